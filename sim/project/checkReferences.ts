// Ids that stand twice, and references to things that do not exist (with the name that was probably meant).

import { nearest } from '../base/nearest.ts';
import type { Text } from '../words/text.ts';
import { type Draft, idOf, idsIn, type Kept, listOf } from './draft.ts';
import { type ProblemList, quote } from './problems.ts';
import { nameOf } from './shapeProblems.ts';
import type { Written } from './versions.ts';

interface Kind extends Text {
  /** Where such things are listed. */
  readonly list: string;
}

const kinds = {
  department: { en: 'department', zh: '部门', list: 'departments' },
  category: { en: 'category', zh: '品类', list: 'categories' },
  brand: { en: 'brand', zh: '品牌', list: 'brands' },
  sku: { en: 'SKU', zh: '单品', list: 'skus' },
  layout: { en: 'layout', zh: '平面图', list: 'layouts' },
  plan: { en: 'plan', zh: '方案', list: 'plans' },
  shelf: { en: 'shelf', zh: '层板', list: 'fixtures' },
  bay: { en: 'bay', zh: '货架组', list: 'fixtures' },
  fixture: { en: 'fixture', zh: '货架', list: 'fixtures' },
  wall: { en: 'wall', zh: '墙', list: 'walls' },
  till: { en: 'till', zh: '收银台', list: 'checkout.tills' },
  segment: { en: 'segment', zh: '顾客分群', list: 'demand.segments' },
  mission: { en: 'mission', zh: '购物任务', list: 'demand.missions' },
  promotion: { en: 'promotion', zh: '促销', list: 'promotions' },
  cost: { en: 'cost', zh: '费用', list: 'costs' },
} satisfies Record<string, Kind>;

/** Suggestions cost time: only so many are looked for. */
const MAX_SUGGESTIONS = 40;

/** Each id once within its kind, wherever in its layout it stands. */
export function checkDuplicates({ raw, layouts }: Written, problems: ProblemList): void {
  const { demand } = raw;
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
  each(listOf(demand, 'segments'), 'demand.segments', kinds.segment, problems);
  each(listOf(demand, 'missions'), 'demand.missions', kinds.mission, problems);
  each(listOf(raw, 'layouts'), 'layouts', kinds.layout, problems);
  for (const { value, path } of layouts) checkDuplicatesOn(value, path, problems);
}

function checkDuplicatesOn(layout: unknown, path: string, problems: ProblemList): void {
  const { checkout } = (layout ?? {}) as { checkout?: unknown };
  each(listOf(layout, 'walls'), `${path}.walls`, kinds.wall, problems);
  each(listOf(checkout, 'tills'), `${path}.checkout.tills`, kinds.till, problems);
  const fixtures = listOf(layout, 'fixtures');
  each(fixtures, `${path}.fixtures`, kinds.fixture, problems);
  const seenBays = new Map<string, string>();
  const seenShelves = new Map<string, string>();
  fixtures.forEach((fixture, f) => {
    const fixturePath = `${path}.fixtures[${nameOf(fixture) ?? f}]`;
    const bays = listOf(fixture, 'bays');
    each(bays, `${fixturePath}.bays`, kinds.bay, problems, seenBays);
    bays.forEach((bay, b) => {
      const shelvesPath = `${fixturePath}.bays[${nameOf(bay) ?? b}].shelves`;
      each(listOf(bay, 'shelves'), shelvesPath, kinds.shelf, problems, seenShelves);
    });
  });
}

/** Everything a well-formed piece refers to exists: what stands on a floor, on the floor of the plan that names it. */
export function checkReferences({ raw, layouts }: Written, draft: Draft, problems: ProblemList): void {
  let nSuggestions = 0;
  const idsOf = {
    department: idsIn(raw, 'departments'),
    category: idsIn(raw, 'categories'),
    brand: idsIn(raw, 'brands'),
    sku: idsIn(raw, 'skus'),
    layout: new Set(draft.layouts.flatMap(({ id }) => id ?? [])),
    plan: idsIn(raw, 'plans'),
  };
  const referTo = (
    kind: keyof typeof kinds,
    id: string,
    path: () => string,
    ids: ReadonlySet<string>,
    list = kinds[kind].list,
  ): void => {
    if (ids.has(id)) return;
    const { en, zh } = kinds[kind];
    problems.error('no-such', path(), () => {
      const meant = nSuggestions++ < MAX_SUGGESTIONS ? nearest(id, ids) : undefined;
      const fixEn =
        meant === undefined
          ? `Add it to ${list}, or refer to one that is there.`
          : `Did you mean "${meant}"?`;
      const fixZh = meant === undefined ? `请在 ${list} 中补上，或改用已有的${zh}。` : `是否为 "${meant}"？`;
      return { en: `there is no ${en} ${quote(id)}. ${fixEn}`, zh: `没有 ${quote(id)} 这个${zh}。${fixZh}` };
    });
  };
  const refer = (kind: keyof typeof idsOf, id: string, path: () => string): void =>
    referTo(kind, id, path, idsOf[kind]);
  for (const { path, value } of draft.categories)
    refer('department', value.departmentId, () => `${path}.departmentId`);
  for (const { path, value } of draft.skus) {
    refer('brand', value.brandId, () => `${path}.brandId`);
    refer('category', value.categoryId, () => `${path}.categoryId`);
  }
  draft.ownBrandIds?.forEach((id, ix) => {
    refer('brand', id, () => `ownBrandIds[${ix}]`);
  });
  const floors = new Map(layouts.map(({ value, path, id }) => [id ?? idOf(value), floorOf(value, path)]));
  for (const { path, plan, positions } of draft.plans) {
    const floor = floors.get(plan.layoutId);
    // Where a layout has no id that can be read, it may be the one meant.
    if (!floors.has(undefined)) refer('layout', plan.layoutId, () => `${path}.layoutId`);
    const referOnFloor = (kind: 'fixture' | 'shelf', id: string, at: () => string): void => {
      if (floor) referTo(kind, id, at, floor[kind], floor.list);
    };
    const promotionIds = new Set(plan.promotions.map(({ id }) => id));
    for (const promotion of plan.promotions) {
      const at = `${path}.promotions[${promotion.id}]`;
      if ('fixtureId' in promotion) referOnFloor('fixture', promotion.fixtureId, () => `${at}.fixtureId`);
      if ('skuIds' in promotion)
        promotion.skuIds.forEach((id, ix) => {
          refer('sku', id, () => `${at}.skuIds[${ix}]`);
        });
    }
    for (const { id, fixtureId, promotionId } of plan.costs) {
      const at = `${path}.costs[${id}]`;
      if (fixtureId !== undefined) referOnFloor('fixture', fixtureId, () => `${at}.fixtureId`);
      if (promotionId !== undefined)
        referTo('promotion', promotionId, () => `${at}.promotionId`, promotionIds);
    }
    for (const { path: at, value } of positions) {
      refer('sku', value.skuId, () => `${at}.skuId`);
      referOnFloor('shelf', value.shelfId, () => `${at}.shelfId`);
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

/** What there is to refer to on a floor. */
function floorOf(layout: unknown, path: string) {
  // What cannot be read was reported: what may stand on it is not called missing as well.
  if (typeof layout !== 'object' || layout === null) return undefined;
  const shelf = new Set<string>();
  for (const fixture of listOf(layout, 'fixtures')) {
    for (const bay of listOf(fixture, 'bays')) for (const id of idsIn(bay, 'shelves')) shelf.add(id);
  }
  return { fixture: idsIn(layout, 'fixtures'), shelf, list: `${path}.fixtures` };
}
