// The words edits, changes and floor problems are made of: names of goods and places, amounts, lists.
import { fixtureKind } from '../kinds/fixture/index.ts';
import type { Text } from '../words/text.ts';
import type { ShelfRef } from './places.ts';
import type { Fixture, Orientation, Sku } from './schema.ts';

export const orientationNames: Readonly<Record<Orientation, Text>> = {
  front: { en: 'front out', zh: '正面' },
  side: { en: 'side out', zh: '侧放' },
  top: { en: 'lying', zh: '平放' },
};

/** The name in each language, or the other's where one is empty, or the id. */
export function nameOf(name: Text | undefined, id: string): Text {
  return { en: name?.en || name?.zh || id, zh: name?.zh || name?.en || id };
}

/** A SKU in quotes. */
export function skuText(sku: Pick<Sku, 'id' | 'name'>): Text {
  const name = nameOf(sku.name, sku.id);
  return { en: `"${name.en}"`, zh: `“${name.zh}”` };
}

/** "bay G03F2, shelf 3". */
export function shelfText({ bay, shelfNo }: Pick<ShelfRef, 'bay' | 'shelfNo'>): Text {
  return { en: `bay ${bay.id}, shelf ${shelfNo}`, zh: `${bay.id} 组第 ${shelfNo} 层` };
}

/** "Gondola 3 (G03)"; "endcap EF07" where it has no name. */
export function fixtureText(fixture: Pick<Fixture, 'id' | 'kind' | 'name'>): Text {
  const kind = fixtureKind(fixture.kind).name;
  if (!fixture.name?.en && !fixture.name?.zh)
    return { en: `${kind.en} ${fixture.id}`, zh: `${kind.zh} ${fixture.id}` };
  const name = nameOf(fixture.name, fixture.id);
  return { en: `${name.en} (${fixture.id})`, zh: `${name.zh}（${fixture.id}）` };
}

/** Millimetres to a tenth. */
export function mm(value: number): string {
  return `${Math.round(value * 10) / 10} mm`;
}

/** Metres of the floor in whole centimetres. */
export function cm(valueM: number): Text {
  const value = Math.round(valueM * 100);
  return { en: `${value} cm`, zh: `${value} 厘米` };
}

/** "1 facing", "3 facings". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The first few of a list, then how many more. */
export function listText(texts: readonly Text[], most = 3): Text {
  const shown = texts.slice(0, most);
  const more = texts.length - shown.length;
  return {
    en: shown.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
    zh: shown.map(({ zh }) => zh).join('、') + (more > 0 ? ` 等 ${texts.length} 个` : ''),
  };
}

/** The first letter as a capital, for the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
