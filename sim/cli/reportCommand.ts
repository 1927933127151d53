// `shelfwalk report`: compares plans and writes all there is to say of it into one HTML file that can be handed over.

import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { reportCommandLine } from '../report/commandLine.ts';
import { renderReport } from '../report/report.ts';
import { type Language, say } from '../words/text.ts';
import { two } from '../words/times.ts';
import { type CompareOptions, isDecided, plansToCompare } from './compareCommand.ts';
import { exitCodes, Failure } from './failure.ts';
import { loadProject, printWarnings } from './load.ts';
import { answerTo } from './thread.ts';
import { studyUncertainty } from './uncertaintyStudy.ts';
import { refuseToReplace, writeWhole } from './write.ts';

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
  refuseToReplace(options.out, options.force);
  requireFolder(options.out);
  const { project, warnings } = await loadProject(name);
  printWarnings(warnings, language);
  const { replications, seed, version } = options;
  const { baseline, alternatives } = plansToCompare(project, options);
  const settings = { baseline, alternatives, seed, replications };
  const facts = await answerTo('report', project, settings, language);
  const draws = options.uncertainty;
  const study =
    draws === undefined
      ? []
      : await studyUncertainty(
          project,
          { baseline, alternatives, seed, draws, replications: options.drawReplications },
          language,
        );
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

/** A folder that is not there is said before the simulation, not after. */
function requireFolder(out: string): void {
  const folder = dirname(out);
  let isFolder = false;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch {}
  if (!isFolder)
    throw new Failure({
      en: `There is no folder ${folder} to write ${basename(out)} into. Make it first, or choose another --out.`,
      zh: `没有文件夹 ${folder}，无法写入 ${basename(out)}。请先创建，或更换 --out。`,
    });
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
