// What the keys do on the pages of the Plan place: their fields and buttons do the rest.
import { text } from '../../../sim/words/text.ts';
import { historyActions } from '../document/actions.ts';

export const pageActions = historyActions;
export const pagesTitle = text('Plan: rules, promotions, placements', '规划：规则、促销、选位');
