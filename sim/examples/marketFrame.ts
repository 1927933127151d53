// The measures of a supermarket or hypermarket floor: aisles and fixtures in metres, and where the rows fall.
import type { Text } from '../words/text.ts';
import { metres } from './fixtures.ts';

export interface MarketSpec {
  readonly name: Text;
  readonly nGondolas: number;
  /** Bays on each side of a gondola. */
  readonly nBays: number;
  /** Rows of gondolas, front to back. */
  readonly nBlocks: number;
  readonly pitchM: number;
  readonly nTills: number;
  readonly tillPitchM: number;
  /** Columns of chest freezers, and of double-sided dairy coolers, left of the gondolas. */
  readonly nChestColumns: number;
  readonly nCoolerColumns: number;
  readonly nProduceColumns: number;
  /** Part of the back wall for meat, fish and deli; dairy has the rest. */
  readonly meatShare: number;
}

export const BAY_M = 0.9;
export const GONDOLA_DEPTH_M = 0.9;
export const ENDCAP_DEPTH_M = 0.5;
export const WALL_DEPTH_M = 0.9;
export const SIDE_AISLE_M = 2.4;
const MAIN_AISLE_M = 5.6;
export const ISLAND_DEPTH_M = 1.5;
export const REAR_AISLE_M = 3.3;
const MID_AISLE_M = 3.6;
/** From the front endcaps to the tills: the front aisle and the queues. */
const FRONT_M = 7.2;
const BEHIND_TILLS_M = 3.9;

export interface Frame {
  readonly widthM: number;
  readonly depthM: number;
  readonly gondolaXs: readonly number[];
  readonly blockYs: readonly number[];
  readonly runM: number;
  readonly gondolasEndM: number;
  readonly mainXM: number;
  readonly produceM: number;
  readonly frontM: number;
  readonly tillYM: number;
}

export function measure(spec: MarketSpec): Frame {
  const firstXM =
    WALL_DEPTH_M +
    (spec.nChestColumns + spec.nCoolerColumns) * (SIDE_AISLE_M + ISLAND_DEPTH_M) +
    SIDE_AISLE_M +
    GONDOLA_DEPTH_M / 2;
  const gondolaXs = Array.from({ length: spec.nGondolas }, (_, ix) => metres(firstXM + ix * spec.pitchM));
  const gondolasEndM = gondolaXs[gondolaXs.length - 1] + GONDOLA_DEPTH_M / 2;
  const produceM = gondolasEndM + MAIN_AISLE_M;
  const widthM = produceM + spec.nProduceColumns * (ISLAND_DEPTH_M + SIDE_AISLE_M) + WALL_DEPTH_M;
  const runM = spec.nBays * BAY_M;
  const blockM = runM + 2 * ENDCAP_DEPTH_M;
  const blockYs = Array.from({ length: spec.nBlocks }, (_, ix) =>
    metres(WALL_DEPTH_M + REAR_AISLE_M + ENDCAP_DEPTH_M + ix * (blockM + MID_AISLE_M)),
  );
  const frontM = blockYs[blockYs.length - 1] + runM + ENDCAP_DEPTH_M;
  const tillYM = metres(frontM + FRONT_M);
  return {
    ...{ widthM: metres(widthM), depthM: metres(tillYM + BEHIND_TILLS_M), gondolaXs, blockYs, runM },
    ...{ gondolasEndM, mainXM: metres(gondolasEndM + MAIN_AISLE_M / 2), produceM, frontM, tillYM },
  };
}
