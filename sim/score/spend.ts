// What a plan cost beyond its goods in one run: each cost line with what it was paid for, and how often. A pure function
// of the project and the trace; no shopper knows of it.

import { never } from '../base/never.ts';
import { isCounted } from '../kinds/cost.ts';
import { layoutOf } from '../project/layouts.ts';
import { MS_PER_DAY } from '../project/offers.ts';
import { listBays } from '../project/places.ts';
import type { Cost, CostKind, Plan, Project, Promotion } from '../project/schema.ts';
import { EventKind, type Trace } from '../trace/format.ts';

export interface CostLine {
  readonly costId: string;
  readonly kind: CostKind;
  readonly per: Cost['per'];
  /** Of one campaign, day, unit, gift or contact. */
  readonly amount: number;
  readonly quantity: number;
  /** amount times quantity. */
  readonly total: number;
}

export interface Spend {
  /** In the order of the plan's costs. */
  readonly lines: readonly CostLine[];
  readonly total: number;
  readonly byKind: ReadonlyMap<CostKind, number>;
  /** What falls due on each day; what is paid once, on the first day of what it is paid for. */
  readonly byDay: readonly number[];
}

/** A plan without costs spends nothing. `known` spares counting a trace twice. */
export function spendOf(project: Project, plan: Plan, trace: Trace, known?: PromotionCounts): Spend {
  const { days } = project.demand;
  const byDay = new Array<number>(days).fill(0);
  const byKind = new Map<CostKind, number>();
  const promotions = new Map(plan.promotions.map((promotion) => [promotion.id, promotion]));
  const needsCounts = plan.costs.some(({ per }) => isCounted(per));
  const counts = known ?? (needsCounts ? countPromotions(project, plan, trace) : null);
  const lines = plan.costs.map((cost): CostLine => {
    const { id, kind, per, amount } = cost;
    const promotion = cost.promotionId === undefined ? undefined : promotions.get(cost.promotionId);
    const perDay = quantities(cost, promotion, days, counts);
    let quantity = 0;
    perDay.forEach((times, day) => {
      quantity += times;
      byDay[day] += amount * times;
    });
    const total = amount * quantity;
    byKind.set(kind, (byKind.get(kind) ?? 0) + total);
    return { costId: id, kind, per, amount, quantity, total };
  });
  return { lines, total: lines.reduce((sum, line) => sum + line.total, 0), byKind, byDay };
}

/** Days of the run on which a promotion runs: from and to, counted from 0; to is one beyond the last. */
export function runningDays(
  promotion: Pick<Promotion, 'fromDay' | 'toDay'> | undefined,
  days: number,
): { readonly from: number; readonly to: number } {
  if (!promotion) return { from: 0, to: days };
  return { from: Math.min(days, promotion.fromDay - 1), to: Math.min(days, promotion.toDay) };
}

/** How often a cost falls due on each day. */
function quantities(
  { per, promotionId, fixtureId }: Cost,
  promotion: Promotion | undefined,
  days: number,
  counts: PromotionCounts | null,
): number[] {
  const perDay = new Array<number>(days).fill(0);
  const { from, to } = runningDays(promotion, days);
  if (from >= to) return perDay;
  switch (per) {
    case 'campaign':
      perDay[from] = 1;
      return perDay;
    case 'day':
      return perDay.fill(1, from, to);
    case 'unit':
      return [...counts!.units(promotion, fixtureId)];
    case 'gift':
      return [...counts!.gifts(promotionId)];
    case 'contact':
      return [...counts!.contacts(promotionId)];
    default:
      return never(per);
  }
}

/** What happened under the promotions of a plan, by day. */
export interface PromotionCounts {
  /** Units of the promotion's SKUs on its days; for material on a fixture, units taken there. Without one, all units. */
  units(promotion: Promotion | undefined, fixtureId?: string): readonly number[];
  /** Units of some SKUs, wherever they stand and whatever is promoted. */
  unitsOf(skuIds: readonly string[]): readonly number[];
  /** Gifts given and contacts made: by one promotion, or by all. */
  gifts(promotionId?: string): readonly number[];
  contacts(promotionId?: string): readonly number[];
}

export function countPromotions(project: Project, plan: Plan, trace: Trace): PromotionCounts {
  const { days } = project.demand;
  const nPromotions = plan.promotions.length;
  const nSkus = project.skus.length;
  const layout = layoutOf(project, plan);
  const bays = listBays(layout);
  const table = (n: number) => Array.from({ length: n }, () => new Array<number>(days).fill(0));
  const gifts = table(nPromotions);
  const contacts = table(nPromotions);
  const unitsBySku = table(nSkus);
  const unitsByFixture = table(layout.fixtures.length);
  for (let row = 0; row < trace.nEvents; row++) {
    const kind = trace.kind[row];
    if (kind !== EventKind.pick && kind !== EventKind.gift && kind !== EventKind.contact) continue;
    const day = dayOf(trace.timeMs[row], days);
    if (kind === EventKind.pick) {
      unitsBySku[trace.subject[row]][day]++;
      unitsByFixture[bays[trace.place[row]].fixtureIx][day]++;
    } else if (kind === EventKind.gift) {
      gifts[trace.subject[row]][day]++;
    } else {
      contacts[trace.subject[row]][day]++;
    }
  }
  const skuIxById = new Map(project.skus.map(({ id }, ix) => [id, ix]));
  const fixtureIxById = new Map(layout.fixtures.map(({ id }, ix) => [id, ix]));
  const sum = (rows: readonly (readonly number[])[], from = 0, to = days): number[] =>
    Array.from({ length: days }, (_, day) =>
      day < from || day >= to ? 0 : rows.reduce((units, row) => units + row[day], 0),
    );
  const ofSkus = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const ix = skuIxById.get(id);
      return ix === undefined ? [] : [unitsBySku[ix]];
    });
  const ofFixture = (id: string) => {
    const ix = fixtureIxById.get(id);
    return ix === undefined ? [] : [unitsByFixture[ix]];
  };
  const ofPromotion = (rows: readonly (readonly number[])[], id: string | undefined) =>
    sum(rows.filter((_, ix) => id === undefined || plan.promotions[ix].id === id));
  return {
    units(promotion, fixtureId) {
      const { from, to } = runningDays(promotion, days);
      if (promotion && 'skuIds' in promotion) return sum(ofSkus(promotion.skuIds), from, to);
      const place = promotion?.fixtureId ?? fixtureId;
      return sum(place === undefined ? unitsBySku : ofFixture(place), from, to);
    },
    unitsOf: (skuIds) => sum(ofSkus(skuIds)),
    gifts: (promotionId) => ofPromotion(gifts, promotionId),
    contacts: (promotionId) => ofPromotion(contacts, promotionId),
  };
}

/** Day of a moment, from 0; who stays past midnight of the last day counts to that day. */
export function dayOf(timeMs: number, days: number): number {
  return Math.min(days - 1, Math.floor(timeMs / MS_PER_DAY));
}

/** Margin of each day: money paid less cost, of all SKUs, and of the own brands. */
export function marginByDay(
  project: Project,
  trace: Trace,
): { readonly all: readonly number[]; readonly own: readonly number[] } {
  const { days } = project.demand;
  const own = new Set(project.ownBrandIds);
  const isOwn = Uint8Array.from(project.skus, ({ brandId }) => (own.has(brandId) ? 1 : 0));
  // In ten-thousandths of the currency unit: sums of whole numbers are exact.
  const cost1e4 = Float64Array.from(project.skus, ({ cost }) => Math.round(cost * 10_000));
  const all = new Float64Array(days);
  const ofOwn = new Float64Array(days);
  for (let row = 0; row < trace.nEvents; row++) {
    if (trace.kind[row] !== EventKind.pick) continue;
    const skuIx = trace.subject[row];
    const day = dayOf(trace.timeMs[row], days);
    const margin = trace.a[row] * 100 - cost1e4[skuIx];
    all[day] += margin;
    if (isOwn[skuIx]) ofOwn[day] += margin;
  }
  const money = (sums: Float64Array) => Array.from(sums, (value) => value / 10_000);
  return { all: money(all), own: money(ofOwn) };
}
