// What of a floor cannot be walked to, and what shuts it off.

import { bayFront } from '../../project/geometry.ts';
import { type BayRef, listBays } from '../../project/places.ts';
import type { Bay, Layout } from '../../project/schema.ts';
import { crossingShare } from '../../store/obstacle.ts';
import { blockedText } from '../../store/reach.ts';
import type { Reached } from '../../store/reached.ts';
import { count } from '../../words/figures.ts';
import { allText } from '../../words/lists.ts';
import { sentence, type Text } from '../../words/text.ts';
import { type Cause, sizeOf } from './floorCauses.ts';
import type { FloorProblem, FloorProblemCode, Gap } from './floorProblems.ts';
import { SLACK_M, type Solid } from './floorRects.ts';
import { boxOf, type FloorRef, thingText, unionBox } from './floorThings.ts';

/** One problem for each cause, and one for each till, exit and side of a fixture that has none. */
export function reachProblems(
  store: Layout,
  solids: readonly Solid[],
  reach: Reached,
  causes: readonly Cause[],
  needM: number,
  gap: Gap,
): { readonly first: FloorProblem[]; readonly bays: FloorProblem[] } {
  const isTold = toldBy(causes);
  return {
    first: [
      ...causes.map((cause) => blockedProblem(store, cause, reach, needM, gap)),
      ...tillProblems(store, reach, needM, gap).filter(({ things: [thing] }) => !isTold(thing)),
    ],
    bays: bayProblems(store, solids, reach, needM, isTold, gap),
  };
}

type IsTold = (thing: FloorRef | { readonly kind: 'bay'; readonly id: string }) => boolean;

function toldBy(causes: readonly Cause[]): IsTold {
  const told = new Set(
    causes.flatMap(({ frees }) => [
      ...frees.tillIds.map((id) => `till ${id}`),
      ...frees.bayIds.map((id) => `bay ${id}`),
      ...(frees.exit ? ['exit '] : []),
    ]),
  );
  return ({ kind, id }) => told.has(`${kind} ${id}`);
}

/** One cause, one problem, whatever it shuts off. */
function blockedProblem(
  store: Layout,
  { things, frees }: Cause,
  { points, reached }: Reached,
  needM: number,
  gap: Gap,
): FloorProblem {
  const n = sizeOf(frees);
  const names = allText(things.map((ref) => thingText(store, ref)));
  const isAll = ![...points.tillPoint, points.exit, ...points.bayPoint].some(
    (point) => point >= 0 && reached[point],
  );
  const what = isAll ? { en: 'the entrance', zh: '入口' } : { en: 'the way', zh: '通道' };
  const nTills = frees.tillIds.length;
  const nBays = frees.bayIds.length;
  const parts = [
    ...(nTills > 0 ? [{ en: count(nTills, 'till'), zh: `${nTills} 个收银台` }] : []),
    ...(frees.exit ? [{ en: 'the exit', zh: '出口' }] : []),
    ...(nBays > 0 ? [{ en: count(nBays, 'bay'), zh: `${nBays} 组货架` }] : []),
  ];
  const box = unionBox(things.map((ref) => boxOf(store, ref)!));
  const several = things.length > 1;
  const own = allText(parts);
  return {
    ...{ level: nTills > 0 || frees.exit ? 'error' : 'warning', code: 'blocked', things },
    bayIds: frees.bayIds,
    ...{ xM: (box.x0M + box.x1M) / 2, yM: (box.y0M + box.y1M) / 2 },
    en: `${sentence(names.en)} ${several ? 'together block' : 'blocks'} ${what.en}: ${count(n, 'thing')} cannot be reached (${own.en}). Move ${several ? 'one of them' : 'it'}, or leave a way of ${gap(needM)}.`,
    zh: `${names.zh}${several ? '共同' : ''}挡住了${what.zh}：${n} 处无法到达（${own.zh}）。请移开${several ? '其中之一' : ''}，或留出 ${gap(needM)} 的通道。`,
  };
}

function bayProblems(
  store: Layout,
  solids: readonly Solid[],
  reach: Reached,
  needM: number,
  isTold: IsTold,
  gap: Gap,
): FloorProblem[] {
  const { points, reached } = reach;
  const groups = new Map<string, BayRef[]>();
  for (const ref of listBays(store)) {
    const point = points.bayPoint[ref.ix];
    if ((point >= 0 && reached[point]) || isTold({ kind: 'bay', id: ref.bay.id })) continue;
    const key = `${ref.fixtureIx} ${ref.bay.face}`;
    groups.set(key, [...(groups.get(key) ?? []), ref]);
  }
  return [...groups.values()].map((refs): FloorProblem => {
    const { fixture, bay } = refs[0];
    const thing: FloorRef = { kind: 'fixture', id: fixture.id };
    const name = thingText(store, thing);
    const n = refs.length;
    const all = n === fixture.bays.filter(({ face }) => face === bay.face).length;
    const which = {
      en: `${all && n > 1 ? 'All' : ''} ${count(n, 'bay')} on the ${faceNames[bay.face].en} of ${name.en}`.trim(),
      zh: `${name.zh}${faceNames[bay.face].zh}${all && n > 1 ? '全部 ' : '有 '}${n} 组`,
    };
    const blocked = refs
      .map((ref) => ({ ref, by: nearestBefore(store, solids, ref, needM) }))
      .find(({ by }) => by !== undefined);
    const front = bayFront(fixture, (blocked?.ref ?? refs[0]).bay);
    const at = { xM: (front.x0M + front.x1M) / 2, yM: (front.y0M + front.y1M) / 2 };
    const base = { level: 'warning', code: 'bayUnreachable', bayIds: refs.map((ref) => ref.bay.id) } as const;
    if (!blocked?.by)
      return {
        ...{ ...base, ...at, things: [thing] },
        en: `${which.en} cannot be reached: no way of ${gap(needM)} leads there, so the goods are never seen. Open a way.`,
        zh: `${which.zh}无法到达：没有 ${gap(needM)} 宽的通道，商品不会被看到。请留出通道。`,
      };
    const { away, ref } = blocked.by;
    const other = ref ? thingText(store, ref) : { en: 'the wall of the store', zh: '卖场外墙' };
    return {
      ...{ ...base, ...at, things: ref ? [thing, ref] : [thing] },
      en: `${which.en} cannot be reached: ${other.en} stands ${gap(away)} before ${n === 1 ? 'it' : 'them'}, shoppers need ${gap(needM)}. Leave ${gap(needM - away)} more.`,
      zh: `${which.zh}无法到达：${other.zh}距其正面 ${gap(away)}，顾客需要 ${gap(needM)}。请再留出 ${gap(needM - away)}。`,
    };
  });
}

/** What stands too near before the middle of a bay, if anything; without a ref it is the outer wall. */
function nearestBefore(
  store: Layout,
  solids: readonly Solid[],
  { fixture, bay }: BayRef,
  needM: number,
): { away: number; ref?: FloorRef } | undefined {
  const front = bayFront(fixture, bay);
  const xM = (front.x0M + front.x1M) / 2 + front.nx * SLACK_M;
  const yM = (front.y0M + front.y1M) / 2 + front.ny * SLACK_M;
  let away = needM;
  let nearest: FloorRef | undefined;
  let found = false;
  for (const { ref, rect } of solids) {
    const share = crossingShare(rect, xM, yM, front.nx * needM, front.ny * needM, 0);
    if (share < 0 || share * needM + SLACK_M >= away) continue;
    away = share * needM + SLACK_M;
    nearest = ref;
    found = true;
  }
  const toWallM = Math.min(
    front.nx > 0 ? (store.widthM - xM) / front.nx : front.nx < 0 ? -xM / front.nx : Number.POSITIVE_INFINITY,
    front.ny > 0 ? (store.depthM - yM) / front.ny : front.ny < 0 ? -yM / front.ny : Number.POSITIVE_INFINITY,
  );
  if (toWallM + SLACK_M < away) return { away: Math.max(0, toWallM + SLACK_M) };
  return found ? { away, ref: nearest } : undefined;
}

function tillProblems(store: Layout, { points, reached }: Reached, needM: number, gap: Gap): FloorProblem[] {
  const problems: FloorProblem[] = [];
  const tell = (code: FloorProblemCode, ref: FloorRef, at: { xM: number; yM: number }): void => {
    const name = thingText(store, ref);
    problems.push({
      ...{ level: 'error', code, things: [ref], bayIds: [], xM: at.xM, yM: at.yM },
      ...blockedText(name, gap(needM)),
    });
  };
  store.checkout.tills.forEach((till, ix) => {
    if (!reached[points.tillPoint[ix]]) tell('tillUnreachable', { kind: 'till', id: till.id }, till);
  });
  if (!reached[points.exit]) tell('exitUnreachable', { kind: 'exit', id: '' }, store.exit);
  return problems;
}

const faceNames: Readonly<Record<Bay['face'], Text>> = {
  front: { en: 'front', zh: '正面' },
  back: { en: 'back', zh: '背面' },
  left: { en: 'left side', zh: '左侧' },
  right: { en: 'right side', zh: '右侧' },
};
