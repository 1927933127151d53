// The pages of the Plan place: promotions, rules and placements, beside the plans and the score that follows.
import { lazy, Suspense } from 'react';
import { pageActions } from '../../editor/pages/actions.ts';
import type { PlanPage } from '../../state/store.ts';
import { useKeys } from '../parts/actions.tsx';
import { Page } from '../parts/Page.tsx';
import { campaignLabels } from '../words/labels/campaign.ts';
import { planningLabels } from '../words/labels/planning.ts';
import { addLabels } from '../words/labels.ts';
import { BaselineQuestion } from './BaselineQuestion.tsx';
import { FloorQuestion } from './FloorQuestion.tsx';
import { LiveScore } from './LiveScore.tsx';
import { CampaignMessage } from './PageMessage.tsx';
import { PlanList } from './PlanList.tsx';
import css from './plan.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';

addLabels(planningLabels);
addLabels(campaignLabels);

const pages = {
  promotions: lazy(() =>
    import('./promotions/PromotionsPage.tsx').then((part) => ({ default: part.PromotionsPage })),
  ),
  rules: lazy(() => import('./rules/RulesPage.tsx').then((part) => ({ default: part.RulesPage }))),
  placements: lazy(() =>
    import('./placements/PlacementsPage.tsx').then((part) => ({ default: part.PlacementsPage })),
  ),
} satisfies Record<PlanPage, unknown>;

export function CampaignLeft() {
  return (
    <>
      <div className={css.switch}>
        <ViewSwitch />
      </div>
      <PlanList />
    </>
  );
}

export function CampaignCentre({ view }: { view: PlanPage }) {
  const Part = pages[view];
  useKeys(pageActions);
  return (
    <Page
      testId={`page-${view}`}
      over={
        <>
          <CampaignMessage />
          <BaselineQuestion />
          <FloorQuestion />
        </>
      }
    >
      <Suspense>
        <Part />
      </Suspense>
    </Page>
  );
}

export function CampaignRight() {
  return (
    <div className={`panel-scroll ${css.right}`}>
      <LiveScore />
    </div>
  );
}
