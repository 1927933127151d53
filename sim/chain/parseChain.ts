// From a file or an object to a checked chain, or to the list of everything that is wrong with it.
import * as z from 'zod/mini';
import { lengthOnly } from '../project/definition.ts';
import { guard } from '../project/guard.ts';
import { findJsonFault } from '../project/jsonFault.ts';
import { type Problem, type ProblemList, problemList, show } from '../project/problems.ts';
import { nameOf, reportShape } from '../project/shapeProblems.ts';
import { readChainCsv } from './chainCsv.ts';
import { type Chain, type ChainStore, chainSchema, chainStoreSchema } from './schema.ts';

export type ChainResult =
  | { readonly ok: true; readonly chain: Chain; readonly warnings: Problem[] }
  | { readonly ok: false; readonly problems: Problem[] };

const outline = z.extend(chainSchema, { stores: lengthOnly(chainSchema.shape.stores, z.unknown()) });

/** Reads a chain from JSON or CSV text, told apart by their first character, or from an already parsed value. */
export function parseChain(input: unknown, file = 'stores.csv'): ChainResult {
  const problems = problemList();
  const raw = typeof input === 'string' ? readText(input, file, problems) : input;
  if (problems.nErrors > 0 || !isChain(raw, problems) || !guard(raw, problems))
    return { ok: false, problems: problems.list() };
  const head = z.safeParse(outline, raw);
  if (!head.success) reportShape(problems, head.error.issues, { schema: outline, value: raw, at: '' });
  const entries = Array.isArray(raw.stores) ? (raw.stores as unknown[]) : [];
  const stores = entries.flatMap((entry, ix) => readStore(entry, ix, problems));
  checkStores(stores, problems);
  if (head.success) checkThresholds(head.data.classes, problems);
  if (problems.nErrors > 0 || !head.success) return { ok: false, problems: problems.list() };
  stores.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ok: true, chain: { ...head.data, stores }, warnings: problems.list() };
}

/** One store a line, so that files can be read and compared. */
export function serialiseChain(chain: Chain): string {
  const { stores, ...head } = chain;
  const lines = stores.map((store) => `    ${JSON.stringify(store)}`);
  const top = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  return `${top},\n  "stores": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function readText(text: string, file: string, problems: ProblemList): unknown {
  const body = text.replace(/^\ufeff/, '');
  if (!/^\s*[{[]/.test(body)) return readChainCsv(body, file, problems);
  try {
    return JSON.parse(body) as unknown;
  } catch {
    const fault = findJsonFault(body);
    problems.error(
      fault?.code ?? 'too-deep',
      '',
      () => fault?.text ?? { en: 'is nested too deeply.', zh: '嵌套过深。' },
    );
    return undefined;
  }
}

function isChain(raw: unknown, problems: ProblemList): raw is Record<string, unknown> {
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  if (format !== 'shelfwalk-chain') {
    const got = show(typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? format : raw);
    const hint =
      format === 'shelfwalk-project'
        ? {
            en: ' This is a project: name it with --project, or open it from the project menu.',
            zh: '这是项目文件：请用 --project 指定，或从项目菜单打开。',
          }
        : { en: ' A table of stores (CSV) will do as well.', zh: '也可使用门店表（CSV）。' };
    problems.error('not-a-chain', 'format', () => ({
      en: `got ${got.en}; a chain file begins with "format": "shelfwalk-chain".${hint.en}`,
      zh: `当前为 ${got.zh}；连锁文件须有 "format": "shelfwalk-chain"。${hint.zh}`,
    }));
    return false;
  }
  if (typeof version === 'number' && version > 1) {
    problems.error('newer-version', 'version', () => ({
      en: `got ${version}; this program reads version 1. Update Shelfwalk to open this file.`,
      zh: `当前为 ${version}；本程序可读版本 1。请升级 Shelfwalk 后再打开。`,
    }));
    return false;
  }
  return true;
}

function readStore(entry: unknown, ix: number, problems: ProblemList): ChainStore[] {
  const result = z.safeParse(chainStoreSchema, entry);
  if (result.success) return [result.data];
  const at = `stores[${nameOf(entry) ?? ix}]`;
  reportShape(problems, result.error.issues, { schema: chainStoreSchema, value: entry, at });
  return [];
}

function checkStores(stores: readonly ChainStore[], problems: ProblemList): void {
  const seen = new Set<string>();
  for (const { id, name } of stores) {
    if (seen.has(id))
      problems.error('duplicate-id', `stores[${id}].id`, () => ({
        en: `"${id}" stands twice. Give one of the stores another id.`,
        zh: `"${id}" 重复出现。请为其中一家门店改用别的编号。`,
      }));
    seen.add(id);
    if (name.en === '' && name.zh === '')
      problems.error('no-name', `stores[${id}].name`, () => ({
        en: 'has no name in either language. Write one.',
        zh: '两种语言都没有名称。请填写一个。',
      }));
  }
  if (stores.length > 0 && stores.every(({ shoppersPerDay }) => shoppersPerDay === 0))
    problems.error('no-shoppers', 'stores', () => ({
      en: 'no store has any shoppers. Fill in the shoppers a day of at least one.',
      zh: '所有门店的日客流均为 0。请至少填写一家门店的日客流。',
    }));
}

function checkThresholds(classes: Chain['classes'], problems: ProblemList): void {
  for (const [measure, cut] of Object.entries(classes))
    if (cut !== undefined && cut.middle > cut.high)
      problems.error('thresholds', `classes.${measure}`, () => ({
        en: `"middle" is ${cut.middle}, above "high" ${cut.high}. Exchange the two.`,
        zh: `“middle”为 ${cut.middle}，高于“high” ${cut.high}。请对调两者。`,
      }));
}
