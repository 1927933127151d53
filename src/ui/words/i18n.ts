// Language: taken from the browser the first time, remembered afterwards, switched at once.

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolated } from '../../../sim/words/characters.ts';
import { type Language, languageTags } from '../../../sim/words/text.ts';
import { useApp } from '../../state/store.ts';
import type { campaignLabels } from './labels/campaign.ts';
import type { decideLabels } from './labels/decide.ts';
import type { evidenceLabels } from './labels/evidence.ts';
import type { fileDialogLabels } from './labels/fileDialogs.ts';
import { firstLabels } from './labels/first.ts';
import type { planningLabels } from './labels/planning.ts';
import type { settingsLabels } from './labels/settings.ts';
import { addLabels, type Said } from './labels.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    // The labels of other places come with them.
    resources: {
      translation: Said<
        typeof firstLabels &
          typeof planningLabels &
          typeof campaignLabels &
          typeof fileDialogLabels &
          typeof evidenceLabels & {
            readonly decide: typeof decideLabels;
            readonly settings: typeof settingsLabels;
          }
      >;
    };
  }
}

export function startI18n(language: Language): void {
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    // React escapes markup; what is escaped here are names that would turn the sentence they stand in.
    interpolation: { escape: isolated },
    initAsync: false,
  });
  addLabels(firstLabels);
  showLanguage(language);
  useApp.subscribe((state, before) => {
    if (state.language !== before.language) showLanguage(state.language);
  });
}

function showLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = languageTags[language];
}
