// Chain plan: the stores, the simulation of what they bring, and at once for every budget which of them it buys.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChainPlanning, planChain } from '../../../../sim/chain/chainPlan.ts';
import { headline, nextText, notes } from '../../../../sim/chain/chainText.ts';
import { classText, cutsOf } from '../../../../sim/chain/classes.ts';
import { type Simulated, sellsAlike, useChain } from '../../../state/decide/chain.ts';
import { useApp } from '../../../state/store.ts';
import { useRun } from '../../../state/study/studies.ts';
import { Card } from '../../parts/Card.tsx';
import { Verdict } from '../../parts/Verdict.tsx';
import { ChainFile } from './ChainFile.tsx';
import { ChainPictures } from './ChainPictures.tsx';
import { ChainTable } from './ChainTable.tsx';
import css from './chain.module.css';
import { DocumentsCard } from './DocumentsCard.tsx';
import { Controls, Totals } from './PlanControls.tsx';
import { SimulateCard, useIsStale } from './SimulateCard.tsx';

export function ChainPage() {
  const { t } = useTranslation();
  const { chain, simulated } = useChain();
  const isRunning = useRun('chain')?.state === 'running';
  const isStale = useIsStale();
  // Once there is an answer, it comes first, and what it was made from last.
  const isSettled = chain !== null && simulated !== null && !isRunning && !isStale;
  return (
    <div className={css.page}>
      <h1>{t('chain.title')}</h1>
      {!isSettled && <p className={css.lead}>{t('chain.lead')}</p>}
      <ChainFile isShort={isSettled} />
      {chain && !isSettled && <SimulateCard />}
      {chain && !simulated && !isRunning && <p className={`hint ${css.waiting}`}>{t('chain.waiting')}</p>}
      {chain && simulated && <Planned simulated={simulated} />}
      {isSettled && <SimulateCard />}
    </div>
  );
}

/** What is planned with: costs of the project as they are now, where nothing else has changed since. */
function usePlanning({ returns, project: was, chain }: Simulated): {
  readonly planning: ChainPlanning;
  readonly project: Simulated['project'];
} {
  const { weeks, campaignsPerYear, aim, isCautious, withWeak } = useChain((state) => state.settings);
  const now = useApp((state) => state.opened?.project ?? was);
  const project = useMemo(() => (sellsAlike(was, now, returns.planIds) ? now : was), [was, now, returns]);
  const planning = useMemo(
    () => planChain(project, chain, returns, { weeks, campaignsPerYear, aim, isCautious, withWeak }),
    [project, chain, returns, weeks, campaignsPerYear, aim, isCautious, withWeak],
  );
  return { planning, project };
}

function Planned({ simulated }: { simulated: Simulated }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const budget = useChain((state) => state.settings.budget);
  const { planning, project } = usePlanning(simulated);
  const plan = useMemo(() => planning.plan(budget), [planning, budget]);
  const spoken = { project, planning };
  const answer = headline(spoken, plan);
  const next = nextText(spoken, plan);
  return (
    <>
      <Verdict
        kind={plan.placed.length > 0 ? 'better' : 'unclear'}
        size="page"
        testId="chain-verdict"
        advice={next[language]}
      >
        {answer[language]}
      </Verdict>
      <Controls planning={planning} />
      <Totals plan={plan} hasOwn={project.ownBrandIds.length > 0} aim={planning.settings.aim} />
      <ChainPictures planning={planning} plan={plan} />
      <ChainTable project={project} chain={simulated.chain} planning={planning} plan={plan} />
      <DocumentsCard planning={planning} />
      <Card aria-label={t('chain.notes')}>
        <h2>{t('chain.notes')}</h2>
        <ul className={css.notes}>
          <li>{classText(cutsOf(simulated.chain))[language]}</li>
          {notes(spoken).map((note) => (
            <li key={note.en}>{note[language]}</li>
          ))}
          <li>{t('chain.verified')}</li>
        </ul>
      </Card>
    </>
  );
}
