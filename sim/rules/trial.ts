// Tries a fix out before it is proposed: the positions as they would stand, or null where it cannot be done.
import { findPlan } from '../edit/edit.ts';
import { packSize } from '../project/pack.ts';
import type { Position } from '../project/schema.ts';
import { tablesFor } from '../project/tables.ts';
import { applyFix } from './fix.ts';
import { type Ground, groundOf, type HomeSection } from './ground.ts';
import type { FixStep } from './rule.ts';

const nameless = { en: '', zh: '' };

export function tried(ground: Ground, steps: readonly FixStep[]): readonly Position[] | null {
  const { project, plan } = ground;
  const edit = applyFix(project, plan.id, { text: nameless, steps });
  return edit.refused ? null : findPlan(edit.project, plan.id)!.positions;
}

/** Middle of a position on its face, and above the floor. */
export function middleOf(ground: Ground, position: Position): { xM: number; heightM: number } {
  const { shelves, skus } = tablesFor(ground.project, ground.plan);
  const { bay, shelf } = shelves.get(position.shelfId)!;
  const pack = packSize(skus.get(position.skuId)!, position.orientation);
  return {
    xM: bay.offsetM + (position.xMm + (pack.widthMm * position.facingsWide) / 2) / 1000,
    heightM: (shelf.heightMm + (pack.heightMm * position.facingsHigh) / 2) / 1000,
  };
}

/**
 * The section in which a moved SKU stands afterwards; null where the category's sections on the fixture have become
 * more or fewer, so that the section is not the same any longer.
 */
export function sectionAfter(
  { project, plan, sections }: Ground,
  { fixture, category }: HomeSection,
  positions: readonly Position[],
  moved: Position,
): HomeSection | null {
  const shelfIds = new Set(fixture.bays.flatMap(({ shelves }) => shelves.map(({ id }) => id)));
  const there = positions.filter(({ shelfId }) => shelfIds.has(shelfId));
  const isSame = (one: HomeSection): boolean => one.fixture === fixture && one.category === category;
  const after = groundOf(project, { ...plan, positions: there }, null).sections.filter(isSame);
  if (after.length !== sections.filter(isSame).length) return null;
  return after.find(({ placed }) => placed.some(({ position }) => position === moved)) ?? null;
}
