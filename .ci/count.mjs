// Counts the tests of a run, a line each: `node .ci/count.mjs FILE CODE`. A run that broke off, before or between tests,
// is one failure more than those it got to. The last line is "N passed, N failed", whatever happened.
import { readFileSync } from 'node:fs';

const [file, code] = process.argv.slice(2);
const rows = lines(file).map((line) => line.split('\t'));
const of = (kind) => rows.filter(([ended]) => ended === kind);
const passed = of('passed').length;
const failed = of('failed');
const brokeOff = of('run').length === 0;

for (const [, name, message = ''] of failed) console.log(`failed: ${name}${message && `: ${message}`}`);
if (brokeOff) console.log(`failed: the run itself broke off (exit code ${code})`);
else if (code !== '0' && failed.length === 0) console.log(`failed: the run itself (exit code ${code})`);
const failures = failed.length + (brokeOff || (code !== '0' && failed.length === 0) ? 1 : 0);
console.log(`${passed} passed, ${failures} failed`);
process.exitCode = failures === 0 && passed > 0 ? 0 : 1;

function lines(path) {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
