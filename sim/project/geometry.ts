// Floor geometry of fixtures and bays: pure functions from the document to points in metres.
import { sincosDeg } from '../base/sincos.ts';
import { hangs } from '../kinds/fixture/index.ts';
import type { Bay, Fixture } from './schema.ts';

export interface Point {
  readonly xM: number;
  readonly yM: number;
}

export interface BayFront {
  /** Left and right end of the bay's front edge, as the shopper facing it sees them. */
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
  /** Unit vector out of the shelf, toward the shopper. */
  readonly nx: number;
  readonly ny: number;
}

/** The corners of a fixture's rectangle, clockwise from its back left corner. */
export function footprint(fixture: Fixture): [Point, Point, Point, Point] {
  const { widthM: w, depthM: d } = fixture;
  return [
    toFloor(fixture, -w / 2, -d / 2),
    toFloor(fixture, w / 2, -d / 2),
    toFloor(fixture, w / 2, d / 2),
    toFloor(fixture, -w / 2, d / 2),
  ];
}

/** Where a bay's front edge lies and which way it faces. */
export function bayFront(fixture: Fixture, bay: Bay): BayFront {
  const { widthM: w, depthM: d } = fixture;
  const from = bay.offsetM;
  const to = bay.offsetM + bay.widthM;
  const { cos, sin } = sincosDeg(fixture.rotationDeg);
  const ends: Record<Bay['face'], [number, number, number, number, number, number]> = {
    front: [-w / 2 + from, d / 2, -w / 2 + to, d / 2, 0, 1],
    back: [w / 2 - from, -d / 2, w / 2 - to, -d / 2, 0, -1],
    right: [w / 2, d / 2 - from, w / 2, d / 2 - to, 1, 0],
    left: [-w / 2, -d / 2 + from, -w / 2, -d / 2 + to, -1, 0],
  };
  const [ax, ay, bx, by, nx, ny] = ends[bay.face];
  const a = toFloor(fixture, ax, ay);
  const b = toFloor(fixture, bx, by);
  return { x0M: a.xM, y0M: a.yM, x1M: b.xM, y1M: b.yM, nx: nx * cos - ny * sin, ny: nx * sin + ny * cos };
}

/** Width of the face a bay stands on, in metres. */
export function faceWidthM(fixture: Fixture, face: Bay['face']): number {
  return face === 'front' || face === 'back' ? fixture.widthM : fixture.depthM;
}

/** What hangs on other fixtures takes no floor. */
export function takesFloor(fixture: Fixture): boolean {
  return !hangs(fixture.kind);
}

function toFloor(fixture: Fixture, x: number, y: number): Point {
  const { cos, sin } = sincosDeg(fixture.rotationDeg);
  return { xM: fixture.xM + x * cos - y * sin, yM: fixture.yM + x * sin + y * cos };
}
