// Language: taken from the browser the first time, remembered afterwards, switched at once.

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../sim/words/text.ts';
import { useApp } from '../../state/store.ts';
import type { campaignEn } from './en.campaign.ts';
import type { decideEn } from './en.decide.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    // The words of the Decide place and of the campaign pages come with them.
    resources: { translation: typeof en & typeof campaignEn & { readonly decide: typeof decideEn } };
  }
}

export function startI18n(language: Language): void {
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  showLanguage(language);
  useApp.subscribe((state, before) => {
    if (state.language !== before.language) showLanguage(state.language);
  });
}

function showLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
