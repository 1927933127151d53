// What the plan in hand is worth against the baseline: while the hand works, the figures follow.
import { useTranslation } from 'react-i18next';
import { duplicatePlan } from '../../../sim/edit/planEdits.ts';
import { hangsOnSales } from '../../../sim/score/plannedSpend.ts';
import { make } from '../../editor/document/edits.ts';
import { useEditor } from '../../editor/document/state.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/Button.tsx';
import { MetricRows, VerdictText } from '../parts/Scorecard.tsx';
import { Verdict } from '../parts/Verdict.tsx';
import { useFormat } from '../words/format.ts';
import css from './plan.module.css';
import { useHand } from './shelf/useEditRun.ts';

export function LiveScore() {
  const { t } = useTranslation();
  const format = useFormat();
  const hand = useHand();
  const score = useEditor((state) => state.score);
  const isScoring = useEditor((state) => state.isScoring);
  const wanted = useApp((state) => state.replicationsWanted);
  if (!hand) return null;
  if (hand.isBaseline)
    return (
      <section className={css.live} data-testid="live" aria-label={t('edit.score')}>
        <h2>{t('edit.isBaseline')}</h2>
        <p className="hint">{t('edit.isBaselineHint')}</p>
        <Button look="wide" onClick={() => make((project, id) => duplicatePlan(project, id), 'plans')}>
          {t('edit.duplicateEdit')}
        </Button>
      </section>
    );
  const result = score?.planId === hand.plan.id ? score.comparison.alternatives[0] : null;
  const n = score?.comparison.replications ?? 0;
  const isStale = !result || score?.isStale === true;
  const shoppers = score?.byShoppers ?? null;
  // Costs that hang on sales are not in the live score: without them there is no verdict.
  const base = hand.project.plans.find(({ id }) => id === hand.project.baselinePlanId);
  const isOpen = [hand.plan, base].some((each) => each && hangsOnSales(hand.project, each));
  // What the figures shown go by; they stay while the next ones are on their way.
  const basis =
    shoppers !== null
      ? t('edit.scoringShoppers', { n: format.int(shoppers) })
      : n === 1
        ? t('edit.scoringOne')
        : n < wanted
          ? t('edit.scoringOf', { n: format.int(n), total: format.int(wanted) })
          : t('edit.scoring', { n: format.int(n) });
  return (
    <section className={css.live} data-stale={isStale} data-testid="live-score" aria-busy={isStale}>
      <div className={css.liveHead}>
        <h2>{t('edit.score')}</h2>
        <span className="hint" role="status">
          {!result ? t('edit.scoringNow') : basis}
          <i className={css.liveDot} data-testid="live-dot" data-running={isScoring} />
        </span>
      </div>
      {score && result ? (
        <div className={css.liveFigures}>
          {shoppers !== null ? (
            <Verdict kind="early" size="live">
              {t('edit.scoringEarly', { n: format.int(shoppers) })}
            </Verdict>
          ) : isOpen ? (
            <Verdict kind="open" size="live">
              {t('edit.costsOpen')}
            </Verdict>
          ) : (
            <VerdictText comparison={score.comparison} result={result} size="live" />
          )}
          {result.afterCosts && <p className={`hint ${css.liveCosts}`}>{t('edit.rowsBeforeCosts')}</p>}
          <MetricRows comparison={score.comparison} result={result} isEarly={shoppers !== null} />
        </div>
      ) : (
        <div className={css.liveEmpty} />
      )}
    </section>
  );
}
