// What a secondary place costs for a campaign: what the user says, else what the chain asks, else what the documents say
// (E22: pillar, shelf row and endcap), else nothing, which is then said.

import { fromYuan } from '../../base/yuan.ts';
import { documentCost } from '../../evidence/costs.ts';
import { fixtureKind } from '../../kinds/fixture/index.ts';
import type { PlaceKind } from '../../placements/placement.ts';
import type { Cost, Project } from '../../project/schema.ts';

export type CostSource = 'user' | 'retailer' | 'documents' | 'none';

export interface PlaceCost {
  readonly amount: number;
  readonly source: CostSource;
  /** As lines of a plan's costs. */
  readonly lines: readonly Omit<Cost, 'id' | 'fixtureId'>[];
}

/** The documents name a fee and a decoration for it: for shelf rows, and some displays. */
function isWrapped(kind: PlaceKind): boolean {
  return kind === 'row' || fixtureKind(kind).isWrapped;
}

export function placeCost(
  project: Project,
  kind: PlaceKind,
  fees: Partial<Readonly<Record<PlaceKind, number>>> = {},
): PlaceCost {
  const given = fees[kind];
  if (given !== undefined)
    return { amount: given, source: 'user', lines: linesOf([['placementFee', given]]) };
  const asked = (project.retailer?.fees ?? []).filter(
    ({ perPlacement }) => kind !== 'row' && perPlacement === kind,
  );
  if (asked.length > 0)
    return {
      amount: asked.reduce((sum, { amount }) => sum + amount, 0),
      source: 'retailer',
      lines: linesOf(asked.map((fee) => [fee.kind, fee.amount])),
    };
  const fee = fromYuan(project, documentCost('placementFee').value);
  const decoration = fromYuan(project, documentCost('decorationFee').value);
  if (isWrapped(kind) && fee !== null && decoration !== null)
    return {
      amount: fee + decoration,
      source: 'documents',
      lines: linesOf([
        ['placementFee', fee],
        ['decoration', decoration],
      ]),
    };
  return { amount: 0, source: 'none', lines: [] };
}

/** Days a place is taken for: the documents' floor-stack campaign (E19), unless whole days are simulated. */
export function campaignDaysOf(project: Project): number {
  return project.demand.days > 1 ? project.demand.days : documentCost('floorStackWeeks').value * 7;
}

function linesOf(amounts: readonly (readonly [Cost['kind'], number])[]): PlaceCost['lines'] {
  return amounts.flatMap(([kind, amount]) =>
    amount > 0 ? [{ kind, amount, per: 'campaign' as const }] : [],
  );
}
