// The commands about the model as a user meets them: spawned, their output and exit codes read.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceTable } from '../sim/evidence/table.ts';
import { parseProject } from '../sim/project/parse.ts';
import { targets } from '../sim/study/fidelity/targets.ts';
import { folderWith, shelfwalk } from './support/command.ts';
import { tinyProject } from './support/tinyProject.ts';

const calibrated = fileURLToPath(new URL('../sim/evidence/calibrated.ts', import.meta.url));
let folder = '';
let tiny = '';

beforeAll(() => {
  [folder, tiny] = folderWith(tinyProject());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('validate', () => {
  test('--json: the rows and nothing else; misses do not change the exit code', async () => {
    const args = ['validate', tiny, '--replications', '2'];
    const [json, chinese, markdown] = await Promise.all([
      shelfwalk([...args, '--json']),
      shelfwalk([...args, '--lang', 'zh']),
      shelfwalk([...args, '--markdown']),
    ]);
    expect(json.code).toBe(0);
    const result = JSON.parse(json.out);
    expect(Object.keys(result)).toEqual(['rows']);
    expect(result.rows.map(({ id }: { id: string }) => id)).toEqual(targets.map(({ id }) => id));
    expect(result.rows.some(({ pass }: { pass: boolean }) => !pass)).toBe(true);
    expect(chinese.code).toBe(0);
    expect(chinese.out).toMatch(
      /拟合项[\s\S]*预测项[\s\S]*未通过项及可能的原因[\s\S]*严格非计划[\s\S]*本店此次流失/,
    );
    expect(markdown.out).toMatch(/^Fitted:\n\n\| id \|[\s\S]*^Predicted:\n\n\| id \|/m);
  });
});

describe('calibrate', () => {
  test('fits a project to its sales, reports and writes it, and never replaces a file unasked', async () => {
    const [sales, figures, out] = ['sales.csv', 'figures.csv', 'fitted.json'].map((name) =>
      join(folder, name),
    );
    writeFileSync(sales, 'sku,units\n6901234567892,60\ncola-1l,20\ntea-500,30\ncrisps,4\nghost,9\n');
    writeFileSync(figures, 'figure,value\nlist_share,0.5\n');
    const args = ['calibrate', tiny, '--sales', sales, '--figures', figures, '--days', '2', '--out', out];
    const quick = ['--replications', '3', '--rounds', '3'];
    const { code, out: text } = await shelfwalk([...args, ...quick]);
    expect(code).toBe(0);
    expect(text).toMatch(/of 3 SKUs fit their sales/);
    expect(text).toMatch(/1 SKU is not in the project[^\n]*ghost/);
    expect(text).toMatch(/1 SKU sold fewer than 10 units[^\n]*crisps/);
    expect(text).toMatch(/listShare .* 0\.500 +0\.300/);
    const parsed = parseProject(readFileSync(out, 'utf8'));
    expect(parsed.ok && parsed.project.behaviour.listShare).toBe(0.5);
    const again = await shelfwalk([...args, ...quick]);
    expect(again).toMatchObject({ code: 2, out: '' });
    const json = await shelfwalk([...args, ...quick, '--force', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ skus: expect.any(Array), behaviour: expect.any(Array) });
  });

  test('of the reference store: a dry run that is cancelled writes nothing', async () => {
    const before = readFileSync(calibrated, 'utf8');
    const { code, err } = await shelfwalk(['calibrate', '--dry-run', '--replications', '2'], 'parameters');
    expect(code).toBe(130);
    expect(err).toMatch(/Cancelled after \d+ of \d+ parameters/);
    expect(readFileSync(calibrated, 'utf8')).toBe(before);
  });
});

describe('compare --uncertainty', () => {
  test('--json: how often a plan wins and what each assumption moves, beside the metrics', async () => {
    const study = ['--uncertainty', '3', '--draw-replications', '1'];
    const json = await shelfwalk(['compare', tiny, '--replications', '2', ...study, '--json']);
    const [alternative] = JSON.parse(json.out).alternatives;
    expect(Object.keys(alternative)).toEqual(['plan', 'verdict', 'metrics', 'uncertainty']);
    const { draws, differences, winShare, influences } = alternative.uncertainty;
    expect(draws).toBe(3);
    expect(differences).toHaveLength(3);
    const ahead = differences.map((value: number) => (value > 0 ? 1 : value === 0 ? 0.5 : 0));
    expect(winShare).toBeCloseTo((ahead[0] + ahead[1] + ahead[2]) / 3, 9);
    // The rows about promotions act in no plan of the tiny project.
    const idle = /^(promoter|familyShare|giftValueShare|pop)/;
    const rows = evidenceTable.filter(({ key, low, high }) => low < high && !idle.test(key));
    expect(influences).toHaveLength(rows.length);
  });
});

test('evidence: every row, in three forms', async () => {
  const [text, json, markdown] = await Promise.all([
    shelfwalk(['evidence', '--lang', 'zh']),
    shelfwalk(['evidence', '--json']),
    shelfwalk(['evidence', '--markdown']),
  ]);
  const { evidence, figures } = JSON.parse(json.out);
  expect(evidence).toEqual(evidenceTable);
  expect(figures).toHaveLength(34);
  for (const { key, name } of evidenceTable) {
    expect(text.out).toContain(key);
    expect(text.out).toContain(name.zh);
    expect(markdown.out).toContain(`| \`${key}\` |`);
  }
});

describe('bad input: exit code 2, plain words', () => {
  test.each([
    ['one replication has no interval', ['validate', '<tiny>', '--replications', '1'], /whole number from 2/],
    ['no such store', ['validate', 'nosuch.json'], /no file nosuch\.json/],
    ['sales without a project', ['calibrate', '--sales', 'x.csv'], /--sales needs a project/],
    ['nothing to fit to', ['calibrate', '<tiny>', '--out', 'x.json'], /Nothing to fit to/],
    ['nowhere to write', ['calibrate', '<tiny>', '--sales', 'x.csv'], /--out fitted\.json/],
    ['a dry run of a fit', ['calibrate', '<tiny>', '--dry-run'], /--dry-run goes without a project/],
    ['one draw', ['compare', '<tiny>', '--uncertainty', '1'], /whole number from 2/],
    ['a misspelt command', ['validat'], /validate/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await shelfwalk(args.map((arg) => (arg === '<tiny>' ? tiny : arg)));
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(existsSync('x.json')).toBe(false);
  });

  test('files that cannot be used: every problem with its line, and nothing is written', async () => {
    const [sales, out] = ['bad.csv', 'none.json'].map((name) => join(folder, name));
    writeFileSync(sales, 'sku,units\ncola-500,x\n,3\n');
    const { code, err } = await shelfwalk([
      'calibrate',
      tiny,
      '--sales',
      sales,
      '--out',
      out,
      '--lang',
      'zh',
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.csv 第 2 行，units[\s\S]*bad\.csv 第 3 行[\s\S]*--days/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('rules', () => {
  test('tells breaks and fixes, writes a plan that follows them, and exits with 1 where a must is broken', async () => {
    const file = join(folder, 'rules.json');
    const input = tinyProject();
    for (const position of input.plans[0].positions) position.label = position.skuId !== 'tea-500';
    writeFileSync(file, JSON.stringify(input));
    const out = join(folder, 'followed.json');
    const quick = ['--replications', '2'];
    const [text, json, written, wrong] = await Promise.all([
      shelfwalk(['rules', file, '--rule', 'E11', '--worth', ...quick]),
      shelfwalk(['rules', file, '--json', '--no-run', '--lang', 'zh']),
      shelfwalk(['rules', file, '--rule', 'label', '--write', out]),
      shelfwalk(['rules', file, '--rule', 'lable']),
    ]);
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/E11 +Clear price label +label +must +1 +1/);
    expect(text.out).toMatch(/→ label "SKU tea-500"/);
    expect(text.out).toMatch(/^ {2}\S.*following “Clear price label” here is worth/m);
    const told = JSON.parse(json.out);
    expect(told.rules.find(({ id }: { id: string }) => id === 'rotation').silence).toBe('needsRun');
    expect(told.rules.find(({ id }: { id: string }) => id === 'label').violations).toHaveLength(1);
    expect(written.out).toMatch(/new plan “Today, rules followed”/);
    const parsed = parseProject(readFileSync(out, 'utf8'));
    const plan = parsed.ok
      ? parsed.project.plans.find(({ name }) => name.en === 'Today, rules followed')
      : undefined;
    expect(plan?.positions.every(({ label }) => label)).toBe(true);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/Did you mean label\?/) });
  });

  test('sets a retailer; check warns of what its rules forbid', async () => {
    const out = join(folder, 'chain.json');
    const { out: text } = await shelfwalk([
      'rules',
      tiny,
      '--no-run',
      '--retailer',
      'strict',
      '--write',
      out,
    ]);
    expect(text).toMatch(/festival fee, ¥500 a campaign/);
    const parsed = parseProject(readFileSync(out, 'utf8'));
    expect(parsed.ok && parsed.project.retailer?.id).toBe('strict');
    const checked = await shelfwalk(['check', out]);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/plans\[wide\]: .*Rule of Strict retailer/);
  });
});
