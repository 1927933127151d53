// The reference store: a 1,500 m2 neighbourhood supermarket with 3,000 SKUs, and three plans for one brand owner.
import type { ProjectInput } from '../schema.ts';
import { readCatalogue } from './catalogue/rows.ts';
import { footfall, marketMissions, segments } from './demand.ts';
import { departmentsOf } from './departments.ts';
import { fillDisplays } from './marketDisplays.ts';
import { buildMarket } from './marketFloor.ts';
import { buildRange } from './range.ts';
import { shelveRange } from './stock.ts';

export function buildSupermarket(): ProjectInput {
  const specs = readCatalogue().filter(({ stores }) => stores.includes('s'));
  const range = buildRange(specs, 3000);
  const market = buildMarket({
    name: { en: 'Lanting Road supermarket', zh: '兰亭路超市' },
    ...{ nGondolas: 13, nBays: 10, nBlocks: 1, pitchM: 3.1, nTills: 8, tillPitchM: 2.7 },
    ...{ nChestColumns: 1, nProduceColumns: 2 },
  });
  const home = shelveRange(range, market.floor);
  const base = [...home, ...fillDisplays(range, market, home)];
  return {
    format: 'shelfwalk-project',
    version: 1,
    name: { en: 'Supermarket: one endcap, two plans', zh: '超市：一个端架，两套方案' },
    currency: 'CNY',
    store: market.store,
    departments: departmentsOf(specs),
    ...{ categories: range.categories, brands: range.brands, skus: range.skus },
    ownBrandIds: ['mistpeak', 'crisp-lane'],
    plans: [{ id: 'base', name: { en: 'As it stands', zh: '现状' }, positions: base }],
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
