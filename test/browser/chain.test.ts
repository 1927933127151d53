// The chain plan in a real browser: a table of stores comes in, is simulated once, and every budget is answered at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from './asking.ts';
import { PATIENCE_MS, type Served, serveApp } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveApp();
});
afterAll(() => served?.close());

const stores = [
  '门店编号,门店,营业面积,日客流,年增长,合作意愿,收银台架费,装修费',
  'S1,江湾店,90,400,5%,强,10,0',
  'S2,河滨店,80,200,1%,一般,20,0',
  'S3,北城店,60,100,0,弱,10,0',
].join('\n');

const file = (text: string) => ({
  name: 'stores.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
});

test('a table is refused in full, then taken; a budget of nothing and of plenty; reach; CSV; kept for the next visit', async () => {
  const { page, troubles } = await served.open({ query: '#example=convenience&days=10' });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.click('[data-testid=places] button:nth-child(3)');
  await page.click('[data-option=chain]');
  await page.getByTestId('chain-empty').waitFor();
  await page.setInputFiles(
    '[data-testid=chain-input]',
    file(stores.replace('400', 'many').replace('强', '??')),
  );
  await page.getByTestId('chain-refusal').locator('li').nth(1).waitFor();
  await page.setInputFiles('[data-testid=chain-input]', file(stores));
  await page.getByTestId('chain-refusal').waitFor({ state: 'detached' });
  await page.locator('[data-testid=chain-simulate] select').selectOption('4');
  await page.getByTestId('chain-start').click();
  await page.getByTestId('chain-verdict').waitFor();
  await page.click('[data-option=reach]');
  const rows = page.locator('[data-testid=chain-table] tbody tr');
  await page.fill('#chain-budget', '100000');
  await expect.poll(() => rows.count()).toBe(2);
  await page.fill('#chain-budget', '0');
  await expect.poll(() => rows.count()).toBe(0);
  await page.locator('[data-testid=chain-rows] [data-option=true]').click();
  await expect.poll(() => rows.count()).toBe(3);
  await page.click('[data-testid=chain-table] [data-column=shoppers] button');
  await expect.poll(() => rows.first().locator('th').textContent()).toContain('S1');
  await page.getByTestId('chain-curve').locator('svg[data-testid=plot]').waitFor();
  await page.getByTestId('chain-dots').locator('svg[data-testid=plot]').waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('chain-export').click(),
  ]);
  const csv = await textOf(saved);
  expect(csv.trim().split('\r\n')).toHaveLength(4);
  await page.reload();
  await page.click('[data-testid=places] button:nth-child(3)');
  await page.click('[data-option=chain]');
  await page.getByTestId('chain-file').waitFor();
  await expect.poll(() => page.getByTestId('chain-file').textContent()).toContain('stores');
  expect(troubles).toEqual([]);
  await page.context().close();
});
