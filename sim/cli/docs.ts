// `npm run docs`: writes the tables of MODEL.md anew from the evidence table.
import { fileURLToPath } from 'node:url';
import { withTables } from '../evidence/markdown.ts';
import { readText } from './load.ts';
import { writeWhole } from './write.ts';

const file = fileURLToPath(new URL('../../MODEL.md', import.meta.url));
const before = readText(file);
const after = withTables(before);
if (after !== before) writeWhole(file, after);
process.stdout.write(after === before ? 'MODEL.md is up to date.\n' : 'MODEL.md: tables rewritten.\n');
