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
import type { ChangedBay } from './bayChanges.ts';
import { drawn, type Html, html } from './html.ts';
import { bayNameOf, MOST_PICTURES } from './pictures.ts';
import { type Chapter, type Sheet, section } from './sheet.ts';
import type { Words } from './words.ts';

/** Width of the picture on the screen, in pixels: says how large words must be on the floor. */
const WIDE_PX = 1060;
const MOST_PX_PER_M = 52;
/** Room round the store, and below it for the names of the doors. */
const MARGIN_M = 1;

export function floorSection(
  { project, words }: Sheet,
  { letter, planB }: Chapter,
  bays: readonly ChangedBay[],
): Html {
  const { t } = words;
  const { name, widthM, depthM } = layoutOf(project, planB);
  const store = words.name(name, '');
  const wideM = widthM + 2 * MARGIN_M;
  const pxPerM = Math.min(WIDE_PX / wideM, MOST_PX_PER_M);
  const shown = bays.slice(0, MOST_PICTURES);
  const places = words.list(shown.map((bay) => bayNameOf(bay.ref, words)));
  const marks = [
    ...storeMarks(project, planB, words, pxPerM),
    ...bays.map(({ ref }): Mark => {
      const outline = { kind: 'lines', lines: [outlineOf(ref.fixture)], isClosed: true } as const;
      return { ...outline, stroke: 'planB', width: 3.5 / pxPerM };
    }),
    ...shown.flatMap((bay, k) => flagMarks(bay, k + 1, 1 / pxPerM)),
  ];
  return section(
    `floor-${letter}`,
    t('Where in the store', '在卖场的位置'),
    t(
      `${store}, ${words.units.floorSize(widthM, depthM)} from above. Numbers are those of the pictures.`,
      `${store}俯视图，${words.units.floorSize(widthM, depthM)}。编号与上图一致。`,
    ),
    html`<figure class="floor-figure"><svg class="floor" style="--wide:${Math.round(wideM * pxPerM)}px" viewBox="${-MARGIN_M} ${-MARGIN_M} ${fine(wideM)} ${fine(depthM + 2.2 * MARGIN_M)}" role="img" aria-label="${t(`${store} from above; changed: ${places}`, `${store}俯视图；有改动：${places}`)}">${drawn(marks)}</svg></figure>`,
  );
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
