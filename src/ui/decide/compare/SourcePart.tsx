// Where the volume of what plan B changes comes from, as a waterfall whose steps add up to the change.

import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WaterfallRow, waterfallMarks } from '../../../../sim/picture/barMarks.ts';
import type { SourceOfVolume } from '../../../../sim/score/source.ts';
import { roundToSum, type VolumeStep, volumeSteps } from '../../../../sim/score/waterfall.ts';
import { signed } from '../../../../sim/words/figures.ts';
import { between } from '../../../../sim/words/lists.ts';
import { say } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Card, CardHead } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';

const MOST_COMPETITORS = 5;
const ROW_PX = 30;

interface Row extends WaterfallRow {
  readonly key: string;
  readonly units: number;
}

export function SourcePart({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const [focus, setFocus] = useState<'changed' | 'own'>('changed');
  const { volume } = pair;
  if (!volume) return null;
  const hasOwn = volume.ownSource !== null;
  const isOwn = focus === 'own' && hasOwn;
  const source = isOwn ? volume.ownSource : volume.source;
  const isAll = volume.favoured.length === volume.changed.length;
  const hint = isOwn
    ? t('decide.sourceOwn')
    : t(isAll ? 'decide.sourceChanged' : 'decide.sourceFavoured', { n: volume.favoured.length });
  return (
    <Card data-testid="source">
      <CardHead>
        <h2>{t('decide.source')}</h2>
        {hasOwn && volume.source && (
          <Choice
            legend={t('decide.source')}
            options={['changed', 'own'] as const}
            value={focus}
            choose={(each) => setFocus(each)}
            name={(each) => t(each === 'own' ? 'decide.focusOwn' : 'decide.focusChanged')}
          />
        )}
      </CardHead>
      {source ? (
        <>
          <p className="hint">{hint}</p>
          <Waterfall pair={pair} source={source} />
        </>
      ) : (
        <p className="hint">{t('decide.sourceNone')}</p>
      )}
    </Card>
  );
}

function Waterfall({ pair, source }: { pair: Pair; source: SourceOfVolume }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = useRows(pair, source);
  const label = t('decide.sourceLabel', {
    steps: rows
      .slice(0, -1)
      .map(({ name, units }) => `${name} ${signed(units, 1)}`)
      .join(between.clauses[format.language]),
    total: signed(rows[rows.length - 1].units, 1),
  });
  const heightPx = rows.length * ROW_PX + 8;
  const draw = useCallback(
    (width: number) => {
      const left = Math.min(220, Math.round(width * 0.42));
      return waterfallMarks(rows, { width, height: heightPx, left, right: 56, top: 4, bottom: 4 });
    },
    [rows, heightPx],
  );
  const { days } = pair.comparison;
  return (
    <>
      <Chart draw={draw} heightPx={heightPx} label={label} testId="waterfall" />
      <table className="hidden">
        <thead>
          <tr>
            <th>{t('decide.step')}</th>
            <th>{t('decide.unitsDay')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, units, look }) => (
            <tr key={key} data-kind={look}>
              <th scope="row">{name}</th>
              <td>{signed(units, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {t('decide.sourceFromTo', {
          a: format.decimal(source.unitsA / days, 1),
          b: format.decimal(source.unitsB / days, 1),
        })}
      </p>
    </>
  );
}

/** Steps to a tenth of a unit a day, rounded so that they still add up. */
function useRows({ project, comparison: { days } }: Pair, source: SourceOfVolume): Row[] {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const brands = new Map(project.brands.map(({ id, name }) => [id, say(name, language)]));
    const nameOf = ({ kind, brandId, nBrands, units }: VolumeStep): string => {
      const brand = brands.get(brandId ?? '') ?? brandId ?? '';
      switch (kind) {
        case 'newCategory':
          return t('decide.newCategory');
        case 'switched':
          return t(units >= 0 ? 'decide.switchedFrom' : 'decide.lostTo', { brand });
        case 'others':
          return t('decide.otherBrands', { n: nBrands });
        case 'own':
          return t(units >= 0 ? 'decide.cannibalised' : 'decide.givenTo', { brand });
        case 'lostElsewhere':
          return t('decide.lostElsewhere');
      }
    };
    const steps = volumeSteps(source, MOST_COMPETITORS);
    const perDay = roundToSum(
      steps.map(({ units }) => units / days),
      1,
    );
    let level = 0;
    const rows = steps.map((step, k): Row => {
      const from = level;
      level = Math.round((level + perDay[k]) * 10) / 10;
      return {
        key: `${step.kind}${step.brandId ?? ''}`,
        name: nameOf(step),
        units: perDay[k],
        shown: signed(perDay[k], 1),
        from,
        to: level,
        look: perDay[k] < 0 ? 'loss' : 'gain',
      };
    });
    const name = t('decide.sourceTotal');
    const total = { key: 'total', name, units: level, shown: signed(level, 1), from: 0, to: level };
    return [...rows, { ...total, look: 'total' }];
  }, [project, days, source, language, t]);
}
