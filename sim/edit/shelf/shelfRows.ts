// The bench on which one edit of a plan is made: the rows of the shelves it touches, as blocks side by side. Blocks
// are changed here and nowhere else; what comes off the bench is a new plan.

import { TOLERANCE_MM } from '../../project/fit.ts';
import { packSize } from '../../project/pack.ts';
import type { ShelfRef } from '../../project/places.ts';
import type { Plan, Position, Project, Sku } from '../../project/schema.ts';
import { tablesFor } from '../../project/tables.ts';
import { goodsRefusal } from '../../retailer/retailerRules.ts';
import type { Text } from '../../words/text.ts';
import type { Units } from '../../words/units.ts';
import {
  checkShelves,
  done,
  type Edit,
  exchangePositions,
  rangeOnShelf,
  refuse,
  tenth,
  withPlan,
} from '../edit.ts';

/** One position on the bench. */
export interface Block {
  readonly sku: Sku;
  /** Replaced, never changed, when the block is. */
  position: Position;
}

/** A shelf of the plan, its blocks from the left. */
export interface Row {
  readonly ref: ShelfRef;
  readonly units: Units;
  readonly widthMm: number;
  readonly blocks: Block[];
}

export interface Bench {
  readonly project: Project;
  readonly plan: Plan;
  /** The row of a shelf that exists. */
  row(shelfId: string): Row;
  /** The block of a position, by its index in the plan before the edit. */
  block(ix: number): Block;
  /** The new project, and where the blocks asked about are in it. */
  finish(did: Text, about: readonly Block[], leftOut?: readonly string[]): Edit;
}

export function bench(project: Project, plan: Plan): Bench {
  const { shelves, skus, units } = tablesFor(project, plan);
  const rows = new Map<string, { row: Row; from: number; to: number; start: readonly Block[] }>();
  const open = (shelfId: string) => {
    let opened = rows.get(shelfId);
    if (!opened) {
      const ref = shelves.get(shelfId)!;
      const [from, to] = rangeOnShelf(plan, shelfId);
      const start = plan.positions.slice(from, to).map((position) => ({
        sku: skus.get(position.skuId)!,
        position,
      }));
      opened = { row: { ref, units, widthMm: widthOf(ref), blocks: [...start] }, from, to, start };
      rows.set(shelfId, opened);
    }
    return opened;
  };
  return {
    project,
    plan,
    row: (shelfId) => open(shelfId).row,
    block(ix) {
      const { from, start } = open(plan.positions[ix].shelfId);
      return start[ix - from];
    },
    finish(did, about, leftOut = []) {
      const removed = new Set<number>();
      const added: Position[] = [];
      const kept = new Map<Position, number>();
      for (const { row, from, to } of rows.values()) {
        const standing = new Set(row.blocks.map(({ position }) => position));
        for (let ix = from; ix < to; ix++) {
          if (standing.delete(plan.positions[ix])) kept.set(plan.positions[ix], ix);
          else removed.add(ix);
        }
        added.push(...standing);
      }
      if (removed.size === 0 && added.length === 0) {
        const positionIxs = about.map(({ position }) => kept.get(position) ?? -1).filter((ix) => ix >= 0);
        return done(project, did, {
          positionIxs,
          leftOut,
          problems: checkShelves(project, rows.keys(), [plan]),
        });
      }
      const forbidden = goodsRefusal(project, plan, removed, added);
      if (forbidden) return refuse(project, did, forbidden, { leftOut });
      const exchanged = exchangePositions(plan, removed, added);
      const next = withPlan(project, exchanged.plan);
      const ixOf = new Map(added.map((position, k) => [position, exchanged.ixs[k]]));
      const positionIxs = about.flatMap(({ position }) => {
        const ix = ixOf.get(position) ?? exchanged.plan.positions.indexOf(position);
        return ix >= 0 ? [ix] : [];
      });
      return done(next, did, {
        positionIxs,
        leftOut,
        problems: checkShelves(next, rows.keys(), [exchanged.plan]),
      });
    },
  };
}

/** What sums of decimals may be off by. */
const NOISE_MM = 1e-6;

/** A position cannot begin further right than this (schema). */
const MOST_X_MM = 100_000;

function widthOf({ bay }: Pick<ShelfRef, 'bay'>): number {
  return Math.min(MOST_X_MM, tenth(bay.widthM * 1000));
}

/** Width of one pack as it stands. */
export function packMm({ sku, position }: Block): number {
  return packSize(sku, position.orientation).widthMm;
}

export function blockMm(block: Block): number {
  return packMm(block) * block.position.facingsWide;
}

export function rightMm(block: Block): number {
  return block.position.xMm + blockMm(block);
}

/** Changes a block; nothing where it is so already. */
export function change(block: Block, to: Partial<Position>): void {
  const { position } = block;
  const differs = (Object.keys(to) as (keyof Position)[]).some((key) => to[key] !== position[key]);
  if (differs) block.position = { ...position, ...to };
}

export interface Gap {
  readonly fromMm: number;
  readonly toMm: number;
}

/** The free stretches of a row from the left. */
export function gapsOf({ blocks, widthMm }: Pick<Row, 'blocks' | 'widthMm'>): Gap[] {
  const gaps: Gap[] = [];
  let edgeMm = 0;
  for (const block of blocks) {
    const toMm = Math.min(block.position.xMm, widthMm);
    if (toMm > edgeMm) gaps.push({ fromMm: edgeMm, toMm });
    edgeMm = Math.max(edgeMm, rightMm(block));
  }
  if (widthMm > edgeMm) gaps.push({ fromMm: edgeMm, toMm: widthMm });
  return gaps;
}

/** Width no block takes, were they pushed together; below zero where they are wider than the shelf. */
export function spareMm({ blocks, widthMm }: Pick<Row, 'blocks' | 'widthMm'>): number {
  return widthMm - blocks.reduce((sum, block) => sum + blockMm(block), 0);
}

/** Widest stretch without a block. */
export function widestGapMm(row: Pick<Row, 'blocks' | 'widthMm'>): number {
  return gapsOf(row).reduce((most, { fromMm, toMm }) => Math.max(most, toMm - fromMm), 0);
}

/** The left edge nearest to the wanted one at which a block of this width stands free; flush where that is near. */
export function nearestFreeX(
  row: Pick<Row, 'blocks' | 'widthMm'>,
  widthMm: number,
  wantedMm: number,
  magnetMm: number,
): number | undefined {
  let best: number | undefined;
  for (const { fromMm, toMm } of gapsOf(row)) {
    const lastMm = toMm - widthMm;
    if (lastMm < fromMm - TOLERANCE_MM) continue;
    let xMm = Math.max(fromMm, Math.min(lastMm, wantedMm));
    if (xMm - fromMm <= magnetMm) xMm = fromMm;
    else if (lastMm - xMm <= magnetMm) xMm = lastMm;
    if (best === undefined || Math.abs(xMm - wantedMm) < Math.abs(best - wantedMm)) best = xMm;
  }
  return best === undefined ? undefined : tenth(best);
}

/**
 * Makes room for a block of a width at a wanted left edge by pushing its neighbours aside, no further than needed.
 * `before` are the blocks that stay on its left. Answers the left edge, or undefined where the row is too full.
 */
export function pushApart(
  row: Pick<Row, 'blocks' | 'widthMm'>,
  before: readonly Block[],
  widthMm: number,
  wantedMm: number,
): number | undefined {
  const after = row.blocks.filter((block) => !before.includes(block));
  const sum = (blocks: readonly Block[]) => blocks.reduce((total, block) => total + blockMm(block), 0);
  const leastMm = sum(before);
  const mostMm = row.widthMm - sum(after) - widthMm;
  if (mostMm < leastMm - TOLERANCE_MM) return undefined;
  const xMm = tenth(Math.max(leastMm, Math.min(mostMm, wantedMm)));
  lay(after, xMm + widthMm, row.widthMm);
  lay(before, 0, xMm);
  return xMm;
}

/** Lays blocks between two edges in the order given, each as near to where it stands as the others allow. */
function lay(blocks: readonly Block[], fromMm: number, toMm: number): void {
  const xs: number[] = [];
  let edgeMm = fromMm;
  for (const block of blocks) {
    const xMm = Math.max(block.position.xMm, edgeMm);
    xs.push(xMm);
    edgeMm = xMm + blockMm(block);
  }
  edgeMm = toMm;
  for (let k = blocks.length - 1; k >= 0; k--) {
    xs[k] = Math.min(xs[k], edgeMm - blockMm(blocks[k]));
    edgeMm = xs[k];
  }
  blocks.forEach((block, k) => {
    if (Math.abs(xs[k] - block.position.xMm) > NOISE_MM) change(block, { xMm: Math.max(0, tenth(xs[k])) });
  });
}

/** Lays blocks end to end with even gaps (none by default) from a left edge on. */
export function layEven(blocks: readonly Block[], fromMm: number, gapMm = 0): void {
  let edgeMm = fromMm;
  for (const block of blocks) {
    change(block, { xMm: Math.max(0, tenth(edgeMm)) });
    edgeMm += blockMm(block) + gapMm;
  }
}

/** Blocks that would stand left of something centred at a place. */
export function blocksBefore(row: Pick<Row, 'blocks'>, centreMm: number): Block[] {
  return row.blocks.filter((block) => block.position.xMm + blockMm(block) / 2 < centreMm);
}

/** Puts a block into the row that its position names, in order from the left. */
export function stand(row: Row, block: Block): void {
  row.blocks.push(block);
  sortRow(row);
}

/** In order from the left, after blocks changed places. */
export function sortRow(row: Row): void {
  row.blocks.sort((a, b) => a.position.xMm - b.position.xMm);
}

export function takeOff(row: Row, block: Block): void {
  const at = row.blocks.indexOf(block);
  if (at >= 0) row.blocks.splice(at, 1);
}
