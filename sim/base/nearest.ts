// The name someone probably meant: the nearest of some candidates by edit distance.

/** The candidate nearest to a word, or undefined where none is near (more than a third of its letters differ). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.slice(0, 80).toLowerCase();
  let best: string | undefined;
  let bestEdits = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) >= bestEdits) continue;
    const edits = editDistance(wanted, other, bestEdits);
    if (edits < bestEdits) {
      best = candidate;
      bestEdits = edits;
      if (edits === 0) break;
    }
  }
  return best;
}

/** The candidates in order of likeness, nearest first: for a short list of suggestions. */
export function nearestFew(word: string, candidates: readonly string[], few: number): string[] {
  const wanted = word.slice(0, 80).toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, edits: editDistance(wanted, candidate.toLowerCase(), 1e9) }))
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, few)
    .map(({ candidate }) => candidate);
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; stops early at a limit. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) edits = Math.min(edits, beforeLast[j - 2] + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
