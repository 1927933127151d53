// What following a display rule is worth: the plan with the fixes applied against the plan as it is, on the same
// shoppers with the same luck. Answered honestly, also where the rule does not pay here or nothing can be shown.

import { evidenceWith } from '../../evidence/table.ts';
import { compile, type World } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import type { Project } from '../../project/schema.ts';
import { applyFix } from '../../rules/fix.ts';
import { fixAll } from '../../rules/fixAll.ts';
import type { Fix, RuleFacts, RuleId } from '../../rules/rule.ts';
import { ruleOf } from '../../rules/rules.ts';
import { findPlan } from '../../score/lookup.ts';
import { score } from '../../score/scorecard.ts';
import { spendOf } from '../../score/spend.ts';
import { type Paired, pairedDifference } from '../../stats/paired.ts';
import { count, percent } from '../../words/figures.ts';
import { money, moneyDecimals, signedMoney } from '../../words/money.ts';
import { nameOf, type Text } from '../../words/text.ts';
import { alone, inReplications, inSteps, type Study } from '../study.ts';

export interface RuleWorthSettings {
  readonly planId: string;
  readonly ruleId: RuleId;
  /** One fix of that rule; all of them when left out. */
  readonly fix?: Fix;
  readonly facts: RuleFacts | null;
  readonly ownOnly?: boolean;
  readonly seed: string;
  readonly replications: number;
  readonly confidence?: number;
}

export interface RuleWorth {
  readonly ruleId: RuleId;
  readonly planId: string;
  readonly replications: number;
  readonly days: number;
  readonly confidence: number;
  /** Breaks mended in the plan compared, and those left as they are. */
  readonly nFixed: number;
  readonly nLeft: number;
  /**
   * pays, costs: shown at the confidence. unclear: the interval holds both. same: nothing was bought differently.
   * tooFew: fewer than two replications. nothing: no break that could be mended.
   */
  readonly kind: 'pays' | 'costs' | 'unclear' | 'same' | 'tooFew' | 'nothing';
  /** A day, with the fixes - as it is. Earned: margin less what the plan costs. */
  readonly earned: Difference | null;
  readonly margin: Difference | null;
  readonly units: Difference | null;
  readonly lostSales: Difference | null;
  /** Costs a day the fixes bring. */
  readonly spend: number;
  readonly text: Text;
  /** What was compared, and what to do to know more. */
  readonly detail: Text;
}

export interface Difference {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

const measures = ['earned', 'margin', 'units', 'lostSales', 'spend'] as const;
type Measure = (typeof measures)[number];

export const ruleWorthStudy = alone({ unit: inReplications, start: startRuleWorth });

function startRuleWorth(project: Project, settings: RuleWorthSettings): Study<RuleWorth | null> {
  const { planId, seed, replications } = settings;
  if (!Number.isInteger(replications) || replications < 1)
    throw new RangeError(`replications: ${replications}; a whole number from 1`);
  const values: [Record<Measure, number[]>, Record<Measure, number[]>] = [emptyValues(), emptyValues()];
  let mended: Mended | null = null;
  let worlds: readonly [World, World] | null = null;
  const run = (replication: number): void => {
    mended ??= mend(project, settings);
    if (mended.nFixed === 0) return;
    const projects = [project, mended.project] as const;
    const evidence = evidenceWith(project.behaviour);
    worlds ??= [compile(projects[0], planId, evidence), compile(projects[1], planId, evidence)];
    for (const arm of [0, 1] as const) {
      const trace = simulate(worlds[arm], { seed, replication, detail: 'sales' });
      const card = score(projects[arm], trace);
      const spend = spendOf(projects[arm], findPlan(projects[arm], planId), trace).total;
      const into = values[arm];
      into.earned.push(card.margin - spend);
      into.margin.push(card.margin);
      into.units.push(card.units);
      into.lostSales.push(card.lostSales);
      into.spend.push(spend);
    }
  };
  return inSteps(replications, run, () => (mended ? summed(project, settings, mended, values) : null));
}

interface Mended {
  readonly project: Project;
  readonly nFixed: number;
  readonly nLeft: number;
}

function mend(asIs: Project, { planId, ruleId, fix, facts, ownOnly }: RuleWorthSettings): Mended {
  // What a change of shelves would be worth can be asked at any time, whenever it may be made.
  const { retailer } = asIs;
  const project = retailer ? { ...asIs, retailer: { ...retailer, shelfChanges: 'anytime' as const } } : asIs;
  if (fix) {
    const edit = applyFix(project, planId, fix);
    return { project: edit.project, nFixed: edit.refused ? 0 : 1, nLeft: edit.refused ? 1 : 0 };
  }
  const { edit, nFixed, nLeft } = fixAll(project, planId, facts, { ruleIds: [ruleId], ownOnly });
  return { project: edit.project, nFixed, nLeft };
}

function summed(
  project: Project,
  settings: RuleWorthSettings,
  { nFixed, nLeft }: Mended,
  [asIs, followed]: readonly [Record<Measure, number[]>, Record<Measure, number[]>],
): RuleWorth {
  const { planId, ruleId, confidence = 0.95 } = settings;
  const { days } = project.demand;
  const n = asIs.earned.length;
  const paired = Object.fromEntries(
    measures.map((measure) => [
      measure,
      pairedDifference(asIs[measure], followed[measure], { confidence, resamples: 0 }),
    ]),
  ) as Record<Measure, Paired>;
  const perDay = (measure: Measure): Difference | null => {
    const { difference, low, high } = paired[measure];
    return n === 0
      ? null
      : {
          value: difference / days,
          low: low === null ? null : low / days,
          high: high === null ? null : high / days,
        };
  };
  const earned = perDay('earned');
  const isSame = [paired.earned, paired.units].every(
    ({ difference, note }) => difference === 0 && note === 'noVariance',
  );
  const kind: RuleWorth['kind'] =
    nFixed === 0
      ? 'nothing'
      : !earned || earned.low === null || earned.high === null
        ? 'tooFew'
        : isSame
          ? 'same'
          : earned.low > 0
            ? 'pays'
            : earned.high < 0
              ? 'costs'
              : 'unclear';
  const known = {
    ...{ ruleId, planId, replications: n, days, confidence, nFixed, nLeft, kind, earned },
    ...{ margin: perDay('margin'), units: perDay('units'), lostSales: perDay('lostSales') },
    spend: n === 0 ? 0 : paired.spend.difference / days,
  };
  return {
    ...known,
    text: worthText(project, known),
    detail: detailText(project, known, settings.fix !== undefined),
  };
}

type Known = Omit<RuleWorth, 'text' | 'detail'>;

function worthText({ currency }: Project, { ruleId, kind, earned, replications, confidence }: Known): Text {
  const { name } = ruleOf(ruleId);
  const rule = { en: `“${name.en}”`, zh: `“${name.zh}”` };
  const { value = 0, low, high } = earned ?? {};
  const decimals = moneyDecimals(currency, value, low ?? 0, high ?? 0);
  const plain = (each: number): string => money(each, currency, decimals);
  const sum = plain(Math.abs(value));
  const level = percent(confidence, 0);
  const interval = (sign: number): Text => {
    const [a, b] = [(low ?? 0) * sign, (high ?? 0) * sign].sort((x, y) => x - y);
    return {
      en: `${plain(a)} to ${plain(b)}, ${level} interval`,
      zh: `${level} 区间 ${plain(a)} 至 ${plain(b)}`,
    };
  };
  switch (kind) {
    case 'nothing':
      return {
        en: `There is nothing to compare for ${rule.en}: no break that can be mended.`,
        zh: `${rule.zh}无可比较：没有可自动修正的问题。`,
      };
    case 'tooFew':
      return replications === 0
        ? { en: 'Nothing has been compared yet.', zh: '尚未进行比较。' }
        : {
            en: `In one replication, following ${rule.en} here ${value >= 0 ? 'earned' : 'cost'} ${sum} a day. One replication cannot say whether that is luck.`,
            zh: `在一次重复中，此处遵守${rule.zh}每天${value >= 0 ? '多赚' : '少赚'} ${sum}。仅凭一次重复无法判断是否偶然。`,
          };
    case 'same':
      return {
        en: `Following ${rule.en} here changes nothing: in each of ${replications} replications the same shoppers bought the same.`,
        zh: `此处遵守${rule.zh}没有影响：${replications} 次重复中，同样的顾客购买完全相同。`,
      };
    case 'pays':
      return {
        en: `Following ${rule.en} here earns ${sum} a day (${interval(1).en}).`,
        zh: `此处遵守${rule.zh}每天多赚 ${sum}（${interval(1).zh}）。`,
      };
    case 'costs':
      return {
        en: `Following ${rule.en} here costs ${sum} a day (${interval(-1).en}).`,
        zh: `此处遵守${rule.zh}每天少赚 ${sum}（${interval(-1).zh}）。`,
      };
    case 'unclear':
      return {
        en: `No difference can be shown: following ${rule.en} here is worth between ${signedMoney(low!, currency, decimals)} and ${signedMoney(high!, currency, decimals)} a day (${level} interval, ${replications} replications).`,
        zh: `未显示出差异：此处遵守${rule.zh}每天的价值在 ${signedMoney(low!, currency, decimals)} 至 ${signedMoney(high!, currency, decimals)} 之间（${level} 区间，${replications} 次重复）。`,
      };
  }
}

function detailText(project: Project, known: Known, isOne: boolean): Text {
  const { currency } = project;
  const { nFixed, nLeft, spend, margin, kind } = known;
  const name = nameOf(findPlan(project, known.planId).name, known.planId);
  if (kind === 'nothing')
    return nLeft > 0
      ? {
          en: `${count(nLeft, 'break')} in “${name.en}” ${nLeft === 1 ? 'needs' : 'need'} a hand.`,
          zh: `“${name.zh}”中有 ${nLeft} 处需手工调整。`,
        }
      : { en: '', zh: '' };
  const what: Text = isOne
    ? { en: `“${name.en}” with this one change`, zh: `“${name.zh}”仅作这一处调整` }
    : {
        en: `“${name.en}” with ${count(nFixed, 'break')} mended${nLeft > 0 ? ` and ${nLeft} left that need a hand` : ''}`,
        zh: `“${name.zh}”修正 ${nFixed} 处${nLeft > 0 ? `，另有 ${nLeft} 处需手工调整` : ''}`,
      };
  const costs =
    Math.abs(spend) >= 0.005 && margin
      ? {
          en: ` Margin ${signedMoney(margin.value, currency)}, costs ${signedMoney(spend, currency)} a day.`,
          zh: `毛利每天 ${signedMoney(margin.value, currency)}，费用每天 ${signedMoney(spend, currency)}。`,
        }
      : { en: '', zh: '' };
  return {
    en: `${what.en}, against it as it stands; same shoppers, same luck.${costs.en}`,
    zh: `${what.zh}，与现状比较；顾客与运气相同。${costs.zh}`,
  };
}

function emptyValues(): Record<Measure, number[]> {
  return { earned: [], margin: [], units: [], lostSales: [], spend: [] };
}
