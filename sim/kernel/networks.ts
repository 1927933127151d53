// Walking networks of a store, kept: plans with the same floor share one.
import type { Evidence } from '../evidence/table.ts';
import type { Layout } from '../project/schema.ts';
import { buildNetwork, type Network } from '../store/network.ts';

/** By what stands in the store: the last ones, for plans that put up different displays. */
const networks = new WeakMap<Layout, Map<string, Network>>();
/** Pairs of points that are kept in all; those of the baseline and of one plan in any case. */
const MOST_PAIRS = 2 ** 24;

/** Plans with the same floor share a network. */
export function networkOf(store: Layout, absent: ReadonlySet<number>, evidence: Evidence): Network {
  const key = `${evidence.bodyClearanceM}/${evidence.standDistanceM}/${[...absent].join()}`;
  const known = networks.get(store) ?? new Map<string, Network>();
  networks.set(store, known);
  const network = known.get(key) ?? buildNetwork(store, evidence, absent);
  // The one used last stands last, so that the one in front has waited longest.
  known.delete(key);
  known.set(key, network);
  const most = Math.max(2, Math.floor(MOST_PAIRS / (network.nPoints * network.nPoints)));
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  return network;
}
