// What a command says when it cannot go on: a plain sentence and an exit code, never a stack trace.
import type { Text } from '../words/text.ts';

export const exitCodes = { done: 0, noVerdict: 1, badInput: 2, cancelled: 130 } as const;

/** Thrown by commands; main prints the text and exits with the code. */
export class Failure extends Error {
  readonly text: Text;
  readonly exitCode: number;

  constructor(text: Text, exitCode: number = exitCodes.badInput) {
    super(text.en);
    this.text = text;
    this.exitCode = exitCode;
  }
}
