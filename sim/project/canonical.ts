// The canonical form of a project: fields in schema order, arrays in a fixed order, one text and one hash for it.
import type * as z from 'zod/mini';
import { hashBytes } from '../base/hash.ts';
import { placementKinds } from '../kinds/fixture/index.ts';
import { popElements } from '../kinds/promotion/pop.ts';
import { definition } from './definition.ts';
import { type Bay, type Position, type Project, projectSchema, type Shelf } from './schema.ts';
import { inOldestVersion } from './versions.ts';

const FACE_ORDER: readonly Bay['face'][] = ['front', 'back', 'left', 'right'];

type Tidy = (value: unknown) => unknown;

type Settings = Pick<Project, 'units' | 'demand'>;

const tidyProject = tidier(projectSchema);
const tidyUnits = tidier(projectSchema.shape.units);
const tidyDemand = tidier(projectSchema.shape.demand);

/**
 * The same project with nothing left to chance: whatever order its arrays and fields came in, the result is equal.
 * Bays go by face and offset, shelves bottom first, everything else by id.
 */
export function canonical(project: Project): Project {
  const made = tidyProject(project) as Project;
  for (const named of [made.departments, made.categories, made.brands, made.skus, made.layouts, made.plans])
    sortById(named);
  sortById(made.demand.segments);
  sortById(made.demand.missions);
  for (const { walls, checkout, fixtures } of made.layouts) {
    for (const named of [walls, checkout.tills, fixtures]) sortById(named);
    for (const { bays } of fixtures) {
      bays.sort(compareBays);
      for (const { shelves } of bays) shelves.sort(compareShelves);
    }
  }
  for (const plan of made.plans) {
    plan.positions.sort(comparePositions);
    sortById(plan.promotions);
    sortById(plan.costs);
    for (const promotion of plan.promotions) {
      if ('elements' in promotion)
        promotion.elements = popElements.filter((element) => promotion.elements.includes(element));
      if ('skuIds' in promotion) promotion.skuIds = [...new Set(promotion.skuIds)].sort(byText);
    }
  }
  if (made.retailer) {
    const { placements } = made.retailer;
    made.retailer.placements = placementKinds.filter((kind) => placements.includes(kind));
  }
  made.ownBrandIds = [...new Set(made.ownBrandIds)].sort(byText);
  dropUsual(made);
  const { replenishment } = made.stock;
  replenishment.visitsMin = [...new Set(replenishment.visitsMin)].sort((a, b) => a - b);
  return made;
}

/** Units and demand in their canonical form. */
export function canonicalSettings(settings: Settings): Settings {
  const made: Settings = {
    units: settings.units && (tidyUnits(settings.units) as Settings['units']),
    demand: tidyDemand(settings.demand) as Settings['demand'],
  };
  sortById(made.demand.segments);
  sortById(made.demand.missions);
  dropUsual(made);
  return made;
}

/** What says no more than leaving it out does is left out. */
function dropUsual(settings: Settings): void {
  const { units, demand } = settings;
  if (units?.shelfLength === 'mm') delete units.shelfLength;
  if (units?.floorLength === 'm') delete units.floorLength;
  if (units && Object.keys(units).length === 0) delete settings.units;
  const { opening } = demand;
  if (demand.weekdayFactors?.every((factor) => factor === 1)) delete demand.weekdayFactors;
  if (opening?.openMin === 0 && opening.closeMin === 1440 && Object.keys(opening.weekdays).length === 0)
    delete demand.opening;
}

/** The project as a file: stable, one thing a line. parseProject reads it back to the same project. */
export function serialiseProject(project: Project): string {
  return `${writeLines(canonical(project), '')}\n`;
}

/**
 * 16 hexadecimal digits that name the content of a project: the same ones in whichever version it was written, and in
 * whichever unit lengths are shown.
 */
export function projectHash(project: Project): string {
  const { units, ...content } = canonical(project);
  const rate = units?.currencyPerCny === undefined ? {} : { currencyPerCny: units.currencyPerCny };
  const text = JSON.stringify({ ...inOldestVersion(content), ...rate });
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return hashBytes(new Uint8Array(codes.buffer));
}

/** Order of the positions of a plan. */
export function comparePositions(a: Position, b: Position): number {
  return (
    byText(a.shelfId, b.shelfId) ||
    a.xMm - b.xMm ||
    byText(a.skuId, b.skuId) ||
    a.facingsWide - b.facingsWide ||
    a.facingsHigh - b.facingsHigh ||
    a.facingsDeep - b.facingsDeep ||
    byText(a.orientation, b.orientation) ||
    Number(a.label) - Number(b.label)
  );
}

/** Order of the bays of a fixture. */
export function compareBays(a: Bay, b: Bay): number {
  return (
    FACE_ORDER.indexOf(a.face) - FACE_ORDER.indexOf(b.face) || a.offsetM - b.offsetM || byText(a.id, b.id)
  );
}

/** Order of the shelves of a bay. */
export function compareShelves(a: Shelf, b: Shelf): number {
  return a.heightMm - b.heightMm || byText(a.id, b.id);
}

/** Order of everything that goes by its id. */
export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id);
}

function sortById(things: { readonly id: string }[]): void {
  things.sort(compareIds);
}

/** By UTF-16 code units: the same in every engine and language. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A function that copies a value of a schema with its fields in schema order and without negative zeros. */
function tidier(schema: z.core.$ZodType): Tidy {
  const def = definition(schema);
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).map(([key, inner]) => [key, tidier(inner)] as const);
      return (value) => {
        const from = value as Record<string, unknown>;
        const made: Record<string, unknown> = {};
        for (const [key, tidy] of fields) if (from[key] !== undefined) made[key] = tidy(from[key]);
        return made;
      };
    }
    case 'array': {
      const tidy = tidier(def.element!);
      return (value) => (value as unknown[]).map(tidy);
    }
    case 'record': {
      const tidy = tidier(def.valueType!);
      return (value) => {
        const from = value as Record<string, unknown>;
        return Object.fromEntries(
          Object.keys(from)
            .sort(byText)
            .map((key) => [key, tidy(from[key])]),
        );
      };
    }
    case 'union': {
      const tag = def.discriminator!;
      const options = def.options!.map((option) => {
        const tagDef = definition(definition(option).shape![tag]);
        return { tags: tagDef.values!, tidy: tidier(option) };
      });
      return (value) => {
        const found = (value as Record<string, unknown>)[tag];
        return options.find(({ tags }) => tags.includes(found))!.tidy(value);
      };
    }
    case 'nullable': {
      const tidy = tidier(def.innerType!);
      return (value) => (value === null ? null : tidy(value));
    }
    case 'default':
    case 'optional':
      return tidier(def.innerType!);
    case 'number':
      return (value) => (value as number) + 0;
    default:
      return (value) => value;
  }
}

/** JSON with a line for each SKU, position, shelf and other small thing: readable, and kind to line-wise comparison. */
function writeLines(value: unknown, indent: string): string {
  if (isSmall(value)) return JSON.stringify(value);
  const deeper = `${indent} `;
  if (Array.isArray(value))
    return `[\n${value.map((v) => deeper + writeLines(v, deeper)).join(',\n')}\n${indent}]`;
  const lines = Object.entries(value as object).map(
    ([key, v]) => `${deeper}${JSON.stringify(key)}: ${writeLines(v, deeper)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function isSmall(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const parts = Object.values(value);
  if (Array.isArray(value)) return parts.every((part) => typeof part !== 'object');
  return parts.every(
    (part) =>
      typeof part !== 'object' ||
      part === null ||
      Object.values(part as object).every((v) => typeof v === 'string'),
  );
}
