// The language of a report: how it says names, figures, money and times.
import { amount, decimalsFor, signed } from '../base/figures.ts';
import { fixtureKind } from '../kinds/fixture/index.ts';
import type { Fixture, Project, SegmentId } from '../project/schema.ts';

import { type Language, sayer, type Text } from '../words/text.ts';

export interface Words {
  readonly language: Language;
  /** One of two texts. */
  t(en: string, zh: string): string;
  /** A name in the report's language, in the other where it has none, else the id. */
  name(text: Text | undefined, id: string): string;
  /** A plan, a SKU, a brand, a category by its id. */
  plan(planId: string): string;
  sku(skuId: string): string;
  brand(brandId: string): string;
  category(categoryId: string): string;
  /** The unit of money after a figure, and a price as on a ticket. */
  readonly moneyUnit: string;
  price(value: number): string;
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

const signs: Readonly<Record<string, string>> = {
  CNY: '¥',
  JPY: '¥',
  USD: '$',
  EUR: '€',
  GBP: '£',
  KRW: '₩',
  INR: '₹',
};

export function wordsOf(project: Project, language: Language): Words {
  const isChinese = language === 'zh';
  const t = sayer(language);
  const name = (text: Text | undefined, id: string): string =>
    (isChinese ? text?.zh || text?.en : text?.en || text?.zh) || id;
  const namesOf = (list: readonly { readonly id: string; readonly name: Text }[]) => {
    const names = new Map(list.map((each) => [each.id, name(each.name, each.id)]));
    return (id: string): string => names.get(id) ?? id;
  };
  const percentSign = isChinese ? '%' : '\u00a0%';
  return {
    language,
    t,
    name,
    plan: namesOf(project.plans),
    sku: namesOf(project.skus),
    brand: namesOf(project.brands),
    category: namesOf(project.categories),
    moneyUnit: project.currency === 'CNY' ? t('CNY', '元') : project.currency,
    price: (value) => `${signs[project.currency] ?? ''}${amount(value, 2)}`,
    figure: (value, ...like) => amount(value, decimalsFor(value, ...like)),
    difference: (value, ...like) => signed(value, decimalsFor(value, ...like)),
    whole: (value) => amount(value, 0),
    round: (value) => amount(value, Number.isInteger(value) ? 0 : value >= 0.1 ? 1 : 2),
    about(value) {
      let unit = 1;
      while (value / unit >= 100) unit *= 10;
      return amount(Math.round(value / unit) * unit, value < 10 ? 1 : 0);
    },
    percent: (share, decimals = 1) => `${amount(100 * share, decimals)}${percentSign}`,
    signedPercent: (share, decimals = 1) => `${signed(100 * share, decimals)}${percentSign}`,
    chance: (p) =>
      p > 0.999
        ? `> 99.9${percentSign}`
        : p < 0.001
          ? `< 0.1${percentSign}`
          : `${amount(100 * p, 1)}${percentSign}`,
    count: (n, one, many, zh) => `${amount(n, 0)} ${isChinese ? zh : n === 1 ? one : many}`,
    list(names) {
      if (isChinese) return names.join('、');
      if (names.length < 2) return names.join('');
      return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
    },
    fixture(fixture) {
      const kind = fixtureKind(fixture.kind).name[language];
      const own = name(fixture.name, '');
      if (own === '') return isChinese ? `${kind} ${fixture.id}` : `${capital(kind)} ${fixture.id}`;
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
