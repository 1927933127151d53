// The chosen promotion: what it is, its SKUs, its days, and what its kind has to say.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { setDays } from '../../../../sim/edit/campaign/campaignEdits.ts';
import { skusAt, whyNotPromotion } from '../../../../sim/edit/campaign/promotionRefusals.ts';
import { promotionText } from '../../../../sim/project/promotionWords.ts';
import { MOST_DAYS, type Promotion } from '../../../../sim/project/schema.ts';
import { sentence } from '../../../../sim/words/text.ts';
import { make } from '../../../editor/document/edits.ts';
import { change, remove } from '../../../editor/pages/promotions.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { Tick } from '../../parts/Field.tsx';
import { Field, NumberBox } from '../../parts/fields.tsx';
import type { FormOf } from './promotionForms.tsx';
import { PromotionIcon, promotionScreen } from './promotionKinds.tsx';
import css from './promotions.module.css';
import { SkuPicker } from './SkuPicker.tsx';

export function PromotionForm({ project, plan, promotion }: FormOf<Promotion>) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { Form } = promotionScreen(promotion.kind);
  const name = sentence(promotionText(project, plan, promotion)[language].trim());
  const wrong = whyNotPromotion(project, plan, promotion)?.[language];
  const among = useMemo(
    () => ('fixtureId' in promotion ? skusAt(project, plan, promotion.fixtureId) : null),
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
        {'skuIds' in promotion && (
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
          <Form project={project} plan={plan} promotion={promotion} />
        </div>
      </div>
    </section>
  );
}

function Days({ project, promotion: { id, fromDay, toDay } }: FormOf<Promotion>) {
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
      {toDay > days && !isOpen && (
        <p className="hint" data-testid="beyond-end">
          {t('promotions.beyondEnd', { days })}{' '}
          <Button look="link" onClick={() => make((of) => setDays(of, toDay), 'project')}>
            {t('promotions.lengthen', { n: toDay })}
          </Button>
        </p>
      )}
    </div>
  );
}
