// The floor half of the Plan place, over the whole window below its head while it is shown.
import { useTranslation } from 'react-i18next';
import { LiveScore } from '../LiveScore.tsx';
import { PlanList } from '../PlanList.tsx';
import { useShowsFloor, ViewSwitch } from '../ViewSwitch.tsx';
import { FloorCentre, FloorLeft, FloorRight } from './FloorView.tsx';

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
