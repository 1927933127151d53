// Lays columns out as one ArrayBuffer, as format.ts describes.
import { hashBytes } from '../base/hash.ts';
import { CONTENT_AT, HASH_AT, HEADER_AT, TRACE_MAGIC, TRACE_VERSION, type TraceHeader } from './format.ts';

export interface EventColumns {
  readonly n: number;
  readonly timeMs: Uint32Array;
  readonly shopper: Uint32Array;
  readonly subject: Int32Array;
  readonly place: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  readonly kind: Uint8Array;
}

export interface MotionColumns {
  readonly n: number;
  readonly x0M: Float32Array;
  readonly y0M: Float32Array;
  readonly x1M: Float32Array;
  readonly y1M: Float32Array;
}

/** Packs the first n rows of each column. */
export function packTrace(header: TraceHeader, events: EventColumns, motions: MotionColumns): ArrayBuffer {
  const headerText = asciiJson(header);
  const headerBytes = headerText.length;
  const n = events.n;
  const m = motions.n;
  const start = HEADER_AT + pad4(headerBytes);
  const buffer = new ArrayBuffer(start + n * 28 + pad4(n) + m * 16);
  new Uint32Array(buffer, 0, 2).set([TRACE_MAGIC, TRACE_VERSION]);
  new Uint32Array(buffer, CONTENT_AT, 3).set([headerBytes, n, m]);
  const bytes = new Uint8Array(buffer);
  for (let i = 0; i < headerBytes; i++) bytes[HEADER_AT + i] = headerText.charCodeAt(i);
  let at = start;
  for (const column of [events.timeMs, events.shopper]) {
    new Uint32Array(buffer, at, n).set(column.subarray(0, n));
    at += n * 4;
  }
  for (const column of [events.subject, events.place, events.a, events.b, events.c]) {
    new Int32Array(buffer, at, n).set(column.subarray(0, n));
    at += n * 4;
  }
  bytes.set(events.kind.subarray(0, n), at);
  at += pad4(n);
  for (const column of [motions.x0M, motions.y0M, motions.x1M, motions.y1M]) {
    new Float32Array(buffer, at, m).set(column.subarray(0, m));
    at += m * 4;
  }
  const hash = contentHash(buffer);
  new Uint32Array(buffer, HASH_AT, 2).set(
    [hash.slice(0, 8), hash.slice(8)].map((half) => Number.parseInt(half, 16)),
  );
  return buffer;
}

/** 16 hexadecimal digits that name what a trace holds, however it was laid out before that. */
export function contentHash(buffer: ArrayBuffer): string {
  return hashBytes(new Uint8Array(buffer, CONTENT_AT));
}

function pad4(n: number): number {
  return (n + 3) & ~3;
}

/** JSON in ASCII: a character outside it becomes its \u escape, so that a byte is a character. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
