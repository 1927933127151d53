// The same bits in Node, Chromium and Firefox: a result from a server opens in a browser and plays exactly.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, firefox } from 'playwright';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './support/chromium.ts';
import { engineHashes } from './support/engineHashes.ts';

const FIREFOX = '/usr/bin/firefox-esr';

const engines: [string, string, () => Promise<Browser>][] = [
  ['Chromium', CHROMIUM.executablePath, () => chromium.launch(CHROMIUM)],
  ['Firefox', FIREFOX, () => firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX })],
];

describe('traces', () => {
  const inNode = engineHashes();

  it('differ from plan to plan, so that equal hashes mean something', () => {
    expect(new Set(Object.values(inNode)).size).toBe(Object.keys(inNode).length);
  });

  for (const [name, path, launch] of engines) {
    it.skipIf(!existsSync(path))(`have the same bytes in ${name} as in Node`, async () => {
      const bundle = await build({
        stdin: {
          contents: `import { CHROMIUM } from './support/chromium.ts';
import { engineHashes } from './engineHashes.ts'; globalThis.engineHashes = engineHashes;`,
          resolveDir: fileURLToPath(new URL('support', import.meta.url)),
          loader: 'ts',
        },
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
      });
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: bundle.outputFiles[0].text });
        expect(await page.evaluate('globalThis.engineHashes()')).toEqual(inNode);
      } finally {
        await browser.close();
      }
    });
  }
});
