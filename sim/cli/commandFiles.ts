// Finds the commands: every file of the folder `commands` is one.
import { readdirSync } from 'node:fs';
import type { Command } from './command.ts';

const folder = new URL('./commands/', import.meta.url);

/** In the order of the list of commands. Where one is named, that one alone: the others take longer to load than it does. */
export async function loadCommands(named = ''): Promise<readonly Command[]> {
  const all = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name));
  const one = all.filter((name) => name.replace(/\.[jt]s$/, '') === named);
  const files = one.length > 0 ? one : all;
  const commands = await Promise.all(
    files.map(async (name) => ((await import(new URL(name, folder).href)) as { command: Command }).command),
  );
  return commands.sort((a, b) => a.order - b.order);
}
