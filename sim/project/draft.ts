// Reads a raw document piece by piece: what is well formed is kept (with its place), what is not is reported.
import * as z from 'zod/mini';
import { compareShelves } from './canonical.ts';
import { definition, lengthOnly } from './definition.ts';
import type { Problem, ProblemList } from './problems.ts';
import {
  type Brand,
  type Category,
  type Fixture,
  type Layout,
  layoutSchema,
  type Plan,
  type Position,
  type Project,
  planSchema,
  projectSchema,
  type Sku,
} from './schema.ts';
import { joinPath, nameOf, reportShape, reportUnknownField } from './shapeProblems.ts';
import type { Written, WrittenLayout } from './versions.ts';

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

export interface DraftLayout {
  readonly path: string;
  /** Its id, also where the rest of it is not well formed. */
  readonly id?: string;
  /** undefined where anything but its fixtures was reported. */
  readonly outline?: Omit<Layout, 'fixtures'>;
  readonly fixtures: Kept<Fixture>[];
}

/** The well-formed pieces of a document. What is undefined was reported. */
export interface Draft {
  readonly departments: Kept<Project['departments'][number]>[];
  readonly categories: Kept<Category>[];
  readonly brands: Kept<Brand>[];
  readonly skus: Kept<Sku>[];
  readonly plans: DraftPlan[];
  readonly layouts: DraftLayout[];
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
  layouts: lengthOnly(shape.layouts, anything),
  plans: lengthOnly(shape.plans, anything),
};
const layoutOutline = z.extend(layoutSchema, { fixtures: lengthOnly(layoutSchema.shape.fixtures, anything) });
const namelessOutline = z.omit(layoutOutline, { id: true });
const planOutline = z.extend(planSchema, { positions: lengthOnly(planSchema.shape.positions, anything) });

export function readDraft({ raw, layouts, fields, allowed }: Written, problems: ProblemList): Draft {
  for (const key of fields) {
    if (!Object.hasOwn(allowed.shape, key)) reportUnknownField(problems, key, key, allowed);
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
  read(listSchemas.layouts, raw.layouts, 'layouts', problems);
  const rawPlans = read(listSchemas.plans, raw.plans, 'plans', problems) ?? [];
  return {
    head: { ...head, currency, units } as Draft['head'],
    layouts: layouts.map((layout) => readLayout(layout, problems)),
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
    layouts: draft.layouts.map(({ outline, fixtures }) => ({ ...outline!, fixtures: values(fixtures) })),
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
  const isWhole = (part: string) => !broken.some(({ path }) => path.startsWith(part));
  const { layouts, demand, stock, head, categories, skus, plans } = draft;
  return {
    layouts: inOrder(layouts.filter(({ path }) => isWhole(path))),
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

/** The layouts that are whole, with their shelves bottom first, as people count them. */
export function inOrder(layouts: readonly DraftLayout[]): Layout[] {
  return layouts.flatMap(({ outline, fixtures }) => {
    if (outline === undefined) return [];
    const ordered = fixtures.map(({ value }) => ({
      ...value,
      bays: value.bays.map((bay) => ({ ...bay, shelves: [...bay.shelves].sort(compareShelves) })),
    }));
    return { ...outline, fixtures: ordered };
  });
}

/** The ids that a list of the raw document names, whether or not the entries are otherwise well formed. */
export function idsIn(raw: unknown, key: string): Set<string> {
  const ids = new Set<string>();
  for (const entry of listOf(raw, key)) {
    const id = idOf(entry);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** The id of something that may be anything. */
export function idOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id } = entry as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** The list at a field of something that may be anything. */
export function listOf(holder: unknown, key: string): unknown[] {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return [];
  const value = (holder as Record<string, unknown>)[key];
  return Array.isArray(value) ? value : [];
}

function readLayout({ value: raw, path, id }: WrittenLayout, problems: ProblemList): DraftLayout {
  const outline =
    id === undefined
      ? read(layoutOutline, raw, path, problems)
      : withId(id, read(namelessOutline, raw, path, problems));
  const fixtures = readEach<Fixture>(
    definition(layoutSchema.shape.fixtures).element!,
    listOf(raw, 'fixtures'),
    joinPath(path, 'fixtures'),
    problems,
  );
  if (outline === undefined) return { path, id: id ?? idOf(raw), fixtures };
  const { fixtures: _, ...rest } = outline;
  return { path, id: outline.id, outline: rest, fixtures };
}

function withId<T extends object>(id: string, rest: T | undefined): ({ id: string } & T) | undefined {
  return rest && { id, ...rest };
}

function readPlan(raw: unknown, path: string, problems: ProblemList): DraftPlan[] {
  const outline = read(planOutline, raw, path, problems);
  const listPath = joinPath(path, 'positions');
  const positions = readEach<Position>(
    definition(planSchema.shape.positions).element!,
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
