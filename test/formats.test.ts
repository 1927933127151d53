// Which format some files have: known by their ending and by what stands in them, whatever they are called.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decode } from '../sim/formats/decode.ts';
import type { FileHead, Format } from '../sim/formats/format.ts';
import { recognise } from '../sim/formats/recognise.ts';

const folder = fileURLToPath(new URL('../sim/formats/', import.meta.url));
const formats = await Promise.all(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.format.ts'))
    .map(async (name) => ((await import(`${folder}${name}`)) as { format: Format }).format),
);

const ssap = (file: string): FileHead => ({
  name: `${file}.csv`,
  head: readFileSync(fileURLToPath(new URL(`data/ssap/small/${file}.csv`, import.meta.url)), 'utf8').slice(
    0,
    4000,
  ),
});
const products = ssap('products');
const shelves = ssap('shelves');
const stores = { name: 'a.csv', head: 'name,floor_area_m2,shoppers_per_day\nA,800,1200\n' };
const json = (format: string): FileHead => ({
  name: 'X.JSON',
  head: `{ "format": "${format}", "version": 1`,
});

function known(...files: FileHead[]): string {
  const result = recognise(files, formats);
  return result.ok ? `${result.format.id}: ${result.files.map(({ name }) => name).join(' ')}` : 'nothing';
}

test('every format has a name of its own, and says in both languages what it wants', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(formats.length).toBeGreaterThanOrEqual(3);
  for (const { wanted, endings } of formats) {
    expect(wanted.en).not.toBe('');
    expect(wanted.zh).toMatch(/[\u4e00-\u9fff]/);
    for (const ending of endings) expect(ending).toMatch(/^\.[a-z]+$/);
  }
});

describe('files are known by what stands in them', () => {
  test.each([
    ['project: X.JSON', [json('shelfwalk-project')]],
    // Nobody else's: its reader says what is wrong with it.
    ['project: X.JSON', [json('somebody-elses')]],
    ['chain: X.JSON', [json('shelfwalk-chain')]],
    ['chain: a.csv', [stores]],
    ['chain: a.csv', [{ ...stores, head: '门店,面积,日客流\n' }]],
    ['ssap: products.csv shelves.csv', [products, shelves]],
    ['ssap: products.csv shelves.csv', [shelves, products]],
    [
      'ssap: b.csv a.csv',
      [
        { ...shelves, name: 'a.csv' },
        { ...products, name: 'b.csv' },
      ],
    ],
    ['nothing', [products]],
    ['nothing', [json('shelfwalk-project'), json('shelfwalk-project')]],
    ['nothing', [{ name: 'photo.heic', head: '\u0000' }]],
    ['nothing', []],
  ] as const)('%s', (expected, files) => expect(known(...files)).toBe(expected));

  test('what nobody knows is one problem that names every format', () => {
    const result = recognise([{ name: 'photo.heic', head: '' }], formats);
    if (result.ok) throw new Error('was taken');
    expect(result.problems).toHaveLength(1);
    for (const { wanted } of formats) {
      expect(result.problems[0].en).toContain(wanted.en);
      expect(result.problems[0].zh).toContain(wanted.zh);
    }
    expect(result.problems[0].en).toContain('photo.heic');
  });
});

test('bytes become text: UTF-8 with or without mark, UTF-16 both ways, GB 18030, and a beginning cut within a character', () => {
  const utf8 = new TextEncoder().encode('日客流');
  expect(decode(utf8)).toBe('日客流');
  expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe('日客流');
  expect(decode(utf8.slice(0, -1), true)).toBe('日客');
  expect(decode(new Uint8Array([0xff, 0xfe, 0xe5, 0x65]))).toBe('日');
  expect(decode(new Uint8Array([0xfe, 0xff, 0x65, 0xe5]))).toBe('日');
  expect(decode(new Uint8Array([0xc8, 0xd5, 0xbf, 0xcd, 0xc1, 0xf7]))).toBe('日客流');
});
