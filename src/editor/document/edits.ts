// Makes edits: every change of the document in the Plan place goes through here, can be undone, and is followed by
// its score.

import type { Edit } from '../../../sim/edit/edit.ts';
import { layoutOf, plansOn, planWith } from '../../../sim/project/layouts.ts';
import type { Layout, Plan, Project } from '../../../sim/project/schema.ts';
import { sameBayIx } from '../../../sim/project/tables.ts';
import type { Text } from '../../../sim/words/text.ts';
import { followScore, stopFollowing } from '../../state/plan/liveScore.ts';
import { replaceProject, rest, resume } from '../../state/session.ts';
import { baysOf, useApp } from '../../state/store.ts';
import {
  bytesBetween,
  type History,
  record,
  redoLabel,
  redo as redone,
  startHistory,
  undoLabel,
  undo as undone,
} from './history.ts';
import { type EditorState, emptyEditor, indicesOf, keysAfter, type Snapshot, useEditor } from './state.ts';

const readOnlyText: Text = {
  en: 'This project is open in another tab: change it there.',
  zh: '该项目已在另一个标签页中打开：请在那里修改。',
};

/** Takes back what was done. */
export const UNDO_KEY = 'Ctrl Z';

/** What an edit touches: the goods of the plan in hand, its floor with the shelves, what all plans share, or the list of plans. */
export type Reach = 'goods' | 'floor' | 'project' | 'plans';

/** The plan in hand, its floor, the project it belongs to, and the indices of what is selected. */
export function inHand(): { project: Project; plan: Plan; layout: Layout; ixs: number[] } | null {
  const { opened } = useApp.getState();
  const { planId, selected } = useEditor.getState();
  const plan = opened?.project.plans.find(({ id }) => id === planId);
  if (!opened || !plan) return null;
  const { project } = opened;
  return { project, plan, layout: layoutOf(project, plan), ixs: indicesOf(plan, selected) };
}

/**
 * Makes an edit of the plan in hand; says why where it is refused. Nothing is lost then. Edits of one group that follow
 * each other are undone as one. `again` is done once a question is answered that it raises.
 */
export function make(
  edit: (project: Project, planId: string, ixs: readonly number[]) => Edit,
  reach: Reach = 'goods',
  group?: string,
  again: () => void = () => make(edit, reach, group),
): Edit | null {
  const hand = inHand();
  if (!hand) return null;
  if (useApp.getState().isReadOnly) {
    tell(readOnlyText, 'refused');
    return null;
  }
  const { project, plan, ixs } = hand;
  // Nothing is measured yet against a plan that nothing stands in: it is simply begun.
  if (reach === 'goods' && plan.positions.length === 0) useEditor.setState({ unlockedId: plan.id });
  if (
    reach === 'goods' &&
    plan.id === project.baselinePlanId &&
    useEditor.getState().unlockedId !== plan.id
  ) {
    useEditor.setState({ asked: again, preview: null });
    return null;
  }
  const isShared = reach === 'floor' && plansOn(project, plan.layoutId).length > 1;
  const floorMaking = useEditor.getState().floors[plan.id];
  if (isShared && !floorMaking) {
    useEditor.setState({ askedFloor: again, preview: null });
    return null;
  }
  const made = isShared
    ? floorMaking(project, plan.id, (before) => edit(before, plan.id, ixs))
    : edit(project, plan.id, ixs);
  take(made, reach, group);
  return made;
}

/** Makes an edit of the floor on which the plan in hand stands. */
export function makeOnFloor(
  edit: (project: Project, layoutId: string) => Edit,
  group?: string,
  again: () => void = () => makeOnFloor(edit, group),
): Edit | null {
  return make((project, planId) => edit(project, planWith(project, planId).layoutId), 'floor', group, again);
}

function take(edit: Edit, reach: Reach, group?: string): void {
  const { opened } = useApp.getState();
  const state = useEditor.getState();
  if (!opened || !state.planId) return;
  if (edit.refused) {
    tell(edit.refused, 'refused');
    return;
  }
  if (edit.project === opened.project) return;
  const planId = edit.project.plans.some(({ id }) => id === state.planId)
    ? state.planId
    : edit.project.baselinePlanId;
  const after = keysAfter(edit, planId);
  const now = snapshot(state, opened.project);
  const nextId = reach === 'plans' && edit.made[0] ? edit.made[0] : planId;
  const next = {
    project: edit.project,
    planId: nextId,
    bayIx: bayFrom([opened.project, state.planId], [edit.project, nextId], state.bayIx),
    selected: reach === 'goods' ? after : state.selected,
  };
  useEditor.setState({
    history: record({ ...(state.history ?? startHistory(now)), present: now }, next, edit.did, {
      group,
      bytesBetween: (a, b) => bytesBetween(a.project, b.project),
    }),
    preview: null,
    planId: next.planId,
    bayIx: next.bayIx,
    selected: next.selected,
    shelfId: after.length > 0 ? null : state.shelfId,
    problems: edit.problems.filter((problem) => problem.planId === planId),
  });
  tell(doneText(edit), 'done');
  put(edit.project);
}

/** What was done; where positions went with it, how to have them back. */
function doneText({ did, nPositionsLost }: Edit): Text {
  if (nPositionsLost === 0) return did;
  return { en: `${did.en}. ${UNDO_KEY} brings them back.`, zh: `${did.zh}。按 ${UNDO_KEY} 可恢复。` };
}

/** A change of the document that is none of a plan, such as its name or its units: a step like the others. */
export function changeDocument(project: Project, did: Text): void {
  const { opened, isReadOnly } = useApp.getState();
  const state = useEditor.getState();
  if (!opened || opened.project === project || isReadOnly) return;
  const now = snapshot(state, opened.project);
  const history = { ...(state.history ?? startHistory(now)), present: now };
  useEditor.setState({ history: record(history, { ...now, project }, did) });
  ours = project;
  replaceProject(project);
  const { place, shownId, runs } = useApp.getState();
  // What the change made untrue is run anew.
  if (shownId && runs[shownId]) return;
  if (place === 'plan') {
    useEditor.setState({ isAhead: true });
    followScore();
  } else resume();
}

/** The same for an edit; says why where it is refused. */
export function changeOf(edit: (project: Project) => Edit): Edit | null {
  const { opened } = useApp.getState();
  if (!opened) return null;
  const made = edit(opened.project);
  if (!made.refused) changeDocument(made.project, made.did);
  return made;
}

function snapshot({ planId, bayIx, selected }: EditorState, project: Project): Snapshot {
  return { project, planId: planId ?? project.baselinePlanId, bayIx, selected };
}

/** The project as the editor last put it; any other one was opened from outside. */
let ours: Project | null = null;

function put(project: Project): void {
  ours = project;
  replaceProject(project);
  useEditor.setState({ isAhead: true });
  followScore();
}

export function undo(): void {
  const { history } = useEditor.getState();
  const label = history && undoLabel(history);
  if (!label) return;
  back(undone(history));
  tell({ en: `Undone: ${label.en}`, zh: `已撤销：${label.zh}` }, 'done');
}

export function redo(): void {
  const { history } = useEditor.getState();
  const label = history && redoLabel(history);
  if (!label) return;
  back(redone(history));
  tell({ en: `Done again: ${label.en}`, zh: `已重做：${label.zh}` }, 'done');
}

function back(history: History<Snapshot>): void {
  const { project, planId, bayIx, selected } = history.present;
  useEditor.setState({ history, planId, bayIx, selected, shelfId: null, preview: null, problems: [] });
  put(project);
}

export function tell(text: Text, kind: 'done' | 'refused'): void {
  useEditor.setState(({ message }) => ({ message: { text, kind, n: (message?.n ?? 0) + 1 } }));
}

/** Takes another plan in hand. */
export function takePlan(planId: string): void {
  const { planId: was, bayIx } = useEditor.getState();
  if (was === planId) return;
  const project = useApp.getState().opened?.project;
  if (project && was) useEditor.setState({ bayIx: bayFrom([project, was], [project, planId], bayIx) });
  useEditor.setState({ planId, selected: [], preview: null, message: null, problems: [] });
  followScore();
}

/** The bay of one plan on the floor of another: the same one where there is such a bay, else the first. */
function bayFrom(from: [Project, string], to: [Project, string], bayIx: number): number {
  return Math.max(0, sameBayIx(floorWith(...from), floorWith(...to), bayIx));
}

function floorWith(project: Project, planId: string): Layout {
  return layoutOf(project, planWith(project, planId));
}

export function faceBay(bayIx: number): void {
  if (bayIx < 0 || bayIx === useEditor.getState().bayIx) return;
  useEditor.setState({ bayIx, selected: [], shelfId: null, preview: null });
}

/** Called when the Plan place is entered: a plan in hand and a bay in front. */
function enter(): void {
  rest();
  const { opened, alternativeId, selection, shownId } = useApp.getState();
  if (!opened) return;
  const { project } = opened;
  const state = useEditor.getState();
  const hasPlan = project.plans.some(({ id }) => id === state.planId);
  const planId = hasPlan ? state.planId : (alternativeId ?? project.baselinePlanId);
  const bays = baysOf(project, planId);
  let bayIx = state.bayIx >= 0 && state.bayIx < bays.length ? state.bayIx : -1;
  if (selection.kind === 'bay')
    bayIx = bayFrom(
      [project, shownId ?? project.baselinePlanId],
      [project, planId ?? project.baselinePlanId],
      selection.bayIx,
    );
  if (bayIx < 0) bayIx = firstChange(project, planId, bays) ?? 0;
  useEditor.setState({ planId, bayIx });
  followScore();
}

/** The bay in which a plan first differs from the baseline: where there is something to see. */
function firstChange(
  project: Project,
  planId: string | null,
  bays: readonly { ix: number; bay: { shelves: readonly { id: string }[] } }[],
): number | undefined {
  const base = project.plans.find(({ id }) => id === project.baselinePlanId);
  const plan = project.plans.find(({ id }) => id === planId);
  if (!base || !plan) return undefined;
  const there = new Set(base.positions.map((position) => JSON.stringify(position)));
  const changed = new Map<string, number>();
  for (const position of plan.positions)
    if (!there.has(JSON.stringify(position)))
      changed.set(position.shelfId, (changed.get(position.shelfId) ?? 0) + 1);
  const goods = new Set(plan.positions.map(({ shelfId }) => shelfId));
  const most = (count: (id: string) => number) => {
    let best = -1;
    let bestN = 0;
    for (const { ix, bay } of bays) {
      const n = bay.shelves.reduce((sum, { id }) => sum + count(id), 0);
      if (n > bestN) [best, bestN] = [ix, n];
    }
    return best < 0 ? undefined : best;
  };
  return most((id) => changed.get(id) ?? 0) ?? most((id) => (goods.has(id) ? 1 : 0));
}

function leave(): void {
  stopFollowing();
  useEditor.setState({ preview: null, asked: null, askedFloor: null });
  const { isAhead, planId } = useEditor.getState();
  const { opened } = useApp.getState();
  if (!opened) return;
  if (planId && planId !== opened.project.baselinePlanId) useApp.setState({ alternativeId: planId });
  if (isAhead) useApp.setState({ shownId: planId ?? opened.project.baselinePlanId });
  useEditor.setState({ isAhead: false });
  resume();
}

/** Listens to the app: entering and leaving the Plan place, and another project. */
export function startEditor(): void {
  useApp.subscribe((state, before) => {
    if (state.opened !== before.opened && state.opened?.project !== ours) {
      ours = null;
      stopFollowing();
      useEditor.setState({ ...emptyEditor, colouring: useEditor.getState().colouring });
      if (state.place === 'plan' && before.place === 'plan' && state.opened) enter();
    }
    const isIn = state.place === 'plan' && state.opened !== null;
    const wasIn = before.place === 'plan' && before.opened !== null;
    if (isIn && !wasIn) enter();
    else if (!isIn && wasIn && state.opened) leave();
  });
}
