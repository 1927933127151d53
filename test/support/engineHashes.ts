// What every JavaScript engine must make alike, down to the last bit. Runs in Node and, bundled, in browsers.
import { Decision, draw, masterKey } from '../../sim/base/draw.ts';
import { hashBytes } from '../../sim/base/hash.ts';
import { exp, ln, normalQuantile, power } from '../../sim/base/ln.ts';
import { sincosDeg } from '../../sim/base/sincos.ts';
import { buildExample } from '../../sim/examples/index.ts';
import { compile } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import { parseProject, projectHash } from '../../sim/project/parse.ts';
import type { Project } from '../../sim/project/schema.ts';
import { traceHash } from '../../sim/trace/reader.ts';
import { smallProject } from './smallProject.ts';

/** Names and hashes of numbers, projects and traces. */
export function engineHashes(): Record<string, string> {
  const hashes: Record<string, string> = { numbers: numbersHash() };
  const add = (name: string, project: Project, planIds: readonly string[]) => {
    hashes[name] = projectHash(project);
    for (const planId of planIds) {
      const world = compile(project, planId);
      for (const detail of ['full', 'sales'] as const)
        hashes[`${name} ${planId} ${detail}`] = traceHash(
          simulate(world, { seed: '种子', replication: 2, detail }),
        );
    }
  };
  add('small', smallProject(), ['base', 'cap']);
  const turned = smallProject((input) => {
    // Angles, queues and luck that the small shop leaves out.
    input.layouts[0].fixtures[1].rotationDeg = 17;
    input.layouts[0].checkout.service = { kind: 'exponential', meanS: 90 };
    input.layouts[0].checkout.tills.push({ id: 'T2', xM: 10, yM: 9.5 });
    input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 6);
  });
  add('turned', turned, ['base', 'cap']);
  const campaign = smallProject((input) => {
    // Three days of everything a promotion can be, with supplier and staff coming and going.
    input.demand.days = 3;
    input.stock = {
      backroomCases: 1,
      replenishment: { visitsMin: [600, 720] },
      delivery: { everyDays: 1, leadDays: 1, atMin: 420 },
    };
    input.plans[1].promotions = [
      { kind: 'promoter', id: 'talk', fixtureId: 'E1', skuIds: ['cola0'], audience: 'families' },
      { kind: 'buyOneGetOne', id: 'two', skuIds: ['cola0', 'chips1'], fromDay: 2 },
      { kind: 'specialPrice', id: 'cut', skuIds: ['soap1', 'rice2'], priceCut: 0.17, toDay: 2 },
      { kind: 'gift', id: 'gift', skuIds: ['rice2', 'cola3'], giftValue: 1.3, nGifts: 20 },
      { kind: 'pop', id: 'pop', fixtureId: 'E1', elements: ['creative', 'moving'] },
    ];
  });
  add('campaign', campaign, ['base', 'cap']);
  // A real assortment; an hour of it is enough to visit every rule.
  const market = buildExample('supermarket');
  market.demand.footfallPerHour = market.demand.footfallPerHour.map((_, hour) => (hour === 17 ? 200 : 0));
  const parsed = parseProject(market);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ en }) => en).join('\n'));
  add('supermarket', parsed.project, [parsed.project.baselinePlanId]);
  return hashes;
}

/** Bits of a few hundred thousand results of the engine's own mathematics. */
function numbersHash(): string {
  const key = masterKey('engines', 0);
  const n = 60_000;
  const results = new Float64Array(6 * n);
  for (let i = 0; i < n; i++) {
    const u = draw(key, Decision.taste, i);
    const spread = (u - 0.5) * 1400;
    const at = 6 * i;
    results[at] = ln(u);
    results[at + 1] = ln(exp(spread) * u);
    results[at + 2] = exp(spread);
    results[at + 3] = normalQuantile(u);
    results[at + 4] = power(u * 100, 0.26);
    const { cos, sin } = sincosDeg(spread);
    results[at + 5] = cos + 3 * sin;
  }
  return hashBytes(new Uint8Array(results.buffer));
}
