// Shelves and SKUs of a project by id.
import type { FitTables } from './fit.ts';
import { shelfIndex } from './places.ts';
import type { Project, Sku, Store } from './schema.ts';

const tablesOf = new WeakMap<Store, { skus: readonly Sku[]; tables: FitTables }>();

/** Shelves and SKUs by id. Made once for a store and its range: edits of plans leave both the same objects. */
export function tablesFor({ store, skus }: Pick<Project, 'store' | 'skus'>): FitTables {
  const known = tablesOf.get(store);
  if (known?.skus === skus) return known.tables;
  const tables = { shelves: shelfIndex(store), skus: new Map(skus.map((sku) => [sku.id, sku])) };
  tablesOf.set(store, { skus, tables });
  return tables;
}
