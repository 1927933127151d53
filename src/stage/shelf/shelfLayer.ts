// A run of bays from the front in Watch: shelving, packs as they stand at the moment, tickets, holes, and looks landing on
// packs.
import { Container, Graphics } from 'pixi.js';
import type { Mark } from '../../../sim/picture/marks.ts';
import { palettes, segmentColours } from '../../../sim/picture/palette.ts';
import { BOARD_MM, HEADER_MM, holeMarks, RAIL_MM } from '../../../sim/picture/shelfMarks.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { PromoLabel } from '../../../sim/shelf/promoLabels.ts';
import type { ShelfMark } from '../../frame/bayLife.ts';
import { columnUnits, type RunPosition, type ShelfRun } from '../../frame/shelfView.ts';
import type { Camera } from '../camera.ts';
import { drawMarks } from '../drawMarks.ts';
import { makePackBench, type ShelfStyle } from '../pack/packBench.ts';
import { drawShelfMark } from './shelfMarks.ts';
import { makePacks, makeShelving, makeTickets } from './shelving.ts';

export interface ShelfLayer {
  readonly root: Container;
  readonly run: ShelfRun;
  /** Places under which the trace knows the offers of the run. */
  readonly places: readonly number[];
  /** Size of the drawn world in millimetres; y runs down in it. */
  readonly worldW: number;
  readonly worldH: number;
  /** What tickets say of promoted SKUs from now on; the same object changes nothing. */
  setPromos(promos: ReadonlyMap<string, PromoLabel>): void;
  /** Redraws what the stock changed. */
  setStock(units: readonly number[]): void;
  setChosen(bayIx: number, skuIx: number): void;
  setMarks(
    marks: readonly ShelfMark[],
    segmentOf: (shopper: number) => number,
    camera: Camera,
    still: boolean,
  ): void;
  /** Paints packs and tickets sharply for this zoom; call when the zoom has changed. */
  sharpen(camera: Camera): void;
  /** The bay, and the SKU if any, at a point of the world. */
  at(x: number, y: number): { bayIx: number; skuIx: number } | null;
  destroy(): void;
}

const SIDE_MM = 24;

export function makeShelfLayer(
  project: Project,
  run: ShelfRun,
  style: ShelfStyle & { readonly bayName: (bayIx: number) => string },
): ShelfLayer {
  const worldW = run.widthMm + 2 * SIDE_MM;
  const worldH = run.heightMm + HEADER_MM;
  const positions = run.bays.flatMap((bay) => bay.positions);
  const bench = makePackBench(project, style);
  const shelving = makeShelving();
  const holes = new Graphics();
  const packs = makePacks();
  const tickets = makeTickets();
  const chosenMark = new Graphics();
  const marksLayer = new Graphics();
  const root = new Container();
  root.addChild(shelving.furniture, holes, packs.root, shelving.rails, tickets.root, shelving.headings);
  root.addChild(chosenMark, marksLayer);
  shelving.draw(run, SIDE_MM, style.bayName, style.theme);

  let units: readonly number[] = [];
  let promos: ReadonlyMap<string, PromoLabel> = new Map();
  /** Nothing is painted before it is known how sharply. */
  let isSharp = false;
  const footOf = (p: RunPosition) => ({ x: SIDE_MM + p.xMm, y: worldH - p.yMm });

  function drawPacks(): void {
    const empty: Mark[] = [];
    positions.forEach((p, k) => {
      const held = columnUnits(p, units[k] ?? p.capacity);
      const foot = footOf(p);
      packs.put(bench, p, foot, held);
      const tall = p.packHeightMm * p.position.facingsHigh;
      held.forEach((left, column) => {
        const x = foot.x + column * p.packWidthMm;
        if (left <= 0) empty.push(...holeMarks(x, foot.y, p.packWidthMm, tall));
      });
    });
    packs.done();
    drawMarks(holes.clear(), empty, palettes[style.theme]);
  }

  function drawTickets(): void {
    for (const p of positions) tickets.put(bench, p, footOf(p), promos.get(p.sku.id));
    tickets.done();
  }

  return {
    root,
    run,
    places: [...new Set(positions.map(({ offer }) => offer.bayIx))],
    worldW,
    worldH,
    setPromos(next) {
      if (next === promos) return;
      promos = next;
      if (isSharp) drawTickets();
    },
    setStock(next) {
      if (next.length === units.length && next.every((value, k) => value === units[k])) return;
      units = next;
      if (isSharp) drawPacks();
    },
    setChosen: (bayIx, skuIx) => drawChosen(chosenMark.clear(), run, bayIx, skuIx),
    setMarks(marks, segmentOf, camera, still) {
      marksLayer.clear();
      for (let m = marks.length - 1; m >= 0; m--) {
        const mark = marks[m];
        const places = positions.filter((p) => p.offer.bayIx === mark.bayIx && p.skuIx === mark.skuIx);
        if (places.length === 0) continue;
        const p = places[mark.shopper % places.length];
        const column = (Math.imul(mark.shopper + 7, 0x9e3779b1) >>> 16) % p.position.facingsWide;
        const { x, y } = footOf(p);
        const cx = x + (column + 0.5) * p.packWidthMm;
        const cy = y - p.packHeightMm * (p.position.facingsHigh - 0.5);
        const colour = segmentColours[style.theme][project.demand.segments[segmentOf(mark.shopper)].id];
        drawShelfMark(marksLayer, mark, cx, cy, colour, 1 / camera.scale, still);
      }
    },
    sharpen(camera) {
      shelving.arrange(camera.scale);
      if (!bench.sharpen(camera.scale * Math.min(2, globalThis.devicePixelRatio || 1))) return;
      isSharp = true;
      drawPacks();
      drawTickets();
    },
    at: (x, y) => underPoint(run, x - SIDE_MM, worldH - y),
    destroy() {
      bench.destroy();
      root.destroy({ children: true });
    },
  };

  /** The chosen bay, where there are several, and the places of the chosen SKU. */
  function drawChosen(g: Graphics, { bays }: ShelfRun, bayIx: number, skuIx: number): void {
    const colours = palettes[style.theme];
    for (const bay of bays) {
      if (bay.bayIx === bayIx && bays.length > 1)
        g.rect(SIDE_MM + bay.x0Mm, 0, bay.widthMm, 9).fill(colours.focus);
      for (const p of bay.positions) {
        if (p.skuIx !== skuIx) continue;
        const foot = footOf(p);
        const w = p.packWidthMm * p.position.facingsWide + 6;
        const h = p.packHeightMm * p.position.facingsHigh + 8;
        const [x, y] = [foot.x - 3, foot.y - h + 4];
        g.roundRect(x, y, w, h, 8).stroke({ width: 9, color: colours.panel, alpha: 0.95 });
        g.roundRect(x, y, w, h, 8).stroke({ width: 5, color: colours.focus });
      }
    }
  }
}

/** The bay, and the SKU if any, at a point of the run; y runs up. */
function underPoint(run: ShelfRun, xMm: number, yMm: number): { bayIx: number; skuIx: number } | null {
  const bay = run.bays.find(({ x0Mm, widthMm }) => xMm >= x0Mm && xMm <= x0Mm + widthMm);
  if (!bay || yMm > run.heightMm + HEADER_MM || yMm < 0) return null;
  const p = bay.positions.find(
    (each) =>
      xMm >= each.xMm &&
      xMm <= each.xMm + each.packWidthMm * each.position.facingsWide &&
      yMm >= each.yMm - BOARD_MM - RAIL_MM &&
      yMm <= each.yMm + each.packHeightMm * each.position.facingsHigh,
  );
  return { bayIx: bay.bayIx, skuIx: p?.skuIx ?? -1 };
}
