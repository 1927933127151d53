// What the floor pane and the shelf pane have in common: a masked world under a camera.
import { Container, Graphics } from 'pixi.js';
import type { Air, Camera, Rect, World } from './camera.ts';
import type { Hover, Scene } from './scene.ts';

/** One pane of the stage. Each frame: build, aim, paint, in this order. */
export interface PaneView {
  readonly root: Container;
  readonly camera: Camera;
  readonly air: Air;
  /** The largest scale the user may zoom to. */
  readonly mostScale: number;
  pane(scene: Scene): Rect | null;
  world(scene: Scene): World;
  /** Makes anew the parts whose sources have changed since `was`. */
  build(scene: Scene, was: Scene | null): void;
  /** Turns the camera; true while it still glides. */
  aim(scene: Scene, was: Scene | null, stageSize: { w: number; h: number }): boolean;
  paint(scene: Scene): void;
  pointAt(scene: Scene, x: number, y: number): Hover | null;
  /** What the pointer is over, to be marked; true if that changes the picture. */
  setHover(hover: Hover | null): boolean;
  /** The user moved the camera. */
  taken(): void;
  /** Sees everything again. */
  refit(): void;
  destroy(): void;
}

export interface MaskedWorld {
  readonly root: Container;
  readonly world: Container;
  /** Puts the world under the camera, cuts it to the pane, and fills what lies behind. */
  place(camera: Camera, pane: Rect, backColour: string): void;
}

export function maskedWorld(): MaskedWorld {
  const root = new Container();
  const back = new Graphics();
  const world = new Container();
  const mask = new Graphics();
  root.addChild(back, world, mask);
  world.mask = mask;
  return {
    root,
    world,
    place(camera, pane, backColour) {
      world.scale.set(camera.scale);
      world.position.set(
        pane.x + pane.w / 2 - camera.cx * camera.scale,
        pane.y + pane.h / 2 - camera.cy * camera.scale,
      );
      mask.clear().rect(pane.x, pane.y, pane.w, pane.h).fill(0xffffff);
      back.clear().rect(pane.x, pane.y, pane.w, pane.h).fill(backColour);
    },
  };
}

export function empty(slot: Container): void {
  for (const child of slot.removeChildren()) child.destroy({ children: true });
}
