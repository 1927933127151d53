// What is asked of a campaign's stock and what is answered. Light: the app's page loads it.
import type { Project } from '../../project/schema.ts';
import { findPlan } from '../../score/lookup.ts';
import { promotedSkuIds } from '../../score/promoted.ts';
import { changedSkuIds, favouredSkuIds } from '../../score/source.ts';

/** Every so many days; 0: nobody comes. */
export const usualVisits = [1, 2, 3, 7, 14, 0] as const;
/** One to four weeks: what the documents call a campaign, and half of it (E19). */
export const usualLengths = [7, 14, 21, 28] as const;

export interface CampaignSettings {
  readonly planId: string;
  readonly skuIds: readonly string[];
  /** Days, the shortest first. */
  readonly lengths: readonly number[];
  /** Days between a supplier's visits, the most frequent first; 0: nobody comes. */
  readonly visits: readonly number[];
  /** Days from a visit to the goods. */
  readonly leadDays: number;
  readonly seed: string;
  readonly replications: number;
  readonly firstReplication?: number;
  readonly confidence?: number;
}

/** Mean over the replications and its interval; null where it is not known. */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A campaign of one length under one frequency of visits. */
export interface CampaignCell {
  readonly everyDays: number;
  readonly days: number;
  /** Share of days on which a SKU was out, all SKUs asked about together. */
  readonly outShare: Estimate;
  /** Units wanted and not bought at all, and the margin they would have brought, over the campaign. */
  readonly lost: Estimate;
  readonly lostMargin: Estimate;
  readonly sold: Estimate;
  /** Mean days in the store of the units sold. */
  readonly age: Estimate;
}

/** The longest campaign under one frequency: means over the replications. */
export interface CampaignCourse {
  readonly everyDays: number;
  /** At the end of each hour: units on all shelves and in the backroom, and the share of SKUs that are out. */
  readonly shelf: readonly number[];
  readonly backroom: readonly number[];
  readonly out: readonly number[];
  /** Share of runs in which a SKU was out at some time of the day. */
  readonly anyOut: readonly number[];
  readonly soldAge: { readonly fifo: Estimate; readonly lifo: Estimate; readonly p90: Estimate };
  readonly leftAge: { readonly fifo: Estimate; readonly lifo: Estimate };
}

export interface Campaign {
  readonly planId: string;
  readonly skuIds: readonly string[];
  readonly lengths: readonly number[];
  readonly visits: readonly number[];
  readonly leadDays: number;
  readonly seed: string;
  /** Done under every frequency. */
  readonly replications: number;
  readonly confidence: number;
  /** By frequency, then by length. */
  readonly cells: readonly (readonly CampaignCell[])[];
  readonly courses: readonly CampaignCourse[];
  /** Share of days out, longest campaign less shortest, where visits are rarest. */
  readonly longer: Estimate;
}

/** The row of the rarest visits: never, where that is among them. */
export function rarestOf(visits: readonly number[]): number {
  const never = visits.indexOf(0);
  return never >= 0 ? never : visits.indexOf(Math.max(...visits));
}

/** Why some SKUs are asked about when none are named. */
export type CampaignChoice = 'promoted' | 'favoured' | 'own' | 'all';

/** What a plan promotes; else what has more room than in the baseline; else the own brands; else everything. */
export function campaignSkuIds(
  project: Project,
  planId: string,
): { readonly skuIds: readonly string[]; readonly because: CampaignChoice } {
  const plan = findPlan(project, planId);
  const promoted = promotedSkuIds(project, plan);
  if (promoted.length > 0) return { skuIds: promoted, because: 'promoted' };
  const standing = new Set(plan.positions.map(({ skuId }) => skuId));
  const changed = changedSkuIds(project, project.baselinePlanId, planId);
  const favoured = favouredSkuIds(project, project.baselinePlanId, planId, changed).filter((id) =>
    standing.has(id),
  );
  if (favoured.length > 0) return { skuIds: favoured, because: 'favoured' };
  const own = new Set(project.ownBrandIds);
  const ofOwn = project.skus.filter(({ id, brandId }) => standing.has(id) && own.has(brandId));
  if (ofOwn.length > 0) return { skuIds: ofOwn.map(({ id }) => id), because: 'own' };
  return { skuIds: project.skus.flatMap(({ id }) => (standing.has(id) ? [id] : [])), because: 'all' };
}
