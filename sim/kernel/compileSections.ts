// Tables of sections, of what each offers, and of bays: where shoppers stop, what they see there, what stands there.
import { keyLanes, subjectKey } from '../base/draw.ts';
import type { Evidence } from '../evidence/table.ts';
import { fixtureKind, isHome } from '../kinds/fixture/index.ts';
import type { BayRef } from '../project/places.ts';
import type { Category, FixtureKind, Layout, Project } from '../project/schema.ts';
import { openingStockUnits, type Section } from '../shelf/sections.ts';
import type { Network } from '../store/network.ts';
import { attentionWeight } from './attentionWeights.ts';
import type { SkuTables } from './compileAssortment.ts';

export interface SectionTables {
  readonly nSections: number;
  readonly sectionCategory: Int32Array;
  readonly sectionBay: Int32Array;
  readonly sectionPoint: Int32Array;
  readonly sectionIsDisplay: Uint8Array;
  readonly sectionS0: Int32Array;
  readonly sectionS1: Int32Array;
  /** Offers of a section: from, and up to but without. */
  readonly sectionFrom: Int32Array;
  readonly sectionTo: Int32Array;
  readonly sectionWeight: Float64Array;

  readonly nOffers: number;
  readonly offerSku: Int32Array;
  /** Lanes of the offer's SKU, laid out by offer: attention reads them in a row. */
  readonly offerS0: Int32Array;
  readonly offerS1: Int32Array;
  readonly offerBay: Int32Array;
  readonly offerSection: Int32Array;
  readonly offerWeight: Float64Array;
  readonly offerCapacity: Int32Array;
  readonly offerOpening: Int32Array;
}

export function compileSections(
  project: Project,
  layout: Layout,
  sections: readonly Section[],
  skus: SkuTables,
  network: Network,
  evidence: Evidence,
): SectionTables {
  const offers = sections.flatMap((section) => section.offers);
  const sectionKeys = keyLanes(keysOfSections(project, layout, sections));
  const nSections = sections.length;
  const sectionFrom = new Int32Array(nSections);
  const sectionTo = new Int32Array(nSections);
  const sectionWeight = new Float64Array(nSections);
  const offerWeight = new Float64Array(offers.length);
  const offerSection = new Int32Array(offers.length);
  let at = 0;
  for (const [ix, section] of sections.entries()) {
    sectionFrom[ix] = at;
    for (const offer of section.offers) {
      offerWeight[at] = attentionWeight(project, section, offer, evidence);
      offerSection[at] = ix;
      sectionWeight[ix] += offerWeight[at];
      at++;
    }
    sectionTo[ix] = at;
  }
  return {
    nSections,
    sectionCategory: Int32Array.from(sections, (section) => section.categoryIx),
    sectionBay: Int32Array.from(sections, (section) => section.bayIx),
    sectionPoint: Int32Array.from(sections, (section) => network.bayPoint[section.bayIx]),
    sectionIsDisplay: Uint8Array.from(sections, (section) => (isHome(kindOf(layout, section)) ? 0 : 1)),
    sectionS0: sectionKeys.s0,
    sectionS1: sectionKeys.s1,
    sectionFrom,
    sectionTo,
    sectionWeight,
    nOffers: offers.length,
    offerSku: Int32Array.from(offers, (offer) => offer.skuIx),
    offerS0: Int32Array.from(offers, ({ skuIx }) => skus.skuS0[skuIx]),
    offerS1: Int32Array.from(offers, ({ skuIx }) => skus.skuS1[skuIx]),
    offerBay: Int32Array.from(offers, (offer) => offer.bayIx),
    offerSection,
    offerWeight,
    offerCapacity: Int32Array.from(offers, (offer) => offer.capacityUnits),
    offerOpening: Int32Array.from(offers, (offer) => openingStockUnits(project, offer)),
  };
}

/** Hazard a second in view of each section, 1/s: how readily it makes a passer-by stop. It hangs on the plan alone. */
export function stopHazards(
  project: Project,
  layout: Layout,
  sections: readonly Section[],
  evidence: Evidence,
): Float64Array {
  const popularity = project.categories.map((category) => category.popularity);
  const total = popularity.reduce((sum, value) => sum + value, 0);
  const meanPopularity = total > 0 ? total / popularity.length : 1;
  const shown = partsShown(sections, project.categories.length);
  return Float64Array.from(sections, (section) => {
    const category = project.categories[section.categoryIx];
    return (
      evidence.stopHazardPerS *
      kindHazard(category.kind, evidence) *
      (category.popularity / meanPopularity) *
      shown[section.ix] *
      conspicuousness(kindOf(layout, section), evidence)
    );
  });
}

/**
 * The part of its category that a section shows, 0 to 1: SKUs that stand there of those within reach anywhere in the plan.
 * How they stand (labels, levels, facings) moves looks from one to another and makes nobody stop.
 */
function partsShown(sections: readonly Section[], nCategories: number): Float64Array {
  const within = Array.from({ length: nCategories }, () => new Set<number>());
  for (const { categoryIx, offers } of sections)
    for (const { skuIx } of offers) within[categoryIx].add(skuIx);
  return Float64Array.from(sections, ({ categoryIx, offers }) => offers.length / within[categoryIx].size);
}

/** From how far a section is seen. */
export function sightOf(layout: Layout, section: Section, evidence: Evidence): number {
  return evidence[fixtureKind(kindOf(layout, section)).sightM];
}

export interface BayTables {
  readonly bayS0: Int32Array;
  readonly bayS1: Int32Array;
  /** Bays a shopper can wander to: of home shelving, and of displays. */
  readonly wanderBays: Int32Array;
  readonly wanderDisplays: Int32Array;
}

export function compileBays(bays: readonly BayRef[], network: Network): BayTables {
  const keys = keyLanes(bays.map(({ bay }) => subjectKey('bay', bay.id)));
  const within = (home: boolean): Int32Array =>
    Int32Array.from(
      bays.filter(({ ix, fixture }) => network.bayPoint[ix] >= 0 && isHome(fixture.kind) === home),
      ({ ix }) => ix,
    );
  return { bayS0: keys.s0, bayS1: keys.s1, wanderBays: within(true), wanderDisplays: within(false) };
}

function kindOf(layout: Layout, section: Section): FixtureKind {
  return layout.fixtures[section.fixtureIx].kind;
}

/** Sections are known by category, fixture and face, so that a section keeps its luck when its SKUs move. */
function keysOfSections(
  project: Project,
  layout: Layout,
  sections: readonly Section[],
): ReturnType<typeof subjectKey>[] {
  const count = new Map<string, number>();
  return sections.map((section) => {
    const base = `${project.categories[section.categoryIx].id}/${layout.fixtures[section.fixtureIx].id}/${section.face}`;
    const nth = count.get(base) ?? 0;
    count.set(base, nth + 1);
    return subjectKey('section', nth === 0 ? base : `${base}/${nth}`);
  });
}

function kindHazard(kind: Category['kind'], e: Evidence): number {
  const hazards = { commodity: e.hazardCommodity, staple: e.hazardStaple, impulse: e.hazardImpulse };
  return hazards[kind];
}

/** Hazard of a place against shelving that shows as much of a category for the same time. */
function conspicuousness(kind: FixtureKind, e: Evidence): number {
  return e.visibilityEndcap * fixtureKind(kind).againstEndcap(e);
}
