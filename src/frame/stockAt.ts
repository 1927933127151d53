// Units on the shelf at a moment. Every pick and restock carries the stock it leaves, so this is one binary search.
import { EventKind } from '../../sim/trace/format.ts';
import type { TraceIndex } from './traceIndex.ts';

/** Units of a SKU in a bay at a moment; -1 where nothing ever happened to it (then it stands as at opening). */
export function stockAt(index: TraceIndex, skuIx: number, bayIx: number, tMs: number): number {
  const rows = index.stockRows.get(skuIx * index.bays.length + bayIx);
  if (!rows) return -1;
  const { trace } = index;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (trace.timeMs[rows[middle]] <= tMs) low = middle + 1;
    else high = middle;
  }
  if (low > 0) return trace.b[rows[low - 1]];
  // Before the first change: undo it.
  const first = rows[0];
  return trace.kind[first] === EventKind.pick ? trace.b[first] + 1 : trace.b[first] - trace.a[first];
}
