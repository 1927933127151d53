// Which plan, and why: the sentence, the measures with their intervals, every plan, and where the margin moves.
import { useTranslation } from 'react-i18next';
import type { AlternativeResult, Comparison } from '../../sim/experiment/compare.ts';
import { showPlan } from '../state/session.ts';
import { planOf, useApp } from '../state/store.ts';
import { EvidenceMark } from './evidence/EvidenceMark.tsx';
import { useFormat } from './format.ts';
import { IntervalBar, niceReach } from './IntervalBar.tsx';
import { say } from './names.ts';
import { MetricRows, Progress, ScoreHead, useAlternative, VerdictText } from './Scorecard.tsx';

const MOST_CATEGORIES = 8;

export function Decide() {
  const { t } = useTranslation();
  const comparison = useApp((state) => state.comparison);
  const hasAlternative = useApp((state) => state.alternativeId !== null);
  const result = useAlternative();
  return (
    <div className="decide" data-testid="decide">
      <div className="decide-page">
        <h1>{t('decide.title')}</h1>
        {!hasAlternative && <p className="hint">{t('score.noAlternative')}</p>}
        {hasAlternative && !(comparison && result) && <p className="hint">{t('score.waiting')}</p>}
        {comparison && result && (
          <>
            <ScoreHead />
            <VerdictText comparison={comparison} result={result} />
            <Progress />
            <section className="card">
              <MetricHeadings comparison={comparison} />
              <MetricRows comparison={comparison} result={result} tall />
            </section>
            <div className="decide-pair">
              <AllPlans comparison={comparison} />
              <Categories comparison={comparison} result={result} />
            </div>
            <p className="honest">{t('decide.honest')}</p>
          </>
        )}
      </div>
    </div>
  );
}

function MetricHeadings({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="metric-headings" aria-hidden="true">
      <span>{t('score.perDay')}</span>
      <span>
        <i className="letter letter-a">A</i>
      </span>
      <span>
        <i className="letter letter-b">B</i>
      </span>
      <span>{t('score.difference')}</span>
      <span>
        {t('score.axis')} · {t('score.interval', { level: format.percent(comparison.confidence, 0) })}
      </span>
      <span>{t('score.probability')}</span>
    </div>
  );
}

function AllPlans({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  const project = useApp((state) => state.opened?.project);
  const { language, alternativeId } = useApp();
  if (!project) return null;
  const ranked = [...comparison.alternatives].sort(
    (p, q) => q.metrics.margin.difference - p.metrics.margin.difference,
  );
  const reach = niceReach(
    ranked.flatMap(({ metrics: { margin } }) => [margin.low, margin.high, margin.difference]),
    1,
  );
  return (
    <section className="card">
      <h2>
        {t('decide.all')} <EvidenceMark topic="margin" />
      </h2>
      <p className="hint">{t('plans.perDay')}</p>
      <ul className="bars">
        {ranked.map(({ plan, metrics: { margin } }) => (
          <li key={plan}>
            <button
              type="button"
              className="bars-row"
              aria-pressed={plan === alternativeId}
              onClick={() => useApp.setState({ alternativeId: plan })}
              onDoubleClick={() => showPlan(plan)}
            >
              <span className="bars-name">
                {plan === alternativeId && <i className="letter letter-b">B</i>}
                {say(planOf(project, plan).name, language)}
              </span>
              <IntervalBar
                value={margin.difference}
                low={margin.low}
                high={margin.high}
                reach={reach}
                label={format.signedMoney(margin.difference / comparison.days)}
              />
              <b className="bars-value">{format.signedMoney(margin.difference / comparison.days)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Categories({ comparison, result }: { comparison: Comparison; result: AlternativeResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const project = useApp((state) => state.opened?.project);
  const language = useApp((state) => state.language);
  if (!project) return null;
  const names = new Map(project.categories.map((category) => [category.id, say(category.name, language)]));
  const moved = result.byCategory
    .filter(({ margin }) => margin.difference !== 0)
    .sort((p, q) => Math.abs(q.margin.difference) - Math.abs(p.margin.difference))
    .slice(0, MOST_CATEGORIES)
    .sort((p, q) => q.margin.difference - p.margin.difference);
  const reach = niceReach(
    moved.flatMap(({ margin }) => [margin.low, margin.high, margin.difference]),
    1,
  );
  return (
    <section className="card">
      <h2>{t('decide.categories')}</h2>
      <p className="hint">{t('decide.categoriesHint')}</p>
      {moved.length === 0 && <p className="hint">{t('decide.noMoves')}</p>}
      <ul className="bars">
        {moved.map(({ id, margin }) => (
          <li key={id}>
            <div className="bars-row">
              <span className="bars-name">{names.get(id) ?? id}</span>
              <IntervalBar
                value={margin.difference}
                low={margin.low}
                high={margin.high}
                reach={reach}
                label={format.signedMoney(margin.difference / comparison.days)}
              />
              <b className="bars-value">{format.signedMoney(margin.difference / comparison.days)}</b>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
