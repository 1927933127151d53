// `shelfwalk validate`: the fidelity check. What was fitted and what is predicted stand in tables of their own.

import { evidenceWith } from '../../evidence/table.ts';
import { type Language, text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { fidelityJson, fidelityMarkdown, fidelityText } from '../fidelityText.ts';
import { loadProject, REFERENCE_STORE } from '../load.ts';
import { jsonOption, markdownOption, replicationsOption, seedOption } from '../options.ts';
import { answerSoFar } from '../thread.ts';

interface ValidateOptions {
  readonly replications: number;
  readonly seed: string;
  readonly json?: true;
  readonly markdown?: true;
}

export const command = defineCommand<ValidateOptions>({
  name: 'validate',
  order: 13,
  about: text(
    'check the model against the figures of the sales handbooks and the literature: fitted and predicted apart',
    '将模型与销售手册和文献中的数字对照：拟合项与预测项分开',
  ),
  manual: text(
    `Prints what the model gives beside what its sources say, in two tables: figures it was fitted to, and figures it
predicts. Misses are printed like everything else, and do not change the exit code.`,
    `并列模型结果与来源数字，分两张表：拟合的数字与预测的数字。未命中的照样列出，且不影响退出码。`,
  ),
  argument: {
    name: '[project]',
    about: text(
      'a project file or example; the reference store when left out',
      '项目文件或示例；省略则用参考门店',
    ),
  },
  options: [
    replicationsOption(10, text('how often each experiment is simulated', '每个实验的重复模拟次数'), 2),
    seedOption('fidelity'),
    markdownOption,
    jsonOption,
  ],
  run: ({ args: [name], options, language }) => validate(name, options, language),
});

/** Misses are printed and do not change the exit code. */
async function validate(
  name: string | undefined,
  options: ValidateOptions,
  language: Language,
): Promise<number> {
  const { project } = await loadProject(name ?? REFERENCE_STORE, language);
  const { seed, replications } = options;
  const settings = { evidence: evidenceWith(project.behaviour), seed, replications };
  const { answer: fidelity, cancelled } = await answerSoFar('fidelity', project, settings, language);
  if (fidelity === null) throw cancelled ?? new Error('the check found nothing');
  const context = { project, seed, isReference: name === undefined || name === REFERENCE_STORE };
  process.stdout.write(
    options.json
      ? `${JSON.stringify(fidelityJson(fidelity), null, 2)}\n`
      : options.markdown
        ? `${fidelityMarkdown(fidelity, context)}\n`
        : `${fidelityText(fidelity, context, language)}\n`,
  );
  // Who cancels keeps what was finished by then.
  if (cancelled) throw cancelled;
  return exitCodes.done;
}
