// The chosen promotion: what it is, its SKUs, its days, and what its kind has to say.

import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { skusAt, whyNotPromotion } from '../../../../sim/edit/campaign/promotionRefusals.ts';
import {
  audienceNames,
  popElementNames,
  promotionText,
} from '../../../../sim/edit/campaign/promotionWords.ts';
import { giftTier, proposedGiftCost } from '../../../../sim/edit/campaign/proposedCosts.ts';
import { evidenceTable } from '../../../../sim/evidence/table.ts';
import { fixtureKind, fixtureKinds } from '../../../../sim/kinds/fixture/index.ts';
import { fixtureText, sentence } from '../../../../sim/project/names.ts';
import {
  MOST_DAYS,
  type Plan,
  type PopElement,
  type Project,
  type Promotion,
  popElements,
} from '../../../../sim/project/schema.ts';
import { change, changePlace, remove } from '../../../editor/pages/promotionActions.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Tick } from '../../parts/Field.tsx';
import { ClockBox, Field, NumberBox } from '../../parts/fields.tsx';
import { Icon } from '../../parts/icons.tsx';
import { useFormat } from '../../words/format.ts';
import { PromotionIcon } from './promotionIcons.tsx';
import css from './promotions.module.css';
import { SkuPicker } from './SkuPicker.tsx';

interface Parts<P extends Promotion = Promotion> {
  readonly project: Project;
  readonly plan: Plan;
  readonly promotion: P;
}
type Of<K extends Promotion['kind']> = Parts<Extract<Promotion, { kind: K }>>;

export function PromotionForm({ project, plan, promotion }: Parts) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const name = sentence(promotionText(project, promotion)[language].trim());
  const wrong = whyNotPromotion(project, plan, promotion)?.[language];
  const among = useMemo(
    () => (promotion.kind === 'promoter' ? skusAt(project, plan, promotion.fixtureId) : null),
    [project, plan, promotion],
  );
  return (
    <section className={css.form} aria-label={name} data-testid="promotion-form">
      <header>
        <PromotionIcon kind={promotion.kind} />
        <h2>{name}</h2>
        <Button small onClick={() => remove(promotion.id)}>
          {t('promotions.remove')}
        </Button>
      </header>
      {wrong && (
        <p className={css.problem} role="alert">
          {wrong}
        </p>
      )}
      <div className={css.parts}>
        {promotion.kind !== 'pop' && (
          <SkuPicker
            project={project}
            plan={plan}
            promotion={promotion}
            among={among}
            set={(skuIds) => change(promotion.id, { skuIds })}
          />
        )}
        <div className={css.fields}>
          <Days project={project} plan={plan} promotion={promotion} />
          {promotion.kind === 'specialPrice' && <SpecialPrice {...{ project, plan, promotion }} />}
          {promotion.kind === 'gift' && <Gift {...{ project, plan, promotion }} />}
          {promotion.kind === 'buyOneGetOne' && <p className="hint">{t('promotions.bogoNote')}</p>}
          {promotion.kind === 'promoter' && <Promoter {...{ project, plan, promotion }} />}
          {promotion.kind === 'pop' && <Material {...{ project, plan, promotion }} />}
        </div>
      </div>
    </section>
  );
}

function Days({ project, promotion: { id, fromDay, toDay } }: Parts) {
  const { t } = useTranslation();
  const { days } = project.demand;
  const isOpen = toDay >= MOST_DAYS;
  return (
    <div className={css.line}>
      <Field label={t('promotions.fromDay')}>
        {(field) => (
          <NumberBox
            id={field}
            value={fromDay}
            least={1}
            most={MOST_DAYS}
            set={(day) => change(id, { fromDay: day })}
          />
        )}
      </Field>
      <Field label={t('promotions.toDay')}>
        {(field) => (
          <NumberBox
            id={field}
            value={isOpen ? days : toDay}
            isOff={isOpen}
            least={1}
            most={MOST_DAYS}
            set={(day) => change(id, { toDay: day })}
          />
        )}
      </Field>
      <Tick>
        <input
          type="checkbox"
          checked={isOpen}
          onChange={(event) =>
            change(id, { toDay: event.currentTarget.checked ? MOST_DAYS : Math.max(fromDay, days) })
          }
        />
        {t('promotions.toTheEnd')}
      </Tick>
    </div>
  );
}

function SpecialPrice({ project, promotion: { id, priceCut, skuIds } }: Of<'specialPrice'>) {
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

function Gift({ project, promotion: { id, giftValue, nGifts, skuIds } }: Of<'gift'>) {
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
              most={1e6}
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
          cost: format.price(proposedGiftCost(project, skuIds)),
        })}
      </p>
    </>
  );
}

function Promoter({ project, plan, promotion }: Of<'promoter'>) {
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
        options={['everyone', 'families'] as const}
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

function Material({ project, plan, promotion }: Of<'pop'>) {
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
function Place({ project, plan, promotion }: Of<'promoter' | 'pop'>): ReactNode {
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
            <optgroup key={kind} label={sentence(fixtureKind(kind).name[language])}>
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

/** Where promoters stand best first. */
const placeKinds = [...fixtureKinds].sort(
  (a, b) => fixtureKind(b).promoterRank - fixtureKind(a).promoterRank,
);

export function placesOf({ store }: Project, plan: Plan) {
  const used = new Set(plan.positions.map(({ shelfId }) => shelfId));
  const stocked = store.fixtures.filter(({ bays }) =>
    bays.some(({ shelves }) => shelves.some(({ id }) => used.has(id))),
  );
  return placeKinds
    .map((kind) => ({ kind, fixtures: stocked.filter((fixture) => fixture.kind === kind) }))
    .filter(({ fixtures }) => fixtures.length > 0);
}
