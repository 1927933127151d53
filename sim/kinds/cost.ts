// The kinds of costs, what they are called and what the documents say of them; and what a cost can be counted by.
import type { CostKey } from '../evidence/costs.ts';
import type { Text } from '../words/text.ts';

export interface CostDefinition {
  readonly name: Text;
  /** The documents' figure for it, and what they count it by. A gift's figure hangs on the margin of what it goes with. */
  readonly documents?: { readonly key: CostKey; readonly per: CostPer };
  /** Known of fixtures that are wrapped alone (E22). */
  readonly isOfPlace?: true;
}

const definitions = {
  placementFee: {
    name: { en: 'placement fee', zh: '陈列费' },
    documents: { key: 'placementFee', per: 'campaign' },
    isOfPlace: true,
  },
  decoration: {
    name: { en: 'decoration', zh: '装修费' },
    documents: { key: 'decorationFee', per: 'campaign' },
    isOfPlace: true,
  },
  promoterWage: {
    name: { en: "promoter's wage", zh: '促销员工资' },
    documents: { key: 'promoterWagePerDay', per: 'day' },
  },
  management: {
    name: { en: 'management fee', zh: '管理费' },
    documents: { key: 'promoterManagementPerDay', per: 'day' },
  },
  tasting: {
    name: { en: 'goods for tasting', zh: '试吃费' },
    documents: { key: 'tastingPerDay', per: 'day' },
  },
  image: {
    name: { en: 'image of the stand', zh: '形象费' },
    documents: { key: 'imagePerDay', per: 'day' },
  },
  uniform: { name: { en: 'uniform', zh: '服装费' }, documents: { key: 'uniformPerDay', per: 'day' } },
  gift: { name: { en: 'gifts', zh: '赠品费' } },
  festivalFee: {
    name: { en: 'festival fee', zh: '节庆费' },
    documents: { key: 'festivalFee', per: 'campaign' },
  },
  material: { name: { en: 'material', zh: '物料费' } },
  other: { name: { en: 'other cost', zh: '其他费用' } },
} satisfies Readonly<Record<string, CostDefinition>>;

export type CostKind = keyof typeof definitions;

export const costKinds = Object.keys(definitions) as readonly CostKind[];

export function costKind(kind: CostKind): CostDefinition {
  return definitions[kind];
}

/**
 * campaign: once. day: each day its promotion runs (each day of the run without one). unit, gift, contact: each unit
 * sold under, gift given with, and contact made by its promotion.
 */
export const costPers = ['campaign', 'day', 'unit', 'gift', 'contact'] as const;
export type CostPer = (typeof costPers)[number];
/** What only a run can count. */
export type Counted = Extract<CostPer, 'unit' | 'gift' | 'contact'>;

export function isCounted(per: CostPer): per is Counted {
  return per === 'unit' || per === 'gift' || per === 'contact';
}

/** After an amount: "¥80 a day". */
export const perNames: Readonly<Record<CostPer, Text>> = {
  campaign: { en: 'a campaign', zh: '每档' },
  day: { en: 'a day', zh: '每天' },
  unit: { en: 'a unit sold', zh: '每售出一件' },
  gift: { en: 'a gift', zh: '每份赠品' },
  contact: { en: 'a contact', zh: '每次接触' },
};
