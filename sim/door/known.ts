// The door of the program: everything that is known of a project before anything runs. Checking, running, comparing,
// reporting, importing, opening and the floor editor all ask here, and nobody has a list of their own.

import { evidenceWith } from '../evidence/table.ts';
import { parseProject } from '../project/parse.ts';
import { type Problem, problemList } from '../project/problems.ts';
import type { Project } from '../project/schema.ts';
import { retailerProblems } from '../retailer/retailerProblems.ts';
import { costProblems, runCost } from './cost.ts';
import { floorDoorProblems } from './floor.ts';
import { thresholds } from './thresholds.ts';
import { tillProblems, unitsAtHand } from './tills.ts';

export interface Door {
  /** null: the document cannot be read, and says why. */
  readonly project: Project | null;
  /** Errors first. With one of them nothing can be simulated. */
  readonly problems: readonly Problem[];
  readonly canRun: boolean;
}

export interface DoorOptions {
  /** The plans that are to be run; all of them when left out. */
  readonly planIds?: (project: Project) => readonly string[];
  /** Of this machine. */
  readonly memoryBytes?: number;
}

/** Reads a document and tells all that is known of it, as far as its structure allows. Never throws. */
export function atTheDoor(input: unknown, options: DoorOptions = {}): Door {
  const parsed = parseProject(input);
  const read = parsed.ok ? parsed.warnings : parsed.problems;
  const planIds = parsed.ok ? options.planIds?.(parsed.project) : undefined;
  const parts = parsed.ok ? parsed.project : parsed.parts;
  const known = knownProblems(parts, parsed.layoutPaths, planIds, options.memoryBytes);
  const faulty = new Set(read.filter(({ level }) => level === 'error').map(({ path }) => path));
  const problems = [...read, ...known.filter((problem) => !isToldBy(faulty, problem))];
  return {
    project: parsed.ok ? parsed.project : null,
    problems: problems.sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error')),
    canRun: problems.every(({ level }) => level !== 'error'),
  };
}

/** What reading does not tell, of a project or of those parts of it that are whole. */
function knownProblems(
  parts: Partial<Project>,
  layoutPaths: ReadonlyMap<string, string>,
  planIds?: readonly string[],
  memoryBytes: number = thresholds.usualMemoryBytes,
): Problem[] {
  const list = problemList();
  const tell = (problems: readonly Problem[]): void => {
    for (const { level, code, path, en, zh } of problems) list[level](code, path, () => ({ en, zh }));
  };
  const { layouts, demand, stock, skus, categories, behaviour, plans, currency = 'CNY', units } = parts;
  const evidence = evidenceWith(behaviour ?? {});
  const costs: Problem[] = [];
  const asked = (plans ?? []).filter(({ id }) => planIds?.includes(id) ?? true);
  for (const layout of layouts ?? []) {
    const path = layoutPaths.get(layout.id) ?? '';
    const there = asked.filter((plan) => plan.layoutId === layout.id);
    // A floor on which no plan is run is asked about by nobody.
    if (there.length === 0 && asked.length > 0) continue;
    tell(floorDoorProblems({ behaviour: behaviour ?? {}, currency, units }, layout, there, evidence, path));
    if (!demand || !categories || !behaviour) continue;
    const cost = runCost({ demand, categories }, layout, evidence);
    const atHand = stock && skus ? unitsAtHand({ stock, skus }, there) : Number.POSITIVE_INFINITY;
    tell(tillProblems(layout, { demand }, cost, evidence, path, atHand));
    costs.push(...costProblems({ demand, categories }, cost, path, memoryBytes));
  }
  // That too many come is said once, on however many floors.
  tell(costs.filter(({ path }, ix) => costs.findIndex((other) => other.path === path) === ix));
  if (isWhole(parts)) tell(retailerProblems(parts));
  return list.list();
}

/** What stands inside something cannot be reached either: that is said once. */
function isToldBy(faulty: ReadonlySet<string>, { path, code }: Problem): boolean {
  if (faulty.has(path)) return true;
  return code.endsWith('Unreachable') && [...faulty].some((place) => place.endsWith('.entrance'));
}

function isWhole(parts: Partial<Project>): parts is Project {
  return parts.format !== undefined;
}
