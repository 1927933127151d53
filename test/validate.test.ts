// The fidelity check: what passes and what must not, and that a calibration finds what it solves for.
import { describe, expect, test } from 'vitest';
import { fidelityJson, fidelityMarkdown, fidelityText } from '../sim/cli/fidelityText.ts';
import { defaultEvidence, type Evidence } from '../sim/evidence/table.ts';
import { calibrationStudy } from '../sim/study/fidelity/calibrate.ts';
import { effectOf, measureEffect } from '../sim/study/fidelity/effects.ts';
import { type FidelityRow, judgeFidelity } from '../sim/study/fidelity/judge.ts';
import { type Measure, type MeasureRow, measures } from '../sim/study/fidelity/measures.ts';
import { targets } from '../sim/study/fidelity/targets.ts';
import { fidelityStudy } from '../sim/study/fidelity/validate.ts';
import { finished } from '../sim/study/study.ts';
import { aislesProject } from './support/aislesProject.ts';
import { answered } from './support/answered.ts';

const project = aislesProject();

/** Runs in which every measure is what is given, replication by replication; experiments sell what is given. */
function madeUp(values: Partial<Record<Measure, number[]>>, pairs: Record<string, [number, number][]> = {}) {
  const n = 3;
  const baseline = Array.from({ length: n }, (_, nth) =>
    Object.fromEntries(
      Object.keys(measures).map((key) => [key, values[key as Measure]?.[nth] ?? Number.NaN]),
    ),
  ) as MeasureRow[];
  const effects = Object.fromEntries(
    targets
      .filter(({ effect }) => effect)
      .map(({ id, effect }) => {
        const cause = effect!.id === 'price' ? 0.9 : /facings|crossSpace/.test(effect!.id) ? 2 : null;
        return [id, pairs[id] ? { cause, nSkus: 1, pairs: pairs[id] } : null];
      }),
  );
  return { baseline, effects };
}

function rowOf(rows: readonly FidelityRow[], id: string): FidelityRow {
  return rows.find(({ target }) => target.id === id)!;
}

describe('what passes', () => {
  test('an interval that meets the figure within the declared accuracy, and none beside it', () => {
    const at = (values: number[]) => rowOf(judgeFidelity(madeUp({ decidedWithin5s: values })).rows, 'E5');
    expect(at([0.749, 0.75, 0.751])).toMatchObject({ pass: true, isWide: false, fitted: true });
    // Declared: 75 % within two points. The interval of these three is about 0.2 points either way.
    expect(at([0.7719, 0.772, 0.7721]).pass).toBe(false);
    expect(at([0.7721, 0.772, 0.7719]).pass).toBe(false);
    expect(at([0.7701, 0.77, 0.7699]).pass).toBe(true);
    expect(at([0.7281, 0.728, 0.7279]).pass).toBe(false);
    // Wide enough to hold anything: it passes, and is marked.
    expect(at([0.5, 0.75, 1])).toMatchObject({ pass: true, isWide: true });
  });

  test('a direction is shown only by an interval wholly on its side', () => {
    const coverage = (values: number[]) => rowOf(judgeFidelity(madeUp({ coverage: values })).rows, 'L6').pass;
    expect(coverage([0.4, 0.41, 0.42])).toBe(true);
    expect(coverage([0.3, 0.41, 0.6])).toBe(false);
    const level = (pairs: [number, number][]) =>
      rowOf(judgeFidelity(madeUp({}, { E14b: pairs })).rows, 'E14b').pass;
    expect(
      level([
        [100, 130],
        [100, 128],
        [100, 131],
      ]),
    ).toBe(true);
    expect(
      level([
        [100, 130],
        [100, 70],
        [100, 105],
      ]),
    ).toBe(false);
    expect(
      level([
        [100, 70],
        [100, 71],
        [100, 72],
      ]),
    ).toBe(false);
  });

  test('one row above another: when the interval of the difference says so', () => {
    const staple = (c: [number, number][], s: [number, number][]) =>
      rowOf(judgeFidelity(madeUp({}, { L8c: c, L8s: s })).rows, 'L8s').pass;
    const steady = (after: number): [number, number][] => [
      [100, after - 1],
      [100, after],
      [100, after + 1],
    ];
    expect(staple(steady(110), steady(130))).toBe(true);
    expect(staple(steady(110), steady(111))).toBe(false);
    expect(staple(steady(130), steady(110))).toBe(false);
  });

  test('what cannot be measured does not pass, and is null in JSON', () => {
    const judged = judgeFidelity(madeUp({}));
    expect(judged.rows.filter(({ pass }) => pass)).toEqual([]);
    const { rows } = fidelityJson(judged) as { rows: { simulated: unknown; low: unknown }[] };
    expect(rows.every(({ simulated, low }) => simulated === null && low === null)).toBe(true);
  });
});

describe('in a small store', () => {
  const settings = { evidence: defaultEvidence(), seed: 'fresh', replications: 4 };
  const runs = finished(fidelityStudy.start(project, settings))!;
  const judged = judgeFidelity(runs);

  test('every row is there once, with the agreed fields; fitted and predicted never mix', () => {
    const { rows } = fidelityJson(judged) as { rows: Record<string, unknown>[] };
    expect(rows.map(({ id }) => id)).toEqual(targets.map(({ id }) => id));
    for (const row of rows)
      expect(Object.keys(row)).toEqual([
        'id',
        'name',
        'kind',
        'document',
        'simulated',
        'low',
        'high',
        'pass',
        'fittedOrPredicted',
      ]);
    const isFitted = ({ fits, fitsSetting }: (typeof targets)[number]) => Boolean(fits ?? fitsSetting);
    const fitted = targets.filter(isFitted).map(({ id }) => id);
    expect(
      rows.filter(({ fittedOrPredicted }) => fittedOrPredicted === 'fitted').map(({ id }) => id),
    ).toEqual(fitted);
    const context = { project, seed: 'fresh', isReference: false };
    for (const text of [fidelityText(judged, context, 'en'), fidelityMarkdown(judged, context)]) {
      const [first, second] = text.split(/^Predicted:/m);
      for (const target of targets) {
        const { id, name } = target;
        const hasRow = (part: string) =>
          part
            .split('\n')
            .some((line) => line.replace(/^\| /, '').startsWith(`${id} `) && line.includes(name.en));
        expect([hasRow(first), hasRow(second)]).toEqual(isFitted(target) ? [true, false] : [false, true]);
      }
    }
  });

  test('the four purchase classes and the three outcomes of a stockout are whole', () => {
    const { specificallyPlanned, generallyPlanned, substituted, strictUnplannedShare } = judged.measured;
    const classes = [specificallyPlanned, generallyPlanned, substituted, strictUnplannedShare];
    expect(classes.reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(1, 9);
    const { switchedAtStockout, lostToStore, lostForGood } = judged.measured;
    const outcomes = [switchedAtStockout, lostToStore, lostForGood];
    expect(outcomes.reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(1, 9);
    expect(judged.measured.inStoreDecisionRate.estimate).toBeCloseTo(1 - specificallyPlanned.estimate, 9);
  });

  test('replications run apart join to the same rows', () => {
    expect(answered(fidelityStudy, project, settings, 2)).toEqual(judged);
  });

  test('an experiment alone gives what it gives within the check', () => {
    const alone = measureEffect(project, 'sideTurned', settings.evidence, { seed: 'fresh', replications: 4 });
    const row = rowOf(judged.rows, 'E10');
    expect([row.simulated, row.low, row.high]).toEqual([alone.estimate, alone.low, alone.high]);
  });

  test('a side-turned pack that draws as much attention as any misses E10; a calibrated one meets it', () => {
    const check = (evidence: Evidence) => {
      const effect = effectOf(project, 'sideTurned', evidence, { seed: 'fresh' })!;
      const pairs = Array.from({ length: 8 }, (_, replication) => effect.pair(replication));
      const E10 = { ...effect, pairs };
      return rowOf(judgeFidelity({ ...runs, effects: { ...runs.effects, E10 } }).rows, 'E10');
    };
    expect(check({ ...settings.evidence, sideTurned: 1 }).pass).toBe(false);
    const { evidence, rows } = answered(calibrationStudy, project, {
      seed: 'calibration',
      replications: 8,
      rounds: 1,
      targetIds: ['E10'],
      start: { ...defaultEvidence(), sideTurned: 1 },
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ key: 'sideTurned', targetId: 'E10', target: -0.25, atEnd: false });
    expect(rows[0].value).toBeLessThan(0.9);
    expect(Math.abs(rows[0].residual)).toBeLessThan(0.02);
    expect(check(evidence).pass).toBe(true);
  });
});
