// The comparison of plans as a question of its own, with the volume of each pair where that is asked for too.
import type { Project } from '../../project/schema.ts';
import { alone, inReplications, type Study } from '../study.ts';
import { type Comparison, type ComparisonSettings, startComparison } from './compare.ts';
import { type PairVolume, startVolumes } from './pairVolume.ts';

export interface CompareSettings extends ComparisonSettings {
  /** Where volume comes from and what is lost too, also for the project's own brands as a whole. */
  readonly withVolumes?: boolean;
}

export interface Compared {
  readonly comparison: Comparison;
  /** One for each alternative; none where they were not asked for. */
  readonly volumes: readonly PairVolume[];
}

export const compareStudy = alone({ unit: inReplications, start: startCompared });

function startCompared(project: Project, settings: CompareSettings): Study<Compared> {
  const volumes = settings.withVolumes ? startVolumes(project, { ...settings, ownBrands: true }) : null;
  const running = startComparison(project, settings, volumes?.onRuns);
  return {
    total: running.total,
    step: running.step,
    result: () => ({ comparison: running.result(), volumes: volumes?.result() ?? [] }),
  };
}
