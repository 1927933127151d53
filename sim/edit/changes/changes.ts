// What differs between two plans: the list of changes, by position, as data and in words, grouped by bay; and of their
// promotions and costs. A position that only made room for its neighbours is counted, not told.

import { comparePositions } from '../../project/canonical.ts';
import { layoutOf } from '../../project/layouts.ts';
import { type BayRef, listBays, type ShelfRef } from '../../project/places.ts';
import type { Plan, Position, Project } from '../../project/schema.ts';
import { shelfTable } from '../../project/tables.ts';
import type { Text } from '../../words/text.ts';
import { type CampaignChange, campaignChanges } from './campaignChanges.ts';
import { bayText, changeText, groupsText } from './changeText.ts';
import { type FloorChange, floorChanges } from './floorChanges.ts';

const changeKinds = [
  /** The SKU was nowhere in the plan before, or is nowhere now. */
  'listed',
  'delisted',
  /** One more place of a SKU, or one less. */
  'added',
  'removed',
  /** To another bay; to another shelf of the bay; to another place in the order of its shelf. */
  'moved',
  'level',
  'reordered',
  /** Facings wide, high or deep. */
  'facings',
  'turned',
  'label',
  /** Moved along its shelf without passing another: it made room, or took what was left. */
  'slid',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What happened to one position. */
export interface PlanChange extends Text {
  readonly skuId: string;
  readonly kinds: readonly ChangeKind[];
  /** The position before and after; undefined where it is new, or gone. */
  readonly before?: Position;
  readonly after?: Position;
  /** The bay it is listed under: where it is now, or was. */
  readonly bayId: string;
  /** Nothing but a slide. */
  readonly isMinor: boolean;
}

/** The changes of one bay, top shelf first. */
export interface BayChanges extends Text {
  /** On the floor of plan B; -1 where it has no such bay. */
  readonly bayIx: number;
  readonly bayId: string;
  readonly fixtureId: string;
  /** Those worth telling. */
  readonly changes: readonly PlanChange[];
  /** Positions that only slid. */
  readonly nSlid: number;
}

export interface PlanChanges extends Text {
  readonly bays: readonly BayChanges[];
  /** What is not the same on the floor. */
  readonly floor: readonly FloorChange[];
  /** Promotions and costs that are not the same. */
  readonly campaign: readonly CampaignChange[];
  readonly nByKind: Readonly<Record<ChangeKind, number>>;
  readonly isSame: boolean;
}

/** How plan B differs from plan A of the same project. */
export function planChanges(project: Project, planA: Plan, planB: Plan): PlanChanges {
  const shelves = shelvesOf(project, planA, planB);
  const { alike, onlyA, onlyB } = partition(planA.positions, planB.positions);
  const pairs = pairUp(onlyA, onlyB, shelves);
  const [skusA, skusB] = [planA, planB].map(({ positions }) => new Set(positions.map(({ skuId }) => skuId)));
  const passed = passedOthers(alike, pairs);
  const changes = pairs.map((pair): PlanChange => {
    const kinds = kindsOf(pair, shelves, passed, skusA, skusB);
    const at = (pair.after ?? pair.before)!;
    const change = {
      ...{ skuId: at.skuId, kinds, before: pair.before, after: pair.after },
      bayId: (pair.after ? shelves.b : shelves.a).get(at.shelfId)?.bay.id ?? '',
      isMinor: kinds.length === 1 && kinds[0] === 'slid',
    };
    return { ...change, ...changeText(project, shelves, change) };
  });
  const nByKind = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kinds } of changes) for (const kind of kinds) nByKind[kind]++;
  const inB = listBays(layoutOf(project, planB));
  const known = new Set(inB.map(({ bay }) => bay.id));
  const onlyInA = listBays(layoutOf(project, planA)).filter(({ bay }) => !known.has(bay.id));
  const bays = [...inB, ...onlyInA.map((ref) => ({ ...ref, ix: -1 }))].flatMap((ref) =>
    groupOf(ref, changes, shelves),
  );
  const campaign = campaignChanges(project, planA, planB);
  const floor = floorChanges(project, planA, planB);
  const isSame = changes.length === 0 && campaign.length === 0 && floor.length === 0;
  return { bays, floor, campaign, nByKind, isSame, ...groupsText(bays, changes, floor, campaign) };
}

/** Shelves by id on the floor of either plan: the same bay has the same id on both. */
export interface ShelvesOfBoth {
  readonly a: ReadonlyMap<string, ShelfRef>;
  readonly b: ReadonlyMap<string, ShelfRef>;
}

function shelvesOf(project: Project, planA: Plan, planB: Plan): ShelvesOfBoth {
  return { a: shelfTable(layoutOf(project, planA)), b: shelfTable(layoutOf(project, planB)) };
}

export interface Pair {
  readonly before?: Position;
  readonly after?: Position;
}

/** Positions that are alike in both, and those that are in one alone. Both lists are in order of place. */
function partition(a: readonly Position[], b: readonly Position[]) {
  const [alike, onlyA, onlyB]: Position[][] = [[], [], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const order = i >= a.length ? 1 : j >= b.length ? -1 : a[i] === b[j] ? 0 : comparePositions(a[i], b[j]);
    if (order === 0) {
      alike.push(a[i]);
      i++;
      j++;
    } else if (order < 0) onlyA.push(a[i++]);
    else onlyB.push(b[j++]);
  }
  return { alike, onlyA, onlyB };
}

/** Pairs what stands in A alone with what stands in B alone, SKU by SKU, nearest places first. */
function pairUp(onlyA: readonly Position[], onlyB: readonly Position[], shelves: ShelvesOfBoth): Pair[] {
  const bySku = new Map<string, { a: Position[]; b: Position[] }>();
  const of = (skuId: string) => {
    const known = bySku.get(skuId) ?? { a: [], b: [] };
    bySku.set(skuId, known);
    return known;
  };
  for (const position of onlyA) of(position.skuId).a.push(position);
  for (const position of onlyB) of(position.skuId).b.push(position);
  const pairs: Pair[] = [];
  for (const { a, b } of bySku.values()) {
    const near = a
      .flatMap((before) => b.map((after) => ({ before, after, far: farness(before, after, shelves) })))
      .sort((p, q) => p.far - q.far);
    const taken = new Set<Position>();
    for (const { before, after } of near) {
      if (taken.has(before) || taken.has(after)) continue;
      taken.add(before).add(after);
      pairs.push({ before, after });
    }
    for (const before of a) if (!taken.has(before)) pairs.push({ before });
    for (const after of b) if (!taken.has(after)) pairs.push({ after });
  }
  return pairs;
}

/** Same shelf, same bay, same fixture, elsewhere; then by distance along the shelf. */
function farness(a: Position, b: Position, shelves: ShelvesOfBoth): number {
  const [from, to] = [shelves.a.get(a.shelfId), shelves.b.get(b.shelfId)];
  const steps =
    a.shelfId === b.shelfId
      ? 0
      : from?.bay.id === to?.bay.id
        ? 1
        : from?.fixture.id === to?.fixture.id
          ? 2
          : 3;
  return steps * 1e6 + Math.abs(a.xMm - b.xMm);
}

/**
 * Positions that stay on their shelf and pass others there: those outside the heaviest run that keeps its order, so
 * that of a position and the five it jumped over, one has moved and not five.
 */
function passedOthers(alike: readonly Position[], pairs: readonly Pair[]): ReadonlySet<Position> {
  const stays = new Map<string, { before: Position; after: Position }[]>();
  const touched = new Set<string>();
  for (const { before, after } of pairs) {
    if (!before || !after || before.shelfId !== after.shelfId) continue;
    if (before.xMm !== after.xMm) touched.add(before.shelfId);
    stays.set(before.shelfId, [...(stays.get(before.shelfId) ?? []), { before, after }]);
  }
  for (const position of alike) {
    if (touched.has(position.shelfId))
      stays.get(position.shelfId)!.push({ before: position, after: position });
  }
  const passed = new Set<Position>();
  for (const shelfId of touched) {
    const row = stays.get(shelfId)!.sort((p, q) => p.before.xMm - q.before.xMm);
    // What stands as it stood has passed nothing: it weighs more than all that moved.
    const kept = heaviestRising(
      row.map(({ after }) => after.xMm),
      row.map(({ before, after }) => (before === after ? row.length : 1)),
    );
    row.forEach(({ after }, ix) => {
      if (!kept.has(ix)) passed.add(after);
    });
  }
  return passed;
}

/** Indices of the run of values that does not fall and weighs most. */
function heaviestRising(values: readonly number[], weights: readonly number[]): Set<number> {
  const total = [...weights];
  const from = values.map(() => -1);
  let end = -1;
  values.forEach((value, ix) => {
    for (let other = 0; other < ix; other++) {
      if (values[other] > value || total[other] + weights[ix] <= total[ix]) continue;
      total[ix] = total[other] + weights[ix];
      from[ix] = other;
    }
    if (end < 0 || total[ix] > total[end]) end = ix;
  });
  const kept = new Set<number>();
  for (let ix = end; ix >= 0; ix = from[ix]) kept.add(ix);
  return kept;
}

function kindsOf(
  { before, after }: Pair,
  shelves: ShelvesOfBoth,
  passed: ReadonlySet<Position>,
  skusA: ReadonlySet<string>,
  skusB: ReadonlySet<string>,
): ChangeKind[] {
  if (!before) return [skusA.has(after!.skuId) ? 'added' : 'listed'];
  if (!after) return [skusB.has(before.skuId) ? 'removed' : 'delisted'];
  const kinds: ChangeKind[] = [];
  if (shelves.a.get(before.shelfId)?.bay.id !== shelves.b.get(after.shelfId)?.bay.id) kinds.push('moved');
  else if (before.shelfId !== after.shelfId) kinds.push('level');
  else if (passed.has(after)) kinds.push('reordered');
  const sameFacings =
    before.facingsWide === after.facingsWide &&
    before.facingsHigh === after.facingsHigh &&
    before.facingsDeep === after.facingsDeep;
  if (!sameFacings) kinds.push('facings');
  if (before.orientation !== after.orientation) kinds.push('turned');
  if (before.label !== after.label) kinds.push('label');
  return kinds.length > 0 ? kinds : ['slid'];
}

function groupOf(
  { ix, fixture, bay }: BayRef,
  changes: readonly PlanChange[],
  shelves: ShelvesOfBoth,
): BayChanges[] {
  const here = changes.filter(({ bayId }) => bayId === bay.id);
  if (here.length === 0) return [];
  const place = ({ after, before }: PlanChange) => (after ?? before)!;
  const shelfNo = ({ after, before }: PlanChange) =>
    after ? shelves.b.get(after.shelfId)!.shelfNo : shelves.a.get(before!.shelfId)!.shelfNo;
  const told = here
    .filter(({ isMinor }) => !isMinor)
    .sort((p, q) => {
      const [a, b] = [place(p), place(q)];
      return shelfNo(q) - shelfNo(p) || a.xMm - b.xMm;
    });
  return [
    {
      ...{ bayIx: ix, bayId: bay.id, fixtureId: fixture.id },
      ...{ changes: told, nSlid: here.length - told.length, ...bayText(fixture, bay) },
    },
  ];
}
