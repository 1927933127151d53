// Which picture files belong to which SKUs, by the GTIN in the file's name. Pure.

export interface NamedPicture {
  /** Index of the file. */
  readonly ix: number;
  readonly code: string;
}

export interface UnmatchedName {
  readonly name: string;
  /** The GTIN read in it; empty where there is none. */
  readonly digits: string;
  /** A GTIN of the range that differs by a digit or two, or by a swap. */
  readonly near: string | null;
}

export interface Matching {
  /** One file for each SKU that has any: the front where names tell sides apart. */
  readonly matched: readonly NamedPicture[];
  /** Files with further sides of those SKUs. */
  readonly nFurther: number;
  readonly unmatched: readonly UnmatchedName[];
}

/** Near GTINs are looked for in the first of a long list only: a wrong folder is seen from them. */
const MOST_NEAR = 40;
const MOST_OFF = 2;

/** GTINs are the same with and without zeros at their left. */
export function codeOf(gtin: string): string {
  return gtin.replace(/^0+/, '');
}

export function matchNames(names: readonly string[], gtins: readonly string[]): Matching {
  const known = new Map(gtins.filter((gtin) => gtin !== '').map((gtin) => [codeOf(gtin), gtin]));
  const best = new Map<string, { ix: number; rank: number; name: string }>();
  const unmatched: UnmatchedName[] = [];
  let nMatched = 0;
  names.forEach((name, ix) => {
    const { digits, rank } = readName(name);
    const code = codeOf(digits);
    if (digits === '' || !known.has(code)) {
      const near = digits === '' || unmatched.length >= MOST_NEAR ? null : nearGtin(code, known);
      unmatched.push({ name, digits, near });
      return;
    }
    nMatched++;
    const other = best.get(code);
    const isBetter = !other || rank < other.rank || (rank === other.rank && name < other.name);
    if (isBetter) best.set(code, { ix, rank, name });
  });
  const matched = [...best].map(([code, { ix }]) => ({ ix, code })).sort((p, q) => p.ix - q.ix);
  return { matched, nFurther: nMatched - matched.length, unmatched };
}

/**
 * The GTIN a name begins with or holds, and how far the picture is from the front: no suffix, then _1 or .1, and so on;
 * in names like 06901234567892_C1N1 the digit after the letter is the side.
 */
export function readName(fileName: string): { digits: string; rank: number } {
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]+$/, '');
  const found = /(?<!\d)\d{6,14}(?!\d)/.exec(stem);
  if (!found) return { digits: '', rank: 0 };
  const suffix = stem.slice(found.index + found[0].length);
  const side = /^[_-][A-Za-z](\d)[A-Za-z]\d/.exec(suffix) ?? /(\d{1,3})\D*$/.exec(suffix);
  const rank = side ? Number(side[1]) : suffix === '' ? 0 : /front|正/i.test(suffix) ? 1 : 50;
  return { digits: found[0], rank };
}

function nearGtin(code: string, known: ReadonlyMap<string, string>): string | null {
  let best: string | null = null;
  let least = MOST_OFF + 1;
  for (const [other, gtin] of known) {
    const off = distance(code, other, least);
    if (off < least) [best, least] = [gtin, off];
    if (least === 1) break;
  }
  return best;
}

/** Digits that differ; a swap of neighbours, or one digit more or less, counts as one. Stops at a limit. */
function distance(a: string, b: string, limit: number): number {
  if (a.length !== b.length) {
    const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
    if (longer.length - shorter.length > 1) return limit;
    let at = 0;
    while (at < shorter.length && longer[at] === shorter[at]) at++;
    return longer.slice(at + 1) === shorter.slice(at) ? 1 : limit;
  }
  let off = 0;
  for (let k = 0; k < a.length && off < limit; k++) {
    if (a[k] === b[k]) continue;
    off++;
    if (a[k] === b[k + 1] && a[k + 1] === b[k]) k++;
  }
  return off;
}
