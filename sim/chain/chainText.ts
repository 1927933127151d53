// What a chain plan says in plain sentences, in both languages, for the command line and the app.

import { amount } from '../base/figures.ts';
import { fixtureKind } from '../kinds/fixture/index.ts';
import type { Project } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import {
  type BudgetPlan,
  type ChainPlanning,
  NEXT_MONEY,
  type StoreOffer,
  type StoreRow,
} from './chainPlan.ts';
import type { Figure } from './curve.ts';
import type { Range, SameBudget } from './documentPlan.ts';
import { daysOfCampaign } from './placementUse.ts';

export interface Spoken {
  readonly project: Project;
  readonly planning: ChainPlanning;
}

/** The answer first: which stores, what they cost, what they bring. */
export function headline({ project, planning }: Spoken, plan: BudgetPlan): Text {
  const { totals, placed, budget } = plan;
  const { settings, rows } = planning;
  const open = rows.filter(({ leftOut }) => leftOut === null);
  const yuan = moneyWord(project);
  const whole = (value: number): string => amount(value, 0);
  if (placed.length === 0) return nothingText({ project, planning }, plan, open);
  const { spend, gain, profit, reach, costPerPerson, nStores } = totals;
  const chosen = {
    en: `${nStores} of ${open.length} stores get a placement within ${whole(budget)} ${yuan.en}`,
    zh: `${whole(budget)}${yuan.zh}预算内，${open.length} 家门店中有 ${nStores} 家做陈列`,
  };
  if (settings.aim === 'reach')
    return {
      en: `${chosen.en}: ${whole(reach)} times a shopper has the display in view, for ${whole(spend)} ${yuan.en}${costPerPerson === null ? '' : `, ${amount(costPerPerson, 2)} each`}; the profit is ${figureText(profit)} ${yuan.en}.`,
      zh: `${chosen.zh}：触达 ${whole(reach)} 人次，投入 ${whole(spend)}${yuan.zh}${costPerPerson === null ? '' : `，每人次 ${amount(costPerPerson, 2)}${yuan.zh}`}；利润为 ${figureText(profit)}${yuan.zh}。`,
    };
  const doubt = profit.low !== null && profit.low <= 0;
  return {
    en: `${chosen.en}: ${whole(spend)} ${yuan.en} spent, ${figureText(gain)} ${yuan.en} more margin, ${figureText(profit)} ${yuan.en} of profit.${doubt ? ' The interval includes a loss.' : ''}`,
    zh: `${chosen.zh}：投入 ${whole(spend)}${yuan.zh}，增量毛利 ${figureText(gain)}${yuan.zh}，利润 ${figureText(profit)}${yuan.zh}。${doubt ? '区间包含亏损。' : ''}`,
  };
}

function nothingText({ project, planning }: Spoken, { budget }: BudgetPlan, open: readonly StoreRow[]): Text {
  const yuan = moneyWord(project);
  const whole = (value: number): string => amount(value, 0);
  const best = open
    .flatMap((row) => row.offers.map((offer) => ({ row, offer })))
    .reduce<{ row: StoreRow; offer: StoreOffer } | null>(
      (most, one) => (most === null || one.offer.profit.value > most.offer.profit.value ? one : most),
      null,
    );
  if (best === null) return { en: 'No store can be given a placement.', zh: '没有可做陈列的门店。' };
  const { row, offer } = best;
  const name = row.store.name;
  if (offer.profit.value > 0 && budget < offer.cost.total)
    return {
      en: `The budget of ${whole(budget)} ${yuan.en} pays for no store that would pay back: the best, ${name.en || name.zh}, costs ${whole(offer.cost.total)} ${yuan.en}.`,
      zh: `预算 ${whole(budget)}${yuan.zh}不足以支付任何能收回投入的门店：最好的门店“${name.zh || name.en}”需 ${whole(offer.cost.total)}${yuan.zh}。`,
    };
  const cautious = planning.settings.isCautious && offer.profit.value > 0;
  const { weeks } = planning.settings;
  const [en, zh] = [name.en || name.zh, name.zh || name.en];
  const close = cautious
    ? { en: '', zh: '' }
    : { en: ' It would pay at a cost below that.', zh: '费用低于该毛利时才划算。' };
  return {
    en: `No store pays back${cautious ? ' on the low end of its interval' : ''}: in the best, ${en}, “${planName(project, offer.planId).en}” brings ${figureText(offer.gain)} ${yuan.en} of margin in a campaign of up to ${weeks} week${weeks === 1 ? '' : 's'} and costs ${whole(offer.cost.total)} ${yuan.en}.${close.en}`,
    zh: `没有门店能收回投入${cautious ? '（按区间下限计）' : ''}：在最好的门店“${zh}”，“${planName(project, offer.planId).zh}”在最长 ${weeks} 周的一次活动中带来增量毛利 ${figureText(offer.gain)}${yuan.zh}，费用为 ${whole(offer.cost.total)}${yuan.zh}。${close.zh}`,
  };
}

/** What more money would bring. */
export function nextText({ project, planning }: Spoken, plan: BudgetPlan): Text {
  const yuan = moneyWord(project);
  const next = amount(NEXT_MONEY, 0);
  const rest = plan.budget - plan.totals.spend;
  const whole = (value: number): string => amount(value, 0);
  if (planning.settings.aim === 'reach')
    return plan.next > 0
      ? {
          en: `The next ${next} ${yuan.en} would reach ${whole(plan.next)} more.`,
          zh: `再增加 ${next}${yuan.zh}可多触达 ${whole(plan.next)} 人次。`,
        }
      : {
          en: `More money would reach nobody else in this chain.`,
          zh: '再增加预算也无法在本连锁中触达更多人。',
        };
  if (plan.placed.length === 0 && plan.next <= 0) return { en: '', zh: '' };
  if (plan.next > 0)
    return {
      en: `The next ${next} ${yuan.en} would bring ${whole(plan.next)} ${yuan.en} more profit.`,
      zh: `再增加 ${next}${yuan.zh}可多得利润 ${whole(plan.next)}${yuan.zh}。`,
    };
  return plan.budget >= planning.mostMoney
    ? {
        en: `${whole(rest)} ${yuan.en} stay unspent: no further store pays back, so the next ${next} ${yuan.en} would bring nothing.`,
        zh: `有 ${whole(rest)}${yuan.zh}未动用：其余门店均不能收回投入，再增加 ${next}${yuan.zh}也没有收益。`,
      }
    : {
        en: `The next ${next} ${yuan.en} would bring nothing: the next store costs more than that.`,
        zh: `再增加 ${next}${yuan.zh}没有收益：下一家门店的费用高于此数。`,
      };
}

/** The documents' arithmetic, and this chain's at the same budget. */
export function documentsText({ documents, ...ours }: SameBudget): {
  readonly theirs: Text;
  readonly ours: Text;
} {
  const { budget, perStore, stores, people, costPerPerson } = documents;
  const theirs = {
    en: `The documents (E22): ${amount(budget, 0)} yuan a year at ${range(perStore, 0)} yuan a store pays for ${range(stores, 0)} stores and reaches ${millions(people)} million people, ${range(costPerPerson, 2)} yuan each.`,
    zh: `资料（E22）：每年 ${amount(budget, 0)} 元、每店 ${range(perStore, 0)} 元，可做 ${range(stores, 0)} 家门店，触达 ${tenThousands(people)} 万人，每人 ${range(costPerPerson, 2)} 元。`,
  };
  const short = ours.isShort
    ? {
        en: ` The chain has only ${ours.stores.high} stores to choose from, so the budget is not used up.`,
        zh: `本连锁可选门店只有 ${ours.stores.high} 家，预算用不完。`,
      }
    : { en: '', zh: '' };
  const { peoplePerStore } = ours;
  const perStoreText =
    peoplePerStore === null
      ? { en: '', zh: '' }
      : {
          en: ` (${range(documents.peoplePerStore, 0)} a store, against ${range(peoplePerStore, 0)} here)`,
          zh: `（资料每店 ${range(documents.peoplePerStore, 0)} 人，本连锁每店 ${range(peoplePerStore, 0)} 人次）`,
        };
  const isFewerStores =
    ours.isShort && peoplePerStore !== null && peoplePerStore.high >= documents.peoplePerStore.low;
  const verdicts: Record<SameBudget['agreement'], Text> = {
    agrees: {
      en: `The number of people agrees with the documents${perStoreText.en}.`,
      zh: `触达人数与资料相符${perStoreText.zh}。`,
    },
    fewer: isFewerStores
      ? {
          en: `That is fewer people than the documents say, for want of stores${perStoreText.en}.`,
          zh: `少于资料所说，原因在于门店较少${perStoreText.zh}。`,
        }
      : {
          en: `That is fewer people than the documents say${perStoreText.en}: their stores are busier, or their campaigns longer.`,
          zh: `少于资料所说${perStoreText.zh}：资料中的门店客流更大，或活动时间更长。`,
        },
    more: {
      en: `That is more people than the documents say${perStoreText.en}: these stores are busier, or the campaign is longer.`,
      zh: `多于资料所说${perStoreText.zh}：这些门店客流更大，或活动时间更长。`,
    },
  };
  const pays =
    ours.nPayBack === 0
      ? {
          en: `At ${amount(perStore.low, 0)} yuan a store none would pay back by its margin: the best brings ${amount(ours.mostGain, 0)} a campaign.`,
          zh: `若每店 ${amount(perStore.low, 0)} 元，没有门店能靠增量毛利收回投入：最好的门店每次活动带来 ${amount(ours.mostGain, 0)} 元。`,
        }
      : {
          en: `At ${amount(perStore.low, 0)} yuan a store ${ours.nPayBack} would pay back by ${ours.nPayBack === 1 ? 'its' : 'their'} margin: the best brings ${amount(ours.mostGain, 0)} a campaign.`,
          zh: `若每店 ${amount(perStore.low, 0)} 元，有 ${ours.nPayBack} 家能靠增量毛利收回投入：最好的门店每次活动带来 ${amount(ours.mostGain, 0)} 元。`,
        };
  const each = ours.costPerPerson;
  return {
    theirs,
    ours: {
      en: `This chain at the same budget and cost a store: ${range(ours.stores, 0)} stores, ${millions(ours.people)} million times a shopper has the display in view${each === null ? '' : `, ${range(each, 2)} yuan each`}.${short.en} ${verdicts[ours.agreement].en} ${pays.en}`,
      zh: `本连锁按同样的预算与单店费用：${range(ours.stores, 0)} 家门店，触达 ${tenThousands(ours.people)} 万人次${each === null ? '' : `，每人次 ${range(each, 2)} 元`}。${short.zh}${verdicts[ours.agreement].zh}${pays.zh}`,
    },
  };
}

/** What a reader must know about how the figures came about. */
export function notes({ project, planning }: Spoken): Text[] {
  const { rows, settings, stepMoney, unknownFees, uses } = planning;
  const found: Text[] = [];
  const nWeak = rows.filter(({ leftOut }) => leftOut === 'weak').length;
  if (nWeak > 0)
    found.push({
      en: `${nWeak} store${nWeak === 1 ? ' is' : 's are'} left out for weak cooperation (E34: a store must be willing to stock, display and promote).`,
      zh: `${nWeak} 家门店因合作意愿弱未列入（E34：店方须愿意配合备货、陈列与促销）。`,
    });
  const nEmpty = rows.filter(({ leftOut }) => leftOut === 'noShoppers').length;
  if (nEmpty > 0)
    found.push({
      en: `${nEmpty} store${nEmpty === 1 ? ' has' : 's have'} no shoppers and get${nEmpty === 1 ? 's' : ''} nothing.`,
      zh: `${nEmpty} 家门店没有客流，不予安排。`,
    });
  for (const { planId, forbidden } of uses)
    if (forbidden.length > 0)
      found.push({
        en: `“${planName(project, planId).en}” is left out: the retailer does not allow ${forbidden.map((kind) => fixtureKind(kind).many).join(', ')} (E33).`,
        zh: `“${planName(project, planId).zh}”未列入：零售商不允许${forbidden.map((kind) => fixtureKind(kind).name.zh).join('、')}（E33）。`,
      });
  for (const use of uses) {
    const days = daysOfCampaign(use, settings.weeks * 7);
    if (days < settings.weeks * 7)
      found.push({
        en: `“${planName(project, use.planId).en}” lasts ${days} day${days === 1 ? '' : 's'}, as long as its promotions.`,
        zh: `“${planName(project, use.planId).zh}”持续 ${days} 天，与其促销同长。`,
      });
  }
  if (unknownFees.length > 0)
    found.push({
      en: `No fee is known for ${unknownFees.map((kind) => fixtureKind(kind).many).join(', ')}: they count as free until you enter one, in the plan's costs or in the table of stores.`,
      zh: `${unknownFees.map((kind) => fixtureKind(kind).name.zh).join('、')}没有已知费用：在方案费用或门店表中填写之前按 0 计算。`,
    });
  if (
    rows.some(
      ({ leftOut, offers }) => !leftOut && offers.some(({ cost }) => cost.origins.includes('documents')),
    )
  )
    found.push({
      en: "Where neither store, plan nor retailer gives a fee, the middle of the documents' range stands (E22).",
      zh: '门店、方案与零售商均未给出费用时，取资料区间的中值（E22）。',
    });
  const nBeyond = rows.filter(({ isBeyond, leftOut }) => isBeyond && leftOut === null).length;
  if (nBeyond > 0)
    found.push({
      en: `${nBeyond} store${nBeyond === 1 ? ' is' : 's are'} busier than any footfall simulated: the figure of the highest stands for ${nBeyond === 1 ? 'it' : 'them'}.`,
      zh: `${nBeyond} 家门店的客流超出模拟范围：取最高客流处的数值。`,
    });
  const days = settings.weeks * 7;
  found.push(
    {
      en: `Every store is the reference store with its own shoppers: ${days} days a campaign at the simulated mean day, shoppers of mid-year (half the year's growth added), fewer where the clientele does not match. A gain is taken never to fall with footfall.`,
      zh: `每家门店都视为客流不同的参考门店：每次活动 ${days} 天，按模拟的日均值计，客流取年中水平（计入半年增长），客群不匹配的部分不计。假定增量毛利不随客流增加而下降。`,
    },
    {
      en: `Money is counted in steps of ${amount(stepMoney, 0)} ${moneyWord(project).en}, costs rounded up for the budget; the choice is then the best there is. Intervals (95 %) are of the simulated means; their errors are shared by all stores, and so they are added up.`,
      zh: `金额按 ${amount(stepMoney, 0)}${moneyWord(project).zh}分档，费用在计入预算时向上取整；在此之下所选组合为最优。区间（95%）针对模拟均值；误差为各门店共有，合计时已计入。`,
    },
  );
  return found;
}

export function planName(project: Project, planId: string): Text {
  const name = project.plans.find(({ id }) => id === planId)?.name;
  return { en: name?.en || name?.zh || planId, zh: name?.zh || name?.en || planId };
}

export function moneyWord({ currency }: Pick<Project, 'currency'>): Text {
  return currency === 'CNY' ? { en: 'yuan', zh: ' 元' } : { en: currency, zh: ` ${currency}` };
}

/** 12,300 (9,800 … 14,800). */
export function figureText({ value, low, high }: Figure): string {
  const whole = (one: number): string => amount(one, 0);
  return low === null || high === null ? whole(value) : `${whole(value)} (${whole(low)} … ${whole(high)})`;
}

function range({ low, high }: Range, decimals: number): string {
  const [from, to] = [amount(low, decimals), amount(high, decimals)];
  return from === to ? from : `${from}–${to}`;
}

function millions({ low, high }: Range): string {
  return range({ low: low / 1e6, high: high / 1e6 }, 2);
}

function tenThousands({ low, high }: Range): string {
  return range({ low: low / 10_000, high: high / 10_000 }, 0);
}
