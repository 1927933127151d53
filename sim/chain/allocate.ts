// The best use of a budget over stores: at most one choice a store, exact by dynamic programming over whole money steps.
//
// best(i, w) = the greatest value of stores i, i+1, ... with w steps of money: either store i gets nothing, or one of its
// choices, and the rest goes on with what is left. All budgets up to the largest are solved at once. Values are whole
// numbers (hundredths), so that sums are exact in any order and equal values are equal. Of allocations of equal value
// the cheaper one stands; of those, the one that serves the store with the smaller id.

export interface Choice {
  /** A whole number above 0. */
  readonly value: number;
  /** Of money, a whole number from 0. */
  readonly steps: number;
}

export interface Allocation {
  /** For each store the number of its choice, or -1. */
  readonly picks: readonly number[];
  readonly value: number;
  readonly steps: number;
}

export interface Allocations {
  readonly maxSteps: number;
  /** Value of the best allocation with so many steps of money. */
  valueAt(steps: number): number;
  at(steps: number): Allocation;
}

const MOST_CHOICES = 254;

/** choices[store]: what may be chosen for it, in the order that ties go by. */
export function allocate(choices: readonly (readonly Choice[])[], maxSteps: number): Allocations {
  const width = maxSteps + 1;
  const nStores = choices.length;
  let value = new Float64Array(width);
  let spent = new Float64Array(width);
  // taken[store * width + w] is the number of the choice plus one; 0 for none.
  const taken = new Uint8Array(nStores * width);
  for (let store = nStores - 1; store >= 0; store--) {
    const nextValue = value.slice();
    const nextSpent = spent.slice();
    const row = store * width;
    const own = choices[store];
    if (own.length > MOST_CHOICES)
      throw new RangeError(`${own.length} choices for one store; at most ${MOST_CHOICES}`);
    own.forEach((choice, ix) => {
      if (choice.value <= 0) return;
      for (let w = choice.steps; w < width; w++) {
        const withIt = choice.value + value[w - choice.steps];
        const cost = choice.steps + spent[w - choice.steps];
        const isBetter =
          withIt > nextValue[w] ||
          (withIt === nextValue[w] &&
            (cost < nextSpent[w] || (cost === nextSpent[w] && taken[row + w] === 0)));
        if (!isBetter) continue;
        nextValue[w] = withIt;
        nextSpent[w] = cost;
        taken[row + w] = ix + 1;
      }
    });
    value = nextValue;
    spent = nextSpent;
  }
  const within = (steps: number): number => Math.max(0, Math.min(maxSteps, Math.floor(steps)));
  return {
    maxSteps,
    valueAt: (steps) => value[within(steps)],
    at(steps) {
      let left = within(steps);
      const start = left;
      const picks = choices.map((own, store) => {
        const pick = taken[store * width + left] - 1;
        if (pick >= 0) left -= own[pick].steps;
        return pick;
      });
      return { picks, value: value[start], steps: start - left };
    },
  };
}
