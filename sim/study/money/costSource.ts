// What the documents say a cost of a plan is (E21 to E24, E33), on the same basis as the plan pays it.

import { documented, timesPaid } from '../../edit/campaign/proposedCosts.ts';
import { type CostKey, costTable } from '../../evidence/costs.ts';
import type { EvidenceRow } from '../../evidence/row.ts';
import type { Plan, Project } from '../../project/schema.ts';
import type { CostMean } from './returns.ts';

export interface CostSource {
  readonly row: EvidenceRow;
  /** The figure of the documents, such as E22. */
  readonly figure: string;
  readonly low: number;
  readonly high: number;
}

/** Null where the documents give no figure for it: then the amount is the user's own. */
export function costSource(
  project: Project,
  plan: Pick<Plan, 'promotions' | 'layoutId'>,
  { kind, per, fixtureId, promotionId }: Pick<CostMean, 'kind' | 'per' | 'fixtureId' | 'promotionId'>,
): CostSource | null {
  const found = documented(project, plan, {
    kind,
    fixtureId: fixtureId ?? undefined,
    promotionId: promotionId ?? undefined,
  });
  if (found === null || found.per !== per) return null;
  const row = rowOf(found.key);
  const promotion = plan.promotions.find(({ id }) => id === promotionId);
  const times = timesPaid(promotion, kind);
  return {
    row,
    figure: /^E\d+/.exec(row.source)?.[0] ?? '',
    low: found.low * times,
    high: found.high * times,
  };
}

function rowOf(key: CostKey): EvidenceRow {
  return costTable.find((row) => row.key === key)!;
}
