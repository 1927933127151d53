// The words of the page Money, in Chinese.
import type { moneyEn } from './en.money.ts';

export const moneyZh: typeof moneyEn = {
  title: '费用与回报',
};
