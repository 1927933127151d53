// The right side: the day so far and the comparison, or what is chosen on the stage.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { measures } from '../../../sim/score/measures.ts';
import { say } from '../../../sim/words/text.ts';
import { frameAt } from '../../frame/frameAt.ts';
import { useApp } from '../../state/store.ts';
import { EvidenceMark } from '../parts/EvidenceMark.tsx';
import { lazyPart } from '../parts/Part.tsx';
import { ScoreCompact } from '../parts/Scorecard.tsx';
import { useShownRun } from '../parts/useStagePlan.ts';
import { useFormat } from '../words/format.ts';
import { useClockMs } from './useClock.ts';
import css from './watch.module.css';

/** What is told of a bay or a shopper comes when one is first chosen. */
const BayInspector = lazyPart(() => import('./BayInspector.tsx').then((part) => part.BayInspector));
const ShopperInspector = lazyPart(() =>
  import('./ShopperInspector.tsx').then((part) => part.ShopperInspector),
);

export function Inspector() {
  const selection = useApp((state) => state.selection);
  if (selection.kind === 'bay' || selection.kind === 'shopper')
    return selection.kind === 'bay' ? (
      <BayInspector bayIx={selection.bayIx} skuIx={selection.skuIx} />
    ) : (
      <ShopperInspector shopper={selection.shopper} />
    );
  return (
    <div className="panel-scroll">
      <NowTiles />
      <ScoreCompact />
    </div>
  );
}

function NowTiles() {
  const { t } = useTranslation();
  const format = useFormat();
  const index = useShownRun();
  const language = useApp((state) => state.language);
  const tMs = useClockMs(200);
  const frame = useMemo(() => (index ? frameAt(index, tMs) : null), [index, tMs]);
  const counts = frame?.counts;
  const queueing = frame ? frame.queueLengths.reduce((sum, n) => sum + n, 0) : 0;
  const tiles: [string, string][] = [
    [t('now.inStore'), counts ? format.int(counts.inStore) : '–'],
    [t('now.queueing'), counts ? format.int(queueing) : '–'],
    [t('now.entered'), counts ? format.int(counts.entered) : '–'],
    [say(measures.units.name, language), counts ? format.int(counts.soldUnits) : '–'],
    [say(measures.revenue.name, language), counts ? format.money(counts.revenue) : '–'],
    [say(measures.lost.name, language), counts ? format.int(counts.lost) : '–'],
  ];
  return (
    <section className={css.now} data-testid="now" aria-label={t('now.title')}>
      <h2>
        {t('now.title')} <EvidenceMark topic="occupancy" />
      </h2>
      <dl>
        {tiles.map(([name, value]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
