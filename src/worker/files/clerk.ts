// Reads, checks and keeps project files, off the page's own thread, so that a large file freezes nothing.

import { buildExample, examples } from '../../../sim/examples/index.ts';
import { parseProject, serialiseProject } from '../../../sim/project/parse.ts';
import { type Problem, problemList, quote } from '../../../sim/project/problems.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { Text } from '../../../sim/words/text.ts';
import type { FromWorker } from '../kernel/messages.ts';
import { changedProject } from '../live/projectChange.ts';
import { emptyProject } from './emptyProject.ts';
import type { FilesAnswer, FilesJob, ReadSource } from './filesMessages.ts';
import { type SavedRecord, toReopen } from './slots.ts';
import { fetchKept, forget, keep, layAside, listKept } from './vault.ts';

/** As parseProject allows, so that a file that is too large is not even read. */
const MOST_BYTES = 400e6;

type Post = (answer: FromWorker | FilesAnswer) => void;

export async function serve(job: Exclude<FilesJob, { kind: 'check' }>, post: Post): Promise<void> {
  switch (job.kind) {
    case 'read':
      return read(job.job, job.source, post);
    case 'keep':
      return keepChange(job, post);
    case 'write':
      return post({ kind: 'written', job: job.job, text: serialiseProject(job.project) });
    case 'kept':
      if (job.forget) await forget(job.forget);
      if (job.layAside) await layAside(job.layAside);
      return post({ kind: 'list', job: job.job, records: await listKept() });
  }
}

/** The project saved last, to which the next change is made. */
let held: { readonly key: string; readonly project: Project } | null = null;

async function keepChange(
  { job, request, change }: Extract<FilesJob, { kind: 'keep' }>,
  post: Post,
): Promise<void> {
  const { key } = request;
  const project = changedProject(held?.key === key ? held.project : null, change);
  if (project === null) throw new Error('the version this change builds on is not held');
  held = { key, project };
  post({ kind: 'saved', job, outcome: await keep(request, serialiseProject(project)) });
}

interface Found {
  readonly input: unknown;
  readonly report?: readonly Text[];
  readonly record?: SavedRecord;
  readonly copyRevision?: number;
}

async function read(job: number, source: ReadSource, post: Post): Promise<void> {
  const found = await find(source);
  if (found === null) return post({ kind: 'missing', job });
  if ('problems' in found) return post({ kind: 'refused', job, problems: found.problems });
  const parsed = parseProject(found.input);
  if (!parsed.ok) return post({ kind: 'refused', job, problems: parsed.problems });
  post({
    kind: 'read',
    job,
    project: parsed.project,
    examples: examples.map(({ id, title, summary, story }) => ({ id, title, summary, story })),
    warnings: parsed.warnings,
    report: found.report ?? [],
    record: found.record ?? null,
    copyRevision: found.copyRevision ?? 0,
  });
}

async function find(source: ReadSource): Promise<Found | { problems: readonly Problem[] } | null> {
  if (source.kind === 'example') return { input: buildExample(source.id) };
  if (source.kind === 'empty') return { input: emptyProject() };
  if (source.kind === 'files') return fromFiles(source.files);
  const kept = await findKept(source.key);
  if (kept) return { input: kept.copy.text, record: kept.record, copyRevision: kept.copy.revision };
  return source.otherwise === null ? null : { input: buildExample(source.otherwise) };
}

async function findKept(wanted: string | null): ReturnType<typeof fetchKept> {
  try {
    const key = wanted ?? toReopen(await listKept())?.key;
    return key ? await fetchKept(key) : null;
  } catch {
    // Storage may be forbidden: there is nothing kept then.
    return null;
  }
}

/** One project file, or the two tables of a shelf-space instance. */
async function fromFiles(files: readonly File[]): Promise<Found | { problems: readonly Problem[] }> {
  const problems = problemList();
  for (const file of files)
    if (file.size > MOST_BYTES)
      problems.error('too-large', file.name, () => ({
        en: `${quote(file.name)} has ${Math.round(file.size / 1e6)} MB; allowed: at most ${MOST_BYTES / 1e6} MB. Split it, or remove plans you do not need.`,
        zh: `${quote(file.name)} 有 ${Math.round(file.size / 1e6)} MB；最多允许 ${MOST_BYTES / 1e6} MB。请拆分，或删除不需要的方案。`,
      }));
  if (problems.nErrors > 0) return { problems: problems.list() };
  const tables = files.filter(({ name }) => /\.csv$/i.test(name));
  if (files.length === 1 && tables.length === 0) return { input: await textOf(files[0]) };
  if (files.length === 2 && tables.length === 2) {
    const { importSsap } = await import('../../../sim/formats/ssap/ssap.ts');
    const [one, other] = await Promise.all(tables.map(textOf));
    // Told apart by their first line, whatever they are called.
    const firstIsProducts = looksLikeProducts(one) || !looksLikeProducts(other);
    const imported = importSsap({
      productsCsv: firstIsProducts ? one : other,
      shelvesCsv: firstIsProducts ? other : one,
      name: nameOf(tables.map(({ name }) => name)),
    });
    return imported.ok ? { input: imported.project, report: imported.report } : imported;
  }
  const names = files.map(({ name }) => quote(name)).join(', ');
  problems.error('which-file', '', () => ({
    en: `got ${files.length === 1 ? names : `${files.length} files (${names})`}; wanted: one project file (.json), or products.csv and shelves.csv of a shelf-space instance together. ${files.length === 1 ? 'Select both tables at once.' : 'Open them one at a time.'}`,
    zh: `收到${files.length === 1 ? names : ` ${files.length} 个文件（${names}）`}；需要一个项目文件（.json），或同时打开货架空间实例的 products.csv 与 shelves.csv。${files.length === 1 ? '请同时选中两张表。' : '请逐个打开。'}`,
  }));
  return { problems: problems.list() };
}

function looksLikeProducts(csv: string): boolean {
  return /price/i.test(csv.slice(0, 4000).split(/\r?\n/, 1)[0]);
}

function nameOf(names: readonly string[]): string {
  const stem = names[0].replace(/\.csv$/i, '').replace(/[-_ ]*(products|shelves)[-_ ]*/i, '');
  return stem || 'Shelf-space instance';
}

/** UTF-8 where it is; older Chinese spreadsheets write GB 18030. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
