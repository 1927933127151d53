// The floor in a real browser: parts go up, move, are sized by typing; what blocks an aisle is told at once; the ranked
// places are shown; a bay opens in the shelf view, and Watch has the new store.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFloor, steady } from './asking.ts';
import { NOON } from './screens.ts';
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
const SUPERMARKET = '#example=supermarket&t=12:00:00';

test('a floor stack goes up, blocks an aisle, is taken back, and is sized by typing', limit, async () => {
  const { page, troubles } = await openFloor();
  const problems = page.getByTestId('floor-problems').locator('[data-testid=floor-check]');
  const before = await fixtureCount(page);

  await page.click('[data-part=floorStack]');
  await pointAt(page, FREE);
  await page.mouse.down();
  await page.mouse.up();
  await answerFloor(page, 'own');
  await expect.poll(() => fixtureCount(page)).toBe(before + 1);
  await expect.poll(() => page.getByTestId('floor-width').inputValue()).toBe('1.2');
  await expect.poll(() => problems.count()).toBe(0);

  // Into an aisle: told while the hand still holds it.
  await pointAt(page, FREE);
  await page.mouse.down();
  const to = await floorPoint(page, AISLE);
  for (let step = 1; step <= 8; step++) await stepTo(page, FREE, to, step / 8);
  await expect.poll(() => problems.count()).toBeGreaterThan(0);
  await page.mouse.up();
  await expect
    .poll(async () => (await problems.allTextContents()).join('\n'))
    .toMatch(/cannot be reached|wide, shoppers need/);
  await expect.poll(() => page.locator('[data-testid=floor-problem]').count()).toBeGreaterThan(0);
  const x = page.getByTestId('floor-x');
  const moved = await x.inputValue();

  await page.keyboard.press('Control+z');
  await expect.poll(() => x.inputValue()).not.toBe(moved);
  await expect.poll(() => problems.count()).toBe(0);

  const width = page.getByTestId('floor-width');
  await width.fill('80 cm');
  await width.press('Enter');
  await expect.poll(() => told(page)).toMatch(/^Resize/m);
  await width.fill('120 cm');
  await width.press('Enter');
  await expect.poll(() => width.inputValue()).toBe('1.2');
  // Lengths in the unit of the project; choosing it is a step like another.
  await page.locator('button[data-testid=project-menu]').click();
  await page.getByTestId('store-settings').click();
  await page.click('[data-testid=settings-floor] [data-option=ft]');
  await page.keyboard.press('Escape');
  await expect.poll(() => width.inputValue()).toBe('3.94');
  await page.waitForSelector('[data-testid=settings]', { state: 'detached' });
  await page.locator('[data-testid=floor-overlay]').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => width.inputValue()).toBe('1.2');
  // What was typed is taken: undo is the floor's, without leaving the field.
  await width.press('Control+z');
  await expect.poll(() => width.inputValue()).toBe('0.8');
  await width.press('Control+Shift+z');
  await expect.poll(() => width.inputValue()).toBe('1.2');
  // What is being typed is the field's, and no document is undone under it.
  await width.press('9');
  await width.press('Control+z');
  expect(await told(page)).toMatch(/Resize/);
  await width.press('Escape');
  await width.fill('a foot');
  await width.press('Enter');
  await expect.poll(() => width.getAttribute('aria-invalid')).toBe('true');
  await width.press('Escape');
  await expect.poll(() => width.inputValue()).toBe('1.2');

  // By keyboard alone: turn, nudge, delete, and all of it back.
  await page.locator('[data-testid=floor-overlay]').focus();
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect.poll(() => fixtureCount(page)).toBe(before);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect.poll(() => fixtureCount(page)).toBe(before + 1);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the five ranked places are marked; a free one takes a display', limit, async () => {
  const { page, troubles } = await openFloor();
  await page.click('[data-testid=places-toggle]');
  const legend = page.getByTestId('floor-places');
  await expect.poll(() => legend.locator('[data-testid=place-row]').count()).toBe(5);
  for (const rank of [1, 2, 3, 4, 5])
    await expect
      .poll(() => page.locator(`[data-testid=floor-place][data-rank="${rank}"]`).count())
      .toBeGreaterThan(0);
  const before = await fixtureCount(page);
  await page.locator('[data-testid=floor-place][data-rank="5"][data-taken=false]').first().hover();
  const card = page.locator('[data-testid=place-card]');
  await card.waitFor();
  await expect.poll(() => card.textContent()).toContain('Rank 5');
  await card.locator('[data-look=wide]').click();
  await answerFloor(page, 'own');
  await expect.poll(() => fixtureCount(page)).toBe(before + 1);
  await expect
    .poll(() => page.locator('[data-testid=floor-rank] [data-testid=rank-badge]').textContent())
    .toBe('5');
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
    await page.locator('[data-testid=bay-button]').first().waitFor();
    await page.keyboard.press('Delete');
    await answerFloor(page, 'all');
    await expect.poll(() => fixtureCount(page)).toBeLessThan(before);
    await expect.poll(() => told(page)).toMatch(/with 1,600 positions\. Ctrl Z brings them back\.$/m);
    await page.keyboard.press('Control+z');
    await expect.poll(() => fixtureCount(page)).toBe(before);

    await pointAt(page, { xM: 23.15, yM: 9.2 });
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.press('Shift+ArrowDown');
    await page.locator('[data-testid=bay-button]').first().click();
    await page.getByTestId('floor-layer').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('[data-option=shelf]').first().getAttribute('aria-pressed'))
      .toBe('true');

    await page.locator('[data-testid=place]', { hasText: 'Watch' }).click();
    await page.locator('[data-testid=busy]').waitFor({ state: 'detached' });
    await page.waitForSelector('[data-testid=track-head]');
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test(
  'everything else a hand does: drag from the palette, size, nudge, copy, align, tills, walls, the store',
  limit,
  async () => {
    const { page, troubles } = await openFloor(NOON);
    const stage = page.locator('[data-testid=floor-overlay]');
    const before = await fixtureCount(page);
    const cm = async (testId: string) =>
      Math.round(100 * Number(await page.getByTestId(testId).inputValue()));
    const about = (value: number) => (shown: number) => Math.abs(shown - value) <= 3;

    // A part dragged out of the palette stands where it is let go.
    await drag(
      page,
      await middleOf(page, '[data-part=floorStack]'),
      await floorPoint(page, { xM: 5.6, yM: 7.1 }),
    );
    await answerFloor(page, 'own');
    await expect.poll(() => fixtureCount(page)).toBe(before + 1);
    await expect.poll(() => cm('floor-width')).toBe(120);
    await expect.poll(() => cm('floor-x')).toSatisfy(about(500));

    // A handle draws one side; the other stays.
    const left = await cm('floor-x');
    const handle = await middleOf(page, '[data-testid=floor-handle][data-handle="1 0"]');
    const metre = await pixelsPerMetre(page);
    await drag(page, handle, { x: handle.x - 0.4 * metre, y: handle.y });
    await expect.poll(() => cm('floor-width')).toBe(80);
    expect(await cm('floor-x')).toBe(left);

    // Nudges that follow each other are one step to undo, others are not.
    await stage.focus();
    await page.evaluate(() => {
      for (let k = 0; k < 3; k++)
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
        );
    });
    await expect.poll(() => cm('floor-x')).toBe(left + 15);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cm('floor-x')).toBe(left);
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(1200);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cm('floor-x')).toBe(left - 10);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cm('floor-x')).toBe(left - 5);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cm('floor-x')).toBe(left);

    // A copy goes up where the pointer is; both are chosen and aligned.
    await page.keyboard.press('Control+c');
    await pointAt(page, { xM: 1.3, yM: 8.4 });
    await page.keyboard.press('Control+v');
    await expect.poll(() => fixtureCount(page)).toBe(before + 2);
    await expect.poll(() => cm('floor-x')).toSatisfy(about(90));
    const first = await floorPoint(page, { xM: 5.4, yM: 7.1 });
    await page.keyboard.down('Shift');
    await page.mouse.click(first.x, first.y);
    await page.keyboard.up('Shift');
    await expect.poll(() => page.textContent('[data-testid=floor-head] h2')).toBe('2 things');
    await expect.poll(async () => new Set(await topsOfChosen(page)).size).toBe(2);
    await page.getByRole('button', { name: 'Align top edges' }).click();
    await expect.poll(() => topsOfChosen(page)).toSatisfy(([a, b]: number[]) => Math.abs(a - b) < 0.2);

    // A box round one thing chooses that one.
    await drag(
      page,
      await floorPoint(page, { xM: 4.6, yM: 6.35 }),
      await floorPoint(page, { xM: 6.6, yM: 7.95 }),
    );
    await expect.poll(() => page.locator('[data-testid=floor-outline]').count()).toBe(1);
    await expect.poll(() => cm('floor-x')).toBe(left);

    // A till: it goes up, its queue is turned, it goes.
    await page.keyboard.press('Escape');
    const counts = page.locator('[data-testid=floor-head] .hint');
    await expect.poll(() => counts.textContent()).toMatch(/, 2 tills$/);
    await putUp(page, 'till', { xM: 4.3, yM: 8.2 });
    await expect.poll(() => page.textContent('[data-testid=floor-head] h2')).toMatch(/^Till /);
    const queue = page.getByLabel('Queue');
    await queue.fill('180');
    await queue.press('Enter');
    await expect.poll(() => queue.inputValue()).toBe('180');
    await stage.focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => counts.textContent()).toMatch(/, 3 tills$/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => counts.textContent()).toMatch(/, 2 tills$/);

    // A wall: its end is drawn out, its thickness typed.
    await putUp(page, 'innerWall', { xM: 5.5, yM: 1.6 });
    await expect.poll(() => page.textContent('[data-testid=floor-head] h2')).toMatch(/^Inner wall /);
    const length = page.getByLabel('Length');
    const was = Number(await length.inputValue());
    const end = await middleOf(page, '[data-testid=floor-handle][data-end="2"]');
    await drag(page, end, { x: end.x + 0.5 * metre, y: end.y });
    await expect
      .poll(async () => Number(await length.inputValue()))
      .toSatisfy((shown: number) => Math.abs(shown - was - 0.5) <= 0.03);
    const thickness = page.getByLabel('Thickness');
    await thickness.fill('15 cm');
    await thickness.press('Enter');
    await expect.poll(() => thickness.inputValue()).toBe('0.15');
    await stage.focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => told(page)).toMatch(/^Delete .*$/m);

    // The store itself grows, but not smaller than what stands in it.
    const width = page.getByLabel('Width');
    await width.fill('12 m');
    await width.press('Enter');
    await expect.poll(() => width.inputValue()).toBe('12');
    await expect.poll(() => page.textContent('[data-testid=floor-area] b')).toBe('122 m²');
    await width.fill('5 m');
    await width.press('Enter');
    await expect.poll(() => told(page)).toMatch(/where it is, the store is at least 9\.8 m wide/);
    await expect.poll(() => width.inputValue()).toBe('12');
    await stage.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => width.inputValue()).toBe('9.8');
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test(
  'what the hand holds is let go of by Escape, by a lost pointer and by a second finger, and nothing is made',
  limit,
  async () => {
    const { page, troubles } = await openFloor(NOON);
    await putUp(page, 'floorStack', { xM: 5.6, yM: 7.1 });
    await answerFloor(page, 'own');
    const x = page.getByTestId('floor-x');
    await expect.poll(() => x.count()).toBe(1);
    const before = await x.inputValue();
    const from = await floorPoint(page, { xM: 5.6, yM: 7.1 });
    const to = { x: from.x - 60, y: from.y - 40 };
    const isAsBefore = async () => {
      await expect.poll(() => x.inputValue()).toBe(before);
      await expect.poll(() => page.locator('[data-testid=floor-outline]').count()).toBe(1);
    };
    const take = async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await expect.poll(() => x.inputValue()).not.toBe(before);
    };
    const goOn = async () => {
      await page.mouse.move(to.x - 30, to.y, { steps: 3 });
      await isAsBefore();
      await page.mouse.up();
      await isAsBefore();
    };

    await take();
    await page.keyboard.press('Escape');
    await isAsBefore();
    await goOn();

    await take();
    await page.locator('[data-testid=floor-overlay]').evaluate((overlay) => {
      overlay.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1, bubbles: true }));
    });
    await isAsBefore();
    await goOn();

    await take();
    await page.locator('[data-testid=floor-overlay]').evaluate((overlay) => overlay.releasePointerCapture(1));
    await goOn();

    // Fingers: one moves the thing, a second one lets go of it and zooms.
    const touch = await page.context().newCDPSession(page);
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
      });
    const metre = await pixelsPerMetre(page);
    await fingers('touchStart', from);
    await fingers('touchMove', to);
    await expect.poll(() => x.inputValue()).not.toBe(before);
    await fingers('touchStart', to, { x: to.x + 80, y: to.y });
    await isAsBefore();
    await fingers('touchMove', to, { x: to.x + 160, y: to.y });
    await expect.poll(() => pixelsPerMetre(page)).toBeGreaterThan(metre * 1.5);
    await fingers('touchEnd', to);
    await fingers('touchMove', { x: to.x - 50, y: to.y });
    await fingers('touchEnd');
    await isAsBefore();

    // The hand is free again, and nothing was written down meanwhile.
    await page.keyboard.press('0');
    await drag(page, await floorPoint(page, { xM: 5.6, yM: 7.1 }), to);
    await expect.poll(() => x.inputValue()).not.toBe(before);
    await page.keyboard.press('Control+z');
    await isAsBefore();
    await page.keyboard.press('Control+z');
    await expect.poll(() => x.count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('a floor of its own shows where things stand on that of the baseline', limit, async () => {
  const { page, troubles } = await app.open({ query: NOON });
  await page.locator('[data-testid=place]', { hasText: 'Plan' }).click();
  await page.locator('[data-testid=edit-plan-main]', { hasText: 'toward the coolers' }).click();
  await page.locator('[data-option=floor]').first().click();
  await page.click('[data-testid=old-toggle]');
  await expect.poll(() => page.locator('[data-testid=floor-old]').count()).toBe(6);
  await page.locator('[data-option=shelf]').first().click();
  await page.locator('[data-testid=edit-plan][data-baseline=true] [data-testid=edit-plan-main]').click();
  await page.locator('[data-option=floor]').first().click();
  await page.locator('[data-testid=places-toggle]').waitFor();
  expect(await page.locator('[data-testid=old-toggle]').count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the floor speaks Chinese and fits a small window in the dark', limit, async () => {
  const { page, troubles } = await app.open({
    query: NOON,
    locale: 'zh-CN',
    width: 1280,
    height: 720,
    context: { colorScheme: 'dark' },
  });
  await page.locator('[data-testid=place]').first().click();
  await page.locator('[data-option=floor]').first().click();
  await page.waitForSelector('[data-testid=floor-canvas] canvas');
  await expect.poll(() => page.textContent('[data-testid=parts] h2')).toBe('部件');
  const wide = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('[data-testid=floor-left], [data-testid=floor-right]')].filter(
          (e) => e.scrollWidth > e.clientWidth + 1,
        ).length,
    );
  await expect.poll(wide).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function openFloor(query = SUPERMARKET): Promise<{ page: Page; troubles: string[] }> {
  const opened = await app.open({ query });
  const { page } = opened;
  await page.locator('[data-testid=place]', { hasText: 'Plan' }).click();
  await page.locator('[data-option=floor]').first().click();
  await page.waitForSelector('[data-testid=floor-canvas] canvas');
  await steady(page, () => floorPoint(page, FREE));
  // What is said of an edit goes away again by itself: it is written down.
  await page.evaluate(() => {
    const heard = globalThis as unknown as { told: string };
    heard.told = '';
    new MutationObserver(() => {
      const text = document.querySelector('[data-testid=floor-message]')?.textContent ?? '';
      if (text !== '' && !heard.told.endsWith(`${text}\n`)) heard.told += `${text}\n`;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return opened;
}

/** Everything that was said of edits, a line each. */
function told(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as { told: string }).told);
}

/** Where a point of the floor is in the window. */
async function floorPoint(page: Page, { xM, yM }: { xM: number; yM: number }) {
  return page.evaluate(
    ([x, y]) => {
      const host = document.querySelector('[data-testid=floor-canvas]') as HTMLDivElement & {
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
  return Number(await page.getAttribute('[data-testid=floor-stage]', 'data-fixtures'));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await steady(page, () => page.locator(selector).first().boundingBox());
  if (!box) throw new Error(`${selector} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

async function putUp(page: Page, part: string, at: { xM: number; yM: number }): Promise<void> {
  await page.click(`[data-part=${part}]`);
  await page.locator(`[data-part=${part}][aria-pressed=true]`).waitFor();
  const { x, y } = await floorPoint(page, at);
  await page.mouse.move(x - 4, y);
  await page.mouse.click(x, y);
}

async function pixelsPerMetre(page: Page): Promise<number> {
  const [a, b] = [await floorPoint(page, { xM: 0, yM: 0 }), await floorPoint(page, { xM: 1, yM: 0 })];
  return b.x - a.x;
}

/** Upper edges on screen of what is chosen. */
function topsOfChosen(page: Page): Promise<number[]> {
  return page
    .locator('[data-testid=floor-outline]')
    .evaluateAll((shapes) => shapes.map((shape) => shape.getBoundingClientRect().top));
}
