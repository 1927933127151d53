// Beside the shelf: what the chosen SKU holds and sells, here and in the whole store, and its shares of its category.
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { positionKey } from '../../../../sim/edit/edit.ts';
import type { Position } from '../../../../sim/project/schema.ts';
import { planFigures, shareOfShelf } from '../../../../sim/shelf/holdings.ts';
import { say } from '../../../../sim/words/text.ts';
import { type LiveFigures, useEditor } from '../../../editor/document/state.ts';
import { useApp } from '../../../state/store.ts';
import { useFormat } from '../../words/format.ts';
import css from './shelf.module.css';
import { type Supply, suppliesAt } from './supply.ts';
import { type Hand, positionIxIn, rangeOf } from './useEditRun.ts';

/** Beyond this nobody counts days. */
const MOST_DAYS_SHOWN = 999;

export function SupplyPart({ hand, position }: { hand: Hand; position: Position }) {
  const { t } = useTranslation();
  const live = useEditor((state) => state.figures);
  const { project, plan } = hand;
  const known = live && live.plan.id === plan.id ? live : null;
  const isStale = known !== null && known.plan !== plan;
  return (
    <div className={css.figures} data-stale={isStale} data-testid="supply">
      {known && <SupplyTable hand={hand} position={position} known={known} />}
      <p className="hint">
        {known
          ? t(isStale ? 'edit.supplyBefore' : 'edit.supplyOf', { count: known.figures.replications })
          : t('edit.supplyWaits')}
      </p>
      <Shares project={project} plan={plan} known={known} skuId={position.skuId} />
    </div>
  );
}

function SupplyTable({ hand, position, known }: { hand: Hand; position: Position; known: LiveFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = { key: positionKey(position), skuId: position.skuId, shelfId: position.shelfId };
  const ix = positionIxIn(known.plan, at);
  const skuIx = rangeOf(hand.project).skuIx.get(position.skuId) ?? -1;
  const supplies = useMemo(
    () => (ix === undefined ? null : suppliesAt(known, ix, skuIx)),
    [known, ix, skuIx],
  );
  if (!supplies) return null;
  const { here, store } = supplies;
  const isAllHere = here.nPositions === store.nPositions;
  const columns = isAllHere ? [store] : [here, store];
  const rows: readonly (readonly [string, (of: Supply) => string])[] = [
    [t('edit.nPositions'), ({ nPositions }) => format.int(nPositions)],
    [t('edit.holds'), ({ holds }) => t('edit.units', { n: format.int(holds) })],
    [t('edit.sells'), ({ sold, soldDecimals }) => t('edit.units', { n: format.decimal(sold, soldDecimals) })],
    [
      t('edit.lasts'),
      ({ lasts }) =>
        lasts === null
          ? '–'
          : lasts > MOST_DAYS_SHOWN
            ? t('edit.days', { n: `> ${MOST_DAYS_SHOWN}` })
            : t('edit.days', { n: format.decimal(lasts, 1) }),
    ],
  ];
  return (
    <table className={css.supply}>
      <thead>
        <tr>
          <td />
          {!isAllHere && <th scope="col">{t('edit.here')}</th>}
          <th scope="col">{t(isAllHere ? 'edit.storeAllHere' : 'edit.wholeStore')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, show]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((supply, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: here, then the store.
              <td key={k}>{show(supply)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of shelf and of sales within the category, of the same plan at the same moment. */
function Shares(props: {
  project: Hand['project'];
  plan: Hand['plan'];
  known: LiveFigures | null;
  skuId: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { project, known, skuId } = props;
  // Shares of the whole plan are worked out after the shelf has been painted.
  const plan = useDeferredValue(known?.plan ?? props.plan);
  const figures = useMemo(() => planFigures(project, plan), [project, plan]);
  const skuIx = rangeOf(project).skuIx.get(skuId) ?? -1;
  const sku = project.skus[skuIx];
  const categoryIx = project.categories.findIndex(({ id }) => id === sku?.categoryId);
  const salesShare = useMemo(() => {
    if (!known || !sku) return null;
    let sum = 0;
    project.skus.forEach((each, ix) => {
      if (each.categoryId === sku.categoryId) sum += known.figures.skuUnits[ix];
    });
    return sum > 0 ? known.figures.skuUnits[skuIx] / sum : null;
  }, [known, project, sku, skuIx]);
  const category = project.categories[categoryIx];
  if (!category) return null;
  const shelfShare = shareOfShelf(figures.skus[skuIx], figures.categories[categoryIx]);
  const most = Math.max(shelfShare ?? 0, salesShare ?? 0, 1e-9);
  return (
    <div className={css.shares}>
      <h3>{t('edit.inCategory', { category: say(category.name, language) })}</h3>
      {(
        [
          ['shareOfShelf', shelfShare],
          ['shareOfSales', salesShare],
        ] as const
      ).map(([name, share]) => (
        <div key={name} className={css.share}>
          <span>{t(`edit.${name}`)}</span>
          <i>
            <i style={{ width: `${(100 * (share ?? 0)) / most}%` }} data-kind={name} />
          </i>
          <b>{share === null ? '–' : format.percent(share, 1)}</b>
        </div>
      ))}
    </div>
  );
}
