// A long question and how it is answered: step by step, with what is known so far at any time, in one go or shared out.
import type { Project } from '../project/schema.ts';
import type { Text } from '../words/text.ts';

/** A question under way. */
export interface Study<R> {
  /** Steps in all, as far as can be told; it may end sooner. */
  readonly total: number;
  /** Does one step; false, and nothing done, where none is left. */
  step(): boolean;
  /** What is known so far. */
  result(): R;
}

/**
 * A question that can be asked by its name in the registry. Settings, parts and answers are plain values: they travel
 * between threads. However a question is shared out, the answer is the same to the last bit.
 */
export interface Question<S, P, R = P> {
  /** What its steps are, in the plural. */
  readonly unit: Text;
  /** Begins it. What a study has found is a part of the answer; null while there is nothing to tell. */
  start(project: Project, settings: S): Study<P | null>;
  /** Shares it out: settings of at most so many studies. */
  cut(settings: S, most: number): readonly S[];
  /** The answer to all from the parts found so far, in the order of the cut; null while they say too little. */
  join(parts: readonly P[], settings: S, project: Project): R | null;
}

/** A question that is not shared out: what its study finds is the answer. */
export function alone<S, R>(asked: Pick<Question<S, R>, 'unit' | 'start'>): Question<S, R> {
  return { ...asked, ...(unshared as Pick<Question<S, R>, 'cut' | 'join'>) };
}

/** One study has all of it. */
export const unshared: Pick<Question<unknown, unknown>, 'cut' | 'join'> = {
  cut: (settings) => [settings],
  join: ([found]) => found,
};

export const inReplications: Text = { en: 'replications', zh: '次重复' };

/** Settings of a question that goes on replication by replication, each part with some of them in a row. */
export function byReplication<
  S extends { readonly replications: number; readonly firstReplication?: number },
>(settings: S, most: number): S[] {
  const { replications, firstReplication = 0 } = settings;
  const count = Math.max(1, Math.min(most, replications));
  const edge = (nth: number): number => Math.round((replications * nth) / count);
  return Array.from({ length: count }, (_, nth) => ({
    ...settings,
    firstReplication: firstReplication + edge(nth),
    replications: edge(nth + 1) - edge(nth),
  }));
}

/** A study of so many steps that are told apart by their number alone; `result` hears how many are done. */
export function inSteps<R>(
  total: number,
  doStep: (nth: number) => void,
  result: (done: number) => R,
): Study<R> {
  let done = 0;
  return {
    total,
    step() {
      if (done >= total) return false;
      doStep(done);
      done++;
      return true;
    },
    result: () => result(done),
  };
}

/** What a study finds in one go. */
export function finished<R>(study: Study<R>): R {
  while (study.step());
  return study.result();
}
