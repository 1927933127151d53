// The five places for a floor stack that the documents rank (E19), found on a floor: main aisle facing the entrance;
// the first one right of the entrance; the ends of an aisle; endcaps; the aisle before the checkouts. What the ranking
// is worth is for the simulation to say.

import { metres } from '../edit/edit.ts';
import { edgesOf } from '../edit/floor/floorAlign.ts';
import { plainDeg } from '../edit/floor/floorThings.ts';
import { fixtureKind, hasEnds, kindsStanding } from '../kinds/fixture/index.ts';
import { fixtureText } from '../project/names.ts';
import type { Fixture, FixtureKind, Layout } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import {
  CHECKOUT_REACH_M,
  distance,
  firstHit,
  fromEntrance,
  type Ground,
  isBeforeTills,
  isClear,
  isInMainAisle,
  isInSight,
  isInside,
  isRight,
  MAIN_AISLE_HALF_M,
  MOUTH_REACH_M,
  type Mouth,
  mouthAt,
  queueWay,
  RIGHT_DEPTH_M,
  RIGHT_REACH_M,
  rectAt,
  type Spot,
  survey,
} from './stackGround.ts';

export type StackRank = 1 | 2 | 3 | 4 | 5;

export const stackRankNames: Readonly<Record<StackRank, Text>> = {
  1: { en: 'main aisle facing the entrance', zh: '入口正面主通道' },
  2: { en: 'first place right of the entrance', zh: '入口右侧第一个' },
  3: { en: 'end of an aisle', zh: '通道两头' },
  4: fixtureKind('endcap').name,
  5: { en: 'aisle before the checkouts', zh: '收银台前通道' },
};

/** A place for a stack or for what stands at an end, free or taken, with the words why it has its rank. */
export interface StackPlace extends Text {
  readonly rank: StackRank;
  readonly standing: 'stack' | 'end';
  readonly templateId: FixtureKind;
  readonly xM: number;
  readonly yM: number;
  readonly rotationDeg: number;
  readonly widthM: number;
  readonly depthM: number;
  /** What stands there; undefined where the place is free. */
  readonly fixtureId?: string;
}

export interface StackPlaces {
  /** Best rank first, within a rank the nearest to the entrance. */
  readonly places: readonly StackPlace[];
  /** Every stack and what stands at ends; rank null where it stands at none of the five. */
  readonly displays: readonly (Text & { readonly fixtureId: string; readonly rank: StackRank | null })[];
}

/** Shares of layout, none of behaviour: what room a new stack must leave, and how many places are first ones. */
const PASSAGE_M = 0.9;
const SIZES_M = [1.2, 1, 0.8];
const STEP_M = 0.25;
/** "The first few" in the main aisle. */
const FIRST_FEW = 3;
const FROM_ENTRANCE_M = 2;
const QUEUE_M = 3;

/** What is put up at a free place. */
const [stackKind] = kindsStanding('stack');
const [endKind] = kindsStanding('end');

const known = new WeakMap<Layout, StackPlaces>();

/** Ranked places of a floor, worked out once for a layout object. */
export function floorStackPlaces(store: Layout): StackPlaces {
  const before = known.get(store);
  if (before) return before;
  const ground = survey(store);
  const displays = classify(ground);
  const places: StackPlace[] = [];
  for (const { fixtureId, rank, ...why } of displays) {
    if (rank === null) continue;
    const { xM, yM, rotationDeg, widthM, depthM, kind } = store.fixtures.find(({ id }) => id === fixtureId)!;
    const standing = fixtureKind(kind).standing === 'end' ? 'end' : 'stack';
    places.push({
      ...{ rank, standing, templateId: kind, xM, yM, rotationDeg, widthM, depthM, fixtureId },
      ...why,
    });
  }
  for (const search of [inMainAisle, rightOfEntrance, atMouths, atGondolaEnds, beforeTills])
    search(ground, places);
  const far = ({ xM, yM }: Spot) => distance({ xM, yM }, store.entrance);
  places.sort((a, b) => a.rank - b.rank || far(a) - far(b) || a.xM - b.xM || a.yM - b.yM);
  const found = { places, displays };
  known.set(store, found);
  return found;
}

/** Whether the documents rank places for the kind. */
export function isRanked(kind: FixtureKind): boolean {
  const { standing } = fixtureKind(kind);
  return standing === 'stack' || standing === 'end';
}

function classify(ground: Ground): StackPlaces['displays'] {
  const { store } = ground;
  const stacks = store.fixtures.filter(({ kind }) => fixtureKind(kind).standing === 'stack');
  const byNear = (list: readonly Fixture[]) =>
    [...list].sort((a, b) => distance(a, store.entrance) - distance(b, store.entrance));
  const main = byNear(stacks.filter((stack) => isInMainAisle(ground, stack)));
  const [firstRight] = byNear(stacks.filter((stack) => isRight(ground, stack)));
  return store.fixtures.flatMap((fixture) => {
    if (!isRanked(fixture.kind)) return [];
    const of = (rank: StackRank | null, en: string, zh: string) => [{ fixtureId: fixture.id, rank, en, zh }];
    if (fixtureKind(fixture.kind).standing === 'end') return of(4, ...because(4));
    const nth = main.indexOf(fixture);
    if (nth >= 0 && nth < FIRST_FEW) return of(1, ...because(1, ahead(ground, fixture)));
    if (fixture === firstRight) return of(2, ...because(2));
    const mouth = mouthAt(ground, fixture);
    if (mouth) return of(3, ...because(3, betweenText(ground, mouth)));
    if (isBeforeTills(ground, fixture)) return of(5, ...because(5));
    const name = fixtureText(fixture);
    return nth >= 0
      ? of(
          null,
          `${name.en} stands in the main aisle behind the first ${FIRST_FEW} places.`,
          `${name.zh}在主通道内，但在前 ${FIRST_FEW} 个位置之后。`,
        )
      : of(null, `${name.en} stands at none of the five places.`, `${name.zh}不在五类位置之内。`);
  });
}

function inMainAisle(ground: Ground, places: StackPlace[]): void {
  const {
    store,
    ahead: [ax, ay],
  } = ground;
  const taken = () => places.filter(({ rank }) => rank === 1).length;
  const lengthM = store.widthM * Math.abs(ax) + store.depthM * Math.abs(ay);
  for (let t = FROM_ENTRANCE_M; t < lengthM && taken() < FIRST_FEW; t += STEP_M) {
    const spot = { xM: store.entrance.xM + ax * t, yM: store.entrance.yM + ay * t };
    if (!isInSight(ground, store.entrance, spot)) return;
    offer(ground, places, 1, spot, [-ax, -ay], because(1, ahead(ground, spot)));
  }
}

function rightOfEntrance(ground: Ground, places: StackPlace[]): void {
  if (places.some(({ rank }) => rank === 2)) return;
  const {
    store,
    ahead: [ax, ay],
    right: [rx, ry],
  } = ground;
  const spots: Spot[] = [];
  for (let t = 1; t <= RIGHT_DEPTH_M; t += STEP_M)
    for (let side = MAIN_AISLE_HALF_M + STEP_M; side <= RIGHT_REACH_M; side += STEP_M)
      spots.push({
        xM: store.entrance.xM + ax * t + rx * side,
        yM: store.entrance.yM + ay * t + ry * side,
      });
  spots.sort((a, b) => distance(a, store.entrance) - distance(b, store.entrance));
  for (const spot of spots)
    if (isRight(ground, spot) && offer(ground, places, 2, spot, [-rx, -ry], because(2))) return;
}

function atMouths(ground: Ground, places: StackPlace[]): void {
  for (const mouth of ground.mouths) {
    if (places.some((place) => place.rank === 3 && mouthAt({ ...ground, mouths: [mouth] }, place))) continue;
    for (let out = 0; out <= MOUTH_REACH_M; out += STEP_M) {
      const spot = { xM: mouth.xM + mouth.ox * out, yM: mouth.yM + mouth.oy * out };
      const why = because(3, betweenText(ground, mouth));
      if (offer(ground, places, 3, spot, [mouth.ox, mouth.oy], why)) break;
    }
  }
}

/** Ends of gondolas that have no endcap yet. */
function atGondolaEnds(ground: Ground, places: StackPlace[]): void {
  const depthM = 0.5;
  for (const fixture of ground.store.fixtures) {
    if (!hasEnds(fixture.kind)) continue;
    for (const edge of edgesOf(fixture)) {
      if (edge.isFace) continue;
      const middle = { xM: (edge.x0M + edge.x1M) / 2, yM: (edge.y0M + edge.y1M) / 2 };
      const widthM = distance({ xM: edge.x0M, yM: edge.y0M }, { xM: edge.x1M, yM: edge.y1M });
      // Nothing on the end itself, and a way before it.
      const centre = {
        xM: middle.xM + edge.nx * (depthM / 2 + 0.02),
        yM: middle.yM + edge.ny * (depthM / 2 + 0.02),
      };
      const before = firstHit(ground.solids, middle, edge.nx, edge.ny, depthM + PASSAGE_M);
      if (before || !isClear(ground, rectAt(centre, widthM, depthM, edge.nx, edge.ny), 0)) continue;
      const front = {
        xM: middle.xM + edge.nx * (depthM + PASSAGE_M),
        yM: middle.yM + edge.ny * (depthM + PASSAGE_M),
      };
      if (!isInside(ground.store, front)) continue;
      const name = fixtureText(fixture);
      places.push({
        ...{ rank: 4, standing: 'end', templateId: endKind, rotationDeg: plainDeg(edge.frontDeg) },
        ...{ xM: metres(middle.xM + (edge.nx * depthM) / 2), yM: metres(middle.yM + (edge.ny * depthM) / 2) },
        ...{ widthM: metres(widthM), depthM },
        en: `Rank 4, ${stackRankNames[4].en}: ${name.en} has none at this end.`,
        zh: `第 4 位，${stackRankNames[4].zh}：${name.zh}这一端还没有端架。`,
      });
    }
  }
}

function beforeTills(ground: Ground, places: StackPlace[]): void {
  for (const till of ground.store.checkout.tills) {
    const [qx, qy] = queueWay(till.queueDeg);
    for (let out = QUEUE_M; out <= CHECKOUT_REACH_M; out += STEP_M) {
      const spot = { xM: till.xM + qx * out, yM: till.yM + qy * out };
      if (!isInSight(ground, till, spot)) break;
      if (offer(ground, places, 5, spot, [qx, qy], because(5))) break;
    }
  }
}

/** Adds a place where a stack of some size stands with a way round it; false where none does. */
function offer(
  ground: Ground,
  places: StackPlace[],
  rank: StackRank,
  spot: Spot,
  [fx, fy]: readonly [number, number],
  [en, zh]: readonly [string, string],
): boolean {
  for (const sizeM of SIZES_M) {
    const rect = rectAt(spot, sizeM, sizeM, fx, fy);
    if (!isClear(ground, rect, PASSAGE_M)) continue;
    const near = places.some(
      (place) =>
        place.fixtureId === undefined && distance(place, spot) < (place.widthM + sizeM) / 2 + PASSAGE_M,
    );
    if (near) continue;
    const rotationDeg = fx === 0 ? (fy > 0 ? 0 : 180) : fx > 0 ? -90 : 90;
    places.push({
      ...{ rank, standing: 'stack', templateId: stackKind, rotationDeg },
      ...{ widthM: sizeM, depthM: sizeM, en, zh },
      ...{ xM: metres(spot.xM), yM: metres(spot.yM) },
    });
    return true;
  }
  return false;
}

function because(rank: StackRank, detail: Text = { en: '', zh: '' }): [string, string] {
  const { en, zh } = stackRankNames[rank];
  return [
    `Rank ${rank}, ${en}${detail.en === '' ? '' : `: ${detail.en}`}.`,
    `第 ${rank} 位，${zh}${detail.zh === '' ? '' : `：${detail.zh}`}。`,
  ];
}

function ahead(ground: Ground, spot: Spot): Text {
  const away = Math.round(fromEntrance(ground, spot)[0]);
  return { en: `${away} m straight in`, zh: `进门正前方 ${away} 米` };
}

function betweenText({ store }: Ground, { between }: Mouth): Text {
  const [a, b] = between.map((id) => fixtureText(store.fixtures.find((fixture) => fixture.id === id)!));
  return { en: `between ${a.en} and ${b.en}`, zh: `${a.zh}与${b.zh}之间` };
}
