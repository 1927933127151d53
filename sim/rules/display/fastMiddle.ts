// E15: fast movers in the middle of their section.

import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { skuText } from '../../project/names.ts';
import { percent } from '../../words/figures.ts';
import { type Ground, type HomeSection, type Placed, pacesOf } from '../ground.ts';
import type { FixStep, Rule, Violation } from '../rule.ts';
import { middleOf, sectionAfter, tried } from '../trial.ts';
import { atText, placeOf } from '../wording.ts';

export const fastMiddleRule: Rule = {
  id: 'fastMiddle',
  evidence: 'E15',
  name: { en: 'Fast movers in the middle', zh: '强势品居中' },
  words: {
    en: `The best seller of a section stands in its middle ${percent(ruleFigure('middleShare'), 0)}, where it sells at least ${ruleFigure('fastSeller')} times as much as the mean.`,
    zh: `区段内最畅销的单品（日销量达平均 ${ruleFigure('fastSeller')} 倍以上）位于区段中间 ${percent(ruleFigure('middleShare'), 0)} 之内。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks, both numbers are assumed.',
    zh: '规则出自销售手册，两个数值均为假设。',
  },
  severity: 'should',
  needsRun: true,
  check: (ground) => ground.sections.flatMap((section) => offMiddle(ground, section)),
};

function isMiddle({ fromM, toM }: HomeSection, xM: number): boolean {
  const half = ((toM - fromM) * ruleFigure('middleShare')) / 2;
  return Math.abs(xM - (fromM + toM) / 2) <= half;
}

function offMiddle(ground: Ground, section: HomeSection): Violation[] {
  const { bySku, mean } = pacesOf(ground, section);
  if (bySku.size < 3) return [];
  let best: string | null = null;
  // Of equals the first by id, wherever they stand.
  for (const [skuId, pace] of bySku) {
    const most = best === null ? -1 : bySku.get(best)!;
    if (best === null || pace > most || (pace === most && skuId < best)) best = skuId;
  }
  const pace = bySku.get(best!)!;
  if (pace < ruleFigure('leastSoldADay') || pace < mean * ruleFigure('fastSeller')) return [];
  const placed = section.placed.filter(({ sku }) => sku.id === best);
  const centre = (one: Placed): number => section.atM.get(one)! + one.widthMm / 2000;
  if (placed.some((one) => isMiddle(section, centre(one)))) return [];
  const [one] = placed;
  const fix = swapIntoMiddle(ground, section, one, bySku);
  const at = atText(one);
  const share = (centre(one) - section.fromM) / (section.toM - section.fromM);
  const [side, sideZh] = share < 0.5 ? ['left', '左'] : ['right', '右'];
  const fromEnd = Math.min(share, 1 - share);
  return [
    {
      ...{ ruleId: 'fastMiddle', severity: 'should', fix },
      ...{ place: placeOf(one, placed.slice(1)), skuIds: [best!] },
      text: {
        en: `${at.en}, the best seller of its section, stands ${percent(fromEnd, 0)} of the way in from its ${side} end; it belongs into the middle ${percent(ruleFigure('middleShare'), 0)}.`,
        zh: `${at.zh}是本区段最畅销的单品，位于距${sideZh}端 ${percent(fromEnd, 0)} 处；应在中间 ${percent(ruleFigure('middleShare'), 0)} 之内。`,
      },
      ...(fix
        ? {}
        : {
            noFix: {
              en: 'No slower SKU in the middle has the same room: lay the bay anew.',
              zh: '中间没有空间相当的较慢单品可换：请重新排布该组。',
            },
          }),
    },
  ];
}

/** Changes places with a slower SKU of the middle: on its own shelf where it can, then on its own level. */
function swapIntoMiddle(
  ground: Ground,
  section: HomeSection,
  one: Placed,
  bySku: ReadonlyMap<string, number>,
): Violation['fix'] {
  const pace = bySku.get(one.sku.id)!;
  const middleM = (section.fromM + section.toM) / 2;
  const far = (other: Placed): number =>
    Math.abs(section.atM.get(other)! + other.widthMm / 2000 - middleM) +
    (other.position.shelfId === one.position.shelfId ? 0 : 10) +
    10 * Math.abs(other.middleM - one.middleM);
  const others = section.placed
    .filter((other) => other.sku.id !== one.sku.id && bySku.get(other.sku.id)! < pace)
    .sort((a, b) => far(a) - far(b) || a.ix - b.ix);
  for (const other of others.slice(0, 8)) {
    const steps: FixStep[] = [{ kind: 'swap', keys: [one.key, other.key] }];
    const positions = tried(ground, steps);
    const moved = positions?.find(
      (position) =>
        position.skuId === one.sku.id &&
        position.shelfId === other.position.shelfId &&
        position.facingsWide >= one.position.facingsWide &&
        isMiddle(section, middleOf(ground, position).xM),
    );
    const isWhole = positions?.some(
      (position) =>
        position.skuId === other.sku.id &&
        position.shelfId === one.position.shelfId &&
        position.facingsWide >= other.position.facingsWide,
    );
    if (!positions || !moved || !isWhole) continue;
    // Its ends may have moved with the swap, and its middle with them.
    const after = sectionAfter(ground, section, positions, moved);
    if (!after || !isMiddle(after, middleOf(ground, moved).xM)) continue;
    const [name, to] = [skuText(one.sku), atText(other)];
    return {
      text: { en: `let ${name.en} change places with ${to.en}`, zh: `将${name.zh}与${to.zh}互换` },
      steps,
    };
  }
  return null;
}
