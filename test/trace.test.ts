// The trace as a file: what is written is what is read, and a damaged one is refused in a plain sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { EventKind, TRACE_MAGIC, TRACE_VERSION } from '../sim/trace/format.ts';
import { contentHash } from '../sim/trace/layout.ts';
import { readTrace, TraceError, traceHash } from '../sim/trace/reader.ts';
import { createWriter } from '../sim/trace/writer.ts';
import { FULL_ONLY, filterToSales } from './support/filterToSales.ts';
import { smallProject } from './support/smallProject.ts';

const made = simulate(compile(smallProject(), 'base'), {
  seed: '种子 🎲 "\\',
  replication: 7,
  detail: 'full',
});
const columns = [
  'timeMs',
  'kind',
  'shopper',
  'subject',
  'place',
  'a',
  'b',
  'c',
  'x0M',
  'y0M',
  'x1M',
  'y1M',
] as const;

describe('a trace', () => {
  it('comes back from its bytes with every column and header field', () => {
    const again = readTrace(made.buffer.slice(0));
    expect(again.header).toEqual(made.header);
    expect(again.header.seed).toBe('种子 🎲 "\\');
    for (const column of columns) expect(again[column], column).toEqual(made[column]);
    expect(traceHash(again)).toBe(traceHash(made));
  });

  it('begins as the contract says', () => {
    const bytes = new Uint8Array(made.buffer);
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('SWTR');
    expect([...new Uint32Array(made.buffer, 0, 2)]).toEqual([TRACE_MAGIC, TRACE_VERSION]);
    const [headerBytes, nEvents, nMotions] = new Uint32Array(made.buffer, 16, 3);
    expect([nEvents, nMotions]).toEqual([made.nEvents, made.nMotions]);
    const hash = [...new Uint32Array(made.buffer, 8, 2)].map((half) => half.toString(16).padStart(8, '0'));
    expect(hash.join('')).toBe(traceHash(made));
    const text = new TextDecoder().decode(bytes.subarray(28, 28 + headerBytes));
    expect(JSON.parse(text)).toEqual(made.header);
  });

  it('keeps every value a column can hold, through any growth of the writer', () => {
    const row = fc.record({
      timeMs: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      kind: fc.constantFrom(...Object.values(EventKind)),
      shopper: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      subject: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      place: fc.integer({ min: -1, max: 2 ** 31 - 1 }),
      a: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      b: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      c: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.array(fc.float({ noNaN: true }), { maxLength: 20 }),
        (rows, xs) => {
          const writer = createWriter('full', 2);
          for (const r of rows) writer.event(r.timeMs, r.kind, r.shopper, r.subject, r.place, r.a, r.b, r.c);
          xs.forEach((x, ix) => {
            expect(writer.motion(x, -x, x / 2, 0)).toBe(ix);
          });
          const header = { ...made.header, nShoppers: 0 };
          const trace = writer.finish(header);
          expect(trace.nEvents).toBe(rows.length);
          expect(trace.nMotions).toBe(xs.length);
          rows.forEach((r, i) => {
            for (const column of ['timeMs', 'kind', 'shopper', 'subject', 'place', 'a', 'b', 'c'] as const)
              expect(trace[column][i]).toBe(r[column]);
          });
          xs.forEach((x, i) => {
            expect(trace.x0M[i]).toBe(Math.fround(x));
          });
          // Filtering drops exactly the rows of full alone, and the motions.
          const sales = filterToSales(trace);
          expect([...sales.timeMs]).toEqual(rows.filter((r) => !FULL_ONLY.has(r.kind)).map((r) => r.timeMs));
          expect(sales.nMotions).toBe(0);
          expect(sales.header.detail).toBe('sales');
          expect(traceHash(filterToSales(sales))).toBe(traceHash(sales));
        },
      ),
    );
  });

  it('has another hash for any change of a byte, and is refused then', () => {
    const seen = new Set([traceHash(made)]);
    let nTurned = 0;
    for (let at = 16; at < made.buffer.byteLength; at += 7919) {
      const buffer = made.buffer.slice(0);
      new Uint8Array(buffer)[at] ^= 4;
      seen.add(contentHash(buffer));
      nTurned++;
      expect(() => readTrace(buffer), `byte ${at}`).toThrow(TraceError);
    }
    expect(seen.size).toBe(nTurned + 1);
    const buffer = made.buffer.slice(0);
    new Uint8Array(buffer)[buffer.byteLength - 1] ^= 128;
    expect(() => readTrace(buffer)).toThrow(/its bytes are not those that were written/);
  });
});

describe('a damaged trace', () => {
  const changed = (change: (words: Uint32Array) => void): ArrayBuffer => {
    const buffer = made.buffer.slice(0);
    change(new Uint32Array(buffer, 0, 7));
    return buffer;
  };

  it('is refused wherever it is cut off, and with anything after its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: made.buffer.byteLength - 1 }), (length) => {
        expect(() => readTrace(made.buffer.slice(0, length))).toThrow(TraceError);
      }),
    );
    expect(() => readTrace(made.buffer.slice(0, 1000))).toThrow(
      /cut off or damaged: \d+ bytes expected, got 1000/,
    );
    expect(() => readTrace(new ArrayBuffer(0))).toThrow(/at least 28 bytes, got 0/);
    const longer = new Uint8Array(made.buffer.byteLength + 4);
    longer.set(new Uint8Array(made.buffer));
    expect(() => readTrace(longer.buffer)).toThrow(TraceError);
  });

  it('is told from other files, and from traces of another version', () => {
    expect(() => readTrace(changed((words) => words.fill(0x04034b50, 0, 1)))).toThrow(
      /not a Shelfwalk trace/,
    );
    expect(() => readTrace(changed((words) => words.fill(99, 1, 2)))).toThrow(
      /version 99 cannot be read.*version 3/,
    );
    expect(() => readTrace(new TextEncoder().encode('{"format": "shelfwalk-project"}').buffer)).toThrow(
      TraceError,
    );
  });

  it('is refused where its header is not what a header is', () => {
    const buffer = made.buffer.slice(0);
    new Uint8Array(buffer)[28] = 0x5b;
    expect(() => readTrace(buffer)).toThrow(/header of the trace is damaged/);
    const [headerBytes] = new Uint32Array(made.buffer, 16, 1);
    for (const text of ['null', '12', '[]', '{}', '{"format": "other"}']) {
      const other = made.buffer.slice(0);
      new Uint8Array(other).set(new TextEncoder().encode(text.padEnd(headerBytes)), 28);
      expect(() => readTrace(other)).toThrow(/header of the trace is damaged/);
    }
  });

  it('never fails in any other way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isLike) => {
        const buffer = bytes.slice().buffer;
        if (isLike && bytes.length >= 28) new Uint32Array(buffer, 0, 2).set([TRACE_MAGIC, TRACE_VERSION]);
        try {
          readTrace(buffer);
        } catch (error) {
          expect(error).toBeInstanceOf(TraceError);
        }
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 31 }), (word, bit) => {
        const flipped = changed((words) => {
          words[word] ^= 1 << bit;
        });
        expect(() => readTrace(flipped)).toThrow(TraceError);
      }),
      { numRuns: 160 },
    );
  });
});
