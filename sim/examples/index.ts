// The built-in stores, each with plans to compare and the story of the comparison.

import type { ProjectInput } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import { buildConvenience } from './convenience.ts';
import { buildHypermarket } from './hypermarket.ts';
import { buildSupermarket } from './supermarket.ts';

export interface Example {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** What the comparison is about and what to look at. */
  readonly story: Text;
  build(): ProjectInput;
}

export const examples: readonly Example[] = [
  {
    id: 'supermarket',
    title: { en: 'Supermarket', zh: '超市' },
    summary: {
      en: '1,500 m², 3,000 SKUs in 122 categories, 13 gondolas, 8 tills, about 2,000 shoppers a day.',
      zh: '1500 平方米，122 个品类、3000 个单品，13 组货架、8 个收银台，日客流约 2000 人。',
    },
    story: {
      en: 'The best endcap of the front aisle holds slow vinegar, and the hit of the Mistpeak teas has one facing beside a slow flavour with many. One plan gives the endcap to Mistpeak tea and Crisp Lane chips: watch how much is new to the category and how much is taken from the home shelf. Another only moves facings on one shelf: watch the evening stockouts go. The tea campaign adds a promoter, a special price and material: see in Decide whether they bring back the 193 yuan the promoter costs a day.',
      zh: '前通道最好的端架放着慢销的醋，而雾峰茶饮的热卖口味只有一个排面，旁边的慢销口味却占了一大片。一套方案把端架换成雾峰茶饮和脆巷薯片：看多少是品类新增、多少来自原货架。另一套只在同一层板上调排面：看傍晚的缺货如何消失。茶饮活动再加上促销员、特价与售点物料：到“决策”里看能否赚回促销员每天 193 元的费用。',
    },
    build: buildSupermarket,
  },
  {
    id: 'convenience',
    title: { en: 'Corner shop', zh: '便利店' },
    summary: {
      en: '100 m², 450 SKUs in 26 categories, coolers, two tills, about 580 shoppers a day.',
      zh: '100 平方米，26 个品类、450 个单品，冷藏柜、两个收银台，日客流约 580 人。',
    },
    story: {
      en: 'Batteries fill the rack at the counter, and the best-selling latte has one facing in the cooler. One plan puts Cocoa Dock chocolate on the counter rack, another gives the latte facings of a slow mocha. Small shop, small numbers: look how wide the intervals are and how the same luck narrows them.',
      zh: '收银台端架摆着电池，冷藏柜里最畅销的拿铁只有一个排面。一套方案把端架换成可可码头巧克力，另一套把慢销摩卡的排面让给拿铁。小店数字小：看区间有多宽，以及“同样的运气”如何把它收窄。',
    },
    build: buildConvenience,
  },
  {
    id: 'hypermarket',
    title: { en: 'Hypermarket', zh: '大卖场' },
    summary: {
      en: '5,000 m², 20,000 SKUs in 337 categories, 40 gondolas, 26 tills, about 8,000 shoppers a day.',
      zh: '5000 平方米，337 个品类、20000 个单品，40 组货架、26 个收银台，日客流约 8000 人。',
    },
    story: {
      en: 'The floor stack facing the entrance holds long-life milk. One plan gives it to Fizzgo sparkling water, another moves facings at the home shelf. Compare what the best place of the store is worth against one shelf in aisle after aisle, and where the volume comes from.',
      zh: '正对入口的堆头摆着常温牛奶。一套方案换成气泡兔气泡水，另一套只在原货架调排面。比较全店最好的位置与一层货架各值多少，以及销量从哪里来。',
    },
    build: buildHypermarket,
  },
];

/** Builds one of them. Throws if there is none of that id. */
export function buildExample(id: string): ProjectInput {
  const example = examples.find((one) => one.id === id);
  if (!example) {
    throw new Error(`no built-in store "${id}"; there are ${examples.map((one) => one.id).join(', ')}`);
  }
  return example.build();
}
