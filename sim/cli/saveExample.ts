// `shelfwalk examples NAME`: an example as a project file, to be changed and opened like any other.
import { serialiseProject } from '../project/parse.ts';
import { type Language, say } from '../words/text.ts';
import { exitCodes } from './failure.ts';
import { EXAMPLE, loadProject } from './load.ts';
import { requireWritable, writeWhole } from './write.ts';

interface SaveOptions {
  readonly out?: string;
  readonly force?: true;
}

export async function saveExample(
  name: string,
  { out, force }: SaveOptions,
  language: Language,
): Promise<number> {
  if (out !== undefined) requireWritable(out, force);
  const { project } = await loadProject(name.startsWith(EXAMPLE) ? name : `${EXAMPLE}${name}`, language);
  const text = serialiseProject(project);
  if (out === undefined) {
    process.stdout.write(text);
    return exitCodes.done;
  }
  writeWhole(out, text);
  const written = {
    en: `Wrote ${out}. Open it in the app, or try: npx shelfwalk compare ${out}`,
    zh: `已写入 ${out}。可在应用中打开，或运行：npx shelfwalk compare ${out}`,
  };
  process.stdout.write(`${say(written, language)}\n`);
  return exitCodes.done;
}
