// The promoters of a plan as tables: where they stand and reach, when they work, what they offer.
import { subjectKey } from '../base/draw.ts';
import type { Evidence } from '../evidence/table.ts';
import type { BayRef } from '../project/places.ts';
import type { Layout, Plan, Project } from '../project/schema.ts';
import { promoterBayIx } from '../shelf/promoterPlace.ts';
import type { Network } from '../store/network.ts';
import { type SightZone, sightZone } from '../store/sight.ts';

export interface Promoter {
  /** Index in plan.promotions. */
  readonly promotionIx: number;
  readonly bayIx: number;
  readonly s0: number;
  readonly s1: number;
  readonly nPromoters: number;
  readonly isForFamilies: boolean;
  readonly fromDay: number;
  readonly toDay: number;
  /** After midnight. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Offers of the promoted SKUs at the fixture. */
  readonly offers: Int32Array;
  /** The floor before the bay from which shoppers are addressed. */
  readonly reach: SightZone;
}

/** Promoters before a bay nobody can stand at address nobody and are left out. */
export function compilePromoters(
  project: Project,
  plan: Plan,
  layout: Layout,
  evidence: Evidence,
  network: Network,
  bays: readonly BayRef[],
  offers: readonly { readonly fixtureIx: number; readonly skuIx: number }[],
): Promoter[] {
  return plan.promotions.flatMap((promotion, promotionIx) => {
    if (promotion.kind !== 'promoter') return [];
    const bayIx = promoterBayIx(project, plan, promotion);
    if (bayIx < 0 || network.bayPoint[bayIx] < 0) return [];
    const { fixtureIx, bay } = bays[bayIx];
    const skuIds = new Set(promotion.skuIds);
    const own: number[] = [];
    offers.forEach((offer, ix) => {
      if (offer.fixtureIx === fixtureIx && skuIds.has(project.skus[offer.skuIx].id)) own.push(ix);
    });
    const place = { fixtureIx, face: bay.face, fromM: bay.offsetM, toM: bay.offsetM + bay.widthM };
    const { s0, s1 } = subjectKey('promotion', promotion.id);
    return {
      promotionIx,
      bayIx,
      s0,
      s1,
      nPromoters: promotion.nPromoters,
      isForFamilies: promotion.audience === 'families',
      fromDay: promotion.fromDay,
      toDay: promotion.toDay,
      fromMs: Math.round(promotion.fromMin * 60_000),
      toMs: Math.round(promotion.toMin * 60_000),
      offers: Int32Array.from(own),
      reach: sightZone(layout, network.obstacles, place, evidence.promoterReachM, evidence.sightMarginM),
    };
  });
}
