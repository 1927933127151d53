// The catalogue of what can be put on a floor: usual sizes and shelving of each kind of fixture, a till, an inner wall.
import type { FixtureSize } from '../../kinds/fixture/definition.ts';
import { fixtureKind, fixtureKinds } from '../../kinds/fixture/index.ts';
import type { Bay, Fixture, FixtureKind, Shelf } from '../../project/schema.ts';
import { sentence, type Text } from '../../words/text.ts';
import { freeId, metres } from '../edit.ts';
import { allBayIds, allShelfIds, type Things } from '../layoutParts.ts';

export interface FixtureTemplate extends Omit<FixtureSize, 'own'> {
  readonly id: string;
  readonly what: 'fixture';
  readonly kind: FixtureKind;
  readonly name: Text;
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
  ...fixtureKinds.flatMap(templatesOf),
  { id: 'till', what: 'till', name: { en: 'Till', zh: '收银台' } },
  { id: 'innerWall', what: 'wall', name: { en: 'Inner wall', zh: '内墙' } },
];

/** The usual sizes of a kind, the plainest first. */
export function templatesOf(kind: FixtureKind): FixtureTemplate[] {
  const { name, sizes } = fixtureKind(kind);
  return sizes.map(({ own, ...size }) => ({
    ...{ id: own?.id ?? kind, what: 'fixture', kind },
    name: own?.name ?? { en: sentence(name.en), zh: name.zh },
    ...size,
  }));
}

const faceLetters: Readonly<Record<Bay['face'], string>> = { front: 'F', back: 'B', left: 'L', right: 'R' };

/** A fixture of a template with ids that nothing has of what there is. Its centre and turn are as given. */
export function buildFixture(
  taken: Pick<Things, 'fixtures'>,
  template: FixtureTemplate,
  at: { readonly xM: number; readonly yM: number; readonly rotationDeg?: number },
  nBays: number = template.nBays,
): Fixture {
  const letter = fixtureKind(template.kind).idLetter;
  const number = nextNumber(letter, taken);
  const id = freeId(
    `${letter}${String(number).padStart(2, '0')}`,
    new Set(taken.fixtures.map((one) => one.id)),
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
  return { ...fixture, bays: nameBays(taken, id, bays) };
}

type UnnamedBay = Omit<Bay, 'id' | 'shelves'> & { readonly shelves: readonly Omit<Shelf, 'id'>[] };

/** Gives bays and their shelves ids that are free: G14F2 the second bay on the front, G14F2s3 its third shelf. */
export function nameBays(
  taken: Pick<Things, 'fixtures'>,
  fixtureId: string,
  bays: readonly UnnamedBay[],
): Bay[] {
  const [takenBays, takenShelves] = [allBayIds(taken), allShelfIds(taken)];
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
export function nextNumber(letter: string, { fixtures }: Pick<Things, 'fixtures'>): number {
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
