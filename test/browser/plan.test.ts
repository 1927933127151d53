// The shelf editor in a real browser: plans, facings by key, the score that follows, undo, goods from the library.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { steady } from './asking.ts';
import { NOON } from './screens.ts';
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
    const plans = page.locator('[data-testid=edit-plan]');
    const before = await plans.count();

    // The baseline is not changed without a word.
    await page.click('[data-testid=edit-plan][data-baseline=true] [data-testid=edit-plan-main]');
    await page.keyboard.press('.');
    const wide = page.locator('[data-testid=stepper] input').first();
    const was = Number(await wide.inputValue());
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-testid=ask-buttons]').waitFor();
    await page.click('[data-testid=ask-buttons] [data-look=strong]');
    await expect.poll(() => plans.count()).toBe(before + 1);
    await expect
      .poll(() => page.locator('[data-testid=edit-plan][data-current=true][data-baseline=true]').count())
      .toBe(0);

    // The copy has the edit that was asked for; the score comes in with an interval, and narrows.
    await expect.poll(async () => Number(await wide.inputValue())).toBe(Math.max(1, was - 1));
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => message(page)).not.toBe('');
    const score = page.getByTestId('live-score');
    await expect.poll(() => score.getAttribute('data-stale')).toBe('false');
    // An interval each, but for what was the same on every day.
    const rows = page.locator('[data-testid=live-score] [data-metric]');
    const settled = rows
      .filter({ has: page.getByTestId('interval-range') })
      .or(rows.filter({ hasText: 'the same' }));
    await expect.poll(() => settled.count()).toBe(4);
    await expect
      .poll(() => page.locator('[data-testid=live-score] [data-testid=verdict]').textContent())
      .toMatch(/\d+ replications/);

    // The next edit dims what is shown until the new figure is there; nothing disappears.
    await watchScore(page);
    await page.keyboard.press('Delete');
    await expect.poll(() => scoreWas(page)).toEqual({ stale: ['true', 'false'], fewestRows: 4 });
    await expect.poll(() => page.getByTestId('changes').locator('li').count()).toBeGreaterThan(0);

    const undo = page.locator('[data-action=undo]');
    // Duplicate, fewer, higher, delete: four steps.
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
    await expect.poll(() => undo.isEnabled()).toBe(false);
    await expect.poll(() => plans.count()).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => plans.count()).toBe(before + 1);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('a refusal says what is missing and changes nothing', limit, async () => {
  const { page, troubles } = await openPlan();
  await page.keyboard.press('.');
  const wide = page.locator('[data-testid=stepper] input').first();
  const isRefused = async () =>
    (await page.locator('[data-testid=edit-message] [data-kind=refused]').count()) > 0;
  // Each press is answered with more facings or with a refusal.
  for (let k = 0; k < 40; k++) {
    const before = await wide.inputValue();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await isRefused()) || (await wide.inputValue()) !== before).toBe(true);
    if (await isRefused()) break;
  }
  await expect.poll(() => message(page)).toMatch(/mm/);
  const full = await wide.inputValue();
  await page.keyboard.press('ArrowRight');
  await steady(page, () => wide.inputValue());
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
  await page.fill('[data-testid=library] input[type=search]', 'chocolate');
  // Of the list as searched, not of the one before it.
  const row = page.locator('[data-testid=library-row]', { hasText: /chocolate 40 g/i }).first();
  await row.waitFor();
  const from = await row.boundingBox();
  if (!from) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 50, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.h - 6, { steps: 8 });
  await page.locator('[data-testid=carry-hint] span').waitFor();
  await page.mouse.up();
  const panel = page.getByTestId('position-panel');
  await panel.waitFor();
  await expect.poll(() => page.locator('[data-testid=edit-message] [data-kind=done]').count()).toBe(1);

  const wide = page.locator('[data-testid=stepper] input').first();
  await expect.poll(() => wide.inputValue()).toBe('1');
  const placed = await selectedBox(page);
  await page.mouse.move(placed.x + placed.w, placed.y + placed.h / 2);
  await page.mouse.down();
  await page.mouse.move(placed.x + placed.w * 2.1, placed.y + placed.h / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => wide.inputValue()).toBe('2');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('Escape ends a drag without an edit, and keys of an input method are not heard', limit, async () => {
  const { page, troubles } = await openPlan();
  await page.keyboard.press('.');
  const box = await selectedBox(page);
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const hint = page.locator('[data-testid=carry-hint] span');
  const undo = page.locator('[data-action=undo]');

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, { steps: 5 });
  await hint.waitFor();
  await page.keyboard.press('Escape');
  await hint.waitFor({ state: 'detached' });
  await page.mouse.move(x + 140, y, { steps: 4 });
  await page.mouse.up();
  expect(await hint.count()).toBe(0);
  expect(await selectedBox(page)).toEqual(box);
  expect(await undo.isDisabled()).toBe(true);

  const row = await page.locator('[data-testid=library-row]').first().boundingBox();
  if (!row) throw new Error('no row');
  await page.mouse.move(row.x + 60, row.y + row.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 6 });
  await page.locator('.drag-ghost').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.drag-ghost').waitFor({ state: 'detached' });
  await page.mouse.up();
  expect(await undo.isDisabled()).toBe(true);

  await page.focus('[data-testid=edit-stage]');
  await page.evaluate(() => {
    const key = { key: 'Delete', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...key, isComposing: true }));
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...key, keyCode: 229 }));
  });
  expect(await undo.isDisabled()).toBe(true);
  expect(await selectedBox(page)).toEqual(box);
  await page.keyboard.press('Delete');
  await expect.poll(() => undo.isDisabled()).toBe(false);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the library holds only the rows in sight, and filters', limit, async () => {
  const { page } = await openPlan();
  const rows = page.locator('[data-testid=library-row]');
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(40);
  const first = await rows.first().getAttribute('data-sku');
  await page.locator('[data-testid=library-rows]').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await expect.poll(() => rows.first().getAttribute('data-sku')).not.toBe(first);
  await page.fill('[data-testid=library] input[type=search]', 'no such product at all');
  await page.locator('[data-testid=library-none]').waitFor();
  await page.context().close();
});

test('everything is said in Chinese, and old stands beside new', limit, async () => {
  const { page, troubles } = await openPlan('zh-CN');
  await page.keyboard.press('.');
  await page.keyboard.press('o');
  await page.getByTestId('changes').waitFor();
  await expect.poll(async () => words(await textsOf(page))).toEqual([]);
  await page.click('[data-testid=header-end] button[lang=en]');
  await expect.poll(() => page.locator('#library-title').textContent()).toBe('Library');
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function openPlan(locale = 'en-GB') {
  const opened = await app.open({ query: NOON, locale });
  await opened.page.click('[data-testid=places] button:nth-child(1)');
  await opened.page.waitForSelector('[data-testid=edit-stage] canvas');
  await expect
    .poll(() =>
      opened.page.evaluate('!!document.querySelector("[data-testid=edit-stage]").shelfwalkEditStage'),
    )
    .toBe(true);
  await opened.page.waitForSelector('[data-testid=bay-title] b');
  await opened.page.focus('[data-testid=edit-stage]');
  return opened;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The box of the selection on screen, once the camera has come to rest. */
async function selectedBox(page: Page): Promise<Box> {
  const read = () =>
    page.evaluate(
      'document.querySelector("[data-testid=edit-stage]").shelfwalkEditStage?.selectedBox() ?? null',
    );
  await expect.poll(read).not.toBeNull();
  return (await steady(page, read)) as Box;
}

/** Writes down what becomes of the score from here on: stale or not, and how few rows it had. */
function watchScore(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = { stale: [] as string[], fewestRows: 4 };
    (globalThis as unknown as { score: typeof seen }).score = seen;
    new MutationObserver(() => {
      const stale = document.querySelector<HTMLElement>('[data-testid=live-score]')?.dataset.stale ?? 'gone';
      if (stale !== seen.stale.at(-1) && !(stale === 'false' && seen.stale.length === 0))
        seen.stale.push(stale);
      seen.fewestRows = Math.min(
        seen.fewestRows,
        document.querySelectorAll('[data-testid=live-score] [data-metric]').length,
      );
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

function scoreWas(page: Page): Promise<{ stale: string[]; fewestRows: number }> {
  return page.evaluate(
    () => (globalThis as unknown as { score: { stale: string[]; fewestRows: number } }).score,
  );
}

async function message(page: Page): Promise<string> {
  return (await page.getByTestId('edit-message').textContent()) ?? '';
}

/** Everything the place says: visible text, and the labels read aloud; not what keys are called. */
async function textsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('.left, [data-testid=edit-centre], .right')];
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
