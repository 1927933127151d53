// The folder of the app's build that all tests in a browser share; the first of them to run builds it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    appFolder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'shelfwalk-app-'));
  project.provide('appFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
