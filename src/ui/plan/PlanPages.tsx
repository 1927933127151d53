// The pages of the Plan place: promotions, rules and placements, beside the plans and the score that follows.
import { lazy, Suspense, useEffect } from 'react';
import type { CampaignView } from '../../editor/floor/state.ts';
import { act } from '../../editor/shelf/actions.ts';
import { Page } from '../parts/Page.tsx';
import { campaignLabels } from '../words/labels/campaign.ts';
import { addLabels } from '../words/labels.ts';
import { BaselineQuestion } from './BaselineQuestion.tsx';
import { LiveScore } from './LiveScore.tsx';
import { CampaignMessage } from './PageMessage.tsx';
import { PlanList } from './PlanList.tsx';
import css from './plan.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';

addLabels(campaignLabels);

const pages = {
  promotions: lazy(() =>
    import('./promotions/PromotionsPage.tsx').then((part) => ({ default: part.PromotionsPage })),
  ),
  rules: lazy(() => import('./rules/RulesPage.tsx').then((part) => ({ default: part.RulesPage }))),
  placements: lazy(() =>
    import('./placements/PlacementsPage.tsx').then((part) => ({ default: part.PlacementsPage })),
  ),
} satisfies Record<CampaignView, unknown>;

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

export function CampaignCentre({ view }: { view: CampaignView }) {
  const Part = pages[view];
  useUndoKeys();
  return (
    <Page
      testId={`page-${view}`}
      over={
        <>
          <CampaignMessage />
          <BaselineQuestion />
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

function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || target.matches('input, textarea, select, [role=dialog] *')) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const letter = event.key.toLowerCase();
      if (letter !== 'z' && letter !== 'y') return;
      act(letter === 'y' || event.shiftKey ? 'redo' : 'undo');
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
