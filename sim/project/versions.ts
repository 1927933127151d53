// The versions of a project file, and the steps from one to the next. Nothing else knows that there was another.
//
// Version 2: a project has `layouts`, and each plan names its own. Version 1 had one `store` for all plans.
import * as z from 'zod/mini';
import { layoutSchema, type Project, projectSchema, VERSION } from './schema.ts';
import { nameOf } from './shapeProblems.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A layout of a raw document, where the file has it, and its id where the file gives it none. */
export interface WrittenLayout {
  readonly path: string;
  readonly value: unknown;
  readonly id?: string;
}

/** A raw document in the form of the present version, and what differs from it in the file as it was written. */
export interface Written {
  readonly raw: Raw;
  readonly layouts: readonly WrittenLayout[];
  /** Fields at the top of the file, and which there may be in its version. */
  readonly fields: readonly string[];
  readonly allowed: z.ZodMiniObject;
}

/** Id of the one layout of a file of version 1. */
const ONLY_LAYOUT = 'floor';

const versionOne = z.extend(z.omit(projectSchema, { layouts: true }), {
  store: z.omit(layoutSchema, { id: true }),
});

/** Brings a document of any version into the form of the present one. What is wrong with it stays wrong. */
export function inPresentVersion(raw: Raw): Written {
  const fields = Object.keys(raw);
  if (raw.version !== 1) {
    const list = Array.isArray(raw.layouts) ? raw.layouts : [];
    const layouts = list.map((value, ix) => ({ path: `layouts[${nameOf(value) ?? ix}]`, value }));
    return { raw, layouts, fields, allowed: projectSchema };
  }
  const { store, ...rest } = raw;
  const plans = Array.isArray(raw.plans)
    ? raw.plans.map((plan) => (isObject(plan) ? { layoutId: ONLY_LAYOUT, ...plan } : plan))
    : raw.plans;
  return {
    raw: { ...rest, version: VERSION, layouts: [store], plans },
    layouts: [{ path: 'store', value: store, id: ONLY_LAYOUT }],
    fields,
    allowed: versionOne,
  };
}

/** A canonical project as the oldest version that can hold it wrote it, so that its hash stays what it was there. */
export function inOldestVersion(project: Pick<Project, 'layouts' | 'plans'>): object {
  const [{ id, ...store }, ...others] = project.layouts;
  if (others.length > 0 || id !== ONLY_LAYOUT) return project;
  const plans = project.plans.map(({ layoutId: _, ...plan }) => plan);
  // Fields keep their places.
  return Object.fromEntries(
    Object.entries({ ...project, version: 1, plans }).map(([key, value]) =>
      key === 'layouts' ? ['store', store] : [key, value],
    ),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
