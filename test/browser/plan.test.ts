// The shelf editor in a real browser: plans, facings by key, the score that follows, undo, goods from the library.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const limit = { timeout: 4 * PATIENCE_MS };

test(
  'a copy of the baseline is edited by key, the score follows, and undo takes all of it back',
  limit,
  async () => {
    const { page, troubles } = await openPlan();
    const plans = page.locator('.edit-plan');
    const before = await plans.count();

    // The baseline is not changed without a word.
    await page.click('.edit-plan[data-baseline=true] .edit-plan-main');
    await page.keyboard.press('.');
    const wide = page.locator('.stepper input').first();
    const was = Number(await wide.inputValue());
    await page.keyboard.press('ArrowLeft');
    await page.locator('.ask-buttons').waitFor();
    await page.click('.ask-buttons .strong-button');
    await until(page, async () => (await plans.count()) === before + 1);
    await until(
      page,
      async () => (await page.locator('.edit-plan[data-current=true][data-baseline=true]').count()) === 0,
    );

    // The copy has the edit that was asked for; the score comes in with an interval, and narrows.
    await until(page, async () => Number(await wide.inputValue()) === Math.max(1, was - 1));
    await page.keyboard.press('ArrowUp');
    await until(page, async () => (await message(page)) !== '');
    const score = page.getByTestId('live-score');
    await until(page, async () => (await score.getAttribute('data-stale')) === 'false');
    await until(page, async () => (await page.locator('.live .interval-range').count()) === 4);
    expect(await page.locator('.live [data-testid=verdict]').textContent()).toMatch(/\d+ replications/);

    // The next edit dims what is shown until the new figure is there; nothing disappears.
    await page.keyboard.press('Delete');
    expect(await score.getAttribute('data-stale')).toBe('true');
    expect(await page.locator('.live .metric').count()).toBe(4);
    await until(page, async () => (await score.getAttribute('data-stale')) === 'false');
    expect(await page.getByTestId('changes').locator('li').count()).toBeGreaterThan(0);

    while (await page.locator('[data-action=undo]').isEnabled()) await page.keyboard.press('Control+z');
    expect(await plans.count()).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await until(page, async () => (await plans.count()) === before + 1);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('a refusal says what is missing and changes nothing', limit, async () => {
  const { page, troubles } = await openPlan();
  await page.keyboard.press('.');
  const wide = page.locator('.stepper input').first();
  for (let k = 0; k < 40; k++) {
    await page.keyboard.press('ArrowRight');
    if ((await page.locator('.edit-message [data-kind=refused]').count()) > 0) break;
  }
  expect(await message(page)).toMatch(/mm/);
  const full = await wide.inputValue();
  await page.keyboard.press('ArrowRight');
  expect(await wide.inputValue()).toBe(full);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a product found in the library is dragged onto a shelf; a handle gives it facings', limit, async () => {
  const { page, troubles } = await openPlan();
  // Room first: the shelf of the first position is cleared.
  await page.keyboard.press('.');
  await page.keyboard.press('Control+a');
  const box = await selectedBox(page);
  await page.keyboard.press('Delete');
  await page.fill('.library input[type=search]', 'chips');
  const row = page.locator('.library-row').first();
  await row.waitFor();
  const from = await row.boundingBox();
  if (!from) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 50, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.h - 6, { steps: 8 });
  await page.locator('.carry-hint span').waitFor();
  await page.mouse.up();
  const panel = page.getByTestId('position-panel');
  await panel.waitFor();
  expect(await page.locator('.edit-message [data-kind=done]').count()).toBe(1);

  const wide = page.locator('.stepper input').first();
  expect(await wide.inputValue()).toBe('1');
  const placed = await selectedBox(page);
  await page.mouse.move(placed.x + placed.w, placed.y + placed.h / 2);
  await page.mouse.down();
  await page.mouse.move(placed.x + placed.w * 2.1, placed.y + placed.h / 2, { steps: 6 });
  await page.mouse.up();
  await until(page, async () => (await wide.inputValue()) === '2');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the library holds only the rows in sight, and filters', limit, async () => {
  const { page } = await openPlan();
  const rows = page.locator('.library-row');
  expect(await rows.count()).toBeLessThan(40);
  const first = await rows.first().getAttribute('data-sku');
  await page.locator('.library-rows').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await until(page, async () => (await rows.first().getAttribute('data-sku')) !== first);
  await page.fill('.library input[type=search]', 'no such product at all');
  await page.locator('.library-none').waitFor();
  await page.context().close();
});

test('everything is said in Chinese, and old stands beside new', limit, async () => {
  const { page, troubles } = await openPlan('zh-CN');
  await page.keyboard.press('.');
  await page.keyboard.press('o');
  await page.getByTestId('changes').waitFor();
  expect(words(await textsOf(page))).toEqual([]);
  await page.click('.header-end button[lang=en]');
  await until(page, async () => (await page.locator('#library-title').textContent()) === 'Library');
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function openPlan(locale = 'en-GB') {
  const opened = await app.open({ locale });
  await opened.page.click('.places button:nth-child(1)');
  await opened.page.waitForSelector('.edit-stage canvas');
  await until(opened.page, () =>
    opened.page.evaluate('!!document.querySelector(".edit-stage").shelfwalkEditStage'),
  );
  await opened.page.waitForSelector('.bay-title b');
  await opened.page.focus('.edit-stage');
  await opened.page.waitForTimeout(300);
  return opened;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The box of the selection on screen, once it has been drawn. */
async function selectedBox(page: Page): Promise<Box> {
  let box: Box | null = null;
  await until(page, async () => {
    box = await page.evaluate(
      'document.querySelector(".edit-stage").shelfwalkEditStage?.selectedBox() ?? null',
    );
    return box;
  });
  return box as unknown as Box;
}

async function message(page: Page): Promise<string> {
  return (await page.getByTestId('edit-message').textContent()) ?? '';
}

async function until(page: Page, isSo: () => Promise<unknown>): Promise<void> {
  const endMs = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > endMs) throw new Error(`never so: ${isSo.toString()}`);
    await page.waitForTimeout(60);
  }
}

/** Everything the place says: visible text, and the labels read aloud; not what keys are called. */
async function textsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('.left, .edit-centre, .right')];
    const labels = parts.flatMap((part) =>
      [...part.querySelectorAll('[aria-label], [placeholder]')].flatMap((element) =>
        ['aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      ),
    );
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
    return [...parts.map((part) => part.innerText), ...labels].join('\n');
  });
}

function words(text: string): string[] {
  return [...new Set(text.match(/[A-Za-z]{4,}/g) ?? [])];
}
