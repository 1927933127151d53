// Which sections and offers stand in which bay under a plan: the trace speaks of sections and offers, a shelf of bays.

import { layoutOf } from '../../sim/project/layouts.ts';
import type { Plan, Position, Project } from '../../sim/project/schema.ts';
import { bayTable, shelfTable } from '../../sim/project/tables.ts';
import { listSections, type Offer, type Section } from '../../sim/shelf/sections.ts';

export interface ShelfPlan {
  /** Sections with goods in a bay, by bay index. */
  readonly sectionsByBay: readonly (readonly Section[])[];
  readonly offersByBay: readonly (readonly Offer[])[];
  /** The offer a position belongs to: all its positions share one stock. */
  readonly offerOf: ReadonlyMap<Position, Offer>;
}

export function shelfPlan(project: Project, plan: Plan): ShelfPlan {
  const layout = layoutOf(project, plan);
  const nBays = bayTable(layout).length;
  const bayOfShelf = shelfTable(layout);
  const sections: Set<Section>[] = Array.from({ length: nBays }, () => new Set());
  const offers: Set<Offer>[] = Array.from({ length: nBays }, () => new Set());
  const offerOf = new Map<Position, Offer>();
  for (const section of listSections(project, plan)) {
    for (const offer of section.offers) {
      for (const { position } of offer.positions) {
        const bayIx = bayOfShelf.get(position.shelfId)?.bayIx;
        if (bayIx === undefined) continue;
        offerOf.set(position, offer);
        offers[bayIx].add(offer);
        sections[bayIx].add(section);
      }
    }
  }
  return {
    sectionsByBay: sections.map((set) => [...set]),
    offersByBay: offers.map((set) => [...set]),
    offerOf,
  };
}
