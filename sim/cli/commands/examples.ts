// `shelfwalk examples`: what there is to try, and any of them as a project file of one's own.
import { say, text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { forceOption, jsonOption } from '../options.ts';
import { pad } from '../table.ts';

interface ExamplesOptions {
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

export const command = defineCommand<ExamplesOptions>({
  name: 'examples',
  order: 0,
  about: text('list the examples, or save one as a project file', '列出示例，或将其中之一存为项目文件'),
  argument: {
    name: '[example]',
    about: text('an example to save, as example:convenience', '要保存的示例，如 example:convenience'),
  },
  options: [
    {
      flags: '--out <file>',
      about: text(
        'the project file to write; standard output when left out',
        '要写入的项目文件；省略则写到标准输出',
      ),
    },
    forceOption(),
    jsonOption,
  ],
  run: async ({ args: [name], options, language }) => {
    if (name !== undefined) {
      const { saveExample } = await import('../saveExample.ts');
      return saveExample(name, options, language);
    }
    const { examples } = await import('../../examples/index.ts');
    if (options.json) {
      const list = examples.map(({ id, title, summary }) => ({ id: `example:${id}`, title, summary }));
      process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
      return exitCodes.done;
    }
    for (const { id, title, summary } of examples) {
      process.stdout.write(`${pad(`example:${id}`, 22, 'left')}  ${say(title, language)}\n`);
      process.stdout.write(`${' '.repeat(24)}${say(summary, language)}\n`);
    }
    return exitCodes.done;
  },
});
