// E13: at least two facings a flavour.
import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { skuText } from '../../project/names.ts';
import { flavourOf, type Ground, type HomeSection, type Placed } from '../ground.ts';
import { makeRoom } from '../room.ts';
import type { Rule, Violation } from '../rule.ts';
import { atText, facingsText, placeOf } from '../wording.ts';

export const twoFacingsRule: Rule = {
  id: 'twoFacings',
  evidence: 'E13',
  name: { en: 'Two facings a flavour', zh: '每个口味至少两个排面' },
  words: {
    en: 'Each flavour of a brand has at least two facings side by side or on several shelves of its section.',
    zh: '品牌的每个口味在其区段内至少有两个排面。',
  },
  basis: { en: 'The number is from the sales handbooks.', zh: '数值出自销售手册。' },
  severity: 'must',
  needsRun: false,
  check: (ground) => ground.sections.flatMap((section) => tooFew(ground, section)),
};

function tooFew(ground: Ground, section: HomeSection): Violation[] {
  const least = ruleFigure('leastFacings');
  const flavours = new Map<string, Placed[]>();
  for (const one of section.placed) {
    const known = flavours.get(flavourOf(one.sku));
    if (known) known.push(one);
    else flavours.set(flavourOf(one.sku), [one]);
  }
  const facings = (placed: readonly Placed[]): number =>
    placed.reduce((sum, { position }) => sum + position.facingsWide, 0);
  const violations: Violation[] = [];
  for (const placed of flavours.values()) {
    const has = facings(placed);
    if (has >= least) continue;
    const more = least - has;
    const [first] = placed;
    // A facing goes from a flavour that keeps enough.
    const mayGive = (donor: Placed, taken: ReadonlyMap<Placed, number>): number => {
      const flavour = flavourOf(donor.sku);
      let spare = facings(flavours.get(flavour) ?? []) - least;
      if (!flavours.get(flavour)?.includes(donor)) spare = donor.position.facingsWide - least;
      for (const [other, n] of taken) if (flavourOf(other.sku) === flavour) spare -= n;
      return Math.min(donor.position.facingsWide - 1, spare);
    };
    let fix: Violation['fix'] = null;
    for (const one of placed) {
      const room = makeRoom(ground, one, more * one.packMm, mayGive);
      if (!room) continue;
      const wide = one.position.facingsWide + more;
      const [name, given] = [skuText(one.sku), room.text];
      fix = {
        text: {
          en: `give ${name.en} ${facingsText(wide).en}${given.en}`,
          zh: `${name.zh}增至 ${wide} 个排面${given.zh}`,
        },
        steps: [...room.steps, { kind: 'facings', keys: [one.key], to: { wide } }],
      };
      break;
    }
    const at = atText(first);
    const isOne = placed.length === 1;
    violations.push({
      ...{ ruleId: 'twoFacings', severity: 'must', fix },
      ...{ place: placeOf(first, placed.slice(1)), skuIds: placed.map(({ sku }) => sku.id) },
      text: {
        en: `${at.en} has ${facingsText(has).en}${isOne ? '' : ' with the other packs of its flavour'} in this section; at least ${least} a flavour.`,
        zh: `${at.zh}${isOne ? '' : '连同同口味商品'}在本区段只有 ${has} 个排面；每个口味至少 ${least} 个。`,
      },
      ...(fix ? {} : { noFix: noRoomText }),
    });
  }
  return violations;
}

const noRoomText = {
  en: 'No room on its shelf, and no neighbour there that could give a facing: take something off or move it.',
  zh: '该层没有空位，同层商品也让不出排面：请撤下或移走一些商品。',
};
