// Options that several commands share, and readers of values: what is not allowed is said with what is.
import { type Text, text } from '../words/text.ts';
import type { Argument, Option } from './command.ts';
import { Failure } from './failure.ts';

export const MAX_REPLICATIONS = 100_000;

export const projectArgument: Argument = {
  name: '<project>',
  about: text(
    'a project file, or an example as example:supermarket',
    '项目文件，或示例如 example:supermarket',
  ),
};

export const jsonOption: Option = {
  flags: '--json',
  about: text('print JSON for machines', '输出 JSON，供程序读取'),
};

export const planOption: Option = {
  flags: '--plan <plan>',
  about: text("plan id or name; the project's baseline when left out", '方案编号或名称；省略则用基准方案'),
};

export function replicationsOption(
  usual?: number,
  about = text('how often the days are simulated', '重复模拟次数'),
  least = 1,
): Option {
  return wholeOption('--replications <n>', about, least, MAX_REPLICATIONS, usual);
}

export function seedOption(usual = 'shelfwalk'): Option {
  return {
    flags: '--seed <text>',
    about: text('any text; the same seed brings the same shoppers', '任意文字；种子相同，顾客相同'),
    usual,
  };
}

export function forceOption(about = text('replace the file if it exists', '文件已存在时覆盖')): Option {
  return { flags: '--force', about };
}

export const markdownOption: Option = {
  flags: '--markdown',
  about: text('print Markdown tables', '输出 Markdown 表格'),
};

export function wholeOption(flags: string, about: Text, low: number, high: number, usual?: number): Option {
  const [name] = flags.split(' ');
  return { flags, about, read: (value) => wholeNumber(value, name, low, high), usual };
}

/** An option that may be repeated; its values are gathered. */
export function repeatedOption(flags: string, about: Text): Option {
  return { flags, about, read: (value, before: readonly string[]) => [...before, value], usual: [] };
}

export function wholeNumber(value: string, option: string, low: number, high: number): number {
  const n = Number(value);
  if (/^\d+$/.test(value) && n >= low && n <= high) return n;
  throw badValue(option, value, text(`a whole number from ${low} to ${high}`, `${low} 到 ${high} 的整数`));
}

/** One of some words. */
export function oneOf<W extends string>(
  value: string,
  option: string,
  words: readonly W[],
  allowed: Text,
): W {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw badValue(option, value, allowed);
}

/** What was given, what is allowed, and where it can be one slip, what was probably meant. */
export function badValue(option: string, value: string, allowed: Text, meant?: string): Failure {
  return new Failure({
    en: `${option}: got '${value}'; allowed: ${allowed.en}.${meant ? ` Did you mean ${meant}?` : ''}`,
    zh: `${option} 当前为 '${value}'；允许：${allowed.zh}。${meant ? `是否为 ${meant}？` : ''}`,
  });
}

/** Words with commas between them. */
export function commaParts(value: string): string[] {
  return value
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
