// Names that turn the direction of writing, steer a screen or hold half a character: refused, or kept to themselves.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renamePlan } from '../sim/edit/planEdits.ts';
import { parseProject } from '../sim/project/parse.ts';
import { html } from '../sim/report/html.ts';
import { cut, isolated, unwritable, written } from '../sim/words/characters.ts';
import { say, sayer } from '../sim/words/text.ts';
import { smallProject } from './support/smallProject.ts';

const OPEN = '\u2068';
const CLOSE = '\u2069';

test('in a sentence, what turns is kept to itself, and marks that would turn the rest are gone', () => {
  expect(isolated('“Tea \u202e21\u202c” earns 12')).toBe('“Tea 21” earns 12');
  expect(isolated('“\u202eTea” earns 12')).toBe('“Tea” earns 12');
  expect(isolated('“שלום עולם” earns 12 CNY')).toBe(`“${OPEN}שלום עולם${CLOSE}” earns 12 CNY`);
  expect(isolated('茶 “Tea” 12')).toBe('茶 “Tea” 12');
  expect(say({ en: '', zh: 'قهوة 3' }, 'en')).toBe(`${OPEN}قهوة${CLOSE} 3`);
  expect(sayer('en')('שלום: 3 units', '')).toBe(`${OPEN}שלום${CLOSE}: 3 units`);
  expect(html`<b>${'\u202eTea'}</b>`.markup).toBe('<b>Tea</b>');
  const letters = fc.constantFrom(
    'a',
    '1',
    ' ',
    '茶',
    'ש',
    'ل',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200f',
    '🎲',
  );
  fc.assert(
    fc.property(
      fc.array(letters).map((each) => each.join('')),
      (text) => {
        const once = isolated(text);
        expect(isolated(once)).toBe(once);
        // Each is closed again, in order.
        const marks = [...once].filter((each) => each === OPEN || each === CLOSE).join('');
        expect(marks).toBe(`${OPEN}${CLOSE}`.repeat(marks.length / 2));
        expect(once.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).toBe(
          text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
        );
      },
    ),
  );
});

test('a document with a control character or half a character is refused: what, where, and the fix', () => {
  const project = smallProject();
  const named = (en: string, note = '') => ({
    ...project,
    plans: project.plans.map((plan, k) =>
      k === 0 ? { ...plan, name: { en, zh: '' }, note: { en: note, zh: '' } } : plan,
    ),
  });
  for (const [text, code] of [
    ['a\u0007b', 'U+0007'],
    ['a\nb', 'U+000A'],
    ['a\u009bb', 'U+009B'],
    ['a\ud83c', 'U+D83C'],
    ['\udfb2a', 'U+DFB2'],
  ]) {
    const parsed = parseProject(named(text));
    if (parsed.ok) throw new Error(`${code} was taken`);
    const [problem] = parsed.problems;
    expect(problem.path).toContain(`plans[${project.plans[0].id}].name.en`);
    expect(problem.en).toContain(code);
    expect(problem.zh).toContain(code);
    expect(unwritable(problem.en)).toBeUndefined();
  }
  expect(parseProject(named('🎲 茶', 'two\nlines')).ok).toBe(true);
});

test('what is typed holds none of them, and is cut between characters', () => {
  expect(written('Tea\u0007\ud83c!', 99)).toBe('Tea  !');
  expect(written('a\nb', 99, true)).toBe('a\nb');
  expect([cut('ab🎲', 3), cut('ab🎲', 4), cut('ab', 3)]).toEqual(['ab', 'ab🎲', 'ab']);
  const project = smallProject();
  const { project: renamed } = renamePlan(project, project.plans[0].id, {
    en: `${'x'.repeat(199)}🎲`,
    zh: '',
  });
  expect(parseProject(renamed).ok).toBe(true);
});
