// What is kept in the browser, without a browser: which copy is written and trusted, links, and file names.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProject } from '../sim/project/parse.ts';
import { readPermalink, timeOf, timeText, writePermalink } from '../src/state/files/permalink.ts';
import {
  checksumOf,
  chooseCopy,
  isOnlyHere,
  isSound,
  planKeep,
  type SavedCopy,
  type SavedRecord,
  toReopen,
} from '../src/worker/files/slots.ts';
import { changeBetween, changedProject } from '../src/worker/live/projectChange.ts';
import { tinyProject } from './support/tinyProject.ts';

const name = { en: 'Store', zh: '门店' };
const request = (fromRevision: number, toFile = false) => ({ key: 'k', name, fromRevision, toFile });

/** Saves texts one after another, as the database would hold them. */
function saved(texts: readonly string[]): { record: SavedRecord; copies: Map<number, SavedCopy> } {
  let record: SavedRecord | undefined;
  const copies = new Map<number, SavedCopy>();
  texts.forEach((text, n) => {
    const plan = planKeep(record, request(n), text, 1000 + n);
    if (plan.kind !== 'write') throw new Error(plan.kind);
    copies.set(plan.copy.slot, plan.copy);
    record = plan.record;
  });
  if (!record) throw new Error('nothing saved');
  return { record, copies };
}

describe('copies', () => {
  test('alternate, so that the one before is never written over', () => {
    const { record, copies } = saved(['one', 'two', 'three']);
    expect(record.revision).toBe(3);
    expect([...copies.values()].map(({ text }) => text).sort()).toEqual(['three', 'two']);
    expect(chooseCopy([...copies.values()])?.text).toBe('three');
  });

  test('a damaged newest copy falls back to the one before; two damaged ones to nothing', () => {
    const { record, copies } = saved(['one', 'two', 'three']);
    const newest = copies.get(record.slot) as SavedCopy;
    const older = copies.get(record.slot === 0 ? 1 : 0) as SavedCopy;
    const torn = { ...newest, text: newest.text.slice(0, -1) };
    expect(chooseCopy([torn, older])?.text).toBe('two');
    expect(chooseCopy([torn, undefined])).toBeNull();
    expect(chooseCopy([torn, { ...older, revision: older.revision + 5 }])).toBeNull();
  });

  test('a checksum covers text, key and revision', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(1000), fc.nat(), (text, revision, at) => {
        const copy = {
          key: 'k',
          slot: 0 as const,
          revision,
          text,
          checksum: checksumOf('k', revision, text),
        };
        const k = at % text.length;
        const other = String.fromCharCode(text.charCodeAt(k) ^ 1);
        expect(isSound(copy)).toBe(true);
        expect(isSound({ ...copy, text: text.slice(0, k) + other + text.slice(k + 1) })).toBe(false);
        expect(isSound({ ...copy, revision: revision + 1 })).toBe(false);
        expect(isSound({ ...copy, key: 'l' })).toBe(false);
      }),
    );
  });

  test('a save from an older revision is refused: another tab was faster', () => {
    const { record } = saved(['one', 'two']);
    expect(planKeep(record, request(1), 'late', 5)).toEqual({ kind: 'conflict', revision: 2 });
    expect(planKeep(undefined, request(1), 'gone', 5)).toEqual({ kind: 'conflict', revision: 0 });
  });

  test('only what went to a file since the last edit counts as held by a file', () => {
    const first = planKeep(undefined, request(0), 'a', 1);
    if (first.kind !== 'write') throw new Error(first.kind);
    expect(isOnlyHere(first.record)).toBe(true);
    const toFile = planKeep(first.record, request(1, true), 'a', 2);
    if (toFile.kind !== 'write') throw new Error(toFile.kind);
    expect(isOnlyHere(toFile.record)).toBe(false);
    const edited = planKeep(toFile.record, request(2), 'b', 3);
    expect(edited.kind === 'write' && isOnlyHere(edited.record)).toBe(true);
  });

  test('the next start opens the newest project that was being worked on', () => {
    const { record } = saved(['one']);
    const older = { ...record, key: 'older', savedAtMs: 1 };
    const aside = { ...record, key: 'aside', savedAtMs: 9999, isCurrent: false };
    expect(toReopen([older, aside, record])?.key).toBe('k');
    expect(toReopen([aside])).toBeNull();
  });
});

test('a change made to the version before gives the version after', () => {
  const parsed = parseProject(tinyProject());
  if (!parsed.ok) throw new Error(parsed.problems[0].en);
  const before = parsed.project;
  const [base, wide] = before.plans;
  const edited = { ...wide, positions: wide.positions.slice(1) };
  const added = { ...base, id: 'third' };
  const versions = [
    before,
    { ...before, name: { en: 'Other', zh: '别的' } },
    { ...before, plans: [base, edited] },
    { ...before, plans: [added, base], baselinePlanId: 'third' },
  ];
  for (const was of versions)
    for (const is of versions) {
      const change = structuredClone(changeBetween(was, is));
      expect('whole' in change).toBe(false);
      expect(changedProject(structuredClone(was), change)).toEqual(is);
    }
  expect(changeBetween(before, versions[1])).toMatchObject({ plans: [], fields: { name: { en: 'Other' } } });
  expect(changedProject(null, changeBetween(before, versions[2]))).toBeNull();
});

describe('links', () => {
  test('say the same when read back', () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
    const link = fc.record({
      exampleId: fc.constantFrom('supermarket', 'convenience'),
      projectKey: fc.constant(null),
      planA: id,
      planB: fc.option(id, { nil: null }),
      shown: fc.constantFrom('A' as const, 'B' as const),
      seed: fc.string({ minLength: 1, maxLength: 40 }),
      replication: fc.nat(100_000),
      pairedDays: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: null }),
      tMs: fc.option(fc.nat(42 * 86_400_000 - 1), { nil: null }),
      place: fc.constantFrom('watch', 'decide', null),
      language: fc.constantFrom('en', 'zh', null),
      bayIx: fc.option(fc.nat(5000), { nil: null }),
      skuIx: fc.option(fc.nat(5000), { nil: null }),
      shopper: fc.option(fc.nat(50_000), { nil: null }),
    });
    fc.assert(
      fc.property(link, (one) => {
        expect(readPermalink(writePermalink(one))).toEqual(one);
      }),
    );
  });

  test('hold a time one can read, on any day', () => {
    expect(timeText(10 * 3_600_000 + 42 * 60_000 + 7_500)).toBe('10:42:07.500');
    expect(timeText(86_400_000 + 9 * 3_600_000)).toBe('2d09:00:00');
    expect(timeOf('2d09:00')).toBe(86_400_000 + 9 * 3_600_000);
  });

  test('pass over what cannot be read', () => {
    expect(readPermalink('')).toBeNull();
    expect(readPermalink('#stage')).toBeNull();
    expect(readPermalink('#example=../../etc')).toBeNull();
    const odd = readPermalink('#example=supermarket&t=late&bay=-1&rep=1e9&a=<img>&place=nowhere');
    expect(odd).toMatchObject({ tMs: null, bayIx: null, replication: 0, planA: null, seed: 'shelfwalk' });
  });
});
