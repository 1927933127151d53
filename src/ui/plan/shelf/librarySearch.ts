// The filters of the library beside its search: category, brand, and what the plan has not yet.

import type { Sku } from '../../../../sim/project/schema.ts';
import { type Language, say, type Text } from '../../../../sim/words/text.ts';

export interface LibraryFilter {
  /** Empty for all. */
  readonly categoryId: string;
  readonly brandId: string;
  /** SKUs that are left out, where only new ones are wanted. */
  readonly except: ReadonlyMap<string, unknown> | null;
}

export function filterSkus(
  skus: readonly Sku[],
  { categoryId, brandId, except }: LibraryFilter,
): readonly Sku[] {
  if (categoryId === '' && brandId === '' && !except) return skus;
  return skus.filter(
    (sku) =>
      (categoryId === '' || sku.categoryId === categoryId) &&
      (brandId === '' || sku.brandId === brandId) &&
      !except?.has(sku.id),
  );
}

export function byName<T extends { name: Text }>(list: readonly T[], language: Language): T[] {
  return [...list].sort((a, b) => say(a.name, language).localeCompare(say(b.name, language), language));
}
