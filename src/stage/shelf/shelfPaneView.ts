// The shelf pane: the run of bays that the chosen bay belongs to, from the front, with the stock of the moment.

import { palettes } from '../../../sim/picture/palette.ts';
import { MS_PER_DAY } from '../../../sim/project/offers.ts';
import type { Plan } from '../../../sim/project/schema.ts';
import { type PromoLabel, promoLabels } from '../../../sim/shelf/promoLabels.ts';
import { shelfMarksAt } from '../../frame/bayLife.ts';
import { runStock, type ShelfRun } from '../../frame/shelfView.ts';
import { type Air, type Camera, fitScale, worldFromScreen } from '../camera.ts';
import { maskedWorld, type PaneView } from '../paneView.ts';
import { type Scene, sameRect } from '../scene.ts';
import { makeShelfLayer, type ShelfLayer } from './shelfLayer.ts';

const AIR: Air = { top: 54, right: 8, bottom: 12, left: 8 };
/** Air beside the chosen bay, in millimetres, so that its neighbours begin to show. */
const BESIDE_MM = 60;
const MOST_MARKS_A_BAY = 24;

export function makeShelfPaneView(): PaneView {
  const { root, world, place } = maskedWorld();
  const camera: Camera = { scale: 0, cx: 0, cy: 0 };
  let layer: ShelfLayer | null = null;

  let told: { plan: Plan; day: number; promos: ReadonlyMap<string, PromoLabel> } | null = null;
  const promosOn = (plan: Plan, day: number): ReadonlyMap<string, PromoLabel> => {
    if (told?.plan !== plan || told.day !== day) told = { plan, day, promos: promoLabels(plan, { day }) };
    return told.promos;
  };

  /** Turns the camera to the chosen bay: its whole height, the bay in the middle. */
  function faceBay(scene: Scene, shelf: ShelfLayer): void {
    const pane = scene.shelfPane;
    const bay = shelf.run.bays.find(({ bayIx }) => bayIx === scene.chosenBay) ?? shelf.run.bays[0];
    if (!pane || !bay) return;
    camera.scale = fitScale({ w: bay.widthMm + BESIDE_MM, h: shelf.worldH }, pane, AIR);
    // The bay in the middle, but no empty wall beside a run that is long enough.
    const half = Math.min(shelf.worldW / 2, pane.w / 2 / camera.scale);
    const middle = bay.x0Mm + bay.widthMm / 2 + (shelf.worldW - shelf.run.widthMm) / 2;
    camera.cx = Math.min(shelf.worldW - half, Math.max(half, middle));
    camera.cy = shelf.worldH / 2 - (AIR.top - AIR.bottom) / 2 / camera.scale;
  }

  return {
    root,
    camera,
    air: AIR,
    mostScale: 3,
    pane: (scene) => (layer ? scene.shelfPane : null),
    world: () => ({ w: layer?.worldW ?? 1, h: layer?.worldH ?? 1 }),
    build(scene, was) {
      const isRestyled =
        was?.theme !== scene.theme ||
        was?.words !== scene.words ||
        was?.priceText !== scene.priceText ||
        was.imageOf !== scene.imageOf;
      if (was?.run === scene.run && !(scene.run && isRestyled)) return;
      const isSameRun = layer !== null && scene.run !== null && sameBays(layer.run, scene.run);
      layer?.destroy();
      layer = null;
      if (!scene.run) return;
      layer = makeShelfLayer(scene.project, scene.run, {
        theme: scene.theme,
        bayName: scene.bayName,
        language: scene.words.language,
        priceText: scene.priceText,
        imageOf: scene.imageOf,
      });
      world.addChild(layer.root);
      if (!isSameRun) camera.scale = 0;
    },
    aim(scene, was) {
      const pane = scene.shelfPane;
      root.visible = pane !== null && layer !== null;
      if (!pane || !layer) return false;
      const hasNewPane = !sameRect(was?.shelfPane ?? null, pane);
      if (camera.scale === 0 || hasNewPane || was?.chosenBay !== scene.chosenBay) faceBay(scene, layer);
      place(camera, pane, palettes[scene.theme].shelfRoom);
      layer.sharpen(camera);
      return false;
    },
    paint(scene) {
      const { index, run, tMs } = scene;
      if (!layer || !run || !scene.shelfPane) return;
      layer.setPromos(promosOn(scene.plan, Math.floor(tMs / MS_PER_DAY)));
      layer.setStock(runStock(index, scene.project, run, tMs));
      layer.setChosen(scene.chosenBay, scene.chosenSku);
      const spanMs = 1400 * Math.max(1, scene.speed);
      const marks = index
        ? layer.places.flatMap((place) => shelfMarksAt(index, place, tMs, spanMs, MOST_MARKS_A_BAY))
        : [];
      layer.setMarks(marks, (shopper) => index?.segmentIx[shopper] ?? 0, camera, scene.still);
    },
    pointAt(scene, x, y) {
      if (!layer || !scene.shelfPane) return null;
      const p = worldFromScreen(camera, scene.shelfPane, x, y);
      const found = layer.at(p.x, p.y);
      return found ? { x, y, ...found, shopper: -1 } : null;
    },
    setHover: () => false,
    taken() {},
    refit() {
      camera.scale = 0;
    },
    destroy() {
      layer?.destroy();
      layer = null;
    },
  };
}

function sameBays(p: ShelfRun, q: ShelfRun): boolean {
  return p.bays.length === q.bays.length && p.bays.every((bay, k) => bay.bayIx === q.bays[k].bayIx);
}
