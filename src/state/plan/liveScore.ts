// The score follows the hand: after an edit two workers shop the plan in hand against the baseline; the next edit stops
// them. The figure shown before stays until the new one is there, a fraction of a second later.

import type { Plan, Project } from '../../../sim/project/schema.ts';
import { meanShoppersPerDay } from '../../../sim/project/week.ts';
import { hangsOnSales, plannedSpend } from '../../../sim/score/plannedSpend.ts';
import { type LiveScore, useEditor } from '../../editor/document/state.ts';
import { type LiveClient, startLive } from '../../worker/live/liveClient.ts';
import type { FromLive, PairedDay, PositionFigures, ShoppersSoFar } from '../../worker/live/liveMessages.ts';
import { isSamePair } from '../decide/comparing.ts';
import { useApp } from '../store.ts';

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

/** What has been run of a plan: kept for as long as neither it nor the baseline nor the store is changed. */
interface Kept {
  readonly project: Project;
  readonly planId: string;
  readonly seed: string;
  readonly looks: boolean;
  readonly days: number;
  readonly isWhole: boolean;
  readonly score: LiveScore;
  readonly figures: PositionFigures | null;
}

/** The last ones, the newest first: coming back to a plan shows what was known of it. */
const MOST_KEPT = 12;
let kept: readonly Kept[] = [];

function keptOf(project: Project, planId: string): Kept | undefined {
  const { seed, replicationsWanted } = useApp.getState();
  const isBaseline = planId === project.baselinePlanId;
  const found = kept.find(
    (each) => each.planId === planId && each.seed === seed && isSamePair(each.project, project, planId),
  );
  if (!found) return undefined;
  const needsLooks = useEditor.getState().colouring === 'looks' && !found.looks;
  const isEnough = isBaseline || found.days >= replicationsWanted;
  return { ...found, isWhole: found.isWhole && isEnough && !needsLooks };
}

/** Begins for the plan in hand as it is now; what was run of it before is not run again. */
export function followScore(): void {
  rest();
  const { score, planId } = useEditor.getState();
  const project = useApp.getState().opened?.project;
  const plan = project?.plans.find(({ id }) => id === planId);
  const known = project && plan && keptOf(project, plan.id);
  if (known) {
    const figures = known.figures && { plan, figures: known.figures };
    useEditor.setState({
      score: known.score,
      isScoring: !known.isWhole,
      ...(figures ? { figures } : {}),
    });
    if (known.isWhole) return;
    begin();
    return;
  }
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
  const { opened, seed, replicationsWanted } = useApp.getState();
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
    // As many as a comparison is asked for, so that both end at the same figures.
    replications: isBaseline ? BASELINE_REPLICATIONS : replicationsWanted,
    looks: colouring === 'looks',
  };
  const before = keptOf(project, plan.id);
  const extraCost = knownExtraCost(project, plan);
  const parts = new Map<number, ShoppersSoFar>();
  const figures = new Map<number, PositionFigures>();
  const days: PairedDay[] = [];
  const done = new Set<number>();
  let shownMs = 0;
  let isNewFigures = false;
  let allFigures: PositionFigures | null = null;
  const show = async () => {
    showing = undefined;
    shownMs = performance.now();
    sums ??= await loading;
    if (!sums || mine !== turn) return;
    const joined = isNewFigures ? sums.joinFigures([...figures.values()]) : null;
    isNewFigures = false;
    const { demand } = project;
    const shoppers = demand.days * meanShoppersPerDay(demand);
    const sum = sums.sumUp(
      { ...settings, days: demand.days, shoppers, extraCost },
      [...parts.values()],
      days,
    );
    const score = { planId: plan.id, ...sum, isStale: false };
    const isWhole = done.size === WORKERS;
    if (joined) allFigures = joined;
    // What is known from more days stays until this run has caught up.
    const isBehind = !isWhole && before !== undefined && days.length < before.days;
    if (!isBehind) {
      const found = { project, planId: plan.id, seed, looks: settings.looks, days: days.length };
      const others = kept.filter(
        (each) => each.planId !== plan.id || !isSamePair(each.project, project, plan.id),
      );
      kept = [{ ...found, isWhole, score, figures: allFigures }, ...others].slice(0, MOST_KEPT);
    }
    useEditor.setState({
      ...(isBehind ? {} : { score }),
      isScoring: !isWhole,
      ...(joined && (!isBehind || settings.looks) ? { figures: { plan, figures: joined } } : {}),
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

/** What a plan costs beyond the baseline in a run, where both are known before anybody has walked them. */
function knownExtraCost(project: Project, plan: Plan): number | null {
  const base = project.plans.find(({ id }) => id === project.baselinePlanId);
  if (!base || hangsOnSales(project, plan) || hangsOnSales(project, base)) return null;
  const extra = plannedSpend(project, plan).known - plannedSpend(project, base).known;
  return plan.costs.length + base.costs.length > 0 ? extra : null;
}

/** Dead workers are replaced, once or twice; then the app says what went wrong. */
function fail(message: string): void {
  for (const worker of workers) worker.close();
  workers = [];
  if (++failures < 3) followScore();
  else useApp.setState({ failure: message });
}
