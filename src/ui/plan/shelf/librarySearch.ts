// What the library searches: words in names, brands, sizes and codes, and the filters beside the field.

import type { Project, Sku } from '../../../../sim/project/schema.ts';
import { type Language, say, type Text } from '../../../../sim/words/text.ts';

export interface LibraryFilter {
  readonly words: string;
  /** Empty for all. */
  readonly categoryId: string;
  readonly brandId: string;
  /** SKUs that are left out, where only new ones are wanted. */
  readonly except: ReadonlySet<string> | ReadonlyMap<string, unknown> | null;
}

type Goods = Pick<Project, 'skus' | 'brands'>;

/** SKUs with every word somewhere in what is known of them, in the order of the range. */
export function findSkus(
  project: Goods,
  { words, categoryId, brandId, except }: LibraryFilter,
): readonly Sku[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0 && categoryId === '' && brandId === '' && !except) return project.skus;
  const texts = searchTexts(project);
  return project.skus.filter(
    (sku, ix) =>
      (categoryId === '' || sku.categoryId === categoryId) &&
      (brandId === '' || sku.brandId === brandId) &&
      !except?.has(sku.id) &&
      parts.every((part) => texts[ix].includes(part)),
  );
}

const textsOf = new WeakMap<Project['skus'], string[]>();

/** What is searched in each SKU: its names in both languages, brand, flavour, size, codes. */
function searchTexts(project: Goods): string[] {
  let texts = textsOf.get(project.skus);
  if (!texts) {
    const brands = new Map(project.brands.map((brand) => [brand.id, brand]));
    texts = project.skus.map((sku) => {
      const brand = brands.get(sku.brandId)?.name;
      return [sku.name.en, sku.name.zh, brand?.en, brand?.zh, sku.flavour, sku.size, sku.id, sku.gtin]
        .join(' ')
        .toLowerCase();
    });
    textsOf.set(project.skus, texts);
  }
  return texts;
}

export function byName<T extends { name: Text }>(list: readonly T[], language: Language): T[] {
  return [...list].sort((a, b) => say(a.name, language).localeCompare(say(b.name, language), language));
}
