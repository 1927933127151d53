// Language, appearance and motion: from the browser at first, then as last chosen.

import type { Theme } from '../../sim/picture/palette.ts';
import { isLanguage, type Language } from '../../sim/words/text.ts';
import { type ThemeChoice, useApp } from './store.ts';

const KEY = 'shelfwalk.preferences';

export function loadPreferences(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const systemTheme = (): Theme => (dark.matches ? 'dark' : 'light');
  const kept = read();
  const browser: Language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  useApp.setState({
    language: kept.language ?? browser,
    themeChoice: kept.themeChoice ?? 'system',
    systemTheme: systemTheme(),
    still: calm.matches,
  });
  dark.addEventListener('change', () => useApp.setState({ systemTheme: systemTheme() }));
  calm.addEventListener('change', () => useApp.setState({ still: calm.matches }));
}

export function setLanguage(language: Language): void {
  useApp.setState({ language });
  write({ ...read(), language });
}

export function setThemeChoice(themeChoice: ThemeChoice): void {
  useApp.setState({ themeChoice });
  write({ ...read(), themeChoice });
}

interface Preferences {
  readonly language?: Language;
  readonly themeChoice?: ThemeChoice;
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { language, themeChoice } = kept as Record<string, unknown>;
    return {
      language: isLanguage(language) ? language : undefined,
      themeChoice:
        themeChoice === 'light' || themeChoice === 'dark' || themeChoice === 'system'
          ? themeChoice
          : undefined,
    };
  } catch {
    // Storage may be forbidden or damaged: the browser's own settings do.
    return {};
  }
}

function write(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Not remembered, but still in force for this visit.
  }
}
