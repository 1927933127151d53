// The calibrated rows of the evidence table: solved once in the reference store and frozen. Written by
// `shelfwalk calibrate`; not edited by hand.

export interface CalibrationRecord {
  /** Day of the calibration, the store it was made in, and the seed of its shoppers. */
  readonly date: string;
  readonly store: string;
  readonly seed: string;
  readonly replications: number;
  readonly rows: readonly {
    readonly key: string;
    readonly value: number;
    /** Row of the fidelity check it was solved for, the figure aimed at, and simulated less aim. */
    readonly targetId: string;
    readonly target: number;
    readonly residual: number;
  }[];
}

export const calibration: CalibrationRecord = {
  date: '',
  store: '',
  seed: '',
  replications: 0,
  rows: [],
};
