// Ids that stand twice, and references to things that do not exist (with the name that was probably meant).

import { nearest } from '../base/nearest.ts';
import type { Text } from '../words/text.ts';
import { type Draft, idsIn, type Kept, listOf } from './draft.ts';
import { type ProblemList, quote } from './problems.ts';
import { nameOf } from './shapeProblems.ts';

type Raw = Readonly<Record<string, unknown>>;

interface Kind extends Text {
  /** Where such things are listed. */
  readonly list: string;
}

const kinds = {
  department: { en: 'department', zh: '部门', list: 'departments' },
  category: { en: 'category', zh: '品类', list: 'categories' },
  brand: { en: 'brand', zh: '品牌', list: 'brands' },
  sku: { en: 'SKU', zh: '单品', list: 'skus' },
  plan: { en: 'plan', zh: '方案', list: 'plans' },
  shelf: { en: 'shelf', zh: '层板', list: 'store.fixtures' },
  bay: { en: 'bay', zh: '货架组', list: 'store.fixtures' },
  fixture: { en: 'fixture', zh: '货架', list: 'store.fixtures' },
  wall: { en: 'wall', zh: '墙', list: 'store.walls' },
  till: { en: 'till', zh: '收银台', list: 'store.checkout.tills' },
  segment: { en: 'segment', zh: '顾客分群', list: 'demand.segments' },
  mission: { en: 'mission', zh: '购物任务', list: 'demand.missions' },
  promotion: { en: 'promotion', zh: '促销', list: 'promotions' },
  cost: { en: 'cost', zh: '费用', list: 'costs' },
} satisfies Record<string, Kind>;

/** Suggestions cost time: only so many are looked for. */
const MAX_SUGGESTIONS = 40;

/** Each id once within its kind, wherever in the store it stands. */
export function checkDuplicates(raw: Raw, problems: ProblemList): void {
  const { store, demand } = raw;
  const checkout =
    typeof store === 'object' && store !== null ? (store as Record<string, unknown>).checkout : undefined;
  each(listOf(raw, 'departments'), 'departments', kinds.department, problems);
  each(listOf(raw, 'categories'), 'categories', kinds.category, problems);
  each(listOf(raw, 'brands'), 'brands', kinds.brand, problems);
  each(listOf(raw, 'skus'), 'skus', kinds.sku, problems);
  each(listOf(raw, 'plans'), 'plans', kinds.plan, problems);
  listOf(raw, 'plans').forEach((plan, ix) => {
    const path = `plans[${nameOf(plan) ?? ix}]`;
    each(listOf(plan, 'promotions'), `${path}.promotions`, kinds.promotion, problems);
    each(listOf(plan, 'costs'), `${path}.costs`, kinds.cost, problems);
  });
  each(listOf(store, 'walls'), 'store.walls', kinds.wall, problems);
  each(listOf(checkout, 'tills'), 'store.checkout.tills', kinds.till, problems);
  each(listOf(demand, 'segments'), 'demand.segments', kinds.segment, problems);
  each(listOf(demand, 'missions'), 'demand.missions', kinds.mission, problems);
  const fixtures = listOf(store, 'fixtures');
  each(fixtures, 'store.fixtures', kinds.fixture, problems);
  const seenBays = new Map<string, string>();
  const seenShelves = new Map<string, string>();
  fixtures.forEach((fixture, f) => {
    const fixturePath = `store.fixtures[${nameOf(fixture) ?? f}]`;
    const bays = listOf(fixture, 'bays');
    each(bays, `${fixturePath}.bays`, kinds.bay, problems, seenBays);
    bays.forEach((bay, b) => {
      const shelvesPath = `${fixturePath}.bays[${nameOf(bay) ?? b}].shelves`;
      each(listOf(bay, 'shelves'), shelvesPath, kinds.shelf, problems, seenShelves);
    });
  });
}

/** Everything a well-formed piece refers to exists. */
export function checkReferences(raw: Raw, draft: Draft, problems: ProblemList): void {
  let nSuggestions = 0;
  const ids = {
    department: idsIn(raw, 'departments'),
    category: idsIn(raw, 'categories'),
    brand: idsIn(raw, 'brands'),
    sku: idsIn(raw, 'skus'),
    plan: idsIn(raw, 'plans'),
    shelf: shelfIds(raw),
    fixture: idsIn(raw.store, 'fixtures'),
    promotion: new Set<string>(),
  };
  const refer = (kind: keyof typeof ids, id: string, path: () => string): void => {
    if (ids[kind].has(id)) return;
    const { en, zh, list } = kinds[kind];
    problems.error('no-such', path(), () => {
      const meant = nSuggestions++ < MAX_SUGGESTIONS ? nearest(id, ids[kind]) : undefined;
      const fixEn =
        meant === undefined
          ? `Add it to ${list}, or refer to one that is there.`
          : `Did you mean "${meant}"?`;
      const fixZh = meant === undefined ? `请在 ${list} 中补上，或改用已有的${zh}。` : `是否为 "${meant}"？`;
      return { en: `there is no ${en} ${quote(id)}. ${fixEn}`, zh: `没有 ${quote(id)} 这个${zh}。${fixZh}` };
    });
  };
  for (const { path, value } of draft.categories)
    refer('department', value.departmentId, () => `${path}.departmentId`);
  for (const { path, value } of draft.skus) {
    refer('brand', value.brandId, () => `${path}.brandId`);
    refer('category', value.categoryId, () => `${path}.categoryId`);
  }
  draft.ownBrandIds?.forEach((id, ix) => {
    refer('brand', id, () => `ownBrandIds[${ix}]`);
  });
  for (const { path, plan } of draft.plans) {
    ids.promotion = new Set(plan.promotions.map(({ id }) => id));
    for (const promotion of plan.promotions) {
      const at = `${path}.promotions[${promotion.id}]`;
      if ('fixtureId' in promotion) refer('fixture', promotion.fixtureId, () => `${at}.fixtureId`);
      if ('skuIds' in promotion)
        promotion.skuIds.forEach((id, ix) => {
          refer('sku', id, () => `${at}.skuIds[${ix}]`);
        });
    }
    for (const { id, fixtureId, promotionId } of plan.costs) {
      const at = `${path}.costs[${id}]`;
      if (fixtureId !== undefined) refer('fixture', fixtureId, () => `${at}.fixtureId`);
      if (promotionId !== undefined) refer('promotion', promotionId, () => `${at}.promotionId`);
    }
  }
  for (const { positions } of draft.plans) {
    for (const { path, value } of positions) {
      refer('sku', value.skuId, () => `${path}.skuId`);
      refer('shelf', value.shelfId, () => `${path}.shelfId`);
    }
  }
  if (draft.baselinePlanId !== undefined) refer('plan', draft.baselinePlanId, () => 'baselinePlanId');
  for (const { id, departmentWeights } of draft.demand?.missions ?? []) {
    for (const key of Object.keys(departmentWeights))
      refer('department', key, () => `demand.missions[${id}].departmentWeights.${key}`);
  }
  for (const key of Object.keys(draft.stock?.backroomBySkuUnits ?? {}))
    refer('sku', key, () => `stock.backroomBySkuUnits.${key}`);
}

/** The first SKU of each GTIN, for those that stand twice. */
export function checkSharedGtins(
  skus: readonly Kept<{ id: string; gtin: string }>[],
  problems: ProblemList,
): void {
  const first = new Map<string, string>();
  for (const { path, value } of skus) {
    if (value.gtin === '') continue;
    // 12 digits and the same with a 0 before them are one code.
    const code = value.gtin.replace(/^0+/, '');
    const other = first.get(code);
    if (other === undefined) first.set(code, value.id);
    else
      problems.warning('shared-gtin', `${path}.gtin`, () => ({
        en: `${value.gtin} is also the GTIN of SKU "${other}". Correct one of them, or empty it.`,
        zh: `商品条码 ${value.gtin} 与单品 "${other}" 相同。请更正其一，或留空。`,
      }));
  }
}

function each(
  entries: readonly unknown[],
  path: string,
  kind: Kind,
  problems: ProblemList,
  seen = new Map<string, string>(),
): void {
  entries.forEach((entry, ix) => {
    if (typeof entry !== 'object' || entry === null || typeof (entry as { id?: unknown }).id !== 'string')
      return;
    const { id } = entry as { id: string };
    const first = seen.get(id);
    if (first === undefined) seen.set(id, `${path}[${ix}]`);
    else
      problems.error('duplicate-id', `${path}[${ix}].id`, () => ({
        en: `the ${kind.en} id ${quote(id)} stands already at ${first}. Give this one another id, for example ${quote(`${id.slice(0, 60)}-2`)}.`,
        zh: `${kind.zh}编号 ${quote(id)} 已用于 ${first}。请换一个，例如 ${quote(`${id.slice(0, 60)}-2`)}。`,
      }));
  });
}

function shelfIds(raw: Raw): Set<string> {
  const ids = new Set<string>();
  for (const fixture of listOf(raw.store, 'fixtures')) {
    for (const bay of listOf(fixture, 'bays')) for (const id of idsIn(bay, 'shelves')) ids.add(id);
  }
  return ids;
}
