// Find a product or a category by name and go to its shelf: the way to any bay without a pointer.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tablesFor } from '../../../sim/project/tables.ts';
import { say } from '../../../sim/words/text.ts';
import { chooseBay, planOf, useApp } from '../../state/store.ts';
import { useFew } from '../parts/Few.tsx';
import { SearchBox } from '../parts/Field.tsx';
import { FoundList, FoundRow } from '../parts/Found.tsx';
import { useSearch } from '../parts/useSearch.ts';
import { useFloorPlan } from '../parts/useStagePlan.ts';
import { soughtIn } from '../words/goodsSearch.ts';
import { skuName } from '../words/names.ts';
import { type SearchIndex, type Sought, searchIndex } from '../words/search.ts';
import css from './watch.module.css';

interface Found {
  readonly sought: Sought;
  readonly key: string;
  readonly name: string;
  readonly kind: 'sku' | 'category';
  readonly bayIx: number;
  readonly skuIx: number;
}

const FEW = 8;
const STEP = 40;

export function Finder() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const all = useSearch(usePlaces(), text);
  const [found, more] = useFew(text.trim() === '' ? [] : all, FEW, STEP);
  const go = (each: Found | undefined) => {
    if (!each || each.bayIx < 0) return;
    chooseBay(each.bayIx, each.skuIx);
    setOpen(false);
  };
  return (
    <search className={css.finder} data-testid="finder">
      <SearchBox
        type="text"
        role="combobox"
        aria-expanded={isOpen && text.trim() !== '' && found.length > 0}
        aria-controls="finder-list"
        aria-activedescendant={isOpen && found[at] ? `found-${at}` : undefined}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
          else if (event.key === 'Enter') go(found[at]);
          else if (event.key === 'Escape') setOpen(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {isOpen && text.trim() !== '' && found.length === 0 && (
        <FoundList role="status">{t('find.nothing')}</FoundList>
      )}
      {isOpen && text.trim() !== '' && found.length > 0 && (
        <FoundList>
          <div id="finder-list" role="listbox" aria-label={t('find.label')}>
            {found.map((each, ix) => (
              <FoundRow
                key={each.key}
                id={`found-${ix}`}
                role="option"
                tabIndex={-1}
                aria-selected={ix === at}
                aria-disabled={each.bayIx < 0}
                onPointerDown={(event) => {
                  event.preventDefault();
                  go(each);
                }}
                onPointerEnter={() => setAt(ix)}
              >
                <span>{each.name}</span>
                <small>{each.bayIx < 0 ? t('find.notPlaced') : t(`find.${each.kind}`)}</small>
              </FoundRow>
            ))}
          </div>
          {more}
        </FoundList>
      )}
    </search>
  );
}

/** Categories, then what stands in the plan shown, then the rest: of equal finds the first. */
function usePlaces(): SearchIndex<Found> {
  const opened = useApp((state) => state.opened);
  const shownId = useApp((state) => state.shownId);
  const language = useApp((state) => state.language);
  const floorPlan = useFloorPlan();
  return useMemo(() => {
    if (!opened || !floorPlan) return [];
    const { project } = opened;
    const plan = planOf(project, shownId);
    const { shelves } = tablesFor(project, plan);
    const bayBySku = new Map<string, number>();
    for (const position of plan.positions) {
      const shelf = shelves.get(position.shelfId);
      if (shelf && !bayBySku.has(position.skuId)) bayBySku.set(position.skuId, shelf.bayIx);
    }
    const categories = project.categories.map(({ name }, ix): Found => {
      const strip =
        floorPlan.strips.find(({ categoryIxs }) => categoryIxs[0] === ix) ??
        floorPlan.strips.find(({ categoryIxs }) => categoryIxs.includes(ix));
      return {
        ...{ key: `c${ix}`, name: say(name, language), sought: { names: [name.en, name.zh] } },
        ...{ kind: 'category', bayIx: strip?.bayIx ?? -1, skuIx: -1 },
      };
    });
    const soughtOf = soughtIn(project);
    const skus = project.skus.map(
      (sku, ix): Found => ({
        ...{ key: `s${ix}`, name: skuName(sku, language), sought: soughtOf(sku) },
        ...{ kind: 'sku', bayIx: bayBySku.get(sku.id) ?? -1, skuIx: ix },
      }),
    );
    const places = [...categories, ...skus].sort((p, q) => Number(q.bayIx >= 0) - Number(p.bayIx >= 0));
    return searchIndex(places, ({ sought }) => sought);
  }, [opened, shownId, language, floorPlan]);
}
