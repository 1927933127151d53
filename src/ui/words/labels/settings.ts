// Labels of the store's settings, which come with their dialog.
import type { Labels } from '../labels.ts';

export const settingsLabels = {
  title: { en: 'Store settings', zh: '卖场设置' },
  close: { en: 'Close', zh: '关闭' },
  money: { en: 'Money', zh: '货币' },
  currency: { en: 'Currency', zh: '货币种类' },
  kept: {
    en: 'Prices, costs and fees keep their numbers: nothing is converted.',
    zh: '售价、成本与费用的数字保持不变，不做换算。',
  },
  rate: { en: 'One yuan (CNY) is', zh: '1 元人民币（CNY）合' },
  noRate: {
    en: 'Fees in the sources are in CNY. Without a rate none is filled in; enter each yourself.',
    zh: '资料中的费用以 CNY 计。未填汇率时不自动带入，须逐项填写。',
  },
  lengths: { en: 'Lengths', zh: '长度' },
  shelfLength: { en: 'Packs and shelves', zh: '包装与层板' },
  floorLength: { en: 'Floor', zh: '平面图' },
  anyUnit: {
    en: 'For show alone: any unit can be typed (12 in, 30cm, 1.2 m), and files keep mm and m.',
    zh: '仅影响显示：任何单位都可直接输入（12 in、30cm、1.2 m），文件仍以 mm 和 m 保存。',
  },
  week: { en: 'Week', zh: '一周' },
  firstWeekday: { en: 'Day 1 is a', zh: '第 1 天是' },
  notSaid: { en: 'not said', zh: '未指定' },
  day: { en: 'Day', zh: '星期' },
  usual: { en: 'Usual hours', zh: '通常时间' },
  factor: { en: 'Shoppers, times the usual', zh: '客流（通常的倍数）' },
  opens: { en: 'Opens', zh: '开门' },
  closes: { en: 'Closes', zh: '关门' },
  closed: { en: 'Closed', zh: '休息' },
  of: { en: '{{what}}, {{day}}', zh: '{{day}}，{{what}}' },
  shoppersOne: { en: '{{n}} shoppers expected on the one day simulated', zh: '模拟的 1 天预计 {{n}} 位顾客' },
  shoppers: {
    en: '{{n}} shoppers a day expected, the mean of the {{days}} days simulated',
    zh: '预计每天 {{n}} 位顾客（所模拟 {{days}} 天的平均）',
  },
  weekHint: {
    en: 'Nobody enters outside the opening hours; who is in the store shops on. The footfall of the hours stays as it is.',
    zh: '营业时间之外无人进店，店内顾客可继续购物。分时客流保持不变。',
  },
  readOnly: {
    en: 'This project is open in another tab: change it there.',
    zh: '该项目已在另一个标签页中打开：请在那里修改。',
  },
} as const satisfies Labels;
