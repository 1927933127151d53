// What a file format is: how its files are called, how they are known among others, and how they become a document.

import type { Problem } from '../project/problems.ts';
import type { Text } from '../words/text.ts';

/** A file as it was given, by its name and the beginning of its text. */
export interface FileHead {
  readonly name: string;
  /** The first characters (HEAD_BYTES at most), or all of them. */
  readonly head: string;
}

/** Files are recognised by so much of their beginning. */
export const HEAD_BYTES = 4000;

interface Recognised {
  /** Stable name, for `import --format`. */
  readonly id: string;
  /** What has to be given, as it stands in the sentence "wanted: ...". */
  readonly wanted: Text;
  /** Endings of its files, small, with the dot. */
  readonly endings: readonly string[];
  /**
   * The files in the order in which they are read, or null where they are not of this format. By the structure of their
   * text: names mean little, and several formats share an ending.
   */
  recognise<F extends FileHead>(files: readonly F[]): readonly F[] | null;
}

/** A format is one file of this folder called NAME.format.ts that exports `format`; both doors find it by its name. */
export type Format = ProjectFormat | OtherDocument;

export interface ProjectFormat extends Recognised {
  readonly document: 'project';
  /**
   * From the texts of its files, in the order of `recognise`. All or nothing: every problem at once, or a whole project,
   * which is called `name` where the files give it none.
   */
  read(texts: readonly string[], name: string): Promise<ReadProject>;
}

/** A document that has a place and a reader of its own. */
export interface OtherDocument extends Recognised {
  readonly document: 'chain';
}

export type ReadProject =
  | {
      readonly ok: true;
      /** For parseProject: text or value. */
      readonly project: unknown;
      /** What was read and what was assumed, line by line; empty where the files say everything themselves. */
      readonly report: readonly Text[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };
