// Walking: the next errand, the way there piece by piece, and stops that come up on the way.
import { Decision, lanes, prefix, uniform } from '../base/draw.ts';
import { ln } from '../base/ln.ts';
import { DENSITY_STEP } from '../shopper/walking.ts';
import { GLIMPSE_STRIDE, GlimpseField, PIECE_STRIDE, PieceField } from '../store/ways.ts';
import { EventKind, MOST_IN_COLUMN } from '../trace/format.ts';
import { joinQueue, queueLength, shortestQueue } from './checkout.ts';
import { addAddressHazard, address, addressOn, endContact } from './promoters.ts';
import { Moment, type Run, schedule } from './run.ts';
import { beginStop, endStop } from './shopping.ts';
import { Aim, type Errand, Phase, type Walker } from './walker.ts';

/** A shopper's present motion or stop is over: what comes next. */
export function step(run: Run, w: Walker, nowMs: number): void {
  if (w.phase === Phase.stopped) {
    const unplanned = w.hitSection >= 0;
    endStop(run, w, nowMs, unplanned);
    w.phase = Phase.walking;
    if (unplanned) {
      w.hitSection = -1;
      walkPiece(run, w, nowMs);
    } else {
      headForNext(run, w, nowMs);
    }
    return;
  }
  if (w.phase === Phase.contact) {
    endContact(run, w, nowMs, (other) => walkPiece(run, other, nowMs));
    w.phase = Phase.walking;
    walkPiece(run, w, nowMs);
    return;
  }
  if (w.hitPromoter >= 0) {
    const promoter = w.hitPromoter;
    w.hitPromoter = -1;
    w.share = w.hitShare;
    if (address(run, w, promoter, nowMs)) walkPiece(run, w, nowMs);
    return;
  }
  if (w.hitSection >= 0) {
    w.share = w.hitShare;
    beginStop(run, w, w.hitSection, nowMs, true);
    return;
  }
  w.piece++;
  w.share = 0;
  if (w.piece < w.endPiece) walkPiece(run, w, nowMs);
  else {
    w.from = w.to;
    if (w.from === w.destination) arriveAtDestination(run, w, nowMs);
    else walkOn(run, w, nowMs);
  }
}

/**
 * Chooses the next errand: the one with the greatest noise - distance / routeReachM, so that P(next) falls as
 * exp(-distance / reach). Then the tills, or the exit with nothing to pay. Source: MODEL.md 7.2.
 */
export function headForNext(run: Run, w: Walker, nowMs: number): void {
  const { network, evidence } = run.world;
  const row = w.from * network.nPoints;
  const { errands } = w;
  let best: Errand | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let open = 0;
  for (let i = 0; i < errands.length; i++) {
    const errand = errands[i];
    if (errand.done) continue;
    errands[open++] = errand;
    const score = errand.noise - network.distanceM[row + errand.point] / evidence.routeReachM;
    if (score > bestScore) {
      bestScore = score;
      best = errand;
    }
  }
  errands.length = open;
  w.errand = best;
  if (best) {
    w.aim = Aim.errand;
    w.destination = best.point;
  } else if (w.units > 0 && w.queueMs < 0) {
    w.aim = Aim.till;
    w.till = shortestQueue(run, w.from);
    w.destination = network.tillPoint[w.till];
  } else {
    w.aim = Aim.exit;
    w.destination = network.exit;
  }
  if (w.from === w.destination) arriveAtDestination(run, w, nowMs);
  else walkOn(run, w, nowMs);
}

/** Sets out from a network point toward the next one on the way. */
function walkOn(run: Run, w: Walker, nowMs: number): void {
  const { network, ways } = run.world;
  w.to = network.next[w.from * network.nPoints + w.destination];
  const way = ways.find(w.from, w.to);
  w.piece = ways.firstPiece[way];
  w.endPiece = ways.firstPiece[way + 1];
  w.share = 0;
  walkPiece(run, w, nowMs);
}

function arriveAtDestination(run: Run, w: Walker, nowMs: number): void {
  if (w.aim === Aim.till) {
    if (movesToShorterQueue(run, w)) walkOn(run, w, nowMs);
    else {
      leaveZone(run, w);
      joinQueue(run, w, nowMs);
    }
  } else if (w.aim === Aim.exit) {
    leaveStore(run, w, nowMs);
  } else {
    const errand = w.errand!;
    if (errand.section >= 0 && !errand.done) {
      beginStop(run, w, errand.section, nowMs, false);
    } else {
      errand.done = true;
      headForNext(run, w, nowMs);
    }
  }
}

/** Standing at the till they made for, a shopper who sees a line shorter by two or more walks over to it. */
function movesToShorterQueue(run: Run, w: Walker): boolean {
  const { network, layout } = run.world;
  if (layout.checkout.discipline === 'shared') return false;
  const best = shortestQueue(run, w.from);
  if (queueLength(run, w.till) < queueLength(run, best) + 2) return false;
  w.till = best;
  w.destination = network.tillPoint[best];
  return w.from !== w.destination;
}

/**
 * Walks the rest of the present piece, or to the unplanned stop that comes up on it. The crowd is taken on entering:
 * it slows the walk and dulls attention. Each section in view adds hazard * seconds in view to what this shopper has
 * met of it; the stop comes where the sum crosses the shopper's own threshold, -ln(u), keyed by shopper and section.
 * So P(stop) = 1 - exp(-hazard * seconds), however the way is cut. Source: MODEL.md 7.3.
 */
function walkPiece(run: Run, w: Walker, nowMs: number): void {
  const { world, writer } = run;
  const { pieces, zones } = world.ways;
  const at = w.piece * PIECE_STRIDE;
  const zone = pieces[at + PieceField.zone];
  const pieceM = pieces[at + PieceField.lengthM];
  if (w.zone !== zone) {
    leaveZone(run, w);
    w.zone = zone;
    run.occupancy[zone]++;
  }
  const density = (run.occupancy[zone] - 1) / zones.freeAreaM2[zone];
  const table = world.speedByDensity;
  const speed = w.speedMps * table[Math.min(table.length - 1, Math.floor(density / DENSITY_STEP))];
  const crowd = Math.min(1, density / world.evidence.densityJam);
  const perM = (w.slack * (1 - world.evidence.crowdAttention * crowd) * pieceM) / speed;
  const isOpen = w.aim !== Aim.exit;
  const msPerPiece = (1000 * pieceM) / speed;
  const addressed = isOpen && world.promoters.length > 0 ? addressOn(run, w, nowMs, msPerPiece) : undefined;
  const most = addressed?.share ?? 1;
  const hitShare = perM > 0 && isOpen ? meetHazards(run, w, perM, most) : most;
  if (addressed) {
    addAddressHazard(run, w, nowMs, msPerPiece, hitShare);
    if (w.hitSection < 0) w.hitPromoter = addressed.promoter;
  }
  const durationMs = Math.round((((hitShare - w.share) * pieceM) / speed) * 1000);
  if (writer.full) {
    const x0 = pieces[at + PieceField.x0M];
    const y0 = pieces[at + PieceField.y0M];
    const dx = pieces[at + PieceField.x1M] - x0;
    const dy = pieces[at + PieceField.y1M] - y0;
    const row = writer.motion(x0 + dx * w.share, y0 + dy * w.share, x0 + dx * hitShare, y0 + dy * hitShare);
    writer.event(nowMs, EventKind.walk, w.ix, row, -1, durationMs, 0, 0);
    writePasses(run, w, hitShare, nowMs, speed);
  }
  w.hitShare = hitShare;
  schedule(run, nowMs + durationMs, Moment.step, w.ix);
}

/**
 * Adds the hazard met on a piece up to the share `most`; returns the share at which a stop comes up (w.hitSection says
 * where), or `most`.
 */
function meetHazards(run: Run, w: Walker, perM: number, most: number): number {
  const { world } = run;
  const { pieces, glimpses } = world.ways;
  const start = w.share;
  const displays = world.segmentDisplay[w.segmentIx];
  const first = pieces[w.piece * PIECE_STRIDE + PieceField.firstGlimpse] * GLIMPSE_STRIDE;
  const end = pieces[w.piece * PIECE_STRIDE + PieceField.endGlimpse] * GLIMPSE_STRIDE;
  let hitShare = 2;
  let hit = -1;
  for (let g = first; g < end; g += GLIMPSE_STRIDE) {
    const from = Math.max(glimpses[g + GlimpseField.fromShare], start);
    const inView = Math.min(glimpses[g + GlimpseField.toShare], most) - from;
    if (inView <= 0) continue;
    const s = glimpses[g + GlimpseField.section];
    if (s >= world.nSections) break; // promoters come last
    const h = glimpses[g + GlimpseField.hazardPerM] * perM * inView * appetite(run, w, s, displays);
    const before = w.hazard[s];
    const after = before + h;
    w.hazard[s] = after;
    const u = thresholdDraw(run, w, s);
    if (1 - u > after) continue; // -ln u >= 1 - u
    const threshold = -ln(u);
    if (threshold > after) continue;
    const share = h > 0 ? from + inView * Math.max(0, (threshold - before) / h) : from;
    if (share < hitShare || (share === hitShare && s < hit)) {
      hitShare = share;
      hit = s;
    }
  }
  if (hit < 0) return most;
  // What lies beyond the stop has not been met yet.
  for (let g = first; g < end; g += GLIMPSE_STRIDE) {
    const from = Math.max(glimpses[g + GlimpseField.fromShare], start, hitShare);
    const beyond = Math.min(glimpses[g + GlimpseField.toShare], most) - from;
    if (beyond <= 0) continue;
    const s = glimpses[g + GlimpseField.section];
    if (s >= world.nSections) break;
    w.hazard[s] -= glimpses[g + GlimpseField.hazardPerM] * perM * beyond * appetite(run, w, s, displays);
  }
  w.hitSection = hit;
  return Math.min(most, hitShare);
}

/**
 * How open a shopper is to a section: displays by segment, less once its category is bought, more by the material on
 * its fixture.
 */
function appetite(run: Run, w: Walker, s: number, displays: number): number {
  const { world } = run;
  const { conspicuous } = run.terms;
  const satiated = w.bought[world.sectionCategory[s]] ? world.evidence.satiation : 1;
  const open = world.sectionIsDisplay[s] ? displays * satiated : satiated;
  return conspicuous ? open * conspicuous[s] : open;
}

function thresholdDraw(run: Run, w: Walker, s: number): number {
  const { world } = run;
  if (w.stops[s] === 0) return uniform(w.stopP0, w.stopP1, world.sectionS0[s], world.sectionS1[s]);
  prefix(run.key, Decision.stop, w.ix, w.stops[s]);
  return uniform(lanes[0], lanes[1], world.sectionS0[s], world.sectionS1[s]);
}

function writePasses(run: Run, w: Walker, endShare: number, nowMs: number, speedMps: number): void {
  const { world, writer } = run;
  const { pieces, glimpses } = world.ways;
  const at = w.piece * PIECE_STRIDE;
  const lengthM = pieces[at + PieceField.lengthM];
  const end = pieces[at + PieceField.endGlimpse] * GLIMPSE_STRIDE;
  for (let g = pieces[at + PieceField.firstGlimpse] * GLIMPSE_STRIDE; g < end; g += GLIMPSE_STRIDE) {
    const from = Math.max(glimpses[g + GlimpseField.fromShare], w.share);
    const to = Math.min(glimpses[g + GlimpseField.toShare], endShare);
    if (to <= from) continue;
    const s = glimpses[g + GlimpseField.section];
    if (s >= world.nSections) break;
    const inViewMs = Math.round((((to - from) * lengthM) / speedMps) * 1000);
    writer.event(nowMs, EventKind.pass, w.ix, world.sectionCategory[s], world.sectionBay[s], inViewMs, 0, 0);
  }
}

function leaveZone(run: Run, w: Walker): void {
  if (w.zone >= 0) run.occupancy[w.zone]--;
  w.zone = -1;
}

export function leaveStore(run: Run, w: Walker, nowMs: number): void {
  leaveZone(run, w);
  const toQueueMs = w.queueMs < 0 ? -1 : w.queueMs - w.arriveMs;
  run.writer.event(
    nowMs,
    EventKind.leave,
    w.ix,
    -1,
    -1,
    w.units,
    Math.min(w.cents, MOST_IN_COLUMN),
    toQueueMs,
  );
  run.walkers.delete(w.ix);
  run.pool.push(w);
}
