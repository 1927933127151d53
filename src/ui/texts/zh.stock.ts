// The words of the page Stock over the campaign, in Chinese.
import type { stockEn } from './en.stock.ts';

export const stockZh: typeof stockEn = {
  title: '活动期间的库存',
};
