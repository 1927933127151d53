// The plans: baseline A and the alternatives, each with what it would earn. A click puts a plan on the stage.

import { useTranslation } from 'react-i18next';
import { niceReach } from '../../../sim/picture/chart.ts';
import { findingOf, isPreliminary } from '../../../sim/stats/finding.ts';
import { judgedBy } from '../../../sim/study/compare/judge.ts';
import { say } from '../../../sim/words/text.ts';
import { showPlan } from '../../state/session.ts';
import { useApp } from '../../state/store.ts';
import { IntervalBar } from '../parts/IntervalBar.tsx';
import { Letter } from '../parts/Letter.tsx';
import { useFormat } from '../words/format.ts';
import css from './app.module.css';

export function PlansPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const project = useApp((state) => state.opened?.project);
  const { language, shownId, alternativeId, comparison } = useApp();
  if (!project) return null;
  const plans = [...project.plans].sort(
    (p, q) => Number(q.id === project.baselinePlanId) - Number(p.id === project.baselinePlanId),
  );
  const results = new Map(comparison?.alternatives.map((result) => [result.plan, judgedBy(result)]));
  const days = comparison?.days ?? 1;
  const reach = niceReach(
    [...results.values()].flatMap(({ pair }) => [pair.low, pair.high, pair.difference]),
    1,
  );
  return (
    <section className={css.plans} data-testid="plans" aria-labelledby="plans-title">
      <h2 id="plans-title">{t('plans.title')}</h2>
      <ul>
        {plans.map((plan) => {
          const isBaseline = plan.id === project.baselinePlanId;
          const letter = isBaseline ? 'A' : plan.id === alternativeId ? 'B' : '';
          const result = results.get(plan.id);
          const gain = result?.pair;
          const name = say(plan.name, language);
          return (
            <li key={plan.id}>
              <button
                type="button"
                className={css.plan}
                data-plan={letter}
                aria-pressed={plan.id === shownId}
                title={say(plan.note, language) || name}
                onClick={() => showPlan(plan.id)}
              >
                <Letter plan={letter} isHidden />
                <span className={css.planText}>
                  <span className={css.planName}>{name}</span>
                  {isBaseline ? (
                    <span className={css.planNote}>{t('plans.baseline')}</span>
                  ) : gain && findingOf(gain) !== 'tooFew' ? (
                    <span>
                      <span className={css.planGain} data-provisional={isPreliminary(gain.n)}>
                        <b>{format.signedMoney(gain.difference / days)}</b>{' '}
                        {t(result?.measure === 'profit' ? 'plans.profitPerDay' : 'plans.perDay')}
                      </span>
                      <IntervalBar
                        value={gain.difference}
                        low={gain.low}
                        high={gain.high}
                        reach={reach}
                        isProvisional={isPreliminary(gain.n)}
                        label={t('plans.pBetter', { p: format.chance(gain.pBetter ?? 0.5) })}
                      />
                    </span>
                  ) : (
                    <span className={css.planNote}>{t('plans.waiting')}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
