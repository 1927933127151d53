// Problems of a document in both languages: what, where, got, allowed, the smallest fix; all at once, up to a limit.
import { cut, isolated } from '../words/characters.ts';
import type { Language, Text } from '../words/text.ts';

export interface Problem extends Text {
  readonly level: 'error' | 'warning';
  /** Stable name of the kind of problem. */
  readonly code: string;
  /** Where, with ids where they exist: plans[endcap].positions[14].facingsWide. Empty for the whole file. */
  readonly path: string;
}

export interface ProblemList {
  error(code: string, path: string, text: () => Text): void;
  warning(code: string, path: string, text: () => Text): void;
  /** There are so many errors that the rest is not even counted. */
  giveUpCounting(): void;
  readonly nErrors: number;
  /** Errors first, then warnings, each ended by "and N more" where they were too many to list. */
  list(): Problem[];
}

export const MAX_PROBLEMS_LISTED = 200;

/** Of one kind in one field only so many are listed, so that a fault repeated down a list hides nothing else. */
const MAX_OF_A_KIND = 20;

export function problemList(): ProblemList {
  const tallies = { error: tally('error'), warning: tally('warning') };
  return {
    error: (code, path, text) => tallies.error.add(code, path, text),
    warning: (code, path, text) => tallies.warning.add(code, path, text),
    giveUpCounting: () => tallies.error.giveUpCounting(),
    get nErrors() {
      return tallies.error.count();
    },
    list: () => [...tallies.error.list(), ...tallies.warning.list()],
  };
}

interface Tally {
  add(code: string, path: string, text: () => Text): void;
  giveUpCounting(): void;
  count(): number;
  list(): Problem[];
}

function tally(level: Problem['level']): Tally {
  const listed: Problem[] = [];
  const kinds = new Map<string, { readonly path: string; seen: number }>();
  let count = 0;
  let listedOrSummed = 0;
  let allCounted = true;
  return {
    add(code, path, text) {
      count++;
      const pattern = path.replace(/\[[^\]]*\]/g, '[*]');
      const key = `${code} ${pattern}`;
      let kind = kinds.get(key);
      if (kind === undefined) {
        if (kinds.size >= MAX_PROBLEMS_LISTED) return;
        kind = { path: pattern, seen: 0 };
        kinds.set(key, kind);
      }
      kind.seen++;
      if (kind.seen <= MAX_OF_A_KIND && listed.length >= MAX_PROBLEMS_LISTED) return;
      listedOrSummed++;
      if (kind.seen <= MAX_OF_A_KIND) listed.push({ level, code, path, ...text() });
    },
    giveUpCounting: () => {
      allCounted = false;
    },
    count: () => count,
    list() {
      const [en, zh] = level === 'error' ? ['error', '错误'] : ['warning', '警告'];
      const all = [...listed];
      for (const { path, seen } of kinds.values()) {
        const more = seen - MAX_OF_A_KIND;
        if (more > 0)
          all.push({
            level,
            code: 'more',
            path,
            en: `and ${more} more of this kind`,
            zh: `另有 ${more} 条同类${zh}`,
          });
      }
      const rest = count - listedOrSummed;
      if (rest > 0)
        all.push({
          level,
          code: 'more',
          path: '',
          en: `and ${rest} more ${en}${rest === 1 ? '' : 's'}`,
          zh: `另有 ${rest} 条${zh}未列出`,
        });
      if (!allCounted)
        all.push({
          level,
          code: 'more',
          path: '',
          en: `the rest was not read: more ${en}s may follow once these are corrected`,
          zh: `其余内容未再读取：更正以上问题后，可能还会发现其他${zh}`,
        });
      return all;
    },
  };
}

/** Where a problem lies, for people: the line of a table is told in their language. */
export function placeText(path: string, language: Language): string {
  if (language === 'en') return path;
  return path
    .replace(/^line (\d+), column (\d+)$/, '第 $1 行第 $2 列')
    .replace(/^(.+) line (\d+)(?:, (.+))?$/s, (_, file: string, line: string, column?: string) =>
      column === undefined ? `${file} 第 ${line} 行` : `${file} 第 ${line} 行，${column}`,
    );
}

/** A value in a few words, for "got ...". */
export function show(value: unknown): Text {
  if (value === undefined) return { en: 'nothing', zh: '空' };
  if (Array.isArray(value)) return { en: `a list of ${value.length}`, zh: `一个含 ${value.length} 项的列表` };
  if (typeof value === 'object' && value !== null) return { en: 'an object', zh: '一个对象' };
  if (typeof value === 'string') return same(quote(value));
  if (typeof value === 'function' || typeof value === 'symbol')
    return { en: `a ${typeof value}`, zh: '程序对象' };
  return same(String(value));
}

/** Text in quotes, shortened, without characters that would disturb a terminal. */
export function quote(text: string): string {
  const units = text.length > 40 ? `${cut(text, 39)}…` : text;
  return `"${isolated(units.replace(/[\p{Cc}\p{Cs}]/gu, '·'))}"`;
}

/** A number for people: at most a few decimals. */
export function figure(value: number, decimals = 3): string {
  return String(Number(value.toFixed(decimals)));
}

function same(text: string): Text {
  return { en: text, zh: text };
}
