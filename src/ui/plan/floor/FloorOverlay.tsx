// What lies over the drawn floor: names, problems, ranked places, what is chosen with its handles, guides, measures.

import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { floorChanges } from '../../../../sim/edit/changes/floorChanges.ts';
import { companionsOf } from '../../../../sim/edit/floor/floorAlign.ts';
import { boxOf, type FloorRef, sameRef } from '../../../../sim/edit/floor/floorThings.ts';
import { clearanceM } from '../../../../sim/evidence/clearances.ts';
import { footprint } from '../../../../sim/project/geometry.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import type { Fixture, Layout, Plan, Project } from '../../../../sim/project/schema.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { onScreen } from '../../../editor/floor/camera.ts';
import { doorBox, tillCorners } from '../../../editor/floor/hit.ts';
import { type FloorPoint, type FloorState, useFloor } from '../../../editor/floor/state.ts';
import { planOf, useApp } from '../../../state/store.ts';
import { useFormat } from '../../words/format.ts';
import css from './drawing.module.css';
import { FloorDepartments } from './FloorDepartments.tsx';
import { FloorNames } from './FloorNames.tsx';
import { FloorPlaces } from './FloorPlaces.tsx';
import { gapsRound } from './gapsRound.ts';

type Seen = Pick<FloorState, 'camera' | 'size'>;

export function FloorOverlay() {
  const state = useFloor();
  const opened = useApp((app) => app.opened);
  const planId = useEditor((editor) => editor.planId);
  const showsOld = useEditor((editor) => editor.showsOld);
  if (!opened) return null;
  const project = state.preview?.project ?? opened.project;
  const store = layoutOf(project, planOf(project, planId));
  const seen = { camera: state.camera, size: state.size };
  return (
    <>
      <FloorDepartments project={project} seen={seen} />
      {showsOld && <OldThings project={project} plan={planOf(project, planId)} seen={seen} />}
      <FloorNames project={project} seen={seen} />
      <Doors store={store} seen={seen} />
      {state.showsPlaces && !state.preview && <FloorPlaces seen={seen} />}
      <Problems seen={seen} />
      <Hovered store={store} seen={seen} />
      <Chosen store={store} seen={seen} />
      <Guides seen={seen} />
      <Gaps store={store} seen={seen} />
      <RubberBox seen={seen} />
      <Measure store={store} seen={seen} />
    </>
  );
}

/** Where what is not the same on the floor of the baseline stands there. */
function OldThings({ project, plan, seen }: { project: Project; plan: Plan; seen: Seen }) {
  const base = planOf(project, project.baselinePlanId);
  const changes = useMemo(() => floorChanges(project, base, plan), [project, base, plan]);
  const old = layoutOf(project, base);
  const now = layoutOf(project, plan);
  const things = changes.flatMap((change) => (change.kind === 'added' ? [] : change.things));
  const { widthM: xM, depthM: yM } = old;
  const isSameSize = xM === now.widthM && yM === now.depthM;
  const ground = [
    { xM: 0, yM: 0 },
    { xM, yM: 0 },
    { xM, yM },
    { xM: 0, yM },
  ];
  return (
    <g className={css.old}>
      {things.map((ref) => (
        <polygon
          key={`${ref.kind} ${ref.id}`}
          data-testid="floor-old"
          points={points(seen, outlineOf(old, ref))}
        />
      ))}
      {!isSameSize && <polygon points={points(seen, ground)} />}
    </g>
  );
}

function points(seen: Seen, corners: readonly FloorPoint[]): string {
  return corners
    .map((corner) => onScreen(seen, corner))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');
}

/** The outline of a thing as it is drawn. */
function outlineOf(store: Layout, ref: FloorRef): FloorPoint[] {
  if (ref.kind === 'fixture') {
    const fixture = store.fixtures.find(({ id }) => id === ref.id);
    return fixture ? footprint(fixture) : [];
  }
  if (ref.kind === 'till') {
    const till = store.checkout.tills.find(({ id }) => id === ref.id);
    return till ? tillCorners(till) : [];
  }
  if (ref.kind === 'wall') {
    const wall = store.walls.find(({ id }) => id === ref.id);
    if (!wall) return [];
    const length = Math.hypot(wall.x2M - wall.x1M, wall.y2M - wall.y1M) || 1;
    const nx = (-(wall.y2M - wall.y1M) / length) * (wall.thicknessM / 2);
    const ny = ((wall.x2M - wall.x1M) / length) * (wall.thicknessM / 2);
    return [
      { xM: wall.x1M + nx, yM: wall.y1M + ny },
      { xM: wall.x2M + nx, yM: wall.y2M + ny },
      { xM: wall.x2M - nx, yM: wall.y2M - ny },
      { xM: wall.x1M - nx, yM: wall.y1M - ny },
    ];
  }
  const { x0M, x1M, y0M, y1M } = doorBox(store, store[ref.kind]);
  return [
    { xM: x0M, yM: y0M },
    { xM: x1M, yM: y0M },
    { xM: x1M, yM: y1M },
    { xM: x0M, yM: y1M },
  ];
}

/** Entrance and exit: an arrow into and out of the store, with its name. */
function Doors({ store, seen }: { store: Layout; seen: Seen }) {
  const { t } = useTranslation();
  return (
    <g className={css.doors}>
      {(['entrance', 'exit'] as const).map((kind) => {
        const { x0M, x1M, y0M, y1M } = doorBox(store, store[kind]);
        const middle = onScreen(seen, { xM: (x0M + x1M) / 2, yM: (y0M + y1M) / 2 });
        const isLevel = x1M - x0M > y1M - y0M;
        const isFar = isLevel ? (y0M + y1M) / 2 > store.depthM / 2 : (x0M + x1M) / 2 > store.widthM / 2;
        const out = isFar ? 1 : -1;
        const [ox, oy] = isLevel ? [0, out] : [out, 0];
        const turn = (Math.atan2(oy, ox) * 180) / Math.PI + (kind === 'entrance' ? 180 : 0);
        return (
          <g key={kind} transform={`translate(${middle.x + ox * 14} ${middle.y + oy * 14})`}>
            <path className={css.doorArrow} d="M-7 0H5M1-4.5 6 0 1 4.5" transform={`rotate(${turn})`} />
            <text
              className={css.doorName}
              x={isLevel ? 14 : ox * 14}
              y={4}
              textAnchor={isLevel || ox > 0 ? 'start' : 'end'}
            >
              {t(`floor.${kind}`)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Problems({ seen }: { seen: Seen }) {
  const problems = useFloor((state) => state.problems);
  const problemAt = useFloor((state) => state.problemAt);
  const marked: { x: number; y: number }[] = [];
  return (
    <g className={css.problems}>
      {problems.map((problem, ix) => {
        const { x, y } = onScreen(seen, problem);
        // One sign is enough where several problems meet.
        if (ix !== problemAt && marked.some((one) => Math.hypot(one.x - x, one.y - y) < 16)) return null;
        marked.push({ x, y });
        if (x < -20 || y < -20 || x > seen.size.w + 20 || y > seen.size.h + 20) return null;
        return (
          <g
            key={`${problem.code}${problem.things.map(({ id }) => id).join()}${problem.xM} ${problem.yM}`}
            className={css.problem}
            data-testid="floor-problem"
            data-level={problem.level}
            data-code={problem.code}
            data-here={ix === problemAt}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
          >
            <circle r="17" className={css.problemHalo} />
            <path d="M0-9.5 9.5 7.5H-9.5Z" className={css.problemSign} />
            <path d="M0-3.6V2M0 4.6v.4" className={css.problemMark} />
          </g>
        );
      })}
    </g>
  );
}

function Hovered({ store, seen }: { store: Layout; seen: Seen }) {
  const { hover, selected, preview } = useFloor();
  if (!hover || preview || selected.some((ref) => sameRef(ref, hover))) return null;
  return <polygon className={css.hover} points={points(seen, outlineOf(store, hover))} />;
}

function Chosen({ store, seen }: { store: Layout; seen: Seen }) {
  const { selected, preview, armed } = useFloor();
  const shown = armed && preview ? preview.things : selected;
  const only = shown.length === 1 ? shown[0] : null;
  const along = shown.flatMap((ref) => (ref.kind === 'fixture' ? companionsOf(store, ref.id) : []));
  const isRefused = Boolean(preview?.refused);
  return (
    <g className={css.chosen} data-refused={isRefused}>
      {along
        .filter((ref) => !shown.some((one) => sameRef(one, ref)))
        .map((ref) => (
          <polygon
            key={`${ref.kind} ${ref.id}`}
            className={css.along}
            points={points(seen, outlineOf(store, ref))}
          />
        ))}
      {shown.map((ref) => (
        <polygon
          key={`${ref.kind} ${ref.id}`}
          className={css.outline}
          data-testid="floor-outline"
          points={points(seen, outlineOf(store, ref))}
        />
      ))}
      {only && !armed && <Handles store={store} thing={only} seen={seen} />}
    </g>
  );
}

const handles = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
] as const;

function Handles({ store, thing, seen }: { store: Layout; thing: FloorRef; seen: Seen }) {
  if (thing.kind === 'wall') {
    const wall = store.walls.find(({ id }) => id === thing.id);
    if (!wall) return null;
    return (
      <>
        {([1, 2] as const).map((end) => {
          const p = onScreen(
            seen,
            end === 1 ? { xM: wall.x1M, yM: wall.y1M } : { xM: wall.x2M, yM: wall.y2M },
          );
          return (
            <circle
              key={end}
              className={css.handle}
              data-testid="floor-handle"
              data-end={end}
              cx={p.x}
              cy={p.y}
              r="6"
            />
          );
        })}
      </>
    );
  }
  if (thing.kind === 'till') {
    const till = store.checkout.tills.find(({ id }) => id === thing.id);
    if (!till) return null;
    const c = onScreen(seen, till);
    const turn = (till.queueDeg * Math.PI) / 180;
    const reach = Math.max(44, 2.2 * seen.camera.scale);
    return (
      <>
        <circle className={css.tillStand} cx={c.x} cy={c.y} r="4" />
        <TurnKnob from={c} to={{ x: c.x + Math.cos(turn) * reach, y: c.y + Math.sin(turn) * reach }} />
      </>
    );
  }
  const fixture = thing.kind === 'fixture' && store.fixtures.find(({ id }) => id === thing.id);
  if (!fixture) return null;
  return <FixtureHandles fixture={fixture} seen={seen} />;
}

function FixtureHandles({ fixture, seen }: { fixture: Fixture; seen: Seen }) {
  const { scale } = seen.camera;
  const c = onScreen(seen, fixture);
  const [w, d] = [(fixture.widthM * scale) / 2, (fixture.depthM * scale) / 2];
  const small = Math.min(w, d) < 15;
  // Handles of a small thing stand off, so that there is something left to drag it by.
  const off = small ? 6 : 0;
  return (
    <g transform={`translate(${c.x} ${c.y}) rotate(${fixture.rotationDeg})`}>
      <path
        className={css.front}
        d={`M${-Math.min(6, w)} ${d + 4 + off}h${2 * Math.min(6, w)}l${-Math.min(6, w)} 6Z`}
      />
      <line className={css.turnLine} x1="0" y1={-d} x2="0" y2={-d - 26 - off} />
      <circle
        className={css.handle}
        data-testid="floor-handle"
        data-grip="turn"
        cx="0"
        cy={-d - 26 - off}
        r="6.5"
      />
      {handles
        .filter(([x, y]) => !small || x === 0 || y === 0 || Math.max(w, d) < 30)
        .map(([x, y]) => (
          <rect
            key={`${x} ${y}`}
            className={css.handle}
            data-testid="floor-handle"
            data-handle={`${x} ${y}`}
            style={{ cursor: cursorOf(x, y, fixture.rotationDeg) }}
            x={x * (w + off) - 4.5}
            y={y * (d + off) - 4.5}
            width="9"
            height="9"
            rx="2"
          />
        ))}
    </g>
  );
}

function TurnKnob({ from, to }: { from: { x: number; y: number }; to: { x: number; y: number } }) {
  return (
    <>
      <line className={css.turnLine} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle
        className={css.handle}
        data-testid="floor-handle"
        data-grip="turn"
        cx={to.x}
        cy={to.y}
        r="6.5"
      />
    </>
  );
}

function cursorOf(x: number, y: number, rotationDeg: number): string {
  const deg = (Math.atan2(y, x) * 180) / Math.PI + rotationDeg;
  return ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize'][((Math.round(deg / 45) % 4) + 4) % 4];
}

function Guides({ seen }: { seen: Seen }) {
  const guides = useFloor((state) => state.preview?.guides);
  return (
    <g className={css.guides}>
      {guides?.map(({ axis, atM, fromM, toM }) => {
        const a = onScreen(seen, axis === 'x' ? { xM: atM, yM: fromM } : { xM: fromM, yM: atM });
        const b = onScreen(seen, axis === 'x' ? { xM: atM, yM: toM } : { xM: toM, yM: atM });
        const [ex, ey] = axis === 'x' ? [0, 14] : [14, 0];
        return <line key={axis} x1={a.x - ex} y1={a.y - ey} x2={b.x + ex} y2={b.y + ey} />;
      })}
    </g>
  );
}

/** How much way is left round what moves. */
function Gaps({ store, seen }: { store: Layout; seen: Seen }) {
  const preview = useFloor((state) => state.preview);
  const format = useFormat();
  if (!preview || preview.things.length === 0) return null;
  const aisleM = clearanceM(store.clearances, 'aisleM');
  return (
    <g className={css.gaps}>
      {gapsRound(store, preview.things).map(({ way, from, to, lengthM }) => {
        const [a, b] = [onScreen(seen, from), onScreen(seen, to)];
        const length = Math.hypot(b.x - a.x, b.y - a.y);
        const isLevel = way === 'left' || way === 'right';
        if (length < 12) return null;
        const text = format.gap(lengthM);
        const half = text.length * 3.4 + 5;
        // Where the gap is narrower than its figure, the figure stands off from what moves.
        const mx =
          way === 'left'
            ? Math.min((a.x + b.x) / 2, b.x - half - 4)
            : way === 'right'
              ? Math.max((a.x + b.x) / 2, a.x + half + 4)
              : (a.x + b.x) / 2;
        const my =
          way === 'up'
            ? Math.min((a.y + b.y) / 2, b.y - 13)
            : way === 'down'
              ? Math.max((a.y + b.y) / 2, a.y + 13)
              : (a.y + b.y) / 2;
        return (
          <g key={way} data-tight={lengthM < aisleM}>
            <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
            {[a, b].map((p) => (
              <line
                key={`${p.x} ${p.y}`}
                x1={p.x - (isLevel ? 0 : 4)}
                y1={p.y - (isLevel ? 4 : 0)}
                x2={p.x + (isLevel ? 0 : 4)}
                y2={p.y + (isLevel ? 4 : 0)}
              />
            ))}
            <rect x={mx - half} y={my - 9} width={2 * half} height="18" rx="9" />
            <text x={mx} y={my + 4} textAnchor="middle">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function RubberBox({ seen }: { seen: Seen }) {
  const rubber = useFloor((state) => state.rubber);
  if (!rubber) return null;
  const [a, b] = [onScreen(seen, rubber.from), onScreen(seen, rubber.to)];
  return (
    <rect
      className={css.rubber}
      x={Math.min(a.x, b.x)}
      y={Math.min(a.y, b.y)}
      width={Math.abs(a.x - b.x)}
      height={Math.abs(a.y - b.y)}
    />
  );
}

/** The size or place beside what is being changed. */
const Measure = memo(function Measure({ store, seen }: { store: Layout; seen: Seen }) {
  const preview = useFloor((state) => state.preview);
  if (!preview?.measure) return null;
  const [first] = preview.things;
  const box = first && boxOf(store, first);
  if (!box) return null;
  const at = onScreen(seen, { xM: box.x1M, yM: box.y1M });
  const half = preview.measure.length * 3.5 + 9;
  const x = Math.max(half + 6, Math.min(seen.size.w - half - 6, at.x + half + 8));
  const y = Math.max(20, Math.min(seen.size.h - 20, at.y + 22));
  return (
    <g className={css.measure}>
      <rect x={x - half} y={y - 11} width={2 * half} height="22" rx="6" />
      <text x={x} y={y + 4} textAnchor="middle">
        {preview.measure}
      </text>
    </g>
  );
});
