// The parts of the Plan place: floor and shelf, and the pages of a campaign.
import { useTranslation } from 'react-i18next';
import { type CampaignView, type PlanView, showView, useFloor } from '../../editor/floor/state.ts';
import { useApp } from '../../state/store.ts';

/** The part of the Plan place on screen, or null in another place. */
function usePlanView(): PlanView | null {
  const view = useFloor((state) => state.view);
  const place = useApp((state) => state.place);
  const isOpen = useApp((state) => state.opened !== null);
  return place === 'plan' && isOpen ? view : null;
}

export function useShowsFloor(): boolean {
  return usePlanView() === 'floor';
}

/** The page on screen, or null where none is. */
export function useCampaignView(): CampaignView | null {
  const view = usePlanView();
  return view === 'floor' || view === 'shelf' ? null : view;
}

const views: readonly PlanView[] = ['floor', 'shelf', 'rules', 'promotions', 'placements'];

export function ViewSwitch() {
  const { t } = useTranslation();
  const view = useFloor((state) => state.view);
  return (
    <fieldset className="segmented view-switch">
      <legend className="hidden">{t('floor.views')}</legend>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          data-view={each}
          aria-pressed={view === each}
          onClick={() => showView(each)}
        >
          {t(`floor.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
