// Opens projects, runs plans for the stage in a worker of its own, and keeps the comparison going.
import { isSamePlan, layoutOf } from '../../sim/project/layouts.ts';
import type { Plan, Project } from '../../sim/project/schema.ts';
import { sameBayIx } from '../../sim/project/tables.ts';
import { readTrace } from '../../sim/trace/reader.ts';
import { say } from '../../sim/words/text.ts';
import { livelyMs, timelineOf } from '../frame/timeline.ts';
import { openIndex, type TraceIndex } from '../frame/traceIndex.ts';
import { type KernelClient, startKernel } from '../worker/kernel/client.ts';
import type { ExampleInfo, FromWorker } from '../worker/kernel/messages.ts';
import { compareAll, stopComparing } from './decide/comparing.ts';
import { chooseBay, chooseShopper, type PlaceName, planOf, type Selection, useApp } from './store.ts';
import { runOf } from './study/studies.ts';
import { type Clock, makeClock } from './watch/clock.ts';

export const clock: Clock = makeClock(() => performance.now());

const SEED = 'shelfwalk';
/** Traces are large: the runs shown last are kept up to this size, and always two, to go to and fro between. */
const KEPT_BYTES = 400e6;
/** A run that has taken longer is worth breaking off. */
const LONG_RUN_MS = 400;

let player: KernelClient | null = null;
let dropPlay: (() => void) | null = null;
let playSinceMs = 0;
let shownOrder: string[] = [];
const preparing = new Set<string>();

/** A moment to come back to: what a link says. What it names and the project lacks is passed over. */
export interface Landing {
  readonly tMs: number | null;
  readonly planA: string | null;
  readonly planB: string | null;
  readonly shownId: string | null;
  readonly place: PlaceName | null;
  readonly selection: Selection;
  readonly seed: string;
  readonly replication: number;
}

export interface OpenedAs {
  readonly exampleId: string;
  readonly examples: readonly ExampleInfo[];
  readonly landing?: Landing;
}

let landing: Landing | null = null;

/** Starts the worker early, while the project is still being read. */
export function startPlayer(): void {
  player ??= startKernel('shelfwalk play');
}

/** Puts a read and checked project on the stage, in place of the one before. */
export function openProject(read: Project, { exampleId, examples, landing: moment }: OpenedAs): Project {
  startPlayer();
  dropPlay?.();
  stopComparing();
  shownOrder = [];
  preparing.clear();
  landing = moment ?? null;
  const planIds = new Set(read.plans.map(({ id }) => id));
  const named = (id: string | null | undefined): string | null => (id && planIds.has(id) ? id : null);
  const baselinePlanId = named(moment?.planA) ?? read.baselinePlanId;
  const project = baselinePlanId === read.baselinePlanId ? read : { ...read, baselinePlanId };
  const alternative = project.plans.find(({ id }) => id !== project.baselinePlanId);
  useApp.setState({
    exampleId,
    examples,
    opened: { project },
    failure: null,
    runs: {},
    comparison: null,
    volumes: {},
    shownId: null,
    alternativeId: named(moment?.planB) ?? alternative?.id ?? null,
    seed: moment?.seed ?? SEED,
    replication: moment?.replication ?? 0,
    runningShare: 0,
    selection: { kind: 'none' },
    follow: false,
    panes: 'floor',
    heat: null,
    segmentFocus: null,
  });
  player?.tell({ kind: 'take', project });
  showPlan(named(moment?.shownId) ?? project.baselinePlanId);
  return project;
}

/** Goes to the moment of a link in the run just laid out. */
function land(index: TraceIndex, { tMs, place, selection }: Landing): void {
  if (tMs !== null) {
    clock.pause();
    clock.seek(tMs);
  }
  if (selection.kind === 'bay' && selection.bayIx < index.bays.length)
    chooseBay(selection.bayIx, selection.skuIx);
  if (selection.kind === 'shopper' && selection.shopper < index.nShoppers) chooseShopper(selection.shopper);
  if (place) useApp.setState({ place });
}

/** After a failure: a new worker, the same project. */
export function openAgain(): void {
  const { opened, exampleId, examples } = useApp.getState();
  player?.close();
  player = null;
  if (opened) openProject(opened.project, { exampleId, examples });
  else location.reload();
}

/** Puts a plan on the stage, running it first where it has not been run. A plan beside the baseline becomes plan B. */
export function showPlan(planId: string): void {
  const { opened, runs, seed, replication } = useApp.getState();
  if (!opened || !player) return;
  const isBaseline = planId === opened.project.baselinePlanId;
  useApp.setState({
    ...(isBaseline ? { shownId: planId } : { shownId: planId, alternativeId: planId }),
    ...sameSelection(opened.project, opened.project, planId),
  });
  shownOrder = [planId, ...shownOrder.filter((id) => id !== planId)];
  endPlay();
  if (runs[planId]) {
    useApp.setState({ runningShare: null });
    return;
  }
  useApp.setState({ runningShare: 0 });
  playSinceMs = performance.now();
  dropPlay = player.ask({ kind: 'play', planId, seed, replication }, (answer) => {
    if (answer.kind === 'progress') useApp.setState({ runningShare: answer.share01 });
    else if (answer.kind === 'failed') fail(answer, opened.project);
    else if (answer.kind === 'trace') takeRun(planId, answer);
  });
}

/** What is selected where another plan comes on the stage: the same bay, nothing where its floor has no such bay. */
function sameSelection(was: Project, project: Project, planId: string): { selection: Selection } {
  const { selection, shownId } = useApp.getState();
  if (selection.kind !== 'bay' || !shownId) return { selection };
  const before = layoutOf(was, planOf(was, shownId));
  const bayIx = sameBayIx(before, layoutOf(project, planOf(project, planId)), selection.bayIx);
  return { selection: bayIx < 0 ? { kind: 'none' } : { ...selection, bayIx } };
}

/** Stops the run under way and goes back to the plan shown before it. */
export function cancelPlay(): void {
  const before = shownOrder.find((id) => useApp.getState().runs[id]);
  if (before && useApp.getState().runningShare !== null) showPlan(before);
}

/** A day cannot be broken off from outside: where one has been going for a while, its worker is ended for a new one. */
function endPlay(): void {
  const { opened, runningShare } = useApp.getState();
  const isLong = runningShare !== null && performance.now() - playSinceMs > LONG_RUN_MS;
  dropPlay?.();
  if (dropPlay && isLong && opened) {
    player?.close();
    preparing.clear();
    player = startKernel('shelfwalk play');
    player.tell({ kind: 'take', project: opened.project });
  }
  dropPlay = null;
}

function takeRun(planId: string, { buffer, columns }: Extract<FromWorker, { kind: 'trace' }>): void {
  const { opened, runs } = useApp.getState();
  if (!opened) return;
  const isFirst = Object.keys(runs).length === 0;
  let index: TraceIndex;
  try {
    index = openIndex(opened.project, readTrace(buffer), columns);
  } catch (error) {
    fail({ message: error instanceof Error ? error.message : String(error) }, opened.project);
    return;
  }
  const kept = lastShown({ ...runs, [planId]: index });
  const shape = timelineOf(index);
  if (isFirst) {
    clock.setRange(shape.fromMs, shape.toMs);
    clock.seek(livelyMs(shape));
    clock.play();
    if (landing) land(index, landing);
    landing = null;
  } else {
    let toMs = 0;
    for (const run of Object.values(kept)) toMs = Math.max(toMs, run.trace.header.endMs);
    clock.setRange(shape.fromMs, toMs);
  }
  useApp.setState({ runs: kept, runningShare: null, failure: null });
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

// Another plan B is compared before the rest.
useApp.subscribe((state, before) => {
  if (state.alternativeId === before.alternativeId || state.opened !== before.opened) return;
  if ((runOf('compare')?.state === 'running' || state.comparison) && state.place !== 'plan') compareAll();
});

/** Runs a plan for what is read from its whole day, without putting it on the stage. */
export function prepareRun(planId: string): void {
  const { opened, runs, seed, replication } = useApp.getState();
  if (!opened || !player || runs[planId] || preparing.has(planId)) return;
  preparing.add(planId);
  player.ask({ kind: 'play', planId, seed, replication }, (answer) => {
    if (answer.kind === 'progress') return;
    preparing.delete(planId);
    if (answer.kind === 'failed') fail(answer, opened.project);
    else if (answer.kind === 'trace' && useApp.getState().opened?.project === opened.project) {
      shownOrder = [...shownOrder.slice(0, 1), planId, ...shownOrder.slice(1)].filter(
        (id, k, all) => all.indexOf(id) === k,
      );
      takeRun(planId, answer);
    }
  });
}

/** Puts an edited project in the place of the open one. Runs of plans that were not touched stay. */
export function replaceProject(project: Project): void {
  const { opened, runs, comparison, alternativeId, shownId, isReadOnly } = useApp.getState();
  if (!opened || isReadOnly) return;
  const was = opened.project;
  if (was === project) return;
  const isSameBut = onlyPlansDiffer(was, project);
  const isKept = (id: string, ...parts: (keyof Plan)[]) => isSameBut && isSamePlan(was, project, id, parts);
  // Costs move no shopper, but what is left of the margin.
  const isRunKept = (id: string) => isKept(id, 'positions', 'promotions');
  const isScoreKept = (id: string) => isKept(id, 'positions', 'promotions', 'costs');
  const has = (id: string | null) => project.plans.some((plan) => plan.id === id);
  const alternative =
    alternativeId !== project.baselinePlanId && has(alternativeId)
      ? alternativeId
      : (project.plans.find(({ id }) => id !== project.baselinePlanId)?.id ?? null);
  const shown = has(shownId) && shownId ? shownId : project.baselinePlanId;
  useApp.setState({
    opened: { project },
    failure: null,
    ...sameSelection(was, project, shown),
    runs: Object.fromEntries(Object.entries(runs).filter(([id]) => isRunKept(id))),
    shownId: shown,
    alternativeId: alternative,
    comparison:
      comparison && comparison.baseline === project.baselinePlanId && isScoreKept(comparison.baseline)
        ? { ...comparison, alternatives: comparison.alternatives.filter(({ plan }) => isScoreKept(plan)) }
        : null,
  });
  player?.tell({ kind: 'take', project });
}

/** Whether a run of a plan that did not change is still the same: names, other plans and floors do not matter to it. */
function onlyPlansDiffer(was: Project, is: Project): boolean {
  const free: (keyof Project)[] = ['plans', 'layouts', 'baselinePlanId', 'name', 'note'];
  // In which unit lengths are shown moves nobody.
  if (was.units?.currencyPerCny === is.units?.currencyPerCny) free.push('units');
  return (Object.keys({ ...was, ...is }) as (keyof Project)[]).every(
    (key) => free.includes(key) || was[key] === is[key],
  );
}

/** Stops what runs for the other places; their picture waits. */
export function rest(): void {
  clock.pause();
  stopComparing();
}

/** Takes up work for the other places again after edits. */
export function resume(): void {
  const { shownId } = useApp.getState();
  if (shownId) showPlan(shownId);
  compareAll();
}

/** A failure is told while what it is about is still there: an error does not outlive its cause. */
function fail(
  { message, problems }: Pick<Extract<FromWorker, { kind: 'failed' }>, 'message' | 'problems'>,
  of: Project,
): void {
  const { opened, language } = useApp.getState();
  if (opened?.project !== of) return;
  const failure = problems?.map((problem) => say(problem, language)).join(' ') ?? message;
  useApp.setState({ failure, runningShare: null });
}
