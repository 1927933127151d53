// The floor on which a store is edited: ground, fixtures with their goods, tills. Each fixture is a drawing of its own,
// so that moving one moves a drawing and draws nothing anew.
import { Container, Graphics } from 'pixi.js';
import {
  fixtureMarks,
  type Goods,
  groundMarks,
  SHADE_M,
  skuColours,
  tillMarks,
} from '../../../sim/picture/floorMarks.ts';
import { goodsFromAbove } from '../../../sim/picture/floorPlan.ts';
import { type Palette, palettes, type Theme } from '../../../sim/picture/palette.ts';
import { takesFloor } from '../../../sim/project/geometry.ts';
import { layoutOf } from '../../../sim/project/layouts.ts';
import type { Fixture, Layout, Plan, Project } from '../../../sim/project/schema.ts';
import type { Camera } from '../camera.ts';
import { type Graphics as GraphicsKind, openCanvas } from '../canvas.ts';
import { drawMarks } from '../drawMarks.ts';

export interface FloorPicture {
  readonly project: Project;
  readonly plan: Plan;
  readonly theme: Theme;
  readonly camera: Camera;
  readonly size: { readonly w: number; readonly h: number };
  /** Fixtures in the hand: only they change until it lets go. */
  readonly lifted: readonly string[];
}

export interface FloorBench {
  draw(picture: FloorPicture): void;
  destroy(): void;
}

interface Node {
  readonly body: Graphics;
  readonly shade: Graphics;
  fixture: Fixture;
}

export async function createFloorBench(
  host: HTMLElement,
  graphics: GraphicsKind,
  lost: () => void,
): Promise<FloorBench> {
  // Where a processor draws, what lies still is drawn once for each time the hand takes something.
  const still = document.createElement('canvas');
  still.style.cssText = 'position:absolute;inset:0;width:100%;height:100%';
  host.append(still);
  const canvas = await openCanvas(host, graphics, lost);
  const stillPen = canvas.kind === 'webgl' ? null : still.getContext('2d');

  const world = new Container();
  const ground = new Graphics();
  const shades = new Container();
  const bodies = new Container();
  const hung = new Container();
  const tills = new Graphics();
  world.addChild(ground, shades, bodies, hung, tills);
  canvas.root.addChild(world);
  const nodes = new Map<string, Node>();
  let was: FloorPicture | null = null;
  let stillOf: FloorPicture | null = null;
  let goods: Goods | null = null;

  function drawFixture(fixture: Fixture, colours: Palette): Node {
    const body = new Graphics();
    const shade = new Graphics();
    const here = { ...fixture, xM: 0, yM: 0, rotationDeg: 0 };
    const marks = fixtureMarks(here, goods);
    drawMarks(shade, marks.shade, colours);
    drawMarks(body, [...marks.body, ...marks.goods, ...marks.edges], colours);
    // Its shadow falls the same way however the fixture is turned.
    shade.pivot.set(SHADE_M.x, SHADE_M.y);
    return { body, shade, fixture };
  }

  function place({ body, shade }: Node, fixture: Fixture): void {
    const turn = (fixture.rotationDeg * Math.PI) / 180;
    body.position.set(fixture.xM, fixture.yM);
    body.rotation = turn;
    shade.position.set(fixture.xM + SHADE_M.x, fixture.yM + SHADE_M.y);
    shade.rotation = turn;
  }

  function drop(id: string, node: Node): void {
    node.body.destroy();
    node.shade.destroy();
    nodes.delete(id);
  }

  function showFixtures({ fixtures }: Layout, colours: Palette, isAnew: boolean): void {
    const there = new Set<string>();
    for (const fixture of fixtures) {
      there.add(fixture.id);
      const node = nodes.get(fixture.id);
      if (node?.fixture === fixture && !isAnew) continue;
      const isSameBody =
        !isAnew &&
        node !== undefined &&
        node.fixture.bays === fixture.bays &&
        node.fixture.widthM === fixture.widthM &&
        node.fixture.depthM === fixture.depthM &&
        node.fixture.kind === fixture.kind;
      if (isSameBody) {
        node.fixture = fixture;
        place(node, fixture);
        continue;
      }
      if (node) drop(fixture.id, node);
      const made = drawFixture(fixture, colours);
      place(made, fixture);
      nodes.set(fixture.id, made);
      shades.addChild(made.shade);
      (takesFloor(fixture) ? bodies : hung).addChild(made.body);
    }
    for (const [id, node] of nodes) if (!there.has(id)) drop(id, node);
  }

  function renderAll(): void {
    if (stillOf) {
      stillOf = null;
      stillPen?.clearRect(0, 0, still.width, still.height);
      show(() => true);
    }
    canvas.render();
  }

  function renderLifted(pen: CanvasRenderingContext2D, picture: FloorPicture): void {
    const lifted = new Set(picture.lifted);
    if (!stillOf || !isSameStill(stillOf, picture)) {
      show((id) => id === null || !lifted.has(id));
      canvas.render();
      still.width = canvas.element.width;
      still.height = canvas.element.height;
      pen.drawImage(canvas.element, 0, 0);
      stillOf = picture;
    }
    show((id) => id !== null && lifted.has(id));
    canvas.render();
  }

  /** Shows some fixtures, by id, and the ground with the tills (null). */
  function show(isShown: (id: string | null) => boolean): void {
    ground.visible = isShown(null);
    tills.visible = ground.visible;
    for (const [id, { body, shade }] of nodes) {
      body.visible = isShown(id);
      shade.visible = body.visible;
    }
  }

  return {
    draw(picture) {
      const { project, plan, theme, camera, size } = picture;
      const store = layoutOf(project, plan);
      const colours = palettes[theme];
      const isRestyled = was?.theme !== theme;
      const hasOtherGoods =
        !was || was.plan.positions !== plan.positions || was.project.skus !== project.skus || isRestyled;
      if (hasOtherGoods) {
        const onBays = goodsFromAbove(project, plan);
        goods = { of: (bay) => onBays(bay).goods, colours: skuColours(project) };
      }
      const before = was && layoutOf(was.project, was.plan);
      if (before !== store || hasOtherGoods) showFixtures(store, colours, hasOtherGoods);
      const hasOtherGround =
        !before ||
        isRestyled ||
        before.walls !== store.walls ||
        before.entrance !== store.entrance ||
        before.exit !== store.exit ||
        before.widthM !== store.widthM ||
        before.depthM !== store.depthM;
      if (hasOtherGround) {
        ground.clear();
        drawMarks(ground, groundMarks(store), colours);
      }
      if (isRestyled || before?.checkout !== store.checkout) {
        tills.clear();
        drawMarks(tills, tillMarks(store), colours);
      }
      canvas.fit();
      world.scale.set(camera.scale);
      world.position.set(size.w / 2 - camera.cx * camera.scale, size.h / 2 - camera.cy * camera.scale);
      if (stillPen && picture.lifted.length > 0) renderLifted(stillPen, picture);
      else renderAll();
      was = picture;
    },
    destroy() {
      canvas.close();
      still.remove();
    },
  };
}

/** What lies still is the same in both pictures. */
function isSameStill(p: FloorPicture, q: FloorPicture): boolean {
  const [a, b] = [layoutOf(p.project, p.plan), layoutOf(q.project, q.plan)];
  return (
    p.camera === q.camera &&
    p.size === q.size &&
    p.theme === q.theme &&
    p.plan.positions === q.plan.positions &&
    p.lifted.join() === q.lifted.join() &&
    a.walls === b.walls &&
    a.checkout === b.checkout &&
    a.entrance === b.entrance &&
    a.exit === b.exit
  );
}
