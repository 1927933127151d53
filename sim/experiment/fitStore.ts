// Fits a project to its own store: footfall, list share, dwell and time in the store from its figures, and what
// shoppers like from its sales by SKU, so that the simulated baseline matches them. Says what it could not identify.
import { ln, power } from '../base/ln.ts';
import { defaultEvidence, type Evidence, evidenceWith } from '../evidence/table.ts';
import { compile } from '../kernel/compile.ts';
import { simulate } from '../kernel/simulate.ts';
import { canonical } from '../scenario/parse.ts';
import type { Project } from '../scenario/schema.ts';
import { score } from '../score/scorecard.ts';
import { studentQuantile } from '../stats/student.ts';
import { calibrate } from './calibrate.ts';

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
  onProgress?(message: string, share01: number): void;
  shouldStop?(): boolean;
}

/** Why a SKU's preference cannot be told from the sales given. */
export type Unidentified = 'noSuchSku' | 'notPlaced' | 'tooFewSales' | 'noSalesGiven';

export interface SkuFit {
  readonly skuId: string;
  /** Units a day as sold, and as simulated with its 95 % interval on fresh seeds. */
  readonly soldPerDay: number;
  readonly simulatedPerDay: number;
  readonly low: number;
  readonly high: number;
  /** The sales, with the chance spread of counts (95 %), meet the interval. */
  readonly fits: boolean;
}

export interface StoreFit {
  readonly project: Project;
  readonly skus: readonly SkuFit[];
  readonly unidentified: readonly { readonly skuId: string; readonly reason: Unidentified }[];
  /** Units a day in all, of the identified SKUs. */
  readonly soldPerDay: number;
  readonly simulatedPerDay: number;
}

/** Fewer units than this in the whole period say too little: a Poisson count of 10 is known to about a third. */
const FEWEST_UNITS = 10;
/** Part of each correction taken in a round, so that SKUs that share a shelf do not overshoot together. */
const DAMPING = 0.8;

/** Fits preferences by repeated correction: log sales over log simulated, within the category, then between categories. */
export function fitStore(project: Project, figures: StoreFigures, settings: FitSettings): StoreFit {
  let fitted = withFigures(project, figures, settings);
  const sales = figures.salesBySku ?? new Map<string, number>();
  const days = figures.salesDays ?? 1;
  const { known, unidentified } = identify(fitted, sales);
  for (let round = 0; round < settings.rounds && known.size > 0; round++) {
    if (settings.shouldStop?.()) break;
    settings.onProgress?.('sales', (round + 1) / (settings.rounds + 1));
    const simulated = perDay(fitted, { ...settings, seed: `${settings.seed}/fit` });
    fitted = corrected(fitted, known, days, meanColumns(simulated));
  }
  const fresh = perDay(fitted, { ...settings, seed: `${settings.seed}/check` });
  const skus = report(fitted, known, days, fresh);
  return {
    project: fitted,
    skus,
    unidentified,
    soldPerDay: skus.reduce((sum, sku) => sum + sku.soldPerDay, 0),
    simulatedPerDay: skus.reduce((sum, sku) => sum + sku.simulatedPerDay, 0),
  };
}

/** Footfall and list share are taken over; dwell and time in the store are solved for. */
function withFigures(project: Project, figures: StoreFigures, settings: FitSettings): Project {
  const { footfallPerHour, listShare, meanDwellS, timeToQueueMin } = figures;
  let fitted = canonical({
    ...project,
    demand: footfallPerHour ? { ...project.demand, footfallPerHour: [...footfallPerHour] } : project.demand,
    behaviour: listShare === undefined ? project.behaviour : { ...project.behaviour, listShare },
  });
  const aims: Record<string, number> = {};
  if (meanDwellS !== undefined) aims.E4 = meanDwellS;
  if (timeToQueueMin !== undefined) aims.E6 = timeToQueueMin;
  if (Object.keys(aims).length > 0) {
    const { rows } = calibrate(fitted, {
      seed: settings.seed,
      replications: settings.replications,
      rounds: 2,
      targetIds: Object.keys(aims),
      aims,
      start: evidenceWith(fitted.behaviour),
      onProgress: settings.onProgress,
      shouldStop: settings.shouldStop,
    });
    const behaviour = { ...fitted.behaviour };
    for (const { key, value } of rows) behaviour[key] = value;
    fitted = canonical({ ...fitted, behaviour });
  }
  return fitted;
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

/** Units a day of each SKU, one row a replication. */
function perDay(project: Project, settings: { seed: string; replications: number }): number[][] {
  const world = compile(project, project.baselinePlanId);
  return Array.from({ length: settings.replications }, (_, replication) => {
    const trace = simulate(world, { seed: settings.seed, replication, detail: 'sales' });
    return score(project, trace).bySku.units.map((units) => units / project.demand.days);
  });
}

function meanColumns(rows: readonly number[][]): number[] {
  return rows[0].map((_, ix) => rows.reduce((sum, row) => sum + row[ix], 0) / rows.length);
}

/** One round: SKUs move within their category, categories against each other, the basket with the total. */
function corrected(
  project: Project,
  known: ReadonlyMap<string, number>,
  days: number,
  simulated: readonly number[],
): Project {
  const soldIn = new Map<string, number>();
  const simulatedIn = new Map<string, number>();
  let sold = 0;
  let bought = 0;
  project.skus.forEach((sku, ix) => {
    const units = known.get(sku.id);
    if (units === undefined) return;
    soldIn.set(sku.categoryId, (soldIn.get(sku.categoryId) ?? 0) + units / days);
    simulatedIn.set(sku.categoryId, (simulatedIn.get(sku.categoryId) ?? 0) + simulated[ix]);
    sold += units / days;
    bought += simulated[ix];
  });
  // Half a unit over the whole period on both sides keeps a SKU that sold nothing yet from running away.
  const half = 0.5 / days;
  const skus = project.skus.map((sku, ix) => {
    const units = known.get(sku.id);
    if (units === undefined) return sku;
    const within = soldIn.get(sku.categoryId)! / (simulatedIn.get(sku.categoryId)! + half);
    const step = DAMPING * ln((units / days + half) / ((simulated[ix] + half) * within));
    return { ...sku, appeal: Math.max(-20, Math.min(20, sku.appeal + step)) };
  });
  const overall = sold / (bought + half);
  const categories = project.categories.map((category) => {
    const units = soldIn.get(category.id);
    if (units === undefined) return category;
    const ratio = units / (simulatedIn.get(category.id)! + half) / overall;
    return { ...category, popularity: category.popularity * power(ratio, DAMPING) };
  });
  const evidence: Evidence = evidenceWith(project.behaviour);
  const behaviour = { ...project.behaviour, basketLogMean: evidence.basketLogMean + DAMPING * ln(overall) };
  return canonical({ ...project, skus, categories, behaviour });
}

function report(
  project: Project,
  known: ReadonlyMap<string, number>,
  days: number,
  rows: readonly number[][],
): SkuFit[] {
  const n = rows.length;
  const means = meanColumns(rows);
  const t = n > 1 ? studentQuantile(0.975, n - 1) : 0;
  return project.skus.flatMap((sku, ix) => {
    const units = known.get(sku.id);
    if (units === undefined) return [];
    const mean = means[ix];
    const squares = rows.reduce((sum, row) => sum + (row[ix] - mean) * (row[ix] - mean), 0);
    const half = n > 1 ? t * Math.sqrt(squares / (n - 1) / n) : 0;
    const soldPerDay = units / days;
    const spread = (1.96 * Math.sqrt(units)) / days;
    const fits = mean - half <= soldPerDay + spread && mean + half >= soldPerDay - spread;
    return [
      {
        skuId: sku.id,
        soldPerDay,
        simulatedPerDay: mean,
        low: Math.max(0, mean - half),
        high: mean + half,
        fits,
      },
    ];
  });
}

/** How many rows of the evidence a project has solved for itself, for reports. */
export function ownBehaviour(project: Project): { key: string; value: number; table: number }[] {
  const table: Readonly<Record<string, number>> = defaultEvidence();
  return Object.entries(project.behaviour).map(([key, value]) => ({ key, value, table: table[key] }));
}
