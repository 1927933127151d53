// The floor pane: the still floor, heat, the walking shoppers, and what is chosen or pointed at.
import { Container, Graphics } from 'pixi.js';
import { palettes } from '../../../sim/picture/palette.ts';
import { type Frame, frameAt, isInside, makeFrame, placeOf } from '../../frame/frameAt.ts';
import {
  type Air,
  type Camera,
  fitCamera,
  fitScale,
  keepInside,
  screenFromWorld,
  worldFromScreen,
} from '../camera.ts';
import { empty, maskedWorld, type PaneView } from '../paneView.ts';
import { type Scene, sameRect } from '../scene.ts';
import { destroyFloorTextures, makeFloorTextures } from '../textures.ts';
import { type FloorLayer, makeFloorLayer } from './floorLayer.ts';
import { makeHeatLayer } from './heatLayer.ts';
import { makePromotionLayer } from './promotionLayer.ts';
import { makeShopperLayer } from './shopperLayer.ts';

export interface FloorView extends PaneView {
  shopperPoint(scene: Scene, shopper: number): { x: number; y: number } | null;
  bayPoint(scene: Scene, bayIx: number): { x: number; y: number } | null;
}

/** Room for the controls that lie over the pane. */
const AIR: Air = { top: 60, right: 18, bottom: 50, left: 18 };
/** Room below the floor for the names of the doors, in metres. */
const DOORSTEP_M = 1;
const REACH_PX = 13;
/** How near following goes, against the whole store seen, and how much of the way the camera glides in a frame. */
const FOLLOW_ZOOM = 1.9;
const GLIDE = 0.14;

export function makeFloorView(): FloorView {
  const textures = makeFloorTextures();
  const { root, world, place } = maskedWorld();
  const ground = new Container();
  const heatBelow = new Container();
  const fixtures = new Container();
  const heatAbove = new Container();
  const outlines = new Graphics();
  const labels = new Container();
  const shoppers = makeShopperLayer(textures);
  const promotions = makePromotionLayer();
  world.addChild(ground, heatBelow, fixtures, heatAbove, outlines, labels, promotions.root, shoppers.root);
  const camera: Camera = { scale: 1, cx: 0, cy: 0 };
  let layer: FloorLayer | null = null;
  let frame: Frame | null = null;
  let hoverBay = -1;
  /** Nobody has moved the camera: it stays fitted as the pane changes. */
  let isFitted = true;

  const worldOf = (scene: Scene) => ({
    w: scene.floorPlan.layout.widthM,
    h: scene.floorPlan.layout.depthM + DOORSTEP_M,
  });

  /** Moves the floor so that the chosen bay is well inside the pane. */
  function reveal(scene: Scene): void {
    const pane = scene.floorPane;
    const strip = scene.floorPlan.strips[scene.chosenBay];
    if (!pane || !strip) return;
    const at = screenFromWorld(camera, pane, strip.corners[0], strip.corners[1]);
    const margin = Math.min(150, pane.w / 3, pane.h / 3);
    const dx = at.x < pane.x + margin ? at.x - pane.x - margin : Math.max(0, at.x - pane.x - pane.w + margin);
    const dy = at.y < pane.y + margin ? at.y - pane.y - margin : Math.max(0, at.y - pane.y - pane.h + margin);
    camera.cx += dx / camera.scale;
    camera.cy += dy / camera.scale;
    keepInside(camera, worldOf(scene), pane);
  }

  /** Glides after the chosen shopper; true while there is still some way to go. */
  function followShopper(scene: Scene): boolean {
    const { index, floorPane, chosenShopper, tMs } = scene;
    if (!index || !floorPane || !isInside(index, chosenShopper, tMs)) return false;
    const p = placeOf(index, chosenShopper, tMs);
    const near = Math.max(camera.scale, fitScale(worldOf(scene), floorPane, AIR) * FOLLOW_ZOOM);
    const share = scene.still ? 1 : GLIDE;
    isFitted = false;
    camera.scale += (near - camera.scale) * share;
    camera.cx += (p.xM - camera.cx) * share;
    camera.cy += (p.yM - camera.cy) * share;
    return (
      Math.abs(near - camera.scale) > 0.05 || Math.abs(p.xM - camera.cx) + Math.abs(p.yM - camera.cy) > 0.02
    );
  }

  function nearestShopper(x: number, y: number): number {
    if (!frame) return -1;
    let best = -1;
    let bestD = (REACH_PX / camera.scale) ** 2;
    for (let k = 0; k < frame.n; k++) {
      const d = (frame.xM[k] - x) ** 2 + (frame.yM[k] - y) ** 2;
      if (d >= bestD) continue;
      bestD = d;
      best = frame.shopper[k];
    }
    return best;
  }

  function outline(scene: Scene, bayIx: number, widthPx: number, color: string, alpha: number): void {
    const strip = scene.floorPlan.strips[bayIx];
    if (!strip) return;
    outlines
      .poly([...strip.corners], true)
      .fill({ color, alpha: alpha * 0.22 })
      .poly([...strip.corners], true)
      .stroke({ width: widthPx / camera.scale, color, alpha });
  }

  return {
    root,
    camera,
    air: AIR,
    mostScale: 160,
    pane: (scene) => scene.floorPane,
    world: worldOf,
    build(scene, was) {
      if (was?.project !== scene.project) isFitted = true;
      if (was?.index !== scene.index) frame = null;
      const isRestyled = was?.theme !== scene.theme || was?.floorPlan !== scene.floorPlan;
      if (!layer || isRestyled || was?.words !== scene.words) {
        for (const slot of [ground, fixtures, labels]) empty(slot);
        layer = makeFloorLayer(scene.project, scene.floorPlan, scene.theme, scene.words);
        ground.addChild(layer.ground);
        fixtures.addChild(layer.fixtures);
        labels.addChild(layer.labels);
      }
      if (isRestyled || was?.heat !== scene.heat) {
        for (const slot of [heatBelow, heatAbove]) empty(slot);
        if (scene.heat) {
          const heat = makeHeatLayer(scene.heat, scene.floorPlan, scene.theme);
          heatBelow.addChild(heat.below);
          heatAbove.addChild(heat.above);
        }
      }
    },
    aim(scene, was, stageSize) {
      const pane = scene.floorPane;
      root.visible = pane !== null;
      if (!pane) return false;
      const hasNewPane = !sameRect(was?.floorPane ?? null, pane);
      if (isFitted && scene.shelfPane) {
        // Beside a shelf the floor keeps its scale, and turns to the bay instead.
        camera.scale = fitScale(worldOf(scene), { x: 0, y: 0, ...stageSize }, AIR);
      } else if (isFitted) Object.assign(camera, fitCamera(worldOf(scene), pane, AIR));
      if (!isFitted || scene.shelfPane) keepInside(camera, worldOf(scene), pane);
      if (scene.chosenBay >= 0 && (hasNewPane || was?.chosenBay !== scene.chosenBay)) reveal(scene);
      const glides = scene.follow && followShopper(scene);
      place(camera, pane, palettes[scene.theme].outside);
      layer?.arrange(camera);
      return glides;
    },
    paint(scene) {
      if (!scene.floorPane) return;
      if (scene.index) {
        frame = frameAt(scene.index, scene.tMs, frame ?? makeFrame(scene.index, 512));
        shoppers.update(scene.index, frame, {
          theme: scene.theme,
          scale: camera.scale,
          selected: scene.chosenShopper,
          segmentFocus: scene.segmentFocus,
          // Marks last about a second on the screen whatever the speed; trails grow slower than it.
          pulseMs: 900 * Math.max(1, scene.speed),
          trailMs: 2600 + 700 * Math.sqrt(scene.speed),
          still: scene.still,
        });
        promotions.update(scene.index, scene.tMs, { theme: scene.theme, scale: camera.scale });
      } else {
        shoppers.clear();
        promotions.clear();
      }
      const colours = palettes[scene.theme];
      outlines.clear();
      if (hoverBay >= 0 && hoverBay !== scene.chosenBay) outline(scene, hoverBay, 2, colours.ink, 0.7);
      if (scene.chosenBay >= 0) {
        outline(scene, scene.chosenBay, 6, colours.panel, 1);
        outline(scene, scene.chosenBay, 2.8, colours.focus, 1);
      }
    },
    pointAt(scene, x, y) {
      if (!scene.floorPane) return null;
      const p = worldFromScreen(camera, scene.floorPane, x, y);
      const shopper = nearestShopper(p.x, p.y);
      if (shopper >= 0) return { x, y, bayIx: -1, skuIx: -1, shopper };
      const bayIx = scene.floorPlan.strips.findIndex((strip) => isWithin(strip.corners, p.x, p.y));
      return bayIx >= 0 ? { x, y, bayIx, skuIx: -1, shopper: -1 } : null;
    },
    setHover(hover) {
      const bayIx = hover?.bayIx ?? -1;
      if (bayIx === hoverBay) return false;
      hoverBay = bayIx;
      return true;
    },
    taken() {
      isFitted = false;
    },
    refit() {
      isFitted = true;
    },
    shopperPoint(scene, shopper) {
      if (!scene.index || !scene.floorPane || !isInside(scene.index, shopper, scene.tMs)) return null;
      const p = placeOf(scene.index, shopper, scene.tMs);
      return screenFromWorld(camera, scene.floorPane, p.xM, p.yM);
    },
    bayPoint(scene, bayIx) {
      const corners = scene.floorPlan.strips[bayIx]?.corners;
      if (!corners || !scene.floorPane) return null;
      return screenFromWorld(
        camera,
        scene.floorPane,
        (corners[0] + corners[4]) / 2,
        (corners[1] + corners[5]) / 2,
      );
    },
    destroy() {
      destroyFloorTextures(textures);
    },
  };
}

function isWithin(corners: readonly number[], x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [corners[i], corners[i + 1], corners[j], corners[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
