// The campaign's calendar: days across, a bar for each promotion, moved and stretched by mouse and by key.

import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyNotPromotion } from '../../../../sim/edit/campaign/promotionRefusals.ts';
import { daysText, promotionText } from '../../../../sim/project/promotionWords.ts';
import type { Plan, Project, Promotion } from '../../../../sim/project/schema.ts';
import { dayText } from '../../../../sim/project/week.ts';
import { sentence } from '../../../../sim/words/text.ts';
import { change, choosePromotion, remove, shifted } from '../../../editor/pages/promotions.ts';
import { useApp } from '../../../state/store.ts';
import { useFormat } from '../../words/format.ts';
import { PromotionIcon, promotionScreen } from './promotionKinds.tsx';
import css from './promotions.module.css';

const WEEK = 7;
/** Above so many days only the first of each week is numbered. */
const MOST_NUMBERED = 28;
/** Share of the calendar below which a bar has no room for words. */
const NARROW = 0.17;

export function Calendar(props: { project: Project; plan: Plan; chosenId: string | null }) {
  const { project, plan, chosenId } = props;
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { days } = project.demand;
  return (
    <section
      className={css.calendar}
      aria-label={t('promotions.calendar')}
      style={{ '--days': days } as React.CSSProperties}
    >
      <div className={css.days} aria-hidden="true">
        <span />
        <div>
          {days > WEEK && (
            <div className={css.weeks}>
              {Array.from({ length: Math.ceil(days / WEEK) }, (_, week) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: weeks are told apart by their number alone.
                  key={week}
                  style={{ gridColumn: `span ${Math.min(WEEK, days - week * WEEK)}` }}
                >
                  {t('promotions.week', { n: week + 1 })}
                </span>
              ))}
            </div>
          )}
          <div className={css.numbers}>
            {Array.from({ length: days }, (_, k) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: days are told apart by their number alone.
                key={k}
                data-week={k > 0 && k % WEEK === 0}
                title={sentence(dayText(project.demand, k)[language])}
              >
                {days <= MOST_NUMBERED || k % WEEK === 0 ? k + 1 : ''}
              </span>
            ))}
          </div>
        </div>
      </div>
      <ul>
        {plan.promotions.map((promotion) => (
          <Row
            key={promotion.id}
            project={project}
            plan={plan}
            promotion={promotion}
            isChosen={promotion.id === chosenId}
          />
        ))}
      </ul>
      <p className={`hint ${css.keys}`}>{t('promotions.barKeys')}</p>
    </section>
  );
}

function Row(props: { project: Project; plan: Plan; promotion: Promotion; isChosen: boolean }) {
  const { project, plan, promotion, isChosen } = props;
  const language = useApp((state) => state.language);
  const name = sentence(promotionText(project, plan, promotion)[language].trim());
  const wrong = whyNotPromotion(project, plan, promotion)?.[language];
  return (
    <li className={css.row} data-chosen={isChosen}>
      <button
        type="button"
        className={css.name}
        data-testid="promo-name"
        aria-pressed={isChosen}
        title={wrong ?? name}
        onClick={() => choosePromotion(promotion.id)}
      >
        <PromotionIcon kind={promotion.kind} size={17} />
        <span>{name}</span>
        {wrong && (
          <b className={css.wrong} role="img" aria-label={wrong}>
            !
          </b>
        )}
      </button>
      <Track project={project} promotion={promotion} name={name} isChosen={isChosen} />
    </li>
  );
}

interface Held {
  readonly part: 'all' | 'from' | 'to';
  readonly x: number;
  readonly dayPx: number;
}

function Track(props: { project: Project; promotion: Promotion; name: string; isChosen: boolean }) {
  const { project, promotion, name, isChosen } = props;
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const format = useFormat();
  const label = promotionScreen(promotion.kind).bar(promotion, { t, format });
  const { days } = project.demand;
  const track = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const [preview, setPreview] = useState<{ fromDay: number; toDay: number } | null>(null);
  const shown = preview ?? promotion;
  const isPast = shown.fromDay > days;
  const share = (Math.min(days, shown.toDay) - shown.fromDay + 1) / days;
  // What does not fit into the bar stands beside it.
  const isNarrow = share < NARROW;

  const down = (event: PointerEvent, part: Held['part']) => {
    if (event.button !== 0 || !track.current) return;
    const dayPx = track.current.getBoundingClientRect().width / days;
    held.current = { part, x: event.clientX, dayPx };
    event.currentTarget.setPointerCapture(event.pointerId);
    choosePromotion(promotion.id);
    event.stopPropagation();
  };
  const move = (event: PointerEvent) => {
    if (!held.current) return;
    const { part, x, dayPx } = held.current;
    const next = shifted(promotion, part, Math.round((event.clientX - x) / dayPx), days);
    setPreview(next.fromDay === promotion.fromDay && next.toDay === promotion.toDay ? null : next);
  };
  const up = (event: PointerEvent) => {
    if (!held.current) return;
    held.current = null;
    if (preview && event.type === 'pointerup') change(promotion.id, preview);
    setPreview(null);
  };
  return (
    <div className={css.track} ref={track}>
      {isPast ? (
        <button type="button" className={css.past} onClick={() => choosePromotion(promotion.id)}>
          {t('promotions.afterEnd', { days: daysText(promotion)[language] })}
        </button>
      ) : (
        <button
          type="button"
          className={css.bar}
          data-testid="promo-bar"
          data-chosen={isChosen}
          data-open={shown.toDay > days}
          aria-label={t('promotions.bar', { promotion: name, terms: label, days: daysText(shown)[language] })}
          aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight Alt+ArrowLeft Alt+ArrowRight Delete"
          title={`${daysText(shown)[language]} · ${label}`}
          style={{
            left: `${((shown.fromDay - 1) / days) * 100}%`,
            width: `${share * 100}%`,
          }}
          onClick={() => choosePromotion(promotion.id)}
          onPointerDown={(event) => down(event, 'all')}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            if (by !== 0) {
              const part = event.shiftKey ? 'to' : event.altKey ? 'from' : 'all';
              change(promotion.id, shifted(promotion, part, by, days));
            } else if (event.key === 'Delete' || event.key === 'Backspace') remove(promotion.id);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <i className={css.grip} data-side="from" onPointerDown={(event) => down(event, 'from')} />
          {!isNarrow && <span>{label}</span>}
          <i className={css.grip} data-side="to" onPointerDown={(event) => down(event, 'to')} />
        </button>
      )}
      {isNarrow && !isPast && (
        <span
          className={css.beside}
          aria-hidden="true"
          style={
            shown.fromDay - 1 > days / 2
              ? { right: `${(1 - (shown.fromDay - 1) / days) * 100}%` }
              : { left: `${(Math.min(days, shown.toDay) / days) * 100}%` }
          }
        >
          {label}
        </span>
      )}
    </div>
  );
}
