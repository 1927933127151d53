// Geometry that contradicts itself: fixtures outside the store, bays wider than their face, tills inside fixtures.

import type { Text } from '../words/text.ts';
import type { DraftLayout } from './draft.ts';
import { faceWidthM, footprint, type Point, takesFloor } from './geometry.ts';
import { figure, type Problem, type ProblemList, problemList } from './problems.ts';
import type { Bay, Fixture, Layout } from './schema.ts';

/** Rounding in a drawing is forgiven up to here. */
const SLACK_M = 0.001;

const faceNames: Record<Bay['face'], Text> = {
  front: { en: 'front', zh: '正面' },
  back: { en: 'back', zh: '背面' },
  left: { en: 'left side', zh: '左侧' },
  right: { en: 'right side', zh: '右侧' },
};

/** What parsing would say of a layout. */
export function layoutProblems(layout: Layout): Problem[] {
  const problems = problemList();
  const path = `layouts[${layout.id}]`;
  const fixtures = layout.fixtures.map((value) => ({ path: `${path}.fixtures[${value.id}]`, value }));
  checkLayout({ path, fixtures, outline: layout }, problems);
  return problems.list();
}

export function checkLayout(
  { path: at, fixtures, outline: store }: DraftLayout,
  problems: ProblemList,
): void {
  for (const { path, value } of fixtures) checkBays(value, path, problems);
  if (store === undefined) return;
  const floors = fixtures.filter(({ value }) => takesFloor(value)).map(({ value }) => floorOf(value));
  for (const { path, value } of fixtures) checkInside(value, path, store, problems);
  const stand = (point: Point, path: string, name: Text): void =>
    checkStand(point, path, name, store, floors, problems);
  stand(store.entrance, `${at}.entrance`, { en: 'the entrance', zh: '入口' });
  stand(store.exit, `${at}.exit`, { en: 'the exit', zh: '出口' });
  for (const till of store.checkout.tills)
    stand(till, `${at}.checkout.tills[${till.id}]`, { en: 'the till', zh: '收银台' });
  store.walls.forEach((wall) => {
    const outside =
      Math.max(wall.x1M, wall.x2M) > store.widthM || Math.max(wall.y1M, wall.y2M) > store.depthM;
    if (!outside) return;
    problems.warning('outside-store', `${at}.walls[${wall.id}]`, () => ({
      en: `the wall reaches out of the store (${storeSize(store)} m). Shorten it.`,
      zh: `墙超出卖场（${storeSize(store)} 米）。请缩短。`,
    }));
  });
}

function checkInside(
  fixture: Fixture,
  path: string,
  store: Omit<Layout, 'fixtures'>,
  problems: ProblemList,
): void {
  const corners = footprint(fixture);
  const xs = corners.map(({ xM }) => xM);
  const ys = corners.map(({ yM }) => yM);
  const [left, right] = [-Math.min(...xs), Math.max(...xs) - store.widthM];
  const [top, bottom] = [-Math.min(...ys), Math.max(...ys) - store.depthM];
  if (Math.max(left, right, top, bottom) <= SLACK_M) return;
  const moves: Text[] = [];
  if (left > SLACK_M)
    moves.push({ en: `to xM ${figure(fixture.xM + left)}`, zh: `xM 改为 ${figure(fixture.xM + left)}` });
  else if (right > SLACK_M)
    moves.push({ en: `to xM ${figure(fixture.xM - right)}`, zh: `xM 改为 ${figure(fixture.xM - right)}` });
  if (top > SLACK_M)
    moves.push({ en: `to yM ${figure(fixture.yM + top)}`, zh: `yM 改为 ${figure(fixture.yM + top)}` });
  else if (bottom > SLACK_M)
    moves.push({ en: `to yM ${figure(fixture.yM - bottom)}`, zh: `yM 改为 ${figure(fixture.yM - bottom)}` });
  const tooLarge = left + right > 0 || top + bottom > 0;
  problems.error('outside-store', path, () => ({
    en: `the fixture reaches ${figure(Math.max(left, right, top, bottom))} m out of the store (${storeSize(store)} m). ${
      tooLarge
        ? 'It is larger than the store: make it smaller.'
        : `Move it ${moves.map(({ en }) => en).join(' and ')}.`
    }`,
    zh: `货架超出卖场（${storeSize(store)} 米）${figure(Math.max(left, right, top, bottom))} 米。${
      tooLarge ? '它比卖场还大，请缩小。' : `请将 ${moves.map(({ zh }) => zh).join('，')}。`
    }`,
  }));
}

function checkBays(fixture: Fixture, path: string, problems: ProblemList): void {
  for (const bay of fixture.bays) {
    const bayPath = `${path}.bays[${bay.id}]`;
    const faceM = faceWidthM(fixture, bay.face);
    const over = bay.offsetM + bay.widthM - faceM;
    if (over > SLACK_M) {
      const face = faceNames[bay.face];
      const room = Math.max(0, faceM - bay.offsetM);
      problems.error('bay-too-wide', bayPath, () => ({
        en: `the bay ends at ${figure(bay.offsetM + bay.widthM)} m, the ${face.en} of the fixture is ${figure(faceM)} m wide; ${
          room > 0 ? `set widthM to ${figure(room)}` : `set offsetM below ${figure(faceM)}`
        }.`,
        zh: `该组止于 ${figure(bay.offsetM + bay.widthM)} 米，而货架${face.zh}宽 ${figure(faceM)} 米；请将 ${
          room > 0 ? `widthM 改为 ${figure(room)}` : `offsetM 改到 ${figure(faceM)} 以内`
        }。`,
      }));
    }
    checkShelves(bay, bayPath, problems);
  }
  const byFace = [...fixture.bays].sort((a, b) => a.offsetM - b.offsetM);
  for (let i = 0; i < byFace.length; i++) {
    const bay = byFace[i];
    const next = byFace.slice(i + 1).find(({ face }) => face === bay.face);
    if (next === undefined) continue;
    const over = bay.offsetM + bay.widthM - next.offsetM;
    if (over <= SLACK_M) continue;
    problems.warning('bays-overlap', `${path}.bays[${next.id}]`, () => ({
      en: `begins ${figure(over)} m before bay "${bay.id}" ends; set offsetM to ${figure(bay.offsetM + bay.widthM)}.`,
      zh: `与 "${bay.id}" 组重叠 ${figure(over)} 米；请将 offsetM 改为 ${figure(bay.offsetM + bay.widthM)}。`,
    }));
  }
}

function checkShelves(bay: Bay, path: string, problems: ProblemList): void {
  const upward = [...bay.shelves].sort((a, b) => a.heightMm - b.heightMm);
  upward.forEach((shelf, ix) => {
    const above = upward[ix + 1];
    if (above === undefined) return;
    const room = above.heightMm - shelf.heightMm;
    if (shelf.clearanceMm <= room) return;
    problems.warning('shelves-collide', `${path}.shelves[${shelf.id}].clearanceMm`, () => ({
      en: `got ${figure(shelf.clearanceMm)} mm, but shelf "${above.id}" hangs ${figure(room)} mm above this one; set clearanceMm to at most ${figure(room)}.`,
      zh: `净高 ${figure(shelf.clearanceMm)} 毫米，但上方层板 "${above.id}" 只高出 ${figure(room)} 毫米；请将 clearanceMm 改为不超过 ${figure(room)}。`,
    }));
  });
}

function checkStand(
  point: Point,
  path: string,
  name: Text,
  store: Omit<Layout, 'fixtures'>,
  floors: readonly Floor[],
  problems: ProblemList,
): void {
  const at = `(${figure(point.xM)}, ${figure(point.yM)})`;
  if (point.xM > store.widthM + SLACK_M || point.yM > store.depthM + SLACK_M) {
    const near = `(${figure(Math.min(point.xM, store.widthM))}, ${figure(Math.min(point.yM, store.depthM))})`;
    problems.error('outside-store', path, () => ({
      en: `${name.en} at ${at} is outside the store (${storeSize(store)} m). The nearest place inside is ${near}.`,
      zh: `${name.zh} ${at} 在卖场（${storeSize(store)} 米）之外。最近的场内位置是 ${near}。`,
    }));
    return;
  }
  const covering = floors.find((floor) => holds(floor, point));
  if (covering !== undefined)
    problems.error('inside-fixture', path, () => ({
      en: `${name.en} at ${at} is inside fixture "${covering.fixture.id}". Move one of them.`,
      zh: `${name.zh} ${at} 位于货架 "${covering.fixture.id}" 之内。请移动其中之一。`,
    }));
  const wall = store.walls.find((w) => distanceToWall(point, w) < w.thicknessM / 2 - SLACK_M);
  if (wall !== undefined)
    problems.error('inside-wall', path, () => ({
      en: `${name.en} at ${at} is inside wall "${wall.id}". Move it away from the wall.`,
      zh: `${name.zh} ${at} 位于墙 "${wall.id}" 之内。请移开。`,
    }));
}

interface Floor {
  readonly fixture: Fixture;
  readonly corners: readonly Point[];
}

function floorOf(fixture: Fixture): Floor {
  return { fixture, corners: footprint(fixture) };
}

/** The point lies inside the fixture, not merely on its edge. Corners go clockwise on the screen. */
function holds({ corners }: Floor, point: Point): boolean {
  return corners.every((a, ix) => {
    const b = corners[(ix + 1) % corners.length];
    const [dx, dy] = [b.xM - a.xM, b.yM - a.yM];
    const edge = Math.sqrt(dx * dx + dy * dy);
    return dx * (point.yM - a.yM) - dy * (point.xM - a.xM) > SLACK_M * edge;
  });
}

function distanceToWall(point: Point, wall: Layout['walls'][number]): number {
  const [dx, dy] = [wall.x2M - wall.x1M, wall.y2M - wall.y1M];
  const [px, py] = [point.xM - wall.x1M, point.yM - wall.y1M];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
  const [ex, ey] = [px - along * dx, py - along * dy];
  return Math.sqrt(ex * ex + ey * ey);
}

function storeSize(store: Omit<Layout, 'fixtures'>): string {
  return `${figure(store.widthM)} x ${figure(store.depthM)}`;
}
