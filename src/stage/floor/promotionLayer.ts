// Promoters on the floor, and the bunting of fixtures with point-of-sale material: told by shape, not by colour alone.
import { Graphics } from 'pixi.js';
import { palettes, type Theme } from '../../../sim/picture/palette.ts';
import { dressedAt, type PromoterFigure, promotersAt } from '../../frame/promoters.ts';
import type { TraceIndex } from '../../frame/traceIndex.ts';

export interface PromotionLayer {
  readonly root: Graphics;
  update(index: TraceIndex, tMs: number, view: { readonly theme: Theme; readonly scale: number }): void;
  clear(): void;
}

/** Half the side of a promoter's square: on the floor, and the least on the screen. */
const HALF_M = 0.17;
const LEAST_PX = 4.5;
/** A pennant's width and how far it hangs out. */
const PENNANT_M = 0.2;
const PENNANT_PX = 5;

export function makePromotionLayer(): PromotionLayer {
  const root = new Graphics();
  return {
    root,
    clear() {
      root.clear();
    },
    update(index, tMs, { theme, scale }) {
      const colours = palettes[theme];
      root.clear();
      for (const fixtureIx of dressedAt(index, tMs)) {
        index.bays.forEach((bay, bayIx) => {
          if (bay.fixtureIx === fixtureIx) bunting(index, bayIx, scale);
        });
        root
          .fill({ color: colours.promoTicket, alpha: 0.95 })
          .stroke({ width: 1 / scale, color: colours.promoInk, alpha: 0.8 });
      }
      for (const figure of promotersAt(index, tMs)) draw(figure, scale, theme);
    },
  };

  /** A row of pennants along the front of a bay. */
  function bunting(index: TraceIndex, bayIx: number, scale: number): void {
    const { x0M, y0M, x1M, y1M, nx, ny } = index.fronts[bayIx];
    const lengthM = Math.hypot(x1M - x0M, y1M - y0M);
    const wideM = Math.max(PENNANT_M, PENNANT_PX / scale);
    const n = Math.max(1, Math.round(lengthM / wideM));
    for (let k = 0; k < n; k++) {
      const at = (p: number, out: number): [number, number] => [
        x0M + (x1M - x0M) * p + nx * out,
        y0M + (y1M - y0M) * p + ny * out,
      ];
      root.poly(
        [...at((k + 0.06) / n, 0), ...at((k + 0.94) / n, 0), ...at((k + 0.5) / n, wideM * 0.8)],
        true,
      );
    }
  }

  /** A square with a nose where they face; filled dark at its heart while they serve somebody. */
  function draw({ xM, yM, headingRad, isBusy }: PromoterFigure, scale: number, theme: Theme): void {
    const colours = palettes[theme];
    const half = Math.max(HALF_M, LEAST_PX / scale);
    const cos = Math.cos(headingRad);
    const sin = Math.sin(headingRad);
    const at = (x: number, y: number) => [xM + x * cos - y * sin, yM + x * sin + y * cos];
    const outline = [
      ...at(-half, -half),
      ...at(half, -half),
      ...at(half * 1.55, 0),
      ...at(half, half),
      ...at(-half, half),
    ];
    root
      .poly(outline, true)
      .fill(colours.promoTicket)
      .poly(outline, true)
      .stroke({ width: Math.max(0.05, 1.8 / scale), color: colours.promoInk });
    if (isBusy) root.circle(xM, yM, half * 0.5).fill(colours.promoInk);
  }
}
