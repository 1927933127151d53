// `shelfwalk evidence`: every behavioural number with its range and source, and the figures of the documents.

import { calibration } from '../../evidence/calibrated.ts';
import { documentFigures, leftOut } from '../../evidence/figures.ts';
import { evidenceMarkdown } from '../../evidence/markdown.ts';
import { evidenceTable } from '../../evidence/table.ts';
import { unitText, writtenFigure } from '../../evidence/units.ts';
import { type Language, say, sayer, text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { jsonOption, markdownOption } from '../options.ts';
import { tableLines } from '../table.ts';

export const command = defineCommand<{ readonly json?: true; readonly markdown?: true }>({
  name: 'evidence',
  order: 14,
  about: text(
    'print every number of the model with its range and source',
    '显示模型的全部数值及其范围和来源',
  ),
  options: [markdownOption, jsonOption],
  run: async ({ options, language }) => {
    const all = { evidence: evidenceTable, figures: documentFigures, leftOut, calibration };
    process.stdout.write(
      `${options.json ? JSON.stringify(all, null, 2) : options.markdown ? markdown() : evidenceText(language)}\n`,
    );
    return exitCodes.done;
  },
});

function markdown(): string {
  const { evidence, figures, leftOut: left } = evidenceMarkdown();
  return [evidence, '', figures, '', left].join('\n');
}

function evidenceText(language: Language): string {
  const t = sayer(language);
  const left = (title: string) => ({ title, align: 'left' as const });
  const right = (title: string) => ({ title, align: 'right' as const });
  const numbers = tableLines(
    [
      left(t('Key', '键')),
      right(t('Value', '取值')),
      left(''),
      left(t('Range', '范围')),
      left(t('Kind', '类别')),
      left(t('Mark', '标记')),
      left(t('What', '含义')),
      left(t('Source', '来源')),
    ],
    evidenceTable.map((row) => [
      row.key,
      writtenFigure(row.value, row.unit),
      say(unitText(row.unit), language),
      row.low === row.high
        ? t('fixed', '固定')
        : `${writtenFigure(row.low, row.unit)} … ${writtenFigure(row.high, row.unit)}`,
      row.kind,
      row.mark,
      say(row.name, language),
      row.source,
    ]),
  );
  const figures = tableLines(
    [
      left(''),
      right(t('Figure', '数值')),
      left(''),
      left(t('Kind', '类别')),
      left(t('What', '含义')),
      left(t('Section', '章节')),
      left(t('Drives', '驱动')),
    ],
    documentFigures.map((figure) => [
      figure.id,
      figure.value !== null
        ? writtenFigure(figure.value, figure.unit)
        : figure.low !== null
          ? `${writtenFigure(figure.low, figure.unit)} … ${writtenFigure(figure.high ?? 0, figure.unit)}`
          : '',
      say(unitText(figure.unit), language),
      figure.kind,
      say(figure.name, language),
      figure.section,
      figure.drives.join(', '),
    ]),
  );
  return [
    t('The numbers the model runs on', '模型所用的数值'),
    '',
    ...numbers,
    '',
    t(
      'Mark: D the sales handbooks, A read in the paper, B a secondary source, P reproduced in a prototype, M from memory and unverified, assumed: our own.',
      '标记：D 销售手册；A 已阅读原文献；B 二手来源；P 原型中复现；M 凭记忆、未核实；assumed 自行假设。',
    ),
    '',
    t("The sales handbooks' own figures", '销售手册中的数字'),
    '',
    ...figures,
    '',
    t('Left out of the model, with the reason', '未纳入模型的内容及原因'),
    ...leftOut.map((reason) => `  · ${say(reason, language)}`),
  ].join('\n');
}
