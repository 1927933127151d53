// Pictures of packs in a real browser: chosen by GTIN, drawn on list and shelf, kept over a reload, removed again.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExample } from '../../sim/examples/index.ts';
import { NOON } from './screens.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const RED = '#d01040';
const poll = { timeout: PATIENCE_MS };

test('pictures are matched by GTIN, drawn, kept and removed', { timeout: 5 * PATIENCE_MS }, async () => {
  const { page, troubles } = await app.open({ query: NOON });
  await enterPlan(page);
  const row = page.locator('[data-testid=library-row]').first();
  const skuId = await row.getAttribute('data-sku');
  const gtin = buildExample('convenience').skus.find(({ id }) => id === skuId)?.gtin ?? '';
  expect(gtin).toMatch(/^\d{13}$/);
  expect(await redShare(page)).toBeLessThan(0.3);

  await page.click('[data-testid=library-images]');
  await page.getByTestId('images').waitFor();
  const picture = await redPicture(page);
  const wrongDigit = `${gtin.slice(0, -1)}${(Number(gtin.at(-1)) + 1) % 10}`;
  await page.setInputFiles('[data-testid=images-choose] input', [
    { name: `${gtin}_2.png`, mimeType: 'image/png', buffer: picture },
    { name: `${gtin}_1.png`, mimeType: 'image/png', buffer: picture },
    { name: `${wrongDigit}.png`, mimeType: 'image/png', buffer: picture },
    { name: 'logo.png', mimeType: 'image/png', buffer: picture },
  ]);
  const report = page.getByTestId('images-report');
  await expect.poll(() => report.textContent(), poll).toContain('1 SKU got a picture from 4 files.');
  const told = (await report.textContent()) ?? '';
  expect(told).toContain('1 files show further sides');
  expect(told).toContain(`${wrongDigit}.png near: ${gtin}`);
  expect(told).toContain('logo.png no GTIN in the name');
  await page.keyboard.press('Escape');
  await expect.poll(() => redShare(page), poll).toBeGreaterThan(0.5);

  // An edit makes the example a project of the user's; its pictures go along, and are there after a reload.
  await page.focus('[data-testid=edit-stage]');
  await page.keyboard.press('.');
  await page.getByTestId('position-panel').waitFor();
  await page.keyboard.press('Delete');
  await expect.poll(() => page.getByTestId('save-status').getAttribute('data-kind'), poll).toBe('saved');
  await page.goto(app.address);
  await page.waitForSelector('[data-testid=stage] canvas');
  await enterPlan(page);
  await expect.poll(() => redShare(page), poll).toBeGreaterThan(0.5);

  await page.click('[data-testid=library-images]');
  await page.click('text=Remove all pictures');
  await page.click('text=Remove them?');
  await expect.poll(() => page.getByTestId('images-state').textContent(), poll).toContain('No pictures yet');
  await page.keyboard.press('Escape');
  await expect.poll(() => redShare(page), poll).toBeLessThan(0.3);
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function enterPlan(page: Page): Promise<void> {
  await page.click('[data-testid=places] button:nth-child(1)');
  await page.waitForSelector('[data-testid=edit-stage] canvas');
  await page.waitForSelector('[data-testid=library-row] canvas');
}

/** How much of the first row's picture is about the red of the test's picture. */
function redShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=library-row] canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let painted = 0;
    let red = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] < 128) continue;
      painted++;
      if (Math.abs(data[at] - 0xd0) + Math.abs(data[at + 1] - 0x10) + Math.abs(data[at + 2] - 0x40) < 40)
        red++;
    }
    return painted === 0 ? 0 : red / painted;
  });
}

/** A red pack on white with a margin round it, as a PNG file. */
async function redPicture(page: Page): Promise<Buffer> {
  const url = await page.evaluate((red) => {
    const canvas = document.createElement('canvas');
    canvas.width = 300;
    canvas.height = 300;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 300, 300);
    pen.fillStyle = red;
    pen.fillRect(100, 60, 100, 200);
    return canvas.toDataURL('image/png');
  }, RED);
  return Buffer.from(url.split(',')[1], 'base64');
}
