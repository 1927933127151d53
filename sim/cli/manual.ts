// The manual of the command line, made from the commands themselves: docs/commands.md and its Chinese twin.
import { type Language, say, sayer } from '../words/text.ts';
import type { Command, Option } from './command.ts';

/** Markdown, one section a command. */
export function manual(commands: readonly Command[], language: Language): string {
  const t = sayer(language);
  const head = [
    t('# Commands', '# 命令'),
    t(
      'Written by `npm run docs` from the commands themselves. Every command takes `--lang en|zh` and `--help`; without `--lang` the language is that of the terminal.',
      '由 `npm run docs` 根据各命令生成。每个命令都有 `--lang en|zh` 与 `--help`；省略 `--lang` 时取终端的语言。',
    ),
    t(
      'Exit codes: 0 done; 1 done without a verdict (no difference shown, no place that gains) or with a broken rule that is a must; 2 the input cannot be used; 130 cancelled (Ctrl-C). Results go to standard output, progress and problems to standard error.',
      '退出码：0 完成；1 完成但没有结论（未显示差异、没有增益的位置）或违反了“必须”规则；2 输入无法使用；130 已取消（Ctrl-C）。结果写到标准输出，进度与问题写到标准错误。',
    ),
    t(
      'A project is a file, or an example as `example:supermarket`. The same project, plan and seed give the same result to the last bit, on every machine and in the app.',
      '项目可以是文件，也可以是示例，如 `example:supermarket`。同样的项目、方案与种子，在任何机器上以及应用中，结果逐位相同。',
    ),
  ];
  return `${[...head, ...commands.map((command) => section(command, language))].join('\n\n')}\n`;
}

function section(command: Command, language: Language): string {
  const { name, about, argument, options } = command;
  const usage = ['npx shelfwalk', name, argument?.name ?? '', options.length > 0 ? '[options]' : ''];
  const parts = [
    `## ${name}`,
    sentence(say(about, language), language),
    ['```', usage.filter((part) => part !== '').join(' '), '```'].join('\n'),
  ];
  if (argument) parts.push(`\`${argument.name}\`: ${say(argument.about, language)}`);
  if (options.length > 0) parts.push(table(options, language));
  if (command.manual) parts.push(say(command.manual, language));
  return parts.join('\n\n');
}

function table(options: readonly Option[], language: Language): string {
  const t = sayer(language);
  const rows = options.map(({ flags, about, usual, isNeeded }) => [
    `\`${flags}\``,
    `${say(about, language)}${isNeeded ? t(' (needed)', '（必需）') : ''}`,
    usual === undefined || typeof usual === 'object' ? '' : `\`${usual}\``,
  ]);
  const lines = [
    [t('option', '选项'), t('what it does', '作用'), t('usual', '默认')],
    ['---', '---', '---'],
    ...rows,
  ];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function sentence(text: string, language: Language): string {
  const t = sayer(language);
  return t(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`, `${text}。`);
}
