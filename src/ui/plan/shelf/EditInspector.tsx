// What is chosen on the shelf: a position with its steppers and figures, several positions, or a shelf.

import { useTranslation } from 'react-i18next';
import { setLabel, setOrientation } from '../../../../sim/edit/shelf/facingEdits.ts';
import { moveShelf, NOTCH_MM, setShelfDepth, stepShelf } from '../../../../sim/edit/shelf/shelfEdits.ts';
import { capacityUnits, packSize } from '../../../../sim/project/pack.ts';
import type { ShelfRef } from '../../../../sim/project/places.ts';
import { orientations, type Position } from '../../../../sim/project/schema.ts';
import { tablesFor } from '../../../../sim/project/tables.ts';
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
import { SupplyPart } from './SupplyPart.tsx';
import css from './shelf.module.css';
import { type Hand, rangeOf, useHand } from './useEditRun.ts';

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
      <p className={css.product}>
        {t('edit.product', {
          ...{ wide: position.facingsWide, high: position.facingsHigh, deep: position.facingsDeep },
          n: format.int(capacityUnits(position)),
        })}
      </p>
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
      <SupplyPart hand={hand} position={position} />
    </section>
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
          step={(by) => makeOnFloor((of, on) => stepShelf(of, on, shelf.id, by))}
          set={(heightMm) => makeOnFloor((of, on) => moveShelf(of, on, shelf.id, heightMm))}
        />
        <Stepper
          name={t('edit.depth')}
          unit={format.shelfUnit}
          value={shelf.depthMm}
          step={(by) => makeOnFloor((of, on) => setShelfDepth(of, on, shelf.id, shelf.depthMm + 10 * by))}
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

interface StepperProps {
  readonly name: string;
  readonly value: number;
  /** A length in millimetres, shown in it and read in any. */
  readonly unit?: ShelfUnit;
  readonly set: (value: number) => void;
  /** Where one step is more than the next number. */
  readonly step?: (by: 1 | -1) => void;
}

function Stepper(props: StepperProps) {
  const { t } = useTranslation();
  const { name, value, unit, set, step = (by) => set(value + by) } = props;
  const shown = unit ? lengthIn(value, unit) : String(value);
  const read = (text: string): number => (unit ? (parseLengthMm(text, unit) ?? Number.NaN) : Number(text));
  return (
    <div className={css.stepper} data-testid="stepper">
      <span id={`stepper-${name}`}>
        {name}
        {unit && `, ${unit}`}
      </span>
      <div>
        <button type="button" aria-label={t('edit.less', { what: name })} onClick={() => step(-1)}>
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
            else if (event.key === 'ArrowUp') step(1);
            else if (event.key === 'ArrowDown') step(-1);
            else return;
            event.preventDefault();
          }}
        />
        <button type="button" aria-label={t('edit.more1', { what: name })} onClick={() => step(1)}>
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
