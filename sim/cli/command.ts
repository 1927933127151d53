// What a command is. One file of sim/cli/commands is one command: help, manual and the list of names derive from it.
import type { Language, Text } from '../words/text.ts';

export interface Command<Options = never> {
  readonly name: string;
  /** Its place in the list of commands: lower ones come first. */
  readonly order: number;
  /** A sentence without a full stop. */
  readonly about: Text;
  /** What its manual says beyond options: paragraphs of Markdown, parted by empty lines. */
  readonly manual?: Text;
  readonly argument?: Argument;
  /** Beside --lang and --help, which every command has. */
  readonly options: readonly Option[];
  /** Answers the exit code. What is heavy is imported here, so that help is quick. */
  run(given: Given<Options>): Promise<number>;
}

export interface Argument {
  /** As the usage shows it: <project>, [project] where it may be left out, <files...> for several. */
  readonly name: `<${string}>` | `[${string}]`;
  readonly about: Text;
}

export interface Option {
  /** --plan <plan>, --uncertainty [draws], --json */
  readonly flags: string;
  readonly about: Text;
  /** From what was typed to the value; throws a Failure for what is not allowed. `before`: the value so far, where it is repeated. */
  readonly read?: (value: string, before: never) => unknown;
  /** The value where the option is left out. */
  readonly usual?: unknown;
  readonly isNeeded?: true;
}

export interface Given<Options> {
  readonly args: readonly string[];
  readonly options: Options;
  readonly language: Language;
}

/** For the file of a command: keeps the type of its options. */
export function defineCommand<Options>(command: Command<Options>): Command<Options> {
  return command;
}
