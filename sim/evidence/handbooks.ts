// The sources of the documents' figures as a user reads them: which sales handbook a figure is from, by its name.
import type { Text } from '../words/text.ts';
import { documentFigures } from './figures.ts';

/** The handbooks by their Chinese titles. */
const titles: Readonly<Record<string, string>> = {
  KA实战经验及管理技巧: 'Key accounts: field experience and management',
  KA商超促销方案: 'Promotion plans for key-account stores',
  KA通路营销规划方向: 'Planning the key-account channel',
  KA渠道如何做: 'How to work the key-account channel',
  迅速提升单店业绩的KA促销方案: 'Promotions that lift a store quickly',
  KA全程营销方法论: 'Key-account marketing from end to end',
  攻略KA: 'Winning key accounts',
  KA卖场的运作方法与技巧: 'How key-account stores are run',
};

/** Which handbook a figure such as "E11" is from; the figure itself where it is none of theirs. */
export function sourceName(figureId: string): Text {
  const section = documentFigures.find(({ id }) => id === figureId)?.section;
  if (section === undefined) return { en: figureId, zh: figureId };
  return { en: `sales handbook “${titles[section] ?? section}”`, zh: `销售手册《${section}》` };
}

/** The name of a handbook, and what is said of it, in a source as the table writes it. */
export function namedSource(source: string): Text {
  const en = Object.entries(titles).reduce((text, [zh, name]) => text.replaceAll(zh, `“${name}”`), source);
  return { en, zh: source };
}
