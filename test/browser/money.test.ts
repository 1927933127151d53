// The pages Money and Stock in a real browser: their figures are those of the engine, their steps add up.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseProject } from '../../sim/project/parse.ts';
import type { Project } from '../../sim/project/schema.ts';
import { comparePlans } from '../../sim/study/compare/compare.ts';
import { usualLengths } from '../../sim/study/stock/campaign.ts';
import { campaignStudy } from '../../sim/study/stock/stockStudy.ts';
import { answered } from '../support/answered.ts';
import { tinyProject } from '../support/tinyProject.ts';
import { NOON } from './screens.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

const limit = { timeout: 5 * PATIENCE_MS };
const REPLICATIONS = 10;

let app: Served;
let text: string;
let project: Project;

beforeAll(async () => {
  const input = tinyProject();
  input.demand.days = 2;
  input.stock.backroomCases = 1;
  input.plans[1].promotions = [{ kind: 'specialPrice', id: 'cut', skuIds: ['cola-500'], priceCut: 0.1 }];
  input.plans[1].costs = [
    { id: 'fee', kind: 'placementFee', amount: 30, fixtureId: 'g1' },
    { id: 'rebate', kind: 'other', amount: 0.2, per: 'unit', promotionId: 'cut' },
  ];
  text = JSON.stringify(input);
  const parsed = parseProject(text);
  if (!parsed.ok) throw new Error(parsed.problems[0].en);
  project = parsed.project;
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

async function openIt(): Promise<{ page: Page; troubles: string[] }> {
  const opened = await app.open({ query: NOON });
  const { page } = opened;
  await page.setInputFiles('#open-project', {
    name: 'tiny.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.getByTestId('project-menu').getByText('Tiny store').waitFor();
  await page.click('[data-testid=places] button:nth-child(3)');
  return opened;
}

test('money: the figures of the comparison, and a waterfall that adds up', limit, async () => {
  const { page, troubles } = await openIt();
  await page.click('[data-option=money]');
  await page.getByTestId('money-costs').waitFor();
  await page.waitForFunction(
    (n) => document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') === String(n),
    REPLICATIONS,
  );
  const { alternatives } = comparePlans(project, {
    baseline: 'base',
    alternatives: ['wide'],
    seed: 'shelfwalk',
    replications: REPLICATIONS,
  });
  const [{ metrics, money }] = alternatives;
  const steps = await page
    .getByTestId('money-waterfall')
    .locator('tbody tr td')
    .allTextContents()
    .then((cells) => cells.map(numberIn));
  expect(steps).toHaveLength(4);
  const total = steps.pop()!;
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(total, 6);
  expect(total).toBeCloseTo(money!.profit.difference, 0);
  expect(Math.abs(steps[0] - metrics.margin.difference)).toBeLessThan(1);
  const perUnit = page.getByTestId('money-costPerUnit').locator('b');
  expect(numberIn((await perUnit.textContent()) ?? '')).toBeCloseTo(money!.costPerUnit.value!, 2);
  // The fee is for a gondola, which the documents price: far below their range.
  const source = page.getByTestId('money-costs').locator('[data-fit=outOfRange]');
  expect(await source.textContent()).toContain('¥8,000–¥15,000');
  await source.locator('button').click();
  await page.locator('[data-figure=E22][data-sought=true]').waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test(
  'stock: campaigns run beside the page, can be cancelled, and give the figures of the engine',
  limit,
  async () => {
    const { page, troubles } = await openIt();
    await page.click('[data-option=stock]');
    await page.locator('[data-testid=stock-skus] select').selectOption('cola-500');
    await page.getByTestId('stock-start').click();
    await page.getByTestId('stock-cancel').click();
    await page.getByTestId('stock-done').getByText('Stopped').waitFor();
    await page.getByTestId('stock-done').locator('button').first().click();
    await page.getByTestId('stock-done').waitFor();
    const { cells } = answered(campaignStudy, project, {
      planId: 'wide',
      skuIds: ['cola-500'],
      lengths: usualLengths,
      visits: [0],
      leadDays: 1,
      seed: 'shelfwalk',
      replications: 4,
    });
    const [never] = cells;
    const cell = (length: number) => page.locator(`[data-cell="5-${length}"] b`);
    for (const length of [0, 3])
      expect(numberIn((await cell(length).textContent()) ?? '')).toBe(
        Math.round(100 * never[length].outShare.mean!),
      );
    expect(await page.getByTestId('stock-answer').textContent()).toContain('the likelier a stock-out');
    // The course below follows the cell chosen by key.
    await page.locator('[data-cell="5-3"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByTestId('stock-course').getByText('over 21 days, visits: never').waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

function numberIn(shown: string): number {
  return Number(shown.replace('−', '-').replace(/[^\d.-]/g, ''));
}
