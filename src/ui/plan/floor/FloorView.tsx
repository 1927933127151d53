// The floor half of the Plan place, in three pieces for the three columns of the window.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { boxOf } from '../../../../sim/edit/floor/floorThings.ts';
import { floorTemplates } from '../../../../sim/edit/floor/templates.ts';
import { say } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { floorActions } from '../../../editor/floor/actions.ts';
import { onScreen } from '../../../editor/floor/camera.ts';
import { startChecking } from '../../../editor/floor/check.ts';
import { addInSight } from '../../../editor/floor/edits.ts';
import { floorOf, oldFloor } from '../../../editor/floor/floorOf.ts';
import { forgetHand, useFloor } from '../../../editor/floor/state.ts';
import { type Action, shownKey } from '../../../editor/input/action.ts';
import { useApp } from '../../../state/store.ts';
import { ActionButton, useAction, useKeys } from '../../parts/actions.tsx';
import { Button } from '../../parts/Button.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/icons.tsx';
import { useFormat } from '../../words/format.ts';
import { FloorQuestion } from '../FloorQuestion.tsx';
import { FloorInspector, FloorTool } from './FloorInspector.tsx';
import { FloorPalette } from './FloorPalette.tsx';
import { FloorProblemList } from './FloorProblemList.tsx';
import { FloorStage } from './FloorStage.tsx';
import css from './floor.module.css';
import { FloorIcon, type FloorIconName } from './floorIcons.tsx';
import { PlaceCard, PlacesLegend } from './PlacesLegend.tsx';

/** The left column. */
export function FloorLeft() {
  return <FloorPalette />;
}

/** The middle: the floor and what lies over it. */
export function FloorCentre() {
  useKeys(floorActions);
  useEffect(startChecking, []);
  useEffect(() => forgetHand, []);
  return (
    <div className={css.centre}>
      <FloorStage />
      <FloorBar />
      <FloorZoom />
      <BareFloor />
      <ArmedHint />
      <OpenChip />
      <PlaceCard />
      <FloorMessage />
      <FloorQuestion />
    </div>
  );
}

/** The right column, above the score. */
export function FloorRight() {
  return (
    <>
      <FloorInspector />
      <PlacesLegend />
      <FloorProblemList />
    </>
  );
}

/** Nothing stands on the floor yet: the first fixture, and whose goods it will hold. */
function BareFloor() {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const isBusy = useFloor(({ armed, preview }) => armed !== null || preview !== null);
  if (!opened || isBusy || floorOf(opened.project).fixtures.length > 0) return null;
  const n = opened.project.skus.length;
  return (
    <Empty title={t('floor.bare')}>
      <p>{t('floor.bareHint')}</p>
      <Button look="wide" onClick={() => addInSight(floorTemplates[0].id)}>
        {t('floor.bareBegin')}
      </Button>
      <p className="hint">
        {n === 0 ? t('floor.bareNoGoods') : t('floor.bareGoods', { n: format.int(n) })}{' '}
        <label className={css.bareFile} htmlFor="open-project">
          {t('floor.bareFile')}
        </label>
      </p>
    </Empty>
  );
}

function FloorBar() {
  const { t } = useTranslation();
  const snaps = useFloor((state) => state.snaps);
  const showsPlaces = useFloor((state) => state.showsPlaces);
  const showsOld = useEditor((state) => state.showsOld);
  useEditor((state) => state.history);
  useEditor((state) => state.planId);
  return (
    <div className={css.bar}>
      <div className={css.barGroup}>
        <FloorTool action={floorActions.undo} icon="undo" />
        <FloorTool action={floorActions.redo} icon="redo" />
      </div>
      <div className={css.barGroup}>
        <FloorToggle action={floorActions.snap} icon="snap" isOn={snaps} title={t('floor.snapHint')} />
        <FloorToggle action={floorActions.places} icon="places" isOn={showsPlaces} testId="places-toggle" />
        {oldFloor() && (
          <FloorToggle action={floorActions.compareOld} icon="old" isOn={showsOld} testId="old-toggle" />
        )}
      </div>
    </div>
  );
}

function FloorToggle(props: {
  action: Action;
  icon: FloorIconName;
  isOn: boolean;
  title?: string;
  testId?: string;
}) {
  const { action, icon, isOn, testId } = props;
  const language = useApp((state) => state.language);
  const { title, onClick } = useAction(action);
  return (
    <button
      type="button"
      className={css.toggle}
      data-testid={testId}
      aria-pressed={isOn}
      title={props.title ?? title}
      onClick={onClick}
    >
      <FloorIcon name={icon} /> {say(action.label, language)}
    </button>
  );
}

function FloorZoom() {
  return (
    <>
      <div className={css.stageZoom}>
        <ActionButton action={floorActions.zoomIn} over>
          <Icon name="plus" size={16} />
        </ActionButton>
        <ActionButton action={floorActions.zoomOut} over>
          <Icon name="minus" size={16} />
        </ActionButton>
        <ActionButton action={floorActions.fit} over>
          <Icon name="fit" size={16} />
        </ActionButton>
      </div>
      <ScaleBar />
    </>
  );
}

/** How long a round number of metres is on the screen. */
function ScaleBar() {
  const scale = useFloor((state) => state.camera.scale);
  const lengthM = [0.5, 1, 2, 5, 10, 20, 50].find((each) => each * scale >= 56) ?? 100;
  return (
    <div className={css.scaleBar} aria-hidden="true" style={{ width: lengthM * scale }}>
      {lengthM} m
    </div>
  );
}

function ArmedHint() {
  const { t } = useTranslation();
  const armed = useFloor((state) => state.armed);
  const language = useApp((state) => state.language);
  const part = floorTemplates.find(({ id }) => id === armed);
  if (!part) return null;
  const name = say(part.name, language);
  return (
    <div className={css.note} role="status">
      {t('floor.put', { part: language === 'en' ? name.toLowerCase() : name })}
    </div>
  );
}

/** Beside a chosen fixture: the way to its shelf. */
function OpenChip() {
  const language = useApp((state) => state.language);
  const opened = useApp((state) => state.opened);
  const { selected, camera, size, preview, armed, rubber } = useFloor();
  const [only] = selected;
  if (!opened || selected.length !== 1 || only.kind !== 'fixture' || preview || armed || rubber) return null;
  const layout = floorOf(opened.project);
  const fixture = layout.fixtures.find(({ id }) => id === only.id);
  const box = boxOf(layout, only);
  if (!box || !fixture || fixture.bays.length === 0) return null;
  const at = onScreen({ camera, size }, { xM: (box.x0M + box.x1M) / 2, yM: box.y1M });
  const isHidden = at.y > size.h - 50 || at.y < 30 || at.x < 60 || at.x > size.w - 60;
  return (
    <button
      type="button"
      className={css.openChip}
      hidden={isHidden}
      style={{ left: at.x, top: at.y + 22 }}
      onClick={floorActions.open.run}
    >
      {say(floorActions.open.label, language)} <kbd>{shownKey(floorActions.open)}</kbd>
    </button>
  );
}

const MESSAGE_MS = 5000;

/** What was done, or why not. */
function FloorMessage() {
  const message = useEditor((state) => state.message);
  const language = useApp((state) => state.language);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => {
      if (useEditor.getState().message === message) useEditor.setState({ message: null });
    }, MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  if (!message) return null;
  return (
    <div className={css.message} data-kind={message.kind} role="status" data-testid="floor-message">
      {message.text[language]}
    </div>
  );
}
