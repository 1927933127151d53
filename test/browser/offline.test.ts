// Second walls in a real browser: a part that cannot be fetched, a database that cannot be read, a server that is gone, and
// what the page may load at all.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { boxOf } from './asking.ts';
import { NOON } from './screens.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';
import { addressOf, serveFolder } from './serveFolder.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const limit = { timeout: 6 * PATIENCE_MS };
/** One of several plans, so that a first visit ends with a score. */
const goTo = (page: Page, place: number) => page.getByTestId('place').nth(place).click();

test(
  'a part that cannot be fetched says so in its place and can be tried again; the rest stays',
  limit,
  async () => {
    const missing = /\/assets\/PlanPlace-[^/]*\.js/;
    const { page, troubles } = await app.open({
      query: NOON,
      prepare: (each) => each.route(missing, (route) => route.abort()),
    });
    await goTo(page, 0);
    const failed = page.getByTestId('part-failed');
    await failed.first().waitFor();
    expect(await failed.first().textContent()).toMatch(/could not be fetched/);
    expect(await page.getByTestId('project-name').isVisible()).toBe(true);
    await page.unroute(missing);
    await failed.first().getByRole('button').first().click();
    await page.getByTestId('edit-stage').locator('canvas').waitFor();
    expect(await failed.count()).toBe(0);

    // A picture that was hidden while the window shrank covers nothing when it is seen again.
    await page.setViewportSize({ width: 1100, height: 620 });
    await goTo(page, 2);
    await page.getByTestId('decide').waitFor();
    const bar = await boxOf(page, '.time-bar');
    await expect
      .poll(async () => {
        const box = await boxOf(page, '[data-testid=stage] canvas');
        return box.y + box.height <= bar.y && box.x + box.width <= 1100;
      })
      .toBe(true);

    // The policy of the page: what is written into it does not run, and workers come from here alone.
    const refused = await page.evaluate(() => {
      const tryTo = (what: () => unknown) => {
        try {
          what();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      };
      return [
        tryTo(() => {
          document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>';
        }),
        tryTo(() => new Worker('https://example.com/worker.js')),
      ];
    });
    expect(refused).toEqual([true, true]);
    expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toContain(
      "default-src 'none'",
    );
    // Nothing but what this test did itself.
    expect(
      troubles.filter((each) => !/PlanPlace|ERR_FAILED|TrustedHTML|policy: require-trusted/.test(each)),
    ).toEqual([]);
    await page.context().close();
  },
);

test('a database that cannot be read is not taken for an empty one', limit, async () => {
  // Opened thrice in vain, then as ever.
  const locked = `{ const open = IDBFactory.prototype.open; let n = 0; IDBFactory.prototype.open = function (...asked) { if (n++ < 3) throw new Error('locked by a test'); return open.apply(this, asked); }; }`;
  const { page, troubles } = await app.open({ query: NOON });
  await page.getByTestId('project-menu').first().click();
  await page.getByRole('menuitem', { name: /Rename/ }).click();
  const field = page.locator('[data-testid=rename] input');
  await field.fill('My own work');
  await field.press('Enter');
  await page.waitForSelector('[data-testid=save-status][data-kind=saved]');

  await page.context().route('**/clerk*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${locked}\n${await answer.text()}` });
  });
  await page.reload();
  const dialog = page.getByTestId('unreadable');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('locked by a test');
  expect(await page.getByTestId('project-name').textContent()).toBe('');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => page.getByTestId('project-name').textContent()).toBe('My own work');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the app opens, with all its parts, when what served it is gone', limit, async () => {
  const server = await serveFolder(inject('appFolder'), {});
  const address = addressOf(server);
  const { page } = await app.open({
    query: NOON,
    context: { serviceWorkers: 'allow' },
    address,
  });
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? ''),
    )
    .toBe('activated');
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await page.goto('about:blank');
  await page.goto(address + NOON);
  await page.waitForSelector('[data-testid=stage] canvas');
  await goTo(page, 0);
  await page.getByTestId('edit-stage').locator('canvas').waitFor();
  await goTo(page, 2);
  await page.getByTestId('decide').waitFor();
  expect(await page.getByTestId('part-failed').count()).toBe(0);
  await page.context().close();
});

test('whoever gets the app gets the licences of what it is made of', limit, async () => {
  await fetch(app.address);
  const notices = await readFile(join(inject('appFolder'), 'licences.txt'), 'utf8');
  const bundled = await bundledPackages();
  expect(bundled.size).toBeGreaterThan(10);
  const absent = [...bundled].filter((name) => !notices.includes(`## ${name} - `));
  expect(absent).toEqual([]);
});

/** Packages that code of the app or the engine names: those of the command line and of tests are not in the app. */
async function bundledPackages(): Promise<Set<string>> {
  const { readdir } = await import('node:fs/promises');
  const root = new URL('../../', import.meta.url);
  const found = new Set<string>();
  for (const folder of ['src', 'sim'])
    for (const name of await readdir(new URL(folder, root), { recursive: true })) {
      if (!/\.tsx?$/.test(name) || /^cli[\\/]/.test(name)) continue;
      const text = await readFile(join(new URL(folder, root).pathname, name), 'utf8');
      for (const [, from] of text.matchAll(/^\s*(?:import|export)(?! type)[^'"]*?from\s+'([^'.][^']*)'/gm))
        found.add(
          from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  return found;
}
