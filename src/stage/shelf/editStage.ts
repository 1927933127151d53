// The stage of the shelf editor: the run of bays in hand, and below it the baseline's where asked for, under one
// camera. It draws plain values and tells what the pointer does; what that means is decided elsewhere.
import 'pixi.js/unsafe-eval';
import { Application, Container, Graphics, Text } from 'pixi.js';
import { fontFamily } from '../../../sim/picture/font.ts';
import { palettes } from '../../../sim/picture/palette.ts';
import { positionAt, SHELF_EDGE_MM, spotAt } from '../../frame/editRun.ts';
import { type Camera, fitScale, keepInside, type Rect, worldFromScreen, zoomAt } from '../camera.ts';
import { makePackBench, type PackBench } from '../pack/packBench.ts';
import { type Graphics as GraphicsKind, usesWebgl } from '../stage.ts';
import { HANDLE_PX, makeEditLayer, SIDE_MM } from './editLayer.ts';
import { listenToPointer } from './editPointer.ts';
import type { EditHit, EditScene, EditStage, EditStageEvents, Handle } from './editScene.ts';
import { HEADER_MM } from './shelfFurniture.ts';

export interface EditStageOptions {
  readonly graphics: GraphicsKind;
  readonly scene: () => EditScene | null;
  readonly events: EditStageEvents;
  readonly lost: () => void;
}

/** Room for what lies over the stage. */
const AIR = { top: 98, right: 20, bottom: 46, left: 20 };
/** With the baseline below: room for the name over each half. */
const AIR_NOW = { ...AIR, top: 124, bottom: 6 };
const AIR_OLD = { ...AIR, top: 32 };
const MOST_SCALE = 4;
const GAP_PX = 8;

export async function createEditStage(host: HTMLElement, options: EditStageOptions): Promise<EditStage> {
  const app = new Application();
  await app.init({
    preference: usesWebgl(options.graphics) ? ['webgl', 'canvas'] : ['canvas'],
    antialias: true,
    autoDensity: true,
    resolution: Math.min(2, globalThis.devicePixelRatio || 1),
    backgroundAlpha: 0,
    width: Math.max(1, host.clientWidth),
    height: Math.max(1, host.clientHeight),
    autoStart: false,
    eventMode: 'none',
  });
  const canvas = app.canvas;
  canvas.style.position = 'absolute';
  canvas.style.inset = '0';
  canvas.style.touchAction = 'none';
  host.appendChild(canvas);
  const onLost = (event: Event) => {
    event.preventDefault();
    options.lost();
  };
  canvas.addEventListener('webglcontextlost', onLost);

  const now = makeEditLayer();
  const old = makeEditLayer();
  const masks = [new Graphics(), new Graphics()];
  const worlds = [new Container(), new Container()];
  worlds[0].addChild(now.root);
  worlds[1].addChild(old.root);
  const words = new Container();
  worlds.forEach((world, k) => {
    app.stage.addChild(world, masks[k]);
    world.mask = masks[k];
  });
  app.stage.addChild(words);
  const camera: Camera = { scale: 0, cx: 0, cy: 0 };
  let bench: PackBench | null = null;
  let drawn: EditScene | null = null;
  let size = { w: 0, h: 0 };
  let isDirty = true;
  let isFitted = true;
  let rafId = requestAnimationFrame(tick);

  const panes = (scene: EditScene | null): [Rect, Rect | null] => {
    const all = { x: 0, y: 0, w: size.w, h: size.h };
    if (!scene?.oldRun) return [all, null];
    // Both halves have the same room for the shelf.
    const more = AIR_NOW.top + AIR_NOW.bottom - AIR_OLD.top - AIR_OLD.bottom;
    const h = Math.round((size.h - GAP_PX + more) / 2);
    return [
      { ...all, h },
      { ...all, y: h + GAP_PX, h: size.h - h - GAP_PX },
    ];
  };
  const airOf = (isOld: boolean) => (isOld ? AIR_OLD : drawn?.oldRun ? AIR_NOW : AIR);

  function face(scene: EditScene, pane: Rect): void {
    const bay = scene.run.bays.find(({ bayIx }) => bayIx === scene.facedBay) ?? scene.run.bays[0];
    if (!bay) return;
    const air = scene.oldRun ? AIR_NOW : AIR;
    const worldH = scene.run.heightMm + HEADER_MM;
    const worldW = scene.run.widthMm + 2 * SIDE_MM;
    camera.scale = fitScale({ w: bay.widthMm + 160, h: worldH }, pane, air);
    const half = Math.min(worldW / 2, (pane.w - air.left - air.right) / 2 / camera.scale);
    camera.cx = Math.min(worldW - half, Math.max(half, SIDE_MM + bay.x0Mm + bay.widthMm / 2));
    camera.cy = worldH / 2 - (air.top - air.bottom) / 2 / camera.scale;
  }

  function tick(): void {
    rafId = requestAnimationFrame(tick);
    const scene = options.scene();
    if (!scene) return;
    const w = Math.max(1, host.clientWidth);
    const h = Math.max(1, host.clientHeight);
    const isResized = w !== size.w || h !== size.h;
    if (isResized) {
      size = { w, h };
      app.renderer.resize(w, h);
    }
    if (!isDirty && !isResized && drawn && same(drawn, scene)) return;
    const was = drawn;
    drawn = scene;
    isDirty = false;
    if (!bench || was?.style !== scene.style || was.project.brands !== scene.project.brands) {
      bench?.destroy();
      bench = makePackBench(scene.project, scene.style);
    }
    const isOtherRun = was?.run.bays[0]?.bayId !== scene.run.bays[0]?.bayId;
    const isOtherBay = was?.facedBay !== scene.facedBay;
    const isSplit = (was?.oldRun === null) !== (scene.oldRun === null);
    const [pane, oldPane] = panes(scene);
    if (camera.scale === 0 || isOtherRun || isOtherBay || isSplit || (isResized && isFitted)) {
      face(scene, pane);
      isFitted = true;
    }
    bench.sharpen(camera.scale * Math.min(2, globalThis.devicePixelRatio || 1));
    const rects = [pane, oldPane];
    const layers = [now, old];
    for (const child of words.removeChildren()) child.destroy();
    rects.forEach((rect, k) => {
      worlds[k].visible = rect !== null;
      if (!rect || !bench) return;
      layers[k].show(k === 0 ? scene.run : (scene.oldRun ?? scene.run), scene, bench, k === 1, camera.scale);
      worlds[k].scale.set(camera.scale);
      worlds[k].position.set(
        rect.x + rect.w / 2 - camera.cx * camera.scale,
        rect.y + rect.h / 2 - cyOf(k === 1) * camera.scale,
      );
      masks[k].clear().rect(rect.x, rect.y, rect.w, rect.h).fill(0xffffff);
      if (scene.oldRun) words.addChild(...plate(scene, rect, k === 1));
    });
    app.renderer.render({ container: app.stage });
  }

  /** Both panes look at the same part of the run, whatever room they have above. */
  function cyOf(isOld: boolean): number {
    if (!isOld || !drawn) return camera.cy;
    const shift = AIR_NOW.top - AIR_NOW.bottom - (AIR_OLD.top - AIR_OLD.bottom);
    return camera.cy + shift / 2 / camera.scale;
  }

  function plate(scene: EditScene, rect: Rect, isOld: boolean): [Graphics, Text] {
    const colours = palettes[scene.theme];
    const text = new Text({
      text: isOld ? scene.labels.old : scene.labels.now,
      resolution: 2,
      style: { fontFamily, fontSize: 12, fontWeight: '650' as '600', fill: colours.panel },
    });
    const y = rect.y + (isOld ? AIR_OLD : AIR_NOW).top - 28;
    const back = new Graphics()
      .roundRect(14, y, text.width + 18, 22, 6)
      .fill(isOld ? colours.planA : colours.planB);
    text.position.set(23, y + 3);
    return [back, text];
  }

  function local(clientX: number, clientY: number): { x: number; y: number } | null {
    const box = canvas.getBoundingClientRect();
    const x = clientX - box.left;
    const y = clientY - box.top;
    return x >= 0 && y >= 0 && x < box.width && y < box.height ? { x, y } : null;
  }

  function hitAt(clientX: number, clientY: number): EditHit | null {
    const at = local(clientX, clientY);
    if (!at || !drawn || camera.scale === 0) return null;
    const [pane, oldPane] = panes(drawn);
    const isOld = oldPane !== null && at.y >= oldPane.y;
    const rect = isOld ? oldPane : pane;
    const run = isOld ? drawn.oldRun : drawn.run;
    if (!rect || !run) return null;
    const layer = isOld ? old : now;
    const p = worldFromScreen({ ...camera, cy: cyOf(isOld) }, rect, at.x, at.y);
    const xMm = p.x - SIDE_MM;
    const yMm = layer.worldH - p.y;
    const handle = isOld ? null : handleAt(drawn, p.x, p.y);
    const spot = spotAt(run, xMm, yMm);
    const isShelfEdge =
      spot !== null && yMm < spot.shelf.heightMm && yMm >= spot.shelf.heightMm - SHELF_EDGE_MM;
    return {
      xMm,
      yMm,
      spot,
      position: handle?.position ?? positionAt(run, xMm, yMm),
      handle: handle?.handle ?? null,
      isShelfEdge: isShelfEdge && !isOld,
      isOld,
    };
  }

  function handleAt(scene: EditScene, x: number, y: number) {
    if (scene.selected.size !== 1 || scene.isCarrying) return null;
    const reach = HANDLE_PX / camera.scale;
    for (const bay of scene.run.bays) {
      for (const position of bay.positions) {
        if (!scene.selected.has(position.key)) continue;
        const box = now.boxOf(position);
        const isNear = (dx: number, dy: number, rx: number, ry: number) =>
          Math.abs(dx) <= rx && Math.abs(dy) <= ry;
        let handle: Handle | null = null;
        if (isNear(x - box.x - box.w, y - box.y - box.h / 2, reach * 0.7, Math.max(reach * 1.2, box.h * 0.3)))
          handle = 'right';
        else if (isNear(x - box.x - box.w / 2, y - box.y, Math.max(reach * 1.2, box.w * 0.3), reach * 0.7))
          handle = 'top';
        if (handle) return { position, handle };
      }
    }
    return null;
  }

  const limits = () => {
    const [pane] = panes(drawn);
    const world = { w: now.worldW, h: now.worldH };
    return { pane, world, least: fitScale(world, pane, airOf(false)), most: MOST_SCALE };
  };

  function zoomTo(at: { x: number; y: number } | null, factor: number): void {
    const { pane, world, least, most } = limits();
    const middle = { x: pane.x + pane.w / 2, y: pane.y + pane.h / 2 };
    zoomAt(camera, world, pane, at ?? middle, factor, { least: Math.min(least, camera.scale), most });
    isFitted = false;
    isDirty = true;
  }

  function pan(dxPx: number, dyPx: number): void {
    const { pane, world } = limits();
    camera.cx += dxPx / camera.scale;
    camera.cy += dyPx / camera.scale;
    keepInside(camera, world, pane);
    isFitted = false;
    isDirty = true;
  }

  const stopPointer = listenToPointer(canvas, options.events, { hitAt, local, pan, zoomTo });

  return {
    kind: app.renderer.name === 'webgl' ? 'webgl' : 'canvas',
    hitAt,
    selectedBox() {
      const scene = drawn;
      if (!scene) return null;
      const boxes = scene.run.bays
        .flatMap(({ positions }) => positions)
        .filter(({ key }) => scene.selected.has(key))
        .map(now.boxOf);
      if (boxes.length === 0) return null;
      const [pane] = panes(scene);
      const box = canvas.getBoundingClientRect();
      const x0 = Math.min(...boxes.map(({ x }) => x));
      const y0 = Math.min(...boxes.map(({ y }) => y));
      return {
        x: box.left + pane.x + pane.w / 2 + (x0 - camera.cx) * camera.scale,
        y: box.top + pane.y + pane.h / 2 + (y0 - camera.cy) * camera.scale,
        w: (Math.max(...boxes.map(({ x, w }) => x + w)) - x0) * camera.scale,
        h: (Math.max(...boxes.map(({ y, h }) => y + h)) - y0) * camera.scale,
      };
    },
    zoom: (factor) => zoomTo(null, factor),
    pan,
    fit() {
      camera.scale = 0;
      isDirty = true;
    },
    destroy() {
      cancelAnimationFrame(rafId);
      canvas.removeEventListener('webglcontextlost', onLost);
      stopPointer();
      bench?.destroy();
      now.destroy();
      old.destroy();
      app.destroy({ removeView: true }, { children: true });
      canvas.remove();
    },
  };
}

function same(p: EditScene, q: EditScene): boolean {
  return (Object.keys(p) as (keyof EditScene)[]).every((key) => Object.is(p[key], q[key]));
}
