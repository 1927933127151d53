// The whole way of a user: copy the baseline, put a brand on the endcap, see what it is worth, take a step back, hand
// over a report, save, and open again what was saved.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseProject } from '../../sim/project/parse.ts';
import { listBays } from '../../sim/project/places.ts';
import type { Project } from '../../sim/project/schema.ts';
import { comparePlans } from '../../sim/study/compare/compare.ts';
import { exampleProject } from '../support/examples.ts';
import { finalScore, textOf } from './asking.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const PLAN_NAME = 'Popfizz <to> the "endcap"';
const BRAND = 'popfizz-street';
const REPORT = 'https://report.invalid/';

test('from the baseline to a report in hand and a file that opens again', {
  timeout: 8 * PATIENCE_MS,
}, async () => {
  const project = exampleProject('convenience');
  const endcap = listBays(project.layouts[0]).find(({ fixture }) => fixture.kind === 'endcap');
  if (!endcap) throw new Error('the example has endcaps');
  const { page, troubles } = await app.open({
    query: `#example=convenience&t=12:00:00&days=10&bay=${endcap.ix}`,
  });

  // A copy of the baseline, with a name of its own.
  await page.click('[data-testid=places] button:nth-child(1)');
  await page.click('[data-testid=edit-plan][data-baseline=true] [data-testid=edit-plan-main]');
  const plans = page.locator('[data-testid=edit-plan]');
  const nPlans = project.plans.length;
  await expect.poll(() => plans.count()).toBe(nPlans);
  await page.getByTestId('duplicate-plan').click();
  await expect.poll(() => plans.count()).toBe(nPlans + 1);
  await page.locator('[data-testid=edit-plan][data-current=true] [aria-haspopup=menu]').click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.fill('[data-testid=text-form] input', PLAN_NAME);
  await page.keyboard.press('Enter');
  const inHand = page.locator('[data-testid=edit-plan][data-current=true] [data-testid=edit-plan-name]');
  await expect.poll(() => inHand.textContent()).toBe(PLAN_NAME);

  // The endcap is cleared, and takes a SKU of the brand.
  await page.focus('[data-testid=edit-stage]');
  await page.keyboard.press('.');
  await page.getByTestId('position-panel').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => page.getByTestId('edit-message').textContent()).toMatch(/^Remove/);
  await page.locator('[data-testid=library-filters] select').nth(1).selectOption(BRAND);
  const skus = project.skus.filter(({ brandId }) => brandId === BRAND);
  await expect.poll(() => page.locator('[data-testid=library-row]').count()).toBe(skus.length);
  await page.focus('[data-testid=library-rows]');
  await page.keyboard.press('Enter');
  const wide = page.locator('[data-testid=stepper] input').first();
  await expect.poll(() => wide.inputValue()).toBe('1');
  const one = await finalScore(page);

  // More facings change what it is worth; undo takes exactly that back.
  await page.focus('[data-testid=edit-stage]');
  for (const facings of ['2', '3']) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.inputValue()).toBe(facings);
  }
  const three = await finalScore(page);
  expect(three).not.toEqual(one);
  for (const { difference, interval } of three) {
    expect(difference).toMatch(/^[+−]?¥?[\d,.]+$/);
    expect(interval).toMatch(/\(.+ … .+\)/);
  }
  for (const facings of ['2', '1']) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => wide.inputValue()).toBe(facings);
  }
  expect(await finalScore(page)).toEqual(one);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => wide.inputValue()).toBe('2');

  // The report: it can be stopped, it is saved, and it needs no network.
  await page.click('[data-testid=places] button:nth-child(3)');
  const bar = page.getByTestId('report-bar');
  await page.route('**/reportFacts*.js', () => {});
  await bar.locator('button').click();
  await expect.poll(() => bar.getAttribute('data-kind')).toBe('running');
  await bar.locator('progress').waitFor();
  await bar.locator('button').click();
  await expect.poll(() => bar.getAttribute('data-kind')).toBe('stopped');
  await page.unroute('**/reportFacts*.js');
  const handedOver = page.waitForEvent('download');
  await bar.locator('button').click();
  const report = await handedOver;
  expect(report.suggestedFilename()).toMatch(/^[^<>"]+ - Popfizz to the endcap\.html$/);
  await expect.poll(() => bar.getAttribute('data-kind')).toBe('done');
  const html = await textOf(report);
  await standsAlone(page, html);

  // The project: saved, and opened again with the plan in it.
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const saved = await textOf(await download);
  const parsed = parseProject(saved);
  if (!parsed.ok) throw new Error(parsed.problems[0].en);
  const mine = parsed.project.plans.find(({ name }) => name.en === PLAN_NAME);
  const onEndcap = mine?.positions.filter(
    ({ skuId, shelfId }) =>
      skus.some(({ id }) => id === skuId) && endcap.bay.shelves.some(({ id }) => id === shelfId),
  );
  expect(onEndcap?.map(({ facingsWide }) => facingsWide)).toEqual([2]);
  // The report was of this very file: whoever runs its command gets the same days.
  expect(hashIn(html)).toBe(traceHashOf(parsed.project, mine?.id ?? '', replicationsIn(html)));
  await page.getByTestId('project-menu').click();
  await page.locator('[data-example=empty]').click();
  await expect.poll(() => page.textContent('[data-testid=project-name]')).toBe('New store');
  const file = { name: 'again.json', mimeType: 'application/json', buffer: Buffer.from(saved) };
  await page.setInputFiles('#open-project', file);
  await expect.poll(() => page.textContent('[data-testid=project-name]')).toBe(parsed.project.name.en);
  await page.click('[data-testid=places] button:nth-child(1)');
  await expect
    .poll(() => page.locator('[data-testid=edit-plan-name]').allTextContents())
    .toEqual(expect.arrayContaining([PLAN_NAME]));
  expect(troubles).toEqual([]);
  await page.context().close();
});

/** A report without a network: it asks for nothing else, runs nothing, and names the plan. */
async function standsAlone(page: Page, html: string): Promise<void> {
  expect(html).not.toMatch(/<script|<link|https?:\/\/(?!www\.w3\.org)/);
  const context = await page.context().browser()!.newContext({ offline: true });
  const reader = await context.newPage();
  reader.setDefaultTimeout(PATIENCE_MS);
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.route('**/*', (route) =>
    route.request().url() === REPORT
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.continue(),
  );
  await reader.goto(REPORT);
  await expect.poll(() => reader.textContent('body')).toContain(PLAN_NAME);
  expect(await reader.locator('svg').count()).toBeGreaterThan(1);
  expect(asked).toEqual([REPORT]);
  await context.close();
}

function hashIn(html: string): string | undefined {
  return /Trace hash of all runs<\/th><td><code>(\w+)/.exec(html)?.[1];
}

function replicationsIn(html: string): number {
  return Number(/--replications (\d+)/.exec(html)?.[1]);
}

function traceHashOf(project: Project, planId: string, replications: number): string {
  const settings = {
    baseline: project.baselinePlanId,
    alternatives: [planId],
    seed: 'shelfwalk',
    replications,
  };
  return comparePlans(project, settings).traceHash;
}
