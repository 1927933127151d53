// Ways that a body gets through and that are still narrower than the store wants them: aisles, the main aisle that leads in
// from the entrance, and the free floor before doors and tills.

import { sincosDeg } from '../../base/sincos.ts';
import { clearanceM } from '../../evidence/clearances.ts';
import { bayFront, takesFloor } from '../../project/geometry.ts';
import { listBays } from '../../project/places.ts';
import type { Layout } from '../../project/schema.ts';
import { crossingShare } from '../../store/obstacle.ts';
import { sentence } from '../../words/text.ts';
import type { FloorProblem, Gap } from './floorProblems.ts';
import { SLACK_M, type Solid } from './floorRects.ts';
import { type FloorRef, thingText } from './floorThings.ts';

interface Hit {
  readonly awayM: number;
  readonly solid: Solid;
}

/** Steps along the main aisle, and how far in it is looked at. */
const STEP_M = 0.5;
const MAIN_AISLE_REACH_M = 8;

/** `needM` is the least a body needs: what is narrower has been told already. */
export function clearanceProblems(
  store: Layout,
  solids: readonly Solid[],
  needM: number,
  gap: Gap,
): FloorProblem[] {
  return [
    ...aisleProblems(store, solids, needM, gap),
    ...mainAisleProblems(store, solids, needM, gap),
    ...doorProblems(store, solids, gap),
    ...tillProblems(store, solids, gap),
  ];
}

/** Before the middle of each bay, once for two things that face each other. */
function aisleProblems(store: Layout, solids: readonly Solid[], needM: number, gap: Gap): FloorProblem[] {
  const wantM = clearanceM(store.clearances, 'aisleM');
  const told = new Map<string, FloorProblem & { readonly awayM: number }>();
  for (const { fixture, bay } of listBays(store)) {
    if (!takesFloor(fixture)) continue;
    const front = bayFront(fixture, bay);
    const at = { xM: (front.x0M + front.x1M) / 2, yM: (front.y0M + front.y1M) / 2 };
    const hit = firstHit(solids, at, front.nx, front.ny, wantM);
    if (!hit || hit.awayM < needM || hit.awayM > wantM - SLACK_M) continue;
    const things: FloorRef[] = [{ kind: 'fixture', id: fixture.id }, hit.solid.ref];
    const key = things
      .map(({ id }) => id)
      .sort()
      .join(' ');
    if ((told.get(key)?.awayM ?? wantM) <= hit.awayM + SLACK_M && told.has(key)) continue;
    const [a, b] = things.map((ref) => thingText(store, ref));
    const [is, want, more] = [gap(hit.awayM), gap(wantM), gap(wantM - hit.awayM)];
    told.set(key, {
      ...{ level: 'warning', code: 'tightAisle', things, bayIds: [], awayM: hit.awayM },
      ...{ xM: at.xM + (front.nx * hit.awayM) / 2, yM: at.yM + (front.ny * hit.awayM) / 2 },
      en: `The aisle between ${a.en} and ${b.en} is ${is} wide, this store wants ${want}. Move them ${more} apart.`,
      zh: `${a.zh}与${b.zh}之间的通道宽 ${is}，本店要求 ${want}。请拉开 ${more}。`,
    });
  }
  return [...told.values()].map(({ awayM, ...problem }) => problem);
}

/** The narrowest place of the way straight in from the entrance. */
function mainAisleProblems(store: Layout, solids: readonly Solid[], needM: number, gap: Gap): FloorProblem[] {
  const wantM = clearanceM(store.clearances, 'mainAisleM');
  const [ax, ay] = inward(store);
  const from = store.entrance;
  const endM = firstHit(solids, from, ax, ay, MAIN_AISLE_REACH_M)?.awayM ?? MAIN_AISLE_REACH_M;
  let narrowest: {
    readonly widthM: number;
    readonly sides: readonly [Hit, Hit];
    readonly awayM: number;
  } | null = null;
  for (let awayM = STEP_M; awayM < endM; awayM += STEP_M) {
    const at = { xM: from.xM + ax * awayM, yM: from.yM + ay * awayM };
    const left = firstHit(solids, at, ay, -ax, wantM);
    const right = firstHit(solids, at, -ay, ax, wantM);
    if (!left || !right) continue;
    const widthM = left.awayM + right.awayM;
    if (widthM < (narrowest?.widthM ?? wantM - SLACK_M)) narrowest = { widthM, sides: [left, right], awayM };
  }
  if (!narrowest || narrowest.widthM < needM) return [];
  const { widthM, sides, awayM } = narrowest;
  const things = sides.map(({ solid }) => solid.ref);
  const [a, b] = things.map((ref) => thingText(store, ref));
  const [is, want, more] = [gap(widthM), gap(wantM), gap(wantM - widthM)];
  return [
    {
      ...{ level: 'warning', code: 'tightMainAisle', things, bayIds: [] },
      ...{ xM: from.xM + ax * awayM, yM: from.yM + ay * awayM },
      en: `The main aisle from the entrance is ${is} wide between ${a.en} and ${b.en}, this store wants ${want}. Move them ${more} apart.`,
      zh: `入口主通道在${a.zh}与${b.zh}之间宽 ${is}，本店要求 ${want}。请拉开 ${more}。`,
    },
  ];
}

/** What stands nearer to a door than a step. */
function doorProblems(store: Layout, solids: readonly Solid[], gap: Gap): FloorProblem[] {
  const wantM = clearanceM(store.clearances, 'doorM');
  return (['entrance', 'exit'] as const).flatMap((kind): FloorProblem[] => {
    const at = store[kind];
    let near: Hit | undefined;
    for (const solid of solids) {
      const awayM = distanceM(solid, at);
      if (awayM < (near?.awayM ?? wantM - SLACK_M)) near = { awayM, solid };
    }
    if (!near) return [];
    const door: FloorRef = { kind, id: '' };
    const [name, other] = [thingText(store, near.solid.ref), thingText(store, door)];
    const [is, want, more] = [gap(near.awayM), gap(wantM), gap(wantM - near.awayM)];
    return [
      {
        ...{ level: 'warning', code: 'tightDoor', things: [near.solid.ref, door], bayIds: [] },
        ...{ xM: at.xM, yM: at.yM },
        en: `${sentence(name.en)} stands ${is} from ${other.en}, this store wants ${want}. Move it ${more} away.`,
        zh: `${name.zh}距${other.zh} ${is}，本店要求 ${want}。请移开 ${more}。`,
      },
    ];
  });
}

/** Room for a line before a till, the way it stretches. */
function tillProblems(store: Layout, solids: readonly Solid[], gap: Gap): FloorProblem[] {
  const wantM = clearanceM(store.clearances, 'tillM');
  return store.checkout.tills.flatMap((till): FloorProblem[] => {
    const { cos, sin } = sincosDeg(till.queueDeg);
    const hit = firstHit(solids, till, cos, sin, wantM);
    if (!hit || hit.awayM > wantM - SLACK_M) return [];
    const ref: FloorRef = { kind: 'till', id: till.id };
    const [name, other] = [thingText(store, ref), thingText(store, hit.solid.ref)];
    const [is, want, more] = [gap(hit.awayM), gap(wantM), gap(wantM - hit.awayM)];
    return [
      {
        ...{ level: 'warning', code: 'tightTill', things: [ref, hit.solid.ref], bayIds: [] },
        ...{ xM: till.xM, yM: till.yM },
        en: `${sentence(name.en)} has ${is} before ${other.en} for its line, this store wants ${want}. Leave ${more} more.`,
        zh: `${name.zh}距${other.zh} ${is} 供排队，本店要求 ${want}。请再留出 ${more}。`,
      },
    ];
  });
}

/** Into the store from the wall the entrance is nearest to. */
function inward({ entrance: { xM, yM }, widthM, depthM }: Layout): readonly [number, number] {
  const ways = [
    { away: yM, way: [0, 1] },
    { away: depthM - yM, way: [0, -1] },
    { away: xM, way: [1, 0] },
    { away: widthM - xM, way: [-1, 0] },
  ] as const;
  return [...ways].sort((a, b) => a.away - b.away)[0].way;
}

function firstHit(
  solids: readonly Solid[],
  { xM, yM }: { readonly xM: number; readonly yM: number },
  nx: number,
  ny: number,
  reachM: number,
): Hit | undefined {
  let found: Hit | undefined;
  const [x, y] = [xM + nx * SLACK_M, yM + ny * SLACK_M];
  for (const solid of solids) {
    const share = crossingShare(solid.rect, x, y, nx * reachM, ny * reachM, 0);
    if (share < 0) continue;
    const awayM = share * reachM + SLACK_M;
    if (!found || awayM < found.awayM) found = { awayM, solid };
  }
  return found;
}

function distanceM({ rect }: Solid, at: { readonly xM: number; readonly yM: number }): number {
  const [dx, dy] = [at.xM - rect.xM, at.yM - rect.yM];
  const u = Math.max(0, Math.abs(dx * rect.cos + dy * rect.sin) - rect.halfWidthM);
  const v = Math.max(0, Math.abs(dy * rect.cos - dx * rect.sin) - rect.halfDepthM);
  return Math.sqrt(u * u + v * v);
}
