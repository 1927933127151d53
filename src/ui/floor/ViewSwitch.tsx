// The two halves of the Plan place: floor and shelf.
import { useTranslation } from 'react-i18next';
import { type PlanView, showView, useFloor } from '../../editor/floorState.ts';
import { useApp } from '../../state/store.ts';

export function useShowsFloor(): boolean {
  const view = useFloor((state) => state.view);
  const place = useApp((state) => state.place);
  const isOpen = useApp((state) => state.opened !== null);
  return view === 'floor' && place === 'plan' && isOpen;
}

const views: readonly PlanView[] = ['floor', 'shelf'];

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
