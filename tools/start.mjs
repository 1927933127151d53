// `npm start`: serves the app and opens it in a browser where there is one; prints the address in any case.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** On Linux pages are opened with xdg-open, which servers and containers lack; macOS and Windows always can. */
function canOpen() {
  if (process.platform !== 'linux') return true;
  if (process.env.BROWSER === 'none') return false;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xdg-open')));
}

const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { open: canOpen() },
});
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
if (!canOpen()) {
  console.log('  Open the address above in a browser.  请在浏览器中打开以上地址。');
}
