// The trace contract: what the kernel writes and everything else reads. Change it only with a new version.
//
// A trace is one ArrayBuffer: a fixed head, a JSON header, then columns. Rows are in time order; rows of equal
// time stand in (kind of kernel event, shopper) order. Nothing outside sim/kernel writes one.
//
//   bytes 0..3   magic 'SWTR'         4..7   version        8..15  hash of all that follows
//   bytes 16..19 header length        20..23 nEvents        24..27 nMotions
//   bytes 28..   header (UTF-8 JSON), padded to 4 bytes
//   event columns  timeMs u32, shopper u32, subject i32, place i32, a i32, b i32, c i32, kind u8 (padded to 4)
//   motion columns x0M f32, y0M f32, x1M f32, y1M f32
//
// timeMs counts from midnight of the first day. Indices are canonical: the order of the arrays of a parsed
// project (skus, categories, missions, tills); `place` is the index of a bay among all bays of the plan's layout, fixtures
// in order, bays in order within a fixture. A promotion is an index in the plan's promotions. -1 where a column does
// not apply.
//
// Version 2: contact, turnAway, deliver and gift.
// Version 3: the hash, over what does not hang on the version; the header's own version is gone.

export const TRACE_MAGIC = 0x52545753; // 'SWTR' little-endian
export const TRACE_VERSION = 3;
/** Where the hash begins, what it covers, and the header. */
export const HASH_AT = 8;
export const CONTENT_AT = 16;
export const HEADER_AT = 28;
export const NO_SHOPPER = 0xffffffff;
/** The most that a column of signed numbers holds. */
export const MOST_IN_COLUMN = 0x7fffffff;

/** full: everything. sales: full without the rows marked [full]. */
export type TraceDetail = 'sales' | 'full';

export const EventKind = {
  /** Shopper enters. subject mission, a segment index + 16 if they carry a list, b units wanted, c number of goals. */
  arrive: 1,
  /** [full] A goal of the trip, told at arrival. subject category, a 1 if the brand is named, b the SKU named or -1. */
  goal: 2,
  /** [full] A straight walk begins. subject motion row, a its durationMs. */
  walk: 3,
  /** [full] A section came into view during the walk just begun. subject category, place bay, a milliseconds in view. */
  pass: 4,
  /** Shopper stops. subject category, place bay, a dwellMs, b decisionMs, c StopReason. */
  stop: 5,
  /** [full] A SKU is looked at. subject SKU, place bay, a milliseconds after the stop, b LookFlag bits. */
  look: 6,
  /**
   * A unit goes into the basket. subject SKU, place bay, a price paid in hundredths (0 for the second of two for the
   * price of one), b stock left there, c PurchaseClass.
   */
  pick: 7,
  /** The wanted SKU is not there. subject SKU, place bay, a StockoutOutcome, b the substitute SKU or -1, c PurchaseClass. */
  miss: 8,
  /** A stop ends without a purchase. subject category, place bay, a LeaveReason. */
  passUp: 9,
  /** Goods reach the shelf. subject SKU, place bay, a units added, b stock after, c backroom after. No shopper. */
  restock: 10,
  /** Shopper joins a checkout queue. subject till (or -1 for the shared queue), a shoppers there after (served one included), b units. */
  queue: 11,
  /** Service begins. subject till, a service durationMs, b waited ms, c shoppers still waiting. */
  serve: 12,
  /** Shopper leaves the store. a units bought, b basket value in hundredths (at most 2^31 - 1), c milliseconds from entrance to queue (-1 without one). */
  leave: 13,
  /**
   * A promoter begins to serve a shopper, who stands until it ends. subject promotion, place bay, a durationMs, b waited
   * ms, c the SKU they are won for or -1. At its end a pick of that SKU follows, or a miss where it is gone by then.
   */
  contact: 14,
  /** A promoter has no time for a shopper they addressed, who walks on. subject promotion, place bay. */
  turnAway: 15,
  /** A supplier's goods reach the backroom. subject SKU, a units, c backroom after. No shopper. */
  deliver: 16,
  /** A gift goes with the unit just picked. subject promotion, place bay, a value in hundredths, b gifts left or -1, c SKU. */
  gift: 17,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];

export const StopReason = { goal: 0, unplanned: 1 } as const;
/** considered: in the choice set. empty: nothing of it on the shelf at that moment. */
export const LookFlag = { considered: 1, empty: 2 } as const;
export const PurchaseClass = { specific: 0, general: 1, substitute: 2, unplanned: 3 } as const;
export const StockoutOutcome = { substituted: 0, lostToStore: 1, lostForGood: 2 } as const;
export const LeaveReason = { nothingLiked: 0, stockout: 1, notFound: 2 } as const;

/**
 * What a trace has no room for. time: a moment of 2^32 ms, near the end of day 50. wait: one of 2^31 ms, more than 24
 * days. shoppers: as many as have numbers; those who came before are all there.
 */
export type CutShort = 'time' | 'wait' | 'shoppers';

export interface TraceHeader {
  readonly format: 'shelfwalk-trace';
  readonly detail: TraceDetail;
  /** Hash of the canonical project. */
  readonly projectHash: string;
  /** Hash of the evidence values the run used. */
  readonly evidenceHash: string;
  readonly planId: string;
  readonly seed: string;
  readonly replication: number;
  readonly nShoppers: number;
  /** Last moment of the run: everyone has left. */
  readonly endMs: number;
  /** Why the run holds less than was asked for; absent where it is whole. Whoever was still inside then left at once. */
  readonly cutShort?: CutShort;
}

export interface Trace {
  readonly header: TraceHeader;
  readonly nEvents: number;
  readonly timeMs: Uint32Array;
  readonly kind: Uint8Array;
  readonly shopper: Uint32Array;
  readonly subject: Int32Array;
  readonly place: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  readonly nMotions: number;
  readonly x0M: Float32Array;
  readonly y0M: Float32Array;
  readonly x1M: Float32Array;
  readonly y1M: Float32Array;
  /** The bytes behind the columns: transferable between threads, and what is hashed. */
  readonly buffer: ArrayBuffer;
}
