// Texts in every language of the program. One more language is one more name here: the compiler then asks for its texts.
import { isolated } from './characters.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The name of each language on a page and in sorting. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

export type Text = { readonly [L in Language]: string };

export function text(en: string, zh: string): Text {
  return { en, zh };
}

/** In the language wanted, or in another where that is empty; names in it turn nothing beside them. */
export function say(text: Text, language: Language): string {
  return isolated(text[language] || text.en || text.zh);
}

/** One of two texts written on the spot, or a text: what `t` is given. */
type Said = readonly [Text] | readonly [en: string, zh: string];

/** `t` for one language. */
export function sayer(language: Language): (...said: Said) => string {
  return (...said) => (said.length === 1 ? say(said[0], language) : isolated(text(...said)[language]));
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The name in each language, or another's where one is empty, or the id. */
export function nameOf(name: Text | undefined, id: string): Text {
  return { en: name?.en || name?.zh || id, zh: name?.zh || name?.en || id };
}

/** The first letter as a capital, for the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
