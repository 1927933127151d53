// What a shopper looks at and which SKU they want, at a stop or from memory.
import { Decision, lanes, prefix, uniform } from '../base/draw.ts';
import { gumbel, gumbelAtMost } from '../base/gumbel.ts';
import { normalQuantile } from '../base/ln.ts';
import { attend } from '../shopper/attention.ts';
import { utility } from '../shopper/choice.ts';
import { EventKind, LookFlag } from '../trace/format.ts';
import type { Run } from './run.ts';
import type { Walker } from './walker.ts';

/**
 * The SKU of a category a shopper likes most from memory, over all that stand within reach; -1 where none does. At its
 * usual price: nobody knows an offer before they see it.
 */
export function mostLikedInRange(run: Run, w: Walker, categoryIx: number): number {
  const range = run.world.range[categoryIx];
  let best = -1;
  let bestUtility = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < range.length; i++) {
    const value = utilityOf(run, w, range[i], bestUtility, run.world.skuLnPrice);
    if (value > bestUtility) {
      bestUtility = value;
      best = range[i];
    }
  }
  return best;
}

/**
 * Utility of a SKU for this shopper, its noise included: the same at every shelf and on every plan. `lnPrice` says at
 * which prices: the usual ones, or those of the day. -Infinity where it cannot exceed `toBeat`, which saves two
 * logarithms for most.
 */
export function utilityOf(run: Run, w: Walker, skuIx: number, toBeat: number, lnPrice: Float64Array): number {
  const { world } = run;
  const brand = world.skuBrand[skuIx];
  const brandTaste = normalQuantile(
    uniform(w.brandTasteP0, w.brandTasteP1, world.brandS0[brand], world.brandS1[brand]),
  );
  const known = utility(
    world.skuAppeal[skuIx],
    lnPrice[skuIx],
    world.segmentPriceSlope[w.segmentIx],
    world.segmentBrandStrength[w.segmentIx],
    brandTaste,
  );
  const u = uniform(w.tasteP0, w.tasteP1, world.skuS0[skuIx], world.skuS1[skuIx]);
  return known + gumbelAtMost(u) <= toBeat ? Number.NEGATIVE_INFINITY : known + gumbel(u);
}

/** Fills run.seen with what the shopper looks at during the stop they are making. */
export function lookAround(run: Run, w: Walker): void {
  const { world, seen } = run;
  const s = w.stopSection;
  prefix(run.key, Decision.notice, w.ix, w.stopOccurrence);
  // The section is part of the key, so that two shelves with one SKU are looked at independently.
  const p0 = lanes[0] ^ world.sectionS0[s];
  const p1 = lanes[1] ^ world.sectionS1[s];
  attend(
    p0,
    p1,
    world.sectionFrom[s],
    world.sectionTo[s],
    world.offerS0,
    world.offerS1,
    world.offerWeight,
    world.sectionWeight[s],
    (world.evidence.looksPerS * w.stopDwellMs) / 1000,
    seen,
  );
}

/** Whether the shopper keeps to the packaging first looked at (E7). */
export function keepsToPackaging(run: Run, w: Walker): boolean {
  const { world } = run;
  prefix(run.key, Decision.nest, w.ix, w.stopOccurrence);
  const s = w.stopSection;
  return uniform(lanes[0], lanes[1], world.sectionS0[s], world.sectionS1[s]) < world.evidence.nestShare;
}

/**
 * The offer wanted among those seen: the most liked, where it beats buying nothing. -1: nothing is liked enough.
 * `nested`: only SKUs in the packaging first looked at are considered.
 */
export function wantedAmongSeen(run: Run, w: Walker, nested: boolean, outside: number): number {
  const { world, seen } = run;
  const packaging = world.skuPackaging[world.offerSku[seen.firstOffer]];
  let best = -1;
  let bestUtility = outside + outsideNoise(run, w);
  for (let i = 0; i < seen.n; i++) {
    const offer = seen.offer[i];
    const skuIx = world.offerSku[offer];
    if (nested && world.skuPackaging[skuIx] !== packaging) continue;
    const value = utilityOf(run, w, skuIx, bestUtility, run.terms.lnPrice);
    if (value > bestUtility) {
      bestUtility = value;
      best = offer;
    }
  }
  return best;
}

/**
 * The most liked SKU of another brand in the section that is in stock: what a shopper who is ready to switch searches
 * the shelf for (E8). -1: there is none.
 */
export function substituteInSection(run: Run, w: Walker, missedOffer: number): number {
  const { world } = run;
  const section = w.stopSection;
  const brand = world.skuBrand[world.offerSku[missedOffer]];
  let best = -1;
  let bestUtility = Number.NEGATIVE_INFINITY;
  for (let offer = world.sectionFrom[section]; offer < world.sectionTo[section]; offer++) {
    const skuIx = world.offerSku[offer];
    if (world.skuBrand[skuIx] === brand || run.stock[offer] <= 0) continue;
    const value = utilityOf(run, w, skuIx, bestUtility, run.terms.lnPrice);
    if (value > bestUtility) {
      bestUtility = value;
      best = offer;
    }
  }
  return best;
}

/** Noise of buying nothing: its own at every section, so that passing up a display says nothing of the home shelf. */
function outsideNoise(run: Run, w: Walker): number {
  const { world } = run;
  prefix(run.key, Decision.outside, w.ix, w.stopOccurrence);
  return gumbel(uniform(lanes[0], lanes[1], world.sectionS0[w.stopSection], world.sectionS1[w.stopSection]));
}

/** Writes the looks of the stop in the order they fell. A named target comes first, at once. */
export function writeLooks(run: Run, w: Walker, nowMs: number, target: number, nested: boolean): void {
  const { world, seen, order, writer } = run;
  const s = w.stopSection;
  const msPerUnit = (1000 * world.sectionWeight[s]) / world.evidence.looksPerS;
  for (let i = 0; i < seen.n; i++) order[i] = i;
  const sorted = order
    .subarray(0, seen.n)
    .sort((i, j) => seen.time[i] - seen.time[j] || seen.offer[i] - seen.offer[j]);
  const write = (offer: number, atMs: number, considered: boolean) =>
    writer.event(
      nowMs,
      EventKind.look,
      w.ix,
      world.offerSku[offer],
      world.offerBay[offer],
      atMs,
      (considered ? LookFlag.considered : 0) + (run.stock[offer] <= 0 ? LookFlag.empty : 0),
      0,
    );
  if (target >= 0) write(target, 0, true);
  const packaging = seen.firstOffer >= 0 ? world.skuPackaging[world.offerSku[seen.firstOffer]] : -1;
  for (const i of sorted) {
    const offer = seen.offer[i];
    if (offer === target) continue;
    const atMs = Math.min(w.stopDwellMs, Math.round((seen.time[i] - seen.firstTime) * msPerUnit));
    write(offer, atMs, target < 0 && (!nested || world.skuPackaging[world.offerSku[offer]] === packaging));
  }
}
