// Settings of the store: its currency with the rate of the yuan, units of lengths, weekdays and opening hours.
import { Modal } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, type SettingsChange } from '../../../sim/edit/settings.ts';
import type { Project } from '../../../sim/project/schema.ts';
import { meanShoppersPerDay, type Weekday, weekdayNames, weekdays } from '../../../sim/project/week.ts';
import { currencies } from '../../../sim/words/currencies.ts';
import { floorUnits, shelfUnits } from '../../../sim/words/lengths.ts';
import { type Language, languageTags } from '../../../sim/words/text.ts';
import { changeOf } from '../../editor/document/edits.ts';
import { useApp } from '../../state/store.ts';
import { Choice } from '../parts/Choice.tsx';
import { Labelled } from '../parts/Field.tsx';
import { ClockBox, NumberBox } from '../parts/fields.tsx';
import { Table } from '../parts/Table.tsx';
import { useFormat } from '../words/format.ts';
import { settingsLabels } from '../words/labels/settings.ts';
import { addLabels } from '../words/labels.ts';
import css from './settings.module.css';

addLabels({ settings: settingsLabels });

type Change = (to: SettingsChange) => void;

export function SettingsDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const project = useApp((state) => state.opened?.project);
  const isReadOnly = useApp((state) => state.isReadOnly);
  const [refused, setRefused] = useState<string | null>(null);
  const language = useApp((state) => state.language);
  if (!project) return null;
  const change: Change = (to) => {
    const edit = changeOf((of) => changeSettings(of, to));
    setRefused(edit?.refused?.[language] ?? null);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('settings.title')}
      closeButtonProps={{ 'aria-label': t('settings.close') }}
      size={560}
      centered
      transitionProps={{ duration: 0 }}
    >
      <fieldset className={css.settings} disabled={isReadOnly} data-testid="settings">
        {isReadOnly && <p role="status">{t('settings.readOnly')}</p>}
        <MoneyPart project={project} change={change} />
        <LengthPart project={project} change={change} />
        <WeekPart project={project} change={change} />
        {refused && (
          <p className={css.refused} role="alert">
            {refused}
          </p>
        )}
      </fieldset>
    </Modal>
  );
}

function MoneyPart({ project, change }: { project: Project; change: Change }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const options = useMemo(() => currencyNames(language), [language]);
  const rateId = useId();
  const { currency, units } = project;
  return (
    <section>
      <h3>{t('settings.money')}</h3>
      <div className={css.row}>
        <Labelled label={t('settings.currency')}>
          <select
            value={currency}
            data-testid="settings-currency"
            onChange={({ currentTarget }) => change({ currency: currentTarget.value })}
          >
            {options.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        {currency !== 'CNY' && (
          <div>
            <label className={css.name} htmlFor={rateId}>
              {t('settings.rate')}
            </label>
            <NumberBox
              id={rateId}
              testId="settings-rate"
              value={units?.currencyPerCny ?? 0}
              set={(value) => change({ currencyPerCny: value > 0 ? value : null })}
              least={0}
              most={1e6}
              step={0.01}
              digits={6}
              suffix={currency}
            />
          </div>
        )}
      </div>
      <p className="hint">
        {t('settings.kept')}
        {currency !== 'CNY' && units?.currencyPerCny === undefined && ` ${t('settings.noRate')}`}
      </p>
    </section>
  );
}

/** "EUR – Euro", in the language shown, those of the alphabet's order first. */
function currencyNames(language: Language): (readonly [string, string])[] {
  const names = new Intl.DisplayNames(languageTags[language], { type: 'currency' });
  return currencies.map((code) => [code, `${code} – ${names.of(code) ?? code}`]);
}

function LengthPart({ project: { units }, change }: { project: Project; change: Change }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('settings.lengths')}</h3>
      <div className={css.row}>
        <Choice
          legend={t('settings.shelfLength')}
          showsLegend
          options={shelfUnits}
          value={units?.shelfLength ?? 'mm'}
          choose={(shelfLength) => change({ shelfLength })}
          name={(each) => each}
          testId="settings-shelf"
        />
        <Choice
          legend={t('settings.floorLength')}
          showsLegend
          options={floorUnits}
          value={units?.floorLength ?? 'm'}
          choose={(floorLength) => change({ floorLength })}
          name={(each) => each}
          testId="settings-floor"
        />
      </div>
      <p className="hint">{t('settings.anyUnit')}</p>
    </section>
  );
}

function WeekPart({ project: { demand }, change }: { project: Project; change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { days, firstWeekday } = demand;
  const n = format.int(meanShoppersPerDay(demand));
  return (
    <section>
      <h3>{t('settings.week')}</h3>
      <div className={css.row}>
        <Labelled label={t('settings.firstWeekday')}>
          <select
            value={firstWeekday ?? ''}
            data-testid="settings-first"
            onChange={({ currentTarget }) =>
              change({ firstWeekday: weekdays.find((each) => each === currentTarget.value) ?? null })
            }
          >
            <option value="">{t('settings.notSaid')}</option>
            {weekdays.map((weekday) => (
              <option key={weekday} value={weekday}>
                {weekdayNames[weekday][format.language]}
              </option>
            ))}
          </select>
        </Labelled>
        <p className={css.shoppers} data-testid="settings-shoppers">
          {days === 1 ? t('settings.shoppersOne', { n }) : t('settings.shoppers', { n, days })}
        </p>
      </div>
      <Table className={css.week}>
        <thead>
          <tr>
            {(['day', 'factor', 'opens', 'closes', 'closed'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`settings.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <DayRow demand={demand} weekday="usual" change={change} />
          {weekdays.map((weekday) => (
            <DayRow key={weekday} demand={demand} weekday={weekday} change={change} />
          ))}
        </tbody>
      </Table>
      <p className="hint">{t('settings.weekHint')}</p>
    </section>
  );
}

function DayRow(props: { demand: Project['demand']; weekday: Weekday | 'usual'; change: Change }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { demand, weekday, change } = props;
  const usual = demand.opening ?? { openMin: 0, closeMin: 1440 };
  const own = weekday === 'usual' ? undefined : demand.opening?.weekdays[weekday];
  const hours = own ?? usual;
  const day = weekday === 'usual' ? t('settings.usual') : weekdayNames[weekday][language];
  const label = (what: string): string => t('settings.of', { what, day });
  const set = (to: Partial<typeof usual>) => {
    const { openMin, closeMin } = { ...hours, ...to };
    change({ hours: { weekday, value: { openMin, closeMin } } });
  };
  return (
    <tr data-weekday={weekday} data-usual={own === undefined}>
      <th scope="row">{day}</th>
      <td>
        {weekday !== 'usual' && (
          <NumberBox
            label={label(t('settings.factor'))}
            value={demand.weekdayFactors?.[weekdays.indexOf(weekday)] ?? 1}
            set={(value) => change({ factor: { weekday, value } })}
            least={0}
            most={100}
            step={0.1}
            digits={3}
          />
        )}
      </td>
      {own === null ? (
        <td colSpan={2} />
      ) : (
        (['openMin', 'closeMin'] as const).map((end) => (
          <td key={end}>
            <ClockBox
              label={label(t(end === 'openMin' ? 'settings.opens' : 'settings.closes'))}
              value={hours[end]}
              set={(minutes) => set({ [end]: minutes })}
            />
          </td>
        ))
      )}
      <td>
        {weekday !== 'usual' && (
          <input
            type="checkbox"
            aria-label={label(t('settings.closed'))}
            checked={own === null}
            onChange={({ currentTarget }) => {
              const { openMin, closeMin } = usual;
              change({ hours: { weekday, value: currentTarget.checked ? null : { openMin, closeMin } } });
            }}
          />
        )}
      </td>
    </tr>
  );
}
