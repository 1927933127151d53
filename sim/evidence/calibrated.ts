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
  date: '2026-11-28',
  store: 'example:supermarket',
  seed: 'calibration',
  replications: 8,
  rows: [
    {
      key: 'namedBrandShare',
      value: 0.976658,
      targetId: 'E1',
      target: 0.7,
      residual: -0.004569,
    },
    {
      key: 'dwellLogMean',
      value: 1.92,
      targetId: 'E4',
      target: 14,
      residual: 0.041761,
    },
    {
      key: 'decisionShare',
      value: 0.247,
      targetId: 'E5',
      target: 0.75,
      residual: -0.001689,
    },
    {
      key: 'walkSpeedMps',
      value: 0.512177,
      targetId: 'E6',
      target: 12,
      residual: -0.050888,
    },
    {
      key: 'nestShare',
      value: 0.033815,
      targetId: 'E7',
      target: 0.8,
      residual: 0.000498,
    },
    {
      key: 'stockoutSwitch',
      value: 0.449983,
      targetId: 'E8',
      target: 0.4,
      residual: 0.001063,
    },
    {
      key: 'facingExponent',
      value: 0.33638,
      targetId: 'E9',
      target: 0.17,
      residual: 0.000147,
    },
    {
      key: 'sideTurned',
      value: 0.575662,
      targetId: 'E10',
      target: -0.25,
      residual: 0.000049,
    },
    {
      key: 'labelled',
      value: 1.571067,
      targetId: 'E11',
      target: 0.27,
      residual: 0.002613,
    },
    {
      key: 'visibilityEndcap',
      value: 2.421434,
      targetId: 'E23',
      target: 0.57,
      residual: 0.018871,
    },
    {
      key: 'stopHazardPerS',
      value: 0.062817,
      targetId: 'L1',
      target: 0.46,
      residual: -0.005668,
    },
    {
      key: 'priceBeta',
      value: -3.294966,
      targetId: 'L2',
      target: -2.6,
      residual: -0.021142,
    },
  ],
};
