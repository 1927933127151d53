// The same bay under the same number in the runs of two plans, whichever floors they stand on: bays go by their ids.

import { layoutOf, planWith } from '../project/layouts.ts';
import type { BayRef } from '../project/places.ts';
import type { Layout, Project } from '../project/schema.ts';
import { bayTable } from '../project/tables.ts';
import type { Trace } from '../trace/format.ts';

/** Bays of two floors: those of the first as it numbers them, then those of the second alone. */
export function commonBays(a: Layout, b: Layout): readonly BayRef[] {
  const known = bayTable(a);
  if (a === b) return known;
  const ids = new Set(known.map(({ bay }) => bay.id));
  return [...known, ...bayTable(b).filter(({ bay }) => !ids.has(bay.id))];
}

/** The run of a second plan with its places numbered as commonBays has them; the very same where nothing differs. */
export function onCommonPlaces(project: Project, traceA: Trace, traceB: Trace): Trace {
  const [a, b] = [traceA, traceB].map(({ header }) => layoutOf(project, planWith(project, header.planId)));
  if (a === b) return traceB;
  const numbers = new Map(commonBays(a, b).map(({ bay }, ix) => [bay.id, ix]));
  const ofB = bayTable(b).map(({ bay }) => numbers.get(bay.id)!);
  if (ofB.every((number, ix) => number === ix)) return traceB;
  return { ...traceB, place: traceB.place.map((place) => (place < 0 ? place : ofB[place])) };
}
