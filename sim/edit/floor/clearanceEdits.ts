// Sets how wide the ways of a store should be at least.

import { type ClearanceKey, clearances } from '../../evidence/clearances.ts';
import { layoutWith } from '../../project/layouts.ts';
import type { Project } from '../../project/schema.ts';
import { unitsOf } from '../../words/units.ts';
import { done, type Edit, metres, refuse } from '../edit.ts';
import { withLayout } from '../layoutParts.ts';

/** As the schema allows. */
const MOST_M = 10;

/** The usual figure is not written down: a store that says nothing follows it. */
export function setClearance(project: Project, layoutId: string, key: ClearanceKey, valueM: number): Edit {
  const row = clearances.find((each) => each.key === key)!;
  const shown = unitsOf(project).gap(valueM);
  const did = {
    en: `Set “${row.name.en}” to at least ${shown}`,
    zh: `将“${row.name.zh}”设为不小于 ${shown}`,
  };
  if (!(valueM >= 0 && valueM <= MOST_M))
    return refuse(project, did, {
      en: `Allowed are 0 to ${MOST_M} m, got ${shown}.`,
      zh: `允许 0 至 ${MOST_M} 米，当前为 ${shown}。`,
    });
  const layout = layoutWith(project, layoutId);
  const own = { ...layout.clearances, [key]: metres(valueM) };
  if (metres(valueM) === row.valueM) delete own[key];
  const { clearances: _, ...rest } = layout;
  const next = Object.keys(own).length > 0 ? { ...rest, clearances: own } : rest;
  return done(withLayout(project, next), did);
}

/** As the schema allows. */
const MOST_FINGER_MM = 500;

/** Free height a store wants over its packs, for the hand that takes them. */
export function setFingerSpace(project: Project, layoutId: string, valueMm: number): Edit {
  const shown = unitsOf(project).shelf(valueMm);
  const did = { en: `Set finger space to ${shown}`, zh: `将取货空间设为 ${shown}` };
  if (!(valueMm >= 0 && valueMm <= MOST_FINGER_MM))
    return refuse(project, did, {
      en: `Allowed are 0 to ${MOST_FINGER_MM} mm, got ${shown}.`,
      zh: `允许 0 至 ${MOST_FINGER_MM} 毫米，当前为 ${shown}。`,
    });
  const { fingerSpaceMm: _, ...rest } = layoutWith(project, layoutId);
  return done(withLayout(project, valueMm > 0 ? { ...rest, fingerSpaceMm: valueMm } : rest), did);
}
