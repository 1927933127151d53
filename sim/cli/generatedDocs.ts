// What documents take from the program, as it must stand: each file's name and its text.
import { withTables } from '../evidence/markdown.ts';
import { type Language, languages } from '../words/text.ts';
import { loadCommands } from './commandFiles.ts';
import { manual } from './manual.ts';

/** `read`: the text of a document as it stands, by its name from the root of the repository. */
export async function generatedDocs(
  read: (name: string) => string,
): Promise<readonly (readonly [string, string])[]> {
  const commands = await loadCommands();
  return [
    ['MODEL.md', withTables(read('MODEL.md'))],
    ...languages.map((language) => [manualFile(language), manual(commands, language)] as const),
  ];
}

/** The English one has the plain name. */
function manualFile(language: Language): string {
  return language === 'en' ? 'docs/commands.md' : `docs/commands.${language}.md`;
}
