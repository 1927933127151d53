// `shelfwalk report`: compares plans and writes all there is to say of it into one HTML file that can be handed over.

import { basename } from 'node:path';
import { reportCommandLine } from '../report/commandLine.ts';
import { renderReport } from '../report/report.ts';
import { type Language, say } from '../words/text.ts';
import { two } from '../words/times.ts';
import { type CompareOptions, isDecided, plansToCompare } from './compareCommand.ts';
import { exitCodes } from './failure.ts';
import { loadProject } from './load.ts';
import { answerTo } from './thread.ts';
import { studyUncertainty } from './uncertaintyStudy.ts';
import { requireWritable, writeWhole } from './write.ts';

export interface ReportOptions extends Omit<CompareOptions, 'json'> {
  readonly out: string;
  readonly force?: true;
  readonly version: string;
}

/** Exit codes as those of `compare`. */
export async function reportCommand(
  name: string,
  options: ReportOptions,
  language: Language,
): Promise<number> {
  requireWritable(options.out, options.force);
  const { project } = await loadProject(name, language, (project) => {
    const { baseline, alternatives } = plansToCompare(project, options);
    return [baseline, ...alternatives];
  });
  const { replications, seed, version } = options;
  const { baseline, alternatives } = plansToCompare(project, options);
  const settings = { baseline, alternatives, seed, replications };
  const facts = await answerTo('report', project, settings, language);
  const draws = options.uncertainty;
  const { answer, cancelled } =
    draws === undefined
      ? { answer: [], cancelled: null }
      : await studyUncertainty(
          project,
          { baseline, alternatives, seed, draws, replications: options.drawReplications },
          language,
        );
  if (cancelled) throw cancelled;
  const study = answer ?? [];
  const page = renderReport({
    project,
    facts,
    language,
    version,
    date: today(),
    commands: [
      reportCommandLine({
        name: name.startsWith('example:') ? name : basename(name),
        baseline,
        alternatives,
        replications,
        seed,
        language,
        out: basename(options.out),
        uncertainty: draws === undefined ? undefined : { draws, replications: options.drawReplications },
      }),
    ],
    uncertainty: study.map((each, k) => ({
      plan: alternatives[k],
      metric: each.metric,
      draws: each.draws > 0 ? each : null,
      influences: each.influences,
    })),
  });
  writeWhole(options.out, page);
  const kilobytes = Math.round(Buffer.byteLength(page) / 1000);
  const written = {
    en: `Wrote ${options.out} (${kilobytes} kB). It opens in any browser, without a network, and prints.`,
    zh: `已写入 ${options.out}（${kilobytes} kB）。可用任何浏览器打开，无需网络，可直接打印。`,
  };
  process.stdout.write(`${say(facts.verdict.text, language)}\n${say(written, language)}\n`);
  return isDecided(facts.comparison) ? exitCodes.done : exitCodes.noVerdict;
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
