// What is counted off a trace, each thing with one definition, name and unit: a scorecard, a picture, a panel and the
// live score add up the same parts of the same rows. Parts are whole numbers, so that sums are exact in any order.

import { EventKind, LookFlag, StockoutOutcome, type Trace } from '../trace/format.ts';
import { type Text, text } from '../words/text.ts';

export interface Measure {
  /** Within a sentence, with what is counted; and on a button. */
  readonly name: Text;
  readonly short: Text;
  /** Money is in ten-thousandths of the currency unit, so that costs are whole numbers too. */
  readonly unit: 'looks' | 'units' | 'money' | 'stops' | 'ms' | 'shoppers';
  /** The rows that count. */
  readonly kind: EventKind;
  /** What such a row adds, from its columns a and b and the cost of a unit of its SKU. */
  part(a: number, b: number, cost1e4: number): number;
}

const one = (): number => 1;

export type MeasureName =
  | 'looks'
  | 'considered'
  | 'units'
  | 'revenue'
  | 'margin'
  | 'lost'
  | 'substituted'
  | 'stops'
  | 'dwellMs'
  | 'contacts'
  | 'turnedAway';

export const measures: Readonly<Record<MeasureName, Measure>> = {
  /** A SKU looked at, each time. Full detail only. */
  looks: {
    name: text('looks', '注视次数'),
    short: text('Looks', '注视'),
    unit: 'looks',
    kind: EventKind.look,
    part: one,
  },
  /** A look at a SKU that is in the choice set. Full detail only. */
  considered: {
    name: text('looks with interest', '比较次数'),
    short: text('Considered', '比较'),
    unit: 'looks',
    kind: EventKind.look,
    part: (_, b) => (b & LookFlag.considered ? 1 : 0),
  },
  /** Units that went into a basket. */
  units: {
    name: text('units sold', '售出件数'),
    short: text('Units', '销量'),
    unit: 'units',
    kind: EventKind.pick,
    part: one,
  },
  /** Money paid for them. */
  revenue: {
    name: text('revenue', '销售额'),
    short: text('Revenue', '销售额'),
    unit: 'money',
    kind: EventKind.pick,
    part: (cents) => cents * 100,
  },
  /** Money paid less cost. */
  margin: {
    name: text('margin', '毛利'),
    short: text('Margin', '毛利'),
    unit: 'money',
    kind: EventKind.pick,
    part: (cents, _, cost1e4) => cents * 100 - cost1e4,
  },
  /** Units wanted and gone without, to another store or for good. Counted where they were wanted. */
  lost: {
    name: text('lost sales', '缺货损失'),
    short: text('Lost sales', '缺货损失'),
    unit: 'units',
    kind: EventKind.miss,
    part: (outcome) => (outcome === StockoutOutcome.substituted ? 0 : 1),
  },
  /** Units wanted for which one of another brand was bought; counted at what was wanted. */
  substituted: {
    name: text('switched brand', '缺货换购'),
    short: text('Switched', '缺货换购'),
    unit: 'units',
    kind: EventKind.miss,
    part: (outcome) => (outcome === StockoutOutcome.substituted ? 1 : 0),
  },
  stops: {
    name: text('stops', '驻足次数'),
    short: text('Stops', '驻足'),
    unit: 'stops',
    kind: EventKind.stop,
    part: one,
  },
  /** Time stood at the shelf. */
  dwellMs: {
    name: text('dwell', '停留'),
    short: text('Dwell', '停留'),
    unit: 'ms',
    kind: EventKind.stop,
    part: (dwellMs) => dwellMs,
  },
  /** Shoppers a promoter served. */
  contacts: {
    name: text('served by a promoter', '促销员接待人数'),
    short: text('Contacts', '接待'),
    unit: 'shoppers',
    kind: EventKind.contact,
    part: one,
  },
  /** Shoppers a promoter had no time for. */
  turnedAway: {
    name: text('found the promoter busy', '遇促销员正忙'),
    short: text('Turned away', '未接待'),
    unit: 'shoppers',
    kind: EventKind.turnAway,
    part: one,
  },
};

/** What a row of a trace adds to a measure. Margin needs the cost of a unit of the row's SKU. */
export function partOf(measure: Measure, trace: Trace, row: number, cost1e4 = 0): number {
  return trace.kind[row] === measure.kind ? measure.part(trace.a[row], trace.b[row], cost1e4) : 0;
}

/** By bay index; what happened at no bay is in no bay. */
export function sumByBay(measure: Measure, trace: Trace, nBays: number): Float64Array {
  const sums = new Float64Array(nBays);
  for (let row = 0; row < trace.nEvents; row++) {
    if (trace.kind[row] !== measure.kind || trace.place[row] < 0) continue;
    sums[trace.place[row]] += measure.part(trace.a[row], trace.b[row], 0);
  }
  return sums;
}
