// Projects kept in the browser's database. Document and record go into one transaction: both are there or neither is.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { chooseCopy, type KeepRequest, planKeep, type SavedCopy, type SavedRecord } from './slots.ts';

interface VaultSchema extends DBSchema {
  records: { key: string; value: SavedRecord };
  copies: { key: [string, number]; value: SavedCopy };
}

export type KeepOutcome =
  | { readonly kind: 'kept'; readonly record: SavedRecord }
  | { readonly kind: 'conflict'; readonly revision: number }
  /** The browser gives no more room. */
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly message: string };

const DATABASE = 'shelfwalk';
const STORES = ['records', 'copies'] as const;

let opening: Promise<IDBPDatabase<VaultSchema>> | null = null;

function database(): Promise<IDBPDatabase<VaultSchema>> {
  opening ??= openDB<VaultSchema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('records', { keyPath: 'key' });
      db.createObjectStore('copies', { keyPath: ['key', 'slot'] });
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  }).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Answers only once the transaction is complete. A save asked for by the user waits for the disk as well. */
export async function keep(request: KeepRequest, text: string): Promise<KeepOutcome> {
  try {
    const db = await database();
    const durability = request.toFile ? 'strict' : 'default';
    const change = db.transaction(STORES, 'readwrite', { durability });
    const records = change.objectStore('records');
    const plan = planKeep(await records.get(request.key), request, text, Date.now());
    if (plan.kind === 'conflict') {
      await change.done;
      return plan;
    }
    // A failed request fails the whole transaction, which is what is waited for.
    change.objectStore('copies').put(plan.copy).catch(ignore);
    records.put(plan.record).catch(ignore);
    await change.done;
    return { kind: 'kept', record: plan.record };
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'QuotaExceededError' ? { kind: 'full' } : { kind: 'failed', message: message || name };
  }
}

/** The newest whole copy of a project. */
export async function fetchKept(key: string): Promise<{ record: SavedRecord; copy: SavedCopy } | null> {
  const read = (await database()).transaction(STORES, 'readonly');
  const copies = read.objectStore('copies');
  const [record, first, second] = await Promise.all([
    read.objectStore('records').get(key),
    copies.get([key, 0]),
    copies.get([key, 1]),
  ]);
  const copy = chooseCopy([first, second]);
  return record && copy ? { record, copy } : null;
}

/** All kept projects, newest first. */
export async function listKept(): Promise<SavedRecord[]> {
  const records = await (await database()).getAll('records');
  return records.sort((p, q) => q.savedAtMs - p.savedAtMs);
}

/** The project stays, but is no longer what the next start opens. */
export async function layAside(key: string): Promise<void> {
  const change = (await database()).transaction('records', 'readwrite');
  const record = await change.store.get(key);
  if (record) await change.store.put({ ...record, isCurrent: false });
  await change.done;
}

export async function forget(key: string): Promise<void> {
  const change = (await database()).transaction(STORES, 'readwrite');
  const copies = change.objectStore('copies');
  await Promise.all([
    change.objectStore('records').delete(key),
    copies.delete([key, 0]),
    copies.delete([key, 1]),
    change.done,
  ]);
}

function ignore(): void {}
