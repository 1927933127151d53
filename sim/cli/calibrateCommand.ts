// `shelfwalk calibrate` without a project: solves the evidence table's calibrated rows again in the reference store and
// writes them to sim/evidence/calibrated.ts.

import { fileURLToPath } from 'node:url';
import type { CalibrationRecord } from '../evidence/calibrated.ts';
import { uncalibratedEvidence } from '../evidence/table.ts';
import type { CalibratedRow } from '../study/fidelity/calibrate.ts';
import { targets } from '../study/fidelity/targets.ts';
import { signed } from '../words/figures.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { exitCodes } from './failure.ts';
import { loadProject, REFERENCE_STORE, readText } from './load.ts';
import { tableLines } from './table.ts';
import { answerTo } from './thread.ts';
import { writeWhole } from './write.ts';

export interface CalibrateOptions {
  readonly replications?: number;
  readonly rounds?: number;
  readonly seed: string;
  readonly dryRun?: true;
  readonly json?: true;
}

const REPLICATIONS = 8;
const ROUNDS = 3;

const calibratedFile = new URL('../evidence/calibrated.ts', import.meta.url);

export async function calibrateCommand(options: CalibrateOptions, language: Language): Promise<number> {
  const { project } = await loadProject(REFERENCE_STORE, language);
  const { seed, replications = REPLICATIONS, rounds = ROUNDS } = options;
  // From the table's own numbers, so that the result does not depend on an earlier calibration.
  const settings = { seed, replications, rounds, start: uncalibratedEvidence() };
  const { rows } = await answerTo('calibration', project, settings, language);
  const record = {
    date: new Date().toISOString().slice(0, 10),
    store: REFERENCE_STORE,
    seed,
    replications,
    rows: rows.map(({ key, value, targetId, target, residual }) => ({
      key,
      value,
      targetId,
      target,
      residual: Math.round(residual * 1e6) / 1e6 + 0,
    })),
  };
  if (!options.dryRun) {
    const file = fileURLToPath(calibratedFile);
    writeWhole(file, withRecord(readText(file), record));
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(record, null, 2)}\n`
      : `${calibrationText(rows, record, options.dryRun ?? false, language)}\n`,
  );
  return exitCodes.done;
}

/** The source file with another record in it, formatted as the formatter would. */
export function withRecord(source: string, record: CalibrationRecord): string {
  const begin = 'export const calibration: CalibrationRecord = ';
  const head = source.slice(0, source.indexOf(begin) + begin.length);
  const field = (name: string, value: string | number): string =>
    `${name}: ${typeof value === 'string' ? quoted(value) : value},`;
  const rows = record.rows.flatMap((row) => [
    '    {',
    ...Object.entries(row).map(([name, value]) => `      ${field(name, value)}`),
    '    },',
  ]);
  const lines = [
    '{',
    `  ${field('date', record.date)}`,
    `  ${field('store', record.store)}`,
    `  ${field('seed', record.seed)}`,
    `  ${field('replications', record.replications)}`,
    ...(rows.length === 0 ? ['  rows: [],'] : ['  rows: [', ...rows, '  ],']),
    '};',
  ];
  return `${head}${lines.join('\n')}\n`;
}

/** A string literal in single quotes, or in double ones where that spares escapes. */
function quoted(text: string): string {
  const inDouble = JSON.stringify(text);
  if (text.includes("'") && !text.includes('"')) return inDouble;
  return `'${inDouble.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function calibrationText(
  rows: readonly CalibratedRow[],
  record: CalibrationRecord,
  isDry: boolean,
  language: Language,
): string {
  const t = sayer(language);
  const titles = [
    '',
    t('Figure', '指标'),
    t('Aim', '目标'),
    t('Residual', '残差'),
    t('Parameter', '参数'),
    t('Solved', '解'),
    '',
  ];
  const columns = titles.map((title, ix) => ({
    title,
    align: [2, 3, 5].includes(ix) ? ('right' as const) : ('left' as const),
  }));
  const body = rows.map(({ key, value, targetId, target, residual, atEnd }) => {
    const { name, accuracy } = targets.find(({ id }) => id === targetId)!;
    const note = atEnd
      ? t('out of reach: at its bound', '达不到：已到边界')
      : Math.abs(residual) > accuracy
        ? t('beyond the accuracy', '超出精度')
        : '';
    const miss = signed(residual, 4);
    return [targetId, say(name, language), String(target), miss, key, String(value), note];
  });
  const { store, seed, replications } = record;
  return [
    ...tableLines(columns, body),
    '',
    t(
      `Solved in ${store} on its baseline plan, ${replications} replications, seed ${seed}.`,
      `在 ${store} 的基准方案上求解，${replications} 次重复，种子 ${seed}。`,
    ),
    isDry
      ? t('Nothing was written.', '没有写入任何文件。')
      : t(
          'Wrote sim/evidence/calibrated.ts. Next: npm run docs, then npx shelfwalk validate.',
          '已写入 sim/evidence/calibrated.ts。下一步：npm run docs，再运行 npx shelfwalk validate。',
        ),
  ].join('\n');
}
