// The door of the program: everything that is known of a project before anything runs. Checking, running, comparing,
// reporting, importing, opening and the floor editor all ask here, and nobody has a list of their own.

import { evidenceWith } from '../evidence/table.ts';
import { parseProject } from '../project/parse.ts';
import { type Problem, problemList } from '../project/problems.ts';
import type { Project } from '../project/schema.ts';
import { retailerProblems } from '../retailer/retailerProblems.ts';
import { floorDoorProblems, isWhole } from './floor.ts';
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
  const known = knownProblems(parsed.ok ? parsed.project : parsed.parts, planIds, options.memoryBytes);
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
  planIds?: readonly string[],
  memoryBytes?: number,
): Problem[] {
  const list = problemList();
  const tell = (problems: readonly Problem[]): void => {
    for (const { level, code, path, en, zh } of problems) list[level](code, path, () => ({ en, zh }));
  };
  const { store, demand, stock, skus, categories, behaviour, plans, currency = 'CNY', units } = parts;
  const evidence = evidenceWith(behaviour ?? {});
  const asked = (plans ?? []).filter(({ id }) => planIds?.includes(id) ?? true);
  if (store)
    tell(
      floorDoorProblems(
        { ...parts, store, behaviour: behaviour ?? {}, currency, units },
        asked,
        evidence,
        'store',
      ),
    );
  if (store && demand && categories && behaviour)
    tell(runProblems({ store, demand, categories, behaviour, stock, skus }, asked, memoryBytes));
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
