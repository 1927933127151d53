// Which assumption matters most: bars by how far each moves the difference; a row tells its source and leads to the evidence.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceParts } from '../../../../sim/evidence/sourceParts.ts';
import { type EvidenceKey, evidenceTable } from '../../../../sim/evidence/table.ts';
import { unitText } from '../../../../sim/evidence/units.ts';
import { niceReach } from '../../../../sim/picture/chart.ts';
import type { Influence } from '../../../../sim/study/uncertainty/summary.ts';
import { signed } from '../../../../sim/words/figures.ts';
import { goToRow } from '../../../state/evidence/evidence.ts';
import { useApp } from '../../../state/store.ts';
import { useFew } from '../../parts/Few.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';
import css from './compare.module.css';

const FEW = 10;
const rowsByKey = new Map(evidenceTable.map((row) => [row.key as EvidenceKey, row]));

export function Tornado({ pair, influences }: { pair: Pair; influences: readonly Influence[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const [openKey, setOpen] = useState<EvidenceKey | null>(null);
  const { days } = pair.comparison;
  const [top, more] = useFew(
    influences.filter(({ influence }) => influence > 0),
    FEW,
  );
  const reach = niceReach(
    top.map(({ influence }) => influence / days),
    1,
  );
  const digits = format.moneyDecimals(reach);
  return (
    <>
      <div className={css.tornadoScale} aria-hidden="true">
        <span>{format.signedMoney(-reach)}</span>
        <span>0</span>
        <span>{format.signedMoney(reach)}</span>
      </div>
      <ul className={css.tornado} data-testid="tornado">
        {top.map(({ key, influence, signed: mean }) => {
          const row = rowsByKey.get(key);
          if (!row) return null;
          const size = influence / days;
          // Changes without a common direction are drawn to both sides.
          const isMixed = Math.abs(mean) < 0.5 * influence;
          const direction = isMixed ? 'mixed' : mean > 0 ? 'up' : 'down';
          const share = (50 * size) / reach;
          const shown = isMixed
            ? format.signedMoney(size, digits).replace('+', '± ')
            : format.signedMoney(mean > 0 ? size : -size, digits);
          return (
            <li key={key} data-open={openKey === key}>
              <button
                type="button"
                className={css.assumption}
                aria-label={t('decide.evidenceOf', { name: row.name[language], effect: shown })}
                onClick={() => goToRow(key)}
                onPointerEnter={() => setOpen(key)}
                onPointerLeave={() => setOpen(null)}
                onFocus={() => setOpen(key)}
                onBlur={() => setOpen(null)}
              >
                <span data-testid="tornado-name">{row.name[language]}</span>
                <span className={css.tornadoTrack}>
                  <i
                    className={css.tornadoBar}
                    data-direction={direction}
                    style={{
                      left: `${direction === 'up' ? 50 : 50 - share}%`,
                      width: `${direction === 'mixed' ? 2 * share : share}%`,
                    }}
                  />
                </span>
                <b>{shown}</b>
              </button>
              {openKey === key && <EvidenceCard pair={pair} evidenceKey={key} />}
            </li>
          );
        })}
      </ul>
      {more}
      <p className="hint">{t('decide.walksKey')}</p>
    </>
  );
}

/** What stands behind an assumption: its range, where it is from, and its note. */
function EvidenceCard({ pair, evidenceKey }: { pair: Pair; evidenceKey: EvidenceKey }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const row = rowsByKey.get(evidenceKey);
  if (!row) return null;
  const number = (value: number) =>
    signed(value, 4)
      .replace(/\.?0+$/, '')
      .replace(/^\+/, '');
  const unit = unitText(row.unit)[language];
  const parts = sourceParts(row.source, language);
  return (
    <div className={css.evidenceCard} data-testid="evidence-card" role="note">
      <b>{row.name[language]}</b>
      <p>
        {t('decide.range', {
          low: number(row.low),
          high: number(row.high),
          unit,
          value: number(pair.project.behaviour[evidenceKey] ?? row.value),
        })}
      </p>
      <p>
        {t(`decide.kind_${row.mark}`)}
        {parts.map(({ text, isEnglish }) => (
          <span key={text} lang={isEnglish ? 'en' : undefined}>
            {' '}
            · {text}
          </span>
        ))}
      </p>
      {row.note[language] && <p className="hint">{row.note[language]}</p>}
      <p className="hint">{t('decide.toEvidence')}</p>
    </div>
  );
}
