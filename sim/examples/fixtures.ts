// Builds fixtures with empty bays for the built-in stores. Ids are short: G03 the gondola, G03F2 its second bay on
// the front, G03F2s4 that bay's fourth shelf from the floor.

import type { Bay, Fixture, FixtureKind, Shelf } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import type { Zone } from './catalogue/departments.ts';

/** How a bay is shelved: the goods decide the number and heights of its shelves within these bounds. */
export interface ShelvingStyle {
  readonly bottomMm: number;
  /** Highest a pack on the top shelf may reach. */
  readonly topMm: number;
  readonly minShelves: number;
  readonly maxShelves: number;
  readonly depthMm: number;
}

export const styles = {
  gondola: { bottomMm: 130, topMm: 1980, minShelves: 4, maxShelves: 6, depthMm: 420 },
  low: { bottomMm: 120, topMm: 1560, minShelves: 3, maxShelves: 5, depthMm: 380 },
  cooler: { bottomMm: 220, topMm: 1980, minShelves: 3, maxShelves: 5, depthMm: 550 },
  freezer: { bottomMm: 240, topMm: 1980, minShelves: 4, maxShelves: 5, depthMm: 600 },
  chest: { bottomMm: 480, topMm: 900, minShelves: 1, maxShelves: 1, depthMm: 700 },
  produce: { bottomMm: 450, topMm: 1350, minShelves: 2, maxShelves: 3, depthMm: 480 },
  bakery: { bottomMm: 350, topMm: 1780, minShelves: 3, maxShelves: 4, depthMm: 500 },
} as const satisfies Record<string, ShelvingStyle>;

/** A bay waiting for goods. */
export interface Slot {
  readonly bay: Bay;
  readonly style: ShelvingStyle;
}

/** Neighbouring bays on one side of a fixture, left to right as the shopper sees them. */
export interface Run {
  readonly zone: Zone;
  readonly slots: readonly Slot[];
}

/** A store being furnished. */
export interface Floor {
  readonly fixtures: Fixture[];
  readonly runs: Run[];
}

type Face = Bay['face'];
const faceLetters: Record<Face, string> = { front: 'F', back: 'B', left: 'L', right: 'R' };

export interface RackSpec {
  readonly id: string;
  readonly kind: FixtureKind;
  readonly name: Text;
  readonly xM: number;
  readonly yM: number;
  readonly depthM: number;
  readonly rotationDeg?: number;
  readonly nBays: number;
  readonly bayM: number;
  readonly faces: readonly ('front' | 'back')[];
  readonly zone: Zone;
  readonly style: ShelvingStyle;
}

/** A straight rack for goods at home: a gondola, wall shelving, a cooler. Its bays join the runs of its zone. */
export function addRack(floor: Floor, spec: RackSpec): void {
  const { id, kind, name, xM, yM, depthM, nBays, bayM, zone, style } = spec;
  const bays: Bay[] = [];
  for (const face of spec.faces) {
    const slots = Array.from({ length: nBays }, (_, ix) => {
      const bay = emptyBay(`${id}${faceLetters[face]}${ix + 1}`, face, metres(ix * bayM), bayM);
      bays.push(bay);
      return { bay, style };
    });
    floor.runs.push({ zone, slots });
  }
  const widthM = metres(nBays * bayM);
  floor.fixtures.push({
    ...{ id, kind, name, xM: metres(xM), yM: metres(yM), widthM, depthM, rotationDeg: spec.rotationDeg ?? 0 },
    bays,
  });
}

export interface DisplaySpec {
  readonly id: string;
  readonly kind: FixtureKind;
  readonly name: Text;
  readonly xM: number;
  readonly yM: number;
  readonly widthM: number;
  readonly depthM: number;
  readonly rotationDeg?: number;
  readonly faces: readonly Face[];
  /** Boards from the lowest: height above the floor, free height. */
  readonly boards: readonly (readonly [heightMm: number, clearanceMm: number])[];
  readonly shelfDepthMm: number;
}

/** A secondary placement: one bay on each of its faces, shelves as given. */
export function addDisplay(floor: Floor, spec: DisplaySpec): Fixture {
  const { id, kind, name, xM, yM, widthM, depthM } = spec;
  const bays = spec.faces.map((face) => {
    const faceM = face === 'front' || face === 'back' ? widthM : depthM;
    const bay = emptyBay(`${id}${faceLetters[face]}1`, face, 0, faceM);
    bay.shelves.push(
      ...spec.boards.map(
        ([heightMm, clearanceMm], ix): Shelf => ({
          ...{ id: shelfId(bay, ix), heightMm, clearanceMm, depthMm: spec.shelfDepthMm },
        }),
      ),
    );
    return bay;
  });
  const fixture: Fixture = {
    ...{ id, kind, name, xM: metres(xM), yM: metres(yM), widthM, depthM, rotationDeg: spec.rotationDeg ?? 0 },
    bays,
  };
  floor.fixtures.push(fixture);
  return fixture;
}

/** Boards at even heights. */
export function evenBoards(
  count: number,
  bottomMm: number,
  stepMm: number,
  boardMm = 25,
): [number, number][] {
  return Array.from({ length: count }, (_, ix) => [bottomMm + ix * stepMm, stepMm - boardMm]);
}

export function shelfId(bay: Bay, shelfIx: number): string {
  return `${bay.id}s${shelfIx + 1}`;
}

/** Two digits, so that ids sort. */
export function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** Rounded to the millimetre: sums of decimals stay readable in the file. */
export function metres(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function emptyBay(id: string, face: Face, offsetM: number, widthM: number): Bay {
  return { id, face, offsetM, widthM, shelves: [] };
}
