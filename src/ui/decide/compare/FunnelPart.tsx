// From passing to buying: the shown day's funnel of a SKU or a shelf in both plans, beside each other.

import { Select } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { label } from '../../../../sim/picture/chart.ts';
import type { Mark } from '../../../../sim/picture/marks.ts';
import { stages } from '../../../../sim/score/funnel.ts';
import { between } from '../../../../sim/words/lists.ts';
import { baysOf, useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { useFloorPlan } from '../../parts/useStagePlan.ts';
import { useFormat } from '../../words/format.ts';
import { bayGoods, bayWhere, skuName } from '../../words/names.ts';
import type { DayPair, Pair } from '../usePair.ts';
import css from './compare.module.css';

const TALL_PX = 244;
const LISTED = 60;

export function FunnelPart({ pair, day }: { pair: Pair; day: DayPair }) {
  const { t } = useTranslation();
  const options = useOptions(pair, day);
  const [chosen, setChosen] = useState<string | null>(null);
  const all = options.flatMap(({ items }) => items);
  const value =
    chosen !== null && all.some((each) => each.value === chosen) ? chosen : (all[0]?.value ?? null);
  const name = all.find((each) => each.value === value)?.label ?? '';
  return (
    <Card data-testid="funnel">
      <h2>{t('decide.funnel')}</h2>
      <p className="hint">{t('decide.funnelHint')}</p>
      <Select
        className={css.funnelSelect}
        size="sm"
        aria-label={t('decide.funnelOf')}
        data={options}
        value={value}
        onChange={setChosen}
        allowDeselect={false}
        searchable
        limit={LISTED}
        nothingFoundMessage={t('decide.funnelNothing')}
        maxDropdownHeight={320}
        comboboxProps={{ transitionProps: { duration: 0 }, width: 'target' }}
      />
      {value !== null && <FunnelChart day={day} value={value} name={name} />}
    </Card>
  );
}

/** SKUs by how many buyers they gain, shelves by how much they change; the changed SKUs come before all others. */
function useOptions({ project, planA, planB, volume }: Pair, { funnelA, funnelB }: DayPair) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const floorPlan = useFloorPlan();
  const changedIds = volume?.changed;
  return useMemo(() => {
    const changed = new Set(changedIds);
    const gain = (skuIx: number) => funnelB.sku.bought[skuIx] - funnelA.sku.bought[skuIx];
    const skus = project.skus
      .map((sku, ix) => ({ sku, ix, isChanged: changed.has(sku.id) }))
      .filter(({ ix }) => funnelA.sku.passed[ix] + funnelB.sku.passed[ix] > 0)
      .sort((p, q) => Number(q.isChanged) - Number(p.isChanged) || gain(q.ix) - gain(p.ix) || p.ix - q.ix)
      .map(({ sku, ix }) => ({ value: `s${ix}`, label: skuName(sku, language) }));
    const [baysA, baysB] = [baysOf(project, planA), baysOf(project, planB)];
    const ixInA = new Map(baysA.map(({ ix, bay }) => [bay.id, ix]));
    const inB = new Set(baysB.map(({ bay }) => bay.id));
    // The same bay on both floors, and what stands on one of them alone.
    const all = [
      ...baysB.map(({ ix, bay }) => ({ bays: baysB, ix, a: ixInA.get(bay.id) ?? -1, b: ix })),
      ...baysA.flatMap(({ ix, bay }) => (inB.has(bay.id) ? [] : [{ bays: baysA, ix, a: ix, b: -1 }])),
    ];
    const of = (counts: ArrayLike<number>, ix: number) => (ix < 0 ? 0 : counts[ix]);
    const move = ({ a, b }: { a: number; b: number }) =>
      Math.abs(of(funnelB.bay.bought, b) - of(funnelA.bay.bought, a));
    const shelves = all
      .map((each, order) => ({ ...each, order }))
      .filter(({ a, b }) => of(funnelA.bay.passed, a) + of(funnelB.bay.passed, b) > 0)
      .sort((p, q) => move(q) - move(p) || p.order - q.order)
      .map(({ bays, ix, a, b }) => {
        const where = bayWhere(bays, ix, language, t);
        const goods = floorPlan && b >= 0 ? bayGoods(project, floorPlan, b, language) : '';
        return { value: `b${a}/${b}`, label: goods ? `${goods} · ${where}` : where };
      });
    return [
      { group: t('decide.funnelSkus'), items: skus },
      { group: t('decide.funnelBays'), items: shelves },
    ];
  }, [project, planA, planB, changedIds, funnelA, funnelB, floorPlan, language, t]);
}

interface Bar {
  readonly stage: string;
  readonly plan: 'A' | 'B';
  readonly n: number;
  readonly share: string;
}

function FunnelChart({ day, value, name }: { day: DayPair; value: string; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const bars = useMemo(() => {
    const ixs = value.slice(1).split('/').map(Number);
    return stages.flatMap((stage, k) =>
      (['A', 'B'] as const).map((plan): Bar => {
        const from = plan === 'A' ? day.funnelA : day.funnelB;
        const ix = plan === 'A' ? ixs[0] : ixs[ixs.length - 1];
        const counts = value.startsWith('s') ? from.sku : from.bay;
        const n = counts[stage][ix] ?? 0;
        const before = k === 0 ? 0 : (counts[stages[k - 1]][ix] ?? 0);
        return {
          stage,
          plan,
          n,
          share: before > 0 ? format.percent(Math.min(1, n / before), n / before < 0.1 ? 1 : 0) : '',
        };
      }),
    );
  }, [day, value, format]);
  const names = useMemo(() => Object.fromEntries(stages.map((stage) => [stage, t(`decide.${stage}`)])), [t]);
  const draw = useCallback(
    (widthPx: number) => drawFunnel(widthPx, bars, names, format.int),
    [bars, names, format],
  );
  const said = t('decide.funnelLabel', {
    name,
    stages: stages
      .map((stage, k) => `${names[stage]} ${format.int(bars[2 * k].n)} → ${format.int(bars[2 * k + 1].n)}`)
      .join(between.clauses[format.language]),
  });
  return <Chart draw={draw} heightPx={TALL_PX} label={said} testId="funnel-chart" />;
}

const ROOM_PX = { left: 92, right: 104, top: 6 } as const;

/** The bars of a stage beside each other, with how many they are and which share of the stage before. */
function drawFunnel(
  widthPx: number,
  bars: readonly Bar[],
  names: Readonly<Record<string, string>>,
  int: (n: number) => string,
): Mark[] {
  const { left, right, top } = ROOM_PX;
  const most = Math.max(1, ...bars.map(({ n }) => n));
  const stagePx = (TALL_PX - top - 2) / stages.length;
  const barPx = stagePx * 0.36;
  const middleOf = (stage: number) => top + (stage + 0.5) * stagePx;
  const rows = bars.flatMap(({ plan, n, share }, k): Mark[] => {
    const y = middleOf(Math.floor(k / 2)) + (plan === 'A' ? -0.55 : 0.55) * barPx;
    const w = ((widthPx - left - right) * n) / most;
    const fill = plan === 'A' ? 'planA' : 'planB';
    return [
      { kind: 'rect', x: left, y: y - barPx / 2, w, h: barPx, r: 2, fill },
      label(plan, left - 9, y, { size: 10.5 }),
      label(int(n), left + w + 6, y, { anchor: 'start', weight: 600, fill: 'ink' }),
      label(share, widthPx - 4, y, { anchor: 'end' }),
    ];
  });
  const heads = stages.map((stage, k) =>
    label(names[stage], left - 20, middleOf(k), { anchor: 'end', size: 12.5, weight: 600, fill: 'ink' }),
  );
  return [...rows, ...heads];
}
