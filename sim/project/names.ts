// Names of goods and places, which edits, changes and problems speak of.

import { fixtureKind } from '../kinds/fixture/index.ts';
import { nameOf, type Text } from '../words/text.ts';
import type { ShelfRef } from './places.ts';
import type { Fixture, Orientation, Sku } from './schema.ts';

export const orientationNames: Readonly<Record<Orientation, Text>> = {
  front: { en: 'front out', zh: '正面' },
  side: { en: 'side out', zh: '侧放' },
  top: { en: 'lying', zh: '平放' },
};

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
