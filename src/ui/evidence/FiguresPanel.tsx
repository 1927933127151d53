// The documents' own figures with the rows each one drives, and what was left out.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentFigure, documentFigures, leftOut } from '../../../sim/evidence/figures.ts';
import { sourceName } from '../../../sim/evidence/handbooks.ts';
import { evidenceTable } from '../../../sim/evidence/table.ts';
import { isMoney, writtenFigure } from '../../../sim/evidence/units.ts';
import { say, sentence } from '../../../sim/words/text.ts';
import { goToRow, useEvidence } from '../../state/evidence/evidence.ts';
import { useApp } from '../../state/store.ts';
import { SearchBox } from '../parts/Field.tsx';
import { useSearch } from '../parts/useSearch.ts';
import { type Format, useFormat } from '../words/format.ts';
import { searchIndex } from '../words/search.ts';
import css from './evidence.module.css';
import { plain, unitName } from './values.ts';

const nameOf = new Map(evidenceTable.map((row) => [row.key as string, row.name]));

const index = searchIndex(documentFigures, ({ id, name, note, section, drives }) => ({
  names: [name.en, name.zh, id],
  brand: [section, sourceName(id).en],
  other: [note.en, note.zh, ...drives],
}));

export function FiguresPanel() {
  const { t } = useTranslation();
  const { search, key } = useEvidence();
  const language = useApp((state) => state.language);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!key) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-figure="${key}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [key]);
  const shown = useSearch(index, search);
  return (
    <div className={css.figures} ref={scroller}>
      <div className={css.figuresHead}>
        <p>{t('evidence.figuresLead')}</p>
        <SearchBox
          type="search"
          value={search}
          placeholder={t('evidence.search')}
          aria-label={t('evidence.search')}
          onChange={({ currentTarget }) => useEvidence.setState({ search: currentTarget.value, key: null })}
        />
      </div>
      {shown.length === 0 && <p className={`hint ${css.none}`}>{t('evidence.nothing')}</p>}
      <ul>
        {shown.map((figure) => (
          <FigureItem key={figure.id} figure={figure} isSought={figure.id === key} />
        ))}
      </ul>
      <section className={css.leftOut} data-testid="left-out">
        <h3>{t('evidence.leftOut')}</h3>
        <ul>
          {leftOut.map((reason) => (
            <li key={reason.en}>{say(reason, language)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function FigureItem({ figure, isSought }: { figure: DocumentFigure; isSought: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { id, kind, name, note, drives, unit } = figure;
  const value = figureText(figure, format);
  return (
    <li
      className={css.figureRow}
      data-testid="figure-row"
      data-figure={id}
      data-sought={isSought}
      tabIndex={-1}
    >
      <span className={css.figureId}>{id}</span>
      <div className={css.figureWhat}>
        <b>{say(name, language)}</b>
        {say(note, language) && <p>{say(note, language)}</p>}
        <p className={css.source}>{sentence(sourceName(id)[language])}</p>
      </div>
      <div className={css.figureValue}>
        {value ? (
          <>
            <b>{value}</b> {!isPercent(unit) && <span>{unitName(unit, format)}</span>}
          </>
        ) : (
          <span className="hint">{t('evidence.noFigure')}</span>
        )}
      </div>
      <span className={css.kindTag}>{t(`evidenceKind.${kind}`)}</span>
      <ul className={css.figureDrives} aria-label={t('evidence.drives')}>
        {drives.map((key) => (
          <li key={key}>
            <button
              type="button"
              className={css.figureLink}
              data-testid="figure-link"
              onClick={() => goToRow(key)}
            >
              {say(nameOf.get(key) ?? { en: key, zh: key }, language)}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function isPercent(unit: string): boolean {
  return unit === 'share' || unit === 'change';
}

function figureText({ value, low, high, unit }: DocumentFigure, format: Format): string {
  const one = (x: number) =>
    unit === 'share'
      ? format.percent(x, 0)
      : unit === 'change'
        ? format.signedPercent(x, 0)
        : isMoney(unit)
          ? writtenFigure(x, unit)
          : plain(x, format);
  const range = low !== null && high !== null ? `${one(low)} – ${one(high)}` : '';
  if (value === null) return range;
  return range ? `${one(value)} (${range})` : one(value);
}
