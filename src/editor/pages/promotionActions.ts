// What the page of promotions does: every change goes through the editor's history.
import { create } from 'zustand';
import { type CampaignStart, startCampaign, suggested } from '../../../sim/edit/campaign/campaignEdits.ts';
import {
  addPromotion,
  changePromotion,
  type PromotionChange,
  removePromotion,
} from '../../../sim/edit/campaign/promotionEdits.ts';
import { skusAt } from '../../../sim/edit/campaign/promotionRefusals.ts';
import { findPlan, noPlan, refuse } from '../../../sim/edit/edit.ts';
import { promotionKind } from '../../../sim/kinds/promotion/index.ts';
import type { Plan, Project, Promotion, PromotionKind } from '../../../sim/project/schema.ts';
import { make } from '../document/edits.ts';

/** The promotion in the form; the first one where it is no more. */
export const useChosen = create<{ readonly promotionId: string | null }>(() => ({ promotionId: null }));

export function choosePromotion(promotionId: string | null): void {
  useChosen.setState({ promotionId });
}

export function add(kind: PromotionKind): void {
  make((project, planId) => {
    const plan = findPlan(project, planId);
    const { en, zh } = promotionKind(kind).name;
    const did = { en: `Add ${en}`, zh: `新增${zh}` };
    if (!plan) return noPlan(project, did, planId);
    const wish = suggested(project, plan, kind);
    if (!wish)
      return refuse(
        project,
        did,
        plan.positions.length === 0
          ? {
              en: 'No goods stand in this plan yet. Place some on a shelf first.',
              zh: '本方案还没有商品。请先摆上货架。',
            }
          : {
              en: 'Every SKU of the plan has a price promotion already. Change one of those.',
              zh: '方案中的单品都已有价格促销。请修改其中一项。',
            },
      );
    const edit = addPromotion(project, planId, wish);
    if (!edit.refused) choosePromotion(edit.made[0]);
    return edit;
  });
}

export function begin(start: CampaignStart): void {
  make((project, planId) => {
    const edit = startCampaign(project, planId, start);
    if (!edit.refused) choosePromotion(edit.made[0]);
    return edit;
  });
}

export function change(promotionId: string, to: PromotionChange): void {
  make((project, planId) => changePromotion(project, planId, promotionId, to));
}

export function remove(promotionId: string): void {
  make((project, planId) => removePromotion(project, planId, promotionId));
}

/** Puts a promoter before another fixture; where none of the SKUs stands there, what does is promoted instead. */
export function changePlace(project: Project, plan: Plan, promotion: Promotion, fixtureId: string): void {
  if (!('skuIds' in promotion)) {
    change(promotion.id, { fixtureId });
    return;
  }
  const there = skusAt(project, plan, fixtureId);
  if (promotion.skuIds.some((id) => there.includes(id))) {
    change(promotion.id, { fixtureId });
    return;
  }
  const own = new Set(project.ownBrandIds);
  const brandOf = new Map(project.skus.map(({ id, brandId }) => [id, brandId]));
  const mine = there.filter((id) => own.has(brandOf.get(id) ?? ''));
  change(promotion.id, { fixtureId, skuIds: mine.length > 0 ? mine : there });
}

/** Days of a promotion moved or stretched within the campaign. An end beyond it stays there until it is pulled in. */
export function shifted(
  { fromDay, toDay }: Pick<Promotion, 'fromDay' | 'toDay'>,
  part: 'all' | 'from' | 'to',
  by: number,
  days: number,
): { fromDay: number; toDay: number } {
  const isOpen = toDay > days;
  if (part === 'to') {
    const end = Math.max(fromDay, Math.min(toDay, days) + by);
    return { fromDay, toDay: end >= days && isOpen ? toDay : Math.min(end, days) };
  }
  if (part === 'from' || isOpen) return { fromDay: Math.max(1, Math.min(toDay, days, fromDay + by)), toDay };
  const step = Math.max(1 - fromDay, Math.min(by, days - toDay));
  return { fromDay: fromDay + step, toDay: toDay + step };
}
