// The measures a comparison pairs, in the order shown, and which way each is better. Light: the app's page loads it.
import type { BetterIs } from '../../stats/paired.ts';

export const metrics = ['units', 'revenue', 'margin', 'lostSales'] as const;
export type Metric = (typeof metrics)[number];
export const betterIs: Readonly<Record<Metric, BetterIs>> = {
  units: 'higher',
  revenue: 'higher',
  margin: 'higher',
  lostSales: 'lower',
};
