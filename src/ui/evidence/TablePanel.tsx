// The evidence table: searched, narrowed to the rows behind one figure, grouped by what a row drives.

import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { calibration } from '../../../sim/evidence/calibrated.ts';
import { documentFigures } from '../../../sim/evidence/figures.ts';
import { evidenceGroups, groupOf } from '../../../sim/evidence/groups.ts';
import { namedSource } from '../../../sim/evidence/handbooks.ts';
import type { EvidenceMark } from '../../../sim/evidence/row.ts';
import { evidenceTable } from '../../../sim/evidence/table.ts';
import { say } from '../../../sim/words/text.ts';
import { useEvidence } from '../../state/evidence/evidence.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/Button.tsx';
import { isTopicName, type TopicName, topicGroups, topicName, topicNote } from '../parts/evidenceTopics.ts';
import { SearchBox } from '../parts/Field.tsx';
import { useSearch } from '../parts/useSearch.ts';
import { useFormat } from '../words/format.ts';
import { searchIndex } from '../words/search.ts';
import css from './evidence.module.css';
import { plain, unitName } from './values.ts';

type Row = (typeof evidenceTable)[number];

const marks: readonly EvidenceMark[] = ['D', 'A', 'P', 'B', 'M', 'assumed'];

/** E2 and E20: the figures of the documents that speak of a row. */
const figuresOf = new Map<string, string[]>();
for (const { id, drives } of documentFigures)
  for (const key of drives) figuresOf.set(key, [...(figuresOf.get(key) ?? []), id]);

const index = searchIndex(evidenceTable, ({ key, name, note, source, kind, mark }) => ({
  names: [name.en, name.zh, key],
  brand: [source, ...(figuresOf.get(key) ?? [])],
  other: [note.en, note.zh, kind, mark],
}));

export function TablePanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { topic, key, search } = useEvidence();
  const scroller = useRef<HTMLDivElement>(null);
  const language = useApp((state) => state.language);
  const isTopic = topic !== null && isTopicName(topic);
  const found = useSearch(index, search);
  const rows = useMemo(() => {
    const groups = topic !== null && isTopicName(topic) ? new Set(topicGroups(topic)) : null;
    return found.filter((row) => !groups || groups.has(groupOf[row.key]));
  }, [topic, found]);
  useEffect(() => {
    if (!key) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [key]);
  const shown = evidenceGroups
    .map((name) => ({ name, rows: rows.filter((row) => groupOf[row.key] === name) }))
    .filter((group) => group.rows.length > 0);
  return (
    <div className={css.table}>
      <nav className={css.side} aria-label={t('evidence.drives')}>
        <SearchBox
          type="search"
          value={search}
          placeholder={t('evidence.search')}
          aria-label={t('evidence.search')}
          data-autofocus
          onChange={({ currentTarget }) => useEvidence.setState({ search: currentTarget.value, key: null })}
        />
        <ul>
          {shown.map(({ name, rows: own }) => (
            <li key={name}>
              <button
                type="button"
                className={css.sideRow}
                onClick={() => document.getElementById(`evidence-group-${name}`)?.scrollIntoView()}
              >
                <span>{t(`evidenceGroup.${name}`)}</span>
                <small>{format.int(own.length)}</small>
              </button>
            </li>
          ))}
        </ul>
        <dl className={css.markKey}>
          {marks.map((mark) => (
            <div key={mark}>
              <dt>
                <MarkTag mark={mark} />
              </dt>
              <dd>
                {t(`evidenceMarkHint.${mark}`)}
                <small>{format.int(rows.filter((row) => row.mark === mark).length)}</small>
              </dd>
            </div>
          ))}
        </dl>
        <p className="hint">
          {calibration.rows.length === 0
            ? t('evidence.uncalibrated')
            : t('evidence.calibratedOn', {
                date: calibration.date,
                store: calibration.store,
                seed: calibration.seed,
                n: calibration.replications,
              })}
        </p>
      </nav>
      <div className={css.rows} ref={scroller}>
        {isTopic && (
          <div className={css.topic}>
            <div>
              <h2>{topicName(topic as TopicName, language, t)}</h2>
              <p>{topicNote(topic as TopicName, language, t)}</p>
            </div>
            <Button onClick={() => useEvidence.setState({ topic: null })}>{t('evidence.showAll')}</Button>
          </div>
        )}
        {shown.length === 0 && <p className={`hint ${css.none}`}>{t('evidence.nothing')}</p>}
        {shown.map(({ name, rows: own }) => (
          <section key={name} id={`evidence-group-${name}`} aria-label={t(`evidenceGroup.${name}`)}>
            <h3>{t(`evidenceGroup.${name}`)}</h3>
            <ul>
              {own.map((row) => (
                <EvidenceItem key={row.key} row={row} isSought={row.key === key} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function EvidenceItem({ row, isSought }: { row: Row; isSought: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const own = useApp((state) => state.opened?.project.behaviour[row.key]);
  const note = say(row.note, language);
  const solved = calibration.rows.find((record) => record.key === row.key);
  const figures = figuresOf.get(row.key) ?? [];
  return (
    <li
      className={css.row}
      data-testid="evidence-row"
      data-key={row.key}
      data-sought={isSought}
      tabIndex={-1}
    >
      <div className={css.what}>
        <b>{say(row.name, language)}</b>
        {note && <p>{note}</p>}
        <p className={css.source}>
          <span>
            {row.source.startsWith('None')
              ? t('evidenceMarkHint.assumed')
              : say(namedSource(row.source), language)}
          </span>
          {figures.map((id) => (
            <button
              key={id}
              type="button"
              className={css.figureLink}
              data-testid="figure-link"
              onClick={() => useEvidence.setState({ tab: 'figures', search: '', key: id })}
            >
              {id}
            </button>
          ))}
          <code>{row.key}</code>
        </p>
        {solved && (
          <p className={css.solved}>
            {t('evidence.calibrated', {
              target: solved.targetId,
              aim: plain(solved.target, format),
              residual: plain(solved.residual, format),
            })}
          </p>
        )}
        {own !== undefined && (
          <p className={css.solved}>
            {plain(own, format)} {t('evidence.inStore')}
          </p>
        )}
      </div>
      <div className={css.value}>
        <b>{plain(row.value, format)}</b> <span>{unitName(row.unit, format)}</span>
      </div>
      <RangeBar low={row.low} value={row.value} high={row.high} />
      <div className={css.tags}>
        <span className={css.kindTag}>{t(`evidenceKind.${row.kind}`)}</span>
        {/* An assumption is said once, though it is both a kind and a mark. */}
        {row.kind !== 'assumed' && <MarkTag mark={row.mark} />}
      </div>
    </li>
  );
}

function MarkTag({ mark }: { mark: EvidenceMark }) {
  const { t } = useTranslation();
  return (
    <span className={css.markTag} data-mark={mark} title={t(`evidenceMarkHint.${mark}`)}>
      {t(`evidenceMark.${mark}`)}
    </span>
  );
}

/** Where the value lies in its range, with the ends written out. */
function RangeBar({ low, value, high }: { low: number; value: number; high: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
  const label = `${t('evidence.range')}: ${plain(low, format)} – ${plain(high, format)}`;
  return (
    <div className={css.range} role="img" aria-label={label}>
      <div className={css.rangeLine}>
        <i style={{ left: `${100 * at}%` }} />
      </div>
      <span>{plain(low, format)}</span>
      <span>{plain(high, format)}</span>
    </div>
  );
}
