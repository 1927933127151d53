// The list of changes in words, grouped as the planogram editor tells them.
import { type Html, html, nothing } from './html.ts';
import type { Chapter, Sheet } from './sheet.ts';
export function changesSection(_sheet: Sheet, _chapter: Chapter): Html {
  return html`${nothing}`;
}
