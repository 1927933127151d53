// A chosen bay: from passing to buying, and each product's stock, looks and sales up to the clock.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { packLook } from '../../../sim/picture/packLook.ts';
import { cutPriceCents, MS_PER_DAY } from '../../../sim/project/offers.ts';
import { stages } from '../../../sim/score/funnel.ts';
import { measures } from '../../../sim/score/measures.ts';
import { type PromoLabel, promoLabels } from '../../../sim/shelf/promoLabels.ts';
import { say } from '../../../sim/words/text.ts';
import { type BayFunnel, bayFunnel } from '../../frame/bayLife.ts';
import { runStock } from '../../frame/shelfView.ts';
import { chooseBay, chooseNothing, planOf, useApp } from '../../state/store.ts';
import { Button } from '../parts/Button.tsx';
import { EvidenceMark } from '../parts/EvidenceMark.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Icon } from '../parts/icons.tsx';
import { useFloorPlan, useShelfPlan, useShelfRun, useShownRun } from '../parts/useStagePlan.ts';
import { useFormat } from '../words/format.ts';
import { bayGoods, bayWhere, skuName } from '../words/names.ts';
import css from './inspector.module.css';
import { useClockMs } from './useClock.ts';

export function BayInspector({ bayIx, skuIx }: { bayIx: number; skuIx: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  const floorPlan = useFloorPlan();
  const shelves = useShelfPlan();
  const index = useShownRun();
  const tMs = useClockMs(400);
  const funnel = useMemo(
    () => (index && shelves ? bayFunnel(index, shelves, bayIx, tMs) : null),
    [index, shelves, bayIx, tMs],
  );
  if (!opened || !floorPlan) return null;
  const { project } = opened;
  const { bays } = floorPlan;
  return (
    <div className="panel-scroll" data-testid="bay-inspector">
      <div className={css.head}>
        <div>
          <h2>{bayGoods(project, floorPlan, bayIx, language) || t('bay.title')}</h2>
          <p>{bayWhere(bays, bayIx, language, t)}</p>
        </div>
        <Button look="icon" label={t('bay.close')} onClick={chooseNothing}>
          <Icon name="close" size={16} />
        </Button>
      </div>
      {funnel && <Funnel funnel={funnel} time={format.time(tMs)} />}
      <Products bayIx={bayIx} chosenSku={skuIx} funnel={funnel} tMs={tMs} />
    </div>
  );
}

function Funnel({ funnel, time }: { funnel: BayFunnel; time: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const most = Math.max(1, ...stages.map((step) => funnel[step]));
  return (
    <section className={css.funnel} data-testid="funnel" aria-label={t('bay.funnel')}>
      <h3>
        {t('bay.funnel')} <EvidenceMark topic="funnel" />
      </h3>
      <p className="hint">{t('bay.funnelHint', { time })}</p>
      <ol>
        {stages.map((step, k) => {
          const before = k > 0 ? funnel[stages[k - 1]] : 0;
          return (
            <li key={step}>
              <span>{t(`bay.${step}`)}</span>
              <span className={css.funnelTrack}>
                <span style={{ width: `${(100 * funnel[step]) / most}%` }} />
              </span>
              <b>{format.int(funnel[step])}</b>
              <small>{before > 0 ? format.percent(Math.min(1, funnel[step] / before), 0) : ''}</small>
            </li>
          );
        })}
      </ol>
      <Facts>
        <div>
          <dd>{format.int(funnel.units)}</dd>
          <dt>{t('bay.units')}</dt>
        </div>
        <div>
          <dd>{format.money(funnel.revenue)}</dd>
          <dt>{t('bay.revenue')}</dt>
        </div>
        <div>
          <dd>{funnel.meanDwellMs > 0 ? format.duration(funnel.meanDwellMs) : '–'}</dd>
          <dt>{t('bay.dwell')}</dt>
        </div>
        <div>
          <dd>{format.int(funnel.lost)}</dd>
          <dt>{say(measures.lost.name, language)}</dt>
        </div>
        <div>
          <dd>{format.int(funnel.substituted)}</dd>
          <dt>{say(measures.substituted.name, language)}</dt>
        </div>
        {funnel.contacts + funnel.turnedAway > 0 && (
          <>
            <div>
              <dd>{format.int(funnel.contacts)}</dd>
              <dt>{say(measures.contacts.name, language)}</dt>
            </div>
            <div>
              <dd>{format.int(funnel.turnedAway)}</dd>
              <dt>{say(measures.turnedAway.name, language)}</dt>
            </div>
          </>
        )}
      </Facts>
    </section>
  );
}

/** What is paid today; the usual price struck through beside it where that is another one. */
function Price({ price, promo }: { price: number; promo: PromoLabel | undefined }) {
  const format = useFormat();
  if (!promo || promo.priceCut === 0) return format.price(price);
  return (
    <>
      <s>{format.price(price)}</s> <b>{format.price(cutPriceCents(price, promo.priceCut) / 100)}</b>
    </>
  );
}

interface ProductRow {
  readonly skuIx: number;
  stock: number;
  capacity: number;
}

function Products(props: { bayIx: number; chosenSku: number; funnel: BayFunnel | null; tMs: number }) {
  const { bayIx, chosenSku, funnel, tMs } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  const index = useShownRun();
  const run = useShelfRun();
  const brands = useMemo(() => new Map(opened?.project.brands.map((brand) => [brand.id, brand])), [opened]);
  const shownId = useApp((state) => state.shownId);
  const day = Math.floor(tMs / MS_PER_DAY);
  const promos = useMemo(
    () => (opened ? promoLabels(planOf(opened.project, shownId), { day }) : new Map<string, PromoLabel>()),
    [opened, shownId, day],
  );
  if (!opened || !run) return null;
  const { project } = opened;
  const stock = runStock(index, project, run, tMs);
  const rows = new Map<number, ProductRow>();
  let k = 0;
  for (const bay of run.bays) {
    for (const p of bay.positions) {
      const units = stock[k++];
      if (bay.bayIx !== bayIx) continue;
      const row = rows.get(p.skuIx) ?? { skuIx: p.skuIx, stock: 0, capacity: 0 };
      row.stock += units;
      row.capacity += p.capacity;
      rows.set(p.skuIx, row);
    }
  }
  const bySku = new Map(funnel?.skus.map((sku) => [sku.skuIx, sku]));
  const list = [...rows.values()].sort(
    (p, q) => (bySku.get(q.skuIx)?.units ?? 0) - (bySku.get(p.skuIx)?.units ?? 0) || p.skuIx - q.skuIx,
  );
  if (list.length === 0) return <p className="hint">{t('bay.empty')}</p>;
  return (
    <section className={css.products} data-testid="products">
      <h3>{t('bay.products')}</h3>
      <table>
        <thead>
          <tr>
            <td />
            <th>{t('bay.stock')}</th>
            <th>{t('bay.looks')}</th>
            <th>{t('bay.sold')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ skuIx, stock: units, capacity }) => {
            const sku = project.skus[skuIx];
            const look = packLook(sku, brands.get(sku.brandId));
            const happened = bySku.get(skuIx);
            return (
              <tr key={skuIx} data-chosen={skuIx === chosenSku}>
                <td>
                  <button
                    type="button"
                    className={css.product}
                    data-testid="product"
                    aria-pressed={skuIx === chosenSku}
                    onClick={() => chooseBay(bayIx, skuIx === chosenSku ? -1 : skuIx)}
                  >
                    <i style={{ background: `linear-gradient(${look.main} 0 64%, ${look.tint} 64%)` }} />
                    <span>
                      {skuName(sku, language)}
                      <small>
                        <Price price={sku.price} promo={promos.get(sku.id)} />
                      </small>
                    </span>
                  </button>
                </td>
                <td>
                  <span className={css.stock} data-empty={units === 0}>
                    <b>{units}</b>
                    <i>
                      <i style={{ width: `${(100 * units) / Math.max(1, capacity)}%` }} />
                    </i>
                  </span>
                </td>
                <td>{format.int(happened?.looks ?? 0)}</td>
                <td>{format.int(happened?.units ?? 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
