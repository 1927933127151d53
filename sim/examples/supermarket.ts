// The reference store: a 1,500 m2 neighbourhood supermarket with 3,000 SKUs, and four plans for one brand owner.
import { type ProjectInput, VERSION } from '../project/schema.ts';
import { readCatalogue } from './catalogue/rows.ts';
import { footfall, marketMissions, segments } from './demand.ts';
import { departmentsOf } from './departments.ts';
import { restock, shiftFacings, skuOf, starve, writePlan } from './edits.ts';
import { fillDisplays } from './marketDisplays.ts';
import { buildMarket } from './marketFloor.ts';
import { buildRange } from './range.ts';
import { bestSellers, shelveRange } from './stock.ts';
import { teaCampaign } from './teaCampaign.ts';

/** Drinks and snacks of the owner who asks. */
const OWN_BRANDS = ['mistpeak', 'crisp-lane'];
/** Log-utility that makes the owner's peach oolong the hit of its category. */
const HIT = 2.5;

export function buildSupermarket(): ProjectInput {
  const specs = readCatalogue().filter(({ stores }) => stores.includes('s'));
  const range = buildRange(specs, 3000);
  const market = buildMarket({
    name: { en: 'Lanting Road supermarket', zh: '兰亭路超市' },
    ...{ nGondolas: 13, nBays: 10, nBlocks: 1, pitchM: 3.1, nTills: 8, tillPitchM: 2.7 },
    ...{ nChestColumns: 1, nCoolerColumns: 0, nProduceColumns: 2, meatShare: 0.32 },
  });
  const skus = new Map(range.skus.map((sku) => [sku.id, sku]));
  const home = shelveRange(range, market.floor);
  const fast = skuOf(range.skus, 'mistpeak', 'rtdtea', 'Peach Oolong', '500 ml');
  const slow = skuOf(range.skus, 'mistpeak', 'rtdtea', 'Osmanthus', '500 ml');
  fast.appeal += HIT;
  // The middle of the front aisle: nearly everyone passes it on the way to the tills.
  const prime = market.endcapsFront[6];
  const vinegar = bestSellers(range, prime, 8, ['vinegar']);
  const own = [
    ...bestSellers(range, prime, 5, ['rtdtea'], { only: 'mistpeak' }),
    ...bestSellers(range, prime, 3, ['chips'], { only: 'crisp-lane' }),
  ];
  const usual = [...home, ...fillDisplays(range, market, home, [...OWN_BRANDS, 'rtdtea', 'chips'])];
  const base = restock(starve(usual, market.layout, skus, fast, slow), prime, vinegar);
  const endcap = restock(base, prime, own);
  const facings = shiftFacings(base, skus, slow.id, fast.id, 5);
  const both = shiftFacings(endcap, skus, slow.id, fast.id, 5);
  const teas = own.filter(({ brandId }) => brandId === 'mistpeak');
  return {
    format: 'shelfwalk-project',
    version: VERSION,
    name: { en: 'Supermarket: an endcap and a facing', zh: '超市：一个端架与一个排面' },
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
          en: `Vinegar on ${prime.name?.en.toLowerCase()}; one facing of the hit tea.`,
          zh: `${prime.name?.zh}陈列醋与料酒；热卖的茶饮只有一个排面。`,
        },
        base,
      ),
      writePlan(
        'endcap',
        { en: 'Endcap to tea and chips', zh: '端架换茶饮与薯片' },
        {
          en: `${prime.name?.en}: Mistpeak tea and Crisp Lane chips instead of vinegar and cooking wine.`,
          zh: `${prime.name?.zh}：由醋与料酒换成雾峰茶饮与脆巷薯片。`,
        },
        endcap,
      ),
      writePlan(
        'facings',
        { en: 'Facings to the fast mover', zh: '排面让给畅销品' },
        {
          en: 'Five facings from Mistpeak Osmanthus to Mistpeak Peach Oolong, 500 ml, on the same shelf.',
          zh: '同一层板上，雾峰桂花乌龙茶500ml让出五个排面给白桃乌龙茶500ml。',
        },
        facings,
      ),
      writePlan(
        'both',
        { en: 'Both changes', zh: '两项都做' },
        { en: 'The endcap and the facings together.', zh: '端架与排面同时调整。' },
        both,
      ),
      {
        ...writePlan(
          'campaign',
          { en: 'Tea campaign', zh: '茶饮活动' },
          {
            en: 'Both changes, and on the endcap a promoter from 15:00 to 20:00, 15 % off its teas, and material.',
            zh: '两项调整之外，端架上茶饮降价 15%，15:00 至 20:00 有促销员，并有售点物料。',
          },
          both,
        ),
        ...teaCampaign(prime, own, teas),
      },
    ],
    baselinePlanId: 'base',
    demand: {
      days: 1,
      footfallPerHour: footfall(8, [110, 170, 190, 150, 100, 85, 90, 105, 150, 220, 235, 180, 120, 55]),
      segments,
      missions: marketMissions,
    },
    stock: {
      openingFill: 1,
      backroomCases: 2,
      replenishment: { visitsMin: [420, 780], delayMin: 40, refillBelow: 0.5 },
    },
  };
}
