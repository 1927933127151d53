// What is wrong on a floor, in words and quickly: things that overlap or stick out, ways too narrow to walk, bays,
// tills and an exit no shopper gets to. Asked after every step of an edit.

import { type Evidence, evidenceWith } from '../../evidence/table.ts';
import { fixtureKind, isHome } from '../../kinds/fixture/index.ts';
import { takesFloor } from '../../project/geometry.ts';
import type { Layout, Project } from '../../project/schema.ts';
import { CORNER_SLACK_M, wayNeededM } from '../../store/network.ts';
import { pointIsFree } from '../../store/obstacle.ts';
import { type Reached, reachedFromEntrance } from '../../store/reached.ts';
import type { Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import { causesOf } from './floorCauses.ts';
import { clearanceProblems } from './floorClearances.ts';
import { reachProblems } from './floorReach.ts';
import { pushOut, SLACK_M, type Solid, solidsOf } from './floorRects.ts';
import { type FloorRef, fixtureBox, thingText } from './floorThings.ts';

export type FloorProblemCode =
  | 'outside'
  | 'overlap'
  | 'narrow'
  | 'blocked'
  | 'bayUnreachable'
  | 'tillUnreachable'
  | 'exitUnreachable'
  | 'hangsFree'
  | 'tightAisle'
  | 'tightMainAisle'
  | 'tightDoor'
  | 'tightTill';

export interface FloorProblem extends Text {
  /** error: the store cannot be simulated. */
  readonly level: 'error' | 'warning';
  readonly code: FloorProblemCode;
  readonly things: readonly FloorRef[];
  readonly bayIds: readonly string[];
  /** Where to look. */
  readonly xM: number;
  readonly yM: number;
}

/** A length of the floor in words. */
export type Gap = (valueM: number) => string;

type FloorEvidence = Pick<Evidence, 'bodyClearanceM' | 'standDistanceM'>;

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
  const needM = wayNeededM(evidence.bodyClearanceM);
  const causes = causesOf(store, evidence, reached, solids, (solid) => weightOf(store, solid));
  const { first, bays } = reachProblems(store, solids, reached, causes, needM, gap);
  const told = new Set(bays.map(({ things }) => pairKey(things)));
  const narrow = narrowProblems(store, solids, reached, evidence.bodyClearanceM, gap);
  const problems = [
    ...first,
    ...outsideProblems(store, gap),
    ...overlapProblems(store, solids, gap),
    ...bays,
    ...narrow.filter(({ things }) => !told.has(pairKey(things))),
    ...hangingProblems(store, solids),
    // Where something is shut off, what is merely tight can wait.
    ...(causes.length > 0 ? [] : clearanceProblems(store, solids, needM, gap)),
  ].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
  known.set(layout, { key, problems });
  return problems;
}

function without(store: Layout, absent: ReadonlySet<number>): Layout {
  if (absent.size === 0) return store;
  return { ...store, fixtures: store.fixtures.filter((_, ix) => !absent.has(ix)) };
}

/** What a problem is about, piece by piece: a problem that has none of its own in another floor is no new one. */
export function problemKeys({ code, level, things, bayIds }: FloorProblem): string[] {
  const bays = bayIds.map((id) => `bay ${id}`);
  if (level === 'error') return ['no day', ...bays];
  return bays.length > 0 ? bays : [`${code} ${pairKey(things)}`];
}

function pairKey(things: readonly FloorRef[]): string {
  return things
    .map(({ kind, id }) => `${kind} ${id}`)
    .sort()
    .join(' ');
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
        en: `${name.en} sticks ${over} out of the store.`,
        zh: `${name.zh}超出卖场 ${over}。`,
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
      const [a, b] = [thingText(store, mover.ref), thingText(store, other.ref)];
      const by = gap(Math.ceil(push.byM * 100) / 100);
      problems.push({
        ...{ level: 'warning', code: 'overlap', things: [mover.ref, other.ref], bayIds: [] },
        ...{ xM: mover.rect.xM, yM: mover.rect.yM },
        en: `${a.en} stands ${by} into ${b.en}.`,
        zh: `${a.zh}与${b.zh}重叠 ${by}。`,
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

/** Ways between two things, open at both ends, that a body does not pass though it looks as if it should. */
function narrowProblems(
  store: Layout,
  solids: readonly Solid[],
  { points }: Reached,
  clearanceM: number,
  gap: Gap,
): FloorProblem[] {
  const needM = wayNeededM(clearanceM);
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
