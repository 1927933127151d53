// Writes files: never over another unasked, never half, and never something else in the place of what stands there.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Failure } from './failure.ts';

/** Before anything is worked out: whether this file may be written. Throws a Failure that says what to do. */
export function requireWritable(file: string, force: true | undefined): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory())
    throw new Failure({
      en: `${file} is a folder. Name a file in it, for example ${file.replace(/[\\/]$/, '')}/out.json.`,
      zh: `${file} 是文件夹。请指定其中的文件，例如 ${file.replace(/[\\/]$/, '')}/out.json。`,
    });
  if (there?.isBlockDevice())
    throw new Failure({
      en: `${file} is a disk, not a file. Name a file.`,
      zh: `${file} 是磁盘，不是文件。请指定文件。`,
    });
  if (there?.isFile() && !force)
    throw new Failure({
      en: `${file} exists already. Choose another name, or add --force to replace it.`,
      zh: `${file} 已存在。请换一个文件名，或加 --force 覆盖。`,
    });
  const folder = dirname(there ? file : linkedTo(file));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure({
      en: `There is no folder ${folder} to write ${basename(file)} into. Make it first, or choose another --out.`,
      zh: `没有文件夹 ${folder}，无法写入 ${basename(file)}。请先创建，或更换 --out。`,
    });
}

/**
 * The whole file or none of it: a full disk or a kill leaves the old one as it was. A link is followed, the mode stays;
 * a device or a pipe is written to and stays what it is. Throws a Failure.
 */
export function writeWhole(file: string, text: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  const isThrough = there !== undefined && !there.isFile();
  try {
    if (isThrough) writeFileSync(file, text);
    else replaceFile(there ? realpathSync(file) : linkedTo(file), there, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // A reader that closes the pipe early has what it wanted.
    if (isThrough && code === 'EPIPE') return;
    throw new Failure({
      en: `${file} could not be written (${code}).${isThrough ? '' : ' Nothing was changed.'}`,
      zh: `无法写入 ${file}（${code}）。${isThrough ? '' : '没有任何改动。'}`,
    });
  }
}

function replaceFile(file: string, old: Stats | undefined, text: string): void {
  const draft = resolve(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    // What only its owner may read is at no moment open to others.
    const made = openSync(draft, 'wx', old ? 0o600 : 0o666);
    try {
      writeFileSync(made, text);
      fsyncSync(made);
    } finally {
      closeSync(made);
    }
    if (old) chmodSync(draft, old.mode);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Where a link to nothing yet points; any other name is its own. */
function linkedTo(file: string, steps = 8): string {
  if (existsSync(file) || steps === 0) return file;
  try {
    return linkedTo(resolve(dirname(file), readlinkSync(file)), steps - 1);
  } catch {
    // No link: a file to be made.
    return file;
  }
}
