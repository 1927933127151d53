// The answer of a comparison in plain sentences, no surer than the numbers are: every plan that differs is named.

import type { Project } from '../../project/schema.ts';
import { type Finding, isPreliminary, SETTLED_FROM } from '../../stats/finding.ts';
import { chance } from '../../words/figures.ts';
import { allText } from '../../words/lists.ts';
import { money } from '../../words/money.ts';
import type { Text } from '../../words/text.ts';
import { asPreliminary, settleText } from '../preliminary.ts';
import type { Comparison } from './compare.ts';
import { earned } from './earned.ts';
import { isShown, type Judgement, judge, type PlanFinding } from './judge.ts';
import { amounts, intervalText, named, planName, rankText } from './verdictWords.ts';

export interface Verdict {
  /** What is judged: margin, or profit (margin less what the plans cost) where one of them costs something. */
  readonly measure: 'margin' | 'profit';
  /** What is found of the plan spoken of, after Holm's adjustment where there are several; see `Finding`. */
  readonly kind: Finding;
  /** Too few replications for a verdict to stand, whatever it says. */
  readonly isPreliminary: boolean;
  /** The alternative spoken of first: see `Judgement.lead`. */
  readonly planId: string | null;
  /** Margin, or profit, a day, alternative - baseline, with its interval. */
  readonly perDay: {
    readonly difference: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  /** Probability that the alternative's margin, or profit, is truly higher, with allowance for the number of plans. */
  readonly pBetter: number | null;
  /** Replications that would show a difference of the size seen, four times in five; null where not asked for. */
  readonly replicationsNeeded: number | null;
  readonly text: Text;
  /** What to do next; empty where nothing is to be done. */
  readonly advice: Text;
}

type Judged = Comparison<'units' | 'margin'>;

/** Beyond this many replications a difference is called too small to matter. */
const MOST_REPLICATIONS = 2000;
/** Standard errors a difference must be away from 0 to be shown at 95 % four times in five: 1.960 + 0.842. */
const POWER_ERRORS = 2.802;
const NOTHING: Text = { en: '', zh: '' };

/** Takes what it judges by alone: a comparison may have fewer metrics. */
export function verdict(project: Project, comparison: Judged): Verdict {
  const judgement = judge(comparison);
  const { lead, measure } = judgement;
  const known = { measure, isPreliminary: judgement.isPreliminary, replicationsNeeded: null } as const;
  if (!lead || comparison.replications === 0) {
    const text = { en: 'Nothing has been compared yet.', zh: '尚未进行比较。' };
    return { kind: 'tooFew', ...known, planId: null, perDay: null, pBetter: null, text, advice: NOTHING };
  }
  const { days } = comparison;
  const { difference, low, high, pBetter } = lead.pair;
  return {
    kind: lead.finding,
    ...known,
    planId: lead.plan.plan,
    perDay: {
      difference: difference / days,
      low: low === null ? null : low / days,
      high: high === null ? null : high / days,
    },
    pBetter,
    ...said(project, comparison, { ...judgement, lead }),
  };
}

type Led = Judgement & { readonly lead: PlanFinding };
type Said = Pick<Verdict, 'text' | 'advice'> & Partial<Pick<Verdict, 'replicationsNeeded'>>;

function said(project: Project, comparison: Judged, judgement: Led): Said {
  const { finding } = judgement.lead;
  switch (finding) {
    case 'better':
    case 'worse':
      return shown(project, comparison, judgement);
    case 'unclear':
      return unclear(project, comparison, judgement);
    case 'same':
      return same(project, comparison, judgement);
    case 'constant':
      return constant(project, comparison, judgement);
    case 'tooFew':
      return {
        text: {
          en: `In one replication ${earned(project, comparison, judgement, NOTHING).en}. One replication cannot say whether that is luck.`,
          zh: `在一次重复中，${earned(project, comparison, judgement, NOTHING).zh}。仅凭一次重复无法判断是否偶然。`,
        },
        advice: {
          en: `Run at least ${SETTLED_FROM} replications.`,
          zh: `请至少运行 ${SETTLED_FROM} 次重复。`,
        },
      };
  }
}

function shown(project: Project, comparison: Judged, judgement: Led): Said {
  const { lead, plans } = judgement;
  const { fresh, replications } = comparison;
  const statement = earned(project, comparison, judgement, rankText(lead, plans));
  const others = plans.filter((each) => each !== lead && isShown(each));
  const open = plans.filter((each) => each !== lead && !isShown(each));
  const parts: Text[] = [
    asPreliminary(howSure(project, comparison, lead, plans.length, statement), replications),
  ];
  if (others.length > 0) {
    const list = allText(others.map((each) => named(project, comparison, each)));
    parts.push({ en: ` Also shown to differ: ${list.en}.`, zh: `另有差异：${list.zh}。` });
  }
  if (open.length > 0) {
    const list = allText(open.map((each) => planName(project, each.plan.plan)));
    parts.push({ en: ` No difference is shown for ${list.en}.`, zh: `${list.zh}未显示出差异。` });
  }
  if (fresh) parts.push(freshText(project, fresh));
  const text = {
    en: parts.map(({ en }) => en).join(''),
    zh: parts.map(({ zh }) => zh).join(''),
  };
  return { text, advice: both(settleText(replications), rivals(project, judgement)) };
}

function howSure(
  project: Project,
  comparison: Judged,
  lead: PlanFinding,
  nPlans: number,
  statement: Text,
): Text {
  const { replications } = comparison;
  const { pBetter } = lead.pair;
  if (pBetter === null)
    return {
      en: `${statement.en} (sales were the same in each of ${replications} replications).`,
      zh: `${statement.zh}（${replications} 次重复中销售都相同）。`,
    };
  const interval = intervalText(project, comparison, lead, nPlans);
  const sure = chance(lead.finding === 'better' ? pBetter : 1 - pBetter);
  // So few replications do not tell a chance as high as theirs often is.
  const said: Text = isPreliminary(replications)
    ? { en: '', zh: '' }
    : { en: ` ${sure} sure,`, zh: `把握 ${sure}，` };
  return {
    en: `${statement.en} (${interval.en};${said.en} ${replications} replications).`,
    zh: `${statement.zh}（${interval.zh}；${said.zh}${replications} 次重复）。`,
  };
}

/** The winner on shoppers that had no say in choosing it: less of its lead is luck. */
function freshText(project: Project, fresh: Judged): Text {
  const [{ pair, finding }] = judge(fresh).plans;
  const { days, replications } = fresh;
  const [difference, low, high] = [pair.difference, pair.low, pair.high].map((value) =>
    value === null ? null : value / days,
  );
  const found = amounts(project, difference ?? 0, low, high);
  const still: Text =
    finding === 'better'
      ? { en: '', zh: '' }
      : { en: '; no longer shown to be better', zh: '；不再显示为更优' };
  return {
    en: ` On ${replications} fresh replications, which had no say in choosing it: ${found.en}${still.en}.`,
    zh: `在未参与选择的 ${replications} 次新重复中：${found.zh}${still.zh}。`,
  };
}

function unclear(project: Project, comparison: Judged, judgement: Led): Said {
  const { lead, plans } = judgement;
  const { days, replications } = comparison;
  const several = plans.length > 1;
  const statement = earned(project, comparison, judgement, rankText(lead, plans));
  const interval = intervalText(project, comparison, lead, plans.length);
  const needed = replicationsNeeded(lead);
  const most = Math.max(Math.abs(lead.pair.low ?? 0), Math.abs(lead.pair.high ?? 0)) / days;
  return {
    replicationsNeeded: needed,
    text: asPreliminary(
      {
        en: `No difference shown: ${statement.en} in ${replications} replications, but ${interval.en} includes no difference${several ? ', and no other plan is shown to differ' : ''}.`,
        zh: `未显示出差异：在 ${replications} 次重复中，${statement.zh}，但${interval.zh} 不能排除没有差异${several ? '，其他方案也未显示出差异' : ''}。`,
      },
      replications,
    ),
    advice: both(settleText(replications), moreRuns(project, needed, most)),
  };
}

function same(project: Project, { baseline, replications }: Judged, judgement: Led): Said {
  const { lead, plans } = judgement;
  const plan = planName(project, lead.plan.plan);
  const base = planName(project, baseline);
  const all = plans.length > 1;
  return {
    text: asPreliminary(
      {
        en: `${all ? 'Every alternative' : plan.en} sold as much as ${base.en} in each of ${replications} replications: the same shoppers did not buy differently.`,
        zh: `在全部 ${replications} 次重复中，${all ? '所有方案' : plan.zh}与${base.zh}销售完全相同：同样的顾客没有改变购买。`,
      },
      replications,
    ),
    advice: settleText(replications),
  };
}

/** By as much each time: luck has not shown how far it may vary, so nothing is said of how sure that is. */
function constant(project: Project, comparison: Judged, judgement: Led): Said {
  const { replications } = comparison;
  const statement = earned(project, comparison, judgement, NOTHING);
  return {
    text: asPreliminary(
      {
        en: `${statement.en}: the same difference in each of ${replications} replications, which does not tell how far it may vary.`,
        zh: `${statement.zh}：${replications} 次重复中每次差异都相同，无法判断其波动。`,
      },
      replications,
    ),
    advice: {
      en: `More replications are needed, at least ${Math.max(SETTLED_FROM, 2 * replications)}.`,
      zh: `需要更多重复，至少 ${Math.max(SETTLED_FROM, 2 * replications)} 次。`,
    },
  };
}

/** Between plans that beat the baseline this comparison does not decide. */
function rivals(project: Project, { lead, plans }: Led): Text {
  const others = plans.filter((each) => each !== lead && each.finding === 'better');
  if (lead.finding !== 'better' || others.length === 0) return NOTHING;
  const listed = allText(others.map(({ plan }) => planName(project, plan.plan)));
  const best = planName(project, lead.plan.plan);
  return {
    en: `${listed.en} also ${others.length > 1 ? 'beat' : 'beats'} the baseline; to choose between them, compare with ${best.en} as the baseline.`,
    zh: `${listed.zh}也优于基准；要在其中选择，请以${best.zh}为基准再作比较。`,
  };
}

function moreRuns({ currency }: Project, needed: number | null, mostPerDay: number): Text {
  const most = money(mostPerDay, currency);
  const bound: Text = {
    en: `If there is a difference, it is at most about ${most} a day.`,
    zh: `即使有差异，每天最多约 ${most}。`,
  };
  if (needed === null)
    return {
      en: `${bound.en} More than ${MOST_REPLICATIONS} replications would be needed to see it: take the plans as equal.`,
      zh: `${bound.zh}要看出它需要超过 ${MOST_REPLICATIONS} 次重复：可视为两个方案相当。`,
    };
  return {
    en: `${bound.en} About ${needed} replications would show a difference of the size seen so far, if it is real; run them all before looking again, since who looks until it turns finds differences that are not there.`,
    zh: `${bound.zh}如果目前看到的差异真实存在，大约 ${needed} 次重复可以将其显示出来；请一次运行完再看：边跑边看直到出现差异，会得到并不存在的差异。`,
  };
}

function replicationsNeeded({ pair: { n, difference, standardError } }: PlanFinding): number | null {
  if (standardError === null || difference === 0) return null;
  const errorsAway = Math.abs(difference) / standardError;
  const needed = Math.ceil((n * (POWER_ERRORS / errorsAway) ** 2) / 10) * 10;
  return needed <= MOST_REPLICATIONS ? Math.max(needed, n + 10) : null;
}

function both(first: Text, second: Text): Text {
  const join = (a: string, b: string, between: string) => (a === '' || b === '' ? a + b : a + between + b);
  return { en: join(first.en, second.en, ' '), zh: join(first.zh, second.zh, '') };
}
