// What several tests ask of the page: the clock, points of the stage, colours. Everything that follows an action is
// polled for: no test may hang on how fast a machine is.
import { text } from 'node:stream/consumers';
import type { Download, Page } from 'playwright';
import { expect } from 'vitest';

interface StageOnPage {
  readonly kind: string;
  shopperPoint(shopper: number): { x: number; y: number } | null;
  bayPoint(bayIx: number): { x: number; y: number } | null;
}

declare global {
  /** Given to the page by `giveStage`. */
  function stage(): StageOnPage | undefined;
}

/** Gives the page a function that finds the stage. */
export function giveStage(page: Page): Promise<unknown> {
  return page.evaluate(
    'globalThis.stage = () => document.querySelector("[data-testid=stage]").shelfwalkStage',
  );
}

/** What is in a file that the page handed over. */
export async function textOf(download: Download): Promise<string> {
  return text(await download.createReadStream());
}

export async function clockMs(page: Page): Promise<number> {
  const [h, m, s] = ((await page.textContent('[data-testid=clock]')) ?? '').split(':').map(Number);
  return ((h * 60 + m) * 60 + s) * 1000;
}

/** Stops the clock; from then on nothing on the stage moves. */
export async function stopClock(page: Page): Promise<void> {
  if ((await page.getAttribute('[data-testid=play-button]', 'data-playing')) === 'true')
    await page.keyboard.press('Space');
  await page.waitForSelector('[data-testid=play-button][data-playing=false]');
  await steady(page, () => clockMs(page));
}

/** Says whether the first edit of a shared floor is this plan's alone. It is asked once. */
export async function answerFloor(page: Page, answer: 'own' | 'all'): Promise<void> {
  await page
    .locator('[data-testid=floor-question] button')
    .nth(answer === 'own' ? 0 : 1)
    .click();
  await page.locator('[data-testid=floor-question]').waitFor({ state: 'detached' });
}

export function toNumber(text: string | null): number {
  return Number(/\d[\d,]*/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
}

/** What is read once two readings, with pictures drawn in between, agree: a camera has arrived, a figure has settled. */
export async function steady<T>(page: Page, read: () => Promise<T>): Promise<T> {
  let before = await read();
  await expect
    .poll(async () => {
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await page.waitForTimeout(120);
      const last = before;
      before = await read();
      return JSON.stringify(before) === JSON.stringify(last);
    })
    .toBe(true);
  return before;
}

export async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return box;
}

/** A bay with no shopper near it, as a point of the window. */
export async function freeBay(page: Page): Promise<{ x: number; y: number }> {
  await giveStage(page);
  const at = await steady(page, () =>
    page.evaluate(() => {
      const shoppers = Array.from({ length: 4000 }, (_, s) => stage()?.shopperPoint(s)).filter(
        (p) => p != null,
      );
      for (let bay = 4; bay < 400; bay++) {
        const p = stage()?.bayPoint(bay);
        if (p && shoppers.every((q) => q && Math.hypot(p.x - q.x, p.y - q.y) > 30)) return p;
      }
      return null;
    }),
  );
  if (!at) throw new Error('no bay without a shopper near it');
  const box = await boxOf(page, '[data-testid=stage]');
  return { x: box.x + at.x, y: box.y + at.y };
}

export async function someShopper(page: Page): Promise<{ x: number; y: number }> {
  await giveStage(page);
  const at = await steady(page, () =>
    page.evaluate(() => {
      const inside = Array.from({ length: 4000 }, (_, s) => stage()?.shopperPoint(s)).filter(
        (p) => p != null,
      );
      return inside[Math.floor(inside.length / 3)] ?? null;
    }),
  );
  if (!at) throw new Error('no shopper in the store');
  const box = await boxOf(page, '[data-testid=stage]');
  return { x: box.x + at.x, y: box.y + at.y };
}

/** How many distinct colours a part of the page shows, from a share of its width rightward. */
export async function coloursOf(page: Page, selector: string, from01 = 0): Promise<number> {
  const box = await boxOf(page, selector);
  const clip = { ...box, x: box.x + box.width * from01, width: box.width * (1 - from01) };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const { data: px } = pen.getImageData(0, 0, image.width, image.height);
    const seen = new Set<number>();
    for (let k = 0; k < px.length; k += 4)
      seen.add(((px[k] >> 3) << 10) | ((px[k + 1] >> 3) << 5) | (px[k + 2] >> 3));
    return seen.size;
  }, picture);
}

/** What the live score says once all its days are in: the difference of each measure, and its interval in words. */
export async function finalScore(page: Page): Promise<{ difference: string; interval: string }[]> {
  await page.waitForSelector(
    '[data-testid=live-score][data-stale=false] [data-testid=live-dot][data-running=false]',
  );
  return page.locator('[data-testid=live-score] [data-metric]').evaluateAll((rows) =>
    rows.map((row) => ({
      difference: row.querySelector('[data-testid=metric-difference] b')?.textContent ?? '',
      interval: row.querySelector('[data-testid=metric-bar] [aria-label]')?.getAttribute('aria-label') ?? '',
    })),
  );
}
