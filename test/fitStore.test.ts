// Fitting to a store's own sales: what was planted is found again, and what cannot be told is said.
import { beforeAll, describe, expect, test } from 'vitest';
import { readStoreFigures } from '../sim/formats/storeFigures.ts';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { parseProject, serialiseProject } from '../sim/project/parse.ts';
import type { Project } from '../sim/project/schema.ts';
import { score } from '../sim/score/scorecard.ts';
import { type FitSettings, fitStudy, type StoreFigures, type StoreFit } from '../sim/study/fit/fitStore.ts';
import { answered } from './support/answered.ts';
import { smallProject } from './support/smallProject.ts';

const DAYS = 20;

function fitStore(project: Project, figures: StoreFigures, settings: Omit<FitSettings, 'figures'>): StoreFit {
  return answered(fitStudy, project, { ...settings, figures });
}

/** A busy, well stocked shop; with `spread` its SKUs and categories are liked differently. */
function shop(spread: number, popularity: number): Project {
  return smallProject((input) => {
    input.skus.forEach((sku, n) => {
      sku.appeal = spread * (((n * 7) % 5) - 2);
    });
    input.categories.forEach((category, n) => {
      category.popularity = 1 + popularity * n;
    });
    input.stock.backroomCases = 100;
    input.stock.replenishment.visitsMin = Array.from({ length: 20 }, (_, n) => 540 + n * 15);
    input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 3);
  });
}

function salesOf(project: Project, seed: string): Map<string, number> {
  const world = compile(project, project.baselinePlanId);
  const sales = new Map(project.skus.map(({ id }) => [id, 0]));
  for (let replication = 0; replication < DAYS; replication++) {
    const { bySku } = score(project, simulate(world, { seed, replication, detail: 'sales' }));
    bySku.ids.forEach((id, ix) => {
      sales.set(id, sales.get(id)! + bySku.units[ix]);
    });
  }
  return sales;
}

describe('planted preferences', () => {
  const planted = shop(0.5, 1);
  const plain = shop(0, 0);
  const sales = salesOf(planted, 'truth');
  const settings = { seed: 'fit', replications: 6 };
  let fit: StoreFit;

  beforeAll(() => {
    fit = fitStore(plain, { salesDays: DAYS, salesBySku: sales }, { ...settings, rounds: 8 });
  });

  test('are found again: the sales of most SKUs are met, which they are not without the fit', () => {
    expect(fit.skus).toHaveLength(plain.skus.length);
    expect(fit.unidentified).toEqual([]);
    expect(fit.skus.filter(({ fits }) => fits).length).toBeGreaterThanOrEqual(20);
    expect(Math.abs(fit.simulatedPerDay / fit.soldPerDay - 1)).toBeLessThan(0.06);
    const unfitted = fitStore(plain, { salesDays: DAYS, salesBySku: sales }, { ...settings, rounds: 0 });
    expect(unfitted.skus.filter(({ fits }) => fits).length).toBeLessThan(10);
  });

  test('come out in the right order and size', () => {
    for (const { id } of plain.categories) {
      const centred = (project: Project) => {
        const appeals = project.skus
          .filter(({ categoryId }) => categoryId === id)
          .map(({ appeal }) => appeal);
        const mean = appeals.reduce((sum, appeal) => sum + appeal, 0) / appeals.length;
        return appeals.map((appeal) => appeal - mean);
      };
      const [truth, found] = [centred(planted), centred(fit.project)];
      const product = truth.reduce((sum, value, ix) => sum + value * found[ix], 0);
      const square = truth.reduce((sum, value) => sum + value * value, 0);
      expect(product / square).toBeGreaterThan(0.8);
      expect(product / square).toBeLessThan(1.25);
    }
    const popularity = fit.project.categories.map((category) => category.popularity);
    const truth = planted.categories.map((category) => category.popularity);
    const rank = (values: number[]) => values.map((value) => values.filter((other) => other < value).length);
    expect(rank(popularity)).toEqual(rank(truth));
  });

  test('are written into a project that is valid, and nothing else of it changes', () => {
    const parsed = parseProject(serialiseProject(fit.project));
    expect(parsed.ok && parsed.project).toEqual(fit.project);
    const bare = (project: Project) => ({
      ...project,
      behaviour: {},
      skus: project.skus.map((sku) => ({ ...sku, appeal: 0 })),
      categories: project.categories.map((category) => ({ ...category, popularity: 0 })),
    });
    expect(bare(fit.project)).toEqual(bare(plain));
    expect(Object.keys(fit.project.behaviour)).toEqual(['basketLogMean', 'stopHazardPerS']);
  });
});

test('what cannot be told from sales is named, each with its reason, and left as it was', () => {
  const project = smallProject((input) => {
    for (const plan of input.plans) plan.positions = plan.positions.filter(({ skuId }) => skuId !== 'soap0');
  });
  const salesBySku = new Map(project.skus.map(({ id }) => [id, 100]));
  salesBySku.set('soap0', 50);
  salesBySku.set('soap1', 9);
  salesBySku.set('ghost', 77);
  salesBySku.delete('soap2');
  const fit = fitStore(project, { salesDays: 7, salesBySku }, { seed: 'a', replications: 2, rounds: 1 });
  expect([...fit.unidentified].sort((a, b) => (a.skuId < b.skuId ? -1 : 1))).toEqual([
    { skuId: 'ghost', reason: 'noSuchSku' },
    { skuId: 'soap0', reason: 'notPlaced' },
    { skuId: 'soap1', reason: 'tooFewSales' },
    { skuId: 'soap2', reason: 'noSalesGiven' },
  ]);
  expect(fit.skus.map(({ skuId }) => skuId)).not.toContain('soap1');
  const appeal = (id: string) => fit.project.skus.find((sku) => sku.id === id)!.appeal;
  expect(['soap0', 'soap1', 'soap2'].map(appeal)).toEqual([0, 0, 0]);
  expect(appeal('cola1')).not.toBe(0);
});

test('a SKU that is not there cannot be liked into selling', () => {
  // Nothing in the backroom: what is on the shelf is all there is.
  const project = smallProject((input) => {
    input.stock.backroomCases = 0;
    input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 10);
  });
  const salesBySku = new Map(project.skus.map(({ id }) => [id, 100]));
  const fit = fitStore(project, { salesDays: 1, salesBySku }, { seed: 'a', replications: 2, rounds: 6 });
  expect(
    fit.skus.every(({ simulatedPerDay, missingPerDay }) => simulatedPerDay < 60 && missingPerDay > 0),
  ).toBe(true);
  for (const { appeal } of fit.project.skus) expect(Math.abs(appeal)).toBeLessThan(3);
});

test('dwell and time in the store are solved for, footfall and list share taken over', () => {
  const footfallPerHour = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 300 : 0));
  const figures = { footfallPerHour, listShare: 0.5, meanDwellS: 20, timeToQueueMin: 2.5 };
  const fit = fitStore(smallProject(), figures, { seed: 'a', replications: 4, rounds: 5 });
  expect(fit.project.demand.footfallPerHour).toEqual(footfallPerHour);
  expect(fit.project.behaviour.listShare).toBe(0.5);
  expect(fit.figures.map(({ figure, aim }) => [figure, aim])).toEqual([
    ['meanDwellS', 20],
    ['timeToQueueMin', 2.5],
  ]);
  for (const { simulated, aim } of fit.figures) expect(Math.abs(simulated / aim - 1)).toBeLessThan(0.08);
  expect(fit.skus).toEqual([]);
  const unreachable = fitStore(
    smallProject(),
    { timeToQueueMin: 60 },
    { seed: 'a', replications: 2, rounds: 1 },
  );
  expect(unreachable.figures[0]).toMatchObject({ atEnd: true });
});

describe('the files of a store', () => {
  const project = smallProject((input) => {
    input.skus[0].gtin = '06901234567892';
  });
  const read = (salesCsv?: string, figuresCsv?: string, days?: number) =>
    readStoreFigures(project, { salesCsv, figuresCsv, days });

  test.each([
    ['ids', 'sku,units\ncola0,12\ncola1,3\n'],
    ['a GTIN that lost its zero', 'SKU_ID,Sales\n6901234567892,12\ncola1,3\n'],
    ['Chinese headers', '\ufeff单品,销量\ncola0,12\r\ncola1,3\r\n'],
    ['both columns', 'gtin,product_id,qty\n06901234567892,,12\n,cola1,3\n'],
    ['another id beside a known GTIN', 'barcode;sku;units\n6901234567892;K-77;12\n;cola1;3\n'],
    ['a SKU on two lines', 'sku,units\ncola0,5\ncola1,3\ncola0,7\n'],
  ])('sales: %s', (_, csv) => {
    const result = read(csv, undefined, 14);
    expect(result.ok && result.figures.salesDays).toBe(14);
    expect(result.ok && [...result.figures.salesBySku!]).toEqual([
      ['cola0', 12],
      ['cola1', 3],
    ]);
  });

  test('days come from the column or the option', () => {
    const withColumn = read('sku,units,days\ncola0,12,30\ncola1,3,30\n', undefined, 7);
    expect(withColumn.ok && withColumn.figures.salesDays).toBe(30);
    const without = read('sku,units\ncola0,12\n');
    expect(without.ok).toBe(false);
  });

  test('figures in both languages; a day is spread like the hours of the project', () => {
    const english = read(
      undefined,
      'figure,value\nfootfall_day,400\nlist_share,0.25\ndwell_s,15\ntime_in_store_min,9\n',
    );
    const chinese = read(undefined, '指标,数值\n日客流,400\n清单占比,0.25\n停留秒数,15\n在店分钟,9\n');
    expect(english).toEqual(chinese);
    const total = project.demand.footfallPerHour.reduce((sum, count) => sum + count, 0);
    expect(english.ok && english.figures).toEqual({
      footfallPerHour: project.demand.footfallPerHour.map((count) => (count * 400) / total),
      listShare: 0.25,
      meanDwellS: 15,
      timeToQueueMin: 9,
    });
    const hours = read(undefined, 'figure,value\nfootfall_09,80\n客流_10,90\n');
    expect(hours.ok && hours.figures.footfallPerHour?.slice(8, 13)).toEqual([0, 80, 90, 0, 0]);
    expect(hours.ok && hours.warnings.map(({ en }) => en).join()).toMatch(/11:00, 12:00/);
  });

  test('everything that is wrong is said at once, with its line, in both languages', () => {
    const result = read(
      'sku,units\ncola0,many\n,5\n6.9E+12,4\ncola1,-1\n',
      'figure,value\nfootfal_09,3\nlist_share,30\nfootfall_25,3\nfootfall_day,300\nfootfall_10,3\ndwell_s,9\ndwell_s,9\n',
    );
    expect(result.ok).toBe(false);
    if (result.ok) return;
    const wrong = result.problems.map(({ path, code }) => `${path} ${code}`);
    expect(wrong).toEqual([
      'sales.csv line 2, units bad-number',
      'sales.csv line 3 no-sku',
      'sales.csv line 4 spoilt-gtin',
      'sales.csv line 5, units out-of-range',
      'sales.csv no-days',
      'figures.csv line 2 unknown-figure',
      'figures.csv line 3, value out-of-range',
      'figures.csv line 4 no-such-hour',
      'figures.csv line 8 repeated-figure',
      'figures.csv footfall-twice',
    ]);
    for (const { en, zh } of result.problems) {
      expect(en.length).toBeGreaterThan(10);
      expect(zh).toMatch(/[一-龥]/);
    }
  });

  test.each([
    ['no SKU of the project', 'sku,units\nx,5\ny,6\n', /none of its 2 SKUs is in the project/],
    ['no column of SKUs', 'artikel,units\ncola0,5\n', /no column that names the SKU; found: artikel, units/],
    ['no column of units', 'sku,number\ncola0,5\n', /no column "units"/],
    ['days that differ', 'sku,units,days\ncola0,5,7\ncola1,5,8\n', /same days/],
    ['a SKU twice beside days', 'sku,units,days\ncola0,5,7\ncola0,5,7\n', /"cola0" on lines 2, 3/],
    ['nothing', '', /the file is empty/],
  ])('refused: %s', (_, csv, message) => {
    const result = read(csv, undefined, csv.includes('days') ? undefined : 7);
    expect(result.ok ? [] : result.problems.map(({ en }) => en).join('\n')).toMatch(message);
  });
});
