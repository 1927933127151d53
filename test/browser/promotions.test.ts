// The page of promotions in a real browser: promotions by key and by mouse, costs and score that follow, undo.
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

test(
  'a promoter added by key brings costs along, the score follows, and undo takes all of it back',
  limit,
  async () => {
    const { page, troubles } = await openPromotions();
    await expect.poll(() => page.getByTestId('cost-table').count()).toBe(0);

    await page.focus('[data-testid=promo-kinds] [data-kind=promoter]');
    await page.keyboard.press('Enter');
    const bar = page.getByTestId('promo-bar');
    await expect.poll(() => bar.count()).toBe(1);
    await expect.poll(() => page.locator('[data-testid=cost-table] tbody input').count()).toBe(5);
    await expect.poll(() => total(page)).toBe(193);
    await scored(page);
    await page.getByTestId('margin-after-costs').waitFor();

    // Two promoters: wage, management and uniform follow.
    await page.fill('[data-testid=promoters]', '2');
    await page.keyboard.press('Enter');
    await expect.poll(() => total(page)).toBe(286);

    // Two weeks; its end is pulled in by key, and the costs with it.
    await page.fill('[data-testid=campaign-days]', '14');
    await page.keyboard.press('Enter');
    await expect.poll(() => total(page)).toBe(14 * 286);
    await bar.focus();
    for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => total(page)).toBe(10 * 286);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => bar.getAttribute('aria-label')).toMatch(/days 2 to 11$/);

    const undo = page.locator('[data-testid=promo-steps] [data-action=undo]');
    while (await undo.isEnabled()) await page.keyboard.press('Control+z');
    await expect.poll(() => bar.count()).toBe(0);
    await expect.poll(() => page.inputValue('[data-testid=campaign-days]')).toBe('1');
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test(
  'a special price by mouse: searched products, a dragged bar, a promo ticket, a refusal in words',
  limit,
  async () => {
    const { page, troubles } = await openPromotions();
    // The baseline is not changed without a word.
    await page.click('[data-testid=edit-plan][data-baseline=true] [data-testid=edit-plan-main]');
    await page.click('[data-start=twoWeeks]');
    await page.click('[data-testid=ask-buttons] [data-look=strong]');
    const bar = page.getByTestId('promo-bar');
    await expect.poll(() => bar.getAttribute('aria-label')).toMatch(/days 1 to 14$/);

    await page.click('[data-testid=promo-search]');
    await page.locator('[data-testid=promo-option]').first().click();
    await expect.poll(() => page.locator('[data-testid=promo-skus] > ul > li').count()).toBe(2);
    await page.fill('[data-testid=price-cut]', '30');
    await page.keyboard.press('Enter');
    await expect.poll(() => bar.textContent()).toContain('30%');

    // Half of it: the right end is dragged to the middle of the calendar.
    const box = await bar.boundingBox();
    if (!box) throw new Error('no bar to drag');
    await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => bar.getAttribute('aria-label')).toMatch(/days 1 to 7$/);

    // A second price on the same days is refused for the same products, and the next product is taken.
    await page.click('[data-testid=promo-kinds] [data-kind=buyOneGetOne]');
    await expect.poll(() => bar.count()).toBe(2);
    const dropped = page.locator('[data-testid=promo-skus] > ul > li button');
    await expect.poll(() => dropped.count()).toBe(1);
    await dropped.click();
    const message = page.getByTestId('campaign-message');
    await expect.poll(() => message.textContent()).toMatch(/Nothing is left to promote/);
    await expect.poll(() => dropped.count()).toBe(1);

    // The shelf's list of changes tells it.
    await page.click('[data-option=shelf]');
    await expect.poll(() => page.getByTestId('changes').textContent()).toMatch(/special price on 2 SKUs/i);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('the page speaks Chinese throughout', limit, async () => {
  const { page, troubles } = await openPromotions('zh-CN');
  for (const kind of ['promoter', 'gift', 'pop'])
    await page.click(`[data-testid=promo-kinds] [data-kind=${kind}]`);
  await expect.poll(() => page.getByTestId('promo-bar').count()).toBe(3);
  for (const name of await page.locator('[data-testid=promo-name]').all()) {
    await name.click();
    expect(words(await textsOf(page))).toEqual([]);
  }
  expect(troubles).toEqual([]);
  await page.context().close();
});

async function openPromotions(locale = 'en-GB') {
  const opened = await app.open({ locale, query: NOON });
  await opened.page.click('[data-testid=places] button:nth-child(1)');
  await opened.page.click('[data-option=promotions]');
  await opened.page.waitForSelector('[data-testid=promotions] [data-testid=promo-empty]');
  return opened;
}

async function total(page: Page): Promise<number> {
  const cell = page.getByTestId('campaign-total');
  if ((await cell.count()) === 0) return 0;
  return Number(((await cell.textContent()) ?? '').replace(/[^\d.]/g, ''));
}

async function scored(page: Page): Promise<void> {
  const score = page.getByTestId('live-score');
  await expect.poll(() => score.getAttribute('data-stale')).toBe('false');
  await expect.poll(() => page.locator('[data-testid=live-score] [data-metric]').count()).toBe(4);
}

/** Visible text and labels read aloud, without codes. */
async function textsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const part = document.querySelector<HTMLElement>('[data-testid=promotions]');
    if (!part) return 'nothing here';
    const labels = [...part.querySelectorAll('[aria-label], [placeholder]')].flatMap((element) =>
      ['aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
    return [part.innerText, ...labels].join('\n');
  });
}

function words(text: string): string[] {
  return [...new Set(text.match(/[A-Za-z]{4,}/g) ?? [])];
}
