// The commands and their options. Exit codes: 0 done, 1 compared without a verdict, 2 bad input, 130 cancelled.

import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { nearestFew } from '../base/nearest.ts';
import { type Language, say, sayer, type Text } from '../words/text.ts';
import { addCampaignCommand } from './campaignOptions.ts';
import { addChainCommand } from './chainOptions.ts';
import { type CompareOptions, compareCommand } from './compareCommand.ts';
import { exitCodes, Failure } from './failure.ts';
import {
  checkCommand,
  examplesCommand,
  type ImportSsapOptions,
  importSsapCommand,
  schemaCommand,
} from './fileCommands.ts';
import { languageOf } from './language.ts';
import { addModelCommands } from './modelCommands.ts';
import { MAX_REPLICATIONS, wholeNumber } from './options.ts';
import { addPlacementsCommand } from './placementsOptions.ts';
import { type ReportOptions, reportCommand } from './reportCommand.ts';
import { addRulesCommand } from './rulesOptions.ts';
import { type RunOptions, runCommand } from './runCommand.ts';

const commandNames = [
  'run',
  'compare',
  'report',
  'check',
  'examples',
  'schema',
  'import',
  'validate',
  'calibrate',
  'evidence',
  'campaign',
  'chain',
  'rules',
  'placements',
];

/** Draws from the evidence ranges when --uncertainty names no number. */
const DRAWS = 20;

/** As the options are read: --uncertainty without a number is true. */
type WithDraws<T> = Omit<T, 'uncertainty'> & { readonly uncertainty?: number | true };

export async function main(argv: readonly string[]): Promise<void> {
  const language = languageOf(argv, process.env);
  // A reader that closes the pipe early (as `head` does) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    throw error;
  });
  try {
    process.exitCode = exitCodes.done;
    await program(language).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error, language);
  }
}

function program(language: Language): Command {
  const t = sayer(language);
  const titles: Record<string, string> = {
    'Usage:': '用法：',
    'Options:': '选项：',
    'Arguments:': '参数：',
    'Commands:': '命令：',
  };
  const command = new Command('shelfwalk')
    .description(
      t(
        'Retail shelf and planogram simulator: the same shoppers walk both plans with the same luck.',
        '卖场货架与陈列模拟：同一批顾客以同样的运气走过两个方案。',
      ),
    )
    .version(version(), '-V, --version', t('print the version', '显示版本'))
    .helpOption('-h, --help', t('print this help', '显示帮助'))
    .helpCommand('help [command]', t('print help for a command', '显示某个命令的帮助'))
    .configureHelp({ styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title) })
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .exitOverride();
  const project = t(
    'a project file, or an example as example:supermarket',
    '项目文件，或示例如 example:supermarket',
  );
  const withLanguage = (sub: Command): Command =>
    sub
      .helpOption('-h, --help', t('print this help', '显示帮助'))
      .option('--lang <language>', t('en or zh', 'en 或 zh'), languageOption);
  const withJson = (sub: Command): Command =>
    sub.option('--json', t('print JSON for machines', '输出 JSON，供程序读取'));
  const withRuns = (sub: Command): Command =>
    sub
      .option(
        '--replications <n>',
        t('how often the days are simulated', '重复模拟次数'),
        (value: string) => wholeNumber(value, '--replications', 1, MAX_REPLICATIONS),
        20,
      )
      .option(
        '--seed <text>',
        t('any text; the same seed brings the same shoppers', '任意文字；种子相同，顾客相同'),
        'shelfwalk',
      );
  const finish = async (code: Promise<number>): Promise<void> => {
    process.exitCode = await code;
  };

  withLanguage(withJson(withRuns(command.command('run'))))
    .description(t('simulate one plan and print what it sells', '模拟一个方案并显示销售结果'))
    .argument('<project>', project)
    .option(
      '--plan <plan>',
      t("plan id or name; the project's baseline when left out", '方案编号或名称；省略则用基准方案'),
    )
    .action((name: string, options: RunOptions) => finish(runCommand(name, options, language)));
  const withPlans = (sub: Command): Command =>
    sub
      .argument('<project>', project)
      .option(
        '--baseline <plan>',
        t("plan id or name; the project's baseline when left out", '方案编号或名称；省略则用项目的基准方案'),
      )
      .option(
        '--alternative <plan>',
        t(
          'plan to compare with the baseline; may be repeated; all others when left out',
          '与基准比较的方案；可重复；省略则比较其余全部',
        ),
        (plan: string, before: string[]) => [...before, plan],
        [] as string[],
      )
      .option(
        '--uncertainty [draws]',
        t(
          `also say how often the ranking holds when the assumptions are drawn from their ranges, and which one matters most (${DRAWS} draws when no number is given)`,
          `并说明各项假设在其范围内变动时排名有多稳定、哪项假设最关键（不写数字则抽样 ${DRAWS} 次）`,
        ),
        (value: string) => wholeNumber(value, '--uncertainty', 2, 10_000),
      )
      .option(
        '--draw-replications <n>',
        t('replications for each of those draws', '每次抽样的重复模拟次数'),
        (value: string) => wholeNumber(value, '--draw-replications', 1, MAX_REPLICATIONS),
        2,
      );
  const drawsOf = ({ uncertainty }: { readonly uncertainty?: number | true }): number | undefined =>
    uncertainty === true ? DRAWS : uncertainty;
  withPlans(withLanguage(withJson(withRuns(command.command('compare')))))
    .description(
      t(
        'compare plans on the same shoppers; exit code 1 where neither margin nor units show a difference',
        '用同一批顾客比较方案；若毛利和销量均未显示差异，退出码为 1',
      ),
    )
    .action((name: string, options: WithDraws<CompareOptions>) =>
      finish(compareCommand(name, { ...options, uncertainty: drawsOf(options) }, language)),
    );
  withPlans(withLanguage(withRuns(command.command('report'))))
    .description(
      t(
        'compare plans and write a report to hand over: one HTML file with pictures, scores and sources',
        '比较方案并写出可交付的报告：一个 HTML 文件，含陈列图、得分与来源',
      ),
    )
    .requiredOption('--out <file>', t('HTML file to write', '要写入的 HTML 文件'))
    .option('--force', t('replace the file if it exists', '文件已存在时覆盖'))
    .action((name: string, options: WithDraws<Omit<ReportOptions, 'version'>>) =>
      finish(
        reportCommand(name, { ...options, uncertainty: drawsOf(options), version: version() }, language),
      ),
    );
  addModelCommands(command, { withLanguage, withJson, finish }, language);
  addCampaignCommand(command, { withLanguage, withJson, finish }, language);
  addChainCommand(command, { withLanguage, withJson, finish }, language);
  addPlacementsCommand(command, { withLanguage, withJson, finish }, language);
  addRulesCommand(command, { withLanguage, withJson, finish }, language);
  withLanguage(withJson(command.command('check')))
    .description(t('read a project and report everything that is wrong with it', '读取项目并报告全部问题'))
    .argument('<project>', project)
    .action((name: string, options: { json?: true }) => finish(checkCommand(name, options, language)));
  withLanguage(withJson(command.command('examples')))
    .description(t('list the examples', '列出示例'))
    .action((options: { json?: true }) => finish(examplesCommand(options, language)));
  withLanguage(command.command('schema'))
    .description(t('print the JSON Schema of a project file', '输出项目文件的 JSON Schema'))
    .action(() => finish(schemaCommand()));
  const imports = withLanguage(command.command('import')).description(
    t('make a project from other files', '由其他文件生成项目'),
  );
  withLanguage(imports.command('ssap'))
    .description(
      t(
        'ShelfSpaceAllocation.jl: products.csv and shelves.csv',
        'ShelfSpaceAllocation.jl：products.csv 与 shelves.csv',
      ),
    )
    .requiredOption('--products <file>', t('its products.csv', '其 products.csv'))
    .requiredOption('--shelves <file>', t('its shelves.csv', '其 shelves.csv'))
    .requiredOption('--out <file>', t('project file to write', '要写入的项目文件'))
    .option('--name <text>', t('name of the project', '项目名称'))
    .option('--force', t('replace the file if it exists', '文件已存在时覆盖'))
    .action((options: ImportSsapOptions) => finish(importSsapCommand(options, language)));
  return command;
}

function report(error: unknown, language: Language): number {
  if (error instanceof Failure) {
    process.stderr.write(`${say(error.text, language)}\n`);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done;
    if (error.code === 'commander.help') {
      process.stderr.write(say({ en: 'Name a command. ', zh: '请指定命令。' }, language));
    }
    process.stderr.write(`${say(usageProblem(error), language)}\n`);
    return exitCodes.badInput;
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const detail = process.env.SHELFWALK_DEBUG ? `\n${stack}` : '';
  const text = {
    en: `This is a fault in Shelfwalk: ${message}. Set SHELFWALK_DEBUG=1 to see where.${detail}`,
    zh: `Shelfwalk 内部错误：${message}。设置 SHELFWALK_DEBUG=1 可查看位置。${detail}`,
  };
  process.stderr.write(`${say(text, language)}\n`);
  return exitCodes.badInput;
}

function usageProblem({ code, message }: CommanderError): Text {
  const en = message.replace(/^error: /, '').replace(/\.?$/, '.');
  const help = { en: 'See: npx shelfwalk --help', zh: '参见：npx shelfwalk --help' };
  const named = /'([^']+)'/.exec(message)?.[1] ?? '';
  const zh: Record<string, string> = {
    'commander.unknownOption': `没有选项 '${named}'。`,
    'commander.unknownCommand': `没有命令 '${named}'。`,
    'commander.missingArgument': '缺少参数：请指定项目文件或示例。',
    'commander.excessArguments': '参数过多。',
    'commander.optionMissingArgument': `选项 '${named}' 缺少取值。`,
    'commander.missingMandatoryOptionValue': `缺少必需的选项 '${named}'。`,
  };
  if (code === 'commander.help') return help;
  if (code === 'commander.invalidArgument') {
    const [english, chinese = english] = en.split(' | ');
    return { en: english, zh: chinese.replace(/\.$/, '') };
  }
  if (code === 'commander.unknownCommand' && !message.includes('Did you mean')) {
    const near = nearestFew(named, commandNames, 1)[0];
    return { en: `${en} Did you mean "${near}"? ${help.en}`, zh: `${zh[code]}是否为 "${near}"？${help.zh}` };
  }
  return { en: `${en.replaceAll('\n', ' ')} ${help.en}`, zh: `${zh[code] ?? en}${help.zh}` };
}

function languageOption(value: string): string {
  if (value === 'en' || value === 'zh') return value;
  throw new InvalidArgumentError(`Allowed: en, zh | --lang 当前为 '${value}'；允许 en 或 zh。`);
}

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
