// Units of the evidence as people read them.
import type { Text } from '../words/text.ts';

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
  'yuan a store': '每店',
  'yuan a contact': '每次接触',
  yuan: '',
  'a day': '每天',
  shoppers: '人',
  weight: '权重',
};

/** After a figure; money has its sign before it, so that only what it is paid for is left. */
export function unitText(unit: string): Text {
  return { en: unit.replace(/^yuan ?/, '').replace('m2', 'm²'), zh: zh[unit] ?? unit };
}

/** Before a figure: the documents count in yuan. */
export function isYuan(unit: string): boolean {
  return unit.startsWith('yuan');
}
