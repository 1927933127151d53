// What a plan sold in one run: a pure function of the trace, the project giving names, costs and places.
import { quantileSorted } from 'simple-statistics';
import type { Project } from '../project/schema.ts';
import { EventKind, type Trace, type TraceDetail } from '../trace/format.ts';
import type { DayEnd } from './dayEnd.ts';
import { type Funnel, funnel } from './funnel.ts';
import { planTables, type SkuTables, skuTables } from './lookup.ts';
import { measures, partOf } from './measures.ts';

/** Sales by SKU, category or brand: column k belongs to ids[k], in canonical order. */
export interface SalesColumns {
  readonly ids: readonly string[];
  readonly units: readonly number[];
  /** Money paid, in currency units. */
  readonly revenue: readonly number[];
  /** Money paid less cost. */
  readonly margin: readonly number[];
  /** Units wanted and not bought at all, for want of stock. */
  readonly lost: readonly number[];
  /** Units wanted for which another SKU was bought, counted at the SKU that was wanted. */
  readonly substituted: readonly number[];
}

export interface DecisionTimes {
  /** Stops counted. */
  readonly n: number;
  readonly p10Ms: number | null;
  readonly p25Ms: number | null;
  readonly p50Ms: number | null;
  readonly p75Ms: number | null;
  readonly p90Ms: number | null;
  /** Share of stops, and of the stops with a purchase, decided within 5 seconds. */
  readonly shareWithin5s: number | null;
  readonly purchaseShareWithin5s: number | null;
}

export interface Scorecard extends DayEnd {
  readonly planId: string;
  readonly seed: string;
  readonly replication: number;
  readonly detail: TraceDetail;
  /** Days the run covers; every figure is for all of them. */
  readonly days: number;
  readonly shoppers: number;
  /** Shoppers who left with something. */
  readonly buyers: number;
  readonly units: number;
  readonly revenue: number;
  readonly margin: number;
  /** Units wanted and lost, to the store or for good. */
  readonly lostSales: number;
  /** The same at list price. */
  readonly lostRevenue: number;
  /** Units wanted for which another SKU was bought. */
  readonly substituted: number;
  readonly bySku: SalesColumns;
  readonly byCategory: SalesColumns;
  readonly byBrand: SalesColumns;
  /** Units by purchase class. */
  readonly classes: {
    readonly specific: number;
    readonly general: number;
    readonly substitute: number;
    readonly unplanned: number;
  };
  /** Share of units decided in the store: all but the specifically planned. */
  readonly inStoreDecisionRate: number | null;
  /** Share of units strictly unplanned. */
  readonly strictUnplannedShare: number | null;
  readonly stops: number;
  readonly meanDwellMs: number | null;
  readonly decision: DecisionTimes;
  /** Stops without a purchase, by reason. */
  readonly passUps: { readonly nothingLiked: number; readonly stockout: number; readonly notFound: number };
  /** From entrance to joining the checkout queue, of those who joined one. */
  readonly meanTimeToQueueMs: number | null;
  readonly meanQueueWaitMs: number | null;
  /** Shoppers by units bought: basketUnits[3] left with three. */
  readonly basketUnits: readonly number[];
  /** Mean share of the stocked bays a shopper passed or stopped at. Full detail only. */
  readonly storeCoverage?: number;
  /** Full detail only. */
  readonly funnel?: Funnel;
}

/** The time the documents give for deciding a purchase (E5): what the share is reported against. */
const DECIDED_WITHIN_MS = 5000;

export function score(project: Project, trace: Trace): Scorecard {
  const { header } = trace;
  const skus = skuTables(project);
  const { sales, classes, passUps, stops, queue, basketUnits, shoppers, lastLeftMs } = countDay(trace, skus);
  const units = total(sales.units);
  const [specific, general, substitute, unplanned] = classes;
  const [nothingLiked, stockout, notFound] = passUps;
  const baskets = Array.from(basketUnits, (count) => count ?? 0);
  const isFull = header.detail === 'full';
  const counted = isFull ? funnel(trace, skus, planTables(project, header.planId)) : null;
  return {
    planId: header.planId,
    seed: header.seed,
    replication: header.replication,
    detail: header.detail,
    days: project.demand.days,
    lastLeftMs,
    cutShort: header.cutShort ?? null,
    shoppers,
    buyers: total(baskets) - (baskets[0] ?? 0),
    units,
    revenue: total(sales.revenue) / 10_000,
    margin: total(sales.margin) / 10_000,
    lostSales: total(sales.lost),
    lostRevenue:
      project.skus.reduce((sum, sku, ix) => sum + Math.round(sku.price * 100) * sales.lost[ix], 0) / 100,
    substituted: total(sales.substituted),
    bySku: salesBy(skus.skuIds, null, sales),
    byCategory: salesBy(skus.categoryIds, skus.categoryIxBySku, sales),
    byBrand: salesBy(skus.brandIds, skus.brandIxBySku, sales),
    classes: { specific, general, substitute, unplanned },
    inStoreDecisionRate: ratio(units - specific, units),
    strictUnplannedShare: ratio(unplanned, units),
    stops: stops.decisionsMs.length,
    meanDwellMs: ratio(stops.dwellMs, stops.decisionsMs.length),
    decision: decisionTimes(stops),
    passUps: { nothingLiked, stockout, notFound },
    meanTimeToQueueMs: ratio(queue.toQueueMs, queue.queued),
    meanQueueWaitMs: ratio(queue.waitMs, queue.served),
    basketUnits: baskets,
    ...(counted ? { storeCoverage: counted.storeCoverage, funnel: counted } : {}),
  };
}

/** What one run comes to, row by row. */
function countDay(trace: Trace, skus: SkuTables) {
  const { header, nEvents, kind, subject, a, b, c, shopper, timeMs } = trace;
  const sales = newSales(skus.nSkus);
  const classes = new Float64Array(4);
  const passUps = new Float64Array(3);
  const basketUnits: number[] = [];
  const queue = { toQueueMs: 0, queued: 0, waitMs: 0, served: 0 };
  const stops = countStops(header.nShoppers);
  let shoppers = 0;
  let lastLeftMs: number | null = null;
  /** Adds what a pick or a miss is to the sales of its SKU. */
  const sell = (row: number, names: readonly SalesMeasure[]): void => {
    const skuIx = subject[row];
    if (skuIx < 0 || skuIx >= skus.nSkus) throw wrongProject(skuIx, skus.nSkus);
    for (const name of names)
      sales[name][skuIx] += measures[name].part(a[row], b[row], skus.cost1e4BySku[skuIx]);
  };
  for (let row = 0; row < nEvents; row++) {
    switch (kind[row]) {
      case EventKind.arrive:
        shoppers++;
        break;
      case EventKind.stop:
        stops.stop(shopper[row], b[row], partOf(measures.dwellMs, trace, row));
        break;
      case EventKind.contact:
        // What a promoter sells was decided in talk, not at the stop before.
        stops.end(shopper[row]);
        break;
      case EventKind.pick:
        sell(row, ofPick);
        classes[c[row]]++;
        stops.buy(shopper[row]);
        break;
      case EventKind.miss:
        sell(row, ofMiss);
        break;
      case EventKind.passUp:
        passUps[a[row]]++;
        break;
      case EventKind.serve:
        queue.served++;
        queue.waitMs += b[row];
        break;
      case EventKind.leave:
        lastLeftMs = timeMs[row];
        basketUnits[a[row]] = (basketUnits[a[row]] ?? 0) + 1;
        if (c[row] < 0) break;
        queue.queued++;
        queue.toQueueMs += c[row];
        break;
    }
  }
  return { sales, classes, passUps, stops: stops.counted(), queue, basketUnits, shoppers, lastLeftMs };
}

interface Stops {
  readonly decisionsMs: number[];
  readonly dwellMs: number;
  readonly within: number;
  readonly purchaseStops: number;
  readonly purchaseStopsWithin: number;
}

/** Counts stops, and which of them ended in a purchase: the first one bought there. */
function countStops(nShoppers: number) {
  const decisionsMs: number[] = [];
  // Decision time of the stop a shopper stands at, until a purchase there is counted; -1 afterwards.
  const openMs = new Int32Array(nShoppers).fill(-1);
  let dwellMs = 0;
  let within = 0;
  let purchaseStops = 0;
  let purchaseStopsWithin = 0;
  return {
    stop(shopper: number, decisionMs: number, stoodMs: number): void {
      dwellMs += stoodMs;
      decisionsMs.push(decisionMs);
      if (decisionMs <= DECIDED_WITHIN_MS) within++;
      openMs[shopper] = decisionMs;
    },
    buy(shopper: number): void {
      const decisionMs = openMs[shopper];
      if (decisionMs < 0) return;
      purchaseStops++;
      if (decisionMs <= DECIDED_WITHIN_MS) purchaseStopsWithin++;
      openMs[shopper] = -1;
    },
    end(shopper: number): void {
      openMs[shopper] = -1;
    },
    counted: (): Stops => ({ decisionsMs, dwellMs, within, purchaseStops, purchaseStopsWithin }),
  };
}

const ofPick = ['units', 'revenue', 'margin'] as const;
const ofMiss = ['lost', 'substituted'] as const;
const salesMeasures = [...ofPick, ...ofMiss] as const;
type SalesMeasure = (typeof salesMeasures)[number];
/** By SKU or a group of them; money in ten-thousandths. */
type Sales = Readonly<Record<SalesMeasure, Float64Array>>;

function newSales(n: number): Sales {
  const sums = () => new Float64Array(n);
  return { units: sums(), revenue: sums(), margin: sums(), lost: sums(), substituted: sums() };
}

/** Sales added up by a group of SKUs; without groups, as they are. */
function salesBy(ids: SkuTables['skuIds'], groupIxBySku: Int32Array | null, sales: Sales): SalesColumns {
  let sums = sales;
  if (groupIxBySku) {
    sums = newSales(ids.length);
    for (const key of salesMeasures)
      for (let skuIx = 0; skuIx < groupIxBySku.length; skuIx++)
        if (groupIxBySku[skuIx] >= 0) sums[key][groupIxBySku[skuIx]] += sales[key][skuIx];
  }
  return {
    ids,
    units: Array.from(sums.units),
    revenue: Array.from(sums.revenue, (value) => value / 10_000),
    margin: Array.from(sums.margin, (value) => value / 10_000),
    lost: Array.from(sums.lost),
    substituted: Array.from(sums.substituted),
  };
}

function decisionTimes({ decisionsMs, within, purchaseStops, purchaseStopsWithin }: Stops): DecisionTimes {
  const sorted = Array.from(Float64Array.from(decisionsMs).sort());
  const at = (p: number): number | null => (sorted.length === 0 ? null : quantileSorted(sorted, p));
  return {
    n: sorted.length,
    p10Ms: at(0.1),
    p25Ms: at(0.25),
    p50Ms: at(0.5),
    p75Ms: at(0.75),
    p90Ms: at(0.9),
    shareWithin5s: ratio(within, decisionsMs.length),
    purchaseShareWithin5s: ratio(purchaseStopsWithin, purchaseStops),
  };
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function wrongProject(skuIx: number, nSkus: number): RangeError {
  return new RangeError(
    `the trace names SKU number ${skuIx}, the project has ${nSkus}; score a trace with the project it was made from`,
  );
}
