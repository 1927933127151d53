// Edits of plans, shelves and floor: whatever is done in whatever order, the project can be opened again, what was not
// touched is the same object, what was refused changed nothing, and undo brings everything back.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addPlacementCosts } from '../sim/edit/campaign/costEdits.ts';
import { addPromotion } from '../sim/edit/campaign/promotionEdits.ts';
import { checkShelf, type Edit } from '../sim/edit/edit.ts';
import { addToFloor, copyThings } from '../sim/edit/floor/floorAdd.ts';
import {
  alignments,
  alignThings,
  attachSpot,
  companionsOf,
  snapShift,
} from '../sim/edit/floor/floorAlign.ts';
import {
  changeWall,
  deleteThings,
  moveThings,
  moveThingTo,
  renameFixture,
  resizeStore,
  rotateThings,
} from '../sim/edit/floor/floorEdits.ts';
import { fixFor } from '../sim/edit/floor/floorFixes.ts';
import { floorProblems } from '../sim/edit/floor/floorProblems.ts';
import { resizeFixture } from '../sim/edit/floor/floorResize.ts';
import { boxOf, type FloorRef, listFloor } from '../sim/edit/floor/floorThings.ts';
import { floorTemplates } from '../sim/edit/floor/templates.ts';
import { deletePlan, duplicatePlan, notePlan, renamePlan, setBaseline } from '../sim/edit/planEdits.ts';
import {
  addFacings,
  capPositions,
  resizePosition,
  setFacings,
  setLabel,
  setOrientation,
} from '../sim/edit/shelf/facingEdits.ts';
import { blockFill, tidyShelf } from '../sim/edit/shelf/fillEdits.ts';
import {
  copyPositions,
  movePositions,
  nudgePositions,
  placeSku,
  removePositions,
  swapPositions,
} from '../sim/edit/shelf/positionEdits.ts';
import { addShelf, moveShelf, removeShelf, setShelfDepth, stepShelf } from '../sim/edit/shelf/shelfEdits.ts';
import { defaultEvidence } from '../sim/evidence/table.ts';
import { floorStackPlaces } from '../sim/placements/stackPlaces.ts';
import { checkFit } from '../sim/project/fit.ts';
import { canonical, parseProject, serialiseProject } from '../sim/project/parse.ts';
import { listBays } from '../sim/project/places.ts';
import { orientations, type Project } from '../sim/project/schema.ts';
import { buildNetwork } from '../sim/store/network.ts';
import { floorUnits, formatLength, lengthIn, parseLengthMm, shelfUnits } from '../sim/words/lengths.ts';
import { bytesBetween, record, redo, startHistory, undo } from '../src/editor/document/history.ts';
import { exampleProject } from './support/examples.ts';
import { applyFitFix } from './support/fitFix.ts';
import { smallProject } from './support/smallProject.ts';

const text = (word: string) => ({ en: word, zh: word });
const small = smallProject();
const walled = addToFloor(small, 'floor', 'innerWall', { xM: 3, yM: 8.5 }).project;
const market = exampleProject('supermarket');

/** A project deeply frozen: an edit that changed something in place would throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const planOf = (project: Project, id: string) => project.plans.find((plan) => plan.id === id)!;
const ixOf = (project: Project, planId: string, skuId: string, shelfId?: string) =>
  planOf(project, planId).positions.findIndex(
    (position) => position.skuId === skuId && (shelfId === undefined || position.shelfId === shelfId),
  );
const at = (edit: Edit, planId: string, k = 0) => planOf(edit.project, planId).positions[edit.positionIxs[k]];
const fixture = (id: string): FloorRef => ({ kind: 'fixture', id });

/** Turns drawn numbers into one edit of whatever the project has by then. */
type Maker = (project: Project, n: () => number) => Edit;

const pick = <T>(list: readonly T[], n: () => number): T => list[n() % Math.max(1, list.length)];
const shelvesIn = ({ layouts: [store] }: Project) =>
  store.fixtures.flatMap(({ bays }) => bays.flatMap(({ shelves }) => shelves.map(({ id }) => id)));
const baysIn = ({ layouts: [store] }: Project) =>
  store.fixtures.flatMap(({ bays }) => bays.map(({ id }) => id));
const planIn = (project: Project, n: () => number) => pick(project.plans, n);
const ixsIn = (project: Project, planId: string, n: () => number) => {
  const count = planOf(project, planId).positions.length;
  return [...new Set(Array.from({ length: 1 + (n() % 3) }, () => n() % (count + 1)))];
};
const roomIn = (n: () => number) => ({
  room: pick(['gap', 'push'] as const, n),
  fewer: n() % 3 === 0,
  force: n() % 5 === 0,
});
const shelfIn = (project: Project, n: () => number) => pick([...shelvesIn(project), 'nowhere'], n);
const placeIn = (project: Project, n: () => number) => ({
  shelfId: shelfIn(project, n),
  xMm: (n() % 1400) - 200 + 0.37,
});
const thingsIn = ({ layouts: [store] }: Project, n: () => number) => {
  const all = listFloor(store);
  return [...new Set(Array.from({ length: 1 + (n() % 3) }, () => pick(all, n)))];
};
const metresIn = (n: () => number) => (n() % 3000) / 100 - 8;

const makers: Readonly<Record<string, Maker>> = {
  duplicatePlan: (p, n) => duplicatePlan(p, planIn(p, n).id),
  renamePlan: (p, n) => renamePlan(p, planIn(p, n).id, text('x'.repeat(n() % 300))),
  notePlan: (p, n) => notePlan(p, planIn(p, n).id, text('why')),
  deletePlan: (p, n) => deletePlan(p, planIn(p, n).id),
  setBaseline: (p, n) => setBaseline(p, planIn(p, n).id),
  promote: (p, n) =>
    addPromotion(p, planIn(p, n).id, {
      kind: 'promoter',
      fixtureId: pick(p.layouts[0].fixtures, n)?.id ?? 'nowhere',
      skuIds: p.skus.map(({ id }) => id),
      fromDay: 1 + (n() % 3),
    }),
  pay: (p, n) => addPlacementCosts(p, planIn(p, n).id, pick(p.layouts[0].fixtures, n)?.id ?? 'nowhere'),
  place: (p, n) =>
    placeSku(
      p,
      planIn(p, n).id,
      {
        ...placeIn(p, n),
        skuId: pick(p.skus, n).id,
        facingsWide: n() % 9,
        orientation: pick(orientations, n),
      },
      roomIn(n),
    ),
  move: (p, n) => {
    const { id } = planIn(p, n);
    return movePositions(p, id, ixsIn(p, id, n), placeIn(p, n), roomIn(n));
  },
  copy: (p, n) => {
    const { id } = planIn(p, n);
    return copyPositions(p, id, ixsIn(p, id, n), placeIn(p, n), { ...roomIn(n), toPlanId: planIn(p, n).id });
  },
  nudge: (p, n) => {
    const { id } = planIn(p, n);
    return nudgePositions(p, id, ixsIn(p, id, n), (n() % 300) - 150);
  },
  remove: (p, n) => {
    const { id } = planIn(p, n);
    return removePositions(p, id, ixsIn(p, id, n));
  },
  swap: (p, n) => {
    const { id, positions } = planIn(p, n);
    return swapPositions(p, id, n() % (positions.length + 1), n() % (positions.length + 1));
  },
  facings: (p, n) => {
    const { id } = planIn(p, n);
    return setFacings(p, id, ixsIn(p, id, n), { wide: n() % 12, high: n() % 4, deep: n() % 9 }, roomIn(n));
  },
  more: (p, n) => {
    const { id } = planIn(p, n);
    return addFacings(p, id, ixsIn(p, id, n), { wide: (n() % 5) - 2, high: (n() % 3) - 1 }, roomIn(n));
  },
  resize: (p, n) => {
    const { id, positions } = planIn(p, n);
    const keep = pick(['left', 'right'] as const, n);
    return resizePosition(p, id, n() % (positions.length + 1), {
      widthMm: n() % 900,
      heightMm: n() % 700,
      keep,
    });
  },
  cap: (p, n) => {
    const { id } = planIn(p, n);
    return capPositions(p, id, ixsIn(p, id, n), { high: true, deep: true });
  },
  turn: (p, n) => {
    const { id } = planIn(p, n);
    return setOrientation(p, id, ixsIn(p, id, n), pick(orientations, n), roomIn(n));
  },
  label: (p, n) => {
    const { id } = planIn(p, n);
    return setLabel(p, id, ixsIn(p, id, n), n() % 2 === 0);
  },
  fill: (p, n) =>
    blockFill(
      p,
      planIn(p, n).id,
      n() % 2 === 0 ? { shelfId: shelfIn(p, n) } : { bayId: pick([...baysIn(p), 'nowhere'], n) },
      Array.from({ length: n() % 6 }, () => ({ skuId: pick(p.skus, n).id, weight: n() % 4 })),
      { layout: pick(['vertical', 'horizontal'] as const, n), keep: n() % 2 === 0 },
    ),
  tidy: (p, n) =>
    tidyShelf(p, planIn(p, n).id, shelfIn(p, n), pick(['left', 'right', 'centre', 'spread'] as const, n)),
  moveShelf: (p, n) => moveShelf(p, 'floor', shelfIn(p, n), (n() % 2500) - 100, pick([25, 25.4, 50], n)),
  addShelf: (p, n) => addShelf(p, 'floor', pick([...baysIn(p), 'nowhere'], n), n() % 2400),
  stepShelf: (p, n) => stepShelf(p, 'floor', shelfIn(p, n), n() % 2 === 0 ? 1 : -1),
  removeShelf: (p, n) => removeShelf(p, 'floor', shelfIn(p, n)),
  shelfDepth: (p, n) => setShelfDepth(p, 'floor', shelfIn(p, n), n() % 1200),
  add: (p, n) =>
    addToFloor(
      p,
      'floor',
      pick(floorTemplates, n).id,
      { xM: metresIn(n), yM: metresIn(n), rotationDeg: n() % 400 },
      { nBays: n() % 6 },
    ),
  moveThings: (p, n) => moveThings(p, 'floor', thingsIn(p, n), { dxM: metresIn(n), dyM: metresIn(n) }),
  moveTo: (p, n) => moveThingTo(p, 'floor', thingsIn(p, n)[0], { xM: metresIn(n), yM: metresIn(n) }),
  rotate: (p, n) => rotateThings(p, 'floor', thingsIn(p, n), pick([90, -90, 45, 13.7, 360], n)),
  copyThings: (p, n) =>
    copyThings(p, 'floor', thingsIn(p, n), { dxM: metresIn(n), dyM: metresIn(n) }, { goods: n() % 2 === 0 }),
  deleteThings: (p, n) => deleteThings(p, 'floor', thingsIn(p, n)),
  align: (p, n) => alignThings(p, 'floor', thingsIn(p, n), pick(alignments, n)),
  rename: (p, n) =>
    renameFixture(p, 'floor', pick(p.layouts[0].fixtures, n)?.id ?? 'nowhere', text('Left rack')),
  resizeFixture: (p, n) =>
    resizeFixture(p, 'floor', pick(p.layouts[0].fixtures, n)?.id ?? 'nowhere', {
      widthM: metresIn(n),
      depthM: n() % 2 === 0 ? metresIn(n) : undefined,
      keepX: pick(['left', 'centre', 'right'] as const, n),
      keepY: pick(['back', 'centre', 'front'] as const, n),
    }),
  changeWall: (p, n) =>
    changeWall(p, 'floor', pick(p.layouts[0].walls, n)?.id ?? 'nowhere', {
      x2M: metresIn(n),
      y1M: metresIn(n),
      thicknessM: n() % 9,
    }),
  resizeStore: (p, n) => resizeStore(p, 'floor', { widthM: 8 + (n() % 20), depthM: 8 + (n() % 20) }),
};

const anyEdits = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.keys(makers)),
    numbers: fc.array(fc.nat(1e6), { minLength: 24, maxLength: 24 }),
  }),
  { minLength: 1, maxLength: 25 },
);

function makeEdit(project: Project, { kind, numbers }: { kind: string; numbers: readonly number[] }): Edit {
  let next = 0;
  return makers[kind](project, () => numbers[next++ % numbers.length]);
}

describe('any sequence of edits', () => {
  it('leaves a canonical project that opens without errors, and can be undone to the start', () => {
    const start = frozen(walled);
    const startText = serialiseProject(start);
    fc.assert(
      fc.property(anyEdits, (steps) => {
        let history = startHistory(start);
        for (const step of steps) {
          const before = history.present;
          const edit = makeEdit(before, step);
          if (edit.refused) {
            expect(edit.project, step.kind).toBe(before);
            expect(edit.refused.en.length * edit.refused.zh.length, step.kind).toBeGreaterThan(0);
          }
          expect(`${edit.did.en} ${edit.did.zh}`, step.kind).not.toMatch(/undefined|NaN|\{it\}/);
          history = record(history, frozen(edit.project), edit.did);
        }
        const end = history.present;
        expect(end).toEqual(canonical(end));
        const reopened = parseProject(serialiseProject(end));
        expect(reopened.ok ? [] : reopened.problems).toEqual([]);
        expect(reopened.ok && reopened.project).toEqual(end);
        const nSteps = history.past.length;
        let back = history;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toBe(start);
        expect(serialiseProject(back.present)).toBe(startText);
        while (back.future.length > 0) back = redo(back);
        expect([back.past.length, back.present]).toEqual([nSteps, end]);
        expect(back.present).toBe(end);
      }),
      { numRuns: 250 },
    );
  });

  it('keeps goods fitting where they did, unless forced', () => {
    const uneven = smallProject((input) => {
      input.skus.forEach((sku, ix) => {
        Object.assign(sku, {
          widthMm: 61.37 + 17.03 * ix,
          heightMm: 88.8 + 9.1 * ix,
          depthMm: 45.55 + 8.7 * ix,
        });
      });
      for (const plan of input.plans) plan.positions = [];
    });
    const kinds = [
      'place',
      'move',
      'copy',
      'nudge',
      'remove',
      'swap',
      'facings',
      'more',
      'resize',
      'cap',
      'turn',
    ];
    const goods = [...kinds, 'fill', 'tidy'].map((kind) => ({ kind }));
    const anyGoods = fc.array(
      fc.record({
        step: fc.constantFrom(...goods),
        // No number is a multiple of five: nothing is forced.
        numbers: fc.array(
          fc.nat(1e6).map((n) => (n % 5 === 0 ? n + 1 : n)),
          { minLength: 24, maxLength: 24 },
        ),
      }),
      { minLength: 5, maxLength: 40 },
    );
    fc.assert(
      fc.property(anyGoods, (steps) => {
        let project = uneven;
        for (const { step, numbers } of steps) {
          const edit = makeEdit(project, { ...step, numbers });
          expect(edit.problems, step.kind).toEqual([]);
          project = edit.project;
        }
        for (const plan of project.plans) expect(checkFit(project, plan)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('does exercise every kind of edit', () => {
    const done = new Set<string>();
    for (const steps of fc.sample(anyEdits, { seed: 1, numRuns: 300 })) {
      let project = walled;
      for (const step of steps) {
        const edit = makeEdit(project, step);
        if (edit.project !== project) done.add(step.kind);
        project = edit.project;
      }
    }
    expect(Object.keys(makers).filter((kind) => !done.has(kind))).toEqual([]);
  });

  it('shares what it does not touch, and says where the positions are that it was about', () => {
    fc.assert(
      fc.property(anyEdits, (steps) => {
        let project = walled;
        for (const step of steps) {
          const edit = makeEdit(project, step);
          expect(edit.project.skus).toBe(project.skus);
          expect(edit.project.demand).toBe(project.demand);
          const touchesStore = /[sS]hel|Thing|add$|moveTo|rotate|align|rename$|Fixture|Wall|Store/.test(
            step.kind,
          );
          if (!touchesStore) expect(edit.project.layouts[0], step.kind).toBe(project.layouts[0]);
          const changed = edit.project.plans.filter((plan) => !project.plans.includes(plan));
          const ofOnePlan = !touchesStore && step.kind !== 'duplicatePlan';
          if (ofOnePlan) expect(changed.length, step.kind).toBeLessThanOrEqual(1);
          for (const ix of edit.refused ? [] : edit.positionIxs)
            expect(edit.project.plans.some(({ positions }) => ix < positions.length)).toBe(true);
          for (const { planId, positionIx, shelfId } of edit.problems)
            expect(planOf(edit.project, planId).positions[positionIx].shelfId).toBe(shelfId);
          project = edit.project;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('plans', () => {
  test('the last one stays, and a deleted baseline hands on', () => {
    const one = deletePlan(small, 'base');
    expect(one.project.baselinePlanId).toBe('cap');
    expect(one.project.plans[0]).toBe(planOf(small, 'cap'));
    expect(deletePlan(one.project, 'cap').refused?.en).toContain('at least one plan');
    expect(deletePlan(one.project, 'base').refused?.en).toBe('There is no plan "base" in this project.');
  });

  test('a copy shares its positions until it is changed', () => {
    const copy = duplicatePlan(small, 'cap');
    const [id] = copy.made;
    expect(planOf(copy.project, id).positions).toBe(planOf(small, 'cap').positions);
    expect(planOf(copy.project, id).name.en).toBe('Cola on the endcap 2');
    const edited = removePositions(copy.project, id, [0]);
    expect(planOf(edited.project, 'cap')).toBe(planOf(small, 'cap'));
    expect(planOf(edited.project, id).positions).toHaveLength(planOf(small, 'cap').positions.length - 1);
  });
});

describe('positions', () => {
  // On this shelf cola0 (200 mm) stands at 0 and cola3 (200 mm) at 400, of 1000 mm.
  const shelfId = 'G1front1s0';

  test('a SKU goes into the nearest gap, flush with what is near', () => {
    const place = (xMm: number, facingsWide: number) =>
      placeSku(small, 'base', { skuId: 'chips0', shelfId, xMm, facingsWide });
    expect(at(place(190, 2), 'base').xMm).toBe(200);
    expect(at(place(250, 1), 'base').xMm).toBe(250);
    expect(at(place(450, 2), 'base').xMm).toBe(600);
    expect(at(place(300, 4), 'base').xMm).toBe(600);
    expect(place(0, 7).refused?.en).toBe(
      'Bay G1front1, shelf 1: "chips 0" needs 700 mm; the widest gap is 400 mm, all gaps together 600 mm. 6 facings would fit.',
    );
    // No gap for five, but room: the others are pushed together.
    const five = place(500, 5);
    const row = planOf(five.project, 'base').positions.filter((position) => position.shelfId === shelfId);
    expect(row.map(({ skuId, xMm }) => [skuId, xMm])).toEqual([
      ['cola0', 0],
      ['cola3', 300],
      ['chips0', 500],
    ]);
    expect(five.problems).toEqual([]);
  });

  test('moving to a lower shelf caps the stack, and a shelf too low refuses in words', () => {
    const low = smallProject((input) => {
      const bay = input.layouts[0].fixtures[0].bays[1];
      bay.shelves[1].clearanceMm = 250;
      bay.shelves[2].clearanceMm = 120;
    });
    const ix = ixOf(low, 'base', 'cola0', shelfId);
    const moved = movePositions(low, 'base', [ix], { shelfId: 'G1front1s1', xMm: 600 });
    expect(at(moved, 'base')).toMatchObject({ facingsHigh: 1, facingsDeep: 4 });
    expect(movePositions(low, 'base', [ix], { shelfId: 'G1front1s2', xMm: 600 }).refused?.en).toBe(
      'Bay G1front1, shelf 3: "cola 0" is 200 mm tall, the shelf has 120 mm clear. Turn it: lying.',
    );
  });

  test('several keep their distance in shelves and along them', () => {
    const ixs = [
      ixOf(small, 'base', 'cola0', shelfId),
      ixOf(small, 'base', 'cola1'),
      ixOf(small, 'base', 'cola3'),
    ];
    const moved = movePositions(small, 'base', ixs, { shelfId: 'G1front3s0', xMm: 100 });
    expect(
      [0, 1, 2].map((k) => [
        at(moved, 'base', k).skuId,
        at(moved, 'base', k).shelfId,
        at(moved, 'base', k).xMm,
      ]),
    ).toEqual([
      ['cola0', 'G1front3s0', 100],
      ['cola1', 'G1front3s1', 100],
      ['cola3', 'G1front3s0', 500],
    ]);
    expect(movePositions(small, 'base', ixs, { shelfId: 'G1front3s2', xMm: 0 }).refused?.en).toContain(
      'finds no shelf',
    );
  });

  test('more facings push the neighbour, up to the end of the shelf', () => {
    const ix = ixOf(small, 'base', 'cola0', shelfId);
    const five = setFacings(small, 'base', [ix], { wide: 5 });
    const other = planOf(five.project, 'base').positions[ixOf(five.project, 'base', 'cola3')];
    expect([at(five, 'base').xMm, other.xMm]).toEqual([0, 500]);
    expect(setFacings(small, 'base', [ix], { wide: 9 }).refused?.en).toBe(
      'Bay G1front1, shelf 1: 9 facings of "cola 0" need 900 mm, 800 mm are left. 8 facings would fit.',
    );
    expect(at(setFacings(small, 'base', [ix], { wide: 9 }, { fewer: true }), 'base').facingsWide).toBe(8);
    const forced = setFacings(small, 'base', [ix], { wide: 9 }, { force: true });
    expect(forced.problems.map(({ kind }) => kind)).toContain('overlap');
    expect(setFacings(small, 'base', [ix], { high: 3 }).refused?.en).toContain('2 would fit');
    expect(at(capPositions(small, 'base', [ixOf(small, 'base', 'cola1')]), 'base').facingsHigh).toBe(2);
  });

  test('a handle on the left keeps the right edge', () => {
    const ix = ixOf(small, 'base', 'cola3', shelfId);
    const wide = resizePosition(small, 'base', ix, { widthMm: 320, keep: 'right' });
    expect(at(wide, 'base')).toMatchObject({ xMm: 300, facingsWide: 3 });
  });

  test('swapping, shifting, turning and adding are undone by their opposites', () => {
    const ix = ixOf(small, 'base', 'cola0', shelfId);
    const other = ixOf(small, 'base', 'cola3', shelfId);
    const swapped = swapPositions(small, 'base', ix, other);
    expect([at(swapped, 'base', 0).xMm, at(swapped, 'base', 1).xMm]).toEqual([400, 0]);
    const pairs: [Edit, (edit: Edit) => Edit][] = [
      [swapped, (e) => swapPositions(e.project, 'base', e.positionIxs[0], e.positionIxs[1])],
      [nudgePositions(small, 'base', [ix], 60), (e) => nudgePositions(e.project, 'base', e.positionIxs, -60)],
      [
        addFacings(small, 'base', [ix], { wide: 1 }),
        (e) => addFacings(e.project, 'base', e.positionIxs, { wide: -1 }),
      ],
      [setLabel(small, 'base', [ix], false), (e) => setLabel(e.project, 'base', e.positionIxs, true)],
      [
        setOrientation(small, 'base', [ix], 'side'),
        (e) => setOrientation(e.project, 'base', e.positionIxs, 'front'),
      ],
      [
        placeSku(small, 'base', { skuId: 'soap0', shelfId, xMm: 700 }),
        (e) => removePositions(e.project, 'base', e.positionIxs),
      ],
      [moveShelf(small, 'floor', shelfId, 325), (e) => moveShelf(e.project, 'floor', shelfId, 300)],
      [addShelf(small, 'floor', 'G1front1', 500), (e) => removeShelf(e.project, 'floor', e.made[0])],
      [
        moveThings(small, 'floor', [fixture('G1')], { dxM: 0.5, dyM: -1 }),
        (e) => moveThings(e.project, 'floor', [fixture('G1')], { dxM: -0.5, dyM: 1 }),
      ],
      [
        rotateThings(small, 'floor', [fixture('G1')], 90),
        (e) => rotateThings(e.project, 'floor', [fixture('G1')], -90),
      ],
      [
        copyThings(small, 'floor', [fixture('G1')], { dxM: 0, dyM: 1 }, { goods: true }),
        (e) => deleteThings(e.project, 'floor', [fixture(e.made[0])]),
      ],
    ];
    for (const [there, back] of pairs) {
      expect(there.refused, there.did.en).toBeUndefined();
      expect(there.project, there.did.en).not.toEqual(small);
      expect(back(there).project, there.did.en).toEqual(small);
    }
  });

  test('the fix of a fit problem ends it', () => {
    const crowded = placeSku(
      small,
      'base',
      { skuId: 'chips1', shelfId, xMm: 100, facingsWide: 12 },
      { force: true },
    );
    let { project } = crowded;
    for (let step = 0; step < 20; step++) {
      const [problem] = checkShelf(project, planOf(project, 'base'), shelfId);
      if (!problem) break;
      project = applyFitFix(project, 'base', problem).project;
    }
    expect(checkShelf(project, planOf(project, 'base'), shelfId)).toEqual([]);
    expect(crowded.problems.map(({ kind }) => kind).sort()).toEqual(['overlap', 'overlap', 'tooWide']);
  });
});

describe('filling and tidying', () => {
  test('width goes by weight, every SKU shown, and the shelf is full', () => {
    const skus = [
      { skuId: 'rice0', weight: 5 },
      { skuId: 'rice1', weight: 2 },
      { skuId: 'rice2', weight: 1 },
    ];
    const filled = blockFill(small, 'base', { shelfId: 'G1front1s0' }, skus);
    const row = filled.positionIxs.map((_, k) => at(filled, 'base', k));
    expect(row.map(({ skuId, facingsWide }) => [skuId, facingsWide])).toEqual([
      ['rice0', 6],
      ['rice1', 3],
      ['rice2', 1],
    ]);
    expect([filled.problems, filled.leftOut]).toEqual([[], []]);
    const bay = blockFill(small, 'base', { bayId: 'G1front3' }, skus, { layout: 'horizontal' });
    expect(bay.positionIxs.map((_, k) => [at(bay, 'base', k).skuId, at(bay, 'base', k).shelfId])).toEqual([
      ['rice0', 'G1front3s2'],
      ['rice1', 'G1front3s0'],
      ['rice2', 'G1front3s0'],
    ]);
  });

  test('who has to leave a shelf is named; nobody leaves where what stands there stays', () => {
    const shelf = { shelfId: 'G1front1s0' };
    const filled = blockFill(small, 'base', shelf, [{ skuId: 'cola3' }]);
    const before = planOf(small, 'base').positions.filter(({ shelfId }) => shelfId === shelf.shelfId);
    const gone = before.filter(({ skuId }) => skuId !== 'cola3');
    expect(gone.length).toBeGreaterThan(0);
    expect(filled.nPositionsLost).toBe(gone.length);
    const name = small.skus.find(({ id }) => id === gone[0].skuId)?.name;
    expect(filled.did.en).toContain(`in place of "${name?.en}"`);
    expect(filled.did.zh).toContain(`撤下“${name?.zh}”`);
    expect(blockFill(small, 'base', shelf, [{ skuId: 'rice0' }], { keep: true }).nPositionsLost).toBe(0);
  });

  test('what finds no room is named; what stands there can stay', () => {
    const many = small.skus.slice(0, 14).map(({ id }) => ({ skuId: id }));
    expect(blockFill(small, 'base', { shelfId: 'G1front1s0' }, many).leftOut).toHaveLength(4);
    const kept = blockFill(small, 'base', { shelfId: 'G1front1s0' }, [{ skuId: 'rice0' }], { keep: true });
    const row = planOf(kept.project, 'base').positions.filter(({ shelfId }) => shelfId === 'G1front1s0');
    expect(row.map(({ skuId, facingsWide }) => [skuId, facingsWide])).toEqual([
      ['cola0', 2],
      ['cola3', 2],
      ['rice0', 4],
    ]);
  });

  test('closing gaps and spreading', () => {
    const xs = (edit: Edit) =>
      planOf(edit.project, 'base')
        .positions.filter(({ shelfId }) => shelfId === 'G1front1s0')
        .map(({ xMm }) => xMm);
    expect(xs(tidyShelf(small, 'base', 'G1front1s0', 'left'))).toEqual([0, 200]);
    expect(xs(tidyShelf(small, 'base', 'G1front1s0', 'right'))).toEqual([600, 800]);
    expect(xs(tidyShelf(small, 'base', 'G1front1s0', 'spread'))).toEqual([200, 600]);
  });
});

describe('shelves', () => {
  test('a shelf hangs in a notch between its neighbours, and the free heights follow', () => {
    const heights = (edit: Edit) =>
      edit.project.layouts[0].fixtures
        .find(({ id }) => id === 'G1')!
        .bays.find(({ id }) => id === 'G1front1')!
        .shelves.map(({ heightMm, clearanceMm }) => [heightMm, clearanceMm]);
    const moved = moveShelf(small, 'floor', 'G1front1s1', 1003);
    expect(heights(moved)).toEqual([
      [300, 650],
      [1000, 250],
      [1300, 450],
    ]);
    // Two packs of 200 mm no longer stand on one another, in any plan.
    expect(moved.problems.map(({ planId, kind }) => `${planId} ${kind}`)).toEqual([
      'base tooTall',
      'cap tooTall',
    ]);
    expect(heights(moveShelf(small, 'floor', 'G1front1s1', 5000))[1]).toEqual([1200, 50]);
    expect(removeShelf(small, 'floor', 'G1front1s1').nPositionsLost).toBe(2);
    expect(removeShelf(small, 'floor', 'G1front1s1').did.en).toMatch(/ with 2 positions$/);
    expect(heights(removeShelf(small, 'floor', 'G1front1s1'))[0]).toEqual([300, 950]);
  });

  test('one notch up and one down is where it was, whatever the height, and so the other way round', () => {
    const shelfIds = small.layouts[0].fixtures.flatMap(({ bays }) =>
      bays.flatMap(({ shelves }) => shelves.map(({ id }) => id)),
    );
    let n = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...shelfIds),
        fc.integer({ min: -400, max: 400 }),
        fc.constantFrom(1 as const, -1 as const),
        (shelfId, offMm, by) => {
          // Off the grid of notches as well: real files hold such shelves.
          const off = moveShelf(small, 'floor', shelfId, 700 + offMm, 1).project;
          const there = stepShelf(off, 'floor', shelfId, by);
          if (there.refused) return;
          const back = stepShelf(there.project, 'floor', shelfId, by === 1 ? -1 : 1);
          expect(back.refused).toBeUndefined();
          expect(back.project.layouts[0]).toEqual(off.layouts[0]);
          n++;
        },
      ),
    );
    expect(n).toBeGreaterThan(20);
  });
});

describe('the floor', () => {
  test('what is moved stays in the store; nothing is put on a till', () => {
    const moved = moveThings(small, 'floor', [fixture('G1')], { dxM: 100, dyM: 0 });
    expect(boxOf(moved.project.layouts[0], fixture('G1'))!.x1M).toBe(12);
    const on = moveThingTo(small, 'floor', fixture('G1'), { xM: 9, yM: 9.5 });
    expect(on.project).toBe(small);
    expect(on.refused?.en).toBe('The till at (9, 9.5) is inside fixture "G1". Move one of them.');
  });

  test('deleting tells what goes with it', () => {
    const gone = deleteThings(small, 'floor', [fixture('E1')]);
    expect(gone.nPositionsLost).toBe(2);
    expect(gone.did.en).toBe('Delete endcap E1 with 2 positions');
    expect(deleteThings(small, 'floor', [{ kind: 'till', id: 'T1' }]).refused?.en).toContain(
      'at least one till',
    );
  });

  test('a gondola grows by whole bays and loses goods with a bay', () => {
    const grown = resizeFixture(small, 'floor', 'G2', { widthM: 5.2, keepX: 'left' });
    const g2 = grown.project.layouts[0].fixtures.find(({ id }) => id === 'G2')!;
    expect([g2.widthM, g2.xM, g2.bays.length]).toEqual([5, 6.5, 10]);
    const shrunk = resizeFixture(small, 'floor', 'G2', { widthM: 1.1 });
    expect(shrunk.project.layouts[0].fixtures.find(({ id }) => id === 'G2')!.bays).toHaveLength(2);
    expect(shrunk.nPositionsLost).toBe(24);
  });

  test('aligning, distributing and snapping', () => {
    const things = ['EF03', 'EF05', 'EF06'].map(fixture);
    const pushed = moveThings(market, 'floor', [things[1]], { dxM: 0.4, dyM: 0.3 });
    const level = alignThings(pushed.project, 'floor', things, 'bottom');
    const boxes = things.map((ref) => boxOf(level.project.layouts[0], ref)!);
    expect(new Set(boxes.map(({ y1M }) => y1M.toFixed(3))).size).toBe(1);
    const even = alignThings(level.project, 'floor', things, 'distributeX');
    const [a, b, c] = things.map((ref) => boxOf(even.project.layouts[0], ref)!);
    expect(b.x0M - a.x1M).toBeCloseTo(c.x0M - b.x1M, 2);
    const snapped = snapShift(market.layouts[0], [fixture('EF03')], { dxM: 0.07, dyM: 1.02 });
    expect(snapped.dxM).toBe(0);
    expect(snapped.guides.map(({ axis }) => axis)).toContain('x');
  });

  test('displays attach to their gondola, and go along with it', () => {
    expect(companionsOf(market.layouts[0], 'G02').map(({ id }) => id)).toEqual([
      'EF02',
      'ER02',
      'L01',
      'N01',
    ]);
    const endcap = market.layouts[0].fixtures.find(({ id }) => id === 'EF02')!;
    const near = { xM: endcap.xM + 0.2, yM: endcap.yM + 0.3 };
    expect(attachSpot(market.layouts[0], 'endcap', endcap.depthM, near)).toEqual({
      ...{ xM: endcap.xM, yM: endcap.yM, rotationDeg: endcap.rotationDeg, hostId: 'G02' },
    });
  });

  test('the built-in stores have no floor problems; a gondola in the way has, and agrees with the network', () => {
    for (const project of [exampleProject('convenience'), market])
      expect(floorProblems(project, project.layouts[0])).toEqual([]);
    const things = [fixture('G02'), ...companionsOf(market.layouts[0], 'G02')];
    const narrow = moveThings(market, 'floor', things, { dxM: 1.75, dyM: 0 }).project;
    const problems = floorProblems(narrow, narrow.layouts[0]);
    expect(problems[0].en).toBe(
      'All 10 bays on the back of Gondola 2 (G02) cannot be reached: Gondola 3 (G03) stands 45 cm before them, shoppers need 62 cm. Leave 17 cm more.',
    );
    const network = buildNetwork(narrow.layouts[0], defaultEvidence());
    expect(problems.flatMap(({ bayIds }) => bayIds).sort()).toEqual(
      listBays(narrow.layouts[0])
        .filter(({ ix }) => network.bayPoint[ix] < 0)
        .map(({ bay }) => bay.id)
        .sort(),
    );
  });

  test('an overlap comes with the move that ends it', () => {
    const into = moveThings(market, 'floor', [fixture('S07')], { dxM: -1.55, dyM: -2 }).project;
    const [overlap] = floorProblems(into, into.layouts[0]).filter(({ code }) => code === 'overlap');
    expect(overlap.en).toBe('Floor stack 7 (S07) stands 30 cm into Endcap 9 front (EF09).');
    const fix = fixFor(into, 'floor', overlap)!;
    expect(fix.en).toMatch(/^Move it \d+ cm/);
    expect(floorProblems(fix.edit.project, fix.edit.project.layouts[0])).not.toContainEqual(
      expect.objectContaining({ code: 'overlap', things: overlap.things }),
    );
  });

  test('the same store answers again at once', () => {
    expect(floorProblems(market, market.layouts[0])).toBe(
      floorProblems({ ...market, plans: [] } as Project, market.layouts[0]),
    );
  });

  test('a shut-off till is an error', () => {
    let { project } = addToFloor(small, 'floor', 'innerWall', { xM: 9, yM: 8.9 });
    const [id] = addToFloor(small, 'floor', 'innerWall', { xM: 9, yM: 8.9 }).made;
    project = changeWall(project, 'floor', id, { x1M: 0, y1M: 9, x2M: 12, y2M: 9 }).project;
    project = moveThingTo(project, 'floor', { kind: 'entrance', id: '' }, { xM: 1, yM: 0 }).project;
    expect(floorProblems(project, project.layouts[0])[0]).toMatchObject({
      level: 'error',
      code: 'blocked',
      things: [{ kind: 'wall' }],
    });
  });

  test('the five places of a floor stack, best first', () => {
    const { places, displays } = floorStackPlaces(market.layouts[0]);
    const rankOf = (id: string) => displays.find(({ fixtureId }) => fixtureId === id)?.rank;
    expect(['S01', 'S05', 'EF07', 'S08'].map(rankOf)).toEqual([1, 2, 4, 5]);
    expect(places.map(({ rank }) => rank)).toEqual([...places.map(({ rank }) => rank)].sort());
    expect(new Set(places.map(({ rank }) => rank))).toEqual(new Set([1, 2, 3, 4, 5]));
    // Free places are free: a stack or endcap put there overlaps nothing and blocks no way.
    for (const { templateId, xM, yM, rotationDeg, widthM, depthM } of places.filter((p) => !p.fixtureId)) {
      const put = addToFloor(market, 'floor', templateId, { xM, yM, rotationDeg }, { bayM: widthM, depthM });
      expect(floorProblems(put.project, put.project.layouts[0]), `${templateId} at ${xM}, ${yM}`).toEqual([]);
    }
  });
});

test('lengths as people write them', () => {
  const read = (word: string) => parseLengthMm(word, 'cm');
  expect(
    [
      '12 in',
      '30cm',
      '300',
      '1.2 m',
      '12,5',
      '１２寸',
      '300 毫米',
      '1,200mm',
      '-5',
      '4"',
      'wide',
      '',
      '5 ft',
      `5'6"`,
      '1 yard',
    ].map(read),
  ).toEqual([
    304.79999999999995,
    300,
    3000,
    1200,
    125,
    undefined,
    300,
    1200,
    -50,
    101.6,
    undefined,
    undefined,
    1524,
    1676.4,
    undefined,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e5 }),
      fc.constantFrom(...shelfUnits, ...floorUnits),
      (valueMm, unit) => {
        const again = parseLengthMm(formatLength(valueMm, unit), 'mm')!;
        expect(lengthIn(again, unit)).toBe(lengthIn(valueMm, unit));
      },
    ),
  );
});

describe('history', () => {
  const label = text('step');

  test('a drag is one step; one that came back is none', () => {
    let history = startHistory(0);
    for (const value of [1, 2, 3]) history = record(history, value, label, { group: 'drag' });
    history = record(history, 4, label, { group: 'next drag' });
    expect(history.past).toHaveLength(2);
    history = record(history, 3, label, { group: 'next drag' });
    expect(history.past).toHaveLength(1);
    expect([undo(history).present, redo(undo(history)).present]).toEqual([0, 3]);
    expect(record(history, 3, label)).toBe(history);
  });

  test('what was undone is forgotten by the next step, and memory has an end', () => {
    const back = undo(record(record(startHistory('a'), 'b', label), 'c', label));
    expect(record(back, 'd', label).future).toEqual([]);
    let history = startHistory(0);
    for (let value = 1; value <= 50; value++)
      history = record(history, value, label, {
        limits: { steps: 1000, bytes: 100 },
        bytesBetween: () => 10,
      });
    expect(history.past).toHaveLength(10);
    while (history.past.length > 0) history = undo(history);
    expect(history.present).toBe(40);
    const one = addFacings(market, 'base', [3], { wide: -1 });
    const bytes = bytesBetween(market, one.project);
    expect(bytes).toBeGreaterThan(8 * 4522);
    expect(bytes).toBeLessThan(8 * 4522 + 5000);
  });
});
