// The camera of the floor view: fit, zoom and pan, and points between screen and floor.
import {
  fitCamera,
  fitScale,
  keepInside,
  screenFromWorld,
  worldFromScreen,
  zoomAt,
} from '../../stage/camera.ts';
import { useApp } from '../../state/store.ts';
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

function world(): { w: number; h: number } | null {
  const store = useApp.getState().opened?.project.store;
  return store ? { w: store.widthM, h: store.depthM } : null;
}

export function fitFloor(): void {
  const room = world();
  const { size } = useFloor.getState();
  if (!room || size.w < 50) return;
  useFloor.setState({ camera: fitCamera(room, { x: 0, y: 0, ...size }, AIR), isFitted: true });
}

export function zoomFloor(factor: number, at?: { x: number; y: number }): void {
  const room = world();
  const { size, camera } = useFloor.getState();
  if (!room) return;
  const pane = { x: 0, y: 0, ...size };
  const next = { ...camera };
  const fitted = fitScale(room, pane, AIR);
  zoomAt(next, room, pane, at ?? { x: size.w / 2, y: size.h / 2 }, factor, {
    least: Math.min(fitted, camera.scale),
    most: Math.max(fitted * 2, MOST_SCALE),
  });
  useFloor.setState({ camera: next, isFitted: false });
}

export function panFloor(dxPx: number, dyPx: number): void {
  const room = world();
  const { size, camera } = useFloor.getState();
  if (!room) return;
  const next = { ...camera, cx: camera.cx + dxPx / camera.scale, cy: camera.cy + dyPx / camera.scale };
  keepInside(next, room, { x: 0, y: 0, ...size });
  useFloor.setState({ camera: next, isFitted: false });
}
