// A pack from the front as marks, in millimetres: body and label cut to its silhouette, what is written on it, and over
// it lids, crimps and folds. Textures of the stage, pictures in lists and the report are all drawn from these.
import type { Brand, PackFormat, Sku } from '../project/schema.ts';
import { type Language, say } from '../words/text.ts';
import type { Ink, Mark, Measure } from './marks.ts';
import { outlinePath, packForms } from './packForm.ts';
import type { PackLook } from './packLook.ts';
import { mix } from './palette.ts';
import { wrap } from './textFit.ts';

export interface PackWords {
  readonly name: string;
  /** Empty where the name says it. */
  readonly size: string;
  readonly brand: string;
}

/** How letters are measured, and which are too small to be read and too large to look printed. */
export interface Letters {
  readonly measure: Measure;
  readonly least: number;
  readonly most: number;
}

export interface PackMarks {
  /** Path data of the silhouette. */
  readonly outline: string;
  /** To be cut off at the silhouette. */
  readonly inside: readonly Mark[];
  readonly over: readonly Mark[];
}

export function packWords(sku: Sku, brand: Brand | undefined, language: Language): PackWords {
  const name = say(sku.name, language) || sku.id;
  const dense = (text: string): string => text.replace(/\s/g, '');
  const size = dense(name).includes(dense(sku.size)) ? '' : sku.size;
  return { name, size, brand: brand ? say(brand.name, language) : '' };
}

/** Into the box (0, 0, w, h). Without words there are bars of print in their place. */
export function packMarks(
  look: PackLook,
  words: PackWords | null,
  w: number,
  h: number,
  letters: Letters,
): PackMarks {
  const { label: share, round } = packForms[look.format];
  const whole = { kind: 'rect', x: 0, y: 0, w, h } as const;
  const isPale = look.format === 'jar' || look.format === 'cup';
  const body = look.format === 'roll' ? mix(look.main, '#ffffff', 0.5) : isPale ? look.tintPale : look.main;
  const box = { x: share.x * w, y: share.y * h, w: share.w * w, h: share.h * h };
  const outline = outlinePath(packForms[look.format], w, h);
  const label = labelOf(look, box, w, h);
  return {
    outline,
    inside: [
      { ...whole, fill: body },
      ...label.ground,
      ...printed(words, label, letters),
      { ...whole, fill: round ? 'round' : 'flat' },
    ],
    over: [
      ...(extras[look.format]?.(w, h, look) ?? []),
      {
        kind: 'path',
        d: outline,
        stroke: mix(look.shade, '#000000', 0.25),
        width: Math.max(0.6, Math.min(w, h) * 0.012),
        alpha: 0.55,
      },
    ],
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Label {
  readonly ground: readonly Mark[];
  /** For a name with its size, and for one word or bars of print, which may run over a stripe. */
  readonly room: Box;
  readonly all: Box;
  readonly ink: Ink;
}

/** The label in one of the four layouts of brands. */
function labelOf(look: PackLook, box: Box, w: number, h: number): Label {
  const { pale, tint, tintPale, onPale: ink } = look;
  switch (look.layout) {
    // A pale band with a flavour stripe below.
    case 0:
      return {
        ground: [
          { kind: 'rect', ...box, fill: pale },
          { kind: 'rect', ...box, y: box.y + box.h * 0.86, h: box.h * 0.14, fill: tint },
        ],
        room: { ...box, h: box.h * 0.86 },
        all: box,
        ink,
      };
    // A round emblem on the brand colour, flavour below.
    case 1: {
      const middle = { x: box.x + box.w / 2, y: box.y + box.h * 0.42 };
      const ry = Math.min(box.h * 0.42, box.w * 0.6);
      const room = { ...box, x: box.x + box.w * 0.1, w: box.w * 0.8, h: box.h * 0.8 };
      return {
        ground: [
          { kind: 'rect', x: 0, y: box.y + box.h * 0.74, w, h, fill: tint },
          { kind: 'circle', ...middle, r: box.w * 0.47, ry, fill: pale },
        ],
        room,
        all: room,
        ink,
      };
    }
    // A slanting flavour field and a pale flash.
    case 2: {
      const at = (part: number): number => box.y + box.h * part;
      const field = [0, at(0.95), w, at(0.62), w, h, 0, h];
      const flash = [0, at(0.12), w, at(0), w, at(0.6), 0, at(0.8)];
      return {
        ground: [
          { kind: 'lines', lines: [field], isClosed: true, fill: tint },
          { kind: 'lines', lines: [flash], isClosed: true, fill: pale },
        ],
        room: { ...box, h: box.h * 0.8 },
        all: box,
        ink,
      };
    }
    // Flavour above, brand below, words on the brand colour.
    default: {
      const room = { ...box, y: box.y + box.h * 0.34, h: box.h * 0.62 };
      return {
        ground: [
          { kind: 'rect', x: 0, y: 0, w, h: box.y + box.h * 0.3, fill: tintPale },
          { kind: 'rect', x: 0, y: box.y + box.h * 0.24, w, h: box.h * 0.07, fill: tint },
        ],
        room,
        all: room,
        ink: look.onMain,
      };
    }
  }
}

const LINE = 1.12;
/** One word alone is read a little smaller. */
const BRAND_SHARE = 0.9;

/** Name and size where they can be read, else the brand, across or upright, else bars that keep the look of print. */
function printed(words: PackWords | null, { room, all: box, ink }: Label, letters: Letters): Mark[] {
  const found =
    words &&
    (named(words, room, ink, letters) ??
      branded(words.brand, box, ink, letters) ??
      upright(words.brand, box, ink, letters));
  if (found) return found;
  const bar = (x: number, y: number, w: number, h: number): Mark => ({
    kind: 'rect',
    x: box.x + box.w * x,
    y: box.y + box.h * y,
    w: box.w * w,
    h: box.h * h,
    fill: ink,
    alpha: 0.55,
  });
  return [bar(0.2, 0.36, 0.6, 0.12), bar(0.3, 0.56, 0.4, 0.08)];
}

/** The name in up to four lines and the size below, as large as fits. */
function named({ name, size }: PackWords, box: Box, ink: Ink, letters: Letters): Mark[] | null {
  const { measure, least, most } = letters;
  if (name === '') return null;
  const room = box.w * 0.9;
  const middle = { kind: 'words', x: box.x + box.w / 2, anchor: 'middle', fill: ink } as const;
  for (let mm = Math.min(box.h * 0.34, box.w * 0.26, most); mm >= least; mm *= 0.9) {
    const widthOf = (line: string): number => measure(line, mm, 650);
    const lines = wrap(name, room, widthOf);
    const sizeMm = mm * 0.78;
    const height = lines.length * mm * LINE + (size === '' ? 0 : sizeMm * 1.25);
    if (lines.length > 4 || height > box.h * 0.96 || lines.some((line) => widthOf(line) > room)) continue;
    const top = box.y + box.h / 2 - height / 2 + mm * 0.56;
    const below = top + lines.length * mm * LINE - mm * 0.5 + sizeMm * 0.6;
    const hasSize = size !== '' && measure(size, sizeMm, 500) <= room;
    return [
      ...lines.map((text, k): Mark => ({ ...middle, text, y: top + k * mm * LINE, size: mm, weight: 650 })),
      ...(hasSize
        ? [{ ...middle, text: size, y: below, size: sizeMm, weight: 500, alpha: 0.8 } as const]
        : []),
    ];
  }
  return null;
}

/** The brand alone, in one line or two. */
function branded(brand: string, box: Box, ink: Ink, { measure, least }: Letters): Mark[] | null {
  if (brand === '') return null;
  const room = box.w * 0.94;
  for (let mm = Math.min(box.h * 0.4, box.w * 0.34); mm >= least * BRAND_SHARE; mm *= 0.9) {
    const widthOf = (line: string): number => measure(line, mm, 700);
    const lines = wrap(brand, room, widthOf);
    if (lines.length > 2 || lines.length * mm * LINE > box.h * 0.94) continue;
    if (lines.some((line) => widthOf(line) > room)) continue;
    return lines.map((text, k): Mark => {
      const y = box.y + box.h / 2 + (k - (lines.length - 1) / 2) * mm * LINE;
      return {
        ...{ kind: 'words', text, x: box.x + box.w / 2, y, size: mm, weight: 700 },
        ...{ anchor: 'middle', fill: ink },
      };
    });
  }
  return null;
}

/** The brand from bottom to top, as on narrow bottles and tubes. */
function upright(brand: string, box: Box, ink: Ink, { measure, least }: Letters): Mark[] | null {
  if (brand === '') return null;
  const at = { x: box.x + box.w / 2, y: box.y + box.h / 2, turnDeg: -90, anchor: 'middle' } as const;
  for (let mm = Math.min(box.w * 0.62, box.h * 0.4); mm >= least * BRAND_SHARE; mm *= 0.9)
    if (measure(brand, mm, 700) <= box.h * 0.96)
      return [{ kind: 'words', text: brand, ...at, size: mm, weight: 700, fill: ink }];
  return null;
}

/** Caps, lids, rims and seals: small round parts with a shine. */
function part(fill: Ink, x: number, y: number, w: number, h: number, r: number): Mark[] {
  const box = { kind: 'rect', x, y, w, h, r } as const;
  return [
    { ...box, fill },
    { ...box, fill: 'round' },
  ];
}

const extras: Partial<Record<PackFormat, (w: number, h: number, look: PackLook) => Mark[]>> = {
  bottle: (w, h, { tint }) => part(tint, w * 0.28, 0, w * 0.44, h * 0.085, w * 0.05),
  can: (w, h) => [
    ...part('#c9c7c3', w * 0.08, 0, w * 0.84, h * 0.035, 1),
    ...part('#b8b5b0', w * 0.08, h * 0.97, w * 0.84, h * 0.03, 1),
  ],
  carton: (w, h, { tint }) => [
    {
      kind: 'lines',
      lines: [
        [0, h * 0.2, w, h * 0.2],
        [w * 0.06, h * 0.05, w * 0.94, h * 0.05],
      ],
      isClosed: false,
      stroke: '#ffffff',
      alpha: 0.45,
      width: Math.max(0.5, w * 0.015),
    },
    { kind: 'circle', x: w * 0.5, y: h * 0.125, r: Math.min(w * 0.13, h * 0.055), fill: tint },
  ],
  pouch: (w, h) => [
    { kind: 'rect', x: 0, y: 0, w, h: h * 0.055, fill: '#ffffff', alpha: 0.3 },
    { kind: 'rect', x: 0, y: h * 0.055, w, h: h * 0.008, fill: '#000000', alpha: 0.2 },
  ],
  bag: (w, h) => [
    {
      kind: 'path',
      d: `M${w * 0.14} ${h * 0.14}Q${w * 0.08} ${h * 0.45} ${w * 0.14} ${h * 0.82}`,
      stroke: '#ffffff',
      alpha: 0.3,
      width: Math.max(0.5, w * 0.02),
    },
  ],
  jar: (w, h, { main }) => part(main, w * 0.07, 0, w * 0.86, h * 0.17, w * 0.04),
  cup: (w, h, { main }) => part(main, 0, 0, w, h * 0.1, h * 0.03),
  tube: (w, h, { pale }) => part(pale, w * 0.24, h * 0.89, w * 0.52, h * 0.11, w * 0.06),
  tray: (w, h) => [
    { kind: 'rect', x: w * 0.04, y: h * 0.86, w: w * 0.92, h: h * 0.14, fill: '#000000', alpha: 0.22 },
  ],
  roll: (w, h) => {
    const n = Math.max(2, Math.round(w / (h * 0.9)));
    const r = Math.min(h * 0.11, w * 0.09);
    const ring = { kind: 'circle', r: r * 1.4, ry: r * 0.5, stroke: '#000000', alpha: 0.14 } as const;
    const width = Math.max(0.5, w * 0.012);
    return Array.from({ length: n }, (_, k) => (w * (k + 0.5)) / n).flatMap((x): Mark[] => [
      { ...ring, x, y: h * 0.1, width },
      { ...ring, x, y: h * 0.9, width },
    ]);
  },
  multipack: (w, h) => {
    // The packs within show through the wrap above and below the band.
    const n = Math.max(3, Math.round(w / (h * 0.34)));
    const cell = { kind: 'rect', w: (w / n) * 0.76, stroke: '#ffffff', alpha: 0.4 } as const;
    const width = Math.max(0.5, w * 0.008);
    return Array.from({ length: n }, (_, k) => (w * (k + 0.12)) / n).flatMap((x): Mark[] => [
      { ...cell, x, y: h * 0.04, h: h * 0.17, r: w * 0.03, width },
      { ...cell, x, y: h * 0.8, h: h * 0.16, r: w * 0.02, width },
    ]);
  },
};
