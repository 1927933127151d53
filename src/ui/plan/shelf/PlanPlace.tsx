// The Plan place: plans and library on the left, the shelf in the middle, score and what is chosen on the right.
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanChanges, planChanges } from '../../../../sim/edit/changes/changes.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import type { Plan, Project } from '../../../../sim/project/schema.ts';
import { say } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { perform, shownKey } from '../../../editor/input/action.ts';
import { shelfActions } from '../../../editor/shelf/actions.ts';
import { beginBay, goodsToBegin } from '../../../editor/shelf/edits.ts';
import { baysOf, showView, themeOf, useApp } from '../../../state/store.ts';
import { ActionButton, useKeys } from '../../parts/actions.tsx';
import { Button } from '../../parts/Button.tsx';
import { Switch } from '../../parts/Choice.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFew } from '../../parts/Few.tsx';
import { planningLabels } from '../../words/labels/planning.ts';
import { addLabels } from '../../words/labels.ts';
import { bayWhere } from '../../words/names.ts';
import { BaselineQuestion } from '../BaselineQuestion.tsx';
import { FloorQuestion } from '../FloorQuestion.tsx';
import { LiveScore } from '../LiveScore.tsx';
import { PlanList } from '../PlanList.tsx';
import planCss from '../plan.module.css';
import { RuleMarksSwitch, RuleNotes } from '../rules/RuleNotes.tsx';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { Changes } from './Changes.tsx';
import { ColourControl, ColourLegend } from './ColourControl.tsx';
import { tintsOf } from './colouring.ts';
import { EditInspector } from './EditInspector.tsx';
import { CarryHint, EditStageView } from './EditStageView.tsx';
import { EditIcon } from './editIcons.tsx';
import { FloorMap } from './FloorMap.tsx';
import { Library } from './Library.tsx';
import css from './shelf.module.css';
import { Toolbar } from './Toolbar.tsx';
import { useEditRun, useHand } from './useEditRun.ts';

addLabels(planningLabels);

export function PlanLeft() {
  return (
    <>
      <div className={planCss.switch}>
        <ViewSwitch />
      </div>
      <PlanList />
      <Library />
    </>
  );
}

export function PlanCentre() {
  const shown = useEditRun();
  const colouring = useEditor((state) => state.colouring);
  const figures = useEditor((state) => state.figures);
  const theme = useApp(themeOf);
  const language = useApp((state) => state.language);
  const tints = useMemo(
    () => (shown ? tintsOf(shown.project, shown.run, colouring, figures, theme, language) : null),
    [shown, colouring, figures, theme, language],
  );
  useKeys(shelfActions);
  const changes = useChanges();
  const changedBays = useMemo(() => new Set(changes?.bays.map(({ bayIx }) => bayIx)), [changes]);
  return (
    <div className={css.centre} data-testid="edit-centre">
      <EditStageView tints={tints} />
      <div className={css.top}>
        <div className={css.topRow}>
          <BayTitle />
          <Toolbar />
        </div>
        <div className={css.topRow}>
          <ColourControl />
          <div className={css.switches}>
            <OldNew />
            <RuleMarksSwitch />
          </div>
        </div>
      </div>
      <FloorMap changedBays={changedBays} />
      <ColourLegend tints={tints} />
      <MessageLine />
      <EmptyHint />
      <CarryHint />
      <BaselineQuestion />
      <FloorQuestion />
    </div>
  );
}

export function PlanRight() {
  const changes = useChanges();
  const showsOld = useEditor((state) => state.showsOld);
  return (
    <div className={`panel-scroll ${planCss.right}`}>
      <LiveScore />
      <EditInspector />
      <RuleNotes />
      <Problems />
      {(showsOld || changes?.isSame === false) && <Changes changes={changes} />}
    </div>
  );
}

function useChanges() {
  // The shelf is painted first; what changed is listed after it.
  const hand = useDeferredValue(useHand());
  return useMemo(() => {
    if (!hand || hand.isBaseline) return null;
    const { project, plan } = hand;
    const base = project.plans.find(({ id }) => id === project.baselinePlanId);
    return base ? changesOnce(project, base, plan) : null;
  }, [hand]);
}

let lastChanges: { base: Plan; plan: Plan; changes: PlanChanges } | null = null;

/** The middle and the right ask for the same list. */
function changesOnce(project: Project, base: Plan, plan: Plan): PlanChanges {
  if (lastChanges?.base !== base || lastChanges.plan !== plan)
    lastChanges = { base, plan, changes: planChanges(project, base, plan) };
  return lastChanges.changes;
}

function BayTitle() {
  const { t } = useTranslation();
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  const bayIx = useEditor((state) => state.bayIx);
  const planId = useEditor((state) => state.planId);
  if (!opened) return null;
  const bays = baysOf(opened.project, planId);
  if (bayIx < 0 || bayIx >= bays.length) return null;
  return (
    <div className={css.bayTitle} data-testid="bay-title">
      {(
        [
          ['bayBefore', 'before'],
          ['bayAfter', 'after'],
        ] as const
      ).map(([name, icon]) => (
        <ActionButton key={name} action={shelfActions[name]}>
          <EditIcon name={icon} size={16} />
        </ActionButton>
      ))}
      <b>{bayWhere(bays, bayIx, language, t)}</b>
    </div>
  );
}

function OldNew() {
  const { t } = useTranslation();
  const showsOld = useEditor((state) => state.showsOld);
  const hand = useHand();
  if (!hand || hand.isBaseline) return null;
  return (
    <Switch
      isOn={showsOld}
      title={shownKey(shelfActions.compareOld)}
      turn={() => perform(shelfActions.compareOld)}
    >
      {t('edit.oldNew')}
    </Switch>
  );
}

function MessageLine() {
  const message = useEditor((state) => state.message);
  const language = useApp((state) => state.language);
  return (
    <div className={css.message} role="status" aria-live="polite" data-testid="edit-message">
      {message && (
        <span key={message.n} data-kind={message.kind}>
          {message.text[language]}
        </span>
      )}
    </div>
  );
}

function EmptyHint() {
  const { t } = useTranslation();
  const shown = useEditRun();
  const bayIx = useEditor((state) => state.bayIx);
  const hand = useHand();
  const language = useApp((state) => state.language);
  const message = useEditor((state) => state.message);
  const preview = useEditor((state) => state.preview);
  const isBare =
    hand !== null && layoutOf(hand.project, hand.plan).fixtures.every(({ bays }) => bays.length === 0);
  if (isBare)
    return (
      <Empty title={t('edit.noShelving')}>
        <p>{t('edit.noShelvingHint')}</p>
        <Button look="wide" onClick={() => showView('floor')}>
          {t('edit.toFloor')}
        </Button>
      </Empty>
    );
  const bay = shown?.run.bays.find((each) => each.bayIx === bayIx);
  if (!hand || !bay || bay.positions.length > 0 || message || preview) return null;
  if (bay.shelves.length === 0) return <p className={css.begin}>{t('edit.noShelves')}</p>;
  const [first] = goodsToBegin(hand);
  const category = first && hand.project.categories.find(({ id }) => id === first.categoryId);
  return (
    <p className={css.begin} data-testid="empty-bay">
      {t('edit.emptyBay')}{' '}
      {category && (
        <Button look="link" onClick={beginBay}>
          {t('edit.beginWith', { category: say(category.name, language) })}
        </Button>
      )}
    </p>
  );
}

const FEW_PROBLEMS = 8;

function Problems() {
  const { t } = useTranslation();
  const problems = useEditor((state) => state.problems);
  const language = useApp((state) => state.language);
  const [shown, more] = useFew(problems, FEW_PROBLEMS);
  if (problems.length === 0) return null;
  return (
    <section className={css.problems}>
      <h2>{t('edit.problems')}</h2>
      <ul>
        {shown.map((problem) => (
          <li key={`${problem.kind}${problem.positionIx}`}>{problem[language]}</li>
        ))}
      </ul>
      {more}
    </section>
  );
}
