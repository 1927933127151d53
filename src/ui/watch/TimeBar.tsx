// The time bar: play, speed, and the run as a curve one can drag along, with stockouts and restocking marked.
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../sim/project/week.ts';
import { say, sentence } from '../../../sim/words/text.ts';
import { type TimelineShape, timelineOf } from '../../frame/timeline.ts';
import { clock } from '../../state/session.ts';
import { useApp } from '../../state/store.ts';
import { ActionButton } from '../parts/actions.tsx';
import { Icon } from '../parts/icons.tsx';
import { useShownRun } from '../parts/useStagePlan.ts';
import { useFormat } from '../words/format.ts';
import { watchActions } from './actions.ts';
import css from './time.module.css';
import { useClockMs, usePlaying, useSpeed } from './useClock.ts';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

export function TimeBar() {
  const { t } = useTranslation();
  const index = useShownRun();
  const shape = useMemo(() => (index ? timelineOf(index) : null), [index]);
  const playing = usePlaying();
  return (
    <footer className="time-bar">
      <button
        type="button"
        className={css.playButton}
        data-testid="play-button"
        data-playing={playing}
        aria-label={playing ? t('time.pause') : t('time.play')}
        onClick={watchActions.play.run}
        disabled={!shape}
      >
        <Icon name={playing ? 'pause' : 'play'} size={20} />
      </button>
      <SpeedControl />
      {shape ? (
        <Track shape={shape} />
      ) : (
        <div className={`${css.track} ${css.trackEmpty}`} data-testid="track" />
      )}
      <ClockFace />
    </footer>
  );
}

function SpeedControl() {
  const { t } = useTranslation();
  const speed = useSpeed();
  return (
    <fieldset className={css.speed}>
      <legend className="hidden">{t('time.speed')}</legend>
      <ActionButton action={watchActions.slower}>
        <Icon name="minus" size={14} />
      </ActionButton>
      <output className={css.speedValue} data-testid="speed-value" aria-label={t('time.speed')}>
        {t('units.perSecond', { n: speed })}
      </output>
      <ActionButton action={watchActions.faster}>
        <Icon name="plus" size={14} />
      </ActionButton>
    </fieldset>
  );
}

function ClockFace() {
  const { t } = useTranslation();
  const format = useFormat();
  const tMs = useClockMs(100);
  const demand = useApp((state) => state.opened?.project.demand);
  return (
    <div className={css.clock} role="timer" aria-label={t('time.clock')}>
      <span className={css.clockTime} data-testid="clock">
        {format.time(tMs, true)}
      </span>
      {demand && demand.days > 1 && (
        <span className={css.clockDay} data-testid="clock-day">
          {sentence(say(dayText(demand, Math.floor(tMs / MS_PER_DAY)), format.language))}
        </span>
      )}
    </div>
  );
}

function Track({ shape }: { shape: TimelineShape }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const format = useFormat();
  const track = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [hoverMs, setHover] = useState<number | null>(null);
  const tMs = useClockMs(250);
  const lengthMs = shape.toMs - shape.fromMs;
  const share = (ms: number) => Math.min(1, Math.max(0, (ms - shape.fromMs) / lengthMs));

  // The head moves with every frame, without a render of the panel.
  useEffect(() => {
    let raf = 0;
    const move = () => {
      raf = requestAnimationFrame(move);
      const p = Math.min(1, Math.max(0, (clock.now() - shape.fromMs) / (shape.toMs - shape.fromMs)));
      if (head.current) head.current.style.left = `${p * 100}%`;
    };
    move();
    return () => cancelAnimationFrame(raf);
  }, [shape]);

  const timeAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return shape.fromMs;
    return shape.fromMs + Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * lengthMs;
  };
  const wasPlaying = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 4, PageDown: -4 }[event.key];
    if (step === undefined) return;
    clock.seek(clock.now() + step * 5 * 60_000);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css.trackWrap}>
      <div
        ref={track}
        className={css.track}
        data-testid="track"
        role="slider"
        tabIndex={0}
        aria-label={t('time.label')}
        aria-valuemin={0}
        aria-valuemax={Math.round(lengthMs / 1000)}
        aria-valuenow={Math.round((tMs - shape.fromMs) / 1000)}
        aria-valuetext={format.time(tMs)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          wasPlaying.current = clock.isPlaying();
          clock.pause();
          clock.seek(timeAt(event));
        }}
        onPointerMove={(event) => {
          setHover(timeAt(event));
          if (event.currentTarget.hasPointerCapture(event.pointerId)) clock.seek(timeAt(event));
        }}
        onPointerUp={() => wasPlaying.current && clock.play()}
        onPointerLeave={() => setHover(null)}
      >
        <Curve shape={shape} />
        {[...shape.restocksMs].map((ms) => (
          <i key={`r${ms}`} className={css.markRestock} style={{ left: `${share(ms) * 100}%` }} />
        ))}
        {thin(shape.stockoutsMs, shape).map((ms) => (
          <i key={`s${ms}`} className={css.markStockout} style={{ left: `${share(ms) * 100}%` }} />
        ))}
        {hoverMs !== null && (
          <div className={css.trackHover} style={{ left: `${share(hoverMs) * 100}%` }}>
            <span>{format.time(hoverMs)}</span>
          </div>
        )}
        <div className={css.trackHead} data-testid="track-head" ref={head} />
      </div>
      <Hours shape={shape} />
      <div className={css.trackKey}>
        <span>
          <i className={css.keyCurve} /> {t('time.inStore')}
        </span>
        <button
          type="button"
          className={css.keyButton}
          title={say(watchActions.nextStockout.label, language)}
          disabled={shape.stockoutsMs.length === 0}
          onClick={watchActions.nextStockout.run}
        >
          <i className={css.keyStockout} /> {t('time.stockouts')}{' '}
          <b>{format.int(shape.stockoutsMs.length)}</b>
        </button>
        <span>
          <i className={css.keyRestock} /> {t('time.restocks')}
        </span>
      </div>
    </div>
  );
}

function Curve({ shape }: { shape: TimelineShape }) {
  const n = shape.inStore.length;
  const y = (value: number) => 40 - (36 * value) / Math.max(1e-9, shape.mostInStore);
  const points = Array.from(shape.inStore, (value, k) => `${((k + 0.5) / n) * 1000},${y(value).toFixed(2)}`);
  return (
    <svg className={css.curve} viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
      <polygon className={css.curveFill} points={`0,40 ${points.join(' ')} 1000,40`} />
      <polyline
        className={css.curveLine}
        points={points.join(' ')}
        fill="none"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function Hours({ shape }: { shape: TimelineShape }) {
  const { t } = useTranslation();
  const lengthMs = shape.toMs - shape.fromMs;
  const manyDays = lengthMs > 1.6 * MS_PER_DAY;
  const stepMs = manyDays
    ? Math.max(1, Math.ceil(lengthMs / MS_PER_DAY / 10)) * MS_PER_DAY
    : (lengthMs > 9 * MS_PER_HOUR ? 2 : 1) * MS_PER_HOUR;
  const share = (ms: number) => (ms - shape.fromMs) / lengthMs;
  const ticks: number[] = [];
  for (let ms = Math.ceil(shape.fromMs / stepMs) * stepMs; ms <= shape.toMs; ms += stepMs) ticks.push(ms);
  return (
    <div className={css.hours} data-testid="hours" aria-hidden="true">
      {ticks
        .filter((ms) => share(ms) > 0.015 && share(ms) < 0.985)
        .map((ms) => (
          <span key={ms} style={{ left: `${share(ms) * 100}%` }}>
            {manyDays
              ? t('time.day', { day: ms / MS_PER_DAY + 1 })
              : `${Math.round(ms / MS_PER_HOUR) % 24}:00`}
          </span>
        ))}
    </div>
  );
}

/** At most one mark every few pixels: the track is about a thousand wide. */
function thin(timesMs: Uint32Array, shape: TimelineShape): number[] {
  const gap = (shape.toMs - shape.fromMs) / 320;
  const kept: number[] = [];
  for (const ms of timesMs) if (kept.length === 0 || ms - kept[kept.length - 1] >= gap) kept.push(ms);
  return kept;
}
