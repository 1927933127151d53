// Labels of the app: each in every language beside each other, a topic a file, a topic's languages taken apart for i18next.
import i18next from 'i18next';
import { type Language, languages, type Text } from '../../../sim/words/text.ts';

/** A label, or labels by name. A plural is two labels: days_one, days_other. */
export interface Labels {
  readonly [name: string]: Text | Labels;
}

/** The same labels in one language. */
export type Said<L> = { readonly [K in keyof L]: L[K] extends Text ? string : Said<L[K]> };

/** Gives the app the labels of a place when it is first opened: the first picture does without them. */
export function addLabels(labels: Labels): void {
  for (const language of languages)
    i18next.addResourceBundle(language, 'translation', inLanguage(labels, language), true, true);
}

function inLanguage(labels: Labels, language: Language): object {
  return Object.fromEntries(
    Object.entries(labels).map(([name, label]) => [
      name,
      isText(label) ? label[language] : inLanguage(label, language),
    ]),
  );
}

function isText(label: Text | Labels): label is Text {
  return languages.every((language) => typeof label[language] === 'string');
}
