// The way to a report of the pair: a button, its progress with a way to stop, and what was saved.
import { useTranslation } from 'react-i18next';
import { makeReport, useReporting } from '../../../state/decide/reporting.ts';
import { useApp } from '../../../state/store.ts';
import { stopStudy, useRun } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';
import css from './compare.module.css';

/** One day has no interval: there is nothing to report yet. */
const FEWEST_DAYS = 2;

export function ReportBar({ pair: { project, planA, planB, comparison } }: { pair: Pair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { pair: of, fileName } = useReporting();
  const last = useRun('report');
  const isComparing = useRun('compare')?.state === 'running';
  const wanted = useApp((state) => state.replicationsWanted);
  const isThis = of?.project === project && of.planA === planA && of.planB === planB;
  const run = isThis ? last : null;
  if (run?.state === 'running') {
    const share01 = run.done / run.total;
    const text = t('decide.reportRunning', { share: format.percent(share01, 0) });
    return (
      <div className={css.reportBar} data-testid="report-bar" data-kind="running">
        <span>{text}</span>
        <progress value={share01} max={1} aria-label={text} />
        <Button look="link" onClick={() => stopStudy('report')}>
          {t('decide.cancel')}
        </Button>
      </div>
    );
  }
  // While days come in, the report is of all that were asked for.
  const replications = isComparing ? Math.max(comparison.replications, wanted) : comparison.replications;
  return (
    <div className={css.reportBar} data-testid="report-bar" data-kind={run?.state ?? 'idle'}>
      <span role="status">
        {run?.state === 'done' && t('decide.reportDone', { file: fileName })}
        {run?.failure && t('decide.reportFailed', { message: run.failure })}
      </span>
      <Button
        look="strong"
        title={t('decide.reportHint')}
        disabled={replications < FEWEST_DAYS}
        onClick={() => makeReport({ project, planA, planB, replications })}
      >
        {t('decide.report')}
      </Button>
    </div>
  );
}
