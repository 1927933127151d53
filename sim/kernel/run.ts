// The one mutable state of a simulation, and the clock that orders its events.
import FlatQueue from 'flatqueue';
import { type MasterKey, masterKey } from '../base/draw.ts';
import { createSeen, type Seen } from '../shopper/attention.ts';
import type { CutShort, TraceDetail } from '../trace/format.ts';
import { createWriter, type TraceWriter } from '../trace/writer.ts';
import type { World } from './compile.ts';
import type { Stand } from './promoters.ts';
import { type Terms, usualTerms } from './terms.ts';
import type { Walker } from './walker.ts';

/** Kinds of scheduled moments, in the order in which they happen at the same millisecond. */
export const Moment = {
  delivery: 0,
  supplier: 1,
  visit: 2,
  restock: 3,
  served: 4,
  step: 5,
  arrive: 6,
} as const;
export type Moment = (typeof Moment)[keyof typeof Moment];

export interface Till {
  /** Shoppers waiting, first come first; the one being served is not among them. */
  readonly waiting: Walker[];
  busy: boolean;
}

export interface Run {
  readonly world: World;
  readonly key: MasterKey;
  readonly writer: TraceWriter;
  readonly agenda: FlatQueue<number>;
  readonly walkers: Map<number, Walker>;
  readonly pool: Walker[];
  /** Units on the shelf by offer, in the backroom by SKU. */
  readonly stock: Int32Array;
  readonly backroom: Int32Array;
  /** Shoppers walking or standing in each zone. */
  readonly occupancy: Int32Array;
  readonly tills: readonly Till[];
  /** The one queue where tills share it. */
  readonly shared: Walker[];
  /** Offers staff have set out to refill, by visit. */
  readonly refills: number[][];
  /** Units ordered from the supplier and not there yet, by SKU; orders by visit as SKU and units by turns. */
  readonly onOrder: Int32Array;
  readonly orders: number[][];
  readonly terms: Terms;
  /** By promoter of the world. */
  readonly stands: readonly Stand[];
  readonly seen: Seen;
  /** Race times in order, for the rows of a full trace. */
  readonly order: Int32Array;
  nShoppers: number;
  lastMs: number;
  /** Why it holds less than was asked for; null while nothing is amiss. */
  cutShort: CutShort | null;
}

export interface RunSettings {
  readonly seed: string;
  readonly replication: number;
  readonly detail: TraceDetail;
}

/** The state at opening. */
export function openRun(world: World, settings: RunSettings): Run {
  let mostOffers = 1;
  for (let s = 0; s < world.nSections; s++) {
    mostOffers = Math.max(mostOffers, world.sectionTo[s] - world.sectionFrom[s]);
  }
  const tills = world.layout.checkout.tills.map((): Till => ({ waiting: [], busy: false }));
  return {
    world,
    key: masterKey(settings.seed, settings.replication),
    writer: createWriter(settings.detail),
    agenda: new FlatQueue<number>(),
    walkers: new Map(),
    pool: [],
    stock: world.offerOpening.slice(),
    backroom: world.backroomUnits.slice(),
    occupancy: new Int32Array(world.ways.zones.freeAreaM2.length),
    tills,
    shared: [],
    refills: [],
    onOrder: new Int32Array(world.nSkus),
    orders: [],
    terms: usualTerms(world),
    stands: world.promoters.map((): Stand => ({ busy: 0, waiting: [] })),
    seen: createSeen(mostOffers),
    order: new Int32Array(mostOffers),
    nShoppers: 0,
    lastMs: 0,
    cutShort: null,
  };
}

// A moment is one number below 2^53: time in ms (32 bits), kind (3 bits), who (18 bits). Ties therefore fall by kind
// and then by shopper, never by the order of insertion.
const WHO = 2 ** 18;
const TIME = 2 ** 21;

/** Most shoppers one replication can hold. */
export const MOST_SHOPPERS = WHO;
/** Moments before this fit their key, and a column of the trace. */
export const END_OF_TIME_MS = 2 ** 32;

/** Puts a moment on the agenda. One beyond the end of time cuts the run short. */
export function schedule(run: Run, atMs: number, moment: Moment, who: number): void {
  if (atMs >= END_OF_TIME_MS) {
    run.cutShort ??= 'time';
    return;
  }
  run.agenda.push(who, atMs * TIME + moment * WHO + who);
}

export function momentOf(key: number): { atMs: number; moment: Moment; who: number } {
  const low = key % TIME;
  return { atMs: (key - low) / TIME, moment: Math.floor(low / WHO) as Moment, who: low % WHO };
}
