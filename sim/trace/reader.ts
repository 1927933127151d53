// Reads a trace buffer into typed columns without copying; and its hash.
import {
  CONTENT_AT,
  HASH_AT,
  HEADER_AT,
  TRACE_MAGIC,
  TRACE_VERSION,
  type Trace,
  type TraceHeader,
} from './format.ts';
import { contentHash } from './layout.ts';

/** A buffer that is not a trace this version can read; the message is a plain sentence. */
export class TraceError extends Error {}

/** Opens a trace that has travelled: each byte is as it was written. Throws TraceError. */
export function readTrace(buffer: ArrayBuffer): Trace {
  const trace = openTrace(buffer);
  if (contentHash(buffer) !== traceHash(trace))
    throw new TraceError(
      'the trace is damaged: its bytes are not those that were written. Run the simulation again',
    );
  return trace;
}

/** Opens a trace that was just written. The columns are views into the buffer. Throws TraceError. */
export function openTrace(buffer: ArrayBuffer): Trace {
  if (buffer.byteLength < HEADER_AT)
    throw new TraceError(`a trace has at least ${HEADER_AT} bytes, got ${buffer.byteLength}`);
  const head = new Uint32Array(buffer, 0, 2);
  if (head[0] !== TRACE_MAGIC)
    throw new TraceError('this is not a Shelfwalk trace (its first four bytes are not "SWTR")');
  if (head[1] !== TRACE_VERSION)
    throw new TraceError(
      `trace version ${head[1]} cannot be read; this program reads version ${TRACE_VERSION}`,
    );
  const [headerBytes, nEvents, nMotions] = new Uint32Array(buffer, CONTENT_AT, 3);
  const start = HEADER_AT + pad4(headerBytes);
  const expected = start + nEvents * 28 + pad4(nEvents) + nMotions * 16;
  if (buffer.byteLength !== expected)
    throw new TraceError(
      `the trace is cut off or damaged: ${expected} bytes expected, got ${buffer.byteLength}`,
    );
  let header: TraceHeader;
  try {
    header = JSON.parse(decodeUtf8(new Uint8Array(buffer, HEADER_AT, headerBytes))) as TraceHeader;
  } catch {
    throw new TraceError('the header of the trace is damaged');
  }
  if (header?.format !== 'shelfwalk-trace') throw new TraceError('the header of the trace is damaged');
  let at = start;
  const take = <T>(make: (offset: number) => T, bytes: number): T => {
    const column = make(at);
    at += bytes;
    return column;
  };
  const u32 = (n: number) => take((o) => new Uint32Array(buffer, o, n), n * 4);
  const i32 = (n: number) => take((o) => new Int32Array(buffer, o, n), n * 4);
  const f32 = (n: number) => take((o) => new Float32Array(buffer, o, n), n * 4);
  return {
    header,
    nEvents,
    timeMs: u32(nEvents),
    shopper: u32(nEvents),
    subject: i32(nEvents),
    place: i32(nEvents),
    a: i32(nEvents),
    b: i32(nEvents),
    c: i32(nEvents),
    kind: take((o) => new Uint8Array(buffer, o, nEvents), pad4(nEvents)),
    nMotions,
    x0M: f32(nMotions),
    y0M: f32(nMotions),
    x1M: f32(nMotions),
    y1M: f32(nMotions),
    buffer,
  };
}

/** 16 hexadecimal digits that name what a trace holds; it carries them. */
export function traceHash(trace: Trace): string {
  const hash = new Uint32Array(trace.buffer, HASH_AT, 2);
  return [...hash].map((half) => half.toString(16).padStart(8, '0')).join('');
}

function pad4(n: number): number {
  return (n + 3) & ~3;
}

function decodeUtf8(bytes: Uint8Array): string {
  // Headers are written as ASCII with \u escapes (layout.ts), so no TextDecoder is needed: sim has no DOM and no Node.
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
