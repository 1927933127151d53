// A tiny valid project for tests: one gondola, one till, four SKUs, two plans.

import { type ProjectInput, VERSION } from '../../sim/project/schema.ts';
import { text } from '../../sim/words/text.ts';

/** A fresh copy each time, safe to change. */
export function tinyProject(): ProjectInput {
  const shelves = (bay: string) =>
    [1, 2, 3].map((n) => ({
      id: `${bay}-s${n}`,
      heightMm: n * 400,
      clearanceMm: 380,
      depthMm: 400,
    }));
  const skus = [
    ['cola-500', 'cola', 'drinks', '6901234567892', 4.5],
    ['cola-1l', 'cola', 'drinks', '', 7],
    ['tea-500', 'tea', 'drinks', '', 4],
    ['crisps', 'crunch', 'snacks', '', 6],
  ] as const;
  const position = (skuId: string, shelfId: string, xMm: number, facingsWide: number) => ({
    skuId,
    shelfId,
    xMm,
    facingsWide,
    facingsHigh: 1,
    facingsDeep: 4,
  });
  return {
    format: 'shelfwalk-project',
    version: VERSION,
    name: text('Tiny store', '小店'),
    layouts: [
      {
        id: 'floor',
        name: text('Tiny store', '小店'),
        widthM: 8,
        depthM: 6,
        walls: [{ id: 'w1', x1M: 6, y1M: 0, x2M: 6, y2M: 1 }],
        entrance: { xM: 1, yM: 6 },
        exit: { xM: 7, yM: 6 },
        checkout: { tills: [{ id: 'till-1', xM: 7, yM: 4.5 }] },
        fixtures: [
          {
            id: 'g1',
            kind: 'gondola',
            xM: 3,
            yM: 2.5,
            widthM: 2,
            depthM: 0.9,
            bays: [
              { id: 'b1', face: 'front', offsetM: 0, widthM: 1, shelves: shelves('b1') },
              { id: 'b2', face: 'front', offsetM: 1, widthM: 1, shelves: shelves('b2') },
            ],
          },
        ],
      },
    ],
    departments: [{ id: 'food', name: text('Food', '食品') }],
    categories: [
      { id: 'drinks', name: text('Drinks', '饮料'), departmentId: 'food', kind: 'staple', popularity: 3 },
      { id: 'snacks', name: text('Snacks', '零食'), departmentId: 'food', kind: 'impulse', popularity: 1 },
    ],
    brands: [
      { id: 'cola', name: text('Cola', '可乐'), hueDeg: 0 },
      { id: 'tea', name: text('Tea', '茶'), hueDeg: 120 },
      { id: 'crunch', name: text('Crunch', '脆脆'), hueDeg: 40 },
    ],
    ownBrandIds: ['cola'],
    skus: skus.map(([id, brandId, categoryId, gtin, price]) => ({
      id,
      gtin,
      name: text(`SKU ${id}`, `单品 ${id}`),
      brandId,
      categoryId,
      packFormat: 'bottle',
      price,
      cost: price / 2,
      widthMm: 65,
      heightMm: 230,
      depthMm: 65,
    })),
    plans: [
      {
        id: 'base',
        name: text('Today', '现状'),
        layoutId: 'floor',
        positions: [
          position('cola-500', 'b1-s2', 0, 4),
          position('cola-1l', 'b1-s1', 0, 4),
          position('tea-500', 'b1-s2', 300, 4),
          position('crisps', 'b2-s2', 0, 4),
        ],
      },
      {
        id: 'wide',
        name: text('More cola', '可乐加排面'),
        layoutId: 'floor',
        positions: [
          position('cola-500', 'b1-s2', 0, 10),
          position('cola-1l', 'b1-s1', 0, 4),
          position('tea-500', 'b1-s3', 300, 4),
          position('crisps', 'b2-s2', 0, 4),
        ],
      },
    ],
    baselinePlanId: 'base',
    demand: {
      footfallPerHour: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 12 ? 20 : 0)),
      segments: [
        { id: 'loyal', share: 0.4 },
        { id: 'switcher', share: 0.6 },
      ],
      missions: [{ id: 'top-up', name: text('Top-up', '补货'), share: 1, departmentWeights: { food: 2 } }],
    },
    stock: { replenishment: { visitsMin: [600, 900] } },
  };
}
