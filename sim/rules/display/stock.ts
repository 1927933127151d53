// E17: first in, first out, so no more on the shelf than sells while it is fresh. E18: no stock-outs between refills.

import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { skuText } from '../../project/names.ts';
import type { Project } from '../../project/schema.ts';
import { meanShoppersPerDay, shoppersUntil } from '../../project/week.ts';
import { count, tenths } from '../../words/figures.ts';
import type { Text } from '../../words/text.ts';
import { capacityOf, flavourOf, type Ground, mostHere, type Placed } from '../ground.ts';
import { makeRoom } from '../room.ts';
import type { Fix, FixStep, Rule, Violation } from '../rule.ts';
import { atText, placeOf } from '../wording.ts';

export const freshRule: Rule = {
  id: 'fresh',
  evidence: 'E17',
  name: { en: 'First in, first out', zh: '先进先出' },
  words: {
    en: `No position is filled deeper than its SKU sells in ${ruleFigure('mostDaysOfSupply')} days: what stands behind grows old.`,
    zh: `陈列纵深不超过该单品 ${ruleFigure('mostDaysOfSupply')} 天的销量：放在后面的货会变陈旧。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks, the days are assumed: shelf lives differ.',
    zh: '规则出自销售手册，天数为假设：各商品保质期不同。',
  },
  severity: 'should',
  needsRun: true,
  check: (ground) => bySku(ground).flatMap(([, placed]) => tooDeep(ground, placed)),
};

export const inStockRule: Rule = {
  id: 'inStock',
  evidence: 'E18',
  name: { en: 'No stock-outs', zh: '避免缺货' },
  words: {
    en: `The shelf holds at least ${ruleFigure('refillCover')} times what a SKU sells between two refills: where it is out, shoppers change the brand.`,
    zh: `货架存量至少为两次补货之间销量的 ${ruleFigure('refillCover')} 倍：一旦缺货，顾客会转换品牌。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks, the factor is assumed; refills are those of the project.',
    zh: '规则出自销售手册，倍数为假设；补货时间取自项目设置。',
  },
  severity: 'must',
  needsRun: true,
  check: (ground) => {
    const share = longestStretch(ground.project);
    return bySku(ground).flatMap(([, placed]) => tooLittle(ground, placed, share));
  },
};

function bySku(ground: Ground): [string, Placed[]][] {
  return [...tablesOf(ground).ofSku];
}

interface Tables {
  readonly ofSku: ReadonlyMap<string, Placed[]>;
  readonly ofFlavour: ReadonlyMap<string, Placed[]>;
}

const known = new WeakMap<Ground, Tables>();

/** Positions by SKU and by flavour: made once for a plan. */
function tablesOf(ground: Ground): Tables {
  let tables = known.get(ground);
  if (!tables) {
    const [ofSku, ofFlavour] = [new Map<string, Placed[]>(), new Map<string, Placed[]>()];
    for (const one of ground.placed) {
      if (!one) continue;
      put(ofSku, one.sku.id, one);
      put(ofFlavour, flavourOf(one.sku), one);
    }
    tables = { ofSku, ofFlavour };
    known.set(ground, tables);
  }
  return tables;
}

function put(into: Map<string, Placed[]>, key: string, one: Placed): void {
  const list = into.get(key);
  if (list) list.push(one);
  else into.set(key, [one]);
}

const capacity = (placed: readonly Placed[]): number => placed.reduce((sum, one) => sum + capacityOf(one), 0);

function tooDeep({ facts }: Ground, placed: readonly Placed[]): Violation[] {
  const [first] = placed;
  const units = facts?.unitsADay[first.skuIx] ?? 0;
  const most = units * ruleFigure('mostDaysOfSupply');
  const deep = placed.filter(({ position }) => position.facingsDeep > 1);
  const has = capacity(placed);
  if (deep.length === 0 || has <= most) return [];
  // The same number of rows goes from each, until it is little enough or nothing stands behind.
  const rows = new Map(deep.map((one) => [one, one.position.facingsDeep]));
  let holds = has;
  while (holds > most && [...rows.values()].some((n) => n > 1)) {
    const [one, n] = [...rows].reduce((best, each) => (each[1] > best[1] ? each : best));
    rows.set(one, n - 1);
    holds -= one.position.facingsWide * one.position.facingsHigh;
  }
  const [at, name] = [atText(first), skuText(first.sku)];
  const days = units > 0 ? { en: `${tenths(has / units)} days`, zh: `${tenths(has / units)} 天` } : null;
  const widest = deep[0];
  return [
    {
      ...{
        ruleId: 'fresh',
        severity: 'should',
        place: placeOf(first, placed.slice(1)),
        skuIds: [first.sku.id],
      },
      text: {
        en: `${at.en}: ${has} units on the shelf, ${days ? `sold in ${days.en}` : 'none sold in the runs'}; at most ${ruleFigure('mostDaysOfSupply')} days.`,
        zh: `${at.zh}：货架存量 ${has} 件，${days ? `可售 ${days.zh}` : '模拟中未售出'}；不超过 ${ruleFigure('mostDaysOfSupply')} 天。`,
      },
      fix: {
        text: {
          en: `stand ${name.en} ${rows.get(widest)} deep instead of ${widest.position.facingsDeep}`,
          zh: `${name.zh}纵深由 ${widest.position.facingsDeep} 排减为 ${rows.get(widest)} 排`,
        },
        steps: [...rows]
          .filter(([one, n]) => n < one.position.facingsDeep)
          .map(([one, n]) => ({ kind: 'facings', keys: [one.key], to: { deep: n } })),
      },
    },
  ];
}

/** The largest share of a day's shoppers that comes between two refills; more than 1 where days go by without one. */
export function longestStretch({ demand, stock }: Project): number {
  const { days } = demand;
  const mean = meanShoppersPerDay(demand);
  if (mean === 0) return 0;
  const { visitsMin, delayMin } = stock.replenishment;
  if (visitsMin.length === 0) return days;
  // A week has every night there is, from the last refill of one day to the first of the next.
  const nDays = Math.min(days, 8);
  const cuts: number[] = [];
  let before = 0;
  for (let day = 0; day < nDays; day++) {
    const until = (min: number): number => before + shoppersUntil(demand, day, min) / mean;
    cuts.push(...visitsMin.map((min) => until(Math.min(1440, min + delayMin))).sort((a, b) => a - b));
    before = until(1440);
  }
  const gaps = cuts.slice(1).map((cut, k) => cut - cuts[k]);
  return Math.max(...gaps, ...(days > 1 ? [] : [cuts[0], before - cuts[cuts.length - 1]]));
}

function tooLittle(ground: Ground, placed: readonly Placed[], share: number): Violation[] {
  const { facts, project } = ground;
  const [first] = placed;
  const wanted = (facts?.unitsADay[first.skuIx] ?? 0) + (facts?.missedADay[first.skuIx] ?? 0);
  const sold = wanted * share;
  const fill = Math.max(0.01, project.stock.openingFill);
  const needed = Math.ceil((sold * ruleFigure('refillCover')) / fill - 1e-9);
  const has = capacity(placed);
  if (wanted < ruleFigure('leastSoldADay') || has >= needed) return [];
  const missed = facts?.missedADay[first.skuIx] ?? 0;
  const fix = holdMore(ground, placed, needed - has, share);
  const at = atText(first);
  return [
    {
      ...{ ruleId: 'inStock', severity: 'must', fix },
      ...{ place: placeOf(first, placed.slice(1)), skuIds: [first.sku.id] },
      text: {
        en: `${at.en}: ${has} units on the shelf, ${tenths(sold)} wanted between refills${missed >= 0.05 ? `, ${tenths(missed)} a day not there when wanted` : ''}; at least ${needed}.`,
        zh: `${at.zh}：货架存量 ${has} 件，两次补货之间需求 ${tenths(sold)} 件${missed >= 0.05 ? `，每天缺货 ${tenths(missed)} 件` : ''}；至少 ${needed} 件。`,
      },
      ...(fix
        ? {}
        : {
            noFix: {
              en: 'Its shelves are full: refill more often, or give it room elsewhere.',
              zh: '所在层已满：请增加补货次数，或另给位置。',
            },
          }),
    },
  ];
}

/** Deeper first, then higher, then wider: the change that shows least. */
function holdMore(ground: Ground, placed: readonly Placed[], missing: number, share: number): Fix | null {
  const steps: FixStep[] = [];
  const name = skuText(placed[0].sku);
  let left = missing;
  let given: Text = { en: '', zh: '' };
  for (const one of placed) {
    const { facingsWide, facingsHigh, facingsDeep } = one.position;
    const most = mostHere(one);
    const now = { wide: facingsWide, high: facingsHigh, deep: facingsDeep };
    const to = { ...now };
    const holds = (): number => to.wide * to.high * to.deep - now.wide * now.high * now.deep;
    while (holds() < left && to.deep < most.deep) to.deep++;
    while (holds() < left && to.high < most.high) to.high++;
    if (holds() < left) {
      const each = to.high * to.deep;
      const wanted = Math.ceil((left - holds()) / each);
      for (let more = wanted; more > 0; more--) {
        const room = makeRoom(ground, one, more * one.packMm, (donor, taken) =>
          canSpare(ground, donor, taken, share),
        );
        if (!room) continue;
        to.wide += more;
        steps.push(...room.steps);
        given = room.text;
        break;
      }
    }
    if (holds() === 0) continue;
    left -= holds();
    steps.push({ kind: 'facings', keys: [one.key], to: changesOf(now, to) });
    if (left <= 0) {
      const last = to;
      return {
        text: {
          en: `hold ${count(missing - left, 'unit')} more of ${name.en}: ${last.wide} wide, ${last.high} high, ${last.deep} deep${given.en}`,
          zh: `${name.zh}多存 ${missing - left} 件：${last.wide} 面宽、${last.high} 层高、${last.deep} 排深${given.zh}`,
        },
        steps,
      };
    }
  }
  return null;
}

/** Facings a neighbour can give: its flavour keeps two, and its shelf stock lasts from refill to refill. */
function canSpare(ground: Ground, donor: Placed, taken: ReadonlyMap<Placed, number>, share: number): number {
  const { facts, project } = ground;
  const { ofSku, ofFlavour } = tablesOf(ground);
  const left = (one: Placed): number => one.position.facingsWide - (taken.get(one) ?? 0);
  const holds = ofSku
    .get(donor.sku.id)!
    .reduce((sum, one) => sum + left(one) * one.position.facingsHigh * one.position.facingsDeep, 0);
  const facings = ofFlavour
    .get(flavourOf(donor.sku))!
    .filter(({ ref, isHome }) => isHome && ref.fixture === donor.ref.fixture)
    .reduce((sum, one) => sum + left(one), 0);
  const wanted = (facts?.unitsADay[donor.skuIx] ?? 0) + (facts?.missedADay[donor.skuIx] ?? 0);
  const needed = (wanted * share * ruleFigure('refillCover')) / Math.max(0.01, project.stock.openingFill);
  const each = donor.position.facingsHigh * donor.position.facingsDeep;
  return Math.min(
    donor.position.facingsWide - 1,
    facings - ruleFigure('leastFacings'),
    Math.floor((holds - needed) / each),
  );
}

type Standing = { readonly wide: number; readonly high: number; readonly deep: number };

function changesOf(now: Standing, to: Standing): Partial<Standing> {
  return {
    ...(to.wide === now.wide ? {} : { wide: to.wide }),
    ...(to.high === now.high ? {} : { high: to.high }),
    ...(to.deep === now.deep ? {} : { deep: to.deep }),
  };
}
