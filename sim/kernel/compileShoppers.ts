// Tables of the shoppers a project sends into its store: who they are, what they come for, how fast they walk.
import { ln } from '../base/ln.ts';
import type { Evidence } from '../evidence/table.ts';
import type { Project, SegmentId } from '../project/schema.ts';
import { basketTable, cumulate, meanOfTable } from '../shopper/trip.ts';
import { speedTable } from '../shopper/walking.ts';

export interface ShopperTables {
  readonly segmentCumulative: Float64Array;
  readonly segmentBrandStrength: Float64Array;
  readonly segmentPriceSlope: Float64Array;
  readonly segmentDisplay: Float64Array;
  readonly missionCumulative: Float64Array;
  /** Units wanted, by mission, without and with a list. */
  readonly missionBasket: readonly Baskets[];
  /** Running sums over categories, by mission. */
  readonly missionCategories: readonly Float64Array[];
  readonly meanUnitsWanted: number;
  readonly speedByDensity: Float64Array;
}

type Baskets = readonly [without: Float64Array, withList: Float64Array];

export function compileShoppers(
  { demand, categories }: Pick<Project, 'demand' | 'categories'>,
  evidence: Evidence,
): ShopperTables {
  const { segments, missions } = demand;
  const baskets = missions.map((mission): Baskets => {
    const table = (factor: number) =>
      basketTable(
        evidence.basketLogMean + ln(mission.basketFactor * factor),
        evidence.basketLogSd,
        evidence.basketMaxUnits,
      );
    return [table(1), table(evidence.listBasketFactor)];
  });
  return {
    segmentCumulative: cumulate(segments.map((segment) => segment.share)),
    segmentBrandStrength: Float64Array.from(segments, ({ id }) => bySegment('brandStrength', id, evidence)),
    segmentPriceSlope: Float64Array.from(
      segments,
      ({ id }) => evidence.priceBeta * bySegment('priceSensitivity', id, evidence),
    ),
    segmentDisplay: Float64Array.from(segments, ({ id }) => bySegment('displaySensitivity', id, evidence)),
    missionCumulative: cumulate(missions.map((mission) => mission.share)),
    missionBasket: baskets,
    missionCategories: missions.map((mission) =>
      cumulate(
        categories.map(
          (category) => category.popularity * (mission.departmentWeights[category.departmentId] ?? 1),
        ),
      ),
    ),
    meanUnitsWanted: Math.max(1, meanUnitsWanted(missions, baskets, evidence)),
    speedByDensity: speedTable(evidence.densityGamma, evidence.densityJam, evidence.slowestShare),
  };
}

function meanUnitsWanted(
  missions: Project['demand']['missions'],
  baskets: readonly Baskets[],
  evidence: Evidence,
): number {
  const shares = missions.reduce((sum, mission) => sum + mission.share, 0);
  let units = 0;
  missions.forEach((mission, ix) => {
    const [without, withList] = baskets[ix];
    units +=
      (mission.share / shares) *
      (evidence.listShare * meanOfTable(withList) + (1 - evidence.listShare) * meanOfTable(without));
  });
  return units;
}

function bySegment(
  trait: 'brandStrength' | 'priceSensitivity' | 'displaySensitivity',
  id: SegmentId,
  e: Evidence,
): number {
  const suffix = (id.charAt(0).toUpperCase() + id.slice(1)) as
    | 'Loyal'
    | 'Switcher'
    | 'QuasiLoyal'
    | 'Unknown';
  return e[`${trait}${suffix}`];
}
