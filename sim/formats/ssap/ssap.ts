// Imports a ShelfSpaceAllocation.jl instance (products.csv, shelves.csv) as a project: its shelves and packs as they
// are, a small store round them, two plans, and a report of everything the files do not say.

import { defaultEvidence, type Evidence } from '../../evidence/table.ts';
import { type Problem, problemList } from '../../project/problems.ts';
import { type ProjectInput, type SegmentId, segmentIds, VERSION } from '../../project/schema.ts';
import { count } from '../../words/figures.ts';
import type { Text } from '../../words/text.ts';
import { appealsFromDemand } from '../demandAppeal.ts';
import { readSsapFiles, type SsapFiles, type SsapProduct } from './ssapFiles.ts';
import { type Assignment, assignShelves, equalFacings, facingsByDemand } from './ssapPlan.ts';
import { assumedStore, buildStore } from './ssapStore.ts';

export type SsapImport =
  | { readonly ok: true; readonly project: ProjectInput; readonly report: readonly Text[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const OPENING_HOUR = 8;
const CLOSING_HOUR = 20;
const DAYS_PER_MONTH = 30;
const MOST_DAYS = 42;
const MOST_PER_HOUR = 20_000;

/** All problems of both files at once, or a whole project: nothing is half imported. */
export function importSsap(input: {
  readonly productsCsv: string;
  readonly shelvesCsv: string;
  readonly name: string;
}): SsapImport {
  const problems = problemList();
  const files = readSsapFiles(input.productsCsv, input.shelvesCsv, problems);
  if (files === undefined) return { ok: false, problems: problems.list() };
  const assignment = assignShelves(files.products, files.shelves);
  const run = runLength(files.products);
  const monthlyUnits = sum(files.products.map((product) => product.monthlyUnits));
  const hours = CLOSING_HOUR - OPENING_HOUR;
  const shoppersPerHour = Math.min(MOST_PER_HOUR, Number((monthlyUnits / DAYS_PER_MONTH / hours).toFixed(3)));
  const name = { en: input.name, zh: input.name };
  const project: ProjectInput = {
    format: 'shelfwalk-project',
    version: VERSION,
    name,
    note: {
      en: 'Imported from ShelfSpaceAllocation.jl files. The store round the shelves is generated.',
      zh: '由 ShelfSpaceAllocation.jl 文件导入。货架周围的卖场为自动生成。',
    },
    currency: 'EUR',
    layouts: [buildStore(files.shelves, shoppersPerHour, name)],
    ...assortment(files.products, defaultEvidence()),
    plans: [
      {
        id: 'equal',
        name: { en: 'Equal facings', zh: '排面均分' },
        note: {
          en: 'Every SKU in turn gets a facing while there is room.',
          zh: '各单品轮流加一个排面，直到放满。',
        },
        layoutId: 'floor',
        positions: equalFacings(assignment),
      },
      {
        id: 'by-demand',
        name: { en: 'Facings by demand', zh: '按销量定排面' },
        note: {
          en: 'Same shelves, same SKUs; spare facings go to the SKUs whose facings have the most demand to carry.',
          zh: '层板与单品不变；多余排面优先给每排面需求最大的单品。',
        },
        layoutId: 'floor',
        positions: facingsByDemand(assignment),
      },
    ],
    baselinePlanId: 'equal',
    demand: {
      days: run.days,
      footfallPerHour: Array.from({ length: 24 }, (_, hour) =>
        hour >= OPENING_HOUR && hour < CLOSING_HOUR ? shoppersPerHour : 0,
      ),
      segments: segmentIds.map((id) => ({ id, share: 1 / segmentIds.length })),
      missions: [{ id: 'section', name: { en: 'Shop this section', zh: '购买本区商品' }, share: 1 }],
    },
    stock: {
      openingFill: 1,
      backroomCases: run.refilled ? 2 : 0,
      replenishment: { visitsMin: run.refilled ? [OPENING_HOUR * 60] : [] },
    },
  };
  return { ok: true, project, report: report(files, assignment, run, shoppersPerHour, monthlyUnits) };
}

interface RunLength {
  readonly days: number;
  /** Staff look over the shelves each morning. */
  readonly refilled: boolean;
  readonly intervals: readonly number[];
}

/** Where all SKUs share one replenishment interval, a run is one interval: full shelves at its start, none refilled. */
function runLength(products: readonly SsapProduct[]): RunLength {
  const intervals = [...new Set(products.map(({ replenishmentDays }) => replenishmentDays ?? 0))];
  const [only] = intervals;
  if (intervals.length === 1 && only >= 1 && only <= MOST_DAYS)
    return { days: Math.round(only), refilled: false, intervals };
  return { days: DAYS_PER_MONTH, refilled: true, intervals };
}

function assortment(
  products: readonly SsapProduct[],
  evidence: Evidence,
): Pick<ProjectInput, 'departments' | 'categories' | 'brands' | 'skus'> {
  const categoryIds = [...new Set(products.map(({ categoryId }) => categoryId))];
  const brandIds = [...new Set(products.map(({ brandId }) => brandId))];
  const total = Math.max(sum(products.map(({ monthlyUnits }) => monthlyUnits)), 1e-9);
  const unitsOf = (categoryId: string): number =>
    sum(
      products.filter((product) => product.categoryId === categoryId).map(({ monthlyUnits }) => monthlyUnits),
    );
  return {
    departments: [{ id: 'section', name: { en: 'Imported section', zh: '导入的货架区' } }],
    categories: categoryIds.map((id) => ({
      id,
      name:
        id === 'all'
          ? { en: 'Imported range', zh: '导入的品类' }
          : { en: `Category ${id}`, zh: `品类 ${id}` },
      departmentId: 'section',
      kind: 'staple',
      popularity: unitsOf(id) / total,
    })),
    brands: brandIds.map((id, ix) => ({
      id,
      name: id === 'none' ? { en: 'No brand', zh: '无品牌' } : { en: `Brand ${id}`, zh: `品牌 ${id}` },
      // Steps of the golden angle keep neighbouring brands apart on the colour wheel, however many there are.
      hueDeg: Math.round((ix * 137.508) % 360),
    })),
    skus: categoryIds.flatMap((categoryId) => {
      const own = products.filter((product) => product.categoryId === categoryId);
      const appeal = appeals(own, evidence);
      return own.map((product, ix) => ({
        id: product.id,
        name: { en: `SKU ${product.id}`, zh: `单品 ${product.id}` },
        brandId: product.brandId,
        categoryId,
        packFormat: 'box' as const,
        price: product.price,
        cost: Number((product.price - product.unitMargin).toFixed(6)),
        widthMm: product.widthMm,
        heightMm: product.heightMm,
        depthMm: product.depthMm,
        appeal: appeal[ix],
      }));
    }),
  };
}

function appeals(products: readonly SsapProduct[], evidence: Evidence): number[] {
  return appealsFromDemand(
    products.map(({ monthlyUnits }) => monthlyUnits),
    products.map(({ price }) => price),
    segmentIds.map((id) => evidence.priceBeta * priceSensitivity(id, evidence)),
  );
}

function priceSensitivity(id: SegmentId, e: Evidence): number {
  const bySegment: Record<SegmentId, number> = {
    loyal: e.priceSensitivityLoyal,
    switcher: e.priceSensitivitySwitcher,
    quasiLoyal: e.priceSensitivityQuasiLoyal,
    unknown: e.priceSensitivityUnknown,
  };
  return bySegment[id];
}

/** What was read, and each thing the files do not say with what stands in for it. */
function report(
  files: SsapFiles,
  assignment: Assignment,
  run: RunLength,
  shoppersPerHour: number,
  monthlyUnits: number,
): Text[] {
  const lines: Text[] = [];
  const say = (en: string, zh: string): void => {
    lines.push({ en, zh });
  };
  const { products, shelves, missing, unused } = files;
  const nModules = new Set(shelves.map(({ module }) => module)).size;
  const nPlaced = sum(assignment.shelves.map((shelf) => shelf.products.length));
  say(
    `Read ${products.length} SKUs, ${shelves.length} shelves in ${count(nModules, 'module')}; ${nPlaced} SKUs stand in both plans.`,
    `读入 ${products.length} 个单品、${nModules} 组货架共 ${shelves.length} 层；两个方案均陈列 ${nPlaced} 个单品。`,
  );
  say(
    'From the files: shelf widths, heights and depths, pack sizes, prices, margins (cost = price - unit_margin), brands (blocking_field), demand.',
    '取自文件：层板宽、净高、深，单品尺寸、售价、毛利（成本 = 售价 − unit_margin）、品牌（blocking_field）、需求。',
  );
  say(
    'Assumed: currency EUR; names made from ids; pack format "box" for all; category kind "staple".',
    '假定：货币 EUR；名称由编号生成；包装形式均为盒装；品类性质为日常必需。',
  );
  const { plinthMm, boardMm } = assumedStore;
  say(
    `Assumed: the lowest shelf ${plinthMm} mm above the floor, boards ${boardMm} mm thick; each module is one bay, as the file has its shelves in one piece.`,
    `假定：最低层板离地 ${plinthMm} 毫米，层板厚 ${boardMm} 毫米；每个模块作为一整组，层板不拆分。`,
  );
  const hours = CLOSING_HOUR - OPENING_HOUR;
  say(
    `Assumed: the store round the shelves, open ${OPENING_HOUR}:00 to ${CLOSING_HOUR}:00. Footfall: one shopper for each of the ${figure(monthlyUnits)} units a month = ${figure(monthlyUnits)} / ${DAYS_PER_MONTH} days / ${hours} hours = ${figure(shoppersPerHour)} an hour, evenly. Not all of them buy, and some buy more than one unit, so simulated sales need not equal the file's demand.`,
    `假定：货架周围的卖场，营业 ${OPENING_HOUR}:00 至 ${CLOSING_HOUR}:00。客流：每月 ${figure(monthlyUnits)} 件需求各对应一位顾客 = ${figure(monthlyUnits)} / ${DAYS_PER_MONTH} 天 / ${hours} 小时 = 每小时 ${figure(shoppersPerHour)} 人，均匀分布。并非人人购买，也有人买多件，因此模拟销量不必等于文件中的需求。`,
  );
  say(
    'Assumed: the four shopper segments in equal shares, one mission.',
    '假定：四类顾客分群各占四分之一，只有一种购物任务。',
  );
  say(
    'SKU appeal comes from monthly_demand: ln(demand / mean of its category), corrected for price so that shoppers who see everything want the SKUs in the proportion of the file. It is a starting point, not a calibration.',
    '单品吸引力来自 monthly_demand：ln(需求 / 品类均值)，并按价格修正，使看到全部单品的顾客按文件中的比例选购。这是起点，不是校准结果。',
  );
  if (run.refilled)
    say(
      `Replenishment intervals ${run.intervals.length === 1 && run.intervals[0] === 0 ? 'are missing' : 'differ between SKUs'}: a run is ${run.days} days, shelves are looked over each morning at ${OPENING_HOUR}:00, with 2 cases of 12 in the backroom.`,
      `补货周期${run.intervals.length === 1 && run.intervals[0] === 0 ? '缺失' : '因单品而异'}：一次模拟 ${run.days} 天，每天 ${OPENING_HOUR}:00 巡架补货，后仓每个单品 2 箱、每箱 12 件。`,
    );
  else
    say(
      `A run is one replenishment interval, ${run.days} days: shelves are full at its start and are not refilled within it, as in the source.`,
      `一次模拟为一个补货周期，即 ${run.days} 天：期初满架，期内不补货，与来源一致。`,
    );
  say(
    'Facings stay within min_facing and max_facing, stacks within max_stack and the shelf; every SKU gets at least one facing. Brands stand in vertical blocks.',
    '排面数在 min_facing 与 max_facing 之间，叠放不超过 max_stack 和层高；每个单品至少一个排面。品牌垂直集中陈列。',
  );
  const ids = (list: readonly SsapProduct[]): string =>
    list
      .slice(0, 12)
      .map(({ id }) => id)
      .join(', ') + (list.length > 12 ? ', ...' : '');
  const { tooLarge, crowdedOut, anyWeight } = assignment;
  if (tooLarge.length > 0)
    say(
      `Too large for every shelf, in neither plan: ${ids(tooLarge)}.`,
      `尺寸超过所有层板，未陈列：${ids(tooLarge)}。`,
    );
  if (crowdedOut.length > 0)
    say(`No room left, in neither plan: ${ids(crowdedOut)}.`, `层板已满，未陈列：${ids(crowdedOut)}。`);
  if (anyWeight.length > 0)
    say(
      `Outside the weight limits of every shelf, placed by size alone: ${ids(anyWeight)}.`,
      `重量不符合任何层板限制，仅按尺寸摆放：${ids(anyWeight)}。`,
    );
  for (const { shelf, products: own } of assignment.shelves) {
    if (own.length > 0) continue;
    const limits = shelf.maxWeight < 1e9 ? ` (weight ${shelf.minWeight} to ${shelf.maxWeight})` : '';
    const limitsZh = shelf.maxWeight < 1e9 ? `（重量 ${shelf.minWeight} 至 ${shelf.maxWeight}）` : '';
    say(
      `Shelf ${shelf.module} level ${shelf.level}${limits} stays empty: no SKU is within its limits and in need of it.`,
      `货架 ${shelf.module} 第 ${shelf.level} 层${limitsZh}空置：没有符合其限制且需要它的单品。`,
    );
  }
  for (const name of missing) {
    const [en, zh] = absent[name] ?? ['not used', '未使用'];
    say(`No column ${name}: ${en}.`, `没有 ${name} 列：${zh}。`);
  }
  if (unused.length > 0) say(`Columns not used: ${unused.join(', ')}.`, `未使用的列：${unused.join('、')}。`);
  return lines;
}

const absent: Record<string, readonly [string, string]> = {
  category_id: ['all SKUs form one category', '所有单品归为一个品类'],
  brand_id: ['brands come from blocking_field', '品牌取自 blocking_field'],
  blocking_field: ['brands come from brand_id', '品牌取自 brand_id'],
  weight: ['weight limits of shelves are not applied', '不考虑层板重量限制'],
  replenishment_interval: ['see replenishment above', '见上文补货说明'],
  min_facing: ['at least one facing', '至少一个排面'],
  max_facing: ['facings limited by room alone', '排面数只受空间限制'],
  max_stack: ['packs are not stacked', '不叠放'],
  block_order_criteria: ['brands stand in the order of the file', '品牌按文件中的顺序排列'],
  product_min_unit_weight: ['no lower weight limit', '无最低重量限制'],
  product_max_unit_weight: ['no upper weight limit', '无最高重量限制'],
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function figure(value: number): string {
  return String(Number(value.toFixed(2)));
}
