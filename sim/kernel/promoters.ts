// Promoters: whom they address, whom they serve, who waits, who walks on, and who buys.
import { Decision, draw, uniform } from '../base/draw.ts';
import { ln } from '../base/ln.ts';
import { isInForce, MS_PER_DAY } from '../project/offers.ts';
import { GLIMPSE_STRIDE, GlimpseField, PIECE_STRIDE, PieceField } from '../store/ways.ts';
import { EventKind, PurchaseClass, StockoutOutcome } from '../trace/format.ts';
import { utilityOf } from './choosing.ts';
import type { Promoter } from './compilePromoters.ts';
import { Moment, type Run, schedule } from './run.ts';
import { pick } from './shopping.ts';
import { Phase, type Walker } from './walker.ts';

/** Shoppers with one promotion's promoters: served at present, and waiting, first come first. */
export interface Stand {
  busy: number;
  readonly waiting: Walker[];
}

/** Where on the present piece a promoter addresses the shopper. */
export interface Address {
  share: number;
  /** Index among the world's promoters; -1: nobody does. */
  promoter: number;
}

const nobody: Address = { share: 1, promoter: -1 };

/**
 * The first promoter who addresses a shopper on the rest of a piece. Each adds hazard * seconds in reach while on duty;
 * the shopper is addressed where the sum crosses a threshold of their own, -ln(u), keyed by shopper and promotion, once
 * at most: P(addressed) = 1 - exp(-hazard * seconds). Nothing is added yet. Source: MODEL.md 7.9; row promoterHazardPerS.
 */
export function addressOn(run: Run, w: Walker, nowMs: number, msPerPiece: number): Address {
  const { world } = run;
  let first = nobody;
  eachInReach(run, w, nowMs, msPerPiece, 1, (k, from, to) => {
    const { s0, s1 } = world.promoters[k];
    const h = (world.evidence.promoterHazardPerS * (to - from) * msPerPiece) / 1000;
    const before = w.hazard[world.nSections + k];
    const threshold = -ln(uniform(w.contactP0, w.contactP1, s0, s1));
    if (threshold > before + h) return;
    const share = h > 0 ? Math.min(to, from + (to - from) * Math.max(0, (threshold - before) / h)) : from;
    if (share < first.share || first.promoter < 0) first = { share, promoter: k };
  });
  return first;
}

/** Adds the hazard of promoters met up to a share of the present piece. */
export function addAddressHazard(
  run: Run,
  w: Walker,
  nowMs: number,
  msPerPiece: number,
  endShare: number,
): void {
  const { world } = run;
  eachInReach(run, w, nowMs, msPerPiece, endShare, (k, from, to) => {
    const perS = world.evidence.promoterHazardPerS;
    w.hazard[world.nSections + k] += (perS * (to - from) * msPerPiece) / 1000;
  });
}

/** Parts of the rest of a piece in reach of a promoter on duty who has not addressed the shopper yet. */
function eachInReach(
  run: Run,
  w: Walker,
  nowMs: number,
  msPerPiece: number,
  endShare: number,
  visit: (promoter: number, from: number, to: number) => void,
): void {
  const { world } = run;
  const { pieces, glimpses } = world.ways;
  const at = w.piece * PIECE_STRIDE;
  const end = pieces[at + PieceField.endGlimpse] * GLIMPSE_STRIDE;
  for (let g = pieces[at + PieceField.firstGlimpse] * GLIMPSE_STRIDE; g < end; g += GLIMPSE_STRIDE) {
    const s = glimpses[g + GlimpseField.section];
    if (s < world.nSections || w.stops[s] > 0) continue;
    const { onMs, offMs } = dutyOn(world.promoters[s - world.nSections], nowMs);
    if (offMs <= nowMs) continue;
    const onShare = w.share + (onMs - nowMs) / msPerPiece;
    const offShare = w.share + (offMs - nowMs) / msPerPiece;
    const from = Math.max(glimpses[g + GlimpseField.fromShare], w.share, onShare);
    const to = Math.min(glimpses[g + GlimpseField.toShare], endShare, offShare);
    if (to > from) visit(s - world.nSections, from, to);
  }
}

/** When a promoter works on the day of a moment; both 0 on a day off. */
function dutyOn(promoter: Promoter, nowMs: number): { onMs: number; offMs: number } {
  const day = Math.floor(nowMs / MS_PER_DAY);
  if (!isInForce(promoter, day)) return { onMs: 0, offMs: 0 };
  return { onMs: day * MS_PER_DAY + promoter.fromMs, offMs: day * MS_PER_DAY + promoter.toMs };
}

/** A promoter addresses a shopper: served at once, asked to wait, or let go. True: the shopper walks on. */
export function address(run: Run, w: Walker, k: number, nowMs: number): boolean {
  const { world } = run;
  w.stops[world.nSections + k] = 1;
  const stand = run.stands[k];
  if (stand.busy < world.promoters[k].nPromoters) {
    w.waitFromMs = nowMs;
    beginContact(run, w, k, nowMs);
    return false;
  }
  if (stand.waiting.length < world.evidence.promoterQueueMost) {
    w.phase = Phase.waiting;
    w.waitFromMs = nowMs;
    stand.waiting.push(w);
    return false;
  }
  turnAway(run, w, k, nowMs);
  return true;
}

/** Ends a contact: who was won over takes the product, and the next in line is served. */
export function endContact(run: Run, w: Walker, nowMs: number, walkOn: (other: Walker) => void): void {
  const { world } = run;
  const k = w.contactWith;
  const promoter = world.promoters[k];
  const stand = run.stands[k];
  if (w.wonOffer >= 0) buy(run, w, w.wonOffer, nowMs);
  w.contactWith = -1;
  w.wonOffer = -1;
  stand.busy--;
  const { onMs, offMs } = dutyOn(promoter, nowMs);
  if (onMs <= nowMs && nowMs < offMs) {
    const next = stand.waiting.shift();
    if (next) beginContact(run, next, k, nowMs);
    return;
  }
  // Work is over: who still waits walks on.
  for (const other of stand.waiting.splice(0)) {
    turnAway(run, other, k, nowMs);
    other.phase = Phase.walking;
    walkOn(other);
  }
}

function beginContact(run: Run, w: Walker, k: number, nowMs: number): void {
  const { world, writer } = run;
  const promoter = world.promoters[k];
  w.phase = Phase.contact;
  w.contactWith = k;
  w.wonOffer = wonFor(run, w, promoter);
  run.stands[k].busy++;
  const durationMs = Math.round(world.evidence.promoterContactS * 1000);
  writer.event(
    nowMs,
    EventKind.contact,
    w.ix,
    promoter.promotionIx,
    promoter.bayIx,
    durationMs,
    nowMs - w.waitFromMs,
    w.wonOffer >= 0 ? world.offerSku[w.wonOffer] : -1,
  );
  schedule(run, nowMs + durationMs, Moment.step, w.ix);
}

function turnAway(run: Run, w: Walker, k: number, nowMs: number): void {
  const { promotionIx, bayIx } = run.world.promoters[k];
  run.writer.event(nowMs, EventKind.turnAway, w.ix, promotionIx, bayIx, 0, 0, 0);
}

/**
 * The offer a shopper is won for: with probability promoterConversion the one they like most of the promoted SKUs at
 * the stand that are in stock, of those that are not where none is; -1: not won. An offer for families wins families
 * alone. Source: E24 to E26; rows promoterConversion, familyShare.
 */
function wonFor(run: Run, w: Walker, promoter: Promoter): number {
  const { world, key } = run;
  const e = world.evidence;
  const { s0, s1 } = promoter;
  if (draw(key, Decision.conversion, w.ix, 0, s0, s1) >= e.promoterConversion) return -1;
  if (promoter.isForFamilies && draw(key, Decision.family, w.ix) >= e.familyShare) return -1;
  for (const inStock of [true, false]) {
    let best = -1;
    let bestUtility = Number.NEGATIVE_INFINITY;
    for (const offer of promoter.offers) {
      if (inStock && run.stock[offer] <= 0) continue;
      const value = utilityOf(run, w, world.offerSku[offer], bestUtility, run.terms.lnPrice);
      if (value > bestUtility) {
        bestUtility = value;
        best = offer;
      }
    }
    if (best >= 0) return best;
  }
  return -1;
}

/** Takes what a promoter won the shopper for; sold out in the meantime, it is missed. The need is met either way it is bought. */
function buy(run: Run, w: Walker, offer: number, nowMs: number): void {
  const { world, key, writer } = run;
  const skuIx = world.offerSku[offer];
  const categoryIx = world.sectionCategory[world.offerSection[offer]];
  const errand = w.errands.find((each) => !each.done && each.categoryIx === categoryIx) ?? null;
  const asClass = !errand
    ? PurchaseClass.unplanned
    : errand.targetSku < 0
      ? PurchaseClass.general
      : errand.targetSku === skuIx
        ? PurchaseClass.specific
        : PurchaseClass.substitute;
  if (run.stock[offer] <= 0) {
    const s0 = world.skuS0[skuIx];
    const s1 = world.skuS1[skuIx];
    const u = draw(key, Decision.lostForGood, w.ix, 0, s0, s1);
    const outcome =
      u < world.evidence.stockoutLostForGood ? StockoutOutcome.lostForGood : StockoutOutcome.lostToStore;
    writer.event(nowMs, EventKind.miss, w.ix, skuIx, world.offerBay[offer], outcome, -1, asClass);
    return;
  }
  pick(run, w, offer, asClass, nowMs);
  if (errand) errand.done = true;
  w.bought[categoryIx] = 1;
}
