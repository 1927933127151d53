// Runs a plan for what the display rules ask of a run: what sells, what was missed, which way shoppers pass a bay.

import { evidenceWith } from '../../evidence/table.ts';
import { compile, type World } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { bayFront } from '../../project/geometry.ts';
import { layoutOf } from '../../project/layouts.ts';
import { listBays } from '../../project/places.ts';
import type { Project } from '../../project/schema.ts';
import type { RuleFacts } from '../../rules/rule.ts';
import { planTables } from '../../score/lookup.ts';
import { score } from '../../score/scorecard.ts';
import { EventKind, type Trace } from '../../trace/format.ts';
import { alone, inReplications, inSteps, type Study } from '../study.ts';

export interface RuleFactsSettings {
  readonly planId: string;
  readonly seed: string;
  readonly replications: number;
}

export const ruleFactsStudy = alone({ unit: inReplications, start: startRuleFacts });

export function startRuleFacts(project: Project, settings: RuleFactsSettings): Study<RuleFacts | null> {
  const { planId, seed, replications } = settings;
  const nSkus = project.skus.length;
  const units = new Float64Array(nSkus);
  const missed = new Float64Array(nSkus);
  let leftShare: (number | null)[] = [];
  let world: World | null = null;
  const run = (replication: number): void => {
    world ??= compile(project, planId, evidenceWith(project.behaviour));
    // Ways are the same sort of thing every day: one full run shows them.
    const detail = replication === 0 ? 'full' : 'sales';
    const trace = simulate(world, { seed, replication, detail });
    if (replication === 0) leftShare = leftShares(project, trace);
    const { bySku } = score(project, trace);
    for (let ix = 0; ix < nSkus; ix++) {
      units[ix] += bySku.units[ix];
      missed[ix] += bySku.lost[ix] + bySku.substituted[ix];
    }
  };
  return inSteps(replications, run, (done) => {
    if (done === 0) return null;
    const perDay = 1 / (done * project.demand.days);
    return {
      ...{ planId, replications: done, leftShare },
      unitsADay: Array.from(units, (sum) => sum * perDay),
      missedADay: Array.from(missed, (sum) => sum * perDay),
    };
  });
}

/** By bay: the share of the time in view of walkers in which it lay on their left; null where nobody passed. */
function leftShares(project: Project, trace: Trace): (number | null)[] {
  const tables = planTables(project, trace.header.planId);
  const bays = listBays(layoutOf(project, tables.plan));
  const middles = bays.map(({ fixture, bay }) => {
    const { x0M, y0M, x1M, y1M } = bayFront(fixture, bay);
    return [(x0M + x1M) / 2, (y0M + y1M) / 2] as const;
  });
  const inView = new Float64Array(bays.length);
  const onLeft = new Float64Array(bays.length);
  // Passes follow the walk they belong to, shopper by shopper.
  const walkOf = new Int32Array(trace.header.nShoppers).fill(-1);
  for (let row = 0; row < trace.nEvents; row++) {
    if (trace.kind[row] === EventKind.walk) walkOf[trace.shopper[row]] = trace.subject[row];
    if (trace.kind[row] !== EventKind.pass) continue;
    const walk = walkOf[trace.shopper[row]];
    const section = tables.sectionAt(trace.place[row], trace.subject[row]);
    if (walk < 0 || section < 0) continue;
    const [dx, dy] = [trace.x1M[walk] - trace.x0M[walk], trace.y1M[walk] - trace.y0M[walk]];
    for (const bayIx of tables.baysBySection[section]) {
      const [xM, yM] = middles[bayIx];
      // y runs downward: on the left is where this is below zero.
      const side = dx * (yM - trace.y0M[walk]) - dy * (xM - trace.x0M[walk]);
      inView[bayIx] += trace.a[row];
      if (side < 0) onLeft[bayIx] += trace.a[row];
    }
  }
  return Array.from(inView, (sum, ix) => (sum > 0 ? onLeft[ix] / sum : null));
}
