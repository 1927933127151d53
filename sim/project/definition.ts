// Looks inside a zod schema: its kind, its fields, its limits. The one place that knows zod's inner names.
import type * as z from 'zod/mini';

/** The parts of a zod definition that are read here. */
export interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly discriminator?: string;
  readonly innerType?: z.core.$ZodType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { check: string; value?: number } } }[];
}

export function definition(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

const WRAPPINGS: ReadonlySet<string> = new Set(['default', 'optional', 'nullable']);

/** The schema without its default, optional or nullable wrapping. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { type, innerType } = definition(schema);
  return WRAPPINGS.has(type) && innerType !== undefined ? unwrapped(innerType) : schema;
}

/** A field may hold null. */
export function mayBeNull(schema: z.core.$ZodType): boolean {
  const { type, innerType } = definition(schema);
  return type === 'nullable' || (WRAPPINGS.has(type) && innerType !== undefined && mayBeNull(innerType));
}

/** Of a choice of shapes the one a value says it is; any other schema as it is. */
export function optionFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const def = definition(unwrapped(schema));
  return def.type === 'union' ? (optionHeld(def, value) ?? schema) : schema;
}

/** A field may be left out. */
export function mayBeLeftOut(schema: z.core.$ZodType): boolean {
  const { type } = definition(schema);
  return type === 'default' || type === 'optional';
}

/** The limits that a number schema states. */
export function numberLimits(schema: z.core.$ZodType): { low?: number; high?: number; whole: boolean } {
  const def = definition(schema);
  const stated = (check: string) =>
    def.checks?.map(({ _zod }) => _zod.def).find((one) => one.check === check)?.value;
  return { low: stated('greater_than'), high: stated('less_than'), whole: def.format === 'safeint' };
}

/** The schema of a field below a document schema, or undefined where the path leaves it. */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  let held = value;
  for (const key of path) {
    if (at === undefined) return undefined;
    const def = definition(unwrapped(at));
    if (def.type === 'object') at = ownValue(def.shape, key);
    else if (def.type === 'array') at = def.element;
    else if (def.type === 'record') at = def.valueType;
    else if (def.type === 'union') at = optionOf(def, held, key);
    else return undefined;
    held =
      typeof held === 'object' && held !== null ? (held as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return at;
}

/** The array's own length rules, without a look at what it holds. */
export function lengthOnly<T extends z.ZodMiniArray>(
  schema: T,
  anything: z.ZodMiniUnknown,
): z.ZodMiniArray<z.ZodMiniUnknown> {
  return schema.clone({
    ...schema._zod.def,
    element: anything,
  } as never) as unknown as z.ZodMiniArray<z.ZodMiniUnknown>;
}

function optionOf(def: Definition, held: unknown, key: PropertyKey): z.core.$ZodType | undefined {
  const option = optionHeld(def, held);
  return option && ownValue(definition(option).shape, key);
}

function optionHeld(def: Definition, held: unknown): z.core.$ZodType | undefined {
  const tag = def.discriminator ?? '';
  const tagValue =
    typeof held === 'object' && held !== null ? (held as Record<string, unknown>)[tag] : undefined;
  for (const option of def.options ?? []) {
    const { shape } = definition(option);
    const tagSchema = ownValue(shape, tag);
    if (tagSchema !== undefined && definition(tagSchema).values?.includes(tagValue)) return option;
  }
  return undefined;
}

function ownValue<T>(from: Readonly<Record<string, T>> | undefined, key: PropertyKey): T | undefined {
  return from !== undefined && Object.hasOwn(from, key) ? from[String(key)] : undefined;
}
