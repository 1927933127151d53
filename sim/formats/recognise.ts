// Which format some files have: by ending first, then by what stands in them. The same answer at every door.
import { type Problem, problemList, quote } from '../project/problems.ts';
import type { FileHead, Format } from './format.ts';

export type Recognition<F extends FileHead> =
  | { readonly ok: true; readonly format: Format; readonly files: readonly F[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The format of all the files together, and the files in the order in which it reads them.
 * Files that no format takes are one problem, which says what is wanted.
 */
export function recognise<F extends FileHead>(
  files: readonly F[],
  formats: readonly Format[],
): Recognition<F> {
  for (const format of formats) {
    if (!files.every(({ name }) => format.endings.some((ending) => name.toLowerCase().endsWith(ending))))
      continue;
    const ordered = format.recognise(files);
    if (ordered !== null) return { ok: true, format, files: ordered };
  }
  return { ok: false, problems: unknownFiles(files, formats) };
}

function unknownFiles(files: readonly FileHead[], formats: readonly Format[]): Problem[] {
  const problems = problemList();
  const names = files.map(({ name }) => quote(name)).join(', ');
  const isOne = files.length === 1;
  problems.error('which-file', '', () => ({
    en: `got ${isOne ? names : `${files.length} files (${names})`}; wanted: ${formats.map(({ wanted }) => wanted.en).join('; or ')}. ${isOne ? 'Where a format has two files, give both at once.' : 'Give the files of one format at a time.'}`,
    zh: `收到${isOne ? names : ` ${files.length} 个文件（${names}）`}；需要${formats.map(({ wanted }) => wanted.zh).join('，或')}。${isOne ? '一种格式有两个文件时，请同时给出。' : '请一次只给一种格式的文件。'}`,
  }));
  return problems.list();
}
