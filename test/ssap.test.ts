// Importing ShelfSpaceAllocation.jl instances: real files come in whole, bad ones not at all, limits are kept.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appealsFromDemand } from '../sim/formats/demandAppeal.ts';
import { importSsap } from '../sim/formats/ssap/ssap.ts';
import { parseProject } from '../sim/project/parse.ts';
import type { ProjectInput } from '../sim/project/schema.ts';

const real = (instance: string, file: string): string =>
  readFileSync(fileURLToPath(new URL(`data/ssap/${instance}/${file}.csv`, import.meta.url)), 'utf8');

const products = `product_id,category_id,width,height,depth,weight,monthly_demand,replenishment_interval,price,unit_margin,blocking_field,min_facing,max_facing,max_stack
a1,7,100,150,110,0.5,120,30,1.25,0.75,A,1,6,2
a2,7,100,150,110,0.5,30,30,2.5,1,A,0,6,2
b1,7,200,280,300,4,10,30,9,3,B,1,2,1
`;
const shelves = `module,level,total_width,total_height,total_length,product_min_unit_weight,product_max_unit_weight
M1,1,900,300,400,3,15
M1,2,900,320,400,0,5
`;
const load = (productsCsv = products, shelvesCsv = shelves) =>
  importSsap({ productsCsv, shelvesCsv, name: 'Test' });

function good(result: ReturnType<typeof importSsap>) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result;
}

function problemsOf(result: ReturnType<typeof importSsap>) {
  if (result.ok) throw new Error('was imported');
  for (const { en, zh } of result.problems) {
    expect(en).not.toBe('');
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  }
  return result.problems.map(({ path, en }) => `${path}: ${en}`);
}

describe.each([
  ['small', 118, 3.6],
  ['medium', 221, 9.9],
] as const)('the %s instance', (instance, nSkus, widthM) => {
  const { project, report } = good(load(real(instance, 'products'), real(instance, 'shelves')));

  test('parses without an error or a misfit, with every SKU on both plans', () => {
    const parsed = parseProject(project);
    expect(parsed).toMatchObject({ ok: true, warnings: [{ code: 'no-rate' }] });
    expect(project.skus).toHaveLength(nSkus);
    for (const plan of project.plans)
      expect(new Set(plan.positions.map(({ skuId }) => skuId)).size).toBe(nSkus);
  });

  test("keeps the file's shelves and packs to the millimetre", () => {
    const [header, ...rows] = real(instance, 'shelves').trim().split(/\r?\n/);
    const column = (name: string) => header.split(',').indexOf(name);
    const [bay] = project.layouts[0].fixtures[0].bays;
    expect(bay.widthM).toBe(widthM);
    expect(bay.shelves.map(({ clearanceMm, depthMm }) => [clearanceMm, depthMm])).toEqual(
      rows.map((row) => [
        Number(row.split(',')[column('total_height')]),
        Number(row.split(',')[column('total_length')]),
      ]),
    );
    const sku = project.skus.find(({ id }) => id === (instance === 'small' ? '32787' : '113011'));
    expect([sku?.widthMm, sku?.heightMm, sku?.depthMm]).toEqual(
      instance === 'small' ? [117.9139642983, 78.8320411869, 106.0980105021] : [92, 146, 157],
    );
  });

  test('keeps facing, stack and weight limits, and blocks of brands', () => {
    const limits = new Map(records(real(instance, 'products')).map((row) => [row.get('product_id'), row]));
    const levels = new Map(
      records(real(instance, 'shelves')).map((row) => [`${row.get('module')}-${row.get('level')}`, row]),
    );
    const brandOf = new Map(project.skus.map(({ id, brandId }) => [id, brandId]));
    for (const plan of project.plans) {
      for (const { skuId, shelfId, facingsWide, facingsHigh } of plan.positions) {
        const row = limits.get(skuId)!;
        const level = levels.get(shelfId)!;
        expect(facingsWide).toBeLessThanOrEqual(Number(row.get('max_facing')));
        expect(facingsHigh).toBeLessThanOrEqual(Number(row.get('max_stack')));
        expect(Number(row.get('weight'))).toBeGreaterThanOrEqual(
          Number(level.get('product_min_unit_weight')),
        );
        expect(Number(row.get('weight'))).toBeLessThanOrEqual(Number(level.get('product_max_unit_weight')));
      }
      for (const [shelfId] of levels)
        expect(brandRuns(plan.positions, shelfId, brandOf)).toHaveLength(
          new Set(brandRuns(plan.positions, shelfId, brandOf)).size,
        );
    }
  });

  test('says what it assumed, in both languages', () => {
    expect(report.length).toBeGreaterThan(8);
    expect(report.map(({ en }) => en).join('\n')).toMatch(/Footfall: one shopper/);
    for (const { zh } of report) expect(zh).toMatch(/[\u4e00-\u9fff]/);
    const noCategory = report.some(({ en }) => en.includes('category_id'));
    expect(noCategory).toBe(instance === 'medium');
  });
});

describe('a small file', () => {
  test('facings follow demand in the second plan, and only facings differ', () => {
    const { project } = good(load());
    const facings = (plan: number, id: string) =>
      project.plans[plan].positions.find(({ skuId }) => skuId === id)!.facingsWide;
    expect(facings(0, 'a1') - facings(0, 'a2')).toBeLessThanOrEqual(1);
    expect(facings(1, 'a1')).toBeGreaterThan(facings(1, 'a2'));
    const placesOf = (plan: number) =>
      project.plans[plan].positions.map(({ skuId, shelfId }) => `${skuId} ${shelfId}`);
    expect(placesOf(1).sort()).toEqual(placesOf(0).sort());
  });

  test('takes a byte order mark, spaces, an index column, a semicolon file and CRLF as they come', () => {
    const expected = good(load()).project;
    const indexed = products
      .split('\n')
      .map((line, ix) => (line === '' ? '' : `${ix === 0 ? '' : ix - 1},${line}`));
    expect(good(load(indexed.join('\n'))).project).toEqual(expected);
    expect(good(load(`\ufeff${products}`, `\ufeff${shelves}`)).project).toEqual(expected);
    expect(good(load(products.replaceAll(',', ';').replaceAll('\n', '\r\n'))).project).toEqual(expected);
    expect(good(load(`sep=;\n${products.replaceAll(',', ';')}`)).project).toEqual(expected);
    expect(
      good(load(products.replace('product_id,', ' product_id ,').replace('\na2', '\n\na2'))).project,
    ).toEqual(expected);
  });

  test('does without the optional columns, and says so', () => {
    const bare = 'product_id,width,height,depth,monthly_demand,price,unit_margin\np,100,100,100,5,2,1\n';
    const { project, report } = good(
      load(bare, 'module,level,total_width,total_height,total_length\nM,1,500,200,300\n'),
    );
    expect(parseProject(project).ok).toBe(true);
    expect(project.demand.days).toBe(30);
    expect(report.filter(({ en }) => en.startsWith('No column'))).toHaveLength(11);
  });

  test('a SKU too large for every shelf stays off the plans and is named', () => {
    const { project, report } = good(load(products.replace('b1,7,200,280', 'b1,7,200,400')));
    expect(project.plans[0].positions.some(({ skuId }) => skuId === 'b1')).toBe(false);
    expect(report.some(({ en }) => en.startsWith('Too large') && en.includes('b1'))).toBe(true);
  });
});

test('appeals bring back the demand they came from, whatever the prices and however unlike the segments', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.double({ min: 0.5, max: 200, noNaN: true }),
          fc.double({ min: 0.5, max: 60, noNaN: true }),
        ),
        {
          minLength: 1,
          maxLength: 30,
        },
      ),
      (skus) => {
        const slopes = [-1.5, -3, -3.5, -4];
        const units = skus.map(([demand]) => demand);
        const lnPrices = skus.map(([, price]) => Math.log(price));
        const mean = lnPrices.reduce((a, b) => a + b, 0) / skus.length;
        const appeals = appealsFromDemand(
          units,
          skus.map(([, price]) => price),
          slopes,
        );
        const total = units.reduce((a, b) => a + b, 0);
        const shares = slopes.map((slope) => {
          const pulls = appeals.map((appeal, j) => Math.exp(appeal + slope * (lnPrices[j] - mean)));
          return pulls.map((pull) => pull / pulls.reduce((a, b) => a + b, 0));
        });
        units.forEach((demand, j) => {
          const share = shares.reduce((sum, of) => sum + of[j], 0) / slopes.length;
          expect(share).toBeCloseTo(demand / total, 4);
        });
      },
    ),
    { numRuns: 50 },
  );
  const level = appealsFromDemand([30, 10, 20], [5, 5, 5], [-2, -3]);
  [Math.log(1.5), Math.log(0.5), 0].forEach((appeal, ix) => {
    expect(level[ix]).toBeCloseTo(appeal, 5);
  });
});

describe('bad files: every fault with its line, nothing imported', () => {
  test('bad numbers, ranges and doubles, all at once', () => {
    const bad = products
      .replace('a1,7,100', 'a1,7,10cm')
      .replace('a2,7,100,150', 'a2,7,100,"1,5"')
      .replace('9,3,B,1,2', '9,30,B,3,2')
      .concat('a2,7,0,150,110,0.5,30,30,2.5,1,A,0,6,2\n');
    const problems = problemsOf(load(bad, shelves.replace('M1,2', 'M1,1').replace(',3,15', ',15,3')));
    const expected = [
      'products.csv line 2, width: got "10cm"',
      'products.csv line 3, height: got "1,5"; allowed: a number from 1 to 5000. Write 1.5.',
      'products.csv line 4, unit_margin: got 30, more than the price 9',
      'products.csv line 4, max_facing: got 2, less than min_facing 3',
      'products.csv line 5, width: got 0',
      'products.csv line 5, product_id: "a2" stands already on line 3',
      'shelves.csv line 2, product_max_unit_weight: got 3',
      'shelves.csv line 3, module / level: "M1 / 1" stands already on line 2',
    ];
    for (const start of expected)
      expect(
        problems.some((problem) => problem.startsWith(start)),
        start,
      ).toBe(true);
    expect(problems).toHaveLength(expected.length);
  });

  test('missing and doubled columns, with the name that was meant', () => {
    const problems = problemsOf(
      load(products.replace('monthly_demand', 'monthly_demnd').replace('max_stack', 'width')),
    );
    expect(problems).toContainEqual(expect.stringContaining('Rename "monthly_demnd"'));
    expect(problems).toContainEqual(expect.stringContaining('the column "width" stands twice'));
  });

  test('empty, header only, ragged, open quote, binary', () => {
    expect(problemsOf(load('', ''))).toHaveLength(2);
    expect(problemsOf(load(products.split('\n')[0]))[0]).toContain('no row below');
    expect(problemsOf(load(products.replace(',A,1,6,2', '')))[0]).toContain(
      'products.csv line 2: has 10 cells',
    );
    expect(problemsOf(load(products.replace('a2,7', '"a2,7'))).join()).toContain('products.csv line 3');
    expect(problemsOf(load('PK\u0003\u0004\0\0'))[0]).toContain('not a plain text file');
    expect(problemsOf(load(products.replace('product_id', '__proto__')))[0]).toContain(
      'no column "product_id"',
    );
  });

  test('whatever the files hold, the import never throws, and what it imports parses', () => {
    const cell = fc.constantFrom(
      '',
      '0',
      '-1',
      '1e9',
      '3',
      '120',
      'x',
      '1,5',
      '"',
      '\n',
      '  ',
      'NaN',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), cell), { maxLength: 4 }),
        fc.boolean(),
        (edits, inShelves) => {
          let text = inShelves ? shelves : products;
          for (const [at, junk] of edits) text = text.slice(0, at) + junk + text.slice(at + 2);
          const result = inShelves ? load(products, text) : load(text);
          if (!result.ok) return;
          const parsed = parseProject(result.project as ProjectInput);
          expect(
            parsed.ok ? parsed.warnings.filter(({ code }) => code === 'misfit') : parsed.problems,
          ).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function records(text: string): Map<string, string>[] {
  const [header, ...rows] = text.trim().split(/\r?\n/);
  return rows.map((row) => new Map(header.split(',').map((name, ix) => [name, row.split(',')[ix]])));
}

/** The brands along a shelf, neighbours of one brand counted once. */
function brandRuns(
  positions: readonly { skuId: string; shelfId: string; xMm: number }[],
  shelfId: string,
  brandOf: ReadonlyMap<string, string>,
): string[] {
  const row = positions.filter((position) => position.shelfId === shelfId).sort((a, b) => a.xMm - b.xMm);
  return row.map(({ skuId }) => brandOf.get(skuId)!).filter((brand, ix, all) => brand !== all[ix - 1]);
}
