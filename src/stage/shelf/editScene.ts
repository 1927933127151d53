// What the shelf editor's stage is asked to draw, as plain values, and what it can be asked.
import type { Theme } from '../../../sim/picture/palette.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { PromoLabel } from '../../../sim/shelf/promoLabels.ts';
import type { EditPosition, EditRun, ShelfSpot } from '../../frame/editRun.ts';
import type { ShelfStyle } from '../pack/packBench.ts';

/** Values are compared by identity: give a new one only when it has changed. */
export interface EditScene {
  readonly project: Project;
  readonly run: EditRun;
  /** The baseline's goods in the same bays, drawn below; null where not asked for. */
  readonly oldRun: EditRun | null;
  readonly style: ShelfStyle;
  /** What is written over each bay. */
  readonly bayNames: ReadonlyMap<number, string>;
  readonly theme: Theme;
  readonly facedBay: number;
  readonly selected: ReadonlySet<string>;
  readonly chosenShelf: string | null;
  /** Positions that differ between old and new, in either; empty where old is not shown. */
  readonly changed: ReadonlySet<string>;
  readonly changedOld: ReadonlySet<string>;
  /** A colour for each position by key; null for the packs as they are. */
  readonly tints: ReadonlyMap<string, string> | null;
  readonly tintsOld: ReadonlyMap<string, string> | null;
  /** What tickets say of promoted SKUs, by SKU. */
  readonly promos: ReadonlyMap<string, PromoLabel>;
  readonly promosOld: ReadonlyMap<string, PromoLabel>;
  /** Positions that do not fit. */
  readonly unfit: ReadonlySet<string>;
  /** Positions that break a display rule, and how grave it is. */
  readonly broken: ReadonlyMap<string, 'must' | 'should' | 'hint'>;
  /** A block that found no room, in the run's millimetres. */
  readonly ghost: { x: number; y: number; w: number; h: number } | null;
  /** Something is carried: no handles. */
  readonly isCarrying: boolean;
  readonly labels: { readonly old: string; readonly now: string };
}

export type Handle = 'right' | 'top';

export interface EditHit {
  /** On the run, x from its left end, y up from the floor. */
  readonly xMm: number;
  readonly yMm: number;
  readonly spot: ShelfSpot | null;
  readonly position: EditPosition | null;
  readonly handle: Handle | null;
  /** The board itself: a shelf to take hold of. */
  readonly isShelfEdge: boolean;
  readonly isOld: boolean;
}

export interface EditStage {
  readonly kind: 'webgl' | 'canvas';
  /** What lies under a point of the window; null outside the stage. */
  hitAt(clientX: number, clientY: number): EditHit | null;
  /** Where what is selected stands, as a box of the window; null where nothing is. */
  selectedBox(): { x: number; y: number; w: number; h: number } | null;
  /** At a point of the stage, or in its middle. */
  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void;
  pan(dxPx: number, dyPx: number): void;
  fit(): void;
  destroy(): void;
}
