// A corner shop of 100 m2: 450 SKUs, drinks in the coolers at the back, two tills at the counter by the door.
import { type Fixture, type Layout, type ProjectInput, VERSION } from '../project/schema.ts';
import { type CategorySpec, readCatalogue } from './catalogue/rows.ts';
import { cornerMissions, footfall, segments } from './demand.ts';
import { departmentsOf } from './departments.ts';
import { restock, shiftFacings, skuOf, starve, writePlan } from './edits.ts';
import { addDisplay, addRack, evenBoards, type Floor, metres, styles } from './fixtures.ts';
import { buildRange } from './range.ts';
import { bestSellers, fillDisplay, shelveRange } from './stock.ts';

const OWN_BRANDS = ['roast-theory', 'cocoa-dock'];
/** Log-utility that makes the owner's latte the hit of its category. */
const HIT = 2.2;
/** The floor of the plan that relays it. */
const RELAID = 'floor-relay';
const CHILLED = ['drinks', 'alcohol', 'meat'];

export function buildConvenience(): ProjectInput {
  const specs = readCatalogue()
    .filter(({ stores }) => stores.includes('c'))
    .map(inCornerShop);
  const range = buildRange(specs, 450);
  const { layout, floor, displays } = buildShop();
  const skus = new Map(range.skus.map((sku) => [sku.id, sku]));
  const fast = skuOf(range.skus, 'roast-theory', 'coffeedrink', 'Latte', '268 ml');
  const slow = skuOf(range.skus, 'roast-theory', 'coffeedrink', 'Mocha', '268 ml');
  fast.appeal += HIT;
  const home = shelveRange(range, floor);
  const on = (fixture: Fixture, count: number, ...categoryIds: string[]) =>
    fillDisplay(fixture, bestSellers(range, fixture, count, categoryIds, { without: OWN_BRANDS }));
  const usual = [
    ...home,
    ...on(displays.endcaps[0], 6, 'cupnoodle'),
    ...on(displays.endcaps[1], 6, 'tissue'),
    ...on(displays.endcaps[2], 6, 'puffs'),
    ...on(displays.stack, 2, 'water'),
    ...on(displays.counter[0], 6, 'batteries'),
    ...on(displays.counter[1], 8, 'gum'),
  ];
  const base = starve(usual, layout, skus, fast, slow);
  const counter = displays.counter[0];
  const chocolate = bestSellers(range, counter, 6, ['chocolate'], { only: 'cocoa-dock' });
  return {
    format: 'shelfwalk-project',
    version: VERSION,
    name: { en: 'Corner shop: the rack at the counter', zh: '便利店：收银台端架' },
    note: {
      en: 'Made-up store, brands and demand. Segment shares, missions and footfall are assumptions.',
      zh: '卖场、品牌与需求均为虚构。客群占比、购物任务与客流为假设值。',
    },
    currency: 'CNY',
    layouts: [layout, relaid(layout)],
    departments: departmentsOf(specs),
    ...{ categories: range.categories, brands: range.brands, skus: range.skus },
    ownBrandIds: OWN_BRANDS,
    plans: [
      writePlan(
        'base',
        { en: 'As it stands', zh: '现状' },
        {
          en: 'Batteries on the counter rack; one facing of the best-selling latte.',
          zh: '收银台端架陈列电池；最畅销的拿铁只有一个排面。',
        },
        base,
      ),
      writePlan(
        'counter',
        { en: 'Counter rack to chocolate', zh: '收银台端架换巧克力' },
        { en: 'Cocoa Dock chocolate instead of batteries.', zh: '由电池换成可可码头巧克力。' },
        restock(base, counter, chocolate),
      ),
      writePlan(
        'facings',
        { en: 'Facings to the fast mover', zh: '排面让给畅销品' },
        {
          en: 'Facings from Roast Theory Mocha to Roast Theory Latte, 268 ml, on the same shelf.',
          zh: '同一层板上，烘焙论摩卡268ml让出排面给拿铁268ml。',
        },
        shiftFacings(base, skus, slow.id, fast.id, 2),
      ),
      {
        ...writePlan(
          'relay',
          { en: 'Gondolas toward the coolers', zh: '货架向冷藏柜靠拢' },
          {
            en: 'The same goods on a floor of its own: the aisle at the coolers 30 cm narrower, the one before the counter wider.',
            zh: '商品不变，使用自己的平面图：冷藏柜前的通道收窄30厘米，收银台前的通道加宽。',
          },
          base,
        ),
        layoutId: RELAID,
      },
    ],
    baselinePlanId: 'base',
    demand: {
      days: 1,
      footfallPerHour: footfall(7, [55, 62, 32, 24, 32, 54, 36, 24, 24, 28, 44, 50, 40, 32, 26, 16]),
      segments,
      missions: cornerMissions,
    },
    stock: {
      openingFill: 1,
      backroomCases: 2,
      replenishment: { visitsMin: [390, 900], delayMin: 20, refillBelow: 0.4 },
    },
  };
}

/** The floor with the gondolas and their endcaps nearer to the coolers. */
function relaid(layout: Layout): Layout {
  const isMoved = (id: string): boolean => /^(G|EF)\d/.test(id);
  return {
    ...layout,
    id: RELAID,
    name: { en: 'Huaihai Lane corner shop, relaid', zh: '淮海里便利店（调整后）' },
    fixtures: layout.fixtures.map((fixture) =>
      isMoved(fixture.id) ? { ...fixture, yM: metres(fixture.yM - 0.3) } : fixture,
    ),
  };
}

/** In a corner shop the drinks stand in the coolers. */
function inCornerShop(spec: CategorySpec): CategorySpec {
  return CHILLED.includes(spec.department.id) ? { ...spec, zone: 'dairy' } : spec;
}

function buildShop() {
  const floor: Floor = { fixtures: [], runs: [] };
  const rack = { bayM: 0.9, faces: ['front'] } as const;
  addRack(floor, {
    ...{ ...rack, id: 'C01', kind: 'wall', name: { en: 'Coolers', zh: '冷藏柜' }, zone: 'dairy', nBays: 10 },
    ...{ xM: 4.9, yM: 0.4, depthM: 0.8, style: styles.cooler },
  });
  addRack(floor, {
    ...{
      ...rack,
      id: 'W01',
      kind: 'wall',
      name: { en: 'Left wall', zh: '左墙货架' },
      zone: 'shelf',
      nBays: 4,
    },
    ...{ xM: 0.225, yM: 4, depthM: 0.45, rotationDeg: -90, style: styles.gondola },
  });
  addRack(floor, {
    ...{
      ...rack,
      id: 'B01',
      kind: 'wall',
      name: { en: 'Bread wall', zh: '面包架' },
      zone: 'bakery',
      nBays: 3,
    },
    ...{ xM: 9.575, yM: 3.55, depthM: 0.45, rotationDeg: 90, style: { ...styles.bakery, depthMm: 400 } },
  });
  addRack(floor, {
    ...{
      ...rack,
      id: 'H01',
      kind: 'wall',
      name: { en: 'Ice cream', zh: '冰淇淋柜' },
      zone: 'chest',
      nBays: 2,
    },
    ...{ xM: 0.375, yM: 7.1, depthM: 0.75, rotationDeg: -90, style: styles.chest },
  });
  const endcaps = [2.35, 4.75, 7.15].map((xM, ix) => {
    addRack(floor, {
      ...{ id: `G0${ix + 1}`, kind: 'gondola', name: { en: `Gondola ${ix + 1}`, zh: `货架${ix + 1}` } },
      ...{ zone: 'shelf', xM, yM: 4, depthM: 0.8, rotationDeg: 90, nBays: 4, bayM: 0.9 },
      ...{ faces: ['front', 'back'], style: styles.low },
    });
    return addDisplay(floor, {
      ...{ id: `EF0${ix + 1}`, kind: 'endcap', name: { en: `Endcap ${ix + 1}`, zh: `端架${ix + 1}` } },
      ...{ xM, yM: 6, widthM: 0.8, depthM: 0.4, faces: ['front'], boards: evenBoards(4, 130, 350) },
      shelfDepthMm: 360,
    });
  });
  const stack = addDisplay(floor, {
    ...{ id: 'S01', kind: 'floorStack', name: { en: 'Floor stack', zh: '堆头' }, xM: 3.4, yM: 7.9 },
    ...{ widthM: 0.8, depthM: 0.8, faces: ['front', 'back'], boards: [[120, 1230]], shelfDepthMm: 400 },
  });
  const counter = [5.35, 7.35].map((xM, ix) =>
    addDisplay(floor, {
      ...{ id: `K0${ix + 1}`, kind: 'checkoutRack', xM, yM: 8.75, widthM: 0.7, depthM: 0.3 },
      name: { en: `Counter rack ${ix + 1}`, zh: `收银台端架${ix + 1}` },
      ...{ rotationDeg: 180, faces: ['front'], boards: evenBoards(4, 300, 190), shelfDepthMm: 280 },
    }),
  );
  const layout: Layout = {
    id: 'floor',
    name: { en: 'Huaihai Lane corner shop', zh: '淮海里便利店' },
    ...{ widthM: 9.8, depthM: 10.2 },
    walls: [{ id: 'W1', x1M: 4.9, y1M: 9.2, x2M: 9.8, y2M: 9.2, thicknessM: 0.6 }],
    entrance: { xM: 1.5, yM: 10 },
    exit: { xM: 3.5, yM: 10 },
    checkout: {
      discipline: 'perTill',
      service: { kind: 'perUnit' },
      tills: [
        { id: 'T01', xM: 6.4, yM: 8.5, queueDeg: -90 },
        { id: 'T02', xM: 8.4, yM: 8.5, queueDeg: -90 },
      ],
    },
    fixtures: floor.fixtures,
  };
  return { layout, floor, displays: { endcaps, stack, counter } };
}
