// Where two days of the same shopper part: the first decision that differs between two plans, and why.
//
// Only decisions are compared, in order and without their times: coming for something, stopping, looking, picking (and
// for how much), missing, passing up, meeting a promoter. Walking past a shelf is not a decision, and the same decision a minute later is the same.
import type { Project } from '../project/schema.ts';
import { EventKind, LeaveReason, LookFlag, StopReason, type Trace } from '../trace/format.ts';
import { rowsByShopper, type ShopperRows } from './byshopper.ts';
import { onCommonPlaces } from './commonPlaces.ts';
import { basketOf, type Day, type DayEvent, dayOf, eventAt, firstDifference } from './day.ts';
import { checkPair } from './source.ts';

export type Side = 'a' | 'b';

export type DivergeReason =
  /** The SKU was sold out in one plan. */
  | 'soldOut'
  /** The SKU was looked at in one plan and never seen during that stop in the other. */
  | 'noticed'
  /** The SKU was compared in one plan, only glanced at in the other. */
  | 'considered'
  /** Different SKUs were chosen (or wanted, or taken instead) from what was seen. */
  | 'chose'
  /** The SKU was bought in one plan, nothing in the other. */
  | 'bought'
  /** The SKU was found at another bay; with skuIx -1, the category was gone for at another bay. */
  | 'moved'
  /** The section was stopped at in one plan and passed by in the other. */
  | 'stopped'
  /** The next stop was elsewhere: another way was walked. */
  | 'otherWay'
  /** What was wanted was not in the store in one plan. */
  | 'notFound'
  /** The same SKU was bought at another price. */
  | 'price'
  /** A second unit came with the first in one plan. */
  | 'free'
  /** A promoter served the shopper in one plan. */
  | 'contact'
  /** A promoter won the shopper for the SKU in one plan. */
  | 'won'
  /** A promoter had no time for the shopper in one plan. */
  | 'turnedAway'
  /** The trip was for something else, or another SKU (-1: none) of the category was in mind. */
  | 'goal';

export interface Divergence {
  readonly shopper: number;
  /** The earlier of the two events below. */
  readonly atMs: number;
  readonly reason: DivergeReason;
  /** The plan in which it happened; null where it is a matter of one thing here and another there. */
  readonly only: Side | null;
  /** What it is about; -1 where it does not apply. */
  readonly skuIx: number;
  readonly otherSkuIx: number;
  readonly categoryIx: number;
  /** Of the bays of both floors (commonBays). */
  readonly bayIx: number;
  /** The first event that differs, in each plan, its place numbered so as well; null where that day has no more decisions. */
  readonly a: DayEvent | null;
  readonly b: DayEvent | null;
  /** Decisions that were the same before. */
  readonly nSame: number;
  readonly basketChanged: boolean;
  readonly unitsA: number;
  readonly unitsB: number;
  /** Basket value in currency units. */
  readonly valueA: number;
  readonly valueB: number;
}

export interface DivergeResult {
  readonly planIdA: string;
  readonly planIdB: string;
  readonly nShoppers: number;
  readonly nSame: number;
  readonly nDiverged: number;
  readonly nBasketChanged: number;
  /** In the order in which the days part. */
  readonly divergences: readonly Divergence[];
}

/** Compares two runs of a project of the same seed and replication. Looks are compared when both are full traces. */
export function diverge(project: Project, traceA: Trace, ofB: Trace): DivergeResult {
  checkPair(traceA, ofB);
  const traceB = onCommonPlaces(project, traceA, ofB);
  const isFull = traceA.header.detail === 'full' && traceB.header.detail === 'full';
  const isDecision = (kind: number): boolean =>
    kind === EventKind.stop ||
    kind === EventKind.pick ||
    kind === EventKind.miss ||
    kind === EventKind.passUp ||
    kind === EventKind.contact ||
    kind === EventKind.turnAway ||
    (isFull && (kind === EventKind.look || kind === EventKind.goal));
  const rowsA = rowsByShopper(traceA, isDecision);
  const rowsB = rowsByShopper(traceB, isDecision);
  const divergences: Divergence[] = [];
  const nShoppers = Math.max(rowsA.nShoppers, rowsB.nShoppers);
  let nBasketChanged = 0;
  let passes: Passes | null = null;
  for (let shopper = 0; shopper < nShoppers; shopper++) {
    const dayA = dayOf(traceA, rowsA, shopper);
    const dayB = dayOf(traceB, rowsB, shopper);
    const nSame = firstDifference(dayA, dayB);
    if (nSame === dayA.n && nSame === dayB.n) continue;
    passes ??= passesOf(traceA, traceB);
    const a = nSame < dayA.n ? eventAt(dayA, nSame) : null;
    const b = nSame < dayB.n ? eventAt(dayB, nSame) : null;
    const basketA = basketOf(dayA);
    const basketB = basketOf(dayB);
    const basketChanged = basketA.key !== basketB.key;
    if (basketChanged) nBasketChanged++;
    divergences.push({
      shopper,
      atMs: Math.min(a?.timeMs ?? b!.timeMs, b?.timeMs ?? a!.timeMs),
      ...explain(dayA, dayB, nSame, a, b, passes),
      a,
      b,
      nSame,
      basketChanged,
      unitsA: basketA.units,
      unitsB: basketB.units,
      valueA: basketA.value,
      valueB: basketB.value,
    });
  }
  divergences.sort((x, y) => x.atMs - y.atMs || x.shopper - y.shopper);
  return {
    planIdA: traceA.header.planId,
    planIdB: traceB.header.planId,
    nShoppers,
    nSame: nShoppers - divergences.length,
    nDiverged: divergences.length,
    nBasketChanged,
    divergences,
  };
}

interface Passes {
  readonly a: { readonly trace: Trace; readonly rows: ShopperRows };
  readonly b: { readonly trace: Trace; readonly rows: ShopperRows };
}

type Why = Pick<Divergence, 'reason' | 'only' | 'skuIx' | 'otherSkuIx' | 'categoryIx' | 'bayIx'>;

function explain(
  dayA: Day,
  dayB: Day,
  at: number,
  a: DayEvent | null,
  b: DayEvent | null,
  passes: Passes,
): Why {
  const kinds = new Set([a?.kind, b?.kind]);
  if (kinds.has(EventKind.goal)) return explainGoal(a, b);
  if (kinds.has(EventKind.look)) return explainLook(dayA, dayB, at, a, b);
  if (kinds.has(EventKind.contact)) return explainContact(a, b);
  if (kinds.has(EventKind.turnAway)) {
    const only = a?.kind === EventKind.turnAway ? 'a' : 'b';
    return why('turnedAway', only, { bayIx: (only === 'a' ? a : b)!.place });
  }
  if (kinds.has(EventKind.miss)) {
    if (a?.kind === b?.kind)
      return why('chose', null, { skuIx: a!.subject, otherSkuIx: b!.subject, bayIx: a!.place });
    const only = a?.kind === EventKind.miss ? 'a' : 'b';
    const miss = (only === 'a' ? a : b)!;
    return why('soldOut', only, { skuIx: miss.subject, bayIx: miss.place });
  }
  if (a?.kind === EventKind.pick && b?.kind === EventKind.pick) {
    if (a.subject === b.subject && a.place !== b.place)
      return why('moved', null, { skuIx: a.subject, bayIx: b.place });
    if (a.subject === b.subject && a.a !== b.a)
      return why('price', null, { skuIx: a.subject, bayIx: b.place });
    return why('chose', null, { skuIx: a.subject, otherSkuIx: b.subject, bayIx: b.place });
  }
  if (kinds.has(EventKind.pick)) {
    const only = a?.kind === EventKind.pick ? 'a' : 'b';
    const pick = (only === 'a' ? a : b)!;
    if (pick.a === 0) return why('free', only, { skuIx: pick.subject, bayIx: pick.place });
    return why('bought', only, { skuIx: pick.subject, bayIx: pick.place });
  }
  if (kinds.has(EventKind.passUp)) {
    for (const [reason, code] of [
      ['notFound', LeaveReason.notFound],
      ['soldOut', LeaveReason.stockout],
    ] as const) {
      const isA = a?.kind === EventKind.passUp && a.a === code;
      const isB = b?.kind === EventKind.passUp && b.a === code;
      if (isA === isB) continue;
      const event = (isA ? a : b)!;
      return why(reason, isA ? 'a' : 'b', { categoryIx: event.subject, bayIx: event.place });
    }
  }
  return explainStop(a, b, passes, dayA.shopper);
}

/** A promoter served the shopper in one plan, or won them for a SKU in one plan, or for another. */
function explainContact(a: DayEvent | null, b: DayEvent | null): Why {
  const contactA = a?.kind === EventKind.contact ? a : null;
  const contactB = b?.kind === EventKind.contact ? b : null;
  if (!contactA || !contactB || contactA.place !== contactB.place) {
    const contact = (contactB ?? contactA)!;
    return why('contact', contactB ? 'b' : 'a', { skuIx: contact.c, bayIx: contact.place });
  }
  if (contactA.c >= 0 && contactB.c >= 0)
    return why('chose', null, { skuIx: contactA.c, otherSkuIx: contactB.c, bayIx: contactB.place });
  const won = contactA.c >= 0 ? contactA : contactB;
  return why('won', won === contactA ? 'a' : 'b', { skuIx: won.c, bayIx: won.place });
}

/** The goals differ: another category, or another SKU of it in mind. */
function explainGoal(a: DayEvent | null, b: DayEvent | null): Why {
  const goalA = a?.kind === EventKind.goal ? a : null;
  const goalB = b?.kind === EventKind.goal ? b : null;
  if (goalA && goalB && goalA.subject === goalB.subject)
    return why('goal', null, { categoryIx: goalA.subject, skuIx: goalA.b, otherSkuIx: goalB.b });
  return why('goal', goalA ? 'a' : 'b', { categoryIx: (goalA ?? goalB)!.subject });
}

/** Looks differ: a SKU of this stop was seen in one plan only, or it was seen otherwise. */
function explainLook(dayA: Day, dayB: Day, at: number, a: DayEvent | null, b: DayEvent | null): Why {
  const seenA = looksOfStop(dayA, at);
  const seenB = looksOfStop(dayB, at);
  const onlyA = [...seenA.values()].find(({ subject }) => !seenB.has(subject));
  const onlyB = [...seenB.values()].find(({ subject }) => !seenA.has(subject));
  // The SKU at the very point of difference comes first, then plan B's before plan A's.
  const isAtA = a?.kind === EventKind.look && onlyA?.subject === a.subject;
  const isAtB = b?.kind === EventKind.look && onlyB?.subject === b.subject;
  if (onlyB && (isAtB || !isAtA)) return why('noticed', 'b', { skuIx: onlyB.subject, bayIx: onlyB.place });
  if (onlyA) return why('noticed', 'a', { skuIx: onlyA.subject, bayIx: onlyA.place });
  for (const lookA of seenA.values()) {
    const lookB = seenB.get(lookA.subject)!;
    const about = { skuIx: lookA.subject, bayIx: lookB.place };
    if (lookA.place !== lookB.place) return why('moved', null, about);
    const differs = lookA.b ^ lookB.b;
    if (differs & LookFlag.empty) return why('soldOut', lookA.b & LookFlag.empty ? 'a' : 'b', about);
    if (differs) return why('considered', lookA.b & LookFlag.considered ? 'a' : 'b', about);
  }
  // The same SKUs, one of them looked at again.
  const again = a?.kind === EventKind.look ? a : b!;
  return why('considered', again === a ? 'a' : 'b', { skuIx: again.subject, bayIx: again.place });
}

/** Looks of the stop around a point of a day by SKU, in the order of looking. */
function looksOfStop(day: Day, at: number): Map<number, DayEvent> {
  const kindAt = (i: number): number => day.side.kind[day.rows[day.from + i]];
  const looks = new Map<number, DayEvent>();
  let i = at - 1;
  while (i >= 0 && kindAt(i) !== EventKind.stop) i--;
  for (i++; i < day.n && kindAt(i) !== EventKind.stop; i++) {
    if (kindAt(i) !== EventKind.look) continue;
    const look = eventAt(day, i);
    if (!looks.has(look.subject)) looks.set(look.subject, look);
  }
  return looks;
}

/** The next stop differs, or only one day goes on. */
function explainStop(a: DayEvent | null, b: DayEvent | null, passes: Passes, shopper: number): Why {
  const stopA = a?.kind === EventKind.stop ? a : null;
  const stopB = b?.kind === EventKind.stop ? b : null;
  const stop = earlierUnplanned(stopA, stopB) ?? stopB ?? stopA ?? (b ?? a)!;
  const only: Side = stop === a ? 'a' : 'b';
  const about = { categoryIx: stop.subject, bayIx: stop.place };
  const areGoals = stopA?.c === StopReason.goal && stopB?.c === StopReason.goal;
  if (areGoals && stopA.subject === stopB.subject)
    return why('moved', null, { categoryIx: stopB.subject, bayIx: stopB.place });
  if (areGoals) return why('otherWay', null, about);
  const other = only === 'a' ? passes.b : passes.a;
  return why(passedBy(other, shopper, stop) ? 'stopped' : 'otherWay', only, about);
}

function earlierUnplanned(a: DayEvent | null, b: DayEvent | null): DayEvent | null {
  const isA = a?.c === StopReason.unplanned;
  const isB = b?.c === StopReason.unplanned;
  if (isA && isB) return a.timeMs < b.timeMs ? a : b;
  return isA ? a : isB ? b : null;
}

/** Whether a shopper came past the section of a stop in the other plan too. */
function passedBy({ trace, rows }: Passes['a'], shopper: number, stop: DayEvent): boolean {
  if (shopper >= rows.nShoppers) return false;
  for (let k = rows.starts[shopper]; k < rows.starts[shopper + 1]; k++) {
    const row = rows.rows[k];
    if (trace.subject[row] === stop.subject && trace.place[row] === stop.place) return true;
  }
  return false;
}

function passesOf(traceA: Trace, traceB: Trace): Passes {
  const isPass = (kind: number): boolean => kind === EventKind.pass || kind === EventKind.stop;
  return {
    a: { trace: traceA, rows: rowsByShopper(traceA, isPass) },
    b: { trace: traceB, rows: rowsByShopper(traceB, isPass) },
  };
}

function why(reason: DivergeReason, only: Side | null, about: Partial<Why>): Why {
  return { reason, only, skuIx: -1, otherSkuIx: -1, categoryIx: -1, bayIx: -1, ...about };
}
