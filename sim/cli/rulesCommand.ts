// `shelfwalk rules`: which display rules a plan breaks, where, the smallest fix, and what following them is worth.

import { missingFees, setRetailer } from '../edit/campaign/retailerEdits.ts';
import { duplicatePlan } from '../edit/planEdits.ts';
import { serialiseProject } from '../project/parse.ts';
import { costText } from '../project/promotionWords.ts';
import type { Plan, Project } from '../project/schema.ts';
import { retailerProfiles } from '../retailer/retailers.ts';
import { fixAll } from '../rules/fixAll.ts';
import type { RuleFacts, RuleId, Violation } from '../rules/rule.ts';
import { checkRules, type RuleReport, ruleOf, rules, type Silence } from '../rules/rules.ts';
import { severityNames } from '../rules/wording.ts';
import type { RuleWorth } from '../study/rules/ruleWorth.ts';
import { count } from '../words/figures.ts';
import { type Language, say, sayer, type Text } from '../words/text.ts';
import { exitCodes } from './failure.ts';
import { writeJson } from './jsonAnswer.ts';
import { findPlanNamed, loadProject } from './load.ts';
import { tableLines } from './table.ts';
import { answersTo, answerTo } from './thread.ts';
import { requireWritable, writeWhole } from './write.ts';

export interface RulesOptions {
  readonly plan?: string;
  readonly rule: readonly RuleId[];
  readonly own?: true;
  /** false by --no-run. */
  readonly run: boolean;
  readonly worth?: true;
  readonly replications: number;
  readonly seed: string;
  readonly retailer?: string;
  readonly write?: string;
  readonly all?: true;
  readonly json?: true;
  readonly force?: true;
}

/** Breaks of a rule that are listed unless all are asked for. */
const LISTED = 5;

/** Exit code 1: a rule that is a must is broken. */
export async function rulesCommand(name: string, options: RulesOptions, language: Language): Promise<number> {
  if (options.write !== undefined) requireWritable(options.write, options.force);
  const { project: loaded, warnings } = await loadProject(name, language, (project) => [
    findPlanNamed(project, options.plan ?? project.baselinePlanId).id,
  ]);
  const project = withRetailer(loaded, options.retailer);
  const plan = findPlanNamed(project, options.plan ?? project.baselinePlanId);
  const ruleIds = rules
    .map(({ id }) => id)
    .filter((id) => options.rule.length === 0 || options.rule.includes(id));
  const needsRun = options.run && ruleIds.some((id) => ruleOf(id).needsRun);
  const { seed, replications } = options;
  const settings = { planId: plan.id, seed, replications };
  const facts = needsRun ? await answerTo('ruleFacts', project, settings, language) : null;
  const ownOnly = options.own === true;
  const reports = checkRules(project, plan, facts, { ruleIds, ownOnly });
  const worths = options.worth ? await worthOf(project, plan, reports, facts, options, language) : [];
  const written = options.write === undefined ? null : follow(project, plan, ruleIds, facts, options);
  if (written) writeWhole(options.write!, serialiseProject(written.project));
  if (options.json) writeJson(project, warnings, rulesJson(project, plan, reports, worths, written));
  else {
    const lines = rulesText(project, plan, reports, worths, options, language);
    if (written) lines.push('', writtenText(written, options.write!, language));
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  const isBroken = reports.some(({ violations }) => violations.some(({ severity }) => severity === 'must'));
  return isBroken ? exitCodes.noVerdict : exitCodes.done;
}

function withRetailer(project: Project, id: string | undefined): Project {
  if (id === undefined) return project;
  const profile = retailerProfiles(project).find(({ retailer }) => retailer.id === id);
  return setRetailer(project, profile?.retailer ?? null).project;
}

/** What following each broken rule is worth, shared out over threads. */
async function worthOf(
  project: Project,
  plan: Plan,
  reports: readonly RuleReport[],
  facts: RuleFacts | null,
  { seed, replications, own }: RulesOptions,
  language: Language,
): Promise<RuleWorth[]> {
  const broken = reports.filter(({ violations }) => violations.some(({ fix }) => fix !== null));
  if (broken.length === 0) return [];
  const settings = broken.map(({ ruleId }) => ({
    ...{ planId: plan.id, ruleId, facts, ownOnly: own === true, seed, replications },
  }));
  return answersTo('ruleWorth', project, settings, language);
}

interface Written {
  readonly project: Project;
  /** The plan that follows the rules; null where nothing could be mended, or was not asked for. */
  readonly planId: string | null;
  readonly nFixed: number;
  readonly nLeft: number;
}

function follow(
  project: Project,
  plan: Plan,
  ruleIds: readonly RuleId[],
  facts: RuleFacts | null,
  { retailer, rule, own }: RulesOptions,
): Written {
  if (retailer !== undefined && rule.length === 0) return { project, planId: null, nFixed: 0, nLeft: 0 };
  const names = { en: plan.name.en || plan.id, zh: plan.name.zh || plan.id };
  const copy = duplicatePlan(project, plan.id, {
    en: `${names.en.slice(0, 170)}, rules followed`,
    zh: `${names.zh.slice(0, 170)}（按规则调整）`,
  });
  const [planId] = copy.made;
  let now = copy.project;
  let [nFixed, nLeft] = [0, 0];
  for (const ruleId of ruleIds) {
    const fixed = fixAll(now, planId, facts, { ruleIds: [ruleId], ownOnly: own === true });
    now = fixed.edit.project;
    nFixed += fixed.nFixed;
    nLeft += fixed.nLeft;
  }
  return nFixed > 0 ? { project: now, planId, nFixed, nLeft } : { project, planId: null, nFixed, nLeft };
}

function writtenText({ project, planId, nFixed, nLeft }: Written, file: string, language: Language): string {
  const plan = project.plans.find(({ id }) => id === planId);
  const t = sayer(language);
  if (!plan) return t(`Wrote ${file}.`, `已写入 ${file}。`);
  const title = say(plan.name, language);
  return t(
    `Wrote ${file}: new plan “${title}” (${plan.id}), ${nFixed} mended, ${nLeft} left that need a hand.\nNext: npx shelfwalk compare ${file} --alternative ${plan.id}`,
    `已写入 ${file}：新增方案“${title}”（${plan.id}），修正 ${nFixed} 处，余 ${nLeft} 处需手工调整。\n下一步：npx shelfwalk compare ${file} --alternative ${plan.id}`,
  );
}

const silences: Readonly<Record<Silence, Text>> = {
  needsRun: { en: 'needs a run', zh: '需运行模拟' },
  needsOwn: { en: 'needs own brands', zh: '需指定自有品牌' },
  noRetailer: { en: 'no retailer chosen', zh: '未选零售商' },
};

function rulesText(
  project: Project,
  plan: Plan,
  reports: readonly RuleReport[],
  worths: readonly RuleWorth[],
  options: RulesOptions,
  language: Language,
): string[] {
  const t = sayer(language);
  const checked = reports.filter(({ silence }) => silence === null);
  const broken = checked.filter(({ violations }) => violations.length > 0);
  const title = t(plan.name) || plan.id;
  const nMust = broken.reduce(
    (sum, { violations }) => sum + violations.filter(({ severity }) => severity === 'must').length,
    0,
  );
  const lines = [
    t(
      `“${title}”: ${count(checked.length, 'rule')} checked, ${broken.length} broken${nMust > 0 ? `; ${count(nMust, 'break')} of what is a must` : ''}.`,
      `“${title}”：检查 ${checked.length} 条规则，${broken.length} 条有问题${nMust > 0 ? `，其中“必须”类 ${nMust} 处` : ''}。`,
    ),
    '',
  ];
  const left = { align: 'left' as const };
  const right = { align: 'right' as const };
  const titles = [
    t('Source', '依据'),
    t('Rule', '规则'),
    t('Id', '编号'),
    t('Level', '级别'),
    t('Breaks', '问题'),
    t('Mendable', '可修正'),
  ];
  lines.push(
    ...tableLines(
      titles.map((text, ix) => ({ title: text, ...(ix < 4 ? left : right) })),
      reports.map(({ ruleId, silence, violations }) => {
        const rule = ruleOf(ruleId);
        const mendable = violations.filter(({ fix }) => fix !== null).length;
        return [
          ...[rule.evidence, t(rule.name), ruleId, t(severityNames[rule.severity])],
          silence ? t(silences[silence]) : violations.length === 0 ? '✓' : String(violations.length),
          violations.length === 0 ? '' : String(mendable),
        ];
      }),
    ),
  );
  const most = options.all || options.rule.length > 0 ? Number.POSITIVE_INFINITY : LISTED;
  for (const { ruleId, violations } of broken) {
    const rule = ruleOf(ruleId);
    lines.push('', `${rule.evidence} ${t(rule.name)}`, `  ${t(rule.words)}`);
    for (const violation of violations.slice(0, most)) lines.push(...violationLines(violation, language));
    const more = violations.length - most;
    if (more > 0)
      lines.push(t(`  and ${more} more (--all lists them).`, `  另有 ${more} 处（--all 列出全部）。`));
    const worth = worths.find((each) => each.ruleId === ruleId);
    if (worth) lines.push(`  ${t(worth.text)}`, `    ${t(worth.detail)}`);
  }
  const fees = missingFees(project, plan);
  if (project.retailer && fees.length > 0) {
    const list = fees.map((fee) => t(costText(project, plan, fee))).join(t('; ', '；'));
    lines.push(
      '',
      t(
        `The retailer also asks for: ${list}. The plan does not count it yet.`,
        `零售商要求、方案尚未计入的费用：${list}。`,
      ),
    );
  }
  return lines;
}

function violationLines({ text, fix, noFix }: Violation, language: Language): string[] {
  const lines = [`  · ${say(text, language)}`];
  if (fix) lines.push(`    → ${say(fix.text, language)}`);
  else if (noFix) lines.push(`    – ${say(noFix, language)}`);
  return lines;
}

function rulesJson(
  project: Project,
  plan: Plan,
  reports: readonly RuleReport[],
  worths: readonly RuleWorth[],
  written: Written | null,
): object {
  return {
    plan: plan.id,
    retailer: project.retailer?.id ?? null,
    rules: reports.map(({ ruleId, silence, violations }) => {
      const { evidence, name, words, severity } = ruleOf(ruleId);
      const worth = worths.find((each) => each.ruleId === ruleId);
      return {
        ...{ id: ruleId, evidence, name, words, severity, silence },
        violations: violations.map(({ severity: level, place, skuIds, text, fix, noFix }) => ({
          ...{ severity: level, place, skuIds, text, fix: fix ? { text: fix.text, steps: fix.steps } : null },
          ...(noFix ? { noFix } : {}),
        })),
        ...(worth ? { worth } : {}),
      };
    }),
    fees: missingFees(project, plan),
    ...(written ? { written: { plan: written.planId, fixed: written.nFixed, left: written.nLeft } } : {}),
  };
}
