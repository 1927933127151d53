// Set-up: the lock file names what every platform needs, and what is installed already is left alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

interface Package {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe('the lock file', () => {
  const packages: Record<string, Package> = read('package-lock.json').packages;
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  /** As Node looks for it: beside the package that asks, then in each folder above. */
  function isFound(from: string, name: string): boolean {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      if (`${at}${at === '' ? '' : '/'}node_modules/${name}` in packages) return true;
      if (at === '') return false;
    }
  }

  test('names what each package needs, on this platform and on every other', () => {
    const absent = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isFound(path, name))
        .map((name) => `${path} needs ${name}`),
    );
    expect(absent).toEqual([]);
    expect(isFound('node_modules/a/node_modules/b', 'vite')).toBe(true);
    expect(isFound('node_modules/a/node_modules/b', 'no-such')).toBe(false);
    for (const platform of ['win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64', 'linux-arm64'])
      for (const tool of ['@biomejs/cli-', '@esbuild/', '@typescript/typescript-'])
        expect(packages, 'the lock file').toHaveProperty([`node_modules/${tool}${platform}`]);
  });

  test('holds a checksum of each package and the address of none', () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('is that of package.json, where each version is named exactly', () => {
    const { dependencies, devDependencies } = read('package.json');
    expect(packages[''].dependencies).toEqual(dependencies);
    expect(packages[''].devDependencies).toEqual(devDependencies);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(packages[`node_modules/${name}`].version, name).toBe(version);
  });
});

describe('set-up', () => {
  const binary = `node_modules/@esbuild/${process.platform}-${process.arch}`;
  const lock: Record<string, Package> = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/elsewhere': { version: '3.0.0', optional: true },
    [binary]: { version: '4.0.0', optional: true },
  };
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shelfwalk-setup-'));
    mkdirSync(join(folder, 'tools'));
    copyFileSync(join(root, 'tools/setup.mjs'), join(folder, 'tools/setup.mjs'));
    // In place of npm, one that says how it was called.
    write(
      'npm-cli.js',
      'console.log("called:", ...process.argv.slice(2)); process.exit(Number(process.env.CODE));',
    );
    write('package-lock.json', JSON.stringify({ packages: lock }));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  function install(packages: Record<string, Package>): void {
    const { '': _, 'node_modules/elsewhere': __, ...here } = packages;
    write('node_modules/.package-lock.json', JSON.stringify({ packages: here }));
    for (const path of Object.keys(here)) write(`${path}/package.json`, '{}');
  }

  function setUp(code = 0) {
    const env = { ...process.env, npm_execpath: join(folder, 'npm-cli.js'), CODE: String(code) };
    const { stdout, status } = spawnSync(process.execPath, ['tools/setup.mjs'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).toBe(JSON.stringify({ packages: lock }));
    return { lines: stdout.trim().split('\n').filter(Boolean), status };
  }

  test('is skipped where all is there, whoever installed it', () => {
    install(lock);
    expect(setUp()).toEqual({ lines: [], status: 0 });
  });

  test('installs from the lock, says so in one line in both languages, and fails with npm', () => {
    const { lines, status } = setUp(7);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Installing .* 正在安装/);
    expect(lines[1]).toMatch(/^called: ci --include=dev /);
    expect(status).toBe(7);
  });

  test.each<[string, () => void]>([
    ['another version', () => install({ ...lock, 'node_modules/a': { version: '1.2.2' } })],
    [
      'a package that was deleted',
      () => rmSync(join(folder, 'node_modules/a/node_modules'), { recursive: true }),
    ],
    ['another platform', () => rmSync(join(folder, binary), { recursive: true })],
  ])('installs over %s', (_, change) => {
    install(lock);
    change();
    expect(setUp().lines[1]).toMatch(/^called: ci /);
  });
});
