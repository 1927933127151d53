// The app in a real browser: it opens alive, time goes both ways, shelves and shoppers answer, the score arrives.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/ui/texts/en.ts';
import { zh } from '../../src/ui/texts/zh.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const limit = { timeout: 4 * PATIENCE_MS };

test('a first visit loads at most 600 KiB of script', limit, async () => {
  expect(await app.firstVisitBytes()).toBeLessThanOrEqual(600 * 1024);
});

test('opens on the supermarket, playing; time can be stopped and taken back', limit, async () => {
  const { page, troubles } = await app.open();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await tile(page, 'in store')).toBeGreaterThan(5);
  const first = await clockMs(page);
  await waitFor(page, async () => (await clockMs(page)) > first);
  expect(await coloursOf(page, '.stage')).toBeGreaterThan(60);

  await page.keyboard.press('Space');
  const stopped = await clockMs(page);
  const entered = await tile(page, 'came in');
  await page.waitForTimeout(400);
  expect(await clockMs(page)).toBe(stopped);

  // Dragging back a long way, and a step with the arrow.
  const track = await boxOf(page, '.track');
  await page.mouse.click(track.x + track.width * 0.2, track.y + track.height / 2);
  await waitFor(page, async () => (await clockMs(page)) < stopped - 3_600_000);
  await waitFor(page, async () => (await tile(page, 'came in')) < entered);
  const back = await clockMs(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await waitFor(page, async () => (await clockMs(page)) === back - 15 * 60_000);
  await page.keyboard.press('Shift+ArrowRight');
  await waitFor(page, async () => (await clockMs(page)) === back);

  // Faster and slower.
  const speed = () => page.textContent('.speed-value');
  const was = await speed();
  await page.keyboard.press('+');
  await waitFor(page, async () => (await speed()) !== was);
  await page.keyboard.press('-');
  await waitFor(page, async () => (await speed()) === was);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a click on a bay shows its shelf and its funnel, a click on a product chooses it', limit, async () => {
  const { page, troubles } = await app.open();
  await page.keyboard.press('Space');
  const at = await freeBay(page);
  await page.mouse.click(at.x, at.y);
  const inspector = page.getByTestId('bay-inspector');
  await inspector.waitFor();
  expect(await page.getAttribute('.stage-panes button:nth-of-type(2)', 'aria-pressed')).toBe('true');
  expect(await inspector.locator('.funnel li').count()).toBe(5);
  const passed = await inspector.locator('.funnel li b').first().textContent();
  expect(toNumber(passed)).toBeGreaterThan(0);
  const products = inspector.locator('.product');
  expect(await products.count()).toBeGreaterThan(0);
  await products.first().click();
  expect(await products.first().getAttribute('aria-pressed')).toBe('true');
  // Packs are drawn in many colours in the right half of the stage.
  await page.waitForTimeout(500);
  expect(await coloursOf(page, '.stage', 0.6)).toBeGreaterThan(120);

  // The same way by keyboard: find a product by name.
  const name = await products
    .first()
    .evaluate((row) => row.querySelector('span')?.firstChild?.textContent ?? '');
  await page.keyboard.press('Escape');
  await inspector.waitFor({ state: 'detached' });
  await page.fill('.finder input', name);
  await page.locator('.finder [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await inspector.waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a click on a shopper tells their visit; a line of it moves the clock', limit, async () => {
  const { page, troubles } = await app.open();
  await page.keyboard.press('Space');
  const at = await someShopper(page);
  await page.mouse.click(at.x, at.y);
  const inspector = page.getByTestId('shopper-inspector');
  await inspector.waitFor();
  const lines = inspector.locator('.story .line');
  expect(await lines.count()).toBeGreaterThan(3);
  expect(await inspector.locator('.line-enter').count()).toBe(1);
  expect(await inspector.locator('.line-leave').count()).toBe(1);
  expect(await inspector.locator('.line-stop').count()).toBeGreaterThan(0);
  const stop = inspector.locator('.line-stop > button').first();
  const shown = (await stop.locator('time').textContent()) ?? '';
  await stop.click();
  await waitFor(page, async () => ((await page.textContent('[data-testid=clock]')) ?? '').startsWith(shown));
  expect(await page.getAttribute('.story-actions .chip-button', 'aria-pressed')).toBe('true');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test(
  'the scorecard comes in and sharpens; plan B goes on the stage at the same time of day',
  limit,
  async () => {
    const { page, troubles } = await app.open();
    const metric = page.getByTestId('metric-margin');
    await metric.waitFor();
    const days = async () => toNumber(await page.textContent('.progress-text'));
    await waitFor(page, async () => (await days()) >= 2);
    expect(await page.getByTestId('verdict').textContent()).toMatch(/margin a day/);
    for (const name of ['units', 'revenue', 'margin', 'lostSales']) {
      const row = page.getByTestId(`metric-${name}`);
      expect(await row.locator('.metric-difference b').textContent()).toMatch(/^[+−]?(¥)?[\d,]+(\.\d+)?$/);
      const range = await row.locator('.interval-range').boundingBox();
      expect(range?.width).toBeGreaterThan(0);
      expect(await row.locator('.metric-chance b').textContent()).toMatch(/\d%/);
    }
    const before = await days();
    await waitFor(page, async () => (await days()) > before);

    await page.keyboard.press('Space');
    const stopped = await clockMs(page);
    await page.keyboard.press('b');
    await waitFor(page, async () => (await page.getAttribute('.plan-B', 'aria-pressed')) === 'true');
    await page.waitForSelector('.busy', { state: 'detached' });
    expect(await clockMs(page)).toBe(stopped);

    await page.click('.places button:nth-child(3)');
    const decide = page.getByTestId('decide');
    await decide.waitFor();
    expect(await decide.locator('.metric').count()).toBe(4);
    expect(await decide.locator('.bars-row').count()).toBeGreaterThan(2);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

describe('language', () => {
  test('follows the browser, switches at once, leaves no word behind, and is remembered', limit, async () => {
    const { page, troubles } = await app.open({ locale: 'zh-CN' });
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await page.keyboard.press('Space');
    await waitFor(page, async () => toNumber(await page.textContent('.progress-text')) >= 2);
    await eachView(page, async (view) => {
      expect({ view, english: wordsIn(await textsOf(page), /[A-Za-z]{3,}/g, new Set(latinAllowed)) }).toEqual(
        {
          view,
          english: [],
        },
      );
    });
    await page.click('.header-end .quiet-button[lang]');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await eachView(page, async (view) => {
      expect({ view, chinese: wordsIn(await textsOf(page), /[\u3400-\u9fff]+/g, new Set(['中文'])) }).toEqual(
        {
          view,
          chinese: [],
        },
      );
    });
    await page.reload();
    await page.waitForSelector('.track-head');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('both have words with the same blanks', () => {
    const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const part of Object.keys(en) as (keyof typeof en)[]) {
      const [words, others] = [en[part] as Record<string, string>, zh[part] as Record<string, string>];
      for (const key of Object.keys(words)) {
        expect({ key: `${part}.${key}`, blanks: blanks(others[key]) }).toEqual({
          key: `${part}.${key}`,
          blanks: blanks(words[key]),
        });
        expect(others[key]).not.toBe('');
      }
    }
  });
});

test('appearance follows the system, can be switched, and is remembered', limit, async () => {
  const { page } = await app.open({ context: { colorScheme: 'dark' } });
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  await page.click('[data-testid=theme]');
  expect(await page.getAttribute('html', 'data-theme')).toBe('light');
  await page.reload();
  await page.waitForSelector('.track-head');
  expect(await page.getAttribute('html', 'data-theme')).toBe('light');
  await page.context().close();
});

test.each([
  [1440, 900, 'en-GB'],
  [1440, 900, 'zh-CN'],
  [1280, 720, 'en-GB'],
  [1280, 720, 'zh-CN'],
])('at %i x %i in %s nothing is wider than its place', limit, async (width, height, locale) => {
  const { page } = await app.open({ width, height, locale });
  await page.keyboard.press('Space');
  await waitFor(page, async () => toNumber(await page.textContent('.progress-text')) >= 2);
  await eachView(page, async (view) =>
    expect({ view, wide: await tooWide(page) }).toEqual({ view, wide: [] }),
  );
  await page.context().close();
});

test('a lost graphics context is replaced, and the day goes on', limit, async () => {
  const { page } = await app.open({ query: '?graphics=webgl', width: 1000, height: 600 });
  const kind = () => page.evaluate(() => stage()?.kind);
  await page.evaluate(STAGE);
  expect(await kind()).toBe('webgl');
  const before = await clockMs(page);
  await page.evaluate(() => {
    const gl = document.querySelector<HTMLCanvasElement>('.stage canvas')?.getContext('webgl2');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await page.waitForSelector('.notice');
  await waitFor(
    page,
    async () => (await page.locator('.stage canvas').count()) === 1 && (await kind()) === 'webgl',
  );
  await waitFor(page, async () => (await clockMs(page)) > before);
  await waitFor(page, async () => (await coloursOf(page, '.stage')) > 60);
  await page.context().close();
});

// --- what the tests ask the page -----------------------------------------------------------------------------------

interface StageOnPage {
  readonly kind: string;
  shopperPoint(shopper: number): { x: number; y: number } | null;
  bayPoint(bayIx: number): { x: number; y: number } | null;
}

declare function stage(): StageOnPage | undefined;

/** Gives the page a function that finds the stage. */
const STAGE = 'globalThis.stage = () => document.querySelector(".stage").shelfwalkStage';

const latinAllowed = ['Shelfwalk', 'English', 'Esc', 'Home', 'End', 'Ctrl'];

async function clockMs(page: Page): Promise<number> {
  const [h, m, s] = ((await page.textContent('[data-testid=clock]')) ?? '').split(':').map(Number);
  return ((h * 60 + m) * 60 + s) * 1000;
}

function toNumber(text: string | null): number {
  return Number(/\d[\d,]*/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
}

async function tile(page: Page, name: string): Promise<number> {
  return toNumber(await page.locator('.now dl > div', { hasText: name }).locator('dd').first().textContent());
}

async function waitFor(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  const endMs = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > endMs) throw new Error(`never so: ${isSo.toString()}`);
    await page.waitForTimeout(100);
  }
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return box;
}

/** A bay with no shopper near it, as a point of the window. */
async function freeBay(page: Page): Promise<{ x: number; y: number }> {
  await page.evaluate(STAGE);
  const box = await boxOf(page, '.stage');
  const at = await page.evaluate(() => {
    const shoppers = Array.from({ length: 4000 }, (_, s) => stage()?.shopperPoint(s)).filter(
      (p) => p != null,
    );
    for (let bay = 20; bay < 400; bay++) {
      const p = stage()?.bayPoint(bay);
      if (p && shoppers.every((q) => q && Math.hypot(p.x - q.x, p.y - q.y) > 30)) return p;
    }
    return null;
  });
  if (!at) throw new Error('no bay without a shopper near it');
  return { x: box.x + at.x, y: box.y + at.y };
}

async function someShopper(page: Page): Promise<{ x: number; y: number }> {
  await page.evaluate(STAGE);
  const box = await boxOf(page, '.stage');
  const at = await page.evaluate(() => {
    const inside = Array.from({ length: 4000 }, (_, s) => stage()?.shopperPoint(s)).filter((p) => p != null);
    return inside[Math.floor(inside.length / 3)] ?? null;
  });
  if (!at) throw new Error('no shopper in the store');
  return { x: box.x + at.x, y: box.y + at.y };
}

/** How many distinct colours a part of the page shows, from a share of its width rightward. */
async function coloursOf(page: Page, selector: string, from01 = 0): Promise<number> {
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

/** Shows one view after another: the store, a bay, a shopper, heat, the keys, the decision. */
async function eachView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  await look('watch');
  for (const heat of [2, 5]) await page.click(`.heat-control button:nth-of-type(${heat})`);
  await look('heat');
  await page.click('.heat-control button:nth-of-type(1)');
  const bay = await freeBay(page);
  await page.mouse.click(bay.x, bay.y);
  await page.getByTestId('bay-inspector').waitFor();
  await look('bay');
  await page.keyboard.press('Escape');
  await page.getByTestId('bay-inspector').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  const shopper = await someShopper(page);
  await page.mouse.click(shopper.x, shopper.y);
  await page.getByTestId('shopper-inspector').waitFor();
  await look('shopper');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.waitForSelector('[role=dialog]');
  await look('keys');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  await page.click('.places button:nth-child(3)');
  await page.getByTestId('decide').waitFor();
  await look('decide');
  await page.click('.places button:nth-child(2)');
  await page.getByTestId('decide').waitFor({ state: 'detached' });
}

/** Everything the page says: visible text, and the labels read aloud. */
async function textsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
    return [document.body.innerText, ...labels].join('\n');
  });
}

function wordsIn(text: string, pattern: RegExp, allowed: ReadonlySet<string>): string[] {
  return [...new Set(text.match(pattern) ?? [])].filter((word) => !allowed.has(word));
}

/** Elements whose own words do not fit into them, or that stick out of their part of the window. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const parts = document.querySelectorAll<HTMLElement>(
      '.header, .left, .right, .time-bar, .decide-page, .stage-wrap',
    );
    for (const part of parts) {
      const room = part.getBoundingClientRect();
      if (room.width === 0) continue;
      for (const element of part.querySelectorAll<HTMLElement>('*')) {
        if (element.closest('svg, canvas, .finder-box, .hidden, .hours, .track')) continue;
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const name = `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`;
        const hasWords = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        const isInline = getComputedStyle(element).display === 'inline';
        if (hasWords && !isInline && element.scrollWidth > element.clientWidth + 1)
          found.push(`clipped: ${name}`);
        if (box.right > room.right + 1 || box.left < room.left - 1) found.push(`outside: ${name}`);
      }
    }
    return found;
  });
}
