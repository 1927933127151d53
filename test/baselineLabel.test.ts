// The baseline is a label: which plan a project calls so changes the sign of differences, and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashBytes } from '../sim/base/hash.ts';
import { defaultEvidence } from '../sim/evidence/table.ts';
import { compile } from '../sim/kernel/compile.ts';
import { stopHazards } from '../sim/kernel/compileSections.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { metrics } from '../sim/kinds/metric/index.ts';
import { canonical } from '../sim/project/parse.ts';
import type { Position, Project } from '../sim/project/schema.ts';
import { comparePlans } from '../sim/study/compare/compare.ts';
import type { Trace } from '../sim/trace/format.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';

/** Everything that happened, as one word for it; the header names the project, and with it its baseline. */
function happened(trace: Trace): string {
  const { timeMs, kind, shopper, subject, place, a, b, c, x0M, y0M, x1M, y1M } = trace;
  const columns = [timeMs, kind, shopper, subject, place, a, b, c, x0M, y0M, x1M, y1M];
  return columns
    .map(({ buffer, byteOffset, byteLength }) => hashBytes(new Uint8Array(buffer, byteOffset, byteLength)))
    .join();
}

const day = (project: Project, planId: string, seed: string) =>
  happened(simulate(compile(project, planId), { seed, replication: 0, detail: 'full' }));

const home = smallProjectInput().plans[0].positions.slice(0, -1);
const ids = smallProjectInput().skus.map(({ id }) => id);

/** A plan that lists what it likes, with facings, labels and displays of its own. */
const anyPlan = fc.record({
  listed: fc.subarray(ids, { minLength: 8 }),
  facings: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: home.length, maxLength: home.length }),
  label: fc.boolean(),
  shown: fc.option(fc.constantFrom(...ids), { nil: null }),
});

const anyProject = fc.record({
  plans: fc.array(anyPlan, { minLength: 2, maxLength: 3 }),
  dear: fc.double({ min: 0.2, max: 5, noNaN: true }),
  seed: fc.string({ maxLength: 4 }),
});

type Any = typeof anyProject extends fc.Arbitrary<infer T> ? T : never;

function projectOf({ plans, dear }: Any): Project {
  return smallProject((input) => {
    for (const sku of input.skus.slice(0, 6)) sku.price *= dear;
    const [{ layoutId }] = input.plans;
    input.plans = plans.map(({ listed, facings, label, shown }, nth) => ({
      id: `p${nth}`,
      layoutId,
      name: { en: `Plan ${nth}`, zh: `方案${nth}` },
      positions: [
        ...home.flatMap((position, ix): Position[] =>
          listed.includes(position.skuId)
            ? [{ ...position, facingsWide: facings[ix], orientation: 'front', label } as Position]
            : [],
        ),
        ...(shown === null
          ? []
          : [{ skuId: shown, shelfId: 'E1as0', xMm: 0, facingsWide: 6, facingsHigh: 2, facingsDeep: 3 }]),
      ],
    }));
    input.baselinePlanId = 'p0';
    input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count / 2);
  });
}

const called = (project: Project, baselinePlanId: string) => ({ ...project, baselinePlanId });

test('another baseline, or a plan less, changes no byte of what happened in a plan', () => {
  let differing = 0;
  fc.assert(
    fc.property(anyProject, (any) => {
      const project = projectOf(any);
      const planIds = project.plans.map(({ id }) => id);
      const days = planIds.map((id) => day(project, id, any.seed));
      for (const label of planIds.slice(1))
        planIds.forEach((id, ix) => {
          expect(day(called(project, label), id, any.seed)).toBe(days[ix]);
        });
      planIds.forEach((id, ix) => {
        const alone = canonical({ ...called(project, id), plans: [project.plans[ix]] });
        expect(day(alone, id, any.seed)).toBe(days[ix]);
      });
      if (days[0] !== days[1]) differing++;
    }),
    { numRuns: 10 },
  );
  // The plans do differ: were they all the same, the law would say nothing.
  expect(differing).toBeGreaterThan(7);
});

test('two plans compared the other way round differ by the sign alone', () => {
  const project = smallProject((input) => {
    // A range of other prices, with labels: what shoppers are used to must not come from either plan.
    for (const sku of input.skus.slice(0, 3)) sku.price *= 3;
    input.plans[1].positions = input.plans[1].positions
      .filter(({ skuId }) => skuId !== 'cola1' && skuId !== 'soap2')
      .map((position) => ({ ...position, label: true }));
  });
  const settings = { seed: 'label', replications: 3 };
  const [there, back] = (
    [
      ['base', 'cap'],
      ['cap', 'base'],
    ] as const
  ).map(
    ([baseline, alternative]) =>
      comparePlans(called(project, baseline), { ...settings, baseline, alternatives: [alternative] })
        .alternatives[0].metrics,
  );
  for (const metric of metrics) {
    expect(there[metric].difference).toBeCloseTo(-back[metric].difference, 12);
    expect(there[metric].baseline).toBe(back[metric].alternative);
    expect(there[metric].pValue).toBeCloseTo(back[metric].pValue!, 12);
  }
  expect(there.units.difference).not.toBe(0);
});

test('a place draws by the part of its category it shows, however that stands', () => {
  const hazards = (change: (position: Position) => Position) => {
    const project = smallProject((input) => {
      input.plans[0].positions = input.plans[0].positions.map((position) => change(position as Position));
    });
    const { layout, sections, sectionIsDisplay } = compile(project, 'base');
    const all = stopHazards(project, layout, sections, defaultEvidence());
    return sections.map(({ categoryIx }, ix) => ({
      category: project.categories[categoryIx].id,
      isDisplay: sectionIsDisplay[ix] === 1,
      hazard: all[ix],
    }));
  };
  const plain = hazards((position) => position);
  const dressed = hazards((position) => ({
    ...position,
    label: true,
    facingsWide: 2 * position.facingsWide,
  }));
  expect(dressed).toEqual(plain);
  const rice = plain.filter(({ category }) => category === 'rice');
  const [home] = rice.filter(({ isDisplay }) => !isDisplay);
  const [endcap] = rice.filter(({ isDisplay }) => isDisplay);
  const { stopHazardPerS, hazardCommodity, visibilityEndcap } = defaultEvidence();
  expect(home.hazard).toBeCloseTo(stopHazardPerS * hazardCommodity, 12);
  expect(endcap.hazard).toBeCloseTo((home.hazard * visibilityEndcap) / 6, 12);
});
