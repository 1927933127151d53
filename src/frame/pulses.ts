// Short-lived marks on the floor: a purchase, and giving up. Drawn where it happened, for a while after it happened.
import { laneOffset, standPlace } from './place.ts';
import { type CountedRows, countUntil, type TraceIndex } from './traceIndex.ts';

export interface Pulse {
  readonly shopper: number;
  readonly xM: number;
  readonly yM: number;
  /** 0 at the event, 1 when the mark is gone. */
  readonly age01: number;
  readonly gaveUp: boolean;
}

/** The newest marks younger than spanMs, newest first, at most `most` of each kind. */
export function pulsesAt(index: TraceIndex, tMs: number, spanMs: number, most = 400): Pulse[] {
  const pulses: Pulse[] = [];
  collect(index.picks, false);
  collect(index.giveUps, true);
  return pulses;

  function collect(counted: CountedRows, gaveUp: boolean): void {
    const until = countUntil(counted.timesMs, tMs);
    for (let k = until - 1; k >= 0 && until - k <= most; k--) {
      const ageMs = tMs - counted.timesMs[k];
      if (ageMs >= spanMs) break;
      const shopper = index.trace.shopper[counted.rows[k]];
      const bayIx = index.trace.place[counted.rows[k]];
      if (bayIx < 0) continue;
      const stand = standPlace(index.fronts[bayIx]);
      const lane = laneOffset(shopper);
      pulses.push({ shopper, xM: stand.xM + lane.xM, yM: stand.yM + lane.yM, age01: ageMs / spanMs, gaveUp });
    }
  }
}
