// A source of the evidence table in the reader's language: figures of the documents by number and name, papers as cited.
import type { Language } from '../words/text.ts';
import { documentFigures } from './figures.ts';

export interface SourcePart {
  readonly text: string;
  /** Stays English in a Chinese text: how a paper is cited. */
  readonly isEnglish: boolean;
}

export function sourceParts(source: string, language: Language): SourcePart[] {
  const figures = [...new Set(source.match(/\bE\d+\b/g) ?? [])].map((id) => {
    const figure = documentFigures.find((each) => each.id === id);
    return { text: figure ? `${id} ${figure.name[language]}` : id, isEnglish: false };
  });
  // As papers are cited: "Eisend 2014", "Bijmolt, van Heerde & Pieters 2005", "against Sorensen".
  const cited = source.match(
    /\p{Lu}\p{L}+(?:(?:, | & )(?:van )?\p{Lu}\p{L}+)*(?: et al\.)? \d{4}|(?<=against )\p{Lu}\p{L}+/gu,
  );
  return [...figures, ...(cited ?? []).map((text) => ({ text, isEnglish: true }))];
}
