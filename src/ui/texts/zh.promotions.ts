// The words of the page Promotions, in Chinese.
import type { promotionsEn } from './en.promotions.ts';

export const promotionsZh: typeof promotionsEn = {
  title: '促销',
};
