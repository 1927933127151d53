// Gives a fixture another size. Gondolas and wall shelving grow and shrink by whole bays; the bay of any other fixture
// becomes as wide as its face.

import { isHome } from '../../kinds/fixture/index.ts';
import { compareBays } from '../../project/canonical.ts';
import { faceWidthM } from '../../project/geometry.ts';
import { layoutWith, plansOn } from '../../project/layouts.ts';
import type { Bay, Fixture, Layout, Project } from '../../project/schema.ts';
import { count } from '../../words/figures.ts';
import { checkShelves, done, type Edit, metres, refuse } from '../edit.ts';
import { shelfIdsOf, withFixture, withLayout, withoutShelves } from '../layoutParts.ts';
import { finite } from '../positionStep.ts';
import { finishFloor, fixtureBox, missingThing, shiftInside, stepOn, still, turned } from './floorThings.ts';
import { nameBays } from './templates.ts';

/** A bay wider than this is no module that is added by the piece. */
const WIDEST_MODULE_M = 1.6;
const LEAST_SIZE_M = 0.05;
const MOST_SIZE_M = 200;
const SLACK_M = 0.001;

export interface FixtureSize {
  readonly widthM?: number;
  readonly depthM?: number;
  /** Which side stays where it is, along the width (left, right) and the depth (back, front); its centre by default. */
  readonly keepX?: 'left' | 'centre' | 'right';
  readonly keepY?: 'back' | 'centre' | 'front';
}

/** Resizes a fixture. Bays for which there is no room go, with their goods in every plan (`nPositionsLost`). */
export function resizeFixture(project: Project, layoutId: string, fixtureId: string, to: FixtureSize): Edit {
  const store = layoutWith(project, layoutId);
  const fixture = store.fixtures.find(({ id }) => id === fixtureId);
  const refs = [{ kind: 'fixture', id: fixtureId }] as const;
  const did = stepOn(store, refs, 'Resize', '调整尺寸：');
  if (!fixture) return refuse(project, did, missingThing(store, refs)!);
  const size = (value: number | undefined, has: number) =>
    value === undefined ? has : Math.max(LEAST_SIZE_M, Math.min(MOST_SIZE_M, metres(finite(value))));
  const widthM = inBays(fixture, size(to.widthM, fixture.widthM));
  const depthM = size(to.depthM, fixture.depthM);
  if (widthM === fixture.widthM && depthM === fixture.depthM) return done(project, did);
  const side = { left: -1, back: -1, centre: 0, right: 1, front: 1 };
  const local = {
    xM: (-side[to.keepX ?? 'centre'] * (widthM - fixture.widthM)) / 2,
    yM: (-side[to.keepY ?? 'centre'] * (depthM - fixture.depthM)) / 2,
  };
  const by = turned(local, { xM: 0, yM: 0 }, fixture.rotationDeg);
  const sized = refit(store, fixture, {
    ...{ ...fixture, widthM, depthM },
    ...{ xM: Math.max(0, metres(fixture.xM + by.xM)), yM: Math.max(0, metres(fixture.yM + by.yM)) },
  });
  const { dxM, dyM } = shiftInside(store, fixtureBox(sized), still);
  const placed = {
    ...sized,
    xM: Math.max(0, metres(sized.xM + dxM)),
    yM: Math.max(0, metres(sized.yM + dyM)),
  };
  const kept = shelfIdsOf([placed]);
  const gone = new Set([...shelfIdsOf([fixture])].filter((id) => !kept.has(id)));
  const { project: emptied, nLost } = withoutShelves(project, layoutId, gone);
  const next = withLayout(emptied, withFixture(store, placed));
  const told =
    nLost === 0
      ? did
      : { en: `${did.en}, taking ${count(nLost, 'position')} off`, zh: `${did.zh}，撤下 ${nLost} 个陈列位` };
  return finishFloor(project, next, layoutId, told, {
    nPositionsLost: nLost,
    problems: checkShelves(next, kept, plansOn(next, layoutId)),
  });
}

/** Width of one bay where a fixture grows by whole bays. */
function moduleM(fixture: Fixture): number | undefined {
  if (!isHome(fixture.kind)) return undefined;
  const bays = fixture.bays.filter(({ face }) => face === 'front' || face === 'back');
  const bayM = bays[bays.length - 1]?.widthM;
  return bayM !== undefined && bayM > 0 && bayM <= WIDEST_MODULE_M ? bayM : undefined;
}

function inBays(fixture: Fixture, widthM: number): number {
  const bayM = moduleM(fixture);
  if (bayM === undefined || Math.abs(widthM - fixture.widthM) <= SLACK_M) return widthM;
  return metres(Math.max(1, Math.round(widthM / bayM)) * bayM);
}

/** The fixture with bays that fit its new faces: shelves keep their part of its depth. */
function refit(store: Layout, old: Fixture, sized: Fixture): Fixture {
  const bayM = moduleM(old);
  const deeper = sized.depthM / old.depthM;
  const bays = old.bays.flatMap((bay): Bay[] => {
    const alongWidth = bay.face === 'front' || bay.face === 'back';
    const faceM = faceWidthM(sized, bay.face);
    const wasM = faceWidthM(old, bay.face);
    const shelves =
      alongWidth && deeper !== 1
        ? bay.shelves.map((shelf) => ({ ...shelf, depthMm: Math.max(1, Math.round(shelf.depthMm * deeper)) }))
        : bay.shelves;
    if (alongWidth && bayM !== undefined) {
      const fits = bay.offsetM + bay.widthM <= faceM + SLACK_M;
      return fits ? [shelves === bay.shelves ? bay : { ...bay, shelves }] : [];
    }
    // A bay as wide as its face stays so; another keeps its part of it.
    const share = faceM / wasM;
    const offsetM = metres(bay.offsetM * share);
    return [{ ...bay, shelves, offsetM, widthM: metres(Math.min(bay.widthM * share, faceM - offsetM)) }];
  });
  if (bayM === undefined) return { ...sized, bays };
  const grown = [...bays];
  for (const face of ['front', 'back'] as const) {
    const onFace = bays.filter((bay) => bay.face === face);
    const last = onFace[onFace.length - 1];
    if (!last) continue;
    const more = [];
    const firstM = last.offsetM + last.widthM;
    for (let k = 0; firstM + (k + 1) * bayM <= sized.widthM + SLACK_M; k++) {
      more.push({ ...last, offsetM: metres(firstM + k * bayM), widthM: bayM });
    }
    grown.push(...nameBays(store, sized.id, more));
  }
  return { ...sized, bays: grown.sort(compareBays) };
}
