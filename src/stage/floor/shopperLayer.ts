// The moving part of the floor: one token a shopper, with trail, look ring, line of sight, and marks of what happened.
import { Container, Graphics, Sprite, type Texture } from 'pixi.js';
import { mix, numberOf, palettes, segmentColours, type Theme } from '../../../sim/picture/palette.ts';
import { type Frame, ShopperState, trailOf } from '../../frame/frameAt.ts';
import { standOf } from '../../frame/promoters.ts';
import { pulsesAt } from '../../frame/pulses.ts';
import type { TraceIndex } from '../../frame/traceIndex.ts';
import type { FloorTextures } from '../textures.ts';
import { TOKEN_RADIUS_SHARE } from '../textures.ts';

export interface ShopperView {
  readonly theme: Theme;
  /** Pixels per metre, to keep tokens readable at any zoom. */
  readonly scale: number;
  readonly selected: number;
  readonly segmentFocus: number | null;
  /** Simulated time over which marks fade and trails reach back. */
  readonly pulseMs: number;
  readonly trailMs: number;
  /** Without motion: no growing rings, no trails. */
  readonly still: boolean;
}

export interface ShopperLayer {
  readonly root: Container;
  update(index: TraceIndex, frame: Frame, view: ShopperView): void;
  clear(): void;
}

/** Room one token takes on the floor, and the least and the most it takes on the screen. */
const BODY_M = 0.27;
/** In a store seen whole from far away tokens shrink a little more, so that a crowd still reads as flow. */
const LEAST_PX = 3.1;
const LEAST_PX_PER_SCALE = 0.1;
const MOST_PX = 22;

export function makeShopperLayer(textures: FloorTextures): ShopperLayer {
  const root = new Container();
  const trails = pool(textures.fade);
  const sights = pool(textures.fade);
  const shades = pool(textures.shade);
  const rings = pool(textures.ring);
  const edges = pool(textures.tokenEdge);
  const bodies = pool(textures.token);
  const hollows = pool(textures.hollow);
  const pulses = pool(textures.ring);
  const glows = pool(textures.glow);
  const chosen = new Graphics();
  const pools = [trails, glows, shades, sights, rings, edges, bodies, hollows, pulses];
  for (const each of pools) root.addChild(each.root);
  root.addChild(chosen);
  const points = new Float32Array(2 * 8);

  return {
    root,
    clear() {
      for (const each of pools) each.begin();
      for (const each of pools) each.end();
      chosen.clear();
    },
    update(index, frame, view) {
      for (const each of pools) each.begin();
      chosen.clear();
      const colours = palettes[view.theme];
      const segments = index.project.demand.segments.map(({ id }) =>
        numberOf(segmentColours[view.theme][id]),
      );
      const edgeColour = numberOf(colours.tokenEdge);
      const trailColours = index.project.demand.segments.map(({ id }) =>
        numberOf(mix(segmentColours[view.theme][id], colours.inkSoft, 0.1)),
      );
      const hollowColours = index.project.demand.segments.map(({ id }) =>
        numberOf(mix(segmentColours[view.theme][id], colours.ink, 0.45)),
      );
      const leastPx = LEAST_PX + LEAST_PX_PER_SCALE * Math.min(20, view.scale);
      const radiusM = Math.max(leastPx / view.scale, Math.min(MOST_PX / view.scale, BODY_M));
      const tokenScale = radiusM / (TOKEN_RADIUS_SHARE * textures.token.width);
      const dim = (s: number, segmentIx: number) =>
        (view.segmentFocus !== null && segmentIx !== view.segmentFocus) ||
        (view.selected >= 0 && s !== view.selected);

      const marks = pulsesAt(index, frame.tMs, view.pulseMs);
      const gaveUp = new Set<number>();
      for (const mark of marks) {
        if (mark.gaveUp) gaveUp.add(mark.shopper);
        const segmentIx = index.segmentIx[mark.shopper];
        const fade = (1 - mark.age01) * (dim(mark.shopper, segmentIx) ? 0.15 : 1);
        if (mark.gaveUp) continue;
        const glow = glows.next();
        glow.position.set(mark.xM, mark.yM);
        glow.scale.set(((view.still ? 2.6 : 1.8 + 1.6 * mark.age01) * radiusM * 2) / textures.glow.width);
        glow.tint = segments[segmentIx];
        glow.alpha = 0.5 * fade;
        const ring = pulses.next();
        ring.position.set(mark.xM, mark.yM);
        ring.scale.set(((view.still ? 1.9 : 1.2 + 1.7 * mark.age01) * radiusM * 2) / textures.ring.width);
        ring.tint = segments[segmentIx];
        ring.alpha = 0.95 * fade;
      }

      for (let k = 0; k < frame.n; k++) {
        const s = frame.shopper[k];
        const segmentIx = frame.segmentIx[k];
        const faint = dim(s, segmentIx);
        const alpha = faint ? 0.28 : 1;
        const x = frame.xM[k];
        const y = frame.yM[k];
        const state = frame.state[k];

        if (!view.still && state === ShopperState.walking) {
          const n = trailOf(index, s, frame.tMs, view.trailMs, points);
          for (let p = 0; p + 1 < n; p++) {
            drawStroke(
              trails.next(),
              points[2 * p],
              points[2 * p + 1],
              points[2 * p + 2],
              points[2 * p + 3],
              radiusM * (1.25 - p * 0.3),
              trailColours[segmentIx],
              alpha * (0.42 - p * 0.1),
            );
          }
        }
        if (!faint) {
          const shade = shades.next();
          shade.position.set(x + radiusM * 0.15, y + radiusM * 0.25);
          shade.scale.set((radiusM * 3) / textures.shade.width);
          shade.alpha = view.theme === 'light' ? 0.55 : 0.9;
        }
        if (state === ShopperState.contact) {
          const front = index.fronts[frame.bayIx[k]];
          const ring = rings.next();
          ring.position.set(x, y);
          ring.scale.set((radiusM * 3.5) / textures.ring.width);
          ring.tint = numberOf(colours.promoInk);
          ring.alpha = 0.8 * alpha;
          if (front && !faint) {
            const promoter = standOf(front, 0);
            const width = Math.max(0.09, 2.4 / view.scale);
            drawStroke(
              sights.next(),
              promoter.xM,
              promoter.yM,
              x,
              y,
              width,
              numberOf(colours.promoTicket),
              0.9,
            );
          }
        }
        if (state === ShopperState.looking) {
          const ring = rings.next();
          ring.position.set(x, y);
          ring.scale.set((radiusM * 3.5) / textures.ring.width);
          ring.tint = numberOf(colours.ink);
          ring.alpha = 0.62 * alpha;
          const front = index.fronts[frame.bayIx[k]];
          if (front && !faint) {
            const along = sightShare(s, frame.skuIx[k]);
            const tx = front.x0M + (front.x1M - front.x0M) * along;
            const ty = front.y0M + (front.y1M - front.y0M) * along;
            drawStroke(
              sights.next(),
              tx,
              ty,
              x,
              y,
              Math.max(0.05, 1.4 / view.scale),
              numberOf(colours.ink),
              0.4,
            );
          }
        }
        const heading = frame.headingRad[k];
        if (gaveUp.has(s)) {
          const hollow = hollows.next();
          place(hollow, x, y, heading, tokenScale);
          hollow.tint = hollowColours[segmentIx];
          hollow.alpha = alpha;
        } else {
          const edge = edges.next();
          place(edge, x, y, heading, tokenScale);
          edge.tint = edgeColour;
          edge.alpha = alpha * 0.85;
          const body = bodies.next();
          place(body, x, y, heading, tokenScale);
          body.tint = segments[segmentIx];
          body.alpha = alpha;
        }
        if (s === view.selected) {
          chosen
            .circle(x, y, radiusM * 2.1)
            .stroke({ width: Math.max(0.04, 2.2 / view.scale), color: colours.focus })
            .circle(x, y, radiusM * 2.1 + 2.4 / view.scale)
            .stroke({ width: 1.6 / view.scale, color: colours.panel });
        }
      }
      for (const each of pools) each.end();
    },
  };
}

/** Which part of the bay a look goes to: fixed by who looks at what, so that it does not flicker. */
function sightShare(shopper: number, skuIx: number): number {
  const h = Math.imul(skuIx + 1, 0x9e3779b1) ^ Math.imul(shopper + 1, 0x85ebca6b);
  return 0.12 + 0.76 * (((h ^ (h >>> 15)) & 0xffff) / 0x10000);
}

function place(sprite: Sprite, x: number, y: number, rotation: number, scale: number): void {
  sprite.position.set(x, y);
  sprite.rotation = rotation;
  sprite.scale.set(scale);
}

/** A stretched stroke from one point, where it is strongest, to another. */
function drawStroke(
  sprite: Sprite,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  width: number,
  tint: number,
  alpha: number,
): void {
  const dx = x1 - x0;
  const dy = y1 - y0;
  sprite.anchor.set(0, 0.5);
  sprite.position.set(x0, y0);
  sprite.rotation = Math.atan2(dy, dx);
  sprite.scale.set(Math.sqrt(dx * dx + dy * dy) / 64, Math.max(1e-4, width) / 8);
  sprite.tint = tint;
  sprite.alpha = Math.max(0, alpha);
}

interface Pool {
  readonly root: Container;
  begin(): void;
  next(): Sprite;
  end(): void;
}

/** Sprites of one picture, used anew each frame and hidden where not needed. */
function pool(texture: Texture): Pool {
  const root = new Container();
  const sprites: Sprite[] = [];
  let used = 0;
  return {
    root,
    begin() {
      used = 0;
    },
    next() {
      let sprite = sprites[used];
      if (!sprite) {
        sprite = new Sprite(texture);
        sprite.anchor.set(0.5);
        sprites.push(sprite);
        root.addChild(sprite);
      }
      sprite.visible = true;
      used++;
      return sprite;
    },
    end() {
      for (let k = used; k < sprites.length; k++) sprites[k].visible = false;
    },
  };
}
