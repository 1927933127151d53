// Labels of the pages of a campaign, which come with the first of them that is opened.
import { chainLabels } from './chain.ts';
import { moneyLabels } from './money.ts';
import { placementsLabels } from './placements.ts';
import { promotionsLabels } from './promotions.ts';
import { rulesLabels } from './rules.ts';
import { stockLabels } from './stock.ts';

export const campaignLabels = {
  promotions: promotionsLabels,
  rules: rulesLabels,
  placements: placementsLabels,
  money: moneyLabels,
  stock: stockLabels,
  chain: chainLabels,
};
