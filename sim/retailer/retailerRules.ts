// What the chain a store belongs to allows (E33). Edits ask before they do what a rule may forbid, and say the rule.

import { fixtureKind, isHome } from '../kinds/fixture/index.ts';
import type { PromotionRule } from '../kinds/promotion/definition.ts';
import { promotionKind } from '../kinds/promotion/index.ts';
import { layoutOf } from '../project/layouts.ts';
import { fixtureText } from '../project/names.ts';
import { promotionText } from '../project/promotionWords.ts';
import type {
  Fixture,
  PlacementKind,
  Plan,
  Position,
  Project,
  Promotion,
  Retailer,
} from '../project/schema.ts';
import { tablesFor } from '../project/tables.ts';
import { count } from '../words/figures.ts';
import { listText } from '../words/lists.ts';
import { nameOf, sentence, type Text } from '../words/text.ts';

/** What somebody wants to do in a store of the chain. `shelves`: change what stands on regular shelving today. */
export type RetailerWish =
  | { readonly kind: 'placement'; readonly placement: PlacementKind }
  | { readonly kind: 'promotion'; readonly promotion: Promotion }
  | { readonly kind: 'shelves' };

/** Which of the profile's rules a refusal is by. */
export type RetailerRule = 'placements' | 'shelfChanges' | PromotionRule;

/** The rule that forbids a wish; null where none does. Without a retailer everything is allowed. */
function forbiddenBy(retailer: Retailer | null, wish: RetailerWish): RetailerRule | null {
  if (!retailer) return null;
  if (wish.kind === 'placement') return retailer.placements.includes(wish.placement) ? null : 'placements';
  if (wish.kind === 'shelves') return retailer.shelfChanges === 'anytime' ? null : 'shelfChanges';
  return promotionKind(wish.promotion.kind).forbiddenBy(retailer, wish.promotion);
}

/** Why the chain does not allow it: whose rule, what it says, and what would be allowed; null where it is allowed. */
export function retailerRefusal(retailer: Retailer | null, wish: RetailerWish): Text | null {
  const rule = forbiddenBy(retailer, wish);
  if (!retailer || !rule) return null;
  const name = nameOf(retailer.name, retailer.id);
  const { en, zh } = ruleText(retailer, rule, wish);
  return { en: `Rule of ${name.en}: ${en}`, zh: `${name.zh}的规定：${zh}` };
}

function ruleText(retailer: Retailer, rule: RetailerRule, wish: RetailerWish): Text {
  switch (rule) {
    case 'placements': {
      const asked = wish.kind === 'placement' ? fixtureKind(wish.placement).name : { en: '', zh: '' };
      const allowed = listText(
        retailer.placements.map((kind) => fixtureKind(kind).name),
        6,
      );
      return {
        en: `no ${asked.en} for suppliers. ${
          retailer.placements.length > 0
            ? `Allowed: ${allowed.en}.`
            : 'No secondary placement is allowed; use the shelf.'
        }`,
        zh: `不向供应商开放${asked.zh}。${
          retailer.placements.length > 0 ? `可用：${allowed.zh}。` : '不开放任何二次陈列，请使用货架。'
        }`,
      };
    }
    case 'promoters':
      return retailer.promoters === 'forbidden'
        ? {
            en: 'no promoters in the store. Point-of-sale material is allowed.',
            zh: '门店不接受促销员。可使用售点物料。',
          }
        : {
            en: 'promoters for new products alone, and not for good. Mark the promotion as one for a new product, if it is.',
            zh: '促销员仅限新品推广期，不得长期派驻。如确为新品，请勾选“新品”。',
          };
    case 'gifts':
      return {
        en: 'no gifts with a purchase. A display or point-of-sale material is the way to stand out.',
        zh: '不接受随货赠品。可改用陈列或售点物料。',
      };
    case 'priceCuts':
      return {
        en: `the unified price holds: neither special prices nor buy one, get one. ${
          retailer.gifts ? 'A gift with the purchase is allowed.' : 'Use a display or point-of-sale material.'
        }`,
        zh: `执行统一售价，不做特价与买一送一。${retailer.gifts ? '可改用随货赠品。' : '可改用陈列或售点物料。'}`,
      };
    case 'shelfChanges': {
      const when =
        retailer.shelfChanges === 'monthly'
          ? { en: 'once a month', zh: '每月统一调整一次' }
          : { en: 'once a quarter, by headquarters', zh: '由总部按季度统一调整' };
      return {
        en: `regular shelves are changed ${when.en}; what stands there today stays until then. ${sentence(
          'duplicate the plan and change the copy: it is the proposal for the next change. Displays may change by need.',
        )}`,
        zh: `正规货架${when.zh}，现有陈列在此之前保持不变。请复制方案并修改副本，作为下次调整的提案；堆头、端架等可按需要调整。`,
      };
    }
  }
}

/**
 * Why the chain does not allow goods of a plan to change so: on its regular shelves, where the plan is what stands there
 * today; or onto a placement that is not open. What is there already may stay, and may always be taken off a placement.
 */
export function goodsRefusal(
  project: Project,
  plan: Plan,
  removedIxs: ReadonlySet<number>,
  added: readonly Position[],
): Text | null {
  const { retailer } = project;
  if (!retailer) return null;
  const { shelves, skus } = tablesFor(project, plan);
  const fixtureOf = ({ shelfId }: Position): Fixture | undefined => shelves.get(shelfId)?.fixture;
  const touched = [...[...removedIxs].map((ix) => plan.positions[ix]), ...added].map(fixtureOf);
  if (plan.id === project.baselinePlanId && touched.some((fixture) => fixture && !placementOf(fixture))) {
    const refused = retailerRefusal(retailer, { kind: 'shelves' });
    if (refused) return refused;
  }
  const own = new Set(project.ownBrandIds);
  const isMeant = ({ skuId }: Position): boolean => own.size === 0 || own.has(skus.get(skuId)?.brandId ?? '');
  const used = new Set(plan.positions.filter(isMeant).map(fixtureOf));
  for (const position of added) {
    const fixture = fixtureOf(position);
    const placement = fixture ? placementOf(fixture) : null;
    if (!placement || used.has(fixture) || !isMeant(position)) continue;
    const refused = retailerRefusal(retailer, { kind: 'placement', placement });
    if (refused) return refused;
  }
  return null;
}

/** The kind of a secondary placement; null for shelving. */
function placementOf({ kind }: Pick<Fixture, 'kind'>): PlacementKind | null {
  return isHome(kind) ? null : kind;
}

/** What of a plan the chain does not allow. */
export interface RetailerBreak {
  readonly rule: RetailerRule;
  /** What it is about; all null for the shelves. */
  readonly fixtureId: string | null;
  readonly promotionId: string | null;
  /** Indices of positions in the plan. */
  readonly positionIxs: readonly number[];
  /** The rule, and what breaks it. */
  readonly text: Text;
}

/**
 * Everything in a plan that its retailer forbids: goods on a placement (one's own, where own brands are given),
 * promotions, and shelves that differ from the baseline where they change at fixed times alone.
 */
export function retailerRefusals(project: Project, plan: Plan): RetailerBreak[] {
  const { retailer } = project;
  if (!retailer) return [];
  const breaks: RetailerBreak[] = [];
  const { shelves, skus } = tablesFor(project, plan);
  const own = new Set(project.ownBrandIds);
  const onPlacement = new Map<Fixture, number[]>();
  plan.positions.forEach(({ shelfId, skuId }, ix) => {
    const fixture = shelves.get(shelfId)?.fixture;
    const sku = skus.get(skuId);
    if (!fixture || !sku || (own.size > 0 && !own.has(sku.brandId))) return;
    const known = onPlacement.get(fixture);
    if (known) known.push(ix);
    else onPlacement.set(fixture, [ix]);
  });
  for (const fixture of layoutOf(project, plan).fixtures) {
    const positionIxs = onPlacement.get(fixture);
    const placement = placementOf(fixture);
    if (!positionIxs || !placement) continue;
    const why = retailerRefusal(retailer, { kind: 'placement', placement });
    if (!why) continue;
    const name = fixtureText(fixture);
    const text = { en: `${name.en} is used. ${why.en}`, zh: `使用了${name.zh}。${why.zh}` };
    breaks.push({ rule: 'placements', fixtureId: fixture.id, promotionId: null, positionIxs, text });
  }
  for (const promotion of plan.promotions) {
    const wish = { kind: 'promotion' as const, promotion };
    const [rule, why] = [forbiddenBy(retailer, wish), retailerRefusal(retailer, wish)];
    if (!rule || !why) continue;
    const what = promotionText(project, plan, promotion);
    breaks.push({
      ...{ rule, promotionId: promotion.id, positionIxs: [] },
      fixtureId: 'fixtureId' in promotion ? promotion.fixtureId : null,
      text: { en: `${sentence(what.en)}. ${why.en}`, zh: `${what.zh}。${why.zh}` },
    });
  }
  const changed = changedShelves(project, plan);
  if (changed.length > 0 && retailer.shelfChanges !== 'anytime') {
    const name = nameOf(retailer.name, retailer.id);
    const when =
      retailer.shelfChanges === 'monthly'
        ? { en: 'of a month', zh: '月度调整' }
        : { en: 'of a quarter, and by headquarters', zh: '总部季度调整' };
    breaks.push({
      ...{ rule: 'shelfChanges', fixtureId: null, promotionId: null, positionIxs: changed },
      text: {
        en: `The plan changes ${count(changed.length, 'position')} on regular shelves. Rule of ${name.en}: such a change comes with the turn ${when.en}; hand it in as a proposal before.`,
        zh: `本方案调整了正规货架上的 ${changed.length} 个陈列位。${name.zh}的规定：随${when.zh}执行，请提前提交提案。`,
      },
    });
  }
  return breaks;
}

/** Positions on regular shelving that the baseline does not have so. */
function changedShelves(project: Project, plan: Plan): number[] {
  const base = project.plans.find(({ id }) => id === project.baselinePlanId);
  if (!base || base.id === plan.id) return [];
  const asText = (position: Position): string =>
    `${position.shelfId} ${position.xMm} ${position.skuId} ${position.facingsWide} ${position.facingsHigh} ${position.orientation}`;
  const there = new Set(base.positions.map(asText));
  const { shelves } = tablesFor(project, plan);
  return plan.positions.flatMap((position, ix) => {
    const fixture = shelves.get(position.shelfId)?.fixture;
    return fixture && !placementOf(fixture) && !there.has(asText(position)) ? [ix] : [];
  });
}
