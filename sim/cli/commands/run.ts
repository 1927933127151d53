// `shelfwalk run`: what one plan sells, with the interval of each mean.

import { amount, decimalsFor, percent, seconds } from '../../base/figures.ts';
import type { Project } from '../../project/schema.ts';
import { type Language, say, text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { findPlanNamed, loadProject, problemLines } from '../load.ts';
import { jsonOption, planOption, projectArgument, replicationsOption, seedOption } from '../options.ts';
import type { Estimate, RunMetric, RunSummary } from '../runPlan.ts';
import { tableLines } from '../table.ts';
import { replicationsOf, runJob } from '../thread.ts';

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
  const { project, warnings } = await loadProject(name);
  const planId = findPlanNamed(project, options.plan ?? project.baselinePlanId).id;
  const { seed, replications } = options;
  const settings = { planId, seed, replications };
  const summary = await runJob({ kind: 'run', project, settings }, replicationsOf(replications), language);
  if (warnings.length > 0) process.stderr.write(`${problemLines(warnings, language).join('\n')}\n\n`);
  if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  else process.stdout.write(`${summaryText(project, summary, language)}\n`);
  return exitCodes.done;
}

type Kind = 'count' | 'share' | 'time';

const rows: readonly (readonly [RunMetric, Kind, string, string])[] = [
  ['shoppers', 'count', 'Shoppers', '顾客（人）'],
  ['buyers', 'count', 'Buyers', '购买者（人）'],
  ['units', 'count', 'Units sold', '销量（件）'],
  ['revenue', 'count', 'Revenue', '销售额'],
  ['margin', 'count', 'Margin', '毛利'],
  ['lostSales', 'count', 'Units lost', '缺货损失（件）'],
  ['substituted', 'count', 'Units substituted', '缺货替代（件）'],
  ['inStoreDecisionRate', 'share', 'Decided in the store', '店内决定占比'],
  ['strictUnplannedShare', 'share', 'Strictly unplanned', '完全计划外占比'],
  ['meanDwellMs', 'time', 'Stop at a shelf', '货架前停留'],
  ['decidedWithin5sShare', 'share', 'Stops decided within 5 s', '5 秒内决定的停留'],
  ['meanTimeToQueueMs', 'time', 'From entrance to queue', '进店至排队'],
  ['meanQueueWaitMs', 'time', 'Wait at the till', '收银等候'],
];

function summaryText(project: Project, summary: RunSummary, language: Language): string {
  const isChinese = language === 'zh';
  const { replications, days, seed, traceHash } = summary;
  const plan = project.plans.find(({ id }) => id === summary.plan);
  const name = plan === undefined ? summary.plan : say(plan.name, language) || summary.plan;
  const titles = isChinese ? ['', '均值', '95% 区间'] : ['', 'Mean', '95 % interval'];
  const columns = titles.map((title, ix) => ({
    title,
    align: ix === 0 ? ('left' as const) : ('right' as const),
  }));
  const money = project.currency === 'CNY' && isChinese ? '元' : project.currency;
  const body = rows.map(([metric, kind, en, zh]) => {
    const isMoney = metric === 'revenue' || metric === 'margin';
    const title = isChinese ? zh + (isMoney ? `（${money}）` : '') : en + (isMoney ? ` (${money})` : '');
    return [title, ...estimateCells(summary.metrics[metric], kind, kind === 'count' ? days : 1)];
  });
  return [
    `${say(project.name, language)} · ${name}`,
    '',
    ...tableLines(columns, body),
    '',
    isChinese
      ? `每日均值，${replications} 次重复${days > 1 ? `（每次 ${days} 天）` : ''}。`
      : `Means a day over ${replications} replication${replications === 1 ? '' : 's'}${days > 1 ? ` of ${days} days` : ''}.`,
    isChinese
      ? `模型已验证，尚未用真实销售数据确认。种子 ${seed}，轨迹 ${traceHash}。`
      : `Verified, not validated: not checked against real sales. Seed ${seed}, traces ${traceHash}.`,
  ].join('\n');
}

function estimateCells({ mean, low, high }: Estimate, kind: Kind, days: number): [string, string] {
  if (mean === null) return ['–', '–'];
  const decimals = decimalsFor(mean / days);
  const show = (value: number): string =>
    kind === 'share' ? percent(value) : kind === 'time' ? seconds(value) : amount(value / days, decimals);
  return [show(mean), low === null || high === null ? '–' : `${show(low)} … ${show(high)}`];
}
