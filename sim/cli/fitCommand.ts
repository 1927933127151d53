// `shelfwalk calibrate PROJECT`: fits a project to its own store's sales and figures, says how well and what could not
// be told from them, and writes the fitted project.

import { basename } from 'node:path';
import { evidenceTable } from '../evidence/table.ts';
import { readStoreFigures } from '../formats/storeFigures.ts';
import { parseProject, serialiseProject } from '../project/parse.ts';
import {
  FEWEST_UNITS,
  ownBehaviour,
  type SkuFit,
  type SolvedFigure,
  type StoreFit,
  type Unidentified,
  unidentifiedReasons,
} from '../study/fit/fitStore.ts';
import { amount, percent, signedPercent } from '../words/figures.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { exitCodes, Failure } from './failure.ts';
import { loadProject, problemLines, readText } from './load.ts';
import { tableLines } from './table.ts';
import { answerTo } from './thread.ts';
import { requireWritable, writeWhole } from './write.ts';

export interface FitOptions {
  readonly sales?: string;
  readonly figures?: string;
  readonly days?: number;
  readonly out?: string;
  readonly force?: true;
  readonly replications?: number;
  readonly rounds?: number;
  readonly seed: string;
  readonly json?: true;
}

const REPLICATIONS = 10;
const ROUNDS = 10;

export async function fitCommand(name: string, options: FitOptions, language: Language): Promise<number> {
  const { out, sales, figures: figuresFile, seed, replications = REPLICATIONS, rounds = ROUNDS } = options;
  if (sales === undefined && figuresFile === undefined)
    throw new Failure({
      en: 'Nothing to fit to. Name --sales sales.csv, --figures figures.csv or both.',
      zh: '没有可用于拟合的数据。请指定 --sales sales.csv、--figures figures.csv 或两者。',
    });
  if (out === undefined)
    throw new Failure({
      en: 'Name the file to write the fitted project to: --out fitted.json.',
      zh: '请指定拟合后项目的写入文件：--out fitted.json。',
    });
  requireWritable(out, options.force);
  const { project } = await loadProject(name, language, (project) => [project.baselinePlanId]);
  const read = readStoreFigures(project, {
    salesCsv: sales === undefined ? undefined : readText(sales),
    figuresCsv: figuresFile === undefined ? undefined : readText(figuresFile),
    salesName: sales === undefined ? undefined : basename(sales),
    figuresName: figuresFile === undefined ? undefined : basename(figuresFile),
    days: options.days,
  });
  if (!read.ok)
    throw new Failure({
      en: ['The figures of the store cannot be used:', ...problemLines(read.problems, 'en')].join('\n'),
      zh: ['门店数据无法使用：', ...problemLines(read.problems, 'zh')].join('\n'),
    });
  if (read.warnings.length > 0)
    process.stderr.write(`${problemLines(read.warnings, language).join('\n')}\n\n`);
  const { figures } = read;
  const fit = await answerTo('fit', project, { seed, replications, rounds, figures }, language);
  const text = serialiseProject(fit.project);
  const parsed = parseProject(text);
  if (!parsed.ok)
    throw new Failure({
      en: ['The fitted project would not be valid:', ...problemLines(parsed.problems, 'en')].join('\n'),
      zh: ['拟合后的项目无效：', ...problemLines(parsed.problems, 'zh')].join('\n'),
    });
  writeWhole(out, text);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(fitJson(fit), null, 2)}\n`
      : `${fitText(fit, { out, hasSales: sales !== undefined }, language)}\n`,
  );
  return exitCodes.done;
}

function fitJson({ project, skus, unidentified, figures, soldPerDay, simulatedPerDay }: StoreFit): unknown {
  return { soldPerDay, simulatedPerDay, skus, unidentified, figures, behaviour: ownBehaviour(project) };
}

function fitText(
  fit: StoreFit,
  written: { readonly out: string; readonly hasSales: boolean },
  language: Language,
): string {
  const t = sayer(language);
  const lines = [
    ...(written.hasSales ? salesLines(fit, language) : []),
    ...unidentifiedLines(fit, language),
    ...solvedLines(fit, language),
    t(
      'Fitted to the same sales it is compared with here: a good fit shows that the model can describe this store, not that it foresees a change. Keep some weeks of sales back and compare them with `shelfwalk run`.',
      '拟合与对照用的是同一份销售数据：拟合得好说明模型能够描述本店，并不说明它能预见变化。请留出几周销售数据，与 shelfwalk run 的结果对照。',
    ),
    '',
    t(
      `Wrote ${written.out}. Next: npx shelfwalk compare ${written.out}`,
      `已写入 ${written.out}。下一步：npx shelfwalk compare ${written.out}`,
    ),
  ];
  return lines.join('\n');
}

/** A total further off than this is said in words. */
const TOTAL_OFF = 0.05;
const WORST_SHOWN = 20;
const EXAMPLES_SHOWN = 5;

/** How well sales are met: a sentence, then the SKUs that are met worst. */
function salesLines(fit: StoreFit, language: Language): string[] {
  const t = sayer(language);
  const { skus, soldPerDay, simulatedPerDay } = fit;
  if (skus.length === 0)
    return [t('No SKU could be fitted to its sales.', '没有任何单品可以按销量拟合。'), ''];
  const nFit = skus.filter(({ fits }) => fits).length;
  const worst = [...skus]
    .sort(
      (a, b) => Math.abs(b.standardisedMiss) - Math.abs(a.standardisedMiss) || (a.skuId < b.skuId ? -1 : 1),
    )
    .slice(0, WORST_SHOWN);
  const titles = t('SKU|Sold a day|Simulated|95% interval|Ratio|', '单品|日销量|模拟值|95% 区间|比值|').split(
    '|',
  );
  const columns = titles.map((title, ix) => ({
    title,
    align: ix === 0 || ix === 5 ? ('left' as const) : ('right' as const),
  }));
  const name = new Map(fit.project.skus.map((sku) => [sku.id, say(sku.name, language)]));
  const missing = skus.filter((sku) => !sku.fits && isShort(sku)).length;
  return [
    t(
      `${nFit} of ${skus.length} SKUs fit their sales within chance (${percent(nFit / skus.length)}). Together they sold ${amount(soldPerDay, 1)} units a day; simulated: ${amount(simulatedPerDay, 1)}.`,
      `${skus.length} 个单品中有 ${nFit} 个（${percent(nFit / skus.length)}）在随机误差内与销量相符。合计日销 ${amount(soldPerDay, 1)} 件；模拟 ${amount(simulatedPerDay, 1)} 件。`,
    ),
    '',
    worst.length < skus.length
      ? t(
          `The ${worst.length} met worst, of ${skus.length} (all with --json):`,
          `${skus.length} 个单品中偏差最大的 ${worst.length} 个（全部见 --json）：`,
        )
      : t('All SKUs, the worst first:', '全部单品，偏差大的在前：'),
    '',
    ...tableLines(
      columns,
      worst.map((sku) => [
        `${sku.skuId}  ${name.get(sku.skuId) ?? ''}`,
        amount(sku.soldPerDay, 2),
        amount(sku.simulatedPerDay, 2),
        `${amount(sku.low, 2)} … ${amount(sku.high, 2)}`,
        amount(sku.simulatedPerDay / sku.soldPerDay, 2),
        verdictOf(sku, language),
      ]),
    ),
    ...(Math.abs(simulatedPerDay / soldPerDay - 1) > TOTAL_OFF
      ? [
          '',
          t(
            `The total is off by ${signedPercent(simulatedPerDay / soldPerDay - 1)}: the sales and the other figures of the store do not go together in this model, or more --rounds are needed.`,
            `总销量偏差 ${signedPercent(simulatedPerDay / soldPerDay - 1)}：在本模型中，销量与门店其他指标不能同时满足，或需要更多 --rounds。`,
          ),
        ]
      : []),
    ...(missing > 0
      ? [
          '',
          t(
            `${missing} of the SKUs that miss run out of stock in the simulation: no preference can sell what is not there. Check their facings, the backroom and the times of replenishment.`,
            `偏差单品中有 ${missing} 个在模拟中缺货：没有货就卖不出去。请核对其排面、后仓库存和补货时间。`,
          ),
        ]
      : []),
    '',
  ];
}

/** It sells too little because it is often not there. */
function isShort({ soldPerDay, simulatedPerDay, missingPerDay }: SkuFit): boolean {
  return simulatedPerDay < soldPerDay && missingPerDay > 0.1 * soldPerDay;
}

function verdictOf(sku: SkuFit, language: Language): string {
  const t = sayer(language);
  if (sku.fits) return t('fits', '相符');
  if (isShort(sku)) return t('MISS: out of stock', '偏差：模拟中缺货');
  return t('MISS', '偏差');
}

/** What could not be told from the sales: for each reason a count and some examples. */
function unidentifiedLines({ unidentified }: StoreFit, language: Language): string[] {
  const t = sayer(language);
  const words: Record<Unidentified, { one: string; many: string; zh: string }> = {
    noSuchSku: {
      one: 'is not in the project: nothing was done with its sales',
      many: 'are not in the project: nothing was done with their sales',
      zh: '不在项目中：其销量未使用',
    },
    notPlaced: {
      one: 'stands nowhere in the baseline plan: nobody can have bought it there',
      many: 'stand nowhere in the baseline plan: nobody can have bought them there',
      zh: '在基准方案中没有陈列位：顾客无从购买',
    },
    tooFewSales: {
      one: `sold fewer than ${FEWEST_UNITS} units in all, too few to tell preference from chance; its appeal stays as it was`,
      many: `sold fewer than ${FEWEST_UNITS} units in all, too few to tell preference from chance; their appeal stays as it was`,
      zh: `总销量不足 ${FEWEST_UNITS} 件，无法区分偏好与偶然；其吸引力保持不变`,
    },
    noSalesGiven: {
      one: 'stands in the plan and is not in the sales file; its appeal stays as it was',
      many: 'stand in the plan and are not in the sales file; their appeal stays as it was',
      zh: '已陈列但销量文件中没有；其吸引力保持不变',
    },
  };
  const lines = unidentifiedReasons.flatMap((reason) => {
    const ids = unidentified.filter((one) => one.reason === reason).map(({ skuId }) => skuId);
    if (ids.length === 0) return [];
    const { one, many, zh } = words[reason];
    const rest = ids.length > EXAMPLES_SHOWN ? ', …' : '';
    const examples = `(${ids.slice(0, EXAMPLES_SHOWN).join(', ')}${rest})`;
    return [
      t(
        ids.length === 1 ? `  · 1 SKU ${one} ${examples}` : `  · ${ids.length} SKUs ${many} ${examples}`,
        `  · ${ids.length} 个单品${zh} ${examples}`,
      ),
    ];
  });
  if (lines.length === 0) return [];
  return [t('Not identified:', '未能识别：'), ...lines, ''];
}

/** What was solved for this store, beside the preferences. */
function solvedLines({ project, figures }: StoreFit, language: Language): string[] {
  const t = sayer(language);
  const own = ownBehaviour(project);
  if (own.length === 0) return [];
  const columns = t('Solved for this store|Here|Table', '为本店求解|本店|参数表')
    .split('|')
    .map((title, ix) => ({ title, align: ix === 0 ? ('left' as const) : ('right' as const) }));
  return [
    ...tableLines(
      columns,
      own.map(({ key, value, table }) => {
        const row = evidenceTable.find((candidate) => candidate.key === key);
        return [
          `${key}  ${row === undefined ? '' : say(row.name, language)}`,
          amount(value, 3),
          amount(table, 3),
        ];
      }),
    ),
    ...figures.map((figure) => `  ${figureLine(figure, language)}`),
    '',
  ];
}

function figureLine(found: SolvedFigure, language: Language): string {
  const t = sayer(language);
  const { figure, aim, simulated, low, high, atEnd } = found;
  const isDwell = figure === 'meanDwellS';
  const unit = isDwell ? 's' : 'min';
  const show = (value: number): string => `${amount(value, 1)} ${unit}`;
  const interval = `${show(low)} … ${show(high)}`;
  return t(
    `${isDwell ? 'Mean stay at a stop' : 'Entrance to queue'}: aim ${show(aim)}, simulated ${show(simulated)} (${interval})${atEnd ? '; out of reach: its parameter is at its bound' : ''}`,
    `${isDwell ? '平均停留' : '进店至排队'}：目标 ${show(aim)}，模拟 ${show(simulated)}（${interval}）${atEnd ? '；达不到：参数已到边界' : ''}`,
  );
}
