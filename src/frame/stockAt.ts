// Units on the shelf at a moment. Every pick and restock carries the stock it leaves, so this is one binary search.
import { EventKind } from '../../sim/trace/format.ts';
import { countGroupUntil, type TraceIndex } from './traceIndex.ts';

/** Units of a SKU in a bay at a moment; -1 where nothing ever happened to it (then it stands as at opening). */
export function stockAt(index: TraceIndex, skuIx: number, bayIx: number, tMs: number): number {
  const slot = slotOf(index.stockKeys, skuIx * index.bays.length + bayIx);
  if (slot < 0) return -1;
  const { trace, stock } = index;
  const n = countGroupUntil(trace, stock, slot, tMs);
  const first = stock.rows[stock.starts[slot]];
  if (n > 0) return trace.b[stock.rows[stock.starts[slot] + n - 1]];
  // Before the first change: undo it.
  return trace.kind[first] === EventKind.pick ? trace.b[first] + 1 : trace.b[first] - trace.a[first];
}

function slotOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}
