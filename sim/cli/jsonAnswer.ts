// What every --json answer of a project says first: program, project, money, days, and what is wrong with the project.
import { daysOf, isDaily, type MetricName, metricOf } from '../kinds/metric/index.ts';
import { type Problem, projectHash } from '../project/parse.ts';
import type { Project } from '../project/schema.ts';
import { version } from './version.ts';

/**
 * The answer as JSON on standard output. Sums of money are in `currency`; a replication is `daysPerReplication` days.
 * Names of fields say what they are per: `perDay`, `perReplication`.
 */
export function writeJson(project: Project, warnings: readonly Problem[], answer: object): void {
  const head = {
    version: version(),
    projectHash: projectHash(project),
    currency: project.currency,
    daysPerReplication: project.demand.days,
    warnings: warnings.map(({ path, en, zh }) => ({ path, en, zh })),
  };
  process.stdout.write(`${JSON.stringify({ ...head, ...answer }, null, 2)}\n`);
}

/**
 * Figures of a metric over a replication, as the text has them: `perDay` where they add up over days, else `mean`; with
 * what they are counted in.
 */
export function metricFigures<K extends string>(
  metric: MetricName,
  days: number,
  figures: Readonly<Record<K, number | null>>,
): object {
  const scaled = Object.fromEntries(
    Object.entries<number | null>(figures).map(([name, value]) => [
      name,
      value === null ? null : value / daysOf(metric, days),
    ]),
  );
  return { unit: metricOf(metric).unit, [isDaily(metric) ? 'perDay' : 'mean']: scaled };
}
