// `shelfwalk chain`: a yearly budget over the stores of a chain, from simulated returns; a sentence, a chart and a table.

import { basename } from 'node:path';
import { fromYuan } from '../base/yuan.ts';
import {
  type Aim,
  type BudgetPlan,
  type ChainPlanning,
  type CurvePoint,
  planChain,
  usualSettings,
  WEEKS_PER_YEAR,
} from '../chain/chainPlan.ts';
import { planCsv } from '../chain/chainTables.ts';
import { documentsText, headline, nextText, notes, planName, type Spoken } from '../chain/chainText.ts';
import { classText, cutsOf, storeClasses } from '../chain/classes.ts';
import { documentPlan, sameBudget } from '../chain/documentPlan.ts';
import { buildExampleChain, exampleChainId } from '../chain/exampleChain.ts';
import { parseChain } from '../chain/parseChain.ts';
import { plansForChain } from '../chain/placementUse.ts';
import { type ChainReturns, footfallsOf } from '../chain/returns.ts';
import type { Chain } from '../chain/schema.ts';
import { curveSvg } from '../picture/curveMarks.ts';
import type { Project } from '../project/schema.ts';
import { amount, percent } from '../words/figures.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { unitsOf } from '../words/units.ts';
import { exitCodes, Failure } from './failure.ts';
import { writeJson } from './jsonAnswer.ts';
import { findPlanNamed, loadProject, problemLines, readText } from './load.ts';
import { pad, tableLines } from './table.ts';
import { answerTo } from './thread.ts';
import { requireWritable, writeWhole } from './write.ts';

export interface ChainOptions {
  readonly project: string;
  /** Absent: those that suit. */
  readonly plans?: readonly string[];
  readonly footfalls?: readonly number[];
  readonly budget?: number;
  readonly weeks?: number;
  readonly campaigns: number;
  readonly aim: Aim;
  readonly cautious?: true;
  readonly withWeak?: true;
  readonly replications: number;
  readonly seed: string;
  readonly json?: true;
  readonly csv?: string;
  readonly svg?: string;
  readonly force?: true;
}

const EXAMPLE = 'example:';

export async function chainCommand(name: string, options: ChainOptions, language: Language): Promise<number> {
  const t = sayer(language);
  const { csv, svg, force, seed, replications } = options;
  for (const file of [csv, svg]) if (file !== undefined) requireWritable(file, force);
  const chain = loadChain(name, language);
  const { project, warnings } = await loadProject(options.project, language, (project) =>
    plansOf(project, options.plans ?? []),
  );
  checkMoney(chain, project);
  const planIds = plansOf(project, options.plans ?? []);
  const weeks = options.weeks ?? usualSettings().weeks;
  if (weeks * options.campaigns > WEEKS_PER_YEAR)
    throw new Failure({
      en: `${options.campaigns} campaigns of ${weeks} weeks are more than a year of ${WEEKS_PER_YEAR}. Lower --campaigns or --weeks.`,
      zh: `${options.campaigns} 次、每次 ${weeks} 周的活动超过一年 ${WEEKS_PER_YEAR} 周。请减少 --campaigns 或 --weeks。`,
    });
  const budget = options.budget ?? documentsBudget(project);
  const footfalls = options.footfalls ?? footfallsOf(chain);
  const returns = await answerTo('chain', project, { planIds, footfalls, seed, replications }, language);
  const planning = planChain(project, chain, returns, {
    weeks,
    campaignsPerYear: options.campaigns,
    aim: options.aim,
    isCautious: options.cautious === true,
    withWeak: options.withWeak === true,
  });
  const plan = planning.plan(budget);
  const curve = planning.curve(Math.max(1, Math.min(planning.mostMoney, budget * 2)), 61);
  if (csv !== undefined) writeWhole(csv, `\ufeff${planCsv(project.currency, planning, plan, language)}`);
  if (svg !== undefined) writeWhole(svg, pictureOf({ project, planning }, plan, curve, language));
  if (options.json)
    writeJson(project, warnings, chainJson({ project, chain }, planning, plan, returns, curve));
  else {
    process.stdout.write(`${chainText(chain, { project, planning }, plan, returns, curve, language)}\n`);
    for (const file of [csv, svg])
      if (file !== undefined) process.stdout.write(t(`Wrote ${file}.\n`, `已写入 ${file}。\n`));
  }
  return exitCodes.done;
}

/** A chain from a JSON or CSV file, or the example. */
function loadChain(name: string, language: Language): Chain {
  const isExample = name.startsWith(EXAMPLE);
  if (isExample && name !== `${EXAMPLE}${exampleChainId}`)
    throw new Failure({
      en: `There is no example chain "${name}". Write ${EXAMPLE}${exampleChainId}.`,
      zh: `没有名为 "${name}" 的示例连锁。请写 ${EXAMPLE}${exampleChainId}。`,
    });
  const result = parseChain(isExample ? buildExampleChain() : readText(name), basename(name));
  if (result.ok) {
    if (result.warnings.length > 0)
      process.stderr.write(`${problemLines(result.warnings, language).join('\n')}\n\n`);
    return result.chain;
  }
  throw new Failure({
    en: [`${name} cannot be used:`, ...problemLines(result.problems, 'en')].join('\n'),
    zh: [`${name} 无法使用：`, ...problemLines(result.problems, 'zh')].join('\n'),
  });
}

function checkMoney(chain: Chain, project: Project): void {
  if (chain.currency === project.currency) return;
  throw new Failure({
    en: `The chain's money is ${chain.currency}, the project's ${project.currency}. Use a project in ${chain.currency}, or write "currency": "${project.currency}" in the chain.`,
    zh: `连锁文件的货币为 ${chain.currency}，项目为 ${project.currency}。请使用 ${chain.currency} 的项目，或在连锁文件中写 "currency": "${project.currency}"。`,
  });
}

function documentsBudget(project: Project): number {
  const budget = fromYuan(project, documentPlan().budget);
  if (budget !== null) return budget;
  throw new Failure({
    en: `The sales handbooks' budget is in CNY, the project's money is ${project.currency}, and it says no rate. Give --budget AMOUNT, or "units": {"currencyPerCny": RATE} in the project.`,
    zh: `销售手册中的预算以 CNY 计，而项目货币为 ${project.currency}，且未写汇率。请给出 --budget 金额，或在项目中写 "units": {"currencyPerCny": 汇率}。`,
  });
}

function plansOf(project: Project, named: readonly string[]): string[] {
  const ids =
    named.length > 0 ? named.map((plan) => findPlanNamed(project, plan).id) : plansForChain(project);
  const others = [...new Set(ids)].filter((id) => id !== project.baselinePlanId);
  if (others.length > 0) return others;
  throw new Failure({
    en: `There is no plan to place: name plans other than the baseline "${project.baselinePlanId}".`,
    zh: `没有可投放的方案：请指定基准方案 "${project.baselinePlanId}" 以外的方案。`,
  });
}

const ROWS_SHOWN = 25;

function chainText(
  chain: Chain,
  spoken: Spoken,
  plan: BudgetPlan,
  returns: ChainReturns,
  curve: readonly CurvePoint[],
  language: Language,
): string {
  const { project, planning } = spoken;
  const t = sayer(language);
  const { theirs, ours } = documentsText(project, sameBudget(project, planning));
  const lines = [`${t(headline(spoken, plan))} ${t(nextText(spoken, plan))}`.trim(), ''];
  if (curve[curve.length - 1].value > 0) lines.push(...chartLines(spoken, plan, curve, language), '');
  lines.push(...storeTable(spoken, plan, language));
  const hidden = plan.placed.length - ROWS_SHOWN;
  if (hidden > 0)
    lines.push(
      t(`and ${hidden} more: --csv FILE writes them all`, `另有 ${hidden} 家：--csv 文件名 可写出全部`),
    );
  if (plan.placed.length > 0) lines.push('');
  const perClass = storeClasses.map((one) => {
    const all = planning.rows.filter(({ storeClass }) => storeClass === one).length;
    return t(`${one}: ${plan.byClass[one]} of ${all}`, `${one} 类 ${plan.byClass[one]}/${all}`);
  });
  lines.push(
    t(
      `Chosen by class: ${perClass.join(', ')}. ${classText(cutsOf(chain)).en}`,
      `按类别入选：${perClass.join('，')}。${classText(cutsOf(chain)).zh}`,
    ),
    '',
    t(theirs),
    t(ours),
    '',
    ...curveTable(project, returns, language),
    '',
    ...notes(spoken).map((note) => t(note)),
    t(
      `${returns.replications} replications, seed ${returns.seed}. Verified, not validated: not checked against real sales.`,
      `${returns.replications} 次重复，种子 ${returns.seed}。模型已验证，尚未用真实销售数据确认。`,
    ),
  );
  return lines.join('\n');
}

function storeTable({ project }: Spoken, plan: BudgetPlan, language: Language): string[] {
  if (plan.placed.length === 0) return [];
  const t = sayer(language);
  const titles = [
    t('Store', '门店'),
    t('Class', '类别'),
    t('Shoppers', '日客流'),
    t('Growth', '年增长'),
    t('Plan', '方案'),
    t('Times', '次数'),
    t('Spend', '投入'),
    t('Margin', '增量毛利'),
    t('95% interval', '95% 区间'),
    t('People', '触达人次'),
  ];
  const isText = (ix: number): boolean => ix === 0 || ix === 1 || ix === 4;
  const columns = titles.map((title, ix) => ({
    title,
    align: isText(ix) ? ('left' as const) : ('right' as const),
  }));
  const ranked = [...plan.placed].sort(
    (a, b) => b.profit.value - a.profit.value || (a.row.store.id < b.row.store.id ? -1 : 1),
  );
  const rows = ranked
    .slice(0, ROWS_SHOWN)
    .map(({ row, offer, campaigns, spend, gain, reach }) => [
      `${row.store.id} ${say(row.store.name, language)}`,
      row.storeClass,
      amount(row.store.shoppersPerDay, 0),
      percent(row.store.growth),
      say(planName(project, offer.planId), language),
      String(campaigns),
      amount(spend, 0),
      amount(gain.value, 0),
      gain.low === null || gain.high === null ? '–' : `${amount(gain.low, 0)} … ${amount(gain.high, 0)}`,
      amount(reach, 0),
    ]);
  const { totals } = plan;
  rows.push([
    t(`All ${totals.nStores}`, `合计 ${totals.nStores} 家`),
    ...['', '', '', '', String(plan.placed.reduce((sum, { campaigns }) => sum + campaigns, 0))],
    ...[amount(totals.spend, 0), amount(totals.gain.value, 0)],
    totals.gain.low === null || totals.gain.high === null
      ? '–'
      : `${amount(totals.gain.low, 0)} … ${amount(totals.gain.high, 0)}`,
    amount(totals.reach, 0),
  ]);
  const lines = tableLines(columns, rows);
  if (totals.costPerPerson !== null)
    lines.push(
      t(
        `Profit ${unitsOf(project).money(totals.profit.value)}, ${unitsOf(project).price(totals.costPerPerson)} a person reached${ownText(project, totals, language)}.`,
        `利润 ${unitsOf(project).money(totals.profit.value)}，每触达一人次 ${unitsOf(project).price(totals.costPerPerson)}${ownText(project, totals, language)}。`,
      ),
    );
  return lines;
}

function ownText(project: Project, { ownGain }: BudgetPlan['totals'], language: Language): string {
  const t = sayer(language);
  if (project.ownBrandIds.length === 0) return '';
  return t(
    `; the own brands' margin grows by ${unitsOf(project).money(ownGain.value)}`,
    `；其中自有品牌增量毛利 ${unitsOf(project).money(ownGain.value)}`,
  );
}

const CHART_ROWS = 8;

/** Value against budget in characters; the chosen budget is a column of its own. */
function chartLines(
  { project, planning }: Spoken,
  plan: BudgetPlan,
  curve: readonly CurvePoint[],
  language: Language,
): string[] {
  const t = sayer(language);
  const most = Math.max(...curve.map(({ value }) => value));
  const last = curve[curve.length - 1].budget;
  const chosen = Math.min(curve.length - 1, Math.round((plan.budget / last) * (curve.length - 1)));
  const { sign } = unitsOf(project);
  const title =
    planning.settings.aim === 'profit'
      ? { en: `Profit (${sign}) against budget`, zh: `利润（${sign}）与预算` }
      : { en: 'People reached against budget', zh: '触达人次与预算' };
  const labels = [amount(most, 0), '0'];
  const width = Math.max(...labels.map(({ length }) => length));
  const lines = [say(title, language)];
  for (let row = CHART_ROWS - 1; row >= 0; row--) {
    const bars = curve.map(({ value }, ix) => {
      const level = (value / most) * CHART_ROWS - row;
      const isFull = level >= 0.5;
      return ix === chosen ? (isFull ? '█' : '│') : isFull ? '▒' : ' ';
    });
    const label = row === CHART_ROWS - 1 ? labels[0] : row === 0 ? labels[1] : '';
    lines.push(`${pad(label, width, 'right')} ┤${bars.join('')}`.trimEnd());
  }
  lines.push(`${' '.repeat(width)} └${'─'.repeat(curve.length)}`);
  const end = amount(last, 0);
  const marked = t(`█ budget ${amount(plan.budget, 0)}`, `█ 预算 ${amount(plan.budget, 0)}`);
  lines.push(
    `${' '.repeat(width + 2)}0 ${marked}${pad(end, Math.max(1, curve.length - marked.length - 2), 'right')}`,
  );
  return lines;
}

/** What was simulated, so that a reader sees what the stores' figures rest on. */
function curveTable(project: Project, returns: ChainReturns, language: Language): string[] {
  const t = sayer(language);
  const titles = [
    t('Simulated: plan', '模拟：方案'),
    t('Shoppers a day', '日客流'),
    t('Margin gained a day', '每日增量毛利'),
    t('Had it in view', '看到陈列的顾客'),
  ];
  const columns = titles.map((title, ix) => ({
    title,
    align: ix === 0 ? ('left' as const) : ('right' as const),
  }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return tableLines(
    columns,
    returns.planIds.flatMap((planId, k) =>
      returns.footfalls.map((footfall, at) => [
        at === 0 ? say(planName(project, planId), language) : '',
        amount(footfall, 0),
        amount(mean(returns.points[k][at].gain), 1),
        percent(mean(returns.points[k][at].seenShare)),
      ]),
    ),
  );
}

function pictureOf(
  { project, planning }: Spoken,
  plan: BudgetPlan,
  curve: readonly CurvePoint[],
  language: Language,
): string {
  const { sign } = unitsOf(project);
  const isProfit = planning.settings.aim === 'profit';
  const value = isProfit
    ? { en: `Profit (${sign})`, zh: `利润（${sign}）` }
    : { en: 'People reached', zh: '触达人次' };
  const words = {
    title: say({ en: `${value.en} against budget`, zh: `${value.zh}与预算` }, language),
    budget: say({ en: `Budget (${sign})`, zh: `预算（${sign}）` }, language),
    value: say(value, language),
  };
  const chosen = planning.curve(plan.budget, 2)[1].value;
  return curveSvg(curve, { budget: plan.budget, value: chosen }, words);
}

/** What --json prints. */
function chainJson(
  { project, chain }: { readonly project: Project; readonly chain: Chain },
  planning: ChainPlanning,
  plan: BudgetPlan,
  returns: ChainReturns,
  curve: readonly CurvePoint[],
): object {
  const { settings, stepMoney } = planning;
  const same = sameBudget(project, planning);
  return {
    chain: chain.name,
    budget: plan.budget,
    settings,
    stepMoney,
    seed: returns.seed,
    replications: returns.replications,
    footfalls: returns.footfalls,
    classes: cutsOf(chain),
    totals: plan.totals,
    byClass: plan.byClass,
    nextMoney: plan.next,
    stores: plan.placed.map(({ row, offer, campaigns, spend, gain, profit, reach }) => ({
      id: row.store.id,
      class: row.storeClass,
      shoppersPerDay: row.store.shoppersPerDay,
      plan: offer.planId,
      campaigns,
      fee: offer.cost.fee,
      decoration: offer.cost.decoration,
      otherCosts: offer.cost.other,
      costOrigins: offer.cost.origins,
      spend,
      gain,
      profit,
      reach,
    })),
    leftOut: planning.rows
      .filter(({ leftOut }) => leftOut !== null)
      .map(({ store, leftOut }) => ({ id: store.id, reason: leftOut })),
    simulated: returns.planIds.map((planId, k) => ({
      plan: planId,
      points: returns.footfalls.map((shoppersPerDay, at) => ({ shoppersPerDay, ...returns.points[k][at] })),
    })),
    curve,
    documents: same.documents,
    sameBudget: {
      stores: same.stores,
      people: same.people,
      costPerPerson: same.costPerPerson,
      agreement: same.agreement,
    },
  };
}
