// Demand shared by the built-in stores. All of it is made up for the examples: an assumption, not a finding.
import type { Project } from '../project/schema.ts';

type Demand = Project['demand'];

/** Segment shares: an assumption of the examples, the same in all of them. */
export const segments: Demand['segments'] = [
  { id: 'loyal', share: 0.25 },
  { id: 'switcher', share: 0.35 },
  { id: 'quasiLoyal', share: 0.25 },
  { id: 'unknown', share: 0.15 },
];

const week = {
  staples: 1.8,
  dairy: 1.4,
  home: 1.8,
  care: 1.6,
  baby: 1.5,
  produce: 1.2,
  meat: 1.2,
  frozen: 1.4,
};
const meal = { produce: 3, meat: 3, dairy: 1.3, staples: 1.2, frozen: 1.2, bakery: 0.8 };
const treat = { snacks: 3, drinks: 2.6, alcohol: 2, bakery: 1.6, frozen: 1.3, dairy: 1.1 };
const little = { produce: 0.4, meat: 0.4, staples: 0.2, home: 0.2, care: 0.2, baby: 0.2 };

/** Trips to a supermarket: shares and weights are assumptions of the examples. */
export const marketMissions: Demand['missions'] = [
  {
    ...{ id: 'stock-up', name: { en: 'Weekly stock-up', zh: '一周囤货' }, share: 0.25, basketFactor: 1.7 },
    departmentWeights: week,
  },
  {
    ...{ id: 'fill-in', name: { en: 'Fill-in', zh: '日常补货' }, share: 0.35, basketFactor: 0.8 },
    departmentWeights: { dairy: 1.8, produce: 1.6, bakery: 1.5, drinks: 1.2, instant: 1.2 },
  },
  {
    ...{ id: 'meal', name: { en: 'Meal tonight', zh: '今晚做饭' }, share: 0.25, basketFactor: 0.9 },
    departmentWeights: { ...meal, home: 0.2, care: 0.2, snacks: 0.5 },
  },
  {
    ...{ id: 'treat', name: { en: 'A treat', zh: '解馋' }, share: 0.15, basketFactor: 0.5 },
    departmentWeights: { ...treat, ...little },
  },
];

/** Trips to a corner shop. */
export const cornerMissions: Demand['missions'] = [
  {
    ...{ id: 'thirst', name: { en: 'A drink', zh: '买饮料' }, share: 0.4, basketFactor: 0.12 },
    departmentWeights: { drinks: 4, dairy: 1, snacks: 0.8, alcohol: 1, home: 0.1, care: 0.1 },
  },
  {
    ...{ id: 'breakfast', name: { en: 'Breakfast', zh: '早餐' }, share: 0.25, basketFactor: 0.18 },
    departmentWeights: { bakery: 4, dairy: 3, meat: 2, drinks: 1, home: 0.1, care: 0.1 },
  },
  {
    ...{ id: 'treat', name: { en: 'A treat', zh: '解馋' }, share: 0.2, basketFactor: 0.22 },
    departmentWeights: { snacks: 4, drinks: 2, frozen: 2, instant: 1.5, home: 0.1 },
  },
  {
    ...{
      id: 'forgotten',
      name: { en: 'Something forgotten', zh: '临时补缺' },
      share: 0.15,
      basketFactor: 0.18,
    },
    departmentWeights: { home: 4, care: 4, instant: 2, drinks: 0.6 },
  },
];

/** Shoppers in each hour, from the hour given; the rest of the day is closed. */
export function footfall(fromHour: number, perHour: readonly number[]): number[] {
  const hours = new Array<number>(24).fill(0);
  perHour.forEach((count, ix) => {
    hours[fromHour + ix] = count;
  });
  return hours;
}
