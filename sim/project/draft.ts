// Reads a raw document piece by piece: what is well formed is kept (with its place), what is not is reported.
import { z } from 'zod';
import { compareShelves } from './canonical.ts';
import { definition, lengthOnly } from './definition.ts';
import type { Problem, ProblemList } from './problems.ts';
import {
  type Brand,
  type Category,
  type Fixture,
  type Plan,
  type Position,
  type Project,
  planSchema,
  projectSchema,
  type Sku,
  type Store,
  storeSchema,
} from './schema.ts';
import { joinPath, nameOf, reportShape, reportUnknownField } from './shapeProblems.ts';

/** A well-formed entry and where it stands in the document. */
export interface Kept<T> {
  readonly path: string;
  readonly value: T;
}

export interface DraftPlan {
  readonly path: string;
  readonly plan: Omit<Plan, 'positions'>;
  readonly positions: Kept<Position>[];
}

/** The well-formed pieces of a document. What is undefined was reported. */
export interface Draft {
  readonly departments: Kept<Project['departments'][number]>[];
  readonly categories: Kept<Category>[];
  readonly brands: Kept<Brand>[];
  readonly skus: Kept<Sku>[];
  readonly plans: DraftPlan[];
  readonly fixtures: Kept<Fixture>[];
  readonly store?: Omit<Store, 'fixtures'>;
  readonly ownBrandIds?: string[];
  readonly baselinePlanId?: string;
  readonly demand?: Project['demand'];
  readonly stock?: Project['stock'];
  /** Everything else at the top of the document. */
  readonly head: Pick<
    Project,
    'format' | 'version' | 'name' | 'note' | 'currency' | 'units' | 'behaviour' | 'retailer'
  >;
}

/** Errors of one list that are put into words or counted; a list with more is not read to its end. */
const MAX_ERRORS_COUNTED = 10_000;

const anything = z.unknown();
const shape = projectSchema.shape;
const listSchemas = {
  departments: lengthOnly(shape.departments, anything),
  categories: lengthOnly(shape.categories, anything),
  brands: lengthOnly(shape.brands, anything),
  skus: lengthOnly(shape.skus, anything),
  plans: lengthOnly(shape.plans, anything),
};
const storeOutline = storeSchema.extend({ fixtures: lengthOnly(storeSchema.shape.fixtures, anything) });
const planOutline = planSchema.extend({ positions: lengthOnly(planSchema.shape.positions, anything) });

export function readDraft(raw: Readonly<Record<string, unknown>>, problems: ProblemList): Draft {
  for (const key of Object.keys(raw)) {
    if (!Object.hasOwn(shape, key)) reportUnknownField(problems, key, key, projectSchema);
  }
  const field = <K extends keyof typeof shape>(key: K): z.output<(typeof shape)[K]> | undefined =>
    read(shape[key], raw[key], key, problems) as z.output<(typeof shape)[K]> | undefined;
  const list = <T>(key: keyof typeof listSchemas): Kept<T>[] => {
    const entries = read(listSchemas[key], raw[key], key, problems);
    return entries === undefined ? [] : readEach<T>(definition(shape[key]).element!, entries, key, problems);
  };
  const head = {
    format: field('format'),
    version: field('version'),
    name: field('name'),
    note: field('note'),
    behaviour: field('behaviour'),
    retailer: field('retailer'),
  };
  const [currency, units] = [field('currency'), field('units')];
  const outline = read(storeOutline, raw.store, 'store', problems);
  const rawFixtures = listOf(raw.store, 'fixtures');
  const { fixtures: _, ...store } = outline ?? { fixtures: [] };
  const rawPlans = read(listSchemas.plans, raw.plans, 'plans', problems) ?? [];
  return {
    head: { ...head, currency, units } as Draft['head'],
    store: outline === undefined ? undefined : (store as Omit<Store, 'fixtures'>),
    fixtures: readEach<Fixture>(storeSchema.shape.fixtures.element, rawFixtures, 'store.fixtures', problems),
    departments: list('departments'),
    categories: list('categories'),
    brands: list('brands'),
    ownBrandIds: field('ownBrandIds'),
    skus: list('skus'),
    plans: rawPlans.flatMap((plan, ix) => readPlan(plan, entryPath('plans', plan, ix), problems)),
    baselinePlanId: field('baselinePlanId'),
    demand: field('demand'),
    stock: field('stock'),
  };
}

/** The whole project, where nothing was reported. */
export function assemble(draft: Draft): Project {
  const values = <T>(kept: readonly Kept<T>[]): T[] => kept.map(({ value }) => value);
  const plans = draft.plans.map(({ plan, positions }) => ({ ...plan, positions: values(positions) }));
  return {
    ...draft.head,
    store: { ...draft.store!, fixtures: values(draft.fixtures) },
    departments: values(draft.departments),
    categories: values(draft.categories),
    brands: values(draft.brands),
    ownBrandIds: draft.ownBrandIds!,
    skus: values(draft.skus),
    plans,
    baselinePlanId: draft.baselinePlanId!,
    demand: draft.demand!,
    stock: draft.stock!,
  };
}

/** The parts of a document with errors that are whole: what contradicts itself on the floor still can be looked at. */
export function wholeParts(draft: Draft, problems: readonly Problem[]): Partial<Project> {
  const broken = problems.filter(({ level, code }) => level === 'error' && !contradictions.has(code));
  const isWhole = (part: keyof Project) => !broken.some(({ path }) => path.startsWith(part));
  const { store, demand, stock, head, categories, skus, fixtures, plans } = draft;
  return {
    ...(isWhole('store') && store && { store: { ...store, fixtures: inOrder(fixtures) } }),
    ...(isWhole('demand') && demand && { demand }),
    ...(isWhole('stock') && stock && { stock }),
    ...(isWhole('skus') && { skus: skus.map(({ value }) => value) }),
    ...(isWhole('categories') && { categories: categories.map(({ value }) => value) }),
    ...unitsIn(head),
    ...(isWhole('behaviour') && head.behaviour && { behaviour: head.behaviour }),
    plans: plans.map(({ plan, positions }) => ({ ...plan, positions: positions.map(({ value }) => value) })),
  };
}

/** How what is wrong is measured, as far as that is known. */
export function unitsIn({ currency, units }: Partial<Draft['head']>): Pick<Project, 'currency' | 'units'> {
  return { currency: currency ?? 'CNY', units };
}

/** Codes of errors on the floor that leave it a floor. */
const contradictions: ReadonlySet<string> = new Set([
  'outside-store',
  'inside-fixture',
  'inside-wall',
  'bay-too-wide',
]);

/** Fixtures with their shelves bottom first, as people count them. */
export function inOrder(fixtures: readonly Kept<Fixture>[]): Fixture[] {
  return fixtures.map(({ value }) => ({
    ...value,
    bays: value.bays.map((bay) => ({ ...bay, shelves: [...bay.shelves].sort(compareShelves) })),
  }));
}

/** The ids that a list of the raw document names, whether or not the entries are otherwise well formed. */
export function idsIn(raw: unknown, key: string): Set<string> {
  const ids = new Set<string>();
  for (const entry of listOf(raw, key)) {
    if (typeof entry === 'object' && entry !== null && typeof (entry as { id?: unknown }).id === 'string')
      ids.add((entry as { id: string }).id);
  }
  return ids;
}

/** The list at a field of something that may be anything. */
export function listOf(holder: unknown, key: string): unknown[] {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return [];
  const value = (holder as Record<string, unknown>)[key];
  return Array.isArray(value) ? value : [];
}

function readPlan(raw: unknown, path: string, problems: ProblemList): DraftPlan[] {
  const outline = read(planOutline, raw, path, problems);
  const listPath = joinPath(path, 'positions');
  const positions = readEach<Position>(
    planSchema.shape.positions.element,
    listOf(raw, 'positions'),
    listPath,
    problems,
  );
  if (outline === undefined) return [];
  const { positions: _, ...plan } = outline;
  return [{ path, plan, positions }];
}

function readEach<T>(
  schema: z.core.$ZodType,
  entries: readonly unknown[],
  path: string,
  problems: ProblemList,
): Kept<T>[] {
  const kept: Kept<T>[] = [];
  const before = problems.nErrors;
  for (let ix = 0; ix < entries.length; ix++) {
    const at = entryPath(path, entries[ix], ix);
    const value = read(schema, entries[ix], at, problems);
    if (value !== undefined) kept.push({ path: at, value: value as T });
    if (problems.nErrors - before > MAX_ERRORS_COUNTED) {
      problems.giveUpCounting();
      break;
    }
  }
  return kept;
}

function read<S extends z.core.$ZodType>(
  schema: S,
  value: unknown,
  path: string,
  problems: ProblemList,
): z.output<S> | undefined {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  reportShape(problems, result.error.issues, { schema, value, at: path });
  return undefined;
}

function entryPath(list: string, entry: unknown, ix: number): string {
  return `${list}[${nameOf(entry) ?? ix}]`;
}
