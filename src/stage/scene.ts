// What the stage is asked to draw, as plain values, and what it tells about the pointer.

import type { FloorPlan } from '../../sim/picture/floorPlan.ts';
import type { Theme } from '../../sim/picture/palette.ts';
import type { BayRef } from '../../sim/project/places.ts';
import type { Plan, Project } from '../../sim/project/schema.ts';
import type { Language } from '../../sim/words/text.ts';
import type { Heat } from '../frame/heat.ts';
import type { ShelfRun } from '../frame/shelfView.ts';
import type { TraceIndex } from '../frame/traceIndex.ts';
import type { Rect } from './camera.ts';
import type { ImageOf } from './pack/packImage.ts';

/** Words the stage itself writes. */
export interface StageWords {
  readonly entrance: string;
  readonly exit: string;
  readonly language: Language;
}

/** Values are compared by identity: give a new one only when it has changed. */
export interface Scene {
  readonly project: Project;
  readonly plan: Plan;
  readonly bays: readonly BayRef[];
  readonly floorPlan: FloorPlan;
  readonly index: TraceIndex | null;
  readonly heat: Heat | null;
  readonly run: ShelfRun | null;
  readonly bayName: (bayIx: number) => string;
  readonly theme: Theme;
  readonly words: StageWords;
  /** Price as printed on a ticket, with and without the sign of the currency. */
  readonly priceText: (price: number, withSign: boolean) => string;
  /** Another function when there are other pictures. */
  readonly imageOf: ImageOf;
  /** -1 where nothing is chosen. */
  readonly chosenBay: number;
  readonly chosenSku: number;
  readonly chosenShopper: number;
  readonly follow: boolean;
  readonly segmentFocus: number | null;
  /** Without motion of its own: no growing rings, no trails, no gliding camera. */
  readonly still: boolean;
  readonly tMs: number;
  readonly speed: number;
  /** Where on the stage each pane lies; null where it is not shown. */
  readonly floorPane: Rect | null;
  readonly shelfPane: Rect | null;
}

export interface StageEvents {
  chooseBay(bayIx: number, skuIx: number): void;
  chooseShopper(shopper: number): void;
  chooseNothing(): void;
  /** What is under the pointer; null when nothing is. */
  hover(at: Hover | null): void;
  /** The user took the camera of the floor. */
  moved(): void;
}

/** x and y in CSS pixels from the stage's corner; -1 where a number does not apply. */
export interface Hover {
  readonly x: number;
  readonly y: number;
  readonly bayIx: number;
  readonly skuIx: number;
  readonly shopper: number;
}

export type PaneName = 'floor' | 'shelf';

export function sameScene(p: Scene, q: Scene): boolean {
  const keys = Object.keys(p) as (keyof Scene)[];
  return keys.every((key) =>
    key === 'floorPane' || key === 'shelfPane' ? sameRect(p[key], q[key]) : Object.is(p[key], q[key]),
  );
}

export function sameRect(p: Rect | null, q: Rect | null): boolean {
  return p === q || (p !== null && q !== null && p.x === q.x && p.y === q.y && p.w === q.w && p.h === q.h);
}
