// E14: on the right of the shoppers' flow.

import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { fixtureText } from '../../project/names.ts';
import { percent } from '../../words/figures.ts';
import { nameOf } from '../../words/text.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../wording.ts';

export const rightSideRule: Rule = {
  id: 'rightSide',
  evidence: 'E14',
  name: { en: 'On the right of the flow', zh: '人流右侧' },
  words: {
    en: `Goods of one's own stand on the right of the shoppers' flow: no bay of them lies on the left of more than ${percent(ruleFigure('passedOnLeft'), 0)} of those who walk past.`,
    zh: `自有商品陈列在人流右侧：位于其左侧经过的顾客不超过 ${percent(ruleFigure('passedOnLeft'), 0)}。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks, the share is assumed; which way shoppers walk is read off a run.',
    zh: '规则出自销售手册，占比为假设；人流方向取自模拟。',
  },
  severity: 'hint',
  needsRun: true,
  needsOwn: true,
  check: ({ placed, facts }) => {
    const byBay = new Map<number, NonNullable<(typeof placed)[number]>[]>();
    for (const one of placed) {
      if (!one?.isOwn || !one.isHome) continue;
      const known = byBay.get(one.ref.bayIx);
      if (known) known.push(one);
      else byBay.set(one.ref.bayIx, [one]);
    }
    return [...byBay].flatMap(([bayIx, own]) => {
      const left = facts?.leftShare[bayIx] ?? null;
      if (left === null || left <= ruleFigure('passedOnLeft')) return [];
      const [first] = own;
      const [fixture, name] = [fixtureText(first.ref.fixture), nameOf(first.sku.name, first.sku.id)];
      const more = own.length - 1;
      return [
        {
          ...{ ruleId: 'rightSide' as const, severity: 'hint' as const, fix: null },
          ...{ place: { ...placeOf(first, own.slice(1)), shelfId: null } },
          skuIds: [...new Set(own.map(({ sku }) => sku.id))],
          text: {
            en: `${fixture.en}, bay ${first.ref.bay.id}: "${name.en}"${more > 0 ? ` and ${more} more own positions` : ''} lie on the left of ${percent(left, 0)} of those who walk past; at most ${percent(ruleFigure('passedOnLeft'), 0)}.`,
            zh: `${fixture.zh}，${first.ref.bay.id} 组：“${name.zh}”${more > 0 ? `等 ${own.length} 个自有陈列位` : ''}位于 ${percent(left, 0)} 经过顾客的左侧；不超过 ${percent(ruleFigure('passedOnLeft'), 0)}。`,
          },
          noFix: {
            en: 'The category would have to stand across the aisle: a matter for the floor, not for one bay.',
            zh: '需将该品类移到通道另一侧：这是平面布局的事，单组无法解决。',
          },
        },
      ];
    });
  },
};
