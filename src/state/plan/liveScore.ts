// The score follows the hand: after an edit two workers shop the plan in hand against the baseline; the next edit stops
// them. The figure shown before stays until the new one is there, a fraction of a second later.

import { meanShoppersPerDay } from '../../../sim/project/week.ts';
import { useEditor } from '../../editor/document/state.ts';
import { type LiveClient, startLive } from '../../worker/live/liveClient.ts';
import type { FromLive, PairedDay, PositionFigures, ShoppersSoFar } from '../../worker/live/liveMessages.ts';
import { useApp } from '../store.ts';

/** Replications after which a difference worth having is clear; more are asked for by hand. */
const REPLICATIONS = 60;
/** The baseline alone is run for the figures of its positions only. */
const BASELINE_REPLICATIONS = 8;
/** An edit is followed at once; keys that repeat are followed when they pause. */
const REPEAT_MS = 120;
const PAUSE_MS = 60;
/** The figures on screen are renewed no more often: one can read them. */
const SHOW_MS = 150;
const WORKERS = Math.min(2, navigator.hardwareConcurrency || 1);

let workers: LiveClient[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;
let showing: ReturnType<typeof setTimeout> | undefined;
let lastEditMs = 0;
let failures = 0;
/** Of the edit that is followed: what is still on its way for an earlier one is not shown. */
let turn = 0;
/** Brings the statistics along, which a first visit does without. */
let sums: typeof import('./liveSum.ts') | null = null;

/** Begins anew for the plan in hand as it is now. */
export function followScore(): void {
  rest();
  const { score, planId } = useEditor.getState();
  useEditor.setState({
    isScoring: true,
    score: score && score.planId === planId ? { ...score, isStale: true } : null,
  });
  const nowMs = performance.now();
  const isRepeated = nowMs - lastEditMs < REPEAT_MS;
  lastEditMs = nowMs;
  if (isRepeated) waiting = setTimeout(begin, PAUSE_MS);
  // Before the page is painted: the workers begin while it is.
  else begin();
}

export function stopFollowing(): void {
  rest();
  useEditor.setState({ isScoring: false });
}

function rest(): void {
  turn++;
  clearTimeout(waiting);
  clearTimeout(showing);
  showing = undefined;
  for (const worker of workers) worker.drop();
}

function begin(): void {
  const { opened, seed } = useApp.getState();
  const { planId, colouring } = useEditor.getState();
  const plan = opened?.project.plans.find(({ id }) => id === planId);
  if (!opened || !plan) return;
  const { project } = opened;
  const mine = turn;
  const loading = sums ? null : import('./liveSum.ts');
  const isBaseline = plan.id === project.baselinePlanId;
  const settings = {
    kind: 'follow' as const,
    baseline: project.baselinePlanId,
    planId: plan.id,
    seed,
    of: WORKERS,
    replications: isBaseline ? BASELINE_REPLICATIONS : REPLICATIONS,
    looks: colouring === 'looks',
  };
  const parts = new Map<number, ShoppersSoFar>();
  const figures = new Map<number, PositionFigures>();
  const days: PairedDay[] = [];
  const done = new Set<number>();
  let shownMs = 0;
  let isNewFigures = false;
  const show = async () => {
    showing = undefined;
    shownMs = performance.now();
    sums ??= await loading;
    if (!sums || mine !== turn) return;
    const joined = isNewFigures ? sums.joinFigures([...figures.values()]) : null;
    isNewFigures = false;
    const { demand } = project;
    const shoppers = demand.days * meanShoppersPerDay(demand);
    const sum = sums.sumUp({ ...settings, days: demand.days, shoppers }, [...parts.values()], days);
    useEditor.setState({
      score: { planId: plan.id, ...sum, isStale: false },
      isScoring: done.size < WORKERS,
      ...(joined ? { figures: { plan, figures: joined } } : {}),
    });
  };
  const tell = () => {
    show().catch((error) => mine === turn && fail(error instanceof Error ? error.message : String(error)));
  };
  const start = (nth: number) => {
    if (!workers[nth]) {
      workers[nth] = startLive(`shelfwalk score ${nth + 1}`);
      if (nth > 0) workers[nth].borrow(workers[0]);
    }
    workers[nth].follow(project, { ...settings, first: nth }, (answer) => hear(nth, answer));
  };
  const hear = (nth: number, answer: FromLive) => {
    if (answer.kind === 'failed') return fail(answer.message);
    failures = 0;
    const isFirst = parts.size === 0;
    parts.set(nth, answer.soFar);
    days.push(...answer.days);
    if (answer.figures) figures.set(nth, answer.figures);
    isNewFigures ||= answer.figures !== null;
    if (answer.isDone) done.add(nth);
    // The first worker has the machine to itself until the first figure is there.
    if (isFirst) for (let k = 1; k < WORKERS; k++) start(k);
    const dueMs = isFirst || done.size === WORKERS ? 0 : shownMs + SHOW_MS - performance.now();
    if (dueMs <= 0) {
      clearTimeout(showing);
      tell();
    } else showing ??= setTimeout(tell, dueMs);
  };
  start(0);
}

/** Dead workers are replaced, once or twice; then the app says what went wrong. */
function fail(message: string): void {
  for (const worker of workers) worker.close();
  workers = [];
  if (++failures < 3) followScore();
  else useApp.setState({ failure: message });
}
