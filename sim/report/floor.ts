// The store from above as the stage draws it, with the fixtures marked that a plan changes: numbered as the pictures of
// their bays.

import {
  fixturesMarks,
  floorWords,
  goodsOnFloor,
  groundMarks,
  outlineOf,
  writtenMarks,
} from '../picture/floorMarks.ts';
import { floorPlan } from '../picture/floorPlan.ts';
import type { Mark } from '../picture/marks.ts';
import { fine } from '../picture/svg.ts';
import { bayFront } from '../project/geometry.ts';
import { layoutOf } from '../project/layouts.ts';
import type { Plan, Project } from '../project/schema.ts';
import type { BayByBay, ChangedBay } from './bayChanges.ts';
import { drawn, type Html, html, nothing } from './html.ts';
import { bayNameOf, MOST_PICTURES } from './pictures.ts';
import { type Chapter, type Sheet, section, tag } from './sheet.ts';
import type { Words } from './words.ts';

/** Width of the picture on the screen, in pixels: says how large words must be on the floor. */
const WIDE_PX = 1060;
const MOST_PX_PER_M = 52;
/** Room round the store, and below it for the names of the doors. */
const MARGIN_M = 1;

/** Where a floor has been relaid, the old one and the new one beside each other. */
export function floorSection(sheet: Sheet, { letter, planA, planB }: Chapter, { bays, all }: BayByBay): Html {
  const { words, project } = sheet;
  const { t } = words;
  const shown = bays.slice(0, MOST_PICTURES);
  const changed = words.list(shown.map((bay) => bayNameOf(bay.ref, words)));
  const framed = new Set(bays.map(({ ref }) => ref.fixture.id));
  const here = new Set(layoutOf(project, planB).fixtures.map(({ id }) => id));
  const flags = (px: number): Mark[] =>
    // A fixture that is gone has no place on this floor.
    shown.flatMap((bay, k) => (here.has(bay.ref.fixture.id) ? flagMarks(bay, k + 1, px) : []));
  if (all.floor.length > 0) {
    for (const { kind, id } of all.floor.flatMap(({ things }) => things))
      if (kind === 'fixture') framed.add(id);
    const side = (plan: Plan, tagged: string, more?: (px: number) => Mark[]): Html => {
      const name = words.name(plan.name, plan.id);
      const of = { plan, framed, stroke: more ? ('planB' as const) : ('planA' as const), more };
      const label = t(`The floor of “${name}” from above`, `“${name}”的平面图`);
      return html`<figure class="floor-figure"><figcaption>${tag(tagged)} ${name}</figcaption>${picture(sheet, of, WIDE_PX / 2, label)}</figure>`;
    };
    return section(
      `floor-${letter}`,
      t('The floor, old and new', '新旧平面图'),
      t('Framed: fixtures that stand otherwise or hold other goods.', '加框为位置或商品有改动的陈列设备。'),
      html`<div class="pair" style="--wide:${WIDE_PX / 2}px">${side(planA, 'A')}${side(planB, letter, flags)}</div>`,
    );
  }
  if (bays.length === 0) return nothing;
  const { name, widthM, depthM } = layoutOf(project, planB);
  const store = words.name(name, '');
  const label = t(`${store} from above; changed: ${changed}`, `${store}俯视图；有改动：${changed}`);
  return section(
    `floor-${letter}`,
    t('Where in the store', '在卖场的位置'),
    t(
      `${store}, ${words.units.floorSize(widthM, depthM)} from above. Numbers are those of the pictures.`,
      `${store}俯视图，${words.units.floorSize(widthM, depthM)}。编号与上图一致。`,
    ),
    html`<figure class="floor-figure">${picture(sheet, { plan: planB, framed, stroke: 'planB', more: flags }, WIDE_PX, label)}</figure>`,
  );
}

interface Pictured {
  readonly plan: Plan;
  /** Ids of fixtures. */
  readonly framed: ReadonlySet<string>;
  readonly stroke: 'planA' | 'planB';
  /** Drawn over it all, given the length of a pixel. */
  readonly more?: (px: number) => Mark[];
}

function picture({ project, words }: Sheet, of: Pictured, mostPx: number, label: string): Html {
  const { widthM, depthM, fixtures } = layoutOf(project, of.plan);
  const wideM = widthM + 2 * MARGIN_M;
  const pxPerM = Math.min(mostPx / wideM, MOST_PX_PER_M);
  const marks = [
    ...storeMarks(project, of.plan, words, pxPerM),
    ...fixtures
      .filter(({ id }) => of.framed.has(id))
      .map((fixture): Mark => {
        const outline = { kind: 'lines', lines: [outlineOf(fixture)], isClosed: true } as const;
        return { ...outline, stroke: of.stroke, width: 3.5 / pxPerM };
      }),
    ...(of.more?.(1 / pxPerM) ?? []),
  ];
  return html`<svg class="floor" style="--wide:${Math.round(wideM * pxPerM)}px" viewBox="${-MARGIN_M} ${-MARGIN_M} ${fine(wideM)} ${fine(depthM + 2.2 * MARGIN_M)}" role="img" aria-label="${label}">${drawn(marks)}</svg>`;
}

/** The store with a plan's goods, as the stage shows it at this scale. */
function storeMarks(project: Project, plan: Plan, words: Words, pxPerM: number): Mark[] {
  const floor = floorPlan(project, plan);
  const doors = { entrance: words.t('Entrance', '入口'), exit: words.t('Exit', '出口') };
  // Fainter than on the stage, so that the changed fixtures are found.
  const goods = { ...goodsOnFloor(project, floor), alpha: 0.55 };
  return [
    ...groundMarks(floor.layout),
    ...fixturesMarks(floor.layout, { goods, absent: floor.absent }),
    ...writtenMarks(floorWords(project, floor, { language: words.language, ...doors }), pxPerM),
  ];
}

/** The front of a changed bay, and a numbered flag before it, where its shoppers stand. */
function flagMarks({ ref }: ChangedBay, no: number, px: number): Mark[] {
  const front = bayFront(ref.fixture, ref.bay);
  const r = 10 * px;
  const x = (front.x0M + front.x1M) / 2 + front.nx * (r + 5 * px);
  const y = (front.y0M + front.y1M) / 2 + front.ny * (r + 5 * px);
  const ends = [[front.x0M, front.y0M, front.x1M, front.y1M]];
  const box = { kind: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, r: 4 * px } as const;
  const number = { kind: 'words', text: String(no), x, y, size: 12.5 * px, anchor: 'middle' } as const;
  return [
    { kind: 'lines', lines: ends, isClosed: false, stroke: 'planB', width: 6 * px },
    { ...box, fill: 'ink', stroke: 'panel', width: 1.5 * px },
    { ...number, weight: 700, fill: 'panel' },
  ];
}
