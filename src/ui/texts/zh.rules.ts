// The words of the page Rules, in Chinese.
import type { rulesEn } from './en.rules.ts';

export const rulesZh: typeof rulesEn = {
  title: '陈列规则',
};
