// Promoters and point-of-sale material at a moment: who stands where, whether they are busy, which fixtures are dressed.

import type { BayFront } from '../../sim/project/geometry.ts';
import { isInForce, MS_PER_DAY } from '../../sim/project/offers.ts';
import { absentFixtures } from '../../sim/project/putUp.ts';
import type { Promotion } from '../../sim/project/schema.ts';
import { promoterBayIx } from '../../sim/shelf/promoterPlace.ts';
import { EventKind } from '../../sim/trace/format.ts';
import type { Place } from './place.ts';
import { countGroupUntil, type TraceIndex } from './traceIndex.ts';

export interface PromoterFigure extends Place {
  /** Index in the plan's promotions. */
  readonly promotionIx: number;
  readonly bayIx: number;
  /** The way they face: out of the shelf. */
  readonly headingRad: number;
  readonly isBusy: boolean;
}

type PromoterPromotion = Extract<Promotion, { kind: 'promoter' }>;

interface Stand {
  readonly promotion: PromoterPromotion;
  readonly promotionIx: number;
  readonly bayIx: number;
}

interface Dressed {
  readonly promotion: Extract<Promotion, { kind: 'pop' }>;
  readonly fixtureIx: number;
}

/** Room before the shelf and beside one another, and the longest a contact is looked back for. */
const BEFORE_M = 0.34;
const BESIDE_M = 0.5;
const LONGEST_MS = 600_000;

const known = new WeakMap<TraceIndex, { stands: readonly Stand[]; dressed: readonly Dressed[] }>();

function campaignOf(index: TraceIndex): { stands: readonly Stand[]; dressed: readonly Dressed[] } {
  const made = known.get(index);
  if (made) return made;
  const { project, trace, layout, bays } = index;
  const plan = project.plans.find(({ id }) => id === trace.header.planId);
  const stands: Stand[] = [];
  const dressed: Dressed[] = [];
  if (plan && plan.promotions.length > 0) {
    const absent = absentFixtures(layout, plan);
    plan.promotions.forEach((promotion, promotionIx) => {
      if (promotion.kind === 'promoter') {
        const bayIx = promoterBayIx(project, plan, promotion);
        if (bayIx >= 0 && !absent.has(bays[bayIx].fixtureIx)) stands.push({ promotion, promotionIx, bayIx });
      } else if (promotion.kind === 'pop') {
        const fixtureIx = layout.fixtures.findIndex(({ id }) => id === promotion.fixtureId);
        if (fixtureIx >= 0 && !absent.has(fixtureIx)) dressed.push({ promotion, fixtureIx });
      }
    });
  }
  const campaign = { stands, dressed };
  known.set(index, campaign);
  return campaign;
}

/** Everyone on duty at a moment, and who still serves a shopper after hours. */
export function promotersAt(index: TraceIndex, tMs: number): PromoterFigure[] {
  const figures: PromoterFigure[] = [];
  for (const { promotion, promotionIx, bayIx } of campaignOf(index).stands) {
    const nBusy = busyAt(index, bayIx, promotionIx, tMs, promotion.nPromoters);
    const nThere = isOnDuty(promotion, tMs) ? promotion.nPromoters : nBusy;
    const front = index.fronts[bayIx];
    for (let nth = 0; nth < nThere; nth++)
      figures.push({
        ...standOf(front, nth),
        promotionIx,
        bayIx,
        headingRad: Math.atan2(front.ny, front.nx),
        isBusy: nth < nBusy,
      });
  }
  return figures;
}

/** Indices of the fixtures with material on them on the day of a moment. */
export function dressedAt(index: TraceIndex, tMs: number): number[] {
  const day = Math.floor(tMs / MS_PER_DAY);
  return [
    ...new Set(
      campaignOf(index)
        .dressed.filter(({ promotion }) => isInForce(promotion, day))
        .map(({ fixtureIx }) => fixtureIx),
    ),
  ];
}

/** Where the nth promoter stands: at the right end of the bay as a shopper sees it, further ones beside. */
export function standOf(front: BayFront, nth: number): Place {
  const lengthM = Math.hypot(front.x1M - front.x0M, front.y1M - front.y0M) || 1;
  const along = (front.x1M - front.x0M) / lengthM;
  const down = (front.y1M - front.y0M) / lengthM;
  return {
    xM: front.x1M + front.nx * BEFORE_M - along * BESIDE_M * nth,
    yM: front.y1M + front.ny * BEFORE_M - down * BESIDE_M * nth,
  };
}

function isOnDuty(promotion: PromoterPromotion, tMs: number): boolean {
  const minute = (tMs % MS_PER_DAY) / 60_000;
  return (
    isInForce(promotion, Math.floor(tMs / MS_PER_DAY)) &&
    promotion.fromMin <= minute &&
    minute < promotion.toMin
  );
}

/** Contacts going on at a moment. */
function busyAt(index: TraceIndex, bayIx: number, promotionIx: number, tMs: number, most: number): number {
  const { trace, byBay } = index;
  const start = byBay.starts[bayIx];
  let busy = 0;
  for (let k = start + countGroupUntil(trace, byBay, bayIx, tMs) - 1; k >= start && busy < most; k--) {
    const row = byBay.rows[k];
    const ageMs = tMs - trace.timeMs[row];
    if (ageMs > LONGEST_MS) break;
    if (trace.kind[row] !== EventKind.contact || trace.subject[row] !== promotionIx) continue;
    if (ageMs < trace.a[row]) busy++;
  }
  return busy;
}
