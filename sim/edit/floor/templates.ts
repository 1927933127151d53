// The catalogue of what can be put on a floor: usual sizes and shelving of each kind of fixture, a till, an inner wall.

import type { Bay, Fixture, FixtureKind, Shelf, Store } from '../../project/schema.ts';
import type { Text } from '../../words/text.ts';
import { freeId, metres } from '../edit.ts';
import { allBayIds, allShelfIds } from '../storeParts.ts';

export interface FixtureTemplate {
  readonly id: string;
  readonly what: 'fixture';
  readonly kind: FixtureKind;
  readonly name: Text;
  /** Bays side by side on each face; their width. */
  readonly nBays: number;
  readonly bayM: number;
  readonly depthM: number;
  readonly faces: readonly Bay['face'][];
  /** Shelves from the lowest: height above the floor, free height. */
  readonly boards: readonly (readonly [heightMm: number, clearanceMm: number])[];
  readonly shelfDepthMm: number;
}

export interface TillTemplate {
  readonly id: 'till';
  readonly what: 'till';
  readonly name: Text;
}

export interface WallTemplate {
  readonly id: 'innerWall';
  readonly what: 'wall';
  readonly name: Text;
}

export type FloorTemplate = FixtureTemplate | TillTemplate | WallTemplate;

/** Common sizes in trade; every one of them can be changed once it stands. */
export const floorTemplates: readonly FloorTemplate[] = [
  {
    ...{ id: 'gondola', what: 'fixture', kind: 'gondola', name: { en: 'Gondola', zh: '货架' } },
    ...{ nBays: 4, bayM: 0.9, depthM: 0.9, faces: ['front', 'back'] },
    ...{ boards: boards(5, 150, 375), shelfDepthMm: 420 },
  },
  {
    ...{ id: 'gondolaLow', what: 'fixture', kind: 'gondola', name: { en: 'Low gondola', zh: '矮货架' } },
    ...{ nBays: 4, bayM: 0.9, depthM: 0.8, faces: ['front', 'back'] },
    ...{ boards: boards(4, 125, 350), shelfDepthMm: 380 },
  },
  {
    ...{ id: 'wall', what: 'fixture', kind: 'wall', name: { en: 'Wall shelving', zh: '靠墙货架' } },
    ...{ nBays: 4, bayM: 0.9, depthM: 0.5, faces: ['front'] },
    ...{ boards: boards(5, 150, 375), shelfDepthMm: 450 },
  },
  {
    ...{ id: 'cooler', what: 'fixture', kind: 'wall', name: { en: 'Cooler', zh: '冷藏柜' } },
    ...{ nBays: 3, bayM: 0.9, depthM: 0.9, faces: ['front'] },
    ...{ boards: boards(5, 225, 350), shelfDepthMm: 550 },
  },
  {
    ...{ id: 'endcap', what: 'fixture', kind: 'endcap', name: { en: 'Endcap', zh: '端架' } },
    ...{ nBays: 1, bayM: 0.9, depthM: 0.5, faces: ['front'] },
    ...{ boards: boards(5, 150, 350), shelfDepthMm: 450 },
  },
  {
    ...{ id: 'floorStack', what: 'fixture', kind: 'floorStack', name: { en: 'Floor stack', zh: '堆头' } },
    ...{ nBays: 1, bayM: 1.2, depthM: 1.2, faces: ['front', 'back'] },
    ...{ boards: [[125, 1225]], shelfDepthMm: 600 },
  },
  {
    ...{ id: 'pillar', what: 'fixture', kind: 'pillar', name: { en: 'Pillar wrap', zh: '包柱' } },
    ...{ nBays: 1, bayM: 0.9, depthM: 0.9, faces: ['front', 'back', 'left', 'right'] },
    ...{ boards: boards(4, 300, 350), shelfDepthMm: 180 },
  },
  {
    ...{ id: 'clipStrip', what: 'fixture', kind: 'clipStrip', name: { en: 'Clip strip', zh: '挂条' } },
    ...{ nBays: 1, bayM: 0.14, depthM: 0.06, faces: ['front'] },
    ...{ boards: boards(6, 425, 200, 15), shelfDepthMm: 60 },
  },
  {
    ...{ id: 'sideHang', what: 'fixture', kind: 'sideHang', name: { en: 'Side-hang', zh: '侧挂' } },
    ...{ nBays: 1, bayM: 0.45, depthM: 0.16, faces: ['front'] },
    ...{ boards: boards(5, 400, 275), shelfDepthMm: 160 },
  },
  {
    ...{ id: 'checkoutRack', what: 'fixture', kind: 'checkoutRack' },
    name: { en: 'Checkout rack', zh: '收银台端架' },
    ...{ nBays: 1, bayM: 1.2, depthM: 0.5, faces: ['front', 'back'] },
    ...{ boards: boards(5, 450, 175), shelfDepthMm: 220 },
  },
  { id: 'till', what: 'till', name: { en: 'Till', zh: '收银台' } },
  { id: 'innerWall', what: 'wall', name: { en: 'Inner wall', zh: '内墙' } },
];

/** Letter with which the ids of a kind begin, as in the example stores. */
const idLetters: Readonly<Record<FixtureKind, string>> = {
  gondola: 'G',
  wall: 'R',
  endcap: 'E',
  floorStack: 'S',
  pillar: 'P',
  clipStrip: 'L',
  sideHang: 'N',
  checkoutRack: 'K',
};

const faceLetters: Readonly<Record<Bay['face'], string>> = { front: 'F', back: 'B', left: 'L', right: 'R' };

/** A fixture of a template with ids that are free in a store. Its centre and turn are as given. */
export function buildFixture(
  store: Store,
  template: FixtureTemplate,
  at: { readonly xM: number; readonly yM: number; readonly rotationDeg?: number },
  nBays: number = template.nBays,
): Fixture {
  const letter = idLetters[template.kind];
  const number = nextNumber(letter, store);
  const id = freeId(
    `${letter}${String(number).padStart(2, '0')}`,
    new Set(store.fixtures.map((one) => one.id)),
  );
  const fixture: Fixture = {
    ...{ id, kind: template.kind },
    name: { en: `${template.name.en} ${number}`, zh: `${template.name.zh}${number}` },
    ...{ xM: metres(at.xM), yM: metres(at.yM) },
    ...{ widthM: metres(template.bayM * nBays), depthM: template.depthM, rotationDeg: at.rotationDeg ?? 0 },
    bays: [],
  };
  const shelves = template.boards.map(([heightMm, clearanceMm]) => ({
    ...{ heightMm, clearanceMm, depthMm: template.shelfDepthMm },
  }));
  const bays = template.faces.flatMap((face) => {
    const along = face === 'front' || face === 'back';
    const count = along ? nBays : 1;
    return Array.from({ length: count }, (_, ix) => ({
      face,
      offsetM: metres(ix * template.bayM),
      widthM: along ? template.bayM : template.depthM,
      shelves,
    }));
  });
  return { ...fixture, bays: nameBays(store, id, bays) };
}

type UnnamedBay = Omit<Bay, 'id' | 'shelves'> & { readonly shelves: readonly Omit<Shelf, 'id'>[] };

/** Gives bays and their shelves ids that are free: G14F2 the second bay on the front, G14F2s3 its third shelf. */
export function nameBays(store: Store, fixtureId: string, bays: readonly UnnamedBay[]): Bay[] {
  const [takenBays, takenShelves] = [allBayIds(store), allShelfIds(store)];
  const counts = new Map<Bay['face'], number>();
  return bays.map((bay): Bay => {
    const n = (counts.get(bay.face) ?? 0) + 1;
    counts.set(bay.face, n);
    const id = freeId(`${fixtureId.slice(0, 50)}${faceLetters[bay.face]}${n}`, takenBays);
    takenBays.add(id);
    const shelves = bay.shelves.map((shelf, ix) => {
      const shelfId = freeId(`${id.slice(0, 58)}s${ix + 1}`, takenShelves);
      takenShelves.add(shelfId);
      return { ...shelf, id: shelfId };
    });
    return { ...bay, id, shelves };
  });
}

/** The number after the largest one in use with a letter. */
export function nextNumber(letter: string, { fixtures }: Pick<Store, 'fixtures'>): number {
  return numberAfter(
    letter,
    fixtures.map(({ id }) => id),
  );
}

export function numberAfter(letter: string, ids: readonly string[]): number {
  let most = 0;
  for (const id of ids) {
    const digits = id.startsWith(letter) ? id.slice(letter.length) : '';
    if (/^\d{1,6}$/.test(digits)) most = Math.max(most, Number(digits));
  }
  return most + 1;
}

function boards(count: number, bottomMm: number, stepMm: number, boardMm = 25): [number, number][] {
  return Array.from({ length: count }, (_, ix) => [bottomMm + ix * stepMm, stepMm - boardMm]);
}
