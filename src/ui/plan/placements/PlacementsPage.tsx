// Placements: where some goods would do best a second time; a sentence, the store with every place, a list, the facts of
// the place chosen, and the documents' order of places put to the test.

import { useTranslation } from 'react-i18next';
import { layoutOf, planWith } from '../../../../sim/project/layouts.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import type { PlacementStudy } from '../../../../sim/study/placements/placements.ts';
import { assumedText, placementVerdict } from '../../../../sim/study/placements/placementWords.ts';
import { usePlacements } from '../../../state/plan/placements.ts';
import { useApp } from '../../../state/store.ts';
import { useRun } from '../../../state/study/studies.ts';
import { Card } from '../../parts/Card.tsx';
import { Verdict } from '../../parts/Verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { CampaignMessage } from '../PageMessage.tsx';
import { Ask } from './Ask.tsx';
import { PlaceFacts } from './PlaceFacts.tsx';
import { PlacesList } from './PlacesList.tsx';
import { PlacesMap } from './PlacesMap.tsx';
import css from './placements.module.css';
import { Ranks } from './Ranks.tsx';

export function PlacementsPage() {
  const { t } = useTranslation();
  const project = useApp((state) => state.opened?.project);
  const run = useRun('placements');
  if (!project) return null;
  return (
    <div className={css.page}>
      <h1>{t('placements.title')}</h1>
      <p className={css.lead}>{t('placements.lead')}</p>
      <Ask project={project} />
      {run?.result && run.result.rows.length > 0 ? (
        <Found study={run.result} project={run.project} />
      ) : (
        run?.state !== 'running' && (
          <section className={css.empty}>
            <h2>{t('placements.emptyTitle')}</h2>
            <p>{t('placements.empty')}</p>
          </section>
        )
      )}
      <CampaignMessage />
    </div>
  );
}

function Found({ study, project }: { study: PlacementStudy; project: Project }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { chosenId } = usePlacements();
  const at = Math.max(
    0,
    study.rows.findIndex(({ place }) => place.id === chosenId),
  );
  const row = study.rows[at];
  const isGood = study.fresh !== null && study.fresh.afterCost.low !== null && study.fresh.afterCost.low > 0;
  return (
    <>
      <Verdict
        kind={isGood ? 'better' : 'unclear'}
        testId="placements-verdict"
        isLive={study.isDone ? 'polite' : 'off'}
      >
        {placementVerdict(project, study)[language]}
      </Verdict>
      <Card>
        <PlacesMap store={layoutOf(project, planWith(project, study.planId))} study={study} />
      </Card>
      <div className={css.two}>
        <Card>
          <PlacesList study={study} />
        </Card>
        {row && <PlaceFacts project={project} study={study} row={row} order={at} />}
      </div>
      <Ranks study={study} />
      <Card className={css.notes} aria-label={t('placements.notes')}>
        <h2>{t('placements.notes')}</h2>
        <ul>
          <li>{assumedText(study)[language]}</li>
          <li>{t(study.by === 'store' ? 'placements.noteNet' : 'placements.noteGoods')}</li>
          <li>{t('placements.noteRace', { delta: format.money(study.delta) })}</li>
          <li>{t('placements.verified')}</li>
        </ul>
      </Card>
    </>
  );
}
