// One cause is one problem, and no fix that is offered makes a new one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setClearance } from '../sim/edit/floor/clearanceEdits.ts';
import { addToFloor } from '../sim/edit/floor/floorAdd.ts';
import { deleteThings, moveThings } from '../sim/edit/floor/floorEdits.ts';
import { fixFor } from '../sim/edit/floor/floorFixes.ts';
import { type FloorProblem, floorProblems, problemKeys } from '../sim/edit/floor/floorProblems.ts';
import { listFloor } from '../sim/edit/floor/floorThings.ts';
import type { ClearanceKey } from '../sim/evidence/clearances.ts';
import { projectHash } from '../sim/project/parse.ts';
import type { Project, ProjectInput } from '../sim/project/schema.ts';
import { exampleProject } from './support/examples.ts';
import { smallProject } from './support/smallProject.ts';

type Walls = NonNullable<ProjectInput['layouts'][number]['walls']>;

const walled = (...walls: Walls): Project =>
  smallProject((input) => {
    input.layouts[0].walls = walls;
  });

const said = (problems: readonly FloorProblem[]) => problems.map(({ level, en }) => `${level}: ${en}`);

describe('a cause', () => {
  test('a wall before the entrance is one problem, however much it shuts off', () => {
    const shut = walled(
      { id: 'A', x1M: 0, y1M: 9.5, x2M: 3, y2M: 9.5 },
      { id: 'B', x1M: 3, y1M: 9.5, x2M: 3, y2M: 11 },
    );
    const [problem, ...others] = floorProblems(shut, shut.layouts[0]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ level: 'error', code: 'blocked', things: [{ kind: 'wall' }] });
    expect(problem.en).toMatch(
      /^Inner wall [AB] blocks the entrance: 19 things cannot be reached \(1 till, the exit and 17 bays\)\. Move it, or leave a way of 62 cm\.$/,
    );
    // The cause is one: without it everything can be reached.
    const freed = deleteThings(shut, 'floor', problem.things).project;
    expect(floorProblems(freed, freed.layouts[0])).toEqual([]);
  });

  test('two walls, one behind the other, are named together', () => {
    const shut = walled(
      { id: 'A', x1M: 0, y1M: 7.8, x2M: 12, y2M: 7.8 },
      { id: 'B', x1M: 0, y1M: 8.7, x2M: 12, y2M: 8.7 },
    );
    const [problem] = floorProblems(shut, shut.layouts[0]);
    expect(problem.en).toMatch(/^Inner wall A and inner wall B together block the way: 1[78] things/);
    const freed = deleteThings(shut, 'floor', problem.things).project;
    expect(floorProblems(freed, freed.layouts[0])).toEqual([]);
  });

  test('what only part of the bays is shut off by is a warning that names it', () => {
    const shut = walled(
      { id: 'L', x1M: 0, y1M: 4.7, x2M: 12, y2M: 4.7 },
      { id: 'other', x1M: 11, y1M: 0, x2M: 11, y2M: 1 },
    );
    const [problem, ...others] = floorProblems(shut, shut.layouts[0]);
    expect(problem).toMatchObject({ level: 'warning', code: 'blocked', things: [{ kind: 'wall', id: 'L' }] });
    expect(others).toEqual([]);
  });
});

describe('a fix', () => {
  /** The law, of every problem of a floor. */
  function holds(project: Project, dropped: Parameters<typeof fixFor>[3] = []): number {
    let nFixes = 0;
    const before = floorProblems(project, project.layouts[0]);
    const told = new Set(before.flatMap(problemKeys));
    for (const problem of before) {
      const fix = fixFor(project, 'floor', problem, dropped);
      if (!fix) continue;
      nFixes++;
      const after = floorProblems(fix.edit.project, fix.edit.project.layouts[0]);
      expect(said(after.filter((one) => problemKeys(one).some((key) => !told.has(key)))), fix.en).toEqual([]);
      expect(said(after)).not.toContain(said([problem])[0]);
    }
    return nFixes;
  }

  test('makes no new problem, on random floors', () => {
    const small = walled({ id: 'W', x1M: 3, y1M: 0, x2M: 3, y2M: 2 });
    const things = listFloor(small.layouts[0]);
    const move = fc.tuple(
      fc.integer({ min: 0, max: things.length - 1 }),
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: -40, max: 40 }),
    );
    let nFixes = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 4 }), (moves) => {
        let project = small;
        for (const [ix, dx, dy] of moves)
          project = moveThings(project, 'floor', [things[ix]], { dxM: dx / 10, dyM: dy / 10 }).project;
        nFixes += holds(project);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(nFixes).toBeGreaterThan(5);
  });

  test('an endcap dropped onto an occupied end gives way itself, or takes the place', () => {
    const market = exampleProject('convenience');
    const old = market.layouts[0].fixtures.find(({ kind }) => kind === 'endcap')!;
    const { project, made } = addToFloor(market, 'floor', 'endcap', old);
    const dropped = { kind: 'fixture', id: made[0] } as const;
    const overlap = floorProblems(project, project.layouts[0]).find(
      ({ code, things }) => code === 'overlap' && things.some(({ id }) => id === old.id),
    )!;
    expect(overlap).toBeDefined();
    expect(holds(project, [dropped])).toBeGreaterThanOrEqual(1);
    const fix = fixFor(project, 'floor', overlap, [dropped])!;
    const after = fix.edit.project.layouts[0].fixtures.find(({ id }) => id === old.id);
    // The one that stood there has not moved.
    expect(fix.kind === 'replace' ? undefined : old).toEqual(after);
  });
});

describe('clearances', () => {
  const codes = (project: Project) => floorProblems(project, project.layouts[0]).map(({ code }) => code);

  const wants = (project: Project, key: ClearanceKey, valueM: number): Project =>
    setClearance(project, 'floor', key, valueM).project;

  test('warn where a body gets through and the store wants more, and follow what the store says', () => {
    // Two gondolas 70 cm apart, and a wall 60 cm before the door.
    const tight = smallProject(({ layouts: [store] }) => {
      store.fixtures[1].yM = 3 + 0.8 + 0.7;
      store.walls = [{ id: 'W', x1M: 1.6, y1M: 10, x2M: 1.6, y2M: 11 }];
    });
    expect(said(floorProblems(tight, tight.layouts[0]))).toEqual([
      'warning: The aisle between gondola G1 and gondola G2 is 70 cm wide, this store wants 90 cm. Move them 20 cm apart.',
      'warning: Inner wall W stands 55 cm from the entrance, this store wants 120 cm. Move it 65 cm away.',
    ]);
    const easy = wants(wants(tight, 'aisleM', 0.7), 'doorM', 0.5);
    expect(codes(easy)).toEqual([]);
    expect(easy.layouts[0].clearances).toEqual({ aisleM: 0.7, doorM: 0.5 });
    // The usual figure is not written down.
    const usual = wants(wants(easy, 'aisleM', 0.9), 'doorM', 1.2);
    expect('clearances' in usual.layouts[0]).toBe(false);
    expect(projectHash(usual)).toBe(projectHash(tight));
    expect(setClearance(tight, 'floor', 'tillM', 11).refused).toBeDefined();
    const walledTill = smallProject(({ layouts: [store] }) => {
      store.walls = [{ id: 'W', x1M: 8, y1M: 8.4, x2M: 10, y2M: 8.4 }];
    });
    expect(codes(walledTill)).toEqual([]);
    expect(codes(wants(walledTill, 'tillM', 2))).toEqual(['tightTill']);
  });

  test('the main aisle is the way straight in', () => {
    const narrow = smallProject(({ layouts: [store] }) => {
      store.walls = [{ id: 'W', x1M: 2.2, y1M: 4, x2M: 2.2, y2M: 8 }];
    });
    expect(codes(narrow)).toEqual([]);
    expect(codes(wants(narrow, 'mainAisleM', 2.5))).toEqual([]);
    const between = smallProject(({ layouts: [store] }) => {
      store.walls = [
        { id: 'A', x1M: 0.3, y1M: 4, x2M: 0.3, y2M: 8 },
        { id: 'B', x1M: 1.6, y1M: 4, x2M: 1.6, y2M: 8 },
      ];
    });
    expect(codes(between)).toEqual(['tightMainAisle']);
  });
});
