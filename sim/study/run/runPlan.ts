// Runs one plan over some replications and sums up what it sold, with the interval of each mean.
import { hashBytes } from '../../base/hash.ts';
import { compile } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { type MetricName, metricNames, metricOf } from '../../kinds/metric/index.ts';
import type { Project } from '../../project/schema.ts';
import { type DayEnd, latestEnd } from '../../score/dayEnd.ts';
import { type Scorecard, score } from '../../score/scorecard.ts';
import { tInterval } from '../../stats/paired.ts';
import { traceHash } from '../../trace/reader.ts';
import { alone, inReplications, inSteps, type Study } from '../study.ts';

/** Mean over the replications and its 95 % interval; null where it is not known. */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RunSummary extends DayEnd {
  readonly plan: string;
  readonly seed: string;
  readonly replications: number;
  /** Days in one replication. */
  readonly days: number;
  readonly metrics: Readonly<Record<MetricName, Estimate>>;
  /** Names all runs, replication by replication. */
  readonly traceHash: string;
}

const CONFIDENCE = 0.95;

export interface RunSettings {
  readonly planId: string;
  readonly seed: string;
  readonly replications: number;
}

export const runStudy = alone({ unit: inReplications, start: startRun });

function startRun(project: Project, { planId, seed, replications }: RunSettings): Study<RunSummary> {
  const world = compile(project, planId);
  const cards: Scorecard[] = [];
  let hashes = '';
  const run = (replication: number): void => {
    const trace = simulate(world, { seed, replication, detail: 'sales' });
    hashes += traceHash(trace);
    cards.push(score(project, trace));
  };
  return inSteps(replications, run, (done) => ({
    plan: planId,
    seed,
    replications: done,
    days: project.demand.days,
    ...latestEnd(cards),
    metrics: Object.fromEntries(
      metricNames.map((name) => [name, estimate(cards.map(metricOf(name).of))]),
    ) as Record<MetricName, Estimate>,
    traceHash: hashBytes(Uint8Array.from(hashes, (digit) => digit.charCodeAt(0))),
  }));
}

function estimate(values: readonly (number | null)[]): Estimate {
  const known = values.filter((value) => value !== null);
  const n = known.length;
  if (n === 0) return { mean: null, low: null, high: null };
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, low: null, high: null };
  const variance = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1);
  const { low, high } = tInterval(n, mean, variance, CONFIDENCE, 'higher');
  return { mean, low, high };
}
