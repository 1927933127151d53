// A ranking of places as a table for a spreadsheet: one row a place, plain figures, the same columns in both languages.

import { csvText } from '../../base/csvText.ts';
import type { Project } from '../../project/schema.ts';
import type { Language } from '../../words/text.ts';
import type { Estimate, PlacementStudy } from './placements.ts';
import { costText, goodsText, kindText } from './placementWords.ts';

export function placementCsv(project: Project, study: PlacementStudy, language: Language): string {
  const names = new Map(project.skus.map(({ id, name }) => [id, name[language] || id]));
  const header = [
    'order',
    'place',
    'kind',
    'e19_rank',
    'fixture',
    'x_m',
    'y_m',
    'goods',
    'replications',
    'units_at_place_a_day',
    'units_from_own_shelf_a_day',
    ...estimated('goods_units_a_day'),
    'category_units_a_day',
    'store_units_a_day',
    ...estimated('store_margin_a_day'),
    'goods_margin_a_day',
    'own_brands_margin_a_day',
    'campaign_days',
    'currency',
    'cost',
    'cost_source',
    ...estimated('margin_after_cost'),
    'p_holm',
    'p_best',
    'out_after',
    'reach_a_day',
    'capacity_units',
    'displaced',
    'gone_from_store',
    'refused',
  ];
  const goods = goodsText(project, study.skuIds)[language];
  const rows = study.rows.map((row, ix) => {
    const { place, n, cost } = row;
    const isKnown = place.refused === null && n > 0;
    const known = (value: number | null) => (isKnown && value !== null ? figure(value) : null);
    const interval = ({ mean, low, high }: Estimate) => [known(mean), known(low), known(high)];
    const list = (skuIds: readonly string[]) => skuIds.map((id) => names.get(id) ?? id).join('; ');
    return [
      ix + 1,
      place.name[language],
      kindText(place.kind)[language],
      place.rank,
      place.fixtureId,
      figure(place.xM),
      figure(place.yM),
      goods,
      n,
      known(row.atPlace.mean),
      known(row.cannibalised.mean),
      ...interval(row.units),
      known(row.categoryUnits.mean),
      known(row.storeUnits.mean),
      ...interval(row.margin),
      known(row.goodsMargin.mean),
      known(row.ownMargin.mean),
      study.campaignDays,
      project.currency,
      figure(cost.amount),
      costText(cost)[language],
      ...interval(row.afterCost),
      known(row.pHolm),
      known(row.pBest),
      row.outAfter,
      known(row.reach),
      place.capacityUnits,
      list(place.displaced.map(({ skuId }) => skuId)),
      list(place.displaced.flatMap(({ skuId, isGone }) => (isGone ? [skuId] : []))),
      place.refused?.[language] ?? null,
    ];
  });
  return csvText([header, ...rows]);
}

function estimated(name: string): string[] {
  return [name, `${name}_low`, `${name}_high`];
}

function figure(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
