// The floor on which one edits: the drawn store below, marks and handles above, and the hand.
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../../editor/document/state.ts';
import { fitFloor, onScreen, zoomFloor } from '../../../editor/floor/camera.ts';
import { drag, type Grip, leave, letGo, openAt, press, release } from '../../../editor/floor/pointer.ts';
import { useFloor } from '../../../editor/floor/state.ts';
import type { FloorBench } from '../../../stage/floor/floorBench.ts';
import { planOf, themeOf, useApp } from '../../../state/store.ts';
import { FloorOverlay } from './FloorOverlay.tsx';
import css from './floor.module.css';

/** The stage hangs on its element, where a browser test can ask it where things are. */
type FloorHost = HTMLDivElement & { shelfwalkFloor?: (xM: number, yM: number) => { x: number; y: number } };

/** The graphics library comes beside the page, not before it. */
const benchModule = () =>
  Promise.all([import('../../../stage/floor/floorBench.ts'), import('../../../stage/stage.ts')]);

export function FloorStage() {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const armed = useFloor((state) => state.armed);
  const isPanning = useFloor((state) => state.isPanning);
  const isOver = useFloor((state) => state.hover !== null);
  const nFixtures = useApp((state) => state.opened?.project.store.fixtures.length ?? 0);
  const [move] = useState(oncePerFrame);
  useBench(host);
  useWheel(svg);
  useEffect(() => letGo, []);

  const local = (event: { clientX: number; clientY: number }) => {
    const box = svg.current!.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const cursor = armed ? 'copy' : isPanning ? 'grab' : isOver ? 'move' : 'default';
  return (
    <div className={css.stage} data-testid="floor-stage" data-fixtures={nFixtures}>
      <div className={css.canvas} data-testid="floor-canvas" ref={host} />
      <svg
        ref={svg}
        className={css.overlay}
        data-testid="floor-overlay"
        role="application"
        aria-label={t('floor.stage')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing takes the keys of the floor
        tabIndex={0}
        style={{ cursor }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          press(event, local(event), gripOf(event));
        }}
        onPointerMove={(event) => {
          const { pointerId, button, shiftKey, altKey, pointerType } = event;
          move({ pointerId, button, shiftKey, altKey, pointerType }, local(event));
        }}
        onPointerUp={(event) => {
          move.flush();
          release(event, local(event), false);
        }}
        onPointerCancel={(event) => release(event, local(event), true)}
        onPointerLeave={leave}
        onDoubleClick={(event) => openAt(local(event))}
        onContextMenu={(event) => event.preventDefault()}
      >
        <FloorOverlay />
      </svg>
    </div>
  );
}

/** A mouse tells more often than one can look: only the last of a frame counts. */
function oncePerFrame() {
  type Told = Parameters<typeof drag>;
  let last: Told | null = null;
  const flush = () => {
    const told = last;
    last = null;
    if (told) drag(...told);
  };
  return Object.assign(
    (...told: Told) => {
      if (last === null) requestAnimationFrame(flush);
      last = told;
    },
    { flush },
  );
}

/** What the pointer took hold of says its element. */
function gripOf(event: PointerEvent): Grip {
  const { handle, end, grip } = (event.target as SVGElement).dataset;
  if (grip === 'turn') return { kind: 'turn' };
  if (end === '1' || end === '2') return { kind: 'wallEnd', end: end === '1' ? 1 : 2 };
  if (handle) {
    const [x, y] = handle.split(' ').map(Number) as [-1 | 0 | 1, -1 | 0 | 1];
    return { kind: 'handle', handle: { x, y } };
  }
  return { kind: 'floor' };
}

/** Draws the store whenever something of it, the camera or the theme has changed. */
function useBench(host: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let bench: FloorBench | null = null;
    let isOver = false;
    let isAsked = false;
    const draw = () => {
      isAsked = false;
      const app = useApp.getState();
      const { camera, size, preview } = useFloor.getState();
      if (isOver || !bench || !app.opened || size.w < 2) return;
      const project = preview?.project ?? app.opened.project;
      const plan = planOf(project, useEditor.getState().planId);
      const things = preview?.things ?? [];
      const lifted = things.every(({ kind }) => kind === 'fixture') ? things.map(({ id }) => id) : [];
      bench.draw({ project, plan, theme: themeOf(app), camera, size, lifted });
    };
    const ask = () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(draw);
    };
    const measure = () => {
      useFloor.setState({ size: { w: element.clientWidth, h: element.clientHeight } });
      if (useFloor.getState().isFitted) fitFloor();
      ask();
    };
    (element as FloorHost).shelfwalkFloor = (xM, yM) => onScreen(useFloor.getState(), { xM, yM });
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    const stops = [
      useFloor.subscribe((state, before) => {
        if (state.camera !== before.camera || state.preview !== before.preview) ask();
      }),
      useEditor.subscribe((state, before) => {
        if (state.planId !== before.planId) ask();
      }),
      useApp.subscribe((state, before) => {
        if (state.opened !== before.opened && useFloor.getState().isFitted) fitFloor();
        if (state.opened !== before.opened || themeOf(state) !== themeOf(before)) ask();
      }),
    ];
    void benchModule().then(async ([{ createFloorBench }, { usesWebgl }]) => {
      if (isOver) return;
      const asked = new URLSearchParams(location.search).get('graphics');
      const graphics = asked === 'webgl' || asked === 'canvas' ? asked : 'auto';
      const made = await createFloorBench(element, usesWebgl(graphics) ? 'webgl' : 'canvas');
      if (isOver) made.destroy();
      else {
        bench = made;
        ask();
      }
    });
    return () => {
      isOver = true;
      watch.disconnect();
      for (const stop of stops) stop();
      bench?.destroy();
    };
  }, [host]);
}

/** The wheel zooms at the pointer. React listens to it passively, so that it is taken here. */
function useWheel(svg: React.RefObject<SVGSVGElement | null>): void {
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const px = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      const factor = Math.exp(-Math.max(-120, Math.min(120, px)) * 0.0022);
      zoomFloor(factor, { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [svg]);
}
