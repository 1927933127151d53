// Tests of the tests: each of the seeded faults must make at least one fast test fail.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';

/** A fault that makes a day endless is caught by that. */
const HOUR_MS = 3_600_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests that must catch them; golden values and engines would catch anything, and prove nothing. */
const FAST = [
  'analytic.choice',
  'analytic.queues',
  'analytic.walking',
  'laws',
  'counterfactual',
  'promotions',
  'base',
  'units',
  'baselineLabel',
];

describe('every seeded fault is caught', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'shelfwalk-mutants-'));
    for (const part of ['sim', 'src', 'test', 'package.json', 'tsconfig.base.json', 'vitest.config.ts'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** Names of the tests that fail in the copy. */
  function failures(): string[] {
    const report = join(copy, 'report.json');
    rmSync(report, { force: true });
    spawnSync(
      process.execPath,
      [
        join(copy, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--project=engine',
        '--bail=1',
        '--reporter=json',
        `--outputFile=${report}`,
        // What a golden value would catch does not count.
        '--testNamePattern=^(?!.*keep their (values|numbers))',
        ...FAST.map((name) => `test/${name}.test.ts`),
      ],
      { cwd: copy, encoding: 'utf8', timeout: HOUR_MS, killSignal: 'SIGKILL' },
    );
    if (!existsSync(report)) return ['the tests do not end'];
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: {
        name: string;
        status: string;
        message: string;
        assertionResults: { status: string; fullName: string }[];
      }[];
    };
    return testResults.flatMap(({ status, message, assertionResults }) => {
      const failed = assertionResults
        .filter((each) => each.status === 'failed')
        .map(({ fullName }) => fullName);
      return failed.length === 0 && status === 'failed' ? [message] : failed;
    });
  }

  it('and without a fault nothing fails', () => {
    expect(failures()).toEqual([]);
  });

  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', (_, { file, is, becomes }) => {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    expect(text.split(is).length - 1, `"${is}" stands once in ${file}`).toBe(1);
    writeFileSync(
      path,
      `${text.replace(is, () => becomes)}${becomes.includes('drawn') ? '\nlet drawn = 0;\n' : ''}`,
    );
    try {
      const failed = failures();
      expect(failed.length).toBeGreaterThan(0);
      console.info(`caught by: ${failed[0].split('\n')[0]}`);
    } finally {
      writeFileSync(path, text);
    }
  });
});
