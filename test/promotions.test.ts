// Promotions, promoters, material, displays and deliveries: what they must do whatever the shop, and what has a closed form.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultEvidence, type Evidence } from '../sim/evidence/table.ts';

import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { listBays } from '../sim/project/places.ts';
import type { Project, ProjectInput } from '../sim/project/schema.ts';
import { diverge } from '../sim/score/diverge.ts';
import { divergenceText } from '../sim/score/divergeText.ts';
import { score } from '../sim/score/scorecard.ts';
import { listSections, openingStockUnits } from '../sim/shelf/sections.ts';
import { countedPrice } from '../sim/shopper/offers.ts';
import { estimatePromotion, type promotionRows } from '../sim/study/fidelity/promotionCheck.ts';
import { EventKind, StopReason, type Trace } from '../sim/trace/format.ts';
import { frameAt, placeOf, ShopperState } from '../src/frame/frameAt.ts';
import { dressedAt, promotersAt } from '../src/frame/promoters.ts';
import { storyOf } from '../src/frame/story.ts';
import { handTrace } from './support/handTrace.ts';
import { indexTrace } from './support/indexTrace.ts';
import { labInput, parsed, type Row, rowsOf, still } from './support/lab.ts';
import { namedRows, rowsByShopper } from './support/namedRows.ts';
import { promotionRuns } from './support/promotionRuns.ts';
import { smallProject } from './support/smallProject.ts';
import { ALONE, endless, run, withoutStock } from './support/smallRuns.ts';
import { motionFaults, traceFaults } from './support/traceFaults.ts';

type Plan = ProjectInput['plans'][number];
type Promotions = NonNullable<Plan['promotions']>;

/** The small shop with a second plan that differs by promotions alone. */
function withPromotions(promotions: Promotions, change: (input: ProjectInput) => void = () => {}): Project {
  return smallProject((input) => {
    change(input);
    input.plans = [input.plans[1], { ...input.plans[1], id: 'promoted', promotions }];
    input.baselinePlanId = 'cap';
  });
}

const promoter = (more: Partial<Extract<Promotions[number], { kind: 'promoter' }>> = {}) => ({
  kind: 'promoter' as const,
  id: 'talk',
  fixtureId: 'E1',
  skuIds: ['cola0'],
  ...more,
});

const busy = (input: ProjectInput) => {
  endless(input);
  input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 5);
};

function columns(trace: Trace) {
  const { timeMs, kind, shopper, subject, place, a, b, c, x0M, y0M, x1M, y1M } = trace;
  return [timeMs, kind, shopper, subject, place, a, b, c, x0M, y0M, x1M, y1M];
}

const skuIxOf = (project: Project, id: string) => project.skus.findIndex((sku) => sku.id === id);
const sold = (project: Project, trace: Trace, id: string) =>
  rowsOf(trace, EventKind.pick).filter(({ subject }) => subject === skuIxOf(project, id));

describe('what is not there', () => {
  test('an empty floor stack is as if the store had none; with goods it stands in the way and sells', () => {
    const stack = {
      id: 'S1',
      kind: 'floorStack' as const,
      xM: 6,
      yM: 4.75,
      widthM: 0.9,
      depthM: 0.7,
      bays: [
        {
          id: 'S1a',
          face: 'front' as const,
          offsetM: 0,
          widthM: 0.9,
          shelves: [{ id: 'S1s', heightMm: 200, clearanceMm: 1000, depthMm: 600 }],
        },
      ],
    };
    const bare = smallProject();
    const empty = smallProject((input) => {
      input.layouts[0].fixtures.push(stack);
    });
    const filled = smallProject((input) => {
      input.layouts[0].fixtures.push(stack);
      input.plans[1].positions.push({
        skuId: 'chips0',
        shelfId: 'S1s',
        xMm: 0,
        facingsWide: 8,
        facingsHigh: 4,
      });
    });
    expect(namedRows(empty, run(empty))).toEqual(namedRows(bare, run(bare)));
    expect(columns(run(filled, 'base'))).toEqual(columns(run(empty, 'base')));
    const full = run(filled, 'cap');
    expect(motionFaults(filled, full, defaultEvidence().bodyClearanceM, 1.8)).toEqual([]);
    const bay = filled.layouts[0].fixtures.flatMap(({ bays }) => bays).findIndex(({ id }) => id === 'S1a');
    expect(sold(filled, full, 'chips0').filter(({ place }) => place === bay).length).toBeGreaterThan(0);
    // Who walked through its place does not any more.
    const through = (trace: Trace) =>
      Array.from(trace.x0M).filter((x, m) => {
        const [y0, y1, x1] = [trace.y0M[m], trace.y1M[m], trace.x1M[m]];
        return (
          Math.min(x, x1) < 5.6 &&
          Math.max(x, x1) > 6.4 &&
          Math.abs(y0 - 4.75) < 0.3 &&
          Math.abs(y1 - 4.75) < 0.3
        );
      }).length;
    expect(through(full)).toBe(0);
  });

  test('a placement nobody passes sells nothing and changes nothing', () => {
    const evidence = still({
      stopHazardPerS: 0.5,
      basketMaxUnits: 4,
      goalShareNoList: 0.3,
      outsideUnplanned: 0,
    });
    const shop = (yM: number, rotationDeg: number) =>
      parsed(
        labInput({
          skus: [{ id: 'x' }, { id: 'y' }],
          change(input) {
            input.layouts[0].depthM = 20;
            input.layouts[0].fixtures.push({
              id: 'far',
              kind: 'floorStack',
              xM: 4.5,
              yM,
              rotationDeg,
              widthM: 1,
              depthM: 1,
              bays: [
                {
                  id: 'far-b',
                  face: 'front',
                  offsetM: 0,
                  widthM: 1,
                  shelves: [{ id: 'far-s', heightMm: 1250, clearanceMm: 400, depthMm: 900 }],
                },
              ],
            });
            const position = { skuId: 'x', shelfId: 'far-s', xMm: 0, facingsWide: 9, facingsHigh: 100 };
            input.plans.push({
              ...input.plans[0],
              id: 'far',
              positions: [...input.plans[0].positions, { ...position, facingsDeep: 80 }],
            });
          },
        }),
      );
    const hidden = shop(15, 0);
    const settings = { seed: 'far', replication: 0, detail: 'sales' as const };
    const [base, far] = ['base', 'far'].map((id) => simulate(compile(hidden, id, evidence), settings));
    expect(columns(far)).toEqual(columns(base));
    expect(rowsOf(far, EventKind.pick).length).toBeGreaterThan(500);
    const seen = shop(4, 180);
    const onTheWay = simulate(compile(seen, 'far', evidence), settings);
    const bayIx = seen.layouts[0].fixtures.findIndex(({ id }) => id === 'far') === 0 ? 0 : 1;
    expect(rowsOf(onTheWay, EventKind.pick).filter(({ place }) => place === bayIx).length).toBeGreaterThan(
      20,
    );
  });

  test('money moves no shopper: a cost changes no byte of the columns', () => {
    const project = smallProject((input) => {
      input.plans = [
        input.plans[0],
        {
          ...input.plans[0],
          id: 'paid',
          costs: [
            { id: 'fee', kind: 'placementFee', amount: 11_500, fixtureId: 'E1' },
            { id: 'wage', kind: 'promoterWage', amount: 80, per: 'day' },
          ],
        },
      ];
    });
    expect(columns(run(project, 'paid'))).toEqual(columns(run(project, 'base')));
  });

  test('a promotion on other days changes nothing before its first day', () => {
    const all: Promotions = [
      promoter({ fromDay: 2, toDay: 2 }),
      { kind: 'specialPrice', id: 'cut', skuIds: ['soap1'], priceCut: 0.5, fromDay: 2, toDay: 2 },
      { kind: 'buyOneGetOne', id: 'two', skuIds: ['chips1'], fromDay: 2, toDay: 2 },
      { kind: 'gift', id: 'gift', skuIds: ['rice1'], giftValue: 2, fromDay: 2, toDay: 2 },
      { kind: 'pop', id: 'pop', fixtureId: 'G1', elements: ['creative'], fromDay: 2, toDay: 2 },
    ];
    const project = withPromotions(all, (input) => {
      input.demand.days = 3;
    });
    const [plain, promoted] = ['cap', 'promoted'].map((id) => namedRows(project, run(project, id)));
    const until = (rows: typeof plain) => rows.filter(({ timeMs }) => timeMs < 86_400_000);
    expect(until(plain).length).toBeGreaterThan(1000);
    expect(until(promoted)).toEqual(until(plain));
    const after = promoted.filter(({ timeMs }) => timeMs >= 2 * 86_400_000);
    expect(after.some(({ what }) => what === 'contact' || what === 'gift')).toBe(false);
    expect(after.filter(({ what }) => what === 'pick').every(({ a }) => a > 0)).toBe(true);
    // Beyond the run a promotion does not happen at all.
    const late = withPromotions(all.map((each) => ({ ...each, fromDay: 9, toDay: 9 })));
    expect(columns(run(late, 'promoted'))).toEqual(columns(run(late, 'cap')));
  });
});

describe('promoters', () => {
  const evidenceOf = (more: Partial<Evidence> = {}): Partial<Evidence> => ({ ...ALONE, ...more });
  const contactsOf = (trace: Trace) => rowsOf(trace, EventKind.contact);

  test('more of them never serve fewer, and serve more where shoppers were turned away', () => {
    let strict = 0;
    fc.assert(
      fc.property(
        fc.record({
          nPromoters: fc.integer({ min: 1, max: 3 }),
          promoterHazardPerS: fc.constantFrom(0.02, 0.1, 1),
          promoterContactS: fc.constantFrom(15, 60, 600),
          promoterQueueMost: fc.constantFrom(0, 1, 4),
          seed: fc.string({ maxLength: 3 }),
        }),
        ({ nPromoters, seed, ...evidence }) => {
          const project = smallProject((input) => {
            busy(input);
            const [, cap] = input.plans;
            input.plans = [1, 2].map((times) => ({
              ...cap,
              id: `times${times}`,
              promotions: [promoter({ nPromoters: nPromoters * times, fromMin: 560, toMin: 700 })],
            }));
            input.baselinePlanId = 'times1';
          });
          const [one, two] = ['times1', 'times2'].map((id) =>
            run(project, id, evidenceOf(evidence), seed, 'sales'),
          );
          const [few, many] = [contactsOf(one).length, contactsOf(two).length];
          expect(many).toBeGreaterThanOrEqual(few);
          const turnedAway = rowsOf(one, EventKind.turnAway).length;
          if (turnedAway > 0) {
            expect(many).toBeGreaterThan(few);
            strict++;
          } else expect(many).toBe(few);
          for (const [id, trace] of [
            ['times1', one],
            ['times2', two],
          ] as const)
            expect(traceFaults(project, id, trace)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
    expect(strict).toBeGreaterThan(2);
  });

  /** Everyone walks the same way past the one bay; the promoter stands before it. */
  const lab = (nPromoters: number, perHour: number, days = 1) =>
    parsed(
      labInput({
        skus: [{ id: 'x' }],
        perHour,
        days,
        change(input) {
          input.plans[0].promotions = [
            promoter({ fixtureId: 'W', skuIds: ['x'], nPromoters, fromMin: 0, toMin: 1440 }),
          ];
        },
      }),
    );
  const labRun = (project: Project, evidence: Evidence, detail: 'sales' | 'full' = 'sales') =>
    simulate(compile(project, 'base', evidence), { seed: 'lab', replication: 0, detail });

  test('address a shopper with 1 - exp(-hazard * seconds in reach)', () => {
    // Within the 10,000 units on the shelf: who finds nothing goes to the exit, and is addressed no more.
    const project = lab(20, 330);
    const quiet = labRun(project, still({ promoterHazardPerS: 0 }), 'full');
    expect(contactsOf(quiet)).toEqual([]);
    // The rectangle: the bay and a margin of half a metre at each end, three metres deep; the way to the till included.
    let inReachMs = 0;
    for (const walk of rowsOf(quiet, EventKind.walk)) {
      if (walk.shopper !== 0) continue;
      const m = walk.subject;
      const steps = 2000;
      for (let k = 0; k < steps; k++) {
        const p = (k + 0.5) / steps;
        const x = quiet.x0M[m] + (quiet.x1M[m] - quiet.x0M[m]) * p;
        const y = quiet.y0M[m] + (quiet.y1M[m] - quiet.y0M[m]) * p;
        if (x > 1.5 && x < 7.5 && y > 1 && y < 4) inReachMs += walk.a / steps;
      }
    }
    for (const hazard of [0.02, 0.3]) {
      const n = quiet.header.nShoppers;
      const expected = 1 - Math.exp((-hazard * inReachMs) / 1000);
      const trace = labRun(project, still({ promoterHazardPerS: hazard, promoterContactS: 1 }));
      const share = contactsOf(trace).length / n;
      expect(rowsOf(trace, EventKind.turnAway)).toEqual([]);
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / n));
    }
  });

  test('turn away as the Erlang loss formula says where nobody waits', () => {
    for (const [c, perHour] of [
      [1, 120],
      [2, 300],
    ] as const) {
      const days = 10;
      const trace = labRun(
        lab(c, perHour, days),
        still({ promoterHazardPerS: 1000, promoterContactS: 30, promoterQueueMost: 0 }),
      );
      const load = (perHour * 30) / 3600;
      let loss = 1;
      for (let k = 1; k <= c; k++) loss = (load * loss) / (k + load * loss);
      const dayOf = ({ timeMs }: Row) => Math.floor(timeMs / 86_400_000);
      const shares = Array.from({ length: days }, (_, day) => {
        const away = rowsOf(trace, EventKind.turnAway).filter((row) => dayOf(row) === day).length;
        return away / (away + contactsOf(trace).filter((row) => dayOf(row) === day).length);
      });
      const mean = shares.reduce((sum, share) => sum + share, 0) / days;
      const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (days - 1);
      expect(Math.abs(mean - loss)).toBeLessThan(4.3 * Math.sqrt(variance / days));
      expect(Math.sqrt(variance / days)).toBeLessThan(0.02);
    }
  });

  test('win the share of the table, of families alone where the offer is for them', () => {
    const evidence = still({ promoterHazardPerS: 1000, promoterContactS: 1, promoterConversion: 0.15 });
    const shares = (['everyone', 'families'] as const).map((audience) => {
      const project = lab(20, 400, 3);
      Object.assign(project.plans[0].promotions[0], { audience });
      const contacts = contactsOf(labRun(project, evidence));
      expect(contacts.length).toBeGreaterThan(20_000);
      return contacts.filter(({ c }) => c >= 0).length / contacts.length;
    });
    expect(shares[0]).toBeCloseTo(0.15, 1);
    expect(Math.abs(shares[0] - 0.15)).toBeLessThan(0.01);
    expect(Math.abs(shares[1] - 0.15 * evidence.familyShare)).toBeLessThan(0.008);
  });

  test('meet the same shoppers whatever stands elsewhere', () => {
    const project = withPromotions([promoter({ nPromoters: 20 })], (input) => {
      busy(input);
      const other = input.plans[1].positions.find(({ skuId }) => skuId === 'soap3')!;
      other.label = false;
    });
    const same = withPromotions([promoter({ nPromoters: 20 })], busy);
    const who = (each: Project) =>
      contactsOf(run(each, 'promoted', evidenceOf({ stopHazardPerS: 0 }))).map(({ shopper, c }) => [
        shopper,
        c,
      ]);
    expect(who(same).length).toBeGreaterThan(50);
    expect(who(project).sort()).toEqual(who(same).sort());
  });

  test('sell what stands at their fixture, and nothing once it is gone', () => {
    const evidence = evidenceOf({ promoterConversion: 1, promoterHazardPerS: 1, promoterContactS: 2 });
    const few = withPromotions([promoter({ nPromoters: 20 })], (input) => {
      input.stock = { backroomCases: 0, replenishment: { visitsMin: [] } };
    });
    const trace = run(few, 'promoted', evidence);
    const atE1 = listSections(few, few.plans[1]).find(({ fixtureIx }) => fixtureIx === 0)!;
    const wins = contactsOf(trace).filter(({ c }) => c >= 0);
    const misses = rowsOf(trace, EventKind.miss).filter(({ place }) => place === atE1.bayIx);
    const there = sold(few, trace, 'cola0').filter(({ place }) => place === atE1.bayIx);
    expect(there.length).toBe(openingStockUnits(few, atE1.offers[0]));
    expect(misses.length).toBeGreaterThan(0);
    expect(wins.length).toBeGreaterThan(there.length);
    const elsewhere = withPromotions([promoter({ skuIds: ['soap1'], nPromoters: 20 })]);
    expect(contactsOf(run(elsewhere, 'promoted', evidence)).every(({ c }) => c === -1)).toBe(true);
  });
});

describe('offers', () => {
  test('count as the price paid, half of it for two, and less with a gift, never nothing', () => {
    expect(countedPrice(8, undefined, 0)).toBe(8);
    expect(countedPrice(8, 0, 0)).toBe(4);
    expect(countedPrice(8, undefined, 8)).toBe(4);
    expect(countedPrice(8, undefined, 0.01)).toBeCloseTo(7.99, 4);
    expect(countedPrice(8, 0, 2)).toBeLessThan(4);
    expect(countedPrice(8, undefined, 1e6)).toBeGreaterThan(0);
  });

  test('a special price sells more of the SKU, at that price, and leaves alone who never stops for its category', () => {
    const project = withPromotions(
      [{ kind: 'specialPrice', id: 'cut', skuIds: ['cola0'], priceCut: 0.3 }],
      busy,
    );
    const [plain, cut] = ['cap', 'promoted'].map((id) => run(project, id, ALONE));
    const [before, after] = [plain, cut].map((trace) => sold(project, trace, 'cola0'));
    expect(after.length).toBeGreaterThan(before.length * 1.1);
    const cents = Math.round(project.skus[skuIxOf(project, 'cola0')].price * 70);
    expect(after.every(({ a }) => a === cents)).toBe(true);
    const days = [plain, cut].map((trace) => rowsByShopper(namedRows(project, trace)));
    const untilTill = (rows: (typeof days)[0] extends Map<number, infer R> ? R : never) => {
      const queue = rows.findIndex(({ what }) => what === 'queue');
      const own = queue < 0 ? rows.slice(0, -1) : rows.slice(0, queue);
      return own.map(withoutStock);
    };
    let same = 0;
    for (const [shopper, rows] of days[0]) {
      if (shopper < 0 || rows.some(({ what, subject }) => what === 'stop' && subject === 'cola')) continue;
      expect(untilTill(days[1].get(shopper)!)).toEqual(untilTill(rows));
      same++;
    }
    expect(same).toBeGreaterThan(100);
  });

  test('two for the price of one: twice as many units as are paid for while there are two', () => {
    const project = withPromotions([{ kind: 'buyOneGetOne', id: 'two', skuIds: ['cola0'] }], busy);
    const trace = run(project, 'promoted', ALONE);
    const units = sold(project, trace, 'cola0');
    const paid = units.filter(({ a }) => a > 0);
    expect(units.length).toBe(2 * paid.length);
    expect(paid.length).toBeGreaterThan(sold(project, run(project, 'cap', ALONE), 'cola0').length);
    expect(traceFaults(project, 'promoted', trace)).toEqual([]);
    // One left on the shelf is one bought, at its price.
    const last = withPromotions([{ kind: 'buyOneGetOne', id: 'two', skuIds: ['cola0'] }], (input) => {
      for (const position of input.plans[1].positions)
        Object.assign(position, { facingsHigh: 1, facingsDeep: 1, facingsWide: 1 });
      input.stock = { backroomCases: 0, replenishment: { visitsMin: [] } };
    });
    const single = sold(last, run(last, 'promoted'), 'cola0');
    expect(single.map(({ a, b }) => [a > 0, b])).toEqual(single.map(() => [true, 0]));
    expect(single.length).toBe(2);
  });

  test('gifts go with units paid for, run out at their number, and count only while they last', () => {
    const gift = (nGifts: number | null): Promotions => [
      { kind: 'gift', id: 'gift', skuIds: ['cola0', 'cola1'], giftValue: 3, nGifts },
    ];
    const trace = (nGifts: number | null) => {
      const project = withPromotions(gift(nGifts), busy);
      const made = run(project, 'promoted', ALONE);
      const units = [...sold(project, made, 'cola0'), ...sold(project, made, 'cola1')];
      return { made, units: units.length, gifts: rowsOf(made, EventKind.gift), project };
    };
    const [endlessGifts, some, none] = [trace(null), trace(25), trace(0)];
    expect(endlessGifts.gifts.length).toBe(endlessGifts.units);
    expect(endlessGifts.gifts.every(({ a, b }) => a === 300 && b === -1)).toBe(true);
    expect(some.gifts.map(({ b }) => b)).toEqual(Array.from({ length: 25 }, (_, k) => 24 - k));
    expect(none.gifts).toEqual([]);
    expect(columns(none.made)).toEqual(columns(run(none.project, 'cap', ALONE)));
    expect(endlessGifts.units).toBeGreaterThan(some.units);
    expect(some.units).toBeGreaterThan(none.units);
    // Until the 25th the two days are the same.
    const untilMs = some.gifts[24].timeMs;
    const until = (each: typeof some) =>
      namedRows(each.project, each.made)
        .filter(({ timeMs, what }) => timeMs < untilMs && what !== 'gift')
        .map(withoutStock);
    expect(until(some)).toEqual(until(endlessGifts));
  });

  test('nobody knows an offer before they see it: goals are those of the usual price', () => {
    const project = withPromotions(
      [{ kind: 'specialPrice', id: 'cut', skuIds: ['cola0'], priceCut: 0.9 }],
      busy,
    );
    const goals = ['cap', 'promoted'].map((id) =>
      namedRows(project, run(project, id, { ...ALONE, listShare: 1 })).filter(({ what }) => what === 'goal'),
    );
    expect(goals[0].filter(({ b }) => b !== '-').length).toBeGreaterThan(100);
    expect(goals[1]).toEqual(goals[0]);
  });

  test('material on a fixture brings more stops there', () => {
    const project = withPromotions(
      [{ kind: 'pop', id: 'pop', fixtureId: 'E1', elements: ['creative', 'brand', 'offer'] }],
      busy,
    );
    const stops = ['cap', 'promoted'].map(
      (id) =>
        rowsOf(run(project, id, { ...ALONE, stopHazardPerS: 0.3 }), EventKind.stop).filter(
          ({ place, c }) => place === 0 && c === StopReason.unplanned,
        ).length,
    );
    expect(stops[0]).toBeGreaterThan(50);
    expect(stops[1]).toBeGreaterThan(stops[0]);
  });
});

describe('what reads the trace', () => {
  const everything = withPromotions(
    [
      promoter({ nPromoters: 1 }),
      { kind: 'buyOneGetOne', id: 'two', skuIds: ['cola0'] },
      { kind: 'specialPrice', id: 'cut', skuIds: ['soap1'], priceCut: 0.5 },
      { kind: 'gift', id: 'gift', skuIds: ['cola0'], giftValue: 2 },
    ],
    busy,
  );
  const evidence = {
    ...defaultEvidence(),
    promoterHazardPerS: 0.2,
    promoterContactS: 40,
    promoterConversion: 0.5,
  };
  const [plain, promoted] = ['cap', 'promoted'].map((id) =>
    simulate(compile(everything, id, evidence), { seed: 'read', replication: 0, detail: 'full' }),
  );
  const bays = listBays(everything.layouts[0]);

  test('scores count free units, money as it was paid, and no talk as a decision at the shelf', () => {
    const card = score(everything, promoted);
    const picks = rowsOf(promoted, EventKind.pick);
    expect(picks.some(({ a }) => a === 0)).toBe(true);
    expect(card.units).toBe(picks.length);
    expect(card.revenue).toBeCloseTo(picks.reduce((sum, { a }) => sum + a, 0) / 100, 6);
    const cost = picks.reduce((sum, { subject }) => sum + everything.skus[subject].cost, 0);
    expect(card.margin).toBeCloseTo(card.revenue - cost, 6);
    // A shopper who passes a shelf up and buys from the promoter decided nothing at that shelf.
    const row = (seconds: number, kind: keyof typeof EventKind, more: object) =>
      [seconds, kind, 0, { place: 0, ...more }] as const;
    const talk = handTrace({
      planId: 'promoted',
      detail: 'sales',
      nShoppers: 1,
      rows: [
        row(0, 'arrive', { subject: 0 }),
        row(5, 'stop', { subject: 0, a: 4000, b: 1000 }),
        row(9, 'passUp', { subject: 0 }),
        row(10, 'contact', { subject: 3, a: 30_000, c: skuIxOf(everything, 'cola0') }),
        row(40, 'pick', { subject: skuIxOf(everything, 'cola0'), a: 400, b: 5, c: 3 }),
        row(50, 'leave', { a: 1, b: 400, c: -1 }),
      ],
    });
    expect(score(everything, talk)).toMatchObject({ units: 1, decision: { purchaseShareWithin5s: null } });
  });

  test('no stage of the funnel holds more shoppers than the one before, promoters or not', () => {
    for (const trace of [plain, promoted]) {
      const { section, sku } = score(everything, trace).funnel!;
      for (const { passed, stopped, looked, bought } of [section, sku])
        passed.forEach((n, ix) => {
          expect(stopped[ix]).toBeLessThanOrEqual(n);
          expect(looked[ix]).toBeLessThanOrEqual(stopped[ix]);
          expect(bought[ix]).toBeLessThanOrEqual(looked[ix]);
        });
    }
    const won = rowsOf(promoted, EventKind.contact).filter(({ c }) => c >= 0);
    expect(won.length).toBeGreaterThan(20);
  });

  test('where days part is told: another price, a free unit, a promoter, one who had no time', () => {
    const result = diverge(everything, plain, promoted);
    const reasons = new Set(result.divergences.map(({ reason }) => reason));
    for (const reason of ['price', 'free', 'contact', 'turnedAway'] as const)
      expect(reasons).toContain(reason);
    const told = new Map(
      result.divergences.map((each) => [each.reason, divergenceText(everything, result, each).what]),
    );
    for (const { en, zh } of told.values()) expect(en + zh).not.toMatch(/undefined|NaN|no SKU|a category/);
    expect(told.get('price')!.en).toMatch(/^paid ¥\d+\.\d\d for soap 1/);
    expect(told.get('contact')!.en).toContain('was served by a promoter (endcap E1)');
    expect(told.get('turnedAway')!.zh).toContain('正忙');
    // Promotions are known by what they do: one more that changes nothing moves no number.
    const more = structuredClone(everything) as { plans: { promotions: object[] }[] } & typeof everything;
    more.plans[1].promotions.unshift({
      kind: 'gift',
      id: 'a',
      skuIds: ['rice0'],
      giftValue: 1,
      nGifts: 0,
      fromDay: 1,
      toDay: 42,
    });
    const again = simulate(compile(more, 'promoted', evidence), {
      seed: 'read',
      replication: 0,
      detail: 'full',
    });
    expect(diverge(everything, promoted, again).nDiverged).toBe(0);
  });

  test('the picture: who is served stands in talk, promoters are there in their hours, busy or free', () => {
    const index = indexTrace(everything, promoted);
    const contacts = rowsOf(promoted, EventKind.contact);
    for (const { timeMs, a, shopper } of contacts.slice(0, 20)) {
      const frame = frameAt(index, timeMs + a / 2);
      const k = Array.from(frame.shopper.subarray(0, frame.n)).indexOf(shopper);
      expect(frame.state[k]).toBe(ShopperState.contact);
      expect(promotersAt(index, timeMs + a / 2)).toMatchObject([{ isBusy: true, bayIx: bays[0].ix }]);
      const before = placeOf(index, shopper, timeMs + 1000);
      expect(placeOf(index, shopper, timeMs + a - 1)).toEqual(before);
    }
    expect(promotersAt(index, 9 * 3_600_000)).toMatchObject([{ isBusy: false }]);
    expect(promotersAt(index, 8.9 * 3_600_000)).toEqual([]);
    expect(promotersAt(indexTrace(everything, plain), 12 * 3_600_000)).toEqual([]);
    const dressed = withPromotions([{ kind: 'pop', id: 'pop', fixtureId: 'E1', elements: ['offer'] }]);
    const shown = indexTrace(dressed, run(dressed, 'promoted', {}, 'laws', 'sales'));
    expect(dressedAt(shown, 3_600_000)).toEqual([
      dressed.layouts[0].fixtures.findIndex(({ id }) => id === 'E1'),
    ]);
  });

  test('the story of a shopper tells the talk and what came of it', () => {
    const index = indexTrace(everything, promoted);
    const [won] = rowsOf(promoted, EventKind.contact).filter(({ c }) => c >= 0);
    const line = storyOf(index, won.shopper).lines.find(({ kind }) => kind === 'contact')!;
    expect(line).toMatchObject({
      durationMs: 40_000,
      bayIx: bays[0].ix,
      waitedMs: won.b,
      tMs: won.timeMs - won.b,
    });
    expect('results' in line && line.results.map(({ kind }) => kind)).toEqual(['pick', 'gift']);
    expect('results' in line && line.results[0]).toMatchObject({
      units: 2,
      price: everything.skus[won.c].price,
    });
    const [away] = rowsOf(promoted, EventKind.turnAway);
    expect(storyOf(index, away.shopper).lines.some(({ kind }) => kind === 'turnedAway')).toBe(true);
  });
});

describe('deliveries', () => {
  const campaign = (delivery: NonNullable<ProjectInput['stock']['delivery']>) =>
    withPromotions([{ kind: 'specialPrice', id: 'cut', skuIds: ['cola0'], priceCut: 0.4 }], (input) => {
      input.demand.days = 8;
      input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 4);
      input.stock = { backroomCases: 1, replenishment: { visitsMin: [660, 780] }, delivery };
    });

  test('keep what is on home shelf, display and in the backroom, day by day', () => {
    const project = campaign({ everyDays: 2, leadDays: 1, atMin: 400 });
    const trace = run(project, 'promoted', {}, 'laws', 'sales');
    expect(traceFaults(project, 'promoted', trace)).toEqual([]);
    const skuIx = skuIxOf(project, 'cola0');
    const stock = new Map<number, number>();
    for (const { offers } of listSections(project, project.plans[1]))
      for (const offer of offers)
        if (offer.skuIx === skuIx) stock.set(offer.bayIx, openingStockUnits(project, offer));
    expect(stock.size).toBe(2);
    const opening =
      [...stock.values()].reduce((sum, units) => sum + units, 0) + project.skus[skuIx].casePackUnits;
    let backroom = project.skus[skuIx].casePackUnits;
    let units = 0;
    let delivered = 0;
    for (const kind of [EventKind.pick, EventKind.restock, EventKind.deliver])
      for (const row of rowsOf(trace, kind)) {
        if (row.subject !== skuIx) continue;
        if (kind === EventKind.pick) units++;
        if (kind === EventKind.deliver) delivered += row.a;
      }
    for (let i = 0; i < trace.nEvents; i++) {
      if (trace.subject[i] !== skuIx) continue;
      const kind = trace.kind[i];
      if (kind === EventKind.pick || kind === EventKind.restock) stock.set(trace.place[i], trace.b[i]);
      if (kind === EventKind.restock || kind === EventKind.deliver) backroom = trace.c[i];
    }
    const left = [...stock.values()].reduce((sum, each) => sum + each, 0) + backroom;
    expect(opening + delivered).toBe(units + left);
    expect(delivered).toBeGreaterThan(0);
  });

  test('come as many days after the visit as they take, and bring what was missing then', () => {
    const project = campaign({ everyDays: 2, leadDays: 1, atMin: 400 });
    const rows = rowsOf(run(project, 'promoted', {}, 'laws', 'sales'), EventKind.deliver);
    const days = [...new Set(rows.map(({ timeMs }) => timeMs / 86_400_000))];
    expect(days.map((day) => Math.round((day % 1) * 1440))).toEqual(days.map(() => 400));
    expect(days.map(Math.floor)).toEqual([3, 5, 7]);
    expect(rowsOf(run(campaign({}), 'promoted', {}, 'laws', 'sales'), EventKind.deliver)).toEqual([]);
  });

  test('never bring what is already on its way', () => {
    const project = campaign({ everyDays: 1, leadDays: 3 });
    const trace = run(project, 'promoted', {}, 'laws', 'sales');
    const skuIx = skuIxOf(project, 'cola0');
    let aboveOpening = 0;
    let delivered = 0;
    for (let i = 0; i < trace.nEvents; i++) {
      if (trace.subject[i] !== skuIx) continue;
      if (trace.kind[i] === EventKind.pick) aboveOpening--;
      if (trace.kind[i] === EventKind.deliver) {
        aboveOpening += trace.a[i];
        delivered += trace.a[i];
      }
      expect(aboveOpening).toBeLessThanOrEqual(0);
    }
    expect(delivered).toBeGreaterThan(0);
  });

  test('sell more the more often they come', () => {
    const units = [0, 4, 1].map((everyDays) => {
      const project = campaign({ everyDays, leadDays: 0 });
      return rowsOf(run(project, 'promoted', {}, 'laws', 'sales'), EventKind.pick).length;
    });
    expect(units[1]).toBeGreaterThan(units[0]);
    expect(units[2]).toBeGreaterThan(units[1]);
  });
});

describe('the promotion rows of the documents', () => {
  test('come out of the checked example within a sixth; three times five days tell no more', () => {
    const runs = promotionRuns(3);
    const near = (
      row: (typeof promotionRows)[number],
      measure: Parameters<typeof estimatePromotion>[1],
      figure: number,
    ) => {
      const { estimate } = estimatePromotion(runs[row], measure);
      expect([row, measure, Math.abs(estimate / figure - 1) < 1 / 6]).toEqual([row, measure, true]);
    };
    near('tasting', 'contactsADay', 108);
    near('tasting', 'unitsADay', 12);
    near('twoForOne', 'contactsADay', 452);
    near('twoForOne', 'unitsADay', 50);
    near('twoForOne', 'paidADay', 25);
    // Costs are the documents' own sums, and what a unit or a contact costs follows from the counts.
    for (const [row, dayCost] of [
      ['tasting', 193],
      ['twoForOne', 190],
    ] as const) {
      for (const { cost, days } of runs[row]) expect(cost).toBe(dayCost * days);
      const of = (measure: Parameters<typeof estimatePromotion>[1]) =>
        estimatePromotion(runs[row], measure).estimate;
      expect(of('costAUnit')).toBeCloseTo(dayCost / of('unitsADay'), 9);
      expect(of('costAPaidUnit')).toBeCloseTo(dayCost / of('paidADay'), 9);
      expect(of('costAContact')).toBeCloseTo(dayCost / of('contactsADay'), 9);
    }
  });
});
