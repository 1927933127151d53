// The still part of the floor: ground, walls, fixtures with their goods from above, tills, doors and labels.
import { Container, Graphics, Text } from 'pixi.js';
import { fontFamily } from '../../../sim/picture/font.ts';
import { packLook } from '../../../sim/picture/packLook.ts';
import { mix, type Palette, palettes, type Theme } from '../../../sim/picture/palette.ts';
import { footprint, takesFloor } from '../../../sim/project/geometry.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { FloorPlan } from '../../frame/floorPlan.ts';
import type { Camera } from '../camera.ts';

import type { StageWords } from '../scene.ts';

export interface FloorLayer {
  readonly ground: Container;
  readonly fixtures: Container;
  readonly labels: Container;
  /** Shows the labels that have room at this zoom. */
  arrange(camera: Camera): void;
}

interface Placed {
  readonly text: Text;
  readonly plate: Graphics | null;
  readonly isDownward: boolean;
  readonly lengthM: number;
  readonly acrossM: number;
  /** Shown from this many pixels a metre up, and hidden above. */
  readonly fromScale: number;
  readonly toScale: number;
}

export function makeFloorLayer(
  project: Project,
  plan: FloorPlan,
  theme: Theme,
  words: StageWords,
): FloorLayer {
  const colours = palettes[theme];
  const ground = new Container();
  const fixtures = new Container();
  const labels = new Container();
  ground.addChild(drawGround(project, colours));
  fixtures.addChild(drawFixtures(project, plan, colours, theme));
  fixtures.addChild(drawTills(project, colours, theme));

  const placed: Placed[] = [];
  const addText = (
    content: string,
    style: { px: number; weight: '500' | '600'; colour: string; spacing?: number },
    at: {
      xM: number;
      yM: number;
      rotationRad: number;
      lengthM: number;
      acrossM: number;
      isDownward?: boolean;
    },
    range: { fromScale: number; toScale: number },
    plateColour: string | null,
  ) => {
    const text = new Text({
      text: content,
      resolution: Math.min(2, globalThis.devicePixelRatio || 1) * 1.5,
      style: {
        fontFamily,
        fontSize: style.px,
        fontWeight: style.weight,
        fill: style.colour,
        letterSpacing: style.spacing ?? 0,
      },
    });
    text.anchor.set(0.5);
    text.position.set(at.xM, at.yM);
    text.rotation = at.rotationRad;
    let plate: Graphics | null = null;
    if (plateColour) {
      const w = text.width + 10;
      const h = text.height + 2;
      plate = new Graphics().roundRect(-w / 2, -h / 2, w, h, h / 2).fill({ color: plateColour, alpha: 0.92 });
      plate.position.set(at.xM, at.yM);
      plate.rotation = at.rotationRad;
      labels.addChild(plate);
    }
    labels.addChild(text);
    placed.push({
      text,
      plate,
      isDownward: at.isDownward ?? false,
      lengthM: at.lengthM,
      acrossM: at.acrossM,
      ...range,
    });
  };

  for (const area of plan.areas) {
    const name = project.departments[area.departmentIx].name[words.language];
    // Chinese along an aisle is written downward, its characters upright.
    const isDownward = words.language === 'zh' && area.rotationRad !== 0 && /^[\u2e80-\u9fff]+$/.test(name);
    addText(
      isDownward ? [...name].join('\n') : name,
      {
        px: words.language === 'zh' ? 13 : 12,
        weight: '600',
        colour: colours.inkSoft,
        spacing: words.language === 'zh' ? 2 : 0.4,
      },
      isDownward ? { ...area, rotationRad: 0, isDownward } : area,
      { fromScale: 0, toScale: 44 },
      null,
    );
  }
  for (const label of plan.labels) {
    addText(
      label.text[words.language],
      { px: 11, weight: '500', colour: colours.ink },
      label,
      { fromScale: 26, toScale: 1e9 },
      colours.panel,
    );
  }
  const { entrance, exit, widthM, depthM } = project.store;
  const doors: [{ xM: number; yM: number }, string][] = [
    [entrance, words.entrance],
    [exit, words.exit],
  ];
  for (const [door, name] of doors) {
    const out = outward(door, widthM, depthM);
    addText(
      name,
      { px: 12, weight: '500', colour: colours.inkSoft },
      {
        xM: door.xM + out.x * 0.75,
        yM: door.yM + out.y * 0.75,
        rotationRad: out.x !== 0 ? -Math.PI / 2 : 0,
        lengthM: 1e3,
        acrossM: 1e3,
      },
      { fromScale: 12, toScale: 1e9 },
      null,
    );
  }

  return {
    ground,
    fixtures,
    labels,
    arrange(camera) {
      for (const { text, plate, isDownward, lengthM, acrossM, fromScale, toScale } of placed) {
        text.scale.set(1 / camera.scale);
        plate?.scale.set(1 / camera.scale);
        const w = (isDownward ? text.height : text.width) * camera.scale;
        const shown =
          camera.scale >= fromScale &&
          camera.scale < toScale &&
          w + 12 <= lengthM * camera.scale &&
          (plate === null || acrossM * camera.scale >= 12);
        text.visible = shown;
        if (plate) plate.visible = shown;
      }
    },
  };
}

export function drawGround(project: Pick<Project, 'store'>, colours: Palette): Graphics {
  const { widthM, depthM, walls, entrance, exit } = project.store;
  const g = new Graphics();
  g.roundRect(-0.9, -0.75, widthM + 1.8, depthM + 1.9, 1.2).fill({ color: colours.shadow, alpha: 0.07 });
  g.rect(-0.3, -0.3, widthM + 0.6, depthM + 0.6).fill(colours.wall);
  g.rect(0, 0, widthM, depthM).fill(colours.floor);
  // Tiles of two metres give the eye a scale.
  for (let x = 2; x < widthM; x += 2) g.rect(x - 0.015, 0, 0.03, depthM);
  for (let y = 2; y < depthM; y += 2) g.rect(0, y - 0.015, widthM, 0.03);
  g.fill(colours.floorGrid);
  for (const door of [entrance, exit]) {
    const out = outward(door, widthM, depthM);
    const half = 1.1;
    if (out.y !== 0) g.rect(door.xM - half, out.y > 0 ? depthM - 0.02 : -0.32, half * 2, 0.34);
    else if (out.x !== 0) g.rect(out.x > 0 ? widthM - 0.02 : -0.32, door.yM - half, 0.34, half * 2);
  }
  g.fill(colours.floor);
  for (const wall of walls) {
    g.moveTo(wall.x1M, wall.y1M)
      .lineTo(wall.x2M, wall.y2M)
      .stroke({ width: wall.thicknessM, color: colours.wall });
  }
  return g;
}

function drawFixtures(project: Project, plan: FloorPlan, colours: Palette, theme: Theme): Graphics {
  const g = new Graphics();
  const fixtureIxs = project.store.fixtures.flatMap(({ bays }, ix) => bays.map(() => ix));
  const floor = project.store.fixtures.filter(takesFloor);
  const isAbsent = new Set([...plan.absent].map((ix) => project.store.fixtures[ix]));
  const standing = floor.filter((fixture) => !isAbsent.has(fixture));
  for (const fixture of standing) {
    const flat = footprint(fixture).flatMap((p) => [p.xM + 0.07, p.yM + 0.1]);
    g.poly(flat, true);
  }
  g.fill({ color: colours.shadow, alpha: theme === 'light' ? 0.16 : 0.4 });
  for (const fixture of standing)
    g.poly(
      footprint(fixture).flatMap((p) => [p.xM, p.yM]),
      true,
    );
  g.fill(colours.fixture);

  const brands = new Map(project.brands.map((brand) => [brand.id, brand]));
  const colourOf = project.skus.map((sku) => packLook(sku, brands.get(sku.brandId)).main);
  // Goods of one colour are filled together: a few hundred fills instead of thousands.
  const byColour = new Map<string, number[][]>();
  for (const strip of plan.strips) {
    const c = strip.corners;
    const inset = 0.06;
    for (const stripe of strip.goods) {
      const at = (along: number, deep: number): [number, number] => {
        const fx = c[0] + (c[2] - c[0]) * along;
        const fy = c[1] + (c[3] - c[1]) * along;
        return [fx + (c[6] - c[0]) * deep, fy + (c[7] - c[1]) * deep];
      };
      const a = 0.02 + stripe.from01 * 0.96;
      const b = 0.02 + stripe.to01 * 0.96;
      const colour = mix(colourOf[stripe.skuIx], colours.fixture, theme === 'light' ? 0.2 : 0.28);
      const corners = [...at(a, inset), ...at(b, inset), ...at(b, 0.86), ...at(a, 0.86)];
      const there = byColour.get(colour);
      if (there) there.push(corners);
      else byColour.set(colour, [corners]);
    }
  }
  for (const [colour, polys] of byColour) {
    for (const corners of polys) g.poly(corners, true);
    g.fill(colour);
  }
  // Uprights between bays, and the edge of each fixture.
  for (const strip of plan.strips) {
    if (plan.absent.has(fixtureIxs[strip.bayIx])) continue;
    const c = strip.corners;
    g.moveTo(c[0], c[1]).lineTo(c[6], c[7]);
    g.moveTo(c[2], c[3]).lineTo(c[4], c[5]);
  }
  g.stroke({ width: 0.035, color: colours.fixtureEdge });
  for (const fixture of standing)
    g.poly(
      footprint(fixture).flatMap((p) => [p.xM, p.yM]),
      true,
    );
  g.stroke({ width: 0.05, color: colours.fixtureEdge });
  // Where a stack could be put up: a faint broken line, nothing that stands.
  for (const fixture of isAbsent) dashed(g, footprint(fixture));
  g.stroke({ width: 0.03, color: colours.fixtureEdge, alpha: 0.75 });
  return g;
}

const DASH_M = 0.14;

function dashed(g: Graphics, corners: ReturnType<typeof footprint>): void {
  corners.forEach((from, k) => {
    const to = corners[(k + 1) % corners.length];
    const lengthM = Math.hypot(to.xM - from.xM, to.yM - from.yM);
    const n = Math.max(1, Math.round(lengthM / (2 * DASH_M)));
    for (let dash = 0; dash < n; dash++) {
      const at = (p: number): [number, number] => [
        from.xM + (to.xM - from.xM) * p,
        from.yM + (to.yM - from.yM) * p,
      ];
      g.moveTo(...at((dash + 0.25) / n)).lineTo(...at((dash + 0.75) / n));
    }
  });
}

/** A till: a belt beside the place where the shopper pays, along the queue. */
export function drawTills(project: Pick<Project, 'store'>, colours: Palette, theme: Theme): Graphics {
  const g = new Graphics();
  for (const till of project.store.checkout.tills) {
    const rad = (till.queueDeg * Math.PI) / 180;
    const ux = Math.cos(rad);
    const uy = Math.sin(rad);
    const at = (along: number, aside: number) => [
      till.xM + ux * along - uy * aside,
      till.yM + uy * along + ux * aside,
    ];
    const block = (a0: number, a1: number, s0: number, s1: number) =>
      g.poly([...at(a0, s0), ...at(a1, s0), ...at(a1, s1), ...at(a0, s1)], true);
    block(-0.75, 1.15, 0.36, 0.92).fill(colours.fixture).stroke({ width: 0.04, color: colours.fixtureEdge });
    block(-0.1, 1.07, 0.44, 0.84).fill(mix(colours.ink, colours.fixture, theme === 'light' ? 0.35 : 0.75));
    block(-0.68, -0.24, 0.5, 0.78).fill(colours.panel);
  }
  return g;
}

/** The direction out of the store at a door: toward the nearest outer wall. */
export function outward(
  door: { xM: number; yM: number },
  widthM: number,
  depthM: number,
): { x: number; y: number } {
  const sides = [
    { x: 0, y: 1, d: depthM - door.yM },
    { x: 0, y: -1, d: door.yM },
    { x: 1, y: 0, d: widthM - door.xM },
    { x: -1, y: 0, d: door.xM },
  ];
  return sides.reduce((p, q) => (q.d < p.d ? q : p));
}
