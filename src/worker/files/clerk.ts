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
import { recogniseFiles, textOf } from './formats.ts';
import { memoryOfMachine } from './machine.ts';
import { type SavedRecord, toReopen } from './slots.ts';
import { fetchKept, forget, keep, layAside, listKept } from './vault.ts';

/** As parseProject allows, so that a file that is too large is not even read. */
const MOST_BYTES = 400e6;

type Post = (answer: FromWorker | FilesAnswer) => void;

export async function serve(job: FilesJob, post: Post): Promise<void> {
  switch (job.kind) {
    case 'read':
      return read(job.job, job.source, post);
    case 'keep':
      return keepChange(job, post);
    case 'write':
      return post({ kind: 'written', job: job.job, text: serialiseProject(job.project) });
    case 'copy': {
      const kept = await fetchKept(job.key);
      if (!kept) return post({ kind: 'missing', job: job.job });
      return post({ kind: 'written', job: job.job, text: kept.copy.text });
    }
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
  let found: Awaited<ReturnType<typeof find>>;
  try {
    found = await find(source);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return post({ kind: 'unreadable', job, message: error.message });
  }
  if (found === null) return post({ kind: 'missing', job });
  if ('problems' in found) return post({ kind: 'refused', job, problems: found.problems });
  const { project, problems } = await known(found, source);
  if (project === null) return post({ kind: 'refused', job, problems });
  post({
    kind: 'read',
    job,
    project,
    examples: examples.map(({ id, title, summary, story }) => ({ id, title, summary, story })),
    warnings: problems,
    report: found.report ?? [],
    record: found.record ?? null,
    copyRevision: found.copyRevision ?? 0,
  });
}

/** All that is known of a user's project. Of an example it was known before, so that a first visit need not ask. */
async function known(
  { input, record }: Found,
  { kind }: ReadSource,
): Promise<{ readonly project: Project | null; readonly problems: readonly Problem[] }> {
  if (kind === 'files' || record) {
    const { atTheDoor } = await import('../../../sim/door/known.ts');
    return atTheDoor(input, { memoryBytes: memoryOfMachine() });
  }
  const parsed = parseProject(input);
  return parsed.ok
    ? { project: parsed.project, problems: parsed.warnings }
    : { project: null, problems: parsed.problems };
}

async function find(source: ReadSource): Promise<Found | { problems: readonly Problem[] } | null> {
  if (source.kind === 'example') return { input: buildExample(source.id) };
  if (source.kind === 'empty') return { input: emptyProject() };
  if (source.kind === 'files') return fromFiles(source.files);
  const kept = await findKept(source.key);
  if (kept) return { input: kept.copy.text, record: kept.record, copyRevision: kept.copy.revision };
  return source.otherwise === null ? null : { input: buildExample(source.otherwise) };
}

/** What a browser that is just starting may refuse once it gives a moment later. */
const AGAIN_AFTER_MS = [200, 800];

/** Null where nothing is kept. A database that cannot be read is no empty one: that is thrown as StorageError. */
async function findKept(wanted: string | null): ReturnType<typeof fetchKept> {
  for (const waitMs of [...AGAIN_AFTER_MS, null]) {
    try {
      const key = wanted ?? toReopen(await listKept())?.key;
      return key ? await fetchKept(key) : null;
    } catch (error) {
      if (waitMs === null) throw new StorageError(error instanceof Error ? error.message : String(error));
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return null;
}

class StorageError extends Error {}

/** Files of one format, whichever it is. */
async function fromFiles(files: readonly File[]): Promise<Found | { problems: readonly Problem[] }> {
  const problems = problemList();
  for (const file of files)
    if (file.size > MOST_BYTES)
      problems.error('too-large', file.name, () => ({
        en: `${quote(file.name)} has ${Math.round(file.size / 1e6)} MB; allowed: at most ${MOST_BYTES / 1e6} MB. Split it, or remove plans you do not need.`,
        zh: `${quote(file.name)} 有 ${Math.round(file.size / 1e6)} MB；最多允许 ${MOST_BYTES / 1e6} MB。请拆分，或删除不需要的方案。`,
      }));
  if (problems.nErrors > 0) return { problems: problems.list() };
  const known = await recogniseFiles(files);
  if (!known.ok) return known;
  // Documents of another kind never get here: their own page reads them.
  if (known.format.document !== 'project') throw new Error(`no project: ${known.format.id}`);
  const read = await known.format.read(
    await Promise.all(known.files.map(({ file }) => textOf(file))),
    known.files[0].name.replace(/\.[^.]*$/, ''),
  );
  return read.ok ? { input: read.project, report: read.report } : read;
}
