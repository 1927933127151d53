// Who changed: how many shoppers' days differ, why, and the first of them in words. A click jumps to the moment.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Divergence, DivergeReason } from '../../../../sim/score/diverge.ts';
import { divergenceText } from '../../../../sim/score/divergeText.ts';
import { useApp } from '../../../state/store.ts';
import { Card, Lead } from '../../parts/Card.tsx';
import { useFew } from '../../parts/Few.tsx';
import { useFormat } from '../../words/format.ts';
import { goToDivergence } from '../jump.ts';
import type { DayPair, Pair } from '../usePair.ts';
import css from './compare.module.css';

const FIRST = 6;
const STEP = 12;

export function ShoppersPart({ pair, day }: { pair: Pair; day: DayPair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [reason, setReason] = useState<DivergeReason | null>(null);
  const { nShoppers, nDiverged, nBasketChanged, divergences } = day.diverged;
  const reasons = useMemo(() => countReasons(divergences), [divergences]);
  const list = reason === null ? divergences : divergences.filter((each) => each.reason === reason);
  const [shown, more] = useFew(list, FIRST, STEP);
  const choose = (next: DivergeReason) => setReason(next === reason ? null : next);
  const summary = t('decide.shoppersSummary', {
    n: format.int(nShoppers),
    changed: format.int(nDiverged),
    share: format.percent(nDiverged / Math.max(1, nShoppers)),
    basket: format.int(nBasketChanged),
  });
  const parts = [
    { key: 'otherBasket', n: nBasketChanged },
    { key: 'otherDay', n: nDiverged - nBasketChanged },
    { key: 'sameDay', n: nShoppers - nDiverged },
  ] as const;
  return (
    <Card data-testid="shoppers">
      <h2>{t('decide.shoppers')}</h2>
      <Lead>{nDiverged === 0 ? t('decide.nobody') : summary}</Lead>
      {nDiverged > 0 && (
        <>
          <div className={css.shareBar} role="img" aria-label={summary}>
            {parts.map(({ key, n }) => (
              <i key={key} className={css.sharePart} data-share={key} style={{ flexGrow: n }} />
            ))}
          </div>
          <ul className={css.shareKey}>
            {parts.map(({ key, n }) => (
              <li key={key}>
                <i className={css.sharePart} data-share={key} /> {t(`decide.${key}`)} <b>{format.int(n)}</b>
              </li>
            ))}
          </ul>
          <div className={css.shoppersTwo}>
            <div>
              <h3>{t('decide.reasons')}</h3>
              <ul className={css.reasons}>
                {reasons.map(({ reason: each, n }) => (
                  <li key={each}>
                    <button
                      type="button"
                      className={css.reason}
                      aria-pressed={reason === each}
                      onClick={() => choose(each)}
                    >
                      <span>{t(`decide.reason_${each}`)}</span>
                      <b>{format.int(n)}</b>
                      <i style={{ width: `${(100 * n) / reasons[0].n}%` }} />
                    </button>
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <h3>
                {t('decide.firsts')}
                {reason !== null && `: ${t(`decide.reason_${reason}`)}`}
              </h3>
              <p className="hint">{t('decide.firstsHint')}</p>
              <ol className={css.divergences}>
                {shown.map((each) => (
                  <Told key={each.shopper} pair={pair} divergence={each} />
                ))}
              </ol>
              {more}
            </div>
          </div>
        </>
      )}
    </Card>
  );
}

function Told({ pair, divergence }: { pair: Pair; divergence: Divergence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const told = divergenceText(pair.project, { planIdA: pair.planA, planIdB: pair.planB }, divergence);
  const { shopper, atMs, basketChanged, valueA, valueB } = divergence;
  const who = format.int(shopper + 1);
  return (
    <li>
      <button
        type="button"
        className={css.divergence}
        data-testid="divergence"
        data-shopper={shopper}
        data-at-ms={atMs}
        title={t('decide.jump', { time: format.time(atMs), n: who })}
        onClick={() => goToDivergence(pair, divergence)}
      >
        <time>{told.at[language]}</time>
        <span>
          <b>{t('decide.shopper', { n: who })}</b> {told.what[language]}
        </span>
        <span className={css.divergenceBasket} data-changed={basketChanged}>
          {basketChanged ? `${format.price(valueA)} → ${format.price(valueB)}` : t('decide.sameBasket')}
        </span>
      </button>
    </li>
  );
}

function countReasons(divergences: readonly Divergence[]): { reason: DivergeReason; n: number }[] {
  const counts = new Map<DivergeReason, number>();
  for (const { reason } of divergences) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, n]) => ({ reason, n }))
    .sort((p, q) => q.n - p.n || (p.reason < q.reason ? -1 : 1));
}
