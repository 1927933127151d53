// The words of the page Chain plan, in Chinese.
import type { chainEn } from './en.chain.ts';

export const chainZh: typeof chainEn = {
  title: '连锁规划',
};
