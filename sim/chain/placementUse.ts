// What a plan puts where that the baseline does not: its displays, the sections changed, and what they cost in a store.

import { fromYuan, yuanRate } from '../base/yuan.ts';
import { documentCost } from '../evidence/costs.ts';
import { fixtureKind, isHome } from '../kinds/fixture/index.ts';
import { layoutOf } from '../project/layouts.ts';
import type { Cost, PlacementKind, Plan, Position, Project } from '../project/schema.ts';
import { shelfTable } from '../project/tables.ts';
import { findPlan } from '../score/lookup.ts';
import { runningDays } from '../score/spend.ts';
import { listSections } from '../shelf/sections.ts';
import type { ChainStore } from './schema.ts';

export interface Display {
  readonly fixtureId: string;
  readonly kind: PlacementKind;
}

export interface PlacementUse {
  readonly planId: string;
  /** Secondary placements whose goods, promoter or material the plan changes. */
  readonly displays: readonly Display[];
  /** Numbers of the sections of the plan that a shopper must have in view to be reached. */
  readonly sectionIxs: ReadonlySet<number>;
  /** Last day of the promotions it adds to the baseline's, from 1; null without any: the display may stand on. */
  readonly lastDay: number | null;
  /** Kinds the project's retailer does not allow. */
  readonly forbidden: readonly PlacementKind[];
}

/** Plans worth a budget: those that use a display, run a promotion or cost something; all others where none does. */
export function plansForChain(project: Project): string[] {
  const others = project.plans.filter(({ id }) => id !== project.baselinePlanId);
  const paid = others.filter(
    (plan) =>
      plan.costs.length > 0 ||
      plan.promotions.length > 0 ||
      placementUse(project, plan.id).displays.length > 0,
  );
  return (paid.length > 0 ? paid : others).map(({ id }) => id);
}

export function placementUse(project: Project, planId: string): PlacementUse {
  const plan = findPlan(project, planId);
  const base = findPlan(project, project.baselinePlanId);
  const layout = layoutOf(project, plan);
  const shelves = shelfTable(layout);
  const changed = new Set<string>();
  const before = new Set(base.positions.map(positionText));
  const after = new Set(plan.positions.map(positionText));
  for (const { shelfId, ...rest } of plan.positions)
    if (!before.has(positionText({ shelfId, ...rest }))) changed.add(shelfId);
  for (const { shelfId, ...rest } of base.positions)
    if (!after.has(positionText({ shelfId, ...rest }))) changed.add(shelfId);
  const known = new Set(base.promotions.map(promotionText));
  const promotions = plan.promotions.filter((promotion) => !known.has(promotionText(promotion)));
  const staged = new Set(
    promotions.flatMap((promotion) => ('fixtureId' in promotion ? [promotion.fixtureId] : [])),
  );
  const fixtureIds = new Set([...changed].flatMap((shelfId) => shelves.get(shelfId)?.fixture.id ?? []));
  for (const id of staged) fixtureIds.add(id);
  const displays = layout.fixtures.flatMap(({ id, kind }): Display[] =>
    fixtureIds.has(id) && !isHome(kind) ? [{ fixtureId: id, kind }] : [],
  );
  // With a display, who passed the display is reached; else who passed a shelf that was changed.
  const isDisplay = new Set(displays.map(({ fixtureId }) => fixtureId));
  const sectionIxs = new Set<number>();
  for (const section of listSections(project, plan)) {
    const { id } = layout.fixtures[section.fixtureIx];
    const isReached =
      displays.length > 0
        ? isDisplay.has(id)
        : staged.has(id) ||
          section.offers.some(({ positions }) =>
            positions.some(({ position }) => changed.has(position.shelfId)),
          );
    if (isReached) sectionIxs.add(section.ix);
  }
  const allowed = project.retailer?.placements;
  const kinds = [...new Set(displays.map(({ kind }) => kind))];
  return {
    planId,
    displays,
    sectionIxs,
    lastDay: promotions.length > 0 ? Math.max(...promotions.map(({ toDay }) => toDay)) : null,
    forbidden: allowed ? kinds.filter((kind) => !allowed.includes(kind)) : [],
  };
}

/** A plan with promotions lasts as long as they do, one without as long as a campaign does. */
export function daysOfCampaign({ lastDay }: PlacementUse, campaignDays: number): number {
  return lastDay === null ? campaignDays : Math.min(campaignDays, lastDay);
}

/** Where the figures of a cost come from. */
export type CostOrigin = 'store' | 'plan' | 'retailer' | 'documents' | 'none';

export interface CampaignCost {
  readonly fee: number;
  readonly decoration: number;
  /** Everything else that is paid once or by the day. */
  readonly other: number;
  readonly total: number;
  readonly origins: readonly CostOrigin[];
  /** Displays for whose kind no fee is known: they count as free. */
  readonly unknown: readonly PlacementKind[];
}

/**
 * What one campaign of a plan costs in a store. For each display: the store's own fee, else the plan's, else the
 * retailer's, else the documents'. What falls due by the unit, gift or contact comes from the simulation.
 */
export function campaignCost(
  project: Project,
  use: PlacementUse,
  store: ChainStore,
  campaignDays: number,
): CampaignCost {
  const plan = findPlan(project, use.planId);
  const costs = extraCosts(plan, findPlan(project, project.baselinePlanId));
  const sum = (some: readonly Cost[]): number =>
    some.reduce((money, cost) => money + cost.amount * timesDue(cost, plan, campaignDays), 0);
  const origins = new Set<CostOrigin>();
  const unknown = new Set<PlacementKind>();
  const perDisplay = (kind: 'placementFee' | 'decoration'): number => {
    const own = costs.filter((cost) => cost.kind === kind);
    const general = own.filter(({ fixtureId }) => fixtureId === undefined);
    const onOther = own.filter(
      ({ fixtureId }) =>
        fixtureId !== undefined && !use.displays.some((display) => display.fixtureId === fixtureId),
    );
    let money = sum(onOther);
    let needsGeneral = use.displays.length === 0;
    for (const display of use.displays) {
      const asked = kind === 'placementFee' ? store.fees[display.kind] : store.fees.decoration;
      const planned = own.filter(({ fixtureId }) => fixtureId === display.fixtureId);
      const retailer = project.retailer?.fees.filter(
        (fee) => fee.kind === kind && fee.perPlacement === display.kind,
      );
      if (asked !== undefined) {
        money += asked;
        origins.add('store');
      } else if (planned.length > 0) {
        money += sum(planned);
        origins.add('plan');
      } else if (general.length > 0) needsGeneral = true;
      else if (retailer && retailer.length > 0) {
        money += retailer.reduce((fees, { amount }) => fees + amount, 0);
        origins.add('retailer');
      } else if (fixtureKind(display.kind).isWrapped && yuanRate(project) !== null) {
        const inYuan = documentCost(kind === 'placementFee' ? 'placementFee' : 'decorationFee').value;
        money += fromYuan(project, inYuan) ?? 0;
        origins.add('documents');
      } else if (kind === 'placementFee') unknown.add(display.kind);
    }
    if (needsGeneral && general.length > 0) {
      money += sum(general);
      origins.add('plan');
    }
    return money;
  };
  const fee = perDisplay('placementFee');
  const decoration = perDisplay('decoration');
  const rest = costs.filter(({ kind }) => kind !== 'placementFee' && kind !== 'decoration');
  // What else the retailer asks, for each display or once, unless the plan has it among its costs.
  const asked = (project.retailer?.fees ?? []).flatMap(({ kind, perPlacement, amount }) => {
    if (plan.costs.some((cost) => cost.kind === kind)) return [];
    if (perPlacement === undefined) return [amount];
    if (kind === 'placementFee' || kind === 'decoration') return [];
    return use.displays.filter((display) => display.kind === perPlacement).map(() => amount);
  });
  const other = sum(rest) + asked.reduce((fees, amount) => fees + amount, 0);
  if (sum(rest) > 0) origins.add('plan');
  if (asked.length > 0) origins.add('retailer');
  if (origins.size === 0) origins.add('none');
  return {
    fee,
    decoration,
    other,
    total: fee + decoration + other,
    origins: [...origins],
    unknown: [...unknown],
  };
}

/** Costs of the plan that the baseline does not have as well. */
function extraCosts(plan: Plan, base: Plan): Cost[] {
  const text = ({ kind, amount, per, fixtureId, promotionId }: Cost): string =>
    [kind, amount, per, fixtureId ?? '', promotionId ?? ''].join('|');
  const known = new Set(base.costs.map(text));
  return plan.costs.filter((cost) => !known.has(text(cost)));
}

/** How often a cost falls due in a campaign; what depends on what shoppers do is counted in the simulation. */
function timesDue({ per, promotionId }: Cost, plan: Plan, campaignDays: number): number {
  if (per === 'campaign') return 1;
  if (per !== 'day') return 0;
  const { from, to } = runningDays(
    plan.promotions.find(({ id }) => id === promotionId),
    campaignDays,
  );
  return Math.max(0, to - from);
}

function positionText(position: Position): string {
  const { shelfId, xMm, skuId, facingsWide, facingsHigh, facingsDeep, orientation } = position;
  return [shelfId, xMm, skuId, facingsWide, facingsHigh, facingsDeep, orientation].join('|');
}

function promotionText(promotion: Plan['promotions'][number]): string {
  return JSON.stringify(promotion);
}
