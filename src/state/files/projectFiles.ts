// Opens, makes, saves and names projects. A project that is refused leaves the open one as it was.

import type { Project } from '../../../sim/project/schema.ts';
import { cut, written } from '../../../sim/words/characters.ts';
import { changeDocument } from '../../editor/document/edits.ts';
import type { FilesAnswer, ReadSource } from '../../worker/files/filesMessages.ts';
import { recogniseFiles } from '../../worker/files/formats.ts';
import { isOnlyHere } from '../../worker/files/slots.ts';
import { type Landing, openProject, replaceProject, startPlayer } from '../session.ts';
import { useApp } from '../store.ts';
import {
  isPending,
  newKey,
  saveNow,
  settle,
  startAutosave,
  theClerk,
  unsettle,
  writeUnder,
} from './autosave.ts';
import { useFiles } from './filesState.ts';
import { forgetImagesOf, isImageFile, startImages, takeImages } from './images.ts';
import { momentOf, readLink, sourceOfLink } from './links.ts';
import { diedOpening, markOpening, unmark, watchOpening } from './opening.ts';

const FIRST_EXAMPLE = 'supermarket';
/** A download is not kept waiting longer by a worker that is at something else, or dead. */
const WRITE_PATIENCE_MS = 8000;

type Read = Extract<FilesAnswer, { kind: 'read' }>;

/** The moment of a link, the project worked on last, or the supermarket. */
export async function start(): Promise<void> {
  startPlayer();
  startAutosave(() => void saveNow());
  startImages();
  window.addEventListener('hashchange', () => void followLink());
  const mark = diedOpening();
  watchOpening();
  const isDead = mark !== null && (await hasDied(mark));
  const isOpen =
    (await followLink()) ||
    (isDead && (await openExample(FIRST_EXAMPLE))) ||
    (await open({ kind: 'kept', key: null, otherwise: FIRST_EXAMPLE }));
  // Kept by another version of the app, say: it stays where it is, and its problems are shown. Where it cannot be read,
  // the user says whether to go on without it.
  if (!isOpen && !useFiles.getState().unreadable) await openExample(FIRST_EXAMPLE);
  void refreshKept();
}

async function hasDied(mark: string): Promise<boolean> {
  const { layAsideDead } = await import('./afterDeath.ts');
  return layAsideDead(mark);
}

/** Opens what the address says, once: the address is cleared, so that a reload comes back to the work, not to the link. */
async function followLink(): Promise<boolean> {
  const link = readLink();
  if (!link) return false;
  const source = sourceOfLink(link, FIRST_EXAMPLE);
  const isOpen = await open(source, { landing: momentOf(link) });
  if (isOpen && link.projectKey && useFiles.getState().key !== link.projectKey)
    useFiles.setState({ notice: { kind: 'linkLost' } });
  return isOpen;
}

interface OpenOptions {
  readonly landing?: Landing;
  readonly fileName?: string;
}

async function open(source: ReadSource, { landing, fileName = '' }: OpenOptions = {}): Promise<boolean> {
  if (isPending()) await saveNow();
  useFiles.setState({ isReading: true });
  if (source.kind === 'kept') markOpening(source.key ?? '');
  const answer = await theClerk().ask({ kind: 'read', source });
  useFiles.setState({ isReading: false });
  if (answer.kind !== 'read') unmark();
  if (answer.kind === 'refused') useFiles.setState({ refusal: { fileName, problems: answer.problems } });
  else if (answer.kind === 'failed') useApp.setState({ failure: answer.message });
  else if (answer.kind === 'unreadable')
    useFiles.setState({
      unreadable: { message: answer.message, again: () => open(source, { landing, fileName }) },
    });
  else if (answer.kind === 'missing') useFiles.setState({ notice: { kind: 'linkLost' } });
  else if (answer.kind === 'read') await take(answer, source, landing, fileName);
  return answer.kind === 'read';
}

async function take(read: Read, source: ReadSource, landing: Landing | undefined, fileName: string) {
  const { record, project, examples, copyRevision } = read;
  const before = useFiles.getState().key;
  if (before && before !== record?.key) await theClerk().ask({ kind: 'kept', layAside: before });
  const exampleId =
    source.kind === 'example'
      ? source.id
      : source.kind === 'kept' && !record && source.otherwise
        ? source.otherwise
        : '';
  useFiles.setState({
    revision: record?.revision ?? 0,
    fileRevision: record?.fileRevision ?? 0,
    report: null,
    notice: null,
  });
  const isNew = source.kind === 'files' || source.kind === 'empty';
  writeUnder(record ?? { key: isNew ? newKey('') : null }, () => void reread());
  const { key } = useFiles.getState();
  // An example nobody changed is not opened again by itself.
  if (key) markOpening(key);
  else unmark();
  settle(() => openProject(project, { exampleId, examples, landing }));
  const isAtStart = source.kind === 'kept' && source.key === null;
  if (record && isAtStart && (isOnlyHere(record) || copyRevision < record.revision))
    useFiles.setState({
      notice: { kind: 'restored', atMs: record.savedAtMs, isOlder: copyRevision < record.revision },
    });
  if (isNew) {
    // A file the user has is kept here as well, so that a crash comes back to it; its file is up to date.
    unsettle();
    await saveNow(source.kind === 'files' && read.report.length === 0);
  }
  const isTold = source.kind === 'files' || read.warnings.some(({ level }) => level === 'error');
  if (read.report.length > 0 || (read.warnings.length > 0 && isTold))
    useFiles.setState({ report: { fileName, lines: read.report, warnings: read.warnings } });
  void refreshKept();
}

/** The other tab has closed: what it saved last is opened here, and can be edited. */
async function reread(): Promise<void> {
  const { key, revision } = useFiles.getState();
  if (!key) return;
  const answer = await theClerk().ask({ kind: 'read', source: { kind: 'kept', key, otherwise: null } });
  if (answer.kind !== 'read' || !answer.record) return;
  if (answer.record.revision > revision) {
    const { project, examples, record } = answer;
    useFiles.setState({ revision: record.revision, fileRevision: record.fileRevision });
    settle(() => openProject(project, { exampleId: '', examples }));
  }
  useFiles.setState({
    notice: { kind: 'takenOver' },
    save: { kind: 'saved', atMs: answer.record.savedAtMs },
  });
}

export async function openFiles(files: readonly File[]): Promise<boolean> {
  if (files.length === 0) return false;
  if (files.every(isImageFile)) {
    takeImages(files);
    return true;
  }
  const known = await recogniseFiles(files);
  if (known.ok && known.format.document === 'chain') {
    // The page of the chain says what is wrong with it.
    const { openChainFile } = await import('../decide/chain.ts');
    useApp.setState({ place: 'decide', decideTab: 'chain' });
    return openChainFile(files[0]);
  }
  return open({ kind: 'files', files }, { fileName: files.map(({ name }) => name).join(', ') });
}

/** Asks the browser's database once more for what it would not give. */
export async function readAgain(): Promise<void> {
  const { unreadable } = useFiles.getState();
  useFiles.setState({ unreadable: null });
  const isOpen = await unreadable?.again();
  if (!isOpen && !useFiles.getState().unreadable && !useApp.getState().opened)
    await openExample(FIRST_EXAMPLE);
  void refreshKept();
}

/** Leaves what is kept where it is, and begins with an example where nothing is open yet. */
export async function goOnWithout(): Promise<void> {
  useFiles.setState({ unreadable: null });
  if (!useApp.getState().opened) await openExample(FIRST_EXAMPLE);
}

export function openExample(id: string): Promise<boolean> {
  return open({ kind: 'example', id });
}

/** An empty floor is for planning: that is where it opens. */
export async function newEmpty(): Promise<boolean> {
  const isOpen = await open({ kind: 'empty' });
  if (isOpen) useApp.setState({ place: 'plan', planView: 'floor' });
  return isOpen;
}

/** The kept text of a project as it is, without opening it. */
export async function saveKeptToFile(key: string, name: string): Promise<void> {
  const answer = await theClerk().ask({ kind: 'copy', key });
  if (answer.kind === 'written') download(answer.text, fileNameOf(name));
}

export function openKept(key: string): Promise<boolean> {
  return open({ kind: 'kept', key, otherwise: null });
}

/** Takes a project out of the browser. The open one is replaced by the example to begin with. */
export async function forgetKept(key: string): Promise<void> {
  if (useFiles.getState().key === key) {
    writeUnder({ key: null }, () => {});
    await theClerk().ask({ kind: 'kept', forget: key });
    await openExample(FIRST_EXAMPLE);
  } else await theClerk().ask({ kind: 'kept', forget: key });
  void forgetImagesOf(key);
  await refreshKept();
}

export async function refreshKept(): Promise<void> {
  const answer = await theClerk().ask({ kind: 'kept' });
  if (answer.kind === 'list') useFiles.setState({ kept: answer.records, keptFailure: null });
  else if (answer.kind === 'failed') useFiles.setState({ keptFailure: answer.message });
}

/** In a read-only tab: goes on with a copy of its own. */
export async function workOnCopy(): Promise<void> {
  const opened = useApp.getState().opened;
  if (!opened) return;
  useFiles.setState({ revision: 0, fileRevision: 0, notice: null });
  writeUnder({ key: newKey('') }, () => {});
  unsettle();
  const copied = (text: string, word: string) => `${cut(text, 180)} ${word}`;
  const { en, zh } = opened.project.name;
  replaceProject({ ...opened.project, name: { en: copied(en, '(copy)'), zh: copied(zh, '（副本）') } });
  await saveNow();
}

export function rename(text: string): void {
  const { opened, language } = useApp.getState();
  const trimmed = written(text.trim(), 200);
  if (!opened || !trimmed) return;
  const { project } = opened;
  if (project.name[language] === trimmed) return;
  // A name typed in one language stands for both, unless the other has one of its own.
  const isShared = project.name.en === project.name.zh;
  const name = isShared ? { en: trimmed, zh: trimmed } : { ...project.name, [language]: trimmed };
  changeDocument(
    { ...project, name },
    { en: `Rename the project to “${trimmed}”`, zh: `项目重命名为“${trimmed}”` },
  );
}

/** Saves to a file of the user's, and in the browser with the disk waited for. */
export async function saveToFile(): Promise<void> {
  const { opened, language, isReadOnly } = useApp.getState();
  if (!opened) return;
  const { project } = opened;
  download(await textFor(project), fileNameOf(project.name[language] || project.name.en));
  if (!useFiles.getState().key && !isReadOnly) {
    useFiles.setState({ revision: 0, fileRevision: 0 });
    writeUnder({ key: newKey(useApp.getState().exampleId) }, () => {});
  }
  await saveNow(true);
  const { notice } = useFiles.getState();
  if (notice?.kind === 'restored') useFiles.setState({ notice: null });
  void refreshKept();
}

/** The worker writes a line a SKU; where it does not answer soon, the page writes the same document in its own way. */
async function textFor(project: Project): Promise<string> {
  const written = theClerk()
    .ask({ kind: 'write', project })
    .then((answer) => (answer.kind === 'written' ? answer.text : null));
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), WRITE_PATIENCE_MS));
  return (await Promise.race([written, late])) ?? JSON.stringify(project, null, 1);
}

/** The project's name as a file name any system takes. */
export function fileNameOf(name: string): string {
  return `${stemOf(name) || 'project'}.shelfwalk.json`;
}

export function stemOf(name: string): string {
  let clean = '';
  for (const character of name)
    clean += character < ' ' || '\\/:*?"<>|'.includes(character) ? ' ' : character;
  const stem = clean
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return stem;
}

/** Hands a file to the browser to be saved. */
export function download(text: string, name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
