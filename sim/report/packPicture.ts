// Packs as SVG: each SKU is drawn once, in millimetres, and put wherever it stands.
import { type Fill, lights } from '../picture/marks.ts';
import { type PackLook, packLook } from '../picture/packLook.ts';
import { type Letters, packMarks, packWords } from '../picture/packMarks.ts';
import { estimated } from '../picture/textFit.ts';
import { packSize } from '../project/pack.ts';
import type { Orientation, Project } from '../project/schema.ts';
import { drawn, type Html, html } from './html.ts';
import type { Words } from './words.ts';

export interface PackBook {
  /** The id of a pack's drawing, its lower left corner at the origin of (0, height). */
  ref(skuIx: number, orientation: Orientation): string;
  /** All drawings asked for so far, to stand once in the page. */
  definitions(): Html;
}

/** Letters that can be read where the picture is enlarged or printed. */
const letters: Letters = { measure: estimated, least: 8, most: 40 };

export function packBook(project: Project, words: Words): PackBook {
  const brands = new Map(project.brands.map((brand) => [brand.id, brand]));
  const looks = new Map<number, PackLook>();
  const outlines = new Map<string, { readonly id: string; readonly drawing: Html }>();
  const packs = new Map<string, Html>();
  const lookOf = (skuIx: number): PackLook => {
    const look = looks.get(skuIx) ?? packLook(project.skus[skuIx], brands.get(project.skus[skuIx].brandId));
    looks.set(skuIx, look);
    return look;
  };
  const outlineOf = (d: string): string => {
    const known = outlines.get(d);
    if (known) return known.id;
    const id = `o${outlines.size}`;
    outlines.set(d, { id, drawing: html`<clipPath id="${id}"><path d="${d}"/></clipPath>` });
    return id;
  };
  return {
    ref(skuIx, orientation) {
      const id = `k${skuIx}${orientation.charAt(0)}`;
      if (!packs.has(id)) {
        const sku = project.skus[skuIx];
        const { widthMm, heightMm } = packSize(sku, orientation);
        const said = packWords(sku, brands.get(sku.brandId), words.language);
        const { outline, inside, over } = packMarks(lookOf(skuIx), said, widthMm, heightMm, letters);
        const cut = `url(#${outlineOf(outline)})`;
        packs.set(id, html`<g id="${id}"><g clip-path="${cut}">${drawn(inside)}</g>${drawn(over)}</g>`);
      }
      return id;
    },
    definitions: () =>
      html`<defs>${fills}${[...outlines.values()].map((each) => each.drawing)}${[...packs.values()]}</defs>`,
  };
}

/** What the fills of marks mean: light on packs, and the strokes of a loss. */
const fills: Html = html`${(['round', 'flat'] as const).map((name: Fill & keyof typeof lights) => {
  const stops = lights[name].map(
    ({ at, colour, alpha }) => html`<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`,
  );
  return html`<linearGradient id="${name}"${name === 'flat' ? html` x2="1" y2="1"` : null}>${stops}</linearGradient>`;
})}${(['plan-a', 'plan-b'] as const).map(
  (plan) =>
    html`<pattern id="hatch-${plan}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--${plan}-soft)"/><rect width="2.4" height="6" fill="var(--${plan})"/></pattern>`,
)}`;
