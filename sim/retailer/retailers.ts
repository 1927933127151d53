// Profiles of retailers to choose from (E33): the documents' example chain, an open one, and a strict one for practice.

import { fromYuan, yuanRate } from '../base/yuan.ts';
import { documentCost } from '../evidence/costs.ts';
import { placementKinds } from '../kinds/fixture/index.ts';
import type { Retailer } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import type { HasUnits } from '../words/units.ts';

export interface RetailerProfile {
  readonly retailer: Retailer;
  /** Where its rules are from. */
  readonly source: Text;
}

/** Their fees are in yuan, as the documents'. */
const inYuan: readonly RetailerProfile[] = [
  {
    retailer: {
      id: 'central-displays',
      name: { en: 'Chain with central displays', zh: '总部统一陈列连锁' },
      note: {
        en: 'Headquarters set regular displays by quarter; floor stacks and endcaps go by need. No permanent promoters; for new products up to three months.',
        zh: '正规陈列由总部按季度统一设计，堆头、端架按需要安排。不设长期促销员，新品推广可派驻最多三个月。',
      },
      placements: ['endcap', 'floorStack'],
      promoters: 'newProductsOnly',
      gifts: true,
      priceCuts: true,
      shelfChanges: 'quarterly',
      fees: [{ kind: 'festivalFee', amount: documentCost('festivalFee').value }],
    },
    source: {
      en: 'E33, KA卖场的运作方法与技巧: the example chain; festival fee ¥200 to ¥500 a store, here the middle. Other placements are not mentioned and taken as not open.',
      zh: 'E33，KA卖场的运作方法与技巧：销售手册中的示例连锁；节庆费每店 ¥200-¥500，取中值。未提及的陈列位视为不开放。',
    },
  },
  {
    retailer: {
      id: 'open',
      name: { en: 'Open retailer', zh: '开放型零售商' },
      note: {
        en: 'Allows every placement, promotion and change of shelves.',
        zh: '所有陈列位、促销与货架调整均可。',
      },
      placements: [...placementKinds],
      promoters: 'allowed',
      gifts: true,
      priceCuts: true,
      shelfChanges: 'anytime',
      fees: [],
    },
    source: { en: 'Made up: no rules.', zh: '虚构：不设规定。' },
  },
  {
    retailer: {
      id: 'strict',
      name: { en: 'Strict retailer (practice)', zh: '严格型零售商（练习用）' },
      note: {
        en: 'Endcaps alone, no promoters, no gifts, unified prices, shelves changed by month.',
        zh: '仅开放端架，不接受促销员和赠品，执行统一售价，货架按月调整。',
      },
      placements: ['endcap'],
      promoters: 'forbidden',
      gifts: false,
      priceCuts: false,
      shelfChanges: 'monthly',
      fees: [
        { kind: 'placementFee', amount: documentCost('placementFee').high, perPlacement: 'endcap' },
        { kind: 'festivalFee', amount: documentCost('festivalFee').high },
      ],
    },
    source: {
      en: 'Made up for practice; its fees are the upper ends of E22 and E33.',
      zh: '为练习虚构；费用取 E22、E33 的上限。',
    },
  },
];

/** The profiles for a project: fees in its currency, and none where it is another than the documents' and says no rate. */
export function retailerProfiles(project: HasUnits): readonly RetailerProfile[] {
  if (yuanRate(project) === 1) return inYuan;
  return inYuan.map(({ retailer, source }) => ({
    source,
    retailer: {
      ...retailer,
      fees: retailer.fees.flatMap((fee) => {
        const amount = fromYuan(project, fee.amount);
        return amount === null ? [] : [{ ...fee, amount }];
      }),
    },
  }));
}

export const retailerIds: readonly string[] = inYuan.map(({ retailer }) => retailer.id);
