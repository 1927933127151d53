// Puts a wrong shape (missing field, wrong type, out of range) into words: got, allowed, the smallest fix.

import type * as z from 'zod/mini';
import { nearest } from '../base/nearest.ts';
import { currencyMeant } from '../words/currencies.ts';
import type { Text } from '../words/text.ts';
import {
  definition,
  mayBeLeftOut,
  mayBeNull,
  numberLimits,
  optionFor,
  schemaAt,
  unwrapped,
} from './definition.ts';
import { type ProblemList, quote, show } from './problems.ts';

/** Reports what zod found wrong with a value at `prefix` of the document, in words of our own. */
export function reportShape(
  problems: ProblemList,
  issues: readonly z.core.$ZodIssue[],
  root: { readonly schema: z.core.$ZodType; readonly value: unknown; readonly at: string },
): void {
  for (const issue of issues) {
    const where = joinPath(root.at, readablePath(root.value, issue.path));
    if (issue.code === 'unrecognized_keys') {
      const choice = schemaAt(root.schema, issue.path, root.value);
      const holder = choice && optionFor(choice, valueAt(root.value, issue.path));
      for (const key of issue.keys) reportUnknownField(problems, joinPath(where, key), key, holder);
      continue;
    }
    if (issue.code === 'invalid_key') {
      const key = String(issue.path[issue.path.length - 1]);
      problems.error('bad-id', where, () => idText(key));
      continue;
    }
    const got = valueAt(root.value, issue.path);
    const schema = schemaAt(root.schema, issue.path, root.value);
    const key = lastName(root.at, issue.path);
    if (got === undefined) problems.error('missing', where, () => missingText(key, schema));
    else problems.error(codeOf(issue), where, () => wrongText(issue, key, got, schema));
  }
}

/** plans[endcap].positions[14].facingsWide: ids in place of numbers where they exist. */
export function readablePath(value: unknown, path: readonly PropertyKey[]): string {
  let text = '';
  let held = value;
  for (const key of path) {
    const next =
      typeof held === 'object' && held !== null && Object.hasOwn(held, key)
        ? (held as Record<PropertyKey, unknown>)[key]
        : undefined;
    text += Array.isArray(held)
      ? `[${nameOf(next) ?? String(key)}]`
      : `${text === '' ? '' : '.'}${clip(String(key))}`;
    held = next;
  }
  return text;
}

/** The id of a thing, where it has one that can be shown. */
export function nameOf(thing: unknown): string | undefined {
  if (typeof thing !== 'object' || thing === null || !Object.hasOwn(thing, 'id')) return undefined;
  const { id } = thing as { id: unknown };
  return typeof id === 'string' && /^[\w.-]{1,64}$/.test(id) ? id : undefined;
}

export function joinPath(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  return b.startsWith('[') ? a + b : `${a}.${b}`;
}

/** An unknown field, with the field that was probably meant. */
export function reportUnknownField(
  problems: ProblemList,
  where: string,
  key: string,
  holder: z.core.$ZodType | undefined,
): void {
  problems.error('unknown-field', where, () => {
    const fields = holder === undefined ? [] : Object.keys(definition(unwrapped(holder)).shape ?? {});
    const meant = nearest(key, fields);
    const list = fields.join(', ');
    if (meant !== undefined)
      return {
        en: `there is no field ${quote(key)} here. Write "${meant}", or remove it.`,
        zh: `这里没有 ${quote(key)} 这个字段。请改为 "${meant}"，或删除。`,
      };
    return {
      en: `there is no field ${quote(key)} here; allowed: ${list}. Remove it.`,
      zh: `这里没有 ${quote(key)} 这个字段；可用字段：${list}。请删除。`,
    };
  });
}

/** What a field may hold. */
function allowedText(key: string, schema: z.core.$ZodType | undefined): Text {
  if (schema === undefined) return { en: 'something else', zh: '其他内容' };
  const { en, zh } = allowedInnerText(key, schema);
  return mayBeNull(schema) ? { en: `${en}, or null`, zh: `${zh}，或 null` } : { en, zh };
}

function allowedInnerText(key: string, schema: z.core.$ZodType): Text {
  const inner = unwrapped(schema);
  const def = definition(inner);
  switch (def.type) {
    case 'number': {
      const { low, high, whole } = numberLimits(inner);
      const unit = unitOf(key);
      const en = whole ? 'a whole number' : 'a number';
      const zh = whole ? '整数' : '数字';
      const size = high !== undefined && high < 1e15 ? high : undefined;
      if (low !== undefined && size !== undefined)
        return { en: `${en} from ${low} to ${size}${unit.en}`, zh: `${low} 到 ${size} 的${zh}${unit.zh}` };
      return { en: en + unit.en, zh: zh + unit.zh };
    }
    case 'string':
      return stringText(key);
    case 'boolean':
      return { en: 'true or false', zh: 'true 或 false' };
    case 'enum': {
      if (key === 'currency') return stringText(key);
      const words = Object.values(def.entries ?? {}).join(', ');
      return { en: `one of ${words}`, zh: `以下之一：${words}` };
    }
    case 'literal': {
      const words = (def.values ?? []).map((v) => JSON.stringify(v)).join(', ');
      return { en: words, zh: words };
    }
    case 'array':
      if (key === 'footfallPerHour')
        return {
          en: 'a list of 24 numbers, one for each hour of the day',
          zh: '24 个数字的列表，每小时一个',
        };
      if (key === 'weekdayFactors')
        return {
          en: 'a list of 7 numbers, one for each day of the week, Monday first',
          zh: '7 个数字的列表，每个星期几一个，星期一在前',
        };
      return { en: 'a list in [ ]', zh: '用 [ ] 括起的列表' };
    case 'object':
    case 'record':
    case 'union': {
      const fields = Object.entries(def.shape ?? {});
      const needed = fields.filter(([, field]) => !mayBeLeftOut(field)).map(([name]) => name);
      const list = needed.length > 0 ? ` (${needed.join(', ')})` : '';
      return { en: `an object in { }${list}`, zh: `用 { } 括起的对象${list}` };
    }
    default:
      return { en: 'something else', zh: '其他内容' };
  }
}

function missingText(key: string, schema: z.core.$ZodType | undefined): Text {
  const allowed = allowedText(key, schema);
  return { en: `is missing. Add "${key}": ${allowed.en}.`, zh: `缺少此项。请补上 "${key}"：${allowed.zh}。` };
}

function wrongText(
  issue: z.core.$ZodIssue,
  key: string,
  got: unknown,
  schema: z.core.$ZodType | undefined,
): Text {
  const shown = show(got);
  if (
    (issue.code === 'too_big' || issue.code === 'too_small') &&
    (Array.isArray(got) || typeof got === 'string')
  ) {
    return lengthText(issue, got.length, typeof got === 'string');
  }
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    const words = issue.options.join(', ');
    return {
      en: `got ${shown.en}; allowed: one of ${words}.`,
      zh: `当前为 ${shown.zh}；允许：${words} 之一。`,
    };
  }
  if (issue.code === 'invalid_format' && key !== 'gtin') return idText(String(got));
  const allowed = allowedText(key, schema);
  const fix = fixText(issue, key, got, schema);
  return {
    en: `got ${shown.en}; allowed: ${allowed.en}.${fix.en === '' ? '' : ` ${fix.en}`}`,
    zh: `当前为 ${shown.zh}；允许：${allowed.zh}。${fix.zh}`,
  };
}

function fixText(
  issue: z.core.$ZodIssue,
  key: string,
  got: unknown,
  schema: z.core.$ZodType | undefined,
): Text {
  const inner = schema === undefined ? undefined : unwrapped(schema);
  const def = inner === undefined ? undefined : definition(inner);
  if (schema !== undefined && got === null && mayBeLeftOut(schema) && !mayBeNull(schema))
    return { en: `Remove "${key}" for its usual value.`, zh: `删除 "${key}" 即用默认值。` };
  if (def?.type === 'number' && typeof got === 'string' && got.trim() !== '' && Number.isFinite(Number(got)))
    return { en: `Write ${Number(got)} without quotes.`, zh: `请去掉引号，写 ${Number(got)}。` };
  if (def?.type === 'number' && typeof got === 'number' && Number.isFinite(got)) {
    const { low, high, whole } = numberLimits(inner as z.core.$ZodType);
    let near = whole ? Math.round(got) : got;
    if (low !== undefined && near < low) near = low;
    if (high !== undefined && near > high) near = high;
    if (issue.code === 'too_small' && !issue.inclusive)
      return { en: 'Write more than 0.', zh: '请填大于 0 的数。' };
    return { en: `The nearest allowed is ${near}.`, zh: `最接近的允许值是 ${near}。` };
  }
  if (key === 'currency' && typeof got === 'string') {
    const meant = currencyMeant(got);
    return meant ? { en: `Write "${meant}".`, zh: `请写 "${meant}"。` } : { en: '', zh: '' };
  }
  if (def?.type === 'enum' && typeof got === 'string') {
    const meant = nearest(got, Object.values(def.entries ?? {}));
    if (meant !== undefined) return { en: `Write "${meant}".`, zh: `请写 "${meant}"。` };
  }
  if (def?.type === 'boolean' && (got === 'true' || got === 'false'))
    return { en: `Write ${got} without quotes.`, zh: `请去掉引号，写 ${got}。` };
  if (def?.type === 'string' && typeof got === 'number')
    return { en: `Write "${got}" in quotes.`, zh: `请加引号，写 "${got}"。` };
  if (def?.type === 'object' && typeof got === 'string' && def.shape !== undefined && 'zh' in def.shape) {
    const text = quote(got);
    return { en: `Write {"en": ${text}, "zh": ${text}}.`, zh: `请写 {"en": ${text}, "zh": ${text}}。` };
  }
  return { en: '', zh: '' };
}

function lengthText(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  length: number,
  text: boolean,
): Text {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const off = Math.abs(length - limit);
  const [unit, count] = text ? ['characters', '个字'] : ['entries', '项'];
  const [bound, boundZh] = issue.exact
    ? ['exactly', '正好']
    : issue.code === 'too_big'
      ? ['at most', '最多']
      : ['at least', '至少'];
  const [verb, verbZh] = issue.code === 'too_big' ? ['Remove', '请删去'] : ['Add', '请补上'];
  return {
    en: `has ${length} ${unit}; allowed: ${bound} ${limit}. ${verb} ${off}.`,
    zh: `有 ${length} ${count}；允许：${boundZh} ${limit} ${count}。${verbZh} ${off} ${count}。`,
  };
}

/** An id that is not one. */
function idText(got: string): Text {
  const allowed = stringText('id');
  const near = got
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '')
    .slice(0, 64);
  const fix =
    near === '' ? { en: '', zh: '' } : { en: ` Write for example "${near}".`, zh: `例如写 "${near}"。` };
  return {
    en: `got ${quote(got)}; allowed: ${allowed.en}.${fix.en}`,
    zh: `当前为 ${quote(got)}；允许：${allowed.zh}。${fix.zh}`,
  };
}

function stringText(key: string): Text {
  if (key === 'gtin')
    return {
      en: '8 to 14 digits in quotes, or "" where there is no GTIN',
      zh: '8 到 14 位数字（加引号），没有条码时写 ""',
    };
  if (key === 'currency')
    return {
      en: 'a currency code of ISO 4217 in three capital letters, as "CNY"',
      zh: 'ISO 4217 货币代码，三个大写字母，如 "CNY"',
    };
  if (key === 'id' || key.endsWith('Id') || key.endsWith('Ids'))
    return {
      en: 'a text of 1 to 64 letters a-z, digits, dots, hyphens or underscores, a letter or digit first',
      zh: '1 到 64 个英文字母、数字、点、连字符或下划线，以字母或数字开头',
    };
  return { en: 'a text in quotes', zh: '用引号括起的文字' };
}

function unitOf(key: string): Text {
  if (key.endsWith('Mm')) return { en: ' (millimetres)', zh: '（毫米）' };
  if (key.endsWith('Deg')) return { en: ' (degrees)', zh: '（度）' };
  if (key.endsWith('Min')) return { en: ' (minutes)', zh: '（分钟）' };
  if (key.endsWith('Day') || key.endsWith('Days')) return { en: ' (days)', zh: '（天）' };
  if (key.endsWith('S')) return { en: ' (seconds)', zh: '（秒）' };
  if (key.endsWith('M')) return { en: ' (metres)', zh: '（米）' };
  return { en: '', zh: '' };
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'too_big':
    case 'too_small':
      return 'out-of-range';
    case 'invalid_format':
      return 'bad-id';
    default:
      return 'not-allowed';
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let held = value;
  for (const key of path) {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, key)) return undefined;
    held = (held as Record<PropertyKey, unknown>)[key];
  }
  return held;
}

/** The last name on the way to a field: for an entry of a list, the list's name. */
function lastName(at: string, path: readonly PropertyKey[]): string {
  for (let i = path.length - 1; i >= 0; i--) if (typeof path[i] === 'string') return String(path[i]);
  return at.slice(at.lastIndexOf('.') + 1).replace(/\[.*$/, '');
}

function clip(key: string): string {
  return key.length > 40 ? `${key.slice(0, 39)}…` : key;
}
