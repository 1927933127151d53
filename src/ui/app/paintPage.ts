// Gives the page the colours of a theme, as CSS variables: shelfBack becomes --shelf-back.
import { fontFamily } from '../../../sim/picture/font.ts';
import { palettes, type Theme } from '../../../sim/picture/palette.ts';

export function paintPage(theme: Theme): void {
  const root = document.documentElement;
  for (const [name, colour] of Object.entries(palettes[theme]) as [string, string][]) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
  for (const name of ['--mantine-font-family', '--mantine-font-family-headings'])
    root.style.setProperty(name, fontFamily);
  root.dataset.theme = theme;
  root.style.colorScheme = theme;
}
