// The whole window: head, plans, stage, inspector, time; one grid.
import { createTheme, MantineProvider } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fontFamily } from '../../../sim/picture/font.ts';

import { openAgain } from '../../state/session.ts';
import { themeOf, useApp } from '../../state/store.ts';
import { EvidenceLayer } from '../evidence/EvidenceLayer.tsx';
import { FileLayer } from '../files/FileLayer.tsx';
import { useKeys } from '../parts/actions.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { usePlanPage, useShowsFloor } from '../plan/ViewSwitch.tsx';
import { watchActions } from '../watch/actions.ts';
import { Finder } from '../watch/Finder.tsx';
import { Inspector } from '../watch/Inspector.tsx';
import { SegmentLegend } from '../watch/SegmentLegend.tsx';
import { StageView } from '../watch/StageView.tsx';
import { TimeBar } from '../watch/TimeBar.tsx';
import { helpActions, troubleActions } from './actions.ts';
import css from './app.module.css';
import { Header } from './Header.tsx';
import { PlansPanel } from './PlansPanel.tsx';
import { paintPage } from './paintPage.ts';

/** Charts and what they read are loaded when they are first wanted. */
const KeysDialog = lazy(() => import('./KeysDialog.tsx').then((part) => ({ default: part.KeysDialog })));
const Decide = lazy(() => import('../decide/Decide.tsx').then((part) => ({ default: part.Decide })));

/** The editor of shelves comes when it is first asked for. */
const planPlace = () => import('../plan/shelf/PlanPlace.tsx');
const FloorLayer = lazy(() =>
  import('../plan/floor/FloorLayer.tsx').then((part) => ({ default: part.FloorLayer })),
);
const PlanLeft = lazy(() => planPlace().then(({ PlanLeft: part }) => ({ default: part })));
const PlanCentre = lazy(() => planPlace().then(({ PlanCentre: part }) => ({ default: part })));
const PlanRight = lazy(() => planPlace().then(({ PlanRight: part }) => ({ default: part })));

const campaignPlace = () => import('../plan/PlanPages.tsx');
const CampaignLeft = lazy(() => campaignPlace().then((part) => ({ default: part.CampaignLeft })));
const CampaignCentre = lazy(() => campaignPlace().then((part) => ({ default: part.CampaignCentre })));
const CampaignRight = lazy(() => campaignPlace().then((part) => ({ default: part.CampaignRight })));

const mantine = createTheme({
  fontFamily,
  defaultRadius: 'md',
  primaryColor: 'dark',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

export function App() {
  const { t } = useTranslation();
  const theme = useApp(themeOf);
  const place = useApp((state) => state.place);
  const isFloor = useShowsFloor();
  const page = usePlanPage();
  const isShelf = !isFloor && page === null && place === 'plan';
  const [showsKeys, setShowsKeys] = useState(false);
  useEffect(() => paintPage(theme), [theme]);
  useKeys(useMemo(() => helpActions(() => setShowsKeys(true)), []));
  useKeys(place === 'plan' ? null : watchActions);
  return (
    <MantineProvider theme={mantine} forceColorScheme={theme}>
      <a className={css.skip} href="#stage">
        {t('app.skip')}
      </a>
      <div className="app" data-place={place}>
        <Header showKeys={() => setShowsKeys(true)} />
        <aside className="left" inert={isFloor}>
          {isShelf || page ? (
            <Suspense>{page ? <CampaignLeft /> : <PlanLeft />}</Suspense>
          ) : (
            <>
              <Finder />
              <PlansPanel />
              <SegmentLegend />
            </>
          )}
        </aside>
        <main className="centre" id="stage" tabIndex={-1} inert={isFloor} aria-label={t('stage.label')}>
          <StageView />
          {isShelf && (
            <Suspense>
              <PlanCentre />
            </Suspense>
          )}
          {page && (
            <Suspense fallback={<Page />}>
              <CampaignCentre view={page} />
            </Suspense>
          )}
          {place === 'decide' && (
            <Suspense fallback={<Page />}>
              <Decide />
            </Suspense>
          )}
        </main>
        <aside className="right" inert={isFloor}>
          {isShelf || page ? <Suspense>{page ? <CampaignRight /> : <PlanRight />}</Suspense> : <Inspector />}
        </aside>
        <TimeBar />
        {isFloor && (
          <Suspense>
            <FloorLayer />
          </Suspense>
        )}
        <Trouble />
      </div>
      <FileLayer />
      <EvidenceLayer />
      {showsKeys && (
        <Suspense fallback={null}>
          <KeysDialog isOpen={showsKeys} close={() => setShowsKeys(false)} />
        </Suspense>
      )}
    </MantineProvider>
  );
}

/** What went wrong, in words, with the way on. */
function Trouble() {
  const { t } = useTranslation();
  const failure = useApp((state) => state.failure);
  useKeys(failure ? troubleActions : null);
  if (!failure) return null;
  return (
    <div className={css.trouble} role="alert" data-testid="trouble">
      <h2>{t('app.failed', { message: failure })}</h2>
      <Button look="wide" onClick={openAgain}>
        {t('app.retry')}
      </Button>
      <Button onClick={troubleActions.dismiss.run}>{t('app.dismiss')}</Button>
    </div>
  );
}
