// A ranking of places in plain sentences: which is best and how sure that is, whether the documents' order holds, and
// what was taken for granted.

import { type PlaceKind, placeKindName } from '../../placements/placement.ts';
import { skuText } from '../../project/names.ts';
import type { Project } from '../../project/schema.ts';
import { chance, decimalsFor, signed } from '../../words/figures.ts';
import { listText } from '../../words/lists.ts';
import { moneyDecimals, signedMoney } from '../../words/money.ts';
import { nameOf, type Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import { asPreliminary } from '../preliminary.ts';
import type { PlaceCost } from './placementCost.ts';
import type { RankAgreement } from './placementRanks.ts';
import type { Estimate, PlacementRow, PlacementStudy } from './placements.ts';

/** The goods by name: the brand where they are all of one, else the SKUs. */
export function goodsText(project: Project, skuIds: readonly string[]): Text {
  const wanted = new Set(skuIds);
  const skus = project.skus.filter(({ id }) => wanted.has(id));
  if (skus.length === 1) return skuText(skus[0]);
  const brandIds = new Set(skus.map(({ brandId }) => brandId));
  const [brandId] = brandIds;
  const ofBrand = project.skus.filter((sku) => sku.brandId === brandId).length;
  const brand = project.brands.find(({ id }) => id === brandId);
  if (brandIds.size === 1 && brand && ofBrand === skus.length) return nameOf(brand.name, brand.id);
  return listText(
    skus.map((sku) => skuText(sku)),
    2,
  );
}

export function placementVerdict(project: Project, study: PlacementStudy): Text {
  const said = verdictText(project, study);
  return study.isDone && study.fresh ? asPreliminary(said, study.fresh.n) : said;
}

function verdictText(project: Project, study: PlacementStudy): Text {
  const goods = goodsText(project, study.skuIds);
  const open = study.rows.filter(({ place }) => place.refused === null);
  const judged = open.filter(({ n }) => n > 0);
  if (study.rows.length === 0)
    return {
      en: `No second place for ${goods.en} was found among the kinds asked for.`,
      zh: `在所选类型中没有可供${goods.zh}使用的二次陈列位置。`,
    };
  if (open.length === 0)
    return {
      en: `None of ${study.rows.length} places can take ${goods.en}; each says why.`,
      zh: `${study.rows.length} 个位置都不能陈列${goods.zh}，原因见各行。`,
    };
  if (judged.length === 0)
    return {
      en: `${open.length} places for ${goods.en} are about to be walked.`,
      zh: `即将模拟${goods.zh}的 ${open.length} 个位置。`,
    };
  const [lead] = judged;
  const over = campaignText(study);
  const whose: Text =
    study.by === 'store'
      ? { en: 'margin of the store', zh: '全店毛利' }
      : { en: 'margin of the goods', zh: '商品毛利' };
  if (!study.isDone) {
    const gain = unitsOf(project).signedMoney(lead.afterCost.mean);
    return {
      en: `So far ${lead.place.name.en} leads ${open.length} places for ${goods.en}: ${gain} ${whose.en} ${over.en} after cost.`,
      zh: `目前${goods.zh}的 ${open.length} 个位置中，${lead.place.name.zh}领先：${over.zh}扣除费用后${whose.zh} ${gain}。`,
    };
  }
  const winner = study.fresh && open.find(({ place }) => place.id === study.fresh!.placeId);
  if (!winner || !study.fresh) {
    const best = gainText(project, lead.afterCost);
    const before = gainText(project, study.by === 'store' ? lead.margin : lead.goodsMargin);
    return {
      en: `No place for ${goods.en} pays: none of ${open.length} earns more than it costs. ${lead.place.name.en} comes nearest: ${before.en} ${whose.en} a day, ${best.en} ${over.en} after cost.`,
      zh: `没有位置对${goods.zh}划算：${open.length} 个位置的收益都不抵费用。最接近的是${lead.place.name.zh}：每天${whose.zh} ${before.zh}，${over.zh}扣除费用后 ${best.zh}。`,
    };
  }
  const gain = gainText(project, study.fresh.afterCost);
  const units = signed(winner.units.mean, decimalsFor(winner.units.mean));
  const name = winner.place.name;
  const others = judged.filter((row) => row !== winner && row.outAfter === null).length;
  const rivals: Text =
    study.mode === 'budget'
      ? {
          en: ' The others were left behind as the budget went to the better half; that does not show them to be worse.',
          zh: '其余位置在逐轮减半中落选，但并不表示已判定更差。',
        }
      : others === 0
        ? { en: ' Every other place fell behind.', zh: '其余位置均已落后。' }
        : {
            en: ` ${others} other ${others === 1 ? 'place is' : 'places are'} not shown to be worse: more replications would tell.`,
            zh: `另有 ${others} 个位置尚不能判定更差：增加重复次数可进一步区分。`,
          };
  const isClear = study.mode !== 'budget' && others === 0;
  if (study.fresh.afterCost.low !== null && study.fresh.afterCost.low > 0)
    return {
      en: `${name.en} ${isClear ? 'is the best' : 'came first'} of ${open.length} places for ${goods.en}: judged on fresh shoppers, ${gain.en} ${whose.en} ${over.en} after cost, and ${units} units of it a day.${rivals.en}`,
      zh: `${name.zh}${isClear ? `是${goods.zh} ${open.length} 个位置中最好的` : `在${goods.zh}的 ${open.length} 个位置中居首`}：以新的顾客检验，${over.zh}扣除费用后${whose.zh} ${gain.zh}，每天销量 ${units} 件。${rivals.zh}`,
    };
  return {
    en: `${name.en} came first of ${open.length} places for ${goods.en}, but on fresh shoppers no gain is shown: ${gain.en} ${whose.en} ${over.en} after cost (${units} units of the goods a day).${rivals.en}`,
    zh: `${name.zh}在${goods.zh}的 ${open.length} 个位置中居首，但以新的顾客检验，未显示有增益：${over.zh}扣除费用后${whose.zh} ${gain.zh}（商品每天 ${units} 件）。${rivals.zh}`,
  };
}

/** Whether the documents' order of places (E19) is the simulated one. */
export function rankText(ranks: RankAgreement | null): Text {
  if (!ranks)
    return {
      en: 'The sales handbooks rank five kinds of places; fewer than two of them were compared here.',
      zh: '销售手册对五类位置有排序；此次比较的不足两类。',
    };
  const documented = ranks.classes.map(({ rank }) => rank).join(' > ');
  const simulated = ranks.simulated.join(' > ');
  const tau = `${signed(ranks.tau, 2)} (95%: ${signed(ranks.low, 2)} … ${signed(ranks.high, 2)})`;
  const [agreesEn, agreesZh] =
    ranks.low > 0
      ? ['the simulation agrees on the whole', '模拟大体一致']
      : ranks.high < 0
        ? ['the simulation contradicts it in this store', '模拟结果在本店与之相反']
        : ['the simulation neither confirms nor contradicts it', '模拟既未证实也未否定'];
  return {
    en: `The sales handbooks' order of places: ${documented}. By units of the goods a day the simulated order is ${simulated}: Kendall's tau ${tau}, so ${agreesEn}.`,
    zh: `销售手册的位置排序：${documented}。按商品每日增加件数，模拟排序为 ${simulated}：Kendall τ ${tau}，${agreesZh}。`,
  };
}

/** Where the cost of a kind of place comes from. */
export function costText(cost: Pick<PlaceCost, 'source'>): Text {
  switch (cost.source) {
    case 'user':
      return { en: 'your fee', zh: '您输入的费用' };
    case 'retailer':
      return { en: 'what the chain asks', zh: '该连锁的收费' };
    case 'documents':
      return { en: 'fee and decoration of the sales handbooks', zh: '销售手册中的位置费与装修费' };
    case 'none':
      return {
        en: 'no fee in the sales handbooks: enter yours',
        zh: '销售手册中没有该项费用：请输入您的费用',
      };
  }
}

/** What the figures rest on. */
export function assumedText(study: PlacementStudy): Text {
  return study.days > 1
    ? {
        en: `The whole campaign of ${study.days} days is simulated, with its stock.`,
        zh: `整个 ${study.days} 天的活动连同库存一并模拟。`,
      }
    : {
        en: `One simulated day stands for each of the ${study.campaignDays} days of the campaign (the sales handbooks: 2 to 4 weeks); simulate the days themselves to see stock run out.`,
        zh: `以一个模拟日代表活动 ${study.campaignDays} 天中的每一天（销售手册：2 至 4 周）；如需看到缺货，请直接模拟多天。`,
      };
}

/** Replications from which the chance to be the best is told. */
const FEWEST_FOR_CHANCE = 5;

/** How the place stands in the race. */
export function standingText(row: PlacementRow): Text {
  if (row.place.refused) return { en: 'refused', zh: '不可用' };
  if (row.outAfter !== null) return { en: `out after ${row.outAfter}`, zh: `${row.outAfter} 次后淘汰` };
  // A chance read off a handful of replications says more than they know.
  if (row.n < FEWEST_FOR_CHANCE) return { en: '–', zh: '–' };
  if (row.pBest !== null) return { en: chance(row.pBest), zh: chance(row.pBest) };
  return { en: '…', zh: '…' };
}

export function kindText(kind: PlaceKind): Text {
  return placeKindName(kind);
}

function campaignText({ campaignDays }: PlacementStudy): Text {
  return { en: `over ${campaignDays} days`, zh: `${campaignDays} 天` };
}

function gainText({ currency }: Project, { mean, low, high }: Estimate): Text {
  const value = signedMoney(mean, currency);
  if (low === null || high === null) return { en: value, zh: value };
  const decimals = moneyDecimals(currency, low, high);
  const range = `${signedMoney(low, currency, decimals)} … ${signedMoney(high, currency, decimals)}`;
  return { en: `${value} (95%: ${range})`, zh: `${value}（95%：${range}）` };
}
