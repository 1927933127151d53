// What the panels of the shelf editor derive from the document in hand, worked out once for each version of it.

import { useMemo } from 'react';
import { positionKey } from '../../../../sim/edit/edit.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import { capacityUnits } from '../../../../sim/project/pack.ts';
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

export interface FigureOf {
  readonly unitsADay: number;
  readonly marginADay: number;
  readonly lostADay: number;
  readonly looksADay: number | null;
  readonly daysOfSupply: number | null;
}

interface FigureIndex {
  readonly byKey: Map<string, number>;
  readonly bySpot: Map<string, number>;
  /** What the positions of each offer hold together. */
  readonly capacity: Map<number, number>;
}

const indices = new WeakMap<Plan, FigureIndex>();

/** What is known of a position from the last run, also where it has been moved or resized on its shelf since. */
export function figureOf(
  live: LiveFigures,
  at: { key: string; skuId: string; shelfId: string },
): FigureOf | null {
  const { plan, figures } = live;
  let index = indices.get(plan);
  if (!index) {
    const made: FigureIndex = { byKey: new Map(), bySpot: new Map(), capacity: new Map() };
    plan.positions.forEach((position, ix) => {
      made.byKey.set(positionKey(position), ix);
      made.bySpot.set(`${position.shelfId} ${position.skuId}`, ix);
      const offer = figures.offer[ix];
      made.capacity.set(offer, (made.capacity.get(offer) ?? 0) + capacityUnits(position));
    });
    index = made;
    indices.set(plan, index);
  }
  const ix = index.byKey.get(at.key) ?? index.bySpot.get(`${at.shelfId} ${at.skuId}`);
  if (ix === undefined) return null;
  const capacity = index.capacity.get(figures.offer[ix]) ?? 0;
  const units = figures.units[ix];
  return {
    unitsADay: units,
    marginADay: figures.margin[ix],
    lostADay: figures.lost[ix],
    looksADay: figures.looks?.[ix] ?? null,
    daysOfSupply: units > 0 ? capacity / units : null,
  };
}

export function planName(plan: Plan, language: Language): string {
  return say(plan.name, language) || plan.id;
}
