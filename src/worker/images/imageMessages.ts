// What the app asks of the worker that takes in picture files, and what it answers.
import type { UnmatchedName } from './imageNames.ts';

export interface TakeImages {
  readonly owner: string;
  readonly files: readonly File[];
  /** GTINs of the range. */
  readonly gtins: readonly string[];
  /** Pictures there may still be. */
  readonly room: number;
}

/** Why a file was left out. */
export type ImageFault = 'kind' | 'large' | 'unreadable' | 'room';

export interface ImageReport {
  readonly nFiles: number;
  /** GTINs that have a picture from these files. */
  readonly nMatched: number;
  /** Further sides of the same packs, which are not shown. */
  readonly nFurther: number;
  readonly unmatched: readonly UnmatchedName[];
  readonly faults: readonly { readonly name: string; readonly why: ImageFault }[];
  /** The browser gave no more room: some pictures were not kept. */
  readonly isFull: boolean;
}

export type FromImages =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: ImageReport }
  | { readonly kind: 'failed'; readonly message: string };

/** In one go, of one file, and of one picture in pixels. */
export const imageLimits = { files: 10_000, bytes: 20e6, pixels: 80e6, kept: 6000 } as const;
