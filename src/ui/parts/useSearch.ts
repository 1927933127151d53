// What a search finds as one types: ranked alike in every list, by pinyin as soon as its table is there.
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { loadPinyin, mayBePinyin, type SearchIndex, search } from '../words/search.ts';
import { comesLater } from './Part.tsx';

type Pinyin = Awaited<ReturnType<typeof loadPinyin>>;

let loaded: Pinyin | null = null;
comesLater(loadPinyin);

/** The field takes letters at once; the list follows when there is time. */
export function useSearch<T>(index: SearchIndex<T>, typed: string): readonly T[] {
  const [pinyin, setPinyin] = useState<Pinyin | null>(() => loaded);
  const isWanted = pinyin === null && mayBePinyin(typed);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    loadPinyin().then(
      (table) => {
        loaded = table;
        if (!isGone) setPinyin(() => table);
      },
      // Without it names are found as they are written.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  const words = useDeferredValue(typed);
  return useMemo(() => search(index, words, pinyin), [index, words, pinyin]);
}
