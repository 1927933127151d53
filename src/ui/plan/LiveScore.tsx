// What the plan in hand is worth against the baseline: while the hand works, the figures follow.
import { useTranslation } from 'react-i18next';
import { duplicatePlan } from '../../../sim/planogram/planEdits.ts';
import { useEditor } from '../../state/editor.ts';
import { make } from '../../state/edits.ts';
import { useFormat } from '../format.ts';
import { MetricRows, VerdictText } from '../Scorecard.tsx';
import { useHand } from './useEditRun.ts';

export function LiveScore() {
  const { t } = useTranslation();
  const format = useFormat();
  const hand = useHand();
  const score = useEditor((state) => state.score);
  const isScoring = useEditor((state) => state.isScoring);
  if (!hand) return null;
  if (hand.isBaseline)
    return (
      <section className="live" aria-label={t('edit.score')}>
        <h2>{t('edit.isBaseline')}</h2>
        <p className="hint">{t('edit.isBaselineHint')}</p>
        <button
          type="button"
          className="wide-button"
          onClick={() => make((project, id) => duplicatePlan(project, id), 'plans')}
        >
          {t('edit.duplicateEdit')}
        </button>
      </section>
    );
  const result = score?.planId === hand.plan.id ? score.comparison.alternatives[0] : null;
  const n = score?.comparison.replications ?? 0;
  const isStale = !result || score?.isStale === true;
  return (
    <section className="live" data-stale={isStale} data-testid="live-score" aria-busy={isStale}>
      <div className="live-head">
        <h2>{t('edit.score')}</h2>
        <span className="hint" role="status">
          {isStale
            ? t('edit.scoringNow')
            : n === 1
              ? t('edit.scoringOne')
              : t('edit.scoring', { n: format.int(n) })}
          <i className="live-dot" data-running={isScoring} />
        </span>
      </div>
      {score && result ? (
        <div className="live-figures">
          <VerdictText comparison={score.comparison} result={result} />
          <MetricRows comparison={score.comparison} result={result} />
        </div>
      ) : (
        <div className="live-empty" />
      )}
    </section>
  );
}
