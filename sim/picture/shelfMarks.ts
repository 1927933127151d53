// Shelving from the front as marks, in millimetres with y running down: back panel, boards, price rails, uprights, plinth,
// what a hole looks like, and where the packs of a position stand.
import type { Position, Shelf } from '../project/schema.ts';
import { dashes, hatching, type Mark } from './marks.ts';

export const BOARD_MM = 22;
export const RAIL_MM = 42;
/** Room over the bays for their names. */
export const HEADER_MM = 120;
const PLINTH_MM = 110;
const UPRIGHT_MM = 18;

/** A ticket hangs on the rail, a little over its board, and is as tall as the rail. */
export const TICKET_MM = { drop: BOARD_MM - 8, tall: RAIL_MM + 2, inset: 3, least: 34 } as const;

export interface BayFace {
  readonly xMm: number;
  readonly widthMm: number;
  readonly shelves: readonly Shelf[];
}

/** `behind` stands behind the goods, `before` in front of them; the floor is at `tallMm`. */
export function furnitureMarks(
  bays: readonly BayFace[],
  tallMm: number,
  headerMm: number,
): { readonly behind: readonly Mark[]; readonly before: readonly Mark[] } {
  const behind: Mark[] = [];
  const before: Mark[] = [];
  for (const { xMm: x, widthMm: w, shelves } of bays) {
    const band = (y: number, h: number) => ({ kind: 'rect', x, y, w, h }) as const;
    behind.push({ ...band(0, tallMm), fill: 'shelfBack' });
    behind.push({ ...band(0, headerMm - 8), fill: 'shelfHeader' });
    for (const { heightMm, clearanceMm } of shelves) {
      const y = tallMm - heightMm;
      const upTo = Math.max(0, y - clearanceMm);
      // Shade under the board above, and a board seen a little from above.
      behind.push({ ...band(upTo, Math.min(60, clearanceMm * 0.3)), fill: 'shelfBackShade', alpha: 0.9 });
      behind.push({ ...band(upTo, Math.min(20, clearanceMm * 0.1)), fill: '#000000', alpha: 0.1 });
      behind.push({ ...band(y - 16, 16), fill: 'boardTop' });
      before.push({ ...band(y, BOARD_MM + RAIL_MM), fill: 'board' });
      before.push({ ...band(y, 4), fill: 'boardLight' });
      before.push({ ...band(y + BOARD_MM + RAIL_MM - 5, 5), fill: 'boardEdge' });
    }
    // The closed base below the lowest board.
    const lowest = shelves.reduce((low, { heightMm }) => Math.min(low, heightMm), Number.POSITIVE_INFINITY);
    const plinth = Math.max(0, Math.min(PLINTH_MM, lowest - BOARD_MM - RAIL_MM));
    behind.push({ ...band(tallMm - plinth, plinth), fill: 'boardEdge' });
  }
  for (const edge of bays.flatMap(({ xMm, widthMm }) => [xMm, xMm + widthMm])) {
    const x = edge - UPRIGHT_MM / 2;
    before.push({ kind: 'rect', x, y: 0, w: UPRIGHT_MM, h: tallMm, fill: 'upright' });
  }
  return { behind, before };
}

/** An empty facing that stands on a board at y: a dark recess, hatched, with a dashed edge. */
export function holeMarks(x: number, y: number, w: number, h: number): Mark[] {
  const gap = 3;
  const [left, top, wide] = [x + gap, y - h, w - 2 * gap];
  const edge = dashes([left, top, left + wide, top, left + wide, y, left, y], 14, 14);
  return [
    { kind: 'rect', x: left, y: top, w: wide, h, fill: 'hole', alpha: 0.85 },
    {
      kind: 'lines',
      lines: hatching(left, top, wide, h, 26),
      isClosed: false,
      stroke: 'holeLine',
      width: 1.6,
      alpha: 0.55,
    },
    { kind: 'lines', lines: edge, isClosed: false, stroke: 'holeLine', width: 3 },
  ];
}

export interface StandingPack {
  /** The middle of its foot. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** 1 in front, less the further back it stands. */
  readonly light: number;
}

export interface PackBlock {
  readonly position: Pick<Position, 'facingsWide' | 'facingsHigh' | 'facingsDeep'>;
  /** Left end and foot of the block, and one pack as it stands. */
  readonly x: number;
  readonly y: number;
  readonly packWidthMm: number;
  readonly packHeightMm: number;
}

/** A pack one step further back looks this much smaller and darker, and stands this much higher. */
const DEPTH_SCALE = 0.045;
const DEPTH_SHADE = 0.16;
const DEPTH_LIFT_MM = 7;
/** From one row to the next. */
const ROW_BACK = 0.8;

/** The packs that are seen of a position, the furthest first; `held` are the units left in each column of a shelf in use. */
export function standingPacks(block: PackBlock, held?: readonly number[]): StandingPack[] {
  const { facingsWide, facingsHigh, facingsDeep } = block.position;
  const packs: StandingPack[] = [];
  const stack = (column: number, from: number, to: number, back: number): void => {
    const size = 1 - DEPTH_SCALE * back;
    for (let level = from; level < to; level++)
      packs.push({
        x: block.x + (column + 0.5) * block.packWidthMm,
        y: block.y - back * DEPTH_LIFT_MM - level * block.packHeightMm * size,
        w: block.packWidthMm * size * 0.985,
        h: block.packHeightMm * size,
        light: Math.max(0.45, 1 - DEPTH_SHADE * back),
      });
  };
  for (let column = 0; column < facingsWide; column++) {
    const units = held ? held[column] : facingsHigh * facingsDeep;
    if (units <= 0) continue;
    // Packs stand one behind another; as they go, the foremost one is further back.
    const rows = Math.ceil(units / facingsHigh);
    const inFront = units - (rows - 1) * facingsHigh;
    const back = Math.min(3, ((facingsDeep - rows) / facingsDeep) * 3.6);
    // Behind a whole front the row after it peeks over low packs only.
    const peeks = facingsHigh === 1 && DEPTH_LIFT_MM > DEPTH_SCALE * block.packHeightMm;
    const from = peeks ? 0 : inFront;
    if (rows > 1) stack(column, from, facingsHigh, back + ROW_BACK);
    stack(column, 0, inFront, back);
  }
  return packs;
}
