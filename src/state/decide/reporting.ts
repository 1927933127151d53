// The report of the pair in the Decide place, made in a worker of its own that can be stopped, and saved as a file.

import { create } from 'zustand';
import { version } from '../../../package.json';
import type { Project } from '../../../sim/project/schema.ts';
import { reportCommandLine } from '../../../sim/report/commandLine.ts';
import type { ReportUncertainty } from '../../../sim/report/sureness.ts';
import { two } from '../../../sim/words/times.ts';
import { type KernelClient, startKernel } from '../../worker/kernel/client.ts';
import { useFiles } from '../files/filesState.ts';
import { download, fileNameOf, stemOf } from '../files/projectFiles.ts';
import { useApp } from '../store.ts';
import { useStudy } from './assumptions.ts';

export type Reporting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share01: number }
  | { readonly kind: 'done'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface ReportPair {
  readonly project: Project;
  readonly planA: string;
  readonly planB: string;
  readonly replications: number;
}

/** Goes on when the place is left; what is said of it is said beside the pair it is about. */
export const useReporting = create<{ readonly pair: ReportPair | null; readonly now: Reporting }>(() => ({
  pair: null,
  now: { kind: 'idle' },
}));

let worker: KernelClient | null = null;

export function makeReport(pair: ReportPair): void {
  stopReport();
  const { project, planA, planB, replications } = pair;
  const { language, seed, exampleId } = useApp.getState();
  const name = project.name[language] || project.name.en;
  const plan = project.plans.find(({ id }) => id === planB);
  const planName = (plan && (plan.name[language] || plan.name.en)) || planB;
  const fileName = `${stemOf(`${name} - ${planName}`) || 'report'}.html`;
  const isExample = useFiles.getState().key === null && exampleId !== '';
  const command = reportCommandLine({
    name: isExample ? `example:${exampleId}` : fileNameOf(name),
    baseline: planA,
    alternatives: [planB],
    replications,
    seed,
    language,
    out: 'report.html',
  });
  const uncertainty = studied(project, planA, planB);
  const mine = startKernel('shelfwalk report');
  worker = mine;
  const end = (now: Reporting) => {
    mine.close();
    worker = null;
    useReporting.setState({ now });
  };
  useReporting.setState({ pair, now: { kind: 'running', share01: 0 } });
  mine.tell({ kind: 'take', project });
  const page = { language, version, date: today(), commands: [command], uncertainty };
  mine.ask({ kind: 'report', baseline: planA, alternative: planB, seed, replications, page }, (answer) => {
    if (answer.kind === 'progress')
      useReporting.setState({ now: { kind: 'running', share01: answer.share01 } });
    else if (answer.kind === 'reported') {
      download(answer.html, fileName, 'text/html');
      end({ kind: 'done', fileName });
    } else if (answer.kind === 'failed') end({ kind: 'failed', message: answer.message });
  });
}

/** At once: the worker is ended. */
export function stopReport(): void {
  worker?.close();
  worker = null;
  useReporting.setState({ now: { kind: 'idle' } });
}

/** What the studies of this very pair have found, where they were run. */
function studied(project: Project, planA: string, planB: string): ReportUncertainty[] {
  const { draws, walks } = useStudy.getState();
  const ofPair = [draws, walks].filter(
    (study) => study?.project === project && study.baseline === planA && study.alternative === planB,
  );
  const drawn = ofPair.find((study) => study?.draws)?.draws ?? null;
  const influences = ofPair.find((study) => study && study.influences.length > 0)?.influences ?? [];
  return drawn || influences.length > 0
    ? [{ plan: planB, metric: 'margin', draws: drawn && drawn.draws > 0 ? drawn : null, influences }]
    : [];
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
