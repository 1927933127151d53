// The store from above, with the fixtures marked that a plan changes: numbered as the pictures of their bays.
import { bayFront, footprint, type Point, takesFloor } from '../project/geometry.ts';
import { packSize } from '../project/pack.ts';
import { listBays, shelfIndex } from '../project/places.ts';
import type { Fixture, Plan, Position, Project } from '../project/schema.ts';
import type { ChangedBay } from './bayChanges.ts';
import { type Html, html, join, nothing } from './html.ts';
import { bayNameOf, MOST_PICTURES } from './pictures.ts';
import { type Chapter, type Sheet, section } from './sheet.ts';
import { widthEm } from './textFit.ts';
import type { Words } from './words.ts';

/** Width of the picture on the screen, in pixels: says how large words must be on the floor. */
const WIDE_PX = 1060;

export function floorSection(
  sheet: Sheet,
  { letter, planA, planB }: Chapter,
  bays: readonly ChangedBay[],
): Html {
  const { project, words } = sheet;
  const { t } = words;
  const { store } = project;
  const pxPerM = Math.min(WIDE_PX / (store.widthM + 2), 52);
  const changed = new Map<string, number[]>();
  bays.forEach((bay, k) => {
    const numbers = changed.get(bay.ref.fixture.id) ?? [];
    if (k < MOST_PICTURES) numbers.push(k + 1);
    changed.set(bay.ref.fixture.id, numbers);
  });
  const label = t(
    `${words.name(store.name, '')} from above; changed: ${words.list(bays.slice(0, MOST_PICTURES).map((bay) => bayNameOf(bay.ref, words)))}`,
    `${words.name(store.name, '')}俯视图；有改动：${words.list(bays.slice(0, MOST_PICTURES).map((bay) => bayNameOf(bay.ref, words)))}`,
  );
  const picture = html`<svg class="floor" style="--wide:${Math.round((store.widthM + 2) * pxPerM)}px" viewBox="-1 -1 ${size(store.widthM + 2)} ${size(store.depthM + 2.2)}" role="img" aria-label="${label}">${ground(project, words, pxPerM)}${fixtures(project, changed)}${goods(sheet, planB)}${outlines(project, changed)}${names(project, planA, words, pxPerM, changed)}${tills(project)}${bays.slice(0, MOST_PICTURES).map((bay, k) => marker(bay, k + 1, pxPerM))}</svg>`;
  return section(
    `floor-${letter}`,
    t('Where in the store', '在卖场的位置'),
    t(
      `${words.name(store.name, '')}, ${size(store.widthM)} × ${size(store.depthM)} m from above. Numbers are those of the pictures.`,
      `${words.name(store.name, '')}俯视图，${size(store.widthM)} × ${size(store.depthM)} 米。编号与上图一致。`,
    ),
    html`<figure class="floor-figure">${picture}</figure>`,
  );
}

function ground({ store }: Project, words: Words, pxPerM: number): Html {
  const { widthM, depthM, walls, entrance, exit } = store;
  const lines = walls.map(
    (wall) =>
      html`<path class="wall-line" d="M${size(wall.x1M)} ${size(wall.y1M)}L${size(wall.x2M)} ${size(wall.y2M)}" stroke-width="${size(wall.thicknessM)}"/>`,
  );
  const px = 1 / pxPerM;
  const wall = 7 * px;
  const doors = (
    [
      [entrance, words.t('Entrance', '入口')],
      [exit, words.t('Exit', '出口')],
    ] as const
  ).map(([door, name]) => {
    const out = outward(door, widthM, depthM);
    const half = 1.1;
    const gap =
      out.y !== 0
        ? html`<rect class="floor-ground" x="${size(door.xM - half)}" y="${size(out.y > 0 ? depthM - 0.02 : -wall - 0.02)}" width="${2 * half}" height="${size(wall + 0.04)}"/>`
        : html`<rect class="floor-ground" x="${size(out.x > 0 ? widthM - 0.02 : -wall - 0.02)}" y="${size(door.yM - half)}" width="${size(wall + 0.04)}" height="${2 * half}"/>`;
    const x = door.xM + out.x * 0.75;
    const y = door.yM + out.y * 0.5 + 4 * px * (out.y + 1);
    const turn = out.x !== 0 ? html` transform="rotate(-90 ${size(x)} ${size(y)})"` : nothing;
    return html`${gap}<text class="door" x="${size(x)}" y="${size(y)}" font-size="${size(11.5 * px)}"${turn}>${name}</text>`;
  });
  return html`<rect class="wall" x="${size(-wall)}" y="${size(-wall)}" width="${size(widthM + 2 * wall)}" height="${size(depthM + 2 * wall)}"/><rect class="floor-ground" width="${size(widthM)}" height="${size(depthM)}"/>${lines}${doors}`;
}

function drawnFixtures({ store }: Project, changed: ReadonlyMap<string, readonly number[]>): Fixture[] {
  return store.fixtures.filter((fixture) => takesFloor(fixture) || changed.has(fixture.id));
}

function outline(fixture: Fixture): string {
  const corners = footprint(fixture).map((p, k) => `${k === 0 ? 'M' : 'L'}${size(p.xM)} ${size(p.yM)}`);
  return `${corners.join('')}Z`;
}

function fixtures(project: Project, changed: ReadonlyMap<string, readonly number[]>): Html {
  return html`<path class="fixture" d="${drawnFixtures(project, changed).map(outline).join('')}"/>`;
}

/** Edges over the goods; the changed fixtures in the accent of the alternative. */
function outlines(project: Project, changed: ReadonlyMap<string, readonly number[]>): Html {
  const all = drawnFixtures(project, changed);
  const loud = all.filter(({ id }) => changed.has(id));
  return html`<path class="fixture-edge" d="${all.map(outline).join('')}"/><path class="fixture-changed" d="${loud.map(outline).join('')}"/>`;
}

/** From above one sees the goods of the highest shelf that is not above the eyes. */
const SEEN_BELOW_MM = 1700;
/** A strip of goods takes at most this much of the fixture's depth. */
const STRIP_M = 0.5;

/** Goods from above in the colours of their brands, those of one colour as one path. */
function goods({ project, packs }: Sheet, plan: Plan): Html {
  const skuIxById = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const shelves = shelfIndex(project.store);
  const seen = new Map<number, { heightMm: number; positions: Position[] }>();
  for (const position of plan.positions) {
    const at = shelves.get(position.shelfId);
    if (!at || !takesFloor(at.fixture)) continue;
    const { heightMm } = at.shelf;
    const best = seen.get(at.bayIx);
    if (best && best.heightMm === heightMm) best.positions.push(position);
    else if (!best || (heightMm > best.heightMm && heightMm < SEEN_BELOW_MM))
      seen.set(at.bayIx, { heightMm, positions: [position] });
  }
  const byColour = new Map<string, string[]>();
  for (const { ix, fixture, bay } of listBays(project.store)) {
    const front = bayFront(fixture, bay);
    const behindM = bay.face === 'front' || bay.face === 'back' ? fixture.depthM : fixture.widthM;
    const isTwoSided = fixture.bays.some(({ face }) => face === opposite[bay.face]);
    const deepM = Math.min(STRIP_M, behindM * (isTwoSided ? 0.45 : 0.86));
    for (const position of seen.get(ix)?.positions ?? []) {
      const skuIx = skuIxById.get(position.skuId);
      if (skuIx === undefined) continue;
      const wideMm = packSize(project.skus[skuIx], position.orientation).widthMm * position.facingsWide;
      const from = Math.min(1, position.xMm / 1000 / bay.widthM);
      const to = Math.min(1, (position.xMm + wideMm) / 1000 / bay.widthM);
      const at = (along: number, inM: number): string =>
        `${size(front.x0M + (front.x1M - front.x0M) * along - front.nx * inM)} ${size(front.y0M + (front.y1M - front.y0M) * along - front.ny * inM)}`;
      const colour = packs.lookOf(skuIx).main;
      const paths = byColour.get(colour) ?? [];
      paths.push(`M${at(from, 0.03)}L${at(to, 0.03)}L${at(to, deepM)}L${at(from, deepM)}Z`);
      byColour.set(colour, paths);
    }
  }
  return html`<g class="goods">${[...byColour].map(([colour, paths]) => html`<path fill="${colour}" d="${paths.join('')}"/>`)}</g>`;
}

const opposite = { front: 'back', back: 'front', left: 'right', right: 'left' } as const;

/** Category names on the shelving, where they have room: from left to right or from bottom to top. */
function names(
  project: Project,
  plan: Plan,
  words: Words,
  pxPerM: number,
  changed: ReadonlyMap<string, readonly number[]>,
): Html {
  const px = 1 / pxPerM;
  const letterM = 9 * px;
  const skuById = new Map(project.skus.map((sku) => [sku.id, sku]));
  const departmentOf = new Map(project.categories.map(({ id, departmentId }) => [id, departmentId]));
  const departments = new Map(project.departments.map((each) => [each.id, words.name(each.name, each.id)]));
  const shelves = shelfIndex(project.store);
  const counts = new Map<string, Map<string, number>>();
  for (const position of plan.positions) {
    const at = shelves.get(position.shelfId);
    const sku = skuById.get(position.skuId);
    if (!at || !sku) continue;
    const departmentId = departmentOf.get(sku.categoryId) ?? '';
    const there = counts.get(at.fixture.id) ?? new Map<string, number>();
    there.set(departmentId, (there.get(departmentId) ?? 0) + position.facingsWide);
    counts.set(at.fixture.id, there);
  }
  const pieces = project.store.fixtures.map((fixture) => {
    if (!takesFloor(fixture) || changed.has(fixture.id)) return nothing;
    const ranked = [...(counts.get(fixture.id) ?? [])].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1));
    const name = departments.get(ranked[0]?.[0] ?? '') ?? '';
    const [p, q] = footprint(fixture);
    const alongX = Math.abs(q.xM - p.xM) >= Math.abs(q.yM - p.yM);
    const isWide = fixture.widthM >= fixture.depthM;
    const lengthM = Math.max(fixture.widthM, fixture.depthM);
    const acrossM = Math.min(fixture.widthM, fixture.depthM);
    if (name === '' || widthEm(name) * letterM > lengthM * 0.92 || letterM > acrossM * 1.1) return nothing;
    const upright = alongX !== isWide;
    const at = html`x="${size(fixture.xM)}" y="${size(fixture.yM)}" font-size="${size(letterM)}"`;
    if (!upright) return html`<text class="place" ${at} dy=".35em">${name}</text>`;
    // Chinese along an aisle is written downward, its characters upright.
    if (words.language === 'zh') return html`<text class="place down" ${at}>${name}</text>`;
    return html`<text class="place" ${at} dy=".35em" transform="rotate(-90 ${size(fixture.xM)} ${size(fixture.yM)})">${name}</text>`;
  });
  return join(pieces);
}

function tills({ store }: Project): Html {
  return join(
    store.checkout.tills.map(
      (till) => html`<circle class="till" cx="${size(till.xM)}" cy="${size(till.yM)}" r="0.28"/>`,
    ),
  );
}

/** A numbered flag before the bay, where its shoppers stand. */
function marker({ ref }: ChangedBay, no: number, pxPerM: number): Html {
  const front = bayFront(ref.fixture, ref.bay);
  const px = 1 / pxPerM;
  const r = 10 * px;
  const x = (front.x0M + front.x1M) / 2 + front.nx * (r + 5 * px);
  const y = (front.y0M + front.y1M) / 2 + front.ny * (r + 5 * px);
  return html`<path class="front" d="M${size(front.x0M)} ${size(front.y0M)}L${size(front.x1M)} ${size(front.y1M)}"/><rect class="flag" x="${size(x - r)}" y="${size(y - r)}" width="${size(2 * r)}" height="${size(2 * r)}" rx="${size(4 * px)}"/><text class="flag-no" x="${size(x)}" y="${size(y)}" dy=".36em" font-size="${size(12.5 * px)}">${no}</text>`;
}

/** The direction out of the store at a door: toward the nearest outer wall. */
function outward(door: Point, widthM: number, depthM: number): { x: number; y: number } {
  const sides = [
    { x: 0, y: 1, d: depthM - door.yM },
    { x: 0, y: -1, d: door.yM },
    { x: 1, y: 0, d: widthM - door.xM },
    { x: -1, y: 0, d: door.xM },
  ];
  return sides.reduce((p, q) => (q.d < p.d ? q : p));
}

/** Metres in hundredths. */
function size(metres: number): string {
  const hundredths = Math.round(metres * 100) / 100;
  return String(hundredths === 0 ? 0 : hundredths);
}
