// Pictures of packs: which of the open project's SKUs have one, those loaded for drawing, and taking in more of them.
// A picture is fetched when something that draws asks for it; when it is there, what draws is told to draw again.
import { create } from 'zustand';
import type { Sku } from '../../../sim/project/schema.ts';
import {
  type FromImages,
  type ImageReport,
  imageLimits,
  type TakeImages,
} from '../../worker/images/imageMessages.ts';
import { codeOf } from '../../worker/images/imageNames.ts';
import { type Watched, watchWorker } from '../../worker/watched.ts';
import { useApp } from '../store.ts';
import { useFiles } from './filesState.ts';

export interface ImagesState {
  /** GTINs with a picture, without zeros at their left. */
  readonly codes: ReadonlySet<string>;
  /** Another number whenever a picture would be drawn differently. */
  readonly version: number;
  readonly isOpen: boolean;
  readonly taking: { readonly done: number; readonly total: number } | null;
  /** What came of the files chosen last. */
  readonly report: ImageReport | null;
  readonly failure: { readonly kind: 'many' | 'other'; readonly message: string } | null;
}

const NONE: ReadonlySet<string> = new Set();

export const useImages = create<ImagesState>(() => ({
  codes: NONE,
  version: 0,
  isOpen: false,
  taking: null,
  report: null,
  failure: null,
}));

/** Pictures held for drawing; the ones asked for longest ago go first. */
const MOST_LOADED = 600;
/** What is asked for within one picture of the page is fetched together. */
const GATHER_MS = 30;

const loaded = new Map<string, ImageBitmap>();
const wanted = new Set<string>();
const hopeless = new Set<string>();
let gathering: ReturnType<typeof setTimeout> | undefined;
let owner = '';
let worker: Watched<TakeImages> | null = null;

/** It tells of itself every few pictures. */
const SILENCE_MS = 120_000;

/** Loaded when first needed: most projects have no pictures. */
const vault = () => import('../../worker/images/imageVault.ts');

/** Follows the open project. */
export function startImages(): void {
  const look = () => void follow();
  useFiles.subscribe((state, before) => state.key !== before.key && look());
  useApp.subscribe((state, before) => state.opened !== before.opened && look());
}

function ownerNow(): string {
  const { key } = useFiles.getState();
  const { exampleId, opened } = useApp.getState();
  return opened ? (key ?? (exampleId && `example:${exampleId}`)) : '';
}

async function follow(): Promise<void> {
  const next = ownerNow();
  const was = owner;
  if (next === was) return;
  owner = next;
  // The first edit makes an example a project of the user's: its pictures go along.
  const example = was.startsWith('example:') ? was.slice('example:'.length) : null;
  const isEdited = example !== null && next.startsWith(`${example}-`) && useFiles.getState().revision === 0;
  if (isEdited && useImages.getState().codes.size === 0) return;
  if (isEdited) {
    try {
      await (await vault()).copyImages(was, next);
      await (await vault()).dropImages(was);
    } catch {
      sayUnread();
    }
    return;
  }
  forgetLoaded();
  useImages.setState({ codes: NONE, report: null, failure: null });
  await relist();
}

/** Pictures that cannot be read are not the same as none: packs are drawn without, and that is said. */
function sayUnread(): void {
  useFiles.setState({ notice: { kind: 'imagesUnread' } });
}

async function relist(): Promise<void> {
  const mine = owner;
  const codes =
    mine === ''
      ? []
      : await vault()
          .then(({ listCodes }) => listCodes(mine))
          .catch(() => null);
  if (mine !== owner) return;
  if (codes === null) return sayUnread();
  if (codes.length === 0 && useImages.getState().codes.size === 0) return;
  useImages.setState(({ version }) => ({ codes: new Set(codes), version: version + 1 }));
}

/** The picture of a pack's front; null where there is none, or none yet. */
export function imageOf({ gtin }: Pick<Sku, 'gtin'>): ImageBitmap | null {
  const { codes } = useImages.getState();
  if (codes.size === 0 || gtin === '') return null;
  const code = codeOf(gtin);
  const image = loaded.get(code);
  if (image) {
    loaded.delete(code);
    loaded.set(code, image);
    return image;
  }
  if (codes.has(code) && !hopeless.has(code)) {
    wanted.add(code);
    if (gathering === undefined) gathering = setTimeout(() => void fetchWanted(), GATHER_MS);
  }
  return null;
}

async function fetchWanted(): Promise<void> {
  const mine = owner;
  const codes = [...wanted];
  wanted.clear();
  gathering = undefined;
  const blobs = await vault()
    .then(({ fetchImages }) => fetchImages(mine, codes))
    .catch((): undefined[] => {
      sayUnread();
      return [];
    });
  const pictures = await Promise.all(
    codes.map((_, k) => {
      const blob = blobs[k];
      return blob ? createImageBitmap(blob).catch(() => null) : null;
    }),
  );
  if (mine !== owner) {
    for (const picture of pictures) picture?.close();
    return;
  }
  pictures.forEach((picture, k) => {
    if (picture) loaded.set(codes[k], picture);
    else hopeless.add(codes[k]);
  });
  for (const [code, picture] of loaded) {
    if (loaded.size <= MOST_LOADED) break;
    loaded.delete(code);
    picture.close();
  }
  useImages.setState(({ version }) => ({ version: version + 1 }));
}

function forgetLoaded(): void {
  for (const picture of loaded.values()) picture.close();
  loaded.clear();
  wanted.clear();
  hopeless.clear();
}

export function isImageFile({ name }: { readonly name: string }): boolean {
  return /\.(png|jpe?g|webp)$/i.test(name);
}

/** Takes in picture files, and says what came of it in the dialog. */
export function takeImages(files: readonly File[]): void {
  const { opened, isReadOnly } = useApp.getState();
  if (!opened || isReadOnly || worker || files.length === 0) return;
  if (files.length > imageLimits.files) {
    useImages.setState({
      isOpen: true,
      report: null,
      failure: { kind: 'many', message: String(files.length) },
    });
    return;
  }
  const gtins = opened.project.skus.map(({ gtin }) => gtin);
  const room = imageLimits.kept - useImages.getState().codes.size;
  useImages.setState({ isOpen: true, taking: { done: 0, total: files.length }, report: null, failure: null });
  const fail = (message: string) => {
    useImages.setState({ failure: { kind: 'other', message } });
    void stopTaking();
  };
  worker = watchWorker<TakeImages, FromImages>({
    start: () =>
      new Worker(new URL('../../worker/images/images.worker.ts', import.meta.url), {
        type: 'module',
        name: 'shelfwalk images',
      }),
    hear(data) {
      if (data.kind === 'progress') useImages.setState({ taking: { done: data.done, total: data.total } });
      else if (data.kind === 'failed') fail(data.message);
      else {
        useImages.setState({ report: data.report });
        void stopTaking();
      }
    },
    died: fail,
  });
  worker.owes(SILENCE_MS);
  worker.post({ owner, files, gtins, room });
}

/** What has been kept until now stays. */
export async function stopTaking(): Promise<void> {
  worker?.close();
  worker = null;
  useImages.setState({ taking: null });
  forgetLoaded();
  await relist();
}

export async function removeImages(): Promise<void> {
  await (await vault()).dropImages(owner);
  forgetLoaded();
  useImages.setState(({ version }) => ({ codes: NONE, version: version + 1, report: null }));
}

/** Of a project that has been taken out of the browser. */
export async function forgetImagesOf(key: string): Promise<void> {
  await (await vault()).dropImages(key).catch(() => undefined);
}
