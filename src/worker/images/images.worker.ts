// Takes in picture files: finds whose they are, cuts off the empty margin, makes them as small as a shelf needs them,
// and keeps them.
import {
  type FromImages,
  type ImageFault,
  type ImageReport,
  imageLimits,
  type TakeImages,
} from './imageMessages.ts';
import { matchNames } from './imageNames.ts';
import { type KeptImage, keepImages } from './imageVault.ts';

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<TakeImages>) => void) | null;
  postMessage(message: FromImages): void;
};

/** Longer side of a kept picture: more than a pack has on screen but at the closest zoom. */
const MOST_PX = 512;
/** The margin is looked for in a small copy. */
const PROBE_PX = 160;
/** As light as this, or as clear, is margin. */
const WHITE = 244;
const CLEAR = 12;
const AT_ONCE = 16;

port.onmessage = ({ data }) => {
  take(data).then(
    (report) => port.postMessage({ kind: 'done', report }),
    (error) =>
      port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
};

async function take({ owner, files, gtins, room }: TakeImages): Promise<ImageReport> {
  const faults: { name: string; why: ImageFault }[] = [];
  const fit = files.filter((file) => {
    const why = !isPicture(file.name) ? 'kind' : file.size > imageLimits.bytes ? 'large' : null;
    if (why) faults.push({ name: file.name, why });
    return why === null;
  });
  const { matched, nFurther, unmatched } = matchNames(
    fit.map(({ name }) => name),
    gtins,
  );
  let waiting: KeptImage[] = [];
  let nKept = 0;
  let isFull = false;
  const keep = async () => {
    try {
      await keepImages(waiting);
      nKept += waiting.length;
    } catch (error) {
      if ((error as Error).name !== 'QuotaExceededError') throw error;
      isFull = true;
    }
    waiting = [];
  };
  for (const [done, { ix, code }] of matched.entries()) {
    const file = fit[ix];
    if (isFull) break;
    if (nKept + waiting.length >= room) faults.push({ name: file.name, why: 'room' });
    else {
      const made = await shrunk(file);
      if (typeof made === 'string') faults.push({ name: file.name, why: made });
      else waiting.push({ owner, code, blob: made });
      if (waiting.length >= AT_ONCE) await keep();
    }
    if (done % AT_ONCE === 0) port.postMessage({ kind: 'progress', done, total: matched.length });
  }
  if (waiting.length > 0) await keep();
  return { nFiles: files.length, nMatched: nKept, nFurther, unmatched, faults, isFull };
}

function isPicture(name: string): boolean {
  return /\.(png|jpe?g|webp)$/i.test(name);
}

async function shrunk(file: File): Promise<Blob | ImageFault> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return 'unreadable';
  }
  try {
    if (picture.width * picture.height > imageLimits.pixels) return 'large';
    const box = withoutMargin(picture);
    const scale = Math.min(1, MOST_PX / Math.max(box.w, box.h));
    const [w, h] = [Math.max(1, Math.round(box.w * scale)), Math.max(1, Math.round(box.h * scale))];
    const canvas = new OffscreenCanvas(w, h);
    const pen = canvas.getContext('2d');
    if (!pen) return 'unreadable';
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, box.x, box.y, box.w, box.h, 0, 0, w, h);
    return await canvas.convertToBlob({ type: 'image/webp', quality: 0.88 });
  } finally {
    picture.close();
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The part of a picture that shows something; all of it where that would be next to nothing. */
function withoutMargin(picture: ImageBitmap): Box {
  const all = { x: 0, y: 0, w: picture.width, h: picture.height };
  const scale = Math.min(1, PROBE_PX / Math.max(all.w, all.h));
  const [w, h] = [Math.max(1, Math.round(all.w * scale)), Math.max(1, Math.round(all.h * scale))];
  const pen = new OffscreenCanvas(w, h).getContext('2d', { willReadFrequently: true });
  if (!pen) return all;
  pen.drawImage(picture, 0, 0, w, h);
  const { data } = pen.getImageData(0, 0, w, h);
  let [left, top, right, bottom] = [w, h, -1, -1];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = (y * w + x) * 4;
      const isClear = data[at + 3] < CLEAR;
      if (isClear || (data[at] > WHITE && data[at + 1] > WHITE && data[at + 2] > WHITE)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if ((right - left + 1) * (bottom - top + 1) < w * h * 0.02) return all;
  const [x0, y0] = [Math.floor(left / scale), Math.floor(top / scale)];
  const [x1, y1] = [Math.ceil((right + 1) / scale), Math.ceil((bottom + 1) / scale)];
  return { x: x0, y: y0, w: Math.min(all.w, x1) - x0, h: Math.min(all.h, y1) - y0 };
}
