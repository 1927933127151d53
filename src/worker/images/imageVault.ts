// Pictures of packs kept in the browser's database, by the project they belong to and the GTIN they show. A database of
// their own: projects are saved often and must never wait for pictures.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface KeptImage {
  /** The key of the project, or the example it was added to. */
  readonly owner: string;
  /** GTIN without zeros at its left. */
  readonly code: string;
  readonly blob: Blob;
}

interface ImageSchema extends DBSchema {
  images: { key: [string, string]; value: KeptImage };
}

const DATABASE = 'shelfwalk-images';

let opening: Promise<IDBPDatabase<ImageSchema>> | null = null;

function database(): Promise<IDBPDatabase<ImageSchema>> {
  opening ??= openDB<ImageSchema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('images', { keyPath: ['owner', 'code'] });
    },
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

/** Everything of one owner: codes are digits, and "~" comes after them. */
function allOf(owner: string): IDBKeyRange {
  return IDBKeyRange.bound([owner, ''], [owner, '~']);
}

export async function keepImages(images: readonly KeptImage[]): Promise<void> {
  const change = (await database()).transaction('images', 'readwrite');
  for (const image of images) void change.store.put(image).catch(() => undefined);
  await change.done;
}

export async function listCodes(owner: string): Promise<string[]> {
  const keys = await (await database()).getAllKeys('images', allOf(owner));
  return keys.map(([, code]) => code);
}

/** In the order asked for; undefined where there is none. */
export async function fetchImages(owner: string, codes: readonly string[]): Promise<(Blob | undefined)[]> {
  const read = (await database()).transaction('images', 'readonly');
  const found = await Promise.all(codes.map((code) => read.store.get([owner, code])));
  return found.map((image) => image?.blob);
}

export async function dropImages(owner: string): Promise<void> {
  await (await database()).delete('images', allOf(owner));
}

/** The same pictures for another owner as well. */
export async function copyImages(from: string, to: string): Promise<void> {
  const change = (await database()).transaction('images', 'readwrite');
  for (const image of await change.store.getAll(allOf(from)))
    void change.store.put({ ...image, owner: to }).catch(() => undefined);
  await change.done;
}
