// What a comparison can say of each alternative beyond the scores while its traces are at hand: which SKUs stand
// otherwise, where their volume comes from, and what is lost to empty shelves. Means over the replications so far.
import type { Project } from '../../project/schema.ts';
import {
  changedSkuIds,
  favouredSkuIds,
  meanSource,
  type SourceOfVolume,
  sourceOfVolume,
} from '../../score/source.ts';
import { addPair, emptyPair, type PairSummary, type RunningPair, summarise } from '../../stats/running.ts';
import type { OnRuns } from './compare.ts';

/** Units of a SKU lost for want of stock, per replication. */
export type SkuLost = PairSummary & { readonly skuId: string };

export interface PairVolume {
  readonly plan: string;
  /** SKUs that stand otherwise; a mere shift along a shelf does not count. */
  readonly changed: readonly string[];
  /** Those of them with more room than before; all of them where none has. The source of volume is theirs. */
  readonly favoured: readonly string[];
  readonly source: SourceOfVolume | null;
  /** The same for the project's own brands as a whole, where it names any and it was asked for. */
  readonly ownSource: SourceOfVolume | null;
  /** SKUs of which something was lost in either plan, the largest change first. */
  readonly lost: readonly SkuLost[];
}

export interface RunningVolumes {
  readonly onRuns: OnRuns;
  result(): PairVolume[];
}

export interface VolumeSettings {
  readonly baseline: string;
  readonly alternatives: readonly string[];
  readonly confidence?: number;
  readonly ownBrands?: boolean;
}

export function startVolumes(project: Project, settings: VolumeSettings): RunningVolumes {
  const { baseline, alternatives, confidence = 0.95 } = settings;
  const pairs = alternatives.map((plan) => {
    const changed = changedSkuIds(project, baseline, plan);
    return {
      plan,
      changed,
      favoured: favouredSkuIds(project, baseline, plan, changed),
      sources: [] as SourceOfVolume[],
      ownSources: [] as SourceOfVolume[],
      lost: project.skus.map((): RunningPair => emptyPair),
    };
  });
  const ownBrands = settings.ownBrands && project.ownBrandIds.length > 0 ? project.ownBrandIds : null;
  return {
    onRuns(base, others) {
      others.forEach(({ card, trace }, k) => {
        const { favoured, sources, ownSources, lost } = pairs[k];
        if (favoured.length > 0)
          sources.push(sourceOfVolume(project, base.trace, trace, { skuIds: favoured }));
        if (ownBrands) ownSources.push(sourceOfVolume(project, base.trace, trace, { brandIds: ownBrands }));
        for (let skuIx = 0; skuIx < lost.length; skuIx++)
          lost[skuIx] = addPair(lost[skuIx], base.card.bySku.lost[skuIx], card.bySku.lost[skuIx]);
      });
    },
    result: () =>
      pairs.map(({ plan, changed, favoured, sources, ownSources, lost }) => ({
        plan,
        changed,
        favoured,
        source: meanSource(sources),
        ownSource: meanSource(ownSources),
        lost: lost
          .map((pair, skuIx) => ({
            skuId: project.skus[skuIx].id,
            ...summarise(pair, confidence, 'lower'),
          }))
          .filter((sku) => sku.baseline > 0 || sku.alternative > 0)
          .sort(
            (p, q) =>
              Math.abs(q.difference) - Math.abs(p.difference) ||
              q.baseline - p.baseline ||
              (p.skuId < q.skuId ? -1 : 1),
          ),
      })),
  };
}
