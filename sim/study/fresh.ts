// A winner is scored again on shoppers it was not chosen by: the best of several estimates owes part of its lead to luck.

/** The first fresh replication: no plan or place is ever ranked on it or on those after it. */
export const FRESH_FROM = 1_000_000;
