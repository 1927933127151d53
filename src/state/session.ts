// Opens projects, runs plans for the stage, and keeps the comparison going: two workers, so that neither waits.
import { readTrace } from '../../sim/trace/reader.ts';
import { livelyMs, timelineOf } from '../frame/timeline.ts';
import { openIndex, type TraceIndex } from '../frame/traceIndex.ts';
import { type KernelClient, startKernel } from '../worker/client.ts';
import type { FromWorker, Source } from '../worker/messages.ts';
import { type Clock, makeClock } from './clock.ts';
import { openedFrom, useApp } from './store.ts';

export const clock: Clock = makeClock(() => performance.now());

const SEED = 'shelfwalk';
/** Traces are large: the runs shown last are kept up to this size, and always two, to go to and fro between. */
const KEPT_BYTES = 400e6;

let player: KernelClient | null = null;
let comparer: KernelClient | null = null;
let dropPlay: (() => void) | null = null;
let dropComparison: (() => void) | null = null;
let shownOrder: string[] = [];

export function openProject(source: Source, exampleId = ''): void {
  player ??= startKernel('shelfwalk play');
  comparer ??= startKernel('shelfwalk compare');
  dropPlay?.();
  dropComparison?.();
  shownOrder = [];
  useApp.setState({
    exampleId,
    opened: null,
    problems: [],
    failure: null,
    runs: {},
    comparison: null,
    isComparing: false,
    shownId: null,
    alternativeId: null,
    runningShare: 0,
    selection: { kind: 'none' },
    follow: false,
    panes: 'floor',
    heat: null,
    segmentFocus: null,
  });
  player.ask({ kind: 'open', source }, (answer) => {
    if (answer.kind === 'refused') useApp.setState({ problems: answer.problems, runningShare: null });
    else if (answer.kind === 'failed') fail(answer);
    else if (answer.kind === 'opened') {
      const { project } = answer;
      const alternative = project.plans.find(({ id }) => id !== project.baselinePlanId);
      useApp.setState({
        opened: openedFrom(project),
        examples: answer.examples,
        alternativeId: alternative?.id ?? null,
      });
      comparer?.tell({ kind: 'take', project });
      showPlan(project.baselinePlanId);
    }
  });
}

/** Puts a plan on the stage, running it first where it has not been run. A plan beside the baseline becomes plan B. */
export function showPlan(planId: string): void {
  const { opened, runs } = useApp.getState();
  if (!opened || !player) return;
  const isBaseline = planId === opened.project.baselinePlanId;
  useApp.setState(isBaseline ? { shownId: planId } : { shownId: planId, alternativeId: planId });
  shownOrder = [planId, ...shownOrder.filter((id) => id !== planId)];
  dropPlay?.();
  dropPlay = null;
  if (runs[planId]) {
    useApp.setState({ runningShare: null });
    return;
  }
  useApp.setState({ runningShare: 0 });
  dropPlay = player.ask({ kind: 'play', planId, seed: SEED, replication: 0 }, (answer) => {
    if (answer.kind === 'progress') useApp.setState({ runningShare: answer.share01 });
    else if (answer.kind === 'failed') fail(answer);
    else if (answer.kind === 'trace') takeRun(planId, answer);
  });
}

function takeRun(planId: string, { buffer, columns }: Extract<FromWorker, { kind: 'trace' }>): void {
  const { opened, runs } = useApp.getState();
  if (!opened) return;
  const isFirst = Object.keys(runs).length === 0;
  const index = openIndex(opened.project, readTrace(buffer), columns);
  const kept = lastShown({ ...runs, [planId]: index });
  const shape = timelineOf(index);
  if (isFirst) {
    clock.setRange(shape.fromMs, shape.toMs);
    clock.seek(livelyMs(shape));
    clock.play();
  } else {
    let toMs = 0;
    for (const run of Object.values(kept)) toMs = Math.max(toMs, run.trace.header.endMs);
    clock.setRange(shape.fromMs, toMs);
  }
  useApp.setState({ runs: kept, runningShare: null });
  if (isFirst) compareAll();
}

function lastShown(runs: Readonly<Record<string, TraceIndex>>): Record<string, TraceIndex> {
  const kept: Record<string, TraceIndex> = {};
  let bytes = 0;
  for (const id of shownOrder) {
    if (!runs[id]) continue;
    bytes += runs[id].trace.buffer.byteLength;
    if (bytes > KEPT_BYTES && Object.keys(kept).length >= 2) break;
    kept[id] = runs[id];
  }
  return kept;
}

/** Compares every alternative with the baseline; results come in after each replication. */
export function compareAll(): void {
  const { opened, replicationsWanted } = useApp.getState();
  if (!opened || !comparer) return;
  const { plans, baselinePlanId } = opened.project;
  const alternatives = plans.map(({ id }) => id).filter((id) => id !== baselinePlanId);
  if (alternatives.length === 0) return;
  dropComparison?.();
  useApp.setState({ comparison: null, isComparing: true });
  dropComparison = comparer.ask(
    { kind: 'compare', baseline: baselinePlanId, alternatives, seed: SEED, replications: replicationsWanted },
    (answer) => {
      if (answer.kind === 'failed') fail(answer);
      else if (answer.kind === 'compared') {
        useApp.setState({ comparison: answer.comparison, isComparing: !answer.isDone });
      }
    },
  );
}

export function stopComparing(): void {
  dropComparison?.();
  dropComparison = null;
  useApp.setState({ isComparing: false });
}

function fail(answer: Extract<FromWorker, { kind: 'failed' }>): void {
  useApp.setState({ failure: answer.message, runningShare: null, isComparing: false });
}
