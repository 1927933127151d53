// What lies under a point of the floor, in the order in which it is drawn: what hangs is above what stands.
import { boxOf, type FloorRef, fixtureBox, listFloor } from '../../../sim/edit/floor/floorThings.ts';
import { bayFront, takesFloor } from '../../../sim/project/geometry.ts';
import type { Bay, Fixture, Layout } from '../../../sim/project/schema.ts';
import type { FloorPoint } from './state.ts';

/** Half of what a till and a door take on the floor, as drawn. */
const TILL_BEHIND_M = 0.75;
const TILL_BEFORE_M = 1.15;
const TILL_ASIDE_M = 0.95;
const DOOR_HALF_M = 1.1;
const DOOR_DEEP_M = 0.5;

/** A point in the frame of a fixture: x along its width, y along its depth, from its centre. */
export function inFrame({ xM, yM, rotationDeg }: Fixture, at: FloorPoint): { x: number; y: number } {
  const turn = (-rotationDeg * Math.PI) / 180;
  const [dx, dy] = [at.xM - xM, at.yM - yM];
  return {
    x: dx * Math.cos(turn) - dy * Math.sin(turn),
    y: dx * Math.sin(turn) + dy * Math.cos(turn),
  };
}

function fixtureHit(fixture: Fixture, at: FloorPoint, slackM: number): boolean {
  const { x, y } = inFrame(fixture, at);
  return Math.abs(x) <= fixture.widthM / 2 + slackM && Math.abs(y) <= fixture.depthM / 2 + slackM;
}

/** Where a till stands, drawn with its belt: its corners on the floor. */
export function tillCorners(till: { xM: number; yM: number; queueDeg: number }): FloorPoint[] {
  const turn = (till.queueDeg * Math.PI) / 180;
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
  return [
    [-TILL_BEHIND_M, -0.3],
    [TILL_BEFORE_M, -0.3],
    [TILL_BEFORE_M, TILL_ASIDE_M],
    [-TILL_BEHIND_M, TILL_ASIDE_M],
  ].map(([along, aside]) => ({
    xM: till.xM + ux * along - uy * aside,
    yM: till.yM + uy * along + ux * aside,
  }));
}

/** The strip of outer wall that a door takes. */
export function doorBox(
  store: Layout,
  door: FloorPoint,
): { x0M: number; y0M: number; x1M: number; y1M: number } {
  const side = doorSide(store, door);
  const isLevel = side === 'top' || side === 'bottom';
  const yM = side === 'top' ? 0 : side === 'bottom' ? store.depthM : door.yM;
  const xM = side === 'left' ? 0 : side === 'right' ? store.widthM : door.xM;
  const [hx, hy] = isLevel ? [DOOR_HALF_M, DOOR_DEEP_M] : [DOOR_DEEP_M, DOOR_HALF_M];
  return { x0M: xM - hx, x1M: xM + hx, y0M: yM - hy, y1M: yM + hy };
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** The outer wall nearest to a point. */
export function doorSide(
  { widthM, depthM }: Pick<Layout, 'widthM' | 'depthM'>,
  { xM, yM }: FloorPoint,
): Side {
  const ways: [Side, number][] = [
    ['bottom', depthM - yM],
    ['top', yM],
    ['left', xM],
    ['right', widthM - xM],
  ];
  return ways.reduce((best, way) => (way[1] < best[1] ? way : best))[0];
}

/** The thing at a point, with some slack for small ones. */
export function thingAt(store: Layout, at: FloorPoint, slackM: number): FloorRef | null {
  const { fixtures, walls } = store;
  const within = (one: Fixture) => {
    const small = Math.min(one.widthM, one.depthM) < 4 * slackM;
    return fixtureHit(one, at, small ? slackM : 0);
  };
  const hung = fixtures.find((one) => !takesFloor(one) && within(one));
  if (hung) return { kind: 'fixture', id: hung.id };
  const standing = fixtures.filter((one) => takesFloor(one) && within(one)).sort(smallerFirst)[0];
  if (standing) return { kind: 'fixture', id: standing.id };
  const till = store.checkout.tills.find((one) => isInside(tillCorners(one), at));
  if (till) return { kind: 'till', id: till.id };
  for (const kind of ['entrance', 'exit'] as const) {
    const { x0M, x1M, y0M, y1M } = doorBox(store, store[kind]);
    if (at.xM >= x0M - slackM && at.xM <= x1M + slackM && at.yM >= y0M - slackM && at.yM <= y1M + slackM)
      return { kind, id: '' };
  }
  const wall = walls.find(
    ({ x1M, y1M, x2M, y2M, thicknessM }) =>
      distanceTo(at, { xM: x1M, yM: y1M }, { xM: x2M, yM: y2M }) <= thicknessM / 2 + slackM,
  );
  return wall ? { kind: 'wall', id: wall.id } : null;
}

function smallerFirst(a: Fixture, b: Fixture): number {
  return a.widthM * a.depthM - b.widthM * b.depthM;
}

/** The bay of a fixture whose goods lie under a point: of the face that is nearest. */
export function bayAt(fixture: Fixture, at: FloorPoint): Bay | null {
  let best: Bay | null = null;
  let bestM = Number.POSITIVE_INFINITY;
  for (const bay of fixture.bays) {
    const { x0M, y0M, x1M, y1M } = bayFront(fixture, bay);
    const awayM = distanceTo(at, { xM: x0M, yM: y0M }, { xM: x1M, yM: y1M });
    if (awayM >= bestM) continue;
    bestM = awayM;
    best = bay;
  }
  return best;
}

/** Everything whose box lies wholly within two corners; what is only touched is left. */
export function thingsWithin(store: Layout, a: FloorPoint, b: FloorPoint): FloorRef[] {
  const [x0, x1] = [Math.min(a.xM, b.xM), Math.max(a.xM, b.xM)];
  const [y0, y1] = [Math.min(a.yM, b.yM), Math.max(a.yM, b.yM)];
  return listFloor(store).filter((ref) => {
    const fixture = ref.kind === 'fixture' && store.fixtures.find(({ id }) => id === ref.id);
    const box = fixture ? fixtureBox(fixture) : boxOf(store, ref);
    return box !== undefined && box.x0M >= x0 && box.x1M <= x1 && box.y0M >= y0 && box.y1M <= y1;
  });
}

function distanceTo(at: FloorPoint, a: FloorPoint, b: FloorPoint): number {
  const [dx, dy] = [b.xM - a.xM, b.yM - a.yM];
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((at.xM - a.xM) * dx + (at.yM - a.yM) * dy) / square));
  return Math.hypot(at.xM - a.xM - share * dx, at.yM - a.yM - share * dy);
}

function isInside(corners: readonly FloorPoint[], { xM, yM }: FloorPoint): boolean {
  let odd = false;
  corners.forEach((p, k) => {
    const q = corners[(k + corners.length - 1) % corners.length];
    if (p.yM > yM !== q.yM > yM && xM < ((q.xM - p.xM) * (yM - p.yM)) / (q.yM - p.yM) + p.xM) odd = !odd;
  });
  return odd;
}
