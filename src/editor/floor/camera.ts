// The camera of the floor view: fit, zoom and pan, and points between screen and floor.
import {
  type Camera,
  fitCamera,
  panBy,
  screenFromWorld,
  type View,
  worldFromScreen,
  zoomAt,
} from '../../stage/camera.ts';
import { floorInHand } from './floorOf.ts';
import { type FloorPoint, type FloorState, useFloor } from './state.ts';

/** Room for what lies over the stage, and for the names of the doors. */
const AIR = { top: 66, right: 34, bottom: 62, left: 34 };
const MOST_SCALE = 260;

type Seen = Pick<FloorState, 'camera' | 'size'>;

export function onScreen({ camera, size }: Seen, { xM, yM }: FloorPoint): { x: number; y: number } {
  return screenFromWorld(camera, { x: 0, y: 0, ...size }, xM, yM);
}

export function onFloor({ camera, size }: Seen, x: number, y: number): FloorPoint {
  const { x: xM, y: yM } = worldFromScreen(camera, { x: 0, y: 0, ...size }, x, y);
  return { xM, yM };
}

function seen(): View | null {
  const store = floorInHand()?.layout;
  const { size } = useFloor.getState();
  if (!store) return null;
  const world = { w: store.widthM, h: store.depthM };
  return { world, pane: { x: 0, y: 0, ...size }, air: AIR, mostScale: MOST_SCALE };
}

export function fitFloor(): void {
  const view = seen();
  if (!view || view.pane.w < 50) return;
  useFloor.setState({ camera: fitCamera(view.world, view.pane, AIR), isFitted: true });
}

export function zoomFloor(factor: number, at: { x: number; y: number } | null = null): void {
  take((camera, view) => zoomAt(camera, view, at, factor));
}

export function panFloor(dxPx: number, dyPx: number): void {
  take((camera, view) => panBy(camera, view, dxPx, dyPx));
}

function take(move: (camera: Camera, view: View) => void): void {
  const view = seen();
  if (!view) return;
  const camera = { ...useFloor.getState().camera };
  move(camera, view);
  useFloor.setState({ camera, isFitted: false });
}
