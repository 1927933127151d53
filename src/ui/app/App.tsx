// The whole window: head, plans, stage, inspector, time; one grid.
import { createTheme, MantineProvider } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fontFamily } from '../../../sim/picture/font.ts';

import { openAgain } from '../../state/session.ts';
import { themeOf, useApp } from '../../state/store.ts';
import { EvidenceLayer } from '../evidence/EvidenceLayer.tsx';
import { FileLayer } from '../files/FileLayer.tsx';
import { useKeys } from '../parts/actions.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { lazyPart, Part } from '../parts/Part.tsx';
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
const KeysDialog = lazyPart(() => import('./KeysDialog.tsx').then((part) => part.KeysDialog));
const Decide = lazyPart(() => import('../decide/Decide.tsx').then((part) => part.Decide), <Page />);

/** The editor of shelves comes when it is first asked for. */
const planPlace = () => import('../plan/shelf/PlanPlace.tsx');
const FloorLayer = lazyPart(() => import('../plan/floor/FloorLayer.tsx').then((part) => part.FloorLayer));
const PlanLeft = lazyPart(() => planPlace().then((part) => part.PlanLeft));
const PlanCentre = lazyPart(() => planPlace().then((part) => part.PlanCentre));
const PlanRight = lazyPart(() => planPlace().then((part) => part.PlanRight));

const campaignPlace = () => import('../plan/PlanPages.tsx');
const CampaignLeft = lazyPart(() => campaignPlace().then((part) => part.CampaignLeft));
const CampaignCentre = lazyPart(() => campaignPlace().then((part) => part.CampaignCentre), <Page />);
const CampaignRight = lazyPart(() => campaignPlace().then((part) => part.CampaignRight));

const mantine = createTheme({
  fontFamily,
  defaultRadius: 'md',
  primaryColor: 'dark',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // The page never scrolls as a whole; to stop it would take a style that the policy of the built app does not allow.
  components: {
    Modal: { defaultProps: { lockScroll: false } },
    ModalRoot: { defaultProps: { lockScroll: false } },
  },
});

export function App() {
  return (
    <Part>
      <Window />
    </Part>
  );
}

function Window() {
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
    <MantineProvider
      theme={mantine}
      forceColorScheme={theme}
      // What it would write into the page stands in tokens.css.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <a className={css.skip} href="#stage">
        {t('app.skip')}
      </a>
      <div className="app" data-place={place}>
        <Header showKeys={() => setShowsKeys(true)} />
        <aside className="left" inert={isFloor}>
          {isShelf || page ? (
            page ? (
              <CampaignLeft />
            ) : (
              <PlanLeft />
            )
          ) : (
            <Part>
              <Finder />
              <PlansPanel />
              <SegmentLegend />
            </Part>
          )}
        </aside>
        <main className="centre" id="stage" tabIndex={-1} inert={isFloor} aria-label={t('stage.label')}>
          <Part>
            <StageView />
          </Part>
          {isShelf && <PlanCentre />}
          {page && <CampaignCentre view={page} />}
          {place === 'decide' && <Decide />}
        </main>
        <aside className="right" inert={isFloor}>
          {page ? (
            <CampaignRight />
          ) : isShelf ? (
            <PlanRight />
          ) : (
            <Part>
              <Inspector />
            </Part>
          )}
        </aside>
        <Part>
          <TimeBar />
        </Part>
        {isFloor && <FloorLayer />}
        <Trouble />
      </div>
      <Part>
        <FileLayer />
      </Part>
      <EvidenceLayer />
      {showsKeys && <KeysDialog isOpen={showsKeys} close={() => setShowsKeys(false)} />}
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
