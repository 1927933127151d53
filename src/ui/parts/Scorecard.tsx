// The scorecard of one alternative against the baseline: the sentence first, then each measure with its interval drawn.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricUnit } from '../../../sim/kinds/metric/definition.ts';
import {
  daysOf,
  type LiveMetricName,
  type Metric,
  metricOf,
  metrics,
} from '../../../sim/kinds/metric/index.ts';
import { niceReach } from '../../../sim/picture/chart.ts';
import { findingOf, isPreliminary } from '../../../sim/stats/finding.ts';
import type { AlternativeResult, Comparison, MetricDifference } from '../../../sim/study/compare/compare.ts';
import { decimalsFor } from '../../../sim/words/figures.ts';
import { say } from '../../../sim/words/text.ts';
import { compareAll, stopComparing } from '../../state/decide/comparing.ts';
import { planOf, useApp } from '../../state/store.ts';
import { useRun } from '../../state/study/studies.ts';
import { type Format, useFormat } from '../words/format.ts';
import { Button } from './Button.tsx';
import { EvidenceMark } from './EvidenceMark.tsx';
import { IntervalBar } from './IntervalBar.tsx';
import { Letter } from './Letter.tsx';
import { lazyPart } from './Part.tsx';
import { ProgressBar, ProgressLine } from './Progress.tsx';
import css from './Scorecard.module.css';

/** Nothing to compare yet, and where that is changed. */
export function NoAlternative() {
  const { t } = useTranslation();
  return (
    <p className="hint">
      {t('score.noAlternative')}{' '}
      <Button look="link" onClick={() => useApp.setState({ place: 'plan', planView: 'shelf' })}>
        {t('score.makeAlternative')}
      </Button>
    </p>
  );
}

/** In the inspector: compact. */
export function ScoreCompact() {
  const { t } = useTranslation();
  const comparison = useApp((state) => state.comparison);
  const result = useAlternative();
  const isOpen = useApp((state) => state.opened !== null);
  const hasAlternative = useApp((state) => state.alternativeId !== null);
  // Before a store is open there is nothing to say of its plans.
  if (!isOpen) return null;
  if (!hasAlternative) return <NoAlternative />;
  return (
    <section className={css.score} data-testid="score" aria-label={t('places.decide')}>
      <ScoreHead />
      {comparison && result ? (
        <>
          <VerdictText comparison={comparison} result={result} />
          <MetricRows comparison={comparison} result={result} />
        </>
      ) : (
        <p className="hint">{t('score.waiting')}</p>
      )}
      <Progress inPanel />
      <Button look="wide" onClick={() => useApp.setState({ place: 'decide' })}>
        {t('score.open')}
      </Button>
    </section>
  );
}

/** Plan B as compared so far. */
function useAlternative(): AlternativeResult | null {
  return useApp(
    (state) => state.comparison?.alternatives.find(({ plan }) => plan === state.alternativeId) ?? null,
  );
}

/** Whose plans; across a page where there is room. */
export function ScoreHead({ isWide = false }: { isWide?: boolean }) {
  const project = useApp((state) => state.opened?.project);
  const { alternativeId, language } = useApp();
  if (!project || !alternativeId) return null;
  return (
    <div className={`${css.head} ${isWide ? css.across : ''}`}>
      <Letter plan="A" />
      <span>{say(planOf(project, project.baselinePlanId).name, language)}</span>
      <Letter plan="B" />
      <span>{say(planOf(project, alternativeId).name, language)}</span>
    </div>
  );
}

/** A comparison of all metrics, or of those that follow the hand. */
export interface Compared {
  readonly comparison: Comparison<LiveMetricName>;
  readonly result: AlternativeResult<LiveMetricName>;
}

export const VerdictText = lazyPart(() => import('./VerdictText.tsx').then((part) => part.VerdictText));

interface Rows extends Compared {
  readonly tall?: boolean;
  /** Too early to go by; so are few replications in any case. */
  readonly isEarly?: boolean;
}

export function MetricRows({ comparison, result, tall = false, isEarly = false }: Rows) {
  const { t } = useTranslation();
  const format = useFormat();
  const pairs: Readonly<Partial<Record<Metric, MetricDifference>>> = result.metrics;
  const rows = metrics.flatMap((metric) => {
    const pair = pairs[metric];
    return pair ? [{ metric, pair }] : [];
  });
  // Most share one scale, so that their lengths may be compared.
  const shared = niceReach(
    rows.flatMap(({ metric, pair }) => (metricOf(metric).hasOwnScale ? [] : ends(pair))),
    0.005,
  );
  return (
    <ul className={tall ? css.tall : undefined} aria-label={t('places.decide')}>
      {rows.map(({ metric, pair }) => (
        <MetricRow
          key={metric}
          metric={metric}
          pair={pair}
          days={comparison.days}
          reach={metricOf(metric).hasOwnScale ? niceReach(ends(pair), 0.005) : shared}
          format={format}
          tall={tall}
          isProvisional={isEarly || isPreliminary(comparison.replications)}
        />
      ))}
    </ul>
  );
}

/** What the columns of the tall rows are. */
export function MetricColumns({ children }: { children: ReactNode }) {
  return <div className={css.headings}>{children}</div>;
}

function MetricRow(props: {
  metric: Metric;
  pair: MetricDifference;
  days: number;
  reach: number;
  format: Format;
  tall: boolean;
  isProvisional: boolean;
}) {
  const { t } = useTranslation();
  const { metric, pair: m, reach, format, tall, isProvisional } = props;
  const language = useApp((state) => state.language);
  const { betterIs, short, unit } = metricOf(metric);
  const name = say(short, language);
  const lower = betterIs === 'lower';
  const days = daysOf(metric, props.days);
  const { amount, signed } = inUnit(format, unit, m, days);
  const share = (value: number | null) =>
    value === null || m.baseline === 0 ? null : value / Math.abs(m.baseline);
  const finding = findingOf(m, betterIs);
  const word = isProvisional ? soFar[finding] : finding;
  const sure = m.pBetter === null ? null : finding === 'worse' ? 1 - m.pBetter : m.pBetter;
  const interval =
    m.low === null || m.high === null ? '' : `${signed(m.low / days)} … ${signed(m.high / days)}`;
  return (
    <li
      className={css.row}
      data-testid={`metric-${metric}`}
      data-metric={metric}
      data-provisional={isProvisional}
    >
      <span className={css.name}>
        {name} <EvidenceMark topic={metric} />
        {lower && <small>{t('score.lessIsBetter')}</small>}
      </span>
      {tall && (
        <>
          <span className={css.mean} data-testid="metric-mean">
            {amount(m.baseline / days)}
          </span>
          <span className={css.mean} data-testid="metric-mean">
            {amount(m.alternative / days)}
          </span>
        </>
      )}
      <span className={css.difference} data-testid="metric-difference">
        <b>{signed(m.difference / days)}</b>
        <small>{share(m.difference) === null ? '' : format.signedPercent(share(m.difference) ?? 0)}</small>
      </span>
      <span className={css.bar} data-testid="metric-bar">
        <IntervalBar
          value={share(m.difference) ?? 0}
          low={share(m.low)}
          high={share(m.high)}
          reach={reach}
          lowerIsBetter={lower}
          isProvisional={isProvisional}
          look={tall ? 'tall' : undefined}
          label={`${name}: ${signed(m.difference / days)} (${interval})`}
        />
        <span>−{format.percent(reach, reach < 0.01 ? 1 : 0)}</span>
        {tall && (
          <span className={css.range} data-testid="metric-interval">
            {interval}
          </span>
        )}
        <span>+{format.percent(reach, reach < 0.01 ? 1 : 0)}</span>
      </span>
      <span className={css.chance} data-testid="metric-chance">
        <b>{sure === null ? '–' : format.chance(sure)}</b>
        <small>{t(`score.${word}`)}</small>
      </span>
    </li>
  );
}

/** A finding that may turn: said as a chance, not as a finding. */
const soFar = {
  better: 'betterSoFar',
  worse: 'worseSoFar',
  unclear: 'unclear',
  same: 'same',
  constant: 'constant',
  tooFew: 'tooFew',
} as const;

/** How figures of a metric are written, with as many digits as their difference has. */
function inUnit(format: Format, unit: MetricUnit, m: MetricDifference, days: number) {
  const perDay = (value: number | null) => (value === null ? null : value / days);
  const shown = [m.difference / days, perDay(m.low), perDay(m.high)];
  const digits = (unit === 'money' ? format.moneyDecimals : decimalsFor)(...shown);
  const decimals = m.baseline / days < 100 ? 1 : 0;
  switch (unit) {
    case 'money':
      return { amount: format.money, signed: (value: number) => format.signedMoney(value, digits) };
    case 'share':
      return { amount: format.percent, signed: format.signedPercent };
    case 'ms':
      return { amount: format.duration, signed: (value: number) => `${format.signed(value / 1000, 1)} s` };
    case 'ratio':
      return {
        amount: (value: number) => format.decimal(value, 2),
        signed: (value: number) => format.signed(value, 3),
      };
    case 'units':
    case 'shoppers':
      return {
        amount: (value: number) => format.decimal(value, decimals),
        signed: (value: number) => format.signed(value, digits),
      };
  }
}

function ends(m: MetricDifference): (number | null)[] {
  const base = Math.abs(m.baseline) || 1;
  return [m.low, m.high, m.difference].map((value) => (value === null ? null : value / base));
}

/** How many paired days are in, with a way to stop. */
export function Progress({ inPanel = false }: { inPanel?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const comparison = useApp((state) => state.comparison);
  const replicationsWanted = useApp((state) => state.replicationsWanted);
  const isComparing = useRun('compare')?.state === 'running';
  const done = comparison?.replications ?? 0;
  return (
    <ProgressLine className={inPanel ? css.progress : css.wideProgress}>
      <ProgressBar
        done={done}
        total={replicationsWanted}
        label={t('score.paired', { n: done, total: replicationsWanted })}
      />
      <span data-testid="progress-text">
        {isComparing
          ? t('score.paired', { n: format.int(done), total: format.int(replicationsWanted) })
          : t('score.pairedDone', { n: format.int(done) })}
      </span>
      {isComparing ? (
        <Button look="link" onClick={stopComparing}>
          {t('score.stop')}
        </Button>
      ) : (
        <Button
          look="link"
          onClick={() => {
            useApp.setState({ replicationsWanted: Math.max(replicationsWanted, done) * 2 });
            compareAll();
          }}
        >
          {t('score.more')}
        </Button>
      )}
    </ProgressLine>
  );
}
