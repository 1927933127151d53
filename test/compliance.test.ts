// The display rules: each broken and kept by a small shelf, fixes that mend and never fit worse, and what retailers forbid.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMissingFees, missingFees, setRetailer } from '../sim/edit/campaign/retailerEdits.ts';
import { findPlan } from '../sim/edit/edit.ts';
import { addToFloor } from '../sim/edit/floor/floorAdd.ts';
import { setFacings } from '../sim/edit/shelf/facingEdits.ts';
import { placeSku } from '../sim/edit/shelf/positionEdits.ts';
import { checkFit } from '../sim/project/fit.ts';
import { parseProject } from '../sim/project/parse.ts';
import { listBays } from '../sim/project/places.ts';
import type { Plan, Project, ProjectInput } from '../sim/project/schema.ts';
import { retailerProblems } from '../sim/retailer/retailerProblems.ts';
import { retailerRefusal, retailerRefusals } from '../sim/retailer/retailerRules.ts';
import { retailerProfiles } from '../sim/retailer/retailers.ts';
import { longestStretch } from '../sim/rules/display/stock.ts';
import { applyFix } from '../sim/rules/fix.ts';
import { fixAll } from '../sim/rules/fixAll.ts';
import type { RuleFacts, RuleId } from '../sim/rules/rule.ts';
import { checkRules, rules } from '../sim/rules/rules.ts';
import { startRuleFacts } from '../sim/study/rules/ruleFacts.ts';
import { ruleWorthStudy } from '../sim/study/rules/ruleWorth.ts';
import { finished } from '../sim/study/study.ts';
import { answered } from './support/answered.ts';
import { exampleProject } from './support/examples.ts';
import { smallProject } from './support/smallProject.ts';

type PlanInput = ProjectInput['plans'][number];
type PositionInput = PlanInput['positions'][number];
type PromotionInput = NonNullable<PlanInput['promotions']>[number];

/** One shelf or a few of gondola G1, everything else bare. */
function shelf(
  positions: readonly Partial<PositionInput>[],
  change?: (input: ProjectInput) => void,
): Project {
  return smallProject((input) => {
    input.plans = [
      {
        id: 'base',
        layoutId: 'floor',
        name: { en: 'Base', zh: '现状' },
        positions: positions.map((position) => ({
          ...{ skuId: 'cola0', shelfId: 'G1front1s1', xMm: 0, facingsWide: 2 },
          ...position,
        })),
      },
    ];
    change?.(input);
  });
}

function facts(
  project: Project,
  units: Record<string, number>,
  more: { missed?: Record<string, number>; left?: number } = {},
): RuleFacts {
  return {
    ...{ planId: 'base', replications: 10 },
    unitsADay: project.skus.map(({ id }) => units[id] ?? 0),
    missedADay: project.skus.map(({ id }) => more.missed?.[id] ?? 0),
    leftShare: listBays(project.layouts[0]).map(() => more.left ?? 0.5),
  };
}

function breaks(project: Project, ruleId: RuleId, known: RuleFacts | null = null, plan?: Plan) {
  const [report] = checkRules(project, plan ?? project.plans[0], known, { ruleIds: [ruleId] });
  expect(report.silence).toBeNull();
  return report.violations;
}

const side = (skuId: string, xMm: number, more: Partial<PositionInput> = {}) => ({ skuId, xMm, ...more });

describe('each rule, broken and kept', () => {
  test('E11 label', () => {
    const [found] = breaks(shelf([{ label: false }]), 'label');
    expect(found.severity).toBe('must');
    expect(found.text.en).toMatch(/bay G1front1, shelf 2: "cola 0" has no price label/);
    expect(breaks(shelf([{}]), 'label')).toEqual([]);
  });

  test('E12 flavour in a vertical block', () => {
    const flavours = (input: ProjectInput) => {
      for (const id of ['cola0', 'cola3']) input.skus.find((sku) => sku.id === id)!.flavour = 'Plain';
    };
    const apart = [side('cola0', 0), side('cola1', 200), side('cola3', 400)];
    expect(breaks(shelf(apart, flavours), 'flavourBlock')).toHaveLength(1);
    const beside = [side('cola0', 0), side('cola3', 200), side('cola1', 400)];
    expect(breaks(shelf(beside, flavours), 'flavourBlock')).toEqual([]);
    const above = [side('cola0', 0), side('cola1', 200), side('cola3', 100, { shelfId: 'G1front1s2' })];
    expect(breaks(shelf(above, flavours), 'flavourBlock')).toEqual([]);
  });

  test('E12 packaging in a row', () => {
    const bottles = ['cola0', 'cola2', 'cola4'];
    const spread = [0, 1, 2].map((n) => side(bottles[n], 0, { shelfId: `G1front1s${n}` }));
    const again = side('cola0', 300, { shelfId: 'G1front1s2' });
    expect(breaks(shelf([...spread, again, side('cola1', 600)]), 'packRow')).toEqual([]);
    const wide = side('cola0', 300, { shelfId: 'G1front1s2', facingsWide: 1 });
    const thin = [side('cola0', 300, { shelfId: 'G1front1s0', facingsWide: 1 }), wide];
    expect(breaks(shelf([...spread, ...thin, side('cola1', 600)]), 'packRow')).toHaveLength(1);
  });

  test('E12 goods of a kind together', () => {
    const home = [
      side('cola0', 0, { facingsWide: 9 }),
      side('cola1', 0, { shelfId: 'G1front1s0', facingsWide: 9 }),
    ];
    const stray = side('cola2', 0, { shelfId: 'G2back3s1', facingsWide: 1 });
    const project = shelf([...home, stray]);
    const [found] = breaks(project, 'together');
    expect(found.fix?.steps).toMatchObject([{ kind: 'move', shelfId: expect.stringMatching(/^G1front1/) }]);
    expect(breaks(shelf(home), 'together')).toEqual([]);
    const onEndcap = side('cola2', 0, { shelfId: 'E1as0', facingsWide: 1 });
    expect(breaks(shelf([...home, onEndcap]), 'together')).toEqual([]);
  });

  test('E13 two facings a flavour', () => {
    const one = side('cola0', 0, { facingsWide: 1 });
    const [found] = breaks(shelf([one, side('cola1', 100, { facingsWide: 9 })]), 'twoFacings');
    expect(found.fix?.steps).toMatchObject([
      { kind: 'facings', to: { wide: 8 } },
      { kind: 'facings', to: { wide: 2 } },
    ]);
    // A neighbour that needs its own two gives none.
    const full = [0, 1, 2, 3].map((n) => side(`cola${n + 1}`, 100 + 200 * n));
    const [stuck] = breaks(shelf([one, ...full, side('cola5', 900, { facingsWide: 1 })]), 'twoFacings');
    expect(stuck.fix).toBeNull();
    expect(stuck.noFix?.zh).toMatch(/没有空位/);
    expect(breaks(shelf(full), 'twoFacings')).toEqual([]);
  });

  test('E13 facings follow rotation', () => {
    const project = shelf([side('cola0', 0), side('cola1', 200), side('cola2', 400)]);
    expect(breaks(project, 'rotation', facts(project, { cola0: 40, cola1: 2, cola2: 3 }))).toHaveLength(1);
    expect(breaks(project, 'rotation', facts(project, { cola0: 4, cola1: 3, cola2: 3 }))).toEqual([]);
    expect(checkRules(project, project.plans[0], null, { ruleIds: ['rotation'] })[0].silence).toBe(
      'needsRun',
    );
  });

  test('E14 eye or hand level', () => {
    const low = (sku: string) => side(sku, 0, { shelfId: 'G1front1s0', facingsHigh: 1 });
    // Own brand: cola0 and cola3.
    const project = shelf([low('cola0'), side('cola1', 0), side('cola2', 300)]);
    const [found] = breaks(project, 'eyeLevel', facts(project, { cola0: 9, cola1: 3 }));
    expect(found.fix?.steps).toMatchObject([{ kind: 'swap' }]);
    const kept = shelf([low('cola1'), side('cola0', 0)]);
    expect(breaks(kept, 'eyeLevel', facts(kept, { cola0: 9, cola1: 3 }))).toEqual([]);
  });

  test('E14 on the right of the flow', () => {
    const project = shelf([side('cola0', 0)]);
    expect(breaks(project, 'rightSide', facts(project, {}, { left: 0.9 }))).toHaveLength(1);
    expect(breaks(project, 'rightSide', facts(project, {}, { left: 0.4 }))).toEqual([]);
    const noOwn = shelf([side('cola0', 0)], (input) => {
      input.ownBrandIds = [];
    });
    expect(checkRules(noOwn, noOwn.plans[0], null, { ruleIds: ['rightSide'] })[0].silence).toBe('needsOwn');
  });

  test('E15 fast movers in the middle', () => {
    const row = ['cola1', 'cola0', 'cola2', 'cola4'].map((sku, n) => side(sku, 200 * n));
    const project = shelf(row);
    const [found] = breaks(
      project,
      'fastMiddle',
      facts(project, { cola1: 20, cola0: 2, cola2: 2, cola4: 1 }),
    );
    expect(found.text.en).toMatch(/13% of the way in from its left end/);
    expect(found.fix?.steps).toMatchObject([{ kind: 'swap' }]);
    expect(
      breaks(project, 'fastMiddle', facts(project, { cola0: 20, cola1: 2, cola2: 2, cola4: 1 })),
    ).toEqual([]);
  });

  test('E15 weak ones beside strong ones', () => {
    const row = ['cola1', 'cola2', 'cola4', 'cola0'].map((sku, n) => side(sku, 200 * n));
    const project = shelf(row);
    const sales = { cola1: 20, cola2: 6, cola4: 6, cola0: 1 };
    const [found] = breaks(project, 'weakBeside', facts(project, sales));
    expect(found.skuIds).toEqual(['cola0']);
    const kept = shelf(['cola2', 'cola1', 'cola0', 'cola4'].map((sku, n) => side(sku, 200 * n)));
    expect(breaks(kept, 'weakBeside', facts(kept, sales))).toEqual([]);
  });

  test('E15 the slow seller towards the competitor', () => {
    const row = ['cola0', 'cola3', 'cola1'];
    const project = shelf(row.map((sku, n) => side(sku, 200 * n)));
    const sales = { cola0: 1, cola3: 20, cola1: 3 };
    expect(breaks(project, 'slowBetween', facts(project, sales))).toHaveLength(1);
    const kept = shelf(['cola3', 'cola0', 'cola1'].map((sku, n) => side(sku, 200 * n)));
    expect(breaks(kept, 'slowBetween', facts(kept, sales))).toEqual([]);
  });

  test('E16 pack face to the shopper', () => {
    const [found] = breaks(shelf([{ orientation: 'side' }]), 'faceOut');
    expect(found.fix?.steps).toMatchObject([{ kind: 'turn', orientation: 'front' }]);
    expect(breaks(shelf([{}]), 'faceOut')).toEqual([]);
  });

  test('E17 no deeper than sells, E18 no stock-outs between refills', () => {
    const project = shelf([{ facingsDeep: 4, facingsHigh: 2 }]);
    const [old] = breaks(project, 'fresh', facts(project, { cola0: 0.2 }));
    expect(old.fix?.steps).toEqual([{ kind: 'facings', keys: ['G1front1s1 0 cola0'], to: { deep: 1 } }]);
    expect(breaks(project, 'fresh', facts(project, { cola0: 4 }))).toEqual([]);
    const [out] = breaks(project, 'inStock', facts(project, { cola0: 30 }, { missed: { cola0: 5 } }));
    expect(out.text.en).toMatch(/16 units on the shelf, 19 wanted between refills, 5 a day not there/);
    expect(breaks(project, 'inStock', facts(project, { cola0: 10 }))).toEqual([]);
  });

  test('between refills: by the clock of the shoppers', () => {
    // 40 shoppers in each hour from 9 to 13; staff look at 11 and goods are there ten minutes later.
    expect(longestStretch(shelf([{}]))).toBeCloseTo((2 + 1 / 6) / 4, 9);
    const never = shelf([{}], (input) => {
      input.stock.replenishment.visitsMin = [];
      input.demand.days = 7;
    });
    expect(longestStretch(never)).toBe(7);
  });

  test('E19 floor stacks: place, promoter, weeks', () => {
    const promoter: PromotionInput = {
      kind: 'promoter',
      id: 'p',
      fixtureId: 'S',
      skuIds: ['cola0'],
      toDay: 5,
    };
    const stack = (xM: number, yM: number, promotions: PromotionInput[] = [], days = 1) =>
      shelf([side('cola0', 0, { shelfId: 'Sas0' })], (input) => {
        const bay = { id: 'Sa', face: 'front' as const, offsetM: 0, widthM: 0.8 };
        const shelves = [{ id: 'Sas0', heightMm: 100, clearanceMm: 1000, depthMm: 400 }];
        const size = { widthM: 0.8, depthM: 0.8, bays: [{ ...bay, shelves }] };
        input.layouts[0].fixtures.push({ id: 'S', kind: 'floorStack', xM, yM, ...size });
        input.plans[0].promotions = promotions;
        input.demand.days = days;
      });
    expect(breaks(stack(1, 6), 'stackPlace')).toEqual([]);
    const [corner] = breaks(stack(11, 0.8), 'stackPlace');
    expect(corner.text.en).toMatch(/none of the five places/);
    expect(breaks(stack(1, 6), 'stackPromoter')).toHaveLength(1);
    expect(breaks(stack(1, 6, [promoter]), 'stackPromoter')).toEqual([]);
    expect(breaks(stack(1, 6, [{ ...promoter, nPromoters: 3 }]), 'stackPromoter')[0].fix?.text.en).toMatch(
      /one/,
    );
    const [short] = breaks(stack(1, 6, [promoter], 21), 'stackTime');
    expect(short.text.en).toMatch(/runs 5 days; 14 to 28/);
    expect(breaks(stack(1, 6, [{ ...promoter, toDay: 20 }], 21), 'stackTime')).toEqual([]);
    expect(breaks(stack(1, 6, [promoter], 5), 'stackTime')).toEqual([]);
  });
});

describe('fixes', () => {
  /** Every fix of a plan mends its rule, or leaves fewer breaks of it, and never fits worse. */
  function everyFixMends(project: Project, known: RuleFacts | null, most: number): number {
    const plan = findPlan(project, 'base')!;
    const nMisfits = checkFit(project, plan).length;
    let n = 0;
    for (const { ruleId, violations } of checkRules(project, plan, known)) {
      const mendable = violations.filter(({ fix }) => fix !== null);
      const step = Math.max(1, Math.ceil(mendable.length / most));
      mendable.forEach((violation, k) => {
        if (k % step !== 0) return;
        const edit = applyFix(project, 'base', violation.fix!);
        const told = `${ruleId}: ${violation.text.en} -> ${violation.fix!.text.en}`;
        expect(edit.refused, told).toBeUndefined();
        const after = findPlan(edit.project, 'base')!;
        expect(checkFit(edit.project, after).length, told).toBeLessThanOrEqual(nMisfits);
        expect(breaks(edit.project, ruleId, known, after).length, told).toBeLessThan(violations.length);
        n++;
      });
    }
    return n;
  }

  test('on shelves filled at random, whatever sells', () => {
    const position = fc.record({
      skuId: fc.constantFrom('cola0', 'cola1', 'cola2', 'cola3', 'cola4', 'cola5', 'rice0', 'rice1'),
      shelfId: fc.constantFrom('G1front1s0', 'G1front1s1', 'G1front1s2', 'G1front2s1', 'G1back1s1'),
      gapMm: fc.integer({ min: 0, max: 150 }),
      facingsWide: fc.integer({ min: 1, max: 5 }),
      facingsHigh: fc.integer({ min: 1, max: 2 }),
      facingsDeep: fc.integer({ min: 1, max: 4 }),
      orientation: fc.constantFrom('front' as const, 'front' as const, 'side' as const),
      label: fc.boolean(),
    });
    const sales = fc.dictionary(
      fc.constantFrom('cola0', 'cola1', 'cola2', 'cola3', 'cola4', 'rice0'),
      fc.integer({ min: 0, max: 60 }),
    );
    let n = 0;
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 2, maxLength: 18 }),
        sales,
        fc.boolean(),
        (wanted, units, own) => {
          const edge = new Map<string, number>();
          const positions = wanted.flatMap(({ gapMm, ...rest }) => {
            const xMm = (edge.get(rest.shelfId) ?? 0) + gapMm;
            const toMm = xMm + rest.facingsWide * (rest.orientation === 'side' ? 80 : 100);
            if (toMm > 1000) return [];
            edge.set(rest.shelfId, toMm);
            return [{ ...rest, xMm }];
          });
          const project = shelf(positions, (input) => {
            for (const sku of input.skus) sku.flavour = sku.id < 'cola3' ? 'Plain' : 'Sour';
            if (!own) input.ownBrandIds = [];
          });
          n += everyFixMends(project, facts(project, units), 20);
        },
      ),
      { numRuns: 60, seed: 11 },
    );
    expect(n).toBeGreaterThan(300);
  });

  test('in an example store; all of a rule at once', () => {
    const project = exampleProject('convenience');
    const known = finished(startRuleFacts(project, { planId: 'base', seed: 'rules', replications: 2 }))!;
    expect(known.leftShare.some((share) => share !== null && share > 0 && share < 1)).toBe(true);
    expect(everyFixMends(project, known, 4)).toBeGreaterThan(10);
    const before = breaks(project, 'twoFacings').length;
    const { edit, nFixed, nLeft } = fixAll(project, 'base', null, { ruleIds: ['twoFacings'] });
    expect(nFixed).toBeGreaterThan(5);
    expect(nFixed + nLeft).toBe(before);
    expect(breaks(edit.project, 'twoFacings', null, findPlan(edit.project, 'base')!)).toHaveLength(nLeft);
  });

  test('a plan that has changed since is left alone', () => {
    const project = shelf([{ label: false }]);
    const [{ fix }] = breaks(project, 'label');
    const moved = shelf([{ label: false, xMm: 50 }]);
    expect(applyFix(moved, 'base', fix!).refused?.en).toMatch(/changed since/);
  });
});

describe('what a rule is worth', () => {
  const worth = (project: Project, ruleId: RuleId, replications: number) => {
    const settings = { planId: 'base', ruleId, facts: null, seed: 'worth', replications };
    return answered(ruleWorthStudy, project, settings);
  };

  test('a kept rule has nothing to compare; one replication is too few; the sentence says what was found', () => {
    const project = smallProject();
    expect(worth(project, 'label', 4).kind).toBe('nothing');
    const unlabelled = smallProject((input) => {
      for (const position of input.plans[0].positions)
        if (/[03]$/.test(position.skuId)) position.label = false;
    });
    const one = worth(unlabelled, 'label', 1);
    expect(one.kind).toBe('tooFew');
    const many = worth(unlabelled, 'label', 6);
    expect(many.nFixed).toBe(8);
    expect(many.earned!.low!).toBeLessThan(many.earned!.value);
    expect(many.text.zh).toMatch(/遵守“价签清楚”/);
    expect(many.text.en).toMatch(
      /^(Following “Clear price label”|No difference can be shown: following “Clear price label”)/,
    );
  });
});

describe('retailers', () => {
  const [central, open, strict] = retailerProfiles({ currency: 'CNY' }).map(({ retailer }) => retailer);
  const promoter = { kind: 'promoter', id: 'p', fixtureId: 'E1', skuIds: ['cola0'] } as const;

  test('refuse what they do not allow, and name the rule', () => {
    const rest = {
      fromDay: 1,
      toDay: 14,
      fromMin: 540,
      toMin: 1080,
      nPromoters: 1,
      audience: 'everyone' as const,
    };
    const wish = (isForNewProduct: boolean) => ({
      kind: 'promotion' as const,
      promotion: { ...promoter, skuIds: ['cola0'], ...rest, isForNewProduct },
    });
    expect(retailerRefusal(null, wish(false))).toBeNull();
    expect(retailerRefusal(open, wish(false))).toBeNull();
    expect(retailerRefusal(central, wish(true))).toBeNull();
    expect(retailerRefusal(central, wish(false))?.en).toMatch(
      /^Rule of Chain with central displays: promoters for new/,
    );
    expect(retailerRefusal(strict, wish(true))?.zh).toMatch(/不接受促销员/);
    const clip = { kind: 'placement' as const, placement: 'clipStrip' as const };
    expect(retailerRefusal(central, clip)?.en).toMatch(
      /no clip strip for suppliers\. Allowed: endcap, floor stack/,
    );
  });

  test('edits ask: the baseline shelves, a copy of them, a display that is not open', () => {
    const { project } = setRetailer(smallProject(), central);
    const ix = project.plans.findIndex(({ id }) => id === 'base');
    const shelfIx = project.plans[ix].positions.findIndex(({ shelfId }) => shelfId.startsWith('G1'));
    const capIx = project.plans[ix].positions.findIndex(({ shelfId }) => shelfId === 'E1as0');
    expect(setFacings(project, 'base', [shelfIx], { wide: 3 }).refused?.en).toMatch(/once a quarter/);
    expect(setFacings(project, 'base', [capIx], { wide: 5 }).refused).toBeUndefined();
    expect(setFacings(project, 'cap', [shelfIx], { wide: 3 }).refused).toBeUndefined();
    expect(addToFloor(project, 'floor', 'pillar', { xM: 3, yM: 9 }).refused?.en).toMatch(/no pillar wrap/);
    expect(addToFloor(project, 'floor', 'endcap', { xM: 3, yM: 9 }).refused).toBeUndefined();
    const closed = setRetailer(smallProject(), { ...strict, placements: [] }).project;
    // Own goods may not come onto the endcap; what others have there is not the supplier's matter.
    const onto = { shelfId: 'E1as0', xMm: 600, facingsWide: 1 };
    expect(placeSku(closed, 'base', { ...onto, skuId: 'cola0' }).refused?.en).toMatch(/no endcap/);
    expect(placeSku(closed, 'base', { ...onto, skuId: 'cola1' }).refused).toBeUndefined();
  });

  test('what is there already is told, and can be taken out', () => {
    const input = smallProject((draft) => {
      draft.plans[1].promotions = [{ ...promoter, skuIds: ['cola0'] }];
    });
    const { project } = setRetailer(input, { ...strict, placements: [] });
    const cap = findPlan(project, 'cap')!;
    expect(retailerRefusals(project, cap).map(({ rule }) => rule)).toEqual(['placements', 'promoters']);
    expect(retailerProblems(project).map(({ code }) => code)).toEqual([
      'retailer-placements',
      'retailer-promoters',
    ]);
    const found = breaks(project, 'retailer', null, cap);
    expect(found.map(({ severity }) => severity)).toEqual(['must', 'must']);
    const { edit } = fixAll(project, 'cap', null, { ruleIds: ['retailer'] });
    expect(breaks(edit.project, 'retailer', null, findPlan(edit.project, 'cap')!)).toEqual([]);
  });

  test('fees are proposed once', () => {
    const { project } = setRetailer(smallProject(), strict);
    const cap = findPlan(project, 'cap')!;
    expect(missingFees(project, cap).map(({ kind, amount, fixtureId }) => [kind, amount, fixtureId])).toEqual(
      [
        ['placementFee', 15000, 'E1'],
        ['festivalFee', 500, undefined],
      ],
    );
    const after = addMissingFees(project, 'cap').project;
    expect(missingFees(after, findPlan(after, 'cap')!)).toEqual([]);
    expect(parseProject(after).ok).toBe(true);
    expect(addMissingFees(after, 'cap').refused?.en).toMatch(/no fee/);
  });
});

test('every rule has its words in both languages and a row of the documents', () => {
  for (const { name, words, evidence } of rules) {
    expect(evidence).toMatch(/^E\d+$/);
    for (const text of [name, words]) {
      expect(text.en).not.toBe('');
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
