// The command line as a user meets it: spawned, with its output and exit code.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../sim/cli/bin.mjs', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command; a text sends an interrupt as soon as standard error holds it, and `stdout` is a file to write to in
 * place of being read.
 */
export function shelfwalk(
  args: readonly string[],
  how: string | { readonly stdout: string } = '',
): Promise<Outcome> {
  const interruptOn = typeof how === 'string' ? how : '';
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
      stdio: ['ignore', typeof how === 'string' ? 'pipe' : openSync(how.stdout, 'w'), 'pipe'],
    });
    let out = '';
    let err = '';
    let interrupted = false;
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString();
      if (interruptOn === '' || interrupted || !err.includes(interruptOn)) return;
      interrupted = true;
      child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** What standard error says beyond progress, which a slow machine may have time for. */
export function complaints(err: string): string {
  return err
    .split('\n')
    .filter((line) => !/^\d+\/\d+ .*\/s/.test(line))
    .join('\n')
    .trim();
}

/** A new folder with a project in it, as a file: [folder, file]. */
export function folderWith(project: unknown, name = 'tiny.json'): readonly [string, string] {
  const folder = mkdtempSync(join(tmpdir(), 'shelfwalk-'));
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(project));
  return [folder, file];
}
