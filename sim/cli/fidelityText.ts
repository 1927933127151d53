// The fidelity check as text, Markdown and JSON. Fitted rows and predicted rows are never mixed.

import { calibration } from '../evidence/calibrated.ts';
import { figureWithin, measuredFigure } from '../evidence/units.ts';
import type { Project } from '../project/schema.ts';
import type { Estimated, Fidelity, FidelityRow } from '../study/fidelity/judge.ts';
import { percent } from '../words/figures.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { pad, tableLines } from './table.ts';

export interface FidelityContext {
  readonly project: Project;
  readonly seed: string;
  /** It is the store the table was calibrated in. */
  readonly isReference: boolean;
}

/** What --json prints: these fields and no others. */
export function fidelityJson({ rows }: Fidelity): unknown {
  const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    rows: rows.map(({ target, simulated, low, high, pass, fitted }) => ({
      id: target.id,
      name: target.name.en,
      kind: target.kind,
      document: target.value,
      simulated: known(simulated),
      low: known(low),
      high: known(high),
      pass,
      fittedOrPredicted: fitted ? 'fitted' : 'predicted',
    })),
  };
}

export function fidelityText(fidelity: Fidelity, context: FidelityContext, language: Language): string {
  const t = sayer(language);
  const { project, seed } = context;
  const { rows, replications } = fidelity;
  const fitted = rows.filter((row) => row.fitted);
  const predicted = rows.filter((row) => !row.fitted);
  const passed = (some: readonly FidelityRow[]): string =>
    `${some.filter(({ pass }) => pass).length}/${some.length}`;
  const baseline = project.plans.find(({ id }) => id === project.baselinePlanId)!;
  const lines = [
    `${say(project.name, language)} · ${say(baseline.name, language) || baseline.id}`,
    '',
    t(
      `Fitted: ${passed(fitted)} pass. A parameter was solved for so that these come out; passing shows that the solution holds on other shoppers.`,
      `拟合项：${passed(fitted)} 通过。每项都有一个参数为其求解；通过只说明换一批顾客仍然成立。`,
    ),
    calibrationLine(context, language),
    '',
    ...fidelityTable(fitted, language),
    '',
    t(
      `Predicted: ${passed(predicted)} pass. No parameter was solved for these.`,
      `预测项：${passed(predicted)} 通过。没有任何参数为其求解。`,
    ),
    '',
    ...fidelityTable(predicted, language),
  ];
  if (rows.some(({ isWide }) => isWide))
    lines.push(
      '',
      t(
        'pass?  passes, but its interval is wider than the accuracy asked for: more replications could turn it.',
        '通过?  虽通过，但区间宽于所要求的精度：增加重复次数后可能改变。',
      ),
    );
  const missed = rows.filter(({ pass, simulated }) => !pass && !Number.isNaN(simulated));
  if (missed.length > 0)
    lines.push(
      '',
      t('Misses, and the likely reason:', '未通过项及可能的原因：'),
      ...missed.map(({ target }) => `  ${pad(target.id, 4, 'left')}  ${say(target.ifMissed, language)}`),
    );
  const unmeasured = rows.filter(({ simulated }) => Number.isNaN(simulated)).map(({ target }) => target.id);
  if (unmeasured.length > 0) lines.push('', `${say(notMeasured, language)} ${unmeasured.join(', ')}`);
  lines.push('', ...besideLines(fidelity, language), '');
  lines.push(
    t(
      `${replications} replications of the baseline and of both arms of every experiment. Intervals of 95%. Seed ${seed}.`,
      `基准方案及每个实验的两组各 ${replications} 次重复。95% 区间。种子 ${seed}。`,
    ),
    t(
      'A check against the sales handbooks and the literature, not against the sales of a store.',
      '这里对照的是销售手册与文献，并非某家门店的实际销售。',
    ),
  );
  return lines.join('\n');
}

/** The two tables for MODEL.md. */
export function fidelityMarkdown(
  { rows, replications }: Fidelity,
  { project, seed }: FidelityContext,
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = (some: readonly FidelityRow[], titles: readonly string[]): string[] => [
    line(titles),
    line(titles.map(() => '---')),
    ...some.map((row) => {
      const cells = cellsOf(row, 'en');
      const [solved] = cells.splice(SOLVED, 1);
      return line(row.fitted ? [...cells, row.target.fits ? `\`${solved}\`` : solved] : cells);
    }),
  ];
  const titles = ['id', 'figure', 'sources', 'simulated', '95% interval', 'result', 'source'];
  const fitted = rows.filter((row) => row.fitted);
  const predicted = rows.filter((row) => !row.fitted);
  return [
    `${project.name.en}, ${replications} replications, seed \`${seed}\`.`,
    '',
    'Fitted:',
    '',
    ...table(fitted, [...titles, 'solved']),
    '',
    'Predicted:',
    '',
    ...table(predicted, titles),
    ...rows.filter(({ pass }) => !pass).flatMap((row) => ['', `${row.target.id} misses: ${reasonOf(row)}`]),
  ].join('\n');
}

function fidelityTable(rows: readonly FidelityRow[], language: Language): string[] {
  const t = sayer(language);
  const titles = [
    '',
    t('Figure', '指标'),
    t('Sources', '来源值'),
    t('Simulated', '模拟值'),
    t('95% interval', '95% 区间'),
    t('', '结果'),
    t('Solved', '求解参数'),
    t('Source', '来源'),
  ];
  const columns = titles.map((title, ix) => ({
    title,
    align: ix >= 2 && ix <= 4 ? ('right' as const) : ('left' as const),
  }));
  // Of predictions nothing was solved.
  const solved = rows.some(({ fitted }) => fitted);
  const without = (cells: readonly string[]): string[] =>
    solved ? [...cells] : cells.filter((_, ix) => ix !== SOLVED);
  return tableLines(
    columns.filter((_, ix) => solved || ix !== SOLVED),
    rows.map((row) => without(cellsOf(row, language))),
  );
}

/** Place of the solved parameter among the cells. */
const SOLVED = 6;

function cellsOf(row: FidelityRow, language: Language): string[] {
  const { target, simulated, low, high } = row;
  const show = (value: number): string => measuredFigure(value, target.unit, language);
  const isKnown = !Number.isNaN(simulated);
  return [
    target.id,
    say(target.name, language),
    wanted(row, language),
    isKnown ? show(simulated) : '–',
    Number.isFinite(low) && Number.isFinite(high) ? `${show(low)} … ${show(high)}` : '–',
    resultOf(row, language),
    target.fits ?? (target.fitsSetting ? say(target.fitsSetting, language) : ''),
    target.source,
  ];
}

function resultOf({ pass, isWide, simulated }: FidelityRow, language: Language): string {
  const t = sayer(language);
  if (Number.isNaN(simulated)) return t('not measured', '无法测量');
  if (!pass) return t('MISS', '未通过');
  return `${t('pass', '通过')}${isWide ? '?' : ''}`;
}

/** What the sources say, with the accuracy declared for it. */
function wanted({ target }: FidelityRow, language: Language): string {
  const t = sayer(language);
  const { value, accuracy, direction, unit } = target;
  if (direction === 'positive') return '> 0';
  if (direction === 'below') return `< ${measuredFigure(value ?? 0, unit, language)}`;
  if (direction) return `> ${direction.above}`;
  if (value === null) return t('none', '无');
  return figureWithin(value, accuracy, unit, language);
}

const notMeasured = {
  en: 'Not measured, for want of positions or events in this store to measure on:',
  zh: '无法测量（本店没有可用于测量的陈列或事件）：',
};

function reasonOf({ target, simulated }: FidelityRow): string {
  return Number.isNaN(simulated) ? 'the store has nothing to measure it on.' : target.ifMissed.en;
}

function calibrationLine({ isReference }: FidelityContext, language: Language): string {
  const { rows, date, store, seed } = calibration;
  const t = sayer(language);
  if (rows.length === 0)
    return t(
      'The table has not been calibrated yet (see shelfwalk calibrate).',
      '参数表尚未校准（见 shelfwalk calibrate）。',
    );
  const where = isReference
    ? ''
    : t(
        '; not in this store, so that here they are much like predictions',
        '；不是本店，因此此处的拟合项也近似预测',
      );
  return t(
    `Calibrated on ${date} in ${store}, seed ${seed}${where}.`,
    `校准于 ${date}，门店 ${store}，种子 ${seed}${where}。`,
  );
}

/** Both meanings of impulse, the purchase classes, and what becomes of a SKU that is not there. */
function besideLines({ measured }: Fidelity, language: Language): string[] {
  const t = sayer(language);
  const groups: readonly (readonly [string, readonly (readonly [string, Estimated])[]])[] = [
    [
      t('"Impulse" in two meanings (units)', '“即兴购买”的两种定义（按件数）'),
      [
        [
          t('Decided in the store: all but SKUs named beforehand', '店内决定：除事先指定单品以外的全部'),
          measured.inStoreDecisionRate,
        ],
        [
          t('Strictly unplanned: the category was not thought of', '严格非计划：事先没有想到该品类'),
          measured.strictUnplannedShare,
        ],
      ],
    ],
    [
      t('Purchases by class (units)', '购买类别（按件数）'),
      [
        [t('Specifically planned: the SKU', '明确计划：指定单品'), measured.specificallyPlanned],
        [t('Generally planned: the category', '一般计划：指定品类'), measured.generallyPlanned],
        [t('Substitute for a SKU not there', '替代：所需单品缺货'), measured.substituted],
        [t('Unplanned', '非计划'), measured.strictUnplannedShare],
      ],
    ],
    [
      t('A wanted SKU is not there', '所需单品缺货时'),
      [
        [t('Another brand is taken', '改买其他品牌'), measured.switchedAtStockout],
        [t('Lost to this store now', '本店此次流失'), measured.lostToStore],
        [t('Lost for good', '彻底放弃购买'), measured.lostForGood],
      ],
    ],
  ];
  const columns = [
    { title: '', align: 'left' as const },
    { title: t('Simulated', '模拟值'), align: 'right' as const },
    { title: t('95% interval', '95% 区间'), align: 'right' as const },
  ];
  const rows = groups.flatMap(([title, entries]) => [
    [title, '', ''],
    ...entries.map(([name, { estimate, low, high }]) => [
      `  ${name}`,
      Number.isNaN(estimate) ? '–' : percent(estimate),
      Number.isFinite(low) && Number.isFinite(high) ? `${percent(low)} … ${percent(high)}` : '–',
    ]),
  ]);
  return tableLines(columns, rows);
}
