// The fidelity check, run on demand: what was fitted and what is predicted in tables of their own, misses and all.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figureWithin } from '../../../sim/evidence/units.ts';
import type { Fidelity, FidelityRow } from '../../../sim/study/fidelity/judge.ts';
import { say } from '../../../sim/words/text.ts';
import { CHECK_SEED, goToRow, prepareCheck, runCheck, useEvidence } from '../../state/evidence/evidence.ts';
import { useApp } from '../../state/store.ts';
import { stopStudy, useRun } from '../../state/study/studies.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Icon } from '../parts/icons.tsx';
import { ProgressBar } from '../parts/Progress.tsx';
import { type Format, useFormat } from '../words/format.ts';
import css from './evidence.module.css';
import { measured } from './values.ts';

const choices = [5, 10, 30, 100] as const;

export function CheckPanel() {
  const { t } = useTranslation();
  const run = useRun('fidelity');
  useEffect(() => void prepareCheck(), []);
  return (
    <div className={css.check} data-testid="fidelity" data-state={run?.state ?? 'idle'}>
      <p className={css.checkLead}>{t('evidence.checkLead')}</p>
      <Controls />
      {run?.result && (
        <>
          <Rows fidelity={run.result} isFitted />
          <Rows fidelity={run.result} isFitted={false} />
          <p className="hint">{t('evidence.honest')}</p>
        </>
      )}
    </div>
  );
}

function Controls() {
  const { t } = useTranslation();
  const format = useFormat();
  const isReady = useEvidence(({ reference }) => reference !== null);
  const run = useRun('fidelity');
  const wanted = run?.settings.replications ?? choices[0];
  const [replications, setReplications] = useState<number>(wanted);
  const done = run?.result?.replications ?? 0;
  const share01 = run ? run.done / run.total : 0;
  if (run?.state === 'running')
    return (
      <div className={css.checkControls}>
        <ProgressBar done={Math.round(100 * share01)} total={100} label={t('evidence.check')} />
        <span>
          {t('evidence.running', {
            n: format.int(Math.floor(share01 * wanted + 1e-9)),
            total: format.int(wanted),
            share: format.percent(share01, 0),
          })}
        </span>
        <Button onClick={() => stopStudy('fidelity')}>{t('evidence.cancel')}</Button>
      </div>
    );
  return (
    <div className={css.checkControls}>
      <Choice
        legend={t('evidence.replications')}
        showsLegend
        options={choices}
        value={replications}
        choose={(n) => setReplications(n)}
        name={(n) => format.int(n)}
      />
      <Button
        look="strong"
        data-testid="run-check"
        disabled={!isReady}
        onClick={() => runCheck(replications)}
      >
        {run?.result ? t('evidence.runAgain') : t('evidence.run')}
      </Button>
      <span className="hint" role="status">
        {run?.state === 'stopped' && t('evidence.stopped', { n: format.int(done) })}
        {run?.state === 'done' && t('evidence.done', { n: format.int(done), seed: CHECK_SEED })}
        {run?.failure}
      </span>
    </div>
  );
}

function Rows({ fidelity, isFitted }: { fidelity: Fidelity; isFitted: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = fidelity.rows.filter(({ fitted }) => fitted === isFitted);
  const name = isFitted ? 'fitted' : 'predicted';
  return (
    <section className={css.checkRows} data-testid={`check-${name}`}>
      <div className={css.checkTitle}>
        <h2>{t(`evidence.${name}`)}</h2>
        <span className="hint">{t(`evidence.${name}Hint`)}</span>
        <b>
          {t('evidence.metOf', {
            met: format.int(rows.filter(({ pass }) => pass).length),
            total: format.int(rows.length),
          })}
        </b>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('evidence.figure')}</th>
            <th scope="col">{t('evidence.wanted')}</th>
            <th scope="col">{t('evidence.simulated')}</th>
            <th scope="col">
              <span className="hidden">{t('evidence.check')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CheckRow key={row.target.id} row={row} all={fidelity.rows} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CheckRow({ row, all }: { row: FidelityRow; all: readonly FidelityRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { target, pass, isWide, simulated } = row;
  const isMeasured = !Number.isNaN(simulated);
  const result = !isMeasured ? 'notMeasured' : !pass ? 'miss' : isWide ? 'wide' : 'met';
  const reason = !isMeasured ? t('evidence.noMeasure') : pass ? '' : say(target.ifMissed, language);
  return (
    <tr data-result={result} data-target={target.id}>
      <th scope="row">
        <span className={css.figureId}>{target.id}</span>
        <div>
          <b>{say(target.name, language)}</b>
          <small>
            {target.source}
            {target.fitsSetting && ` · ${t('evidence.solvedBy')} ${say(target.fitsSetting, language)}`}
            {target.fits && (
              <>
                {' · '}
                {t('evidence.solvedBy')}{' '}
                <button
                  type="button"
                  className={css.figureLink}
                  data-testid="figure-link"
                  onClick={() => goToRow(target.fits ?? '')}
                >
                  {target.fits}
                </button>
              </>
            )}
          </small>
          {reason && <p className={css.checkReason}>{reason}</p>}
        </div>
      </th>
      <td className={css.checkWanted}>{wantedText(row, format, (id) => t('evidence.above', { id }))}</td>
      <td>{isMeasured && <TargetBar row={row} all={all} />}</td>
      <td>
        <span
          className={css.resultTag}
          data-result={result}
          title={result === 'wide' ? t('evidence.wideHint') : undefined}
        >
          <Icon name={result === 'miss' ? 'close' : result === 'notMeasured' ? 'minus' : 'check'} size={13} />
          {t(`evidence.${result}`)}
        </span>
      </td>
    </tr>
  );
}

function wantedText({ target }: FidelityRow, format: Format, above: (id: string) => string): string {
  const { value, accuracy, direction, unit } = target;
  if (direction === 'positive') return '> 0';
  if (direction === 'below') return `< ${measured(value ?? 0, unit, format)}`;
  if (direction) return above(direction.above);
  if (value === null) return '–';
  return figureWithin(value, accuracy, unit, format.language);
}

/** The band the sources allow, and the simulated interval over it, on one scale. */
function TargetBar({ row, all }: { row: FidelityRow; all: readonly FidelityRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { target, simulated } = row;
  const low = Number.isFinite(row.low) ? row.low : simulated;
  const high = Number.isFinite(row.high) ? row.high : simulated;
  const [from, to] = allowed(row, all);
  const ends = [low, high, simulated, from, to].filter((x): x is number => x !== null);
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const room = (most - least || Math.abs(most) || 1) * 0.14;
  const at = (x: number) => (100 * (x - least + room)) / (most - least + 2 * room);
  const left = from === null ? 0 : at(from);
  const right = to === null ? 100 : at(to);
  const label = t('evidence.sureOf', {
    value: measured(simulated, target.unit, format),
    low: measured(low, target.unit, format),
    high: measured(high, target.unit, format),
  });
  return (
    <div className={css.targetBar} role="img" aria-label={label} title={label}>
      <b>{measured(simulated, target.unit, format)}</b>
      <div>
        <i className={css.targetBand} style={{ left: `${left}%`, width: `${right - left}%` }} />
        {target.value !== null && !target.direction && (
          <i className={css.targetAim} style={{ left: `${at(target.value)}%` }} />
        )}
        <i className={css.targetRange} style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />
        <i className={css.targetDot} style={{ left: `${at(simulated)}%` }} />
      </div>
    </div>
  );
}

/** Ends of what the sources allow; null where a side is open. */
function allowed({ target }: FidelityRow, all: readonly FidelityRow[]): [number | null, number | null] {
  const { value, accuracy, direction } = target;
  if (direction === 'positive') return [0, null];
  if (direction === 'below') return [null, value ?? 0];
  if (direction) return [all.find((row) => row.target.id === direction.above)?.simulated ?? 0, null];
  return value === null ? [null, null] : [value - accuracy, value + accuracy];
}
