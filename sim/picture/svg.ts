// Marks as SVG: elements with their attributes, for the page, and the same as text, for reports and files.
import type { Fill, Ink, Mark, Words } from './marks.ts';

export interface SvgElement {
  readonly tag: string;
  /** Named as React names them. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly title?: string;
}

const fills: Record<Fill, string> = {
  hatchA: 'url(#hatch-plan-a)',
  hatchB: 'url(#hatch-plan-b)',
  round: 'url(#round)',
  flat: 'url(#flat)',
};

/** The CSS variable of a colour's name, so that a picture follows the page from light to dark. */
function cssColour(ink: Ink): string {
  if (ink.startsWith('#')) return ink;
  return fills[ink as Fill] ?? `var(--${dashed(ink)})`;
}

export function svgElements(marks: readonly Mark[], colour: (ink: Ink) => string = cssColour): SvgElement[] {
  return marks.map((mark) => {
    const element = svgElement(mark, colour);
    return mark.title === undefined ? element : { ...element, title: mark.title };
  });
}

function svgElement(mark: Mark, colour: (ink: Ink) => string): SvgElement {
  const { fill, stroke, width, alpha, dash } = mark;
  const attributes: Record<string, string | number> = { fill: fill ? colour(fill) : 'none' };
  if (stroke) {
    attributes.stroke = colour(stroke);
    if (width !== undefined) attributes.strokeWidth = fine(width);
  }
  if (alpha !== undefined) attributes.opacity = alpha;
  if (dash) attributes.strokeDasharray = dash.map(fine).join(' ');
  switch (mark.kind) {
    case 'rect': {
      const { x, y, w, h, r } = mark;
      const box = { x: fine(x), y: fine(y), width: fine(Math.max(0, w)), height: fine(Math.max(0, h)) };
      return { tag: 'rect', attributes: { ...attributes, ...box, ...(r ? { rx: fine(r) } : {}) } };
    }
    case 'circle': {
      const { x, y, r, ry } = mark;
      const at = { cx: fine(x), cy: fine(y) };
      return ry === undefined
        ? { tag: 'circle', attributes: { ...attributes, ...at, r: fine(r) } }
        : { tag: 'ellipse', attributes: { ...attributes, ...at, rx: fine(r), ry: fine(ry) } };
    }
    case 'lines':
      return { tag: 'path', attributes: { ...attributes, d: pathOf(mark.lines, mark.isClosed) } };
    case 'path':
      return { tag: 'path', attributes: { ...attributes, d: mark.d } };
    case 'words':
      return words(mark, attributes, colour);
  }
}

function words(
  mark: Words,
  paint: Readonly<Record<string, string | number>>,
  colour: (ink: Ink) => string,
): SvgElement {
  const { text, x, y, size, weight, anchor, turnDeg, isDownward, halo } = mark;
  const attributes: Record<string, string | number> = { ...paint, x: fine(x), fontSize: fine(size) };
  // A downward line is centred on x as it is; others stand on a line below their middle.
  attributes.y = fine(isDownward ? y : y + 0.35 * size);
  if (weight) attributes.fontWeight = weight;
  if (anchor && anchor !== 'start') attributes.textAnchor = anchor;
  if (turnDeg) attributes.transform = `rotate(${fine(turnDeg)} ${fine(x)} ${fine(y)})`;
  if (isDownward) attributes.writingMode = 'vertical-rl';
  if (halo)
    Object.assign(attributes, {
      stroke: colour(halo),
      strokeWidth: fine(size * 0.32),
      strokeLinejoin: 'round',
      paintOrder: 'stroke',
    });
  return { tag: 'text', attributes, text };
}

/** As text; whatever is written on the picture is escaped. */
export function svgText(elements: readonly SvgElement[]): string {
  return elements
    .map(({ tag, attributes, text = '', title }) => {
      const pairs = Object.entries(attributes).map(([name, value]) => ` ${dashed(name)}="${value}"`);
      const inner = (title === undefined ? '' : `<title>${escapeText(title)}</title>`) + escapeText(text);
      return `<${tag}${pairs.join('')}${inner === '' ? '/>' : `>${inner}</${tag}>`}`;
    })
    .join('');
}

/** Safe between tags and within a quoted attribute. Control characters, which no page may hold, are dropped. */
export function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
  return clean.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Each line from where it begins, then by steps, in hundredths: a third of the bytes of whole coordinates. */
function pathOf(lines: readonly (readonly number[])[], isClosed: boolean): string {
  return lines
    .map((corners) => {
      const at = corners.map((value) => Math.round(100 * value));
      let d = `M${shortest(at[0])} ${shortest(at[1])}l`;
      for (let k = 2; k < at.length; k++) {
        const step = shortest(at[k] - at[k - 2]);
        d += k === 2 || step.startsWith('-') ? step : ` ${step}`;
      }
      return isClosed ? `${d}z` : d;
    })
    .join('');
}

function shortest(hundredths: number): string {
  return String(hundredths / 100).replace(/^(-?)0\./, '$1.');
}

/** A length in hundredths, as short as it can be written. */
export function fine(value: number): number {
  const hundredths = Math.round(value * 100) / 100;
  return hundredths === 0 ? 0 : hundredths;
}

/** shelfBack becomes shelf-back. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
