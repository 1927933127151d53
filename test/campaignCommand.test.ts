// `shelfwalk campaign`, and the money of `compare`, as a user meets them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseProject } from '../sim/project/parse.ts';
import type { Project } from '../sim/project/schema.ts';
import { campaignSkuIds } from '../sim/study/stock/campaign.ts';
import { campaignAnswer } from '../sim/study/stock/stockAnswer.ts';
import { campaignStudy } from '../sim/study/stock/stockStudy.ts';
import { finished } from '../sim/study/study.ts';
import { answered } from './support/answered.ts';
import { tinyProject } from './support/tinyProject.ts';

const bin = fileURLToPath(new URL('../sim/cli/bin.mjs', import.meta.url));
let folder = '';
let file = '';

/** A shop that sells out within days unless somebody comes: two weeks of cola at a fee. */
function campaignInput() {
  const input = tinyProject();
  input.demand.days = 3;
  input.stock.backroomCases = 1;
  input.plans[1].promotions = [{ kind: 'specialPrice', id: 'cut', skuIds: ['cola-500'], priceCut: 0.1 }];
  input.plans[1].costs = [{ id: 'fee', kind: 'placementFee', amount: 12, fixtureId: 'g1' }];
  return input;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelfwalk-'));
  file = join(folder, 'campaign.json');
  writeFileSync(file, JSON.stringify(campaignInput()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shelfwalk(args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

function parsedProject(): Project {
  const parsed = parseProject(campaignInput());
  if (!parsed.ok) throw new Error(parsed.problems[0].en);
  return parsed.project;
}

describe('campaign', () => {
  const project = parsedProject();
  const settings = {
    planId: 'wide',
    skuIds: ['cola-500'],
    lengths: [2, 6],
    visits: [1, 0],
    leadDays: 0,
    seed: 'stock',
    replications: 4,
  };

  test('asks about what is promoted and paid for', () => {
    expect(campaignSkuIds(project, 'wide').because).toBe('promoted');
    // The fee is for the gondola: all that stands on it.
    expect(campaignSkuIds(project, 'wide').skuIds).toHaveLength(4);
    expect(campaignSkuIds(project, 'base').because).toBe('own');
  });

  test('the shorter campaign is the start of the longer one, and visits keep it in stock', () => {
    const running = campaignStudy.start(project, settings);
    expect(running.total).toBe(8);
    expect(campaignStudy.join([running.result()!], settings, project)).toBeNull();
    while (running.step());
    const campaign = campaignStudy.join([running.result()!], settings, project)!;
    const [daily, never] = campaign.cells;
    expect(never[1].outShare.mean!).toBeGreaterThan(never[0].outShare.mean!);
    expect(daily[1].outShare.mean!).toBeLessThan(never[1].outShare.mean!);
    expect(never[1].lost.mean!).toBeGreaterThanOrEqual(never[0].lost.mean!);
    expect(daily[1].sold.mean!).toBeGreaterThan(never[1].sold.mean!);
    // Nothing comes, so nothing is younger than the run: units left have been there for all of it.
    expect(campaign.courses[1].leftAge.fifo.mean ?? 6).toBeCloseTo(6, 9);
    const answer = campaignAnswer(project, campaign);
    expect(answer.kind).toBe('likelier');
    expect(answer.fromDay).toBeGreaterThan(1);
    expect(answer.text.en).toContain('the longer the promotion the likelier');

    const runsOf = (lengths: number[]) => {
      const runs = finished(campaignStudy.start(project, { ...settings, lengths }))!;
      return (visit: number, replication: number) =>
        runs.find((run) => run.visit === visit && run.replication === replication)!;
    };
    const [short, long] = [runsOf([2]), runsOf(settings.lengths)];
    expect(short(1, 0).lost).toEqual(long(1, 0).lost.slice(0, 2));
    expect(short(0, 3).sold).toEqual(long(0, 3).sold.slice(0, 2));
  });

  test('claims no more than was tried', () => {
    const answerOf = (lengths: number[], visits: number[], share: number) => {
      const outs = { hours: { shelf: [], backroom: [], out: [] }, lost: [0, 0, 0], lostMargin: [0, 0, 0] };
      const ages = { mean: null, p90: null, units: 0 };
      const both = { fifo: ages, lifo: ages };
      const asked = { ...settings, lengths, visits, replications: 2 };
      const runs = visits.flatMap((_, visit) =>
        [0, 1].map((replication) => ({
          ...outs,
          ...{ visit, replication, nSkus: 100, out: [share, share, share], sold: [0, 0, 0], ages: [0, 0, 0] },
          ...{ soldAge: both, leftAge: both },
        })),
      );
      return campaignAnswer(project, campaignStudy.join([runs], asked, project)!);
    };
    const never = answerOf([2, 3], [1, 0], 0);
    expect(never.kind).toBe('never');
    expect(never.text.en).toContain('up to the 3 days tried');
    expect(never.text.zh).toContain('所试的 3 天之内');
    const rare = answerOf([2, 3], [14, 0], 45).advice;
    expect(rare.en).toContain('every 14 days, the most frequent tried, leaves 45%');
    expect(rare.en + rare.zh).not.toMatch(/room|备货量/);
    expect(answerOf([2, 3], [1, 0], 45).advice.en).toContain('what is missing is room');
    const nobody = answerOf([2, 3], [1, 0], 4).advice;
    expect(nobody.en).toMatch(/^Nobody needs to come: stock-outs stay at or under 5%/);
    expect(nobody.zh).toMatch(/^无需到店补货/);
  });

  test('replications may be shared out: the same campaign from blocks', () => {
    const block = (replication: number) => {
      const [often, never] = finished(
        campaignStudy.start(project, { ...settings, firstReplication: replication, replications: 1 }),
      )!;
      return [never, often];
    };
    const blocks = [3, 1, 0, 2].flatMap(block);
    expect(campaignStudy.join([blocks], settings, project)).toEqual(
      answered(campaignStudy, project, settings),
    );
  });

  test('a sentence and a shaded table; the table as CSV; JSON for machines', async () => {
    const csv = join(folder, 'stock.csv');
    const args = ['campaign', file, '--days', '2,6', '--visits', '1,0', '--lead', '0', '--replications', '3'];
    const [text, json, chinese] = await Promise.all([
      shelfwalk([...args, '--csv', csv]),
      shelfwalk([...args, '--json', '--sku', 'cola-500']),
      shelfwalk([...args, '--lang', 'zh']),
    ]);
    expect(text.code).toBe(0);
    expect(text.out).toContain('Share of days out of stock');
    expect(text.out).toMatch(/never visited.*[░▒▓█]/);
    expect(chinese.out).toContain('缺货天数占比');
    const rows = readFileSync(csv, 'utf8').trim().split('\n');
    expect(rows).toHaveLength(1 + 4);
    expect(rows[0]).toMatch(
      /^plan,leadDays,replications,visitEveryDays,days,currency,outShareOfSkuDays,.*lostUnitsInCampaign,.*lostMarginInCampaign,/,
    );
    expect(rows[4]).toMatch(/^wide,0,3,never,6,/);
    const result = JSON.parse(json.out);
    expect(result).toMatchObject({ plan: 'wide', skus: ['cola-500'], chosen: 'named', visits: [1, 0] });
    expect(result.cells).toHaveLength(4);
    for (const cell of result.cells) expect(cell.lostUnitsInCampaign.low).toBeGreaterThanOrEqual(0);
    expect(text.out.split('\n')[0]).toContain('of their days, all SKUs together');
    expect(chinese.out.split('\n')[0]).toContain('各单品合计');
  });

  test.each([
    ['a SKU that is not there', ['--sku', 'cola-50'], /no SKU "cola-50".*cola-500/],
    ['no list', ['--days', 'week'], /whole numbers from 1 to 42/],
  ])('%s: exit code 2', async (_, args, message) => {
    const { code, err, out } = await shelfwalk(['campaign', file, ...args]);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

test('compare: a block of money where a plan has costs, in JSON an extra field', async () => {
  const args = ['compare', file, '--replications', '3'];
  const [text, json] = await Promise.all([shelfwalk(args), shelfwalk([...args, '--json'])]);
  expect(text.out).toContain('Money (¥, over 3 days)');
  expect(text.out).toMatch(/Profit after costs/);
  expect(text.out.split('\n')[0]).toMatch(/before costs/);
  const answer = JSON.parse(json.out);
  const [{ metrics, moneyPerReplication: money }] = answer.alternatives;
  expect(money.spend.difference).toBe(12);
  expect(money.profit.difference).toBeCloseTo(
    metrics.margin.perDay.difference * answer.daysPerReplication - 12,
    9,
  );
  expect(money.costs).toMatchObject([{ kind: 'placementFee', quantity: 1, total: 12 }]);
});
