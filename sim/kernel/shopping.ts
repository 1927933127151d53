// A stop at a section: looking, wanting, picking, missing.
import { Decision, draw } from '../base/draw.ts';
import { dwellMs } from '../shopper/dwell.ts';
import { EventKind, LeaveReason, PurchaseClass, StockoutOutcome, StopReason } from '../trace/format.ts';
import {
  keepsToPackaging,
  lookAround,
  substituteInSection,
  wantedAmongSeen,
  writeLooks,
} from './choosing.ts';
import { Moment, type Run, schedule } from './run.ts';
import { giveGifts } from './terms.ts';
import { Phase, type Walker } from './walker.ts';

/** Begins a stop; it ends with `endStop` after its dwell. */
export function beginStop(run: Run, w: Walker, section: number, nowMs: number, unplanned: boolean): void {
  const { world, key, writer } = run;
  const e = world.evidence;
  const categoryIx = world.sectionCategory[section];
  const s0 = world.sectionS0[section];
  const s1 = world.sectionS1[section];
  w.phase = Phase.stopped;
  w.stopSection = section;
  w.stopOccurrence = w.stops[section]++;
  w.hazard[section] = 0;
  w.stopErrand = w.errands.find((errand) => !errand.done && errand.categoryIx === categoryIx) ?? null;
  w.stopDwellMs = dwellMs(
    e.dwellLogMean,
    e.dwellLogSd,
    e.dwellMaxS,
    draw(key, Decision.dwell, w.ix, w.stopOccurrence, s0, s1),
  );
  writer.event(
    nowMs,
    EventKind.stop,
    w.ix,
    categoryIx,
    world.sectionBay[section],
    w.stopDwellMs,
    Math.round(w.stopDwellMs * e.decisionShare),
    unplanned ? StopReason.unplanned : StopReason.goal,
  );

  const named = w.stopErrand ? w.stopErrand.targetSku : -1;
  const target = named >= 0 ? offerInSection(run, section, named) : -1;
  w.wantedIsNamed = target >= 0;
  if (target < 0 || writer.full) lookAround(run, w);
  const nested = target < 0 && keepsToPackaging(run, w);
  // Who has the category in mind hardly ever leaves without, wherever they come upon it.
  const outside = w.stopErrand ? e.outsideGoal : e.outsideUnplanned;
  w.wantedOffer = target >= 0 ? target : wantedAmongSeen(run, w, nested, outside);
  if (writer.full) writeLooks(run, w, nowMs, target, nested);
  schedule(run, nowMs + w.stopDwellMs, Moment.step, w.ix);
}

/** Ends a stop: the wanted unit is taken, or found missing. */
export function endStop(run: Run, w: Walker, nowMs: number, unplanned: boolean): void {
  const { world, writer } = run;
  const section = w.stopSection;
  const categoryIx = world.sectionCategory[section];
  const wanted = w.wantedOffer;
  const bay = world.sectionBay[section];
  let bought = false;
  if (wanted < 0) {
    writer.event(nowMs, EventKind.passUp, w.ix, categoryIx, bay, LeaveReason.nothingLiked, 0, 0);
  } else if (run.stock[wanted] > 0) {
    pick(run, w, wanted, purchaseClass(w, unplanned), nowMs);
    bought = true;
  } else {
    bought = meetStockout(run, w, wanted, purchaseClass(w, unplanned), nowMs);
    if (!bought) writer.event(nowMs, EventKind.passUp, w.ix, categoryIx, bay, LeaveReason.stockout, 0, 0);
  }
  // A goal is over once its own shelf has been visited, or once a purchase elsewhere has met it.
  if (w.stopErrand && (bought || !unplanned)) w.stopErrand.done = true;
  if (bought) w.bought[categoryIx] = 1;
  w.stopSection = -1;
}

/**
 * The wanted SKU is not on the shelf: with probability stockoutSwitch another brand is taken, where the section has one
 * in stock; otherwise nothing is bought here. Source: E8.
 */
function meetStockout(run: Run, w: Walker, wanted: number, asClass: number, nowMs: number): boolean {
  const { world, key, writer } = run;
  const e = world.evidence;
  const skuIx = world.offerSku[wanted];
  const s0 = world.skuS0[skuIx];
  const s1 = world.skuS1[skuIx];
  let substitute = -1;
  if (draw(key, Decision.stockout, w.ix, w.stopOccurrence, s0, s1) < e.stockoutSwitch) {
    substitute = substituteInSection(run, w, wanted);
  }
  let outcome: number = StockoutOutcome.substituted;
  if (substitute < 0) {
    const gone = draw(key, Decision.lostForGood, w.ix, w.stopOccurrence, s0, s1) < e.stockoutLostForGood;
    outcome = gone ? StockoutOutcome.lostForGood : StockoutOutcome.lostToStore;
  }
  writer.event(
    nowMs,
    EventKind.miss,
    w.ix,
    skuIx,
    world.offerBay[wanted],
    outcome,
    substitute >= 0 ? world.offerSku[substitute] : -1,
    asClass,
  );
  if (substitute < 0) return false;
  pick(run, w, substitute, PurchaseClass.substitute, nowMs);
  return true;
}

/** A unit goes into the basket, and with it what the offer of the day adds: a second one where there is one, gifts. */
export function pick(run: Run, w: Walker, offer: number, asClass: number, nowMs: number): void {
  const { terms, world } = run;
  const skuIx = world.offerSku[offer];
  takeUnit(run, w, offer, terms.cents[skuIx], asClass, nowMs);
  const secondShare = terms.secondUnits?.get(skuIx);
  if (secondShare !== undefined && run.stock[offer] > 0)
    takeUnit(run, w, offer, Math.round(terms.cents[skuIx] * secondShare), asClass, nowMs);
  if (terms.gifts) giveGifts(run, w, skuIx, world.offerBay[offer], nowMs);
}

function takeUnit(run: Run, w: Walker, offer: number, cents: number, asClass: number, nowMs: number): void {
  const { world } = run;
  run.stock[offer]--;
  w.units++;
  w.cents += cents;
  run.writer.event(
    nowMs,
    EventKind.pick,
    w.ix,
    world.offerSku[offer],
    world.offerBay[offer],
    cents,
    run.stock[offer],
    asClass,
  );
}

/** The four classes of purchase: named beforehand, category thought of beforehand, substitute, not thought of. */
function purchaseClass(w: Walker, unplanned: boolean): number {
  if (w.wantedIsNamed) return PurchaseClass.specific;
  if (!w.stopErrand) return PurchaseClass.unplanned;
  if (w.stopErrand.targetSku >= 0) return unplanned ? PurchaseClass.substitute : PurchaseClass.general;
  return PurchaseClass.general;
}

function offerInSection(run: Run, section: number, skuIx: number): number {
  const { world } = run;
  for (let offer = world.sectionFrom[section]; offer < world.sectionTo[section]; offer++) {
    if (world.offerSku[offer] === skuIx) return offer;
  }
  return -1;
}
