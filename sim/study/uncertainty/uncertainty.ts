// How far an answer hangs on the evidence: the ranking of plans over draws from the evidence ranges, and which row
// matters most (Morris screening). All plans always share one set of numbers.
import type { Evidence } from '../../evidence/table.ts';
import type { Metric } from '../../kinds/metric/index.ts';
import type { Project } from '../../project/schema.ts';
import { studentQuantile } from '../../stats/student.ts';
import { StoreError } from '../../store/reach.ts';
import { comparePlans } from '../compare/compare.ts';
import { inSteps, type Question, type Study } from '../study.ts';
import { drawnPoints, type RangeSettings, type Walks, walkedPoints } from './points.ts';
import {
  type EvidenceDraws,
  type Influence,
  type PointDifference,
  pooledError,
  summariseDraws,
  summariseWalks,
} from './summary.ts';

export interface UncertaintySettings extends RangeSettings {
  readonly baseline: string;
  readonly alternatives: readonly string[];
  readonly metric: Metric;
  /** Sets of numbers drawn, and walks through the ranges. */
  readonly draws: number;
  readonly walks: number;
  /** Replications for each set of numbers; the same shoppers every time. */
  readonly replications: number;
  /** Of a study that is shared out: the nth of so many. Sets are dealt out like cards, so that all are met early. */
  readonly share?: { readonly nth: number; readonly of: number };
}

/** What came of it for one alternative: differences are means per replication. */
export interface PlanUncertainty extends EvidenceDraws {
  readonly metric: Metric;
  readonly replications: number;
  readonly walks: number;
  /** Of one difference, by the luck of its replications; null of one replication. */
  readonly standardError: number | null;
  readonly influences: readonly Influence[];
}

/** Of a set of numbers: its place among them all, and what each alternative gained under it. */
export interface Compared {
  readonly nth: number;
  readonly differences: readonly PointDifference[];
}

/** One result for each alternative, in their order. */
export const uncertaintyStudy: Question<UncertaintySettings, readonly Compared[], PlanUncertainty[]> = {
  unit: { en: 'sets of assumptions', zh: '组假设' },
  start: startUncertainty,
  cut: (settings, most) => {
    const of = Math.max(1, Math.min(most, settings.draws + settings.walks));
    return Array.from({ length: of }, (_, nth) => ({ ...settings, share: { nth, of } }));
  },
  join: (parts, settings, project) => summarised(parts.flat(), settings, project),
};

/** A step: the plans compared under one set of numbers. */
function startUncertainty(project: Project, settings: UncertaintySettings): Study<readonly Compared[]> {
  const { share = { nth: 0, of: 1 } } = settings;
  const { points } = pointsOf(project, settings);
  const own = points.flatMap((evidence, nth) => (nth % share.of === share.nth ? [{ nth, evidence }] : []));
  const found: Compared[] = [];
  const step = (at: number): void => {
    const { nth, evidence } = own[at];
    found.push({ nth, differences: comparedUnder(project, evidence, settings) });
  };
  return inSteps(own.length, step, () => found);
}

/** The draws first, then the walks. */
function pointsOf(project: Project, settings: UncertaintySettings): Walks {
  const drawn = drawnPoints(project, settings.draws, settings);
  const walked = walkedPoints(project, settings.walks, settings);
  return { points: [...drawn, ...walked.points], moves: walked.moves };
}

/** What each alternative gains on the baseline under a set of numbers. */
function comparedUnder(
  project: Project,
  evidence: Evidence,
  { baseline, alternatives, seed, replications, metric }: UncertaintySettings,
): PointDifference[] {
  try {
    const comparison = comparePlans(project, { baseline, alternatives, seed, replications, evidence });
    return comparison.alternatives.map(({ metrics }) => {
      const { difference, high, n } = metrics[metric];
      const half = high === null ? Number.NaN : high - difference;
      return { difference, standardError: n < 2 ? Number.NaN : half / studentQuantile(0.975, n - 1) };
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return alternatives.map(() => ({ difference: Number.NaN, standardError: Number.NaN }));
  }
}

/** Sets that were not reached yet count for nothing, as those do under which the store cannot be walked. */
function summarised(
  found: readonly Compared[],
  settings: UncertaintySettings,
  project: Project,
): PlanUncertainty[] {
  const { alternatives, metric, draws, walks, replications } = settings;
  const { points, moves } = pointsOf(project, settings);
  const unknown = alternatives.map(() => ({ difference: Number.NaN, standardError: Number.NaN }));
  const compared = points.map((): readonly PointDifference[] => unknown);
  for (const { nth, differences } of found) compared[nth] = differences;
  const differences = compared.map((row) => row.map(({ difference }) => difference));
  const overDraws = summariseDraws(differences.slice(0, draws), metric);
  const none: EvidenceDraws = { draws: 0, differences: [], winShare: 0, bestShare: 0 };
  return alternatives.map((_, k) => ({
    metric,
    replications,
    walks,
    ...(overDraws[k] ?? none),
    standardError: pooledError(compared.map((row) => row[k])),
    influences: summariseWalks(
      moves,
      differences.slice(draws).map((row) => row[k]),
    ),
  }));
}
