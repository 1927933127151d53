// The app as tests meet it in a browser: pages of the shared Chromium on the one build, each test file with contexts of
// its own.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import { PATIENCE_MS } from '../support/patience.ts';
import { addressOf, serveFolder } from './serveFolder.ts';

export { PATIENCE_MS };

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
  /** Another server of the app than the shared one. */
  readonly address?: string;
  /** Before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** `launch` is for another browser than the shared one. */
export async function serveApp(launch?: () => Promise<Browser>): Promise<Served> {
  const address = inject('appAddress');
  const browser = await (launch?.() ?? chromium.connect(inject('browserAddress'), { timeout: PATIENCE_MS }));
  return {
    address,
    firstVisitBytes: () => firstVisitBytes(browser),
    open: (options = {}) => openPage(browser, options.address ?? address, options),
    // Of a shared browser this ends the contexts that came from here.
    close: () => browser.close(),
  };
}

/** Visits a server of its own, which sees what is asked for. */
async function firstVisitBytes(browser: Browser): Promise<number> {
  // What is not built yet makes this wait.
  await fetch(inject('appAddress'));
  const asked = new Set<string>();
  const server = await serveFolder(inject('appFolder'), { sent: (file) => asked.add(file) });
  const { page } = await openPage(browser, addressOf(server), {});
  await page.waitForSelector('[data-testid=score] [data-metric]');
  await page.context().close();
  server.close();
  return compressedScripts([...asked].filter((file) => file.endsWith('.js')));
}

async function openPage(browser: Browser, address: string, options: OpenOptions) {
  const { query = '', locale = 'en-GB', width = 1440, height = 900 } = options;
  const context = await browser.newContext({
    ...{ viewport: { width, height }, locale },
    // A page is what the server sends, unless a test is about being without one.
    serviceWorkers: 'block',
    ...options.context,
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
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

async function compressedScripts(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(file)).length;
  return bytes;
}
