// Collects the rows of a running simulation and closes them into a trace. Only sim/kernel holds a writer.
import type { EventKind, Trace, TraceDetail, TraceHeader } from './format.ts';
import { packTrace } from './layout.ts';
import { openTrace } from './reader.ts';

export interface TraceWriter {
  readonly full: boolean;
  event(
    timeMs: number,
    kind: EventKind,
    shopper: number,
    subject: number,
    place: number,
    a: number,
    b: number,
    c: number,
  ): void;
  /** Adds a straight motion and returns its row. */
  motion(x0M: number, y0M: number, x1M: number, y1M: number): number;
  finish(header: Omit<TraceHeader, 'format' | 'detail'>): Trace;
}

/** A writer with room for some rows; it grows. */
export function createWriter(detail: TraceDetail, roomForEvents = 1 << 14): TraceWriter {
  let room = roomForEvents;
  let n = 0;
  let timeMs = new Uint32Array(room);
  let shopper = new Uint32Array(room);
  let subject = new Int32Array(room);
  let place = new Int32Array(room);
  let a = new Int32Array(room);
  let b = new Int32Array(room);
  let c = new Int32Array(room);
  let kind = new Uint8Array(room);
  const full = detail === 'full';
  let motionRoom = full ? roomForEvents : 0;
  let m = 0;
  let x0M = new Float32Array(motionRoom);
  let y0M = new Float32Array(motionRoom);
  let x1M = new Float32Array(motionRoom);
  let y1M = new Float32Array(motionRoom);

  function grow(): void {
    room *= 2;
    timeMs = longer(timeMs, new Uint32Array(room));
    shopper = longer(shopper, new Uint32Array(room));
    subject = longer(subject, new Int32Array(room));
    place = longer(place, new Int32Array(room));
    a = longer(a, new Int32Array(room));
    b = longer(b, new Int32Array(room));
    c = longer(c, new Int32Array(room));
    kind = longer(kind, new Uint8Array(room));
  }

  return {
    full,
    event(atMs, what, who, about, where, valueA, valueB, valueC) {
      if (n === room) grow();
      timeMs[n] = atMs;
      kind[n] = what;
      shopper[n] = who;
      subject[n] = about;
      place[n] = where;
      a[n] = valueA;
      b[n] = valueB;
      c[n] = valueC;
      n++;
    },
    motion(fromX, fromY, toX, toY) {
      if (m === motionRoom) {
        motionRoom *= 2;
        x0M = longer(x0M, new Float32Array(motionRoom));
        y0M = longer(y0M, new Float32Array(motionRoom));
        x1M = longer(x1M, new Float32Array(motionRoom));
        y1M = longer(y1M, new Float32Array(motionRoom));
      }
      x0M[m] = fromX;
      y0M[m] = fromY;
      x1M[m] = toX;
      y1M[m] = toY;
      return m++;
    },
    finish(header) {
      return openTrace(
        packTrace(
          { format: 'shelfwalk-trace', detail, ...header },
          { n, timeMs, shopper, subject, place, a, b, c, kind },
          { n: m, x0M, y0M, x1M, y1M },
        ),
      );
    },
  };
}

function longer<T extends Uint32Array | Int32Array | Uint8Array | Float32Array>(column: T, made: T): T {
  made.set(column);
  return made;
}
