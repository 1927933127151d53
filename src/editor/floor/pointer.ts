// The hand on the floor: choose, drag, draw a box, pull a handle, put up a part, move the picture.
import { type FloorRef, plainDeg, sameRef } from '../../../sim/edit/floor/floorThings.ts';
import type { Project } from '../../../sim/project/schema.ts';
import { formatLength } from '../../../sim/words/lengths.ts';
import { useApp } from '../../state/store.ts';
import { addAt, openBay, settle } from './actions.ts';
import { onFloor, panFloor, zoomFloor } from './camera.ts';
import { bayAt, thingAt, thingsWithin } from './hit.ts';
import { type Handle, type Trial, tryAdd, tryMove, tryResize, tryTurn, tryWallEnd } from './moves.ts';
import { choose, type FloorPoint, useFloor } from './state.ts';

/** Less than this is a click, not a drag. */
const STILL_PX = 4;
const SNAP_PX = 8;
const SLACK_PX = 6;

/** What the hand took hold of. */
export type Grip =
  | { readonly kind: 'floor' }
  | { readonly kind: 'handle'; readonly handle: Handle }
  | { readonly kind: 'turn' }
  | { readonly kind: 'wallEnd'; readonly end: 1 | 2 };

interface Hold {
  readonly pointerId: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly at: FloorPoint;
  /** The project as it was when the hand came down. */
  readonly project: Project;
  readonly does: 'move' | 'rubber' | 'pan' | 'handle' | 'turn' | 'wallEnd' | 'none';
  readonly grip: Grip;
  readonly thing: FloorRef | null;
  readonly isShift: boolean;
  /** The thing was chosen by this very press. */
  readonly isNew: boolean;
  last: { x: number; y: number };
  isDrag: boolean;
  trial: Trial | null;
}

let hold: Hold | null = null;
const touches = new Map<number, { x: number; y: number }>();

export function isHolding(): boolean {
  return hold !== null;
}

interface Press {
  readonly pointerId: number;
  readonly button: number;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly pointerType: string;
}

function project(): Project | null {
  return useApp.getState().opened?.project ?? null;
}

function snapping(altKey: boolean) {
  const { snaps, camera } = useFloor.getState();
  return { isOn: snaps && !altKey, edgeM: SNAP_PX / camera.scale };
}

export function press(event: Press, at: { x: number; y: number }, grip: Grip): void {
  touches.set(event.pointerId, at);
  if (touches.size > 1) {
    letGo();
    return;
  }
  const open = project();
  if (!open) return;
  const state = useFloor.getState();
  const point = onFloor(state, at.x, at.y);
  const base = {
    pointerId: event.pointerId,
    from: at,
    at: point,
    project: open,
    grip,
    isShift: event.shiftKey,
    last: at,
    isDrag: false,
    trial: null,
    isNew: false,
    thing: null,
  };
  if (event.button === 1 || event.button === 2 || state.isPanning) {
    hold = { ...base, does: 'pan' };
    return;
  }
  if (event.button !== 0) return;
  if (grip.kind !== 'floor') {
    hold = { ...base, does: grip.kind };
    return;
  }
  if (state.armed) {
    hold = { ...base, does: 'none' };
    return;
  }
  const thing = thingAt(open.store, point, SLACK_PX / state.camera.scale);
  if (!thing) {
    // A finger on the bare floor moves the picture; a mouse draws a box.
    hold = { ...base, does: event.pointerType === 'touch' ? 'pan' : 'rubber' };
    return;
  }
  const isChosen = state.selected.some((ref) => sameRef(ref, thing));
  if (!isChosen && !event.shiftKey) choose([thing]);
  hold = { ...base, does: 'move', thing, isNew: !isChosen };
}

export function drag(event: Press, at: { x: number; y: number }): void {
  if (touches.size === 2 && touches.has(event.pointerId)) {
    pinch(event.pointerId, at);
    return;
  }
  if (touches.has(event.pointerId)) touches.set(event.pointerId, at);
  const state = useFloor.getState();
  const point = onFloor(state, at.x, at.y);
  if (!hold) {
    hover(event, point);
    return;
  }
  if (hold.pointerId !== event.pointerId) return;
  const isFar = Math.hypot(at.x - hold.from.x, at.y - hold.from.y) >= STILL_PX;
  if (!hold.isDrag && !isFar) return;
  hold.isDrag = true;
  const { does, project: was, grip } = hold;
  if (does === 'pan') panFloor(hold.last.x - at.x, hold.last.y - at.y);
  else if (does === 'rubber') useFloor.setState({ rubber: { from: hold.at, to: point } });
  else if (does === 'move') {
    let by = { dxM: point.xM - hold.at.xM, dyM: point.yM - hold.at.yM };
    // Shift keeps to the straight.
    if (event.shiftKey) by = Math.abs(by.dxM) > Math.abs(by.dyM) ? { ...by, dyM: 0 } : { ...by, dxM: 0 };
    if (hold.isShift && hold.isNew && hold.thing && !state.selected.some((ref) => sameRef(ref, hold!.thing!)))
      choose([...state.selected, hold.thing]);
    show(tryMove(was, useFloor.getState().selected, by, snapping(event.altKey)), placeText);
  } else if (does === 'handle' && grip.kind === 'handle') {
    const [only] = state.selected;
    if (only?.kind === 'fixture')
      show(tryResize(was, only.id, grip.handle, point, state.snaps && !event.altKey), sizeText);
  } else if (does === 'wallEnd' && grip.kind === 'wallEnd') {
    const [only] = state.selected;
    if (only?.kind === 'wall')
      show(tryWallEnd(was, only.id, grip.end, point, state.snaps && !event.altKey), sizeText);
  } else if (does === 'turn') turnTo(point, event.altKey);
  hold.last = at;
}

function turnTo(point: FloorPoint, isFree: boolean): void {
  if (!hold) return;
  const [only] = useFloor.getState().selected;
  const { store } = hold.project;
  const fixture = only?.kind === 'fixture' && store.fixtures.find(({ id }) => id === only.id);
  const till = only?.kind === 'till' && store.checkout.tills.find(({ id }) => id === only.id);
  const one = fixture || till;
  if (!one) return;
  const angle = (p: FloorPoint) => (Math.atan2(p.yM - one.yM, p.xM - one.xM) * 180) / Math.PI;
  const wasDeg = fixture ? fixture.rotationDeg : till ? till.queueDeg : 0;
  const free = wasDeg + angle(point) - angle(hold.at);
  const toDeg = isFree ? Math.round(free) : Math.round(free / 15) * 15;
  show(tryTurn(hold.project, [only], plainDeg(toDeg - wasDeg)), () => `${plainDeg(toDeg)}°`);
}

function show(trial: Trial, measure: (trial: Trial) => string): void {
  if (!hold) return;
  hold.trial = trial;
  useFloor.setState({
    preview: {
      project: trial.shown,
      things: trial.things,
      guides: trial.guides,
      refused: trial.edit.refused ?? null,
      measure: measure(trial),
    },
  });
}

function placeText({ things, shown }: Trial): string {
  const [first] = things;
  if (first?.kind !== 'fixture') return '';
  const fixture = shown.store.fixtures.find(({ id }) => id === first.id);
  const { unit } = useFloor.getState();
  return fixture ? `${formatLength(fixture.xM * 1000, unit)} · ${formatLength(fixture.yM * 1000, unit)}` : '';
}

function sizeText({ things, shown }: Trial): string {
  const [first] = things;
  const { unit } = useFloor.getState();
  const fixture = shown.store.fixtures.find(({ id }) => id === first?.id);
  if (fixture)
    return `${formatLength(fixture.widthM * 1000, unit)} × ${formatLength(fixture.depthM * 1000, unit)}`;
  const wall = shown.store.walls.find(({ id }) => id === first?.id);
  if (!wall) return '';
  return formatLength(Math.hypot(wall.x2M - wall.x1M, wall.y2M - wall.y1M) * 1000, unit);
}

export function release(event: Press, at: { x: number; y: number }, isCancelled: boolean): void {
  touches.delete(event.pointerId);
  const held = hold;
  if (!held || held.pointerId !== event.pointerId) return;
  hold = null;
  const state = useFloor.getState();
  useFloor.setState({ rubber: null });
  if (isCancelled) {
    useFloor.setState({ preview: null });
    return;
  }
  if (held.isDrag) {
    if (held.trial) settle(held.trial);
    else if (held.does === 'rubber') {
      const found = thingsWithin(held.project.store, held.at, onFloor(state, at.x, at.y));
      const kept = held.isShift ? state.selected : [];
      choose([...kept, ...found.filter((ref) => !kept.some((one) => sameRef(one, ref)))]);
    }
    useFloor.setState({ preview: null });
    return;
  }
  if (state.armed && event.button === 0 && held.does === 'none') {
    const templateId = state.armed;
    addAt(templateId, held.at);
    // Shift puts up one after the other.
    useFloor.setState({ armed: event.shiftKey ? templateId : null, preview: null });
  } else if (held.does === 'rubber' && !held.isShift) choose([]);
  else if (held.does === 'move' && held.thing) {
    const { thing } = held;
    if (held.isShift)
      choose(held.isNew ? [...state.selected, thing] : state.selected.filter((ref) => !sameRef(ref, thing)));
    else if (!held.isNew && state.selected.length > 1) choose([thing]);
  }
}

/** Forgets what the hand holds: nothing is changed. */
export function letGo(): void {
  hold = null;
  useFloor.setState({ preview: null, rubber: null });
}

export function leave(): void {
  if (hold) return;
  useFloor.setState({ hover: null, hoverBayId: null, pointer: null });
  if (useFloor.getState().armed) useFloor.setState({ preview: null });
}

/** A double click on a bay opens it. */
export function openAt(at: { x: number; y: number }): void {
  const open = project();
  if (!open) return;
  const state = useFloor.getState();
  const point = onFloor(state, at.x, at.y);
  const thing = thingAt(open.store, point, SLACK_PX / state.camera.scale);
  const fixture = thing?.kind === 'fixture' && open.store.fixtures.find(({ id }) => id === thing.id);
  const bay = fixture && bayAt(fixture, point);
  if (bay) openBay(bay.id);
}

function hover(event: Press, point: FloorPoint): void {
  const open = project();
  if (!open) return;
  const state = useFloor.getState();
  if (state.armed) {
    const trial = tryAdd(open, state.armed, point, snapping(event.altKey));
    useFloor.setState({
      pointer: point,
      hover: null,
      preview: {
        project: trial.shown,
        things: trial.things,
        guides: trial.guides,
        refused: trial.edit.refused ?? null,
        measure: '',
      },
    });
    return;
  }
  const thing = thingAt(open.store, point, SLACK_PX / state.camera.scale);
  const fixture = thing?.kind === 'fixture' && open.store.fixtures.find(({ id }) => id === thing.id);
  const bayId = (fixture && bayAt(fixture, point)?.id) || null;
  const isSame = thing === state.hover || (thing && state.hover && sameRef(thing, state.hover));
  useFloor.setState({ pointer: point, hoverBayId: bayId, ...(isSame ? {} : { hover: thing }) });
}

/** A part dragged from the palette is over the floor; letting go puts it up. */
export function carry(templateId: string, at: { x: number; y: number }, isLast: boolean): void {
  const open = project();
  if (!open) return;
  const point = onFloor(useFloor.getState(), at.x, at.y);
  if (isLast) {
    useFloor.setState({ preview: null, armed: null });
    addAt(templateId, point);
    return;
  }
  const trial = tryAdd(open, templateId, point, snapping(false));
  useFloor.setState({
    armed: templateId,
    preview: {
      project: trial.shown,
      things: trial.things,
      guides: trial.guides,
      refused: trial.edit.refused ?? null,
      measure: '',
    },
  });
}

function pinch(id: number, at: { x: number; y: number }): void {
  const spread = () => {
    const [p, q] = [...touches.values()];
    return { length: Math.hypot(p.x - q.x, p.y - q.y), middle: { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 } };
  };
  const before = spread();
  touches.set(id, at);
  const after = spread();
  if (before.length === 0) return;
  panFloor(before.middle.x - after.middle.x, before.middle.y - after.middle.y);
  zoomFloor(after.length / before.length, after.middle);
}
