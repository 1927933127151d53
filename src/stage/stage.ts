// The stage: one canvas with up to two panes, the floor from above and a shelf from the front, drawn from plain values.
// It owns pixi and its own frame loop. What to draw it asks for each frame; what the user points at it tells.
import { panBy, type View, zoomAt } from './camera.ts';
import { type Graphics, openCanvas } from './canvas.ts';
import { makeFloorView } from './floor/floorView.ts';
import { makeHand, type Point, panning, pointing, type Surface, type Tool } from './hand.ts';
import type { PaneView } from './paneView.ts';
import { listen } from './pointer.ts';
import { type PaneName, type Scene, type StageEvents, sameScene } from './scene.ts';
import { makeShelfPaneView } from './shelf/shelfPaneView.ts';

export interface Stage {
  readonly kind: 'webgl' | 'canvas';
  zoom(factor: number, pane?: PaneName): void;
  pan(dxPx: number, dyPx: number): void;
  /** Sees everything again. */
  fit(): void;
  /** Where things are, in CSS pixels from the stage's corner; null where they are not in sight. */
  shopperPoint(shopper: number): { x: number; y: number } | null;
  bayPoint(bayIx: number): { x: number; y: number } | null;
  destroy(): void;
}

export interface StageOptions {
  readonly graphics: Graphics;
  /** What to draw now; null for nothing new. */
  readonly scene: () => Scene | null;
  readonly events: StageEvents;
  /** The graphics context is gone: this stage is dead, make another. */
  readonly lost: () => void;
}

export async function createStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  const { events } = options;
  const canvas = await openCanvas(host, options.graphics, options.lost);
  const floor = makeFloorView();
  const shelf = makeShelfPaneView();
  const views: readonly PaneView[] = [shelf, floor];
  canvas.root.addChild(floor.root, shelf.root);
  let drawn: Scene | null = null;
  let isDirty = true;
  let rafId = requestAnimationFrame(tick);

  function tick(): void {
    rafId = requestAnimationFrame(tick);
    // A canvas that shows nothing now follows its element too: it must cover nothing else when that is seen again.
    if (canvas.fit()) isDirty = true;
    const scene = options.scene();
    if (!scene) return;
    if (!isDirty && drawn && sameScene(drawn, scene)) return;
    for (const view of views) view.build(scene, drawn);
    isDirty = false;
    for (const view of views) isDirty = view.aim(scene, drawn, canvas.size()) || isDirty;
    for (const view of views) view.paint(scene);
    canvas.render();
    drawn = scene;
  }

  function viewAt({ x, y }: Point): PaneView | null {
    const isIn = (view: PaneView) => {
      const pane = drawn && view.pane(drawn);
      return pane !== null && x >= pane.x && y >= pane.y && x < pane.x + pane.w && y < pane.y + pane.h;
    };
    return views.find(isIn) ?? null;
  }

  /** Moves the camera of a pane, where that is shown. */
  function take(view: PaneView | null, move: (seen: View) => void): void {
    const pane = drawn && view?.pane(drawn);
    if (!drawn || !view || !pane) return;
    move({ world: view.world(drawn), pane, air: view.air, mostScale: view.mostScale });
    isDirty = true;
    view.taken();
    if (view === floor) events.moved();
  }
  const zoom = (view: PaneView | null, at: Point | null, factor: number) =>
    take(view, (seen) => view && zoomAt(view.camera, seen, at, factor));
  const pan = (view: PaneView | null, dxPx: number, dyPx: number) =>
    take(view, (seen) => view && panBy(view.camera, seen, dxPx, dyPx));
  const mainView = (): PaneView => (drawn?.floorPane ? floor : shelf);

  const surface: Surface = {
    pan: (dxPx, dyPx, at) => pan(viewAt(at), dxPx, dyPx),
    zoom: (at, factor) => zoom(viewAt(at), at, factor),
  };

  function click(view: PaneView, at: Point): void {
    const found = drawn && view.pointAt(drawn, at.x, at.y);
    if (found && found.shopper >= 0) events.chooseShopper(found.shopper);
    else if (found) events.chooseBay(found.bayIx, found.skuIx);
    else if (view === floor) events.chooseNothing();
  }

  /** Marks what is under the pointer, and tells; true where there is something. */
  function hover(at: Point | null): boolean {
    const view = at && viewAt(at);
    const found = drawn && at && view ? view.pointAt(drawn, at.x, at.y) : null;
    for (const each of views) isDirty = each.setHover(each === view ? found : null) || isDirty;
    events.hover(found);
    return found !== null;
  }
  const stopListening = listen(canvas.element, makeHand(looking({ viewAt, hover, click }, surface), surface));

  return {
    kind: canvas.kind,
    zoom: (factor, pane) => zoom(pane ? { floor, shelf }[pane] : mainView(), null, factor),
    pan: (dxPx, dyPx) => pan(mainView(), dxPx, dyPx),
    fit() {
      for (const view of views) view.refit();
      isDirty = true;
    },
    shopperPoint: (shopper) => drawn && floor.shopperPoint(drawn, shopper),
    bayPoint: (bayIx) => drawn && floor.bayPoint(drawn, bayIx),
    destroy() {
      cancelAnimationFrame(rafId);
      stopListening();
      for (const view of views) view.destroy();
      canvas.close();
    },
  };
}

/** The hand at rest: it looks at what lies under it; pressed it chooses that, or moves the picture. */
function looking(
  stage: {
    viewAt(at: Point): PaneView | null;
    hover(at: Point | null): boolean;
    click(view: PaneView, at: Point): void;
  },
  surface: Surface,
): Tool {
  let isOver = false;
  return {
    name: 'idle',
    cursor: () => (isOver ? 'pointer' : 'grab'),
    onDown(at) {
      const view = stage.viewAt(at);
      if (at.event.button !== 0 || !view) return undefined;
      return pointing(at, { drag: () => panning(at, surface), click: (up) => stage.click(view, up) });
    },
    onMove(at) {
      isOver = stage.hover(at);
      return undefined;
    },
    onOut() {
      isOver = stage.hover(null);
    },
  };
}
