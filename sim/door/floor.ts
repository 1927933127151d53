// What is wrong on a floor, as problems of the document: the floor editor shows the same ones on the floor itself.

import { floorProblems } from '../edit/floor/floorProblems.ts';
import type { FloorRef } from '../edit/floor/floorThings.ts';
import type { Evidence } from '../evidence/table.ts';
import type { Problem } from '../project/problems.ts';
import { absentFixtures } from '../project/putUp.ts';
import type { Layout, Plan, Project } from '../project/schema.ts';

/** Of a layout under each plan asked about, once: stacks that a plan does not put up stand in nobody's way there. */
export function floorDoorProblems(
  project: Pick<Project, 'behaviour' | 'currency' | 'units'>,
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
    for (const { level, code, things, en, zh } of floorProblems(project, layout, evidence, absent))
      told.set(en, { level, code, path: pathOf(things[0], path), en, zh });
  return [...told.values()];
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
