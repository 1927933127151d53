// Hosts the shelf editor's stage: hands it the scene, and says what a move would do.

import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../../sim/project/schema.ts';
import { promoLabels } from '../../../../sim/shelf/promoLabels.ts';
import { between } from '../../../../sim/words/lists.ts';
import { type Language, say } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { shelfHand } from '../../../editor/shelf/pointer.ts';
import { editStageNow } from '../../../editor/shelf/stageNow.ts';
import { changedKeys, type EditRun, editRun } from '../../../frame/editRun.ts';
import type { Graphics } from '../../../stage/canvas.ts';
import type { EditScene, EditStage } from '../../../stage/shelf/editScene.ts';
import { themeOf, useApp } from '../../../state/store.ts';
import { useListening } from '../../parts/useListening.ts';
import { usePackImages } from '../../parts/usePackImages.ts';
import { useStageHost } from '../../parts/useStageHost.ts';
import { useFormat } from '../../words/format.ts';
import { useRuleMarks } from '../rules/RuleNotes.tsx';
import { type Tints, tintsOf } from './colouring.ts';
import css from './shelf.module.css';
import { planName, rangeOf, useEditRun, useHand } from './useEditRun.ts';

const stageModule = import('../../../stage/shelf/editStage.ts');
const NONE: ReadonlySet<string> = new Set();

/** The stage hangs on its element, where a browser test can ask it where things are. */
type StageHost = HTMLDivElement & { shelfwalkEditStage?: EditStage };

export function EditStageView({ tints }: { tints: Tints | null }) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const scene = useScene(tints);
  const now = useRef<EditScene | null>(null);
  now.current = scene;
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
  const { createEditStage } = await stageModule;
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

function useScene(tints: Tints | null): EditScene | null {
  const { t } = useTranslation();
  const format = useFormat();
  const hand = useHand();
  const shown = useEditRun();
  const theme = useApp(themeOf);
  const language = useApp((state) => state.language);
  const imageOf = usePackImages();
  const { selected, preview, showsOld, shelfId, bayIx, problems, colouring, figures } = useEditor();
  const opened = hand?.opened;
  const plan = hand?.plan;
  const style = useMemo(
    () => ({ theme, language, priceText: format.price, bayName: () => '', imageOf }),
    [theme, language, format, imageOf],
  );
  const oldRun = useMemo(() => {
    if (!showsOld || !opened) return null;
    const base = opened.project.plans.find(({ id }) => id === opened.project.baselinePlanId);
    return base ? editRun(rangeOf(opened.project).skus, base, opened.bays, bayIx) : null;
  }, [showsOld, opened, bayIx]);
  const run = shown?.run;
  const bayNames = useMemo(
    () => (shown ? goodsOf(shown.project, shown.run, language) : new Map<number, string>()),
    [shown, language],
  );
  const marks = useMemo(
    () =>
      run && oldRun
        ? { changed: changedKeys(run, oldRun), changedOld: changedKeys(oldRun, run) }
        : { changed: NONE, changedOld: NONE },
    [run, oldRun],
  );
  const tintsOld = useMemo(
    () =>
      oldRun && opened && (colouring === 'brand' || colouring === 'flavour' || colouring === 'category')
        ? (tintsOf(opened.project, oldRun, colouring, figures, theme, language)?.byKey ?? null)
        : null,
    [oldRun, opened, colouring, figures, theme, language],
  );
  const base = hand?.project.plans.find(({ id }) => id === hand.project.baselinePlanId);
  const days = hand?.project.demand.days ?? 1;
  const promotions = hand?.plan.promotions;
  const promotionsOld = base?.promotions;
  const promos = useMemo(() => promoLabels({ promotions: promotions ?? [] }, { days }), [promotions, days]);
  const promosOld = useMemo(
    () => promoLabels({ promotions: promotionsOld ?? [] }, { days }),
    [promotionsOld, days],
  );
  const unfit = useMemo(
    () =>
      new Set(
        problems.flatMap(({ positionIx }) => {
          const position = plan?.positions[positionIx];
          return position ? [`${position.shelfId} ${position.xMm} ${position.skuId}`] : [];
        }),
      ),
    [problems, plan],
  );
  const broken = useRuleMarks();
  const chosen = preview?.selected ?? selected;
  const selection = useMemo(() => new Set(chosen), [chosen]);
  const ghostAt = preview?.ghost ?? null;
  const ghost = useMemo(() => {
    const bay = ghostAt && run?.bays.find(({ shelves }) => shelves.some(({ id }) => id === ghostAt.shelfId));
    const shelf = bay?.shelves.find(({ id }) => id === ghostAt?.shelfId);
    return bay && shelf && ghostAt
      ? { x: bay.x0Mm + ghostAt.xMm, y: shelf.heightMm, w: ghostAt.widthMm, h: ghostAt.heightMm }
      : null;
  }, [ghostAt, run]);
  const labels = useMemo(
    () => ({
      old: t('edit.oldPlate', { plan: base ? say(base.name, language) : '' }),
      now: t('edit.newPlate', { plan: plan ? planName(plan, language) : '' }),
    }),
    [t, base, plan, language],
  );
  return useMemo(
    () =>
      shown
        ? {
            project: shown.project,
            run: shown.run,
            oldRun,
            style,
            bayNames,
            theme,
            facedBay: bayIx,
            selected: selection,
            chosenShelf: shelfId,
            ...marks,
            tints: tints?.byKey ?? null,
            tintsOld,
            promos,
            promosOld,
            unfit,
            broken,
            ghost,
            isCarrying: preview !== null,
            labels,
          }
        : null,
    [
      shown,
      style,
      bayNames,
      oldRun,
      theme,
      bayIx,
      selection,
      shelfId,
      marks,
      tints,
      tintsOld,
      promos,
      promosOld,
      unfit,
      broken,
      ghost,
      preview,
      labels,
    ],
  );
}

/** What is written over each bay: the one or two categories that take most of it. */
function goodsOf(project: Project, run: EditRun, language: Language): ReadonlyMap<number, string> {
  const { categories } = rangeOf(project);
  return new Map(
    run.bays.map(({ bayIx, positions }) => {
      const widths = new Map<string, number>();
      for (const { sku, widthMm } of positions)
        widths.set(sku.categoryId, (widths.get(sku.categoryId) ?? 0) + widthMm);
      const names = [...widths]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 2)
        .flatMap(([id]) => categories.get(id) ?? [])
        .map(({ name }) => say(name, language));
      return [bayIx, names.join(between.names[language])];
    }),
  );
}
