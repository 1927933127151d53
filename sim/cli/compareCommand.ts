// `shelfwalk compare`: a sentence first, then a table for each alternative; or JSON for machines.

import { decimalsIn, inTable, type Metric, metricOf, metrics, metricTitle } from '../kinds/metric/index.ts';
import type { Project } from '../project/schema.ts';
import { dayEndText, isOvertime } from '../score/dayEnd.ts';
import { findingOf } from '../stats/finding.ts';
import type { Comparison, MetricDifference } from '../study/compare/compare.ts';
import { isShown, judge } from '../study/compare/judge.ts';
import { verdict } from '../study/compare/verdict.ts';
import type { PlanUncertainty } from '../study/uncertainty/uncertainty.ts';
import { amount, chance, count, signed, signedPercent } from '../words/figures.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { comparisonJson } from './compareJson.ts';
import { exitCodes, Failure } from './failure.ts';
import { writeJson } from './jsonAnswer.ts';
import { findPlanNamed, loadProject } from './load.ts';
import { moneyLines } from './moneyBlock.ts';
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

/** Exit code 1: no alternative is shown to be better or worse than the baseline, as the sentence has it. */
export async function compareCommand(
  name: string,
  options: CompareOptions,
  language: Language,
): Promise<number> {
  const { project, warnings } = await loadProject(name, language, (project) => {
    const { baseline, alternatives } = plansToCompare(project, options);
    return [baseline, ...alternatives];
  });
  const { baseline, alternatives } = plansToCompare(project, options);
  const { replications, seed } = options;
  const settings = { baseline, alternatives, seed, replications, withFresh: true };
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
  if (options.json) writeJson(project, warnings, comparisonJson(project, comparison, study));
  else process.stdout.write(`${comparisonText(project, comparison, study, language)}\n`);
  if (cancelled) throw cancelled;
  return isDecided(comparison) ? exitCodes.done : exitCodes.noVerdict;
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

/** Whether any alternative is shown to differ from the baseline. */
export function isDecided(comparison: Comparison): boolean {
  return judge(comparison).plans.some(isShown);
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
  const several = comparison.alternatives.length > 1;
  lines.push(
    t(
      `Means a day over ${count(replications, 'replication')}${days > 1 ? ` of ${days} days` : ''}; the same shoppers with the same luck on every plan. Intervals of 95%${several ? ', which like the chances allow for the number of plans (Holm)' : ''}.`,
      `每日均值，${replications} 次重复${days > 1 ? `（每次 ${days} 天）` : ''}，各方案由同一批顾客以同样的运气选购。95% 区间${several ? '，区间与概率均已按方案数校正（Holm）' : ''}。`,
    ),
  );
  if (comparison.end && isOvertime(comparison.end, days)) lines.push(t(dayEndText(comparison.end, days)));
  lines.push(
    t(
      '▲ shown better, ▼ shown worse, ≈ no difference shown, = the same each time. Variance ratio: how much pairing narrows the variance.',
      '▲ 显示更好，▼ 显示更差，≈ 未显示差异，= 每次都相同。方差比：与各自独立模拟相比，配对使方差缩小的倍数。',
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
  const marks = { better: '▲', worse: '▼', unclear: '≈', same: '=', constant: '=', tooFew: '' } as const;
  return marks[findingOf(own, metricOf(metric).betterIs)];
}

function planName(project: Project, planId: string, language: Language): string {
  const plan = project.plans.find(({ id }) => id === planId);
  return (plan && say(plan.name, language)) || planId;
}

function planTitle(project: Project, planId: string, language: Language): string {
  const name = planName(project, planId, language);
  return name === planId ? planId : `${name} (${planId})`;
}
