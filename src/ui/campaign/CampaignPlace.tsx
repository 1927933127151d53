// The pages of the Plan place: promotions, rules and placements, beside the plans and the score that follows.
import { lazy, Suspense, useEffect } from 'react';
import type { CampaignView } from '../../editor/floorState.ts';
import { ViewSwitch } from '../floor/ViewSwitch.tsx';
import { act } from '../plan/actions.ts';
import { BaselineQuestion } from '../plan/BaselineQuestion.tsx';
import { LiveScore } from '../plan/LiveScore.tsx';
import { PlanList } from '../plan/PlanList.tsx';
import '../styles/campaign.css';
import { CampaignMessage } from './CampaignMessage.tsx';
import { addCampaignWords } from './words.ts';

addCampaignWords();

const pages = {
  promotions: lazy(() => import('./PromotionsPage.tsx').then((part) => ({ default: part.PromotionsPage }))),
  rules: lazy(() => import('./RulesPage.tsx').then((part) => ({ default: part.RulesPage }))),
  placements: lazy(() => import('./PlacementsPage.tsx').then((part) => ({ default: part.PlacementsPage }))),
} satisfies Record<CampaignView, unknown>;

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

export function CampaignCentre({ view }: { view: CampaignView }) {
  const Page = pages[view];
  useUndoKeys();
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
