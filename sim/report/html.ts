// Builds HTML and SVG from text: whatever is put into a template is escaped, unless it was itself built here.
import type { Mark } from '../picture/marks.ts';
import { escapeText, svgElements, svgText } from '../picture/svg.ts';
import { isolated } from '../words/characters.ts';

/** A piece of markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | readonly Part[];

/** html`<b>${name}</b>`: the name is escaped; pieces of markup and lists of them are put in as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0];
  parts.forEach((part, k) => {
    markup += toMarkup(part) + strings[k + 1];
  });
  return { markup };
}

export const nothing: Html = { markup: '' };

export function join(pieces: readonly Html[], between = ''): Html {
  return { markup: pieces.map(({ markup }) => markup).join(between) };
}

/** Marks of a picture, to stand within an svg. */
export function drawn(marks: readonly Mark[]): Html {
  return { markup: svgText(svgElements(marks)) };
}

function toMarkup(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(isolated(part));
  if (typeof part === 'number') return escapeText(String(part));
  if ('markup' in part) return part.markup;
  return part.map(toMarkup).join('');
}
