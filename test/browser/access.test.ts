// Every screen of the app in the eyes of axe: no serious fault in labels, roles, contrast or focus, in either language,
// light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOON, screens } from './screens.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;
let axe: string;

beforeAll(async () => {
  app = await serveApp();
  axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const limit = { timeout: 8 * PATIENCE_MS };

test.each([
  ['en-GB', 'light'],
  ['zh-CN', 'dark'],
] as const)('no screen has a serious fault (%s, %s)', limit, async (locale, colorScheme) => {
  const { page, troubles } = await app.open({ query: NOON, locale, context: { colorScheme } });
  await page.evaluate(axe);
  for (const { name, open, close } of screens) {
    await open(page);
    // Faults that pass, such as a panel on its way in, are not the app's.
    await expect.poll(() => seriousFaults(page), { message: name, interval: 500 }).toEqual([]);
    await close?.(page);
  }
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) => `${id} ${target.join(' ')}: ${[...any, ...all, ...none][0]?.message}`,
      ),
    );
}
