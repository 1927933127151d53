// Promotions and costs edited by hand: undo gives the same bytes back, what makes no sense is refused in words, and
// proposals are the documents' figures.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { campaignStarts, setDays, setDelivery, startCampaign } from '../sim/edit/campaign/campaignEdits.ts';
import { addCost, addPlacementCosts, changeCost, removeCost } from '../sim/edit/campaign/costEdits.ts';
import { addPromotion, changePromotion, removePromotion } from '../sim/edit/campaign/promotionEdits.ts';
import { giftTier } from '../sim/edit/campaign/proposedCosts.ts';
import { planChanges } from '../sim/edit/changes/changes.ts';
import type { Edit } from '../sim/edit/edit.ts';
import { deleteThings } from '../sim/edit/floor/floorEdits.ts';
import { costKinds } from '../sim/kinds/cost.ts';
import type { NewPromotion } from '../sim/kinds/promotion/index.ts';
import { popElements } from '../sim/kinds/promotion/pop.ts';
import { canonical, parseProject, serialiseProject } from '../sim/project/parse.ts';
import { type Plan, type Project, retailerSchema } from '../sim/project/schema.ts';
import { plannedSpend } from '../sim/score/plannedSpend.ts';
import { promoLabels } from '../sim/shelf/promoLabels.ts';
import { record, startHistory, undo } from '../src/editor/document/history.ts';
import { smallProject } from './support/smallProject.ts';

const small = frozen(smallProject());

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const planOf = (project: Project, id = 'base'): Plan => project.plans.find((plan) => plan.id === id)!;
const promoter: NewPromotion = { kind: 'promoter', fixtureId: 'E1', skuIds: ['rice5'] };
const cut: NewPromotion = { kind: 'specialPrice', skuIds: ['cola0'], fromDay: 1, toDay: 7, priceCut: 0.15 };

function made(edit: Edit): Project {
  expect(edit.refused).toBeUndefined();
  return edit.project;
}

describe('any sequence of edits of a campaign', () => {
  const skuIds = ['cola0', 'cola1', 'rice5', 'soap2', 'nowhere'];
  const fixtureIds = ['E1', 'G1', 'G2', 'nowhere'];
  const pick = <T>(list: readonly T[], n: () => number): T => list[n() % list.length];
  const some = <T>(list: readonly T[], n: () => number): T[] => list.filter(() => n() % 3 === 0);
  const days = (n: () => number) => ({ fromDay: (n() % 50) - 3, toDay: (n() % 50) - 3 });
  const wishes: readonly ((n: () => number) => NewPromotion)[] = [
    (n) => ({ kind: 'specialPrice', skuIds: some(skuIds, n), ...days(n), priceCut: (n() % 150) / 100 }),
    (n) => ({ kind: 'gift', skuIds: some(skuIds, n), ...days(n), giftValue: (n() % 999) / 70 }),
    (n) => ({ kind: 'buyOneGetOne', skuIds: some(skuIds, n), ...days(n) }),
    (n) => ({
      ...{ kind: 'promoter', fixtureId: pick(fixtureIds, n), skuIds: some(skuIds, n), ...days(n) },
      ...{ fromMin: n() % 2000, toMin: n() % 2000, nPromoters: (n() % 25) - 2 },
    }),
    (n) => ({ kind: 'pop', fixtureId: pick(fixtureIds, n), elements: some(popElements, n), ...days(n) }),
  ];
  const promotionIn = (p: Project, n: () => number) => pick([...planOf(p).promotions, { id: 'none' }], n).id;
  const costIn = (p: Project, n: () => number) => pick([...planOf(p).costs, { id: 'none' }], n).id;
  const makers: readonly ((p: Project, n: () => number) => Edit)[] = [
    (p, n) => addPromotion(p, 'base', pick(wishes, n)(n)),
    (p, n) => addPromotion(p, 'base', pick(wishes, n)(n)),
    (p, n) => changePromotion(p, 'base', promotionIn(p, n), { ...days(n), nPromoters: n() % 5 }),
    (p, n) => changePromotion(p, 'base', promotionIn(p, n), { skuIds: some(skuIds, n) }),
    (p, n) => changePromotion(p, 'base', promotionIn(p, n), { fixtureId: pick(fixtureIds, n) }),
    (p, n) => removePromotion(p, 'base', promotionIn(p, n)),
    (p, n) =>
      addCost(p, 'base', {
        kind: pick(costKinds, n),
        per: pick(['campaign', 'day', 'unit', 'gift', 'contact'] as const, n),
        fixtureId: n() % 2 === 0 ? pick(fixtureIds, n) : undefined,
        promotionId: n() % 2 === 0 ? promotionIn(p, n) : undefined,
      }),
    (p, n) => addPlacementCosts(p, 'base', pick(fixtureIds, n)),
    (p, n) => changeCost(p, 'base', costIn(p, n), { amount: (n() % 9999) / 70, promotionId: null }),
    (p, n) => removeCost(p, 'base', costIn(p, n)),
    (p, n) => setDays(p, (n() % 60) - 5),
    (p, n) => setDelivery(p, { everyDays: (n() % 60) - 5, leadDays: n() % 9, atMin: n() % 3000 }),
    (p, n) => startCampaign(p, 'base', pick(campaignStarts, n)),
    (p, n) => deleteThings(p, 'floor', [{ kind: 'fixture', id: pick(fixtureIds, n) }]),
  ];
  const steps = fc.array(
    fc.record({
      maker: fc.nat(makers.length - 1),
      numbers: fc.array(fc.nat(1e6), { minLength: 30, maxLength: 30 }),
    }),
    { minLength: 1, maxLength: 15 },
  );

  it('leaves a canonical project that opens, and undo gives back its bytes step by step', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let history = startHistory(small);
        const texts = [serialiseProject(small)];
        for (const { maker, numbers } of list) {
          let next = 0;
          const before = history.present;
          const edit = makers[maker](before, () => numbers[next++ % numbers.length]);
          expect(`${edit.did.en} ${edit.did.zh}`).not.toMatch(/undefined|NaN|null/);
          if (edit.refused) {
            expect(edit.project).toBe(before);
            expect(`${edit.refused.en}${edit.refused.zh}`).not.toMatch(/undefined|NaN|null/);
            continue;
          }
          if (edit.project === before) continue;
          expect(edit.project).toEqual(canonical(edit.project));
          expect(JSON.stringify(edit.project)).toBe(JSON.stringify(canonical(edit.project)));
          history = record(history, frozen(edit.project), edit.did);
          texts.push(serialiseProject(edit.project));
        }
        const reopened = parseProject(serialiseProject(history.present));
        expect(reopened.ok ? [] : reopened.problems).toEqual([]);
        for (let k = texts.length - 1; k >= 0; k--) {
          expect(serialiseProject(history.present)).toBe(texts[k]);
          history = undo(history);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what the documents propose', () => {
  test('a promoter costs 193 yuan a day in five lines (E24), wage and uniform for each promoter', () => {
    const edit = addPromotion(small, 'base', promoter);
    const { costs, promotions } = planOf(made(edit));
    expect(promotions[0]).toEqual({
      ...{ kind: 'promoter', id: 'promoter', fixtureId: 'E1', skuIds: ['rice5'], fromDay: 1, toDay: 42 },
      ...{ fromMin: 540, toMin: 1260, nPromoters: 1, audience: 'everyone', isForNewProduct: false },
    });
    expect(edit.made).toEqual(['promoter', ...edit.made.slice(1)]);
    expect(costs.map(({ kind, amount, per }) => [kind, amount, per]).sort()).toEqual([
      ['image', 50, 'day'],
      ['management', 3, 'day'],
      ['promoterWage', 80, 'day'],
      ['tasting', 50, 'day'],
      ['uniform', 10, 'day'],
    ]);
    // Two promoters: what is paid for each doubles, but not what was entered by hand.
    const byHand = changeCost(made(edit), 'base', 'promoter-uniform', { amount: 12 });
    const two = planOf(made(changePromotion(made(byHand), 'base', 'promoter', { nPromoters: 2 }))).costs;
    const amounts = Object.fromEntries(two.map(({ kind, amount }) => [kind, amount]));
    expect(amounts).toEqual({ image: 50, management: 6, promoterWage: 160, tasting: 50, uniform: 12 });
  });

  test('a gift costs 1 yuan where the margin is at or above its category’s mean, else 0.5 (E21)', () => {
    const tiers = ['cola0', 'cola5'].map((id) => giftTier(small, [id]));
    // Price 4 and cost 2 against price 9 and cost 4.5, among rates from 0.5 down.
    for (const { margin, categoryMargin, isHigh } of tiers)
      expect(isHigh).toBe(margin >= categoryMargin - 1e-9);
    for (const skuId of ['cola0', 'cola1', 'cola2', 'cola3', 'cola4', 'cola5']) {
      const edit = addPromotion(small, 'base', { kind: 'gift', skuIds: [skuId], giftValue: 1 });
      const [cost] = planOf(made(edit)).costs;
      expect([cost.kind, cost.per, cost.amount]).toEqual([
        'gift',
        'gift',
        giftTier(small, [skuId]).isHigh ? 1 : 0.5,
      ]);
    }
    const all = giftTier(
      small,
      small.skus.map(({ id }) => id),
    );
    expect(all.margin).toBeCloseTo(all.categoryMargin, 12);
  });

  test('an endcap costs the middle of the fee and of the decoration (E22); other places what one enters', () => {
    const { costs } = planOf(made(addPlacementCosts(small, 'base', 'E1')));
    expect(costs.map(({ kind, amount, per, fixtureId }) => [kind, amount, per, fixtureId])).toEqual([
      ['decoration', 8500, 'campaign', 'E1'],
      ['placementFee', 11500, 'campaign', 'E1'],
    ]);
    const strip = smallProject((input) => {
      input.layouts[0].fixtures[2].kind = 'clipStrip';
    });
    expect(planOf(made(addPlacementCosts(strip, 'base', 'E1'))).costs.map(({ amount }) => amount)).toEqual([
      0, 0,
    ]);
    const asked = smallProject((input) => {
      input.retailer = { id: 'c', name: { en: 'C', zh: 'C' }, fees: [{ kind: 'festivalFee', amount: 300 }] };
    });
    expect(planOf(made(addCost(asked, 'base', { kind: 'festivalFee' }))).costs[0].amount).toBe(300);
    expect(planOf(made(addCost(small, 'base', { kind: 'festivalFee' }))).costs[0].amount).toBe(350);
    const euros = smallProject((input) => {
      input.currency = 'EUR';
    });
    expect(planOf(made(addPlacementCosts(euros, 'base', 'E1'))).costs[0].amount).toBe(0);
  });
});

describe('refusals', () => {
  const withCut = made(addPromotion(small, 'base', cut));
  const forbidding = (rules: object) =>
    ({
      ...small,
      retailer: retailerSchema.parse({ id: 'c', name: { en: 'Chain', zh: '连锁' }, ...rules }),
    }) as Project;
  test.each<[string, Edit, RegExp]>([
    [
      'days out of order',
      addPromotion(small, 'base', { ...cut, fromDay: 9, toDay: 7 }),
      /day 9 and end on day 7/,
    ],
    ['no SKU', addPromotion(small, 'base', { ...cut, skuIds: [] }), /Nothing is left to promote/],
    ['SKU unknown', addPromotion(small, 'base', { ...cut, skuIds: ['tea'] }), /no SKU "tea"/],
    [
      'two prices',
      addPromotion(withCut, 'base', { kind: 'buyOneGetOne', skuIds: ['cola0'], fromDay: 7 }),
      /price promotion already/,
    ],
    ['last SKU taken away', changePromotion(withCut, 'base', 'price', { skuIds: [] }), /Nothing is left/],
    [
      'promoter without goods',
      addPromotion(small, 'base', { ...promoter, skuIds: ['cola0'] }),
      /does not stand on endcap E1.*rice 5/,
    ],
    [
      'promoter before nothing',
      addPromotion(small, 'base', { ...promoter, fixtureId: 'E9' }),
      /no fixture "E9"/,
    ],
    [
      'promoter without time',
      addPromotion(small, 'base', { ...promoter, fromMin: 600, toMin: 600 }),
      /end after the start/,
    ],
    [
      'material that shows nothing',
      addPromotion(small, 'base', { kind: 'pop', fixtureId: 'E1', elements: [] }),
      /at least one/,
    ],
    [
      'chain without promoters',
      addPromotion(forbidding({ promoters: 'forbidden' }), 'base', promoter),
      /Rule of Chain/,
    ],
    [
      'chain for new products',
      addPromotion(forbidding({ promoters: 'newProductsOnly' }), 'base', promoter),
      /new product/,
    ],
    ['unified price', addPromotion(forbidding({ priceCuts: false }), 'base', cut), /unified price/],
    [
      'no gifts',
      addPromotion(forbidding({ gifts: false }), 'base', { kind: 'gift', skuIds: ['cola0'], giftValue: 1 }),
      /Rule of Chain/,
    ],
    ['no endcaps', addPlacementCosts(forbidding({ placements: ['pillar'] }), 'base', 'E1'), /Rule of Chain/],
    [
      'a cost a gift of no gift',
      addCost(withCut, 'base', { kind: 'gift', per: 'gift', promotionId: 'price' }),
      /gives gifts/,
    ],
    [
      'a cost a contact of nobody',
      addCost(withCut, 'base', { kind: 'other', per: 'contact' }),
      /Choose the promotion/,
    ],
    ['no such plan', addPromotion(small, 'nowhere', cut), /no plan "nowhere"/],
  ])('%s', (_, edit, words) => {
    expect(edit.refused?.en).toMatch(words);
    expect(edit.refused?.zh).toMatch(/[\u4e00-\u9fff]/);
    expect([small, withCut].includes(edit.project) || edit.project.retailer !== null).toBe(true);
  });

  it('lets two price promotions follow each other, and stand side by side', () => {
    made(addPromotion(withCut, 'base', { kind: 'buyOneGetOne', skuIds: ['cola0'], fromDay: 8, toDay: 9 }));
    made(addPromotion(withCut, 'base', { kind: 'buyOneGetOne', skuIds: ['cola1'], fromDay: 1, toDay: 7 }));
    made(addPromotion(withCut, 'base', { kind: 'gift', skuIds: ['cola0'], giftValue: 1 }));
  });
});

test('a promotion takes its costs along, a fixture its promoters and fees', () => {
  const both = made(addPlacementCosts(made(addPromotion(small, 'base', promoter)), 'base', 'E1'));
  expect(planOf(both).costs).toHaveLength(7);
  const removed = removePromotion(both, 'base', 'promoter');
  expect(removed.did.en).toBe('Remove promoter at endcap E1 with 5 costs');
  expect(planOf(removed.project).costs.map(({ fixtureId }) => fixtureId)).toEqual(['E1', 'E1']);
  const cleared = planOf(made(deleteThings(both, 'floor', [{ kind: 'fixture', id: 'E1' }])));
  expect([cleared.promotions, cleared.costs]).toEqual([[], []]);
});

test('an edit touches nothing else', () => {
  const { project } = addPromotion(small, 'base', cut);
  expect(project.layouts[0]).toBe(small.layouts[0]);
  expect(planOf(project).positions).toBe(planOf(small).positions);
  expect(planOf(project, 'cap')).toBe(planOf(small, 'cap'));
  const longer = setDays(small, 14).project;
  expect([longer.plans, longer.demand.footfallPerHour]).toEqual([small.plans, small.demand.footfallPerHour]);
  expect(longer.plans).toBe(small.plans);
});

describe('the list of changes', () => {
  const told = (before: Project, after: Project) => {
    const changes = planChanges(before, planOf(before), planOf(after));
    expect(changes.campaign.every(({ zh }) => /[\u4e00-\u9fff]/.test(zh))).toBe(true);
    return [changes.en, ...changes.campaign.map(({ en }) => en)];
  };
  const cutIn = made(addPromotion(small, 'base', cut));

  it('names promotions and costs: added, changed from what to what, removed', () => {
    expect(told(small, made(addPromotion(small, 'base', promoter)))).toEqual([
      '1 promotion added, 5 costs added.',
      'New: promoter at endcap E1, all days, 09:00–21:00.',
      'New cost: image of the stand, ¥50 a day.',
      'New cost: management fee, ¥3 a day.',
      "New cost: promoter's wage, ¥80 a day.",
      'New cost: goods for tasting, ¥50 a day.',
      'New cost: uniform, ¥10 a day.',
    ]);
    const to = { fromDay: 3, toDay: 9, priceCut: 0.2, skuIds: ['cola0', 'cola1'] };
    expect(told(cutIn, made(changePromotion(cutIn, 'base', 'price', to)))).toEqual([
      '1 promotion changed.',
      'Special price on "cola 0": days 1 to 7 → days 3 to 9, also "cola 1", 15% off → 20% off.',
    ]);
    expect(told(cutIn, small)).toEqual([
      '1 promotion removed.',
      'Gone: special price on "cola 0", days 1 to 7.',
    ]);
    const paid = made(addCost(small, 'base', { kind: 'material', amount: 40.5 }));
    expect(told(paid, made(changeCost(paid, 'base', 'material', { amount: 60, per: 'day' })))).toEqual([
      '1 cost changed.',
      'Material: ¥40.50 a campaign → ¥60 a day.',
    ]);
    expect(planChanges(small, planOf(small), planOf(small))).toMatchObject({ isSame: true, campaign: [] });
    expect(planChanges(small, planOf(small), planOf(paid)).isSame).toBe(false);
  });
});

test('what is known of the costs before a run: days within the campaign, gifts at hand, the rest is open', () => {
  const long = setDays(small, 14).project;
  const tasted = made(addPromotion(long, 'base', { ...promoter, fromDay: 10, toDay: 20 }));
  expect(plannedSpend(tasted, planOf(tasted))).toMatchObject({ known: 5 * 193, gifts: 0, nOpen: 0 });
  const later = made(changePromotion(tasted, 'base', 'promoter', { fromDay: 15 }));
  expect(plannedSpend(later, planOf(later)).known).toBe(0);
  const gift = made(
    addPromotion(long, 'base', { kind: 'gift', skuIds: ['cola0'], giftValue: 1, nGifts: 200 }),
  );
  const each = planOf(gift).costs[0].amount;
  expect(plannedSpend(gift, planOf(gift))).toMatchObject({ known: 0, gifts: 200 * each, nOpen: 0 });
  const many = made(changePromotion(gift, 'base', 'gift', { nGifts: null }));
  expect(plannedSpend(many, planOf(many))).toMatchObject({ known: 0, gifts: 0, nOpen: 1 });
});

test('tickets tell a special price and what goes with it, on its days', () => {
  const one = made(addPromotion(small, 'base', { ...cut, fromDay: 3, toDay: 7 }));
  const both = made(addPromotion(one, 'base', { kind: 'gift', skuIds: ['cola0', 'soap2'], giftValue: 1 }));
  const plan = planOf(both);
  expect(promoLabels(plan, { day: 1 }).get('cola0')).toEqual({ priceCut: 0, badges: ['gift'] });
  expect(promoLabels(plan, { day: 2 }).get('cola0')).toEqual({ priceCut: 0.15, badges: ['gift'] });
  expect(promoLabels(plan, { day: 7 }).get('cola0')).toEqual({ priceCut: 0, badges: ['gift'] });
  expect(promoLabels(plan, { days: 14 }).get('cola0')?.priceCut).toBe(0.15);
  expect(promoLabels(plan, { days: 2 }).get('cola0')?.priceCut).toBe(0);
  expect([...promoLabels(planOf(small), { day: 0 })]).toEqual([]);
});
