// Sources in words: every figure of the documents is from a handbook that has a name in both languages.
import { expect, test } from 'vitest';
import { documentFigures } from '../sim/evidence/figures.ts';
import { namedSource, sourceName } from '../sim/evidence/handbooks.ts';
import { evidenceTable } from '../sim/evidence/table.ts';

test('a source has a name in words, in the language that is read', () => {
  for (const { id, section } of documentFigures) {
    const { en, zh } = sourceName(id);
    expect(en).not.toMatch(/[\u3400-\u9fff]|\bE\d/);
    expect(zh).toContain(section);
  }
  for (const { source } of evidenceTable) expect(namedSource(source).en).not.toMatch(/[\u3400-\u9fff]/);
  expect(sourceName('E99').en).toBe('E99');
});
