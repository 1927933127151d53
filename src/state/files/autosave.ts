// Keeps the open project in the browser's database: shortly after each edit, at once when the tab is hidden. "Saved"
// is said only when the database has confirmed the transaction.
import type { Project } from '../../../sim/project/schema.ts';
import { type ClerkClient, startClerk } from '../../worker/files/clerkClient.ts';
import { changeBetween } from '../../worker/live/projectChange.ts';
import { useApp } from '../store.ts';
import { useFiles } from './filesState.ts';
import { type Claim, claim, hearSaves, tellSave } from './oneWriter.ts';

/** After the last edit; while edits keep coming, at the latest after the second. */
const QUIET_MS = 500;
const LONGEST_MS = 3000;

let clerk: ClerkClient | null = null;
/** The project as the database, or the file or example it came from, has it. */
let settled: Project | null = null;
/** What the worker was last sent: after that, only changes are. */
let sent: { readonly key: string; readonly project: Project } | null = null;
let isSettling = false;
let lastSavedMs = 0;
let held: Claim | null = null;
let timer = 0;
let waitingSince = 0;
let busy: Promise<void> | null = null;

export function theClerk(): ClerkClient {
  clerk ??= startClerk('shelfwalk files');
  return clerk;
}

export function startAutosave(hearTakeover: () => void): void {
  useApp.subscribe(({ opened }, before) => {
    if (opened && opened.project !== before.opened?.project && !isSettling) noteEdit();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saveNow();
  });
  window.addEventListener('beforeunload', (event) => {
    // The last half second is not yet confirmed: the browser asks before the tab goes.
    if (isPending()) {
      void saveNow();
      event.preventDefault();
    }
  });
  hearSaves(({ key, revision }) => {
    const mine = useFiles.getState();
    if (key === mine.key && revision > mine.revision && !useApp.getState().isReadOnly) hearTakeover();
  });
}

/** Puts a project on the stage that needs no saving: opening is not an edit. */
export function settle(put: () => Project): void {
  window.clearTimeout(timer);
  waitingSince = 0;
  isSettling = true;
  try {
    settled = put();
  } finally {
    isSettling = false;
  }
}

/** The open project is held by nothing yet: the next save writes it, edited or not. */
export function unsettle(): void {
  settled = null;
}

/** From now on saves go under this key, if no other tab has it. */
export function writeUnder(record: { key: string | null; savedAtMs?: number }, taken: () => void): void {
  const { key, savedAtMs = 0 } = record;
  lastSavedMs = savedAtMs;
  held?.release();
  held = null;
  useApp.setState({ isReadOnly: false });
  useFiles.setState({ key, save: savedAtMs > 0 ? { kind: 'saved', atMs: savedAtMs } : { kind: 'nothing' } });
  if (key === null) return;
  held = claim(key, {
    held(hasWaited) {
      useApp.setState({ isReadOnly: false });
      if (hasWaited) taken();
    },
    refused() {
      useApp.setState({ isReadOnly: true });
      useFiles.setState({ notice: { kind: 'readOnly' } });
    },
  });
}

export function newKey(stem: string): string {
  return `${stem || 'project'}-${crypto.randomUUID().slice(0, 8)}`;
}

function noteEdit(): void {
  if (useApp.getState().isReadOnly) return;
  if (useFiles.getState().key === null) {
    useFiles.setState({ revision: 0, fileRevision: 0 });
    writeUnder({ key: newKey(useApp.getState().exampleId) }, () => {});
  }
  useFiles.setState({ save: { kind: 'waiting' } });
  const now = performance.now();
  if (waitingSince === 0) waitingSince = now;
  window.clearTimeout(timer);
  const ms = Math.max(0, Math.min(QUIET_MS, waitingSince + LONGEST_MS - now));
  timer = window.setTimeout(() => void saveNow(), ms);
}

export function isPending(): boolean {
  const { save } = useFiles.getState();
  return save.kind === 'waiting' || save.kind === 'saving';
}

/** Saves what is not saved yet; with `toFile`, the database is told that a file holds it too, and waits for the disk. */
export async function saveNow(toFile = false): Promise<void> {
  window.clearTimeout(timer);
  while (busy) await busy;
  const { opened, isReadOnly } = useApp.getState();
  const { key, revision } = useFiles.getState();
  if (!opened || !key || isReadOnly) return;
  const { project } = opened;
  if (project === settled && !toFile) {
    // Edited, and undone again before it was saved.
    waitingSince = 0;
    useFiles.setState({ save: revision > 0 ? { kind: 'saved', atMs: lastSavedMs } : { kind: 'nothing' } });
    return;
  }
  busy = keep(project, key, revision, toFile);
  await busy;
}

async function keep(project: Project, key: string, fromRevision: number, toFile: boolean): Promise<void> {
  waitingSince = 0;
  useFiles.setState({ save: { kind: 'saving' } });
  const request = { key, name: project.name, fromRevision, toFile };
  const change = changeBetween(sent?.key === key ? sent.project : null, project);
  sent = { key, project };
  const answer = await theClerk().ask({ kind: 'keep', request, change });
  if (answer.kind === 'failed') sent = null;
  busy = null;
  // Another project was opened meanwhile: its state is not this one's.
  if (useFiles.getState().key !== key) return;
  if (answer.kind === 'saved' && answer.outcome.kind === 'kept') {
    const { record } = answer.outcome;
    settled = project;
    lastSavedMs = record.savedAtMs;
    const isCurrent = useApp.getState().opened?.project === project;
    useFiles.setState({
      revision: record.revision,
      fileRevision: record.fileRevision,
      save: isCurrent ? { kind: 'saved', atMs: record.savedAtMs } : { kind: 'waiting' },
    });
    tellSave({ key, revision: record.revision });
    void askToPersist();
    if (!isCurrent) noteEdit();
    return;
  }
  if (answer.kind === 'saved' && answer.outcome.kind === 'conflict') {
    // Another tab has saved under this key in spite of the lock: both versions stay.
    useFiles.setState({ revision: 0, fileRevision: 0, notice: { kind: 'savedAsCopy' } });
    writeUnder({ key: newKey(useApp.getState().exampleId) }, () => {});
    await saveNow();
    return;
  }
  const isFull = answer.kind === 'saved' && answer.outcome.kind === 'full';
  const message =
    answer.kind === 'failed'
      ? answer.message
      : answer.kind === 'saved' && answer.outcome.kind === 'failed'
        ? answer.outcome.message
        : '';
  useFiles.setState({ save: { kind: 'failed', why: isFull ? 'full' : 'other', message } });
}

/** Asked once, after the first save; what the browser answers is shown. */
async function askToPersist(): Promise<void> {
  if (useFiles.getState().isPersistent !== null || !navigator.storage?.persist) return;
  useFiles.setState({ isPersistent: await navigator.storage.persist().catch(() => false) });
}
