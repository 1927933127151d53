// Decide > Money: what plan B costs and returns against plan A, as a sentence, as pictures, and as figures with intervals.

import { useTranslation } from 'react-i18next';
import { onceText } from '../../../../sim/study/money/moneyWords.ts';
import type { PlanMoney } from '../../../../sim/study/money/returns.ts';
import { say } from '../../../../sim/words/text.ts';
import { planOf, showView, useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Progress, ScoreHead, VerdictText } from '../../parts/Scorecard.tsx';
import { useFormat } from '../../words/format.ts';
import decideCss from '../decide.module.css';
import { type Pair, usePair } from '../usePair.ts';
import { BreakEven } from './BreakEven.tsx';
import { CostRows } from './CostRows.tsx';
import { MoneyFigures } from './MoneyFigures.tsx';
import { MoneyWaterfall } from './MoneyWaterfall.tsx';
import css from './money.module.css';

/** The pair with its money known. */
export interface MoneyPair extends Pair {
  readonly money: PlanMoney;
}

export function MoneyPage() {
  const { t } = useTranslation();
  const hasAlternative = useApp((state) => state.alternativeId !== null);
  const pair = usePair();
  return (
    <>
      <h1>{t('money.title')}</h1>
      <ScoreHead isWide />
      {!hasAlternative && <p className="hint">{t('money.noAlternative')}</p>}
      {hasAlternative && !pair && (
        <>
          <p className={decideCss.waiting}>{t('money.waiting')}</p>
          <Progress />
        </>
      )}
      {pair && (isWithoutMoney(pair) ? <NoMoney pair={pair} /> : <PairMoney pair={pair} />)}
    </>
  );
}

function isWithoutMoney({ project, planA, planB }: Pair): boolean {
  return [planA, planB].every((id) => {
    const { costs, promotions } = planOf(project, id);
    return costs.length === 0 && promotions.length === 0;
  });
}

function openPromotions(): void {
  showView('promotions');
  useApp.setState({ place: 'plan' });
}

function NoMoney({ pair: { project, planB } }: { pair: Pair }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (
    <Card className={decideCss.campaignEmpty} data-testid="money-none">
      <h2>{t('money.none')}</h2>
      <p>{t('money.noneHint', { plan: say(planOf(project, planB).name, language) })}</p>
      <Button onClick={openPromotions}>{t('money.toPromotions')}</Button>
    </Card>
  );
}

function PairMoney({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { comparison, result, project, planB } = pair;
  const { money } = result;
  if (!money)
    return (
      <>
        <p className={decideCss.waiting}>{t('money.waiting')}</p>
        <Progress />
      </>
    );
  const known: MoneyPair = { ...pair, money };
  const once = onceText(money.costs, comparison.days, project.currency);
  const hasCosts = money.costs.length > 0 || money.baselineCosts.length > 0;
  return (
    <>
      <VerdictText comparison={comparison} result={result} size="page" />
      <Progress />
      {!hasCosts && (
        <p className={css.campaignNote}>
          {t('money.noCosts', { plan: say(planOf(project, planB).name, language) })}{' '}
          <Button look="link" onClick={openPromotions}>
            {t('money.toPromotions')}
          </Button>
        </p>
      )}
      {once && <p className={css.campaignNote}>{once[language]}</p>}
      <div className={css.pictures}>
        <MoneyWaterfall pair={known} />
        <BreakEven pair={known} />
      </div>
      <MoneyFigures pair={known} />
      {money.costs.length > 0 && <CostRows pair={known} />}
      {money.baselineCosts.length > 0 && (
        <p className="hint">{t('money.atBaseline', { sum: format.price(money.spend.baseline) })}</p>
      )}
      <p className="hint">{t('money.honest')}</p>
    </>
  );
}
