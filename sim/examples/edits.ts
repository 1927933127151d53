// Edits that turn the plan of a built-in store into another: a display with other goods, facings moved on a shelf.
import { isHome } from '../kinds/fixture/index.ts';
import type { Bay, Fixture, Layout, Plan, Position, Sku } from '../project/schema.ts';
import { fillDisplay } from './stock.ts';

/** The plan with a display holding other goods; none clears it. */
export function restock(positions: readonly Position[], fixture: Fixture, skus: readonly Sku[]): Position[] {
  const shelves = new Set(fixture.bays.flatMap((bay) => bay.shelves.map(({ id }) => id)));
  return [...positions.filter(({ shelfId }) => !shelves.has(shelfId)), ...fillDisplay(fixture, skus)];
}

/** Height from which a shelf counts as eye level, and where that ends. */
const EYE_FROM_MM = 1050;
const EYE_TO_MM = 1650;

/**
 * Gives the brand's part of an eye-level shelf to a slow SKU, but for one facing of the fast one, which keeps no other
 * place in the store: the usual fault of a planogram that grew. SKUs this pushes out take the fast one's old places.
 */
export function starve(
  positions: readonly Position[],
  store: Layout,
  skus: ReadonlyMap<string, Sku>,
  fast: Sku,
  slow: Sku,
): Position[] {
  const bay = homeBay(positions, store, fast.id);
  const eye = bay.shelves.find(({ heightMm }) => heightMm >= EYE_FROM_MM && heightMm < EYE_TO_MM);
  if (!eye) throw new Error(`bay ${bay.id} has no shelf at eye level`);
  const samePack = ({ skuId }: Position): boolean => {
    const sku = skus.get(skuId)!;
    return sku.widthMm === fast.widthMm && sku.heightMm === fast.heightMm && sku.depthMm === fast.depthMm;
  };
  const block = positions.filter(
    (position) =>
      position.shelfId === eye.id && skus.get(position.skuId)!.brandId === fast.brandId && samePack(position),
  );
  const facings = block.reduce((sum, { facingsWide }) => sum + facingsWide, 0);
  if (facings < 4) throw new Error(`${fast.id} has too little room on shelf ${eye.id}`);
  const rest = positions.filter((position) => !block.includes(position));
  const pushedOut = block
    .map(({ skuId }) => skuId)
    .filter((id) => id !== fast.id && id !== slow.id && !rest.some(({ skuId }) => skuId === id));
  const displays = shelvesOf(store, (fixture) => !isHome(fixture.kind));
  let turn = 0;
  const freed = rest
    .filter(({ skuId, shelfId }) => skuId !== fast.id || !displays.has(shelfId))
    .map((position) =>
      position.skuId === fast.id ? { ...position, skuId: pushedOut[turn++] ?? slow.id } : position,
    );
  // Those for whom no old place was left keep one facing here.
  const row = [...pushedOut.slice(turn), slow.id, fast.id];
  const widths = row.map((id) => (id === slow.id ? facings - row.length + 1 : 1));
  let xMm = Math.min(...block.map((position) => position.xMm));
  const laid = row.map((skuId, ix) => {
    const position = { ...block[0], skuId, xMm, facingsWide: widths[ix] };
    xMm += widths[ix] * fast.widthMm;
    return position;
  });
  return [...freed, ...laid];
}

/** Moves facings from one SKU to its neighbour of the same pack width on the shelf they share. */
export function shiftFacings(
  positions: readonly Position[],
  skus: ReadonlyMap<string, Sku>,
  fromId: string,
  toId: string,
  count: number,
): Position[] {
  const to = positions.find(
    ({ skuId, shelfId }) =>
      skuId === toId && positions.some((other) => other.skuId === fromId && other.shelfId === shelfId),
  );
  const from = positions.find(({ skuId, shelfId }) => skuId === fromId && shelfId === to?.shelfId);
  if (!to || !from || from.facingsWide <= count) throw new Error(`no facings from ${fromId} to ${toId}`);
  const shiftMm = count * skus.get(fromId)!.widthMm;
  const fromIsLeft = from.xMm < to.xMm;
  return positions.map((position) => {
    if (position === from) {
      const xMm = fromIsLeft ? from.xMm : from.xMm + shiftMm;
      return { ...from, xMm, facingsWide: from.facingsWide - count };
    }
    if (position === to) {
      const xMm = fromIsLeft ? to.xMm - shiftMm : to.xMm;
      return { ...to, xMm, facingsWide: to.facingsWide + count };
    }
    return position;
  });
}

/** The SKU of a brand with this flavour and size. */
export function skuOf(
  skus: readonly Sku[],
  brandId: string,
  categoryId: string,
  flavour: string,
  size: string,
): Sku {
  const found = skus.find(
    (sku) =>
      sku.brandId === brandId &&
      sku.categoryId === categoryId &&
      sku.flavour === flavour &&
      sku.size === size,
  );
  if (!found) throw new Error(`no SKU ${brandId} ${categoryId} ${flavour} ${size}`);
  return found;
}

export function writePlan(
  id: string,
  name: Plan['name'],
  note: Plan['note'],
  positions: readonly Position[],
): Plan {
  return { id, name, note, layoutId: 'floor', positions: [...positions], promotions: [], costs: [] };
}

function homeBay(positions: readonly Position[], store: Layout, skuId: string): Bay {
  const shelves = new Set(
    positions.filter((position) => position.skuId === skuId).map(({ shelfId }) => shelfId),
  );
  for (const fixture of store.fixtures) {
    if (!isHome(fixture.kind)) continue;
    const bay = fixture.bays.find((one) => one.shelves.some(({ id }) => shelves.has(id)));
    if (bay) return bay;
  }
  throw new Error(`${skuId} has no home`);
}

function shelvesOf(store: Layout, wanted: (fixture: Fixture) => boolean): Set<string> {
  return new Set(
    store.fixtures
      .filter(wanted)
      .flatMap(({ bays }) => bays.flatMap(({ shelves }) => shelves.map(({ id }) => id))),
  );
}
