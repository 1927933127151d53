// Which plan, and why: the sentence, its picture, the scores with their intervals, and what lies behind them.

import { useTranslation } from 'react-i18next';
import { niceReach } from '../../../sim/picture/chart.ts';
import type { Comparison } from '../../../sim/study/compare/compare.ts';
import { judgedBy } from '../../../sim/study/compare/judge.ts';
import { say } from '../../../sim/words/text.ts';
import { showPlan } from '../../state/session.ts';
import { type DecideTab, useApp } from '../../state/store.ts';
import { Card, SideBySide } from '../parts/Card.tsx';
import { ChartPatterns } from '../parts/Chart.tsx';
import { Choice } from '../parts/Choice.tsx';
import { IntervalBar } from '../parts/IntervalBar.tsx';
import { Letter } from '../parts/Letter.tsx';
import { Page } from '../parts/Page.tsx';
import { lazyPart } from '../parts/Part.tsx';
import {
  MetricColumns,
  MetricRows,
  NoAlternative,
  Progress,
  ScoreHead,
  VerdictText,
} from '../parts/Scorecard.tsx';
import { useFormat } from '../words/format.ts';
import { campaignLabels } from '../words/labels/campaign.ts';
import { decideLabels } from '../words/labels/decide.ts';
import { addLabels } from '../words/labels.ts';
import { FunnelPart } from './compare/FunnelPart.tsx';
import { GroupsPart } from './compare/GroupsPart.tsx';
import { LostPart } from './compare/LostPart.tsx';
import { ReportBar } from './compare/ReportBar.tsx';
import { ShoppersPart } from './compare/ShoppersPart.tsx';
import { SourcePart } from './compare/SourcePart.tsx';
import { SurePart } from './compare/SurePart.tsx';
import { VerdictPicture } from './compare/VerdictPicture.tsx';
import css from './decide.module.css';
import { type Pair, useDayPair, usePair } from './usePair.ts';

addLabels({ decide: decideLabels });
addLabels(campaignLabels);

const pages = {
  money: lazyPart(() => import('./money/MoneyPage.tsx').then((part) => part.MoneyPage)),
  stock: lazyPart(() => import('./stock/StockPage.tsx').then((part) => part.StockPage)),
  chain: lazyPart(() => import('./chain/ChainPage.tsx').then((part) => part.ChainPage)),
} satisfies Record<Exclude<DecideTab, 'verdict'>, unknown>;
const tabs: readonly DecideTab[] = ['verdict', 'money', 'stock', 'chain'];

export function Decide() {
  const tab = useApp((state) => state.decideTab);
  const Tab = tab === 'verdict' ? null : pages[tab];
  return (
    <Page testId="decide">
      <ChartPatterns />
      <Tabs tab={tab} />
      {Tab ? (
        <div data-testid={`page-${tab}`}>
          <Tab />
        </div>
      ) : (
        <VerdictPage />
      )}
    </Page>
  );
}

function Tabs({ tab }: { tab: DecideTab }) {
  const { t } = useTranslation();
  return (
    <Choice
      legend={t('decide.tabsLabel')}
      options={tabs}
      value={tab}
      choose={(each) => useApp.setState({ decideTab: each })}
      name={(each) => t(`decide.${each}Tab`)}
      look="over"
      className={css.tabs}
    />
  );
}

function VerdictPage() {
  const { t } = useTranslation();
  const hasAlternative = useApp((state) => state.alternativeId !== null);
  const pair = usePair();
  return (
    <>
      <div className={css.head}>
        <h1>{t('decide.title')}</h1>
        {pair && <ReportBar pair={pair} />}
      </div>
      <ScoreHead isWide />
      {!hasAlternative && <NoAlternative />}
      {hasAlternative && !pair && (
        <>
          <p className={css.waiting}>{t('score.waiting')}</p>
          <Progress />
          <Card className={css.ghost} aria-hidden="true" />
        </>
      )}
      {pair && <PairPage pair={pair} />}
    </>
  );
}

function PairPage({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const { comparison, result } = pair;
  return (
    <>
      <VerdictText comparison={comparison} result={result} size="page" />
      <Progress />
      <VerdictPicture pair={pair} />
      <Card aria-label={t('decide.scores')}>
        <MetricHeadings comparison={comparison} />
        <MetricRows comparison={comparison} result={result} tall />
      </Card>
      <SideBySide>
        <SourcePart pair={pair} />
        <DayFunnel pair={pair} />
      </SideBySide>
      <DayShoppers pair={pair} />
      <SideBySide>
        <GroupsPart pair={pair} by="byCategory" />
        <GroupsPart pair={pair} by="byBrand" />
      </SideBySide>
      <SideBySide className={css.lost}>
        <LostPart pair={pair} />
        {pair.project.plans.length > 2 && <AllPlans pair={pair} />}
      </SideBySide>
      <SurePart pair={pair} />
      <p className="hint">{t('decide.honest')}</p>
    </>
  );
}

function DayFunnel({ pair }: { pair: Pair }) {
  const day = useDayPair(pair.planA, pair.planB);
  if (typeof day === 'string') return <DayWaiting title="funnel" isLooking={day === 'looking'} />;
  return <FunnelPart key={`${pair.planA}/${pair.planB}`} pair={pair} day={day} />;
}

function DayShoppers({ pair }: { pair: Pair }) {
  const day = useDayPair(pair.planA, pair.planB);
  if (typeof day === 'string') return <DayWaiting title="shoppers" isLooking={day === 'looking'} />;
  return <ShoppersPart key={`${pair.planA}/${pair.planB}`} pair={pair} day={day} />;
}

function DayWaiting({ title, isLooking }: { title: 'funnel' | 'shoppers'; isLooking: boolean }) {
  const { t } = useTranslation();
  return (
    <Card className={css.cardWaiting}>
      <h2>{t(`decide.${title}`)}</h2>
      <p className="hint" role="status">
        {t(isLooking ? 'decide.dayLooking' : 'decide.dayWaiting')}
      </p>
    </Card>
  );
}

function MetricHeadings({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <MetricColumns>
      <span>{t('score.perDay')}</span>
      <span>
        <Letter plan="A" />
      </span>
      <span>
        <Letter plan="B" />
      </span>
      <span>{t('score.difference')}</span>
      <span>
        {t('score.axis')} · {t('score.interval', { level: format.percent(comparison.confidence, 0) })}
      </span>
      <span>{t('score.probability')}</span>
    </MetricColumns>
  );
}

function AllPlans({ pair: { project, comparison, planA, planB } }: { pair: Pair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const margins = new Map(comparison.alternatives.map((result) => [result.plan, judgedBy(result).pair]));
  const isProfit = comparison.alternatives.some((result) => judgedBy(result).measure === 'profit');
  const { days } = comparison;
  const ranked = project.plans
    .filter(({ id }) => id !== planA)
    .sort(
      (p, q) =>
        (margins.get(q.id)?.difference ?? Number.NEGATIVE_INFINITY) -
        (margins.get(p.id)?.difference ?? Number.NEGATIVE_INFINITY),
    );
  const reach = niceReach(
    [...margins.values()].flatMap(({ low, high, difference }) => [low, high, difference]),
    1,
  );
  const digits = format.moneyDecimals(reach / days);
  return (
    <Card data-testid="all-plans">
      <h2>{t('decide.all')}</h2>
      <p className="hint">{t(isProfit ? 'decide.allHintProfit' : 'decide.allHint')}</p>
      <ul className={css.bars}>
        {ranked.map(({ id, name }) => {
          const margin = margins.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                className={css.barsRow}
                data-testid="bars-row"
                aria-pressed={id === planB}
                onClick={() => useApp.setState({ alternativeId: id })}
                onDoubleClick={() => showPlan(id)}
              >
                <span className={css.barsName}>
                  {id === planB && <Letter plan="B" />}
                  {say(name, language)}
                </span>
                {margin ? (
                  <>
                    <IntervalBar
                      value={margin.difference}
                      low={margin.low}
                      high={margin.high}
                      reach={reach}
                      label={format.signedMoney(margin.difference / days, digits)}
                    />
                    <b className={css.barsValue}>{format.signedMoney(margin.difference / days, digits)}</b>
                  </>
                ) : (
                  <span className="hint">{t('plans.waiting')}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
