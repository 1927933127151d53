// The words of the campaign pages in English, a page a file: they come with the first page that is opened.

import { chainEn } from './en.chain.ts';
import { moneyEn } from './en.money.ts';
import { placementsEn } from './en.placements.ts';
import { promotionsEn } from './en.promotions.ts';
import { rulesEn } from './en.rules.ts';
import { stockEn } from './en.stock.ts';

export const campaignEn = {
  promotions: promotionsEn,
  rules: rulesEn,
  placements: placementsEn,
  money: moneyEn,
  stock: stockEn,
  chain: chainEn,
};
