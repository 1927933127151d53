// The floor half of the Plan place, in three pieces for the three columns of the window.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { boxOf } from '../../../../sim/edit/floor/floorThings.ts';
import { floorTemplates } from '../../../../sim/edit/floor/templates.ts';
import { say } from '../../../../sim/words/text.ts';
import { redo, undo } from '../../../editor/document/edits.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { openSelected } from '../../../editor/floor/actions.ts';
import { fitFloor, onScreen, zoomFloor } from '../../../editor/floor/camera.ts';
import { startChecking } from '../../../editor/floor/check.ts';
import { handleFloorKey } from '../../../editor/floor/keys.ts';
import { setFloorPreference, useFloor } from '../../../editor/floor/state.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import { FloorInspector, Tool } from './FloorInspector.tsx';
import { FloorPalette } from './FloorPalette.tsx';
import { FloorProblemList } from './FloorProblemList.tsx';
import { FloorStage } from './FloorStage.tsx';
import css from './floor.module.css';
import { FloorIcon } from './floorIcons.tsx';
import { PlaceCard, PlacesLegend } from './PlacesLegend.tsx';

/** The left column. */
export function FloorLeft() {
  return <FloorPalette />;
}

/** The middle: the floor and what lies over it. */
export function FloorCentre() {
  useFloorKeys();
  useEffect(startChecking, []);
  return (
    <div className={css.centre}>
      <FloorStage />
      <FloorBar />
      <FloorZoom />
      <ArmedHint />
      <OpenChip />
      <PlaceCard />
      <FloorMessage />
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

function FloorBar() {
  const { t } = useTranslation();
  const snaps = useFloor((state) => state.snaps);
  const showsPlaces = useFloor((state) => state.showsPlaces);
  const canUndo = useEditor((state) => (state.history?.past.length ?? 0) > 0);
  const canRedo = useEditor((state) => (state.history?.future.length ?? 0) > 0);
  return (
    <div className={css.bar}>
      <div className={css.barGroup}>
        <Tool icon="undo" label={t('floor.undo')} act={undo} disabled={!canUndo} />
        <Tool icon="redo" label={t('floor.redo')} act={redo} disabled={!canRedo} />
      </div>
      <div className={css.barGroup}>
        <button
          type="button"
          className={css.toggle}
          aria-pressed={snaps}
          title={t('floor.snapHint')}
          onClick={() => setFloorPreference({ snaps: !snaps })}
        >
          <FloorIcon name="snap" /> {t('floor.snap')}
        </button>
        <button
          type="button"
          className={css.toggle}
          data-testid="places-toggle"
          aria-pressed={showsPlaces}
          onClick={() => {
            useFloor.setState({ place: null, placeRank: null });
            setFloorPreference({ showsPlaces: !showsPlaces });
          }}
        >
          <FloorIcon name="places" /> {t('floor.places')}
        </button>
      </div>
    </div>
  );
}

function FloorZoom() {
  const { t } = useTranslation();
  const buttons = [
    ['plus', 'zoomIn', () => zoomFloor(1.35)],
    ['minus', 'zoomOut', () => zoomFloor(1 / 1.35)],
    ['fit', 'fit', fitFloor],
  ] as const;
  return (
    <>
      <div className={css.stageZoom}>
        {buttons.map(([icon, label, act]) => (
          <Button key={icon} look="icon" over label={t(`floor.${label}`)} onClick={act}>
            <Icon name={icon} size={16} />
          </Button>
        ))}
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
  const { t } = useTranslation();
  const opened = useApp((state) => state.opened);
  const { selected, camera, size, preview, armed, rubber } = useFloor();
  const [only] = selected;
  if (!opened || selected.length !== 1 || only.kind !== 'fixture' || preview || armed || rubber) return null;
  const fixture = opened.project.store.fixtures.find(({ id }) => id === only.id);
  const box = boxOf(opened.project.store, only);
  if (!box || !fixture || fixture.bays.length === 0) return null;
  const at = onScreen({ camera, size }, { xM: (box.x0M + box.x1M) / 2, yM: box.y1M });
  const isHidden = at.y > size.h - 50 || at.y < 30 || at.x < 60 || at.x > size.w - 60;
  return (
    <button
      type="button"
      className={css.openChip}
      hidden={isHidden}
      style={{ left: at.x, top: at.y + 22 }}
      onClick={openSelected}
    >
      {t('floor.openShelf')} <kbd>↵</kbd>
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

/** The keys of the floor come before those of the app. */
function useFloorKeys(): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || target.matches('input, textarea, select, [role=dialog] *')) return;
      if ((event.key === ' ' || event.key === 'Enter') && target.matches('button, [role=button], a')) return;
      if (handleFloorKey(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ') useFloor.setState({ isPanning: false });
    };
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up);
    };
  }, []);
}
