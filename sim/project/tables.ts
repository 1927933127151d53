// Shelves and SKUs of a project by id.
import { unitsOf } from '../words/units.ts';
import type { FitTables } from './fit.ts';
import { layoutOf } from './layouts.ts';
import { type BayRef, listBays, type ShelfRef, shelfIndex } from './places.ts';
import type { Category, Layout, Plan, Project, Sku } from './schema.ts';

const skusOf = new WeakMap<readonly Sku[], ReadonlyMap<string, Sku>>();
const baysOf = new WeakMap<Layout, readonly BayRef[]>();
const shelvesOf = new WeakMap<Layout, ReadonlyMap<string, ShelfRef>>();

/** SKUs by id. Made once for a range: edits leave it the same object. */
export function skuTable({ skus }: Pick<Project, 'skus'>): ReadonlyMap<string, Sku> {
  return kept(skusOf, skus, () => new Map(skus.map((sku) => [sku.id, sku])));
}

/** Shelves by id. Made once for a layout: edits of what stands on it leave it the same object. */
export function shelfTable(layout: Layout): ReadonlyMap<string, ShelfRef> {
  return kept(shelvesOf, layout, () => shelfIndex(layout));
}

/** All bays of a layout, as listBays has them: the same list for the same object. */
export function bayTable(layout: Layout): readonly BayRef[] {
  return kept(baysOf, layout, () => listBays(layout));
}

/** Where a bay of layout A is in the table of layout B; -1 where it is on neither. */
export function sameBayIx(a: Layout, b: Layout, ix: number): number {
  if (a === b) return ix;
  const id = bayTable(a)[ix]?.bay.id;
  return bayTable(b).findIndex(({ bay }) => bay.id === id);
}

/** Shelves a plan can use, and SKUs, by id, and how lengths are written. */
export function tablesFor(
  project: Pick<Project, 'layouts' | 'skus' | 'currency' | 'units'> & Partial<Pick<Project, 'categories'>>,
  plan: Pick<Plan, 'layoutId'>,
): FitTables {
  const layout = layoutOf(project, plan);
  return {
    shelves: shelfTable(layout),
    skus: skuTable(project),
    units: unitsOf(project),
    fingerMm: fingerSpaceOf(layout, project.categories),
  };
}

/** Free height a SKU should have over it: its category's own, else the layout's. */
function fingerSpaceOf(
  { fingerSpaceMm = 0 }: Pick<Layout, 'fingerSpaceMm'>,
  categories: readonly Category[] = [],
): (sku: Sku) => number {
  const own = new Map(
    categories.flatMap(({ id, fingerSpaceMm: mm }): [string, number][] =>
      mm === undefined ? [] : [[id, mm]],
    ),
  );
  return own.size === 0 ? () => fingerSpaceMm : ({ categoryId }) => own.get(categoryId) ?? fingerSpaceMm;
}

function kept<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
