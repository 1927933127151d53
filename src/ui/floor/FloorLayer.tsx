// The floor half of the Plan place, over the whole window below its head while it is shown.
import { useTranslation } from 'react-i18next';
import { showView } from '../../editor/floorActions.ts';
import { type PlanView, useFloor } from '../../editor/floorState.ts';
import { useApp } from '../../state/store.ts';
import { LiveScore } from '../plan/LiveScore.tsx';
import { PlanList } from '../plan/PlanList.tsx';
import { FloorCentre, FloorLeft, FloorRight } from './FloorView.tsx';

export function useShowsFloor(): boolean {
  const view = useFloor((state) => state.view);
  const place = useApp((state) => state.place);
  const isOpen = useApp((state) => state.opened !== null);
  return view === 'floor' && place === 'plan' && isOpen;
}

export function FloorLayer() {
  const { t } = useTranslation();
  if (!useShowsFloor()) return null;
  return (
    <div className="floor-layer" data-testid="floor-layer">
      <aside className="floor-left">
        <ViewSwitch />
        <PlanList />
        <FloorLeft />
      </aside>
      <main className="floor-main" aria-label={t('floor.stage')}>
        <FloorCentre />
      </main>
      <aside className="floor-right">
        <FloorRight />
        <LiveScore />
      </aside>
    </div>
  );
}

/** The two halves of the Plan place. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const view = useFloor((state) => state.view);
  return (
    <fieldset className="segmented view-switch">
      <legend className="hidden">{t('floor.views')}</legend>
      {(['floor', 'shelf'] as readonly PlanView[]).map((each) => (
        <button
          key={each}
          type="button"
          data-view={each}
          aria-pressed={view === each}
          onClick={() => showView(each)}
        >
          {t(`floor.${each as 'floor' | 'shelf'}`)}
        </button>
      ))}
    </fieldset>
  );
}
