// MODEL.md against the program: its tables are the evidence table's, and what it names exists.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withRecord } from '../sim/cli/calibrateCommand.ts';
import { calibration } from '../sim/evidence/calibrated.ts';
import { evidenceMarkdown, withTables } from '../sim/evidence/markdown.ts';
import { defaultEvidence, evidenceTable, uncalibratedEvidence } from '../sim/evidence/table.ts';
import { projectJsonSchema } from '../sim/project/jsonSchema.ts';
import { fittedTargets, targets } from '../sim/study/fidelity/targets.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const model = readFileSync(path('MODEL.md'), 'utf8');

describe('MODEL.md', () => {
  test('holds the tables of the evidence table (npm run docs writes them)', () => {
    expect(withTables(model)).toBe(model);
    for (const [name, body] of Object.entries(evidenceMarkdown()))
      expect(model.includes(`<!-- table:${name} -->\n${body}\n<!-- /table:${name} -->`)).toBe(true);
  });

  test('keeps the fidelity tables, which npm run docs does not write', () => {
    const marked = model.replace('<!-- /table:fidelity -->', 'as measured\n<!-- /table:fidelity -->');
    expect(marked).not.toBe(model);
    expect(withTables(marked)).toBe(marked);
  });

  test('names only what exists: rows of the evidence table and fields of a project', () => {
    const prose = model.replace(/<!-- table:(\w+) -->[\s\S]*?<!-- \/table:\1 -->/g, '');
    const named = [...prose.matchAll(/`([a-z]+[A-Z][A-Za-z0-9]*)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(20);
    const keys = new Set<string>(evidenceTable.map(({ key }) => key));
    const schema = JSON.stringify(projectJsonSchema());
    expect(named.filter((name) => !keys.has(name) && !schema.includes(`"${name}"`))).toEqual([]);
  });
});

describe('the evidence table', () => {
  test('every value lies in its range, and every assumption is marked as one', () => {
    const outside = evidenceTable.filter(({ value, low, high }) => value < low || value > high);
    expect(outside.map(({ key }) => key)).toEqual([]);
    const unsourced = evidenceTable.filter(({ source, mark }) => source === '' && mark !== 'assumed');
    expect(unsourced.map(({ key }) => key)).toEqual([]);
  });

  test('a calibrated row is a fitted target of the fidelity check, and stands where it was solved', () => {
    const fitted = new Map(fittedTargets().map(({ id, fits }) => [id, fits]));
    const before = uncalibratedEvidence();
    for (const { key, value, targetId } of calibration.rows) {
      expect(fitted.get(targetId)).toBe(key);
      expect(defaultEvidence()[key as keyof typeof before]).toBe(value);
    }
  });

  test('a fitted target is sought within bounds that hold the range of its row', () => {
    const ids = targets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { fits, within } of fittedTargets()) {
      const { value } = evidenceTable.find(({ key }) => key === fits)!;
      expect(value).toBeGreaterThanOrEqual(within![0]);
      expect(value).toBeLessThanOrEqual(within![1]);
    }
  });
});

describe('sim/evidence/calibrated.ts', () => {
  const source = readFileSync(path('sim/evidence/calibrated.ts'), 'utf8');

  test('is what `shelfwalk calibrate` writes for its record', () => {
    expect(withRecord(source, calibration)).toBe(source);
  });

  test('is written as the formatter would, whatever stands in it', () => {
    const record = {
      date: '2026-01-31',
      store: "example:o'clock",
      seed: '种子 "a"',
      replications: 8,
      rows: [
        { key: 'priceBeta', value: -2.5, targetId: 'L2', target: -2.6, residual: 1e-7 },
        { key: 'sideTurned', value: 0.6, targetId: 'E10', target: -0.25, residual: 0 },
      ],
    };
    const written = withRecord(source, record);
    const biome = spawnSync(
      process.execPath,
      [
        path('node_modules/@biomejs/biome/bin/biome'),
        'format',
        '--stdin-file-path=sim/evidence/calibrated.ts',
      ],
      { input: written, cwd: path('.'), encoding: 'utf8' },
    );
    expect(biome.stderr).toBe('');
    expect(biome.stdout).toBe(written);
    const text = written.slice(written.indexOf('= {') + 2).replace(/;\s*$/, '');
    expect(new Function(`return ${text}`)()).toEqual(record);
  });
});
