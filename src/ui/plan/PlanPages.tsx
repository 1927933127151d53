// The pages of the Plan place: promotions, rules and placements, beside the plans and the score that follows.
import { lazy, Suspense, useEffect } from 'react';
import type { CampaignView } from '../../editor/floor/state.ts';
import { act } from '../../editor/shelf/actions.ts';
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
