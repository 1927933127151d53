// One shopper's visit as a list of lines, from the trace alone. The words are made by the panel that shows it.
import { EventKind, LookFlag } from '../../sim/trace/format.ts';
import type { TraceIndex } from './traceIndex.ts';

export interface Story {
  readonly shopper: number;
  readonly segmentIx: number;
  readonly missionIx: number;
  readonly carriesList: boolean;
  readonly unitsWanted: number;
  readonly goals: readonly StoryGoal[];
  readonly lines: readonly StoryLine[];
  readonly unitsBought: number;
  readonly basket: number;
}

export interface StoryGoal {
  readonly categoryIx: number;
  /** The SKU meant, -1 where only the category is. */
  readonly skuIx: number;
  readonly brandNamed: boolean;
}

export type StoryLine =
  | { readonly kind: 'enter'; readonly tMs: number }
  | { readonly kind: 'passed'; readonly tMs: number; readonly categoryIxs: readonly number[] }
  | {
      readonly kind: 'stop';
      readonly tMs: number;
      readonly bayIx: number;
      readonly categoryIx: number;
      readonly dwellMs: number;
      readonly reason: number;
      readonly looks: readonly StoryLook[];
      readonly results: readonly StoryResult[];
    }
  | {
      /** In talk with a promoter; tMs is when they were addressed. */
      readonly kind: 'contact';
      readonly tMs: number;
      readonly bayIx: number;
      readonly promotionIx: number;
      readonly waitedMs: number;
      readonly durationMs: number;
      readonly results: readonly StoryResult[];
    }
  | { readonly kind: 'turnedAway'; readonly tMs: number; readonly bayIx: number }
  | { readonly kind: 'queue'; readonly tMs: number; readonly till: number; readonly ahead: number }
  | { readonly kind: 'pay'; readonly tMs: number; readonly till: number; readonly waitedMs: number }
  | { readonly kind: 'leave'; readonly tMs: number; readonly units: number; readonly basket: number };

export interface StoryLook {
  readonly tMs: number;
  readonly skuIx: number;
  /** Where it stands: a section may run over several bays. */
  readonly bayIx: number;
  /** How many times the eyes came to it during this stop. */
  readonly times: number;
  readonly considered: boolean;
  readonly empty: boolean;
}

export type StoryResult =
  | {
      readonly kind: 'pick';
      readonly tMs: number;
      readonly skuIx: number;
      readonly price: number;
      readonly units: number;
      readonly purchaseClass: number;
    }
  | {
      readonly kind: 'miss';
      readonly tMs: number;
      readonly skuIx: number;
      readonly outcome: number;
      readonly substituteIx: number;
    }
  | { readonly kind: 'passUp'; readonly tMs: number; readonly reason: number }
  | { readonly kind: 'gift'; readonly tMs: number; readonly skuIx: number; readonly value: number };

/** A stop while it is being put together. */
interface OpenStop {
  tMs: number;
  bayIx: number;
  categoryIx: number;
  dwellMs: number;
  reason: number;
  looks: StoryLook[];
  results: StoryResult[];
}

/** A contact while it is being put together. */
interface OpenContact {
  tMs: number;
  bayIx: number;
  promotionIx: number;
  waitedMs: number;
  durationMs: number;
  results: StoryResult[];
}

export function storyOf(index: TraceIndex, shopper: number): Story {
  const { trace, byShopper } = index;
  const lines: StoryLine[] = [];
  const goals: StoryGoal[] = [];
  let passed: { tMs: number; categoryIxs: number[] } | null = null;
  let stop: OpenStop | null = null;
  let contact: OpenContact | null = null;
  let missionIx = -1;
  let carriesList = false;
  let unitsWanted = 0;
  let unitsBought = 0;
  let basket = 0;
  const close = () => {
    if (passed) lines.push({ kind: 'passed', ...passed });
    passed = null;
    if (stop) lines.push({ kind: 'stop', ...stop });
    stop = null;
    if (contact) lines.push({ kind: 'contact', ...contact });
    contact = null;
  };
  for (let k = byShopper.starts[shopper]; k < byShopper.starts[shopper + 1]; k++) {
    const row = byShopper.rows[k];
    const tMs = trace.timeMs[row];
    const subject = trace.subject[row];
    switch (trace.kind[row]) {
      case EventKind.arrive:
        missionIx = subject;
        carriesList = (trace.a[row] & 16) !== 0;
        unitsWanted = trace.b[row];
        lines.push({ kind: 'enter', tMs });
        break;
      case EventKind.goal:
        goals.push({ categoryIx: subject, brandNamed: trace.a[row] === 1, skuIx: trace.b[row] });
        break;
      case EventKind.pass:
        if (stop || contact) close();
        passed ??= { tMs, categoryIxs: [] };
        if (!passed.categoryIxs.includes(subject)) passed.categoryIxs.push(subject);
        break;
      case EventKind.stop:
        close();
        stop = {
          tMs,
          bayIx: trace.place[row],
          categoryIx: subject,
          dwellMs: trace.a[row],
          reason: trace.c[row],
          looks: [],
          results: [],
        };
        break;
      case EventKind.look:
        if (stop) addLook(stop.looks, tMs, subject, trace.place[row], trace.b[row]);
        break;
      case EventKind.pick: {
        unitsBought++;
        basket += trace.a[row] / 100;
        const results = (contact ?? stop)?.results;
        if (!results) break;
        const before = results.at(-1);
        const price = trace.a[row] / 100;
        if (before?.kind === 'pick' && before.skuIx === subject && before.tMs === tMs) {
          // Two for the price of one: the price of the line is that of both.
          results[results.length - 1] = { ...before, units: before.units + 1, price: before.price + price };
        } else {
          results.push({
            kind: 'pick',
            tMs,
            skuIx: subject,
            price,
            units: 1,
            purchaseClass: trace.c[row],
          });
        }
        break;
      }
      case EventKind.miss:
        (contact ?? stop)?.results.push({
          kind: 'miss',
          tMs,
          skuIx: subject,
          outcome: trace.a[row],
          substituteIx: trace.b[row],
        });
        break;
      case EventKind.passUp:
        stop?.results.push({ kind: 'passUp', tMs, reason: trace.a[row] });
        break;
      case EventKind.contact:
        close();
        contact = {
          tMs: tMs - trace.b[row],
          bayIx: trace.place[row],
          promotionIx: subject,
          waitedMs: trace.b[row],
          durationMs: trace.a[row],
          results: [],
        };
        break;
      case EventKind.turnAway:
        close();
        lines.push({ kind: 'turnedAway', tMs, bayIx: trace.place[row] });
        break;
      case EventKind.gift:
        (contact ?? stop)?.results.push({
          kind: 'gift',
          tMs,
          skuIx: trace.c[row],
          value: trace.a[row] / 100,
        });
        break;
      case EventKind.queue:
        close();
        lines.push({ kind: 'queue', tMs, till: subject, ahead: Math.max(0, trace.a[row] - 1) });
        break;
      case EventKind.serve:
        close();
        lines.push({ kind: 'pay', tMs, till: subject, waitedMs: trace.b[row] });
        break;
      case EventKind.leave:
        close();
        lines.push({ kind: 'leave', tMs, units: trace.a[row], basket });
        break;
    }
  }
  close();
  const segmentIx = index.segmentIx[shopper];
  return { shopper, segmentIx, missionIx, carriesList, unitsWanted, goals, lines, unitsBought, basket };
}

function addLook(looks: StoryLook[], tMs: number, skuIx: number, bayIx: number, flags: number): void {
  const at = looks.findIndex((look) => look.skuIx === skuIx);
  const considered = (flags & LookFlag.considered) !== 0;
  const empty = (flags & LookFlag.empty) !== 0;
  if (at < 0) {
    looks.push({ tMs, skuIx, bayIx, times: 1, considered, empty });
    return;
  }
  const before = looks[at];
  looks[at] = { ...before, times: before.times + 1, considered: before.considered || considered };
}
