// What SKUs are found by: names and brand in every language, category, flavour, size, codes.
import type { Project, Sku } from '../../../sim/project/schema.ts';
import { type SearchIndex, type Sought, searchIndex } from './search.ts';

export type Goods = Pick<Project, 'skus' | 'brands' | 'categories'>;

const indices = new WeakMap<Project['skus'], SearchIndex<Sku>>();

/** Made once for a range, which edits leave the same object. */
export function skuIndex(goods: Goods): SearchIndex<Sku> {
  let index = indices.get(goods.skus);
  if (!index) {
    index = searchIndex(goods.skus, soughtIn(goods));
    indices.set(goods.skus, index);
  }
  return index;
}

export function soughtIn({ brands, categories }: Goods): (sku: Sku) => Sought {
  const brandOf = new Map(brands.map(({ id, name }) => [id, name]));
  const categoryOf = new Map(categories.map(({ id, name }) => [id, name]));
  return ({ name, brandId, categoryId, flavour, size, id, gtin }) => {
    const [brand, category] = [brandOf.get(brandId), categoryOf.get(categoryId)];
    return {
      names: [name.en, name.zh],
      brand: [brand?.en, brand?.zh],
      other: [category?.en, category?.zh, flavour, size, id, gtin],
    };
  };
}
