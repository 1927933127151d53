// The funnel of sections, bays and SKUs from a full trace: shoppers who passed, stopped, looked, considered, bought.
//
// A section is one category on neighbouring bays (planogram/sections.ts); a pass or a stop is at a section, so every
// bay it stands on counts as passed or stopped at. Looks and purchases count at every bay the SKU stands on there. Who
// stops at a section has also passed it, even where the walk ended there. Each shopper counts once at each stage. Who
// buys from a promoter has been shown the SKU: they count at every stage of its section.
import { EventKind, LookFlag, type Trace } from '../trace/format.ts';
import { rowsByShopper } from './byshopper.ts';
import type { PlanTables, SkuTables } from './lookup.ts';

export const stages = ['passed', 'stopped', 'looked', 'considered', 'bought'] as const;
export type Stage = (typeof stages)[number];

/** Shoppers at each stage, by index. */
type Stages = Readonly<Record<Stage, readonly number[]>>;

export interface Funnel {
  readonly section: Stages;
  readonly bay: Stages;
  /** Passed or stopped at: a section it stands in. */
  readonly sku: Stages;
  /** Mean share of the stocked bays a shopper passed or stopped at. */
  readonly storeCoverage: number;
}

const none: readonly Stage[] = [];
const passed: readonly Stage[] = ['passed'];
const stopped: readonly Stage[] = ['passed', 'stopped'];
const looked: readonly Stage[] = ['looked'];
const considered: readonly Stage[] = ['looked', 'considered'];
const bought: readonly Stage[] = ['bought'];

/**
 * The stages a row of a trace brings its shopper to: a pass or a stop at a section, a look or a pick at a SKU. `isWon`:
 * by a promoter, for the SKU picked.
 */
export function stagesOf(kind: number, b: number, isWon: boolean): readonly Stage[] {
  switch (kind) {
    case EventKind.pass:
      return passed;
    case EventKind.stop:
      return stopped;
    case EventKind.look:
      return b & LookFlag.considered ? considered : looked;
    case EventKind.pick:
      return isWon ? stages : bought;
    default:
      return none;
  }
}

/** Counts each index once a shopper: stamp[ix] holds the last shopper counted there, plus one. */
interface Counter {
  readonly stamp: Uint32Array;
  readonly count: Float64Array;
}

export function funnel(trace: Trace, skus: SkuTables, plan: PlanTables): Funnel {
  const section = counters(plan.sections.length);
  const bay = counters(plan.nBays);
  const sku = counters(skus.nSkus);
  // A SKU in one section was passed as often as its section; only the others need counting shopper by shopper.
  const spreadSkus = plan.sections.map(({ offers }) =>
    Int32Array.from(offers.map(({ skuIx }) => skuIx).filter((skuIx) => plan.sectionsBySku[skuIx].length > 1)),
  );
  const { starts, rows, nShoppers } = rowsByShopper(trace, isCounted);
  const { kind, subject, place, b, c } = trace;
  const meet = (sectionIx: number, stamp: number, isStop: boolean) => {
    if (mark(section.passed, sectionIx, stamp)) {
      for (const ix of plan.baysBySection[sectionIx]) mark(bay.passed, ix, stamp);
      for (const ix of spreadSkus[sectionIx]) mark(sku.passed, ix, stamp);
    }
    if (isStop && mark(section.stopped, sectionIx, stamp)) {
      for (const ix of plan.baysBySection[sectionIx]) mark(bay.stopped, ix, stamp);
      for (const ix of spreadSkus[sectionIx]) mark(sku.stopped, ix, stamp);
    }
  };
  for (let s = 0; s < nShoppers; s++) {
    const stamp = s + 1;
    let wonSku = -1;
    for (let k = starts[s]; k < starts[s + 1]; k++) {
      const row = rows[k];
      const what = kind[row];
      const bayIx = place[row];
      if (what === EventKind.pass || what === EventKind.stop) {
        const sectionIx = plan.sectionAt(bayIx, subject[row]);
        if (sectionIx >= 0) meet(sectionIx, stamp, what === EventKind.stop);
        wonSku = -1;
        continue;
      }
      if (what === EventKind.contact) {
        wonSku = c[row];
        continue;
      }
      const skuIx = subject[row];
      const isWon = skuIx === wonSku;
      const reached = stagesOf(what, b[row], isWon);
      let isNew = false;
      for (const stage of reached)
        if (stage !== 'passed' && stage !== 'stopped') isNew = mark(sku[stage], skuIx, stamp) || isNew;
      // Once counted for the SKU at these stages, its section is counted too, unless it stands in several.
      if (!isNew && plan.sectionsBySku[skuIx].length <= 1) continue;
      const sectionIx = plan.sectionAt(bayIx, skus.categoryIxBySku[skuIx]);
      if (isWon && sectionIx >= 0) meet(sectionIx, stamp, true);
      for (const stage of reached) {
        if (stage === 'passed' || stage === 'stopped') continue;
        for (const ix of plan.baysOfOffer(skuIx, bayIx)) mark(bay[stage], ix, stamp);
        if (sectionIx >= 0) mark(section[stage], sectionIx, stamp);
      }
    }
  }
  for (let skuIx = 0; skuIx < skus.nSkus; skuIx++) {
    const sections = plan.sectionsBySku[skuIx];
    if (sections.length !== 1) continue;
    sku.passed.count[skuIx] = section.passed.count[sections[0]];
    sku.stopped.count[skuIx] = section.stopped.count[sections[0]];
  }
  let baysPassed = 0;
  for (const count of bay.passed.count) baysPassed += count;
  const most = nShoppers * plan.nStockedBays;
  return {
    section: countsOf(section),
    bay: countsOf(bay),
    sku: countsOf(sku),
    storeCoverage: most > 0 ? baysPassed / most : 0,
  };
}

function isCounted(kind: number): boolean {
  return (
    kind === EventKind.pass ||
    kind === EventKind.stop ||
    kind === EventKind.look ||
    kind === EventKind.pick ||
    kind === EventKind.contact
  );
}

function counters(n: number): Readonly<Record<Stage, Counter>> {
  const counter = (): Counter => ({ stamp: new Uint32Array(n), count: new Float64Array(n) });
  return {
    passed: counter(),
    stopped: counter(),
    looked: counter(),
    considered: counter(),
    bought: counter(),
  };
}

/** Counts an index for a shopper; false where that was done before. */
function mark({ stamp, count }: Counter, ix: number, shopperStamp: number): boolean {
  if (stamp[ix] === shopperStamp) return false;
  stamp[ix] = shopperStamp;
  count[ix]++;
  return true;
}

function countsOf(by: Readonly<Record<Stage, Counter>>): Stages {
  return {
    passed: Array.from(by.passed.count),
    stopped: Array.from(by.stopped.count),
    looked: Array.from(by.looked.count),
    considered: Array.from(by.considered.count),
    bought: Array.from(by.bought.count),
  };
}
