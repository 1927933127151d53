// Fits a project to its own store: footfall, list share, dwell and time in the store from its figures, and what
// shoppers like from its sales by SKU, so that the simulated baseline matches them. Says what it could not identify.
import { defaultEvidence, type EvidenceKey, evidenceWith } from '../../evidence/table.ts';
import { compile } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { canonical } from '../../project/parse.ts';
import type { Project } from '../../project/schema.ts';
import { type Scorecard, score } from '../../score/scorecard.ts';
import { studentQuantile } from '../../stats/student.ts';
import { startCalibration } from '../fidelity/calibrate.ts';
import { alone, finished, inSteps, type Study } from '../study.ts';
import { corrected, perDayBySku } from './fitCorrection.ts';

/** What a store knows of itself; whatever is left out stays as it is. */
export interface StoreFigures {
  readonly footfallPerHour?: readonly number[];
  readonly listShare?: number;
  readonly meanDwellS?: number;
  readonly timeToQueueMin?: number;
  /** Days the sales cover, and units of each SKU in them. */
  readonly salesDays?: number;
  readonly salesBySku?: ReadonlyMap<string, number>;
}

export interface FitSettings {
  readonly seed: string;
  readonly replications: number;
  readonly rounds: number;
  readonly figures: StoreFigures;
}

/** Why a SKU's preference cannot be told from the sales given. */
export const unidentifiedReasons = ['noSuchSku', 'notPlaced', 'tooFewSales', 'noSalesGiven'] as const;
export type Unidentified = (typeof unidentifiedReasons)[number];

export interface SkuFit {
  readonly skuId: string;
  /** Units a day as sold, and as simulated with its 95 % interval on fresh seeds. */
  readonly soldPerDay: number;
  readonly simulatedPerDay: number;
  readonly low: number;
  readonly high: number;
  /** Units a day wanted in the simulation and not there. */
  readonly missingPerDay: number;
  /** Sold less simulated, over the standard error of both. */
  readonly standardisedMiss: number;
  /** The sales, with the chance spread of counts (95 %), meet the interval. */
  readonly fits: boolean;
}

/** A figure of the store that a parameter was solved for. */
export interface SolvedFigure {
  readonly figure: 'meanDwellS' | 'timeToQueueMin';
  readonly key: EvidenceKey;
  readonly value: number;
  readonly aim: number;
  /** On fresh seeds, with its 95 % interval. */
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
  /** The parameter stopped at a bound: the figure is out of reach. */
  readonly atEnd: boolean;
}

export interface StoreFit {
  readonly project: Project;
  readonly skus: readonly SkuFit[];
  readonly unidentified: readonly { readonly skuId: string; readonly reason: Unidentified }[];
  readonly figures: readonly SolvedFigure[];
  /** Units a day in all, of the identified SKUs. */
  readonly soldPerDay: number;
  readonly simulatedPerDay: number;
}

/** Fewer units than this in the whole period say too little: a Poisson count of 10 is known to about a third. */
export const FEWEST_UNITS = 10;
/** Part of each correction taken in a round, so that SKUs that share a shelf do not overshoot together. */
const DAMPING = 0.8;
/** Rounds at full size once nothing else moves; after them corrections shrink, so that the luck of rounds averages out. */
const FULL_ROUNDS = 3;
/** The figures, the target each one stands for, and the bounds of its parameter. */
const solvable = [
  { figure: 'meanDwellS', targetId: 'E4', within: [0, 4] },
  { figure: 'timeToQueueMin', targetId: 'E6', within: [0.2, 1.6] },
] as const;

/** Fits preferences by repeated correction: log sales over log simulated, within the category, then between categories. */
export const fitStudy = alone({ unit: { en: 'steps', zh: '步' }, start: startFit });

function startFit(project: Project, settings: FitSettings): Study<StoreFit | null> {
  const { replications, rounds, seed, figures } = settings;
  const sales = figures.salesBySku ?? new Map<string, number>();
  const days = figures.salesDays ?? 1;
  let fitted = takenOver(project, figures);
  const { known, unidentified } = identify(fitted, sales);
  let solved: ReturnType<typeof solveFigures> = { project: fitted, rows: [] };
  let fit: StoreFit | null = null;
  const hasAims = solvable.some(({ figure }) => figures[figure] !== undefined);
  const nRounds = known.size > 0 ? rounds : 0;
  // What shoppers like changes how long they stay, and the other way round: half-way the figures are solved again.
  const again = hasAims && rounds > 1 ? rounds >> 1 : 0;
  const solve = (): void => {
    solved = solveFigures(fitted, figures, settings);
    fitted = solved.project;
  };
  const correct = (round: number): void => {
    const cards = runCards(fitted, { seed: `${seed}/fit`, replications, first: round * replications });
    const gain = DAMPING / Math.max(1, round + 2 - again - FULL_ROUNDS);
    fitted = corrected(fitted, known, days, perDayBySku(fitted, cards), gain);
  };
  const check = (): void => {
    const fresh = runCards(fitted, { seed: `${seed}/check`, replications, first: 0 });
    const skus = report(fitted, known, days, fresh);
    fit = {
      project: fitted,
      skus,
      unidentified,
      figures: solved.rows.map((row) => ({ ...row, ...figureOf(fresh, row.figure) })),
      soldPerDay: skus.reduce((sum, sku) => sum + sku.soldPerDay, 0),
      simulatedPerDay: skus.reduce((sum, sku) => sum + sku.simulatedPerDay, 0),
    };
  };
  const steps = [
    ...(hasAims ? [solve] : []),
    ...Array.from({ length: nRounds }, (_, round) => [
      ...(round > 0 && round === again ? [solve] : []),
      () => correct(round),
    ]).flat(),
    check,
  ];
  return inSteps(
    steps.length,
    (nth) => steps[nth](),
    () => fit,
  );
}

/** Footfall and list share are taken over as they are. */
function takenOver(project: Project, { footfallPerHour, listShare }: StoreFigures): Project {
  return canonical({
    ...project,
    demand: footfallPerHour ? { ...project.demand, footfallPerHour: [...footfallPerHour] } : project.demand,
    behaviour: listShare === undefined ? project.behaviour : { ...project.behaviour, listShare },
  });
}

/** Dwell and time in the store are solved for. */
function solveFigures(project: Project, figures: StoreFigures, settings: FitSettings) {
  const given = solvable.filter(({ figure }) => figures[figure] !== undefined);
  const running = startCalibration(project, {
    seed: settings.seed,
    replications: settings.replications,
    rounds: given.length > 1 ? 2 : 1,
    targetIds: given.map(({ targetId }) => targetId),
    aims: Object.fromEntries(given.map(({ figure, targetId }) => [targetId, figures[figure]!])),
    within: Object.fromEntries(given.map(({ targetId, within }) => [targetId, within])),
    start: evidenceWith(project.behaviour),
  });
  const { rows } = finished(running);
  const behaviour = { ...project.behaviour };
  for (const { key, value } of rows) behaviour[key] = value;
  return {
    project: canonical({ ...project, behaviour }),
    rows: rows.map(({ key, value, targetId, target, atEnd }) => {
      const { figure } = given.find((candidate) => candidate.targetId === targetId)!;
      return { figure, key, value, aim: target, atEnd };
    }),
  };
}

function identify(project: Project, sales: ReadonlyMap<string, number>) {
  const unidentified: StoreFit['unidentified'][number][] = [];
  const known = new Map<string, number>();
  const placed = new Set(
    project.plans.find(({ id }) => id === project.baselinePlanId)!.positions.map(({ skuId }) => skuId),
  );
  const listed = new Set(project.skus.map(({ id }) => id));
  for (const [skuId, units] of sales) {
    if (!listed.has(skuId)) unidentified.push({ skuId, reason: 'noSuchSku' });
    else if (!placed.has(skuId)) unidentified.push({ skuId, reason: 'notPlaced' });
    else if (units < FEWEST_UNITS) unidentified.push({ skuId, reason: 'tooFewSales' });
    else known.set(skuId, units);
  }
  if (sales.size > 0) {
    for (const { id } of project.skus)
      if (placed.has(id) && !sales.has(id)) unidentified.push({ skuId: id, reason: 'noSalesGiven' });
  }
  return { known, unidentified };
}

/** Scores of the baseline plan, replication by replication. */
function runCards(
  project: Project,
  runs: { readonly seed: string; readonly replications: number; readonly first: number },
): Scorecard[] {
  const world = compile(project, project.baselinePlanId);
  return Array.from({ length: runs.replications }, (_, nth) =>
    score(project, simulate(world, { seed: runs.seed, replication: runs.first + nth, detail: 'sales' })),
  );
}

function report(
  project: Project,
  known: ReadonlyMap<string, number>,
  days: number,
  cards: readonly Scorecard[],
): SkuFit[] {
  const { missing } = perDayBySku(project, cards);
  return project.skus.flatMap((sku, ix) => {
    const units = known.get(sku.id);
    if (units === undefined) return [];
    const found = overCards(cards.map(({ bySku }) => bySku.units[ix] / project.demand.days));
    const soldPerDay = units / days;
    const soldError = Math.sqrt(units) / days;
    const error = Math.sqrt(found.error * found.error + soldError * soldError);
    const half = found.high - found.mean;
    return [
      {
        skuId: sku.id,
        soldPerDay,
        simulatedPerDay: found.mean,
        low: Math.max(0, found.low),
        high: found.high,
        missingPerDay: missing[ix],
        standardisedMiss: (soldPerDay - found.mean) / error,
        fits: Math.abs(soldPerDay - found.mean) <= half + 1.96 * soldError,
      },
    ];
  });
}

function figureOf(cards: readonly Scorecard[], figure: SolvedFigure['figure']) {
  const values = cards.map((card) =>
    figure === 'meanDwellS'
      ? (card.meanDwellMs ?? Number.NaN) / 1000
      : (card.meanTimeToQueueMs ?? Number.NaN) / 60_000,
  );
  const { mean, low, high } = overCards(values);
  return { simulated: mean, low, high };
}

/** Mean over replications with its standard error and 95 % t interval; of one replication alone, no width is known. */
function overCards(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const error = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0;
  const half = n > 1 ? studentQuantile(0.975, n - 1) * error : 0;
  return { mean, error, low: mean - half, high: mean + half };
}

/** How many rows of the evidence a project has solved for itself, for reports. */
export function ownBehaviour(project: Project): { key: string; value: number; table: number }[] {
  const table: Readonly<Record<string, number>> = defaultEvidence();
  return Object.entries(project.behaviour).map(([key, value]) => ({ key, value, table: table[key] }));
}
