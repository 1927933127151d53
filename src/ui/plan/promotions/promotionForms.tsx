// What each kind of promotion has to say in its form.

import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { documentedGiftCost, giftTier } from '../../../../sim/edit/campaign/proposedCosts.ts';
import { evidenceTable } from '../../../../sim/evidence/table.ts';
import { MOST_PRICE } from '../../../../sim/kinds/fields.ts';
import { type PopElement, popElementNames, popElements } from '../../../../sim/kinds/promotion/pop.ts';
import { audienceNames, audiences } from '../../../../sim/kinds/promotion/promoter.ts';
import { fixtureText } from '../../../../sim/project/names.ts';
import type { Plan, Project, Promotion } from '../../../../sim/project/schema.ts';
import { sentence } from '../../../../sim/words/text.ts';
import { yuanText } from '../../../../sim/words/units.ts';
import { change, changePlace } from '../../../editor/pages/promotions.ts';
import { useApp } from '../../../state/store.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Tick } from '../../parts/Field.tsx';
import { ClockBox, Field, NumberBox } from '../../parts/fields.tsx';
import { Icon } from '../../parts/icons.tsx';
import { useFormat } from '../../words/format.ts';
import { kindName } from '../../words/names.ts';
import { placesOf } from './placesOf.ts';
import css from './promotions.module.css';

export interface FormOf<P extends Promotion> {
  readonly project: Project;
  readonly plan: Plan;
  readonly promotion: P;
}

export function SpecialPrice({
  project,
  promotion: { id, priceCut, skuIds },
}: FormOf<Extract<Promotion, { kind: 'specialPrice' }>>) {
  const { t } = useTranslation();
  const only = skuIds.length === 1 ? project.skus.find((sku) => sku.id === skuIds[0]) : undefined;
  return (
    <div className={css.line}>
      <Field label={t('promotions.priceCut')}>
        {(field) => (
          <NumberBox
            id={field}
            testId="price-cut"
            value={Math.round(priceCut * 1000) / 10}
            least={1}
            most={95}
            digits={1}
            suffix="%"
            set={(percent) => change(id, { priceCut: percent / 100 })}
          />
        )}
      </Field>
      {only && (
        <Field label={t('promotions.newPrice')}>
          {(field) => (
            <NumberBox
              id={field}
              value={Math.round(only.price * (1 - priceCut) * 100) / 100}
              least={0.01}
              most={only.price}
              step={0.1}
              digits={2}
              set={(price) => change(id, { priceCut: 1 - price / only.price })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

export function Gift({
  project,
  promotion: { id, giftValue, nGifts, skuIds },
}: FormOf<Extract<Promotion, { kind: 'gift' }>>) {
  const { t } = useTranslation();
  const format = useFormat();
  const tier = useMemo(() => giftTier(project, skuIds), [project, skuIds]);
  return (
    <>
      <div className={css.line}>
        <Field label={t('promotions.giftValue')}>
          {(field) => (
            <NumberBox
              id={field}
              value={giftValue}
              least={0}
              most={MOST_PRICE}
              step={0.5}
              digits={2}
              set={(value) => change(id, { giftValue: value })}
            />
          )}
        </Field>
        <Field label={t('promotions.nGifts')}>
          {(field) => (
            <NumberBox
              id={field}
              value={nGifts ?? 0}
              isOff={nGifts === null}
              least={0}
              most={1e6}
              step={100}
              set={(value) => change(id, { nGifts: value })}
            />
          )}
        </Field>
      </div>
      <Tick>
        <input
          type="checkbox"
          checked={nGifts === null}
          onChange={(event) => change(id, { nGifts: event.currentTarget.checked ? null : 500 })}
        />
        {t('promotions.giftsAsNeeded')}
      </Tick>
      <p className="hint">
        {t(tier.isHigh ? 'promotions.giftHigh' : 'promotions.giftLow', {
          margin: format.percent(tier.margin, 0),
          mean: format.percent(tier.categoryMargin, 0),
          cost: yuanText(project, documentedGiftCost(project, skuIds)),
        })}
      </p>
    </>
  );
}

export function BogoNote() {
  const { t } = useTranslation();
  return <p className="hint">{t('promotions.bogoNote')}</p>;
}

export function Promoter({ project, plan, promotion }: FormOf<Extract<Promotion, { kind: 'promoter' }>>) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { id, fromMin, toMin, nPromoters, audience, isForNewProduct } = promotion;
  return (
    <>
      <Place project={project} plan={plan} promotion={promotion} />
      <div className={css.line}>
        <Field label={t('promotions.fromHour')}>
          {(field) => (
            <ClockBox id={field} value={fromMin} set={(minutes) => change(id, { fromMin: minutes })} />
          )}
        </Field>
        <Field label={t('promotions.toHour')}>
          {(field) => <ClockBox id={field} value={toMin} set={(minutes) => change(id, { toMin: minutes })} />}
        </Field>
        <Field label={t('promotions.nPromoters')}>
          {(field) => (
            <NumberBox
              id={field}
              testId="promoters"
              value={nPromoters}
              least={1}
              most={20}
              set={(n) => change(id, { nPromoters: n })}
            />
          )}
        </Field>
      </div>
      <Choice
        legend={t('promotions.audience')}
        options={audiences}
        value={audience}
        choose={(each) => change(id, { audience: each })}
        name={(each) => sentence(audienceNames[each][language])}
      />
      <Tick>
        <input
          type="checkbox"
          checked={isForNewProduct}
          onChange={(event) => change(id, { isForNewProduct: event.currentTarget.checked })}
        />
        {t('promotions.newProduct')}
      </Tick>
      <p className="hint">{t('promotions.promoterNote')}</p>
    </>
  );
}

export function Material({ project, plan, promotion }: FormOf<Extract<Promotion, { kind: 'pop' }>>) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { id, elements } = promotion;
  return (
    <>
      <Place project={project} plan={plan} promotion={promotion} />
      <fieldset className={css.chips}>
        <legend className={css.label}>{t('promotions.elements')}</legend>
        {popElements.map((element) => {
          const isOn = elements.includes(element);
          return (
            <button
              key={element}
              type="button"
              aria-pressed={isOn}
              onClick={() =>
                change(id, {
                  elements: isOn ? elements.filter((each) => each !== element) : [...elements, element],
                })
              }
            >
              {isOn && <Icon name="check" size={13} />}
              {sentence(popElementNames[element][language])} <b>{format.percent(popWeight(element), 1)}</b>
            </button>
          );
        })}
      </fieldset>
      <p className="hint">{t('promotions.popNote')}</p>
    </>
  );
}

/** Weight of an element by the documents (E31). */
function popWeight(element: PopElement): number {
  const key = `pop${element.charAt(0).toUpperCase()}${element.slice(1)}`;
  return evidenceTable.find((row) => row.key === key)?.value ?? 0;
}

/** Fixtures with goods, displays first. */
function Place({ project, plan, promotion }: FormOf<Extract<Promotion, { fixtureId: string }>>): ReactNode {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const groups = useMemo(() => placesOf(project, plan), [project, plan]);
  const { fixtureId } = promotion;
  const isListed = groups.some(({ fixtures }) => fixtures.some(({ id }) => id === fixtureId));
  return (
    <Field label={t('promotions.place')}>
      {(field) => (
        <select
          id={field}
          value={fixtureId}
          data-testid="promo-place"
          onChange={(event) => changePlace(project, plan, promotion, event.currentTarget.value)}
        >
          {!isListed && <option value={fixtureId}>{fixtureId}</option>}
          {groups.map(({ kind, fixtures }) => (
            <optgroup key={kind} label={kindName(kind, language)}>
              {fixtures.map((fixture) => (
                <option key={fixture.id} value={fixture.id}>
                  {sentence(fixtureText(fixture)[language])}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
