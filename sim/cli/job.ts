// The simulation thread: runs the replications one by one and tells how far it is, so that the main thread stays free
// to show progress and to be cancelled.
import { parentPort, workerData } from 'node:worker_threads';
import { type ChainReturns, type ReturnsSettings, startChainReturns } from '../chain/chainReturns.ts';
import type { Evidence } from '../evidence/table.ts';
import type { Project } from '../project/schema.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { type Comparison, type ComparisonSettings, startComparison } from '../study/compare/compare.ts';
import { type ReportFacts, startReport } from '../study/compare/reportFacts.ts';
import { type Verdict, verdict } from '../study/compare/verdict.ts';
import {
  type Calibration,
  type CalibrationSettings,
  calibrate,
  fittedTargets,
} from '../study/fidelity/calibrate.ts';
import { type FidelityRuns, type FidelitySettings, runFidelity } from '../study/fidelity/validate.ts';
import {
  type FitSettings,
  fitSteps,
  fitStore,
  type StoreFigures,
  type StoreFit,
} from '../study/fit/fitStore.ts';
import {
  type PlacementSettings,
  type PlacementStudy,
  startPlacements,
} from '../study/placements/placements.ts';
import { type RuleFactsSettings, startRuleFacts } from '../study/rules/ruleFacts.ts';
import { type RuleWorth, type RuleWorthSettings, startRuleWorth } from '../study/rules/ruleWorth.ts';
import { type CampaignRun, type CampaignSettings, campaignRunner } from '../study/stock/stockStudy.ts';
import { comparedUnder, type PointDifference, type StudySettings } from '../study/uncertainty.ts';
import { type RunSummary, runPlan } from './runPlan.ts';

/** What each kind of job is given, beside the project, and what it answers. */
interface Jobs {
  readonly run: { readonly settings: RunJobSettings; readonly answer: RunSummary };
  readonly compare: {
    readonly settings: ComparisonSettings;
    readonly answer: { readonly comparison: Comparison; readonly verdict: Verdict };
  };
  readonly report: { readonly settings: ComparisonSettings; readonly answer: ReportFacts };
  readonly fidelity: { readonly settings: FidelitySettings; readonly answer: FidelityRuns };
  readonly calibrate: { readonly settings: CalibrationSettings; readonly answer: Calibration };
  readonly fit: {
    readonly settings: FitSettings & { readonly figures: StoreFigures };
    readonly answer: StoreFit;
  };
  readonly campaign: { readonly settings: CampaignSettings; readonly answer: CampaignRun[] };
  readonly chain: { readonly settings: ReturnsSettings; readonly answer: ChainReturns };
  readonly ruleFacts: { readonly settings: RuleFactsSettings; readonly answer: RuleFacts };
  readonly ruleWorth: {
    readonly settings: { readonly items: readonly RuleWorthSettings[] };
    readonly answer: RuleWorth[];
  };
  readonly placements: {
    /** Progress is told as of this total: how many places there are is known before. */
    readonly settings: PlacementSettings & { readonly progressTotal: number };
    readonly answer: PlacementStudy;
  };
  readonly differences: {
    readonly settings: StudySettings & { readonly points: readonly Evidence[] };
    readonly answer: PointDifference[][];
  };
}

export type JobKind = keyof Jobs;
export type Job<K extends JobKind = JobKind> = {
  readonly [Each in K]: {
    readonly kind: Each;
    readonly project: Project;
    readonly settings: Jobs[Each]['settings'];
  };
}[K];
export type Answer<K extends JobKind> = Jobs[K]['answer'];

export interface RunJobSettings {
  readonly planId: string;
  readonly seed: string;
  readonly replications: number;
}

export type JobMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: Answer<JobKind> }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };

function work(job: Job, tell: (message: JobMessage) => void): Answer<JobKind> {
  const { project } = job;
  const onProgress = (done: number): void => tell({ kind: 'progress', done });
  /** Work that tells its progress as a share of some steps. */
  const inSteps = (steps: number) => (_: string, share01: number) => onProgress(Math.round(share01 * steps));
  switch (job.kind) {
    case 'run':
      return runPlan(project, { ...job.settings, onProgress });
    case 'compare': {
      const running = startComparison(project, job.settings);
      while (running.step()) onProgress(running.replicationsDone());
      const comparison = running.result();
      return { comparison, verdict: verdict(project, comparison) };
    }
    case 'report': {
      const running = startReport(project, job.settings);
      while (running.step()) onProgress(running.replicationsDone());
      return running.result();
    }
    case 'fidelity':
      return runFidelity(project, { ...job.settings, onProgress });
    case 'calibrate': {
      const steps = job.settings.rounds * fittedTargets(job.settings.targetIds).length;
      return calibrate(project, { ...job.settings, onProgress: inSteps(steps) });
    }
    case 'fit': {
      const { figures, ...settings } = job.settings;
      const steps = fitSteps(figures, settings.rounds);
      return fitStore(project, figures, { ...settings, onProgress: inSteps(steps) });
    }
    case 'campaign': {
      const { visits, replications, firstReplication = 0 } = job.settings;
      const run = campaignRunner(project, job.settings);
      const runs: CampaignRun[] = [];
      for (let nth = 0; nth < replications; nth++)
        for (let visit = 0; visit < visits.length; visit++) {
          runs.push(run(visit, firstReplication + nth));
          onProgress(runs.length);
        }
      return runs;
    }
    case 'chain': {
      const running = startChainReturns(project, job.settings);
      for (let done = 1; running.step(); done++) onProgress(done);
      onProgress(running.total);
      return running.result()!;
    }
    case 'ruleFacts': {
      const running = startRuleFacts(project, job.settings);
      for (let done = 1; running.step(); done++) onProgress(done);
      onProgress(running.total);
      return running.result()!;
    }
    case 'ruleWorth': {
      let before = 0;
      return job.settings.items.map((item) => {
        const running = startRuleWorth(project, item);
        for (let done = 1; running.step(); done++) onProgress(before + done);
        before += running.total;
        onProgress(before);
        return running.result()!;
      });
    }
    case 'placements': {
      const { progressTotal, ...settings } = job.settings;
      const running = startPlacements(project, settings);
      while (running.step()) onProgress(Math.floor((progressTotal * running.done()) / running.total));
      return running.result();
    }
    case 'differences': {
      const { points, ...settings } = job.settings;
      return comparedUnder(project, points, { ...settings, onProgress });
    }
  }
}

const port = parentPort;
if (port !== null) {
  const tell = (message: JobMessage): void => port.postMessage(message);
  try {
    tell({ kind: 'answer', answer: work(workerData as Job, tell) });
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'failed', message, stack });
  }
}
