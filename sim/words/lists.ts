// Names in a row.
import type { Text } from './text.ts';

/** The first few of a list, then how many more: "a, b, c and 2 more". */
export function listText(texts: readonly Text[], most = 3): Text {
  const shown = texts.slice(0, most);
  const more = texts.length - shown.length;
  return {
    en: shown.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
    zh: shown.map(({ zh }) => zh).join('、') + (more > 0 ? ` 等 ${texts.length} 个` : ''),
  };
}

/** All of them as in a sentence: "a, b and c". */
export function allText(texts: readonly Text[]): Text {
  const names = texts.map(({ en }) => en);
  return {
    en: names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
    zh: texts.map(({ zh }) => zh).join('、'),
  };
}

/** What stands between names, clauses and sentences that are already said. */
export const between = {
  names: { en: ', ', zh: '、' },
  clauses: { en: ', ', zh: '，' },
  sentences: { en: ' ', zh: '' },
} as const satisfies Record<string, Text>;
