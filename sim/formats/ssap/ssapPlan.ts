// Puts the SKUs of a ShelfSpaceAllocation.jl instance on its shelves: within facing, stack and weight limits, brands
// in blocks. A plain, legible starting plan; it does not search for the best one.
import type { ProjectInput } from '../../project/schema.ts';
import type { SsapProduct, SsapShelf } from './ssapFiles.ts';

type PositionInput = ProjectInput['plans'][number]['positions'][number];

/** Which products stand on which shelf, in order from the left. */
export interface Assignment {
  readonly shelves: readonly { readonly shelf: SsapShelf; readonly products: readonly SsapProduct[] }[];
  /** Too large for every shelf. */
  readonly tooLarge: readonly SsapProduct[];
  /** No room left on the shelves that would take them. */
  readonly crowdedOut: readonly SsapProduct[];
  /** Outside the weight limits of every shelf they fit on: placed by size alone. */
  readonly anyWeight: readonly SsapProduct[];
}

/** Positions are set out on a grid of this many millimetres, so that rounding never makes two overlap. */
const GRID_MM = 0.1;

/**
 * Each product to one shelf. The choosiest first (fewest shelves take it), then the widest; among the shelves that take
 * it, the one where its brand and everything else take the least room, so that each brand becomes a vertical block.
 */
export function assignShelves(products: readonly SsapProduct[], shelves: readonly SsapShelf[]): Assignment {
  const tooLarge: SsapProduct[] = [];
  const crowdedOut: SsapProduct[] = [];
  const anyWeight: SsapProduct[] = [];
  const usedMm = new Map<SsapShelf, number>(shelves.map((shelf) => [shelf, 0]));
  const brandMm = new Map<string, number>();
  const placed = new Map<SsapShelf, SsapProduct[]>(shelves.map((shelf) => [shelf, []]));
  const choices = products.map((product) => {
    const large = shelves.filter((shelf) => fitsShelf(product, shelf));
    const allowed = large.filter((shelf) => weightAllowed(product, shelf));
    if (large.length === 0) tooLarge.push(product);
    else if (allowed.length === 0) anyWeight.push(product);
    return { product, allowed: allowed.length > 0 ? allowed : large };
  });
  const byNeed = choices.filter(({ product, allowed }) => product.maxFacings > 0 && allowed.length > 0);
  byNeed.sort((a, b) => a.allowed.length - b.allowed.length || b.product.widthMm - a.product.widthMm);
  for (const { product, allowed } of byNeed) {
    const needMm = gridUp(product.widthMm * firstFacings(product));
    const key = (shelf: SsapShelf) => `${shelf.module}/${shelf.level}/${product.brandId}`;
    let best: SsapShelf | undefined;
    let bestLoad = Number.POSITIVE_INFINITY;
    for (const shelf of allowed) {
      const used = usedMm.get(shelf)!;
      if (used + needMm > shelf.widthMm) continue;
      const load = (used + (brandMm.get(key(shelf)) ?? 0)) / shelf.widthMm;
      if (load < bestLoad) {
        best = shelf;
        bestLoad = load;
      }
    }
    if (best === undefined) {
      crowdedOut.push(product);
      continue;
    }
    usedMm.set(best, usedMm.get(best)! + needMm);
    brandMm.set(key(best), (brandMm.get(key(best)) ?? 0) + needMm);
    placed.get(best)!.push(product);
  }
  const order = blockOrder(products);
  const rank = new Map(products.map((product, ix) => [product, ix]));
  return {
    shelves: shelves.map((shelf) => ({
      shelf,
      products: placed
        .get(shelf)!
        .sort((a, b) => order.get(a.brandId)! - order.get(b.brandId)! || rank.get(a)! - rank.get(b)!),
    })),
    tooLarge,
    crowdedOut,
    anyWeight,
  };
}

/** Spare room is shared evenly: each product gets its next facing in turn. */
export function equalFacings({ shelves }: Assignment): PositionInput[] {
  return layOut(shelves, (_, facings) => facings);
}

/** Spare room goes where a facing has the most demand to carry: facings in proportion to demand. */
export function facingsByDemand({ shelves }: Assignment): PositionInput[] {
  return layOut(
    shelves,
    (product, facings, unitsPerFacing) => (facings * unitsPerFacing) / Math.max(product.monthlyUnits, 1e-9),
  );
}

/** Facings for everyone, then one at a time to whoever is served least, while there is room and the limits allow it. */
function layOut(
  shelves: Assignment['shelves'],
  served: (product: SsapProduct, facings: number, unitsPerFacing: number) => number,
): PositionInput[] {
  const positions: PositionInput[] = [];
  for (const { shelf, products } of shelves) {
    const stacks = products.map((product) => ({
      product,
      facingsHigh: Math.min(product.maxStack, Math.floor(shelf.clearanceMm / product.heightMm)),
      facingsDeep: Math.min(100, Math.floor(shelf.depthMm / product.depthMm)),
    }));
    const facings = products.map(firstFacings);
    let usedMm = products.reduce((sum, product, ix) => sum + gridUp(product.widthMm * facings[ix]), 0);
    for (;;) {
      let best = -1;
      let bestServed = Number.POSITIVE_INFINITY;
      stacks.forEach(({ product, facingsHigh, facingsDeep }, ix) => {
        if (facings[ix] >= product.maxFacings || usedMm + extraMm(product, facings[ix]) > shelf.widthMm)
          return;
        const value = served(product, facings[ix], facingsHigh * facingsDeep);
        if (value < bestServed) {
          best = ix;
          bestServed = value;
        }
      });
      if (best < 0) break;
      usedMm += extraMm(products[best], facings[best]);
      facings[best]++;
    }
    let xMm = 0;
    stacks.forEach(({ product, facingsHigh, facingsDeep }, ix) => {
      positions.push({
        skuId: product.id,
        shelfId: shelfId(shelf),
        xMm: Number(xMm.toFixed(1)),
        facingsWide: facings[ix],
        facingsHigh,
        facingsDeep,
      });
      xMm += gridUp(product.widthMm * facings[ix]);
    });
  }
  return positions;
}

export function shelfId({ module, level }: SsapShelf): string {
  return `${module}-${level}`;
}

function fitsShelf(product: SsapProduct, shelf: SsapShelf): boolean {
  return (
    product.heightMm <= shelf.clearanceMm &&
    product.depthMm <= shelf.depthMm &&
    gridUp(product.widthMm * firstFacings(product)) <= shelf.widthMm
  );
}

function weightAllowed({ weight }: SsapProduct, shelf: SsapShelf): boolean {
  return weight === undefined || (weight >= shelf.minWeight && weight <= shelf.maxWeight);
}

/** Facings a product starts with: its minimum, and at least one, so that it is on sale. */
function firstFacings({ minFacings }: SsapProduct): number {
  return Math.max(1, minFacings);
}

function extraMm({ widthMm }: SsapProduct, facings: number): number {
  return gridUp(widthMm * (facings + 1)) - gridUp(widthMm * facings);
}

/** Left to right order of the brands: as the file ranks the blocks, else as it lists them. */
function blockOrder(products: readonly SsapProduct[]): Map<string, number> {
  const first = new Map<string, { block: number; ix: number }>();
  products.forEach(({ brandId, blockOrder: block }, ix) => {
    const known = first.get(brandId);
    if (known === undefined) first.set(brandId, { block, ix });
    else if (block < known.block) first.set(brandId, { block, ix: known.ix });
  });
  const brands = [...first].sort(([, a], [, b]) => a.block - b.block || a.ix - b.ix);
  return new Map(brands.map(([brandId], ix) => [brandId, ix]));
}

function gridUp(mm: number): number {
  return Math.ceil(mm / GRID_MM - 1e-6) * GRID_MM;
}
