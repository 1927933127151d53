// Reads a trace as an auditor would: everything that must add up in any run, whatever the project. Returns what does
// not, in words; an empty list is a clean audit. Written from the trace contract, not from the kernel.

import { layoutOf, planWith } from '../../sim/project/layouts.ts';
import type { Plan, Project } from '../../sim/project/schema.ts';
import { listSections, openingStockUnits } from '../../sim/shelf/sections.ts';
import {
  EventKind,
  LeaveReason,
  LookFlag,
  NO_SHOPPER,
  PurchaseClass,
  StockoutOutcome,
  StopReason,
  type Trace,
} from '../../sim/trace/format.ts';
import { type Row, rowAt } from './lab.ts';

const MOST_FAULTS = 20;

/** Everything that does not add up in a run of a plan. */
export function traceFaults(project: Project, planId: string, trace: Trace): string[] {
  const faults: string[] = [];
  const plan = project.plans.find(({ id }) => id === planId)!;
  const rows = Array.from({ length: trace.nEvents }, (_, i) => rowAt(trace, i));
  const fault = (row: Row | undefined, text: string) => {
    if (faults.length < MOST_FAULTS)
      faults.push(
        row ? `row ${row.i} (kind ${row.kind}, shopper ${row.shopper}, ${row.timeMs} ms): ${text}` : text,
      );
  };
  auditOrder(trace, rows, fault);
  auditStock(project, plan, rows, fault);
  auditTills(project, rows, fault);
  auditPromotions(plan, rows, fault);
  const byShopper = new Map<number, Row[]>();
  for (const row of rows) {
    if (row.shopper === NO_SHOPPER) continue;
    const list = byShopper.get(row.shopper);
    if (list) list.push(row);
    else byShopper.set(row.shopper, [row]);
  }
  if (byShopper.size !== trace.header.nShoppers)
    fault(undefined, `${byShopper.size} shoppers have rows, the header says ${trace.header.nShoppers}`);
  for (const list of byShopper.values())
    auditShopper(project, plan, list, trace.header.detail === 'full', fault);
  return faults;
}

type Fault = (row: Row | undefined, text: string) => void;

function auditOrder(trace: Trace, rows: readonly Row[], fault: Fault): void {
  let arrived = 0;
  rows.forEach((row, ix) => {
    if (ix > 0 && row.timeMs < rows[ix - 1].timeMs) fault(row, 'earlier than the row before');
    if (row.kind === EventKind.arrive && row.shopper !== arrived++)
      fault(row, 'shoppers are numbered as they arrive');
    const isGoods = row.kind === EventKind.restock || row.kind === EventKind.deliver;
    if ((row.shopper === NO_SHOPPER) !== isGoods) fault(row, 'goods alone have no shopper');
  });
  const last = rows.at(-1)?.timeMs ?? 0;
  if (last > trace.header.endMs)
    fault(undefined, `the last row is at ${last}, the end at ${trace.header.endMs}`);
}

/** Opening + restocked = sold + on the shelf, row by row; the backroom gives what the shelf gets; nothing below zero. */
function auditStock(project: Project, plan: Plan, rows: readonly Row[], fault: Fault): void {
  const offers = new Map<string, { stock: number; capacity: number }>();
  for (const section of listSections(project, plan)) {
    for (const offer of section.offers) {
      const stock = openingStockUnits(project, offer);
      offers.set(`${offer.skuIx}@${offer.bayIx}`, { stock, capacity: offer.capacityUnits });
    }
  }
  const { backroomBySkuUnits, backroomCases } = project.stock;
  const backroom = project.skus.map((sku) => backroomBySkuUnits[sku.id] ?? backroomCases * sku.casePackUnits);
  const opening = new Map<number, number>();
  for (const [key, { stock }] of offers) {
    const skuIx = Number(key.split('@')[0]);
    opening.set(skuIx, (opening.get(skuIx) ?? backroom[skuIx]) + stock);
  }
  for (const row of rows) {
    const { kind, subject, place } = row;
    if (kind === EventKind.deliver) {
      backroom[subject] += row.a;
      if (row.a <= 0) fault(row, 'delivers nothing');
      if (row.c !== backroom[subject])
        fault(row, `says ${row.c} are in the backroom, ${backroom[subject]} are`);
      const onShelves = [...offers].reduce(
        (sum, [key, { stock }]) => sum + (key.startsWith(`${subject}@`) ? stock : 0),
        0,
      );
      if (onShelves + backroom[subject] > (opening.get(subject) ?? 0))
        fault(row, `${onShelves + backroom[subject]} units are there, more than at opening`);
    }
    if (
      kind !== EventKind.pick &&
      kind !== EventKind.restock &&
      kind !== EventKind.miss &&
      kind !== EventKind.look
    )
      continue;
    const offer = offers.get(`${subject}@${place}`);
    if (!offer) {
      fault(row, `SKU ${subject} does not stand at bay ${place}`);
      continue;
    }
    if (kind === EventKind.pick) {
      offer.stock--;
      if (offer.stock < 0) fault(row, 'sold from an empty shelf');
      if (row.b !== offer.stock) fault(row, `says ${row.b} are left, ${offer.stock} are`);
    } else if (kind === EventKind.restock) {
      offer.stock += row.a;
      backroom[subject] -= row.a;
      if (row.a <= 0) fault(row, 'restocks nothing');
      if (row.b !== offer.stock) fault(row, `says ${row.b} are on the shelf, ${offer.stock} are`);
      if (row.c !== backroom[subject])
        fault(row, `says ${row.c} are in the backroom, ${backroom[subject]} are`);
      if (backroom[subject] < 0) fault(row, 'took more than the backroom had');
      if (offer.stock > offer.capacity) fault(row, 'more on the shelf than it holds');
      if (offer.stock < offer.capacity && backroom[subject] > 0)
        fault(row, 'not filled, though the backroom has more');
    } else if (kind === EventKind.miss) {
      if (offer.stock !== 0) fault(row, `missed a SKU of which ${offer.stock} are there`);
    } else if ((offer.stock === 0) !== ((row.b & LookFlag.empty) !== 0)) {
      fault(row, `looks at ${offer.stock} units and says ${row.b & LookFlag.empty ? 'empty' : 'not empty'}`);
    }
  }
}

/** First come first served, nobody waits beside a free till, and every count in the rows is right. */
function auditTills(project: Project, rows: readonly Row[], fault: Fault): void {
  const { discipline, tills } = project.layouts[0].checkout;
  const isShared = discipline === 'shared';
  const lines: Row[][] = (isShared ? [0] : tills).map(() => []);
  const freeMs = tills.map(() => 0);
  const busy = tills.map(() => 0);
  const waiting = new Map<number, Row>();
  const serving = new Map<number, number>();
  for (const row of rows) {
    if (row.kind === EventKind.queue) {
      const line = isShared ? 0 : row.subject;
      if (isShared !== (row.subject === -1)) fault(row, 'the shared queue alone has no till');
      // A till whose service ends at this very moment has been freed first.
      const nBusy = (isShared ? tills.map((_, ix) => ix) : [row.subject]).filter(
        (till) => busy[till] > 0 && freeMs[till] > row.timeMs,
      ).length;
      if (row.a !== lines[line].length + nBusy + 1)
        fault(row, `says ${row.a} are there, ${lines[line].length + nBusy + 1} are`);
      lines[line].push(row);
      waiting.set(row.shopper, row);
    } else if (row.kind === EventKind.serve) {
      const line = isShared ? 0 : row.subject;
      const joined = waiting.get(row.shopper);
      const next = lines[line].shift();
      if (!joined || next?.shopper !== row.shopper) {
        fault(row, 'served out of turn');
        continue;
      }
      waiting.delete(row.shopper);
      if (row.b !== row.timeMs - joined.timeMs) fault(row, `says ${row.b} ms waited`);
      if (row.c !== lines[line].length)
        fault(row, `says ${row.c} are still waiting, ${lines[line].length} are`);
      if (freeMs[row.subject] > row.timeMs)
        fault(row, `till ${row.subject} is busy until ${freeMs[row.subject]}`);
      const candidates = isShared ? freeMs : [freeMs[row.subject]];
      const start = Math.max(joined.timeMs, Math.min(...candidates));
      if (row.timeMs !== start) fault(row, `could have been served at ${start}`);
      freeMs[row.subject] = row.timeMs + row.a;
      busy[row.subject] = 1;
      serving.set(row.shopper, row.timeMs + row.a);
    } else if (row.kind === EventKind.leave) {
      if (waiting.has(row.shopper)) fault(row, 'leaves out of the queue');
      const until = serving.get(row.shopper) ?? 0;
      if (row.timeMs < until) fault(row, 'leaves before paying');
      if (row.a > 0 !== serving.has(row.shopper)) fault(row, 'pays exactly if they buy');
    }
  }
  if (waiting.size > 0) fault(undefined, `${waiting.size} shoppers were never served`);
}

/** One shopper's day: in, a chain of walks and stops without a gap, out, with the basket that was picked. */
function auditShopper(project: Project, plan: Plan, rows: readonly Row[], full: boolean, fault: Fault): void {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first.kind !== EventKind.arrive) fault(first, 'does not begin with an arrival');
  if (last.kind !== EventKind.leave) fault(last, 'does not end with leaving');
  const picks = rows.filter(({ kind }) => kind === EventKind.pick);
  const cents = picks.reduce((sum, { a }) => sum + a, 0);
  if (last.a !== picks.length) fault(last, `leaves with ${last.a} units after ${picks.length} picks`);
  if (last.b !== cents) fault(last, `leaves with ${last.b} after picks of ${cents}`);
  auditPrices(project, plan, rows, fault);
  auditContacts(rows, fault);
  const queued = rows.filter(({ kind }) => kind === EventKind.queue);
  if (queued.length > 1) fault(queued[1], 'queues twice');
  if (queued.length === 1 && queued[0].b !== picks.length) fault(queued[0], 'queues with another basket');
  const toQueueMs = queued.length === 1 ? queued[0].timeMs - first.timeMs : -1;
  if (last.c !== toQueueMs) fault(last, `says ${last.c} ms to the queue, they were ${toQueueMs}`);
  auditStops(project, rows, full, fault);
  if (full) auditGoals(project, rows, fault);
}

function auditStops(project: Project, rows: readonly Row[], full: boolean, fault: Fault): void {
  let freeMs = rows[0].timeMs;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row.kind === EventKind.walk) {
      if (row.timeMs !== freeMs) fault(row, `sets out at another moment than ${freeMs}`);
      freeMs = row.timeMs + row.a;
    } else if (row.kind === EventKind.queue || row.kind === EventKind.leave) {
      if (full && row.timeMs !== freeMs) fault(row, `comes at another moment than ${freeMs}`);
    } else if (row.kind === EventKind.serve) freeMs = row.timeMs + row.a;
    else if (row.kind === EventKind.contact) {
      if (full && row.timeMs - row.b !== freeMs) fault(row, `is addressed at another moment than ${freeMs}`);
      freeMs = row.timeMs + row.a;
    } else if (row.kind === EventKind.turnAway) freeMs = row.timeMs;
    if (row.kind !== EventKind.stop) continue;
    if (full && row.timeMs !== freeMs) fault(row, `stops at another moment than ${freeMs}`);
    freeMs = row.timeMs + row.a;
    if (row.a < 1 || row.b > row.a || row.b < 0) fault(row, 'dwell and decision time do not fit');
    let at = i + 1;
    const looks: Row[] = [];
    while (rows[at]?.kind === EventKind.look) looks.push(rows[at++]);
    auditLooks(project, row, looks, fault);
    const end = rows.slice(at, at + 2);
    const [what, then] = end;
    if (!what || what.timeMs !== row.timeMs + row.a) {
      fault(row, 'does not end with its dwell');
      continue;
    }
    const seen = (skuIx: number) => !full || looks.some(({ subject }) => subject === skuIx);
    if (what.kind === EventKind.pick) {
      if (!seen(what.subject)) fault(what, 'takes what was not looked at');
      if (what.c === PurchaseClass.unplanned && row.c !== StopReason.unplanned)
        fault(what, 'unplanned, at a goal');
    } else if (what.kind === EventKind.miss) {
      if (what.a === StockoutOutcome.substituted) {
        const [missed, taken] = [project.skus[what.subject], project.skus[what.b]];
        const isTaken =
          then?.kind === EventKind.pick && then.subject === what.b && then.timeMs === what.timeMs;
        if (!isTaken || then.c !== PurchaseClass.substitute) fault(what, 'the substitute is not taken');
        if (taken?.brandId === missed.brandId || taken?.categoryId !== missed.categoryId)
          fault(what, 'the substitute is of the same brand, or of another category');
      } else if (what.b !== -1 || then?.kind !== EventKind.passUp || then.a !== LeaveReason.stockout) {
        fault(what, 'a miss without a substitute ends in nothing');
      }
    } else if (what.kind !== EventKind.passUp || what.a !== LeaveReason.nothingLiked) {
      fault(what, 'a stop ends in a pick, a miss or nothing liked');
    }
    const category = what.kind === EventKind.passUp ? what.subject : -1;
    if (category >= 0 && category !== row.subject)
      fault(what, 'passes up another category than it stopped for');
    if (category < 0 && project.skus[what.subject].categoryId !== project.categories[row.subject].id)
      fault(what, 'takes from another category than it stopped for');
  }
}

function auditLooks(project: Project, stop: Row, looks: readonly Row[], fault: Fault): void {
  let last = 0;
  for (const look of looks) {
    if (look.timeMs !== stop.timeMs) fault(look, 'looks belong to the moment of the stop');
    if (look.a < last || look.a > stop.a) fault(look, 'looks come in order, within the dwell');
    last = look.a;
    if (project.skus[look.subject].categoryId !== project.categories[stop.subject].id)
      fault(look, 'looks at another category');
  }
  if (new Set(looks.map(({ subject }) => subject)).size !== looks.length) fault(stop, 'looks at a SKU twice');
}

/**
 * What a shopper came for is stopped for, bought from a promoter, or said to be nowhere; named SKUs are the ones taken.
 */
function auditGoals(project: Project, rows: readonly Row[], fault: Fault): void {
  const goals = rows.filter(({ kind }) => kind === EventKind.goal);
  if (goals.length > rows[0].c) fault(rows[0], `has ${goals.length} goals, says at most ${rows[0].c}`);
  if (new Set(goals.map(({ subject }) => subject)).size !== goals.length) fault(rows[0], 'has a goal twice');
  const won = new Set(rows.filter(({ kind }) => kind === EventKind.contact).map(({ c }) => c));
  for (const goal of goals) {
    const { id } = project.categories[goal.subject];
    const met = rows.some(
      ({ kind, subject, a }) =>
        (subject === goal.subject &&
          (kind === EventKind.stop || (kind === EventKind.passUp && a === LeaveReason.notFound))) ||
        (kind === EventKind.pick && won.has(subject) && project.skus[subject].categoryId === id),
    );
    if (!met) fault(goal, 'comes for a category and never stops for it');
  }
  const named = new Set(goals.filter(({ a }) => a === 1).map(({ b }) => b));
  for (const row of rows) {
    const isTarget = row.kind === EventKind.pick || row.kind === EventKind.miss;
    if (isTarget && row.c === PurchaseClass.specific && !named.has(row.subject))
      fault(row, 'a purchase named beforehand was not');
  }
}

const MS_PER_DAY = 86_400_000;

function isOn({ fromDay, toDay }: { fromDay: number; toDay: number }, timeMs: number): boolean {
  const day = Math.floor(timeMs / MS_PER_DAY) + 1;
  return fromDay <= day && day <= toDay;
}

/** Every unit costs what its promotions of the day make it; a free one comes with a paid one. */
function auditPrices(project: Project, plan: Plan, rows: readonly Row[], fault: Fault): void {
  rows.forEach((row, ix) => {
    if (row.kind !== EventKind.pick) return;
    const sku = project.skus[row.subject];
    const on = plan.promotions.filter(
      (each) => each.kind !== 'pop' && each.skuIds.includes(sku.id) && isOn(each, row.timeMs),
    );
    const cut = on.find((each) => each.kind === 'specialPrice');
    const price = Math.round(sku.price * 100 * (1 - (cut?.kind === 'specialPrice' ? cut.priceCut : 0)));
    const before = rows[ix - 1];
    const isTwoForOne = on.some(({ kind }) => kind === 'buyOneGetOne');
    const isSecond =
      isTwoForOne &&
      before.kind === EventKind.pick &&
      before.subject === row.subject &&
      before.timeMs === row.timeMs &&
      before.a > 0;
    if (Math.abs(row.a - (isSecond ? 0 : price)) > (cut ? 1 : 0)) fault(row, `pays ${row.a}, not ${price}`);
    if (isTwoForOne && !isSecond && row.b > 0) {
      const next = rows[ix + 1];
      if (next?.kind !== EventKind.pick || next.subject !== row.subject || next.a !== 0)
        fault(row, 'takes one of two');
    }
  });
}

/** A contact ends in a purchase, a miss, or nothing; nobody is served twice by one promotion. */
function auditContacts(rows: readonly Row[], fault: Fault): void {
  const met = new Set<number>();
  rows.forEach((row, ix) => {
    if (row.kind !== EventKind.contact && row.kind !== EventKind.turnAway) return;
    if (met.has(row.subject)) fault(row, 'is addressed twice');
    met.add(row.subject);
    if (row.kind === EventKind.turnAway || row.c < 0) return;
    const next = rows[ix + 1];
    const isEnd = next?.timeMs === row.timeMs + row.a && next.subject === row.c;
    if (!isEnd || (next.kind !== EventKind.pick && next.kind !== EventKind.miss))
      fault(row, 'is won and neither buys nor misses');
  });
}

/** Promoters work their hours, as many at once as there are; gifts go with units bought and run out. */
function auditPromotions(plan: Plan, rows: readonly Row[], fault: Fault): void {
  const ends = plan.promotions.map((): number[] => []);
  const left = plan.promotions.map((each) => (each.kind === 'gift' ? (each.nGifts ?? -1) : 0));
  const lastPick = new Map<number, Row>();
  for (const row of rows) {
    if (row.kind === EventKind.pick && row.a > 0) lastPick.set(row.shopper, row);
    const promotion = plan.promotions[row.subject];
    if (row.kind === EventKind.contact) {
      if (promotion?.kind !== 'promoter') {
        fault(row, 'is no promoter');
        continue;
      }
      const minute = (row.timeMs % MS_PER_DAY) / 60_000;
      if (!isOn(promotion, row.timeMs) || minute < promotion.fromMin || minute >= promotion.toMin)
        fault(row, 'outside working hours');
      const busy = ends[row.subject].filter((end) => end > row.timeMs);
      if (busy.length >= promotion.nPromoters) fault(row, 'more shoppers at once than promoters');
      ends[row.subject] = [...busy, row.timeMs + row.a];
    } else if (row.kind === EventKind.gift) {
      if (promotion?.kind !== 'gift' || !isOn(promotion, row.timeMs)) {
        fault(row, 'is no gift promotion in force');
        continue;
      }
      if (left[row.subject] > 0) left[row.subject]--;
      else if (left[row.subject] === 0) fault(row, 'gives away more gifts than there are');
      if (row.b !== left[row.subject]) fault(row, `says ${row.b} are left, ${left[row.subject]} are`);
      const pick = lastPick.get(row.shopper);
      if (pick?.timeMs !== row.timeMs || pick.subject !== row.c) fault(row, 'goes with no purchase');
    }
  }
}

/** Motions that enter an obstacle by more than a slack, leave the store, jump, or are too fast for anyone. */
export function motionFaults(
  project: Project,
  trace: Trace,
  clearanceM: number,
  maxSpeedMps: number,
): string[] {
  if (trace.header.detail !== 'full') throw new Error('motions are in full traces alone');
  const faults: string[] = [];
  const store = layoutOf(project, planWith(project, trace.header.planId));
  const slackM = 0.001; // motions are stored as 32-bit floats
  const { positions } = project.plans.find(({ id }) => id === trace.header.planId)!;
  const filled = new Set(positions.map(({ shelfId }) => shelfId));
  const isPutUp = ({ bays }: { bays: { shelves: { id: string }[] }[] }) =>
    bays.some(({ shelves }) => shelves.some(({ id }) => filled.has(id)));
  const boxes = [
    ...store.fixtures
      .filter((fixture) => fixture.kind !== 'floorStack' || isPutUp(fixture))
      .filter(({ kind }) => kind !== 'clipStrip' && kind !== 'sideHang')
      .map((f) => ({ x: f.xM, y: f.yM, w: f.widthM, d: f.depthM, turn: (f.rotationDeg * Math.PI) / 180 })),
    ...store.walls.map((wall) => ({
      x: (wall.x1M + wall.x2M) / 2,
      y: (wall.y1M + wall.y2M) / 2,
      w: Math.hypot(wall.x2M - wall.x1M, wall.y2M - wall.y1M),
      d: wall.thicknessM,
      turn: Math.atan2(wall.y2M - wall.y1M, wall.x2M - wall.x1M),
    })),
  ];
  const turned = boxes.map((box) => ({
    ...box,
    cos: Math.cos(box.turn),
    sin: Math.sin(box.turn),
    reach: Math.hypot(box.w / 2 + clearanceM, box.d / 2 + clearanceM),
  }));
  /** The obstacles a straight walk may touch. */
  const near = (x0: number, y0: number, x1: number, y1: number) =>
    turned.filter(
      ({ x, y, reach }) =>
        x > Math.min(x0, x1) - reach &&
        x < Math.max(x0, x1) + reach &&
        y > Math.min(y0, y1) - reach &&
        y < Math.max(y0, y1) + reach,
    );
  const insideOf = (candidates: typeof turned, x: number, y: number): boolean =>
    candidates.some(({ cos, sin, w, d, ...box }) => {
      const [dx, dy] = [x - box.x, y - box.y];
      const u = Math.abs(dx * cos + dy * sin);
      const v = Math.abs(dy * cos - dx * sin);
      return u < w / 2 + clearanceM - slackM && v < d / 2 + clearanceM - slackM;
    });
  const ends = new Map<number, [number, number]>();
  for (let i = 0; i < trace.nEvents && faults.length < MOST_FAULTS; i++) {
    const shopper = trace.shopper[i];
    const at = `row ${i} (shopper ${shopper})`;
    if (trace.kind[i] === EventKind.arrive) ends.set(shopper, [store.entrance.xM, store.entrance.yM]);
    else if (trace.kind[i] === EventKind.serve) {
      const till = store.checkout.tills[trace.subject[i]];
      // Who queued for all tills steps up to the one that called.
      if (store.checkout.discipline === 'shared') ends.set(shopper, [till.xM, till.yM]);
    } else if (trace.kind[i] === EventKind.leave) {
      const end = ends.get(shopper)!;
      if (Math.hypot(end[0] - store.exit.xM, end[1] - store.exit.yM) > slackM)
        faults.push(`${at}: leaves off the exit`);
    }
    if (trace.kind[i] !== EventKind.walk) continue;
    const m = trace.subject[i];
    const [x0, y0, x1, y1] = [trace.x0M[m], trace.y0M[m], trace.x1M[m], trace.y1M[m]];
    const end = ends.get(shopper)!;
    if (Math.hypot(x0 - end[0], y0 - end[1]) > slackM) faults.push(`${at}: jumps from ${end} to ${[x0, y0]}`);
    ends.set(shopper, [x1, y1]);
    const lengthM = Math.hypot(x1 - x0, y1 - y0);
    if (lengthM - slackM > (maxSpeedMps * (trace.a[i] + 1)) / 1000)
      faults.push(`${at}: ${lengthM} m in ${trace.a[i]} ms, too fast`);
    // The slowest shopper goes at a quarter of the fastest, in a full crowd at a twentieth of that.
    if (lengthM + slackM < ((maxSpeedMps / 80) * (trace.a[i] - 1)) / 1000)
      faults.push(`${at}: ${lengthM} m in ${trace.a[i]} ms, too slow`);
    const candidates = near(x0, y0, x1, y1);
    const steps = Math.max(1, Math.ceil(lengthM / 0.05));
    for (let step = 0; step <= steps; step++) {
      const x = x0 + ((x1 - x0) * step) / steps;
      const y = y0 + ((y1 - y0) * step) / steps;
      const isOut = x < -slackM || y < -slackM || x > store.widthM + slackM || y > store.depthM + slackM;
      if (isOut || insideOf(candidates, x, y)) {
        faults.push(
          `${at}: ${isOut ? 'out of the store' : 'inside an obstacle'} at ${x.toFixed(3)}, ${y.toFixed(3)}`,
        );
        break;
      }
    }
  }
  return faults;
}
