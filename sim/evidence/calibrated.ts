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
  date: '2026-11-23',
  store: 'example:supermarket',
  seed: 'calibration',
  replications: 8,
  rows: [
    {
      key: 'namedBrandShare',
      value: 0.974001,
      targetId: 'E1',
      target: 0.7,
      residual: -0.004106,
    },
    {
      key: 'dwellLogMean',
      value: 1.92,
      targetId: 'E4',
      target: 14,
      residual: 0.038098,
    },
    {
      key: 'decisionShare',
      value: 0.247,
      targetId: 'E5',
      target: 0.75,
      residual: -0.002539,
    },
    {
      key: 'walkSpeedMps',
      value: 0.511236,
      targetId: 'E6',
      target: 12,
      residual: -0.0451,
    },
    {
      key: 'nestShare',
      value: 0.060961,
      targetId: 'E7',
      target: 0.8,
      residual: 0.002301,
    },
    {
      key: 'stockoutSwitch',
      value: 0.445317,
      targetId: 'E8',
      target: 0.4,
      residual: -0.004043,
    },
    {
      key: 'facingExponent',
      value: 0.312066,
      targetId: 'E9',
      target: 0.17,
      residual: -0.00399,
    },
    {
      key: 'sideTurned',
      value: 0.574143,
      targetId: 'E10',
      target: -0.25,
      residual: 0.001415,
    },
    {
      key: 'labelled',
      value: 1.576655,
      targetId: 'E11',
      target: 0.27,
      residual: 0.001081,
    },
    {
      key: 'visibilityEndcap',
      value: 1.62,
      targetId: 'E23',
      target: 0.57,
      residual: 0.023273,
    },
    {
      key: 'stopHazardPerS',
      value: 0.068777,
      targetId: 'L1',
      target: 0.46,
      residual: -0.004216,
    },
    {
      key: 'priceBeta',
      value: -3.209975,
      targetId: 'L2',
      target: -2.6,
      residual: 0.014168,
    },
  ],
};
