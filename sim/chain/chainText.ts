// What a chain plan says in plain sentences, in both languages, for the command line and the app.

import { fixtureKind } from '../kinds/fixture/index.ts';
import type { Project } from '../project/schema.ts';
import { amount, count, range } from '../words/figures.ts';
import { money, price } from '../words/money.ts';
import { nameOf, type Text } from '../words/text.ts';
import { type HasUnits, unitsOf } from '../words/units.ts';
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
  const { currency } = project;
  const { sum, earned } = sumsIn(currency);
  const whole = (value: number): string => amount(value, 0);
  if (placed.length === 0) return nothingText({ project, planning }, plan, open);
  const { spend, gain, profit, reach, costPerPerson, nStores } = totals;
  const chosen = {
    en: `${nStores} of ${open.length} stores get a placement within ${sum(budget)}`,
    zh: `${sum(budget)} 预算内，${open.length} 家门店中有 ${nStores} 家做陈列`,
  };
  if (settings.aim === 'reach')
    return {
      en: `${chosen.en}: ${whole(reach)} times a shopper has the display in view, for ${sum(spend)}${costPerPerson === null ? '' : `, ${price(costPerPerson, currency)} each`}; the profit is ${earned(profit)}.`,
      zh: `${chosen.zh}：触达 ${whole(reach)} 人次，投入 ${sum(spend)}${costPerPerson === null ? '' : `，每人次 ${price(costPerPerson, currency)}`}；利润为 ${earned(profit)}。`,
    };
  const doubt = profit.low !== null && profit.low <= 0;
  return {
    en: `${chosen.en}: ${sum(spend)} spent, ${earned(gain)} more margin, ${earned(profit)} of profit.${doubt ? ' The interval includes a loss.' : ''}`,
    zh: `${chosen.zh}：投入 ${sum(spend)}，增量毛利 ${earned(gain)}，利润 ${earned(profit)}。${doubt ? '区间包含亏损。' : ''}`,
  };
}

function nothingText({ project, planning }: Spoken, { budget }: BudgetPlan, open: readonly StoreRow[]): Text {
  const { sum, earned } = sumsIn(project.currency);
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
      en: `The budget of ${sum(budget)} pays for no store that would pay back: the best, ${name.en || name.zh}, costs ${sum(offer.cost.total)}.`,
      zh: `预算 ${sum(budget)} 不足以支付任何能收回投入的门店：最好的门店“${name.zh || name.en}”需 ${sum(offer.cost.total)}。`,
    };
  const cautious = planning.settings.isCautious && offer.profit.value > 0;
  const { weeks } = planning.settings;
  const [en, zh] = [name.en || name.zh, name.zh || name.en];
  const close = cautious
    ? { en: '', zh: '' }
    : { en: ' It would pay at a cost below that.', zh: '费用低于该毛利时才划算。' };
  return {
    en: `No store pays back${cautious ? ' on the low end of its interval' : ''}: in the best, ${en}, “${planName(project, offer.planId).en}” brings ${earned(offer.gain)} of margin in a campaign of up to ${count(weeks, 'week')} and costs ${sum(offer.cost.total)}.${close.en}`,
    zh: `没有门店能收回投入${cautious ? '（按区间下限计）' : ''}：在最好的门店“${zh}”，“${planName(project, offer.planId).zh}”在最长 ${weeks} 周的一次活动中带来增量毛利 ${earned(offer.gain)}，费用为 ${sum(offer.cost.total)}。${close.zh}`,
  };
}

/** What more money would bring. */
export function nextText({ project, planning }: Spoken, plan: BudgetPlan): Text {
  const { sum } = sumsIn(project.currency);
  const next = sum(NEXT_MONEY);
  const rest = plan.budget - plan.totals.spend;
  const whole = (value: number): string => amount(value, 0);
  if (planning.settings.aim === 'reach')
    return plan.next > 0
      ? {
          en: `The next ${next} would reach ${whole(plan.next)} more.`,
          zh: `再增加 ${next} 可多触达 ${whole(plan.next)} 人次。`,
        }
      : {
          en: `More money would reach nobody else in this chain.`,
          zh: '再增加预算也无法在本连锁中触达更多人。',
        };
  if (plan.placed.length === 0 && plan.next <= 0) return { en: '', zh: '' };
  if (plan.next > 0)
    return {
      en: `The next ${next} would bring ${sum(plan.next)} more profit.`,
      zh: `再增加 ${next} 可多得利润 ${sum(plan.next)}。`,
    };
  return plan.budget >= planning.mostMoney
    ? {
        en: `${sum(rest)} stay unspent: no further store pays back, so the next ${next} would bring nothing.`,
        zh: `有 ${sum(rest)} 未动用：其余门店均不能收回投入，再增加 ${next} 也没有收益。`,
      }
    : {
        en: `The next ${next} would bring nothing: the next store costs more than that.`,
        zh: `再增加 ${next} 没有收益：下一家门店的费用高于此数。`,
      };
}

/** The documents' arithmetic, and this chain's at the same budget. */
export function documentsText(
  project: HasUnits,
  { documents, ...ours }: SameBudget,
): {
  readonly theirs: Text;
  readonly ours: Text;
} {
  const { budget, perStore, stores, people, costPerPerson } = documents;
  // The documents count in yuan.
  const { sum } = sumsIn('CNY');
  const sums = ({ low, high }: Range): string => range(low, high, sum);
  const prices = ({ low, high }: Range): string => range(low, high, (value) => price(value, 'CNY'));
  const counts = ({ low, high }: Range): string => range(low, high, (value) => amount(value, 0));
  const theirs = {
    en: `The sales handbooks: ${sum(budget)} a year at ${sums(perStore)} a store pays for ${counts(stores)} stores and reaches ${millions(people)} million people, ${prices(costPerPerson)} each.`,
    zh: `销售手册：每年 ${sum(budget)}、每店 ${sums(perStore)}，可做 ${counts(stores)} 家门店，触达 ${tenThousands(people)} 万人，每人 ${prices(costPerPerson)}。`,
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
          en: ` (${counts(documents.peoplePerStore)} a store, against ${counts(peoplePerStore)} here)`,
          zh: `（销售手册每店 ${counts(documents.peoplePerStore)} 人，本连锁每店 ${counts(peoplePerStore)} 人次）`,
        };
  const isFewerStores =
    ours.isShort && peoplePerStore !== null && peoplePerStore.high >= documents.peoplePerStore.low;
  const verdicts: Record<SameBudget['agreement'], Text> = {
    agrees: {
      en: `The number of people agrees with the sales handbooks${perStoreText.en}.`,
      zh: `触达人数与销售手册相符${perStoreText.zh}。`,
    },
    fewer: isFewerStores
      ? {
          en: `That is fewer people than the sales handbooks say, for want of stores${perStoreText.en}.`,
          zh: `少于销售手册所说，原因在于门店较少${perStoreText.zh}。`,
        }
      : {
          en: `That is fewer people than the sales handbooks say${perStoreText.en}: their stores are busier, or their campaigns longer.`,
          zh: `少于销售手册所说${perStoreText.zh}：销售手册中的门店客流更大，或活动时间更长。`,
        },
    more: {
      en: `That is more people than the sales handbooks say${perStoreText.en}: these stores are busier, or the campaign is longer.`,
      zh: `多于销售手册所说${perStoreText.zh}：这些门店客流更大，或活动时间更长。`,
    },
  };
  const most = unitsOf(project).money(ours.mostGain);
  const pays =
    ours.nPayBack === null
      ? { en: '', zh: '' }
      : ours.nPayBack === 0
        ? {
            en: `At ${sum(perStore.low)} a store none would pay back by its margin: the best brings ${most} a campaign.`,
            zh: `若每店 ${sum(perStore.low)}，没有门店能靠增量毛利收回投入：最好的门店每次活动带来 ${most}。`,
          }
        : {
            en: `At ${sum(perStore.low)} a store ${ours.nPayBack} would pay back by ${ours.nPayBack === 1 ? 'its' : 'their'} margin: the best brings ${most} a campaign.`,
            zh: `若每店 ${sum(perStore.low)}，有 ${ours.nPayBack} 家能靠增量毛利收回投入：最好的门店每次活动带来 ${most}。`,
          };
  const each = ours.costPerPerson;
  return {
    theirs,
    ours: {
      en: `This chain at the same budget and cost a store: ${counts(ours.stores)} stores, ${millions(ours.people)} million times a shopper has the display in view${each === null ? '' : `, ${prices(each)} each`}.${short.en} ${verdicts[ours.agreement].en} ${pays.en}`,
      zh: `本连锁按同样的预算与单店费用：${counts(ours.stores)} 家门店，触达 ${tenThousands(ours.people)} 万人次${each === null ? '' : `，每人次 ${prices(each)}`}。${short.zh}${verdicts[ours.agreement].zh}${pays.zh}`,
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
      en: `${nWeak} store${nWeak === 1 ? ' is' : 's are'} left out for weak cooperation (a store must be willing to stock, display and promote).`,
      zh: `${nWeak} 家门店因合作意愿弱未列入（店方须愿意配合备货、陈列与促销）。`,
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
        en: `“${planName(project, planId).en}” is left out: the retailer does not allow ${forbidden.map((kind) => fixtureKind(kind).many).join(', ')}.`,
        zh: `“${planName(project, planId).zh}”未列入：零售商不允许${forbidden.map((kind) => fixtureKind(kind).name.zh).join('、')}。`,
      });
  for (const use of uses) {
    const days = daysOfCampaign(use, settings.weeks * 7);
    if (days < settings.weeks * 7)
      found.push({
        en: `“${planName(project, use.planId).en}” lasts ${count(days, 'day')}, as long as its promotions.`,
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
      en: "Where neither store, plan nor retailer gives a fee, the middle of the sales handbooks' range stands.",
      zh: '门店、方案与零售商均未给出费用时，取销售手册区间的中值。',
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
      en: `Money is counted in steps of ${unitsOf(project).money(stepMoney)}, costs rounded up for the budget; the choice is then the best there is. Intervals (95%) are of the simulated means; their errors are shared by all stores, and so they are added up.`,
      zh: `金额按 ${unitsOf(project).money(stepMoney)} 分档，费用在计入预算时向上取整；在此之下所选组合为最优。区间（95%）针对模拟均值；误差为各门店共有，合计时已计入。`,
    },
  );
  return found;
}

export function planName({ plans }: Project, planId: string): Text {
  return nameOf(plans.find(({ id }) => id === planId)?.name, planId);
}

/** Sums in a currency; earned: "¥12,300 (¥9,800 … ¥14,800)". */
function sumsIn(currency: string) {
  const sum = (value: number): string => money(value, currency);
  const earned = ({ value, low, high }: Figure): string =>
    low === null || high === null ? sum(value) : `${sum(value)} (${sum(low)} … ${sum(high)})`;
  return { sum, earned };
}

function millions({ low, high }: Range): string {
  return range(low / 1e6, high / 1e6, (value) => amount(value, 2));
}

function tenThousands({ low, high }: Range): string {
  return range(low / 10_000, high / 10_000, (value) => amount(value, 0));
}
