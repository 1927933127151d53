// The funnel of sections, bays and SKUs from a full trace: shoppers who passed, stopped, looked, considered, bought.
//
// A section is one category on neighbouring bays (planogram/sections.ts); a pass or a stop is at a section, so every
// bay it stands on counts as passed or stopped at. Looks and purchases count at the bay where the SKU stands. Who
// stops at a section has also passed it, even where the walk ended there. Each shopper counts once at each stage. Who
// buys from a promoter has been shown the SKU: they count at every stage of its section.
import { EventKind, LookFlag, type Trace } from '../trace/format.ts';
import { rowsByShopper } from './byshopper.ts';
import type { PlanTables, SkuTables } from './lookup.ts';

/** Shoppers at each stage, by section index or bay index. */
export interface PlaceFunnel {
  readonly passed: readonly number[];
  readonly stopped: readonly number[];
  readonly looked: readonly number[];
  readonly considered: readonly number[];
  readonly bought: readonly number[];
}

/** Shoppers at each stage, by SKU index. */
export interface SkuFunnel {
  readonly passed: readonly number[];
  /** Stopped at a section it stands in. */
  readonly stopped: readonly number[];
  readonly looked: readonly number[];
  readonly considered: readonly number[];
  readonly bought: readonly number[];
}

export interface Funnel {
  readonly section: PlaceFunnel;
  readonly bay: PlaceFunnel;
  readonly sku: SkuFunnel;
  /** Mean share of the stocked bays a shopper passed or stopped at. */
  readonly storeCoverage: number;
}

/** Counts each index once a shopper: stamp[ix] holds the last shopper counted there, plus one. */
interface Stage {
  readonly stamp: Uint32Array;
  readonly count: Float64Array;
}

export function funnel(trace: Trace, skus: SkuTables, plan: PlanTables): Funnel {
  const section = places(plan.sections.length);
  const bay = places(plan.nBays);
  const sku = {
    passed: stage(skus.nSkus),
    stopped: stage(skus.nSkus),
    looked: stage(skus.nSkus),
    considered: stage(skus.nSkus),
    bought: stage(skus.nSkus),
  };
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
      const isLook = what === EventKind.look;
      if (skuIx === wonSku) {
        const sectionIx = plan.sectionAt(bayIx, skus.categoryIxBySku[skuIx]);
        mark(sku.looked, skuIx, stamp);
        mark(sku.considered, skuIx, stamp);
        mark(bay.looked, bayIx, stamp);
        mark(bay.considered, bayIx, stamp);
        if (sectionIx >= 0) {
          meet(sectionIx, stamp, true);
          mark(section.looked, sectionIx, stamp);
          mark(section.considered, sectionIx, stamp);
        }
      }
      // Once counted for the SKU at this stage, its section is counted too, unless it stands in several.
      const isConsidered = isLook && (b[row] & LookFlag.considered) !== 0;
      const first = isLook ? 'looked' : 'bought';
      const isNew = mark(sku[first], skuIx, stamp);
      const isNewConsidered = isConsidered && mark(sku.considered, skuIx, stamp);
      if (!isNew && !isNewConsidered && plan.sectionsBySku[skuIx].length <= 1) continue;
      const sectionIx = plan.sectionAt(bayIx, skus.categoryIxBySku[skuIx]);
      mark(bay[first], bayIx, stamp);
      if (sectionIx >= 0) mark(section[first], sectionIx, stamp);
      if (isConsidered) {
        mark(bay.considered, bayIx, stamp);
        if (sectionIx >= 0) mark(section.considered, sectionIx, stamp);
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
    section: placeFunnel(section),
    bay: placeFunnel(bay),
    sku: {
      passed: Array.from(sku.passed.count),
      stopped: Array.from(sku.stopped.count),
      looked: Array.from(sku.looked.count),
      considered: Array.from(sku.considered.count),
      bought: Array.from(sku.bought.count),
    },
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

function stage(n: number): Stage {
  return { stamp: new Uint32Array(n), count: new Float64Array(n) };
}

function places(n: number) {
  return { passed: stage(n), stopped: stage(n), looked: stage(n), considered: stage(n), bought: stage(n) };
}

/** Counts an index for a shopper; false where that was done before. */
function mark({ stamp, count }: Stage, ix: number, shopperStamp: number): boolean {
  if (stamp[ix] === shopperStamp) return false;
  stamp[ix] = shopperStamp;
  count[ix]++;
  return true;
}

function placeFunnel(stages: ReturnType<typeof places>): PlaceFunnel {
  return {
    passed: Array.from(stages.passed.count),
    stopped: Array.from(stages.stopped.count),
    looked: Array.from(stages.looked.count),
    considered: Array.from(stages.considered.count),
    bought: Array.from(stages.bought.count),
  };
}
