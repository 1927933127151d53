// Traces written by hand, a row a line, for tests of what reads them.
import { EventKind, type Trace, type TraceDetail } from '../../sim/trace/format.ts';
import { packTrace } from '../../sim/trace/layout.ts';
import { readTrace } from '../../sim/trace/reader.ts';

export interface HandRow {
  readonly subject?: number;
  readonly place?: number;
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
}

export interface HandTrace {
  readonly planId?: string;
  readonly detail?: TraceDetail;
  readonly seed?: string;
  readonly replication?: number;
  readonly nShoppers: number;
  /** [seconds after midnight, kind, shopper, the rest]; subject and place are -1 and a, b, c are 0 where left out. */
  readonly rows: readonly (readonly [number, keyof typeof EventKind, number, HandRow?])[];
  /** [x0M, y0M, x1M, y1M] */
  readonly motions?: readonly (readonly [number, number, number, number])[];
}

export function handTrace(hand: HandTrace): Trace {
  const { rows, motions = [] } = hand;
  const i32 = (key: keyof HandRow, otherwise: number) =>
    Int32Array.from(rows, ([, , , row]) => row?.[key] ?? otherwise);
  const f32 = (k: 0 | 1 | 2 | 3) => Float32Array.from(motions, (motion) => motion[k]);
  return readTrace(
    packTrace(
      {
        format: 'shelfwalk-trace',
        detail: hand.detail ?? 'full',
        projectHash: '0000000000000000',
        evidenceHash: '00000000',
        planId: hand.planId ?? 'base',
        seed: hand.seed ?? 'hand',
        replication: hand.replication ?? 0,
        nShoppers: hand.nShoppers,
        endMs: Math.round(1000 * (rows.at(-1)?.[0] ?? 0)),
      },
      {
        n: rows.length,
        timeMs: Uint32Array.from(rows, ([seconds]) => Math.round(seconds * 1000)),
        kind: Uint8Array.from(rows, ([, kind]) => EventKind[kind]),
        shopper: Uint32Array.from(rows, ([, , shopper]) => shopper),
        subject: i32('subject', -1),
        place: i32('place', -1),
        a: i32('a', 0),
        b: i32('b', 0),
        c: i32('c', 0),
      },
      { n: motions.length, x0M: f32(0), y0M: f32(1), x1M: f32(2), y1M: f32(3) },
    ),
  );
}
