// What stands on a floor and can be moved: fixtures, inner walls, tills, entrance and exit; their boxes, and the store
// with some of them moved.

import { sincosDeg } from '../../base/sincos.ts';
import { layoutProblems } from '../../project/checkStore.ts';
import { footprint } from '../../project/geometry.ts';
import { layoutWith } from '../../project/layouts.ts';
import { fixtureText } from '../../project/names.ts';
import type { Fixture, Layout, Project } from '../../project/schema.ts';
import { count } from '../../words/figures.ts';
import { listText } from '../../words/lists.ts';
import { sentence, type Text } from '../../words/text.ts';
import { done, type Edit, metres, refuse } from '../edit.ts';
import { finite } from '../positionStep.ts';

export interface FloorRef {
  readonly kind: 'fixture' | 'wall' | 'till' | 'entrance' | 'exit';
  /** Empty for entrance and exit: there is one of each. */
  readonly id: string;
}

export interface Box {
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
}

export interface Shift {
  readonly dxM: number;
  readonly dyM: number;
}

export const still: Shift = { dxM: 0, dyM: 0 };

export type Wall = Layout['walls'][number];
export type Till = Layout['checkout']['tills'][number];

export function sameRef(a: FloorRef, b: FloorRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** Everything on the floor that can be chosen. */
export function listFloor(store: Layout): FloorRef[] {
  return [
    ...store.fixtures.map(({ id }): FloorRef => ({ kind: 'fixture', id })),
    ...store.walls.map(({ id }): FloorRef => ({ kind: 'wall', id })),
    ...store.checkout.tills.map(({ id }): FloorRef => ({ kind: 'till', id })),
    { kind: 'entrance', id: '' },
    { kind: 'exit', id: '' },
  ];
}

/** The upright rectangle round a thing, undefined where there is none of that id. */
export function boxOf(store: Layout, { kind, id }: FloorRef): Box | undefined {
  if (kind === 'fixture') {
    const fixture = store.fixtures.find((one) => one.id === id);
    return fixture && fixtureBox(fixture);
  }
  if (kind === 'wall') {
    const wall = store.walls.find((one) => one.id === id);
    return wall && around([wall.x1M, wall.x2M], [wall.y1M, wall.y2M]);
  }
  const point = kind === 'till' ? store.checkout.tills.find((one) => one.id === id) : store[kind];
  return point && around([point.xM], [point.yM]);
}

export function fixtureBox(fixture: Fixture): Box {
  const corners = footprint(fixture);
  return around(
    corners.map(({ xM }) => xM),
    corners.map(({ yM }) => yM),
  );
}

export function unionBox(boxes: readonly Box[]): Box {
  return around(
    boxes.flatMap(({ x0M, x1M }) => [x0M, x1M]),
    boxes.flatMap(({ y0M, y1M }) => [y0M, y1M]),
  );
}

function around(xs: readonly number[], ys: readonly number[]): Box {
  return { x0M: Math.min(...xs), y0M: Math.min(...ys), x1M: Math.max(...xs), y1M: Math.max(...ys) };
}

/** As much of a shift as keeps a box inside the store. */
export function shiftInside(
  { widthM, depthM }: Pick<Layout, 'widthM' | 'depthM'>,
  box: Box,
  by: Shift,
): Shift {
  const within = (shiftM: number, fromM: number, toM: number, roomM: number): number =>
    Math.max(Math.min(shiftM, Math.max(0, roomM - toM)), Math.min(0, -fromM));
  // What sticks out already is brought in as far as it can be.
  const inward = (fromM: number, toM: number, roomM: number): number =>
    fromM < 0 ? -fromM : toM > roomM ? Math.max(-fromM, roomM - toM) : 0;
  const held = (shiftM: number, fromM: number, toM: number, roomM: number): number => {
    const firstM = inward(fromM, toM, roomM);
    return firstM + within(shiftM - firstM, fromM + firstM, toM + firstM, roomM);
  };
  return {
    dxM: held(finite(by.dxM), box.x0M, box.x1M, widthM),
    dyM: held(finite(by.dyM), box.y0M, box.y1M, depthM),
  };
}

/** The store with things moved, each by its own shift. */
export function withShifts(store: Layout, moves: readonly (readonly [FloorRef, Shift])[]): Layout {
  const point = <T extends { xM: number; yM: number }>(one: T, { dxM, dyM }: Shift): T => ({
    ...one,
    xM: atLeast0(one.xM + dxM),
    yM: atLeast0(one.yM + dyM),
  });
  const shiftOf = (kind: FloorRef['kind'], id: string) =>
    moves.find(([ref, { dxM, dyM }]) => ref.kind === kind && ref.id === id && (dxM !== 0 || dyM !== 0))?.[1];
  const each = <T extends { id: string }>(
    list: T[],
    kind: FloorRef['kind'],
    moved: (one: T, by: Shift) => T,
  ): T[] => {
    if (!moves.some(([ref]) => ref.kind === kind)) return list;
    const next = list.map((one) => {
      const by = shiftOf(kind, one.id);
      return by ? moved(one, by) : one;
    });
    return next.some((one, ix) => one !== list[ix]) ? next : list;
  };
  const [inM, outM] = [shiftOf('entrance', ''), shiftOf('exit', '')];
  const tills = each(store.checkout.tills, 'till', point);
  const next = {
    ...store,
    fixtures: each(store.fixtures, 'fixture', point),
    walls: each(store.walls, 'wall', (wall, { dxM, dyM }) => ({
      ...wall,
      x1M: atLeast0(wall.x1M + dxM),
      y1M: atLeast0(wall.y1M + dyM),
      x2M: atLeast0(wall.x2M + dxM),
      y2M: atLeast0(wall.y2M + dyM),
    })),
    checkout: tills === store.checkout.tills ? store.checkout : { ...store.checkout, tills },
    entrance: inM ? point(store.entrance, inM) : store.entrance,
    exit: outM ? point(store.exit, outM) : store.exit,
  };
  const isSame = (Object.keys(store) as (keyof Layout)[]).every((key) => next[key] === store[key]);
  return isSame ? store : next;
}

/** A point turned round another, clockwise on the screen. */
export function turned(
  point: { readonly xM: number; readonly yM: number },
  round: { readonly xM: number; readonly yM: number },
  deg: number,
): { xM: number; yM: number } {
  const { cos, sin } = sincosDeg(deg);
  const [x, y] = [point.xM - round.xM, point.yM - round.yM];
  return { xM: round.xM + x * cos - y * sin, yM: round.yM + x * sin + y * cos };
}

/** An angle from above -180 up to 180 degrees, to a hundredth. */
export function plainDeg(deg: number): number {
  const rounded = Math.round(finite(deg) * 100) / 100;
  const within = rounded - 360 * Math.ceil((rounded - 180) / 360);
  return Math.round(within * 100) / 100 + 0;
}

/** Ends an edit of the floor: refused where the store would be one that cannot be opened again. */
export function finishFloor(
  before: Project,
  after: Project,
  layoutId: string,
  did: Text,
  outcome: Partial<Pick<Edit, 'made' | 'nPositionsLost' | 'problems'>> = {},
): Edit {
  const layout = layoutWith(after, layoutId);
  if (before.layouts.includes(layout)) return done(before, did);
  const wrong = layoutProblems(layout).find(({ level }) => level === 'error');
  if (wrong) return refuse(before, did, { en: sentence(wrong.en), zh: wrong.zh });
  return done(after, did, outcome);
}

/** Refused where one of the things does not exist. */
export function missingThing(store: Layout, things: readonly FloorRef[]): Text | undefined {
  if (things.length === 0)
    return { en: 'Choose something on the floor first.', zh: '请先在平面图上选择对象。' };
  const missing = things.find((ref) => !boxOf(store, ref));
  return (
    missing && {
      en: `There is no ${missing.kind} "${missing.id}" in this store.`,
      zh: `卖场中没有${kindNames[missing.kind].zh}“${missing.id}”。`,
    }
  );
}

const kindNames: Readonly<Record<FloorRef['kind'], Text>> = {
  fixture: { en: 'fixture', zh: '货架' },
  wall: { en: 'inner wall', zh: '内墙' },
  till: { en: 'till', zh: '收银台' },
  entrance: { en: 'the entrance', zh: '入口' },
  exit: { en: 'the exit', zh: '出口' },
};

/** "Move Gondola 3 (G03)". */
export function stepOn(store: Layout, things: readonly FloorRef[], en: string, zh: string): Text {
  const what = thingsText(store, things);
  return { en: `${en} ${what.en}`, zh: `${zh}${what.zh}` };
}

/** "Gondola 3 (G03), till T01 and 4 more". */
function thingsText(store: Layout, things: readonly FloorRef[]): Text {
  if (things.length > 3) return { en: count(things.length, 'thing'), zh: ` ${things.length} 个对象` };
  return listText(things.map((ref) => thingText(store, ref)));
}

export function thingText(store: Layout, { kind, id }: FloorRef): Text {
  const fixture = kind === 'fixture' ? store.fixtures.find((one) => one.id === id) : undefined;
  if (fixture) return fixtureText(fixture);
  const { en, zh } = kindNames[kind];
  return id === '' ? { en, zh } : { en: `${en} ${id}`, zh: `${zh} ${id}` };
}

function atLeast0(valueM: number): number {
  return Math.max(0, metres(valueM));
}

/** A wall between two points, as far as the store reaches. */
export function wallBetween(
  wall: Pick<Wall, 'id' | 'thicknessM'>,
  a: { readonly xM: number; readonly yM: number },
  b: { readonly xM: number; readonly yM: number },
  { widthM, depthM }: Layout,
): Wall {
  const x = (value: number) => Math.max(0, Math.min(widthM, metres(value)));
  const y = (value: number) => Math.max(0, Math.min(depthM, metres(value)));
  return { id: wall.id, x1M: x(a.xM), y1M: y(a.yM), x2M: x(b.xM), y2M: y(b.yM), thicknessM: wall.thicknessM };
}
