// Units of the evidence as people read them.
import { amount, percent, plain, signed, signedPercent } from '../words/figures.ts';
import { barePrice, fee, price } from '../words/money.ts';
import { type Language, say, type Text } from '../words/text.ts';

const zh: Readonly<Record<string, string>> = {
  share: '占比',
  ratio: '倍',
  units: '件',
  'ln units': 'ln 件',
  s: '秒',
  'ln s': 'ln 秒',
  min: '分钟',
  m: '米',
  'm/s': '米/秒',
  '1/s': '次/秒',
  places: '处',
  exponent: '指数',
  utility: '效用',
  '1/ln price': '每 ln 价格',
  'persons/m2': '人/平方米',
  change: '变化',
  elasticity: '弹性',
  SKUs: '个单品',
  facings: '个排面',
  'a store': '每店',
  'a contact': '每次接触',
  'a day': '每天',
  shoppers: '人',
  weight: '权重',
};

/** After a figure; money has its sign before it, so that only what it is paid for is left. */
export function unitText(unit: string): Text {
  const rest = unit.replace(/^CNY ?/, '');
  return { en: rest.replace('m2', 'm²'), zh: zh[rest] ?? rest };
}

/** The documents count in yuan, whatever the project's currency is. */
export function isMoney(unit: string): boolean {
  return unit.startsWith('CNY');
}

/** A figure as it was written, money with its sign: no more digits than it has, four at most. */
export function writtenFigure(value: number, unit: string): string {
  return isMoney(unit) ? fee(value, 'CNY') : plain(value, 4);
}

/** A figure that comes out of a simulation, with its unit: "¥16.64", "14.1 s", "70.4%". */
export function measuredFigure(value: number, unit: string, language: Language): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'change':
      return signedPercent(value);
    case 'elasticity':
      return signed(value, 3);
    default: {
      const figure = isMoney(unit) ? price(value, 'CNY') : amount(value, 1);
      return `${figure} ${say(unitText(unit), language)}`.trim();
    }
  }
}

/** The same with the accuracy it is compared at: "70.0 ± 2.0%", "¥16.08 ± 1.50". */
export function figureWithin(value: number, accuracy: number, unit: string, language: Language): string {
  switch (unit) {
    case 'share':
      return `${amount(100 * value, 1)} ± ${percent(accuracy)}`;
    case 'change':
      return `${signed(100 * value, 1)} ± ${percent(accuracy)}`;
    case 'elasticity':
      return `${signed(value, 3)} ± ${amount(accuracy, 3)}`;
    default: {
      const figure = isMoney(unit)
        ? `${price(value, 'CNY')} ± ${barePrice(accuracy, 'CNY')}`
        : `${amount(value, 1)} ± ${amount(accuracy, 1)}`;
      return `${figure} ${say(unitText(unit), language)}`.trim();
    }
  }
}
