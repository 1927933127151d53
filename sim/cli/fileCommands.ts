// `shelfwalk check`, `examples`, `schema` and `import ssap`: commands that read and write files and simulate nothing.

import { basename } from 'node:path';
import { importSsap } from '../formats/ssap/ssap.ts';
import { parseProject, projectHash, serialiseProject } from '../project/parse.ts';
import { shelfIndex } from '../project/places.ts';
import type { Project } from '../project/schema.ts';
import { retailerProblems } from '../retailer/retailerProblems.ts';
import { type Language, say } from '../words/text.ts';
import { exitCodes, Failure } from './failure.ts';
import { problemLines, rawProject, readText } from './load.ts';
import { pad, tableLines } from './table.ts';
import { refuseToReplace, writeWhole } from './write.ts';

export async function checkCommand(
  name: string,
  options: { json?: true },
  language: Language,
): Promise<number> {
  const result = parseProject(await rawProject(name));
  const problems = result.ok ? [...result.warnings, ...retailerProblems(result.project)] : result.problems;
  const nErrors = problems.filter(({ level }) => level === 'error').length;
  const nWarnings = problems.length - nErrors;
  if (options.json) {
    const hash = result.ok ? projectHash(result.project) : null;
    process.stdout.write(`${JSON.stringify({ ok: result.ok, projectHash: hash, problems }, null, 2)}\n`);
    return result.ok ? exitCodes.done : exitCodes.badInput;
  }
  const lines = problemLines(problems, language);
  if (lines.length > 0) lines.push('');
  if (result.ok) lines.push(...projectLines(result.project, nWarnings, language));
  else
    lines.push(
      language === 'zh'
        ? `${name} 无法使用：以上 ${nErrors} 条错误需先更正。`
        : `${name} cannot be used: ${nErrors} error${nErrors === 1 ? '' : 's'} above to correct first.`,
    );
  process.stdout.write(`${lines.join('\n')}\n`);
  return result.ok ? exitCodes.done : exitCodes.badInput;
}

export async function examplesCommand(options: { json?: true }, language: Language): Promise<number> {
  const { examples } = await import('../examples/index.ts');
  if (options.json) {
    const list = examples.map(({ id, title, summary }) => ({ id: `example:${id}`, title, summary }));
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const { id, title, summary } of examples) {
    process.stdout.write(`${pad(`example:${id}`, 22, 'left')}  ${say(title, language)}\n`);
    process.stdout.write(`${' '.repeat(24)}${say(summary, language)}\n`);
  }
  return exitCodes.done;
}

export async function schemaCommand(): Promise<number> {
  const { projectJsonSchema } = await import('../project/jsonSchema.ts');
  process.stdout.write(`${JSON.stringify(projectJsonSchema(), null, 2)}\n`);
  return exitCodes.done;
}

export interface ImportSsapOptions {
  readonly products: string;
  readonly shelves: string;
  readonly out: string;
  readonly name?: string;
  readonly force?: true;
}

export async function importSsapCommand(options: ImportSsapOptions, language: Language): Promise<number> {
  const { products, shelves, out } = options;
  refuseToReplace(out, options.force);
  const name = options.name ?? basename(out).replace(/\.json$/i, '');
  const imported = importSsap({ productsCsv: readText(products), shelvesCsv: readText(shelves), name });
  const parsed = imported.ok ? parseProject(imported.project) : imported;
  if (!parsed.ok) {
    throw new Failure({
      en: [`Nothing was imported:`, ...problemLines(parsed.problems, 'en')].join('\n'),
      zh: [`没有导入任何内容：`, ...problemLines(parsed.problems, 'zh')].join('\n'),
    });
  }
  writeWhole(out, serialiseProject(parsed.project));
  const report = imported.ok ? imported.report.map((line) => `  · ${say(line, language)}`) : [];
  const [written, next] =
    language === 'zh'
      ? [`已写入 ${out}。`, `下一步：npx shelfwalk compare ${out}`]
      : [`Wrote ${out}.`, `Next: npx shelfwalk compare ${out}`];
  process.stdout.write(
    `${[...report, ...problemLines(parsed.warnings, language), '', written, next].join('\n')}\n`,
  );
  return exitCodes.done;
}

function projectLines(project: Project, nWarnings: number, language: Language): string[] {
  const isChinese = language === 'zh';
  const { store, skus, categories, brands, plans, baselinePlanId } = project;
  const shelves = shelfIndex(store).size;
  const title = say(project.name, language);
  const warned = isChinese
    ? nWarnings === 0
      ? '没有问题'
      : `${nWarnings} 条警告`
    : nWarnings === 0
      ? 'no problems'
      : `${nWarnings} warning${nWarnings === 1 ? '' : 's'}`;
  const facts = isChinese
    ? `卖场 ${store.widthM} × ${store.depthM} 米，货架 ${store.fixtures.length} 个、层板 ${shelves} 块；品类 ${categories.length}，品牌 ${brands.length}，单品 ${skus.length}`
    : `Store ${store.widthM} x ${store.depthM} m, ${store.fixtures.length} fixtures, ${shelves} shelves; ${categories.length} categories, ${brands.length} brands, ${skus.length} SKUs`;
  const columns = (isChinese ? ['方案', '', '陈列位', '排面'] : ['Plan', '', 'Positions', 'Facings']).map(
    (name, ix) => ({
      title: name,
      align: ix < 2 ? ('left' as const) : ('right' as const),
    }),
  );
  const rows = plans.map((plan) => [
    plan.id === baselinePlanId ? `${plan.id} ${isChinese ? '（基准）' : '(baseline)'}` : plan.id,
    say(plan.name, language),
    String(plan.positions.length),
    String(plan.positions.reduce((sum, { facingsWide }) => sum + facingsWide, 0)),
  ]);
  return [
    `${title}: ${warned}`,
    facts,
    '',
    ...tableLines(columns, rows),
    '',
    `${isChinese ? '内容标识' : 'Content'} ${projectHash(project)}`,
  ];
}
