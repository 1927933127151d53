// Which goods are to be put up: a brand or a SKU, found by typing.

import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../../sim/project/schema.ts';
import { say } from '../../../../sim/words/text.ts';
import { type PlacedGoods, usePlacements } from '../../../state/plan/placements.ts';
import { useApp } from '../../../state/store.ts';
import { useFew } from '../../parts/Few.tsx';
import { SearchBox } from '../../parts/Field.tsx';
import { FoundList, FoundRow } from '../../parts/Found.tsx';
import { useSearch } from '../../parts/useSearch.ts';
import { useFormat } from '../../words/format.ts';
import { soughtIn } from '../../words/goodsSearch.ts';
import { skuName } from '../../words/names.ts';
import { type Sought, searchIndex } from '../../words/search.ts';
import css from './placements.module.css';

const MOST_FOUND = 40;

interface Found extends PlacedGoods {
  readonly name: string;
  readonly hint: string;
  readonly sought: Sought;
  readonly isOwn: boolean;
}

export function GoodsChooser({ project, goods }: { project: Project; goods: PlacedGoods }) {
  const { t } = useTranslation();
  const listId = useId();
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const all = useGoods(project);
  const index = useMemo(() => searchIndex(all, ({ sought }) => sought), [all]);
  const [rows, more] = useFew(useSearch(index, text ?? ''), MOST_FOUND, MOST_FOUND);
  const chosen = all.find(({ kind, id }) => kind === goods.kind && id === goods.id);
  const isOpen = text !== null;
  const pointed = Math.min(at, rows.length - 1);
  const take = ({ kind, id }: Found) => {
    usePlacements.setState({ goods: { kind, id } });
    setText(null);
  };
  return (
    <div className={css.goods}>
      <span className={css.label}>{t('placements.goods')}</span>
      <SearchBox
        type="search"
        role="combobox"
        aria-label={t('placements.search')}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && rows.length > 0 ? `${listId}-${pointed}` : undefined}
        placeholder={chosen ? chosen.name : t('placements.search')}
        data-testid="placements-goods"
        data-chosen={!isOpen}
        value={text ?? chosen?.name ?? ''}
        onFocus={() => setText('')}
        onBlur={() => setText(null)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(rows.length - 1, pointed + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, pointed - 1));
          else if (event.key === 'Enter' && rows[pointed]) take(rows[pointed]);
          else if (event.key === 'Escape' && isOpen) setText(null);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {isOpen && (
        <FoundList>
          {rows.length === 0 ? (
            <p className="hint">{t('placements.noneFound')}</p>
          ) : (
            <div id={listId} role="listbox" tabIndex={-1} aria-label={t('placements.search')}>
              {rows.map((row, k) => (
                <FoundRow
                  key={`${row.kind} ${row.id}`}
                  id={`${listId}-${k}`}
                  role="option"
                  aria-selected={k === pointed}
                  tabIndex={-1}
                  onPointerEnter={() => setAt(k)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => {
                    take(row);
                    (document.activeElement as HTMLElement | null)?.blur();
                  }}
                  onKeyDown={() => undefined}
                >
                  <span>{row.name}</span>
                  <small>{row.hint}</small>
                </FoundRow>
              ))}
            </div>
          )}
          {more}
        </FoundList>
      )}
    </div>
  );
}

/** Brands first, one's own before the others; then SKUs. */
function useGoods(project: Project): readonly Found[] {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const own = new Set(project.ownBrandIds);
    const count = new Map<string, number>();
    for (const { brandId } of project.skus) count.set(brandId, (count.get(brandId) ?? 0) + 1);
    const names = new Map(project.brands.map(({ id, name }) => [id, say(name, language) || id]));
    const brands = project.brands.flatMap(({ id, name }): Found[] => {
      const n = count.get(id) ?? 0;
      const hint = t('placements.brandHint', { n: format.int(n) });
      const sought = { names: [name.en, name.zh, id] };
      return n > 0 ? [{ kind: 'brand', id, name: names.get(id)!, hint, sought, isOwn: own.has(id) }] : [];
    });
    const soughtOf = soughtIn(project);
    const skus = project.skus.map(
      (sku): Found => ({
        ...{ kind: 'sku', id: sku.id, name: skuName(sku, language) },
        hint: names.get(sku.brandId) ?? '',
        sought: soughtOf(sku),
        isOwn: own.has(sku.brandId),
      }),
    );
    const byOwn = (a: Found, b: Found) => Number(b.isOwn) - Number(a.isOwn);
    return [...brands.sort(byOwn), ...skus.sort(byOwn)];
  }, [project, language, t, format]);
}
