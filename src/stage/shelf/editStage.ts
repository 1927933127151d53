// The stage of the shelf editor: the run of bays in hand, and beside or below it the baseline's where asked for, under one
// camera. It draws plain values and says what lies where; what a hand does there is decided elsewhere.
import { Container, Graphics, Text } from 'pixi.js';
import { fontFamily } from '../../../sim/picture/font.ts';
import { palettes } from '../../../sim/picture/palette.ts';
import { type Camera, panBy, type View, zoomAt } from '../camera.ts';
import { type Graphics as GraphicsKind, openCanvas, sharpness } from '../canvas.ts';
import { makePackBench, type PackBench } from '../pack/packBench.ts';
import { makeEditLayer } from './editLayer.ts';
import type { EditScene, EditStage } from './editScene.ts';
import { cameraOf, faceBay, type Half, halvesOf, hitAt, selectedBox, viewOf } from './editView.ts';

export interface EditStageOptions {
  readonly graphics: GraphicsKind;
  readonly scene: () => EditScene | null;
  readonly lost: () => void;
}

export async function createEditStage(host: HTMLElement, options: EditStageOptions): Promise<EditStage> {
  const canvas = await openCanvas(host, options.graphics, options.lost);
  const plots = [makePlot(), makePlot()];
  canvas.root.addChild(...plots.map(({ root }) => root));
  const camera: Camera = { scale: 0, cx: 0, cy: 0 };
  let bench: PackBench | null = null;
  let drawn: EditScene | null = null;
  let halves: readonly Half[] = [];
  let isDirty = true;
  let isFitted = true;
  let rafId = requestAnimationFrame(tick);

  function tick(): void {
    rafId = requestAnimationFrame(tick);
    const scene = options.scene();
    if (!scene) return;
    const isResized = canvas.fit();
    if (!isDirty && !isResized && drawn && same(drawn, scene)) return;
    const was = drawn;
    drawn = scene;
    isDirty = false;
    if (!bench || was?.style !== scene.style || was.project.brands !== scene.project.brands) {
      bench?.destroy();
      bench = makePackBench(scene.project, scene.style);
    }
    halves = halvesOf(scene, canvas.size());
    if (camera.scale === 0 || turnsTo(scene, was) || (isResized && isFitted)) {
      Object.assign(camera, faceBay(scene, halves[0]));
      isFitted = true;
    }
    bench.sharpen(camera.scale * sharpness());
    for (const [k, plot] of plots.entries()) plot.draw(scene, halves[k] ?? null, camera, bench);
    canvas.render();
  }

  function take(move: (view: View) => void): void {
    if (halves.length === 0) return;
    move(viewOf(halves[0]));
    isFitted = false;
    isDirty = true;
  }

  return {
    kind: canvas.kind,
    hitAt(clientX, clientY) {
      const box = canvas.element.getBoundingClientRect();
      const at = { x: clientX - box.left, y: clientY - box.top };
      const isOn = at.x >= 0 && at.y >= 0 && at.x < box.width && at.y < box.height;
      const [now, old] = halves;
      const half = old && at.x >= old.pane.x && at.y >= old.pane.y ? old : now;
      return isOn && drawn && half && camera.scale > 0 ? hitAt(drawn, half, camera, at) : null;
    },
    selectedBox() {
      const found = drawn && selectedBox(drawn, halves[0], camera);
      const box = canvas.element.getBoundingClientRect();
      return found && { ...found, x: box.left + found.x, y: box.top + found.y };
    },
    zoom: (factor, at) => take((view) => zoomAt(camera, view, at ?? null, factor)),
    pan: (dxPx, dyPx) => take((view) => panBy(camera, view, dxPx, dyPx)),
    fit() {
      camera.scale = 0;
      isDirty = true;
    },
    destroy() {
      cancelAnimationFrame(rafId);
      bench?.destroy();
      for (const plot of plots) plot.destroy();
      canvas.close();
    },
  };
}

/** Another bay, another run, or the baseline that comes or goes: the camera goes along. */
function turnsTo(scene: EditScene, was: EditScene | null): boolean {
  return (
    was?.run.bays[0]?.bayId !== scene.run.bays[0]?.bayId ||
    was?.facedBay !== scene.facedBay ||
    (was?.oldRun === null) !== (scene.oldRun === null)
  );
}

/** Draws one half of the stage: a run cut to its pane, with a plate that names it where there are two. */
function makePlot() {
  const root = new Container();
  const mask = new Graphics();
  const layer = makeEditLayer();
  const words = new Container();
  root.addChild(layer.root, mask, words);
  layer.root.mask = mask;
  return {
    root,
    draw(scene: EditScene, half: Half | null, camera: Camera, bench: PackBench) {
      root.visible = half !== null;
      if (!half) return;
      const { run, isOld, pane } = half;
      layer.show(run, scene, bench, isOld, camera.scale);
      layer.root.scale.set(camera.scale);
      const { cx, cy } = cameraOf(camera, half);
      layer.root.position.set(
        pane.x + pane.w / 2 - cx * camera.scale,
        pane.y + pane.h / 2 - cy * camera.scale,
      );
      mask.clear().rect(pane.x, pane.y, pane.w, pane.h).fill(0xffffff);
      for (const child of words.removeChildren()) child.destroy();
      if (scene.oldRun) words.addChild(...plate(scene, half));
    },
    destroy: () => root.destroy({ children: true }),
  };
}

function plate(scene: EditScene, { isOld, pane, air }: Half): [Graphics, Text] {
  const colours = palettes[scene.theme];
  const text = new Text({
    text: isOld ? scene.labels.old : scene.labels.now,
    resolution: 2,
    style: { fontFamily, fontSize: 12, fontWeight: '650' as '600', fill: colours.panel },
  });
  const y = pane.y + air.top - 28;
  const back = new Graphics()
    .roundRect(pane.x + 14, y, text.width + 18, 22, 6)
    .fill(isOld ? colours.planA : colours.planB);
  text.position.set(pane.x + 23, y + 3);
  return [back, text];
}

function same(p: EditScene, q: EditScene): boolean {
  return (Object.keys(p) as (keyof EditScene)[]).every((key) => Object.is(p[key], q[key]));
}
