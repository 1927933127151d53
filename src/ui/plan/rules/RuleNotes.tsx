// In the shelf editor: the switch for marks at positions that break rules, and what is broken at the chosen ones.
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity, Violation } from '../../../../sim/rules/rule.ts';
import { ruleOf } from '../../../../sim/rules/rules.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { makeFix } from '../../../editor/pages/rules.ts';
import { marksFrom, type RuleMarks, showMarks, useRules, watchRules } from '../../../state/plan/rules.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { Switch } from '../../parts/Choice.tsx';
import { useFew } from '../../parts/Few.tsx';
import { campaignLabels } from '../../words/labels/campaign.ts';
import { addLabels } from '../../words/labels.ts';
import { useHand } from '../shelf/useEditRun.ts';
import css from './ruleNotes.module.css';
import { SeverityMark } from './SeverityMark.tsx';

addLabels(campaignLabels);

const NONE: ReadonlyMap<string, Severity> = new Map();

export function RuleMarksSwitch() {
  const { t } = useTranslation();
  const showsMarks = useRules((state) => state.showsMarks);
  useEffect(() => (showsMarks ? watchRules(false) : undefined), [showsMarks]);
  return (
    <Switch isOn={showsMarks} title={t('rules.marksTitle')} turn={() => showMarks(!showsMarks)}>
      {t('rules.marks')}
    </Switch>
  );
}

/** How grave the breaks at each position are; empty while marks are off. */
export function useRuleMarks(): ReadonlyMap<string, Severity> {
  return useMarks()?.byKey ?? NONE;
}

function useMarks(): RuleMarks | null {
  const hand = useHand();
  const showsMarks = useRules((state) => state.showsMarks);
  const check = useRules((state) => state.check);
  return useMemo(
    () => (showsMarks && check && check.plan.id === hand?.plan.id ? marksFrom(check) : null),
    [showsMarks, check, hand?.plan.id],
  );
}

const FEW = 6;

export function RuleNotes() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const selected = useEditor((state) => state.selected);
  const marks = useMarks();
  const found = [...new Set(selected.flatMap((key) => marks?.violationsAt.get(key) ?? []))];
  const [shown, more] = useFew(found, FEW);
  if (!marks || selected.length === 0) return null;
  return (
    <section className={css.notes} data-testid="rule-notes">
      <h2>{t('rules.notes')}</h2>
      {found.length === 0 && <p className="hint">{t('rules.notesNone')}</p>}
      <ul>
        {shown.map((violation: Violation) => (
          <li key={`${violation.ruleId} ${violation.text.en}`}>
            <SeverityMark severity={violation.severity} />
            <div>
              <b>
                {ruleOf(violation.ruleId).name[language]} · {t(`rules.severity.${violation.severity}`)}
              </b>
              <p>{violation.text[language]}</p>
              {violation.fix ? (
                <Button small onClick={() => violation.fix && makeFix(violation.fix)}>
                  {t('rules.fixLabel', { text: violation.fix.text[language] })}
                </Button>
              ) : (
                violation.noFix && <p className="hint">{violation.noFix[language]}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
