// Classes of stores by floor area, shoppers and growth (E32): A, B and C by two of the three measures.
import { tenths } from '../words/figures.ts';
import type { Text } from '../words/text.ts';
import type { Chain, ChainStore } from './schema.ts';

export type StoreClass = 'A' | 'B' | 'C';
export const storeClasses: readonly StoreClass[] = ['A', 'B', 'C'];

export const measures = ['floorAreaM2', 'shoppersPerDay', 'growth'] as const;
export type Measure = (typeof measures)[number];

export interface Cut {
  readonly middle: number;
  readonly high: number;
  /** The user's; else terciles of the list. */
  readonly isGiven: boolean;
}
export type Cuts = Readonly<Record<Measure, Cut>>;

/** Where the measures are cut: as the chain says, else so that a third of its stores lies in each part. */
export function cutsOf(chain: Chain): Cuts {
  const cutOf = (measure: Measure): Cut => {
    const given = chain.classes[measure];
    if (given) return { ...given, isGiven: true };
    const values = chain.stores.map((store) => store[measure]).sort((a, b) => a - b);
    const at = (third: number): number =>
      values[Math.min(values.length - 1, Math.floor((third * values.length) / 3))];
    return { middle: at(1), high: at(2), isGiven: false };
  };
  return {
    floorAreaM2: cutOf('floorAreaM2'),
    shoppersPerDay: cutOf('shoppersPerDay'),
    growth: cutOf('growth'),
  };
}

/** A: high in two of the three measures. C: below the middle in two. B: the others. */
export function classOf(store: ChainStore, cuts: Cuts): StoreClass {
  const nHigh = measures.filter((measure) => store[measure] >= cuts[measure].high).length;
  if (nHigh >= 2) return 'A';
  const nLow = measures.filter((measure) => store[measure] < cuts[measure].middle).length;
  return nLow >= 2 ? 'C' : 'B';
}

/** The rule of the classes with its figures. */
export function classText(cuts: Cuts): Text {
  const { floorAreaM2: area, shoppersPerDay: shoppers, growth } = cuts;
  const share = (value: number): string => `${tenths(100 * value)}%`;
  const plain = (value: number): string => String(Math.round(value));
  const three = (of: 'high' | 'middle') => ({
    en: `${plain(area[of])} m², ${plain(shoppers[of])} shoppers a day, ${share(growth[of])} growth a year`,
    zh: `营业面积 ${plain(area[of])} ㎡、日客流 ${plain(shoppers[of])} 人、年增长 ${share(growth[of])}`,
  });
  const nGiven = measures.filter((measure) => cuts[measure].isGiven).length;
  const origin =
    nGiven === measures.length
      ? { en: 'Thresholds as the chain gives them.', zh: '阈值由连锁文件给出。' }
      : nGiven === 0
        ? { en: 'Thresholds are terciles of this list.', zh: '阈值取自本名单的三分位。' }
        : {
            en: 'Thresholds as the chain gives them, the others terciles of this list.',
            zh: '阈值由连锁文件给出，其余取自本名单的三分位。',
          };
  return {
    en: `A: at least two of ${three('high').en}. C: below two of ${three('middle').en}. B: the others. ${origin.en}`,
    zh: `A 类：以下三项中至少两项达到：${three('high').zh}。C 类：以下三项中至少两项未达到：${three('middle').zh}。其余为 B 类。${origin.zh}`,
  };
}
