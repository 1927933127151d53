// The stage: one canvas with up to two panes, the floor from above and a shelf from the front, drawn from plain values.
// It owns pixi and its own frame loop. What to draw it asks for each frame; what the user points at it tells.
import 'pixi.js/unsafe-eval';
import { Application } from 'pixi.js';
import { fitScale, keepInside, zoomAt } from './camera.ts';
import { makeFloorView } from './floor/floorView.ts';
import type { PaneView } from './paneView.ts';
import { listen } from './pointer.ts';
import { type PaneName, type Scene, type StageEvents, sameScene } from './scene.ts';
import { makeShelfPaneView } from './shelf/shelfPaneView.ts';

export interface Stage {
  readonly kind: 'webgl' | 'canvas';
  zoom(factor: number, pane?: PaneName): void;
  pan(dxPx: number, dyPx: number): void;
  /** Sees everything again. */
  fit(): void;
  /** Where things are, in CSS pixels from the stage's corner; null where they are not in sight. */
  shopperPoint(shopper: number): { x: number; y: number } | null;
  bayPoint(bayIx: number): { x: number; y: number } | null;
  destroy(): void;
}

/** auto: WebGL on a graphics card; where that would be a processor pretending, the plain canvas, which is faster then. */
export type Graphics = 'auto' | 'webgl' | 'canvas';

export interface StageOptions {
  readonly graphics: Graphics;
  /** What to draw now; null for nothing new. */
  readonly scene: () => Scene | null;
  readonly events: StageEvents;
  /** The graphics context is gone: this stage is dead, make another. */
  readonly lost: () => void;
}

const MOST_RESOLUTION = 2;

/** WebGL that a processor imitates is many times slower than a plain canvas. */
const IMITATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export function usesWebgl(graphics: Graphics): boolean {
  if (graphics !== 'auto') return graphics === 'webgl';
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !IMITATED.test(name);
}

export async function createStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  const app = new Application();
  await app.init({
    preference: usesWebgl(options.graphics) ? ['webgl', 'canvas'] : ['canvas'],
    antialias: true,
    autoDensity: true,
    resolution: Math.min(MOST_RESOLUTION, globalThis.devicePixelRatio || 1),
    backgroundAlpha: 0,
    width: Math.max(1, host.clientWidth),
    height: Math.max(1, host.clientHeight),
    autoStart: false,
    eventMode: 'none',
  });
  const canvas = app.canvas;
  canvas.style.position = 'absolute';
  canvas.style.inset = '0';
  host.appendChild(canvas);
  const onLost = (event: Event) => {
    event.preventDefault();
    options.lost();
  };
  canvas.addEventListener('webglcontextlost', onLost);

  const floor = makeFloorView();
  const shelf = makeShelfPaneView();
  const views: readonly PaneView[] = [shelf, floor];
  app.stage.addChild(floor.root, shelf.root);
  let drawn: Scene | null = null;
  let size = { w: 0, h: 0 };
  let isDirty = true;
  let rafId = requestAnimationFrame(tick);

  function tick(): void {
    rafId = requestAnimationFrame(tick);
    const scene = options.scene();
    if (!scene) return;
    const w = Math.max(1, host.clientWidth);
    const h = Math.max(1, host.clientHeight);
    if (w !== size.w || h !== size.h) {
      size = { w, h };
      app.renderer.resize(w, h);
      isDirty = true;
    }
    if (!isDirty && drawn && sameScene(drawn, scene)) return;
    for (const view of views) view.build(scene, drawn);
    isDirty = false;
    for (const view of views) isDirty = view.aim(scene, drawn, size) || isDirty;
    for (const view of views) view.paint(scene);
    app.renderer.render({ container: app.stage });
    drawn = scene;
  }

  function viewAt(x: number, y: number): PaneView | null {
    const scene = drawn;
    if (!scene) return null;
    return (
      views.find((view) => {
        const pane = view.pane(scene);
        return pane && x >= pane.x && y >= pane.y && x < pane.x + pane.w && y < pane.y + pane.h;
      }) ?? null
    );
  }

  function moved(view: PaneView): void {
    isDirty = true;
    view.taken();
    if (view === floor) options.events.moved();
  }

  function zoom(view: PaneView | null, at: { x: number; y: number } | null, factor: number): void {
    const pane = drawn && view?.pane(drawn);
    if (!drawn || !view || !pane) return;
    const world = view.world(drawn);
    const fitted = fitScale(world, pane, view.air);
    const limits = {
      least: Math.min(fitted, view.camera.scale),
      most: Math.max(fitted * 2, view.mostScale),
    };
    zoomAt(
      view.camera,
      world,
      pane,
      at ?? { x: pane.x + pane.w / 2, y: pane.y + pane.h / 2 },
      factor,
      limits,
    );
    moved(view);
  }

  function pan(view: PaneView, dxPx: number, dyPx: number): void {
    const pane = drawn && view.pane(drawn);
    if (!drawn || !pane) return;
    view.camera.cx += dxPx / view.camera.scale;
    view.camera.cy += dyPx / view.camera.scale;
    keepInside(view.camera, view.world(drawn), pane);
    moved(view);
  }

  const stopListening = listen(canvas, {
    grab(x, y) {
      const view = viewAt(x, y);
      if (!view) return null;
      return {
        drag: (dx, dy) => pan(view, -dx, -dy),
        click(cx, cy) {
          const found = drawn && view.pointAt(drawn, cx, cy);
          if (found && found.shopper >= 0) options.events.chooseShopper(found.shopper);
          else if (found) options.events.chooseBay(found.bayIx, found.skuIx);
          else if (view === floor) options.events.chooseNothing();
        },
      };
    },
    hover(x, y) {
      const view = viewAt(x, y);
      const found = drawn && view ? view.pointAt(drawn, x, y) : null;
      for (const each of views) isDirty = each.setHover(each === view ? found : null) || isDirty;
      options.events.hover(found);
      return found !== null;
    },
    leave() {
      for (const each of views) isDirty = each.setHover(null) || isDirty;
      options.events.hover(null);
    },
    zoom: (at, factor) => zoom(viewAt(at.x, at.y), at, factor),
  });

  const mainView = (): PaneView => (drawn?.floorPane ? floor : shelf);
  return {
    kind: app.renderer.name === 'webgl' ? 'webgl' : 'canvas',
    zoom: (factor, pane) => zoom(pane ? { floor, shelf }[pane] : mainView(), null, factor),
    pan: (dxPx, dyPx) => pan(mainView(), dxPx, dyPx),
    fit() {
      for (const view of views) view.refit();
      isDirty = true;
    },
    shopperPoint: (shopper) => drawn && floor.shopperPoint(drawn, shopper),
    bayPoint: (bayIx) => drawn && floor.bayPoint(drawn, bayIx),
    destroy() {
      cancelAnimationFrame(rafId);
      stopListening();
      canvas.removeEventListener('webglcontextlost', onLost);
      for (const view of views) view.destroy();
      app.destroy({ removeView: true, releaseGlobalResources: true }, { children: true, texture: true });
      canvas.remove();
    },
  };
}
