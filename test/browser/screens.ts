// Every screen of the app and the way to it, for the tests that look at each: a new screen is a line of the table.
// Ways use no words, so that they lead there in either language.
import type { Page } from 'playwright';

export interface Screen {
  readonly name: string;
  /** Leads there from the small example, stopped at noon, with nothing chosen. */
  readonly open: (page: Page) => Promise<unknown>;
  /** Puts away what lies over the window. */
  readonly close?: (page: Page) => Promise<unknown>;
}

/** The smallest store, stopped at noon: it opens fastest, and neither plays nor counts for long beside a test. Ten days: what is
 * said of fewer is preliminary. */
export const NOON = '#example=convenience&t=12:00:00&days=10';

export const screens: readonly Screen[] = [
  { name: 'Watch', open: (page) => watch(page) },
  {
    name: 'Watch, heat',
    open: (page) => page.click('[data-testid=heat-control] button:nth-of-type(2)'),
    close: heatOff,
  },
  {
    name: 'Watch, find',
    open: (page) => find(page, '3'),
    close: (page) => page.fill('[data-testid=finder] input', ''),
  },
  { name: 'Watch, bay', open: (page) => follow(page, '&bay=3', 'bay-inspector') },
  { name: 'Watch, shopper', open: (page) => follow(page, '&shopper=30', 'shopper-inspector') },
  { name: 'Plan, shelf', open: (page) => planShelf(page) },
  { name: 'Plan, shelf, chosen', open: (page) => choosePosition(page) },
  { name: 'Plan, shelf, may the baseline change?', open: (page) => askBaseline(page), close: dismiss },
  { name: 'Plan, menu of a plan', open: (page) => planMenu(page), close: dismiss },
  { name: 'Plan, keys', open: (page) => keys(page), close: dismiss },
  { name: 'Plan, floor', open: (page) => planFloor(page) },
  { name: 'Plan, floor, fixture', open: (page) => chooseFixture(page) },
  { name: 'Plan, floor, places', open: (page) => page.click('[data-testid=places-toggle]') },
  { name: 'Plan, floor, keys', open: (page) => keys(page), close: dismiss },
  { name: 'Plan, promotions', open: (page) => planPage(page, 'promotions') },
  { name: 'Plan, rules', open: (page) => planPage(page, 'rules') },
  { name: 'Plan, placements', open: (page) => planPage(page, 'placements') },
  { name: 'Decide', open: (page) => decide(page) },
  { name: 'Decide, money', open: (page) => decidePage(page, 'money') },
  { name: 'Decide, stock', open: (page) => decidePage(page, 'stock') },
  { name: 'Decide, chain', open: (page) => decidePage(page, 'chain') },
  { name: 'Project menu', open: (page) => projectMenu(page), close: dismiss },
  { name: 'Rename', open: (page) => renameDialog(page), close: dismiss },
  { name: 'Store settings', open: (page) => storeSettings(page), close: dismiss },
  { name: 'Refused file', open: (page) => refusedFile(page), close: dismiss },
  { name: 'Evidence', open: (page) => evidence(page, 1) },
  { name: 'Evidence, documents', open: (page) => evidence(page, 2) },
  { name: 'Evidence, check', open: (page) => evidence(page, 3), close: dismiss },
  { name: 'Project menu with kept projects', open: (page) => keptProjects(page), close: dismiss },
];

async function watch(page: Page): Promise<void> {
  await page.click('[data-testid=places] button:nth-child(2)');
  await page.waitForSelector('[data-testid=track-head]');
  await page.waitForSelector('[data-testid=score] [data-metric]');
}

async function heatOff(page: Page): Promise<void> {
  await page.click('[data-testid=heat-control] button:nth-of-type(1)');
}

async function find(page: Page, text: string): Promise<void> {
  await page.fill('[data-testid=finder] input', text);
  await page.waitForSelector('[data-testid=finder] [role=option]');
}

/** By a link to the moment: what is chosen is in it. */
async function follow(page: Page, chosen: string, testId: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, NOON + chosen);
  await page.getByTestId(testId).waitFor();
  await page.waitForSelector('[data-testid=busy]', { state: 'detached' });
}

async function planShelf(page: Page): Promise<void> {
  await page.click('[data-testid=places] button:nth-child(1)');
  await page.locator('[data-option=shelf]').first().click();
  await page.waitForSelector('[data-testid=edit-stage] canvas');
  await page.waitForSelector('[data-testid=bay-title] b');
  await page.waitForSelector('[data-testid=library-row]');
  await page.waitForSelector('[data-testid=live-score] [data-metric]');
}

async function choosePosition(page: Page): Promise<void> {
  await page.focus('[data-testid=edit-stage]');
  await page.keyboard.press('.');
  await page.getByTestId('position-panel').waitFor();
}

async function askBaseline(page: Page): Promise<void> {
  await page.click('[data-testid=edit-plan][data-baseline=true] [data-testid=edit-plan-main]');
  await page.waitForSelector('[data-testid=edit-plan][data-baseline=true][data-current=true]');
  await choosePosition(page);
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-testid=ask-buttons]').waitFor();
}

async function planMenu(page: Page): Promise<void> {
  await page.locator('[data-testid=edit-plan] [aria-haspopup=menu]').first().click();
  await page.waitForSelector('[data-testid=menu] [role=menuitem]');
}

async function keys(page: Page): Promise<void> {
  await page.locator('[data-testid=header-end] [data-testid=question]').click();
  await page.waitForSelector('[data-testid=keys] dt');
}

async function planFloor(page: Page): Promise<void> {
  await page.locator('[data-option=floor]').first().click();
  await page.waitForSelector('[data-testid=floor-canvas] canvas');
  await page.getByTestId('floor-inspector').waitFor();
}

async function chooseFixture(page: Page): Promise<void> {
  await page.focus('[data-testid=floor-overlay]');
  await page.keyboard.press('.');
  await page.getByTestId('floor-width').waitFor();
}

async function planPage(page: Page, view: string): Promise<void> {
  await page.locator(`[data-option=${view}]`).first().click();
  await page.getByTestId(`page-${view}`).locator('h1, h2').first().waitFor();
}

async function decidePage(page: Page, tab: string): Promise<void> {
  await page.click(`[data-option=${tab}]`);
  await page.getByTestId(`page-${tab}`).locator('h1, h2').first().waitFor();
}

async function decide(page: Page): Promise<void> {
  await page.click('[data-testid=places] button:nth-child(3)');
  await page.getByTestId('shoppers').waitFor();
  await page.getByTestId('waterfall').locator('svg[data-testid=plot]').waitFor();
  await page.getByTestId('funnel-chart').locator('svg[data-testid=plot]').waitFor();
  await page.waitForSelector('[data-testid=decide] [data-metric]');
}

async function projectMenu(page: Page): Promise<void> {
  await page.getByTestId('project-menu').click();
  await page.locator('[data-example=empty]').waitFor();
}

async function renameDialog(page: Page): Promise<void> {
  await projectMenu(page);
  await page.locator('[data-testid=project-menu] [role=menuitem]').nth(2).click();
  await page.waitForSelector('[data-testid=rename] input');
}

async function storeSettings(page: Page): Promise<void> {
  await projectMenu(page);
  await page.getByTestId('store-settings').click();
  await page.waitForSelector('[data-testid=settings] select');
}

/** A renamed project is kept, and listed once another one is open. */
async function keptProjects(page: Page): Promise<void> {
  await renameDialog(page);
  await page.fill('[data-testid=rename] input', '3 · 3');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-testid=save-status][data-kind=saved]');
  await projectMenu(page);
  await page.locator('[data-example=convenience]').click();
  await page.waitForSelector('[data-testid=save-status]', { state: 'detached' });
  await projectMenu(page);
  await page.locator('[data-kept]').first().waitFor();
}

async function refusedFile(page: Page): Promise<void> {
  await page.setInputFiles('#open-project', {
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"shelfwalk-project","version":1,"skus":[{"id":"a","colour":"red"}]}'),
  });
  await page.getByTestId('refusal').waitFor();
}

async function evidence(page: Page, nth: number): Promise<void> {
  if ((await page.getByTestId('evidence').count()) === 0) await page.getByTestId('open-evidence').click();
  await page.getByTestId('evidence').waitFor();
  await page.click(`[data-testid=evidence-tabs] button:nth-child(${nth})`);
  await page.waitForSelector(`[data-testid=evidence-tabs] button:nth-child(${nth})[aria-selected=true]`);
}

async function dismiss(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog], [role=menu]', { state: 'detached' });
}
