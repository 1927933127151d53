// What a rule costs or earns here: the experiment with its progress, the answer as a sentence, intervals as bars.

import { useTranslation } from 'react-i18next';
import { metricOf, metricTitle } from '../../../../sim/kinds/metric/index.ts';
import { niceReach } from '../../../../sim/picture/chart.ts';
import type { RuleId } from '../../../../sim/rules/rule.ts';
import type { Difference, RuleWorth } from '../../../../sim/study/rules/ruleWorth.ts';
import { decimalsFor } from '../../../../sim/words/figures.ts';
import { say } from '../../../../sim/words/text.ts';
import { startWorth, worthKey } from '../../../state/plan/rules.ts';
import { useApp } from '../../../state/store.ts';
import { type StudyRun, stopStudy, useRun } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { ProgressLine } from '../../parts/Progress.tsx';
import { useFormat } from '../../words/format.ts';
import css from './rules.module.css';

export function WorthPart({ ruleId, nFixes }: { ruleId: RuleId; nFixes: number }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const run = useRun('ruleWorth', worthKey(ruleId));
  if (!run)
    return (
      <div className={css.worth} data-testid="rule-worth">
        {nFixes > 0 ? (
          <>
            <Button look="strong" small onClick={() => startWorth(ruleId)}>
              {t('rules.cost')}
            </Button>
            <p className="hint">{t('rules.costHint')}</p>
          </>
        ) : (
          <p className="hint">{t('rules.costNone')}</p>
        )}
      </div>
    );
  const { result: worth, failure, isStale } = run;
  const isRunning = run.state === 'running';
  return (
    <div className={css.worth} data-stale={isStale} data-kind={worth?.kind} data-testid="rule-worth">
      {worth && worth.replications > 0 && (
        <>
          <p className={css.answer} data-testid="rule-answer" aria-live="polite">
            {worth.text[language]}
          </p>
          <Bars worth={worth} />
          <p className="hint">{worth.detail[language]}</p>
        </>
      )}
      {worth?.kind === 'nothing' && (
        <p className={css.answer} data-testid="rule-answer">
          {worth.text[language]}
        </p>
      )}
      {failure && <p className="hint">{t('rules.failed', { message: failure })}</p>}
      <Progress run={run} />
      {!isRunning && (
        <p className={css.again} data-testid="rule-again">
          {isStale && <span>{t('rules.worthStale')}</span>}
          <Button look="link" onClick={() => startWorth(ruleId)}>
            {t('rules.worthAgain')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Progress({ run }: { run: StudyRun<'ruleWorth'> }) {
  const { t } = useTranslation();
  if (run.state !== 'running') return null;
  const text =
    run.done === 0 ? t('rules.worthStarting') : t('rules.worthRunning', { done: run.done, total: run.total });
  return (
    <ProgressLine data-testid="study-progress">
      <progress value={run.done} max={run.total} aria-label={text} />
      <span>{text}</span>
      <Button look="link" onClick={() => stopStudy(worthKey(run.settings.ruleId))}>
        {t('rules.cancel')}
      </Button>
    </ProgressLine>
  );
}

function Bars({ worth }: { worth: RuleWorth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = (['earned', 'units', 'lostSales'] as const).flatMap((name) => {
    const difference = worth[name];
    return difference ? [{ name, difference }] : [];
  });
  const language = useApp((state) => state.language);
  const currency = useApp((state) => state.opened?.project.currency ?? 'CNY');
  const nameOf = (name: 'earned' | 'units' | 'lostSales') =>
    name === 'earned' ? t('rules.perDay.earned') : say(metricTitle(name, currency), language);
  const value = (name: string, { value: v, low, high }: Difference): string =>
    name === 'earned'
      ? format.signedMoney(v, format.moneyDecimals(v, low, high))
      : format.signed(v, decimalsFor(v, low, high));
  return (
    <dl className={css.bars} data-testid="rule-bars">
      {rows.map(({ name, difference }) => (
        <div key={name}>
          <dt>{nameOf(name)}</dt>
          <dd>
            <b>{value(name, difference)}</b>
            <IntervalBar
              {...difference}
              reach={niceReach([difference.value, difference.low, difference.high], 0.1)}
              lowerIsBetter={name !== 'earned' && metricOf(name).betterIs === 'lower'}
              label={`${nameOf(name)}: ${value(name, difference)} ${t('rules.worthMore')}`}
              look={name === 'earned' ? 'tall' : undefined}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
