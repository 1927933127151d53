// The pages of the Plan place: promotions, rules and placements, beside the plans and the score that follows.
import { pageActions } from '../../editor/pages/actions.ts';
import type { PlanPage } from '../../state/store.ts';
import { useKeys } from '../parts/actions.tsx';
import { Page } from '../parts/Page.tsx';
import { lazyPart } from '../parts/Part.tsx';
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
  promotions: lazyPart(() => import('./promotions/PromotionsPage.tsx').then((part) => part.PromotionsPage)),
  rules: lazyPart(() => import('./rules/RulesPage.tsx').then((part) => part.RulesPage)),
  placements: lazyPart(() => import('./placements/PlacementsPage.tsx').then((part) => part.PlacementsPage)),
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
  const View = pages[view];
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
      <View />
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
