// The floor half of the Plan place, over the whole window below its head while it is shown.
import { useTranslation } from 'react-i18next';
import { planningLabels } from '../../words/labels/planning.ts';
import { addLabels } from '../../words/labels.ts';
import { LiveScore } from '../LiveScore.tsx';
import { PlanList } from '../PlanList.tsx';
import { useShowsFloor, ViewSwitch } from '../ViewSwitch.tsx';
import { FloorCentre, FloorLeft, FloorRight } from './FloorView.tsx';
import css from './floor.module.css';

addLabels(planningLabels);

export function FloorLayer() {
  const { t } = useTranslation();
  if (!useShowsFloor()) return null;
  return (
    <div className={css.layer} data-testid="floor-layer">
      <aside className={css.left} data-testid="floor-left">
        <ViewSwitch />
        <PlanList />
        <FloorLeft />
      </aside>
      <main className={css.main} aria-label={t('floor.stage')}>
        <FloorCentre />
      </main>
      <aside className={css.right} data-testid="floor-right">
        <FloorRight />
        <LiveScore />
      </aside>
    </div>
  );
}
