// How wide ways in a store should be, beyond what a body needs to squeeze through. A store may set its own; these stand
// where it says nothing. They warn, and move no shopper.
import type { Text } from '../words/text.ts';

export type ClearanceKey = 'mainAisleM' | 'aisleM' | 'doorM' | 'tillM';

export interface ClearanceRow {
  readonly key: ClearanceKey;
  readonly valueM: number;
  readonly source: string;
  readonly name: Text;
}

export const clearances: readonly ClearanceRow[] = [
  {
    key: 'mainAisleM',
    valueM: 1.5,
    source:
      'ADA 2010 Standards 403.5.3: 60 in (1.525 m) to pass each other; shop-fitting practice in China: 1.8 m in a store of 300 m², 2.7 m of 1,500 m²',
    name: { en: 'Main aisle', zh: '主通道' },
  },
  {
    key: 'aisleM',
    valueM: 0.9,
    source: 'Shop-fitting practice in China: never below 0.9 m; ADA 2010 Standards 403.5.1: 36 in (0.915 m)',
    name: { en: 'Aisle', zh: '通道' },
  },
  {
    key: 'doorM',
    valueM: 1.2,
    source: 'ADA 2010 Standards 404.2.4: 48 in (1.22 m) free before a door that is pushed',
    name: { en: 'Before a door', zh: '门前' },
  },
  {
    key: 'tillM',
    valueM: 0.9,
    source: 'ADA 2010 Standards 904.3.1: a checkout aisle is a walking surface of 36 in (0.915 m)',
    name: { en: 'Before a till', zh: '收银台前' },
  },
];

/** What a store asks for: its own figure, else the usual one. */
export function clearanceM(
  own: Partial<Record<ClearanceKey, number>> | undefined,
  key: ClearanceKey,
): number {
  return own?.[key] ?? clearances.find((row) => row.key === key)!.valueM;
}
