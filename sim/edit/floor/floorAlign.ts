// Order on the floor: align and distribute several things, snap one that is being moved to the grid or to its
// neighbours' edges, put a display against the fixture it belongs to.

import { fixtureKind, hangs, isHome } from '../../kinds/fixture/index.ts';
import { footprint } from '../../project/geometry.ts';
import { layoutWith } from '../../project/layouts.ts';
import type { Fixture, FixtureKind, Layout, Project } from '../../project/schema.ts';
import { type Edit, metres, refuse } from '../edit.ts';
import { withLayout } from '../layoutParts.ts';
import { finite } from '../positionStep.ts';
import {
  type Box,
  boxOf,
  type FloorRef,
  finishFloor,
  listFloor,
  missingThing,
  plainDeg,
  type Shift,
  sameRef,
  stepOn,
  unionBox,
  withShifts,
} from './floorThings.ts';

export const alignments = [
  'left',
  'right',
  'top',
  'bottom',
  'centreX',
  'centreY',
  'distributeX',
  'distributeY',
] as const;
export type Alignment = (typeof alignments)[number];

/** Aligns the boxes of several things, or makes the gaps between them equal (the outermost stay). */
export function alignThings(
  project: Project,
  layoutId: string,
  things: readonly FloorRef[],
  how: Alignment,
): Edit {
  const store = layoutWith(project, layoutId);
  const did = how.startsWith('distribute')
    ? stepOn(store, things, 'Distribute', '均匀分布')
    : stepOn(store, things, 'Align', '对齐');
  const missing = missingThing(store, things);
  if (missing) return refuse(project, did, missing);
  const least = how.startsWith('distribute') ? 3 : 2;
  if (things.length < least)
    return refuse(project, did, {
      en: `Choose at least ${least} things.`,
      zh: `请至少选择 ${least} 个对象。`,
    });
  const boxes = things.map((ref) => boxOf(store, ref)!);
  const next = withShifts(
    store,
    shiftsFor(boxes, how).map((shift, k) => [things[k], shift]),
  );
  return finishFloor(project, withLayout(project, next), layoutId, did);
}

function shiftsFor(boxes: readonly Box[], how: Alignment): Shift[] {
  const all = unionBox(boxes);
  const x = (dxM: number): Shift => ({ dxM, dyM: 0 });
  const y = (dyM: number): Shift => ({ dxM: 0, dyM });
  switch (how) {
    case 'left':
      return boxes.map(({ x0M }) => x(all.x0M - x0M));
    case 'right':
      return boxes.map(({ x1M }) => x(all.x1M - x1M));
    case 'top':
      return boxes.map(({ y0M }) => y(all.y0M - y0M));
    case 'bottom':
      return boxes.map(({ y1M }) => y(all.y1M - y1M));
    case 'centreX':
      return boxes.map(({ x0M, x1M }) => x((all.x0M + all.x1M - x0M - x1M) / 2));
    case 'centreY':
      return boxes.map(({ y0M, y1M }) => y((all.y0M + all.y1M - y0M - y1M) / 2));
    case 'distributeX':
      return evenGaps(boxes.map(({ x0M, x1M }) => [x0M, x1M])).map(x);
    case 'distributeY':
      return evenGaps(boxes.map(({ y0M, y1M }) => [y0M, y1M])).map(y);
  }
}

function evenGaps(spans: readonly (readonly [number, number])[]): number[] {
  const order = spans
    .map((_, ix) => ix)
    .sort((a, b) => spans[a][0] + spans[a][1] - spans[b][0] - spans[b][1] || a - b);
  const from = spans[order[0]][0];
  const to = spans[order[order.length - 1]][1];
  const taken = spans.reduce((sum, [a, b]) => sum + b - a, 0);
  const gap = (to - from - taken) / (spans.length - 1);
  const shifts = new Array<number>(spans.length).fill(0);
  let edge = from;
  for (const ix of order) {
    shifts[ix] = edge - spans[ix][0];
    edge += spans[ix][1] - spans[ix][0] + gap;
  }
  return shifts;
}

export interface SnapOptions {
  /** Grid of the floor; 0 for none. */
  readonly gridM?: number;
  /** Within this distance an edge or centre draws the moved thing to it; 0 for none. */
  readonly edgeM?: number;
}

/** A line to show while something snaps: x is upright at xM = atM, y level at yM = atM. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly atM: number;
  readonly fromM: number;
  readonly toM: number;
}

/** Only what is about beside the thing draws it. */
const NEAR_M = 6;

/** Where a shift of things should end: at edges and centres of neighbours and walls, else on the grid. */
export function snapShift(
  store: Layout,
  things: readonly FloorRef[],
  by: Shift,
  { gridM = 0.05, edgeM = 0.15 }: SnapOptions = {},
): Shift & { readonly guides: readonly Guide[] } {
  const moving = things.map((ref) => boxOf(store, ref)).filter((box) => box !== undefined);
  if (moving.length === 0) return { dxM: 0, dyM: 0, guides: [] };
  const start = unionBox(moving);
  const others = listFloor(store)
    .filter(
      (ref) => ref.kind !== 'entrance' && ref.kind !== 'exit' && !things.some((one) => sameRef(one, ref)),
    )
    .map((ref) => boxOf(store, ref)!);
  const wanted: Box = {
    x0M: start.x0M + finite(by.dxM),
    x1M: start.x1M + finite(by.dxM),
    y0M: start.y0M + finite(by.dyM),
    y1M: start.y1M + finite(by.dyM),
  };
  const x = snapAxis(
    [wanted.x0M, wanted.x1M],
    [wanted.y0M, wanted.y1M],
    others.map((box) => ({ along: [box.x0M, box.x1M], across: [box.y0M, box.y1M] })),
    store.widthM,
    { gridM, edgeM },
  );
  const y = snapAxis(
    [wanted.y0M, wanted.y1M],
    [wanted.x0M, wanted.x1M],
    others.map((box) => ({ along: [box.y0M, box.y1M], across: [box.x0M, box.x1M] })),
    store.depthM,
    { gridM, edgeM },
  );
  return {
    dxM: metres(finite(by.dxM) + x.byM),
    dyM: metres(finite(by.dyM) + y.byM),
    guides: [
      ...(x.line ? [{ axis: 'x' as const, ...x.line }] : []),
      ...(y.line ? [{ axis: 'y' as const, ...y.line }] : []),
    ],
  };
}

type Span = readonly [number, number];

function snapAxis(
  along: Span,
  across: Span,
  others: readonly { readonly along: Span; readonly across: Span }[],
  roomM: number,
  { gridM, edgeM }: Required<SnapOptions>,
): { byM: number; line?: Omit<Guide, 'axis'> } {
  let best: { byM: number; line?: Omit<Guide, 'axis'> } | undefined;
  const offer = (edge: number, target: number, fromM: number, toM: number): void => {
    const byM = target - edge;
    if (Math.abs(byM) > edgeM || (best && Math.abs(best.byM) <= Math.abs(byM))) return;
    best = { byM, line: { atM: target, fromM, toM } };
  };
  const middle = (along[0] + along[1]) / 2;
  if (edgeM > 0) {
    for (const other of others) {
      const apart = Math.max(other.across[0] - across[1], across[0] - other.across[1]);
      if (apart > NEAR_M) continue;
      const fromM = Math.min(other.across[0], across[0]);
      const toM = Math.max(other.across[1], across[1]);
      for (const edge of along) for (const target of other.along) offer(edge, target, fromM, toM);
      offer(middle, (other.along[0] + other.along[1]) / 2, fromM, toM);
    }
    offer(along[0], 0, across[0], across[1]);
    offer(along[1], roomM, across[0], across[1]);
  }
  if (best) return best;
  return { byM: gridM > 0 ? Math.round(along[0] / gridM) * gridM - along[0] : 0 };
}

/** How far from a fixture a display is still drawn to it. */
const REACH_M = 1;

/**
 * Where a display of a kind stands against the fixture nearest to a point: at the end of shelving, on a side of it, or
 * before its goods. Undefined where none is near, or the kind stands by itself.
 */
export function attachSpot(
  store: Layout,
  kind: FixtureKind,
  depthM: number,
  at: { readonly xM: number; readonly yM: number },
): { xM: number; yM: number; rotationDeg: number; hostId: string } | undefined {
  const { standing } = fixtureKind(kind);
  const isHung = hangs(kind);
  if (standing !== 'end' && !isHung) return undefined;
  let best: { xM: number; yM: number; rotationDeg: number; hostId: string } | undefined;
  let bestM = REACH_M;
  for (const host of store.fixtures) {
    if (!isHome(host.kind) && !(isHung && standsAtEnd(host))) continue;
    for (const edge of edgesOf(host)) {
      if (edge.isFace !== (standing === 'face')) continue;
      const [dx, dy] = [edge.x1M - edge.x0M, edge.y1M - edge.y0M];
      const square = dx * dx + dy * dy;
      const along = ((at.xM - edge.x0M) * dx + (at.yM - edge.y0M) * dy) / square;
      const share = standing === 'end' ? 0.5 : Math.max(0, Math.min(1, along));
      const [xM, yM] = [edge.x0M + share * dx, edge.y0M + share * dy];
      const awayM = Math.sqrt((at.xM - xM) * (at.xM - xM) + (at.yM - yM) * (at.yM - yM));
      if (awayM >= bestM) continue;
      bestM = awayM;
      best = {
        xM: metres(xM + (edge.nx * depthM) / 2),
        yM: metres(yM + (edge.ny * depthM) / 2),
        rotationDeg: plainDeg(edge.frontDeg),
        hostId: host.id,
      };
    }
  }
  return best;
}

export interface Edge {
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
  readonly nx: number;
  readonly ny: number;
  /** Turn of a fixture whose front looks out of this edge. */
  readonly frontDeg: number;
  /** Goods are on this side. */
  readonly isFace: boolean;
}

/** The four sides of a fixture, outward. */
export function edgesOf(host: Fixture): Edge[] {
  const [backLeft, backRight, frontRight, frontLeft] = footprint(host);
  const sides = [
    [frontLeft, frontRight, 0, 'front'],
    [frontRight, backRight, -90, 'right'],
    [backRight, backLeft, 180, 'back'],
    [backLeft, frontLeft, 90, 'left'],
  ] as const;
  return sides.map(([a, b, turnDeg, face]) => {
    const [dx, dy] = [b.xM - a.xM, b.yM - a.yM];
    const length = Math.sqrt(dx * dx + dy * dy);
    return {
      ...{ x0M: a.xM, y0M: a.yM, x1M: b.xM, y1M: b.yM, nx: -dy / length, ny: dx / length },
      frontDeg: host.rotationDeg + turnDeg,
      isFace: host.bays.some((bay) => bay.face === face),
    };
  });
}

/** What stands or hangs on a fixture and should move along with it: what is at its ends, and hangs on it or on them. */
export function companionsOf(store: Layout, fixtureId: string): FloorRef[] {
  const host = store.fixtures.find(({ id }) => id === fixtureId);
  if (!host) return [];
  const isOn = (one: Fixture, on: Fixture): boolean => {
    if (one === on) return false;
    const spot = attachSpot({ ...store, fixtures: [on] }, one.kind, one.depthM, one);
    const near = (a: number, b: number) => Math.abs(a - b) <= 0.1;
    return spot !== undefined && near(spot.xM, one.xM) && near(spot.yM, one.yM);
  };
  const atEnds = store.fixtures.filter((one) => standsAtEnd(one) && isOn(one, host));
  const hanging = store.fixtures.filter(
    (one) => !standsAtEnd(one) && [host, ...atEnds].some((on) => isOn(one, on)),
  );
  return [...atEnds, ...hanging].map(({ id }) => ({ kind: 'fixture', id }));
}

function standsAtEnd({ kind }: Fixture): boolean {
  return fixtureKind(kind).standing === 'end';
}
