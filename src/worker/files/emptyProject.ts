// A bare floor to begin with: the goods of the convenience store to choose from, one till, one plan, nothing on it yet.
import { buildExample } from '../../../sim/examples/index.ts';
import { type ProjectInput, VERSION } from '../../../sim/project/schema.ts';

export function emptyProject(): ProjectInput {
  const { departments, categories, brands, skus, demand, stock, currency } = buildExample('convenience');
  const name = { en: 'New store', zh: '新门店' };
  return {
    format: 'shelfwalk-project',
    version: VERSION,
    name,
    currency,
    layouts: [
      {
        id: 'floor',
        name,
        widthM: 14,
        depthM: 10,
        entrance: { xM: 2, yM: 10 },
        exit: { xM: 12, yM: 10 },
        checkout: { tills: [{ id: 'till-1', xM: 11, yM: 8 }] },
        fixtures: [],
      },
    ],
    departments,
    categories,
    brands,
    skus,
    plans: [{ id: 'base', name: { en: 'First plan', zh: '方案一' }, layoutId: 'floor', positions: [] }],
    baselinePlanId: 'base',
    demand,
    stock,
  };
}
