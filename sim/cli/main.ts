// Runs the command that is named. Exit codes: 0 done, 1 compared without a verdict, 2 bad input, 130 cancelled.
import { fstatSync, writeFileSync } from 'node:fs';
import { CommanderError, Option as CommanderOption, Command as Program } from 'commander';
import { nearestFew } from '../base/nearest.ts';
import { isLanguage, type Language, languages, say, sayer, type Text, text } from '../words/text.ts';
import type { Command, Given } from './command.ts';
import { loadCommands } from './commandFiles.ts';
import { exitCodes, Failure } from './failure.ts';
import { languageOf } from './language.ts';
import { badValue } from './options.ts';
import { version } from './version.ts';

export async function main(argv: readonly string[]): Promise<void> {
  const language = languageOf(argv, process.env);
  watchOutput(language);
  const commands = await loadCommands(argv[2]);
  try {
    process.exitCode = exitCodes.done;
    await program(commands, language).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error, commands, language);
  }
}

/** Output that cannot be written is one line and an exit code, whoever was writing. */
function watchOutput(language: Language): void {
  const { stdout } = process;
  // Node hands a file as much as it takes and says nothing of the rest: a full disk would hold half of it unnoticed.
  if (fstatSync(stdout.fd).isFile())
    stdout._write = (chunk: Uint8Array, _encoding, done) => {
      try {
        writeFileSync(stdout.fd, chunk);
        done();
      } catch (error) {
        done(error as Error);
      }
    };
  stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (as `head` does) is no fault.
    if (code === 'EPIPE') process.exit(exitCodes.done);
    const why = code === 'ENOSPC' ? text('the disk is full', '磁盘已满') : text(code, code);
    const line = text(
      `Standard output could not be written (${why.en}): what was written there is not whole. Free some room, or choose another place.`,
      `无法写入标准输出（${why.zh}）：已写出的内容不完整。请腾出空间，或更换位置。`,
    );
    process.stderr.write(`${say(line, language)}\n`);
    process.exit(exitCodes.badInput);
  });
  // Where not even this can be told, the exit code still is.
  process.stderr.on('error', () => {});
}

const titles: Readonly<Record<string, Text>> = {
  'Usage:': text('Usage:', '用法：'),
  'Options:': text('Options:', '选项：'),
  'Arguments:': text('Arguments:', '参数：'),
  'Commands:': text('Commands:', '命令：'),
};

function program(commands: readonly Command[], language: Language): Program {
  const t = sayer(language);
  const all = new Program('shelfwalk')
    .description(
      t(
        'Retail shelf and planogram simulator: the same shoppers walk both plans with the same luck.',
        '卖场货架与陈列模拟：同一批顾客以同样的运气走过两个方案。',
      ),
    )
    .version(version(), '-V, --version', t('print the version', '显示版本'))
    .helpOption('-h, --help', t('print this help', '显示帮助'))
    .helpCommand('help [command]', t('print help for a command', '显示某个命令的帮助'))
    .configureHelp({ styleTitle: (title) => (title in titles ? t(titles[title]) : title) })
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .exitOverride();
  for (const command of commands) add(command, all, language);
  return all;
}

function add(command: Command, all: Program, language: Language): void {
  const t = sayer(language);
  const sub = all
    .command(command.name)
    .description(t(command.about))
    .helpOption('-h, --help', t('print this help', '显示帮助'))
    .option('--lang <language>', t('en or zh', 'en 或 zh'), languageOption);
  if (command.argument) sub.argument(command.argument.name, t(command.argument.about));
  for (const { flags, about, read, usual, isNeeded } of command.options) {
    const option = new CommanderOption(flags, t(about));
    if (read) option.argParser(read as (value: string, before: unknown) => unknown);
    if (usual !== undefined) option.default(usual);
    sub.addOption(isNeeded ? option.makeOptionMandatory() : option);
  }
  // Commander hands on the argument (a list where there may be several) and the options.
  sub.action(async (...given: unknown[]) => {
    const args = command.argument ? ([given[0] ?? []].flat() as string[]) : [];
    const options = given[command.argument ? 1 : 0];
    process.exitCode = await command.run({ args, options, language } as unknown as Given<never>);
  });
}

function report(error: unknown, commands: readonly Command[], language: Language): number {
  if (error instanceof Failure) {
    process.stderr.write(`${say(error.text, language)}\n`);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done;
    if (error.code === 'commander.help') {
      process.stderr.write(say({ en: 'Name a command. ', zh: '请指定命令。' }, language));
    }
    process.stderr.write(`${say(usageProblem(error, commands), language)}\n`);
    return exitCodes.badInput;
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const detail = process.env.SHELFWALK_DEBUG ? `\n${stack}` : '';
  const fault = {
    en: `This is a fault in Shelfwalk: ${message}. Set SHELFWALK_DEBUG=1 to see where.${detail}`,
    zh: `Shelfwalk 内部错误：${message}。设置 SHELFWALK_DEBUG=1 可查看位置。${detail}`,
  };
  process.stderr.write(`${say(fault, language)}\n`);
  return exitCodes.badInput;
}

function usageProblem({ code, message }: CommanderError, commands: readonly Command[]): Text {
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
  if (code === 'commander.unknownCommand' && !message.includes('Did you mean')) {
    const names = commands.map(({ name }) => name);
    const near = nearestFew(named, names, 1)[0];
    return { en: `${en} Did you mean "${near}"? ${help.en}`, zh: `${zh[code]}是否为 "${near}"？${help.zh}` };
  }
  return { en: `${en.replaceAll('\n', ' ')} ${help.en}`, zh: `${zh[code] ?? en}${help.zh}` };
}

function languageOption(value: string): Language {
  if (isLanguage(value)) return value;
  throw badValue('--lang', value, text(languages.join(', '), languages.join('、')));
}
