// How `.ci/run` counts: each test is written down as it ends, so a run that breaks off still tells what it ran.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelfwalk-count-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a test file of so much text, and counts. */
function counted(text: string): { lines: string[]; code: number | null } {
  const [file, config, ended] = ['a.test.ts', 'vitest.config.ts', 'tests.txt'].map((name) =>
    join(folder, name),
  );
  rmSync(ended, { force: true });
  writeFileSync(file, text);
  writeFileSync(
    config,
    `import { eachTest } from ${JSON.stringify(join(root, 'test/support/eachTest.ts'))};
     export default { test: { globals: true, reporters: [eachTest], include: ['a.test.ts'] } };`,
  );
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--root', folder, '--config', config], {
    env: { ...process.env, SHELFWALK_TESTS: ended },
  });
  const count = spawnSync(
    process.execPath,
    [join(root, '.ci/count.mjs'), ended, String(run.status ?? run.signal)],
    {
      encoding: 'utf8',
    },
  );
  return { lines: count.stdout.trim().split('\n'), code: count.status };
}

test('all that passed', () => {
  const { lines, code } = counted(`test('a', () => {}); test('b', () => {}); test.skip('c', () => {});`);
  expect(lines).toEqual(['2 passed, 0 failed']);
  expect(code).toBe(0);
});

test('what failed, by name, in a test or around the tests', () => {
  const { lines, code } = counted(`
    describe('group', () => {
      test('good', () => {});
      test('bad', () => { throw new Error('no\\nreally'); });
    });
    describe('late', () => { afterAll(() => { throw new Error('after'); }); test('fine', () => {}); });
  `);
  expect(lines).toEqual([
    'failed: a.test.ts > group > bad: no',
    'failed: a.test.ts > late: after',
    '2 passed, 2 failed',
  ]);
  expect(code).toBe(1);
  expect(counted('nonsense(').lines.at(-1)).toBe('0 passed, 1 failed');
});

test('what it got to, where the run is killed, and one failure for that', () => {
  const { lines, code } = counted(`
    test('one', () => {});
    // The runner passes on what has ended with the next beginning, but not more than ten times a second.
    test('a while', () => new Promise((done) => setTimeout(done, 500)));
    test('two', async () => {
      const { existsSync, readFileSync } = await import('node:fs');
      while (!existsSync(process.env.SHELFWALK_TESTS) || !readFileSync(process.env.SHELFWALK_TESTS, 'utf8').includes('a while')) await new Promise((done) => setTimeout(done, 20));
      process.kill(process.ppid, 'SIGKILL');
      await new Promise(() => {});
    }, 0);
  `);
  expect(lines).toEqual(['failed: the run itself broke off (exit code SIGKILL)', '2 passed, 1 failed']);
  expect(code).toBe(1);
});

test('a run that did not begin', () => {
  const count = spawnSync(process.execPath, [join(root, '.ci/count.mjs'), join(folder, 'none.txt'), '2'], {
    encoding: 'utf8',
  });
  expect(count.stdout).toBe('failed: the run itself broke off (exit code 2)\n0 passed, 1 failed\n');
});

test('no limit that a slow machine could hit', () => {
  const script = readFileSync(join(root, '.ci/run'), 'utf8');
  for (const [, seconds] of script.matchAll(/timeout .*?(\d+) npm test/g))
    expect(Number(seconds)).toBeGreaterThanOrEqual(3600);
});
