// The main path in Firefox: open, play, edit by key, see the score follow, decide. Without graphics hardware it draws on
// a plain canvas.
import { existsSync } from 'node:fs';
import { firefox } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockMs, finalScore, stopClock } from './asking.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

const FIREFOX = '/usr/bin/firefox-esr';
const isThere = existsSync(FIREFOX);

let app: Served;

beforeAll(async () => {
  if (isThere)
    app = await serveApp(() => firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX }));
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

test.skipIf(!isThere)('the main path goes in Firefox', { timeout: 6 * PATIENCE_MS }, async () => {
  const { page, troubles } = await app.open({ query: '#example=convenience' });
  const first = await clockMs(page);
  await expect.poll(() => clockMs(page)).toBeGreaterThan(first);
  await stopClock(page);

  await page.click('[data-testid=places] button:nth-child(1)');
  await page.waitForSelector('[data-testid=edit-stage] canvas');
  await page.waitForSelector('[data-testid=bay-title] b');
  await page.focus('[data-testid=edit-stage]');
  await page.keyboard.press('.');
  await page.getByTestId('position-panel').waitFor();
  const wide = page.locator('[data-testid=stepper] input').first();
  const was = Number(await wide.inputValue());
  const before = await finalScore(page);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => wide.inputValue()).toBe(String(was - 1));
  await expect.poll(async () => JSON.stringify(await finalScore(page))).not.toBe(JSON.stringify(before));
  await page.keyboard.press('Control+z');
  await expect.poll(() => wide.inputValue()).toBe(String(was));
  await expect.poll(() => finalScore(page)).toEqual(before);

  await page.click('[data-testid=places] button:nth-child(3)');
  const decide = page.getByTestId('decide');
  await expect.poll(() => decide.locator('[data-metric]').count()).toBe(4);
  await expect.poll(() => decide.locator('[data-testid=verdict]').textContent()).toMatch(/margin/);
  await page.getByTestId('waterfall').locator('svg[data-testid=plot]').waitFor();
  const bar = page.getByTestId('report-bar');
  await bar.locator('button').click();
  await expect.poll(() => bar.getAttribute('data-kind')).toBe('done');
  expect(troubles).toEqual([]);
});
