// Finds the commands: every file of the folder `commands` is one.
import { readdirSync } from 'node:fs';
import type { Command } from './command.ts';

const folder = new URL('./commands/', import.meta.url);

/** In the order of the list of commands. */
export async function loadCommands(): Promise<readonly Command[]> {
  const files = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name));
  const commands = await Promise.all(
    files.map(async (name) => ((await import(new URL(name, folder).href)) as { command: Command }).command),
  );
  return commands.sort((a, b) => a.order - b.order);
}
