// The floor in a real browser: parts go up, move, are sized by typing; what blocks an aisle is told at once; the ranked
// places are shown; a bay opens in the shelf view, and Watch has the new store.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const limit = { timeout: 4 * PATIENCE_MS };

/** An aisle of the supermarket between two gondolas, and a free place in its main aisle. */
const AISLE = { xM: 21.6, yM: 9.2 };
const FREE = { xM: 30, yM: 3 };

test('a floor stack goes up, blocks an aisle, is taken back, and is sized by typing', limit, async () => {
  const { page, troubles } = await openFloor();
  const problems = page.getByTestId('floor-problems').locator('.floor-check');
  const before = await fixtureCount(page);

  await page.click('[data-part=floorStack]');
  await pointAt(page, FREE);
  await page.mouse.down();
  await page.mouse.up();
  await waitFor(page, async () => (await fixtureCount(page)) === before + 1);
  expect(await page.getByTestId('floor-width').inputValue()).toBe('120');
  expect(await problems.count()).toBe(0);

  // Into an aisle: told while the hand still holds it.
  await pointAt(page, FREE);
  await page.mouse.down();
  const to = await floorPoint(page, AISLE);
  for (let step = 1; step <= 8; step++) await stepTo(page, FREE, to, step / 8);
  await waitFor(page, async () => (await problems.count()) > 0);
  await page.mouse.up();
  await waitFor(page, async () =>
    (await problems.allTextContents()).some((text) => /cannot be reached|wide, shoppers need/.test(text)),
  );
  expect(await page.locator('.floor-problem').count()).toBeGreaterThan(0);
  const moved = await page.getByTestId('floor-x').inputValue();

  await page.keyboard.press('Control+z');
  await waitFor(page, async () => (await page.getByTestId('floor-x').inputValue()) !== moved);
  await waitFor(page, async () => (await problems.count()) === 0);

  const width = page.getByTestId('floor-width');
  await width.fill('80 cm');
  await width.press('Enter');
  await waitFor(
    page,
    async () => (await page.textContent('[data-testid=floor-message]'))?.startsWith('Resize') ?? false,
  );
  await width.fill('120 cm');
  await width.press('Enter');
  await waitFor(page, async () => (await width.inputValue()) === '120');
  await page.click('.unit-switch button:has-text("in")');
  expect(await width.inputValue()).toBe('47.24');
  await width.fill('a foot');
  await width.press('Enter');
  expect(await width.getAttribute('aria-invalid')).toBe('true');
  await width.press('Escape');
  expect(await width.inputValue()).toBe('47.24');

  // By keyboard alone: turn, nudge, delete, and all of it back.
  await page.locator('.floor-overlay').focus();
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await waitFor(page, async () => (await fixtureCount(page)) === before);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await waitFor(page, async () => (await fixtureCount(page)) === before + 1);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the five ranked places are marked; a free one takes a display', limit, async () => {
  const { page, troubles } = await openFloor();
  await page.click('[data-testid=places-toggle]');
  const legend = page.getByTestId('floor-places');
  expect(await legend.locator('.place-row').count()).toBe(5);
  for (const rank of [1, 2, 3, 4, 5])
    expect(await page.locator(`.floor-place[data-rank="${rank}"]`).count()).toBeGreaterThan(0);
  const before = await fixtureCount(page);
  await page.locator('.floor-place[data-rank="5"][data-taken=false]').first().hover();
  const card = page.locator('.place-card');
  await card.waitFor();
  expect(await card.textContent()).toContain('Rank 5');
  await card.locator('.wide-button').click();
  await waitFor(page, async () => (await fixtureCount(page)) === before + 1);
  expect(await page.locator('.floor-rank .rank-badge').textContent()).toBe('5');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test(
  'deleting a gondola tells what goes with it; a bay opens its shelf; Watch has the new floor',
  limit,
  async () => {
    const { page, troubles } = await openFloor();
    const before = await fixtureCount(page);
    await pointAt(page, { xM: 23.15, yM: 9.2 });
    await page.mouse.down();
    await page.mouse.up();
    await page.locator('.bay-button').first().waitFor();
    await page.keyboard.press('Delete');
    await waitFor(page, async () => (await fixtureCount(page)) < before);
    expect(await page.textContent('[data-testid=floor-message]')).toMatch(/with \d+ positions/);
    await page.keyboard.press('Control+z');
    await waitFor(page, async () => (await fixtureCount(page)) === before);

    await pointAt(page, { xM: 23.15, yM: 9.2 });
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.press('Shift+ArrowDown');
    await page.locator('.bay-button').first().click();
    await page.getByTestId('floor-layer').waitFor({ state: 'detached' });
    expect(await page.locator('[data-view=shelf]').getAttribute('aria-pressed')).toBe('true');

    await page.locator('.place', { hasText: 'Watch' }).click();
    await page.locator('.busy').waitFor({ state: 'detached' });
    await page.waitForSelector('.track-head');
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('the floor speaks Chinese and fits a small window in the dark', limit, async () => {
  const { page, troubles } = await app.open({
    locale: 'zh-CN',
    width: 1280,
    height: 720,
    context: { colorScheme: 'dark' },
  });
  await page.locator('.place').first().click();
  await page.locator('[data-view=floor]').first().click();
  await page.waitForSelector('.floor-canvas canvas');
  expect(await page.textContent('.parts h2')).toBe('部件');
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('.floor-left, .floor-right')].filter(
        (e) => e.scrollWidth > e.clientWidth + 1,
      ).length,
  );
  expect(wide).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function openFloor(): Promise<{ page: Page; troubles: string[] }> {
  const opened = await app.open();
  const { page } = opened;
  await page.locator('.place', { hasText: 'Plan' }).click();
  await page.locator('[data-view=floor]').first().click();
  await page.waitForSelector('.floor-canvas canvas');
  return opened;
}

/** Where a point of the floor is in the window. */
async function floorPoint(page: Page, { xM, yM }: { xM: number; yM: number }) {
  return page.evaluate(
    ([x, y]) => {
      const host = document.querySelector('.floor-canvas') as HTMLDivElement & {
        shelfwalkFloor(xM: number, yM: number): { x: number; y: number };
      };
      const box = host.getBoundingClientRect();
      const at = host.shelfwalkFloor(x, y);
      return { x: box.left + at.x, y: box.top + at.y };
    },
    [xM, yM],
  );
}

async function pointAt(page: Page, at: { xM: number; yM: number }): Promise<void> {
  const { x, y } = await floorPoint(page, at);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

async function stepTo(
  page: Page,
  from: { xM: number; yM: number },
  to: { x: number; y: number },
  share: number,
) {
  const start = await floorPoint(page, from);
  await page.mouse.move(start.x + (to.x - start.x) * share, start.y + (to.y - start.y) * share);
}

/** Fixtures as the store's own panel or the names of problems would count them: read off the drawing. */
async function fixtureCount(page: Page): Promise<number> {
  return Number(await page.getAttribute('.floor-stage', 'data-fixtures'));
}

async function waitFor(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  for (const from = Date.now(); Date.now() - from < PATIENCE_MS; ) {
    if (await isSo()) return;
    await page.waitForTimeout(60);
  }
  throw new Error('waited in vain');
}
