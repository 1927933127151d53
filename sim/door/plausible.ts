// Figures that are allowed one by one and yet look like another unit: packs in centimetres, prices in cents. One warning for
// each kind, with the unit that would make sense.

import { type Problem, quote } from '../project/problems.ts';
import type { Layout, Project } from '../project/schema.ts';
import { amount, plain } from '../words/figures.ts';
import { nameOf, type Text, text } from '../words/text.ts';
import { thresholds } from './thresholds.ts';

type Asked = Partial<Pick<Project, 'skus' | 'layouts'>>;
type Sku = Project['skus'][number];

/** `layoutPaths`: where the document has each layout, by id. */
export function plausibleProblems(
  { skus = [], layouts = [] }: Asked,
  layoutPaths: ReadonlyMap<string, string>,
): Problem[] {
  return [
    ...packProblems(skus),
    ...layouts.flatMap((layout) => shelfProblems(layout, layoutPaths.get(layout.id) ?? '')),
    ...priceProblems(skus, 'price'),
    ...priceProblems(skus, 'cost'),
  ];
}

const largestSide = ({ widthMm, heightMm, depthMm }: Sku): number => Math.max(widthMm, heightMm, depthMm);

/** All packs in another unit; or some of them, against the others of their category. */
function packProblems(skus: readonly Sku[]): Problem[] {
  const { fewest, smallPackMm, largePackMm, usualPackMm, packTimes } = thresholds;
  if (skus.length < fewest) return [];
  const middle = median(skus.map(largestSide));
  if (middle < smallPackMm || middle > largePackMm) {
    const unit = unitFor(middle, usualPackMm);
    const [got, then] = [plain(middle, 1), plain(middle * unit.factor, 0)];
    return [
      {
        ...{ level: 'warning', code: 'implausible-pack', path: 'skus' },
        en: `half of the ${amount(skus.length, 0)} packs are no larger than ${got} mm on any side. If these are ${unit.name.en}, multiply widthMm, heightMm and depthMm by ${plain(unit.factor, 1)} (then ${then} mm).`,
        zh: `${amount(skus.length, 0)} 个单品中有一半最长边不超过 ${got} 毫米。若单位是${unit.name.zh}，请将 widthMm、heightMm、depthMm 乘以 ${plain(unit.factor, 1)}（即 ${then} 毫米）。`,
      },
    ];
  }
  const odd = outliers(skus, largestSide, packTimes);
  if (odd.length === 0) return [];
  const [{ sku, value, usual }] = odd;
  const unit = unitFor(value, usual);
  const name = nameOf(sku.name, sku.id);
  return [
    {
      ...{ level: 'warning', code: 'implausible-pack', path: `skus[${sku.id}]` },
      en: `${several(odd.length).en}: ${quote(name.en)} is ${plain(value, 1)} mm on its longest side, others of its category about ${plain(usual, 0)} mm. If it is in ${unit.name.en}, multiply its widthMm, heightMm and depthMm by ${plain(unit.factor, 1)}.`,
      zh: `${several(odd.length).zh}：${quote(name.zh)} 最长边 ${plain(value, 1)} 毫米，同品类约 ${plain(usual, 0)} 毫米。若单位是${unit.name.zh}，请将其 widthMm、heightMm、depthMm 乘以 ${plain(unit.factor, 1)}。`,
    },
  ];
}

function shelfProblems({ fixtures }: Layout, path: string): Problem[] {
  const { fewest, smallShelfMm, usualShelfMm } = thresholds;
  const clear = fixtures.flatMap(({ bays }) =>
    bays.flatMap(({ shelves }) => shelves.map(({ clearanceMm }) => clearanceMm)),
  );
  if (clear.length < fewest) return [];
  const middle = median(clear);
  if (middle >= smallShelfMm) return [];
  const unit = unitFor(middle, usualShelfMm);
  const got = plain(middle, 1);
  return [
    {
      ...{ level: 'warning', code: 'implausible-shelf', path: `${path}.fixtures` },
      en: `half of the ${amount(clear.length, 0)} shelves have no more than ${got} mm clear above them. If these are ${unit.name.en}, multiply heightMm, clearanceMm and depthMm by ${plain(unit.factor, 1)}.`,
      zh: `${amount(clear.length, 0)} 块层板中有一半净高不超过 ${got} 毫米。若单位是${unit.name.zh}，请将 heightMm、clearanceMm、depthMm 乘以 ${plain(unit.factor, 1)}。`,
    },
  ];
}

/** Money a hundred times what others of the category cost, or a hundredth of it. */
function priceProblems(skus: readonly Sku[], field: 'price' | 'cost'): Problem[] {
  const priced = skus.filter((sku) => sku[field] > 0);
  const odd = outliers(priced, (sku) => sku[field], thresholds.priceTimes);
  if (odd.length === 0) return [];
  const [{ sku, value, usual }] = odd;
  const factor = roundFactor(Math.max(value / usual, usual / value));
  const times = amount(factor, 0);
  const isDear = value > usual;
  const name = nameOf(sku.name, sku.id);
  const word = field === 'price' ? text('price', '售价') : text('cost', '成本');
  const meant = factor === 100 ? text('cents', '分') : text('thousandths', '千分之一单位');
  const fix = isDear
    ? {
        en:
          factor > 1000
            ? `Write about ${plain(usual, 2)}.`
            : `If it is in ${meant.en}, divide it by ${times}.`,
        zh: factor > 1000 ? `请改为约 ${plain(usual, 2)}。` : `若单位是${meant.zh}，请除以 ${times}。`,
      }
    : { en: `Multiply it by ${times}.`, zh: `请乘以 ${times}。` };
  return [
    {
      ...{ level: 'warning', code: `implausible-${field}`, path: `skus[${sku.id}].${field}` },
      en: `${several(odd.length).en}: the ${word.en} of ${quote(name.en)} is ${plain(value, 2)}, others of its category are about ${plain(usual, 2)}. ${fix.en}`,
      zh: `${several(odd.length).zh}：${quote(name.zh)} 的${word.zh}为 ${plain(value, 2)}，同品类约 ${plain(usual, 2)}。${fix.zh}`,
    },
  ];
}

interface Outlier {
  readonly sku: Sku;
  readonly value: number;
  readonly usual: number;
}

/** What lies so many times above or below the middle of its category (of the store where the category says little). */
function outliers(skus: readonly Sku[], of: (sku: Sku) => number, times: number): Outlier[] {
  const { fewest } = thresholds;
  if (skus.length < fewest) return [];
  const all = median(skus.map(of));
  const byCategory = new Map<string, number[]>();
  for (const sku of skus) {
    const values = byCategory.get(sku.categoryId) ?? [];
    values.push(of(sku));
    byCategory.set(sku.categoryId, values);
  }
  const middles = new Map(
    [...byCategory].map(([id, values]) => [id, values.length < fewest ? undefined : median(values)]),
  );
  return skus.flatMap((sku) => {
    const middle = middles.get(sku.categoryId);
    const [value, usual] = [of(sku), middle ?? all];
    const most = middle === undefined ? times * 10 : times;
    return value > usual * most || value * most < usual ? [{ sku, value, usual }] : [];
  });
}

const lengths: readonly { readonly factor: number; readonly name: Text }[] = [
  { factor: 10, name: text('centimetres', '厘米') },
  { factor: 25.4, name: text('inches', '英寸') },
  { factor: 1000, name: text('metres', '米') },
  { factor: 0.1, name: text('tenths of a millimetre', '十分之一毫米') },
];

/** The unit under which a figure comes nearest to what is usual. */
function unitFor(value: number, usual: number): (typeof lengths)[number] {
  const away = ({ factor }: { factor: number }): number => {
    const ratio = (value * factor) / usual;
    return Math.max(ratio, 1 / ratio);
  };
  return [...lengths].sort((a, b) => away(a) - away(b))[0];
}

/** The power of ten that comes nearest, at least 100. */
function roundFactor(ratio: number): number {
  let factor = 100;
  while (ratio > factor * 3) factor *= 10;
  return factor;
}

function several(n: number): Text {
  return n === 1
    ? text('one SKU looks like another unit', '1 个单品疑似单位有误')
    : text(
        `${amount(n, 0)} SKUs look like another unit, the first of them`,
        `${amount(n, 0)} 个单品疑似单位有误，首个`,
      );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
