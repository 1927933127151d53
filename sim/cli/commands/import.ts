// `shelfwalk import`: a project from files of any format the program knows.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type Format, HEAD_BYTES } from '../../formats/format.ts';
import { recognise } from '../../formats/recognise.ts';
import { serialiseProject } from '../../project/parse.ts';
import type { Problem } from '../../project/problems.ts';
import { type Language, say, text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { exitCodes, Failure } from '../failure.ts';
import { problemLines, readAtTheDoor, readText } from '../load.ts';
import { forceOption } from '../options.ts';
import { requireWritable, writeWhole } from '../write.ts';

interface ImportOptions {
  readonly out: string;
  readonly name?: string;
  readonly force?: true;
}

export const command = defineCommand<ImportOptions>({
  name: 'import',
  order: 5,
  about: text('make a project from other files', '由其他文件生成项目'),
  manual: text(
    `The format is recognised by the ending and then by what stands in the files, whatever they are called and in whatever
order they are named. Known: planogram instances of ShelfSpaceAllocation.jl (a table of products and a table of shelves,
in true size), round which a small store is built. It lists what it had to assume. Nothing is written where anything is
wrong.`,
    `格式先按扩展名、再按内容识别，与文件名和次序无关。目前支持：ShelfSpaceAllocation.jl 的陈列实例（单品表与货架表，真实尺寸），
并在其周围生成一家小店。会列出所作的假设；只要有错误，就不写入任何内容。`,
  ),
  argument: {
    name: '<files...>',
    about: text('the files of one format together', '同一格式的全部文件'),
  },
  options: [
    { flags: '--out <file>', about: text('project file to write', '要写入的项目文件'), isNeeded: true },
    { flags: '--name <text>', about: text('name of the project', '项目名称') },
    forceOption(),
  ],
  run: ({ args, options, language }) => importFiles(args, options, language),
});

async function importFiles(
  paths: readonly string[],
  { out, name, force }: ImportOptions,
  language: Language,
): Promise<number> {
  requireWritable(out, force);
  const files = paths.map((path) => {
    const whole = readText(path);
    return { name: basename(path), head: whole.slice(0, HEAD_BYTES), whole };
  });
  const known = recognise(files, await loadFormats());
  if (!known.ok) throw refusal(known.problems);
  if (known.format.document !== 'project')
    throw new Failure({
      en: `These are the stores of a chain, no project: npx shelfwalk chain ${paths[0]}`,
      zh: `这是连锁门店表，不是项目：npx shelfwalk chain ${paths[0]}`,
    });
  const read = await known.format.read(
    known.files.map(({ whole }) => whole),
    name ?? basename(out).replace(/\.json$/i, ''),
  );
  if (!read.ok) throw refusal(read.problems);
  const { project, problems, canRun } = await readAtTheDoor(read.project);
  if (project === null || !canRun) throw refusal(problems);
  writeWhole(out, serialiseProject(project));
  const report = read.report.map((line) => `  · ${say(line, language)}`);
  const written = say({ en: `Wrote ${out}.`, zh: `已写入 ${out}。` }, language);
  const next = say(
    { en: `Next: npx shelfwalk compare ${out}`, zh: `下一步：npx shelfwalk compare ${out}` },
    language,
  );
  process.stdout.write(`${[...report, ...problemLines(problems, language), '', written, next].join('\n')}\n`);
  return exitCodes.done;
}

/** Every file called NAME.format.ts is one. */
async function loadFormats(): Promise<Format[]> {
  const folder = new URL('../../formats/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.format\.[jt]s$/.test(name),
  );
  return Promise.all(
    files.sort().map(async (name) => {
      const address = new URL(name.replaceAll('\\', '/'), folder).href;
      return ((await import(address)) as { format: Format }).format;
    }),
  );
}

function refusal(problems: readonly Problem[]): Failure {
  return new Failure({
    en: ['Nothing was imported:', ...problemLines(problems, 'en')].join('\n'),
    zh: ['没有导入任何内容：', ...problemLines(problems, 'zh')].join('\n'),
  });
}
