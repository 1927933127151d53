// What the panels of the shelf editor derive from the document in hand, worked out once for each version of it.

import { useMemo } from 'react';
import { positionKey } from '../../../../sim/edit/edit.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import type { Brand, Category, Plan, Project, Sku } from '../../../../sim/project/schema.ts';
import { bayTable } from '../../../../sim/project/tables.ts';
import { type Language, say } from '../../../../sim/words/text.ts';
import { type LiveFigures, useEditor } from '../../../editor/document/state.ts';
import { type EditRun, editRun } from '../../../frame/editRun.ts';
import { type Opened, useApp } from '../../../state/store.ts';

export interface Hand {
  readonly opened: Opened;
  readonly project: Project;
  readonly plan: Plan;
  readonly isBaseline: boolean;
}

/** The plan in hand as it stands; not as the preview would have it. */
export function useHand(): Hand | null {
  const opened = useApp((state) => state.opened);
  const planId = useEditor((state) => state.planId);
  return useMemo(() => {
    const plan = opened?.project.plans.find(({ id }) => id === planId);
    if (!opened || !plan) return null;
    const { project } = opened;
    return { opened, project, plan, isBaseline: plan.id === project.baselinePlanId };
  }, [opened, planId]);
}

interface Range {
  readonly skus: ReadonlyMap<string, Sku>;
  readonly skuIx: ReadonlyMap<string, number>;
  readonly brands: ReadonlyMap<string, Brand>;
  readonly categories: ReadonlyMap<string, Category>;
}

const ranges = new WeakMap<Project['skus'], Range>();

/** SKUs, brands and categories by id: made once for a range, which edits leave the same object. */
export function rangeOf(project: Project): Range {
  let range = ranges.get(project.skus);
  if (!range) {
    range = {
      skus: new Map(project.skus.map((sku) => [sku.id, sku])),
      skuIx: new Map(project.skus.map((sku, ix) => [sku.id, ix])),
      brands: new Map(project.brands.map((brand) => [brand.id, brand])),
      categories: new Map(project.categories.map((category) => [category.id, category])),
    };
    ranges.set(project.skus, range);
  }
  return range;
}

/** The run of bays in front, as it would be if the hand let go now. */
export function useEditRun(): { run: EditRun; project: Project; plan: Plan } | null {
  const hand = useHand();
  const preview = useEditor((state) => state.preview);
  const bayIx = useEditor((state) => state.bayIx);
  const project = preview?.project ?? hand?.project;
  const plan = project?.plans.find(({ id }) => id === hand?.plan.id);
  return useMemo(() => {
    if (!project || !plan) return null;
    const bays = bayTable(layoutOf(project, plan));
    if (bayIx < 0 || bayIx >= bays.length) return null;
    return { run: editRun(rangeOf(project).skus, plan, bays, bayIx), project, plan };
  }, [project, plan, bayIx]);
}

interface FigureOf {
  readonly unitsADay: number;
  readonly marginADay: number;
  readonly lostADay: number;
  readonly looksADay: number | null;
}

interface PositionIndex {
  readonly byKey: ReadonlyMap<string, number>;
  readonly bySpot: ReadonlyMap<string, number>;
}

const indices = new WeakMap<Plan, PositionIndex>();

interface Spot {
  readonly key: string;
  readonly skuId: string;
  readonly shelfId: string;
}

/** Where a position is in a plan that was run, also where it has been moved or resized on its shelf since. */
export function positionIxIn(plan: Plan, at: Spot): number | undefined {
  let index = indices.get(plan);
  if (!index) {
    index = {
      byKey: new Map(plan.positions.map((position, ix) => [positionKey(position), ix])),
      bySpot: new Map(plan.positions.map(({ shelfId, skuId }, ix) => [`${shelfId} ${skuId}`, ix])),
    };
    indices.set(plan, index);
  }
  return index.byKey.get(at.key) ?? index.bySpot.get(`${at.shelfId} ${at.skuId}`);
}

/** What is known of a position from the last run. */
export function figureOf({ plan, figures }: LiveFigures, at: Spot): FigureOf | null {
  const ix = positionIxIn(plan, at);
  if (ix === undefined) return null;
  return {
    unitsADay: figures.units[ix],
    marginADay: figures.margin[ix],
    lostADay: figures.lost[ix],
    looksADay: figures.looks?.[ix] ?? null,
  };
}

export function planName(plan: Plan, language: Language): string {
  return say(plan.name, language) || plan.id;
}
