// Writing files: what stands there keeps its kind, its mode and its links, and no file is written half.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireWritable, writeWhole } from '../sim/cli/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'shelfwalk-write-'));
const at = (name: string): string => join(folder, name);

test('a file is replaced whole: its mode stays, a link is followed, nothing else is left beside it', () => {
  writeFileSync(at('mine.json'), 'before');
  chmodSync(at('mine.json'), 0o600);
  symlinkSync('mine.json', at('link.json'));
  writeWhole(at('link.json'), 'after');
  expect(readFileSync(at('mine.json'), 'utf8')).toBe('after');
  expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
  if (process.platform !== 'win32') expect(statSync(at('mine.json')).mode & 0o777).toBe(0o600);
  symlinkSync('later.json', at('ahead.json'));
  writeWhole(at('ahead.json'), 'made');
  expect(readFileSync(at('later.json'), 'utf8')).toBe('made');
  expect(readdirSync(folder).sort()).toEqual(['ahead.json', 'later.json', 'link.json', 'mine.json']);
});

test.skipIf(process.platform === 'win32')(
  'a device or a pipe is written to and stays what it is',
  async () => {
    requireWritable('/dev/null', undefined);
    writeWhole('/dev/null', 'gone');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    execFileSync('mkfifo', [at('pipe')]);
    const held = openBoth(at('pipe'));
    writeWhole(at('pipe'), 'through');
    expect((await held).toString()).toBe('through');
    expect(statSync(at('pipe')).isFIFO()).toBe(true);
    expect(() => writeWhole('/dev/full', 'x')).toThrow('could not be written (ENOSPC).');
  },
);

test('what may not be written is said before anything is worked out', () => {
  expect(() => requireWritable(folder, true)).toThrow(/is a folder/);
  expect(() => requireWritable(at('no/such.json'), true)).toThrow(/There is no folder/);
  writeFileSync(at('there.json'), '');
  expect(() => requireWritable(at('there.json'), undefined)).toThrow(/--force/);
  requireWritable(at('there.json'), true);
  requireWritable(at('new.json'), undefined);
});

/** Reads a pipe from a process of its own: opening one waits for the other end. */
async function openBoth(pipe: string): Promise<Buffer> {
  const out = at('read');
  execFileSync('sh', ['-c', `cat "${pipe}" > "${out}" &`], { stdio: 'ignore' });
  for (;;) {
    const read = await readFile(out).catch(() => Buffer.alloc(0));
    if (read.length > 0) return read;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
