// The door of the program: everything that is known of a project before anything runs. Checking, running, comparing,
// reporting, importing, opening and the floor editor all ask here, and nobody has a list of their own.

import { evidenceWith } from '../evidence/table.ts';
import { parseProject } from '../project/parse.ts';
import { type Problem, problemList } from '../project/problems.ts';
import type { Project } from '../project/schema.ts';
import { retailerProblems } from '../retailer/retailerProblems.ts';
import { floorDoorProblems, isWhole } from './floor.ts';
import { plausibleProblems } from './plausible.ts';
import { runProblems } from './runProblems.ts';

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
  memoryBytes?: number,
): Problem[] {
  const list = problemList();
  const tell = (problems: readonly Problem[]): void => {
    for (const { level, code, path, en, zh } of problems) list[level](code, path, () => ({ en, zh }));
  };
  const { layouts, demand, stock, skus, categories, behaviour, plans, currency = 'CNY', units } = parts;
  const evidence = evidenceWith(behaviour ?? {});
  const runs: Problem[] = [];
  const asked = (plans ?? []).filter(({ id }) => planIds?.includes(id) ?? true);
  for (const layout of layouts ?? []) {
    const path = layoutPaths.get(layout.id) ?? '';
    const there = asked.filter((plan) => plan.layoutId === layout.id);
    // A floor on which no plan is run is asked about by nobody.
    if (there.length === 0 && asked.length > 0) continue;
    const whole = { ...parts, behaviour: behaviour ?? {}, currency, units };
    tell(floorDoorProblems(whole, layout, there, evidence, path));
    if (demand && categories && behaviour)
      runs.push(
        ...runProblems({ demand, categories, behaviour, stock, skus }, layout, there, path, memoryBytes),
      );
  }
  // What is about the demand is said once, on however many floors.
  tell(runs.filter(({ path }, ix) => runs.findIndex((other) => other.path === path) === ix));
  tell(plausibleProblems(parts, layoutPaths));
  if (isWhole(parts)) tell(retailerProblems(parts));
  return list.list();
}

/** What stands inside something cannot be reached either: that is said once. */
function isToldBy(faulty: ReadonlySet<string>, { path, code }: Problem): boolean {
  if (faulty.has(path)) return true;
  return (
    (code === 'blocked' || code.endsWith('Unreachable')) &&
    [...faulty].some((place) => place.endsWith('.entrance'))
  );
}
