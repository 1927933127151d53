// What the page Rules does to the document and where it leads: show a break, fix it, fix all, choose a retailer.

import { addMissingFees, setRetailer } from '../../../sim/edit/campaign/retailerEdits.ts';
import type { Retailer } from '../../../sim/project/schema.ts';
import { applyFix } from '../../../sim/rules/fix.ts';
import { fixAll } from '../../../sim/rules/fixAll.ts';
import type { Fix, RuleId, Violation } from '../../../sim/rules/rule.ts';
import { mendAll, type RuleCheck, showMarks, useRules } from '../../state/plan/rules.ts';
import { showView } from '../../state/store.ts';
import { faceBay, inHand, make } from '../document/edits.ts';
import { keysAt, select } from '../document/state.ts';
import { choose } from '../floor/state.ts';

/** Goes to the bay and selects the positions; to the floor for a display, to the promotions for one of them. */
export function showViolation({ plan }: RuleCheck, { place, skuIds }: Violation): void {
  if (!place) {
    showView('promotions');
    return;
  }
  if (place.bayIx < 0) {
    showView('floor');
    choose([{ kind: 'fixture', id: place.fixtureId }]);
    return;
  }
  showView('shelf');
  showMarks(true);
  faceBay(place.bayIx);
  const ixs = place.positionIxs.filter(
    (ix) => plan.positions[ix] && skuIds.includes(plan.positions[ix].skuId),
  );
  select(keysAt(plan, ixs.length > 0 ? ixs : place.positionIxs));
}

/** A step like any other: it can be undone. */
export function makeFix(fix: Fix): void {
  make((project, planId) => applyFix(project, planId, fix), reachOf([fix]));
}

/** All of a rule as one step; those of the floor at once, those of shelves in a worker. */
export function makeAllFixes(ruleId: RuleId, fixes: readonly Fix[]): void {
  if (reachOf(fixes) === 'goods') {
    mendAll(ruleId);
    return;
  }
  const { facts, ownOnly } = useRules.getState();
  const known = facts?.facts ?? null;
  make((project, planId) => fixAll(project, planId, known, { ruleIds: [ruleId], ownOnly }).edit, 'floor');
}

function reachOf(fixes: readonly Fix[]): 'goods' | 'floor' {
  return fixes.some(({ steps }) => steps.some(({ kind }) => kind === 'moveFixture')) ? 'floor' : 'goods';
}

export function takeRetailer(retailer: Retailer | null): void {
  make((project) => setRetailer(project, retailer), 'project');
}

export function takeFees(): void {
  if (inHand()) make((project, planId) => addMissingFees(project, planId));
}
