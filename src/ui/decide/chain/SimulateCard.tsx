// Which plans are offered to the stores, and the simulation of what they bring, with its progress.

import { useTranslation } from 'react-i18next';
import { footfallsOf } from '../../../../sim/chain/returns.ts';
import type { Chain } from '../../../../sim/chain/schema.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import { say } from '../../../../sim/words/text.ts';
import {
  choosePlans,
  plansToPlace,
  sellsAlike,
  setChainSettings,
  simulateChain,
  useChain,
} from '../../../state/decide/chain.ts';
import { useApp } from '../../../state/store.ts';
import { stopStudy, useRun } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { ProgressBar, ProgressLine } from '../../parts/Progress.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';

const REPLICATIONS = [4, 10, 20, 40];

export function SimulateCard() {
  const { t } = useTranslation();
  const project = useApp((state) => state.opened?.project);
  const chain = useChain((state) => state.chain);
  if (!project || !chain) return <p className="hint">{t('chain.noProject')}</p>;
  return (
    <Card data-testid="chain-simulate">
      <h2>{t('chain.plans')}</h2>
      <Offered project={project} />
      <Start project={project} chain={chain} />
    </Card>
  );
}

function Offered({ project }: { project: Project }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const chosenPlans = useChain((state) => state.chosenPlans);
  const others = project.plans.filter(({ id }) => id !== project.baselinePlanId);
  if (others.length === 0) return <p className="hint">{t('chain.noPlans')}</p>;
  const chosen = plansToPlace(project, { chosenPlans });
  return (
    <fieldset className={css.plans}>
      <legend className="hint">{t('chain.plansHint', { project: say(project.name, language) })}</legend>
      {others.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              choosePlans(
                project,
                currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
              )
            }
          />
          {say(name, language)}
        </label>
      ))}
    </fieldset>
  );
}

function Start({ project, chain }: { project: Project; chain: Chain }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chosenPlans, simulated, settings } = useChain();
  const run = useRun('chain');
  const planIds = plansToPlace(project, { chosenPlans });
  const isStale = useIsStale();
  if (chain.currency !== project.currency)
    return (
      <p className={css.warning} role="alert">
        {t('chain.currency', { chain: chain.currency, project: project.currency })}
      </p>
    );
  if (run?.state === 'running')
    return (
      <ProgressLine>
        <ProgressBar
          done={run.done}
          total={run.total}
          label={t('chain.simulating', { done: run.done, total: run.total })}
        />
        <span>{t('chain.simulating', { done: format.int(run.done), total: format.int(run.total) })}</span>
        <Button look="link" onClick={() => stopStudy('chain')} data-testid="chain-cancel">
          {t('chain.cancel')}
        </Button>
      </ProgressLine>
    );
  return (
    <>
      {run?.failure && (
        <p className={css.warning} role="alert">
          {t('chain.failed', { message: run.failure })}
        </p>
      )}
      {isStale && <p className={css.warning}>{t('chain.stale')}</p>}
      <div className={css.start}>
        <Button
          look={simulated && !isStale ? 'plain' : 'strong'}
          disabled={planIds.length === 0}
          onClick={simulateChain}
          data-testid="chain-start"
        >
          {t(simulated ? 'chain.again' : 'chain.simulate')}
        </Button>
        <label>
          {t('chain.replications')}{' '}
          <select
            value={settings.replications}
            onChange={({ currentTarget }) => setChainSettings({ replications: Number(currentTarget.value) })}
          >
            {[...new Set([...REPLICATIONS, settings.replications])]
              .sort((a, b) => a - b)
              .map((n) => (
                <option key={n} value={n}>
                  {n}
                </option>
              ))}
          </select>
        </label>
        <span className="hint">
          {planIds.length === 0
            ? t('chain.choosePlan')
            : footfallsOf(chain)
                .map((footfall) => format.int(footfall))
                .join(' · ')}
        </span>
      </div>
    </>
  );
}

/** What was simulated is about other plans than those chosen now, or about the project as it was. */
export function useIsStale(): boolean {
  const project = useApp((state) => state.opened?.project);
  const { chosenPlans, simulated } = useChain();
  if (!project || !simulated) return false;
  const { planIds } = simulated.returns;
  return (
    planIds.join() !== plansToPlace(project, { chosenPlans }).join() ||
    !sellsAlike(simulated.project, project, planIds)
  );
}
