// The words of the campaign pages in Chinese, a page a file: they come with the first page that is opened.

import { chainZh } from './zh.chain.ts';
import { moneyZh } from './zh.money.ts';
import { placementsZh } from './zh.placements.ts';
import { promotionsZh } from './zh.promotions.ts';
import { rulesZh } from './zh.rules.ts';
import { stockZh } from './zh.stock.ts';

export const campaignZh = {
  promotions: promotionsZh,
  rules: rulesZh,
  placements: placementsZh,
  money: moneyZh,
  stock: stockZh,
  chain: chainZh,
};
