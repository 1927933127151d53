// A full trace as the kernel would have written it without full detail: what laws hold the two details against.
import { EventKind, type Trace, type TraceDetail } from '../../sim/trace/format.ts';
import { packTrace } from '../../sim/trace/layout.ts';
import { readTrace } from '../../sim/trace/reader.ts';

/** The kinds of rows that format.ts marks [full]. */
export const FULL_ONLY: ReadonlySet<number> = new Set([
  EventKind.goal,
  EventKind.walk,
  EventKind.pass,
  EventKind.look,
]);

/** The same run at detail 'sales': the rows that 'full' adds are left out. */
export function filterToSales(trace: Trace): Trace {
  let n = 0;
  for (let i = 0; i < trace.nEvents; i++) if (!FULL_ONLY.has(trace.kind[i])) n++;
  const pick = <T extends Uint32Array | Int32Array | Uint8Array>(column: T, made: T): T => {
    let k = 0;
    for (let i = 0; i < trace.nEvents; i++) if (!FULL_ONLY.has(trace.kind[i])) made[k++] = column[i];
    return made;
  };
  const detail: TraceDetail = 'sales';
  const buffer = packTrace(
    { ...trace.header, detail },
    {
      n,
      timeMs: pick(trace.timeMs, new Uint32Array(n)),
      shopper: pick(trace.shopper, new Uint32Array(n)),
      subject: pick(trace.subject, new Int32Array(n)),
      place: pick(trace.place, new Int32Array(n)),
      a: pick(trace.a, new Int32Array(n)),
      b: pick(trace.b, new Int32Array(n)),
      c: pick(trace.c, new Int32Array(n)),
      kind: pick(trace.kind, new Uint8Array(n)),
    },
    {
      n: 0,
      x0M: new Float32Array(0),
      y0M: new Float32Array(0),
      x1M: new Float32Array(0),
      y1M: new Float32Array(0),
    },
  );
  return readTrace(buffer);
}
