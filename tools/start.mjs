// `npm start`: builds the app where what it is made of is newer, serves it and opens it in a browser where there is one;
// prints the address in any case.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a browser keeps is kept by address: it stays the same from start to start. */
const port = 5173;

/** On Linux pages are opened with xdg-open, which servers and containers lack; macOS and Windows always can. */
function canOpen() {
  if (process.platform !== 'linux') return true;
  if (process.env.BROWSER === 'none') return false;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xdg-open')));
}

/** The newest of all files it is made of is older than what was built of them. */
function isBuilt() {
  const built = statSync(join(root, 'dist', 'index.html'), { throwIfNoEntry: false });
  if (!built) return false;
  const folders = ['sim', 'src', 'public', 'tools'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  return ['index.html', 'package-lock.json', 'vite.config.ts', ...files].every(
    (file) => statSync(join(root, file)).mtimeMs < built.mtimeMs,
  );
}

if (!isBuilt()) {
  console.log('Building the app · 正在构建应用');
  await build({ root, logLevel: 'warn' });
}
const server = await preview({ root, preview: { port, open: canOpen() } });
server.printUrls();
server.bindCLIShortcuts({ print: true });
if (!canOpen()) {
  console.log('  Open the address above in a browser.  请在浏览器中打开以上地址。');
}
