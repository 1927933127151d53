// What all tests in a browser share: one build of the app, served, and one Chromium. The build runs beside the tests; the
// first page waits for it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { CHROMIUM } from '../support/chromium.ts';
import { addressOf, serveFolder } from './serveFolder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    appFolder: string;
    appAddress: string;
    browserAddress: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'shelfwalk-app-'));
  const built = build(folder);
  const server = await serveFolder(folder, { ready: built.done });
  const browser = await chromium.launchServer(CHROMIUM);
  project.provide('appFolder', folder);
  project.provide('appAddress', addressOf(server));
  project.provide('browserAddress', browser.wsEndpoint());
  return async () => {
    built.stop();
    server.closeAllConnections();
    server.close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** In a process of its own, with the setting for what is shipped: the test runner's would build larger libraries. */
function build(folder: string): { done: Promise<void>; stop(): void } {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(
    process.execPath,
    [vite, 'build', '--logLevel=error', '--emptyOutDir', '--outDir', folder],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the build ended with code ${code}`)),
    );
  });
  // Whoever asks for a page is told; nobody need ask.
  done.catch(() => undefined);
  return { done, stop: () => child.kill() };
}
