// The study of a campaign's stock: what is running or was run, kept while other pages are looked at.
import { create } from 'zustand';
import type { Project } from '../../../sim/project/schema.ts';
import type { Campaign, CampaignSettings } from '../../../sim/study/stock/stockStudy.ts';
import { runStudy } from '../studies.ts';

export interface CampaignStudy {
  /** What it is about: another project makes it stale. */
  readonly project: Project;
  readonly settings: CampaignSettings;
  readonly done: number;
  readonly total: number;
  readonly isRunning: boolean;
  readonly failure: string | null;
  readonly result: Campaign | null;
}

export const useCampaignStudy = create<{ readonly study: CampaignStudy | null }>(() => ({ study: null }));

let stop: (() => void) | null = null;

export function startCampaignStudy(project: Project, settings: CampaignSettings): void {
  stop?.();
  const total = settings.visits.length * settings.replications;
  useCampaignStudy.setState({
    study: { project, settings, done: 0, total, isRunning: true, failure: null, result: null },
  });
  stop = runStudy('campaign', project, settings, {
    onStep: ({ done, total: all, result, isDone }) =>
      put({ done, total: all, isRunning: !isDone, ...(result ? { result } : {}) }),
    onFailure: (failure) => put({ isRunning: false, failure }),
  });
}

export function stopCampaignStudy(): void {
  stop?.();
  stop = null;
  put({ isRunning: false });
}

function put(change: Partial<CampaignStudy>): void {
  useCampaignStudy.setState(({ study }) => (study ? { study: { ...study, ...change } } : {}));
}
