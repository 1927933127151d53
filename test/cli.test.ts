// The command line as a user meets it: spawned, its output and exit code read.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth, tableLines } from '../sim/cli/table.ts';
import { parseProject } from '../sim/project/parse.ts';
import { complaints, folderWith, shelfwalk } from './support/command.ts';
import { tinyProject } from './support/tinyProject.ts';

const data = (name: string) => fileURLToPath(new URL(`data/ssap/${name}`, import.meta.url));
let folder = '';
let tiny = '';

beforeAll(() => {
  [folder, tiny] = folderWith(tinyProject());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compare', () => {
  test('--json: the agreed fields, the same for the same seed, and for machines alone', async () => {
    const args = ['compare', tiny, '--replications', '4', '--json'];
    const [first, again, other] = await Promise.all([
      shelfwalk(args),
      shelfwalk(args),
      shelfwalk([...args, '--seed', 'another']),
    ]);
    expect(complaints(first.err)).toBe('');
    const result = JSON.parse(first.out);
    expect(Object.keys(result)).toEqual([
      ...['version', 'projectHash', 'currency', 'daysPerReplication', 'warnings'],
      ...[
        'baseline',
        'seed',
        'replications',
        'confidence',
        'verdict',
        'alternatives',
        'fresh',
        'traceHash',
        'end',
      ],
    ]);
    expect(result).toMatchObject({ baseline: 'base', seed: 'shelfwalk', replications: 4, currency: 'CNY' });
    expect(result.traceHash).toMatch(/^[0-9a-f]{16}$/);
    expect(result.alternatives).toHaveLength(1);
    const [{ plan, verdict, metrics }] = result.alternatives;
    expect(plan).toBe('wide');
    expect(result.verdict).toMatchObject({ word: verdict, isPreliminary: true, plan: 'wide' });
    expect(['better', 'worse', 'unclear', 'same', 'constant']).toContain(verdict);
    expect(Object.keys(metrics)).toEqual(['units', 'revenue', 'margin', 'lostSales']);
    expect(Object.keys(metrics.units)).toEqual([
      ...['unit', 'perDay', 'verdict', 'pBetter', 'pValue', 'pHolm', 'correlation', 'varianceRatio', 'note'],
    ]);
    const { baseline, alternative, difference } = metrics.units.perDay;
    expect(Object.keys(metrics.units.perDay)).toEqual([
      ...['baseline', 'alternative', 'difference', 'low', 'high'],
    ]);
    expect(difference).toBeCloseTo(alternative - baseline, 9);
    expect(again.out).toBe(first.out);
    expect(JSON.parse(other.out).traceHash).not.toBe(result.traceHash);
    expect(first.code).toBe(['better', 'worse'].includes(verdict) ? 0 : 1);
  });

  test('warnings stand in --json and on standard error', async () => {
    const crowded = tinyProject();
    const [first] = crowded.plans[1].positions;
    crowded.plans[1].positions.push({ ...first, xMm: (first.xMm ?? 0) + 1 });
    const [where, file] = folderWith(crowded);
    const { out, err } = await shelfwalk(['run', file, '--plan', 'wide', '--replications', '1', '--json']);
    rmSync(where, { recursive: true, force: true });
    const { warnings, currency, projectHash } = JSON.parse(out);
    expect([currency, projectHash]).toEqual(['CNY', expect.stringMatching(/^[0-9a-f]+$/)]);
    expect(warnings.length).toBeGreaterThan(0);
    for (const { en } of warnings) expect(err).toContain(en);
  });

  test('a plan against itself has no verdict: exit code 1', async () => {
    const { code, out } = await shelfwalk(['compare', tiny, '--alternative', 'base', '--replications', '3']);
    expect(code).toBe(1);
    expect(out).toMatch(/did not buy differently/);
  });

  test('a sentence first, then an aligned table, in Chinese too', async () => {
    const { out } = await shelfwalk(['compare', tiny, '--replications', '3', '--lang', 'zh']);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/方案|差异|毛利/);
    const rule = lines.findIndex((line) => line.startsWith('──'));
    const table = lines.slice(rule - 1, rule + 5);
    expect(table).toHaveLength(6);
    const widths = table.map(displayWidth);
    expect(new Set(widths).size).toBe(1);
  });

  test('ends at once when interrupted, and says how far it came: exit code 130', async () => {
    const args = ['compare', tiny, '--replications', '100000'];
    const { code, err, out } = await shelfwalk(args, '/100000 replications');
    expect(code).toBe(130);
    expect(err).toMatch(/Cancelled after \d+ of 100000/);
    expect(out).toBe('');
  });

  test('who interrupts the draws keeps the comparison, and what was drawn', async () => {
    const args = [
      'compare',
      tiny,
      '--replications',
      '2',
      '--uncertainty',
      '9000',
      '--draw-replications',
      '1',
    ];
    const { code, err, out } = await shelfwalk(args, ' sets of assumptions');
    expect(code).toBe(130);
    expect(err).toMatch(/Cancelled after \d+ of \d+ sets of assumptions/);
    expect(out).toContain('2 replications');
    expect(out).toContain('If the assumptions are wrong within their ranges');
  });

  test('a full disk is one line and an exit code', async () => {
    const { code, err } = await shelfwalk(['schema'], { stdout: '/dev/full' });
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('the disk is full')]);
  });
});

describe('report', () => {
  test('writes one file in the language asked for, and never replaces one unasked', async () => {
    const out = join(folder, 'report.html');
    const args = ['report', tiny, '--replications', '4', '--out', out];
    const [compared, first] = await Promise.all([
      shelfwalk(['compare', tiny, '--replications', '4', '--json']),
      shelfwalk([...args, '--lang', 'zh']),
    ]);
    expect(first.code).toBe(compared.code);
    expect(first.out).toContain('已写入');
    const page = readFileSync(out, 'utf8');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain(JSON.parse(compared.out).traceHash);
    expect(page).toContain(
      'npx shelfwalk report tiny.json --baseline base --alternative wide --replications 4',
    );
    expect(page).not.toContain(folder);
    const again = await shelfwalk(args);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('--force');
    expect(readFileSync(out, 'utf8')).toBe(page);
  });

  test('says at once that the folder to write into is not there', async () => {
    const nowhere = join(folder, 'nowhere', 'report.html');
    const { code, err } = await shelfwalk(['report', tiny, '--out', nowhere]);
    expect(code).toBe(2);
    expect(err).toContain('There is no folder');
  });
});

describe('other commands', () => {
  test('run: a summary with intervals', async () => {
    const { code, out } = await shelfwalk(['run', tiny, '--plan', 'wide', '--replications', '3', '--json']);
    expect(code).toBe(0);
    const { plan, metrics } = JSON.parse(out);
    expect(plan).toBe('wide');
    expect(metrics.units.perDay.mean).toBeGreaterThan(0);
    expect(metrics.units.perDay.low).toBeLessThanOrEqual(metrics.units.perDay.mean);
    expect(metrics.conversion?.perDay).toBeUndefined();
  });

  test('examples, check, schema', async () => {
    const [examples, check, schema] = await Promise.all([
      shelfwalk(['examples']),
      shelfwalk(['check', tiny]),
      shelfwalk(['schema']),
    ]);
    expect(examples.code).toBe(0);
    for (const id of ['convenience', 'supermarket', 'hypermarket'])
      expect(examples.out).toContain(`example:${id}`);
    expect(check).toMatchObject({ code: 0, err: '' });
    expect(check.out).toMatch(/no problems/);
    expect(Object.keys(JSON.parse(schema.out).properties)).toContain('plans');
  });

  test('import writes a project that compares, and never replaces a file unasked', async () => {
    const out = join(folder, 'small.json');
    // In any order: what stands in the files says which is which.
    const args = ['import', data('small/shelves.csv'), data('small/products.csv'), '--out', out];
    const first = await shelfwalk(args);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/Assumed/);
    expect(parseProject(readFileSync(out, 'utf8')).ok).toBe(true);
    writeFileSync(out, 'mine');
    const again = await shelfwalk(args);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(out, 'utf8')).toBe('mine');
    const half = ['import', data('small/shelves.csv'), '--out', join(folder, 'x.json')];
    const alone = await shelfwalk(half);
    expect(alone.code).toBe(2);
    expect(alone.err).toMatch(/products\.csv and shelves\.csv/);
    const twice = await shelfwalk([...half, data('small/shelves.csv')]);
    expect(twice.code).toBe(2);
    expect(twice.err).toMatch(/no column "product_id"/);
  });
});

describe('bad input: exit code 2, plain words, the nearest name', () => {
  test.each([
    ['no such file', ['check', 'tiny.jsn'], /no file tiny\.jsn/],
    ['no such example', ['check', 'example:supermarkt'], /example:supermarket\?/],
    ['no such plan', ['run', '<tiny>', '--plan', 'wied'], /no plan "wied".*"wide"/],
    ['no such command', ['compar', '<tiny>'], /"?compare/],
    ['no such option', ['run', '<tiny>', '--replication', '3'], /--replications/],
    ['replications', ['run', '<tiny>', '--replications', 'many'], /whole number from 1/],
    ['language', ['run', '<tiny>', '--lang', 'fr'], /en, zh/],
    ['nothing named', ['compare'], /project/],
    ['a folder', ['check', '/'], /is a folder/],
  ])('%s', async (_, args, message) => {
    const given = args.map((arg) => (arg === '<tiny>' ? tiny : arg));
    const { code, out, err } = await shelfwalk(given);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('a broken project: all its problems, in the language asked for', async () => {
    const file = join(folder, 'broken.json');
    const project = tinyProject();
    project.plans[0].positions[0].skuId = 'cola-50';
    project.layouts[0].exit.xM = 99;
    writeFileSync(file, JSON.stringify(project));
    const english = await shelfwalk(['compare', file]);
    expect(english.code).toBe(2);
    expect(english.err).toMatch(
      /positions\[0\]\.skuId: there is no SKU "cola-50"\. Did you mean "cola-500"\?/,
    );
    expect(english.err).toMatch(/layouts\[floor\]\.exit/);
    const chinese = await shelfwalk(['check', file, '--lang', 'zh']);
    expect(chinese.code).toBe(2);
    expect(chinese.out).toMatch(/没有 "cola-50" 这个单品/);
    writeFileSync(file, JSON.stringify(project).slice(0, 500));
    expect((await shelfwalk(['check', file])).out).toMatch(/line 1, column 501: the file ends in the middle/);
  });
});

test('tables line up by what is seen', () => {
  const columns = [
    { title: '单品', align: 'left' as const },
    { title: 'Units', align: 'right' as const },
  ];
  const lines = tableLines(columns, [
    ['可乐 500ml', '12'],
    ['Tea', '1,200'],
  ]);
  expect(lines).toEqual(['单品        Units', '─────────────────', '可乐 500ml     12', 'Tea         1,200']);
});
