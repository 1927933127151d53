// Beside the floor: what is chosen and its measures, or the store itself.

import { useTranslation } from 'react-i18next';
import {
  changeWall,
  moveThings,
  renameFixture,
  resizeStore,
  rotateThings,
} from '../../../../sim/edit/floor/floorEdits.ts';
import { boxOf, type FloorRef, plainDeg } from '../../../../sim/edit/floor/floorThings.ts';
import { floorStackPlaces, isRanked } from '../../../../sim/placements/stackPlaces.ts';
import { layoutOf, layoutWith } from '../../../../sim/project/layouts.ts';
import type { Bay, Fixture, Layout, Project } from '../../../../sim/project/schema.ts';
import { say } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { alignActions, floorActions } from '../../../editor/floor/actions.ts';
import { openBay } from '../../../editor/floor/choice.ts';
import { change } from '../../../editor/floor/edits.ts';
import { floorOf } from '../../../editor/floor/floorOf.ts';
import { trySize, tryTurn, withCompanions } from '../../../editor/floor/moves.ts';
import { useFloor } from '../../../editor/floor/state.ts';
import type { Action } from '../../../editor/input/action.ts';
import { planOf, useApp } from '../../../state/store.ts';
import { useAction } from '../../parts/actions.tsx';
import { Labelled } from '../../parts/Field.tsx';
import { AngleField, LengthField } from '../../parts/LengthField.tsx';
import { useFormat } from '../../words/format.ts';
import { kindName } from '../../words/names.ts';
import css from './floor.module.css';
import { FloorIcon, type FloorIconName } from './floorIcons.tsx';
import { StoreClearances } from './StoreClearances.tsx';

export function FloorInspector() {
  const opened = useApp((state) => state.opened);
  const selected = useFloor((state) => state.selected);
  const preview = useFloor((state) => state.preview);
  const planId = useEditor((state) => state.planId);
  if (!opened) return null;
  // While something is dragged the figures go along.
  const project = preview?.project ?? opened.project;
  const layout = layoutOf(project, planOf(project, planId));
  const [first] = selected;
  return (
    <section data-testid="floor-inspector">
      {selected.length > 1 ? (
        <Several n={selected.length} />
      ) : first?.kind === 'fixture' ? (
        <FixturePanel project={project} store={layout} id={first.id} />
      ) : first?.kind === 'wall' ? (
        <WallPanel store={layout} id={first.id} />
      ) : first ? (
        <PointPanel store={layout} thing={first} />
      ) : (
        <StorePanel store={layout} />
      )}
    </section>
  );
}

function Head({ title, note }: { title: string; note?: string }) {
  return (
    <div className={css.head} data-testid="floor-head">
      <div>
        <h2>{title}</h2>
        {note && <p className="hint">{note}</p>}
      </div>
    </div>
  );
}

function StorePanel({ store }: { store: Layout }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const nBays = store.fixtures.reduce((n, { bays }) => n + bays.length, 0);
  return (
    <>
      <Head
        title={say(store.name, language)}
        note={t('floor.counts', {
          fixtures: format.int(store.fixtures.length),
          bays: format.int(nBays),
          tills: format.int(store.checkout.tills.length),
        })}
      />
      <div className={css.fields}>
        <LengthField
          label={t('floor.storeWidth')}
          valueMm={store.widthM * 1000}
          set={(mm) => change((p, on) => resizeStore(p, on, { widthM: mm / 1000 }))}
        />
        <LengthField
          label={t('floor.storeDepth')}
          valueMm={store.depthM * 1000}
          set={(mm) => change((p, on) => resizeStore(p, on, { depthM: mm / 1000 }))}
        />
      </div>
      <p className={css.area} data-testid="floor-area">
        {t('floor.area')} <b>{format.area(store.widthM * store.depthM)}</b>
      </p>
      <StoreClearances layout={store} />
      <p className="hint">{t('floor.hintEmpty')}</p>
    </>
  );
}

function FixturePanel({ project, store, id }: { project: Project; store: Layout; id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const planId = useEditor((state) => state.planId);
  const opened = useApp((state) => state.opened);
  const fixture = store.fixtures.find((one) => one.id === id);
  if (!fixture) return null;
  const ref: FloorRef = { kind: 'fixture', id };
  const plan = planOf(project, planId);
  const shelves = new Set(fixture.bays.flatMap((bay) => bay.shelves.map((shelf) => shelf.id)));
  const nPositions = plan.positions.filter(({ shelfId }) => shelves.has(shelfId)).length;
  // Ranked where it stands, not on its way: looking for places takes longer than a frame.
  const isDisplay = isRanked(fixture.kind);
  const display =
    opened && isDisplay
      ? floorStackPlaces(floorOf(opened.project)).displays.find(({ fixtureId }) => fixtureId === id)
      : undefined;
  const name = fixture.name ? say(fixture.name, language) : '';
  const kind = kindName(fixture.kind, language);
  return (
    <>
      <Head title={name || kind} note={`${kind} · ${id}`} />
      {display && (
        <p className={css.rank} data-testid="floor-rank" title={display[language]}>
          {display.rank === null ? (
            t('floor.noRank')
          ) : (
            <>
              <b className={css.rankBadge} data-testid="rank-badge">
                {display.rank}
              </b>{' '}
              {t(`floor.rank${display.rank}`)}
            </>
          )}
        </p>
      )}
      <Tools canCopy />
      <div className={css.fields}>
        <LengthField
          label={t('floor.width')}
          testId="floor-width"
          valueMm={fixture.widthM * 1000}
          set={(mm) => change((p, on) => trySize(p, on, fixtureOf(p, on, id), { widthM: mm / 1000 }).edit)}
        />
        <LengthField
          label={t('floor.depth')}
          testId="floor-depth"
          valueMm={fixture.depthM * 1000}
          set={(mm) => change((p, on) => trySize(p, on, fixtureOf(p, on, id), { depthM: mm / 1000 }).edit)}
        />
        <Place store={store} thing={ref} />
        <AngleField
          label={t('floor.turn')}
          deg={fixture.rotationDeg}
          set={(deg) =>
            change((p, on) => tryTurn(p, on, [ref], plainDeg(deg - fixtureOf(p, on, id).rotationDeg)).edit)
          }
        />
      </div>
      <NameField
        key={`${id} ${language}`}
        value={name}
        set={(text) =>
          change((p, on) => {
            const was = fixtureOf(p, on, id).name ?? { en: '', zh: '' };
            return renameFixture(p, on, id, { ...was, [language]: text });
          })
        }
      />
      <p className={css.goods}>
        {nPositions > 0 ? t('floor.positions', { n: format.int(nPositions) }) : t('floor.noGoods')}
      </p>
      <Bays fixture={fixture} />
    </>
  );
}

function fixtureOf(project: Project, layoutId: string, id: string): Fixture {
  return layoutWith(project, layoutId).fixtures.find((one) => one.id === id)!;
}

/** Where a thing is: its left and its upper edge from the walls of the store. */
function Place({ store, thing }: { store: Layout; thing: FloorRef }) {
  const { t } = useTranslation();
  const box = boxOf(store, thing);
  if (!box) return null;
  const move = (dxM: number, dyM: number) =>
    change((p, on) => moveThings(p, on, withCompanions(layoutWith(p, on), [thing]), { dxM, dyM }));
  return (
    <>
      <LengthField
        label={t('floor.x')}
        testId="floor-x"
        valueMm={box.x0M * 1000}
        set={(mm) => move(mm / 1000 - box.x0M, 0)}
      />
      <LengthField
        label={t('floor.y')}
        testId="floor-y"
        valueMm={box.y0M * 1000}
        set={(mm) => move(0, mm / 1000 - box.y0M)}
      />
    </>
  );
}

function NameField({ value, set }: { value: string; set: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <Labelled label={t('floor.name')}>
      <input
        key={value}
        defaultValue={value}
        maxLength={120}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        onBlur={(event) => {
          const text = event.target.value.trim();
          if (text !== value && text !== '') set(text);
        }}
      />
    </Labelled>
  );
}

const faces: readonly Bay['face'][] = ['back', 'left', 'right', 'front'];

function Bays({ fixture }: { fixture: Fixture }) {
  const { t } = useTranslation();
  const hoverBayId = useFloor((state) => state.hoverBayId);
  if (fixture.bays.length === 0) return null;
  return (
    <div className={css.bays}>
      <h3>{t('floor.bayList')}</h3>
      {faces.map((face) => {
        const bays = fixture.bays.filter((bay) => bay.face === face);
        if (bays.length === 0) return null;
        return (
          <div key={face} className={css.bayRow}>
            <span>{t(`floor.${face}`)}</span>
            <div>
              {bays.map((bay, k) => (
                <button
                  key={bay.id}
                  type="button"
                  className={css.bayButton}
                  data-testid="bay-button"
                  data-here={bay.id === hoverBayId}
                  title={`${t('floor.openShelf')}: ${bay.id}`}
                  aria-label={`${t('floor.openShelf')}: ${t(`floor.${face}`)} ${k + 1}`}
                  onClick={() => openBay(bay.id)}
                >
                  {k + 1}
                </button>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function WallPanel({ store, id }: { store: Layout; id: string }) {
  const { t } = useTranslation();
  const wall = store.walls.find((one) => one.id === id);
  if (!wall) return null;
  const length = Math.hypot(wall.x2M - wall.x1M, wall.y2M - wall.y1M);
  const draw = (lengthM: number, deg: number) => {
    const turnRad = (deg * Math.PI) / 180;
    const x2M = wall.x1M + Math.cos(turnRad) * lengthM;
    const y2M = wall.y1M + Math.sin(turnRad) * lengthM;
    return change((p, on) => changeWall(p, on, id, { x2M, y2M }));
  };
  const deg = Math.round((Math.atan2(wall.y2M - wall.y1M, wall.x2M - wall.x1M) * 1800) / Math.PI) / 10;
  return (
    <>
      <Head title={t('floor.wall', { id })} />
      <Tools canCopy />
      <div className={css.fields}>
        <LengthField label={t('floor.length')} valueMm={length * 1000} set={(mm) => draw(mm / 1000, deg)} />
        <LengthField
          label={t('floor.thickness')}
          valueMm={wall.thicknessM * 1000}
          set={(mm) => change((p, on) => changeWall(p, on, id, { thicknessM: mm / 1000 }))}
        />
        <Place store={store} thing={{ kind: 'wall', id }} />
        <AngleField label={t('floor.turn')} deg={deg} set={(to) => draw(length, to)} />
      </div>
    </>
  );
}

/** A till, the entrance or the exit. */
function PointPanel({ store, thing }: { store: Layout; thing: FloorRef }) {
  const { t } = useTranslation();
  const till = thing.kind === 'till' && store.checkout.tills.find(({ id }) => id === thing.id);
  const title = till
    ? t('floor.till', { id: till.id })
    : t(`floor.${thing.kind === 'exit' ? 'exit' : 'entrance'}`);
  return (
    <>
      <Head title={title} note={till ? undefined : t('floor.entranceHint')} />
      {till && <Tools canCopy />}
      <div className={css.fields}>
        <Place store={store} thing={thing} />
        {till && (
          <AngleField
            label={t('floor.queue')}
            deg={till.queueDeg}
            set={(deg) =>
              change((p, on) => {
                const now = layoutWith(p, on).checkout.tills.find(({ id }) => id === till.id);
                return rotateThings(p, on, [thing], plainDeg(deg - (now?.queueDeg ?? 0)));
              })
            }
          />
        )}
      </div>
    </>
  );
}

function Tools({ canCopy }: { canCopy: boolean }) {
  return (
    <div className={css.tools}>
      <FloorTool action={floorActions.turn} icon="turn" />
      {canCopy && <FloorTool action={floorActions.duplicate} icon="copy" />}
      <FloorTool action={floorActions.remove} icon="remove" />
    </div>
  );
}

export function FloorTool({ action, icon }: { action: Action; icon: FloorIconName }) {
  return (
    <button type="button" className={css.tool} {...useAction(action)}>
      <FloorIcon name={icon} />
    </button>
  );
}

function Several({ n }: { n: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Head title={t('floor.several', { n })} />
      <Tools canCopy />
      <div className={css.align}>
        <h3>{t('floor.alignTitle')}</h3>
        <div>
          {(Object.keys(alignActions) as (keyof typeof alignActions)[]).map((name) => (
            <FloorTool key={name} action={alignActions[name]} icon={name} />
          ))}
        </div>
      </div>
    </>
  );
}
