// The language of a report: how it says names, figures, money and times.
import { fixtureKind } from '../kinds/fixture/index.ts';
import type { Fixture, Project, SegmentId } from '../project/schema.ts';
import { amount, chance, count, decimalsFor, percent, signed, signedPercent } from '../words/figures.ts';
import { allText } from '../words/lists.ts';
import { type Language, nameOf, say, sayer, sentence, type Text } from '../words/text.ts';
import { type Units, unitsOf } from '../words/units.ts';

export interface Words {
  readonly language: Language;
  /** A text, or one of two. */
  readonly t: ReturnType<typeof sayer>;
  /** A name in the report's language, in the other where it has none, else the id. */
  name(text: Text | undefined, id: string): string;
  /** A plan, a SKU, a brand, a category by its id. */
  plan(planId: string): string;
  sku(skuId: string): string;
  brand(brandId: string): string;
  category(categoryId: string): string;
  /** What stands in the title over sums, and a price as on a ticket. */
  readonly moneySign: string;
  price(value: number): string;
  /** What someone wrote: a fee, a cost. */
  fee(value: number): string;
  /** Lengths in the project's units: of packs and shelves from millimetres, of the floor from metres. */
  readonly units: Units;
  /** Sums and their differences in a table whose title has the sign; `like` are those they stand beside. */
  sum(value: number, ...like: readonly (number | null)[]): string;
  sumDifference(value: number, ...like: readonly (number | null)[]): string;
  /** Figures with few digits; `like` are the figures they stand beside. */
  figure(value: number, ...like: readonly number[]): string;
  difference(value: number, ...like: readonly number[]): string;
  whole(value: number): string;
  /** An end of a scale: no more decimals than it has. */
  round(value: number): string;
  /** To two significant digits: for "about". */
  about(value: number): string;
  percent(share: number, decimals?: number): string;
  signedPercent(share: number, decimals?: number): string;
  /** A probability; never a bare 0 or 100 %, which no simulation can promise. */
  chance(p: number): string;
  /** "3 replications", "1 replication"; Chinese has one form. */
  count(n: number, one: string, many: string, zh: string): string;
  /** Names in a row: a, b and c. */
  list(names: readonly string[]): string;
  fixture(fixture: Fixture): string;
}

export function wordsOf(project: Project, language: Language): Words {
  const units = unitsOf(project);
  const t = sayer(language);
  const name = (text: Text | undefined, id: string): string => say(nameOf(text, id), language);
  const namesOf = (list: readonly { readonly id: string; readonly name: Text }[]) => {
    const names = new Map(list.map((each) => [each.id, name(each.name, each.id)]));
    return (id: string): string => names.get(id) ?? id;
  };
  return {
    language,
    t,
    name,
    plan: namesOf(project.plans),
    sku: namesOf(project.skus),
    brand: namesOf(project.brands),
    category: namesOf(project.categories),
    units,
    moneySign: units.sign,
    price: units.price,
    fee: units.fee,
    sum: (value, ...like) => amount(value, units.moneyDecimals(value, ...like)),
    sumDifference: (value, ...like) => signed(value, units.moneyDecimals(value, ...like)),
    figure: (value, ...like) => amount(value, decimalsFor(value, ...like)),
    difference: (value, ...like) => signed(value, decimalsFor(value, ...like)),
    whole: (value) => amount(value, 0),
    round: (value) => amount(value, Number.isInteger(value) ? 0 : value >= 0.1 ? 1 : 2),
    about(value) {
      let unit = 1;
      while (value / unit >= 100) unit *= 10;
      return amount(Math.round(value / unit) * unit, value < 10 ? 1 : 0);
    },
    percent,
    signedPercent,
    chance,
    count: (n, one, many, zh) => t(count(n, one, many), `${amount(n, 0)} ${zh}`),
    list: (names) => t(allText(names.map((each) => ({ en: each, zh: each })))),
    fixture(fixture) {
      const kind = fixtureKind(fixture.kind).name[language];
      const own = name(fixture.name, '');
      if (own === '') return `${sentence(kind)} ${fixture.id}`;
      return own;
    },
  };
}

export const segmentNames: Record<SegmentId, readonly [string, string]> = {
  loyal: ['loyal', '忠诚型'],
  switcher: ['switchers', '游离型'],
  quasiLoyal: ['quasi-loyal', '准忠诚型'],
  unknown: ['unknown', '未知型'],
};
