// The fidelity check: the baseline and both arms of every experiment, replication by replication, and their judgement.
import { defaultEvidence, type Evidence } from '../../evidence/table.ts';
import type { Project } from '../../project/schema.ts';
import { byReplication, inSteps, type Question, type Study } from '../study.ts';
import { type ArmSales, type EffectPairs, effectOf } from './effects.ts';
import { type Fidelity, type FidelityRuns, judgeFidelity } from './judge.ts';
import { baselineMeasure, type MeasureRow } from './measures.ts';
import { type PromotionRun, promotionRows, promotionRunner } from './promotionCheck.ts';
import type { PromotionRow } from './promotionExample.ts';
import { targets } from './targets.ts';

export interface FidelitySettings {
  /** The table's own numbers when left out. */
  readonly evidence?: Evidence;
  /** Fresh seeds: others than those of the calibration. */
  readonly seed: string;
  readonly replications: number;
  readonly firstReplication?: number;
}

/** Every row on a store's baseline plan. */
export const fidelityStudy: Question<FidelitySettings, FidelityRuns, Fidelity> = {
  unit: { en: 'experiments', zh: '次实验' },
  start: startFidelity,
  cut: byReplication,
  join: (parts, { replications }) => {
    if (parts.length === 0) return null;
    const runs = joinRuns(parts);
    // One replication of several has no interval: nothing is judged on it.
    return runs.baseline.length < Math.min(2, replications) ? null : judgeFidelity(runs);
  },
};

/** A step: the baseline, or both arms of one experiment, in one replication; all of a replication before the next. */
function startFidelity(project: Project, settings: FidelitySettings): Study<FidelityRuns | null> {
  const { replications, firstReplication = 0 } = settings;
  const perReplication = 1 + experiments.length + promotionRows.length;
  let lab: Lab | null = null;
  const step = (nth: number): void => {
    lab ??= setUp(project, settings);
    lab.runs[nth % perReplication](firstReplication + Math.floor(nth / perReplication));
  };
  return inSteps(replications * perReplication, step, (done) => {
    const whole = Math.floor(done / perReplication);
    return lab && whole > 0 ? lab.found(whole) : null;
  });
}

interface Lab {
  /** What is run in each replication, one after another. */
  readonly runs: readonly ((replication: number) => void)[];
  /** What the first so many replications came to. */
  found(replications: number): FidelityRuns;
}

const experiments = targets.flatMap(({ id, effect }) => (effect ? [{ id, effect }] : []));

function setUp(project: Project, { evidence = defaultEvidence(), seed }: FidelitySettings): Lab {
  const measure = baselineMeasure(project, evidence, seed);
  const baseline: MeasureRow[] = [];
  const armSales: ArmSales = new Map();
  const effects = experiments.map(({ id, effect }) => {
    const runs = { seed, categoryKind: effect.categoryKind, armSales };
    return {
      id,
      effect: effectOf(project, effect.id, evidence, runs),
      pairs: [] as EffectPairs['pairs'][number][],
    };
  });
  const promotions: Record<PromotionRow, PromotionRun[]> = { tasting: [], twoForOne: [] };
  return {
    runs: [
      (replication) => baseline.push(measure(replication)),
      ...effects.map(({ effect, pairs }) => (replication: number) => {
        if (effect) pairs.push(effect.pair(replication));
      }),
      ...promotionRows.map((row) => {
        const run = promotionRunner(row, evidence, seed);
        return (replication: number) => promotions[row].push(run(replication));
      }),
    ],
    found: (replications) => ({
      baseline: baseline.slice(0, replications),
      effects: Object.fromEntries(
        effects.map(({ id, effect, pairs }) => [
          id,
          effect && { cause: effect.cause, nSkus: effect.nSkus, pairs: pairs.slice(0, replications) },
        ]),
      ),
      promotions: {
        tasting: promotions.tasting.slice(0, replications),
        twoForOne: promotions.twoForOne.slice(0, replications),
      },
    }),
  };
}

/** The runs of several blocks of replications as one. */
function joinRuns(blocks: readonly FidelityRuns[]): FidelityRuns {
  const effects: Record<string, EffectPairs | null> = {};
  for (const [id, first] of Object.entries(blocks[0].effects))
    effects[id] = first && { ...first, pairs: blocks.flatMap((block) => block.effects[id]?.pairs ?? []) };
  const rowsOf = (row: PromotionRow) => blocks.flatMap(({ promotions }) => promotions?.[row] ?? []);
  return {
    baseline: blocks.flatMap(({ baseline }) => baseline),
    effects,
    promotions: { tasting: rowsOf('tasting'), twoForOne: rowsOf('twoForOne') },
  };
}
