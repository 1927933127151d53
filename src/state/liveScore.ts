// The score follows the hand: after an edit a worker shops the plan in hand against the baseline; the next edit stops
// it. The figure shown before stays, dimmed, until the new one is there.
import type { Plan, Project } from '../../sim/scenario/schema.ts';
import { type KernelClient, startKernel } from '../worker/client.ts';
import type { FromWorker } from '../worker/messages.ts';
import { useEditor } from './editor.ts';
import { tellChange } from './session.ts';
import { useApp } from './store.ts';

/** Replications after which a difference worth having is clear; more are asked for by hand. */
const REPLICATIONS = 60;
/** The baseline alone is run for the figures of its positions only. */
const BASELINE_REPLICATIONS = 8;
/** Keys that repeat are one edit for the worker. */
const PAUSE_MS = 40;

let worker: KernelClient | null = null;
let told: Project | null = null;
let drop: (() => void) | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;
let failures = 0;

/** Begins anew for the plan in hand as it is now. */
export function followScore(): void {
  drop?.();
  drop = null;
  clearTimeout(waiting);
  const { score, planId } = useEditor.getState();
  useEditor.setState({
    isScoring: true,
    score: score && score.planId === planId ? { ...score, isStale: true } : null,
  });
  waiting = setTimeout(begin, PAUSE_MS);
}

export function stopFollowing(): void {
  clearTimeout(waiting);
  drop?.();
  drop = null;
  useEditor.setState({ isScoring: false });
}

function begin(): void {
  const { opened, seed } = useApp.getState();
  const { planId, colouring } = useEditor.getState();
  const plan = opened?.project.plans.find(({ id }) => id === planId);
  if (!opened || !plan) return;
  const { project } = opened;
  worker ??= startKernel('shelfwalk score');
  tellChange(worker, project, changedSince(project));
  told = project;
  const isBaseline = plan.id === project.baselinePlanId;
  drop = worker.ask(
    {
      kind: 'follow',
      baseline: project.baselinePlanId,
      planId: plan.id,
      seed,
      replications: isBaseline ? BASELINE_REPLICATIONS : REPLICATIONS,
      looks: colouring === 'looks',
    },
    (answer) => hear(answer, plan),
  );
}

function hear(answer: FromWorker, plan: Plan): void {
  if (answer.kind === 'failed') {
    // A dead worker is replaced, once or twice; then the app says what went wrong.
    worker?.close();
    worker = null;
    told = null;
    drop = null;
    if (++failures < 3) followScore();
    else useApp.setState({ failure: answer.message });
  } else if (answer.kind === 'followed') {
    failures = 0;
    const { figures, comparison, isDone } = answer;
    useEditor.setState({
      score: { planId: plan.id, comparison, isStale: false },
      isScoring: !isDone,
      ...(figures ? { figures: { plan, figures } } : {}),
    });
  }
}

/** The plans the worker does not know as they are; null where it has to be told everything. */
function changedSince(project: Project): readonly Plan[] | null {
  if (!told || told.store !== project.store || told.skus !== project.skus) return null;
  const known = new Map(told.plans.map((plan) => [plan.id, plan]));
  return project.plans.filter((plan) => known.get(plan.id) !== plan);
}
