// What `compare --json` prints: a fixed set of fields, with the figures the text has.
import { type Metric, metricOf, metrics } from '../kinds/metric/index.ts';
import type { Project } from '../project/schema.ts';
import { findingOf } from '../stats/finding.ts';
import type { Judged } from '../stats/paired.ts';
import type { AlternativeResult, Comparison } from '../study/compare/compare.ts';
import { judge } from '../study/compare/judge.ts';
import { verdict } from '../study/compare/verdict.ts';
import type { PlanUncertainty } from '../study/uncertainty/uncertainty.ts';
import { metricFigures } from './jsonAnswer.ts';
import { moneyJson } from './moneyBlock.ts';

/**
 * Verdicts are words of a fixed list: better, worse, unclear (no difference shown), same (in each replication), constant
 * (another, by as much in each replication), tooFew (one replication). A study of the evidence adds its own to each plan.
 */
export function comparisonJson(
  project: Project,
  comparison: Comparison,
  study: readonly PlanUncertainty[],
): object {
  const { baseline, seed, replications, confidence, traceHash, fresh } = comparison;
  const { kind, measure, planId, isPreliminary, text } = verdict(project, comparison);
  const { plans } = judge(comparison);
  const verdictOf = (planId: string) => plans.find(({ plan }) => plan.plan === planId)?.finding;
  return {
    ...{ baseline, seed, replications, confidence },
    verdict: { word: kind, isPreliminary, measure, plan: planId, ...text },
    alternatives: comparison.alternatives.map((alternative, k) => ({
      plan: alternative.plan,
      verdict: verdictOf(alternative.plan),
      metrics: metricsJson(alternative, comparison.days),
      ...(alternative.money ? { moneyPerReplication: moneyJson(alternative.money) } : {}),
      ...(study[k] ? { uncertainty: study[k] } : {}),
    })),
    fresh: fresh && {
      plan: fresh.alternatives[0].plan,
      verdict: judge(fresh).plans[0].finding,
      firstReplication: fresh.firstReplication,
      replications: fresh.replications,
      metrics: metricsJson(fresh.alternatives[0], fresh.days),
      ...(fresh.alternatives[0].money ? { moneyPerReplication: moneyJson(fresh.alternatives[0].money) } : {}),
      traceHash: fresh.traceHash,
    },
    traceHash,
    end: comparison.end,
  };
}

function metricsJson({ metrics: own }: AlternativeResult, days: number): object {
  return Object.fromEntries(metrics.map((metric) => [metric, metricJson(metric, own[metric], days)]));
}

/** p of the pair alone, and adjusted for the number of plans, as interval and chance are. */
function metricJson(metric: Metric, pair: Judged, days: number): object {
  const { baseline, alternative, difference, low, high } = pair;
  const { pBetter, pValue, pHolm, correlation, varianceRatio, note } = pair;
  return {
    ...metricFigures(metric, days, { baseline, alternative, difference, low, high }),
    verdict: findingOf(pair, metricOf(metric).betterIs),
    ...{ pBetter, pValue, pHolm, correlation, varianceRatio, note },
  };
}
