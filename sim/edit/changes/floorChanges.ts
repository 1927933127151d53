// What differs between the floors of two plans, thing by thing, by ids: moved, turned, resized, new, gone; in words, what
// went the same way together.

import { layoutOf } from '../../project/layouts.ts';
import type { Bay, Fixture, Layout, Plan, Project } from '../../project/schema.ts';
import { count } from '../../words/figures.ts';
import { allText, between, listText } from '../../words/lists.ts';
import { sentence, type Text } from '../../words/text.ts';
import { type Units, unitsOf } from '../../words/units.ts';
import { type FloorRef, plainDeg, thingText } from '../floor/floorThings.ts';

/** Something that is not the same on both floors. */
export interface FloorChange extends Text {
  readonly kind: 'added' | 'removed' | 'changed';
  /** What it is about; empty for the size of the store and how one pays. */
  readonly things: readonly FloorRef[];
}

/** Fixtures first, then walls, tills, doors, the store. Nothing where both plans stand on one floor. */
export function floorChanges(project: Project, planA: Plan, planB: Plan): FloorChange[] {
  const [a, b] = [layoutOf(project, planA), layoutOf(project, planB)];
  if (a === b) return [];
  const units = unitsOf(project);
  const one: Differences = { a, b, units };
  return [
    ...inGroups(one, 'fixture', a.fixtures, b.fixtures, (before, after) =>
      fixtureParts(units, before, after),
    ),
    ...inGroups(one, 'wall', a.walls, b.walls, (before, after) =>
      isAlike(before, after) ? [] : [{ en: 'redrawn', zh: '重画' }],
    ),
    ...inGroups(one, 'till', a.checkout.tills, b.checkout.tills, (before, after) => [
      ...shiftParts(units, before, after),
      ...(before.queueDeg === after.queueDeg
        ? []
        : [{ en: 'another direction of the queue', zh: '排队方向改变' }]),
    ]),
    ...(['entrance', 'exit'] as const).flatMap((kind) =>
      told(b, [{ kind, id: '' }], shiftParts(units, a[kind], b[kind])),
    ),
    ...storeChanges(one),
  ];
}

/** All of them in one sentence; undefined where there is none. */
export function floorSummary(changes: readonly FloorChange[]): Text | undefined {
  if (changes.length === 0) return undefined;
  const n = (kind: FloorChange['kind']) =>
    changes
      .filter((one) => one.kind === kind)
      .reduce((sum, { things }) => sum + Math.max(1, things.length), 0);
  const parts = (
    [
      ['added', 'added', '新增'],
      ['removed', 'gone', '撤去'],
      ['changed', 'changed', '改动'],
    ] as const
  ).flatMap(([kind, en, zh]) => (n(kind) > 0 ? [{ en: `${n(kind)} ${en}`, zh: `${zh} ${n(kind)} 项` }] : []));
  return {
    en: `The floor: ${parts.map(({ en }) => en).join(between.clauses.en)}.`,
    zh: `平面图：${parts.map(({ zh }) => zh).join(between.clauses.zh)}。`,
  };
}

interface Differences {
  readonly a: Layout;
  readonly b: Layout;
  readonly units: Units;
}

/** Things of a kind: those new, those gone, and those of which the same can be said together. */
function inGroups<T extends { readonly id: string }>(
  { a, b }: Differences,
  kind: FloorRef['kind'],
  before: readonly T[],
  after: readonly T[],
  partsOf: (before: T, after: T) => Text[],
): FloorChange[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(after.map(({ id }) => id));
  const refs = (list: readonly T[]) => list.map(({ id }): FloorRef => ({ kind, id }));
  const added = refs(after.filter(({ id }) => !was.has(id)));
  const removed = refs(before.filter(({ id }) => !is.has(id)));
  const groups = new Map<string, { parts: Text[]; things: FloorRef[] }>();
  for (const one of after) {
    const old = was.get(one.id);
    const parts = old === undefined || old === one ? [] : partsOf(old, one);
    if (parts.length === 0) continue;
    const key = parts.map(({ en }) => en).join();
    const group = groups.get(key) ?? { parts, things: [] };
    group.things.push({ kind, id: one.id });
    groups.set(key, group);
  }
  return [
    ...[...groups.values()].flatMap(({ parts, things }) => told(b, things, parts)),
    ...simply('added', b, added, { en: 'new', zh: '新增' }),
    ...simply('removed', a, removed, { en: 'gone', zh: '撤去' }),
  ];
}

function told(layout: Layout, things: readonly FloorRef[], parts: readonly Text[]): FloorChange[] {
  if (parts.length === 0) return [];
  const [names, all] = [namesOf(layout, things), allText(parts)];
  return [
    {
      ...{ kind: 'changed', things },
      en: `${sentence(names.en)}: ${all.en}.`,
      zh: `${names.zh}：${parts.map(({ zh }) => zh).join('，')}。`,
    },
  ];
}

function simply(
  kind: 'added' | 'removed',
  layout: Layout,
  things: readonly FloorRef[],
  what: Text,
): FloorChange[] {
  if (things.length === 0) return [];
  const names = namesOf(layout, things);
  return [{ kind, things, en: `${sentence(what.en)}: ${names.en}.`, zh: `${what.zh}：${names.zh}。` }];
}

function namesOf(layout: Layout, things: readonly FloorRef[]): Text {
  return listText(
    things.map((ref) => thingText(layout, ref)),
    6,
  );
}

function fixtureParts(units: Units, before: Fixture, after: Fixture): Text[] {
  const parts = shiftParts(units, before, after);
  const turn = plainDeg(after.rotationDeg - before.rotationDeg);
  if (turn !== 0) parts.push({ en: `turned by ${turn}°`, zh: `旋转 ${turn}°` });
  if (before.widthM !== after.widthM || before.depthM !== after.depthM) {
    const [was, is] = [before, after].map(({ widthM, depthM }) => units.floorSize(widthM, depthM));
    parts.push({ en: `${was} → ${is}`, zh: `${was} → ${is}` });
  }
  return [...parts, ...bayParts(before, after)];
}

/** Bays that came or went, and those whose shelves are not the same. */
function bayParts(before: Fixture, after: Fixture): Text[] {
  const was = new Map(before.bays.map((bay) => [bay.id, bay]));
  const is = new Set(after.bays.map(({ id }) => id));
  const nNew = after.bays.filter(({ id }) => !was.has(id)).length;
  const nGone = before.bays.filter(({ id }) => !is.has(id)).length;
  const nOther = after.bays.filter((bay) => was.has(bay.id) && !isAlike(was.get(bay.id)!, bay)).length;
  const parts: Text[] = [];
  const tell = (n: number, en: string, zh: string): void => {
    if (n > 0) parts.push({ en: `${count(n, 'bay')} ${en}`, zh: `${n} 组${zh}` });
  };
  tell(nNew, 'more', '新增');
  tell(nGone, 'fewer', '撤去');
  tell(nOther, 'with other shelves', '层板不同');
  return parts;
}

function shiftParts(
  units: Units,
  before: { readonly xM: number; readonly yM: number },
  after: { readonly xM: number; readonly yM: number },
): Text[] {
  const [dxM, dyM] = [after.xM - before.xM, after.yM - before.yM];
  const steps: Text[] = [];
  const step = (byM: number, [en, zh]: readonly [string, string]): void => {
    if (Math.abs(byM) < 0.0005) return;
    const length = units.floor(Math.abs(Math.round(byM * 1000) / 1000));
    steps.push({ en: `${length} ${en}`, zh: `${zh} ${length}` });
  };
  step(dxM, dxM < 0 ? ['to the left', '左移'] : ['to the right', '右移']);
  step(dyM, dyM < 0 ? ['up', '上移'] : ['down', '下移']);
  if (steps.length === 0) return [];
  return [{ en: `moved ${allText(steps).en}`, zh: steps.map(({ zh }) => zh).join('、') }];
}

function storeChanges({ a, b, units }: Differences): FloorChange[] {
  const changes: FloorChange[] = [];
  const tell = (en: string, zh: string): void => {
    changes.push({ kind: 'changed', things: [], en, zh });
  };
  if (a.widthM !== b.widthM || a.depthM !== b.depthM) {
    const [was, is] = [a, b].map(({ widthM, depthM }) => units.floorSize(widthM, depthM));
    tell(`The store: ${was} → ${is}.`, `卖场：${was} → ${is}。`);
  }
  if (a.checkout.discipline !== b.checkout.discipline)
    tell(
      b.checkout.discipline === 'shared' ? 'One queue for all tills.' : 'A queue for each till.',
      b.checkout.discipline === 'shared' ? '所有收银台共用一队。' : '每个收银台各排一队。',
    );
  if (!isAlike(a.checkout.service, b.checkout.service))
    tell('Paying takes another time.', '收银所需时间不同。');
  return changes;
}

function isAlike(p: Bay | object, q: object): boolean {
  return p === q || JSON.stringify(p) === JSON.stringify(q);
}
