// Values of the evidence with their units, in the language shown.
import type { Format } from '../words/format.ts';

const unitNames: Readonly<Record<string, string>> = {
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
  'yuan a store': '元/店',
  'yuan a contact': '元/次接触',
  yuan: '元',
  'a day': '每天',
  shoppers: '人',
  weight: '权重',
};

export function unitName(unit: string, format: Format): string {
  if (format.language === 'zh') return unitNames[unit] ?? unit;
  return unit === 'persons/m2' ? 'persons/m²' : unit;
}

/** As short as it can be without losing a digit that was written. */
export function plain(value: number, format: Format): string {
  const digits = Math.min(4, (String(Math.round(value * 10_000) / 10_000).split('.')[1] ?? '').length);
  return format.decimal(value, digits);
}

/** A figure that comes out of a simulation, with its unit. */
export function measured(value: number, unit: string, format: Format): string {
  if (unit === 'share') return format.percent(value);
  if (unit === 'change') return format.signedPercent(value);
  if (unit === 'elasticity') return format.decimal(value, 3);
  return `${format.decimal(value, measuredDecimals(unit))} ${unitName(unit, format)}`;
}

/** Money to the hundredth, everything else to the tenth. */
export function measuredDecimals(unit: string): number {
  return unit === 'elasticity' || unit === 'yuan' ? 2 : 1;
}
