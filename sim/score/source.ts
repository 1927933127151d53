// Where extra units come from (E27): the focus SKUs' difference between two plans, split by its sources.
//
// The same shopper walked both plans, so sources are matched shopper by shopper within a category. In such a cell the
// SKUs bought less often lost units, those bought more often gained them. Where gains and losses balance, the gains
// come from the losses in proportion; gains beyond all losses are new sales of the category, losses beyond all gains
// left it. Shares of a unit are rounded to whole units by largest remainder, so that the parts add up exactly.
import { hashText } from '../base/hash.ts';
import { capacityUnits } from '../project/pack.ts';
import type { Plan, Position, Project } from '../project/schema.ts';
import { EventKind, type Trace } from '../trace/format.ts';
import { rowsByShopper } from './byshopper.ts';
import { findPlan, skuTables } from './lookup.ts';

/** The SKUs asked about. */
export type Focus = { readonly skuIds: readonly string[] } | { readonly brandIds: readonly string[] };

/** Units exchanged with one brand: net = gained - lostTo. */
export interface BrandSource {
  readonly brandId: string;
  readonly gained: number;
  readonly lostTo: number;
  readonly net: number;
}

export interface SourceOfVolume {
  /** Units of the focus in both runs; difference = b - a = the sum of the four sources below. */
  readonly unitsA: number;
  readonly unitsB: number;
  readonly difference: number;
  /** Units nobody else lost: the shopper bought more in the category. */
  readonly newCategory: number;
  /** Net units from competitors, all brands and each. */
  readonly switched: number;
  readonly switchedByBrand: readonly BrandSource[];
  /** Net units from one's own other SKUs; above 0 the focus ate into them. */
  readonly cannibalised: number;
  readonly cannibalisedByBrand: readonly BrandSource[];
  /** Units of the focus no longer bought, with nothing in the category bought instead; 0 or below. */
  readonly lostElsewhere: number;
}

const NOBODY = -1;

/** Both traces must be runs of the same seed and replication; ownBrandIds of the project count as one's own. */
export function sourceOfVolume(project: Project, traceA: Trace, traceB: Trace, focus: Focus): SourceOfVolume {
  checkPair(traceA, traceB);
  const skus = skuTables(project);
  const isFocus = focusSkus(project, focus);
  const isOwnBrand = ownBrands(project, isFocus);
  const nBrands = project.brands.length;
  // The index past the last brand stands for nobody: category growth and shrinkage.
  const gained = new Float64Array(nBrands + 1);
  const lostTo = new Float64Array(nBrands + 1);
  const a = picksByShopper(traceA);
  const b = picksByShopper(traceB);
  const change = new Int32Array(project.skus.length);
  let unitsA = 0;
  let unitsB = 0;
  const nShoppers = Math.max(a.nShoppers, b.nShoppers);
  for (let s = 0; s < nShoppers; s++) {
    const touched: number[] = [];
    const add = (skuIx: number, units: number): void => {
      touched.push(skuIx);
      change[skuIx] += units;
    };
    let touchesFocus = false;
    a.forEachPick(s, (skuIx) => {
      if (isFocus[skuIx]) unitsA++;
      touchesFocus ||= isFocus[skuIx] === 1;
      add(skuIx, -1);
    });
    b.forEachPick(s, (skuIx) => {
      if (isFocus[skuIx]) unitsB++;
      touchesFocus ||= isFocus[skuIx] === 1;
      add(skuIx, 1);
    });
    if (touchesFocus) {
      const changed = [...new Set(touched)].filter((skuIx) => change[skuIx] !== 0).sort((i, j) => i - j);
      const categories = new Set(changed.filter((ix) => isFocus[ix]).map((ix) => skus.categoryIxBySku[ix]));
      for (const categoryIx of categories) {
        const cell = changed.filter((skuIx) => skus.categoryIxBySku[skuIx] === categoryIx);
        settle(cell, change, isFocus, skus.brandIxBySku, s, nBrands, gained, lostTo);
      }
    }
    for (const skuIx of touched) change[skuIx] = 0;
  }
  const sources = project.brands.map(({ id }, ix) => ({
    brandId: id,
    gained: gained[ix],
    lostTo: lostTo[ix],
    net: gained[ix] - lostTo[ix],
  }));
  const moved = (isOwn: boolean) =>
    sources.filter(
      (source, ix) => (isOwnBrand[ix] === 1) === isOwn && (source.gained > 0 || source.lostTo > 0),
    );
  const net = (list: readonly BrandSource[]) => list.reduce((sum, source) => sum + source.net, 0);
  const switchedByBrand = moved(false);
  const cannibalisedByBrand = moved(true);
  return {
    unitsA,
    unitsB,
    difference: unitsB - unitsA,
    newCategory: gained[nBrands],
    switched: net(switchedByBrand),
    switchedByBrand,
    cannibalised: net(cannibalisedByBrand),
    cannibalisedByBrand,
    lostElsewhere: 0 - lostTo[nBrands],
  };
}

/** Mean of the sources over replications; null without any. */
export function meanSource(runs: readonly SourceOfVolume[]): SourceOfVolume | null {
  if (runs.length === 0) return null;
  const mean = (of: (run: SourceOfVolume) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const byBrand = (list: 'switchedByBrand' | 'cannibalisedByBrand'): BrandSource[] => {
    const ids = [...new Set(runs.flatMap((run) => run[list].map(({ brandId }) => brandId)))].sort();
    return ids.map((brandId) => {
      const of = (key: 'gained' | 'lostTo' | 'net'): number =>
        mean((run) => run[list].find((source) => source.brandId === brandId)?.[key] ?? 0);
      return { brandId, gained: of('gained'), lostTo: of('lostTo'), net: of('net') };
    });
  };
  return {
    unitsA: mean((run) => run.unitsA),
    unitsB: mean((run) => run.unitsB),
    difference: mean((run) => run.difference),
    newCategory: mean((run) => run.newCategory),
    switched: mean((run) => run.switched),
    switchedByBrand: byBrand('switchedByBrand'),
    cannibalised: mean((run) => run.cannibalised),
    cannibalisedByBrand: byBrand('cannibalisedByBrand'),
    lostElsewhere: mean((run) => run.lostElsewhere),
  };
}

/** Splits one shopper's change in one category; SKUs of the focus exchange nothing with each other. */
function settle(
  cell: readonly number[],
  change: Int32Array,
  isFocus: Uint8Array,
  brandIxBySku: Int32Array,
  shopper: number,
  nBrands: number,
  gained: Float64Array,
  lostTo: Float64Array,
): void {
  let focusChange = 0;
  // Net change of each other brand's SKUs, gains and losses apart.
  const others: { brandIx: number; units: number }[] = [];
  for (const skuIx of cell) {
    if (isFocus[skuIx]) focusChange += change[skuIx];
    else others.push({ brandIx: brandIxBySku[skuIx], units: change[skuIx] });
  }
  if (focusChange === 0) return;
  const sign = focusChange > 0 ? 1 : -1;
  const sum = (direction: number): number =>
    others.reduce((units, other) => units + Math.max(0, direction * other.units), 0);
  // Who moved against the focus, and how much of that movement is the focus' share beside the others moving with it.
  const against = others.filter((other) => other.units * sign < 0);
  const opposing = sum(-sign);
  const same = Math.abs(focusChange) + sum(sign);
  const weights = against.map((other) => Math.abs(other.units));
  const parties = against.map((other) => other.brandIx);
  if (same > opposing) {
    weights.push(same - opposing);
    parties.push(NOBODY);
  }
  const parts = apportion(Math.abs(focusChange), weights, (i) => hashText(`${shopper}/${parties[i]}`));
  const into = sign > 0 ? gained : lostTo;
  parts.forEach((units, i) => {
    into[parties[i] === NOBODY ? nBrands : parties[i]] += units;
  });
}

/** Whole units in proportion to the weights, by largest remainder; a tie goes to the lower lot. */
function apportion(units: number, weights: readonly number[], lot: (i: number) => number): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((units * weight) / whole));
  const rest = units - parts.reduce((sum, part) => sum + part, 0);
  if (rest === 0) return parts;
  weights
    .map((weight, i) => ({ i, remainder: (units * weight) % whole, lot: lot(i) }))
    .sort((x, y) => y.remainder - x.remainder || x.lot - y.lot)
    .slice(0, rest)
    .forEach(({ i }) => {
      parts[i]++;
    });
  return parts;
}

function focusSkus(project: Project, focus: Focus): Uint8Array {
  const wanted = new Set('skuIds' in focus ? focus.skuIds : focus.brandIds);
  return Uint8Array.from(project.skus, (sku) =>
    wanted.has('skuIds' in focus ? sku.id : sku.brandId) ? 1 : 0,
  );
}

/** The project's own brands, and those of the focus itself. */
function ownBrands(project: Project, isFocus: Uint8Array): Uint8Array {
  const own = new Set(project.ownBrandIds);
  project.skus.forEach((sku, ix) => {
    if (isFocus[ix]) own.add(sku.brandId);
  });
  return Uint8Array.from(project.brands, ({ id }) => (own.has(id) ? 1 : 0));
}

function picksByShopper(trace: Trace) {
  const { nShoppers, starts, rows } = rowsByShopper(trace, (kind) => kind === EventKind.pick);
  return {
    nShoppers,
    forEachPick(shopper: number, use: (skuIx: number) => void): void {
      if (shopper >= nShoppers) return;
      for (let k = starts[shopper]; k < starts[shopper + 1]; k++) use(trace.subject[rows[k]]);
    },
  };
}

/** Two traces can be compared shopper by shopper only when they are the same draw of the same demand. */
export function checkPair(traceA: Trace, traceB: Trace): void {
  const a = traceA.header;
  const b = traceB.header;
  if (a.seed !== b.seed || a.replication !== b.replication)
    throw new RangeError(
      `these runs do not have the same shoppers: seed "${a.seed}" replication ${a.replication} against seed "${b.seed}" replication ${b.replication}`,
    );
}

/** SKUs whose facings, shelves, orientation or label differ between two plans; a mere shift along a shelf does not count. */
export function changedSkuIds(project: Project, planIdA: string, planIdB: string): string[] {
  const a = standing(findPlan(project, planIdA));
  const b = standing(findPlan(project, planIdB));
  return project.skus.map((sku) => sku.id).filter((id) => (a.get(id) ?? '') !== (b.get(id) ?? ''));
}

/** Changed SKUs that hold more units on the shelf than in the baseline; all changed ones where none does. */
export function favouredSkuIds(
  project: Project,
  baseline: string,
  alternative: string,
  changed: readonly string[],
): string[] {
  const held = (planId: string): Map<string, number> => {
    const units = new Map<string, number>();
    for (const position of findPlan(project, planId).positions)
      units.set(position.skuId, (units.get(position.skuId) ?? 0) + capacityUnits(position));
    return units;
  };
  const before = held(baseline);
  const after = held(alternative);
  const more = changed.filter((id) => (after.get(id) ?? 0) > (before.get(id) ?? 0));
  return more.length > 0 ? more : [...changed];
}

function standing(plan: Plan): Map<string, string> {
  const lines = new Map<string, string[]>();
  for (const position of plan.positions) {
    const list = lines.get(position.skuId) ?? [];
    list.push(line(position));
    lines.set(position.skuId, list);
  }
  return new Map([...lines].map(([id, list]) => [id, list.sort().join('\n')]));
}

function line(p: Position): string {
  return [p.shelfId, p.facingsWide, p.facingsHigh, p.facingsDeep, p.orientation, p.label].join(' ');
}
