// Gives the app the words of the Decide place when it is first opened: the first picture does without them.
import i18next from 'i18next';
import { decideEn } from './en.decide.ts';
import { decideZh } from './zh.decide.ts';

export function addDecideWords(): void {
  for (const [language, decide] of [
    ['en', decideEn],
    ['zh', decideZh],
  ] as const)
    i18next.addResourceBundle(language, 'translation', { decide }, true, true);
}
