// Writes files: never over another unasked, and never half.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Failure } from './failure.ts';

export function refuseToReplace(file: string, force: true | undefined): void {
  if (!existsSync(file) || force) return;
  throw new Failure({
    en: `${file} exists already. Choose another name, or add --force to replace it.`,
    zh: `${file} 已存在。请换一个文件名，或加 --force 覆盖。`,
  });
}

/** The whole file or none of it: a full disk or a kill leaves the old file as it was. */
export function writeWhole(file: string, text: string): void {
  const draft = resolve(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure({
      en: `${file} could not be written (${code}). Nothing was changed.`,
      zh: `无法写入 ${file}（${code}）。没有任何改动。`,
    });
  }
}
