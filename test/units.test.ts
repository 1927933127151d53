// Units of a project: currencies, lengths and the week; what they change, and what they must not.
import { expect, test } from 'vitest';
import { fromYuan } from '../sim/base/yuan.ts';
import { proposedAmount } from '../sim/edit/campaign/proposedCosts.ts';
import { changeSettings } from '../sim/edit/settings.ts';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { canonical, parseProject, projectHash } from '../sim/project/parse.ts';
import type { Project, ProjectInput } from '../sim/project/schema.ts';
import { dayText, meanShoppersPerDay, shoppersUntil, weekText } from '../sim/project/week.ts';
import { score } from '../sim/score/scorecard.ts';
import { EventKind, type Trace } from '../sim/trace/format.ts';
import { traceHash } from '../sim/trace/reader.ts';
import { currencies } from '../sim/words/currencies.ts';
import { money, moneySign, price } from '../sim/words/money.ts';
import { unitsOf, yuanText } from '../sim/words/units.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';

const DAY_MS = 86_400_000;

function traceOf(project: Project, planId = 'base'): Trace {
  return simulate(compile(project, planId), { seed: 'units', replication: 0, detail: 'full' });
}

function arrivalsMs(trace: Trace): number[] {
  return [...trace.timeMs].filter((_, row) => trace.kind[row] === EventKind.arrive);
}

function parsed(document: unknown): Project {
  const read = parseProject(document);
  if (!read.ok) throw new Error(read.problems[0].en);
  return read.project;
}

function problemsOf(change: (input: ProjectInput) => void): { path: string; code: string; en: string }[] {
  const input = smallProjectInput();
  change(input);
  const parsed = parseProject(input);
  return parsed.ok ? parsed.warnings : parsed.problems;
}

test('signs, coins and groups of a currency are those of Intl, from tables that are the same in every engine', () => {
  const shown = [
    'EUR',
    'USD',
    'GBP',
    'SEK',
    'KRW',
    'HUF',
    'KWD',
    'INR',
    'VND',
    'TWD',
    'BRL',
    'CHF',
    'MXN',
    'PLN',
  ];
  for (const currency of shown) {
    const intl = new Intl.NumberFormat('en', { style: 'currency', currency });
    expect(price(1234567.5, currency)).toBe(intl.format(1234567.5));
  }
  // A yuan and a yen never look alike, and a sum is one text in all languages.
  expect([money(1234, 'CNY'), money(1234, 'JPY'), moneySign('SEK')]).toEqual(['¥1,234', 'JP¥1,234', 'SEK']);
  const known = new Set(Intl.supportedValuesOf('currency'));
  expect(currencies.filter((code) => !known.has(code))).toEqual([]);
});

test('lengths are shown in the units of the project', () => {
  const metric = unitsOf({ currency: 'CNY' });
  const inches = unitsOf({ currency: 'USD', units: { shelfLength: 'in', floorLength: 'ft' } });
  const cm = unitsOf({ currency: 'EUR', units: { shelfLength: 'cm' } });
  expect([metric.shelf(304.8), cm.shelf(304.8), inches.shelf(304.8)]).toEqual([
    '304.8 mm',
    '30.5 cm',
    '12 in',
  ]);
  expect([metric.floor(1.2), inches.floor(1.2)]).toEqual(['1.2 m', '3.94 ft']);
  expect([metric.gap(0.6), inches.gap(0.6)]).toEqual(['60 cm', '24 in']);
  expect(inches.shelfSize(101.6, 203.2, 50.8)).toBe('4 × 8 × 2 in');
});

test('a unit that is the usual one is no other project, and no trace knows how lengths are shown', () => {
  const plain = smallProject();
  const same = smallProject((input) => {
    input.units = { shelfLength: 'mm', floorLength: 'm' };
    input.demand.weekdayFactors = [1, 1, 1, 1, 1, 1, 1];
    input.demand.opening = { openMin: 0, closeMin: 1440 };
  });
  expect(canonical(same)).toEqual(canonical(plain));
  const inches = smallProject((input) => {
    input.units = { shelfLength: 'in', floorLength: 'ft' };
  });
  expect(inches.units).toEqual({ shelfLength: 'in', floorLength: 'ft' });
  expect([projectHash(same), projectHash(inches)]).toEqual([projectHash(plain), projectHash(plain)]);
  expect(traceHash(traceOf(inches))).toBe(traceHash(traceOf(plain)));
});

test('what is wrong with units is said with the smallest fix', () => {
  const currencyOf = (currency: string) => problemsOf((input) => Object.assign(input, { currency }))[0]?.en;
  expect(currencyOf('RMB')).toContain('Write "CNY".');
  expect(currencyOf('usd')).toContain('Write "USD".');
  expect(currencyOf('XYZ')).toContain('ISO 4217');
  const warned = problemsOf((input) => Object.assign(input, { currency: 'EUR' }));
  expect(warned.map(({ code, path }) => [code, path])).toEqual([['no-rate', 'units.currencyPerCny']]);
  expect(
    problemsOf((input) => Object.assign(input, { currency: 'EUR', units: { currencyPerCny: 0.13 } })),
  ).toEqual([]);
  const hours = problemsOf((input) => {
    input.demand.opening = {
      openMin: 540,
      closeMin: 1260,
      weekdays: { sunday: { openMin: 600, closeMin: 600 } },
    };
  });
  expect(hours[0]).toMatchObject({
    code: 'closes-before-opening',
    path: 'demand.opening.weekdays.sunday.closeMin',
  });
  const shut = problemsOf((input) => {
    input.demand.opening = { openMin: 0, closeMin: 300 };
  });
  expect(shut.map(({ code }) => code)).toEqual(['no-footfall']);
});

test('a figure of the documents is in yuan, and never taken as another currency', () => {
  const cost = { kind: 'promoterWage' as const };
  const plan = smallProject().plans[0];
  const at = (currency: string, currencyPerCny?: number) =>
    proposedAmount({ ...smallProject(), currency, units: { currencyPerCny } }, plan, cost);
  expect([at('CNY'), at('EUR'), at('EUR', 0.125), at('JPY', 21)]).toEqual([80, 0, 10, 1680]);
  expect(fromYuan({ currency: 'USD' }, 80)).toBe(null);
  expect(yuanText({ currency: 'CNY' }, 7000, 10000)).toBe('¥7,000–¥10,000');
  expect(yuanText({ currency: 'EUR', units: { currencyPerCny: 0.125 } }, 80)).toBe('¥80 (≈ €10)');
});

test('money times k at the rate k: the same shoppers, baskets and choices, and k times the revenue', () => {
  const priced = (k: number) =>
    smallProject((input) => {
      if (k !== 1) Object.assign(input, { currency: 'JPY', units: { currencyPerCny: k } });
      for (const sku of input.skus) [sku.price, sku.cost] = [k * sku.price, k * sku.cost];
      input.plans[0].promotions = [
        { kind: 'specialPrice', id: 'cut', skuIds: ['soap1'], priceCut: 0.25 },
        { kind: 'gift', id: 'gift', skuIds: ['rice2'], giftValue: 2 * k, nGifts: 20 },
      ];
    });
  const [one, k] = [priced(1), priced(20)];
  const [yuan, yen] = [traceOf(one), traceOf(k)];
  const isMoney = (kind: number) => kind === EventKind.pick || kind === EventKind.gift;
  expect([...yen.timeMs]).toEqual([...yuan.timeMs]);
  expect([...yen.subject]).toEqual([...yuan.subject]);
  expect([...yen.a]).toEqual([...yuan.a].map((a, row) => (isMoney(yuan.kind[row]) ? 20 * a : a)));
  const [inYuan, inYen] = [score(one, yuan), score(k, yen)];
  expect([inYen.units, inYen.revenue, inYen.margin]).toEqual([
    inYuan.units,
    20 * inYuan.revenue,
    20 * inYuan.margin,
  ]);
});

test('nobody enters a closed store, and the open hours keep their shoppers', () => {
  const usual = smallProject((input) => {
    input.demand.days = 7;
  });
  const project = smallProject((input) => {
    input.demand.days = 7;
    input.demand.firstWeekday = 'thursday';
    // Footfall from 9 to 13: open for two hours of it and a half; Friday for one hour; Sunday not at all.
    input.demand.opening = {
      openMin: 600,
      closeMin: 750,
      weekdays: { friday: { openMin: 540, closeMin: 600 }, sunday: null },
    };
  });
  const perDay = Array.from({ length: 7 }, (_, day) => shoppersUntil(project.demand, day, 1440));
  expect(perDay).toEqual([100, 40, 100, 0, 100, 100, 100]);
  expect(meanShoppersPerDay(project.demand)).toBeCloseTo(540 / 7, 12);
  expect(meanShoppersPerDay(usual.demand)).toBe(160);
  const times = arrivalsMs(traceOf(project));
  const minutes = times.map((ms) => ({ day: Math.floor(ms / DAY_MS), min: (ms % DAY_MS) / 60_000 }));
  for (const { day, min } of minutes) {
    const [from, to] = day === 1 ? [540, 600] : [600, 750];
    expect(day).not.toBe(3);
    expect(min >= from && min <= to).toBe(true);
  }
  // 540 expected: within four standard deviations.
  expect(Math.abs(times.length - 540)).toBeLessThan(4 * Math.sqrt(540));
});

test('twice the shoppers on Saturday: Saturday has twice as many, every other day as many as before', () => {
  const week = (factors?: number[]) =>
    smallProject((input) => {
      input.demand.days = 7;
      input.demand.weekdayFactors = factors;
    });
  const [before, after] = [week(), week([1, 1, 1, 1, 1, 2, 1])];
  const expected = (project: Project) =>
    Array.from({ length: 7 }, (_, day) => shoppersUntil(project.demand, day, 1440));
  expect(expected(before)).toEqual([160, 160, 160, 160, 160, 160, 160]);
  expect(expected(after)).toEqual([160, 160, 160, 160, 160, 320, 160]);
  const [a, b] = [arrivalsMs(traceOf(before)), arrivalsMs(traceOf(after))];
  const until = (list: number[], day: number) => list.filter((ms) => ms < day * DAY_MS);
  // Up to Friday night shopper by shopper the same.
  expect(until(b, 5)).toEqual(until(a, 5));
  const onDay = (list: number[], day: number) => until(list, day + 1).length - until(list, day).length;
  expect(Math.abs(onDay(b, 5) - 320)).toBeLessThan(4 * Math.sqrt(320));
  expect(Math.abs(onDay(b, 6) - 160)).toBeLessThan(4 * Math.sqrt(160));
});

test('the week of a store is told in words', () => {
  const { demand } = smallProject((input) => {
    input.demand.weekdayFactors = [1, 1, 1, 1, 1, 1.5, 0.8];
    input.demand.opening = { openMin: 540, closeMin: 1260, weekdays: { sunday: null } };
  });
  expect(weekText(demand)?.en).toBe(
    'day 1 a Monday, Saturday × 1.5, Sunday × 0.8, open 09:00 to 21:00, Sunday closed',
  );
  expect(weekText(smallProject().demand)).toBe(null);
});

test('settings are edits: canonical, refused with the reason, and nothing where nothing changes', () => {
  const project = smallProject();
  const steps = [
    { currency: 'EUR' },
    { currencyPerCny: 0.13 },
    { shelfLength: 'in' },
    { floorLength: 'ft' },
    { firstWeekday: 'sunday' },
    { factor: { weekday: 'saturday', value: 1.5 } },
    { hours: { weekday: 'usual', value: { openMin: 540, closeMin: 1260 } } },
    { hours: { weekday: 'sunday', value: null } },
    { hours: { weekday: 'friday', value: { openMin: 540, closeMin: 1320 } } },
  ] as const;
  const made = steps.reduce((of, step) => changeSettings(of, step).project, project);
  expect(JSON.stringify(canonical(made))).toBe(JSON.stringify(parsed(made)));
  expect(made).toMatchObject({
    currency: 'EUR',
    units: { shelfLength: 'in', floorLength: 'ft', currencyPerCny: 0.13 },
    demand: {
      weekdayFactors: [1, 1, 1, 1, 1, 1.5, 1],
      firstWeekday: 'sunday',
      opening: { openMin: 540, closeMin: 1260, weekdays: { friday: { closeMin: 1320 }, sunday: null } },
    },
  });
  const usual = { weekday: 'friday', value: { openMin: 540, closeMin: 1260 } } as const;
  expect(changeSettings(made, { hours: usual }).project.demand.opening?.weekdays).toEqual({ sunday: null });
  // Lengths touch neither goods nor week, so that every run stays.
  expect(changeSettings(project, { shelfLength: 'cm' }).project.demand).toBe(project.demand);
  expect(changeSettings(project, { shelfLength: 'mm' }).project).toBe(project);
  const shut = changeSettings(project, {
    hours: { weekday: 'usual', value: { openMin: 540, closeMin: 540 } },
  });
  expect([shut.project, shut.refused?.en]).toEqual([
    project,
    expect.stringContaining('closes before it opens'),
  ]);
});

test('a day of the run is named by its day of the week where the project knows it', () => {
  const demand = { days: 14, footfallPerHour: [] };
  expect(dayText(demand, 5)).toEqual({ en: 'day 6', zh: '第 6 天' });
  expect(dayText({ ...demand, weekdayFactors: [1, 1, 1, 1, 1, 2, 2] }, 5)).toEqual({
    en: 'day 6, Saturday',
    zh: '第 6 天（星期六）',
  });
  expect(dayText({ ...demand, firstWeekday: 'sunday' }, 7).en).toBe('day 8, Sunday');
});
