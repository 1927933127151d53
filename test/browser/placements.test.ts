// The page Placements in a real browser: places are ranked as the study says, a place becomes a plan that can be undone,
// and the way to the floor leads there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placementsStudy } from '../../sim/study/placements/placements.ts';
import { placementVerdict } from '../../sim/study/placements/placementWords.ts';
import { answered } from '../support/answered.ts';
import { exampleProject } from '../support/examples.ts';
import { NOON } from './screens.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

const limit = { timeout: 5 * PATIENCE_MS };
const REPLICATIONS = 5;

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

test(
  'ranks the places of the chosen goods; the best becomes a plan, which undo takes back',
  limit,
  async () => {
    const { page, troubles } = await app.open({ query: NOON });
    await page.click('[data-testid=places] button:nth-child(1)');
    await page.locator('[data-option=placements]').first().click();
    await page.locator('[data-testid=edit-plan][data-baseline=true] [data-testid=edit-plan-main]').click();
    const goods = page.getByTestId('placements-goods');
    await goods.click();
    await goods.fill('mistpeak');
    await goods.press('Enter');
    for (const kind of ['pillar', 'row', 'clipStrip', 'sideHang'])
      await page.click(`[data-testid=place-kind][data-kind=${kind}]`);
    await page.getByTestId('placements-runs').selectOption(String(REPLICATIONS));
    const plans = await page.locator('[data-testid=edit-plan]').count();
    await page.getByTestId('placements-start').click();
    const expected = ranked();
    await expect.poll(() => page.getByTestId('placements-verdict').textContent()).toBe(expected.text);
    const names = page.locator('[data-testid=places-row] [data-testid=places-name]');
    await expect.poll(() => names.first().textContent()).toContain(expected.first);
    expect(await page.locator('[data-testid=place-mark]').count()).toBeGreaterThanOrEqual(expected.places);
    await page.getByTestId('make-plan').click();
    await expect.poll(() => page.locator('[data-testid=edit-plan]').count()).toBe(plans + 1);
    await page.getByTestId('show-floor').click();
    await page.waitForSelector('[data-option=floor][aria-pressed=true]');
    await page.locator('[data-option=placements]').first().click();
    await page.getByTestId('placements-verdict').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-testid=edit-plan]').count()).toBe(plans);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('can be cancelled, and keeps what is known', limit, async () => {
  const { page, troubles } = await app.open({ query: NOON });
  await page.click('[data-testid=places] button:nth-child(1)');
  await page.locator('[data-option=placements]').first().click();
  await page.getByTestId('placements-start').click();
  await page.getByTestId('placements-verdict').waitFor();
  await page.getByTestId('placements-cancel').click();
  await page.getByTestId('placements-start').waitFor();
  expect(await page.locator('[data-testid=places-row]').count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

/** The same study here. */
function ranked(): { text: string; first: string; places: number } {
  const project = exampleProject('convenience');
  const study = answered(placementsStudy, project, {
    planId: project.baselinePlanId,
    skuIds: project.skus.flatMap(({ id, brandId }) => (brandId === 'mistpeak' ? [id] : [])),
    ...{ seed: 'shelfwalk', replications: REPLICATIONS, kinds: ['floorStack', 'endcap', 'checkoutRack'] },
  });
  return {
    text: placementVerdict(project, study).en,
    first: study.rows[0].place.name.en,
    places: study.rows.length,
  };
}
