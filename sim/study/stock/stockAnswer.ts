// What a study of a campaign's stock says to the documents' sentence that the longer a promotion runs, the likelier it is
// to run out (E28): does it here, from which day on, and how often must somebody come?

import type { Project } from '../../project/schema.ts';
import { dayText } from '../../project/week.ts';
import { count, percent } from '../../words/figures.ts';
import { sentence, type Text } from '../../words/text.ts';
import { type Campaign, rarestOf } from './campaign.ts';

export interface CampaignAnswer {
  /** likelier, rarer: shown by the interval. unclear: it holds both. never: nothing runs out. tooFew: one replication. */
  readonly kind: 'likelier' | 'rarer' | 'unclear' | 'never' | 'tooFew';
  /** From this day on, some SKU is out in half of the runs or more, where visits are rarest; null: on no day. */
  readonly fromDay: number | null;
  /** The rarest visits that keep the longest campaign in stock; 0: none are needed; null: none of those tried do. */
  readonly enoughEveryDays: number | null;
  readonly text: Text;
  readonly advice: Text;
}

/** A campaign is in stock where its SKUs are out on no more than this share of the days. */
const IN_STOCK_SHARE = 0.05;

export function campaignAnswer(project: Project, campaign: Campaign): CampaignAnswer {
  const { visits, lengths, cells, courses, longer, replications, skuIds } = campaign;
  const rarest = rarestOf(visits);
  const shortest = lengths[0];
  const longest = lengths[lengths.length - 1];
  const shareAt = (visit: number, length: number): number => cells[visit][length].outShare.mean ?? 0;
  const last = lengths.length - 1;
  const fromDay = courses[rarest].anyOut.findIndex((share) => share >= 0.5) + 1 || null;
  const inStock = visits
    .map((everyDays, visit) => ({ everyDays, share: shareAt(visit, last) }))
    .filter(({ share }) => share <= IN_STOCK_SHARE)
    .map(({ everyDays }) => everyDays);
  const enough = inStock.length === 0 ? null : inStock.includes(0) ? 0 : Math.max(...inStock);
  const plan = project.plans.find(({ id }) => id === campaign.planId)?.name;
  const names = { en: plan?.en || campaign.planId, zh: plan?.zh || campaign.planId };
  const skus: Text = {
    en: skuIds.length === 1 ? 'the SKU' : `the ${skuIds.length} SKUs`,
    zh: `${skuIds.length} 个单品`,
  };
  const are = skuIds.length === 1 ? 'is' : 'are';
  // With several SKUs each day counts once for each of them, and the words say so.
  const ofDays: Text =
    skuIds.length === 1
      ? { en: 'of the days', zh: '有' }
      : { en: 'of their days, all SKUs together,', zh: '各单品合计有' };
  const found = { fromDay, enoughEveryDays: enough };
  const rare = visitText(visits[rarest]);
  if (shareAt(rarest, last) === 0)
    return {
      kind: 'never',
      ...found,
      text: {
        en: `In “${names.en}” ${skus.en} did not run out once, even with ${rare.en}: the stock lasts up to the ${longest} days tried.`,
        zh: `“${names.zh}”的 ${skus.zh}即使${rare.zh}也从未缺货：在所试的 ${longest} 天之内库存足够。`,
      },
      advice: { en: '', zh: '' },
    };
  const facts: Text = {
    en: `with ${rare.en}, ${skus.en} in “${names.en}” ${are} out at some time on ${percent(shareAt(rarest, 0), 0)} ${ofDays.en} in a campaign of ${shortest} days and on ${percent(shareAt(rarest, last), 0)} in one of ${longest}`,
    zh: `${rare.zh}时，“${names.zh}”的 ${skus.zh}在 ${shortest} 天的活动中${ofDays.zh} ${percent(shareAt(rarest, 0), 0)} 的天数出现缺货，${longest} 天的活动中为 ${percent(shareAt(rarest, last), 0)}`,
  };
  const from = dayText(project.demand, (fromDay ?? 1) - 1);
  const since: Text =
    fromDay === null
      ? { en: '', zh: '' }
      : {
          en: ` From ${from.en} on, something is out in at least half of the runs.`,
          zh: `从${from.zh}起，至少一半的模拟中出现缺货。`,
        };
  const advice = adviceOn(campaign, enough, last);
  if (lengths.length === 1)
    return {
      kind: replications < 2 ? 'tooFew' : 'unclear',
      ...found,
      text: {
        en: `Only one length was tried: with ${rare.en}, ${skus.en} in “${names.en}” ${are} out at some time on ${percent(shareAt(rarest, last), 0)} ${ofDays.en} in a campaign of ${longest} days.${since.en}`,
        zh: `只试了一种活动时长：${rare.zh}时，“${names.zh}”的 ${skus.zh}在 ${longest} 天中${ofDays.zh} ${percent(shareAt(rarest, last), 0)} 的天数出现缺货。${since.zh}`,
      },
      advice,
    };
  if (longer.low === null || longer.high === null)
    return {
      kind: 'tooFew',
      ...found,
      text: {
        en: `In one replication, ${facts.en}.${since.en}`,
        zh: `在一次重复中，${facts.zh}。${since.zh}`,
      },
      advice: {
        en: `${advice.en} More replications give intervals.`.trim(),
        zh: `${advice.zh}增加重复次数即可得到区间。`,
      },
    };
  const points = (share: number): string =>
    `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(100 * share).toFixed(0)}`;
  const interval: Text = {
    en: `${points(longer.low)} to ${points(longer.high)} points`,
    zh: `${points(longer.low)} 至 ${points(longer.high)} 个百分点`,
  };
  const kind = longer.low > 0 ? 'likelier' : longer.high < 0 ? 'rarer' : 'unclear';
  const head: Record<typeof kind, Text> = {
    likelier: {
      en: `Yes, up to the ${longest} days tried, the longer the promotion the likelier a stock-out:`,
      zh: `是的，在所试的 ${longest} 天之内，促销时间越长越容易缺货：`,
    },
    rarer: {
      en: `No, up to the ${longest} days tried, a longer promotion is out on a smaller share of its days:`,
      zh: `不是，在所试的 ${longest} 天之内，促销越长，缺货天数的占比反而越小：`,
    },
    unclear: {
      en: `It is not shown, up to the ${longest} days tried, that a longer promotion runs out oftener:`,
      zh: `在所试的 ${longest} 天之内，未显示出促销越长越容易缺货：`,
    },
  };
  return {
    kind,
    ...found,
    text: {
      en: `${head[kind].en} ${facts.en} (${interval.en}).${since.en}`,
      zh: `${head[kind].zh}${facts.zh}（${interval.zh}）。${since.zh}`,
    },
    advice,
  };
}

/** How often somebody must come, and what the next rarer visit would leave: in the longest campaign tried. */
function adviceOn(
  { visits, cells, lengths, leadDays, skuIds }: Campaign,
  enough: number | null,
  last: number,
): Text {
  const limit = percent(IN_STOCK_SHARE, 0);
  const longest = lengths[last];
  const shareOf = (everyDays: number): string =>
    percent(cells[visits.indexOf(everyDays)][last].outShare.mean ?? 0, 0);
  const comes = visits.filter((everyDays) => everyDays > 0);
  const days = skuIds.length === 1 ? 'the days' : 'their days';
  if (enough === null) {
    if (comes.length === 0) return { en: 'No visits were tried.', zh: '未试任何补货频率。' };
    const often = Math.min(...comes);
    const text = visitText(often);
    // Only where nobody can come oftener are visits not what is missing.
    if (often > 1)
      return {
        en: `${sentence(text.en)}, the most frequent tried, leaves ${shareOf(often)} over ${longest} days: try more frequent visits.`,
        zh: `${text.zh}（所试的最高频率）在 ${longest} 天中仍有 ${shareOf(often)} 缺货：请试更频繁的到店补货。`,
      };
    const sooner: Text =
      leadDays === 0
        ? { en: '', zh: '' }
        : {
            en: `, or goods sooner than ${count(leadDays, 'day')} after a visit`,
            zh: `，或更快的到货（现为到店后 ${leadDays} 天）`,
          };
    return {
      en: `Even ${text.en} leaves ${shareOf(often)} over ${longest} days: what is missing is room on the shelves and in the backroom${sooner.en}, not visits.`,
      zh: `即使${text.zh}，${longest} 天中仍有 ${shareOf(often)} 缺货：缺的是货架与后仓的备货量${sooner.zh}，而不是到店次数。`,
    };
  }
  if (enough === 0)
    return {
      en: `Nobody needs to come: stock-outs stay at or under ${limit} of ${days} over ${longest} days (${shareOf(0)}).`,
      zh: `无需到店补货：${longest} 天中缺货天数占比不超过 ${limit}（${shareOf(0)}）。`,
    };
  const text = visitText(enough);
  const rarer = visits.filter((everyDays) => everyDays > enough || everyDays === 0);
  const next = rarer.length === 0 ? null : nearest(rarer);
  const nextText = next === null ? null : visitText(next);
  return {
    en: `With ${text.en}, stock-outs stay at or under ${limit} of ${days} over ${longest} days (${shareOf(enough)})${next === null ? '' : `; ${nextText?.en} leaves ${shareOf(next)}`}.`,
    zh: `${text.zh}，${longest} 天中缺货天数占比不超过 ${limit}（${shareOf(enough)}）${next === null ? '' : `；${nextText?.zh}则为 ${shareOf(next)}`}。`,
  };
}

function nearest(rarer: readonly number[]): number {
  const comes = rarer.filter((everyDays) => everyDays > 0);
  return comes.length > 0 ? Math.min(...comes) : 0;
}

function visitText(everyDays: number): Text {
  if (everyDays === 0) return { en: 'no visit', zh: '无人到店补货' };
  if (everyDays === 1) return { en: 'a visit every day', zh: '每天到店补货' };
  return { en: `a visit every ${everyDays} days`, zh: `每 ${everyDays} 天到店补货` };
}
