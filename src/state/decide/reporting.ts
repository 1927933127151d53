// The report of the pair in the Decide place: a study that can be stopped, and a page of it saved as a file.

import { create } from 'zustand';
import { version } from '../../../package.json';
import { reportCommandLine } from '../../../sim/report/commandLine.ts';
import type { ReportUncertainty } from '../../../sim/report/sureness.ts';
import { two } from '../../../sim/words/times.ts';
import { useFiles } from '../files/filesState.ts';
import { download, fileNameOf, stemOf } from '../files/projectFiles.ts';
import { useApp } from '../store.ts';
import { beginStudy } from '../study/studies.ts';
import { foundOf, type StudiedPair } from './assumptions.ts';

export interface ReportPair extends StudiedPair {
  readonly replications: number;
}

/** The last report: goes on when the place is left; what is said of it is said beside the pair it is about. */
export const useReporting = create<{ readonly pair: ReportPair | null; readonly fileName: string }>(() => ({
  pair: null,
  fileName: '',
}));

export function makeReport(pair: ReportPair): void {
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
  const uncertainty = studied(pair);
  const page = { project, language, version, date: today(), commands: [command], uncertainty };
  useReporting.setState({ pair, fileName });
  beginStudy({
    name: 'report',
    project,
    settings: { baseline: planA, alternatives: [planB], seed, replications },
    async hear({ state, result: facts }) {
      if (state !== 'done' || !facts) return;
      const { renderReport } = await import('../../../sim/report/report.ts');
      download(renderReport({ ...page, facts }), fileName, 'text/html');
    },
  });
}

/** What the studies of this very pair have found, where they were run. */
function studied(pair: ReportPair): ReportUncertainty[] {
  const drawn = foundOf('draws', pair);
  const influences = foundOf('walks', pair)?.influences ?? [];
  return drawn || influences.length > 0
    ? [{ plan: pair.planB, metric: 'margin', draws: drawn && drawn.draws > 0 ? drawn : null, influences }]
    : [];
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
