// E15: weak SKUs on both sides of strong ones; the slow seller between one's own range and the competitor's.

import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { skuText } from '../../project/names.ts';
import { tenths } from '../../words/figures.ts';
import { type Ground, type HomeSection, type Paces, type Placed, pacesOf, type Row } from '../ground.ts';
import type { Fix, Rule, Violation } from '../rule.ts';
import { atText, placeOf } from '../wording.ts';

const basis = {
  en: 'The rule is from the sales handbooks; what counts as fast and slow is assumed.',
  zh: '规则出自销售手册；畅销与滞销的界线为假设。',
};

export const weakBesideRule: Rule = {
  id: 'weakBeside',
  evidence: 'E15',
  name: { en: 'Weak ones beside strong ones', zh: '弱势品置于强势品两旁' },
  words: {
    en: `On a shelf with a fast seller, a weak SKU (one's own, where own brands are given) stands right beside it: fast is ${ruleFigure('fastSeller')}, weak ${ruleFigure('slowSeller')} times the mean of the section.`,
    zh: `同层有强势品时，弱势品（指定自有品牌时为自有的）紧靠其旁：强势为区段平均的 ${ruleFigure('fastSeller')} 倍以上，弱势为 ${ruleFigure('slowSeller')} 倍以下。`,
  },
  basis,
  severity: 'hint',
  needsRun: true,
  check: (ground) => ground.sections.flatMap((section) => apartFromStrong(ground, section)),
};

export const slowBetweenRule: Rule = {
  id: 'slowBetween',
  evidence: 'E15',
  name: { en: 'Slow seller towards the competitor', zh: '滞销品置于我品与竞品之间' },
  words: {
    en: "Where one's own range meets a competitor's on a shelf, the slowest own SKU of that shelf stands at the border, and no fast seller.",
    zh: '同层自有商品与竞品相邻处，由该层最慢的自有单品隔开，而不是畅销品。',
  },
  basis,
  severity: 'hint',
  needsRun: true,
  needsOwn: true,
  check: (ground) => ground.sections.flatMap((section) => fastAtBorder(ground, section)),
};

const isFast = ({ mean }: Paces, pace: number): boolean =>
  pace >= ruleFigure('leastSoldADay') && pace >= mean * ruleFigure('fastSeller');
const isWeak = ({ mean }: Paces, pace: number): boolean => pace <= mean * ruleFigure('slowSeller');

/** The shelves of a section, whole rows as they stand. */
function rowsOf({ rows }: Ground, { placed }: HomeSection): Row[] {
  const ids = [...new Set(placed.map(({ position }) => position.shelfId))];
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function apartFromStrong(ground: Ground, section: HomeSection): Violation[] {
  const paces = pacesOf(ground, section);
  if (paces.mean === 0) return [];
  const inSection = new Set(section.placed);
  const paceOf = (one: Placed): number | null =>
    inSection.has(one) ? (paces.bySku.get(one.sku.id) ?? 0) : null;
  return rowsOf(ground, section).flatMap((row) => {
    const { blocks } = row;
    const fast = blocks.map((one) => {
      const pace = paceOf(one);
      return pace !== null && isFast(paces, pace);
    });
    if (!fast.includes(true)) return [];
    const besideFast = (k: number): boolean => fast[k - 1] || fast[k + 1] || false;
    return blocks.flatMap((one, k): Violation[] => {
      const pace = paceOf(one);
      if (pace === null || !isWeak(paces, pace) || besideFast(k)) return [];
      if (ground.ownBrands.size > 0 && !one.isOwn) return [];
      // One place beside a fast seller that neither a fast nor a weak one has.
      const free = blocks
        .map((_, n) => n)
        .filter((n) => {
          const other = paceOf(blocks[n]);
          return besideFast(n) && !fast[n] && other !== null && !isWeak(paces, other);
        })
        .sort((a, b) => Math.abs(a - k) - Math.abs(b - k));
      const strong = blocks
        .filter((_, n) => fast[n])
        .reduce((best, each) => (paceOf(each)! > paceOf(best)! ? each : best));
      const fix = row.isSound && free.length > 0 ? swap(one, blocks[free[0]]) : null;
      const [at, beside] = [atText(one), skuText(strong.sku)];
      return [
        {
          ...{ ruleId: 'weakBeside', severity: 'hint', fix, place: placeOf(one), skuIds: [one.sku.id] },
          text: {
            en: `${at.en} sells ${tenths(pace)} a day (mean of its section ${tenths(paces.mean)}) and stands apart from the strong ${beside.en} of its shelf; it belongs beside it.`,
            zh: `${at.zh}日销 ${tenths(pace)} 件（区段平均 ${tenths(paces.mean)} 件），未靠近同层强势品${beside.zh}；应置于其旁。`,
          },
          ...(fix
            ? {}
            : {
                noFix: {
                  en: 'Both sides of the strong one are taken by weak or strong ones already.',
                  zh: '强势品两旁已是弱势品或强势品。',
                },
              }),
        },
      ];
    });
  });
}

function fastAtBorder(ground: Ground, section: HomeSection): Violation[] {
  const paces = pacesOf(ground, section);
  if (paces.mean === 0) return [];
  const inSection = new Set(section.placed);
  const paceOf = (one: Placed): number => paces.bySku.get(one.sku.id) ?? 0;
  return rowsOf(ground, section).flatMap((row) => {
    const { blocks } = row;
    const isOwn = (k: number): boolean => inSection.has(blocks[k]) && blocks[k].isOwn;
    const isRival = (k: number): boolean => blocks[k] !== undefined && inSection.has(blocks[k]) && !isOwn(k);
    const violations: Violation[] = [];
    for (let from = 0; from < blocks.length; from++) {
      if (!isOwn(from) || (from > 0 && isOwn(from - 1))) continue;
      let to = from;
      while (to + 1 < blocks.length && isOwn(to + 1)) to++;
      const ends = [...(isRival(from - 1) ? [from] : []), ...(isRival(to + 1) ? [to] : [])];
      for (const end of new Set(ends)) {
        const border = blocks[end];
        // Inside the run, and at neither border: what is swapped there breaks nothing else.
        const inner = blocks
          .slice(from, to + 1)
          .filter((_, n) => !ends.includes(from + n))
          .sort((a, b) => paceOf(a) - paceOf(b))[0];
        if (!inner || !isFast(paces, paceOf(border)) || isFast(paces, paceOf(inner))) continue;
        const rival = blocks[end === from && isRival(from - 1) ? from - 1 : to + 1];
        const [at, beside, slow] = [atText(border), skuText(rival.sku), skuText(inner.sku)];
        violations.push({
          ...{ ruleId: 'slowBetween', severity: 'hint', place: placeOf(border, [inner]) },
          ...{ skuIds: [border.sku.id], fix: row.isSound ? swap(border, inner) : null },
          text: {
            en: `${at.en} sells ${tenths(paceOf(border))} a day and stands right beside the competitor's ${beside.en}; the slow ${slow.en} (${tenths(paceOf(inner))} a day) belongs between them.`,
            zh: `${at.zh}日销 ${tenths(paceOf(border))} 件，紧邻竞品${beside.zh}；应由销量较慢的${slow.zh}（日销 ${tenths(paceOf(inner))} 件）隔开。`,
          },
        });
      }
    }
    return violations;
  });
}

function swap(one: Placed, other: Placed): Fix {
  const [name, to] = [skuText(one.sku), skuText(other.sku)];
  return {
    text: {
      en: `let ${name.en} and ${to.en} change places on the shelf`,
      zh: `${name.zh}与${to.zh}在同层互换`,
    },
    steps: [{ kind: 'swap', keys: [one.key, other.key] }],
  };
}
