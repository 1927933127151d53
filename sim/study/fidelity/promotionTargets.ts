// The documents' two promotion rows as rows of the fidelity check, measured on the checked example. How many shoppers
// pass it and how many of them are families is solved for; units and money then come out of contacts and conversion.
import { text } from '../../words/text.ts';
import type { Target } from './targets.ts';

const tasting = 'KA实战经验及管理技巧: tasting demonstration';
const twoForOne = 'KA实战经验及管理技巧: buy one, get one';
const passers = text('shoppers passing the example', '示例门店的客流');
const fromContacts = text(
  'It follows from the contacts and the conversion of 11%: another conversion, or units sold out, moves it.',
  '由接触人数和 11% 的转化率得出：转化率不同或缺货都会使其偏离。',
);
const fromQueue = text(
  'Contacts hang on how many shoppers pass and on how many the promoter has time for.',
  '接触人数取决于经过的客流，以及促销员能接待多少人。',
);

export const promotionTargets: readonly Target[] = [
  {
    id: 'E24a',
    name: text('Tasting demonstration: contacts a day', '试吃活动：每日接触人数'),
    kind: 'effect',
    source: `${tasting}, ¥193 at ¥1.78 a contact`,
    value: 108,
    accuracy: 5,
    unit: 'a day',
    promotion: { row: 'tasting', measure: 'contactsADay' },
    fitsSetting: passers,
    ifMissed: fromQueue,
  },
  {
    id: 'E24b',
    name: text('Tasting demonstration: bags sold a day', '试吃活动：每日售出袋数'),
    kind: 'effect',
    source: tasting,
    value: 12,
    accuracy: 1.5,
    unit: 'a day',
    promotion: { row: 'tasting', measure: 'unitsADay' },
    ifMissed: fromContacts,
  },
  {
    id: 'E24c',
    name: text('Tasting demonstration: cost of a bag', '试吃活动：每袋成本'),
    kind: 'effect',
    source: tasting,
    value: 16.08,
    accuracy: 1.5,
    unit: 'CNY',
    promotion: { row: 'tasting', measure: 'costAUnit' },
    ifMissed: fromContacts,
  },
  {
    id: 'E24d',
    name: text('Tasting demonstration: cost of a contact', '试吃活动：每次接触成本'),
    kind: 'effect',
    source: tasting,
    value: 1.78,
    accuracy: 0.1,
    unit: 'CNY',
    promotion: { row: 'tasting', measure: 'costAContact' },
    ifMissed: fromQueue,
  },
  {
    id: 'E25a',
    name: text('Two for the price of one: contacts a day', '买一送一：每日接触人数'),
    kind: 'effect',
    source: `${twoForOne}, ¥190 at ¥0.42 a contact`,
    value: 452,
    accuracy: 20,
    unit: 'a day',
    promotion: { row: 'twoForOne', measure: 'contactsADay' },
    fitsSetting: passers,
    ifMissed: fromQueue,
  },
  {
    id: 'E25b',
    name: text('Two for the price of one: bags paid for a day', '买一送一：每日付款袋数'),
    kind: 'effect',
    source: twoForOne,
    value: 25,
    accuracy: 2,
    unit: 'a day',
    promotion: { row: 'twoForOne', measure: 'paidADay' },
    fits: 'familyShare',
    ifMissed: fromContacts,
  },
  {
    id: 'E25c',
    name: text('Two for the price of one: bags out a day', '买一送一：每日送出袋数'),
    kind: 'effect',
    source: twoForOne,
    value: 50,
    accuracy: 4,
    unit: 'a day',
    promotion: { row: 'twoForOne', measure: 'unitsADay' },
    ifMissed: fromContacts,
  },
  {
    id: 'E25d',
    name: text('Two for the price of one: cost of a bag paid for', '买一送一：每付款袋成本'),
    kind: 'effect',
    source: twoForOne,
    value: 7.6,
    accuracy: 0.6,
    unit: 'CNY',
    promotion: { row: 'twoForOne', measure: 'costAPaidUnit' },
    ifMissed: fromContacts,
  },
  {
    id: 'E25e',
    name: text('Two for the price of one: cost of a contact', '买一送一：每次接触成本'),
    kind: 'effect',
    source: twoForOne,
    value: 0.42,
    accuracy: 0.02,
    unit: 'CNY',
    promotion: { row: 'twoForOne', measure: 'costAContact' },
    ifMissed: fromQueue,
  },
];
