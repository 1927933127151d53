// What is wrong on a floor, as problems of the document: the floor editor shows the same ones on the floor itself.

import { fixFor } from '../edit/floor/floorFixes.ts';
import { type FloorProblem, floorProblems } from '../edit/floor/floorProblems.ts';
import type { FloorRef } from '../edit/floor/floorThings.ts';
import type { Evidence } from '../evidence/table.ts';
import type { Problem } from '../project/problems.ts';
import { absentFixtures } from '../project/putUp.ts';
import type { Layout, Plan, Project } from '../project/schema.ts';

/** Of a layout under each plan asked about, once: stacks that a plan does not put up stand in nobody's way there. */
export function floorDoorProblems(
  project: Pick<Project, 'behaviour' | 'currency' | 'units'> & Partial<Project>,
  layout: Layout,
  plans: readonly Pick<Plan, 'positions'>[],
  evidence: Evidence,
  path: string,
): Problem[] {
  const floors = new Map<string, ReadonlySet<number>>();
  for (const plan of plans) {
    const absent = absentFixtures(layout, plan);
    floors.set([...absent].join(), absent);
  }
  if (floors.size === 0) floors.set('', new Set());
  const told = new Map<string, Problem>();
  for (const absent of floors.values())
    for (const problem of floorProblems(project, layout, evidence, absent)) {
      const { level, code, things, en } = problem;
      if (told.has(en)) continue;
      const words = withFix(project, layout.id, problem, told.size);
      told.set(en, { level, code, path: pathOf(things[0], path), ...words });
    }
  return [...told.values()];
}

/** What fixes are looked for: each is tried on the whole floor. */
const MOST_FIXES = 8;

/** What overlaps or sticks out is said with the move that ends it, where one makes nothing else worse. */
function withFix(
  project: Partial<Project>,
  layoutId: string,
  problem: FloorProblem,
  nth: number,
): { readonly en: string; readonly zh: string } {
  const { en, zh, code } = problem;
  if (code !== 'overlap' && code !== 'outside') return { en, zh };
  const fix = nth < MOST_FIXES && isWhole(project) ? fixFor(project, layoutId, problem) : null;
  return fix
    ? { en: `${en} ${fix.en}.`, zh: `${zh}请${fix.zh}。` }
    : { en: `${en} Move it to where there is room.`, zh: `${zh}请移到有空位的地方。` };
}

/** The parts are those of a document without a fault. */
export function isWhole(parts: Partial<Project>): parts is Project {
  return parts.format !== undefined;
}

function pathOf({ kind, id }: FloorRef, path: string): string {
  switch (kind) {
    case 'fixture':
      return `${path}.fixtures[${id}]`;
    case 'wall':
      return `${path}.walls[${id}]`;
    case 'till':
      return `${path}.checkout.tills[${id}]`;
    case 'entrance':
    case 'exit':
      return `${path}.${kind}`;
  }
}
