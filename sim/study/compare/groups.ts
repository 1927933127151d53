// Paired differences by category or brand, kept up replication by replication.
import type { SalesColumns } from '../../score/scorecard.ts';
import { addPair, emptyPair, type PairSummary, type RunningPair, summarise } from '../../stats/running.ts';

export interface GroupDifference {
  readonly id: string;
  readonly units: PairSummary;
  readonly margin: PairSummary;
}

export interface GroupPairs {
  readonly ids: readonly string[];
  readonly units: RunningPair[];
  readonly margin: RunningPair[];
}

export function emptyGroups(ids: readonly string[]): GroupPairs {
  return { ids, units: ids.map(() => emptyPair), margin: ids.map(() => emptyPair) };
}

/** Adds one replication of both plans. */
export function addGroups(pairs: GroupPairs, baseline: SalesColumns, alternative: SalesColumns): void {
  for (const metric of ['units', 'margin'] as const)
    for (let k = 0; k < pairs.ids.length; k++)
      pairs[metric][k] = addPair(pairs[metric][k], baseline[metric][k], alternative[metric][k]);
}

export function groupDifferences(pairs: GroupPairs, confidence: number): GroupDifference[] {
  return pairs.ids.map((id, k) => ({
    id,
    units: summarise(pairs.units[k], confidence, 'higher'),
    margin: summarise(pairs.margin[k], confidence, 'higher'),
  }));
}
