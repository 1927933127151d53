// What to type for the figures of a report again; a file by its name alone, since folders are nobody else's business.

export interface ReportCommand {
  /** An example as `example:id`, or the name of a project file. */
  readonly name: string;
  readonly baseline: string;
  readonly alternatives: readonly string[];
  readonly replications: number;
  readonly seed: string;
  readonly language: string;
  readonly out: string;
  /** Draws of the assumptions and their replications, where they were run. */
  readonly uncertainty?: { readonly draws: number; readonly replications: number };
}

export function reportCommandLine(command: ReportCommand): string {
  const { name, baseline, alternatives, replications, seed, language, out, uncertainty } = command;
  return [
    'npx shelfwalk report',
    quoted(name),
    `--baseline ${quoted(baseline)}`,
    ...alternatives.map((plan) => `--alternative ${quoted(plan)}`),
    `--replications ${replications}`,
    `--seed ${quoted(seed)}`,
    ...(uncertainty
      ? [`--uncertainty ${uncertainty.draws}`, `--draw-replications ${uncertainty.replications}`]
      : []),
    `--lang ${language}`,
    `--out ${quoted(out)}`,
  ].join(' ');
}

function quoted(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
