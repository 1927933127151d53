// Colours for positions by what they are or what happened to them, with the legend that explains them.

import { hashText } from '../../../../sim/base/hash.ts';
import { packLook } from '../../../../sim/picture/packLook.ts';
import { heatColour, hexOf, hsl, type Theme } from '../../../../sim/picture/palette.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import { type Language, say } from '../../../../sim/words/text.ts';
import type { Colouring, LiveFigures } from '../../../editor/document/state.ts';
import type { EditRun } from '../../../frame/editRun.ts';
import { figureOf, rangeOf } from './useEditRun.ts';

export interface Tints {
  readonly byKey: ReadonlyMap<string, string>;
  /** Names with their colours, the most frequent first; or a scale that ends at a value. */
  readonly legend:
    | {
        readonly kind: 'names';
        readonly entries: readonly (readonly [string, string])[];
      }
    | { readonly kind: 'scale'; readonly top: number };
}

const UNKNOWN: Record<Theme, string> = { light: '#b9b1a5', dark: '#5d564d' };

/** Null where the packs are shown as they are, or where nothing is known yet. */
export function tintsOf(
  project: Project,
  run: EditRun,
  colouring: Colouring,
  live: LiveFigures | null,
  theme: Theme,
  language: Language,
): Tints | null {
  if (colouring === 'packs') return null;
  const range = rangeOf(project);
  const all = run.bays.flatMap(({ positions }) => positions);
  const byKey = new Map<string, string>();
  if (colouring === 'brand' || colouring === 'flavour' || colouring === 'category') {
    const names = new Map<string, { colour: string; mm: number }>();
    for (const p of all) {
      const brand = range.brands.get(p.sku.brandId);
      const look = packLook(p.sku, brand);
      const name = {
        brand: () => (brand ? say(brand.name, language) : p.sku.brandId),
        flavour: () => p.sku.flavour || '–',
        category: () => {
          const category = range.categories.get(p.sku.categoryId);
          return category ? say(category.name, language) : p.sku.categoryId;
        },
      }[colouring]();
      const colour = {
        brand: () => look.main,
        flavour: () => (p.sku.flavour === '' ? UNKNOWN[theme] : look.tint),
        category: () => hsl(hashText(p.sku.categoryId) % 360, 0.5, 0.5),
      }[colouring]();
      byKey.set(p.key, colour);
      const known = names.get(name) ?? { colour, mm: 0 };
      known.mm += p.widthMm;
      names.set(name, known);
    }
    const ranked = [...names].sort((a, b) => b[1].mm - a[1].mm);
    return {
      byKey,
      legend: {
        kind: 'names',
        entries: ranked.map(([name, { colour }]) => [name, colour] as const),
      },
    };
  }
  if (!live) return null;
  const values = new Map<string, number>();
  for (const p of all) {
    const figure = figureOf(live, { key: p.key, skuId: p.sku.id, shelfId: p.position.shelfId });
    if (!figure) continue;
    const value = {
      units: figure.unitsADay,
      margin: figure.marginADay,
      looks: figure.looksADay,
      lost: figure.lostADay,
    }[colouring];
    if (value !== null) values.set(p.key, value);
  }
  if (values.size === 0) return null;
  const top = Math.max(...values.values(), colouring === 'lost' ? 0.5 : 1e-9);
  for (const p of all) {
    const value = values.get(p.key);
    byKey.set(p.key, value === undefined ? UNKNOWN[theme] : hexOf(heatColour(theme, value / top)));
  }
  return { byKey, legend: { kind: 'scale', top } };
}
