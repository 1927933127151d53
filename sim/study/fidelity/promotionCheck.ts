// What the documents' two promotion rows come to in the checked example: contacts, units and money, read off traces.
import type { Evidence } from '../../evidence/table.ts';
import { compile } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { spendOf } from '../../score/spend.ts';
import { studentQuantile } from '../../stats/student.ts';
import { EventKind, type Trace } from '../../trace/format.ts';
import { type PromotionRow, promotionExample } from './promotionExample.ts';

/** Sums of one replication of one row of the documents. */
export interface PromotionRun {
  readonly days: number;
  readonly contacts: number;
  /** Units that went out through the promoter, and those of them that were paid for. */
  readonly units: number;
  readonly paid: number;
  /** Money the action cost. */
  readonly cost: number;
}

export type PromotionRuns = Readonly<Record<PromotionRow, readonly PromotionRun[]>>;

/** What is compared with the documents: a ratio of two sums. */
const promotionMeasures = {
  contactsADay: { of: 'contacts', by: 'days' },
  unitsADay: { of: 'units', by: 'days' },
  paidADay: { of: 'paid', by: 'days' },
  costAUnit: { of: 'cost', by: 'units' },
  costAPaidUnit: { of: 'cost', by: 'paid' },
  costAContact: { of: 'cost', by: 'contacts' },
} as const satisfies Record<string, { of: keyof PromotionRun; by: keyof PromotionRun }>;
export type PromotionMeasure = keyof typeof promotionMeasures;

export const promotionRows: readonly PromotionRow[] = ['tasting', 'twoForOne'];

/** Runs the example of one row, in any replication. */
export function promotionRunner(
  row: PromotionRow,
  evidence: Evidence,
  seed: string,
): (replication: number) => PromotionRun {
  const project = promotionExample(row);
  const [plan] = project.plans;
  const world = compile(project, plan.id, evidence);
  const { days } = project.demand;
  return (replication) => {
    const trace = simulate(world, { seed, replication, detail: 'sales' });
    return { days, ...countContacts(trace), cost: spendOf(project, plan, trace).total };
  };
}

/** Contacts, and the units picked at the very moment one ended. */
function countContacts(trace: Trace): { contacts: number; units: number; paid: number } {
  const endMs = new Map<number, number>();
  let contacts = 0;
  let units = 0;
  let paid = 0;
  for (let row = 0; row < trace.nEvents; row++) {
    const kind = trace.kind[row];
    const shopper = trace.shopper[row];
    if (kind === EventKind.contact) {
      contacts++;
      if (trace.c[row] >= 0) endMs.set(shopper, trace.timeMs[row] + trace.a[row]);
    } else if (kind === EventKind.pick && endMs.get(shopper) === trace.timeMs[row]) {
      units++;
      if (trace.a[row] > 0) paid++;
    }
  }
  return { contacts, units, paid };
}

/** Ratio of sums with its 95 % interval by linearisation, replication by replication. */
export function estimatePromotion(
  runs: readonly PromotionRun[],
  measure: PromotionMeasure,
): { estimate: number; low: number; high: number } {
  const { of, by } = promotionMeasures[measure];
  const n = runs.length;
  const over = runs.reduce((sum, run) => sum + run[of], 0);
  const under = runs.reduce((sum, run) => sum + run[by], 0);
  const estimate = under > 0 ? over / under : Number.NaN;
  const squares = runs.reduce((sum, run) => {
    const rest = run[of] - estimate * run[by];
    return sum + rest * rest;
  }, 0);
  const half =
    n > 1
      ? (studentQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n)) / (under / n)
      : n === 1
        ? Number.POSITIVE_INFINITY
        : Number.NaN;
  return { estimate, low: estimate - half, high: estimate + half };
}
