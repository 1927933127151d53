// Packs as SVG: each SKU is drawn once, in millimetres, and put wherever it stands.
import { outlinePath, packForms } from '../picture/packForm.ts';
import { type PackLook, packLook } from '../picture/packLook.ts';
import { mix } from '../picture/palette.ts';
import { widthEm, wrap } from '../picture/textFit.ts';
import { packSize } from '../project/pack.ts';
import type { Orientation, PackFormat, Project } from '../project/schema.ts';
import { type Html, html, join, nothing } from './html.ts';
import type { Words } from './words.ts';

export interface PackBook {
  /** The id of a pack's drawing, its lower left corner at the origin of (0, height). */
  ref(skuIx: number, orientation: Orientation): string;
  lookOf(skuIx: number): PackLook;
  /** All drawings asked for so far, to stand once in the page. */
  definitions(): Html;
}

/** Smaller letters than these are left out: bars of print stand for them. */
const LEAST_LETTER_MM = 8;

export function packBook(project: Project, words: Words): PackBook {
  const brands = new Map(project.brands.map((brand) => [brand.id, brand]));
  const looks = new Map<number, PackLook>();
  const outlines = new Map<string, { readonly id: string; readonly drawing: Html }>();
  const packs = new Map<string, Html>();
  const lookOf = (skuIx: number): PackLook => {
    let look = looks.get(skuIx);
    if (!look) {
      const sku = project.skus[skuIx];
      look = packLook(sku, brands.get(sku.brandId));
      looks.set(skuIx, look);
    }
    return look;
  };
  const outlineOf = (format: PackFormat, w: number, h: number): string => {
    const key = `${format} ${w} ${h}`;
    let known = outlines.get(key);
    if (!known) {
      const id = `o${outlines.size}`;
      const path = outlinePath(packForms[format], w, h);
      known = {
        id,
        drawing: html`<path id="${id}" d="${path}"/><clipPath id="${id}c"><use href="#${id}"/></clipPath>`,
      };
      outlines.set(key, known);
    }
    return known.id;
  };
  return {
    lookOf,
    ref(skuIx, orientation) {
      const id = `k${skuIx}${orientation.charAt(0)}`;
      if (!packs.has(id)) {
        const sku = project.skus[skuIx];
        const { widthMm, heightMm } = packSize(sku, orientation);
        const outline = outlineOf(sku.packFormat, widthMm, heightMm);
        const name = words.name(sku.name, sku.id);
        packs.set(
          id,
          html`<g id="${id}">${drawing(lookOf(skuIx), outline, name, sku.size, widthMm, heightMm)}</g>`,
        );
      }
      return id;
    },
    definitions: () =>
      html`<defs>${shines}${[...outlines.values()].map((each) => each.drawing)}${[...packs.values()]}</defs>`,
  };
}

/** Light on a round body, and on a flat front. */
const shines = html`<linearGradient id="round"><stop offset="0" stop-opacity=".34"/><stop offset=".16" stop-opacity=".05"/><stop offset=".27" stop-color="#fff" stop-opacity=".34"/><stop offset=".38" stop-color="#fff" stop-opacity=".04"/><stop offset=".75" stop-opacity=".04"/><stop offset="1" stop-opacity=".4"/></linearGradient><linearGradient id="flat" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".22"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-opacity=".2"/></linearGradient>`;

function drawing(look: PackLook, outline: string, name: string, size: string, w: number, h: number): Html {
  const { round } = packForms[look.format];
  const body =
    look.format === 'jar' || look.format === 'cup'
      ? look.tintPale
      : look.format === 'roll'
        ? mix(look.main, '#ffffff', 0.5)
        : look.main;
  return html`<use href="#${outline}" fill="${body}"/><g clip-path="url(#${outline}c)">${label(look, name, size, w, h)}</g><use href="#${outline}" fill="url(#${round ? 'round' : 'flat'})" stroke="${mix(look.shade, '#000000', 0.25)}" stroke-opacity=".55" stroke-width="1"/>${lid(look, w, h)}`;
}

function rect(x: number, y: number, w: number, h: number, fill: string, r = 0): Html {
  const corner = r > 0 ? html` rx="${short(r)}"` : nothing;
  return html`<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" fill="${fill}"${corner}/>`;
}

/** The label in one of the four layouts of brands. */
function label(look: PackLook, name: string, size: string, w: number, h: number): Html {
  const share = packForms[look.format].label;
  const x = share.x * w;
  const wide = share.w * w;
  let y = share.y * h;
  let tall = share.h * h;
  let ink = look.onPale;
  let ground: Html;
  let room = { x, wide, tall };
  if (look.layout === 0) {
    ground = html`${rect(x, y, wide, tall, look.pale)}${rect(x, y + tall * 0.86, wide, tall * 0.14, look.tint)}`;
    room = { x, wide, tall: tall * 0.86 };
  } else if (look.layout === 1) {
    const ry = Math.min(tall * 0.42, wide * 0.6);
    ground = html`${rect(0, y + tall * 0.74, w, h, look.tint)}<ellipse cx="${short(x + wide / 2)}" cy="${short(y + tall * 0.42)}" rx="${short(wide * 0.47)}" ry="${short(ry)}" fill="${look.pale}"/>`;
    room = { x: x + wide * 0.1, wide: wide * 0.8, tall: tall * 0.84 };
  } else if (look.layout === 2) {
    const at = (part: number): string => short(y + tall * part);
    ground = html`<path d="M0 ${at(0.95)}L${short(w)} ${at(0.62)}V${short(h)}H0Z" fill="${look.tint}"/><path d="M0 ${at(0.12)}L${short(w)} ${at(0)}V${at(0.6)}L0 ${at(0.8)}Z" fill="${look.pale}"/>`;
    room = { x, wide, tall: tall * 0.8 };
  } else {
    ground = html`${rect(0, 0, w, y + tall * 0.3, look.tintPale)}${rect(0, y + tall * 0.24, w, tall * 0.07, look.tint)}`;
    ink = look.onMain;
    y += tall * 0.34;
    tall *= 0.62;
    room = { x, wide, tall };
  }
  return html`${ground}${print(name, size, { ...room, y }, ink)}`;
}

/** The name in a few lines and the size below, as large as fits; bars where letters would be too small. */
function print(
  name: string,
  size: string,
  box: { x: number; y: number; wide: number; tall: number },
  ink: string,
): Html {
  const most = box.wide * 0.9;
  const cx = short(box.x + box.wide / 2);
  for (let mm = Math.min(box.tall * 0.34, box.wide * 0.26, 40); mm >= LEAST_LETTER_MM; mm *= 0.9) {
    const lines = wrap(name, most / mm, widthEm);
    const sizeMm = mm * 0.78;
    const hasSize = size !== '' && widthEm(size) * sizeMm <= most && !name.includes(size);
    const height = lines.length * mm * 1.12 + (hasSize ? sizeMm * 1.25 : 0);
    if (lines.length > 4 || height > box.tall * 0.96) continue;
    if (lines.some((line) => widthEm(line) * mm > most)) continue;
    const top = box.y + box.tall / 2 - height / 2 + mm * 0.9;
    const rows = lines.map(
      (line, k) => html`<tspan x="${cx}" y="${short(top + k * mm * 1.12)}">${line}</tspan>`,
    );
    const last = hasSize
      ? html`<text class="ps" x="${cx}" y="${short(top + lines.length * mm * 1.12)}" font-size="${short(sizeMm)}" fill="${ink}">${size}</text>`
      : nothing;
    return html`<text class="pn" font-size="${short(mm)}" fill="${ink}">${rows}</text>${last}`;
  }
  return html`<path d="M${short(box.x + box.wide * 0.2)} ${short(box.y + box.tall * 0.42)}h${short(box.wide * 0.6)}M${short(box.x + box.wide * 0.3)} ${short(box.y + box.tall * 0.6)}h${short(box.wide * 0.4)}" stroke="${ink}" stroke-opacity=".5" stroke-width="${short(Math.max(2, box.tall * 0.09))}"/>`;
}

/** Caps, lids, rims and seals. */
function lid(look: PackLook, w: number, h: number): Html {
  const part = (x: number, y: number, wide: number, tall: number, fill: string, r: number): Html =>
    join([rect(x, y, wide, tall, fill, r), rect(x, y, wide, tall, 'url(#round)', r)]);
  switch (look.format) {
    case 'bottle':
      return part(w * 0.28, 0, w * 0.44, h * 0.085, look.tint, w * 0.05);
    case 'can':
      return join([
        part(w * 0.08, 0, w * 0.84, h * 0.035, '#c9c7c3', 1),
        part(w * 0.08, h * 0.97, w * 0.84, h * 0.03, '#b8b5b0', 1),
      ]);
    case 'jar':
      return part(w * 0.07, 0, w * 0.86, h * 0.17, look.main, w * 0.04);
    case 'cup':
      return part(0, 0, w, h * 0.1, look.main, h * 0.03);
    case 'tube':
      return part(w * 0.24, h * 0.89, w * 0.52, h * 0.11, look.pale, w * 0.06);
    case 'carton':
      return html`<path d="M0 ${short(h * 0.2)}H${short(w)}M${short(w * 0.06)} ${short(h * 0.05)}H${short(w * 0.94)}" stroke="#fff" stroke-opacity=".45" stroke-width="${short(Math.max(0.5, w * 0.015))}"/><circle cx="${short(w / 2)}" cy="${short(h * 0.125)}" r="${short(Math.min(w * 0.13, h * 0.055))}" fill="${look.tint}"/>`;
    case 'pouch':
      return html`<rect width="${short(w)}" height="${short(h * 0.055)}" fill="#fff" fill-opacity=".3"/>`;
    case 'tray':
      return html`<rect x="${short(w * 0.04)}" y="${short(h * 0.86)}" width="${short(w * 0.92)}" height="${short(h * 0.14)}" fill-opacity=".22"/>`;
    case 'multipack': {
      // The packs within show through the wrap above and below the band.
      const n = Math.max(3, Math.round(w / (h * 0.34)));
      const cells = Array.from({ length: n }, (_, k) => {
        const x = short((w * (k + 0.12)) / n);
        const wide = short((w / n) * 0.76);
        return html`<rect x="${x}" y="${short(h * 0.04)}" width="${wide}" height="${short(h * 0.17)}"/><rect x="${x}" y="${short(h * 0.8)}" width="${wide}" height="${short(h * 0.16)}"/>`;
      });
      return html`<g fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="${short(Math.max(0.5, w * 0.008))}">${cells}</g>`;
    }
    default:
      return nothing;
  }
}

/** A length in tenths, as short as it can be written. */
export function short(value: number): string {
  const tenths = Math.round(value * 10) / 10;
  return String(tenths === 0 ? 0 : tenths);
}
