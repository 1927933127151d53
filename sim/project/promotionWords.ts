// The words of promotions and costs: what they are called, one in a sentence, and what changed about one.

import { costKind, perNames } from '../kinds/cost.ts';
import type { Fact } from '../kinds/promotion/definition.ts';
import { promotionKind } from '../kinds/promotion/index.ts';
import { count } from '../words/figures.ts';
import { listText } from '../words/lists.ts';
import type { Text } from '../words/text.ts';
import { unitsOf } from '../words/units.ts';
import { layoutOf } from './layouts.ts';
import { fixtureText, skuText } from './names.ts';
import { type Cost, MOST_DAYS, type Plan, type Project, type Promotion, type Sku } from './schema.ts';
import { skuTable } from './tables.ts';

/** Whose floor is meant. */
type Floored = Pick<Plan, 'layoutId'>;

/** "days 3 to 16", "day 1"; "from day 3 on" where no end is set. */
export function daysText({ fromDay, toDay }: Pick<Promotion, 'fromDay' | 'toDay'>): Text {
  if (toDay >= MOST_DAYS)
    return fromDay === 1
      ? { en: 'all days', zh: '全程' }
      : { en: `from day ${fromDay} on`, zh: `第 ${fromDay} 天起` };
  return fromDay === toDay
    ? { en: `day ${fromDay}`, zh: `第 ${fromDay} 天` }
    : { en: `days ${fromDay} to ${toDay}`, zh: `第 ${fromDay} 至 ${toDay} 天` };
}

/** "special price on "Cola"", "promoter at endcap E1". */
export function promotionText(project: Project, plan: Floored, promotion: Promotion): Text {
  const kind = promotionKind(promotion.kind).name;
  if ('fixtureId' in promotion) {
    const where = placeText(project, plan, promotion.fixtureId);
    return { en: `${kind.en} at ${where.en}`, zh: `${where.zh}的${kind.zh}` };
  }
  const what = skusText(project, promotion.skuIds);
  return { en: `${kind.en} on ${what.en}`, zh: `${what.zh}${kind.zh}` };
}

/** One SKU by its name, several by how many. */
export function skusText(project: Project, skuIds: readonly string[]): Text {
  const skus = skuTable(project);
  const [only] = skuIds;
  if (skuIds.length === 1) return skuText(skus.get(only) ?? unknown(only));
  return { en: count(skuIds.length, 'SKU'), zh: ` ${skuIds.length} 个单品` };
}

export function placeText(project: Project, plan: Floored, fixtureId: string): Text {
  const fixture = layoutOf(project, plan).fixtures.find(({ id }) => id === fixtureId);
  return fixture ? fixtureText(fixture) : { en: fixtureId, zh: fixtureId };
}

/** "promoter's wage, ¥80 a day". */
export function costText(project: Project, plan: Floored, cost: Cost): Text {
  const name = costName(project, plan, cost);
  const sum = costSum(project, cost);
  return { en: `${name.en}, ${sum.en}`, zh: `${name.zh}，${sum.zh}` };
}

/** The kind, and the place it is paid for. */
export function costName(project: Project, plan: Floored, { kind, fixtureId }: Cost): Text {
  const { en, zh } = costKind(kind).name;
  if (fixtureId === undefined) return { en, zh };
  const where = placeText(project, plan, fixtureId);
  return { en: `${en} for ${where.en}`, zh: `${where.zh}${zh}` };
}

function costSum(project: Project, { amount: value, per }: Pick<Cost, 'amount' | 'per'>): Text {
  const sum = unitsOf(project).fee(value);
  return { en: `${sum} ${perNames[per].en}`, zh: `${perNames[per].zh} ${sum}` };
}

/** What else there is to say of a new promotion: its price cut, gift, hours, elements. */
export function promotionTerms(project: Project, promotion: Promotion): Text[] {
  return factsOf(project, promotion).flatMap(({ text, isUsual }) => (isUsual ? [] : [text]));
}

function factsOf(project: Project, promotion: Promotion): readonly Fact[] {
  return promotionKind(promotion.kind).facts(promotion, { money: (value) => unitsOf(project).fee(value) });
}

/** What is not the same about a promotion: from what to what. */
export function promotionDifferences(
  project: Project,
  [planA, before]: readonly [Floored, Promotion],
  [planB, after]: readonly [Floored, Promotion],
): Text[] {
  const parts: Text[] = [];
  const step = (a: Text, b: Text): void => {
    if (a.en !== b.en || a.zh !== b.zh) parts.push({ en: `${a.en} → ${b.en}`, zh: `${a.zh} → ${b.zh}` });
  };
  step(daysText(before), daysText(after));
  if ('fixtureId' in before && 'fixtureId' in after)
    step(placeText(project, planA, before.fixtureId), placeText(project, planB, after.fixtureId));
  if ('skuIds' in before && 'skuIds' in after) parts.push(...skuDifferences(project, before, after));
  if (before.kind === after.kind) {
    const was = factsOf(project, before);
    factsOf(project, after).forEach((fact, nth) => {
      if (!fact.became) step(was[nth].text, fact.text);
      else if (fact.text.en !== was[nth].text.en) parts.push(fact.became);
    });
  }
  return parts;
}

/** What is not the same about a cost. */
export function costDifferences(
  project: Project,
  [planA, before]: readonly [Floored, Cost],
  [planB, after]: readonly [Floored, Cost],
): Text[] {
  const parts: Text[] = [];
  const [a, b] = [costSum(project, before), costSum(project, after)];
  if (a.en !== b.en) parts.push({ en: `${a.en} → ${b.en}`, zh: `${a.zh} → ${b.zh}` });
  const [nameA, nameB] = [costName(project, planA, before), costName(project, planB, after)];
  if (nameA.en !== nameB.en) parts.push({ en: `now ${nameB.en}`, zh: `改为${nameB.zh}` });
  if (before.promotionId !== after.promotionId)
    parts.push({ en: 'paid for another promotion', zh: '改由另一项促销承担' });
  return parts;
}

function skuDifferences(
  project: Project,
  before: { readonly skuIds: readonly string[] },
  after: { readonly skuIds: readonly string[] },
): Text[] {
  const skus = skuTable(project);
  const names = (ids: readonly string[]): Text =>
    listText(
      ids.map((id) => skuText(skus.get(id) ?? unknown(id))),
      2,
    );
  const gone = before.skuIds.filter((id) => !after.skuIds.includes(id));
  const come = after.skuIds.filter((id) => !before.skuIds.includes(id));
  const parts: Text[] = [];
  if (come.length > 0) parts.push({ en: `also ${names(come).en}`, zh: `增加${names(come).zh}` });
  if (gone.length > 0) parts.push({ en: `without ${names(gone).en}`, zh: `去掉${names(gone).zh}` });
  return parts;
}

function unknown(id: string): Pick<Sku, 'id' | 'name'> {
  return { id, name: { en: '', zh: '' } };
}
