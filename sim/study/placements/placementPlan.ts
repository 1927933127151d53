// Makes a plan of a place that was ranked: the goods put up there as in the study, what it costs written on the plan.

import type { Edit } from '../../edit/edit.ts';
import { putUpPlacement } from '../../placements/placement.ts';
import { fillOf } from '../../placements/placementPlaces.ts';
import type { Project } from '../../project/schema.ts';
import { nameOf, type Text } from '../../words/text.ts';
import type { PlacementRow, PlacementStudy } from './placements.ts';
import { goodsText } from './placementWords.ts';

/** `made` is the plan, then the fixture. */
export function planWithPlace(
  project: Project,
  study: Pick<PlacementStudy, 'planId' | 'skuIds' | 'weights'>,
  { place, cost }: Pick<PlacementRow, 'place' | 'cost'>,
): Edit {
  const { planId, skuIds, weights } = study;
  const fill = fillOf(project, planId, place, skuIds, new Map(Object.entries(weights)));
  return putUpPlacement(project, planId, place, fill, {
    name: planName(project, skuIds, place.name),
    costs: cost.lines,
  });
}

function planName(project: Project, skuIds: readonly string[], place: Text): Text {
  const goods = nameOf(goodsText(project, skuIds), '');
  const plain = (text: string) => text.replace(/["“”]/g, '');
  return {
    en: `${plain(goods.en)}: ${place.en}`.slice(0, 190),
    zh: `${plain(goods.zh)}：${place.zh}`.slice(0, 190),
  };
}
