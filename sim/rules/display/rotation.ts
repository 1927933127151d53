// E13: the faster the rotation, the wider the facing.

import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { skuText } from '../../project/names.ts';
import { tenths } from '../../words/figures.ts';
import type { Text } from '../../words/text.ts';
import { flavourOf, type Ground, type HomeSection, type Paces, type Placed, pacesOf } from '../ground.ts';
import { makeRoom } from '../room.ts';
import type { Rule, Violation } from '../rule.ts';
import { atText, facingsText, placeOf } from '../wording.ts';

export const rotationRule: Rule = {
  id: 'rotation',
  evidence: 'E13',
  name: { en: 'Facings follow rotation', zh: '回转越快排面越宽' },
  words: {
    en: `The faster a SKU sells, the more facings it has: none sells more than ${ruleFigure('mostPerFacing')} times as much a facing as its section does on average.`,
    zh: `回转越快，排面越宽：单个排面的日销量不超过本区段平均的 ${ruleFigure('mostPerFacing')} 倍。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks, the number is assumed.',
    zh: '规则出自销售手册，数值为假设。',
  },
  severity: 'should',
  needsRun: true,
  check: (ground) => ground.sections.flatMap((section) => tooNarrow(ground, section)),
};

/** SKUs that sell more a facing than the rule allows. */
function tooFew(
  { bySku }: Paces,
  facings: ReadonlyMap<string, number>,
  limit: (total: number) => number,
): string[] {
  let total = 0;
  for (const n of facings.values()) total += n;
  const most = limit(total);
  return [...bySku].flatMap(([skuId, pace]) =>
    pace >= ruleFigure('leastSoldADay') && pace / facings.get(skuId)! > most + 1e-9 ? [skuId] : [],
  );
}

function tooTight(needed: number): Text {
  return {
    en: `It takes about ${needed} facings; its shelf has no such room, and its neighbours need theirs. Take something off, or give it a second shelf.`,
    zh: `约需 ${needed} 个排面；该层没有这么多空位，同层商品也让不出。请撤下一些商品，或另给一层。`,
  };
}

interface Facings {
  readonly bySku: ReadonlyMap<string, number>;
  readonly byFlavour: ReadonlyMap<string, number>;
  readonly total: number;
}

function tooNarrow(ground: Ground, section: HomeSection): Violation[] {
  const paces = pacesOf(ground, section);
  const facings = facingsIn(section);
  const units = [...paces.bySku.values()].reduce((sum, pace) => sum + pace, 0);
  if (facings.total === 0 || units === 0) return [];
  const limit = (total: number): number => (ruleFigure('mostPerFacing') * units) / total;
  const violations: Violation[] = [];
  for (const skuId of tooFew(paces, facings.bySku, limit)) {
    const [pace, has] = [paces.bySku.get(skuId)!, facings.bySku.get(skuId)!];
    const placed = section.placed.filter(({ sku }) => sku.id === skuId);
    const fix = widen(ground, paces, facings, placed, limit);
    const at = atText(placed[0]);
    const mean = units / facings.total;
    // Slow sections differ in the second decimal.
    const show = (value: number): string => (mean < 1 ? value.toFixed(2) : tenths(value));
    violations.push({
      ...{ ruleId: 'rotation', severity: 'should', fix },
      ...{ place: placeOf(placed[0], placed.slice(1)), skuIds: [skuId] },
      text: {
        en: `${at.en} sells ${show(pace / has)} units a day on each of its ${facingsText(has).en}; its section sells ${show(mean)} a facing, so at most ${show(limit(facings.total))}.`,
        zh: `${at.zh}共 ${has} 个排面，单排面日销 ${show(pace / has)} 件；本区段平均 ${show(mean)} 件，不应超过 ${show(limit(facings.total))} 件。`,
      },
      ...(fix ? {} : { noFix: tooTight(Math.ceil(pace / limit(facings.total))) }),
    });
  }
  return violations;
}

/** The fewest further facings at which the rule is kept, with room from slow neighbours. */
function widen(
  ground: Ground,
  paces: Paces,
  facings: Facings,
  placed: readonly Placed[],
  limit: (total: number) => number,
): Violation['fix'] {
  const [{ sku }] = placed;
  const has = facings.bySku.get(sku.id)!;
  const least = ruleFigure('leastFacings');
  for (let more = 1; more <= has * 4; more++) {
    // A neighbour gives while its flavour keeps two facings and it keeps enough for its own rotation.
    const keeps = limit(facings.total + more);
    const mayGive = (donor: Placed, taken: ReadonlyMap<Placed, number>): number => {
      const donorPace = paces.bySku.get(donor.sku.id);
      let spare = (facings.byFlavour.get(flavourOf(donor.sku)) ?? donor.position.facingsWide) - least;
      let skuSpare =
        donorPace === undefined || donorPace < ruleFigure('leastSoldADay')
          ? donor.position.facingsWide
          : facings.bySku.get(donor.sku.id)! - Math.ceil(donorPace / keeps);
      // What a neighbour of another section sells is not weighed here: it only keeps its two facings.
      for (const [other, n] of taken) {
        if (flavourOf(other.sku) === flavourOf(donor.sku)) spare -= n;
        if (other.sku.id === donor.sku.id) skuSpare -= n;
      }
      return Math.min(donor.position.facingsWide - 1, spare, skuSpare);
    };
    for (const one of placed) {
      const room = makeRoom(ground, one, more * one.packMm, mayGive);
      if (!room) continue;
      const after = new Map(facings.bySku).set(sku.id, has + more);
      for (const [donor, n] of room.taken)
        if (after.has(donor.sku.id)) after.set(donor.sku.id, after.get(donor.sku.id)! - n);
      // More facings lower the mean: none that had enough may now have too few.
      if (tooFew(paces, after, limit).length >= tooFew(paces, facings.bySku, limit).length) continue;
      if (tooFew(paces, after, limit).includes(sku.id)) continue;
      const wide = one.position.facingsWide + more;
      const name = skuText(sku);
      return {
        text: {
          en: `give ${name.en} ${facingsText(wide).en} instead of ${one.position.facingsWide}${room.text.en}`,
          zh: `${name.zh}由 ${one.position.facingsWide} 个排面增至 ${wide} 个${room.text.zh}`,
        },
        steps: [...room.steps, { kind: 'facings', keys: [one.key], to: { wide } }],
      };
    }
  }
  return null;
}

function facingsIn({ placed }: HomeSection): Facings {
  const bySku = new Map<string, number>();
  const byFlavour = new Map<string, number>();
  let total = 0;
  for (const { sku, position } of placed) {
    bySku.set(sku.id, (bySku.get(sku.id) ?? 0) + position.facingsWide);
    byFlavour.set(flavourOf(sku), (byFlavour.get(flavourOf(sku)) ?? 0) + position.facingsWide);
    total += position.facingsWide;
  }
  return { bySku, byFlavour, total };
}
