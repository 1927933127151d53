// Search in names: whole words before beginnings of words, then brand, category and the insides of words; Chinese by pinyin.
type Pinyin = (text: string, letters: string) => readonly [number, number] | false;

/** What a thing is found by, in every language. */
export interface Sought {
  readonly names: readonly (string | undefined)[];
  readonly brand?: readonly (string | undefined)[];
  /** Category, flavour, size, codes. */
  readonly other?: readonly (string | undefined)[];
}

/** How near a word is to what it finds, the nearest first. */
const near = { word: 0, beginning: 1, pinyin: 2, brand: 3, other: 4, pinyinInside: 5, inside: 6 } as const;

interface Entry<T> {
  readonly thing: T;
  readonly names: string;
  readonly brand: string;
  readonly other: string;
  /** The Chinese of names and brand, for pinyin. */
  readonly hanzi: readonly string[];
}

export type SearchIndex<T> = readonly Entry<T>[];

const HANZI = /[\u3400-\u9fff]+/g;
const LETTER = /[\p{L}\p{N}]/u;
/** Between texts, and part of none. */
const GAP = '\n';

export function searchIndex<T>(things: readonly T[], of: (thing: T) => Sought): SearchIndex<T> {
  return things.map((thing) => {
    const { names, brand = [], other = [] } = of(thing);
    const texts = [names, brand, other].map((all) => plain(all.filter(Boolean).join(GAP)));
    const hanzi = `${texts[0]}${GAP}${texts[1]}`.match(HANZI) ?? [];
    return { thing, names: texts[0], brand: texts[1], other: texts[2], hanzi };
  });
}

/**
 * Things with every word of what was typed, the nearest first; of equals, in the order given. All of them where nothing
 * was typed. Latin letters find Chinese by pinyin (whole or initials) where `pinyin` has been loaded.
 */
export function search<T>(index: SearchIndex<T>, typed: string, pinyin: Pinyin | null = null): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return index.map(({ thing }) => thing);
  const read = words.map((word) => reader(word, pinyin));
  const found = index.flatMap((entry) => {
    const ranks = words.map((word, ix) => rankOf(entry, word, read[ix]));
    return ranks.includes(null)
      ? []
      : { entry, rank: ranks.reduce((sum: number, rank) => sum + (rank ?? 0), 0) };
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry.thing);
}

/** Whether pinyin would find more: Latin letters, which may be initials. */
export function mayBePinyin(typed: string): boolean {
  return /[a-zü]/i.test(typed.normalize('NFKC'));
}

/** The table of readings comes when Latin letters are first searched. */
export async function loadPinyin(): Promise<Pinyin> {
  const { default: library } = await import('pinyin-match');
  return (text, letters) => library.match(text, letters);
}

/** Small letters of ordinary width without accents. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

function rankOf<T>(entry: Entry<T>, word: string, read: (hanzi: string) => number | null): number | null {
  const name = placeOf(entry.names, word);
  if (name === 'word' || name === 'beginning') return near[name];
  let best = Infinity;
  for (const hanzi of entry.hanzi) best = Math.min(best, read(hanzi) ?? Infinity);
  if (best <= near.pinyin) return best;
  const [brand, other] = [placeOf(entry.brand, word), placeOf(entry.other, word)];
  if (brand === 'word' || brand === 'beginning') return near.brand;
  if (other === 'word' || other === 'beginning') return near.other;
  if (best <= near.pinyinInside) return best;
  return (name ?? brand ?? other) ? near.inside : null;
}

/** How a text holds a word. Chinese writes no gaps: there a word may begin anywhere. */
function placeOf(text: string, word: string): 'word' | 'beginning' | 'inside' | null {
  let best: 'beginning' | 'inside' | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isFirst = !joins(text[at - 1], word[0]);
    if (isFirst && !joins(word[word.length - 1], text[at + word.length])) return 'word';
    if (isFirst || isHanzi(word[0])) best = 'beginning';
    best ??= 'inside';
  }
  return best;
}

/** Whether two letters beside each other are of one word: not digits beside letters, not Latin beside Chinese. */
function joins(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || !LETTER.test(a) || !LETTER.test(b)) return false;
  return isHanzi(a) === isHanzi(b) && /\d/.test(a) === /\d/.test(b);
}

function isHanzi(letter: string): boolean {
  return letter >= '\u3400' && letter <= '\u9fff';
}

/** Reads Chinese by a word of pinyin; each piece once, since ranges repeat their words. */
function reader(word: string, pinyin: Pinyin | null): (hanzi: string) => number | null {
  if (!pinyin || !/^[a-z]+$/.test(word)) return () => null;
  const known = new Map<string, number | null>();
  return (hanzi) => {
    let rank = known.get(hanzi);
    if (rank === undefined) {
      const at = pinyin(hanzi, word);
      rank = at === false ? null : at[0] === 0 ? near.pinyin : near.pinyinInside;
      known.set(hanzi, rank);
    }
    return rank;
  };
}
