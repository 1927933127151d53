// The library: every SKU of the range, to be searched, filtered and dragged onto a shelf. Only the rows in sight exist.

import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand, Project, Sku } from '../../../../sim/project/schema.ts';
import { type Language, say, type Text } from '../../../../sim/words/text.ts';
import { libraryHand, placeBeside } from '../../../editor/shelf/bringIn.ts';
import { useImages } from '../../../state/files/images.ts';
import { useApp } from '../../../state/store.ts';
import { Button, buttonClass } from '../../parts/Button.tsx';
import { SearchBox, Tick } from '../../parts/Field.tsx';
import { Icon } from '../../parts/icons.tsx';
import { PackPicture } from '../../parts/PackPicture.tsx';
import { useListening } from '../../parts/useListening.ts';
import { useSearch } from '../../parts/useSearch.ts';
import { useFormat } from '../../words/format.ts';
import { type Goods, skuIndex } from '../../words/goodsSearch.ts';
import { skuName } from '../../words/names.ts';
import planCss from '../plan.module.css';
import { byName, filterSkus } from './librarySearch.ts';
import css from './shelf.module.css';
import { useHand } from './useEditRun.ts';

const ROW_PX = 56;
const SPARE_ROWS = 4;

export function Library() {
  const { t } = useTranslation();
  const format = useFormat();
  const hand = useHand();
  const [text, setText] = useState('');
  const [categoryId, setCategory] = useState('');
  const [brandId, setBrand] = useState('');
  const [isNewOnly, setNewOnly] = useState(false);
  const plan = useDeferredValue(hand?.plan);
  const facings = useMemo(() => {
    const sum = new Map<string, number>();
    for (const { skuId, facingsWide } of plan?.positions ?? [])
      sum.set(skuId, (sum.get(skuId) ?? 0) + facingsWide);
    return sum;
  }, [plan]);
  const except = isNewOnly ? facings : null;
  const goods = hand?.project ?? NONE;
  const { skus, brands, categories } = goods;
  const searched = useSearch(skuIndex(goods), text);
  const found = useMemo(
    () => filterSkus(searched, { categoryId, brandId, except }),
    [searched, categoryId, brandId, except],
  );
  if (!hand) return null;
  return (
    <section className={css.library} data-testid="library" aria-labelledby="library-title">
      <div className={planCss.libraryHead}>
        <h2 id="library-title">{t('edit.library')}</h2>
        <span className="hint">
          {found.length === 1 ? t('edit.foundOne') : t('edit.found', { n: format.int(found.length) })}
        </span>
        <Button
          look="icon"
          data-testid="library-images"
          label={t('images.title')}
          onClick={() => useImages.setState({ isOpen: true })}
        >
          <Icon name="picture" size={16} />
        </Button>
      </div>
      <SearchBox
        type="search"
        aria-label={t('edit.search')}
        placeholder={t('edit.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={css.libraryFilters} data-testid="library-filters">
        <NameFilter
          label={t('edit.category')}
          all={t('edit.allCategories')}
          named={categories}
          value={categoryId}
          choose={(id) => {
            setCategory(id);
            setBrand('');
          }}
        />
        <BrandFilter {...{ skus, brands, categoryId, brandId, choose: setBrand }} />
        <Tick>
          <input
            type="checkbox"
            checked={isNewOnly}
            onChange={(event) => setNewOnly(event.currentTarget.checked)}
          />
          {t('edit.notInPlan')}
        </Tick>
      </div>
      {found.length === 0 ? (
        <p className={`hint ${css.libraryNone}`} data-testid="library-none">
          {t('edit.noneFound')}
        </p>
      ) : (
        <Rows found={found} brands={brands} facings={facings} />
      )}
    </section>
  );
}

const NONE: Goods = { skus: [], brands: [], categories: [] };

interface NameFilterProps {
  readonly label: string;
  readonly all: string;
  readonly named: readonly { readonly id: string; readonly name: Text }[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

/** A large range has a thousand brands: its options are made anew only when they change. */
const NameFilter = memo(
  function NameFilter({ label, all, named, value, choose }: NameFilterProps) {
    const language = useApp((state) => state.language);
    const inOrder = useMemo(() => byName(named, language), [named, language]);
    return (
      <select aria-label={label} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {inOrder.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name, language)}
          </option>
        ))}
      </select>
    );
  },
  (p, q) => p.named === q.named && p.value === q.value && p.label === q.label,
);

function BrandFilter(props: {
  skus: readonly Sku[];
  brands: readonly Brand[];
  categoryId: string;
  brandId: string;
  choose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { skus, brands, categoryId, brandId, choose } = props;
  const named = useMemo(() => {
    const inCategory = new Set(
      skus.filter((sku) => categoryId === '' || sku.categoryId === categoryId).map((sku) => sku.brandId),
    );
    return brands.filter(({ id }) => inCategory.has(id));
  }, [skus, brands, categoryId]);
  return (
    <NameFilter
      label={t('edit.brand')}
      all={t('edit.allBrands')}
      named={named}
      value={brandId}
      choose={choose}
    />
  );
}

interface RowsProps {
  readonly found: readonly Sku[];
  readonly brands: Project['brands'];
  readonly facings: ReadonlyMap<string, number>;
}

const Rows = memo(function Rows(props: RowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { found, facings } = props;
  const brands = useMemo(() => new Map(props.brands.map((brand) => [brand.id, brand])), [props.brands]);
  const box = useRef<HTMLDivElement>(null);
  useListening(box, libraryHand);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(400);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setHeight(element.clientHeight));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    // A new list begins at its top.
    if (found && box.current) box.current.scrollTop = 0;
    setAt(0);
  }, [found]);
  const first = Math.max(0, Math.floor(top / ROW_PX) - SPARE_ROWS);
  const last = Math.min(found.length, Math.ceil((top + height) / ROW_PX) + SPARE_ROWS);
  const go = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to));
    setAt(next);
    const element = box.current;
    if (!element) return;
    if (next * ROW_PX < element.scrollTop) element.scrollTop = next * ROW_PX;
    else if ((next + 1) * ROW_PX > element.scrollTop + element.clientHeight)
      element.scrollTop = (next + 1) * ROW_PX - element.clientHeight;
  };
  return (
    <div
      ref={box}
      className={css.libraryRows}
      data-testid="library-rows"
      role="listbox"
      tabIndex={0}
      aria-label={t('edit.library')}
      aria-activedescendant={`library-${at}`}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') go(at + 1);
        else if (event.key === 'ArrowUp') go(at - 1);
        else if (event.key === 'PageDown') go(at + 8);
        else if (event.key === 'PageUp') go(at - 8);
        else if (event.key === 'Home') go(0);
        else if (event.key === 'End') go(found.length - 1);
        else if (event.key === 'Enter' && found[at]) placeBeside(found[at]);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div style={{ height: found.length * ROW_PX }}>
        {found.slice(first, last).map((sku, k) => {
          const ix = first + k;
          const brand = brands.get(sku.brandId);
          const n = facings.get(sku.id) ?? 0;
          return (
            <div
              key={sku.id}
              id={`library-${ix}`}
              role="option"
              tabIndex={-1}
              aria-selected={ix === at}
              aria-setsize={found.length}
              aria-posinset={ix + 1}
              className={css.libraryRow}
              data-testid="library-row"
              style={{ top: ix * ROW_PX, height: ROW_PX }}
              title={t('edit.dragHint')}
              data-sku={sku.id}
              onPointerDown={() => setAt(ix)}
              onDoubleClick={() => placeBeside(sku)}
            >
              <PackPicture sku={sku} brand={brand} w={34} h={46} />
              <span className={css.libraryText}>
                <span className={css.libraryName}>{skuName(sku, language)}</span>
                <small>
                  {brand ? say(brand.name, language) : ''}
                  {flavourText(sku, language)}
                </small>
              </span>
              <span className={css.libraryEnd}>
                <b>{format.price(sku.price)}</b>
                <small>
                  {n === 1 ? t('edit.facingOne') : n > 1 ? t('edit.facings', { n: format.int(n) }) : ''}
                </small>
              </span>
              <span
                // For the pointer alone: by keyboard the row itself is placed with Enter.
                aria-hidden="true"
                className={`${buttonClass('icon')} ${css.libraryAdd}`}
                data-testid="library-add"
                title={t('edit.place', { sku: skuName(sku, language) })}
                onPointerDown={(event) => event.stopPropagation()}
                onClick={() => placeBeside(sku)}
              >
                <Icon name="plus" size={15} />
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** Flavours are written in one language: told where it is the reader's. */
export function flavourText({ flavour }: Sku, language: Language): string {
  return flavour !== '' && /[\u3400-\u9fff]/.test(flavour) === (language === 'zh') ? ` · ${flavour}` : '';
}
