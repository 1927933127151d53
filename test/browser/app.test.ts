// The app in a real browser: it opens alive, time goes both ways, shelves and shoppers answer, the score arrives.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  boxOf,
  clockMs,
  coloursOf,
  freeBay,
  giveStage,
  someShopper,
  steady,
  stopClock,
  toNumber,
} from './asking.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

/** The smallest store, stopped while a few shoppers are in it. */
const MORNING = '#example=convenience&t=08:20:00&days=10';

const limit = { timeout: 4 * PATIENCE_MS };

test('a first visit loads at most 600 KiB of script', limit, async () => {
  expect(await app.firstVisitBytes()).toBeLessThanOrEqual(600 * 1024);
});

test('opens on the supermarket, playing; time can be stopped and taken back', limit, async () => {
  const { page, troubles } = await app.open();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await expect.poll(() => tile(page, 'in store')).toBeGreaterThan(5);
  const first = await clockMs(page);
  await expect.poll(() => clockMs(page)).toBeGreaterThan(first);
  await expect.poll(() => coloursOf(page, '[data-testid=stage]')).toBeGreaterThan(60);

  await stopClock(page);
  const stopped = await clockMs(page);
  const entered = await steady(page, () => tile(page, 'came in'));
  await page.waitForTimeout(400);
  expect(await clockMs(page)).toBe(stopped);

  // Dragging back a long way, and a step with the arrow.
  const track = await boxOf(page, '[data-testid=track]');
  await page.mouse.click(track.x + track.width * 0.2, track.y + track.height / 2);
  await expect.poll(() => clockMs(page)).toBeLessThan(stopped - 3_600_000);
  await expect.poll(() => tile(page, 'came in')).toBeLessThan(entered);
  const back = await clockMs(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => clockMs(page)).toBe(back - 15 * 60_000);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => clockMs(page)).toBe(back);

  // Faster and slower.
  const speed = () => page.textContent('[data-testid=speed-value]');
  const was = await speed();
  await page.keyboard.press('+');
  await expect.poll(speed).not.toBe(was);
  await page.keyboard.press('-');
  await expect.poll(speed).toBe(was);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a click on a bay shows its shelf and its funnel, a click on a product chooses it', limit, async () => {
  const { page, troubles } = await app.open({ query: MORNING });
  const at = await freeBay(page);
  await page.mouse.click(at.x, at.y);
  const inspector = page.getByTestId('bay-inspector');
  await inspector.waitFor();
  await expect
    .poll(() => page.getAttribute('[data-testid=stage-panes] button:nth-of-type(2)', 'aria-pressed'))
    .toBe('true');
  await expect.poll(() => inspector.locator('[data-testid=funnel] li').count()).toBe(5);
  const passed = inspector.locator('[data-testid=funnel] li b').first();
  await expect.poll(async () => toNumber(await passed.textContent())).toBeGreaterThan(0);
  const products = inspector.locator('[data-testid=product]');
  await products.first().click();
  await expect.poll(() => products.first().getAttribute('aria-pressed')).toBe('true');
  // Packs are drawn in many colours in the right half of the stage.
  await expect.poll(() => coloursOf(page, '[data-testid=stage]', 0.6)).toBeGreaterThan(120);

  // The same way by keyboard: find a product by name.
  const name = await products
    .first()
    .evaluate((row) => row.querySelector('span')?.firstChild?.textContent ?? '');
  await page.keyboard.press('Escape');
  await inspector.waitFor({ state: 'detached' });
  await page.fill('[data-testid=finder] input', name);
  await page.locator('[data-testid=finder] [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await inspector.waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a click on a shopper tells their visit; a line of it moves the clock', limit, async () => {
  const { page, troubles } = await app.open({ query: MORNING });
  const at = await someShopper(page);
  await page.mouse.click(at.x, at.y);
  const inspector = page.getByTestId('shopper-inspector');
  await inspector.waitFor();
  const lines = inspector.locator('[data-testid=story] [data-testid=line]');
  await expect.poll(() => lines.count()).toBeGreaterThan(3);
  await expect.poll(() => inspector.locator('[data-line=enter]').count()).toBe(1);
  await expect.poll(() => inspector.locator('[data-line=leave]').count()).toBe(1);
  const stop = inspector.locator('[data-line=stop] > button').first();
  const shown = (await stop.locator('time').textContent()) ?? '';
  await stop.click();
  expect(shown).not.toBe('');
  await expect
    .poll(async () => (await page.textContent('[data-testid=clock]'))?.startsWith(shown))
    .toBe(true);
  await expect
    .poll(() => page.getAttribute('[data-testid=story-actions] [data-look=chip]', 'aria-pressed'))
    .toBe('true');
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
    const days = async () => toNumber(await page.textContent('[data-testid=progress-text]'));
    await expect.poll(days).toBeGreaterThanOrEqual(2);
    await expect.poll(() => page.getByTestId('verdict').textContent()).toMatch(/margin a day/);
    for (const name of ['units', 'revenue', 'margin', 'lostSales']) {
      const row = page.getByTestId(`metric-${name}`);
      await expect
        .poll(() => row.locator('[data-testid=metric-difference] b').textContent())
        .toMatch(/^[+−]?(¥)?[\d,]+(\.\d+)?$/);
      const range = row.locator('[data-testid=interval-range]');
      await expect.poll(async () => (await range.boundingBox())?.width).toBeGreaterThan(0);
      await expect.poll(() => row.locator('[data-testid=metric-chance] b').textContent()).toMatch(/\d%/);
    }
    const before = await days();
    await expect.poll(days).toBeGreaterThan(before);

    await stopClock(page);
    const stopped = await clockMs(page);
    await page.keyboard.press('b');
    await expect
      .poll(() => page.getAttribute('[data-testid=plans] [data-plan=B][aria-pressed]', 'aria-pressed'))
      .toBe('true');
    await page.waitForSelector('[data-testid=busy]', { state: 'detached' });
    await expect.poll(() => clockMs(page)).toBe(stopped);

    await page.click('[data-testid=places] button:nth-child(3)');
    const decide = page.getByTestId('decide');
    await decide.waitFor();
    await expect.poll(() => decide.locator('[data-metric]').count()).toBe(4);
    await expect
      .poll(() => decide.locator('[data-testid=bars-row], [data-testid=row]').count())
      .toBeGreaterThan(2);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test(
  'in each language: no word of the other, nothing wider than its place in a window of either size',
  limit,
  async () => {
    const { page, troubles } = await app.open({
      query: MORNING,
      locale: 'zh-CN',
      context: { colorScheme: 'dark' },
    });
    const language = () => page.getAttribute('html', 'lang');
    const theme = () => page.getAttribute('html', 'data-theme');
    // As the browser has it, then as it is switched.
    expect(await language()).toBe('zh-CN');
    await expect.poll(theme).toBe('dark');
    await twoDays(page);
    await eachView(page, async (view) => {
      await saysOnly(page, view, /[A-Za-z]{3,}/g, latinAllowed);
      await fits(page, view);
    });
    await page.click('[data-testid=theme]');
    await expect.poll(theme).toBe('light');
    await page.click('[data-testid=header-end] [data-look=quiet][lang]');
    await expect.poll(language).toBe('en');
    await eachView(page, async (view) => {
      await saysOnly(page, view, /[\u3400-\u9fff]+/g, ['中文']);
      await fits(page, view);
    });
    // Both are remembered.
    await page.reload();
    await page.waitForSelector('[data-testid=track-head]');
    await expect.poll(language).toBe('en');
    await expect.poll(theme).toBe('light');
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('a lost graphics context is replaced, and the day goes on', limit, async () => {
  const { page } = await app.open({ query: '?graphics=webgl#example=convenience', width: 1000, height: 600 });
  const kind = () => page.evaluate(() => stage()?.kind);
  await giveStage(page);
  await expect.poll(kind).toBe('webgl');
  const before = await clockMs(page);
  await page.evaluate(() => {
    const gl = document.querySelector<HTMLCanvasElement>('[data-testid=stage] canvas')?.getContext('webgl2');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await page.waitForSelector('[data-testid=notice]');
  await expect.poll(() => page.locator('[data-testid=stage] canvas').count()).toBe(1);
  await expect.poll(kind).toBe('webgl');
  await expect.poll(() => clockMs(page)).toBeGreaterThan(before);
  await expect.poll(() => coloursOf(page, '[data-testid=stage]')).toBeGreaterThan(60);
  await page.context().close();
});

// --- what the tests ask the page -----------------------------------------------------------------------------------

const latinAllowed = ['Shelfwalk', 'English', 'Esc', 'Home', 'End', 'Ctrl'];

async function tile(page: Page, name: string): Promise<number> {
  return toNumber(
    await page.locator('[data-testid=now] dl > div', { hasText: name }).locator('dd').first().textContent(),
  );
}

/** Until a first interval can be shown. */
async function twoDays(page: Page): Promise<void> {
  await expect
    .poll(async () => toNumber(await page.textContent('[data-testid=progress-text]')))
    .toBeGreaterThanOrEqual(2);
}

/** Shows one view after another: the store, a bay, a shopper, heat, the keys, the decision. */
async function eachView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  await look('watch');
  for (const heat of [2, 5]) await page.click(`[data-testid=heat-control] button:nth-of-type(${heat})`);
  await look('heat');
  await page.click('[data-testid=heat-control] button:nth-of-type(1)');
  const bay = await freeBay(page);
  await page.mouse.click(bay.x, bay.y);
  await page.getByTestId('bay-inspector').waitFor();
  await look('bay');
  await page.keyboard.press('Escape');
  await page.getByTestId('bay-inspector').waitFor({ state: 'detached' });
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
  await page.click('[data-testid=places] button:nth-child(3)');
  await page.getByTestId('decide').waitFor();
  await look('decide');
  await page.click('[data-testid=places] button:nth-child(2)');
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

async function saysOnly(page: Page, view: string, other: RegExp, allowed: readonly string[]): Promise<void> {
  await expect
    .poll(async () => wordsIn(await textsOf(page), other, new Set(allowed)), { message: view })
    .toEqual([]);
}

async function fits(page: Page, view: string): Promise<void> {
  for (const size of [
    // A telephone, and a window enlarged to twice its size: all is there, one thing below the other.
    ...(view === 'watch' ? [{ width: 390, height: 844 }] : []),
    { width: 720, height: 900 },
    { width: 1280, height: 720 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await steady(page, () => tooWide(page));
    await expect.poll(() => tooWide(page), { message: `${view}, ${size.width}` }).toEqual([]);
    if (size.width < 900)
      await expect
        .poll(() => page.evaluate(() => document.querySelector('.centre')?.clientWidth))
        .toBeGreaterThan(size.width - 20);
  }
}

function wordsIn(text: string, pattern: RegExp, allowed: ReadonlySet<string>): string[] {
  return [...new Set(text.match(pattern) ?? [])].filter((word) => !allowed.has(word));
}

/** Elements whose own words do not fit into them, or that stick out of their part of the window. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    /** A row of tools that scrolls by itself keeps them in reach. */
    const scrollsIn = (part: Element, element: Element): boolean => {
      for (let at = element.parentElement; at && at !== part; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
          return true;
      return false;
    };
    const parts = document.querySelectorAll<HTMLElement>(
      '.header, .left, .right, .time-bar, [data-testid=decide] > div, .stage-wrap',
    );
    for (const part of parts) {
      const room = part.getBoundingClientRect();
      if (room.width === 0) continue;
      for (const element of part.querySelectorAll<HTMLElement>('*')) {
        if (
          element.closest(
            'svg, canvas, [data-testid=search-box], .hidden, [data-testid=hours], [data-testid=track]',
          )
        )
          continue;
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const name = `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`;
        const hasWords = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        const isInline = getComputedStyle(element).display === 'inline';
        if (hasWords && !isInline && element.scrollWidth > element.clientWidth + 1)
          found.push(`clipped: ${name}`);
        const isOut = box.right > room.right + 1 || box.left < room.left - 1;
        if (isOut && !scrollsIn(part, element)) found.push(`outside: ${name}`);
      }
    }
    return found;
  });
}
