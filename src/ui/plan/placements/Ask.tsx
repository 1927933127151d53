// What is asked: goods, kinds of places, what they cost, how often each is walked; start, progress, cancel.

import { useTranslation } from 'react-i18next';
import { type PlaceKind, placeKindName, placeKinds } from '../../../../sim/placements/placement.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import { placeCost } from '../../../../sim/study/placements/placementCost.ts';
import { say } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { goodsIn, rankPlaces, usePlacements } from '../../../state/plan/placements.ts';
import { useApp } from '../../../state/store.ts';
import { type StudyRun, stopStudy, useRun } from '../../../state/study/studies.ts';
import { useFormat } from '../../words/format.ts';
import { GoodsChooser } from './GoodsChooser.tsx';

const REPLICATIONS = [5, 10, 20, 40];
const MOST_FEE = 1_000_000;

export function Ask({ project }: { project: Project }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const planId = useEditor((state) => state.planId) ?? project.baselinePlanId;
  const { goods, by, replications } = usePlacements();
  const run = useRun('placements');
  const isRunning = run?.state === 'running';
  const isKnown = run !== null && run.result !== null;
  const what = goodsIn(project, goods);
  const plan = project.plans.find(({ id }) => id === planId);
  if (!what) return null;
  return (
    <section className="card place-ask" data-testid="placements-ask">
      <div className="place-ask-row">
        <GoodsChooser project={project} goods={what} />
        <label className="place-runs">
          <span className="place-label">{t('placements.by')}</span>
          <select
            value={by}
            data-testid="placements-by"
            onChange={({ currentTarget }) =>
              usePlacements.setState({ by: currentTarget.value === 'goods' ? 'goods' : 'store' })
            }
          >
            <option value="store">{t('placements.margin')}</option>
            <option value="goods">{t('placements.goodsMargin')}</option>
          </select>
        </label>
        <label className="place-runs">
          <span className="place-label">{t('placements.runs')}</span>
          <select
            value={replications}
            data-testid="placements-runs"
            onChange={({ currentTarget }) =>
              usePlacements.setState({ replications: Number(currentTarget.value) })
            }
          >
            {REPLICATIONS.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </label>
        {!isRunning && (
          <button
            type="button"
            className={`chip-button ${isKnown && !run.isStale ? '' : 'chip-strong'}`}
            data-testid="placements-start"
            onClick={rankPlaces}
          >
            {t(isKnown ? 'placements.again' : 'placements.start')}
          </button>
        )}
      </div>
      <Kinds />
      <Fees project={project} />
      <p className="hint">{plan && t('placements.planHint', { plan: say(plan.name, language) })}</p>
      {isRunning && <Progress run={run} />}
      {run?.failure && (
        <p className="place-warning" role="alert">
          {t('placements.failed', { message: run.failure })}
        </p>
      )}
      {isKnown && run.isStale && !isRunning && <p className="place-warning">{t('placements.stale')}</p>}
    </section>
  );
}

function Kinds() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { kinds } = usePlacements();
  const toggle = (kind: PlaceKind) => {
    const next = placeKinds.filter((one) => kinds.includes(one) !== (one === kind));
    if (next.length > 0) usePlacements.setState({ kinds: next });
  };
  return (
    <fieldset className="place-kinds">
      <legend className="hidden">{t('placements.kinds')}</legend>
      {placeKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="place-kind"
          data-kind={kind}
          aria-pressed={kinds.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {say(placeKindName(kind), language)}
        </button>
      ))}
    </fieldset>
  );
}

function Fees({ project }: { project: Project }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { kinds, fees } = usePlacements();
  return (
    <details className="place-fees">
      <summary>{t('placements.fees')}</summary>
      <div>
        {kinds.map((kind) => {
          const usual = placeCost(project, kind);
          const amount = format.money(usual.amount);
          const name = say(placeKindName(kind), language);
          const set = (text: string) => {
            const { [kind]: _, ...others } = fees;
            const value = Number(text);
            const isFee = text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= MOST_FEE;
            usePlacements.setState({ fees: isFee ? { ...others, [kind]: value } : others });
          };
          return (
            <label key={kind}>
              <span>{name}</span>
              <input
                type="number"
                min={0}
                max={MOST_FEE}
                step={100}
                aria-label={t('placements.feeOf', { kind: name })}
                data-fee={kind}
                placeholder={String(usual.amount)}
                defaultValue={fees[kind] ?? ''}
                onChange={({ currentTarget }) => set(currentTarget.value)}
              />
              <small>
                {usual.source === 'documents'
                  ? t('placements.feeDocuments', { amount })
                  : usual.source === 'retailer'
                    ? t('placements.feeRetailer', { amount })
                    : t('placements.feeNone')}
              </small>
            </label>
          );
        })}
      </div>
    </details>
  );
}

function Progress({ run }: { run: StudyRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text =
    run.done === 0
      ? t('placements.starting')
      : t('placements.running', { done: format.int(run.done), total: format.int(run.total) });
  return (
    <div className="progress place-progress">
      <div
        className="progress-bar"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={run.total}
        aria-valuenow={run.done}
        aria-label={text}
      >
        <div style={{ width: `${(100 * run.done) / Math.max(1, run.total)}%` }} />
      </div>
      <span className="progress-text">{text}</span>
      <button
        type="button"
        className="link-button"
        data-testid="placements-cancel"
        onClick={() => stopStudy('placements')}
      >
        {t('placements.cancel')}
      </button>
    </div>
  );
}
