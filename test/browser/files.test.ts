// Project files in a real browser: nothing is lost by a bad file, a second tab, or a browser that is killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseProject } from '../../sim/project/parse.ts';
import { textOf } from './asking.ts';
import { NOON } from './screens.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let app: Served;

beforeAll(async () => {
  app = await serveApp();
}, 3 * PATIENCE_MS);

afterAll(() => app?.close());

const limit = { timeout: 5 * PATIENCE_MS };
test('a saved file opens as the same project; what it lacks is not asked for', limit, async () => {
  const { page, troubles } = await app.open({ query: NOON });
  await rename(page, 'Saved: "A/B"');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Saved A B.shelfwalk.json');
  const text = await textOf(file);
  const parsed = parseProject(text);
  expect(parsed.ok && parsed.project.name.en).toBe('Saved: "A/B"');
  await page.waitForSelector('[data-testid=unsaved-dot]', { state: 'detached' });

  await openExample(page, 'empty');
  await expect.poll(() => nameOf(page)).toBe('New store');
  // An empty floor opens where it is planned, and says what comes first: a fixture, and then its shelf.
  const first = page.locator('[data-testid=floor-layer] [data-testid=empty] button');
  await first.click();
  await first.waitFor({ state: 'detached' });
  await page.setInputFiles('#open-project', jsonFile('again.json', text));
  await expect.poll(() => nameOf(page)).toBe('Saved: "A/B"');
  await expect.poll(() => page.locator('[data-testid=unsaved-dot]').count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a refused file says all that is wrong and leaves the open project and its edits', limit, async () => {
  const { page, troubles } = await app.open({ query: NOON });
  await rename(page, 'Mine');
  const parsed = parseProject(await savedText(page));
  if (!parsed.ok) throw new Error(parsed.problems[0].en);
  const { project } = parsed;
  const broken = {
    ...project,
    currency: 'yuan',
    skus: project.skus.map((sku, k) => (k === 0 ? { ...sku, price: -1, colour: 'red' } : sku)),
  };
  await page.setInputFiles('#open-project', jsonFile('broken.json', JSON.stringify(broken)));
  const refusal = page.getByTestId('refusal');
  await refusal.waitFor();
  await expect.poll(() => refusal.locator('[data-testid=problem-rows] li').count()).toBeGreaterThanOrEqual(3);
  expect(await refusal.textContent()).toMatch(/currency/);
  expect(await refusal.textContent()).toMatch(/colour/);
  await page.keyboard.press('Escape');
  await refusal.waitFor({ state: 'detached' });
  await expect.poll(() => nameOf(page)).toBe('Mine');

  // A name is text, whatever it looks like; a field that would reach every object is refused.
  const evil = '{"__proto__":{"polluted":true},"format":"shelfwalk-project","version":1}';
  await page.setInputFiles('#open-project', jsonFile('evil.json', evil));
  await expect.poll(() => refusal.textContent()).toMatch(/__proto__/);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await page.keyboard.press('Escape');
  await refusal.waitFor({ state: 'detached' });
  await rename(page, '<img src=x onerror=alert(1)>');
  await expect.poll(() => nameOf(page)).toBe('<img src=x onerror=alert(1)>');
  expect(await page.locator('img').count()).toBe(0);

  // What can be read and not be simulated opens, so that it can be mended: all that is known is told at once.
  const layouts = project.layouts.map((floor) => {
    const wall = { id: 'shut', x1M: 0, y1M: 9.2, x2M: floor.widthM, y2M: 9.2 };
    return { ...floor, walls: [wall] };
  });
  const walled = { ...project, layouts, name: { en: 'Walled', zh: 'Walled' } };
  await page.setInputFiles('#open-project', jsonFile('walled.json', JSON.stringify(walled)));
  await expect
    .poll(() => page.getByTestId('report').textContent())
    .toMatch(/wall shut blocks the way: 52 things cannot be reached/);
  await page.keyboard.press('Escape');
  await page.getByTestId('report').waitFor({ state: 'detached' });
  const trouble = page.getByTestId('trouble');
  await trouble.waitFor();
  await page.keyboard.press('Escape');
  await trouble.waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a project the app died over is offered, not opened again', limit, async () => {
  const { page, troubles } = await app.open({ query: NOON });
  await rename(page, 'Heavy');
  await page.locator('[data-testid=save-status][data-kind=saved]').waitFor();
  const next = await page.context().newPage();
  await next.addInitScript(() => localStorage.setItem('shelfwalk.opening', ''));
  // Another tab has it open and is alive: nobody died.
  await next.goto(page.url());
  await expect.poll(() => nameOf(next)).toBe('Heavy');
  await page.close();
  await next.reload();
  const died = next.getByTestId('died');
  await expect.poll(() => died.textContent()).toMatch(/“Heavy” was open when the app died/);
  expect(await nameOf(next)).not.toBe('Heavy');
  await died.getByText('Open it anyway').click();
  await expect.poll(() => nameOf(next)).toBe('Heavy');
  await died.waitFor({ state: 'detached' });
  // The first whole day takes the mark away.
  await expect.poll(() => next.evaluate(() => localStorage.getItem('shelfwalk.opening'))).toBeNull();
  expect(troubles).toEqual([]);
  await next.context().close();
});

test('the two tables of a shelf-space instance open together, with a report', limit, async () => {
  const { page, troubles } = await app.open({ query: NOON });
  const folder = new URL('../data/ssap/small/', import.meta.url).pathname;
  await page.setInputFiles('#open-project', [`${folder}shelves.csv`]);
  await page.getByTestId('refusal').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('refusal').waitFor({ state: 'detached' });
  await page.setInputFiles('#open-project', [`${folder}shelves.csv`, `${folder}products.csv`]);
  const report = page.getByTestId('report');
  await expect.poll(() => report.textContent()).toMatch(/118 SKUs/);
  await page.keyboard.press('Escape');
  // It exists nowhere as a project file yet.
  await page.locator('[data-testid=unsaved-dot]').waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a browser that is killed loses no save it has confirmed', { timeout: 8 * PATIENCE_MS }, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'shelfwalk-profile-'));
  try {
    let confirmed = 0;
    let last = '';
    for (const round of [1, 2, 3]) {
      const run = await launch(profile, round === 1 ? NOON : '');
      if (round > 1) {
        await run.page.waitForSelector('[data-testid=notice][data-kind=restored]');
        await cameBack(run.page, last, confirmed);
        // Killed before its first day, it would not be opened again unasked.
        await run.page.waitForFunction(() => localStorage.getItem('shelfwalk.opening') === null);
      }
      last = `Round ${round}`;
      await rename(run.page, last);
      confirmed = (await saveStatus(run.page)).revision;
      // One more edit, at a point between its being made and its being kept.
      await startRename(run.page, `${last} unconfirmed`);
      await run.page.waitForTimeout(250 * round);
      await run.kill();
    }
    const { page, kill } = await launch(profile, '');
    await page.waitForSelector('[data-testid=notice][data-kind=restored]');
    await cameBack(page, last, confirmed);
    await kill();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

test(
  'a second tab reads only, and takes over with the newest version when the first closes',
  limit,
  async () => {
    const { page, troubles } = await app.open({ query: NOON });
    await rename(page, 'First');
    const second = await page.context().newPage();
    second.setDefaultTimeout(PATIENCE_MS);
    await second.goto(app.address);
    await second.waitForSelector('[data-testid=notice][data-kind=readOnly]');
    await expect.poll(() => nameOf(second)).toBe('First');
    await startRename(second, 'Second');
    await second.waitForTimeout(800);
    expect(await nameOf(second)).toBe('First');

    await rename(page, 'First, changed');
    const { revision } = await saveStatus(page);
    await page.close();
    await second.waitForSelector('[data-testid=notice][data-kind=takenOver]');
    await expect.poll(() => nameOf(second)).toBe('First, changed');
    await rename(second, 'Second');
    await expect.poll(async () => (await saveStatus(second)).revision).toBe(revision + 1);
    expect(troubles).toEqual([]);
    await second.context().close();
  },
);

test('without locks, the tab that saves later goes on with a copy: both versions stay', limit, async () => {
  const { page, troubles } = await app.open({
    query: NOON,
    prepare: (one) =>
      one.context().addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined })),
  });
  await rename(page, 'Both');
  const second = await page.context().newPage();
  second.setDefaultTimeout(PATIENCE_MS);
  await second.goto(app.address);
  await second.waitForSelector('[data-testid=notice][data-kind=restored]');
  await rename(page, 'Version A');
  await startRename(second, 'Version B');
  await second.waitForSelector('[data-testid=notice][data-kind=savedAsCopy]');
  await second.waitForSelector('[data-testid=save-status][data-kind=saved][data-revision="1"]');
  await expect.poll(() => nameOf(second)).toBe('Version B');
  await second.getByTestId('project-menu').click();
  await second.locator('[data-kept]', { hasText: 'Version A' }).waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('where the browser has no room, it is said, and a file is offered', limit, async () => {
  const { page } = await app.open({
    query: NOON,
    // Every later write of a document finds the disk full.
    prepare: (one) =>
      one.context().route('**/clerk*.js', async (route) => {
        const answer = await route.fetch();
        const full = `const put=IDBObjectStore.prototype.put;IDBObjectStore.prototype.put=function(value,...more){if(value&&value.text)throw new DOMException('full','QuotaExceededError');return put.call(this,value,...more)};`;
        await route.fulfill({ response: answer, body: full + (await answer.text()) });
      }),
  });
  await startRename(page, 'Too large');
  const failure = page.getByTestId('save-failure');
  await failure.waitFor();
  await expect.poll(() => page.getByTestId('save-status').textContent()).toBe('not saved');
  const download = page.waitForEvent('download');
  await failure.locator('button').first().click();
  expect((await download).suggestedFilename()).toBe('Too large.shelfwalk.json');
  await page.context().close();
});

test('a link brings back project, plans, time, place and choice', limit, async () => {
  const { page, troubles } = await app.open({
    query: NOON,
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  // The link it was opened with has stopped the clock.
  await page.waitForSelector('[data-testid=busy]', { state: 'detached' });
  await page.keyboard.press('b');
  const showsB = (on: Page) =>
    on.getAttribute('[data-testid=plans] [data-plan=B][aria-pressed]', 'aria-pressed');
  const clockOf = (on: Page) => on.textContent('[data-testid=clock]');
  await expect.poll(() => showsB(page)).toBe('true');
  await page.waitForSelector('[data-testid=busy]', { state: 'detached' });
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => clockOf(page)).toBe('12:30:00');
  const clock = await clockOf(page);
  await page.click('[data-testid=header-end] [data-look=icon]');
  await page.waitForSelector('[data-testid=notice][data-kind=linkCopied]');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#example=convenience&a=.*&b=.*&show=b&seed=shelfwalk&rep=0&days=10&t=/);

  const other = await app.open({ query: new URL(link).hash, locale: 'zh-CN' });
  await expect.poll(() => clockOf(other.page)).toBe(clock);
  await expect.poll(() => showsB(other.page)).toBe('true');
  // The language travels as well; the address is left clean.
  await expect.poll(() => other.page.getAttribute('html', 'lang')).toBe('en');
  await expect.poll(() => new URL(other.page.url()).hash).toBe('');
  expect(troubles).toEqual([]);
  await other.page.context().close();

  // Of a project of one's own, the link leads to what is kept here.
  await rename(page, 'My own');
  await page.click('[data-testid=header-end] [data-look=icon]');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('project=');
  const own = await copied();
  await openExample(page, 'convenience');
  await page.goto(own);
  await expect.poll(() => nameOf(page)).toBe('My own');
  await expect.poll(() => clockOf(page)).toBe(clock);
  await page.context().close();
});

test(
  'the evidence is one click from a figure, searched by word, and its check can be stopped',
  limit,
  async () => {
    const { page, troubles } = await app.open({ query: NOON });
    await page.locator('[data-testid=segments] [data-testid=evidence-mark]').click();
    const evidence = page.getByTestId('evidence');
    await evidence.waitFor();
    await expect.poll(() => evidence.locator('[data-testid=evidence-row]').count()).toBe(12);
    await evidence.getByRole('button', { name: 'Show all rows' }).click();
    await expect.poll(() => evidence.locator('[data-testid=evidence-row]').count()).toBeGreaterThan(60);
    await evidence.locator('input[type=search]').fill('eisend');
    const found = () => evidence.locator('[data-testid=evidence-row]').allTextContents();
    await expect.poll(async () => (await found()).filter((row) => !/Eisend/.test(row))).toEqual([]);
    expect((await found()).length).toBeGreaterThan(0);

    await evidence.getByRole('tab', { name: 'Sales handbooks' }).click();
    await expect.poll(() => evidence.locator('[data-testid=figure-row]').count()).toBe(34);
    await expect.poll(() => evidence.locator('[data-testid=left-out] li').count()).toBeGreaterThan(3);
    await evidence.locator('[data-figure=E8] [data-testid=figure-link]').click();
    await expect.poll(() => evidence.locator('[data-sought=true]').textContent()).toMatch(/stockoutSwitch/);

    await evidence.getByRole('tab', { name: 'Fidelity check' }).click();
    await page.getByTestId('run-check').click();
    const fidelity = page.getByTestId('fidelity');
    await fidelity.locator('[role=progressbar]').waitFor();
    await fidelity.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => fidelity.getAttribute('data-state')).toBe('stopped');
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

function jsonFile(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

function nameOf(page: Page): Promise<string | null> {
  return page.textContent('[data-testid=project-name]');
}

async function openExample(page: Page, id: string): Promise<void> {
  const before = await nameOf(page);
  await page.getByTestId('project-menu').click();
  await page.locator(`[data-example=${id}]`).click();
  await expect.poll(() => nameOf(page)).not.toBe(before);
}

async function startRename(page: Page, name: string): Promise<void> {
  await page.getByTestId('project-menu').click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.fill('[data-testid=rename] input', name);
  await page.keyboard.press('Enter');
}

/** Renames and waits until the browser's database has confirmed it. */
async function rename(page: Page, name: string): Promise<void> {
  const before = (await page.locator('[data-testid=save-status][data-kind=saved]').count())
    ? (await saveStatus(page)).revision
    : 0;
  await startRename(page, name);
  await page.waitForFunction(
    ([was, wanted]) => {
      const status = document.querySelector<HTMLElement>('[data-testid=save-status][data-kind=saved]');
      const shown = document.querySelector('[data-testid=project-name]')?.textContent;
      return Number(status?.dataset.revision ?? 0) > Number(was) && shown === wanted;
    },
    [before, name] as const,
  );
}

async function saveStatus(page: Page): Promise<{ revision: number }> {
  const status = page.locator('[data-testid=save-status][data-kind=saved]');
  return { revision: Number(await status.getAttribute('data-revision')) };
}

/** The last confirmed save is back, or the edit that was on its way when the browser was killed. */
async function cameBack(page: Page, name: string, revision: number): Promise<void> {
  await expect.poll(() => nameOf(page)).toMatch(new RegExp(`^${name}( unconfirmed)?$`));
  await expect.poll(async () => (await saveStatus(page)).revision).toBeGreaterThanOrEqual(revision);
}

async function savedText(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return textOf(await download);
}

/** A browser of its own, with a profile that outlives it. `kill` ends all its processes at once. */
async function launch(profile: string, query: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  // The lock of a browser that was killed would keep the next one out.
  await rm(join(profile, 'SingletonLock'), { force: true });
  const process = spawn(
    '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-GB',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1440,900',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const port = await debuggingPort(profile);
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, {
    timeout: PATIENCE_MS,
  });
  const page = browser.contexts()[0].pages()[0] ?? (await browser.contexts()[0].newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(app.address + query);
  await page.waitForSelector('[data-testid=track-head]');
  return { page, kill: () => killAll(process, browser) };
}

async function debuggingPort(profile: string): Promise<number> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 100) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (text.includes('\n')) return Number(text.split('\n')[0]);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the browser did not start');
}

async function killAll(process: ChildProcess, browser: Browser): Promise<void> {
  const gone = new Promise((done) => process.once('exit', done));
  if (process.pid) globalThis.process.kill(-process.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => {});
}
