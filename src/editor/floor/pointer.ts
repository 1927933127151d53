// The hand on the floor, as states: idle it looks; pressed it chooses; then it moves things, draws a side out, turns, draws
// a box, or moves the picture. What letting go would make is shown all the while.
import { type FloorRef, plainDeg, sameRef } from '../../../sim/edit/floor/floorThings.ts';
import { unitsOf } from '../../../sim/words/units.ts';
import { type At, makeHand, type Point, panning, pointing, type Tool } from '../../stage/hand.ts';
import { onFloor, panFloor, zoomFloor } from './camera.ts';
import { openBay } from './choice.ts';
import { addAt, settle } from './edits.ts';
import { type FloorHand, floorInHand, floorOf } from './floorOf.ts';
import { bayAt, thingAt, thingsWithin } from './hit.ts';
import {
  type Attempt,
  type Handle,
  type Trial,
  tryAdd,
  tryMove,
  tryResize,
  tryTurn,
  tryWallEnd,
} from './moves.ts';
import { choose, type FloorPoint, useFloor } from './state.ts';

const SNAP_PX = 8;
const SLACK_PX = 6;

const surface = {
  pan: panFloor,
  zoom: (at: Point, factor: number) => zoomFloor(factor, at),
};

const idle: Tool = {
  name: 'idle',
  onDown: press,
  onMove(at) {
    hover(pointOf(at), at.event.altKey);
    return undefined;
  },
  onOut() {
    useFloor.setState({ hover: null, hoverBayId: null, pointer: null });
    if (useFloor.getState().armed) useFloor.setState({ preview: null });
  },
};

export const floorHand = makeHand(idle, surface);

/** A double click on a bay opens it. */
export function openAt(at: Point): void {
  const found = under(pointOf(at));
  if (found?.bayId) openBay(found.bayId);
}

function press(at: At): Tool | undefined {
  const { event } = at;
  const open = floorInHand();
  if (!open) return undefined;
  const { armed, isPanning } = useFloor.getState();
  const from = pointOf(at);
  const pan = () => panning(at, surface);
  if (event.button === 1 || event.button === 2 || isPanning) return pointing(at, { drag: pan });
  if (event.button !== 0) return undefined;
  const pull = pulling(event.target as Element, open, from);
  if (pull) return pointing(at, { drag: () => pull });
  if (armed) return pointing(at, { click: (up) => putUp(armed, from, up.event.shiftKey) });
  const thing = under(from)?.thing;
  if (thing) return taking(at, open, thing);
  // A finger on the bare floor moves the picture; a mouse draws a box.
  if (event.pointerType === 'touch') return pointing(at, { drag: pan });
  return pointing(at, {
    drag: () => brushing(open, from, event.shiftKey),
    click: () => !event.shiftKey && choose([]),
  });
}

/** Pressed on a thing: it is chosen, or with Shift it is added when the hand moves or lets go. */
function taking(at: At, open: FloorHand, thing: FloorRef): Tool {
  const { selected } = useFloor.getState();
  const { shiftKey } = at.event;
  const from = pointOf(at);
  const wasChosen = selected.some((ref) => sameRef(ref, thing));
  if (!wasChosen && !shiftKey) choose([thing]);
  return pointing(at, {
    drag() {
      if (!wasChosen && shiftKey) choose([...selected, thing]);
      return moving(open, from);
    },
    click() {
      if (shiftKey) choose(wasChosen ? selected.filter((ref) => !sameRef(ref, thing)) : [...selected, thing]);
      else if (wasChosen && selected.length > 1) choose([thing]);
    },
  });
}

/** Shift puts up one after the other. */
function putUp(templateId: string, at: FloorPoint, isMore: boolean): void {
  addAt(templateId, at);
  useFloor.setState({ armed: isMore ? templateId : null, preview: null });
}

function brushing({ layout }: FloorHand, from: FloorPoint, isMore: boolean): Tool {
  return {
    name: 'brushing',
    onMove(at) {
      useFloor.setState({ rubber: { from, to: pointOf(at) } });
      return undefined;
    },
    onUp(at) {
      const kept = isMore ? useFloor.getState().selected : [];
      const found = thingsWithin(layout, from, pointOf(at));
      choose([...kept, ...found.filter((ref) => !kept.some((one) => sameRef(one, ref)))]);
    },
    onLeave: () => useFloor.setState({ rubber: null }),
  };
}

/** What letting go would make of the project as it was when the hand came down. */
function trying(
  name: string,
  { project, layout }: FloorHand,
  attemptAt: (to: FloorPoint, event: PointerEvent) => Attempt,
  measure: (trial: Trial) => string,
): Tool {
  let attempt: Attempt | null = null;
  return {
    name,
    onMove(at) {
      attempt = attemptAt(pointOf(at), at.event);
      const trial = attempt(project, layout.id);
      show(trial, measure(trial));
      return undefined;
    },
    onUp: () => attempt && settle(attempt),
    onLeave: () => useFloor.setState({ preview: null }),
  };
}

function moving(was: FloorHand, from: FloorPoint): Tool {
  return trying(
    'moving',
    was,
    (to, { shiftKey, altKey }) => {
      let by = { dxM: to.xM - from.xM, dyM: to.yM - from.yM };
      // Shift keeps to the straight.
      if (shiftKey) by = Math.abs(by.dxM) > Math.abs(by.dyM) ? { ...by, dyM: 0 } : { ...by, dxM: 0 };
      const [{ selected }, snap] = [useFloor.getState(), snapping(altKey)];
      return (project, layoutId) => tryMove(project, layoutId, selected, by, snap);
    },
    placeText,
  );
}

/** What the pointer took hold of says its element: a handle of a fixture, an end of a wall, the grip that turns. */
function pulling(element: Element, was: FloorHand, from: FloorPoint): Tool | null {
  const { handle, end, grip } = (element as SVGElement).dataset;
  const [only] = useFloor.getState().selected;
  const snaps = (altKey: boolean) => useFloor.getState().snaps && !altKey;
  if (grip === 'turn') return turning(was, from);
  if (only?.kind === 'wall' && (end === '1' || end === '2')) {
    const which = end === '1' ? 1 : 2;
    return trying(
      'resizing',
      was,
      (to, { altKey }) => {
        const isSnapped = snaps(altKey);
        return (project, layoutId) => tryWallEnd(project, layoutId, only.id, which, to, isSnapped);
      },
      sizeText,
    );
  }
  if (only?.kind !== 'fixture' || !handle) return null;
  const [x, y] = handle.split(' ').map(Number) as [Handle['x'], Handle['y']];
  return trying(
    'resizing',
    was,
    (to, { altKey }) => {
      const isSnapped = snaps(altKey);
      return (project, layoutId) => tryResize(project, layoutId, only.id, { x, y }, to, isSnapped);
    },
    sizeText,
  );
}

function turning(was: FloorHand, from: FloorPoint): Tool | null {
  const [only] = useFloor.getState().selected;
  const fixture = only?.kind === 'fixture' && was.layout.fixtures.find(({ id }) => id === only.id);
  const till = only?.kind === 'till' && was.layout.checkout.tills.find(({ id }) => id === only.id);
  const one = fixture || till;
  if (!one) return null;
  const wasDeg = fixture ? fixture.rotationDeg : till ? till.queueDeg : 0;
  const angle = (p: FloorPoint) => (Math.atan2(p.yM - one.yM, p.xM - one.xM) * 180) / Math.PI;
  let toDeg = wasDeg;
  return trying(
    'turning',
    was,
    (to, { altKey }) => {
      const free = wasDeg + angle(to) - angle(from);
      toDeg = altKey ? Math.round(free) : Math.round(free / 15) * 15;
      const byDeg = plainDeg(toDeg - wasDeg);
      return (project, layoutId) => tryTurn(project, layoutId, [only], byDeg);
    },
    () => `${plainDeg(toDeg)}°`,
  );
}

function hover(point: FloorPoint, isFree: boolean): void {
  const { armed, hover: was } = useFloor.getState();
  if (armed) {
    useFloor.setState({ pointer: point, hover: null });
    showPart(armed, point, isFree);
    return;
  }
  const found = under(point);
  const thing = found?.thing ?? null;
  const isSame = thing === was || (thing && was && sameRef(thing, was));
  useFloor.setState({ pointer: point, hoverBayId: found?.bayId ?? null, hover: isSame ? was : thing });
}

/** The thing at a point, and the bay of it that is nearest. */
function under(point: FloorPoint): { thing: FloorRef; bayId: string | null } | null {
  const store = floorInHand()?.layout;
  const thing = store && thingAt(store, point, SLACK_PX / useFloor.getState().camera.scale);
  if (!thing) return null;
  const fixture = thing.kind === 'fixture' && store.fixtures.find(({ id }) => id === thing.id);
  return { thing, bayId: (fixture && bayAt(fixture, point)?.id) || null };
}

/** A part to put up, as it would stand at a point. */
export function showPart(templateId: string, point: FloorPoint, isFree: boolean): void {
  const open = floorInHand();
  if (open) show(tryAdd(open.project, open.layout.id, templateId, point, snapping(isFree)), '');
}

function show({ shown, things, guides, edit }: Trial, measure: string): void {
  useFloor.setState({
    preview: { project: shown, things, guides, refused: edit.refused ?? null, measure },
  });
}

export function pointOf({ x, y }: Point): FloorPoint {
  return onFloor(useFloor.getState(), x, y);
}

function snapping(isFree: boolean) {
  const { snaps, camera } = useFloor.getState();
  return { isOn: snaps && !isFree, edgeM: SNAP_PX / camera.scale };
}

function placeText({ things, shown }: Trial): string {
  const [first] = things;
  if (first?.kind !== 'fixture') return '';
  const fixture = floorOf(shown).fixtures.find(({ id }) => id === first.id);
  const { floor } = unitsOf(shown);
  return fixture ? `${floor(fixture.xM)} · ${floor(fixture.yM)}` : '';
}

function sizeText({ things, shown }: Trial): string {
  const [first] = things;
  const { fixtures, walls } = floorOf(shown);
  const fixture = fixtures.find(({ id }) => id === first?.id);
  const { floor, floorSize } = unitsOf(shown);
  if (fixture) return floorSize(fixture.widthM, fixture.depthM);
  const wall = walls.find(({ id }) => id === first?.id);
  return wall ? floor(Math.hypot(wall.x2M - wall.x1M, wall.y2M - wall.y1M)) : '';
}
