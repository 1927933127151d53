// Pan and zoom of one pane: where a point of the world stands on the screen. Screen units are CSS pixels.

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface World {
  readonly w: number;
  readonly h: number;
}

export interface Camera {
  /** Pixels per unit of the world, and the world point in the middle of the pane. */
  scale: number;
  cx: number;
  cy: number;
}

/** Room kept free round a fitted world, in pixels. */
export interface Air {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The scale at which the whole world is seen with its air round it. */
export function fitScale(world: World, pane: Rect, air: Air): number {
  const w = pane.w - air.left - air.right;
  const h = pane.h - air.top - air.bottom;
  return Math.max(1e-6, Math.min(w / world.w, h / world.h));
}

export function fitCamera(world: World, pane: Rect, air: Air): Camera {
  const scale = fitScale(world, pane, air);
  return {
    scale,
    cx: world.w / 2 - (air.left - air.right) / 2 / scale,
    cy: world.h / 2 - (air.top - air.bottom) / 2 / scale,
  };
}

export function screenFromWorld(camera: Camera, pane: Rect, x: number, y: number): { x: number; y: number } {
  return {
    x: pane.x + pane.w / 2 + (x - camera.cx) * camera.scale,
    y: pane.y + pane.h / 2 + (y - camera.cy) * camera.scale,
  };
}

export function worldFromScreen(camera: Camera, pane: Rect, x: number, y: number): { x: number; y: number } {
  return {
    x: camera.cx + (x - pane.x - pane.w / 2) / camera.scale,
    y: camera.cy + (y - pane.y - pane.h / 2) / camera.scale,
  };
}

/** What a camera looks at, where, and how near it may come. */
export interface View {
  readonly world: World;
  readonly pane: Rect;
  readonly air: Air;
  readonly mostScale: number;
}

/** Zooms by a factor so that the world point under a screen point, or in the middle, stays there. */
export function zoomAt(
  camera: Camera,
  { world, pane, air, mostScale }: View,
  at: { x: number; y: number } | null,
  factor: number,
): void {
  const { x, y } = at ?? { x: pane.x + pane.w / 2, y: pane.y + pane.h / 2 };
  const fitted = fitScale(world, pane, air);
  const fixed = worldFromScreen(camera, pane, x, y);
  const least = Math.min(fitted, camera.scale);
  const most = Math.max(fitted * 2, mostScale);
  camera.scale = Math.min(most, Math.max(least, camera.scale * factor));
  const moved = worldFromScreen(camera, pane, x, y);
  camera.cx += fixed.x - moved.x;
  camera.cy += fixed.y - moved.y;
  keepInside(camera, world, pane);
}

/** Moves the camera by pixels of the screen. */
export function panBy(camera: Camera, { world, pane }: View, dxPx: number, dyPx: number): void {
  camera.cx += dxPx / camera.scale;
  camera.cy += dyPx / camera.scale;
  keepInside(camera, world, pane);
}

/** Keeps the world in the pane: centred where it is smaller, its edge no further in than a margin where it is larger. */
export function keepInside(camera: Camera, world: World, pane: Rect): void {
  const half = { x: pane.w / 2 / camera.scale, y: pane.h / 2 / camera.scale };
  camera.cx = hold(camera.cx, world.w, half.x);
  camera.cy = hold(camera.cy, world.h, half.y);
}

function hold(centre: number, size: number, half: number): number {
  const margin = half * 0.35;
  const low = Math.min(size / 2, half - margin);
  const high = Math.max(size / 2, size - half + margin);
  return Math.min(high, Math.max(low, centre));
}
