// Shelves and SKUs of a project by id.
import { unitsOf } from '../words/units.ts';
import type { FitTables } from './fit.ts';
import { shelfIndex } from './places.ts';
import type { Project, Store } from './schema.ts';

type Tabled = Pick<Project, 'store' | 'skus' | 'currency' | 'units'>;

const tablesOf = new WeakMap<Store, Tabled & { tables: FitTables }>();

/** Shelves and SKUs by id. Made once for a store and its range: edits of plans leave both the same objects. */
export function tablesFor({ store, skus, currency, units }: Tabled): FitTables {
  const known = tablesOf.get(store);
  if (known?.skus === skus && known.units === units && known.currency === currency) return known.tables;
  const tables = {
    shelves: shelfIndex(store),
    skus: new Map(skus.map((sku) => [sku.id, sku])),
    units: unitsOf({ currency, units }),
  };
  tablesOf.set(store, { store, skus, currency, units, tables });
  return tables;
}
