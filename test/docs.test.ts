// The documents say what is true today: generated parts, the commands in the README, its code, and every file they name.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../sim/cli/commandFiles.ts';
import { generatedDocs } from '../sim/cli/generatedDocs.ts';
import { languages } from '../sim/words/text.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string =>
  existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '';
const commands = await loadCommands();
const readme = read('README.md');

test('what documents take from the program is up to date (npm run docs)', async () => {
  for (const [name, text] of await generatedDocs(read)) expect(read(name) === text, name).toBe(true);
});

describe('every command', () => {
  test.each(commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
    expect(readme, 'has its line in the README').toContain(`npx shelfwalk ${name}`);
    for (const language of languages) {
      expect(command.about[language]).not.toBe('');
      for (const { flags, about } of command.options) expect(about[language], flags).not.toBe('');
      if (command.manual) expect(command.manual[language]).not.toBe('');
    }
    expect(command.about.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(command.about.en).not.toMatch(/\.$/);
  });

  test('has a place of its own', () => {
    expect(new Set(commands.map(({ order }) => order)).size).toBe(commands.length);
  });
});

test('the code of the README runs as it stands there', async () => {
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(code).toContain('simulate(');
  // Beside the README, as its imports are meant.
  const folder = mkdtempSync(join(root, 'node_modules', '.readme-'));
  try {
    const here = code.replaceAll("'./sim/", `'${pathToFileURL(join(root, 'sim')).href}/`);
    const said: unknown[][] = [];
    writeFileSync(join(folder, 'ten.ts'), here.replaceAll('console.log(', 'globalThis.told('));
    (globalThis as { told?: (...said: unknown[]) => void }).told = (...line) => said.push(line);
    await import(pathToFileURL(join(folder, 'ten.ts')).href);
    expect(said.length).toBeGreaterThan(1);
    for (const [plan, margin] of said) expect([typeof plan, Number(margin) > 0]).toEqual(['string', true]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each(['README.md', 'ARCHITECTURE.md', 'MODEL.md', 'docs/CONTRIBUTING.md'])(
  '%s names only what is there',
  (name) => {
    const named = [...read(name).matchAll(/`((?:sim|src|test|tools|docs)\/[\w./*-]+)`/g)].map(
      ([, path]) => path,
    );
    const links = [...read(name).matchAll(/\]\((?!https?:)([\w./-]+)\)/g)].map(([, path]) =>
      join(name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '', path),
    );
    const missing = [...named, ...links].filter((path) => !/[*]/.test(path) && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  },
);
