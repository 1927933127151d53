// Speed, measured side by side in one run: trips and events a second, time by phase, and how far the kernel is from a
// bare loop that makes the same draws and look-ups. Prints a hash of the result, so that a faster kernel is seen to be
// the same kernel. Times depend on the machine; ratios less so.
import { lanes, masterKey, prefix, uniform } from '../../sim/base/draw.ts';
import { buildExample } from '../../sim/examples/index.ts';
import { compile, type World } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import { parseProject } from '../../sim/project/parse.ts';
import type { Project } from '../../sim/project/schema.ts';
import { EventKind, type Trace } from '../../sim/trace/format.ts';
import { traceHash } from '../../sim/trace/reader.ts';
import { followEdit } from './followHand.ts';
import { phases, timeByPhase } from './phases.ts';
import { measurePower } from './power.ts';

const REPEATS = 5;

function load(id: string): Project {
  const parsed = parseProject(buildExample(id));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.en).join('\n'));
  return parsed.project;
}

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** Draws and look-ups of a run, counted off its full trace: offers weighed at stops, sections passed, looks judged. */
function workOf(world: World, full: Trace): { attention: number; hazards: number; judged: number } {
  const bySection = new Map<number, number>();
  for (let s = 0; s < world.nSections; s++) {
    bySection.set(
      world.sectionCategory[s] * 65536 + world.sectionBay[s],
      world.sectionTo[s] - world.sectionFrom[s],
    );
  }
  let attention = 0;
  let hazards = 0;
  let judged = 0;
  for (let row = 0; row < full.nEvents; row++) {
    const kind = full.kind[row];
    if (kind === EventKind.stop) attention += bySection.get(full.subject[row] * 65536 + full.place[row]) ?? 0;
    else if (kind === EventKind.pass) hazards++;
    else if (kind === EventKind.look) judged++;
  }
  return { attention, hazards, judged };
}

/** The same number of draws and table look-ups with nothing round them. */
function bareLoop(world: World, work: ReturnType<typeof workOf>): number {
  const key = masterKey('bench', 0);
  const { offerSku, skuS0, skuS1, offerWeight, sectionS0, sectionS1 } = world;
  let sum = 0;
  let shopper = 0;
  const run = (
    draws: number,
    a: Int32Array,
    b: Int32Array,
    via: Int32Array | null,
    weight: Float64Array | null,
  ) => {
    const n = via ? via.length : a.length;
    let at = 0;
    for (let i = 0; i < draws; i++) {
      if (i % 30 === 0) prefix(key, 15, shopper++, 0);
      const subject = via ? via[at] : at;
      const u = uniform(lanes[0], lanes[1], a[subject], b[subject]);
      sum += weight ? u * weight[at] : u;
      at = at + 1 === n ? 0 : at + 1;
    }
  };
  run(work.attention + 2 * work.judged, skuS0, skuS1, offerSku, offerWeight);
  run(work.hazards, sectionS0, sectionS1, null, null);
  return sum;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

for (const id of ['supermarket', 'hypermarket']) {
  const project = load(id);
  const { ms: compileMs, value: world } = timed(() => compile(project, project.baselinePlanId));
  const run = (detail: 'sales' | 'full') => simulate(world, { seed: 'bench', replication: 0, detail });
  const full = run('full');
  run('sales');
  const work = workOf(world, full);
  const draws = work.attention + work.hazards + 2 * work.judged;
  const kernelMs: number[] = [];
  const fullMs: number[] = [];
  const bareMs: number[] = [];
  let sales = run('sales');
  bareLoop(world, work);
  for (let i = 0; i < REPEATS; i++) {
    const kernel = timed(() => run('sales'));
    sales = kernel.value;
    kernelMs.push(kernel.ms);
    fullMs.push(timed(() => run('full')).ms);
    bareMs.push(timed(() => bareLoop(world, work)).ms);
  }
  const trips = sales.header.nShoppers;
  const ms = median(kernelMs);
  const count = (kind: number) => full.kind.reduce((n, k) => n + (k === kind ? 1 : 0), 0);
  const perTrip = (n: number) => (n / trips).toFixed(1);
  console.log(
    `${id}: ${project.skus.length} SKUs, ${world.nSections} sections, ${world.network.nPoints} points`,
  );
  console.log(`  compile            ${compileMs.toFixed(0)} ms`);
  console.log(
    `  sales trace        ${trips} trips in ${ms.toFixed(0)} ms: ${((trips / ms) * 1000).toFixed(0)} trips/s, ${((sales.nEvents / ms) * 1000).toFixed(0)} rows/s, ${(sales.buffer.byteLength / trips).toFixed(0)} bytes a trip`,
  );
  console.log(
    `  full trace         ${median(fullMs).toFixed(0)} ms, ${((full.nEvents / median(fullMs)) * 1000).toFixed(0)} rows/s, ${(full.buffer.byteLength / trips).toFixed(0)} bytes a trip`,
  );
  console.log(
    `  a trip             ${perTrip(count(EventKind.stop))} stops, ${perTrip(count(EventKind.walk))} walks, ${perTrip(work.attention)} SKUs weighed, ${perTrip(work.hazards)} sections passed, ${perTrip(work.judged)} looks, ${perTrip(count(EventKind.pick))} units`,
  );
  console.log(
    `  draws              ${draws} counted, ${((median(bareMs) * 1e6) / draws).toFixed(1)} ns a draw in the bare loop`,
  );
  console.log(`  kernel : bare loop ${(ms / median(bareMs)).toFixed(2)}`);
  const share = await timeByPhase(() => {
    for (let i = 0; i < REPEATS; i++) run('sales');
  });
  const nsOf = (phase: (typeof phases)[number]) => ((share[phase] * ms * 1e6) / trips).toFixed(0);
  console.log(`  ns a trip          ${phases.map((phase) => `${phase} ${nsOf(phase)}`).join(', ')}`);
  console.log(`  result             ${traceHash(sales)}`);
  const alternative = project.plans.find((plan) => plan.id !== project.baselinePlanId)!;
  const live = followEdit(project, alternative.id, REPEATS);
  const half = (share: number | null) =>
    share === null ? 'no interval' : `±${(100 * share).toFixed(2)} % of units`;
  console.log(
    `  after an edit      first figure (${live.firstShoppers} shoppers, ${half(live.firstHalf)}) ${live.firstMs.toFixed(0)} ms, paired day (${half(live.dayHalf)}) ${live.dayMs.toFixed(0)} ms`,
  );
  console.log(
    `  first figure : bare replication ${(live.firstMs / ms).toFixed(2)}, paired day : bare replication ${(live.dayMs / ms).toFixed(2)}`,
  );
  console.log(`  live result        ${live.result}`);
}

const POWER_REPLICATIONS = 30;
for (const alternative of ['facings', 'endcap']) {
  for (const { what, againstIndependent, againstSharedStream } of await measurePower(
    'supermarket',
    alternative,
    POWER_REPLICATIONS,
  )) {
    const where = what === 'store' ? 'store total   ' : 'edited category';
    console.log(
      `power, plan ${alternative}, ${where}: ${againstIndependent.toFixed(0)}x the replications with independent seeds, ${againstSharedStream.toFixed(1)}x with one shared stream`,
    );
  }
}
