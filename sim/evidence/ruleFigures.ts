// Where the display rules draw their lines (E12 to E19). Apart from the evidence table: these judge plans and move no
// shopper. The documents give few numbers; the rest are our assumptions and say so.
import type { EvidenceRow } from './row.ts';

const assumed = { kind: 'assumed', mark: 'assumed', source: 'None: our assumption' } as const;

export const ruleTable = [
  {
    key: 'leastFacings',
    value: 2,
    unit: 'facings',
    low: 2,
    high: 2,
    kind: 'input',
    mark: 'D',
    source: 'E13, KA实战经验及管理技巧: at least two facings a flavour',
    name: { en: 'Least facings of a flavour', zh: '每个口味最少排面' },
    note: { en: '', zh: '' },
  },
  {
    key: 'stackPromoters',
    value: 1,
    unit: 'promoters',
    low: 1,
    high: 1,
    kind: 'input',
    mark: 'D',
    source: 'E19, KA商超促销方案: a floor stack with one promoter',
    name: { en: 'Promoters at a floor stack', zh: '堆头配备促销员人数' },
    note: { en: '', zh: '' },
  },
  {
    key: 'fastSeller',
    value: 1.5,
    unit: 'ratio',
    low: 1.3,
    high: 2,
    ...assumed,
    name: {
      en: 'Fast seller: units a day against the mean of its section',
      zh: '畅销：日销量与同区平均之比',
    },
    note: { en: 'E13 and E15 speak of fast and slow sellers without a figure.', zh: 'E13、E15 未给出数值。' },
  },
  {
    key: 'slowSeller',
    value: 0.5,
    unit: 'ratio',
    low: 0.3,
    high: 0.7,
    ...assumed,
    name: {
      en: 'Slow seller: units a day against the mean of its section',
      zh: '滞销：日销量与同区平均之比',
    },
    note: { en: '', zh: '' },
  },
  {
    key: 'leastSoldADay',
    value: 1,
    unit: 'units/day',
    low: 0.5,
    high: 3,
    ...assumed,
    name: { en: 'Units a day from which a pace can be told from chance', zh: '可与偶然区分的最低日销量' },
    note: { en: '', zh: '' },
  },
  {
    key: 'mostPerFacing',
    value: 2,
    unit: 'ratio',
    low: 1.5,
    high: 3,
    ...assumed,
    name: {
      en: 'Units a day a facing against the mean of the section, from which a SKU has too few facings',
      zh: '单个排面日销量与同区平均之比，超过即排面不足',
    },
    note: { en: '', zh: '' },
  },
  {
    key: 'middleShare',
    value: 0.5,
    unit: 'share',
    low: 0.33,
    high: 0.67,
    ...assumed,
    name: { en: 'Part of a section that counts as its middle', zh: '算作中间的区段占比' },
    note: { en: '', zh: '' },
  },
  {
    key: 'strayShare',
    value: 0.1,
    unit: 'share',
    low: 0.05,
    high: 0.2,
    ...assumed,
    name: {
      en: 'Share of its category below which goods apart from the rest are strays',
      zh: '与同类分开且占比低于此值视为零散',
    },
    note: {
      en: 'A large category may well fill two runs of shelving.',
      zh: '大品类可能占用两组货架，不算零散。',
    },
  },
  {
    key: 'samePackShare',
    value: 0.5,
    unit: 'share',
    low: 0.4,
    high: 0.6,
    ...assumed,
    name: { en: 'Share of a packaging that stands on one level', zh: '同一包装陈列在同一层的占比' },
    note: { en: '', zh: '' },
  },
  {
    key: 'passedOnLeft',
    value: 0.6,
    unit: 'share',
    low: 0.55,
    high: 0.7,
    ...assumed,
    name: {
      en: 'Share of passers on whose left it lies, from which it is on the wrong side',
      zh: '位于人流左侧的占比上限',
    },
    note: { en: '', zh: '' },
  },
  {
    key: 'mostDaysOfSupply',
    value: 30,
    unit: 'days',
    low: 14,
    high: 60,
    ...assumed,
    name: {
      en: 'Days of supply on the shelf beyond which packs grow old',
      zh: '货架存货超过多少天销量即有陈旧风险',
    },
    note: {
      en: 'E17 asks for first in, first out and gives no time; shelf life differs from product to product.',
      zh: 'E17 要求先进先出，未给出时间；各商品保质期不同。',
    },
  },
  {
    key: 'refillCover',
    value: 1.25,
    unit: 'ratio',
    low: 1,
    high: 2,
    ...assumed,
    name: {
      en: 'Shelf stock against the sales expected between two refills',
      zh: '货架存量与两次补货之间预计销量之比',
    },
    note: { en: '', zh: '' },
  },
] as const satisfies readonly EvidenceRow[];

export type RuleFigureKey = (typeof ruleTable)[number]['key'];

const values = new Map<string, number>(ruleTable.map(({ key, value }) => [key, value]));

export function ruleFigure(key: RuleFigureKey): number {
  return values.get(key)!;
}
