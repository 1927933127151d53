// The words violations are made of: where a position stands, names of goods, shares and paces.

import { fixtureText, shelfText, skuText } from '../project/names.ts';
import type { PackFormat, Sku } from '../project/schema.ts';
import { count } from '../words/figures.ts';
import type { Text } from '../words/text.ts';
import type { Placed } from './ground.ts';
import type { RulePlace, Severity } from './rule.ts';

export const severityNames: Readonly<Record<Severity, Text>> = {
  must: { en: 'must', zh: '必须' },
  should: { en: 'should', zh: '应当' },
  hint: { en: 'hint', zh: '提示' },
};

/** "Gondola 3 (G03), bay G03F2, shelf 3". */
function whereText({ ref }: Pick<Placed, 'ref'>): Text {
  const [fixture, shelf] = [fixtureText(ref.fixture), shelfText(ref)];
  return { en: `${fixture.en}, ${shelf.en}`, zh: `${fixture.zh}，${shelf.zh}` };
}

/** "Gondola 3 (G03), bay G03F2, shelf 3: "Cola"". */
export function atText(placed: Placed): Text {
  const [where, name] = [whereText(placed), skuText(placed.sku)];
  return { en: `${where.en}: ${name.en}`, zh: `${where.zh}：${name.zh}` };
}

export function placeOf(placed: Placed, others: readonly Placed[] = []): RulePlace {
  const { ref } = placed;
  return {
    ...{ fixtureId: ref.fixture.id, bayId: ref.bay.id, bayIx: ref.bayIx, shelfId: ref.shelf.id },
    positionIxs: [placed, ...others].map(({ ix }) => ix),
  };
}

const packFormatNames: Readonly<Record<PackFormat, Text>> = {
  bottle: { en: 'bottle', zh: '瓶装' },
  can: { en: 'can', zh: '罐装' },
  carton: { en: 'carton', zh: '利乐包' },
  box: { en: 'box', zh: '盒装' },
  pouch: { en: 'pouch', zh: '立袋' },
  bag: { en: 'bag', zh: '袋装' },
  jar: { en: 'jar', zh: '罐瓶' },
  cup: { en: 'cup', zh: '杯装' },
  tube: { en: 'tube', zh: '软管' },
  tray: { en: 'tray', zh: '托盘装' },
  roll: { en: 'roll', zh: '卷装' },
  multipack: { en: 'multipack', zh: '组合装' },
};

/** What counts as one packaging (E7, E12): its form and printed size. */
export function packagingText({ packFormat, size }: Pick<Sku, 'packFormat' | 'size'>): Text {
  const { en, zh } = packFormatNames[packFormat];
  return { en: `packaging "${`${en} ${size}`.trim()}"`, zh: `包装“${`${zh} ${size}`.trim()}”` };
}

export function facingsText(n: number): Text {
  return { en: count(n, 'facing'), zh: `${n} 个排面` };
}
