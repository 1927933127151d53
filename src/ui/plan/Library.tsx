// The library: every SKU of the range, to be searched, filtered and dragged onto a shelf. Only the rows in sight exist.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeSku } from '../../../sim/planogram/positionEdits.ts';
import type { Project, Sku } from '../../../sim/scenario/schema.ts';
import { useEditor } from '../../state/editor.ts';
import { make } from '../../state/edits.ts';
import { type Language, useApp } from '../../state/store.ts';
import { useFormat } from '../format.ts';
import { Icon } from '../icons.tsx';
import { say, skuName } from '../names.ts';
import { shelfInHand } from './actions.ts';
import { carry, grabSku, letGo, release } from './gestures.ts';
import { PackPicture } from './PackPicture.tsx';
import { rangeOf, useHand } from './useEditRun.ts';

const ROW_PX = 56;
const SPARE_ROWS = 4;
const STILL_PX = 4;

export function Library() {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const hand = useHand();
  const [text, setText] = useState('');
  const [categoryId, setCategory] = useState('');
  const [brandId, setBrand] = useState('');
  const [isNewOnly, setNewOnly] = useState(false);
  const words = useDeferredValue(text);
  const project = hand?.project;
  const plan = hand?.plan;
  const texts = useMemo(() => (project ? searchTexts(project) : []), [project]);
  const facings = useMemo(() => {
    const sum = new Map<string, number>();
    for (const { skuId, facingsWide } of plan?.positions ?? [])
      sum.set(skuId, (sum.get(skuId) ?? 0) + facingsWide);
    return sum;
  }, [plan]);
  const found = useMemo(() => {
    if (!project) return [];
    const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
    return project.skus.filter(
      (sku, ix) =>
        (categoryId === '' || sku.categoryId === categoryId) &&
        (brandId === '' || sku.brandId === brandId) &&
        (!isNewOnly || !facings.has(sku.id)) &&
        parts.every((part) => texts[ix].includes(part)),
    );
  }, [project, texts, words, categoryId, brandId, isNewOnly, facings]);
  const brands = useMemo(() => {
    if (!project) return [];
    const inCategory = new Set(
      project.skus
        .filter((sku) => categoryId === '' || sku.categoryId === categoryId)
        .map((sku) => sku.brandId),
    );
    return byName(
      project.brands.filter(({ id }) => inCategory.has(id)),
      language,
    );
  }, [project, categoryId, language]);
  if (!project) return null;
  return (
    <section className="library" aria-labelledby="library-title">
      <div className="library-head">
        <h2 id="library-title">{t('edit.library')}</h2>
        <span className="hint">
          {found.length === 1 ? t('edit.foundOne') : t('edit.found', { n: format.int(found.length) })}
        </span>
      </div>
      <div className="finder-box">
        <Icon name="search" size={16} />
        <input
          type="search"
          aria-label={t('edit.search')}
          placeholder={t('edit.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className="library-filters">
        <select
          aria-label={t('edit.category')}
          value={categoryId}
          onChange={(event) => {
            setCategory(event.currentTarget.value);
            setBrand('');
          }}
        >
          <option value="">{t('edit.allCategories')}</option>
          {byName(project.categories, language).map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name, language)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('edit.brand')}
          value={brandId}
          onChange={(event) => setBrand(event.currentTarget.value)}
        >
          <option value="">{t('edit.allBrands')}</option>
          {brands.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name, language)}
            </option>
          ))}
        </select>
        <label className="tick-label">
          <input
            type="checkbox"
            checked={isNewOnly}
            onChange={(event) => setNewOnly(event.currentTarget.checked)}
          />
          {t('edit.notInPlan')}
        </label>
      </div>
      {found.length === 0 ? (
        <p className="hint library-none">{t('edit.noneFound')}</p>
      ) : (
        <Rows found={found} project={project} facings={facings} />
      )}
    </section>
  );
}

function Rows(props: { found: readonly Sku[]; project: Project; facings: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { found, project, facings } = props;
  const { brands } = rangeOf(project);
  const box = useRef<HTMLDivElement>(null);
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
      className="library-rows"
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
              className="library-row"
              style={{ top: ix * ROW_PX, height: ROW_PX }}
              title={t('edit.dragHint')}
              data-sku={sku.id}
              onPointerDown={(event) => {
                setAt(ix);
                if (event.button === 0) drag(sku, event.nativeEvent, box.current);
              }}
              onDoubleClick={() => placeBeside(sku)}
            >
              <PackPicture sku={sku} brand={brand} w={34} h={46} />
              <span className="library-text">
                <span className="library-name">{skuName(sku, language)}</span>
                <small>
                  {brand ? say(brand.name, language) : ''}
                  {flavourText(sku, language)}
                </small>
              </span>
              <span className="library-end">
                <b>{format.price(sku.price)}</b>
                <small>{n > 0 ? `×${n}` : ''}</small>
              </span>
              <button
                type="button"
                className="icon-button library-add"
                tabIndex={-1}
                aria-label={t('edit.place', { sku: skuName(sku, language) })}
                title={t('edit.place', { sku: skuName(sku, language) })}
                onPointerDown={(event) => event.stopPropagation()}
                onClick={() => placeBeside(sku)}
              >
                <Icon name="plus" size={15} />
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Beside what is chosen, or on the fullest-to-hand shelf of the bay in front that has room. */
function placeBeside(sku: Sku): void {
  const chosen = shelfInHand();
  const { bayIx } = useEditor.getState();
  const bay = useApp.getState().opened?.bays[bayIx]?.bay;
  const shelves = chosen ? [chosen.shelf] : [...(bay?.shelves ?? [])].reverse();
  make((project, planId, ixs) => {
    const plan = project.plans.find(({ id }) => id === planId);
    const xMm = chosen ? (plan?.positions[ixs[0]]?.xMm ?? 0) : 0;
    const tries = shelves.map((shelf) =>
      placeSku(project, planId, { skuId: sku.id, shelfId: shelf.id, xMm }),
    );
    return (
      tries.find(({ refused }) => refused === undefined) ??
      tries[0] ??
      placeSku(project, planId, { skuId: sku.id, shelfId: '', xMm })
    );
  });
}

/** Follows the pointer from a row to the shelf. Scrolling by touch stays scrolling: only a mouse or pen drags. */
function drag(sku: Sku, down: PointerEvent, list: HTMLElement | null): void {
  if (down.pointerType === 'touch') return;
  let isDrag = false;
  const picture = (down.target as HTMLElement).closest('.library-row')?.querySelector('canvas');
  let ghost: HTMLElement | null = null;
  const move = (event: PointerEvent) => {
    const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
    if (!isDrag && dx * dx + dy * dy < STILL_PX * STILL_PX) return;
    if (!isDrag) {
      isDrag = true;
      grabSku(sku);
      ghost = document.createElement('div');
      ghost.className = 'drag-ghost';
      const copy = document.createElement('canvas');
      if (picture) {
        copy.width = picture.width;
        copy.height = picture.height;
        copy.style.width = picture.style.width;
        copy.style.height = picture.style.height;
        copy.getContext('2d')?.drawImage(picture, 0, 0);
      }
      ghost.append(copy);
      document.body.append(ghost);
      document.body.classList.add('is-dragging');
    }
    event.preventDefault();
    carry(event);
    if (ghost) {
      ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
      ghost.dataset.over = String(useEditor.getState().preview !== null);
    }
  };
  const end = (event: PointerEvent | KeyboardEvent) => {
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Escape') return;
      letGo();
    } else if (event.type === 'pointerup') {
      if (isDrag) carry(event);
      release(isDrag);
    } else letGo();
    ghost?.remove();
    document.body.classList.remove('is-dragging');
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', end, true);
    // What was placed is chosen: its keys work at once.
    const stage = document.querySelector<HTMLElement>('.edit-stage');
    (isDrag && event.type === 'pointerup' ? stage : list)?.focus({ preventScroll: true });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', end, true);
}

/** Flavours are written in one language: told where it is the reader's. */
export function flavourText({ flavour }: Sku, language: Language): string {
  return flavour !== '' && /[\u3400-\u9fff]/.test(flavour) === (language === 'zh') ? ` · ${flavour}` : '';
}

const textsOf = new WeakMap<Project['skus'], string[]>();

/** What is searched in each SKU: its names in both languages, brand, flavour, size, codes. */
function searchTexts(project: Project): string[] {
  let texts = textsOf.get(project.skus);
  if (!texts) {
    const { brands } = rangeOf(project);
    texts = project.skus.map((sku) => {
      const brand = brands.get(sku.brandId)?.name;
      return [sku.name.en, sku.name.zh, brand?.en, brand?.zh, sku.flavour, sku.size, sku.id, sku.gtin]
        .join(' ')
        .toLowerCase();
    });
    textsOf.set(project.skus, texts);
  }
  return texts;
}

function byName<T extends { name: { en: string; zh: string } }>(list: readonly T[], language: Language): T[] {
  return [...list].sort((a, b) => say(a.name, language).localeCompare(say(b.name, language), language));
}
