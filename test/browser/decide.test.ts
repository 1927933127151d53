// The Decide place in a real browser: its figures are those of the comparison, its steps add up, its ways lead there.

import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Project } from '../../sim/project/schema.ts';
import { type Comparison, startComparison } from '../../sim/study/compare/compare.ts';
import { type PairVolume, startVolumes } from '../../sim/study/compare/pairVolume.ts';
import { amount, signed } from '../../sim/words/figures.ts';
import { exampleProject } from '../support/examples.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

const limit = { timeout: 5 * PATIENCE_MS };
const REPLICATIONS = 30;
const PLAN_B = 'counter';
const LINK = `#example=convenience&b=${PLAN_B}&t=12:00:00&place=decide`;

let app: Served;
let project: Project;

beforeAll(async () => {
  app = await serveApp();
  project = exampleProject('convenience');
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

test('shows the figures of the comparison; the waterfall adds up to its difference', limit, async () => {
  const { page, troubles } = await app.open({ query: LINK });
  const { comparison, volume } = compared();
  await waitForDays(page);
  const { days, alternatives } = comparison;
  const [{ metrics, byCategory }] = alternatives;
  for (const metric of ['units', 'revenue', 'margin', 'lostSales'] as const) {
    const { baseline, alternative, difference, low, high } = metrics[metric];
    const row = page.getByTestId('decide').getByTestId(`metric-${metric}`);
    await figuresAre(
      async () => numbersIn(await row.locator('[data-testid=metric-mean]').allTextContents()),
      [baseline / days, alternative / days],
    );
    await figuresAre(
      async () =>
        numbersIn([
          await textOf(row.locator('[data-testid=metric-difference] b')),
          await textOf(row.locator('[data-testid=metric-interval]')),
        ]),
      // What came out the same each day has no interval.
      [difference, ...(low === null || high === null ? [] : [low, high])].map((each) => each / days),
    );
  }
  const { difference, low, high } = metrics.margin;
  const picture = page.getByTestId('picture');
  await figuresAre(
    async () => numbersIn([(await picture.getAttribute('aria-label')) ?? '']).slice(0, 3),
    [difference / days, (low ?? 0) / days, (high ?? 0) / days],
  );
  await expect.poll(() => picture.locator('svg[data-testid=plot] path').count()).toBeGreaterThan(2);

  const most = [...byCategory].sort(
    (p, q) => Math.abs(q.margin.difference) - Math.abs(p.margin.difference),
  )[0];
  const name = project.categories.find(({ id }) => id === most.id)?.name.en ?? '';
  const shown = page.getByTestId('byCategory').locator('[data-testid=row]', { hasText: name }).first();
  await expect
    .poll(() => shown.locator('[data-testid=row-soft]').textContent())
    .toBe(signed(most.units.difference / days, 1));

  const [lost] = volume.lost;
  const losses = page.getByTestId('lost').locator('button[data-testid=row] [data-testid=row-soft]');
  await expect.poll(() => losses.nth(0).textContent()).toBe(amount(lost.baseline / days, 1));
  await expect.poll(() => losses.nth(1).textContent()).toBe(amount(lost.alternative / days, 1));

  const source = page.getByTestId('source');
  for (const [nth, of] of [volume.source, volume.ownSource].entries()) {
    if (!of) throw new Error('the example has a change and own brands');
    await source.locator('fieldset button').nth(nth).click();
    const total = () => source.locator('tr[data-kind=total] td').allTextContents();
    await expect.poll(async () => numbersIn(await total())[0]).toBeCloseTo(of.difference / days, 1);
    const steps = numbersIn(await source.locator('tbody tr:not([data-kind=total]) td').allTextContents());
    expect(steps.length).toBeGreaterThan(1);
    const [sum] = numbersIn(await total());
    expect(Math.round(10 * steps.reduce((all, units) => all + units, 0))).toBe(Math.round(10 * sum));
  }
  expect(troubles).toEqual([]);
  await page.context().close();
});

test(
  'a click on a divergence goes to its moment with its shopper; one on a lost SKU to its shelf',
  limit,
  async () => {
    const { page, troubles } = await app.open({ query: LINK });
    const told = page.getByTestId('divergence').nth(2);
    await told.waitFor();
    const atMs = Number(await told.getAttribute('data-at-ms'));
    const shopper = Number(await told.getAttribute('data-shopper'));
    await told.click();
    await page.getByTestId('decide').waitFor({ state: 'detached' });
    const inspector = page.getByTestId('shopper-inspector');
    await inspector.waitFor();
    await expect.poll(async () => numbersIn([await textOf(inspector.locator('h2'))])).toEqual([shopper + 1]);
    const s = Math.floor(atMs / 1000);
    const two = (n: number) => String(n).padStart(2, '0');
    await expect
      .poll(() => page.getByTestId('clock').textContent())
      .toBe(`${two(Math.floor(s / 3600) % 24)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`);

    await page.locator('[data-testid=places] button', { hasText: 'Decide' }).click();
    const row = page.getByTestId('lost').locator('button[data-testid=row]').first();
    const name = (await row.locator('[data-testid=row-name]').textContent()) ?? '';
    await row.click();
    await page.getByTestId('bay-inspector').waitFor();
    await expect
      .poll(() => page.locator('[data-testid=products] tr[data-chosen=true]').textContent())
      .toContain(name);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test(
  'the assumptions are tried on demand and can be stopped; an assumption leads to its evidence',
  limit,
  async () => {
    const { page, troubles } = await app.open({ query: LINK });
    const draws = page.getByTestId('draws');
    await draws.locator('[data-look=plain]').click();
    await draws.locator('svg[data-testid=plot]').waitFor();
    await draws.locator('[data-testid=study-progress] [data-look=link]').click();
    await draws.locator('progress').waitFor({ state: 'detached' });
    const walks = page.getByTestId('walks');
    await walks.locator('[data-look=plain]').click();
    await walks.locator('[data-testid=tornado] button').first().waitFor();
    await walks.locator('[data-testid=study-progress] [data-look=link]').click();
    await walks.locator('progress').waitFor({ state: 'detached' });
    const assumption = walks.locator('[data-testid=tornado] button').first();
    const name = (await assumption.locator('[data-testid=tornado-name]').textContent()) ?? '';
    await assumption.focus();
    await expect.poll(() => walks.locator('[data-testid=evidence-card]').textContent()).toContain(name);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('[data-testid=evidence-row][data-sought=true]').textContent())
      .toContain(name);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('is all in Chinese where the app is', limit, async () => {
  const { page } = await app.open({ query: LINK, locale: 'zh-CN', width: 1280, height: 720 });
  await page.getByTestId('shoppers').waitFor();
  await page.getByTestId('waterfall').locator('svg[data-testid=plot]').waitFor();
  await page.getByTestId('funnel-chart').locator('svg[data-testid=plot]').waitFor();
  const words = () =>
    page.getByTestId('decide').evaluate((decide) => {
      const labels = [...decide.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
      ]);
      // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
      return [(decide as HTMLElement).innerText, ...labels].join('\n').match(/[A-Za-z]{3,}/g) ?? [];
    });
  await expect.poll(words).toEqual([]);
  await page.context().close();
});

// --- what the tests ask --------------------------------------------------------------------------------------------

function compared(): { comparison: Comparison; volume: PairVolume } {
  const settings = {
    baseline: project.baselinePlanId,
    alternatives: [PLAN_B],
    seed: 'shelfwalk',
    replications: REPLICATIONS,
  };
  const volumes = startVolumes(project, { ...settings, ownBrands: true });
  const running = startComparison(project, settings, volumes.onRuns);
  while (running.step());
  return { comparison: running.result(), volume: volumes.result()[0] };
}

async function waitForDays(page: Page): Promise<void> {
  const text = page.getByTestId('decide').locator('[data-testid=progress-text]');
  await expect.poll(() => text.textContent(), { timeout: 2 * PATIENCE_MS }).toMatch(/^30 paired days/);
}

async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? '';
}

/** What is shown are these figures, to as many decimals as are shown. */
async function figuresAre(read: () => Promise<number[]>, exact: readonly number[]): Promise<void> {
  await expect
    .poll(async () => {
      const shown = await read();
      const wanted = roundedAs(shown, exact);
      return JSON.stringify(shown) === JSON.stringify(wanted) ? 'as computed' : { shown, wanted };
    })
    .toBe('as computed');
}

/** The exact values to as many decimals as are shown, of which there are at most two. */
function roundedAs(shown: readonly number[], exact: readonly number[]): number[] {
  const decimals = Math.max(...shown.map((value) => (String(value).split('.')[1] ?? '').length));
  return exact.map((value) => Number(value.toFixed(decimals)) + 0);
}

/** Numbers as shown, with their signs: "+¥1,234.5" is 1234.5. */
function numbersIn(texts: readonly string[]): number[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/([−-]?)[+¥]*(\d[\d,]*(?:\.\d+)?)/g)].map(
      ([, minus, digits]) => (minus === '' ? 1 : -1) * Number(digits.replaceAll(',', '')),
    ),
  );
}
