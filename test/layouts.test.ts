// A floor of its own for a plan: the same shoppers with the same luck on each, and what is done to one stays there.
import { describe, expect, test } from 'vitest';
import { hashBytes } from '../sim/base/hash.ts';
import { planChanges } from '../sim/edit/changes/changes.ts';
import { type Edit, findPlan } from '../sim/edit/edit.ts';
import { addToFloor } from '../sim/edit/floor/floorAdd.ts';
import { deleteThings, moveThings, resizeStore } from '../sim/edit/floor/floorEdits.ts';
import { onOwnFloor, ownFloor } from '../sim/edit/floor/ownFloor.ts';
import { deletePlan, duplicatePlan } from '../sim/edit/planEdits.ts';
import { addFacings } from '../sim/edit/shelf/facingEdits.ts';
import { layoutOf, planWith } from '../sim/project/layouts.ts';
import { parseProject, serialiseProject } from '../sim/project/parse.ts';
import type { Project, ProjectInput } from '../sim/project/schema.ts';
import { diverge } from '../sim/score/diverge.ts';
import { divergenceText } from '../sim/score/divergeText.ts';
import { score } from '../sim/score/scorecard.ts';
import { comparePlans } from '../sim/study/compare/compare.ts';
import type { Trace } from '../sim/trace/format.ts';
import { smallProject } from './support/smallProject.ts';
import { run } from './support/smallRuns.ts';

const small = smallProject();
/** Plan "cap" on a floor of its own, equal to the other. */
const parted = ownFloor(small, 'cap').project;
const G2 = { kind: 'fixture', id: 'G2' } as const;

const floorId = (project: Project, planId: string) => planWith(project, planId).layoutId;

/** Names the bytes of what happened: those behind the head, which names the project. */
function rows({ buffer, timeMs }: Trace): string {
  return hashBytes(new Uint8Array(buffer, timeMs.byteOffset));
}

/** Edits of a floor, each of them of the plan "cap" alone. */
const edits: Readonly<Record<string, (project: Project, layoutId: string) => Edit>> = {
  move: (p, on) => moveThings(p, on, [G2], { dxM: 0.7, dyM: 0.4 }),
  // Nobody comes between the gondolas any more.
  block: (p, on) => moveThings(p, on, [G2], { dxM: 0, dyM: -2.3 }),
  remove: (p, on) => deleteThings(p, on, [G2]),
  add: (p, on) => addToFloor(p, on, 'gondola', { xM: 6, yM: 8.3 }),
  door: (p, on) => moveThings(p, on, [{ kind: 'entrance', id: '' }], { dxM: 2, dyM: 0 }),
};

describe('laws', () => {
  const [before, own] = ['base', 'cap'].map((planId) => rows(run(parted, planId)));

  test('a file with two floors is read back to the same bytes', () => {
    const again = parseProject(serialiseProject(parted));
    expect(again.ok && rows(run(again.project, 'cap'))).toBe(own);
    expect(rows(run(small, 'cap'))).toBe(own);
  });

  test('two plans on floors that are equal but for their ids differ by nothing', () => {
    const twin = duplicatePlan(small, 'base');
    const id = twin.made[0];
    expect(floorId(twin.project, id)).toBe(floorId(twin.project, 'base'));
    const apart = ownFloor(twin.project, id).project;
    expect(floorId(apart, id)).not.toBe(floorId(apart, 'base'));
    const { alternatives } = comparePlans(apart, {
      ...{ baseline: 'base', alternatives: [id], seed: 'twins', replications: 2 },
    });
    for (const { difference } of Object.values(alternatives[0].metrics)) expect(difference).toBe(0);
    expect(rows(run(apart, id))).toEqual(rows(run(apart, 'base')));
    expect(diverge(apart, run(apart, 'base'), run(apart, id))).toMatchObject({ nDiverged: 0 });
    expect(planChanges(apart, planWith(apart, 'base'), planWith(apart, id)).isSame).toBe(true);
  });

  test.each(Object.entries(edits))(
    'what is done to the floor of one plan changes no other: %s',
    (_, edit) => {
      const made = edit(parted, floorId(parted, 'cap'));
      expect(made.refused).toBeUndefined();
      const after = made.project;
      expect(planWith(after, 'base')).toBe(planWith(parted, 'base'));
      expect(layoutOf(after, planWith(after, 'base'))).toBe(layoutOf(parted, planWith(parted, 'base')));
      expect(rows(run(after, 'base'))).toBe(before);
      // The strict partner: it does change its own.
      expect(rows(run(after, 'cap'))).not.toBe(own);
    },
  );

  test('what is done to the floor of the baseline changes no other plan', () => {
    const { project } = edits.block(parted, floorId(parted, 'base'));
    expect(rows(run(project, 'cap'))).toBe(own);
    expect(rows(run(project, 'base'))).not.toBe(before);
  });

  test('bays that nobody can reach cost sales, on that floor alone', () => {
    const units = (project: Project, planId: string) => score(project, run(project, planId)).units;
    const { project } = edits.block(parted, floorId(parted, 'cap'));
    expect(units(project, 'cap')).toBeLessThan(0.9 * units(parted, 'cap'));
    expect(units(project, 'base')).toBe(units(parted, 'base'));
  });

  test('an edit for one plan alone is a single step, and nothing where it is refused or does nothing', () => {
    const moved = onOwnFloor(small, 'cap', (p) => edits.move(p, floorId(p, 'cap')));
    expect(moved.project.layouts).toHaveLength(2);
    expect(moved.did.en).toMatch(/^Move Gondola|^Move gondola/);
    expect(layoutOf(moved.project, planWith(moved.project, 'base'))).toBe(small.layouts[0]);
    for (const by of [0, 1000]) {
      const edit = onOwnFloor(small, 'cap', (p) =>
        by === 0
          ? moveThings(p, floorId(p, 'cap'), [G2], { dxM: 0, dyM: 0 })
          : moveThings(p, floorId(p, 'cap'), [{ kind: 'fixture', id: 'none' }], { dxM: by, dyM: 0 }),
      );
      expect(edit.project).toBe(small);
    }
  });
});

describe('floors and plans', () => {
  test('a copy of a plan shares its floor; with the last plan on it a floor goes', () => {
    const copied = duplicatePlan(parted, 'cap');
    expect(copied.project.layouts).toBe(parted.layouts);
    const one = deletePlan(copied.project, 'cap').project;
    expect(one.layouts).toHaveLength(2);
    expect(deletePlan(one, copied.made[0]).project.layouts.map(({ id }) => id)).toEqual(['floor']);
  });

  test('with a fixture goes what stands on it, in the plans on that floor alone', () => {
    const { project, nPositionsLost } = edits.remove(parted, floorId(parted, 'cap'));
    expect(nPositionsLost).toBeGreaterThan(0);
    expect(findPlan(project, 'base')).toBe(findPlan(parted, 'base'));
    expect(parseProject(project)).toMatchObject({ ok: true, warnings: [] });
  });

  test('goods stand on shelves of their own floor', () => {
    const input = JSON.parse(
      JSON.stringify(edits.remove(parted, floorId(parted, 'cap')).project),
    ) as ProjectInput;
    input.plans
      .find(({ id }) => id === 'cap')!
      .positions.push({
        ...{ skuId: 'cola0', shelfId: 'G2front1s0', xMm: 0, facingsWide: 1 },
      });
    const parsed = parseProject(input);
    expect(!parsed.ok && parsed.problems).toMatchObject([
      { code: 'no-such', path: 'plans[cap].positions[13].shelfId' },
    ]);
    const nowhere = parseProject({ ...input, plans: [{ ...input.plans[0], layoutId: 'flor' }] });
    expect(!nowhere.ok && nowhere.problems[0]).toMatchObject({
      ...{ code: 'no-such', path: 'plans[base].layoutId' },
      en: expect.stringContaining('"floor"?'),
    });
  });

  test('what is new has an id that nothing has on any floor', () => {
    const first = addToFloor(parted, 'floor', 'endcap', { xM: 3, yM: 9 });
    const second = addToFloor(first.project, floorId(parted, 'cap'), 'endcap', { xM: 3, yM: 9 });
    expect(second.made[0]).not.toBe(first.made[0]);
  });
});

describe('what differs', () => {
  test('is told thing by thing, together what went the same way, in both languages', () => {
    const on = floorId(parted, 'cap');
    let { project } = moveThings(parted, on, [G2, { kind: 'fixture', id: 'G1' }], { dxM: 0.5, dyM: 0 });
    project = addToFloor(project, on, 'endcap', { xM: 2, yM: 9 }).project;
    project = moveThings(project, on, [{ kind: 'till', id: 'T1' }], { dxM: 0, dyM: -0.5 }).project;
    project = resizeStore(project, on, { widthM: 13 }).project;
    const changes = planChanges(project, planWith(project, 'base'), planWith(project, 'cap'));
    expect(changes.floor.map(({ en }) => en)).toEqual([
      'Gondola G1, gondola G2: moved 0.5 m to the right.',
      'New: Endcap 2 (E02).',
      'Till T1: moved 0.5 m up.',
      'The store: 12 × 11 m → 13 × 11 m.',
    ]);
    expect(changes.en).toContain('The floor: 1 added, 4 changed.');
    for (const { zh } of changes.floor) expect(zh).toMatch(/[一-鿿]/);
    const back = planChanges(project, planWith(project, 'cap'), planWith(project, 'base'));
    expect(back.floor.map(({ en }) => en)).toContain('Gone: Endcap 2 (E02).');
  });

  test('goods of a bay that is on one floor alone are listed under it, not compared by number', () => {
    const on = floorId(parted, 'cap');
    const without = deleteThings(parted, on, [{ kind: 'fixture', id: 'E1' }]).project;
    const changes = planChanges(without, planWith(without, 'base'), planWith(without, 'cap'));
    // E1 comes first: with it goes a number, and every bay behind it has another one.
    expect(changes.bays.map(({ bayId }) => bayId)).toEqual(['E1a']);
    const same = addFacings(without, 'cap', [0], { wide: -1 });
    expect(same.refused).toBeUndefined();
  });

  test('days part at the same bay under whatever number, and the place is told by its name', () => {
    const { project } = deleteThings(parted, floorId(parted, 'cap'), [{ kind: 'fixture', id: 'E1' }]);
    const [a, b] = ['base', 'cap'].map((planId) => run(project, planId));
    const result = diverge(project, a, b);
    // Few pass the endcap: most days are the same, though every number but those of the endcap is another.
    expect(result.nSame).toBeGreaterThan(result.nShoppers / 2);
    for (const each of result.divergences)
      expect(divergenceText(project, result, each).sentence.en).not.toMatch(/undefined|NaN/);
  });
});
