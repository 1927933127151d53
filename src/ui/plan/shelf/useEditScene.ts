// What the shelf editor's stage is to draw. The stage compares it part by part: a part is new only when it has changed.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { positionKey } from '../../../../sim/edit/edit.ts';
import { layoutOf, planWith } from '../../../../sim/project/layouts.ts';
import type { Plan, Project } from '../../../../sim/project/schema.ts';
import { bayTable, sameBayIx } from '../../../../sim/project/tables.ts';
import { promoLabels } from '../../../../sim/shelf/promoLabels.ts';
import { between } from '../../../../sim/words/lists.ts';
import { type Language, say } from '../../../../sim/words/text.ts';
import { type Ghost, useEditor } from '../../../editor/document/state.ts';
import { changedKeys, type EditRun, editRun } from '../../../frame/editRun.ts';
import type { EditScene } from '../../../stage/shelf/editScene.ts';
import { themeOf, useApp } from '../../../state/store.ts';
import { usePackImages } from '../../parts/usePackImages.ts';
import { useFormat } from '../../words/format.ts';
import { useRuleMarks } from '../rules/RuleNotes.tsx';
import { type Tints, tintsOf } from './colouring.ts';
import { type Hand, planName, rangeOf, useEditRun, useHand } from './useEditRun.ts';

const NONE: ReadonlySet<string> = new Set();

export function useEditScene(tints: Tints | null): EditScene | null {
  const hand = useHand();
  const shown = useEditRun();
  const theme = useApp(themeOf);
  const language = useApp((state) => state.language);
  const { selected, preview, shelfId, bayIx, problems } = useEditor();
  const style = useStyle();
  const bayNames = useMemo(
    () => (shown ? goodsOf(shown.project, shown.run, language) : new Map<number, string>()),
    [shown, language],
  );
  const old = useOld(hand, shown?.run ?? null);
  const unfit = useMemo(() => {
    const positions = problems.flatMap(({ positionIx }) => hand?.plan.positions[positionIx] ?? []);
    return new Set(positions.map(positionKey));
  }, [problems, hand?.plan]);
  const broken = useRuleMarks();
  const chosen = preview?.selected ?? selected;
  const selection = useMemo(() => new Set(chosen), [chosen]);
  const ghostAt = preview?.ghost ?? null;
  const ghost = useMemo(() => (ghostAt && shown ? ghostIn(shown.run, ghostAt) : null), [ghostAt, shown]);
  const labels = useLabels(old.base, hand?.plan);
  const promos = usePromos(hand, hand?.plan);
  const promosOld = usePromos(hand, old.base);
  if (!shown) return null;
  return {
    project: shown.project,
    run: shown.run,
    oldRun: old.run,
    style,
    bayNames,
    theme,
    facedBay: bayIx,
    selected: selection,
    chosenShelf: shelfId,
    changed: old.changed,
    changedOld: old.changedOld,
    tints: tints?.byKey ?? null,
    tintsOld: old.tints,
    promos,
    promosOld,
    unfit,
    broken,
    ghost,
    isCarrying: preview !== null,
    labels,
  };
}

function useStyle(): EditScene['style'] {
  const format = useFormat();
  const theme = useApp(themeOf);
  const language = useApp((state) => state.language);
  const imageOf = usePackImages();
  return useMemo(
    () => ({ theme, language, priceText: format.price, bayName: () => '', imageOf }),
    [theme, language, format, imageOf],
  );
}

/** The baseline in the same bays where it is asked for, what differs from it, and its colours. */
function useOld(hand: Hand | null, run: EditRun | null) {
  const { showsOld, planId, bayIx, colouring, figures } = useEditor();
  const theme = useApp(themeOf);
  const language = useApp((state) => state.language);
  const opened = hand?.opened;
  const base = opened?.project.plans.find(({ id }) => id === opened.project.baselinePlanId);
  const oldRun = useMemo(
    () => (showsOld && opened && base ? oldRunOf(opened.project, base, planId, bayIx) : null),
    [showsOld, opened, base, planId, bayIx],
  );
  const marks = useMemo(
    () =>
      run && oldRun
        ? { changed: changedKeys(run, oldRun), changedOld: changedKeys(oldRun, run) }
        : { changed: NONE, changedOld: NONE },
    [run, oldRun],
  );
  const tints = useMemo(
    () =>
      oldRun && opened && (colouring === 'brand' || colouring === 'flavour' || colouring === 'category')
        ? (tintsOf(opened.project, oldRun, colouring, figures, theme, language)?.byKey ?? null)
        : null,
    [oldRun, opened, colouring, figures, theme, language],
  );
  return { base, run: oldRun, tints, ...marks };
}

/** The bay in front as the baseline has it; null where its floor has no such bay. */
function oldRunOf(project: Project, base: Plan, planId: string | null, bayIx: number): EditRun | null {
  const layout = layoutOf(project, base);
  const ix = planId ? sameBayIx(layoutOf(project, planWith(project, planId)), layout, bayIx) : bayIx;
  return ix < 0 ? null : editRun(rangeOf(project).skus, base, bayTable(layout), ix);
}

function usePromos(hand: Hand | null, plan: Plan | undefined): EditScene['promos'] {
  const days = hand?.project.demand.days ?? 1;
  const promotions = plan?.promotions;
  return useMemo(() => promoLabels({ promotions: promotions ?? [] }, { days }), [promotions, days]);
}

function useLabels(base: Plan | undefined, plan: Plan | undefined): EditScene['labels'] {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return useMemo(
    () => ({
      old: t('edit.oldPlate', { plan: base ? say(base.name, language) : '' }),
      now: t('edit.newPlate', { plan: plan ? planName(plan, language) : '' }),
    }),
    [t, base, plan, language],
  );
}

function ghostIn(run: EditRun, { shelfId, xMm, widthMm, heightMm }: Ghost): EditScene['ghost'] {
  for (const bay of run.bays)
    for (const shelf of bay.shelves)
      if (shelf.id === shelfId) return { x: bay.x0Mm + xMm, y: shelf.heightMm, w: widthMm, h: heightMm };
  return null;
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
