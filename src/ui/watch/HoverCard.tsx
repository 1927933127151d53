// A small card beside the pointer: what it is over.
import { useTranslation } from 'react-i18next';
import { offerStock } from '../../frame/shelfView.ts';
import type { Hover } from '../../stage/scene.ts';
import { clock } from '../../state/session.ts';
import { useApp } from '../../state/store.ts';
import { useFloorPlan, useShelfRun, useShownRun } from '../parts/useStagePlan.ts';
import { useFormat } from '../words/format.ts';
import { bayGoods, bayWhere, skuName } from '../words/names.ts';
import css from './stage.module.css';

export function HoverCard({ hover }: { hover: Hover }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  const index = useShownRun();
  const floorPlan = useFloorPlan();
  const run = useShelfRun();
  if (!opened || !floorPlan) return null;
  const { project } = opened;
  const { bays } = floorPlan;
  let title = '';
  let line = '';
  if (hover.shopper >= 0) {
    title = t('story.title', { n: format.int(hover.shopper + 1) });
    line = `${t(`segments.${project.demand.segments[index?.segmentIx[hover.shopper] ?? 0].id}`)} · ${t('stage.hintShopper')}`;
  } else if (hover.skuIx >= 0) {
    const sku = project.skus[hover.skuIx];
    const offer = run?.bays
      .find((bay) => bay.bayIx === hover.bayIx)
      ?.positions.find((p) => p.skuIx === hover.skuIx)?.offer;
    const units = offer ? offerStock(index, project, offer, clock.now()) : 0;
    const capacity = offer?.capacityUnits ?? 0;
    title = skuName(sku, language);
    const stock = units === 0 ? t('stage.soldOut') : t('stage.stockOf', { units, capacity });
    line = `${format.price(sku.price)} · ${stock}`;
  } else {
    title = bayGoods(project, floorPlan, hover.bayIx, language) || bayWhere(bays, hover.bayIx, language, t);
    line = bayWhere(bays, hover.bayIx, language, t);
  }
  const size = stageSize();
  return (
    <div
      className={css.hoverCard}
      data-left={hover.x > size.w - 280}
      data-up={hover.y > size.h - 80}
      style={{ transform: `translate(${Math.round(hover.x)}px, ${Math.round(hover.y)}px)` }}
      aria-hidden="true"
    >
      <div>
        <b>{title}</b>
        <span>{line}</span>
      </div>
    </div>
  );
}

function stageSize(): { w: number; h: number } {
  const element = document.querySelector('[data-testid=stage]');
  return { w: element?.clientWidth ?? 0, h: element?.clientHeight ?? 0 };
}
