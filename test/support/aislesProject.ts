// A shop with sections large enough for the effect experiments: 12 SKUs on each face of two gondolas, an endcap, many
// shoppers.
import type { Project } from '../../sim/project/schema.ts';
import { smallProject } from './smallProject.ts';

const PER_CATEGORY = 12;
const HIGHEST_SHELF = 3;

export function aislesProject(): Project {
  return smallProject((input) => {
    const faces: Record<string, string> = {
      cola: 'G1front',
      rice: 'G1back',
      soap: 'G2front',
      chips: 'G2back',
    };
    const models = input.categories.map(({ id }) => input.skus.find(({ categoryId }) => categoryId === id)!);
    input.skus = models.flatMap((model, c) =>
      Array.from({ length: PER_CATEGORY }, (_, n) => ({
        ...model,
        id: `${model.categoryId}${n}`,
        brandId: ['ann', 'bee', 'cat'][n % 3],
        price: 5 + (n % 4) + c,
      })),
    );
    const positions = input.skus.map((sku, ix) => {
      const n = ix % PER_CATEGORY;
      return {
        skuId: sku.id,
        shelfId: `${faces[sku.categoryId]}${Math.floor(n / HIGHEST_SHELF)}s${n % HIGHEST_SHELF}`,
        xMm: 300,
        facingsWide: 2,
        facingsHigh: 2,
        facingsDeep: 4,
      };
    });
    input.plans = [{ ...input.plans[0], positions }];
    input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 4);
  });
}
