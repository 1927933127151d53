// The rows of a trace gathered shopper by shopper, in time order within each: one counting sort.
import type { Trace } from '../trace/format.ts';

export interface ShopperRows {
  readonly nShoppers: number;
  /** The rows of shopper s are rows[starts[s]] to rows[starts[s + 1] - 1]. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Rows of the shoppers 0 to nShoppers - 1; rows without a shopper are left out, and so are kinds not wanted. */
export function rowsByShopper(trace: Trace, wanted?: (kind: number) => boolean): ShopperRows {
  const { nEvents, shopper, kind } = trace;
  const nShoppers = trace.header.nShoppers;
  const isWanted = new Uint8Array(256);
  for (let k = 0; k < 256; k++) isWanted[k] = wanted === undefined || wanted(k) ? 1 : 0;
  const starts = new Uint32Array(nShoppers + 1);
  for (let row = 0; row < nEvents; row++) {
    const s = shopper[row];
    if (s < nShoppers && isWanted[kind[row]] === 1) starts[s + 1]++;
  }
  for (let s = 0; s < nShoppers; s++) starts[s + 1] += starts[s];
  const next = starts.slice(0, nShoppers);
  const rows = new Uint32Array(starts[nShoppers]);
  for (let row = 0; row < nEvents; row++) {
    const s = shopper[row];
    if (s < nShoppers && isWanted[kind[row]] === 1) rows[next[s]++] = row;
  }
  return { nShoppers, starts, rows };
}
