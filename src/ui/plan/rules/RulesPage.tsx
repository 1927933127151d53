// The display rules of the documents and of a retailer: which a plan breaks, where, the fix, and what it is worth.
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleReport } from '../../../../sim/rules/rules.ts';
import { between } from '../../../../sim/words/lists.ts';
import {
  factsFor,
  gravest,
  ruleRuns,
  runAgain,
  showOwn,
  useRules,
  watchRules,
} from '../../../state/plan/rules.ts';
import { useApp } from '../../../state/store.ts';
import { stopStudy, useRun } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { ProgressLine } from '../../parts/Progress.tsx';
import { useFormat } from '../../words/format.ts';
import { planName, useHand } from '../shelf/useEditRun.ts';
import { RetailerPart } from './RetailerPart.tsx';
import { RuleDetail } from './RuleDetail.tsx';
import { RuleList } from './RuleList.tsx';
import css from './rules.module.css';

export function RulesPage() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const hand = useHand();
  const check = useRules((state) => state.check);
  const chosen = useRules((state) => state.chosen);
  const checking = useRun('rules');
  const fixing = useRun('ruleFix');
  const failure = checking?.failure ?? fixing?.failure;
  useEffect(() => watchRules(true), []);
  if (!hand) return null;
  const { project, plan } = hand;
  const isOf = check !== null && check.plan.id === plan.id;
  const reports = isOf ? check.reports : [];
  const report = reports.find(({ ruleId }) => ruleId === chosen) ?? gravest(reports);
  return (
    <div className={css.rules} data-stale={isOf && check.plan !== plan}>
      <div className={css.head}>
        <div>
          <h1>{t('rules.titleOf', { plan: planName(plan, language) })}</h1>
          <Summary reports={reports} isKnown={isOf} />
        </div>
        <Whose isOff={project.ownBrandIds.length === 0} />
      </div>
      <RetailerPart project={project} plan={plan} />
      <Sales />
      {failure && <p role="alert">{t('rules.failed', { message: failure })}</p>}
      {isOf && report && (
        <div className={css.two}>
          <RuleList reports={reports} chosen={report.ruleId} />
          <RuleDetail key={report.ruleId} report={report} check={check} />
        </div>
      )}
    </div>
  );
}

function Summary({ reports, isKnown }: { reports: readonly RuleReport[]; isKnown: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kept, broken, n, must, silent } = useMemo(() => summaryOf(reports), [reports]);
  if (!isKnown) return <p className={css.sum}>{t('rules.checking')}</p>;
  const total = reports.length;
  const unchecked =
    silent.size > 0 &&
    t('rules.unchecked', {
      n: total - kept - broken,
      why: [...silent]
        .map(([why, nSilent]) => `${t(`rules.silence.${why}`)}: ${nSilent}`)
        .join(between.clauses[format.language]),
    });
  if (broken === 0)
    return (
      <p className={css.sum} data-testid="rules-sum">
        <b>{t('rules.allKept', { total, kept })}</b> {unchecked} {t('rules.keptHint')}
      </p>
    );
  return (
    <p className={css.sum} data-testid="rules-sum" aria-live="polite">
      <b>{t('rules.broken', { total, broken, kept, n: format.int(n) })}</b>{' '}
      {must > 0 && t('rules.mustBroken', { n: format.int(must) })} {unchecked}
    </p>
  );
}

/** Every rule of the list is kept, broken, or silent for a reason. */
function summaryOf(reports: readonly RuleReport[]) {
  const silent = new Map<NonNullable<RuleReport['silence']>, number>();
  for (const { silence } of reports) if (silence) silent.set(silence, (silent.get(silence) ?? 0) + 1);
  const spoken = reports.filter(({ silence }) => silence === null);
  const broken = spoken.filter(({ violations }) => violations.length > 0);
  const all = broken.flatMap(({ violations }) => violations);
  return {
    ...{ kept: spoken.length - broken.length, broken: broken.length, silent, n: all.length },
    must: all.filter(({ severity }) => severity === 'must').length,
  };
}

function Whose({ isOff }: { isOff: boolean }) {
  const { t } = useTranslation();
  const ownOnly = useRules((state) => state.ownOnly);
  if (isOff) return null;
  return (
    <Choice
      legend={t('rules.whose')}
      options={[false, true] as const}
      value={ownOnly}
      choose={(own) => showOwn(own)}
      name={(own) => t(own ? 'rules.own' : 'rules.everyone')}
    />
  );
}

/** What the rules know of sales: running, of this plan, of the plan before its last changes, or nothing. */
function Sales() {
  const { t } = useTranslation();
  const run = useRun('rules');
  const facts = useRules((state) => state.facts);
  const hand = useHand();
  // A check without a run is over at once.
  if (run?.state === 'running' && run.total > 1) {
    const text = t('rules.running', {
      total: ruleRuns.facts,
      done: `${Math.max(0, run.done - 1)}/${ruleRuns.facts}`,
    });
    return (
      <ProgressLine data-testid="study-progress">
        <progress value={run.done} max={run.total} aria-label={text} />
        <span>{text}</span>
        <Button look="link" onClick={() => stopStudy('rules')}>
          {t('rules.cancel')}
        </Button>
      </ProgressLine>
    );
  }
  const known = facts && hand && factsFor(hand.project, hand.plan) ? facts : null;
  const isOld = known !== null && known.plan.positions !== hand?.plan.positions;
  return (
    <p className="hint">
      {known
        ? isOld
          ? t('rules.factsOld')
          : t('rules.factsNow', { n: known.facts.replications })
        : t('rules.factsNone')}{' '}
      {(!known || isOld) && (
        <Button look="link" onClick={runAgain}>
          {t(known ? 'rules.runAgain' : 'rules.runNow')}
        </Button>
      )}
    </p>
  );
}
