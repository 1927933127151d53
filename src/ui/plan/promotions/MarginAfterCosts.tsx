// What is left of the margin after the costs that are known: the live score carried on by one subtraction.
import { useTranslation } from 'react-i18next';
import { niceReach } from '../../../../sim/picture/chart.ts';
import type { Plan, Project } from '../../../../sim/project/schema.ts';
import { plannedSpend } from '../../../../sim/score/plannedSpend.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { useFormat } from '../../words/format.ts';
import css from './promotions.module.css';

export function MarginAfterCosts({ project, plan, known }: { project: Project; plan: Plan; known: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const score = useEditor((state) => state.score);
  const base = project.plans.find(({ id }) => id === project.baselinePlanId);
  if (!base || plan.id === base.id || score?.planId !== plan.id) return null;
  const margin = score.comparison.alternatives[0]?.metrics.margin;
  if (!margin) return null;
  const extra = known - plannedSpend(project, base).known;
  const left = margin.difference - extra;
  const [low, high] = [margin.low, margin.high].map((end) => (end === null ? null : end - extra));
  const reach = niceReach([low, high, left], 1);
  const ends =
    low === null || high === null
      ? ''
      : t('promotions.between', { low: format.signedMoney(low), high: format.signedMoney(high) });
  return (
    <div className={css.leftOver} data-stale={score.isStale} data-testid="margin-after-costs">
      <p>
        {t('promotions.marginBefore', { value: format.signedMoney(margin.difference) })}{' '}
        <b>{t('promotions.marginAfter', { value: format.signedMoney(left) })}</b> {ends}
      </p>
      <IntervalBar
        value={left}
        low={low}
        high={high}
        reach={reach}
        label={`${t('promotions.marginAfter', { value: format.signedMoney(left) })} ${ends}`}
      />
      <p className="hint">{t('promotions.marginNote')}</p>
    </div>
  );
}
