// Legend of the shoppers: each segment with its colour and how many are in the store; a click leaves only that one bright.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { palettes, segmentColours } from '../../../sim/picture/palette.ts';
import { frameAt } from '../../frame/frameAt.ts';
import { themeOf, useApp } from '../../state/store.ts';
import { EvidenceMark } from '../parts/EvidenceMark.tsx';
import { useShownRun } from '../parts/useStagePlan.ts';
import { useClockMs } from './useClock.ts';
import css from './watch.module.css';

export function SegmentLegend() {
  const { t } = useTranslation();
  const index = useShownRun();
  const theme = useApp(themeOf);
  const focus = useApp((state) => state.segmentFocus);
  const segments = useApp((state) => state.opened?.project.demand.segments);
  const tMs = useClockMs(250);
  const counts = useMemo(() => {
    const inStore = new Array<number>(segments?.length ?? 0).fill(0);
    if (!index) return inStore;
    const frame = frameAt(index, tMs);
    for (let k = 0; k < frame.n; k++) inStore[frame.segmentIx[k]]++;
    return inStore;
  }, [index, tMs, segments]);
  if (!segments) return null;
  return (
    <section className={css.segments} data-testid="segments" aria-labelledby="segments-title">
      <h2 id="segments-title">
        {t('segments.title')} <EvidenceMark topic="segment" />
      </h2>
      <ul>
        {segments.map(({ id }, ix) => (
          <li key={id}>
            <button
              type="button"
              className={css.segment}
              aria-pressed={focus === ix}
              title={t(`segments.${id}Hint`)}
              onClick={() => useApp.setState({ segmentFocus: focus === ix ? null : ix })}
            >
              <TokenSign colour={segmentColours[theme][id]} />
              <span>{t(`segments.${id}`)}</span>
              <span className={css.segmentCount}>{counts[ix]}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul className={css.marks}>
        <li>
          <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="7.6" fill="none" stroke="currentColor" strokeWidth="1.3" />
            <circle cx="10" cy="10" r="3.6" fill="currentColor" opacity="0.6" />
          </svg>
          {t('marks.looking')}
        </li>
        <li>
          <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8.5" fill="currentColor" opacity="0.18" />
            <circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.6" />
          </svg>
          {t('marks.bought')}
        </li>
        <li>
          <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="9" cy="10" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
            <path d="M13.5 8 17 10l-3.5 2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          {t('marks.gaveUp')}
        </li>
        <PromotionMarks />
      </ul>
    </section>
  );
}

/** Promoters and dressed fixtures, where the plan shown has any. */
function PromotionMarks() {
  const { t } = useTranslation();
  const { promoTicket, promoInk } = palettes[useApp(themeOf)];
  const index = useShownRun();
  const plan = index?.project.plans.find(({ id }) => id === index.trace.header.planId);
  const has = (kind: string) => plan?.promotions.some((promotion) => promotion.kind === kind);
  return (
    <>
      {has('promoter') && (
        <li>
          <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 4.500h9l4 5.500-4 5.500H4Z" fill={promoTicket} stroke={promoInk} strokeWidth="1.6" />
            <circle cx="9" cy="10" r="2.2" fill={promoInk} />
          </svg>
          {t('marks.promoter')}
        </li>
      )}
      {has('pop') && (
        <li>
          <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
            <path
              d="M1 6h6l-3 7ZM7 6h6l-3 7ZM13 6h6l-3 7Z"
              fill={promoTicket}
              stroke={promoInk}
              strokeWidth="0.9"
            />
          </svg>
          {t('marks.pop')}
        </li>
      )}
    </>
  );
}

/** The token as drawn on the floor. */
export function TokenSign({ colour, size = 18 }: { colour: string; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M13 6.9a5.4 5.4 0 1 0 0 6.2c1.2-.5 2.8-1.6 4.6-3.1-1.800-1.500-3.400-2.600-4.600-3.100Z"
        fill={colour}
        stroke="var(--token-edge)"
        strokeWidth="1.2"
      />
    </svg>
  );
}
