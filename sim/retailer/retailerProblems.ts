// What of a project its retailer forbids, as warnings: an existing plan opens all the same.

import type { Problem } from '../project/parse.ts';
import type { Project } from '../project/schema.ts';
import { retailerRefusals } from './retailerRules.ts';

export function retailerProblems(project: Project): Problem[] {
  return project.plans.flatMap((plan) =>
    retailerRefusals(project, plan).map(({ rule, fixtureId, promotionId, text }): Problem => {
      const at =
        promotionId !== null ? `.promotions[${promotionId}]` : fixtureId !== null ? `: ${fixtureId}` : '';
      return { level: 'warning', code: `retailer-${rule}`, path: `plans[${plan.id}]${at}`, ...text };
    }),
  );
}
