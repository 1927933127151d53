// `npm run docs`: writes anew what documents take from the program: the tables of MODEL.md, the manual of the commands.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedDocs } from './generatedDocs.ts';
import { readText } from './load.ts';
import { writeWhole } from './write.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => {
  const file = fileURLToPath(new URL(name, root));
  return existsSync(file) ? readText(file) : '';
};
for (const [name, text] of await generatedDocs(read)) {
  const isOld = read(name) !== text;
  if (isOld) writeWhole(fileURLToPath(new URL(name, root)), text);
  process.stdout.write(`${name} ${isOld ? 'written anew' : 'is up to date'}.\n`);
}
