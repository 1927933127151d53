// E33: what the chain of the store allows.

import { retailerRefusals } from '../../retailer/retailerRules.ts';
import { nameOf } from '../../words/text.ts';
import type { Ground } from '../ground.ts';
import type { Rule, RulePlace, Violation } from '../rule.ts';

export const retailerRule: Rule = {
  id: 'retailer',
  evidence: 'E33',
  name: { en: "The retailer's own rules", zh: '零售商自己的规定' },
  words: {
    en: 'Placements, promoters, gifts and prices are what the chain allows, and regular shelves change when it changes them.',
    zh: '陈列位、促销员、赠品和价格符合连锁的规定；正规货架随其统一调整时间变动。',
  },
  basis: {
    en: 'The rules are those of the retailer chosen for this project.',
    zh: '规定取自本项目所选的零售商。',
  },
  severity: 'must',
  needsRun: false,
  check: (ground) =>
    retailerRefusals(ground.project, ground.plan).map((broken): Violation => {
      const { rule, fixtureId, promotionId, positionIxs, text } = broken;
      const isShelves = rule === 'shelfChanges';
      const place = placeFor(ground, fixtureId, positionIxs);
      const skuIds = [...new Set(positionIxs.map((ix) => ground.plan.positions[ix].skuId))];
      return {
        ...{ ruleId: 'retailer', severity: isShelves ? 'hint' : 'must', place, skuIds, text },
        fix: isShelves
          ? null
          : promotionId !== null
            ? {
                text: { en: 'take the promotion out of the plan', zh: '从方案中去掉该促销' },
                steps: [{ kind: 'removePromotion', promotionId }],
              }
            : {
                text: { en: 'take the goods off this display', zh: '撤下该陈列位的商品' },
                steps: [{ kind: 'remove', keys: positionIxs.map((ix) => ground.placed[ix]!.key) }],
              },
        ...(isShelves ? { noFix: whenText(ground) } : {}),
      };
    }),
};

function placeFor(
  { layout, placed }: Ground,
  fixtureId: string | null,
  positionIxs: readonly number[],
): RulePlace | null {
  const first = placed[positionIxs[0] ?? -1];
  if (first) {
    const { fixture, bay, bayIx } = first.ref;
    return { fixtureId: fixture.id, bayId: bay.id, bayIx, shelfId: null, positionIxs };
  }
  if (fixtureId === null || !layout.fixtures.some(({ id }) => id === fixtureId)) return null;
  return { fixtureId, bayId: null, bayIx: -1, shelfId: null, positionIxs: [] };
}

function whenText({ project }: Ground) {
  const name = nameOf(project.retailer?.name, project.retailer?.id ?? '');
  return {
    en: `Nothing is wrong with the plan: it waits for ${name.en}.`,
    zh: `方案本身没有问题：等待${name.zh}统一调整。`,
  };
}
