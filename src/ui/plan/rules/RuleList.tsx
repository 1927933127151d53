// The rules with how grave they are and how often they are broken; one is chosen.
import { useTranslation } from 'react-i18next';
import type { RuleId } from '../../../../sim/rules/rule.ts';
import { type RuleReport, ruleOf } from '../../../../sim/rules/rules.ts';
import { chooseRule } from '../../../state/plan/rules.ts';
import { useApp } from '../../../state/store.ts';
import css from './rules.module.css';
import { SeverityMark } from './SeverityMark.tsx';

export function RuleList({ reports, chosen }: { reports: readonly RuleReport[]; chosen: RuleId }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (
    <nav className={css.list} data-testid="rule-list" aria-label={t('rules.list')}>
      <ul>
        {reports.map(({ ruleId, silence, violations }) => {
          const rule = ruleOf(ruleId);
          const n = violations.length;
          const isKept = silence === null && n === 0;
          return (
            <li key={ruleId}>
              <button
                type="button"
                data-rule={ruleId}
                data-silent={silence !== null}
                data-kept={isKept}
                aria-current={chosen === ruleId}
                onClick={() => chooseRule(ruleId)}
              >
                <SeverityMark severity={rule.severity} isKept={isKept} />
                <span className={css.name}>
                  <b>{rule.name[language]}</b>
                  <small>{t(`rules.severity.${rule.severity}`)}</small>
                </span>
                <span className={css.count} data-testid="rule-count">
                  {silence ? t(`rules.silence.${silence}`) : isKept ? t('rules.kept') : n}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
