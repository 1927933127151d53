// What an effect experiment compares: the baseline plan with one property of some positions changed, and the same plan
// with nothing changed. Everything else is equal, and stock is plenty.

import { fixtureKind, isHome } from '../../kinds/fixture/index.ts';
import { layoutOf } from '../../project/layouts.ts';
import { packSize } from '../../project/pack.ts';
import { canonical } from '../../project/parse.ts';
import type { Category, Fixture, Layout, Plan, Position, Project } from '../../project/schema.ts';
import { shelfTable } from '../../project/tables.ts';
import { listSections, type PlacedPosition, type Section } from '../../shelf/sections.ts';

export type EffectId =
  | 'facings'
  | 'crossSpace'
  | 'sideTurned'
  | 'label'
  | 'level'
  | 'centre'
  | 'price'
  | 'secondPlacement';

export type CategoryKind = Category['kind'];

/** The two projects of an experiment, each with one plan to run, and whose sales are compared. */
export interface Arms {
  readonly before: Project;
  readonly after: Project;
  readonly counted: ReadonlySet<string>;
  /** SKUs that are changed. */
  readonly nSkus: number;
}

/** One SKU and the position of it that is changed. */
interface Subject {
  readonly skuId: string;
  readonly section: Section;
  readonly placed: PlacedPosition;
}

/** Price cut of the price experiment: small enough for an elasticity, large enough to be seen. */
export const PRICE_RATIO = 0.9;
/** Stock never ends an experiment on attention. */
const PLENTY_DEEP = 100;
/** A section with fewer offers is no shelf to choose from. */
const FEWEST_OFFERS = 8;

/** The experiment as it can be made in a store with its baseline plan; null where no position could show it. */
export function effectArms(project: Project, effect: EffectId, categoryKind?: CategoryKind): Arms | null {
  const baseline = project.plans.find((plan) => plan.id === project.baselinePlanId)!;
  if (effect === 'secondPlacement' && endcaps(layoutOf(project, baseline)).length === 0) return null;
  const subjects = chooseSubjects(project, baseline, effect, categoryKind);
  const counted = countedSkus(effect, subjects);
  if (counted.size === 0) return null;
  return { ...arms(project, baseline, subjects, effect), counted, nSkus: subjects.length };
}

/** The SKUs whose sales are compared: the changed ones, or their neighbours for the cross effect. */
function countedSkus(effect: EffectId, subjects: readonly Subject[]): Set<string> {
  if (effect !== 'crossSpace') return new Set(subjects.map(({ skuId }) => skuId));
  return new Set(
    subjects.flatMap(({ section, skuId }) =>
      section.offers
        .flatMap(({ positions }) => positions.map(({ position }) => position.skuId))
        .filter((id) => id !== skuId),
    ),
  );
}

/**
 * One SKU of each home section: standing once in the store, front-facing, toward the middle of its section, the one
 * with the median facings of its section.
 */
function chooseSubjects(
  project: Project,
  plan: Plan,
  effect: EffectId,
  categoryKind: CategoryKind | undefined,
): Subject[] {
  const layout = layoutOf(project, plan);
  const timesPlaced = new Map<string, number>();
  for (const { skuId } of plan.positions) timesPlaced.set(skuId, (timesPlaced.get(skuId) ?? 0) + 1);
  const subjects: Subject[] = [];
  for (const section of listSections(project, plan)) {
    const kind = layout.fixtures[section.fixtureIx].kind;
    if (!isHome(kind)) continue;
    if (section.offers.length < FEWEST_OFFERS) continue;
    if (categoryKind && project.categories[section.categoryIx].kind !== categoryKind) continue;
    const candidates = section.offers.filter(({ positions }) => {
      const [placed] = positions;
      const middle = ((placed.fromM + placed.toM) / 2 - section.fromM) / (section.toM - section.fromM);
      return (
        positions.length === 1 &&
        timesPlaced.get(placed.position.skuId) === 1 &&
        placed.position.orientation === 'front' &&
        (effect === 'centre' || (middle > 0.2 && middle < 0.8)) &&
        (effect !== 'level' || hasTwoLevels(layout, placed))
      );
    });
    if (candidates.length === 0) continue;
    const sorted = [...candidates].sort(
      (a, b) =>
        a.positions[0].position.facingsWide - b.positions[0].position.facingsWide || a.skuIx - b.skuIx,
    );
    // A display goes to a leading SKU, as in the stores the size of its effect was measured in.
    const nth = effect === 'secondPlacement' ? sorted.length - 1 : sorted.length >> 1;
    const [placed] = sorted[nth].positions;
    subjects.push({ skuId: placed.position.skuId, section, placed });
  }
  return subjects;
}

/** The two projects compared; both hold plenty of everything. */
function arms(
  project: Project,
  plan: Plan,
  subjects: readonly Subject[],
  effect: EffectId,
): { before: Project; after: Project } {
  const bySku = new Map(subjects.map((subject) => [subject.skuId, subject]));
  const make = (id: 'before' | 'after'): Project => {
    const positions = plan.positions.flatMap((position) => {
      const plenty = { ...position, facingsDeep: PLENTY_DEEP };
      const subject = bySku.get(position.skuId);
      return subject ? changed(project, layoutOf(project, plan), plenty, subject, effect, id) : [plenty];
    });
    const skus =
      effect === 'price' && id === 'after'
        ? project.skus.map((sku) => (bySku.has(sku.id) ? { ...sku, price: sku.price * PRICE_RATIO } : sku))
        : project.skus;
    const made = canonical({ ...project, skus, plans: [plan, { ...plan, id, positions }] });
    // The same layouts, so that its walking network is worked out once.
    return { ...made, layouts: project.layouts };
  };
  return { before: make('before'), after: make('after') };
}

function changed(
  project: Project,
  layout: Layout,
  position: Position,
  subject: Subject,
  effect: EffectId,
  arm: 'before' | 'after',
): Position[] {
  const isAfter = arm === 'after';
  const sku = project.skus.find(({ id }) => id === position.skuId)!;
  const { section, placed } = subject;
  const bayOffsetM = placed.fromM - placed.position.xMm / 1000;
  /** The position moved so that its middle stands at a place of the face. */
  const centredAt = (p: Position, middleM: number): Position => {
    const widthMm = packSize(sku, p.orientation).widthMm * p.facingsWide;
    return { ...p, xMm: Math.max(0, (middleM - bayOffsetM) * 1000 - widthMm / 2) };
  };
  const middleM = (placed.fromM + placed.toM) / 2;
  switch (effect) {
    case 'facings':
    case 'crossSpace':
      return [
        isAfter ? centredAt({ ...position, facingsWide: position.facingsWide * 2 }, middleM) : position,
      ];
    case 'sideTurned':
      return [isAfter ? centredAt({ ...position, orientation: 'side' }, middleM) : position];
    case 'label':
      return [{ ...position, label: isAfter }];
    case 'level': {
      const { lowest, eye } = levels(layout, placed);
      return [{ ...position, facingsHigh: 1, shelfId: isAfter ? eye : lowest }];
    }
    case 'centre':
      return [centredAt(position, isAfter ? (section.fromM + section.toM) / 2 : section.fromM)];
    case 'price':
      return [position];
    case 'secondPlacement':
      return isAfter ? [position, ...displayPosition(project, layout, position)] : [position];
  }
}

const EYE_HEIGHT_MM = 1300;

/** The lowest shelf of a position's bay and the one nearest eye height. */
function levels(layout: Layout, placed: PlacedPosition): { lowest: string; eye: string } {
  const at = shelfTable(layout).get(placed.position.shelfId)!;
  const byHeight = [...at.bay.shelves].sort((a, b) => a.heightMm - b.heightMm);
  const eye = [...byHeight].sort(
    (a, b) => Math.abs(a.heightMm - EYE_HEIGHT_MM) - Math.abs(b.heightMm - EYE_HEIGHT_MM),
  )[0];
  return { lowest: byHeight[0].id, eye: eye.id };
}

function hasTwoLevels(layout: Layout, placed: PlacedPosition): boolean {
  const { lowest, eye } = levels(layout, placed);
  return lowest !== eye;
}

function endcaps({ fixtures }: Layout): Fixture[] {
  return fixtures.filter(({ kind, bays }) => fixtureKind(kind).standing === 'end' && bays.length > 0);
}

/** A second place for a SKU: the first shelf of an endcap, a different one for each SKU in turn. */
function displayPosition(project: Project, layout: Layout, position: Position): Position[] {
  const ends = endcaps(layout);
  if (ends.length === 0) return [];
  const skuIx = project.skus.findIndex(({ id }) => id === position.skuId);
  const [bay] = ends[skuIx % ends.length].bays;
  const shelf = bay.shelves[bay.shelves.length - 1];
  return shelf ? [{ ...position, shelfId: shelf.id, xMm: 0 }] : [];
}
