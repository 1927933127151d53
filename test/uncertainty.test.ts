// How far an answer hangs on the evidence: what has no say changes nothing, and what is certain is certain.
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../sim/cli/table.ts';
import { tornadoLines, uncertaintyLines } from '../sim/cli/uncertaintyStudy.ts';
import { defaultEvidence, type EvidenceKey, evidenceTable } from '../sim/evidence/table.ts';
import { finished } from '../sim/study/study.ts';
import { drawnPoints, uncertainRows, walkedPoints } from '../sim/study/uncertainty/points.ts';
import {
  luckOfInfluence,
  pooledError,
  summariseDraws,
  summariseWalks,
} from '../sim/study/uncertainty/summary.ts';
import { type UncertaintySettings, uncertaintyStudy } from '../sim/study/uncertainty/uncertainty.ts';
import { answered } from './support/answered.ts';
import { smallProject } from './support/smallProject.ts';

const project = smallProject();
const settings = {
  baseline: 'base',
  alternatives: ['cap'],
  metric: 'units' as const,
  seed: 'shaky',
  draws: 0,
  walks: 0,
  replications: 3,
};
const studied = (of: Partial<UncertaintySettings>) =>
  answered(uncertaintyStudy, project, { ...settings, ...of })[0];
const rowsOf = (...keys: EvidenceKey[]) => evidenceTable.filter(({ key }) => keys.includes(key));

describe('draws', () => {
  test('from ranges without width: one answer, ahead always, never, or level', () => {
    const fixed = uncertainRows().map(({ key }) => {
      const value = defaultEvidence()[key];
      return { key, low: value, high: value };
    });
    const draws = (alternative: string, metric: 'units' | 'lostSales' = 'units') =>
      studied({ draws: 4, alternatives: [alternative], metric, rows: fixed });
    const found = draws('cap');
    expect(found.draws).toBe(4);
    expect(new Set(found.differences).size).toBe(1);
    expect(found.differences[0]).not.toBe(0);
    expect(found.winShare).toBe(found.differences[0] > 0 ? 1 : 0);
    // The other way round the other is ahead; a plan against itself is level.
    const back = studied({ draws: 4, baseline: 'cap', alternatives: ['base'], rows: fixed });
    expect(back.winShare).toBe(1 - found.winShare);
    expect(draws('base').winShare).toBe(0.5);
  });

  test('stay in the ranges, fill them, and are the same again', () => {
    const rows = rowsOf('walkSpeedMps', 'sideTurned');
    const points = drawnPoints(project, 200, { ...settings, rows });
    for (const { key, low, high } of rows) {
      const values = points.map((point) => point[key]);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.9 * (high - low));
    }
    expect(points.every((point) => point.priceBeta === defaultEvidence().priceBeta)).toBe(true);
    expect(drawnPoints(project, 200, { ...settings, rows })).toEqual(points);
    expect(drawnPoints(project, 200, { ...settings, rows, seed: 'other' })).not.toEqual(points);
  });

  test('leave alone what the project solved for its own store', () => {
    const own = { ...project, behaviour: { dwellLogMean: 3 } };
    expect(uncertainRows(own).map(({ key }) => key)).not.toContain('dwellLogMean');
    expect(uncertainRows(own)).toHaveLength(uncertainRows(project).length - 1);
    expect(drawnPoints(own, 3, settings).every(({ dwellLogMean }) => dwellLogMean === 3)).toBe(true);
  });

  test('leave out what acts in no plan of the project', () => {
    const keys = (each: typeof project) => uncertainRows(each).map(({ key }) => key);
    expect(keys(project).filter((key) => /^(promoter|pop|gift|family)/.test(key))).toEqual([]);
    const promoted = smallProject((input) => {
      input.plans[1].promotions = [
        { kind: 'promoter', id: 'talk', fixtureId: 'E1', skuIds: ['cola0'] },
        { kind: 'pop', id: 'pop', fixtureId: 'E1', elements: ['offer'] },
      ];
    });
    expect(keys(promoted)).toContain('promoterHazardPerS');
    expect(keys(promoted)).toContain('popLift');
    expect(keys(promoted)).not.toContain('giftValueShare');
    // Whom the offer is for matters only where it is not for everyone.
    expect(keys(promoted)).not.toContain('familyShare');
  });

  test('are counted by who is ahead, and by who is best of all', () => {
    // Differences of two alternatives in four draws; the last could not be simulated.
    const differences = [
      [1, 2],
      [-1, -2],
      [3, 0],
      [0, 0],
      [Number.NaN, Number.NaN],
    ];
    const [a, b] = summariseDraws(differences, 'margin');
    expect(a).toMatchObject({ draws: 4, winShare: 2.5 / 4, bestShare: (0 + 0 + 1 + 1 / 3) / 4 });
    expect(b).toMatchObject({ draws: 4, winShare: 2 / 4, bestShare: (1 + 0 + 0 + 1 / 3) / 4 });
    const [lost] = summariseDraws(differences, 'lostSales');
    expect(lost.winShare).toBe(1.5 / 4);
  });

  test('that close the ways of the store are left out', () => {
    const rows = [{ key: 'bodyClearanceM' as const, low: 3, high: 3 }];
    const found = studied({ draws: 2, rows });
    expect(found.draws).toBe(0);
    const names = { plan: 'cap', baseline: 'base', nPlans: 1 };
    const study = {
      ...found,
      metric: 'margin' as const,
      standardError: null,
      replications: 1,
      walks: 2,
      influences: [],
    };
    expect(uncertaintyLines(project, study, names, 'en').join(' ')).toMatch(/no answer/);
  });
});

describe('luck', () => {
  test('the pooled error is that of single differences, and needs two replications', () => {
    const at = (standardError: number) => ({ difference: 1, standardError });
    expect(pooledError([at(3), at(4), at(Number.NaN)])).toBeCloseTo(Math.sqrt(12.5), 12);
    const under = (replications: number) =>
      finished(uncertaintyStudy.start(project, { ...settings, draws: 2, replications }))!.map(
        ({ differences }) => differences,
      );
    const once = under(1);
    expect(pooledError(once.map(([point]) => point))).toBeNull();
    const thrice = under(3);
    expect(pooledError(thrice.map(([point]) => point))).toBeGreaterThan(0);
    expect(thrice.map(([{ difference }]) => difference)).toEqual(studied({ draws: 2 }).differences);
  });

  test('of noise alone about one influence in twenty comes out above the bound', () => {
    const random = seedrandom('noise');
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const rows = rowsOf('walkSpeedMps', 'sideTurned', 'priceBeta', 'labelled');
    const walked = walkedPoints(project, 4, { ...settings, rows });
    const bound = luckOfInfluence(5, 4);
    let above = 0;
    const rounds = 500;
    for (let round = 0; round < rounds; round++) {
      const noise = walked.points.map(() => 5 * normal());
      above += summariseWalks(walked.moves, noise).filter(({ influence }) => influence > bound).length;
    }
    const share = above / (rounds * rows.length);
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.09);
  });
});

describe('screening', () => {
  test('a row that does nothing has no influence; one that does has some', () => {
    // There is no pillar in the shop; its endcap is what the plans differ in.
    const rows = rowsOf('visibilityPillar', 'sightMPillar', 'visibilityEndcap', 'stopHazardPerS');
    expect(rows).toHaveLength(4);
    const found = studied({ walks: 4, rows }).influences;
    const influence = Object.fromEntries(found.map((row) => [row.key, row]));
    for (const key of ['visibilityPillar', 'sightMPillar'])
      expect(influence[key]).toMatchObject({ influence: 0, signed: 0, spread: 0 });
    expect(influence.visibilityEndcap.influence).toBeGreaterThan(0);
    expect(found.map((row) => row.influence)).toEqual(
      found.map((row) => row.influence).sort((x, y) => y - x),
    );
  });

  test('finds the slopes of a straight line, over the whole range of each row', () => {
    const rows = rowsOf('walkSpeedMps', 'sideTurned', 'priceBeta');
    const walked = walkedPoints(project, 5, { ...settings, rows });
    expect(walked.points).toHaveLength(5 * 4);
    const line = walked.points.map((point) => 10 * point.walkSpeedMps - 7 * point.sideTurned + 100);
    const found = Object.fromEntries(summariseWalks(walked.moves, line).map((row) => [row.key, row]));
    const width = (key: EvidenceKey) => rowsOf(key)[0].high - rowsOf(key)[0].low;
    expect(found.walkSpeedMps.signed).toBeCloseTo(10 * width('walkSpeedMps'), 9);
    expect(found.sideTurned.signed).toBeCloseTo(-7 * width('sideTurned'), 9);
    expect(found.sideTurned.influence).toBeCloseTo(7 * width('sideTurned'), 9);
    expect(found.priceBeta.influence).toBeCloseTo(0, 9);
    expect(found.walkSpeedMps.spread).toBeCloseTo(0, 9);
  });

  test('moves one row at a time, within its range', () => {
    const walked = walkedPoints(project, 3, settings);
    walked.moves.forEach((move, nth) => {
      if (move === null) return;
      const [before, after] = [walked.points[nth - 1], walked.points[nth]];
      const changed = evidenceTable.filter(({ key }) => before[key] !== after[key]);
      expect(changed.map(({ key }) => key)).toEqual([move.key]);
      const [{ low, high }] = changed;
      expect(after[move.key]).toBeGreaterThanOrEqual(low - 1e-12);
      expect(after[move.key]).toBeLessThanOrEqual(high + 1e-12);
      expect((after[move.key] - before[move.key]) / (high - low)).toBeCloseTo(move.step, 9);
    });
  });
});

test('the sets of numbers can be shared out: parts give what the whole gives', () => {
  const rows = rowsOf('walkSpeedMps', 'priceBeta');
  const asked = { ...settings, draws: 4, walks: 2, replications: 2, rows };
  const whole = answered(uncertaintyStudy, project, asked);
  expect(whole[0]).toMatchObject({ draws: 4, walks: 2 });
  expect(answered(uncertaintyStudy, project, asked, 3)).toEqual(whole);
});

test('a tornado: bars on the side they pull to, the longest first, in line in both languages', () => {
  const influences = [
    { key: 'visibilityEndcap' as const, influence: 40, signed: 40, spread: 1 },
    { key: 'satiation' as const, influence: 20, signed: -20, spread: 1 },
    { key: 'priceBeta' as const, influence: 10, signed: 1, spread: 14 },
  ];
  for (const language of ['en', 'zh'] as const) {
    const [title, rule, ...rows] = tornadoLines(project, influences, 15, language);
    expect(rows).toHaveLength(3);
    const axis = (line: string) => displayWidth(line.slice(0, line.search(/[│┼]/)));
    expect(rows.map(axis)).toEqual(rows.map(() => axis(title)));
    expect(rows.every((row) => displayWidth(row) === displayWidth(rule))).toBe(true);
    expect(rows[0]).toMatch(/│█{16} /);
    expect(rows[1]).toMatch(/ █{8}│/);
    expect(rows[2]).toMatch(/│░{4} /);
    // What luck could do is marked.
    expect(rows.map((row) => row.includes('?'))).toEqual([false, false, true]);
  }
  const study = {
    metric: 'margin' as const,
    draws: 20,
    differences: new Array(20).fill(3),
    winShare: 0.85,
    bestShare: 0.85,
    standardError: 1,
    replications: 2,
    walks: 2,
    influences,
  };
  const names = { plan: 'Cap', baseline: 'Base', nPlans: 1 };
  const text = uncertaintyLines(project, study, names, 'en').join('\n');
  expect(text).toMatch(/in 17 of 20 draws \(85%\)/);
  expect(text).toMatch(/matters most: “Conspicuousness of an endcap against a shelf”/);
  const noisy = uncertaintyLines(project, { ...study, standardError: 30 }, names, 'en').join('\n');
  expect(noisy).toMatch(/No assumption stands out from the luck/);
});
