// One rule: its words and source, where it is broken with the way there and the fix, and what following it is worth.
import { useTranslation } from 'react-i18next';
import { sourceName } from '../../../../sim/evidence/handbooks.ts';
import type { Violation } from '../../../../sim/rules/rule.ts';
import { type RuleReport, ruleOf } from '../../../../sim/rules/rules.ts';
import { makeAllFixes, makeFix, showViolation } from '../../../editor/pages/rules.ts';
import { type RuleCheck, runAgain, startWorth } from '../../../state/plan/rules.ts';
import { useApp } from '../../../state/store.ts';
import { stopStudy, useRun } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { useFew } from '../../parts/Few.tsx';
import { useFormat } from '../../words/format.ts';
import css from './rules.module.css';
import { SeverityMark } from './SeverityMark.tsx';
import { WorthPart } from './WorthPart.tsx';

const PAGE = 12;

export function RuleDetail({ report, check }: { report: RuleReport; check: RuleCheck }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const fixing = useRun('ruleFix');
  const running = useRun('rules');
  const isRunning = running?.state === 'running' && running.total > 1;
  const { ruleId, silence, violations } = report;
  const rule = ruleOf(ruleId);
  const fixes = violations.flatMap(({ fix }) => fix ?? []);
  const [shown, more] = useFew(violations, PAGE, 5 * PAGE);
  return (
    <section className={css.detail} data-testid="rule-detail" aria-labelledby="rule-title">
      <header>
        <p className={css.level}>
          <SeverityMark severity={rule.severity} />
          {t(`rules.severity.${rule.severity}`)} ·{' '}
          {t('rules.source', { evidence: sourceName(rule.evidence)[language] })}
        </p>
        <h2 id="rule-title">{rule.name[language]}</h2>
        <p className={css.words}>{rule.words[language]}</p>
        {rule.basis[language] && <p className="hint">{rule.basis[language]}</p>}
      </header>
      {silence !== null ? (
        <div className={css.empty}>
          <p>{t(`rules.silenceHint.${silence}`)}</p>
          {silence === 'needsRun' && !isRunning && (
            <Button look="strong" small onClick={runAgain}>
              {t('rules.runNow')}
            </Button>
          )}
        </div>
      ) : violations.length === 0 ? (
        <div className={css.empty} data-kept="true">
          <SeverityMark severity={rule.severity} isKept />
          <p>{t('rules.keptRule')}</p>
        </div>
      ) : (
        <>
          <WorthPart ruleId={ruleId} nFixes={fixes.length} />
          <div className={css.breaksHead} data-testid="rule-breaks-head">
            <h3>
              {t('rules.breaks')} <span>{format.int(violations.length)}</span>
            </h3>
            {fixing?.state === 'running' && fixing.settings.ruleIds.includes(ruleId) ? (
              <span className={css.fixing} role="status">
                {t('rules.fixing')}
                <Button look="link" onClick={() => stopStudy('ruleFix')}>
                  {t('rules.cancel')}
                </Button>
              </span>
            ) : fixes.length > 0 ? (
              <Button small onClick={() => makeAllFixes(ruleId, fixes)}>
                {t('rules.fixAll', { n: format.int(fixes.length) })}
              </Button>
            ) : null}
          </div>
          <ul className={css.breaks} data-testid="rule-breaks">
            {shown.map((violation) => (
              <Break key={keyOf(violation)} violation={violation} check={check} />
            ))}
          </ul>
          {more}
        </>
      )}
    </section>
  );
}

function Break({ violation, check }: { violation: Violation; check: RuleCheck }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { text, fix, noFix, severity, ruleId } = violation;
  const isMilder = severity !== ruleOf(ruleId).severity;
  return (
    <li data-severity={severity}>
      <div>
        <p>
          {isMilder && <b>{t(`rules.severity.${severity}`)}: </b>}
          {text[language]}
        </p>
        {fix ? (
          <p className={css.fix}>{fix.text[language]}</p>
        ) : (
          noFix && <p className={css.nofix}>{noFix[language]}</p>
        )}
      </div>
      <span className={css.buttons}>
        <Button
          small
          aria-label={t('rules.showLabel', { text: text[language] })}
          onClick={() => showViolation(check, violation)}
        >
          {t('rules.show')}
        </Button>
        {fix && (
          <Button
            small
            aria-label={t('rules.costOneLabel', { text: fix.text[language] })}
            onClick={() => {
              startWorth(ruleId, fix);
              document.querySelector('[data-testid=rule-detail]')?.scrollIntoView({ block: 'start' });
            }}
          >
            {t('rules.costOne')}
          </Button>
        )}
        {fix ? (
          <Button
            small
            aria-label={t('rules.fixLabel', { text: fix.text[language] })}
            onClick={() => makeFix(fix)}
          >
            {t('rules.fix')}
          </Button>
        ) : (
          <span className={css.byhand}>{t('rules.noFix')}</span>
        )}
      </span>
    </li>
  );
}

function keyOf({ place, text, skuIds }: Violation): string {
  return `${place?.fixtureId} ${place?.shelfId} ${place?.positionIxs.join()} ${skuIds[0]} ${text.en.length}`;
}
