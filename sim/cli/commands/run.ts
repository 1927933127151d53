// `shelfwalk run`: what one plan sells, with the interval of each mean.

import {
  daysOf,
  decimalsIn,
  isDaily,
  type MetricName,
  metricNames,
  metricOf,
  metricTitle,
} from '../../kinds/metric/index.ts';
import type { Project } from '../../project/schema.ts';
import { dayEndText } from '../../score/dayEnd.ts';
import type { Estimate, RunSummary } from '../../study/run/runPlan.ts';
import { amount, count, percent } from '../../words/figures.ts';
import { type Language, say, sayer, text } from '../../words/text.ts';
import { meanTime } from '../../words/times.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { metricFigures, writeJson } from '../jsonAnswer.ts';
import { findPlanNamed, loadProject } from '../load.ts';
import { jsonOption, planOption, projectArgument, replicationsOption, seedOption } from '../options.ts';
import { tableLines } from '../table.ts';
import { answerTo } from '../thread.ts';

interface RunOptions {
  readonly plan?: string;
  readonly replications: number;
  readonly seed: string;
  readonly json?: true;
}

export const command = defineCommand<RunOptions>({
  name: 'run',
  order: 1,
  about: text('simulate one plan and print what it sells', '模拟一个方案并显示销售结果'),
  argument: projectArgument,
  options: [planOption, replicationsOption(20), seedOption(), jsonOption],
  run: ({ args: [name], options, language }) => run(name, options, language),
});

async function run(name: string, options: RunOptions, language: Language): Promise<number> {
  const { project, warnings } = await loadProject(name, language, (project) => [
    findPlanNamed(project, options.plan ?? project.baselinePlanId).id,
  ]);
  const planId = findPlanNamed(project, options.plan ?? project.baselinePlanId).id;
  const { seed, replications } = options;
  const settings = { planId, seed, replications };
  const summary = await answerTo('run', project, settings, language);
  if (options.json) writeJson(project, warnings, runJson(summary));
  else process.stdout.write(`${summaryText(project, summary, language)}\n`);
  return exitCodes.done;
}

/** What --json prints. */
function runJson({ plan, seed, replications, days, metrics, traceHash }: RunSummary): object {
  const figures = metricNames.map((name) => [name, metricFigures(name, days, { ...metrics[name] })]);
  return { plan, seed, replications, metrics: Object.fromEntries(figures), traceHash };
}

function summaryText(project: Project, summary: RunSummary, language: Language): string {
  const t = sayer(language);
  const { replications, days, seed, traceHash } = summary;
  const plan = project.plans.find(({ id }) => id === summary.plan);
  const name = plan === undefined ? summary.plan : say(plan.name, language) || summary.plan;
  const titles = ['', t('Mean', '均值'), t('95% interval', '95% 区间')];
  const columns = titles.map((title, ix) => ({
    title,
    align: ix === 0 ? ('left' as const) : ('right' as const),
  }));
  const body = metricNames.map((metric) => {
    const title = isDaily(metric) ? metricTitle(metric, project.currency) : metricOf(metric).name;
    return [say(title, language), ...estimateCells(summary.metrics[metric], metric, project, language)];
  });
  return [
    `${say(project.name, language)} · ${name}`,
    '',
    ...tableLines(columns, body),
    '',
    t(
      `Means a day over ${count(replications, 'replication')}${days > 1 ? ` of ${days} days` : ''}.`,
      `每日均值，${replications} 次重复${days > 1 ? `（每次 ${days} 天）` : ''}。`,
    ),
    t(dayEndText(summary, days)),
    t(
      `Verified, not validated: not checked against real sales. Seed ${seed}, traces ${traceHash}.`,
      `模型已验证，尚未用真实销售数据确认。种子 ${seed}，轨迹 ${traceHash}。`,
    ),
  ].join('\n');
}

function estimateCells(
  { mean, low, high }: Estimate,
  metric: MetricName,
  { currency, demand: { days } }: Project,
  language: Language,
): [string, string] {
  if (mean === null) return ['–', '–'];
  const decimals = decimalsIn(metric, currency, mean / daysOf(metric, days));
  const { unit } = metricOf(metric);
  const show = (value: number): string =>
    unit === 'share'
      ? percent(value)
      : unit === 'ms'
        ? say(meanTime(value), language)
        : amount(value / daysOf(metric, days), decimals);
  return [show(mean), low === null || high === null ? '–' : `${show(low)} … ${show(high)}`];
}
