// Hosts the shelf editor's stage: hands it the scene, and says what a move would do.

import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../../editor/document/state.ts';
import { shelfHand } from '../../../editor/shelf/pointer.ts';
import { editStageNow } from '../../../editor/shelf/stageNow.ts';
import type { Graphics } from '../../../stage/canvas.ts';
import type { EditScene, EditStage } from '../../../stage/shelf/editScene.ts';
import { useApp } from '../../../state/store.ts';
import { fetchNow } from '../../parts/Part.tsx';
import { useListening } from '../../parts/useListening.ts';
import { useStageHost } from '../../parts/useStageHost.ts';
import type { Tints } from './colouring.ts';
import css from './shelf.module.css';
import { useEditScene } from './useEditScene.ts';

const stageModule = fetchNow(() => import('../../../stage/shelf/editStage.ts'));

/** The stage hangs on its element, where a browser test can ask it where things are. */
type StageHost = HTMLDivElement & { shelfwalkEditStage?: EditStage };

export function EditStageView({ tints }: { tints: Tints | null }) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const now = useRef<EditScene | null>(null);
  now.current = useEditScene(tints);
  useStageHost(
    host,
    (element, graphics, lost) => openStage(element, graphics, lost, () => now.current),
    tell,
  );
  useListening(host, shelfHand);
  return (
    <div
      ref={host}
      className={css.stage}
      data-testid="edit-stage"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the editor work while the stage has the focus.
      tabIndex={0}
      aria-label={t('edit.stage')}
      onPointerDown={(event) => event.currentTarget.focus({ preventScroll: true })}
    />
  );
}

const openStage = async (
  element: StageHost,
  graphics: Graphics,
  lost: () => void,
  scene: () => EditScene | null,
): Promise<EditStage> => {
  const { createEditStage } = await stageModule();
  const stage = await createEditStage(element, { graphics, lost, scene });
  element.shelfwalkEditStage = stage;
  return stage;
};

const tell = (stage: EditStage | null) => {
  editStageNow.current = stage;
};

/** What letting go would do, in words beside the pointer. */
export function CarryHint(): ReactNode {
  const preview = useEditor((state) => state.preview);
  const language = useApp((state) => state.language);
  if (!preview) return null;
  const isLeft = preview.at.x > innerWidth - 380;
  return (
    <div
      className={css.carryHint}
      data-testid="carry-hint"
      data-refused={preview.isRefused}
      data-left={isLeft}
      style={{ left: preview.at.x, top: preview.at.y }}
      role="status"
    >
      <span>{preview.text[language]}</span>
    </div>
  );
}
