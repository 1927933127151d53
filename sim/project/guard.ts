// Refuses a document that could do harm before anything reads it: reserved field names, endless nesting, sheer size.
import { unwritable } from '../words/characters.ts';
import { type ProblemList, quote } from './problems.ts';
import { readablePath } from './shapeProblems.ts';

/** Names that every object answers to. A field so named could overwrite what programs rely on. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const MAX_LEVELS = 24;
const MAX_LIST = 200_000;
const MAX_VALUES = 20_000_000;

/** True where the document may be read further. */
export function guard(root: unknown, problems: ProblemList): boolean {
  let nValues = 0;
  let refused = false;
  let stopped = false;
  const path: string[] = [];
  const visit = (value: unknown): void => {
    nValues++;
    if (stopped || typeof value !== 'object' || value === null) return;
    if (nValues > MAX_VALUES) {
      stopped = true;
      problems.error('too-large', '', () => ({
        en: `the project holds more than ${MAX_VALUES} values. Split it into several projects.`,
        zh: `项目内容超过 ${MAX_VALUES} 个值。请拆分为多个项目。`,
      }));
      return;
    }
    if (path.length > MAX_LEVELS) {
      stopped = true;
      problems.error('too-deep', readablePath(root, path.slice(0, 4)), () => ({
        en: `is nested more than ${MAX_LEVELS} levels deep; a project has at most 8. Remove the inner levels.`,
        zh: `嵌套超过 ${MAX_LEVELS} 层；项目最多 8 层。请去掉内层。`,
      }));
      return;
    }
    if (Array.isArray(value)) {
      if (value.length > MAX_LIST) {
        stopped = true;
        problems.error('too-large', readablePath(root, path), () => ({
          en: `has ${value.length} entries; allowed: at most ${MAX_LIST}. Remove ${value.length - MAX_LIST}.`,
          zh: `有 ${value.length} 项；最多允许 ${MAX_LIST} 项。请删去 ${value.length - MAX_LIST} 项。`,
        }));
        return;
      }
      for (let i = 0; i < value.length; i++) {
        if (typeof value[i] !== 'object') {
          nValues++;
          continue;
        }
        path.push(String(i));
        visit(value[i]);
        path.pop();
      }
      return;
    }
    for (const key of Object.keys(value)) {
      if (RESERVED.has(key)) {
        refused = true;
        reserved(problems, readablePath(root, path), key);
        continue;
      }
      const inner = (value as Record<string, unknown>)[key];
      if (key === 'id' && typeof inner === 'string' && INHERITED.has(inner))
        reservedId(problems, root, path, inner);
      if (typeof inner === 'string') checkText(problems, root, path, key, inner);
      if (typeof inner !== 'object') {
        nValues++;
        continue;
      }
      path.push(key);
      visit(inner);
      path.pop();
    }
  };
  visit(root);
  return !refused && !stopped;
}

/** A name that steers the screen, or holds half a character, spoils every list and file it gets into. */
function checkText(
  problems: ProblemList,
  root: unknown,
  path: readonly string[],
  key: string,
  value: string,
): void {
  const found = unwritable(value, key === 'note' || path.at(-1) === 'note');
  if (found === undefined) return;
  const isHalf = /^U\+D/.test(found);
  problems.error('bad-character', readablePath(root, [...path, key]), () => ({
    en: `got ${quote(value)}, which holds ${isHalf ? 'half a character' : 'a control character'} (${found}); allowed: text that can be seen. Remove it, or type the text again.`,
    zh: `当前为 ${quote(value)}，其中含有${isHalf ? '残缺的字符' : '控制字符'}（${found}）；只允许可见文字。请删除该字符，或重新输入。`,
  }));
}

function reserved(problems: ProblemList, path: string, key: string): void {
  problems.error('reserved-name', path, () => ({
    en: `there is a field named ${quote(key)}, which is refused for safety. Remove it.`,
    zh: `含有名为 ${quote(key)} 的字段，出于安全考虑不予接受。请删除。`,
  }));
}

function reservedId(problems: ProblemList, root: unknown, path: readonly string[], id: string): void {
  problems.error('reserved-name', readablePath(root, [...path, 'id']), () => ({
    en: `got ${quote(id)}, a name reserved by the program. Write for example "${id}-1".`,
    zh: `当前为 ${quote(id)}，是程序保留的名称。例如改为 "${id}-1"。`,
  }));
}
