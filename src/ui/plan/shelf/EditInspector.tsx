// What is chosen on the shelf: a position with its steppers and figures, several positions, or a shelf.

import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { positionKey } from '../../../../sim/edit/edit.ts';
import { setLabel, setOrientation } from '../../../../sim/edit/shelf/facingEdits.ts';
import { moveShelf, NOTCH_MM, setShelfDepth } from '../../../../sim/edit/shelf/shelfEdits.ts';
import { capacityUnits, packSize } from '../../../../sim/project/pack.ts';
import type { ShelfRef } from '../../../../sim/project/places.ts';
import { orientations, type Position } from '../../../../sim/project/schema.ts';
import { tablesFor } from '../../../../sim/project/tables.ts';
import { planFigures, shareOfShelf } from '../../../../sim/shelf/holdings.ts';
import { lengthIn, parseLengthMm, type ShelfUnit } from '../../../../sim/words/lengths.ts';
import { say } from '../../../../sim/words/text.ts';
import { make, makeOnFloor } from '../../../editor/document/edits.ts';
import { indicesOf, useEditor } from '../../../editor/document/state.ts';
import { shelfActions } from '../../../editor/shelf/actions.ts';
import { setFacingsTo } from '../../../editor/shelf/edits.ts';
import { useApp } from '../../../state/store.ts';
import { ActionButton } from '../../parts/actions.tsx';
import { Buttons } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Tick } from '../../parts/Field.tsx';
import { PackPicture } from '../../parts/PackPicture.tsx';
import { useFormat } from '../../words/format.ts';
import { skuName } from '../../words/names.ts';
import { flavourText } from './Library.tsx';
import css from './shelf.module.css';
import { figureOf, type Hand, rangeOf, useHand } from './useEditRun.ts';

export function EditInspector() {
  const { t } = useTranslation();
  const hand = useHand();
  const selected = useEditor((state) => state.selected);
  const shelfId = useEditor((state) => state.shelfId);
  if (!hand) return null;
  const ixs = indicesOf(hand.plan, selected);
  const first = hand.plan.positions[ixs[0]];
  if (first) return <PositionPanel hand={hand} position={first} n={ixs.length} />;
  const ref = shelfId ? tablesFor(hand.project, hand.plan).shelves.get(shelfId) : undefined;
  if (ref) return <ShelfPanel hand={hand} shelf={ref} />;
  return <p className="hint">{t('edit.nothing')}</p>;
}

function PositionPanel({ hand, position, n }: { hand: Hand; position: Position; n: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { project } = hand;
  const range = rangeOf(project);
  const sku = range.skus.get(position.skuId);
  const brand = sku && range.brands.get(sku.brandId);
  const category = sku && range.categories.get(sku.categoryId);
  if (!sku) return null;
  const size = packSize(sku, position.orientation);
  const ref = tablesFor(project, hand.plan).shelves.get(position.shelfId);
  return (
    <section data-testid="position-panel" aria-label={skuName(sku, language)}>
      <div className={css.head}>
        <PackPicture sku={sku} brand={brand} w={44} h={60} />
        <div>
          <h2>{n > 1 ? t('edit.selected', { n }) : skuName(sku, language)}</h2>
          <p className="hint">
            {n > 1
              ? skuName(sku, language)
              : `${brand ? say(brand.name, language) : ''}${flavourText(sku, language)} · ${format.price(sku.price)}`}
          </p>
          <p className="hint">
            {format.shelfSize(size.widthMm, size.heightMm, size.depthMm)}
            {ref ? ` · ${t('edit.shelf', { n: ref.shelfNo })}` : ''}
          </p>
        </div>
      </div>
      <div className={css.steppers}>
        <Stepper name={t('edit.wide')} value={position.facingsWide} set={(wide) => setFacingsTo({ wide })} />
        <Stepper name={t('edit.high')} value={position.facingsHigh} set={(high) => setFacingsTo({ high })} />
        <Stepper name={t('edit.deep')} value={position.facingsDeep} set={(deep) => setFacingsTo({ deep })} />
      </div>
      <div className={css.row}>
        <Choice
          legend={t('edit.orientation')}
          options={orientations}
          value={position.orientation}
          choose={(each) => make((of, id, ixs) => setOrientation(of, id, ixs, each))}
          name={(each) => t(`edit.${each}`)}
        />
        <Tick>
          <input
            type="checkbox"
            checked={position.label}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              make((of, id, ixs) => setLabel(of, id, ixs, checked));
            }}
          />
          {t('edit.label')}
        </Tick>
      </div>
      <Figures hand={hand} position={position} category={category ? say(category.name, language) : ''} />
    </section>
  );
}

function Figures({ hand, position, category }: { hand: Hand; position: Position; category: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const live = useEditor((state) => state.figures);
  const { project, plan } = hand;
  const range = rangeOf(project);
  // Shares of the whole plan are worked out after the shelf has been painted.
  const later = useDeferredValue(hand);
  const counted = later.project.skus === project.skus ? later : hand;
  const figures = useMemo(() => planFigures(counted.project, counted.plan), [counted]);
  const known = live && live.plan.id === plan.id ? live : null;
  const at = { key: positionKey(position), skuId: position.skuId, shelfId: position.shelfId };
  const figure = known ? figureOf(known, at) : null;
  const skuIx = range.skuIx.get(position.skuId) ?? -1;
  const sku = project.skus[skuIx];
  const categoryIx = project.categories.findIndex(({ id }) => id === sku?.categoryId);
  const shelfShare = shareOfShelf(figures.skus[skuIx], figures.categories[categoryIx]);
  const salesShare = useMemo(() => {
    if (!known || !sku) return null;
    let sum = 0;
    project.skus.forEach((each, ix) => {
      if (each.categoryId === sku.categoryId) sum += known.figures.skuUnits[ix];
    });
    return sum > 0 ? known.figures.skuUnits[skuIx] / sum : null;
  }, [known, project, sku, skuIx]);
  const most = Math.max(shelfShare ?? 0, salesShare ?? 0, 1e-9);
  const isStale = known !== null && known.plan !== plan;
  return (
    <div className={css.figures} data-stale={isStale}>
      <Facts>
        <div>
          <dd>{format.int(capacityUnits(position))}</dd>
          <dt>{t('edit.capacity')}</dt>
        </div>
        <div>
          <dd>{figure ? format.decimal(figure.unitsADay, 1) : '–'}</dd>
          <dt>{t('edit.soldHere')}</dt>
        </div>
        <div>
          <dd>
            {figure?.daysOfSupply != null ? format.decimal(Math.min(999, figure.daysOfSupply), 1) : '–'}
          </dd>
          <dt>{t('edit.daysOfSupply')}</dt>
        </div>
      </Facts>
      <div className={css.shares}>
        <h3>{t('edit.inCategory', { category })}</h3>
        {(
          [
            ['shareOfShelf', shelfShare],
            ['shareOfSales', salesShare],
          ] as const
        ).map(([name, share]) => (
          <div key={name} className={css.share}>
            <span>{t(`edit.${name}`)}</span>
            <i>
              <i style={{ width: `${(100 * (share ?? 0)) / most}%` }} data-kind={name} />
            </i>
            <b>{share === null ? '–' : format.percent(share, 1)}</b>
          </div>
        ))}
      </div>
    </div>
  );
}

function ShelfPanel({ hand, shelf: ref }: { hand: Hand; shelf: ShelfRef }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const format = useFormat();
  const { shelf, shelfNo, bay } = ref;
  const range = rangeOf(hand.project);
  const takenMm = hand.plan.positions.reduce((sum, position) => {
    const sku = position.shelfId === shelf.id ? range.skus.get(position.skuId) : undefined;
    return sku ? sum + packSize(sku, position.orientation).widthMm * position.facingsWide : sum;
  }, 0);
  const rows = [
    ['clearance', format.shelf(shelf.clearanceMm)],
    ['widthTaken', format.percent(takenMm / (bay.widthM * 1000), 0)],
  ] as const;
  return (
    <section data-testid="shelf-panel">
      <h2>{t('edit.shelf', { n: shelfNo })}</h2>
      <div className={css.steppers}>
        <Stepper
          name={`${t('edit.height')} (${t('edit.notches', { n: format.shelf(NOTCH_MM) })})`}
          unit={format.shelfUnit}
          value={shelf.heightMm}
          by={NOTCH_MM}
          set={(heightMm) => makeOnFloor((of, on) => moveShelf(of, on, shelf.id, heightMm))}
        />
        <Stepper
          name={t('edit.depth')}
          unit={format.shelfUnit}
          value={shelf.depthMm}
          by={10}
          set={(depthMm) => makeOnFloor((of, on) => setShelfDepth(of, on, shelf.id, depthMm))}
        />
      </div>
      <Facts>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{t(`edit.${name}`)}</dt>
          </div>
        ))}
      </Facts>
      <Buttons>
        {(['selectShelf', 'tidy', 'spread', 'addShelf', 'removeShelf'] as const).map((name) => (
          <ActionButton key={name} look="plain" small action={shelfActions[name]}>
            {say(shelfActions[name].label, language)}
          </ActionButton>
        ))}
      </Buttons>
    </section>
  );
}

/** A number; with a unit a length in millimetres, shown in it and read in any. */
function Stepper(props: {
  name: string;
  value: number;
  by?: number;
  unit?: ShelfUnit;
  set: (value: number) => void;
}) {
  const { t } = useTranslation();
  const { name, value, by = 1, unit, set } = props;
  const shown = unit ? lengthIn(value, unit) : String(value);
  const read = (text: string): number => (unit ? (parseLengthMm(text, unit) ?? Number.NaN) : Number(text));
  return (
    <div className={css.stepper} data-testid="stepper">
      <span id={`stepper-${name}`}>
        {name}
        {unit && `, ${unit}`}
      </span>
      <div>
        <button type="button" aria-label={t('edit.less', { what: name })} onClick={() => set(value - by)}>
          −
        </button>
        <input
          key={shown}
          aria-labelledby={`stepper-${name}`}
          inputMode="numeric"
          defaultValue={shown}
          onBlur={(event) => take(event.currentTarget, shown, read, set)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(event.currentTarget, shown, read, set);
            else if (event.key === 'ArrowUp') set(value + by);
            else if (event.key === 'ArrowDown') set(value - by);
            else return;
            event.preventDefault();
          }}
        />
        <button type="button" aria-label={t('edit.more1', { what: name })} onClick={() => set(value + by)}>
          +
        </button>
      </div>
    </div>
  );
}

function take(
  input: HTMLInputElement,
  was: string,
  read: (text: string) => number,
  set: (value: number) => void,
): void {
  const value = read(input.value);
  if (Number.isFinite(value) && input.value.trim() !== '' && input.value !== was) set(value);
  else input.value = was;
}
