// The ranking of places for some goods: what is asked, and which of the places found is looked at.
import { create } from 'zustand';
import { type PlaceKind, placeKinds } from '../../../sim/placements/placement.ts';
import type { Project } from '../../../sim/project/schema.ts';
import { planWithPlace } from '../../../sim/study/placements/placementPlan.ts';
import type { PlacementAim, PlacementRow } from '../../../sim/study/placements/placements.ts';
import { make } from '../../editor/document/edits.ts';
import { useEditor } from '../../editor/document/state.ts';
import { useApp } from '../store.ts';
import { beginStudy, forgetStudy, runOf } from '../study/studies.ts';

/** What is to be put up: a brand, or one SKU. */
export interface PlacedGoods {
  readonly kind: 'brand' | 'sku';
  readonly id: string;
}

export interface PlacementsState {
  /** Null: the first of the user's own brands. */
  readonly goods: PlacedGoods | null;
  readonly kinds: readonly PlaceKind[];
  /** By kind, as typed in; what is not there is the documents' or the chain's. */
  readonly fees: Partial<Readonly<Record<PlaceKind, number>>>;
  readonly by: PlacementAim;
  readonly replications: number;
  readonly chosenId: string | null;
  readonly pointedId: string | null;
}

export const usePlacements = create<PlacementsState>(() => ({
  goods: null,
  kinds: placeKinds,
  fees: {},
  by: 'store',
  replications: 10,
  chosenId: null,
  pointedId: null,
}));

export function goodsIn(project: Project, goods: PlacedGoods | null): PlacedGoods | null {
  if (goods) {
    const list = goods.kind === 'brand' ? project.brands : project.skus;
    if (list.some(({ id }) => id === goods.id)) return goods;
  }
  const own = project.ownBrandIds.find((id) => project.skus.some(({ brandId }) => brandId === id));
  const id = own ?? project.skus[0]?.brandId;
  return id === undefined ? null : { kind: 'brand', id };
}

function skuIdsOf(project: Project, goods: PlacedGoods): string[] {
  if (goods.kind === 'sku') return [goods.id];
  return project.skus.flatMap(({ id, brandId }) => (brandId === goods.id ? [id] : []));
}

export function rankPlaces(): void {
  const { opened, seed } = useApp.getState();
  const { goods, kinds, fees, by, replications } = usePlacements.getState();
  if (!opened) return;
  const { project } = opened;
  const what = goodsIn(project, goods);
  if (!what) return;
  const planId = useEditor.getState().planId ?? project.baselinePlanId;
  const settings = { planId, skuIds: skuIdsOf(project, what), seed, replications, kinds, fees, by };
  usePlacements.setState({ chosenId: null, pointedId: null });
  beginStudy({ name: 'placements', project, settings, holds: (was, is) => isCurrent(was, is, planId) });
}

/** The study still answers for the project as it is now: what was added to floor and plans since does not matter. */
function isCurrent(studied: Project, now: Project, planId: string): boolean {
  const before = studied.plans.find(({ id }) => id === planId);
  const after = now.plans.find(({ id }) => id === planId);
  return (
    before !== undefined &&
    before === after &&
    studied.skus === now.skus &&
    studied.demand === now.demand &&
    studied.stock === now.stock
  );
}

/** A plan with the goods at that place, through the editor's history. */
export function makePlanOf(row: PlacementRow): boolean {
  const study = runOf('placements')?.result;
  if (!study) return false;
  const made = make((project) => planWithPlace(project, study, row), 'plans');
  return made !== null && made.refused === undefined;
}

// Another project has other goods and places.
useApp.subscribe((state, before) => {
  if (state.opened === before.opened) return;
  const studied = runOf('placements')?.project;
  if (!studied || !state.opened || state.opened.project.skus === studied.skus) return;
  forgetStudy('placements');
  usePlacements.setState({ chosenId: null, goods: null, fees: {} });
});
