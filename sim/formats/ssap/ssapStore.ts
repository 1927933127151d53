// A small store round an imported run of shelving: the files know the shelves, not the floor they stand on.

import type { ProjectInput } from '../../project/schema.ts';
import type { Text } from '../../words/text.ts';
import type { SsapShelf } from './ssapFiles.ts';
import { shelfId } from './ssapPlan.ts';

type LayoutInput = ProjectInput['layouts'][number];
type FixtureInput = LayoutInput['fixtures'][number];

/** What the files leave open, in one place: the import report names each of these. */
export const assumedStore = {
  /** Height of the lowest board, and thickness of a board. */
  plinthMm: 100,
  boardMm: 30,
  aisleM: 2.4,
  sideM: 1.5,
  frontM: 4.5,
  minWidthM: 8,
  /** Modules stand side by side up to this length, then in a further row. */
  rowM: 30,
  /** A second till from here on. */
  shoppersPerTillHour: 40,
};

/** One module of the file: one bay as wide as its widest shelf, on a fixture of its own. */
export function buildStore(shelves: readonly SsapShelf[], shoppersPerHour: number, name: Text): LayoutInput {
  const modules = new Map<string, SsapShelf[]>();
  for (const shelf of shelves) {
    const known = modules.get(shelf.module);
    if (known) known.push(shelf);
    else modules.set(shelf.module, [shelf]);
  }
  const { aisleM, sideM, frontM, minWidthM, rowM } = assumedStore;
  const rows: { module: string; shelves: SsapShelf[]; widthM: number; depthM: number }[][] = [[]];
  let usedM = 0;
  for (const [module, own] of modules) {
    const widthM = Math.max(...own.map(({ widthMm }) => widthMm)) / 1000;
    const depthM = Math.max(...own.map(({ depthMm }) => depthMm)) / 1000;
    if (usedM > 0 && usedM + widthM > rowM) {
      rows.push([]);
      usedM = 0;
    }
    rows[rows.length - 1].push({ module, shelves: own, widthM, depthM });
    usedM += widthM;
  }
  const fixtures: FixtureInput[] = [];
  let longestM = 0;
  let backM = 0;
  rows.forEach((row, rowIx) => {
    let leftM = sideM;
    const deepestM = Math.max(...row.map(({ depthM }) => depthM));
    for (const { module, shelves: own, widthM, depthM } of row) {
      fixtures.push({
        id: module,
        kind: rowIx === 0 ? 'wall' : 'gondola',
        name: { en: `Module ${module}`, zh: `货架 ${module}` },
        xM: round(leftM + widthM / 2),
        yM: round(backM + depthM / 2),
        widthM,
        depthM,
        bays: [{ id: module, face: 'front', offsetM: 0, widthM, shelves: stack(own) }],
      });
      leftM += widthM;
    }
    longestM = Math.max(longestM, leftM - sideM);
    backM += deepestM + aisleM;
  });
  const widthM = Math.max(minWidthM, round(longestM + 2 * sideM));
  const depthM = round(backM - aisleM + frontM);
  const nTills = shoppersPerHour > assumedStore.shoppersPerTillHour ? 2 : 1;
  return {
    id: 'floor',
    name,
    widthM,
    depthM,
    entrance: { xM: 1, yM: depthM },
    exit: { xM: round(widthM - 1), yM: depthM },
    checkout: {
      tills: Array.from({ length: nTills }, (_, ix) => ({
        id: `till-${ix + 1}`,
        xM: round(widthM - 1 - 1.5 * ix),
        yM: round(depthM - 1),
      })),
    },
    fixtures,
  };
}

/** Boards one above the other: the file gives the free height above each, not where it hangs. */
function stack(shelves: readonly SsapShelf[]): FixtureInput['bays'][number]['shelves'] {
  let heightMm = assumedStore.plinthMm;
  return [...shelves]
    .sort((a, b) => a.level - b.level)
    .map((shelf) => {
      const made = {
        id: shelfId(shelf),
        heightMm,
        clearanceMm: shelf.clearanceMm,
        depthMm: shelf.depthMm,
      };
      heightMm += shelf.clearanceMm + assumedStore.boardMm;
      return made;
    });
}

function round(metres: number): number {
  return Number(metres.toFixed(4));
}
