// What is wrong on a floor, in words and quickly: things that overlap or stick out, ways too narrow to walk, bays,
// tills and an exit no shopper gets to. Asked after every step of an edit.

import { type Evidence, evidenceWith } from '../../evidence/table.ts';
import { fixtureKind, isHome } from '../../kinds/fixture/index.ts';
import { bayFront, takesFloor } from '../../project/geometry.ts';
import { type BayRef, listBays } from '../../project/places.ts';
import type { Bay, Layout, Project } from '../../project/schema.ts';
import { CORNER_SLACK_M } from '../../store/network.ts';
import { crossingShare, pointIsFree } from '../../store/obstacle.ts';
import { blockedText } from '../../store/reach.ts';
import { type Reached, reachedFromEntrance } from '../../store/reached.ts';
import { count } from '../../words/figures.ts';
import type { Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import { pushOut, type Solid, solidsOf } from './floorRects.ts';
import { type FloorRef, fixtureBox, type Shift, thingText } from './floorThings.ts';

export type FloorProblemCode =
  | 'outside'
  | 'overlap'
  | 'narrow'
  | 'bayUnreachable'
  | 'tillUnreachable'
  | 'exitUnreachable'
  | 'hangsFree';

export interface FloorProblem extends Text {
  /** error: the store cannot be simulated. */
  readonly level: 'error' | 'warning';
  readonly code: FloorProblemCode;
  readonly things: readonly FloorRef[];
  readonly bayIds: readonly string[];
  /** Where to look. */
  readonly xM: number;
  readonly yM: number;
  /** The smallest move that ends it, where one is known. */
  readonly fix?: { readonly thing: FloorRef; readonly shift: Shift };
}

/** A length of the floor in words. */
type Gap = (valueM: number) => string;

type FloorEvidence = Pick<Evidence, 'bodyClearanceM' | 'standDistanceM'>;

/** Less than this is a rounding in the drawing. */
const SLACK_M = 0.01;

const NONE: ReadonlySet<number> = new Set();

const known = new WeakMap<Layout, { key: string; problems: readonly FloorProblem[] }>();

/**
 * All problems of a floor, errors first, as if everything were put up but what is `absent` (indices of fixtures). Worked out
 * once for a layout object.
 */
export function floorProblems(
  project: Pick<Project, 'behaviour' | 'currency' | 'units'>,
  layout: Layout,
  evidence: FloorEvidence = evidenceWith(project.behaviour),
  absent: ReadonlySet<number> = NONE,
): readonly FloorProblem[] {
  const store = without(layout, absent);
  const { gap, gapUnit } = unitsOf(project);
  const key = `${evidence.bodyClearanceM} ${evidence.standDistanceM} ${gapUnit} ${[...absent]}`;
  const before = known.get(layout);
  if (before?.key === key) return before.problems;
  const solids = solidsOf(store);
  const reached = reachedFromEntrance(store, evidence);
  const needM = 2 * evidence.bodyClearanceM + CORNER_SLACK_M;
  const bays = bayProblems(store, solids, reached, needM, gap);
  const told = new Set(bays.map(({ things }) => pairKey(things)));
  const narrow = narrowProblems(store, solids, reached, evidence.bodyClearanceM, gap);
  const problems = [
    ...tillProblems(store, reached, needM, gap),
    ...outsideProblems(store, gap),
    ...overlapProblems(store, solids, gap),
    ...bays,
    ...narrow.filter(({ things }) => !told.has(pairKey(things))),
    ...hangingProblems(store, solids),
  ].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
  known.set(layout, { key, problems });
  return problems;
}

function without(store: Layout, absent: ReadonlySet<number>): Layout {
  if (absent.size === 0) return store;
  return { ...store, fixtures: store.fixtures.filter((_, ix) => !absent.has(ix)) };
}

function pairKey(things: readonly FloorRef[]): string {
  return things
    .map(({ kind, id }) => `${kind} ${id}`)
    .sort()
    .join(' ');
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

function outsideProblems(store: Layout, gap: Gap): FloorProblem[] {
  return store.fixtures.flatMap((fixture): FloorProblem[] => {
    const box = fixtureBox(fixture);
    const dxM = box.x0M < 0 ? -box.x0M : Math.min(0, store.widthM - box.x1M);
    const dyM = box.y0M < 0 ? -box.y0M : Math.min(0, store.depthM - box.y1M);
    const overM = Math.max(Math.abs(dxM), Math.abs(dyM));
    if (overM <= SLACK_M) return [];
    const thing: FloorRef = { kind: 'fixture', id: fixture.id };
    const [name, over] = [thingText(store, thing), gap(overM)];
    return [
      {
        ...{ level: 'warning', code: 'outside', things: [thing], bayIds: [], xM: fixture.xM, yM: fixture.yM },
        fix: { thing, shift: { dxM, dyM } },
        en: `${name.en} sticks ${over} out of the store. Move it inside.`,
        zh: `${name.zh}超出卖场 ${over}。请移到场内。`,
      },
    ];
  });
}

function overlapProblems(store: Layout, solids: readonly Solid[], gap: Gap): FloorProblem[] {
  const problems: FloorProblem[] = [];
  for (let i = 0; i < solids.length; i++) {
    if (solids[i].ref.kind === 'wall') break; // walls come last and may cross each other
    for (let j = i + 1; j < solids.length; j++) {
      const push = pushOut(solids[i].rect, solids[j].rect);
      if (!push || push.byM <= SLACK_M) continue;
      const first = weightOf(store, solids[i]) < weightOf(store, solids[j]);
      const [mover, other] = first ? [solids[i], solids[j]] : [solids[j], solids[i]];
      const byM = Math.ceil(push.byM * 100) / 100;
      const sign = first ? 1 : -1;
      const shift = { dxM: sign * push.nx * byM, dyM: sign * push.ny * byM };
      const [a, b] = [thingText(store, mover.ref), thingText(store, other.ref)];
      const [by, way] = [gap(byM), wayText(shift)];
      problems.push({
        ...{ level: 'warning', code: 'overlap', things: [mover.ref, other.ref], bayIds: [] },
        ...{ xM: mover.rect.xM, yM: mover.rect.yM, fix: { thing: mover.ref, shift } },
        en: `${a.en} stands ${by} into ${b.en}. Move it ${by} ${way.en}.`,
        zh: `${a.zh}与${b.zh}重叠 ${by}。请${way.zh}移 ${by}。`,
      });
    }
  }
  return problems;
}

/** What gives way where two overlap: displays that stand free before the rest, small before large, a wall never. */
function weightOf(store: Layout, { ref, rect }: Solid): number {
  const areaM2 = 4 * rect.halfWidthM * rect.halfDepthM;
  if (ref.kind === 'wall') return 1e9;
  const kind = store.fixtures[rect.fixtureIx].kind;
  const stands = isHome(kind) || fixtureKind(kind).standing === 'end' ? 1 : 0;
  return areaM2 + stands * 1e6;
}

function bayProblems(
  store: Layout,
  solids: readonly Solid[],
  reach: Reached,
  needM: number,
  gap: Gap,
): FloorProblem[] {
  const { points, reached } = reach;
  const groups = new Map<string, BayRef[]>();
  for (const ref of listBays(store)) {
    const point = points.bayPoint[ref.ix];
    if (point >= 0 && reached[point]) continue;
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

/** Ways between two things, open at both ends, that a body does not pass though it looks as if it should. */
function narrowProblems(
  store: Layout,
  solids: readonly Solid[],
  { points }: Reached,
  clearanceM: number,
  gap: Gap,
): FloorProblem[] {
  const needM = 2 * clearanceM + CORNER_SLACK_M;
  const problems: FloorProblem[] = [];
  const boxes = solids.map(({ rect }) => {
    const upright = rect.cos === 0 || rect.sin === 0;
    const halfX = rect.cos === 0 ? rect.halfDepthM : rect.halfWidthM;
    const halfY = rect.cos === 0 ? rect.halfWidthM : rect.halfDepthM;
    return upright
      ? { x: [rect.xM - halfX, rect.xM + halfX], y: [rect.yM - halfY, rect.yM + halfY] }
      : undefined;
  });
  const isOpen = (xM: number, yM: number): boolean =>
    xM >= 0 && yM >= 0 && xM <= store.widthM && yM <= store.depthM && pointIsFree(points.obstacles, xM, yM);
  for (let i = 0; i < solids.length; i++) {
    for (let j = i + 1; j < solids.length; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      if (!a || !b) continue;
      for (const [across, along] of [
        ['x', 'y'],
        ['y', 'x'],
      ] as const) {
        const [low, high] = a[across][0] <= b[across][0] ? [a, b] : [b, a];
        const gapM = high[across][0] - low[across][1];
        // Less than half of what is needed looks like no way at all.
        if (gapM <= clearanceM || gapM >= needM - CORNER_SLACK_M / 2) continue;
        const from = Math.max(a[along][0], b[along][0]);
        const to = Math.min(a[along][1], b[along][1]);
        if (to - from < SLACK_M) continue;
        const middle = (low[across][1] + high[across][0]) / 2;
        const beyond = clearanceM + 2 * CORNER_SLACK_M;
        const open = (at: number) => (across === 'x' ? isOpen(middle, at) : isOpen(at, middle));
        if (!open(from - beyond) || !open(to + beyond)) continue;
        const at = (from + to) / 2;
        const [one, two] = [thingText(store, solids[i].ref), thingText(store, solids[j].ref)];
        problems.push({
          ...{ level: 'warning', code: 'narrow', things: [solids[i].ref, solids[j].ref], bayIds: [] },
          ...(across === 'x' ? { xM: middle, yM: at } : { xM: at, yM: middle }),
          en: `The way between ${one.en} and ${two.en} is ${gap(gapM)} wide, shoppers need ${gap(needM)}. Move them ${gap(needM - gapM)} apart, or close the gap.`,
          zh: `${one.zh}与${two.zh}之间的通道宽 ${gap(gapM)}，顾客需要 ${gap(needM)}。请拉开 ${gap(needM - gapM)}，或合拢。`,
        });
      }
    }
  }
  return problems;
}

function hangingProblems(store: Layout, solids: readonly Solid[]): FloorProblem[] {
  return store.fixtures.flatMap((fixture): FloorProblem[] => {
    if (takesFloor(fixture)) return [];
    const reachM = fixture.depthM / 2 + 0.1;
    const hangs = solids.some(({ ref, rect }) => {
      if (ref.kind !== 'fixture') return false;
      const [dx, dy] = [fixture.xM - rect.xM, fixture.yM - rect.yM];
      const u = Math.abs(dx * rect.cos + dy * rect.sin) - rect.halfWidthM;
      const v = Math.abs(dy * rect.cos - dx * rect.sin) - rect.halfDepthM;
      return Math.max(u, v) <= reachM;
    });
    if (hangs) return [];
    const thing: FloorRef = { kind: 'fixture', id: fixture.id };
    const name = thingText(store, thing);
    return [
      {
        ...{ level: 'warning', code: 'hangsFree', things: [thing], bayIds: [] },
        ...{ xM: fixture.xM, yM: fixture.yM },
        en: `${name.en} hangs on nothing. Move it to the edge of a fixture.`,
        zh: `${name.zh}没有挂在任何货架上。请移到货架边。`,
      },
    ];
  });
}

function wayText({ dxM, dyM }: Shift): Text {
  const sideways = Math.abs(dxM) >= Math.abs(dyM);
  if (sideways) return dxM < 0 ? { en: 'to the left', zh: '向左' } : { en: 'to the right', zh: '向右' };
  return dyM < 0 ? { en: 'up', zh: '向上' } : { en: 'down', zh: '向下' };
}

const faceNames: Readonly<Record<Bay['face'], Text>> = {
  front: { en: 'front', zh: '正面' },
  back: { en: 'back', zh: '背面' },
  left: { en: 'left side', zh: '左侧' },
  right: { en: 'right side', zh: '右侧' },
};
