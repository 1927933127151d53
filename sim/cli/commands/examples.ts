// `shelfwalk examples`: what there is to try.
import { say, text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { jsonOption } from '../options.ts';
import { pad } from '../table.ts';

export const command = defineCommand<{ readonly json?: true }>({
  name: 'examples',
  order: 0,
  about: text('list the examples', '列出示例'),
  options: [jsonOption],
  run: async ({ options, language }) => {
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
