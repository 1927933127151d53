// A long list in a report: its first few, and the rest folded under a line that says how many they are.
import { type Html, html, nothing } from './html.ts';

/** What `draw` makes of the first few, and of the rest below it; on paper the line alone. */
export function few<T>(
  all: readonly T[],
  most: number,
  draw: (some: readonly T[]) => Html,
  said: (n: number) => string,
): Html {
  const rest = all.slice(most);
  return html`${draw(all.slice(0, most))}${folded(rest, draw, said)}`;
}

export function folded<T>(
  rest: readonly T[],
  draw: (some: readonly T[]) => Html,
  said: (n: number) => string,
): Html {
  if (rest.length === 0) return nothing;
  return html`<details class="rest"><summary class="hint">${said(rest.length)}</summary>${draw(rest)}</details>`;
}
