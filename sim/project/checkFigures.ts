// Figures that are possible one by one but not together: shares without a sum, cost above price, false check digits.
import { nearest } from '../base/nearest.ts';
import { yuanRate } from '../base/yuan.ts';
import { allowedRange, isEvidenceKey, rangeOf } from '../evidence/allowed.ts';
import { type EvidenceKey, evidenceTable } from '../evidence/table.ts';
import { unitText } from '../evidence/units.ts';
import type { Text } from '../words/text.ts';
import { clock } from '../words/times.ts';
import { checkSharedGtins } from './checkReferences.ts';
import type { Draft } from './draft.ts';
import { figure, type ProblemList } from './problems.ts';
import type { Project } from './schema.ts';
import { type Hours, meanShoppersPerDay } from './week.ts';

const GTIN_LENGTHS = [8, 12, 13, 14];

export function checkFigures(draft: Draft, problems: ProblemList): void {
  for (const { path, value: sku } of draft.skus) {
    if (sku.price === 0)
      problems.error('price-zero', `${path}.price`, () => ({
        en: 'got 0; a SKU on sale has a price above 0. Write at least 0.01.',
        zh: '当前为 0；在售单品的售价须大于 0。请填写至少 0.01。',
      }));
    else if (sku.cost > sku.price)
      problems.warning('cost-above-price', `${path}.cost`, () => ({
        en: `got ${sku.cost}, more than the price ${sku.price}: each unit sold loses ${figure(sku.cost - sku.price, 2)}. Check both.`,
        zh: `成本 ${sku.cost} 高于售价 ${sku.price}：每售一件亏 ${figure(sku.cost - sku.price, 2)}。请核对。`,
      }));
    if (sku.gtin !== '') checkGtin(sku.gtin, `${path}.gtin`, problems);
  }
  checkSharedGtins(draft.skus, problems);
  checkDemand(draft, problems);
  checkBehaviour(draft, problems);
  checkCurrency(draft, problems);
}

/** Behaviour a project solved for its own store names rows of the evidence table, and stays in their reach. */
function checkBehaviour(draft: Draft, problems: ProblemList): void {
  for (const [key, value] of Object.entries(draft.head.behaviour ?? {})) {
    if (isEvidenceKey(key)) {
      checkRange(key, value, problems);
      continue;
    }
    const near = nearest(
      key,
      evidenceTable.map((row) => row.key),
    );
    problems.error('unknown-behaviour', `behaviour.${key}`, () => ({
      en: `the evidence table has no row "${key}"${near ? `; did you mean "${near}"?` : '.'} Remove it or correct the name.`,
      zh: `证据表中没有“${key}”这一行${near ? `；是否应为“${near}”？` : '。'}请删除或改正名称。`,
    }));
  }
}

/** Beyond what any store could be, a number is refused; beyond the range of its row it is worth a look. */
function checkRange(key: EvidenceKey, value: number, problems: ProblemList): void {
  const allowed = allowedRange(key);
  const row = rangeOf(key);
  const unit = unitText(row.unit);
  const said = ({ low, high }: { low: number; high: number }): Text => ({
    en: `${figure(low)} to ${figure(high)} ${unit.en}`.trim(),
    zh: `${figure(low)} 至 ${figure(high)} ${unit.zh}`.trim(),
  });
  const [table, possible] = [said(row), said(allowed)];
  if (value < allowed.low || value > allowed.high) {
    const near = figure(value < allowed.low ? row.low : row.high);
    problems.error('behaviour-range', `behaviour.${key}`, () => ({
      en: `got ${figure(value)}; allowed: ${possible.en} (the evidence table gives ${table.en}). Write ${near}, or remove it.`,
      zh: `当前为 ${figure(value)}；允许 ${possible.zh}（证据表为 ${table.zh}）。请改为 ${near} 或删除。`,
    }));
  } else if (value < row.low || value > row.high)
    problems.warning('behaviour-range', `behaviour.${key}`, () => ({
      en: `got ${figure(value)}; the evidence table gives ${table.en}. Right if it was fitted to this store; else remove it.`,
      zh: `当前为 ${figure(value)}；证据表为 ${table.zh}。若为本店拟合所得则无妨，否则请删除。`,
    }));
}

/** Every closing time comes after its opening time. */
function checkOpening({ opening }: Project['demand'], problems: ProblemList): void {
  if (!opening) return;
  const all: readonly (readonly [string, Hours | null | undefined])[] = [
    ['demand.opening', opening],
    ...Object.entries(opening.weekdays).map(
      ([weekday, hours]) => [`demand.opening.weekdays.${weekday}`, hours] as const,
    ),
  ];
  for (const [path, hours] of all) {
    if (!hours || hours.closeMin > hours.openMin) continue;
    const [from, to] = [clock(hours.openMin), clock(hours.closeMin)];
    problems.error('closes-before-opening', `${path}.closeMin`, () => ({
      en: `got ${hours.closeMin} (${to}), not after openMin ${hours.openMin} (${from}). Write minutes after midnight, at most 1440 (24:00); a day on which the store is closed is null in weekdays.`,
      zh: `当前为 ${hours.closeMin}（${to}），不晚于 openMin ${hours.openMin}（${from}）。请填写午夜起的分钟数，最多 1440（24:00）；全天不营业的日子在 weekdays 中写 null。`,
    }));
  }
}

/** Sums of the documents are in yuan: another currency needs a rate. */
function checkCurrency({ head: { currency, units } }: Draft, problems: ProblemList): void {
  if (currency === undefined || yuanRate({ currency, units }) !== null) return;
  problems.warning('no-rate', 'units.currencyPerCny', () => ({
    en: `money is in ${currency}, and no rate says how much of it one yuan is: the sales handbooks' fees, which are in CNY, are not proposed. Write "units": {"currencyPerCny": RATE}, or enter every fee yourself.`,
    zh: `货币为 ${currency}，但未写 1 元人民币（CNY）合多少 ${currency}：销售手册中以 CNY 计的费用不会自动带入。请写 "units": {"currencyPerCny": 汇率}，或自行填写各项费用。`,
  }));
}

/** The last digit that belongs to the digits before it (GS1: weights 3 and 1 from the right). */
function gtinCheckDigit(digitsBefore: string): number {
  let sum = 0;
  for (let i = 0; i < digitsBefore.length; i++) {
    const fromRight = digitsBefore.length - 1 - i;
    sum += Number(digitsBefore[i]) * (fromRight % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

function checkGtin(gtin: string, path: string, problems: ProblemList): void {
  if (!GTIN_LENGTHS.includes(gtin.length)) {
    problems.warning('gtin-length', path, () => ({
      en: `${gtin} has ${gtin.length} digits; a GTIN has 8, 12, 13 or 14. Zeros at its left may have been lost.`,
      zh: `${gtin} 有 ${gtin.length} 位；商品条码应为 8、12、13 或 14 位。可能丢失了左侧的 0。`,
    }));
    return;
  }
  const expected = gtinCheckDigit(gtin.slice(0, -1));
  if (String(expected) === gtin[gtin.length - 1]) return;
  problems.warning('gtin-check-digit', path, () => ({
    en: `${gtin} ends in ${gtin[gtin.length - 1]}, but its check digit would be ${expected}. Check the code for a mistyped digit.`,
    zh: `${gtin} 末位为 ${gtin[gtin.length - 1]}，而校验位应为 ${expected}。请检查是否录错。`,
  }));
}

function checkDemand(draft: Draft, problems: ProblemList): void {
  const { demand } = draft;
  if (demand === undefined) return;
  for (const [name, list] of [
    ['segments', demand.segments],
    ['missions', demand.missions],
  ] as const) {
    const sum = list.reduce((total, { share }) => total + share, 0);
    if (sum === 0)
      problems.error('shares-sum', `demand.${name}`, () => ({
        en: 'the shares add up to 0, so there is nobody to simulate. Give at least one a share above 0.',
        zh: '各份额之和为 0，没有顾客可以模拟。请至少给一项大于 0 的份额。',
      }));
    else if (Math.abs(sum - 1) > 0.005)
      problems.warning('shares-sum', `demand.${name}`, () => ({
        en: `the shares add up to ${figure(sum)}, not 1; they are taken in proportion. Divide each by ${figure(sum)}.`,
        zh: `各份额之和为 ${figure(sum)}，不是 1；将按比例折算。可把每项除以 ${figure(sum)}。`,
      }));
  }
  checkOpening(demand, problems);
  if (demand.footfallPerHour.every((count) => count === 0))
    problems.warning('no-footfall', 'demand.footfallPerHour', () => ({
      en: 'all 24 hours are 0: no shopper will enter. Give the opening hours a number of shoppers.',
      zh: '24 小时全为 0：不会有顾客进店。请填写营业时段的客流。',
    }));
  else if (problems.nErrors === 0 && meanShoppersPerDay(demand) === 0)
    problems.warning('no-footfall', 'demand', () => ({
      en: 'in no hour with footfall is the store open: no shopper will enter. Check opening and weekdayFactors.',
      zh: '有客流的时段都不营业：不会有顾客进店。请核对 opening 与 weekdayFactors。',
    }));
  const { categories } = draft;
  if (categories.length > 0 && categories.every(({ value }) => value.popularity === 0))
    problems.warning('no-popularity', 'categories', () => ({
      en: 'every category has popularity 0: nothing is wanted. Give at least one a popularity above 0.',
      zh: '所有品类的 popularity 均为 0：顾客什么也不想买。请至少给一个品类大于 0 的值。',
    }));
}
