// `shelfwalk compare`: a sentence first, then a table for each alternative; or JSON for machines.

import { decimalsIn, inTable, type Metric, metricOf, metrics, metricTitle } from '../kinds/metric/index.ts';
import type { Project } from '../project/schema.ts';
import type { Comparison, MetricDifference } from '../study/compare/compare.ts';
import { verdict } from '../study/compare/verdict.ts';
import type { PlanUncertainty } from '../study/uncertainty/uncertainty.ts';
import { amount, chance, count, signed, signedPercent } from '../words/figures.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { exitCodes, Failure } from './failure.ts';
import { findPlanNamed, loadProject } from './load.ts';
import { moneyJson, moneyLines } from './moneyBlock.ts';
import { tableLines } from './table.ts';
import { answerTo } from './thread.ts';
import { studyUncertainty, uncertaintyLines } from './uncertaintyStudy.ts';

export interface CompareOptions {
  readonly baseline?: string;
  readonly alternative: readonly string[];
  readonly replications: number;
  readonly seed: string;
  readonly json?: true;
  /** Draws from the evidence ranges, and replications for each; absent: no such study. */
  readonly uncertainty?: number;
  readonly drawReplications: number;
}

/** Exit code 1: no alternative's interval on margin, units or profit excludes "no difference". */
export async function compareCommand(
  name: string,
  options: CompareOptions,
  language: Language,
): Promise<number> {
  const { project } = await loadProject(name, language, (project) => {
    const { baseline, alternatives } = plansToCompare(project, options);
    return [baseline, ...alternatives];
  });
  const { baseline, alternatives } = plansToCompare(project, options);
  const { replications, seed } = options;
  const settings = { baseline, alternatives, seed, replications };
  const { comparison } = await answerTo('compare', project, settings, language);
  const { answer, cancelled } =
    options.uncertainty === undefined
      ? { answer: [], cancelled: null }
      : await studyUncertainty(
          project,
          {
            baseline,
            alternatives,
            seed,
            draws: options.uncertainty,
            replications: options.drawReplications,
          },
          language,
        );
  // Who cancels keeps the comparison, and what was drawn by then.
  const study = (answer ?? []).filter(({ draws }) => cancelled === null || draws > 0);
  if (options.json) process.stdout.write(`${JSON.stringify(comparisonJson(comparison, study), null, 2)}\n`);
  else process.stdout.write(`${comparisonText(project, comparison, study, language)}\n`);
  if (cancelled) throw cancelled;
  return comparison.alternatives.some(isDecided) ? exitCodes.done : exitCodes.noVerdict;
}

/** The plans named by id or name; the project's baseline, and all others, where none is. */
export function plansToCompare(
  project: Project,
  options: Pick<CompareOptions, 'baseline' | 'alternative'>,
): { baseline: string; alternatives: string[] } {
  const baseline = findPlanNamed(project, options.baseline ?? project.baselinePlanId).id;
  const alternatives =
    options.alternative.length > 0
      ? [...new Set(options.alternative.map((plan) => findPlanNamed(project, plan).id))]
      : project.plans.map(({ id }) => id).filter((id) => id !== baseline);
  if (alternatives.length === 0)
    throw new Failure({
      en: `The project has no plan but "${baseline}", so there is nothing to compare it with. Add a plan to the project.`,
      zh: `项目中只有方案 "${baseline}"，没有可比较的方案。请在项目中添加一个方案。`,
    });
  return { baseline, alternatives };
}

export function isDecided({
  metrics: { margin, units },
  money,
}: Comparison['alternatives'][number]): boolean {
  return [margin, units, ...(money ? [money.profit] : [])].some(excludesZero);
}

function excludesZero({ low, high }: Pick<MetricDifference, 'low' | 'high'>): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

/** What --json prints: a fixed set of fields, means per replication. A study adds its own to each alternative. */
function comparisonJson(comparison: Comparison, study: readonly PlanUncertainty[] = []): unknown {
  const { baseline, seed, replications, traceHash } = comparison;
  return {
    baseline,
    seed,
    replications,
    alternatives: comparison.alternatives.map((alternative, k) => ({
      plan: alternative.plan,
      metrics: Object.fromEntries(metrics.map((metric) => [metric, metricJson(alternative.metrics[metric])])),
      ...(alternative.money ? { money: moneyJson(alternative.money) } : {}),
      ...(study[k] ? { uncertainty: study[k] } : {}),
    })),
    traceHash,
  };
}

function metricJson(metric: MetricDifference): unknown {
  const { baseline, alternative, difference, low, high, pBetter, correlation, varianceRatio } = metric;
  return { baseline, alternative, difference, low, high, pBetter, correlation, varianceRatio };
}

function comparisonText(
  project: Project,
  comparison: Comparison,
  study: readonly PlanUncertainty[],
  language: Language,
): string {
  const t = sayer(language);
  const { replications, days, seed } = comparison;
  const { text, advice: next } = verdict(project, comparison);
  const lines = [say(text, language)];
  const advice = say(next, language);
  if (advice !== '') lines.push(advice);
  for (const [k, { plan, metrics: own, money }] of comparison.alternatives.entries()) {
    lines.push(
      '',
      `${planTitle(project, plan, language)}  ⟷  ${planTitle(project, comparison.baseline, language)}`,
      '',
    );
    lines.push(...metricTable(project, own, days, language));
    if (money) lines.push('', ...moneyLines(project, own.margin, money, days, language));
    if (study[k]) {
      const names = {
        plan: planName(project, plan, language),
        baseline: planName(project, comparison.baseline, language),
        nPlans: comparison.alternatives.length,
      };
      lines.push('', ...uncertaintyLines(project, study[k], names, language));
    }
  }
  lines.push('');
  lines.push(
    t(
      `Means a day over ${count(replications, 'replication')}${days > 1 ? ` of ${days} days` : ''}; the same shoppers with the same luck on every plan. Intervals of 95%.`,
      `每日均值，${replications} 次重复${days > 1 ? `（每次 ${days} 天）` : ''}，两个方案由同一批顾客以同样的运气选购。95% 区间。`,
    ),
  );
  lines.push(
    t(
      '▲ better, ▼ worse, ≈ the interval includes no difference. Variance ratio: how much pairing narrows the variance.',
      '▲ 区间显示更好，▼ 区间显示更差，≈ 区间包含“没有差异”。方差比：与各自独立模拟相比，配对使方差缩小的倍数。',
    ),
  );
  lines.push(
    t(
      `Verified, not validated: not checked against real sales. Seed ${seed}, traces ${comparison.traceHash}.`,
      `模型已验证，尚未用真实销售数据确认。种子 ${seed}，轨迹 ${comparison.traceHash}。`,
    ),
  );
  return lines.join('\n');
}

function metricTable(
  project: Project,
  own: Readonly<Record<Metric, MetricDifference>>,
  days: number,
  language: Language,
): string[] {
  const t = sayer(language);
  const left = (title: string) => ({ title, align: 'left' as const });
  const right = (title: string) => ({ title, align: 'right' as const });
  const titles = [
    '',
    t('Baseline', '基准'),
    t('Plan', '方案'),
    t('Difference', '差异'),
    '',
    t('95% interval', '95% 区间'),
    t('P(better)', '更好的概率'),
    t('Correlation', '相关'),
    t('Variance ratio', '方差比'),
  ];
  const columns = [left(titles[0]), ...titles.slice(1).map(right)];
  columns.splice(1, 0, left(''));
  const rows = metrics.map((metric) => {
    const { baseline, alternative, difference, low, high, pBetter, correlation, varianceRatio } = own[metric];
    const shown = (value: number): number => inTable(metric, value, days);
    const like = (...figures: readonly (number | null)[]): number =>
      decimalsIn(metric, project.currency, ...figures.map((each) => (each === null ? null : shown(each))));
    const decimals = like(baseline, alternative);
    const fine = like(difference, low, high);
    return [
      say(metricTitle(metric, project.currency), language),
      mark(metric, own[metric]),
      amount(shown(baseline), decimals),
      amount(shown(alternative), decimals),
      signed(shown(difference), fine),
      baseline === 0 ? '' : signedPercent(difference / baseline),
      low === null || high === null ? '–' : `${signed(shown(low), fine)} … ${signed(shown(high), fine)}`,
      pBetter === null ? '–' : chance(pBetter),
      correlation === null ? '–' : amount(correlation, 2),
      varianceRatio === null ? '–' : amount(varianceRatio, 1),
    ];
  });
  return tableLines(columns, rows);
}

function mark(metric: Metric, own: MetricDifference): string {
  if (own.low === null) return '';
  if (!excludesZero(own)) return '≈';
  return own.difference > 0 === (metricOf(metric).betterIs === 'higher') ? '▲' : '▼';
}

function planName(project: Project, planId: string, language: Language): string {
  const plan = project.plans.find(({ id }) => id === planId);
  return (plan && say(plan.name, language)) || planId;
}

function planTitle(project: Project, planId: string, language: Language): string {
  const name = planName(project, planId, language);
  return name === planId ? planId : `${name} (${planId})`;
}
