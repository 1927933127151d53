// E12: one flavour of a brand in a vertical block, the same packaging on one level, goods of a kind together.

import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { fixtureText, shelfText, skuText } from '../../project/names.ts';
import { packagingOf } from '../../project/pack.ts';
import { canStand } from '../../shelf/standing.ts';
import { count, percent } from '../../words/figures.ts';
import { nameOf } from '../../words/text.ts';
import { flavourOf, type Ground, type HomeSection, type Placed } from '../ground.ts';
import type { Fix, FixStep, Rule, Violation } from '../rule.ts';
import { atText, packagingText, placeOf } from '../wording.ts';

export const flavourBlockRule: Rule = {
  id: 'flavourBlock',
  evidence: 'E12',
  name: { en: 'Flavour in a vertical block', zh: '同口味垂直陈列' },
  words: {
    en: 'Within a section, all packs of one brand and flavour stand in one block: side by side, or one above the other.',
    zh: '同一区段内，同品牌同口味的商品集中成一个垂直区块：左右相邻或上下对齐。',
  },
  basis: { en: '', zh: '' },
  severity: 'should',
  needsRun: false,
  check: (ground) => ground.sections.flatMap((section) => scattered(ground, section)),
};

export const packRowRule: Rule = {
  id: 'packRow',
  evidence: 'E12',
  name: { en: 'Packaging in a horizontal row', zh: '同包装水平陈列' },
  words: {
    en: `Within a section, at least ${percent(ruleFigure('samePackShare'), 0)} of the facings of one packaging stand on one level.`,
    zh: `同一区段内，同一包装至少 ${percent(ruleFigure('samePackShare'), 0)} 的排面在同一层。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks, the share is assumed.',
    zh: '规则出自销售手册，占比为假设。',
  },
  severity: 'hint',
  needsRun: false,
  check: (ground) => ground.sections.flatMap((section) => unlevel(section)),
};

export const togetherRule: Rule = {
  id: 'together',
  evidence: 'E12',
  name: { en: 'Goods of a kind together', zh: '同类集中摆放' },
  words: {
    en: `Goods of one category stand together: no small lot, below ${percent(ruleFigure('strayShare'), 0)} of its width, on shelving elsewhere. Displays are not meant.`,
    zh: `同一品类集中陈列：不在别处货架零散摆放（宽度占比低于 ${percent(ruleFigure('strayShare'), 0)}）。堆头、端架等不在此列。`,
  },
  basis: {
    en: 'The rule is from the sales handbooks, the share is assumed.',
    zh: '规则出自销售手册，占比为假设。',
  },
  severity: 'should',
  needsRun: false,
  check: strays,
};

/** Where one block is, for telling which touch. */
interface Spot {
  readonly placed: Placed;
  readonly fromM: number;
  readonly toM: number;
  /** Its turn on its level, over the bays of the face. */
  readonly level: string;
  readonly turn: number;
}

function scattered(ground: Ground, section: HomeSection): Violation[] {
  const spots = spotsOf(ground, section);
  const groups = new Map<string, Spot[]>();
  for (const spot of spots) {
    const flavour = flavourOf(spot.placed.sku);
    const known = groups.get(flavour);
    if (known) known.push(spot);
    else groups.set(flavour, [spot]);
  }
  const violations: Violation[] = [];
  for (const group of groups.values()) {
    const parts = partsOf(group);
    if (parts.length < 2) continue;
    const main = parts[0];
    const apart = parts.slice(1).flat();
    const fix = apart.length === 1 ? bringIn(ground, groups, main, apart[0]) : null;
    const [first] = apart;
    const [at, home] = [atText(first.placed), shelfText(main[0].placed.ref)];
    violations.push({
      ...{ ruleId: 'flavourBlock', severity: 'should', fix },
      place: placeOf(
        first.placed,
        apart.slice(1).map(({ placed }) => placed),
      ),
      skuIds: [...new Set(group.map(({ placed }) => placed.sku.id))],
      text: {
        en: `${at.en} stands apart from the rest of its flavour: ${parts.length} blocks in this section, the largest at ${home.en}; one is asked for.`,
        zh: `${at.zh}未与同口味成块：本区段分成 ${parts.length} 处，主块在${home.zh}；应集中成一块。`,
      },
      ...(fix
        ? {}
        : {
            noFix: {
              en: 'No swap on its shelf brings it in line with the block: lay the bay anew.',
              zh: '同层互换无法对齐主块：请重新排布该组。',
            },
          }),
    });
  }
  return violations;
}

function spotsOf({ rows }: Ground, { placed, atM }: HomeSection): Spot[] {
  const turns = new Map<Placed, number>();
  const levels = new Map<string, string[]>();
  const ordered = [...placed].sort((a, b) => a.ref.bay.offsetM - b.ref.bay.offsetM);
  for (const { ref } of ordered) {
    const key = `${ref.shelfNo}`;
    const known = levels.get(key) ?? [];
    if (!known.includes(ref.shelf.id)) known.push(ref.shelf.id);
    levels.set(key, known);
  }
  for (const shelfIds of levels.values()) {
    let turn = 0;
    for (const shelfId of shelfIds) for (const block of rows.get(shelfId)!.blocks) turns.set(block, turn++);
  }
  return placed.map((one) => {
    const fromM = atM.get(one)!;
    return {
      ...{ placed: one, fromM, toM: fromM + one.widthMm / 1000 },
      ...{ level: `${one.ref.shelfNo}`, turn: turns.get(one)! },
    };
  });
}

/** Blocks that hang together: beside each other on a level, or over each other. The widest first. */
function partsOf(group: readonly Spot[]): Spot[][] {
  const parts: Spot[][] = [];
  for (const spot of group) {
    const near = parts.filter((part) => part.some((other) => touch(spot, other)));
    for (const part of near) parts.splice(parts.indexOf(part), 1);
    parts.push([spot, ...near.flat()]);
  }
  const width = (part: readonly Spot[]): number => part.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
  return parts.sort((a, b) => width(b) - width(a) || a[0].placed.ix - b[0].placed.ix);
}

function touch(a: Spot, b: Spot): boolean {
  if (a.level === b.level) return Math.abs(a.turn - b.turn) <= 1;
  return a.fromM < b.toM - 1e-6 && b.fromM < a.toM - 1e-6;
}

/** Swaps a stray block on its own shelf with one that stands in line with the rest of its flavour. */
function bringIn(
  { rows }: Ground,
  groups: ReadonlyMap<string, readonly Spot[]>,
  main: readonly Spot[],
  stray: Spot,
): Fix | null {
  const row = rows.get(stray.placed.position.shelfId)!;
  if (!row.isSound) return null;
  const spotOf = new Map([...groups.values()].flat().map((spot) => [spot.placed, spot]));
  const inRow = row.blocks.map((block) => spotOf.get(block));
  const at = inRow.indexOf(stray);
  const nBefore = nBroken(groups.values());
  for (const [n, other] of inRow.entries()) {
    if (!other || n === at || other.placed.sku.id === stray.placed.sku.id) continue;
    const swapped = afterSwap(inRow, at, n, row.blocks);
    const moved = (spot: Spot): Spot => swapped.get(spot.placed) ?? spot;
    const reaches = main.some((spot) => touch(moved(stray), moved(spot)));
    if (!reaches) continue;
    const after = [...groups.values()].map((group) => group.map(moved));
    if (nBroken(after) >= nBefore) continue;
    const [name, to] = [skuText(stray.placed.sku), skuText(other.placed.sku)];
    return {
      text: {
        en: `let ${name.en} and ${to.en} change places on the shelf`,
        zh: `${name.zh}与${to.zh}在同层互换`,
      },
      steps: [{ kind: 'swap', keys: [stray.placed.key, other.placed.key] }],
    };
  }
  return null;
}

function nBroken(groups: Iterable<readonly Spot[]>): number {
  let n = 0;
  for (const group of groups) if (partsOf(group).length > 1) n++;
  return n;
}

/** Where the blocks of a row are once two of them have changed places, as swapPositions does it. */
function afterSwap(
  inRow: readonly (Spot | undefined)[],
  a: number,
  b: number,
  blocks: readonly Placed[],
): Map<Placed, Spot> {
  const [left, right] = a < b ? [a, b] : [b, a];
  const [leftSpot, rightSpot] = [inRow[left]!, inRow[right]!];
  const widthM = (spot: Spot): number => spot.toM - spot.fromM;
  const shiftM = widthM(rightSpot) - widthM(leftSpot);
  const moved = new Map<Placed, Spot>();
  moved.set(blocks[right], {
    ...{ placed: rightSpot.placed, level: rightSpot.level, turn: leftSpot.turn },
    ...{ fromM: leftSpot.fromM, toM: leftSpot.fromM + widthM(rightSpot) },
  });
  moved.set(blocks[left], {
    ...{ placed: leftSpot.placed, level: leftSpot.level, turn: rightSpot.turn },
    ...{ fromM: rightSpot.toM - widthM(leftSpot), toM: rightSpot.toM },
  });
  for (let k = left + 1; k < right; k++) {
    const spot = inRow[k];
    if (spot) moved.set(blocks[k], { ...spot, fromM: spot.fromM + shiftM, toM: spot.toM + shiftM });
  }
  return moved;
}

/** Fewer facings of a packaging are no row to speak of. */
const FEWEST_IN_ROW = 4;

function unlevel({ placed, fixture }: HomeSection): Violation[] {
  const packs = new Map<string, Placed[]>();
  for (const one of placed) {
    const known = packs.get(packagingOf(one.sku));
    if (known) known.push(one);
    else packs.set(packagingOf(one.sku), [one]);
  }
  const violations: Violation[] = [];
  for (const same of packs.values()) {
    const byLevel = new Map<number, number>();
    let total = 0;
    for (const { ref, position } of same) {
      byLevel.set(ref.shelfNo, (byLevel.get(ref.shelfNo) ?? 0) + position.facingsWide);
      total += position.facingsWide;
    }
    if (same.length < FEWEST_IN_ROW || packs.size < 2) continue;
    const most = Math.max(...byLevel.values());
    if (most / total >= ruleFigure('samePackShare')) continue;
    const [first] = same;
    const where = fixtureText(fixture);
    const pack = packagingText(first.sku);
    violations.push({
      ...{ ruleId: 'packRow', severity: 'hint', fix: null },
      ...{ place: { ...placeOf(first, same.slice(1)), shelfId: null } },
      skuIds: [...new Set(same.map(({ sku }) => sku.id))],
      text: {
        en: `${where.en}, bay ${first.ref.bay.id}: ${pack.en} is spread over ${count(byLevel.size, 'level')}, ${percent(most / total, 0)} of its facings on one; at least ${percent(ruleFigure('samePackShare'), 0)}.`,
        zh: `${where.zh}，${first.ref.bay.id} 组：${pack.zh}分散在 ${byLevel.size} 层，同层最多 ${percent(most / total, 0)}；至少 ${percent(ruleFigure('samePackShare'), 0)}。`,
      },
      noFix: {
        en: 'It takes a new order of the whole section, a shelf for each packaging.',
        zh: '需重新排布整个区段：同一包装各占一层。',
      },
    });
  }
  return violations;
}

function strays(ground: Ground): Violation[] {
  const byCategory = new Map<string, HomeSection[]>();
  for (const section of ground.sections) {
    const known = byCategory.get(section.category.id);
    if (known) known.push(section);
    else byCategory.set(section.category.id, [section]);
  }
  const width = ({ placed }: HomeSection): number => placed.reduce((sum, { widthMm }) => sum + widthMm, 0);
  return [...byCategory.values()].flatMap((sections) => {
    if (sections.length < 2) return [];
    const total = sections.reduce((sum, section) => sum + width(section), 0);
    const main = sections.reduce((widest, section) => (width(section) > width(widest) ? section : widest));
    return sections.flatMap((section): Violation[] => {
      const share = width(section) / total;
      if (section === main || share >= ruleFigure('strayShare')) return [];
      const [first] = section.placed;
      const fix = carryHome(ground, section, main);
      const [at, category, home] = [
        atText(first),
        nameOf(section.category.name, section.category.id),
        fixtureText(main.fixture),
      ];
      const more = section.placed.length - 1;
      return [
        {
          ...{ ruleId: 'together', severity: 'should', fix },
          ...{ place: placeOf(first, section.placed.slice(1)) },
          skuIds: [...new Set(section.placed.map(({ sku }) => sku.id))],
          text: {
            en: `${at.en}${more > 0 ? ` and ${count(more, 'more position')}` : ''}: ${percent(share, 0)} of ${category.en} stand here, apart from the rest on ${home.en}; together is asked for.`,
            zh: `${at.zh}${more > 0 ? `等 ${more + 1} 个陈列位` : ''}：${category.zh}有 ${percent(share, 0)} 在此，与${home.zh}上的同类分开；应集中摆放。`,
          },
          ...(fix
            ? {}
            : {
                noFix: {
                  en: `No free room for it on ${home.en}: make room there, or take it off.`,
                  zh: `${home.zh}没有空位：请先腾出空间，或撤下。`,
                },
              }),
        },
      ];
    });
  });
}

/** Carries all goods of a small lot into free room of the main section; none or all. */
function carryHome({ rows }: Ground, lot: HomeSection, main: HomeSection): Fix | null {
  const refs = [...new Map(main.placed.map(({ ref }) => [ref.shelf.id, ref])).values()];
  const spareMm = new Map(
    refs.map(({ shelf }) => {
      const row = rows.get(shelf.id)!;
      return [shelf.id, row.isSound ? row.spareMm : 0];
    }),
  );
  const steps: FixStep[] = [];
  for (const one of lot.placed) {
    const ref = refs.find(
      (each) =>
        spareMm.get(each.shelf.id)! >= one.widthMm && canStand(one.sku, one.position.orientation, each),
    );
    if (!ref) return null;
    spareMm.set(ref.shelf.id, spareMm.get(ref.shelf.id)! - one.widthMm);
    const xMm = rows
      .get(ref.shelf.id)!
      .blocks.reduce((most, { position }) => Math.max(most, position.xMm), 0);
    steps.push({ kind: 'move', keys: [one.key], shelfId: ref.shelf.id, xMm });
  }
  const home = fixtureText(main.fixture);
  return {
    text: {
      en: `move ${count(lot.placed.length, 'position')} to ${home.en}`,
      zh: `将 ${lot.placed.length} 个陈列位移到${home.zh}`,
    },
    steps,
  };
}
