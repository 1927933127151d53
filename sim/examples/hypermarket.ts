// A 5,000 m2 hypermarket with 20,000 SKUs: the scale every part of the product has to bear.
import { type ProjectInput, VERSION } from '../project/schema.ts';
import { readCatalogue } from './catalogue/rows.ts';
import { withSplits } from './catalogue/splits.ts';
import { footfall, marketMissions, segments } from './demand.ts';
import { departmentsOf } from './departments.ts';
import { restock, shiftFacings, skuOf, starve, writePlan } from './edits.ts';
import { fillDisplays } from './marketDisplays.ts';
import { buildMarket } from './marketFloor.ts';
import { buildRange } from './range.ts';
import { bestSellers, shelveRange } from './stock.ts';

const OWN_BRANDS = ['fizzgo'];
/** Log-utility that makes the owner's white peach the hit of its category. */
const HIT = 2;
/** A hypermarket lays out more of its frozen food in chests. */
const ALSO_IN_CHESTS = ['hotpot-v', 'dumpling-v', 'frozensnack-v', 'frozensnack', 'hotpot'];

export function buildHypermarket(): ProjectInput {
  const specs = readCatalogue()
    .flatMap(withSplits)
    .map((spec) => (ALSO_IN_CHESTS.includes(spec.id) ? { ...spec, zone: 'chest' as const } : spec));
  const range = buildRange(specs, 20_000);
  const market = buildMarket({
    name: { en: 'Jiangwan hypermarket', zh: '江湾大卖场' },
    ...{ nGondolas: 20, nBays: 18, nBlocks: 2, pitchM: 3.1, nTills: 26, tillPitchM: 2.3 },
    ...{ nChestColumns: 2, nCoolerColumns: 1, nProduceColumns: 3, meatShare: 0.55 },
  });
  const skus = new Map(range.skus.map((sku) => [sku.id, sku]));
  const home = shelveRange(range, market.floor);
  const fast = skuOf(range.skus, 'fizzgo', 'sparkling', 'White Peach', '480 ml');
  const slow = skuOf(range.skus, 'fizzgo', 'sparkling', 'Plain', '480 ml');
  fast.appeal += HIT;
  const first = market.stacks[0];
  const usual = [...home, ...fillDisplays(range, market, home, [...OWN_BRANDS, 'sparkling'])];
  const base = starve(usual, market.layout, skus, fast, slow);
  const stack = restock(base, first, bestSellers(range, first, 3, ['sparkling'], { only: 'fizzgo' }));
  return {
    format: 'shelfwalk-project',
    version: VERSION,
    name: { en: 'Hypermarket: the stack at the entrance', zh: '大卖场：入口堆头' },
    note: {
      en: 'Made-up store, brands and demand. Segment shares, missions and footfall are assumptions.',
      zh: '卖场、品牌与需求均为虚构。客群占比、购物任务与客流为假设值。',
    },
    currency: 'CNY',
    layouts: [market.layout],
    departments: departmentsOf(specs),
    ...{ categories: range.categories, brands: range.brands, skus: range.skus },
    ownBrandIds: OWN_BRANDS,
    plans: [
      writePlan(
        'base',
        { en: 'As it stands', zh: '现状' },
        {
          en: 'Long-life milk on the floor stack facing the entrance; one facing of the hit sparkling water.',
          zh: '正对入口的堆头陈列常温牛奶；热卖的气泡水只有一个排面。',
        },
        base,
      ),
      writePlan(
        'stack',
        { en: 'Entrance stack to sparkling water', zh: '入口堆头换气泡水' },
        {
          en: `${first.name?.en}: Fizzgo sparkling water instead of milk.`,
          zh: `${first.name?.zh}：由牛奶换成气泡兔气泡水。`,
        },
        stack,
      ),
      writePlan(
        'facings',
        { en: 'Facings to the fast mover', zh: '排面让给畅销品' },
        {
          en: 'Facings from Fizzgo Plain to Fizzgo White Peach, 480 ml, on the same shelf.',
          zh: '同一层板上，气泡兔原味480ml让出排面给白桃味480ml。',
        },
        shiftFacings(base, skus, slow.id, fast.id, 2),
      ),
    ],
    baselinePlanId: 'base',
    demand: {
      days: 1,
      footfallPerHour: footfall(8, [420, 700, 800, 640, 430, 360, 390, 450, 620, 880, 960, 740, 480, 230]),
      segments,
      missions: marketMissions,
    },
    stock: {
      openingFill: 1,
      backroomCases: 3,
      replenishment: { visitsMin: [420, 600, 780, 960, 1110], delayMin: 40, refillBelow: 0.5 },
    },
  };
}
