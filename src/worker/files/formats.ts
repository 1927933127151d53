// The formats the app reads: every *.format.ts of the engine, found by its name.
import { decode } from '../../../sim/formats/decode.ts';
import { type FileHead, type Format, HEAD_BYTES } from '../../../sim/formats/format.ts';
import type { Recognition } from '../../../sim/formats/recognise.ts';

const formats: readonly Format[] = Object.values(
  import.meta.glob<{ readonly format: Format }>('../../../sim/formats/**/*.format.ts', { eager: true }),
).map(({ format }) => format);

/** What a file dialog may show. */
export const endings: string = [...new Set(formats.flatMap((format) => format.endings))].join(',');

/** Of which format some files are, by their beginnings: however large, they are not read for it. */
export async function recogniseFiles(
  files: readonly File[],
): Promise<Recognition<FileHead & { readonly file: File }>> {
  const heads = files.map(async (file) => ({
    file,
    name: file.name,
    head: decode(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()), true),
  }));
  const { recognise } = await import('../../../sim/formats/recognise.ts');
  return recognise(await Promise.all(heads), formats);
}

export async function textOf(file: File): Promise<string> {
  return decode(new Uint8Array(await file.arrayBuffer()));
}
