// One shopper inside the store: where they are, what they still want, what they have.
import { Decision, draw, lanes, prefix, uniform } from '../base/draw.ts';
import { gumbel } from '../base/gumbel.ts';
import { normalQuantile } from '../base/ln.ts';
import { binomialInverse, pickCumulative, poissonInverse } from '../shopper/trip.ts';
import { EventKind, LeaveReason } from '../trace/format.ts';
import { mostLikedInRange } from './choosing.ts';
import type { Run } from './run.ts';

/** What the shopper is walking to. */
export const Aim = { errand: 0, till: 1, exit: 2 } as const;
export const Phase = { walking: 0, stopped: 1, queueing: 2, paying: 3, waiting: 4, contact: 5 } as const;

/** A place on the route: a goal (a category wanted) or a place wandered to (categoryIx -1). */
export interface Errand {
  categoryIx: number;
  /** The SKU a named goal is for, -1 otherwise. */
  targetSku: number;
  section: number;
  point: number;
  /** Luck of this errand in the order of the route. */
  noise: number;
  done: boolean;
}

export interface Walker {
  ix: number;
  segmentIx: number;
  withList: boolean;
  speedMps: number;
  /** How far unplanned stops are open to this shopper: units wanted beyond the goals, against the mean wanted. */
  slack: number;
  arriveMs: number;
  queueMs: number;
  units: number;
  cents: number;

  /** Errands still open, and the one walked to. */
  errands: Errand[];
  errand: Errand | null;
  aim: (typeof Aim)[keyof typeof Aim];
  phase: (typeof Phase)[keyof typeof Phase];
  till: number;

  /** Network point last left, next one on the way, and the one walked to. */
  from: number;
  to: number;
  destination: number;
  /** Piece being walked, and the end of the pieces of the present way. */
  piece: number;
  endPiece: number;
  /** Share of the piece already walked. */
  share: number;
  zone: number;
  xM: number;
  yM: number;
  /** Section of the unplanned stop at the end of the present motion, -1 without one, and its share of the piece. */
  hitSection: number;
  hitShare: number;

  /** The stop being made. */
  stopSection: number;
  stopErrand: Errand | null;
  stopOccurrence: number;
  stopDwellMs: number;
  wantedOffer: number;
  wantedIsNamed: boolean;

  /** Promoter who addresses at the end of the present motion or serves, -1 without one; the offer they won for. */
  hitPromoter: number;
  contactWith: number;
  wonOffer: number;
  waitFromMs: number;

  /**
   * Hazard of an unplanned stop met so far, and stops made, by section; after the sections the same of being addressed,
   * by promoter. Categories bought.
   */
  hazard: Float64Array;
  stops: Uint8Array;
  bought: Uint8Array;
  /** Lanes of the draws asked most often: a first unplanned stop, being addressed, tastes for SKUs and for brands. */
  stopP0: number;
  stopP1: number;
  contactP0: number;
  contactP1: number;
  tasteP0: number;
  tasteP1: number;
  brandTasteP0: number;
  brandTasteP1: number;
}

function createWalker(nPlaces: number, nCategories: number): Walker {
  return {
    ix: 0,
    segmentIx: 0,
    withList: false,
    speedMps: 0,
    slack: 0,
    arriveMs: 0,
    queueMs: -1,
    units: 0,
    cents: 0,
    errands: [],
    errand: null,
    aim: Aim.errand,
    phase: Phase.walking,
    till: -1,
    from: 0,
    to: 0,
    destination: 0,
    piece: 0,
    endPiece: 0,
    share: 0,
    zone: -1,
    xM: 0,
    yM: 0,
    hitSection: -1,
    hitShare: 1,
    stopSection: -1,
    stopErrand: null,
    stopOccurrence: 0,
    stopDwellMs: 0,
    wantedOffer: -1,
    wantedIsNamed: false,
    hitPromoter: -1,
    contactWith: -1,
    wonOffer: -1,
    waitFromMs: 0,
    hazard: new Float64Array(nPlaces),
    stops: new Uint8Array(nPlaces),
    bought: new Uint8Array(nCategories),
    stopP0: 0,
    stopP1: 0,
    contactP0: 0,
    contactP1: 0,
    tasteP0: 0,
    tasteP1: 0,
    brandTasteP0: 0,
    brandTasteP1: 0,
  };
}

/** A new shopper at the entrance: mission, segment, list, units wanted, goals, places to wander to. */
export function enter(run: Run, ix: number, nowMs: number): Walker {
  const { world, key, writer } = run;
  const e = world.evidence;
  const w = run.pool.pop() ?? createWalker(world.nSections + world.promoters.length, world.nCategories);
  w.ix = ix;
  w.arriveMs = nowMs;
  w.queueMs = -1;
  w.units = 0;
  w.cents = 0;
  w.errands.length = 0;
  w.errand = null;
  w.aim = Aim.errand;
  w.phase = Phase.walking;
  w.till = -1;
  w.from = world.network.entrance;
  w.to = w.from;
  w.xM = world.network.xM[w.from];
  w.yM = world.network.yM[w.from];
  w.zone = -1;
  w.hitSection = -1;
  w.hitPromoter = -1;
  w.contactWith = -1;
  w.wonOffer = -1;
  w.hazard.fill(0);
  w.stops.fill(0);
  w.bought.fill(0);
  prefix(key, Decision.stop, ix, 0);
  w.stopP0 = lanes[0];
  w.stopP1 = lanes[1];
  prefix(key, Decision.contact, ix, 0);
  w.contactP0 = lanes[0];
  w.contactP1 = lanes[1];
  prefix(key, Decision.taste, ix, 0);
  w.tasteP0 = lanes[0];
  w.tasteP1 = lanes[1];
  prefix(key, Decision.brandTaste, ix, 0);
  w.brandTasteP0 = lanes[0];
  w.brandTasteP1 = lanes[1];

  w.segmentIx = pickCumulative(world.segmentCumulative, draw(key, Decision.segment, ix));
  w.withList = draw(key, Decision.list, ix) < e.listShare;
  const mission = pickCumulative(world.missionCumulative, draw(key, Decision.mission, ix));
  const table = world.missionBasket[mission][w.withList ? 1 : 0];
  const wanted = 1 + pickCumulative(table, draw(key, Decision.basket, ix));
  const nGoals = binomialInverse(
    wanted,
    w.withList ? e.goalShareList : e.goalShareNoList,
    draw(key, Decision.goals, ix),
  );
  w.slack = (wanted - nGoals) / world.meanUnitsWanted;
  const spread = normalQuantile(draw(key, Decision.walkSpeed, ix)) * e.walkSpeedSdMps;
  w.speedMps = Math.min(2 * e.walkSpeedMps, Math.max(e.walkSpeedMps / 2, e.walkSpeedMps + spread));

  writer.event(nowMs, EventKind.arrive, ix, mission, -1, w.segmentIx + (w.withList ? 16 : 0), wanted, nGoals);
  addGoals(run, w, mission, nGoals, nowMs);
  addWanderPlaces(run, w);
  return w;
}

/** Goals: categories by popularity and mission, each once; with a list some name the SKU. */
function addGoals(run: Run, w: Walker, mission: number, nGoals: number, nowMs: number): void {
  const { world, key, writer } = run;
  const categories = world.missionCategories[mission];
  if (categories.length === 0 || categories[categories.length - 1] <= 0) return;
  for (let nth = 0; nth < nGoals; nth++) {
    const categoryIx = pickCumulative(categories, draw(key, Decision.goalCategory, w.ix, nth));
    if (w.errands.some((errand) => errand.categoryIx === categoryIx)) continue;
    const s0 = world.categoryS0[categoryIx];
    const s1 = world.categoryS1[categoryIx];
    let targetSku = -1;
    if (w.withList && draw(key, Decision.brandNamed, w.ix, 0, s0, s1) < world.evidence.namedBrandShare) {
      targetSku = mostLikedInRange(run, w, categoryIx);
    }
    if (writer.full) {
      writer.event(nowMs, EventKind.goal, w.ix, categoryIx, -1, targetSku >= 0 ? 1 : 0, targetSku, 0);
    }
    let section = -1;
    if (targetSku >= 0) {
      section = world.offerSection[world.skuOffer[targetSku]];
    } else {
      const homes = world.homes[categoryIx];
      if (homes.section.length === 1) section = homes.section[0];
      else if (homes.section.length > 1)
        section =
          homes.section[pickCumulative(homes.cumulative, draw(key, Decision.homeSection, w.ix, 0, s0, s1))];
    }
    if (section < 0) {
      writer.event(nowMs, EventKind.passUp, w.ix, categoryIx, -1, LeaveReason.notFound, 0, 0);
    }
    // A goal that is nowhere is over, but stays known: a category is wanted once.
    w.errands.push({
      categoryIx,
      targetSku,
      section,
      point: section < 0 ? w.from : world.sectionPoint[section],
      noise: gumbel(draw(key, Decision.route, w.ix, 0, s0, s1)),
      done: section < 0,
    });
  }
}

/** Places walked to without a purpose: bays anywhere in the store. */
function addWanderPlaces(run: Run, w: Walker): void {
  const { world, key } = run;
  if (world.wanderBays.length + world.wanderDisplays.length === 0) return;
  const mean = w.withList ? world.evidence.wanderStopsList : world.evidence.wanderStopsNoList;
  const count = poissonInverse(mean, draw(key, Decision.wander, w.ix));
  for (let nth = 0; nth < count; nth++) {
    const bay = wanderPlace(run, w, nth);
    prefix(key, Decision.route, w.ix, 1);
    w.errands.push({
      categoryIx: -1,
      targetSku: -1,
      section: -1,
      point: world.network.bayPoint[bay],
      noise: gumbel(uniform(lanes[0], lanes[1], world.bayS0[bay], world.bayS1[bay])),
      done: false,
    });
  }
}

/**
 * Any bay, each as likely as another. Displays come and go from plan to plan: which one it is goes to the least of their
 * own draws, so that one display more takes its share of wanderers and sends nobody else another way.
 */
function wanderPlace({ world, key }: Run, w: Walker, nth: number): number {
  const { wanderBays, wanderDisplays } = world;
  const nHome = wanderBays.length;
  if (draw(key, Decision.wanderKind, w.ix, nth) * (nHome + wanderDisplays.length) < nHome) {
    const at = Math.floor(draw(key, Decision.wanderPlace, w.ix, nth) * nHome);
    return wanderBays[Math.min(nHome - 1, at)];
  }
  prefix(key, Decision.wanderPlace, w.ix, nth);
  const [p0, p1] = [lanes[0], lanes[1]];
  let best = -1;
  let least = 2;
  for (const bay of wanderDisplays) {
    const u = uniform(p0, p1, world.bayS0[bay], world.bayS1[bay]);
    if (u < least) {
      least = u;
      best = bay;
    }
  }
  return best;
}
