// What a plan is bound to cost before anybody has walked it: fees and days are known, units, gifts and contacts are not.
import { offerOf } from '../kinds/promotion/index.ts';
import type { Cost, Plan, Project } from '../project/schema.ts';
import { runningDays } from './spend.ts';

export interface PlannedLine {
  readonly cost: Cost;
  /** How often it falls due; null where only a run can tell. */
  readonly quantity: number | null;
  /** The most it can come to; null where there is no telling. */
  readonly most: number | null;
}

export interface PlannedSpend {
  readonly lines: readonly PlannedLine[];
  /** Of the lines that are known. */
  readonly known: number;
  /** What the gifts at hand can cost beyond it. */
  readonly gifts: number;
  /** Lines without a known end: each unit or contact, or each of any number of gifts. */
  readonly nOpen: number;
}

export function plannedSpend({ demand }: Pick<Project, 'demand'>, plan: Plan): PlannedSpend {
  const promotions = new Map(plan.promotions.map((promotion) => [promotion.id, promotion]));
  let [known, gifts, nOpen] = [0, 0, 0];
  const lines = plan.costs.map((cost): PlannedLine => {
    const promotion = cost.promotionId === undefined ? undefined : promotions.get(cost.promotionId);
    const { from, to } = runningDays(promotion, demand.days);
    const days = Math.max(0, to - from);
    if (cost.per === 'campaign' || cost.per === 'day') {
      const quantity = cost.per === 'day' ? days : Math.min(1, days);
      known += quantity * cost.amount;
      return { cost, quantity, most: quantity * cost.amount };
    }
    const nGifts = (promotion && offerOf(promotion)?.gift?.nAtHand) ?? null;
    if (days === 0 || (cost.per === 'gift' && nGifts !== null)) {
      const most = days === 0 ? 0 : nGifts! * cost.amount;
      gifts += most;
      return { cost, quantity: null, most };
    }
    nOpen++;
    return { cost, quantity: null, most: null };
  });
  return { lines, known, gifts, nOpen };
}

/** Whether only a run can tell what a plan costs: each unit, gift or contact. */
export function hangsOnSales(project: Pick<Project, 'demand'>, plan: Plan): boolean {
  const { gifts, nOpen } = plannedSpend(project, plan);
  return gifts > 0 || nOpen > 0;
}
