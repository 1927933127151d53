// The pages of the Plan place: promotions, rules and placements, beside the plans and the score that follows.
import { lazy, Suspense } from 'react';
import { pageActions } from '../../editor/pages/actions.ts';
import type { PlanPage } from '../../state/store.ts';
import { useKeys } from '../parts/actions.tsx';
import { BaselineQuestion } from './BaselineQuestion.tsx';
import { LiveScore } from './LiveScore.tsx';
import { PlanList } from './PlanList.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import '../styles/campaign.css';
import { campaignLabels } from '../words/labels/campaign.ts';
import { addLabels } from '../words/labels.ts';
import { CampaignMessage } from './PageMessage.tsx';

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
      <div className="edit-switch">
        <ViewSwitch />
      </div>
      <PlanList />
    </>
  );
}

export function CampaignCentre({ view }: { view: PlanPage }) {
  const Page = pages[view];
  useKeys(pageActions);
  return (
    <div className="campaign" data-testid={`page-${view}`}>
      <div className="campaign-page">
        <Suspense>
          <Page />
        </Suspense>
      </div>
      <CampaignMessage />
      <BaselineQuestion />
    </div>
  );
}

export function CampaignRight() {
  return (
    <div className="panel-scroll edit-right">
      <LiveScore />
    </div>
  );
}
