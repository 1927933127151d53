// The parts of the Plan place: floor and shelf, and the pages of a campaign.
import { useTranslation } from 'react-i18next';
import { type PlanPage, type PlanView, showView, useApp } from '../../state/store.ts';
import { Choice } from '../parts/Choice.tsx';
import css from './plan.module.css';

/** The part of the Plan place on screen, or null in another place. */
function usePlanView(): PlanView | null {
  const view = useApp((state) => state.planView);
  const place = useApp((state) => state.place);
  const isOpen = useApp((state) => state.opened !== null);
  return place === 'plan' && isOpen ? view : null;
}

export function useShowsFloor(): boolean {
  return usePlanView() === 'floor';
}

/** The page on screen, or null where none is. */
export function usePlanPage(): PlanPage | null {
  const view = usePlanView();
  return view === 'floor' || view === 'shelf' ? null : view;
}

const views: readonly PlanView[] = ['floor', 'shelf', 'rules', 'promotions', 'placements'];

export function ViewSwitch() {
  const { t } = useTranslation();
  const view = useApp((state) => state.planView);
  return (
    <Choice
      legend={t('floor.views')}
      options={views}
      value={view}
      choose={(each) => showView(each)}
      name={(each) => t(`floor.${each}`)}
      look="over"
      className={css.viewSwitch}
      testId="view-switch"
    />
  );
}
