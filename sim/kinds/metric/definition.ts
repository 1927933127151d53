// What a figure of a scorecard is: how it is read, which way it is better, where it is shown and what it hangs on.
import type { EvidenceGroup } from '../../evidence/groups.ts';
import type { MeasureName } from '../../score/measures.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import type { Text } from '../../words/text.ts';

/** Units, shoppers and money add up over the days of a run and are shown a day; the others are what they are. */
export type MetricUnit = 'units' | 'shoppers' | 'money' | 'share' | 'ms' | 'ratio';

export interface MetricDefinition {
  /** Over all days of a run; null where it does not tell. */
  readonly of: (card: Scorecard) => number | null;
  readonly unit: MetricUnit;
  /** As a row of a table, and as a label beside its figure. */
  readonly name: Text;
  readonly short?: Text;
}

/** A figure that comparisons pair, in the app, the report and on the command line. */
export interface PairedMetric extends MetricDefinition {
  readonly of: (card: Scorecard) => number;
  readonly betterIs: 'higher' | 'lower';
  readonly short: Text;
  /** Drawn on a scale of its own, not on the one that most share in percent of the baseline. */
  readonly hasOwnScale?: true;
  /** Groups of evidence rows it hangs on, and how it comes about. */
  readonly evidence: readonly EvidenceGroup[];
  readonly note: Text;
}

/** A paired figure that follows the hand as well: a sum over shoppers. */
export interface LiveMetric extends PairedMetric {
  /** What is summed; its total over a run is what `of` tells. */
  readonly live: MeasureName;
  /** Shoppers hang together by it, so that nothing is said of how sure it is before whole days are over. */
  readonly waitsForDays?: true;
}
