// Runs to be audited: the small shop with everything about it varied (the furniture, the hours, the stock, the tills,
// and every number of the evidence within its range), and the examples.
import fc from 'fast-check';
import { defaultEvidence, type Evidence, type EvidenceKey, evidenceTable } from '../../sim/evidence/table.ts';
import { buildExample } from '../../sim/examples/index.ts';
import { compile, type World } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import { popElements } from '../../sim/kinds/promotion/pop.ts';
import type { Project } from '../../sim/project/schema.ts';
import { StoreError } from '../../sim/store/reach.ts';
import type { Trace } from '../../sim/trace/format.ts';
import { parsed } from './lab.ts';
import { smallProject } from './smallProject.ts';
import { motionFaults, traceFaults } from './traceFaults.ts';

const evidenceInRange = fc
  .record(
    Object.fromEntries(
      evidenceTable.map(({ key, low, high }) => [key, fc.double({ min: low, max: high, noNaN: true })]),
    ) as Record<EvidenceKey, fc.Arbitrary<number>>,
  )
  .map((evidence): Evidence => evidence);

const days = { fromDay: fc.constantFrom(1, 2), toDay: fc.constantFrom(2, 42) };
const colas = fc.subarray(['cola0', 'cola1', 'cola2'], { minLength: 1 });
const others = fc.subarray(['rice5', 'soap1', 'chips3'], { minLength: 1 });
const place = fc.constantFrom('E1', 'G1', 'G2');

/** One of each kind, on goods that stand on two places and on one. */
const somePromotions = fc
  .tuple(
    fc.record({ ...days, id: fc.constant('two'), kind: fc.constant('buyOneGetOne' as const), skuIds: colas }),
    fc.record({
      ...days,
      id: fc.constant('cut'),
      kind: fc.constant('specialPrice' as const),
      skuIds: others,
      priceCut: fc.double({ min: 0.01, max: 0.95, noNaN: true }),
    }),
    fc.record({
      ...days,
      id: fc.constant('gift'),
      kind: fc.constant('gift' as const),
      skuIds: fc.oneof(colas, others),
      giftValue: fc.double({ min: 0, max: 20, noNaN: true }),
      nGifts: fc.constantFrom(null, 0, 3, 40),
    }),
    fc.record({
      ...days,
      id: fc.constant('talk'),
      kind: fc.constant('promoter' as const),
      fixtureId: place,
      skuIds: fc.oneof(colas, others),
      fromMin: fc.integer({ min: 0, max: 700 }),
      toMin: fc.integer({ min: 701, max: 1440 }),
      nPromoters: fc.constantFrom(1, 1, 3),
      audience: fc.constantFrom('everyone' as const, 'families' as const),
    }),
    fc.record({
      ...days,
      id: fc.constant('pop'),
      kind: fc.constant('pop' as const),
      fixtureId: place,
      elements: fc.subarray([...popElements], { minLength: 1 }),
    }),
  )
  .chain((all) => fc.subarray(all, { minLength: 1 }));

export const randomRun = fc.record({
  evidence: fc.option(evidenceInRange, { nil: defaultEvidence() }),
  footfall: fc.integer({ min: 0, max: 120 }),
  days: fc.constantFrom(1, 1, 2),
  openingFill: fc.constantFrom(0, 0.1, 0.5, 1),
  backroomCases: fc.constantFrom(0, 1, 30),
  visitsMin: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }),
  delayMin: fc.constantFrom(0, 5, 300),
  refillBelow: fc.constantFrom(0, 0.5, 1),
  discipline: fc.constantFrom('perTill' as const, 'shared' as const),
  service: fc.constantFrom(
    { kind: 'perUnit' as const },
    { kind: 'constant' as const, meanS: 60 },
    { kind: 'exponential' as const, meanS: 45 },
  ),
  nTills: fc.integer({ min: 1, max: 4 }),
  turns: fc.array(fc.constantFrom(0, 0, 7, 45, -30, 90, 180, -135), { minLength: 3, maxLength: 3 }),
  shift: fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 6, maxLength: 6 }),
  planId: fc.constantFrom('base', 'cap'),
  delivery: fc.record({
    everyDays: fc.constantFrom(0, 1),
    leadDays: fc.constantFrom(0, 1),
    atMin: fc.integer({ min: 0, max: 1440 }),
  }),
  promotions: fc.option(somePromotions, { nil: [] }),
  seed: fc.string({ maxLength: 5 }),
});

export type RandomRun = typeof randomRun extends fc.Arbitrary<infer T> ? T : never;

/** Simulates it and audits the trace; a shop nobody can walk through has none. */
export function faultsOfRandomRun(random: RandomRun): string[] {
  const { evidence, planId } = random;
  const ran = runAtRandom(random);
  if (!ran) return [];
  const { project, trace } = ran;
  return [
    ...traceFaults(project, planId, trace),
    ...motionFaults(project, trace, evidence.bodyClearanceM, 2 * evidence.walkSpeedMps),
  ];
}

/** Null for a shop nobody can walk through. */
export function runAtRandom(random: RandomRun): { project: Project; world: World; trace: Trace } | null {
  const { evidence, planId, seed } = random;
  const project = projectAtRandom(random);
  try {
    const world = compile(project, planId, evidence);
    return { project, world, trace: simulate(world, { seed, replication: 0, detail: 'full' }) };
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
}

function projectAtRandom(random: RandomRun): Project {
  return smallProject((input) => {
    const { openingFill, backroomCases, visitsMin, delayMin, refillBelow } = random;
    const { demand } = input;
    const [store] = input.layouts;
    demand.days = random.days;
    demand.footfallPerHour = demand.footfallPerHour.map((count) => (count > 0 ? random.footfall : 0));
    input.stock = {
      openingFill,
      backroomCases,
      replenishment: { visitsMin, delayMin, refillBelow },
      delivery: random.delivery,
    };
    for (const plan of input.plans) plan.promotions = random.promotions;
    const tills = Array.from({ length: random.nTills }, (_, n) => ({ id: `T${n}`, xM: 7 + n, yM: 9.6 }));
    store.checkout = { discipline: random.discipline, service: random.service, tills };
    store.fixtures.forEach((fixture, ix) => {
      fixture.rotationDeg = (fixture.rotationDeg ?? 0) + random.turns[ix];
      fixture.xM += random.shift[2 * ix];
      fixture.yM += random.shift[2 * ix + 1];
    });
  });
}

/** Audits every plan of an example, at so many shoppers in its busiest hour. */
export function faultsOfExample(id: string, mostPerHour: number): string[] {
  const input = buildExample(id);
  const busiest = Math.max(...input.demand.footfallPerHour);
  input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => (count * mostPerHour) / busiest);
  const project = parsed(input);
  const evidence = defaultEvidence();
  return project.plans.flatMap((plan) => {
    const trace = simulate(compile(project, plan.id), { seed: 'example', replication: 0, detail: 'full' });
    return [
      ...(trace.header.nShoppers > 100 ? [] : ['hardly anyone came']),
      ...traceFaults(project, plan.id, trace),
      ...motionFaults(project, trace, evidence.bodyClearanceM, 2 * evidence.walkSpeedMps),
    ];
  });
}
