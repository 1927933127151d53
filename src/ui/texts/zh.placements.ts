// The words of the page Placements, in Chinese.
import type { placementsEn } from './en.placements.ts';

export const placementsZh: typeof placementsEn = {
  title: '选位',
};
