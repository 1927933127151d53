// The stage: one canvas with up to two panes (the floor from above, a shelf from the front), drawn from plain values.
// It owns pixi, its own frame loop, and pan and zoom. What to draw it asks for each frame; what the user points at it tells.
import 'pixi.js/unsafe-eval';
import { Application, Container, Graphics } from 'pixi.js';
import type { BayRef } from '../../sim/scenario/places.ts';
import type { Plan, Project } from '../../sim/scenario/schema.ts';
import { shelfMarksAt } from '../frame/bayLife.ts';
import type { FloorPlan } from '../frame/floorPlan.ts';
import { type Frame, frameAt, isInside, makeFrame, placeOf } from '../frame/frameAt.ts';
import type { Heat } from '../frame/heat.ts';
import { runStock, type ShelfRun } from '../frame/shelfView.ts';
import type { TraceIndex } from '../frame/traceIndex.ts';
import { palettes, type Theme } from '../look/palette.ts';
import {
  type Air,
  type Camera,
  fitCamera,
  fitScale,
  keepInside,
  type Rect,
  screenFromWorld,
  type World,
  worldFromScreen,
  zoomAt,
} from './camera.ts';
import { type FloorLayer, type FloorWords, makeFloorLayer } from './floorLayer.ts';
import { type HeatLayer, makeHeatLayer } from './heatLayer.ts';
import { makeShelfLayer, type ShelfLayer } from './shelfLayer.ts';
import { makeShopperLayer, type ShopperLayer } from './shopperLayer.ts';
import { destroyFloorTextures, makeFloorTextures } from './textures.ts';

/** All the stage draws from. Values are compared by identity: give a new one only when it has changed. */
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
  readonly words: FloorWords;
  readonly priceText: (price: number, withSign: boolean) => string;
  readonly chosenBay: number;
  readonly chosenSku: number;
  readonly chosenShopper: number;
  readonly follow: boolean;
  readonly segmentFocus: number | null;
  readonly still: boolean;
  readonly tMs: number;
  readonly speed: number;
  readonly floorPane: Rect | null;
  readonly shelfPane: Rect | null;
}

export interface StageEvents {
  chooseBay(bayIx: number, skuIx: number): void;
  chooseShopper(shopper: number): void;
  chooseNothing(): void;
  /** What is under the pointer, in CSS pixels from the stage's corner; null when nothing is. */
  hover(at: Hover | null): void;
  /** The user took the camera: following ends. */
  moved(): void;
}

export interface Hover {
  readonly x: number;
  readonly y: number;
  readonly bayIx: number;
  readonly skuIx: number;
  readonly shopper: number;
}

export interface Stage {
  readonly kind: 'webgl' | 'canvas';
  zoom(factor: number, pane?: PaneName): void;
  pan(dxPx: number, dyPx: number): void;
  fit(): void;
  /** Where things are on the screen, for tests and tooltips. */
  shopperPoint(shopper: number): { x: number; y: number } | null;
  bayPoint(bayIx: number): { x: number; y: number } | null;
  destroy(): void;
}

export type PaneName = 'floor' | 'shelf';

/** Room for the controls that lie over the panes. */
const FLOOR_AIR: Air = { top: 60, right: 26, bottom: 50, left: 26 };
const SHELF_AIR: Air = { top: 54, right: 8, bottom: 12, left: 8 };
const FLOOR_MOST = 160;
const SHELF_MOST = 3;

export interface StageOptions {
  /** webgl where there is one; canvas where there is none. */
  readonly canvasOnly: boolean;
  readonly scene: () => Scene | null;
  readonly events: StageEvents;
  /** The graphics context is gone: this stage is dead, make another. */
  readonly lost: () => void;
}

export async function createStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  const app = new Application();
  await app.init({
    preference: options.canvasOnly ? ['canvas'] : ['webgl', 'canvas'],
    antialias: true,
    autoDensity: true,
    resolution: Math.min(2, globalThis.devicePixelRatio || 1),
    backgroundAlpha: 0,
    width: Math.max(1, host.clientWidth),
    height: Math.max(1, host.clientHeight),
    autoStart: false,
    eventMode: 'none',
  });
  const kind = app.renderer.name === 'webgl' ? 'webgl' : 'canvas';
  const canvas = app.canvas;
  canvas.style.position = 'absolute';
  canvas.style.inset = '0';
  host.appendChild(canvas);
  const onLost = (event: Event) => {
    event.preventDefault();
    options.lost();
  };
  canvas.addEventListener('webglcontextlost', onLost);

  const textures = makeFloorTextures();
  const floorPaneRoot = new Container();
  const floorWorld = new Container();
  const floorMask = new Graphics();
  const floorBack = new Graphics();
  floorPaneRoot.addChild(floorBack, floorWorld, floorMask);
  floorWorld.mask = floorMask;
  const shelfPaneRoot = new Container();
  const shelfWorld = new Container();
  const shelfMask = new Graphics();
  const shelfBack = new Graphics();
  shelfPaneRoot.addChild(shelfBack, shelfWorld, shelfMask);
  shelfWorld.mask = shelfMask;
  app.stage.addChild(floorPaneRoot, shelfPaneRoot);

  const groundSlot = new Container();
  const heatBelow = new Container();
  const fixtureSlot = new Container();
  const heatAbove = new Container();
  const overlay = new Graphics();
  const labelSlot = new Container();
  const shoppers: ShopperLayer = makeShopperLayer(textures);
  floorWorld.addChild(groundSlot, heatBelow, fixtureSlot, heatAbove, overlay, labelSlot, shoppers.root);

  const floorCamera: Camera = { scale: 1, cx: 0, cy: 0 };
  const shelfCamera: Camera = { scale: 1, cx: 0, cy: 0 };
  let floorLayer: FloorLayer | null = null;
  let shelfLayer: ShelfLayer | null = null;
  let frame: Frame | null = null;
  let drawn: Scene | null = null;
  let hoverBay = -1;
  let size = { w: 0, h: 0 };
  let dirty = true;
  let dead = false;
  /** The user has not touched the floor's camera: it stays fitted as the pane changes. */
  let floorFitted = true;
  let rafId = 0;

  const floorSize = (scene: Scene): World => ({
    w: scene.project.store.widthM,
    h: scene.project.store.depthM + 1,
  });

  function tick(): void {
    if (dead) return;
    rafId = requestAnimationFrame(tick);
    const scene = options.scene();
    if (!scene) return;
    resize();
    if (!dirty && drawn && sameScene(drawn, scene)) return;
    build(scene);
    aim(scene);
    paintScene(scene);
    app.renderer.render({ container: app.stage });
    drawn = scene;
    dirty = false;
  }

  function resize(): void {
    const w = Math.max(1, host.clientWidth);
    const h = Math.max(1, host.clientHeight);
    if (w === size.w && h === size.h) return;
    size = { w, h };
    app.renderer.resize(w, h);
    dirty = true;
  }

  /** Makes anew the parts whose sources have changed. */
  function build(scene: Scene): void {
    const was = drawn;
    if (was?.project !== scene.project) {
      floorFitted = true;
      frame = null;
    }
    if (
      !floorLayer ||
      was?.floorPlan !== scene.floorPlan ||
      was.theme !== scene.theme ||
      was.words !== scene.words
    ) {
      for (const slot of [groundSlot, fixtureSlot, labelSlot]) empty(slot);
      floorLayer = makeFloorLayer(scene.project, scene.floorPlan, scene.theme, scene.words);
      groundSlot.addChild(floorLayer.ground);
      fixtureSlot.addChild(floorLayer.fixtures);
      labelSlot.addChild(floorLayer.labels);
      floorLayer.arrange(floorCamera);
    }
    if (was?.heat !== scene.heat || was?.theme !== scene.theme || was?.floorPlan !== scene.floorPlan) {
      empty(heatBelow);
      empty(heatAbove);
      if (scene.heat) {
        const heat: HeatLayer = makeHeatLayer(scene.heat, scene.floorPlan, scene.theme);
        heatBelow.addChild(heat.below);
        heatAbove.addChild(heat.above);
      }
    }
    if (was?.index !== scene.index) frame = null;
    const restyled =
      was?.theme !== scene.theme || was?.words !== scene.words || was?.priceText !== scene.priceText;
    if (was?.run !== scene.run || (scene.run && restyled)) {
      const sameRun = shelfLayer && scene.run && sameBays(shelfLayer.run, scene.run);
      shelfLayer?.destroy();
      shelfLayer = null;
      if (scene.run) {
        shelfLayer = makeShelfLayer(scene.project, scene.run, {
          theme: scene.theme,
          bayName: scene.bayName,
          language: scene.words.language,
          priceText: scene.priceText,
        });
        shelfWorld.addChild(shelfLayer.root);
        if (!sameRun) shelfCamera.scale = 0;
      }
    }
  }

  /** Fits cameras to panes that appeared or changed size, and follows the chosen shopper. */
  function aim(scene: Scene): void {
    const { floorPane, shelfPane } = scene;
    floorPaneRoot.visible = floorPane !== null;
    shelfPaneRoot.visible = shelfPane !== null && shelfLayer !== null;
    if (floorPane) {
      const world = floorSize(scene);
      const changed = !sameRect(drawn?.floorPane ?? null, floorPane) || drawn?.project !== scene.project;
      if (floorFitted && scene.shelfPane) {
        // Beside a shelf the floor keeps its scale, and turns to the bay instead.
        floorCamera.scale = fitScale(world, { x: 0, y: 0, ...size }, FLOOR_AIR);
        keepInside(floorCamera, world, floorPane);
      } else if (floorFitted) Object.assign(floorCamera, fitCamera(world, floorPane, FLOOR_AIR));
      else if (changed) keepInside(floorCamera, world, floorPane);
      if (scene.chosenBay >= 0 && (drawn?.chosenBay !== scene.chosenBay || changed) && !scene.follow)
        reveal(scene, floorPane);
      if (
        scene.follow &&
        scene.index &&
        scene.chosenShopper >= 0 &&
        isInside(scene.index, scene.chosenShopper, scene.tMs)
      ) {
        const p = placeOf(scene.index, scene.chosenShopper, scene.tMs);
        const near = Math.max(floorCamera.scale, fitScale(world, floorPane, FLOOR_AIR) * 1.9);
        floorFitted = false;
        const ease = drawn?.chosenShopper === scene.chosenShopper && drawn.follow && !scene.still ? 0.14 : 1;
        floorCamera.scale += (near - floorCamera.scale) * ease;
        floorCamera.cx += (p.xM - floorCamera.cx) * ease;
        floorCamera.cy += (p.yM - floorCamera.cy) * ease;
        if (Math.abs(near - floorCamera.scale) > 0.05 || Math.abs(p.xM - floorCamera.cx) > 0.01) dirty = true;
        keepInside(floorCamera, world, floorPane);
      }
      place(floorWorld, floorCamera, floorPane);
      floorMask.clear().rect(floorPane.x, floorPane.y, floorPane.w, floorPane.h).fill(0xffffff);
      floorBack
        .clear()
        .rect(floorPane.x, floorPane.y, floorPane.w, floorPane.h)
        .fill(palettes[scene.theme].outside);
      floorLayer?.arrange(floorCamera);
    }
    if (shelfPane && shelfLayer) {
      const changed = !sameRect(drawn?.shelfPane ?? null, shelfPane);
      if (shelfCamera.scale === 0 || changed || drawn?.chosenBay !== scene.chosenBay)
        aimShelf(scene, shelfPane, shelfLayer);
      place(shelfWorld, shelfCamera, shelfPane);
      shelfMask.clear().rect(shelfPane.x, shelfPane.y, shelfPane.w, shelfPane.h).fill(0xffffff);
      shelfBack
        .clear()
        .rect(shelfPane.x, shelfPane.y, shelfPane.w, shelfPane.h)
        .fill(palettes[scene.theme].shelfRoom);
      shelfLayer.sharpen(shelfCamera);
    }
  }

  /** Turns the shelf's camera to the chosen bay: its whole height, the bay in the middle. */
  function aimShelf(scene: Scene, pane: Rect, layer: ShelfLayer): void {
    const bay = layer.run.bays.find((each) => each.bayIx === scene.chosenBay) ?? layer.run.bays[0];
    const fitted = fitScale({ w: bay.widthMm + 60, h: layer.worldH }, pane, SHELF_AIR);
    shelfCamera.scale = Math.max(fitted, shelfCamera.scale === 0 ? 0 : Math.min(shelfCamera.scale, fitted));
    shelfCamera.cx = bay.x0Mm + bay.widthMm / 2 + (layer.worldW - layer.run.widthMm) / 2;
    shelfCamera.cy = layer.worldH / 2 - (SHELF_AIR.top - SHELF_AIR.bottom) / 2 / shelfCamera.scale;
  }

  /** Moves the floor so that the chosen bay is well inside the pane. */
  function reveal(scene: Scene, pane: Rect): void {
    const strip = scene.floorPlan.strips[scene.chosenBay];
    const at = screenFromWorld(floorCamera, pane, strip.corners[0], strip.corners[1]);
    const margin = Math.min(150, pane.w / 3);
    const dx = at.x < pane.x + margin ? at.x - pane.x - margin : Math.max(0, at.x - pane.x - pane.w + margin);
    const dy = at.y < pane.y + margin ? at.y - pane.y - margin : Math.max(0, at.y - pane.y - pane.h + margin);
    floorCamera.cx += dx / floorCamera.scale;
    floorCamera.cy += dy / floorCamera.scale;
    keepInside(floorCamera, floorSize(scene), pane);
  }

  function paintScene(scene: Scene): void {
    const { index } = scene;
    if (index && scene.floorPane) {
      frame = frameAt(index, scene.tMs, frame ?? makeFrame(index, 512));
      shoppers.update(index, frame, {
        theme: scene.theme,
        scale: floorCamera.scale,
        selected: scene.chosenShopper,
        segmentFocus: scene.segmentFocus,
        pulseMs: 900 * Math.max(1, scene.speed),
        trailMs: 2600 + 700 * Math.sqrt(scene.speed),
        still: scene.still,
      });
    } else shoppers.clear();
    overlay.clear();
    const colours = palettes[scene.theme];
    const outline = (bayIx: number, width: number, colour: string, alpha: number) => {
      const strip = scene.floorPlan.strips[bayIx];
      if (!strip) return;
      overlay
        .poly([...strip.corners], true)
        .fill({ color: colour, alpha: alpha * 0.22 })
        .poly([...strip.corners], true)
        .stroke({ width: width / floorCamera.scale, color: colour, alpha });
    };
    if (hoverBay >= 0 && hoverBay !== scene.chosenBay) outline(hoverBay, 2, colours.ink, 0.7);
    if (scene.chosenBay >= 0) {
      outline(scene.chosenBay, 5, colours.panel, 1);
      outline(scene.chosenBay, 2.6, colours.focus, 1);
    }
    if (shelfLayer && scene.run && scene.shelfPane) {
      shelfLayer.setStock(runStock(index, scene.run, scene.project.stock.openingFill, scene.tMs));
      shelfLayer.setChosen(scene.chosenBay, scene.chosenSku);
      const spanMs = 1400 * Math.max(1, scene.speed);
      const marks = index
        ? scene.run.bays.flatMap((bay) => shelfMarksAt(index, bay.bayIx, scene.tMs, spanMs, 24))
        : [];
      shelfLayer.setMarks(marks, (shopper) => index?.segmentIx[shopper] ?? 0, shelfCamera, scene.still);
    }
  }

  // --- pointing, dragging, zooming ---------------------------------------------------------------------------------
  function paneAt(x: number, y: number): { name: PaneName; pane: Rect; camera: Camera; world: World } | null {
    const scene = drawn;
    if (!scene) return null;
    if (scene.shelfPane && shelfLayer && inside(scene.shelfPane, x, y)) {
      return {
        name: 'shelf',
        pane: scene.shelfPane,
        camera: shelfCamera,
        world: { w: shelfLayer.worldW, h: shelfLayer.worldH },
      };
    }
    if (scene.floorPane && inside(scene.floorPane, x, y)) {
      return { name: 'floor', pane: scene.floorPane, camera: floorCamera, world: floorSize(scene) };
    }
    return null;
  }

  function pointAt(x: number, y: number): Hover | null {
    const scene = drawn;
    const there = paneAt(x, y);
    if (!scene || !there) return null;
    const p = worldFromScreen(there.camera, there.pane, x, y);
    if (there.name === 'shelf') {
      const found = shelfLayer?.at(p.x, p.y);
      return found ? { x, y, ...found, shopper: -1 } : null;
    }
    const shopper = nearestShopper(p.x, p.y, 13 / floorCamera.scale);
    if (shopper >= 0) return { x, y, bayIx: -1, skuIx: -1, shopper };
    const bayIx = scene.floorPlan.strips.findIndex((strip) => inPolygon(strip.corners, p.x, p.y));
    return bayIx >= 0 ? { x, y, bayIx, skuIx: -1, shopper: -1 } : null;
  }

  function nearestShopper(x: number, y: number, withinM: number): number {
    if (!frame || !drawn?.index) return -1;
    let best = -1;
    let bestD = withinM * withinM;
    for (let k = 0; k < frame.n; k++) {
      const d = (frame.xM[k] - x) ** 2 + (frame.yM[k] - y) ** 2;
      if (d < bestD) {
        bestD = d;
        best = frame.shopper[k];
      }
    }
    return best;
  }

  const local = (event: PointerEvent | WheelEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  let drag: { x: number; y: number; far: boolean; pane: NonNullable<ReturnType<typeof paneAt>> } | null =
    null;
  const touches = new Map<number, { x: number; y: number }>();

  const onDown = (event: PointerEvent) => {
    const at = local(event);
    touches.set(event.pointerId, at);
    const pane = paneAt(at.x, at.y);
    drag = pane ? { ...at, far: false, pane } : null;
    canvas.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const at = local(event);
    if (touches.size === 2 && touches.has(event.pointerId)) {
      pinch(event.pointerId, at);
      return;
    }
    if (drag && touches.has(event.pointerId)) {
      const dx = at.x - drag.x;
      const dy = at.y - drag.y;
      if (!drag.far && dx * dx + dy * dy < 25) return;
      drag.far = true;
      canvas.style.cursor = 'grabbing';
      drag.pane.camera.cx -= dx / drag.pane.camera.scale;
      drag.pane.camera.cy -= dy / drag.pane.camera.scale;
      keepInside(drag.pane.camera, drag.pane.world, drag.pane.pane);
      drag.x = at.x;
      drag.y = at.y;
      touched(drag.pane.name);
      return;
    }
    const found = pointAt(at.x, at.y);
    canvas.style.cursor = found ? 'pointer' : 'grab';
    const bayIx = found?.bayIx ?? -1;
    if (bayIx !== hoverBay) {
      hoverBay = bayIx;
      dirty = true;
    }
    options.events.hover(found);
  };
  const pinch = (id: number, at: { x: number; y: number }) => {
    const [p, q] = [...touches.values()];
    const before = Math.hypot(p.x - q.x, p.y - q.y);
    touches.set(id, at);
    const [p2, q2] = [...touches.values()];
    const middle = { x: (p2.x + q2.x) / 2, y: (p2.y + q2.y) / 2 };
    const after = Math.hypot(p2.x - q2.x, p2.y - q2.y);
    if (before > 0) zoomPane(middle, after / before);
    if (drag) drag.far = true;
  };
  const onUp = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    const was = drag;
    drag = null;
    canvas.style.cursor = 'grab';
    if (!was || was.far || event.button !== 0) return;
    const at = local(event);
    const found = pointAt(at.x, at.y);
    if (!found) {
      if (was.pane.name === 'floor') options.events.chooseNothing();
    } else if (found.shopper >= 0) options.events.chooseShopper(found.shopper);
    else options.events.chooseBay(found.bayIx, found.skuIx);
  };
  const onLeave = () => {
    if (hoverBay >= 0) {
      hoverBay = -1;
      dirty = true;
    }
    options.events.hover(null);
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    zoomPane(local(event), Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * 0.0022));
  };

  function zoomPane(at: { x: number; y: number }, factor: number): void {
    const there = paneAt(at.x, at.y);
    if (!there) return;
    const fitted = fitScale(there.world, there.pane, there.name === 'floor' ? FLOOR_AIR : SHELF_AIR);
    const most = Math.max(fitted * 2, there.name === 'floor' ? FLOOR_MOST : SHELF_MOST);
    zoomAt(there.camera, there.world, there.pane, at, factor, {
      least: Math.min(fitted, there.camera.scale),
      most,
    });
    touched(there.name);
  }

  function touched(name: PaneName): void {
    dirty = true;
    if (name === 'floor') {
      floorFitted = false;
      options.events.moved();
    }
  }

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onUp);
  canvas.addEventListener('pointerleave', onLeave);
  canvas.addEventListener('wheel', onWheel, { passive: false });
  rafId = requestAnimationFrame(tick);

  const mainPane = (): PaneName => (drawn?.floorPane ? 'floor' : 'shelf');
  return {
    kind,
    zoom(factor, pane = mainPane()) {
      const rect = pane === 'floor' ? drawn?.floorPane : drawn?.shelfPane;
      if (rect) zoomPane({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 }, factor);
    },
    pan(dxPx, dyPx) {
      const name = mainPane();
      const rect = name === 'floor' ? drawn?.floorPane : drawn?.shelfPane;
      const there = rect && paneAt(rect.x + rect.w / 2, rect.y + rect.h / 2);
      if (!there) return;
      there.camera.cx += dxPx / there.camera.scale;
      there.camera.cy += dyPx / there.camera.scale;
      keepInside(there.camera, there.world, there.pane);
      touched(name);
    },
    fit() {
      floorFitted = true;
      shelfCamera.scale = 0;
      dirty = true;
    },
    shopperPoint(shopper) {
      if (!drawn?.index || !drawn.floorPane || !isInside(drawn.index, shopper, drawn.tMs)) return null;
      const p = placeOf(drawn.index, shopper, drawn.tMs);
      return screenFromWorld(floorCamera, drawn.floorPane, p.xM, p.yM);
    },
    bayPoint(bayIx) {
      const strip = drawn?.floorPlan.strips[bayIx];
      if (!strip || !drawn?.floorPane) return null;
      const c = strip.corners;
      return screenFromWorld(floorCamera, drawn.floorPane, (c[0] + c[4]) / 2, (c[1] + c[5]) / 2);
    },
    destroy() {
      dead = true;
      cancelAnimationFrame(rafId);
      canvas.removeEventListener('webglcontextlost', onLost);
      shelfLayer?.destroy();
      destroyFloorTextures(textures);
      app.destroy({ removeView: true, releaseGlobalResources: true }, { children: true, texture: true });
      canvas.remove();
    },
  };
}

function place(world: Container, camera: Camera, pane: Rect): void {
  world.scale.set(camera.scale);
  world.position.set(
    pane.x + pane.w / 2 - camera.cx * camera.scale,
    pane.y + pane.h / 2 - camera.cy * camera.scale,
  );
}

function empty(slot: Container): void {
  for (const child of slot.removeChildren()) child.destroy({ children: true });
}

function inside(pane: Rect, x: number, y: number): boolean {
  return x >= pane.x && y >= pane.y && x < pane.x + pane.w && y < pane.y + pane.h;
}

function sameRect(p: Rect | null, q: Rect | null): boolean {
  return p === q || (p !== null && q !== null && p.x === q.x && p.y === q.y && p.w === q.w && p.h === q.h);
}

function sameScene(p: Scene, q: Scene): boolean {
  if (p === q) return true;
  const { floorPane: pf, shelfPane: ps, ...pRest } = p;
  const { floorPane: qf, shelfPane: qs, ...qRest } = q;
  if (!sameRect(pf, qf) || !sameRect(ps, qs)) return false;
  const keys = Object.keys(pRest) as (keyof typeof pRest)[];
  return keys.every((key) => Object.is(pRest[key], qRest[key]));
}

function sameBays(p: ShelfRun, q: ShelfRun): boolean {
  return p.bays.length === q.bays.length && p.bays.every((bay, k) => bay.bayIx === q.bays[k].bayIx);
}

function inPolygon(corners: readonly number[], x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [corners[i], corners[i + 1], corners[j], corners[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
