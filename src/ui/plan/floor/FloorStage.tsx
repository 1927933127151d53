// The floor on which one edits: the drawn store below, marks and handles above, and the hand.

import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../../editor/document/state.ts';
import { fitFloor, onScreen } from '../../../editor/floor/camera.ts';
import { floorOf } from '../../../editor/floor/floorOf.ts';
import { floorHand, openAt } from '../../../editor/floor/pointer.ts';
import { useFloor } from '../../../editor/floor/state.ts';
import type { FloorBench } from '../../../stage/floor/floorBench.ts';
import { planOf, themeOf, useApp } from '../../../state/store.ts';
import { fetchNow } from '../../parts/Part.tsx';
import { useListening } from '../../parts/useListening.ts';
import { useStageHost } from '../../parts/useStageHost.ts';
import { FloorOverlay } from './FloorOverlay.tsx';
import css from './floor.module.css';

/** The stage hangs on its element, where a browser test can ask it where things are. */
type FloorHost = HTMLDivElement & { shelfwalkFloor?: (xM: number, yM: number) => { x: number; y: number } };

/** The graphics library comes beside the page, not before it. */
const benchModule = fetchNow(() => import('../../../stage/floor/floorBench.ts'));

export function FloorStage() {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const armed = useFloor((state) => state.armed);
  const isPanning = useFloor((state) => state.isPanning);
  const isOver = useFloor((state) => state.hover !== null);
  const nFixtures = useApp(({ opened }) => (opened ? floorOf(opened.project).fixtures.length : 0));
  useSize(host);
  const { stage } = useStageHost(host, async (element, graphics, lost) =>
    (await benchModule()).createFloorBench(element, graphics, lost),
  );
  useDrawing(stage);
  useListening(svg, floorHand);
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
        onDoubleClick={({ clientX, clientY, currentTarget }) => {
          const box = currentTarget.getBoundingClientRect();
          openAt({ x: clientX - box.left, y: clientY - box.top });
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <FloorOverlay />
      </svg>
    </div>
  );
}

/** The camera knows how large its element is, and stays fitted until somebody moves it. */
function useSize(host: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = host.current as FloorHost | null;
    if (!element) return;
    const measure = () => {
      useFloor.setState({ size: { w: element.clientWidth, h: element.clientHeight } });
      if (useFloor.getState().isFitted) fitFloor();
    };
    element.shelfwalkFloor = (xM, yM) => onScreen(useFloor.getState(), { xM, yM });
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, [host]);
}

/** Draws the store whenever something of it, the camera or the theme has changed. */
function useDrawing(bench: FloorBench | null): void {
  useEffect(() => {
    if (!bench) return;
    let rafId = 0;
    const draw = () => {
      rafId = 0;
      const app = useApp.getState();
      const { camera, size, preview } = useFloor.getState();
      if (!app.opened || size.w < 2) return;
      const project = preview?.project ?? app.opened.project;
      const plan = planOf(project, useEditor.getState().planId);
      const things = preview?.things ?? [];
      const lifted = things.every(({ kind }) => kind === 'fixture') ? things.map(({ id }) => id) : [];
      bench.draw({ project, plan, theme: themeOf(app), camera, size, lifted });
    };
    const ask = () => {
      if (rafId === 0) rafId = requestAnimationFrame(draw);
    };
    ask();
    const stops = [
      useFloor.subscribe(({ camera, size, preview }, before) => {
        if (camera !== before.camera || size !== before.size || preview !== before.preview) ask();
      }),
      useEditor.subscribe((state, before) => {
        if (state.planId !== before.planId) ask();
      }),
      useApp.subscribe((state, before) => {
        if (state.opened !== before.opened && useFloor.getState().isFitted) fitFloor();
        if (state.opened !== before.opened || themeOf(state) !== themeOf(before)) ask();
      }),
    ];
    return () => {
      cancelAnimationFrame(rafId);
      for (const stop of stops) stop();
    };
  }, [bench]);
}
