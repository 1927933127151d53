// E14: a conspicuous place, easy to see and to take: eye or hand level for one's own brand, or the best-selling one.

import { defaultEvidence } from '../../evidence/table.ts';
import { skuText } from '../../project/names.ts';
import { unitsOf } from '../../words/units.ts';
import { type Ground, type HomeSection, type Placed, pacesOf } from '../ground.ts';
import type { FixStep, Rule, Violation } from '../rule.ts';
import { middleOf, sectionAfter, tried } from '../trial.ts';
import { atText, placeOf } from '../wording.ts';

const { waistFromM, topFromM } = defaultEvidence();

export const eyeLevelRule: Rule = {
  id: 'eyeLevel',
  evidence: 'E14',
  name: { en: 'Eye or hand level', zh: '视平或手边高度' },
  words: {
    en: `The best seller of each own brand (without own brands, of the best-selling brand) stands at eye or hand level in its section: between ${waistFromM} and ${topFromM} m, where it is easy to see and to take.`,
    zh: `各自有品牌的最畅销单品（未指定自有品牌时为最畅销品牌的）在其区段内位于视平或手边高度：${waistFromM} 至 ${topFromM} 米，易看见、易拿取。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks; the heights are those of the evidence table (waistFromM, topFromM), which are assumed.',
    zh: '规则出自销售手册；高度取自证据表（waistFromM、topFromM），为假设。',
  },
  severity: 'should',
  needsRun: true,
  check: (ground) => ground.sections.flatMap((section) => outOfReach(ground, section)),
};

const isInBand = (heightM: number): boolean => heightM >= waistFromM && heightM < topFromM;

function outOfReach(ground: Ground, section: HomeSection): Violation[] {
  if (!section.placed.some(({ middleM }) => isInBand(middleM))) return [];
  const paces = pacesOf(ground, section).bySku;
  return bestOf(ground, section, paces).flatMap((skuId): Violation[] => {
    const placed = section.placed.filter(({ sku }) => sku.id === skuId);
    if (placed.some(({ middleM }) => isInBand(middleM))) return [];
    const widest = placed.reduce((best, one) =>
      one.position.facingsWide > best.position.facingsWide ? one : best,
    );
    const fix = swapIntoBand(ground, section, widest, paces);
    const at = atText(widest);
    const { gap } = unitsOf(ground.project);
    const [height, from, to] = [widest.middleM, waistFromM, topFromM].map(gap);
    return [
      {
        ...{ ruleId: 'eyeLevel', severity: 'should', fix },
        ...{ place: placeOf(widest), skuIds: [skuId] },
        text: {
          en: `${at.en}, the best seller of its brand here, stands at ${height}; eye and hand level are ${from} to ${to}.`,
          zh: `${at.zh}是本品牌在此最畅销的单品，高度 ${height}；视平与手边高度为 ${from} 至 ${to}。`,
        },
        ...(fix
          ? {}
          : {
              noFix: {
                en: 'No slower SKU at eye or hand level here has the same room: lay the bay anew.',
                zh: '此处视平或手边高度没有空间相当的较慢单品可换：请重新排布该组。',
              },
            }),
      },
    ];
  });
}

/** The best seller of each brand the rule speaks of. */
function bestOf(ground: Ground, section: HomeSection, paces: ReadonlyMap<string, number>): string[] {
  const byBrand = new Map<string, { skuId: string; pace: number; sum: number }>();
  const seen = new Set<string>();
  for (const { sku, isOwn } of section.placed) {
    if (seen.has(sku.id) || (ground.ownBrands.size > 0 && !isOwn)) continue;
    seen.add(sku.id);
    const pace = paces.get(sku.id)!;
    const known = byBrand.get(sku.brandId);
    if (!known) byBrand.set(sku.brandId, { skuId: sku.id, pace, sum: pace });
    else {
      known.sum += pace;
      // Of equals the first by id, wherever they stand.
      if (pace > known.pace || (pace === known.pace && sku.id < known.skuId))
        Object.assign(known, { skuId: sku.id, pace });
    }
  }
  const brands = [...byBrand.values()]
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum || (a.skuId < b.skuId ? -1 : 1));
  return (ground.ownBrands.size > 0 ? brands : brands.slice(0, 1)).map(({ skuId }) => skuId);
}

/** Changes places with a slower SKU at eye or hand level; neither loses a facing. */
function swapIntoBand(
  ground: Ground,
  section: HomeSection,
  one: Placed,
  paces: ReadonlyMap<string, number>,
): Violation['fix'] {
  const best = new Set(bestOf(ground, section, paces));
  const pace = paces.get(one.sku.id)!;
  const others = section.placed
    .filter((other) => isInBand(other.middleM) && !best.has(other.sku.id) && paces.get(other.sku.id)! <= pace)
    .sort(
      (a, b) =>
        Number(b.ref.bayIx === one.ref.bayIx) - Number(a.ref.bayIx === one.ref.bayIx) ||
        Math.abs(a.widthMm - one.widthMm) - Math.abs(b.widthMm - one.widthMm) ||
        a.ix - b.ix,
    );
  for (const other of others.slice(0, 6)) {
    const steps: FixStep[] = [{ kind: 'swap', keys: [one.key, other.key] }];
    const positions = tried(ground, steps);
    if (!positions) continue;
    const moved = positions.find(
      (position) =>
        position.skuId === one.sku.id &&
        position.shelfId === other.position.shelfId &&
        position.facingsWide >= one.position.facingsWide &&
        isInBand(middleOf(ground, position).heightM),
    );
    const isWhole = positions.some(
      (position) =>
        position.skuId === other.sku.id &&
        position.shelfId === one.position.shelfId &&
        position.facingsWide >= other.position.facingsWide,
    );
    if (!moved || !isWhole || !sectionAfter(ground, section, positions, moved)) continue;
    const [name, to] = [skuText(one.sku), atText(other)];
    return {
      text: { en: `let ${name.en} change places with ${to.en}`, zh: `将${name.zh}与${to.zh}互换` },
      steps,
    };
  }
  return null;
}
