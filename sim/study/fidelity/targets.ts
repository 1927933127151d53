// What the model is fitted to, and what it is only compared with: every row of the fidelity check.
//
// A row is fitted where a parameter was solved for so that it comes out; all others are predictions. Accuracy is
// declared here, before looking: a row passes when the simulated interval meets [document - accuracy, document +
// accuracy], or lies wholly on the stated side where the sources give only a direction. Of two rows the greater is
// greater when the interval of their difference says so.

import type { EvidenceKey } from '../../evidence/table.ts';
import { type Text, text } from '../../words/text.ts';
import type { EffectId, EffectRuns } from './effects.ts';
import type { Measure } from './measures.ts';
import type { PromotionMeasure } from './promotionCheck.ts';
import type { PromotionRow } from './promotionExample.ts';
import { promotionTargets } from './promotionTargets.ts';

export interface Target {
  /** Document figure, or L and a number for the literature. */
  readonly id: string;
  readonly name: Text;
  readonly kind: 'input' | 'target' | 'effect' | 'literature';
  readonly source: string;
  /** The figure; null where there is only a direction. */
  readonly value: number | null;
  readonly accuracy: number;
  /** positive: above 0. below: under `value`. Or greater than the estimate of another row. */
  readonly direction?: 'positive' | 'below' | { readonly above: string };
  readonly unit: string;
  /** Read off baseline traces, off an experiment, or off the checked example of promotions. */
  readonly measure?: Measure;
  readonly effect?: { readonly id: EffectId; readonly categoryKind?: EffectRuns['categoryKind'] };
  readonly promotion?: { readonly row: PromotionRow; readonly measure: PromotionMeasure };
  /** A setting of the example that was solved for in place of a parameter. */
  readonly fitsSetting?: Text;
  /** The parameter solved for, and the bounds it is sought in; absent: a prediction. */
  readonly fits?: EvidenceKey;
  readonly within?: readonly [number, number];
  /** Likely reason of a miss, shown where it does miss. */
  readonly ifMissed: Text;
}

export const targets: readonly Target[] = [
  {
    id: 'E1',
    name: text('In-store decision rate', '店内决策率'),
    kind: 'target',
    source: 'KA实战经验及管理技巧: 60-80%',
    value: 0.7,
    accuracy: 0.02,
    unit: 'share',
    measure: 'inStoreDecisionRate',
    fits: 'namedBrandShare',
    within: [0.2, 1],
    ifMissed: text('Too few goals are named on lists to reach it.', '清单中指定单品的目标过少。'),
  },
  {
    id: 'E2',
    name: text('Shoppers without a list', '无清单顾客占比'),
    kind: 'input',
    source: 'KA实战经验及管理技巧: 70%',
    value: 0.7,
    accuracy: 0.01,
    unit: 'share',
    measure: 'noListShare',
    fits: 'listShare',
    ifMissed: text(
      'The share enters as it is: only chance, or another share solved for this store, moves it.',
      '该占比直接输入模型：只有随机波动或本店另行求解的值会使其偏离。',
    ),
  },
  {
    id: 'E4',
    name: text('Mean stay at a stop', '平均停留时间'),
    kind: 'target',
    source: 'KA实战经验及管理技巧: 14 s',
    value: 14,
    accuracy: 0.3,
    unit: 's',
    measure: 'meanDwellS',
    fits: 'dwellLogMean',
    within: [1.5, 2.4],
    ifMissed: text(
      'A few very long stops move the mean; or the store has its own dwell and needs its own calibration.',
      '少数极长的停留会拉动均值；或本店停留时间不同，需要单独校准。',
    ),
  },
  {
    id: 'E5',
    name: text('Purchases decided within 5 s', '5 秒内决定的购买'),
    kind: 'target',
    source: 'KA实战经验及管理技巧: 75%',
    value: 0.75,
    accuracy: 0.02,
    unit: 'share',
    measure: 'decidedWithin5s',
    fits: 'decisionShare',
    within: [0.1, 0.6],
    ifMissed: text(
      'Purchases come out of longer stops than the average, and the decision is a fixed share of the stop.',
      '成交的停留比平均更长，而决策时间按停留的固定比例计算。',
    ),
  },
  {
    id: 'E6',
    name: text('Mean time in the store until the queue', '进店至排队的平均时间'),
    kind: 'target',
    source: 'KA实战经验及管理技巧: 12 min',
    value: 12,
    accuracy: 0.3,
    unit: 'min',
    measure: 'timeToQueueMin',
    fits: 'walkSpeedMps',
    within: [0.3, 1.4],
    ifMissed: text(
      'The store is too small or too large for 12 minutes of walking.',
      '卖场过小或过大，难以走满 12 分钟。',
    ),
  },
  {
    id: 'E7',
    name: text('Chosen from the packaging first looked at', '从首先注意的包装中选出'),
    kind: 'target',
    source: 'KA实战经验及管理技巧: 80%',
    value: 0.8,
    accuracy: 0.02,
    unit: 'share',
    measure: 'samePackaging',
    fits: 'nestShare',
    within: [0, 1],
    ifMissed: text('Categories of one pack format keep the share above it.', '单一包装品类使占比偏高。'),
  },
  {
    id: 'E8',
    name: text('Another brand at a stockout', '缺货时改买其他品牌'),
    kind: 'target',
    source: 'KA实战经验及管理技巧: 40%',
    value: 0.4,
    accuracy: 0.03,
    unit: 'share',
    measure: 'switchedAtStockout',
    fits: 'stockoutSwitch',
    within: [0.1, 0.9],
    ifMissed: text('No other brand was seen at the time.', '当时没有看到其他品牌。'),
  },
  {
    id: 'E9',
    name: text('Space elasticity (facings doubled)', '空间弹性（排面加倍）'),
    kind: 'effect',
    source: 'KA实战经验及管理技巧: direction; size Eisend 2014: 0.17 [A]',
    value: 0.17,
    accuracy: 0.02,
    unit: 'elasticity',
    effect: { id: 'facings' },
    fits: 'facingExponent',
    within: [0.05, 0.9],
    ifMissed: text(
      'It hangs on how many SKUs compete in a section: of few, nearly all are seen anyway, and attention adds little.',
      '取决于同段竞争的单品数：单品少时几乎都会被看到，注意力的作用就小。',
    ),
  },
  {
    id: 'E10',
    name: text('Side-turned pack', '侧放陈列'),
    kind: 'effect',
    source: 'KA实战经验及管理技巧: -25%',
    value: -0.25,
    accuracy: 0.02,
    unit: 'change',
    effect: { id: 'sideTurned' },
    fits: 'sideTurned',
    within: [0.2, 1],
    ifMissed: text(
      'It hangs on how many SKUs compete in a section: of few, nearly all are seen anyway, and attention adds little.',
      '取决于同段竞争的单品数：单品少时几乎都会被看到，注意力的作用就小。',
    ),
  },
  {
    id: 'E11',
    name: text('Clear price label', '清晰价签'),
    kind: 'effect',
    source: 'KA实战经验及管理技巧: +27%',
    value: 0.27,
    accuracy: 0.02,
    unit: 'change',
    effect: { id: 'label' },
    fits: 'labelled',
    within: [1, 2.5],
    ifMissed: text(
      'It hangs on how many SKUs compete in a section: of few, nearly all are seen anyway, and attention adds little.',
      '取决于同段竞争的单品数：单品少时几乎都会被看到，注意力的作用就小。',
    ),
  },
  {
    id: 'E14a',
    name: text('Right of the flow against left: stops a second in view', '客流右侧相对左侧的停留率'),
    kind: 'effect',
    source: 'KA实战经验及管理技巧: direction only',
    value: null,
    accuracy: 0,
    direction: 'positive',
    unit: 'change',
    measure: 'rightAgainstLeft',
    ifMissed: text('The bias is too small to show in so few stops.', '偏差太小，样本不足以显现。'),
  },
  {
    id: 'E14b',
    name: text('Eye level against the lowest shelf', '视平层相对最低层'),
    kind: 'effect',
    source: 'KA实战经验及管理技巧: direction only',
    value: null,
    accuracy: 0,
    direction: 'positive',
    unit: 'change',
    effect: { id: 'level' },
    ifMissed: text(
      'The SKUs moved sell too few units to show it in so few replications.',
      '被移动的单品销量太少，重复次数不足以显现。',
    ),
  },
  {
    id: 'E15',
    name: text('Middle of the block against its edge', '区块中央相对边缘'),
    kind: 'effect',
    source: 'KA实战经验及管理技巧: direction only',
    value: null,
    accuracy: 0,
    direction: 'positive',
    unit: 'change',
    effect: { id: 'centre' },
    ifMissed: text(
      'The SKUs moved sell too few units to show it in so few replications.',
      '被移动的单品销量太少，重复次数不足以显现。',
    ),
  },
  {
    id: 'E23',
    name: text('A second place on an endcap at unchanged price', '原价增加一处端架陈列'),
    kind: 'effect',
    source:
      'KA通路营销规划方向: direction; size Nakamura et al. 2014: +23% to +114%, mean of six categories 57% [A]',
    value: 0.57,
    accuracy: 0.15,
    unit: 'change',
    effect: { id: 'secondPlacement' },
    fits: 'visibilityEndcap',
    within: [0.2, 40],
    ifMissed: text(
      'What an endcap adds hangs on how many shoppers pass it; the ways past the endcaps of this store are busier or quieter than in the study.',
      '端架的增量取决于经过的客流；本店端架旁的通道比研究中的更繁忙或更冷清。',
    ),
  },
  ...promotionTargets,
  {
    id: 'L1',
    name: text('Strictly unplanned share', '严格意义的非计划购买占比'),
    kind: 'literature',
    source: 'Inman, Winer & Ferraro 2009: 46% [A]',
    value: 0.46,
    accuracy: 0.03,
    unit: 'share',
    measure: 'strictUnplannedShare',
    fits: 'stopHazardPerS',
    within: [0.002, 0.4],
    ifMissed: text(
      'Unplanned purchases grow with the time spent in view of shelves and with room left in the basket; this store gives more or less of both.',
      '非计划购买随货架可见时间和购物篮余量增加；本店与参考不同。',
    ),
  },
  {
    id: 'L2',
    name: text('Price elasticity', '价格弹性'),
    kind: 'literature',
    source: 'Bijmolt, van Heerde & Pieters 2005: -2.6 [A]',
    value: -2.6,
    accuracy: 0.2,
    unit: 'elasticity',
    effect: { id: 'price' },
    fits: 'priceBeta',
    within: [-9, -0.5],
    ifMissed: text('Only those who see a SKU can answer its price.', '只有看到商品的人才会对价格作出反应。'),
  },
  {
    id: 'L3',
    name: text('Stops longer than 8 s', '停留超过 8 秒的占比'),
    kind: 'literature',
    source: 'Kendall & Fenwick 1979: 43% [A]',
    value: 0.43,
    accuracy: 0.02,
    unit: 'share',
    measure: 'dwellOver8s',
    ifMissed: text(
      'One lognormal carries both this and the mean of 14 s.',
      '同一对数正态须同时满足此值与 14 秒均值。',
    ),
  },
  {
    id: 'L4',
    name: text('Baskets of one unit', '单件购物篮占比'),
    kind: 'literature',
    source: 'Sorensen [B]: 15%',
    value: 0.15,
    accuracy: 0.03,
    unit: 'share',
    measure: 'singleUnitBaskets',
    ifMissed: text(
      'Baskets start from the units wanted; goals not found make them smaller, unplanned purchases larger.',
      '购物篮以需求件数为起点；目标未买到使其变小，非计划购买使其变大。',
    ),
  },
  {
    id: 'L5',
    name: text('Baskets of up to five units', '五件以内购物篮占比'),
    kind: 'literature',
    source: 'Sorensen [B]: 53%',
    value: 0.53,
    accuracy: 0.05,
    unit: 'share',
    measure: 'basketsUpTo5',
    ifMissed: text(
      'Baskets start from the units wanted; goals not found make them smaller, unplanned purchases larger.',
      '购物篮以需求件数为起点；目标未买到使其变小，非计划购买使其变大。',
    ),
  },
  {
    id: 'L6',
    name: text('Store coverage under one half', '卖场覆盖率低于一半'),
    kind: 'literature',
    source: 'Hui, Fader & Bradlow 2009 [A]',
    value: 0.5,
    accuracy: 0,
    direction: 'below',
    unit: 'share',
    measure: 'coverage',
    ifMissed: text(
      'The store is so small, or shoppers wander so far, that they see most of it.',
      '卖场较小或顾客走动较多，大部分区域都会看到。',
    ),
  },
  {
    id: 'L7',
    name: text(
      'Cross effect of doubled facings on the rest of the section',
      '排面加倍对同段其他单品的交叉弹性',
    ),
    kind: 'literature',
    source: 'near zero [A]',
    value: 0,
    accuracy: 0.02,
    unit: 'elasticity',
    effect: { id: 'crossSpace' },
    ifMissed: text(
      'Part of what doubled facings win is taken from the neighbours in the same section.',
      '排面加倍的增量有一部分来自同段的其他单品。',
    ),
  },
  {
    id: 'L8c',
    name: text('Space elasticity, commodity categories', '空间弹性，必需品类'),
    kind: 'literature',
    source: 'Eisend 2014: the least of the three [A]',
    value: null,
    accuracy: 0,
    direction: 'positive',
    unit: 'elasticity',
    effect: { id: 'facings', categoryKind: 'commodity' },
    ifMissed: text(
      'These categories have few sections here, and the interval is wide.',
      '该类品类的货架段较少，区间较宽。',
    ),
  },
  {
    id: 'L8s',
    name: text('Space elasticity, staple categories', '空间弹性，日常品类'),
    kind: 'literature',
    source: 'Eisend 2014: between the two [A]',
    value: null,
    accuracy: 0,
    direction: { above: 'L8c' },
    unit: 'elasticity',
    effect: { id: 'facings', categoryKind: 'staple' },
    ifMissed: text(
      'The order is not shown: the interval of the difference to commodity categories includes none.',
      '顺序未显现：与必需品类之差的区间包含零。',
    ),
  },
  {
    id: 'L8i',
    name: text('Space elasticity, impulse categories', '空间弹性，冲动品类'),
    kind: 'literature',
    source: 'Eisend 2014: the greatest [A]',
    value: null,
    accuracy: 0,
    direction: { above: 'L8s' },
    unit: 'elasticity',
    effect: { id: 'facings', categoryKind: 'impulse' },
    ifMissed: text(
      'The order is not shown: the interval of the difference to staple categories includes none.',
      '顺序未显现：与日常品类之差的区间包含零。',
    ),
  },
];

/** The targets that a parameter is solved for, in the order they are solved in. */
export function fittedTargets(targetIds?: readonly string[]): Target[] {
  return targets.filter(
    (target) =>
      target.fits !== undefined &&
      target.value !== null &&
      target.kind !== 'input' &&
      target.promotion === undefined &&
      (targetIds?.includes(target.id) ?? true),
  );
}
