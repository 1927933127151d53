// Builds the app once for all tests of a run, serves it, and opens it in Chromium.
import { mkdir, readFile, rename, rmdir, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { inject } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface Served {
  readonly address: string;
  /** Compressed bytes of the scripts a first visit loads, until the store is playing and a first score is there. */
  firstVisitBytes(): Promise<number>;
  /** A page on the app, playing; troubles collects what it logged as an error. */
  open(options?: OpenOptions): Promise<{ page: Page; troubles: string[] }>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly query?: string;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly context?: BrowserContextOptions;
  /** Before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** No wait is shorter than this: the machine may be busy. */
export const PATIENCE_MS = 90_000;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function serveApp(launch = launchChromium): Promise<Served> {
  const folder = await builtApp();
  const asked = new Set<string>();
  const server = await listen(folder, asked);
  const { port } = server.address() as { port: number };
  const address = `http://127.0.0.1:${port}/`;
  const browser = await launch();
  return {
    address,
    async firstVisitBytes() {
      asked.clear();
      const { page } = await openPage(browser, address, {});
      await page.waitForSelector('[data-testid=score] [data-metric]');
      await page.context().close();
      return compressedScripts([...asked].filter((file) => file.endsWith('.js')));
    },
    open: (options = {}) => openPage(browser, address, options),
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The test that comes first builds; the others wait for it. */
async function builtApp(): Promise<string> {
  const folder = inject('appFolder');
  const app = join(folder, 'app');
  for (;;) {
    if (await stat(app).catch(() => null)) return app;
    const isMine = await mkdir(join(folder, 'building')).then(
      () => true,
      () => false,
    );
    if (isMine) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  // The test runner's own setting would build the libraries for development: larger, and not what is shipped.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root, logLevel: 'error', build: { outDir: join(folder, 'new'), emptyOutDir: true } });
    await rename(join(folder, 'new'), app);
  } finally {
    process.env.NODE_ENV = before;
    await rmdir(join(folder, 'building'));
  }
  return app;
}

async function openPage(browser: Browser, address: string, options: OpenOptions) {
  const { query = '', locale = 'en-GB', width = 1440, height = 900 } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale, ...options.context });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await options.prepare?.(page);
  await page.goto(address + query);
  await page.waitForSelector('[data-testid=track-head]');
  await page.waitForSelector('[data-testid=stage] canvas');
  return { page, troubles };
}

/** `asked` collects the files that were sent. */
function listen(folder: string, asked: Set<string>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname));
    const file = join(folder, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (bytes) => {
        asked.add(file);
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
        response.end(bytes);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

async function compressedScripts(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(file)).length;
  return bytes;
}
