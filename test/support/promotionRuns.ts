// The checked example of the documents' promotion rows, run for some replications.
import { defaultEvidence } from '../../sim/evidence/table.ts';
import {
  type PromotionRuns,
  type promotionRows,
  promotionRunner,
} from '../../sim/study/fidelity/promotionCheck.ts';

export function promotionRuns(replications: number): PromotionRuns {
  const runsOf = (row: (typeof promotionRows)[number]) => {
    const run = promotionRunner(row, defaultEvidence(), 'fresh');
    return Array.from({ length: replications }, (_, replication) => run(replication));
  };
  return { tasting: runsOf('tasting'), twoForOne: runsOf('twoForOne') };
}
