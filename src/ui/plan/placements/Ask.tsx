// What is asked: goods, kinds of places, what they cost, how often each is walked; start, progress, cancel.

import { useTranslation } from 'react-i18next';
import { MOST_FEE } from '../../../../sim/kinds/fields.ts';
import { type PlaceKind, placeKindName, placeKinds } from '../../../../sim/placements/placement.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import { placeCost } from '../../../../sim/study/placements/placementCost.ts';
import { say } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { goodsIn, rankPlaces, usePlacements } from '../../../state/plan/placements.ts';
import { useApp } from '../../../state/store.ts';
import { type StudyRun, stopStudy, useRun } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Labelled } from '../../parts/Field.tsx';
import { ProgressBar, ProgressLine } from '../../parts/Progress.tsx';
import { useFormat } from '../../words/format.ts';
import { GoodsChooser } from './GoodsChooser.tsx';
import css from './placements.module.css';

const REPLICATIONS = [5, 10, 20, 40];

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
    <Card className={css.ask} data-testid="placements-ask">
      <div className={css.askRow}>
        <GoodsChooser project={project} goods={what} />
        <Labelled label={t('placements.by')}>
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
        </Labelled>
        <Labelled label={t('placements.runs')}>
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
        </Labelled>
        {!isRunning && (
          <Button
            look={isKnown && !run.isStale ? 'plain' : 'strong'}
            data-testid="placements-start"
            onClick={rankPlaces}
          >
            {t(isKnown ? 'placements.again' : 'placements.start')}
          </Button>
        )}
      </div>
      <Kinds />
      <Fees project={project} />
      <p className="hint">{plan && t('placements.planHint', { plan: say(plan.name, language) })}</p>
      {isRunning && <Progress run={run} />}
      {run?.failure && (
        <p className={css.warning} role="alert">
          {t('placements.failed', { message: run.failure })}
        </p>
      )}
      {isKnown && run.isStale && !isRunning && <p className={css.warning}>{t('placements.stale')}</p>}
    </Card>
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
    <fieldset className={css.kinds}>
      <legend className="hidden">{t('placements.kinds')}</legend>
      {placeKinds.map((kind) => (
        <Button
          key={kind}
          look="chip"
          small
          data-testid="place-kind"
          data-kind={kind}
          aria-pressed={kinds.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {say(placeKindName(kind), language)}
        </Button>
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
    <details className={css.fees}>
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
    <ProgressLine>
      <ProgressBar done={run.done} total={run.total} label={text} />
      <span>{text}</span>
      <Button look="link" data-testid="placements-cancel" onClick={() => stopStudy('placements')}>
        {t('placements.cancel')}
      </Button>
    </ProgressLine>
  );
}
