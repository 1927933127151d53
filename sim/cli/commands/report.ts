// `shelfwalk report`: a comparison as one HTML file to hand over or print.
import { text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { forceOption, projectArgument, replicationsOption, seedOption } from '../options.ts';
import { drawsOf, planChoice, type WithDraws } from '../planChoice.ts';
import type { ReportOptions } from '../reportCommand.ts';
import { version } from '../version.ts';

export const command = defineCommand<WithDraws<Omit<ReportOptions, 'version'>>>({
  name: 'report',
  order: 3,
  about: text(
    'compare plans and write a report to hand over: one HTML file with pictures, scores and sources',
    '比较方案并写出可交付的报告：一个 HTML 文件，含陈列图、得分与来源',
  ),
  argument: projectArgument,
  options: [
    { flags: '--out <file>', about: text('HTML file to write', '要写入的 HTML 文件'), isNeeded: true },
    forceOption(),
    ...planChoice,
    replicationsOption(20),
    seedOption(),
  ],
  run: async ({ args: [name], options, language }) => {
    const { reportCommand } = await import('../reportCommand.ts');
    return reportCommand(name, { ...options, uncertainty: drawsOf(options), version: version() }, language);
  },
});
