// `shelfwalk check`: everything that is wrong with a project, at once.

import { runCost } from '../../door/cost.ts';
import { thresholds } from '../../door/thresholds.ts';
import { evidenceWith } from '../../evidence/table.ts';
import { layoutOf, planWith } from '../../project/layouts.ts';
import { projectHash } from '../../project/parse.ts';
import type { Project } from '../../project/schema.ts';
import { shelfTable } from '../../project/tables.ts';
import { meanShoppersPerDay, weekText } from '../../project/week.ts';
import { amount, count } from '../../words/figures.ts';
import { type Language, nameOf, say, sayer, text } from '../../words/text.ts';
import { duration } from '../../words/times.ts';
import { unitsOf } from '../../words/units.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { problemLines, rawProject, readAtTheDoor } from '../load.ts';
import { jsonOption, projectArgument } from '../options.ts';
import { tableLines } from '../table.ts';

interface CheckOptions {
  readonly json?: true;
}

export const command = defineCommand<CheckOptions>({
  name: 'check',
  order: 4,
  about: text('read a project and report everything that is wrong with it', '读取项目并报告全部问题'),
  argument: projectArgument,
  options: [jsonOption],
  run: ({ args: [name], options, language }) => check(name, options, language),
});

async function check(name: string, options: CheckOptions, language: Language): Promise<number> {
  const t = sayer(language);
  const { project, problems, canRun } = await readAtTheDoor(await rawProject(name));
  const nErrors = problems.filter(({ level }) => level === 'error').length;
  const nWarnings = problems.length - nErrors;
  if (options.json) {
    const hash = project ? projectHash(project) : null;
    process.stdout.write(`${JSON.stringify({ ok: canRun, projectHash: hash, problems }, null, 2)}\n`);
    return canRun ? exitCodes.done : exitCodes.badInput;
  }
  const lines = problemLines(problems, language);
  if (lines.length > 0) lines.push('');
  if (project && canRun) lines.push(...projectLines(project, nWarnings, language));
  else
    lines.push(
      t(
        `${name} cannot be used: ${count(nErrors, 'error')} above to correct first.`,
        `${name} 无法使用：以上 ${nErrors} 条错误需先更正。`,
      ),
    );
  process.stdout.write(`${lines.join('\n')}\n`);
  return canRun ? exitCodes.done : exitCodes.badInput;
}

function projectLines(project: Project, nWarnings: number, language: Language): string[] {
  const t = sayer(language);
  const { layouts, skus, categories, brands, plans, baselinePlanId, demand } = project;
  const title = say(project.name, language);
  const warned = t(
    nWarnings === 0 ? 'no problems' : `${count(nWarnings, 'warning')}`,
    nWarnings === 0 ? '没有问题' : `${nWarnings} 条警告`,
  );
  const { floorSize, shelfUnit, floorUnit, currency } = unitsOf(project);
  const floors = layouts.map((layout) => {
    const size = floorSize(layout.widthM, layout.depthM);
    const name = layouts.length === 1 ? t('Store', '卖场') : say(nameOf(layout.name, layout.id), language);
    const shelves = shelfTable(layout).size;
    return t(
      `${name} ${size}, ${layout.fixtures.length} fixtures, ${shelves} shelves`,
      `${name} ${size}，货架 ${layout.fixtures.length} 个、层板 ${shelves} 块`,
    );
  });
  const range = t(
    `${categories.length} categories, ${brands.length} brands, ${skus.length} SKUs`,
    `品类 ${categories.length}，品牌 ${brands.length}，单品 ${skus.length}`,
  );
  const facts = [...floors, range].join(t('; ', '；'));
  const shoppers = amount(meanShoppersPerDay(demand), 0);
  const week = weekText(demand) ?? { en: '', zh: '' };
  const settings = t(
    `${shoppers} shoppers a day over ${count(demand.days, 'day')}${week.en && `: ${week.en}`}; money: ${currency}; lengths: ${shelfUnit}, ${floorUnit}`,
    `${demand.days} 天，平均每天 ${shoppers} 位顾客${week.zh && `：${week.zh}`}；货币：${currency}；长度：${shelfUnit}、${floorUnit}`,
  );
  const columns = [t('Plan', '方案'), '', t('Positions', '陈列位'), t('Facings', '排面')].map((name, ix) => ({
    title: name,
    align: ix < 2 ? ('left' as const) : ('right' as const),
  }));
  const rows = plans.map((plan) => [
    plan.id === baselinePlanId ? `${plan.id} ${t('(baseline)', '（基准）')}` : plan.id,
    say(plan.name, language),
    String(plan.positions.length),
    String(plan.positions.reduce((sum, { facingsWide }) => sum + facingsWide, 0)),
  ]);
  return [
    `${title}: ${warned}`,
    facts,
    settings,
    costLine(project, language),
    '',
    ...tableLines(columns, rows),
    '',
    `${t('Content', '内容标识')} ${projectHash(project)}`,
  ];
}

/** What one run of the baseline takes, so that nobody is surprised by a thousand of them. */
function costLine(project: Project, language: Language): string {
  const layout = layoutOf(project, planWith(project, project.baselinePlanId));
  const { seconds, salesBytes, waysBytes } = runCost(project, layout, evidenceWith(project.behaviour));
  const took = duration(Math.max(1, seconds) * 1000);
  const mb = amount(Math.max(1, (salesBytes * thresholds.workingBytesPerByte + waysBytes) / 1e6), 0);
  const t = sayer(language);
  return t(
    `One run takes about ${took.en} and ${mb} MB of memory.`,
    `一次模拟约需 ${took.zh}、${mb} MB 内存。`,
  );
}
