// The store from above as marks, in metres: ground, walls and doors, fixtures with their goods, tills, and what is
// written on it. The stage, the floor editor, the maps of the page and the report all draw these.
import { sincosDeg } from '../base/sincos.ts';
import { footprint, type Point, takesFloor } from '../project/geometry.ts';
import type { Bay, Fixture, Layout, Project } from '../project/schema.ts';
import { type FloorPlan, type GoodsStripe, pointOn } from './floorPlan.ts';
import { dashes, type Ink, type Mark, together } from './marks.ts';
import { packLook } from './packLook.ts';
import { widthEm } from './textFit.ts';

type Outside = Pick<Layout, 'widthM' | 'depthM' | 'walls' | 'entrance' | 'exit'>;

export function groundMarks({ widthM, depthM, walls, entrance, exit }: Outside): Mark[] {
  // Tiles of two metres give the eye a scale.
  const tiles: number[][] = [];
  for (let x = 2; x < widthM; x += 2) tiles.push([x, 0, x, depthM]);
  for (let y = 2; y < depthM; y += 2) tiles.push([0, y, widthM, y]);
  const doors = [entrance, exit].map((door): Mark => {
    const out = outward(door, widthM, depthM);
    const half = 1.1;
    return out.y !== 0
      ? {
          kind: 'rect',
          x: door.xM - half,
          y: out.y > 0 ? depthM - 0.02 : -0.32,
          w: half * 2,
          h: 0.34,
          fill: 'floor',
        }
      : {
          kind: 'rect',
          x: out.x > 0 ? widthM - 0.02 : -0.32,
          y: door.yM - half,
          w: 0.34,
          h: half * 2,
          fill: 'floor',
        };
  });
  return [
    {
      kind: 'rect',
      x: -0.9,
      y: -0.75,
      w: widthM + 1.8,
      h: depthM + 1.9,
      r: 1.2,
      fill: 'shadow',
      alpha: 0.07,
    },
    { kind: 'rect', x: -0.3, y: -0.3, w: widthM + 0.6, h: depthM + 0.6, fill: 'wall' },
    { kind: 'rect', x: 0, y: 0, w: widthM, h: depthM, fill: 'floor' },
    { kind: 'lines', lines: tiles, isClosed: false, stroke: 'floorGrid', width: 0.03 },
    ...doors,
    ...walls.map(
      ({ x1M, y1M, x2M, y2M, thicknessM }): Mark => ({
        kind: 'lines',
        lines: [[x1M, y1M, x2M, y2M]],
        isClosed: false,
        stroke: 'wall',
        width: thicknessM,
      }),
    ),
  ];
}

/** One fixture from above, in layers: whatever lies in a lower layer of any fixture is drawn first. */
export interface FixtureMarks {
  readonly shade: readonly Mark[];
  readonly body: readonly Mark[];
  readonly goods: readonly Mark[];
  readonly edges: readonly Mark[];
}

export interface Goods {
  /** Along the front of a bay. */
  readonly of: (bay: Bay) => readonly GoodsStripe[];
  /** Main colour of each SKU's pack. */
  readonly colours: readonly `#${string}`[];
  /** How strong they are over the fixture; fainter where something else is to be seen. */
  readonly alpha?: number;
}

export function skuColours({ skus, brands }: Pick<Project, 'skus' | 'brands'>): Goods['colours'] {
  const byId = new Map(brands.map((brand) => [brand.id, brand]));
  return skus.map((sku) => packLook(sku, byId.get(sku.brandId)).main);
}

/** Its shadow falls this far to the right and down, in metres. */
export const SHADE_M = { x: 0.07, y: 0.1 } as const;
const EDGE_M = 0.05;
const GOODS_ALPHA = 0.78;
const JOINT_M = 0.035;
const DASH_M = 0.14;

/** `fill` is its own colour: a darker one on small maps, where a thin outline would be lost. */
export function fixtureMarks(fixture: Fixture, goods: Goods | null, fill: Ink = 'fixture'): FixtureMarks {
  const outline = outlineOf(fixture);
  const surface = (corners: number[]) => ({ kind: 'lines', lines: [corners], isClosed: true }) as const;
  const shade = outline.map((value, k) => value + (k % 2 === 0 ? SHADE_M.x : SHADE_M.y));
  const stripes: Mark[] = [];
  const joints: number[][] = [];
  for (const bay of goods ? fixture.bays : []) {
    const at = pointOn(fixture, bay);
    for (const { from01, to01, skuIx } of goods?.of(bay) ?? []) {
      const [a, b] = [0.02 + from01 * 0.96, 0.02 + to01 * 0.96];
      const corners = [...at(a, 0.06), ...at(b, 0.06), ...at(b, 0.86), ...at(a, 0.86)];
      stripes.push({ ...surface(corners), fill: goods?.colours[skuIx], alpha: goods?.alpha ?? GOODS_ALPHA });
    }
    joints.push([...at(0, 0), ...at(0, 1)], [...at(1, 0), ...at(1, 1)]);
  }
  return {
    shade: takesFloor(fixture) ? [{ ...surface(shade), fill: 'fixtureShadow' }] : [],
    body: [{ ...surface(outline), fill }],
    goods: together(stripes),
    edges: [
      { kind: 'lines', lines: joints, isClosed: false, stroke: 'fixtureEdge', width: JOINT_M },
      { ...surface(outline), stroke: 'fixtureEdge', width: EDGE_M },
    ],
  };
}

/** Where a stack could be put up: a faint broken line, nothing that stands. */
function absentMarks(fixture: Fixture): Mark[] {
  const lines = dashes(outlineOf(fixture), DASH_M, DASH_M);
  return [{ kind: 'lines', lines, isClosed: false, stroke: 'fixtureEdge', width: 0.03, alpha: 0.75 }];
}

/** All fixtures, and the tills over them; what hangs on others over what stands. */
export function fixturesMarks(
  { fixtures, checkout }: Pick<Layout, 'fixtures' | 'checkout'>,
  { goods = null, absent = new Set(), fill }: FixtureOptions = {},
): Mark[] {
  const layers = (all: readonly Fixture[]): Mark[] => {
    const parts = all.map((fixture) => fixtureMarks(fixture, goods, fill));
    return (['shade', 'body', 'goods', 'edges'] as const).flatMap((layer) =>
      together(parts.flatMap((part) => part[layer])),
    );
  };
  const standing = fixtures.filter((fixture, ix) => takesFloor(fixture) && !absent.has(ix));
  const hung = fixtures.filter((fixture) => !takesFloor(fixture));
  return [
    ...layers(standing),
    ...layers(hung),
    ...together(fixtures.filter((_, ix) => absent.has(ix)).flatMap(absentMarks)),
    ...tillMarks({ checkout }),
  ];
}

export interface FixtureOptions {
  readonly goods?: Goods | null;
  /** Places of fixtures that are not put up. */
  readonly absent?: ReadonlySet<number>;
  readonly fill?: Ink;
}

/** The goods of a floor plan, as fixtures ask for them. */
export function goodsOnFloor(project: Project, plan: FloorPlan): Goods {
  const bays = plan.layout.fixtures.flatMap((fixture) => fixture.bays);
  const stripes = new Map(bays.map((bay, ix) => [bay, plan.strips[ix].goods]));
  return { of: (bay) => stripes.get(bay) ?? [], colours: skuColours(project) };
}

/** A till: a belt beside the place where the shopper pays, along the queue. */
export function tillMarks({ checkout }: Pick<Layout, 'checkout'>): Mark[] {
  return checkout.tills.flatMap(({ xM, yM, queueDeg }): Mark[] => {
    const { cos, sin } = sincosDeg(queueDeg);
    const at = (along: number, aside: number) => [
      xM + cos * along - sin * aside,
      yM + sin * along + cos * aside,
    ];
    const block = (a0: number, a1: number, s0: number, s1: number) =>
      ({
        kind: 'lines',
        lines: [[...at(a0, s0), ...at(a1, s0), ...at(a1, s1), ...at(a0, s1)]],
        isClosed: true,
      }) as const;
    return [
      { ...block(-0.75, 1.15, 0.36, 0.92), fill: 'fixture', stroke: 'fixtureEdge', width: 0.04 },
      { ...block(-0.1, 1.07, 0.44, 0.84), fill: 'belt' },
      { ...block(-0.68, -0.24, 0.5, 0.78), fill: 'panel' },
    ];
  });
}

export function outlineOf(fixture: Fixture): number[] {
  return footprint(fixture).flatMap(({ xM, yM }) => [xM, yM]);
}

/** Something written on the floor: as large on the screen at any zoom, so it is shown only where it fits. */
export interface FloorWords {
  readonly text: string;
  readonly xM: number;
  readonly yM: number;
  readonly turnDeg: number;
  readonly isDownward: boolean;
  readonly px: number;
  readonly weight: 500 | 600;
  readonly spacingPx: number;
  readonly ink: 'ink' | 'inkSoft';
  /** On a plate of the panel's colour. */
  readonly hasPlate: boolean;
  /** Room along it and across. */
  readonly lengthM: number;
  readonly acrossM: number;
  /** Shown from this many pixels a metre up, and hidden above. */
  readonly fromScale: number;
  readonly toScale: number;
}

export interface FloorLanguage {
  readonly language: 'en' | 'zh';
  readonly entrance: string;
  readonly exit: string;
}

/** Departments in their aisles seen from afar, categories on the shelving seen from near, and the doors. */
export function floorWords(project: Project, plan: FloorPlan, say: FloorLanguage): FloorWords[] {
  const { language } = say;
  const isChinese = language === 'zh';
  const { entrance, exit, widthM, depthM } = plan.layout;
  const areas = plan.areas.map(({ departmentIx, ...at }): FloorWords => {
    const text = project.departments[departmentIx].name[language];
    // Chinese along an aisle is written downward, its characters upright.
    const isDownward = isChinese && at.turnDeg !== 0 && /^[\u2e80-\u9fff]+$/.test(text);
    return {
      ...at,
      text,
      isDownward,
      turnDeg: isDownward ? 0 : at.turnDeg,
      px: isChinese ? 13 : 12,
      weight: 600,
      spacingPx: isChinese ? 2 : 0.4,
      ink: 'inkSoft',
      hasPlate: false,
      fromScale: 0,
      toScale: 44,
    };
  });
  const labels = plan.labels.map(
    ({ text, ...at }): FloorWords => ({
      ...at,
      text: text[language],
      isDownward: false,
      px: 11,
      weight: 500,
      spacingPx: 0,
      ink: 'ink',
      hasPlate: true,
      fromScale: 26,
      toScale: 1e9,
    }),
  );
  const doors = (
    [
      [entrance, say.entrance],
      [exit, say.exit],
    ] as const
  ).map(([door, text]): FloorWords => {
    const out = outward(door, widthM, depthM);
    return {
      text,
      xM: door.xM + out.x * 0.75,
      yM: door.yM + out.y * 0.75,
      turnDeg: out.x !== 0 ? -90 : 0,
      isDownward: false,
      px: 12,
      weight: 500,
      spacingPx: 0,
      ink: 'inkSoft',
      hasPlate: false,
      lengthM: 1e3,
      acrossM: 1e3,
      fromScale: 12,
      toScale: 1e9,
    };
  });
  return [...areas, ...labels, ...doors];
}

/** Have words this long room at a scale? */
export function hasRoom(words: FloorWords, lengthPx: number, pxPerM: number): boolean {
  return (
    pxPerM >= words.fromScale &&
    pxPerM < words.toScale &&
    lengthPx + 12 <= words.lengthM * pxPerM &&
    (!words.hasPlate || words.acrossM * pxPerM >= 12)
  );
}

/** What is written, for a picture that stays at one scale. */
export function writtenMarks(written: readonly FloorWords[], pxPerM: number): Mark[] {
  return written
    .filter((words) => hasRoom(words, widthEm(words.text) * words.px, pxPerM))
    .map(({ text, xM, yM, turnDeg, isDownward, px, weight, ink, hasPlate }): Mark => {
      const at = { x: xM, y: yM, size: px / pxPerM, anchor: 'middle', turnDeg, isDownward } as const;
      const halo = hasPlate ? ({ halo: 'panel' } as const) : {};
      return { kind: 'words', text, ...at, weight, fill: ink, ...halo };
    });
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
