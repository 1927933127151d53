// Characters that are not what they seem: those that turn the direction of writing, that steer a screen, or are half a
// character. Names with them are kept from disturbing the sentences and figures round them.

/** Letters written from right to left, as runs: what stands between two of them turns with them. */
const RIGHT_TO_LEFT =
  '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const RUN = new RegExp(`${RIGHT_TO_LEFT}(?:[^\\p{L}\\p{N}]*${RIGHT_TO_LEFT})*`, 'gu');
/** Marks that embed, override and isolate: they show nothing, and none but ours does any good in a sentence. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const ANY = new RegExp(`${TURNS.source}|${RIGHT_TO_LEFT}`, 'u');

/** A sentence or a name in which nothing turns the direction of what stands beside it. The same again when done twice. */
export function isolated(text: string): string {
  return ANY.test(text) ? text.replace(TURNS, '').replace(RUN, '\u2068$&\u2069') : text;
}

const CONTROL = /[\p{Cc}\p{Cs}]/u;
const IN_PROSE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
const ALL_CONTROL = new RegExp(CONTROL.source, 'gu');
const ALL_IN_PROSE = new RegExp(IN_PROSE.source, 'gu');

/** The first character that steers a screen or is half a one, as U+0007; in prose, tabs and line breaks are none. */
export function unwritable(text: string, isProse = false): string | undefined {
  const found = (isProse ? IN_PROSE : CONTROL).exec(text)?.[0];
  return found && `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The beginning of a text, at most so long, never ending within a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const isWithin = /[\ud800-\udbff]$/.test(text.slice(0, most));
  return text.slice(0, isWithin ? most - 1 : most);
}

/** What was typed or pasted, without what no document may hold, and at most so long. */
export function written(typed: string, most: number, isProse = false): string {
  return cut(typed.replace(isProse ? ALL_IN_PROSE : ALL_CONTROL, ' '), most);
}
