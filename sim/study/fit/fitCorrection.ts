// One round of the fit to a store's sales: who sold more than was simulated is liked more.
import { ln, power } from '../../base/ln.ts';
import { withinAllowed } from '../../evidence/allowed.ts';
import { evidenceWith } from '../../evidence/table.ts';
import { canonical } from '../../project/parse.ts';
import type { Project } from '../../project/schema.ts';
import type { Scorecard } from '../../score/scorecard.ts';

/** Units a day by SKU: bought, and wanted but not there. */
export interface PerDay {
  readonly bought: readonly number[];
  readonly missing: readonly number[];
}

export function perDayBySku(project: Project, cards: readonly Scorecard[]): PerDay {
  const runDays = cards.length * project.demand.days;
  const mean = (of: (card: Scorecard, ix: number) => number): number[] =>
    project.skus.map((_, ix) => cards.reduce((sum, card) => sum + of(card, ix), 0) / runDays);
  return {
    bought: mean(({ bySku }, ix) => bySku.units[ix]),
    missing: mean(({ bySku }, ix) => bySku.lost[ix] + bySku.substituted[ix]),
  };
}

/**
 * One round: SKUs move within their category, categories against each other, and with the total both the basket and the
 * hazard of unplanned stops, in step: sales do not tell planned from unplanned, so their proportion stays.
 */
export function corrected(
  project: Project,
  known: ReadonlyMap<string, number>,
  days: number,
  { bought, missing }: PerDay,
  gain: number,
): Project {
  const soldIn = new Map<string, number>();
  const simulatedIn = new Map<string, number>();
  let allSold = 0;
  let allSimulated = 0;
  // Units that were wanted and not there count as bought up to what was sold: liking more would not fill the shelf.
  const simulated = project.skus.map(({ id }, ix) => {
    const sold = (known.get(id) ?? 0) / days;
    return bought[ix] < sold ? Math.min(sold, bought[ix] + missing[ix]) : bought[ix];
  });
  project.skus.forEach((sku, ix) => {
    const units = known.get(sku.id);
    if (units === undefined) return;
    soldIn.set(sku.categoryId, (soldIn.get(sku.categoryId) ?? 0) + units / days);
    simulatedIn.set(sku.categoryId, (simulatedIn.get(sku.categoryId) ?? 0) + simulated[ix]);
    allSold += units / days;
    allSimulated += simulated[ix];
  });
  // Half a unit over the whole period on both sides keeps a SKU that sold nothing yet from running away.
  const half = 0.5 / days;
  const skus = project.skus.map((sku, ix) => {
    const units = known.get(sku.id);
    if (units === undefined) return sku;
    const within = soldIn.get(sku.categoryId)! / (simulatedIn.get(sku.categoryId)! + half);
    const step = gain * ln((units / days + half) / ((simulated[ix] + half) * within));
    return { ...sku, appeal: Math.max(-20, Math.min(20, sku.appeal + step)) };
  });
  const overall = allSold / (allSimulated + half);
  const categories = project.categories.map((category) => {
    const units = soldIn.get(category.id);
    if (units === undefined) return category;
    const ratio = units / (simulatedIn.get(category.id)! + half) / overall;
    return { ...category, popularity: Math.min(1e6, category.popularity * power(ratio, gain)) };
  });
  const evidence = evidenceWith(project.behaviour);
  const behaviour = {
    ...project.behaviour,
    basketLogMean: withinAllowed('basketLogMean', evidence.basketLogMean + gain * ln(overall)),
    stopHazardPerS: withinAllowed('stopHazardPerS', evidence.stopHazardPerS * power(overall, gain)),
  };
  return canonical({ ...project, skus, categories, behaviour });
}
