// Finds where a JSON text goes wrong and why, in the same words in every engine (JSON.parse's messages differ).
import type { Text } from '../words/text.ts';

export interface JsonFault {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly text: Text;
}

interface Cause extends Text {
  readonly code: string;
  readonly at: number;
}

/** The first fault of a text that JSON.parse refused; undefined where the text is well-formed after all. */
export function findJsonFault(text: string): JsonFault | undefined {
  const cause = firstFault(text);
  if (cause === undefined) return undefined;
  let line = 1;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < cause.at; i = text.indexOf('\n', i + 1)) {
    line++;
    lineStart = i + 1;
  }
  const column = cause.at - lineStart + 1;
  return {
    code: cause.code,
    line,
    column,
    text: {
      en: `line ${line}, column ${column}: ${cause.en}`,
      zh: `第 ${line} 行第 ${column} 列：${cause.zh}`,
    },
  };
}

function firstFault(text: string): Cause | undefined {
  /** What is open: the closing brackets still owed. */
  const open: string[] = [];
  let at = skipBlank(text, 0);
  /** value: a value must come. key: a key must come. after: a comma or a closing bracket must come. */
  let expect: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'after' = 'value';
  for (;;) {
    at = skipBlank(text, at);
    const character = text[at];
    if (expect === 'after' && open.length === 0) {
      if (at >= text.length) return undefined;
      return fault(
        'json-extra',
        at,
        'there is more text after the end of the project. Remove it.',
        '项目结束之后还有多余内容，请删除。',
      );
    }
    if (at >= text.length) return truncated(text, open.length);
    if (expect === 'after') {
      if (character === ',') {
        expect = open[open.length - 1] === '}' ? 'key' : 'value';
        at++;
        const next = skipBlank(text, at);
        if (text[next] === '}' || text[next] === ']')
          return fault(
            'json-comma',
            at - 1,
            `a comma stands before "${text[next]}". Remove the comma.`,
            `"${text[next]}" 前多了一个逗号，请删除。`,
          );
      } else if (character === open[open.length - 1]) {
        open.pop();
        at++;
      } else
        return unexpected(
          text,
          at,
          `a comma or "${open[open.length - 1]}"`,
          `逗号或 "${open[open.length - 1]}"`,
        );
      continue;
    }
    if ((expect === 'valueOrEnd' || expect === 'keyOrEnd') && character === open[open.length - 1]) {
      open.pop();
      at++;
      expect = 'after';
      continue;
    }
    if (expect === 'key' || expect === 'keyOrEnd') {
      if (character !== '"')
        return unexpected(text, at, 'a field name in double quotes', '用双引号括起的字段名');
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return end;
      at = skipBlank(text, end);
      if (at >= text.length) return truncated(text, open.length);
      if (text[at] !== ':') return unexpected(text, at, 'a colon after the field name', '字段名后的冒号');
      at++;
      expect = 'value';
      continue;
    }
    if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      expect = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      at++;
      continue;
    }
    const end = scalarEnd(text, at);
    if (typeof end !== 'number') return end;
    at = end;
    expect = 'after';
  }
}

function scalarEnd(text: string, at: number): number | Cause {
  if (text[at] === '"') return stringEnd(text, at);
  const word = /[^\s,:[\]{}"]{0,40}/y;
  word.lastIndex = at;
  const found = word.exec(text)?.[0] ?? '';
  if (found === 'true' || found === 'false' || found === 'null') return at + found.length;
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(found)) return at + found.length;
  const reachesEnd = at + found.length >= text.length;
  if (
    reachesEnd &&
    (/^-?[\d.eE+-]*$/.test(found) || ['true', 'false', 'null'].some((w) => w.startsWith(found)))
  )
    return truncated(text, 1);
  return unexpected(text, at, 'a value', '一个值');
}

/** Position after the closing quote of the string that opens here. */
function stringEnd(text: string, from: number): number | Cause {
  for (let i = from + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) return i + 1;
    if (unit < 0x20) {
      const zh = '文字中有换行或控制字符，可能缺少右引号。请补上引号，或写成 \\n。';
      return fault(
        'json-string',
        i,
        'a line break or control character inside a text; probably a closing quote is missing. Close the quote, or write \\n.',
        zh,
      );
    }
    if (unit === 0x5c) {
      const known = /\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
      known.lastIndex = i;
      const found = known.exec(text);
      if (found === null) {
        if (/^\\(u[0-9a-fA-F]{0,3})?$/.test(text.slice(i, i + 6))) return truncated(text, 1);
        return fault(
          'json-escape',
          i,
          'a backslash that JSON does not know. Write \\\\ for a backslash.',
          '反斜杠用法有误。请用 \\\\ 表示一个反斜杠。',
        );
      }
      i += found[0].length - 1;
    }
  }
  return truncated(text, 1);
}

function truncated(text: string, open: number): Cause {
  const en = `the file ends in the middle${open > 0 ? ` (${open} level${open > 1 ? 's' : ''} still open)` : ''}: it was probably cut off while it was copied or saved. Get the whole file again.`;
  return fault(
    'json-truncated',
    text.length,
    en,
    '文件在中途结束，可能在复制或保存时被截断。请重新获取完整文件。',
  );
}

function unexpected(text: string, at: number, en: string, zh: string): Cause {
  const character = text[at];
  const hints: Record<string, [string, string]> = {
    "'": ['JSON uses double quotes (").', 'JSON 只用双引号 (")。'],
    '/': ['JSON has no comments; remove this one.', 'JSON 不支持注释，请删除。'],
    '<': ['this looks like a web page, not a project file.', '这像是网页，不是项目文件。'],
    '“': ['use straight double quotes (").', '请使用英文直双引号 (")。'],
    '，': ['use an ASCII comma (,).', '请使用英文逗号 (,)。'],
    '：': ['use an ASCII colon (:).', '请使用英文冒号 (:)。'],
    N: ['JSON has no NaN; write a number.', 'JSON 没有 NaN，请写数字。'],
  };
  const hint = hints[character] ?? ['', ''];
  const shown =
    character < ' ' || character === '\u007f'
      ? 'a control character'
      : `"${String.fromCodePoint(text.codePointAt(at) ?? 63)}"`;
  return fault(
    'json-syntax',
    at,
    `got ${shown} where ${en} must come. ${hint[0]}`.trim(),
    `此处应为${zh}，却是 ${shown}。${hint[1]}`,
  );
}

function fault(code: string, at: number, en: string, zh: string): Cause {
  return { code, at, en, zh };
}

function skipBlank(text: string, from: number): number {
  let i = from;
  while (i < text.length && (text[i] === ' ' || text[i] === '\n' || text[i] === '\r' || text[i] === '\t'))
    i++;
  return i;
}
