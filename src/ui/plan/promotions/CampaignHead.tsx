// Length of the campaign and the supplier's visits: they hold for all plans of the project.
import { useTranslation } from 'react-i18next';
import { setDays, setDelivery } from '../../../../sim/edit/campaign/campaignEdits.ts';
import { MOST_DAYS, type Project } from '../../../../sim/project/schema.ts';
import { make } from '../../../editor/document/edits.ts';
import { Button } from '../../parts/Button.tsx';
import { ClockBox, Field, NumberBox } from '../../parts/fields.tsx';
import css from './promotions.module.css';

const lengths = [1, 7, 14, 28] as const;
const rhythms = [0, 1, 2, 3, 7, 14] as const;

export function CampaignHead({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { days } = project.demand;
  const { everyDays, leadDays, atMin } = project.stock.delivery;
  const long = (n: number) => make((of) => setDays(of, n), 'project');
  const deliver = (to: Parameters<typeof setDelivery>[1]) => make((of) => setDelivery(of, to), 'project');
  const known = [...new Set([...rhythms, everyDays])].sort((a, b) => a - b);
  return (
    <div className={css.head}>
      <Field label={t('promotions.length')}>
        {(field) => (
          <span className={css.length}>
            <NumberBox
              id={field}
              testId="campaign-days"
              value={days}
              least={1}
              most={MOST_DAYS}
              suffix={t('promotions.days')}
              set={long}
            />
            {lengths.map((n) => (
              <Button key={n} small aria-pressed={n === days} onClick={() => long(n)}>
                {n}
              </Button>
            ))}
          </span>
        )}
      </Field>
      <Field label={t('promotions.visits')}>
        {(field) => (
          <select
            id={field}
            value={everyDays}
            onChange={(event) => deliver({ everyDays: Number(event.currentTarget.value) })}
          >
            {known.map((n) => (
              <option key={n} value={n}>
                {n === 0
                  ? t('promotions.nobody')
                  : n === 1
                    ? t('promotions.daily')
                    : t('promotions.every', { n })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {everyDays > 0 && (
        <>
          <Field label={t('promotions.lead')}>
            {(field) => (
              <NumberBox
                id={field}
                value={leadDays}
                least={0}
                most={MOST_DAYS}
                suffix={t('promotions.days')}
                set={(n) => deliver({ leadDays: n })}
              />
            )}
          </Field>
          <Field label={t('promotions.visitAt')}>
            {(field) => <ClockBox id={field} value={atMin} set={(minutes) => deliver({ atMin: minutes })} />}
          </Field>
        </>
      )}
      <p className="hint">
        {days > 1 ? t('promotions.lengthNote', { n: days }) : t('promotions.oneDayNote')}
      </p>
    </div>
  );
}
