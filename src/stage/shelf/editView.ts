// Where things of the shelf editor's stage are: its panes, the camera over a run of bays, and what lies under a point.
import { HEADER_MM } from '../../../sim/picture/shelfMarks.ts';
import { type EditRun, positionAt, SHELF_EDGE_MM, spotAt } from '../../frame/editRun.ts';
import {
  type Air,
  type Camera,
  fitScale,
  type Rect,
  type View,
  type World,
  worldFromScreen,
} from '../camera.ts';
import type { EditHit, EditScene, Handle } from './editScene.ts';

export const SIDE_MM = 40;
/** Handles are this large on the screen, and can be caught a little beside. */
const HANDLE_PX = 12;
/** Room for what lies over the stage: tools above, the map of the floor at the left, messages below. */
const AIR: Air = { top: 98, right: 20, bottom: 46, left: 176 };
/** Where the stage is too narrow for that, the map lies over the goods. */
const LEAST_WIDE_PX = 560;
/** With the baseline shown: room for the name over each half. */
const PLATE_PX = 26;
const MOST_SCALE = 4;
const GAP_PX = 8;

/** One half of the stage, or all of it: a run in a pane. The baseline's is the old one. */
export interface Half {
  readonly run: EditRun;
  readonly isOld: boolean;
  readonly pane: Rect;
  readonly air: Air;
  /** How much further right and down its camera looks than that of the first, so that both show the same. */
  readonly shiftPx: { readonly x: number; readonly y: number };
}

export interface Box extends World {
  readonly x: number;
  readonly y: number;
}

export function worldOf(run: EditRun): World {
  return { w: run.widthMm + 2 * SIDE_MM, h: run.heightMm + HEADER_MM };
}

/** World coordinates of a box on a run. */
export function boxOf(
  run: EditRun,
  { xMm, yMm, widthMm, heightMm }: { xMm: number; yMm: number; widthMm: number; heightMm: number },
): Box {
  return { x: SIDE_MM + xMm, y: worldOf(run).h - yMm - heightMm, w: widthMm, h: heightMm };
}

/** The plan in hand first; the baseline, where it is shown, beside it or below it: wherever both are larger. */
export function halvesOf({ run, oldRun }: EditScene, { w, h }: World): readonly Half[] {
  const air = { ...AIR, left: w < LEAST_WIDE_PX ? AIR.right : AIR.left };
  if (!oldRun) return [{ run, isOld: false, pane: { x: 0, y: 0, w, h }, air, shiftPx: { x: 0, y: 0 } }];
  const plated = { ...air, top: air.top + PLATE_PX };
  // Both halves have the same room for the shelf, whatever lies over them.
  const leftW = Math.round((w - GAP_PX + air.left - AIR.right) / 2);
  const beside = pairOf(
    { run, isOld: false, pane: { x: 0, y: 0, w: leftW, h }, air: plated },
    {
      ...{ run: oldRun, isOld: true, air: { ...plated, left: AIR.right } },
      pane: { x: leftW + GAP_PX, y: 0, w: w - leftW - GAP_PX, h },
    },
  );
  const [airNow, airOld] = [
    { ...plated, bottom: 6 },
    { ...air, top: 32 },
  ];
  const more = airNow.top + airNow.bottom - airOld.top - airOld.bottom;
  const upper = Math.round((h - GAP_PX + more) / 2);
  const lower = upper + GAP_PX;
  const below = pairOf(
    { run, isOld: false, pane: { x: 0, y: 0, w, h: upper }, air: airNow },
    { run: oldRun, isOld: true, pane: { x: 0, y: lower, w, h: h - lower }, air: airOld },
  );
  const scaleOf = ([{ pane, air }]: readonly Half[]): number => fitScale(worldOf(run), pane, air);
  return scaleOf(beside) > scaleOf(below) ? beside : below;
}

function pairOf(now: Omit<Half, 'shiftPx'>, old: Omit<Half, 'shiftPx'>): readonly Half[] {
  const middle = ({ air }: Omit<Half, 'shiftPx'>) => ({
    x: (air.left - air.right) / 2,
    y: (air.top - air.bottom) / 2,
  });
  const [p, q] = [middle(now), middle(old)];
  return [
    { ...now, shiftPx: { x: 0, y: 0 } },
    { ...old, shiftPx: { x: p.x - q.x, y: p.y - q.y } },
  ];
}

export function viewOf({ run, pane, air }: Half): View {
  return { world: worldOf(run), pane, air, mostScale: MOST_SCALE };
}

/** The camera before the faced bay: its whole height, the bay in the middle, but no empty wall beside a long run. */
export function faceBay({ run, facedBay }: EditScene, { pane, air }: Half): Camera | null {
  const bay = run.bays.find(({ bayIx }) => bayIx === facedBay) ?? run.bays[0];
  if (!bay) return null;
  const world = worldOf(run);
  const scale = fitScale({ w: bay.widthMm + 160, h: world.h }, pane, air);
  const half = Math.min(world.w / 2, (pane.w - air.left - air.right) / 2 / scale);
  const middle = SIDE_MM + bay.x0Mm + bay.widthMm / 2;
  return {
    scale,
    cx: Math.min(world.w - half, Math.max(half, middle)) - (air.left - air.right) / 2 / scale,
    cy: world.h / 2 - (air.top - air.bottom) / 2 / scale,
  };
}

/** Both halves look at the same part of the run. */
export function cameraOf(camera: Camera, { shiftPx }: Half): Camera {
  return {
    ...camera,
    cx: camera.cx + shiftPx.x / camera.scale,
    cy: camera.cy + shiftPx.y / camera.scale,
  };
}

/** What lies under a point of the stage. */
export function hitAt(scene: EditScene, half: Half, camera: Camera, at: { x: number; y: number }): EditHit {
  const { run, pane, isOld } = half;
  const p = worldFromScreen(cameraOf(camera, half), pane, at.x, at.y);
  const xMm = p.x - SIDE_MM;
  const yMm = worldOf(run).h - p.y;
  const held = isOld ? null : handleAt(scene, camera, p);
  const spot = spotAt(run, xMm, yMm);
  const isShelfEdge =
    spot !== null && yMm < spot.shelf.heightMm && yMm >= spot.shelf.heightMm - SHELF_EDGE_MM;
  return {
    xMm,
    yMm,
    spot,
    position: held?.position ?? positionAt(run, xMm, yMm),
    handle: held?.handle ?? null,
    isShelfEdge: isShelfEdge && !isOld,
    isOld,
  };
}

function handleAt({ run, selected, isCarrying }: EditScene, { scale }: Camera, at: { x: number; y: number }) {
  if (selected.size !== 1 || isCarrying) return null;
  const reach = HANDLE_PX / scale;
  for (const position of run.bays.flatMap(({ positions }) => positions)) {
    if (!selected.has(position.key)) continue;
    const { x, y, w, h } = boxOf(run, position);
    const isNear = (hx: number, hy: number, rx: number, ry: number) =>
      Math.abs(at.x - hx) <= rx && Math.abs(at.y - hy) <= ry;
    let handle: Handle | null = null;
    if (isNear(x + w, y + h / 2, reach * 0.7, Math.max(reach * 1.2, h * 0.3))) handle = 'right';
    else if (isNear(x + w / 2, y, Math.max(reach * 1.2, w * 0.3), reach * 0.7)) handle = 'top';
    if (handle) return { position, handle };
  }
  return null;
}

/** What is selected as one box of the stage, in pixels; null where nothing is. */
export function selectedBox({ run, selected }: EditScene, { pane }: Half, camera: Camera): Box | null {
  const boxes = run.bays
    .flatMap(({ positions }) => positions)
    .filter(({ key }) => selected.has(key))
    .map((position) => boxOf(run, position));
  if (boxes.length === 0) return null;
  const x0 = Math.min(...boxes.map(({ x }) => x));
  const y0 = Math.min(...boxes.map(({ y }) => y));
  return {
    x: pane.x + pane.w / 2 + (x0 - camera.cx) * camera.scale,
    y: pane.y + pane.h / 2 + (y0 - camera.cy) * camera.scale,
    w: (Math.max(...boxes.map(({ x, w }) => x + w)) - x0) * camera.scale,
    h: (Math.max(...boxes.map(({ y, h }) => y + h)) - y0) * camera.scale,
  };
}
