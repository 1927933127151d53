// E11: a clear price label under every position.
import { skuText } from '../../project/names.ts';
import type { Rule } from '../rule.ts';
import { atText, placeOf } from '../wording.ts';

export const labelRule: Rule = {
  id: 'label',
  evidence: 'E11',
  name: { en: 'Clear price label', zh: '价签清楚' },
  words: {
    en: 'Every position has a clear price label under it: most shoppers will not look for a price.',
    zh: '每个陈列位下都有清楚、对位的价签：大多数顾客不会主动去找价格。',
  },
  basis: { en: '', zh: '' },
  severity: 'must',
  needsRun: false,
  check: ({ placed }) =>
    placed.flatMap((one) => {
      if (!one || one.position.label) return [];
      const [at, name] = [atText(one), skuText(one.sku)];
      return [
        {
          ...{ ruleId: 'label' as const, severity: 'must' as const },
          ...{ place: placeOf(one), skuIds: [one.sku.id] },
          text: {
            en: `${at.en} has no price label; each position has one.`,
            zh: `${at.zh}没有价签；每个陈列位都应有价签。`,
          },
          fix: {
            text: { en: `label ${name.en}`, zh: `为${name.zh}加价签` },
            steps: [{ kind: 'label' as const, keys: [one.key] }],
          },
        },
      ];
    }),
};
