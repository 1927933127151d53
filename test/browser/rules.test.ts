// The page Rules in a real browser: breaks at their place, a fix and its undo, what a rule is worth, a retailer.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOON } from './screens.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const limit = { timeout: 4 * PATIENCE_MS };

test('a break is fixed, undone, shown on the shelf, and its worth is answered', limit, async () => {
  const { page, troubles } = await openRules();
  await page.click('[data-rule=twoFacings]');
  const before = await countOf(page, 'twoFacings');
  expect(before).toBeGreaterThan(2);
  await page.click('[data-testid=rule-breaks] li:first-child [data-look=plain]:last-child');
  await expect.poll(() => countOf(page, 'twoFacings')).toBe(before - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => countOf(page, 'twoFacings')).toBe(before);
  await page.click('[data-testid=rule-breaks-head] [data-look=plain]');
  await expect.poll(() => countOf(page, 'twoFacings')).toBeLessThan(before - 2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => countOf(page, 'twoFacings')).toBe(before);

  await page.click('[data-testid=rule-worth] [data-look=strong]');
  await page.locator('[data-testid=rule-bars] [data-testid=interval-range]').first().waitFor();
  expect(await page.textContent('[data-testid=rule-answer]')).toMatch(/“Two facings a flavour”/);
  // Stopped, it keeps what is known by then.
  await page.evaluate(() =>
    document
      .querySelector<HTMLElement>('[data-testid=rule-worth] [data-testid=study-progress] [data-look=link]')
      ?.click(),
  );
  await page.locator('[data-testid=rule-again]').waitFor();
  expect(await page.locator('[data-testid=rule-bars]').count()).toBe(1);

  await page.click('[data-testid=rule-breaks] li:first-child [data-look=plain]:nth-child(1)');
  await page.locator('[data-testid=position-panel]').waitFor();
  await page.locator('[data-testid=rule-notes] li').first().waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a retailer is chosen: its rules are checked, and its refusals are told', limit, async () => {
  const { page, troubles } = await openRules();
  await page.selectOption('#retailer', 'strict');
  await expect.poll(() => countOf(page, 'retailer')).toBe(1);
  await page.click('[data-rule=retailer]');
  await expect.poll(() => page.textContent('[data-testid=rule-breaks]')).toMatch(/Rule of Strict retailer/);
  await page.click('[data-testid=retailer] [data-look=link]');
  await expect.poll(() => page.textContent('[data-testid=campaign-message]')).toMatch(/Take over 1 fee/);
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function openRules() {
  const opened = await app.open({ query: NOON });
  const { page } = opened;
  await page.click('[data-testid=places] button:nth-child(1)');
  await page.click('[data-testid=view-switch] [data-option=rules]');
  await page.locator('[data-testid=rule-list]').waitFor();
  return opened;
}

async function countOf(page: Page, ruleId: string): Promise<number> {
  return Number(await page.textContent(`[data-rule=${ruleId}] [data-testid=rule-count]`));
}
