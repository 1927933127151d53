// `shelfwalk schema`: the JSON Schema of a project file, for editors that complete and check one.
import { text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../failure.ts';

export const command = defineCommand({
  name: 'schema',
  order: 7,
  about: text('print the JSON Schema of a project file', '输出项目文件的 JSON Schema'),
  options: [],
  run: async () => {
    const { projectJsonSchema } = await import('../../project/jsonSchema.ts');
    process.stdout.write(`${JSON.stringify(projectJsonSchema(), null, 2)}\n`);
    return exitCodes.done;
  },
});
