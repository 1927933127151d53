// The free way on each side of some things: to the next fixture, wall or the edge of the store.
import { boxOf, type FloorRef, sameRef, unionBox } from '../../../../sim/edit/floor/floorThings.ts';
import { takesFloor } from '../../../../sim/project/geometry.ts';
import type { Layout } from '../../../../sim/project/schema.ts';
import type { FloorPoint } from '../../../editor/floor/state.ts';

export interface Gap {
  readonly way: 'left' | 'right' | 'up' | 'down';
  readonly from: FloorPoint;
  readonly to: FloorPoint;
  readonly lengthM: number;
}

/** Further away than this no one measures. */
const FAR_M = 8;
const LEAST_M = 0.02;

export function gapsRound(store: Layout, things: readonly FloorRef[]): Gap[] {
  const own = things.map((ref) => boxOf(store, ref)).filter((box) => box !== undefined);
  if (own.length === 0 || !things.some(({ kind }) => kind === 'fixture')) return [];
  const box = unionBox(own);
  const others = [
    ...store.fixtures.filter(takesFloor).map(({ id }): FloorRef => ({ kind: 'fixture', id })),
    ...store.walls.map(({ id }): FloorRef => ({ kind: 'wall', id })),
  ]
    .filter((ref) => !things.some((one) => sameRef(one, ref)))
    .map((ref) => boxOf(store, ref)!);
  const xM = (box.x0M + box.x1M) / 2;
  const yM = (box.y0M + box.y1M) / 2;
  const beside = others.filter((one) => one.y0M < box.y1M - LEAST_M && one.y1M > box.y0M + LEAST_M);
  const above = others.filter((one) => one.x0M < box.x1M - LEAST_M && one.x1M > box.x0M + LEAST_M);
  const slack = LEAST_M / 2;
  const left = Math.max(0, ...beside.filter((one) => one.x1M <= box.x0M + slack).map((one) => one.x1M));
  const right = Math.min(
    store.widthM,
    ...beside.filter((one) => one.x0M >= box.x1M - slack).map((one) => one.x0M),
  );
  const up = Math.max(0, ...above.filter((one) => one.y1M <= box.y0M + slack).map((one) => one.y1M));
  const down = Math.min(
    store.depthM,
    ...above.filter((one) => one.y0M >= box.y1M - slack).map((one) => one.y0M),
  );
  const gaps: Gap[] = [
    { way: 'left', from: { xM: left, yM }, to: { xM: box.x0M, yM }, lengthM: box.x0M - left },
    { way: 'right', from: { xM: box.x1M, yM }, to: { xM: right, yM }, lengthM: right - box.x1M },
    { way: 'up', from: { xM, yM: up }, to: { xM, yM: box.y0M }, lengthM: box.y0M - up },
    { way: 'down', from: { xM, yM: box.y1M }, to: { xM, yM: down }, lengthM: down - box.y1M },
  ];
  return gaps.filter(({ lengthM }) => lengthM > LEAST_M && lengthM < FAR_M);
}
