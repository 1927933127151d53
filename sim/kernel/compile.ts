// Turns a project, one of its plans and the evidence into flat tables the simulation runs on. Immutable after this,
// but for ways between points, which are worked out when first walked (a pure function of their ends).

import { subjectKey } from '../base/draw.ts';
import { hashText } from '../base/hash.ts';
import { ln } from '../base/ln.ts';
import { type Evidence, evidenceWith } from '../evidence/table.ts';
import { fixtureKind, isHome } from '../kinds/fixture/index.ts';
import { packagingOf, packSize } from '../project/pack.ts';
import { projectHash } from '../project/parse.ts';
import { listBays } from '../project/places.ts';
import { absentFixtures } from '../project/putUp.ts';
import type { FixtureKind, Plan, Project, SegmentId, Store } from '../project/schema.ts';
import { listSections, openingStockUnits, type Section } from '../shelf/sections.ts';
import { centreFactor, facingFactor, levelFactor, orientationFactor } from '../shopper/attention.ts';
import { basketTable, cumulate, meanOfTable } from '../shopper/trip.ts';
import { speedTable } from '../shopper/walking.ts';
import { buildNetwork, type Network } from '../store/network.ts';
import { problemsOf, StoreError } from '../store/reach.ts';
import { sightZone } from '../store/sight.ts';
import { createWays, type Ways, zoneGrid } from '../store/ways.ts';
import { compilePromoters, type Promoter } from './compilePromoters.ts';

export interface World {
  readonly project: Project;
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly projectHash: string;
  readonly evidenceHash: string;
  readonly network: Network;
  readonly ways: Ways;
  readonly sections: readonly Section[];

  readonly nSkus: number;
  readonly skuIxById: ReadonlyMap<string, number>;
  readonly skuS0: Int32Array;
  readonly skuS1: Int32Array;
  readonly skuBrand: Int32Array;
  /** SKUs of one packaging (pack format and size) share a number. */
  readonly skuPackaging: Int32Array;
  readonly skuPriceCents: Int32Array;
  /** Appeal of SKU and brand together. */
  readonly skuAppeal: Float64Array;
  /** ln(price / usual price of the category). */
  readonly skuLnPrice: Float64Array;
  readonly backroomUnits: Int32Array;
  readonly brandS0: Int32Array;
  readonly brandS1: Int32Array;

  readonly nCategories: number;
  readonly categoryS0: Int32Array;
  readonly categoryS1: Int32Array;
  /** Home sections of each category and running sums of their weight; displays are not homes. */
  readonly homes: readonly { readonly section: Int32Array; readonly cumulative: Float64Array }[];
  /** SKUs of each category that stand where a shopper can reach them. */
  readonly range: readonly Int32Array[];
  /** Offer a shopper who wants a SKU walks to, -1 where it stands nowhere. */
  readonly skuOffer: Int32Array;

  readonly nSections: number;
  readonly sectionCategory: Int32Array;
  readonly sectionBay: Int32Array;
  readonly sectionPoint: Int32Array;
  readonly sectionIsDisplay: Uint8Array;
  readonly sectionS0: Int32Array;
  readonly sectionS1: Int32Array;
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

  readonly bayS0: Int32Array;
  readonly bayS1: Int32Array;
  /** Bays a shopper can wander to: of home shelving, and of displays. */
  readonly wanderBays: Int32Array;
  readonly wanderDisplays: Int32Array;

  readonly promoters: readonly Promoter[];

  readonly segmentCumulative: Float64Array;
  readonly segmentBrandStrength: Float64Array;
  readonly segmentPriceSlope: Float64Array;
  readonly segmentDisplay: Float64Array;
  readonly missionCumulative: Float64Array;
  /** Units wanted, by mission, without and with a list. */
  readonly missionBasket: readonly (readonly [Float64Array, Float64Array])[];
  /** Running sums over categories, by mission. */
  readonly missionCategories: readonly Float64Array[];
  readonly meanUnitsWanted: number;

  readonly speedByDensity: Float64Array;
}

/** Networks of a store by what stands in it: the last ones, for plans that put up different displays. */
const networks = new WeakMap<Store, Map<string, Network>>();
/** Pairs of points that are kept in all; those of the baseline and of one plan in any case. */
const MOST_PAIRS = 2 ** 24;
const hashes = new WeakMap<Project, string>();

/**
 * Compiles one plan of a project, on the table's numbers and what the project solved for its store. `evidence` must be the same for every plan that is compared.
 * Throws if the project has no such plan, and StoreError where no way leads to a till or the exit.
 */
export function compile(
  project: Project,
  planId: string,
  evidence: Evidence = evidenceWith(project.behaviour),
): World {
  const plan = project.plans.find((candidate) => candidate.id === planId);
  if (!plan) throw new Error(`the project has no plan "${planId}"`);
  const absent = absentFixtures(project.store, plan);
  const network = networkOf(project.store, absent, evidence);
  const blocked = problemsOf(project.store, network, absent).filter((problem) => problem.level === 'error');
  if (blocked.length > 0) throw new StoreError(blocked);
  const bays = listBays(project.store);
  const sections = reachable(listSections(project, plan), network);
  const nSections = sections.length;
  const offers = sections.flatMap((section) => section.offers.map((offer) => ({ section, offer })));
  const kindOf = (section: Section): FixtureKind => project.store.fixtures[section.fixtureIx].kind;

  const sectionFrom = new Int32Array(nSections);
  const sectionTo = new Int32Array(nSections);
  const sectionWeight = new Float64Array(nSections);
  const offerWeight = new Float64Array(offers.length);
  const offerSection = new Int32Array(offers.length);
  let at = 0;
  for (const [ix, section] of sections.entries()) {
    sectionFrom[ix] = at;
    for (const offer of section.offers) {
      const weight = attentionWeight(project, section, offer, evidence);
      offerWeight[at] = weight;
      offerSection[at] = ix;
      sectionWeight[ix] += weight;
      at++;
    }
    sectionTo[ix] = at;
  }

  const reference = referenceOf(project, evidence);
  const popularity = project.categories.map((category) => category.popularity);
  const totalPopularity = popularity.reduce((sum, value) => sum + value, 0);
  const meanPopularity = totalPopularity > 0 ? totalPopularity / popularity.length : 1;
  const hazardWeight = Float64Array.from(sections, (section) => {
    const category = project.categories[section.categoryIx];
    return (
      evidence.stopHazardPerS *
      kindHazard(category.kind, evidence) *
      (category.popularity / meanPopularity) *
      (sectionWeight[section.ix] / reference.homeWeight[section.categoryIx]) *
      conspicuousness(kindOf(section), evidence)
    );
  });
  const sightZones = sections.map((section) =>
    sightZone(
      project.store,
      network.obstacles,
      section,
      sightM(kindOf(section), evidence),
      evidence.sightMarginM,
    ),
  );
  const zones = zoneGrid(network, project.store.widthM, project.store.depthM, evidence.zoneM);
  const promoters = compilePromoters(
    project,
    plan,
    evidence,
    network,
    bays,
    offers.map(({ section, offer }) => ({ fixtureIx: section.fixtureIx, skuIx: offer.skuIx })),
  );
  const reaches = [...sightZones, ...promoters.map(({ reach }) => reach)];
  const ways = createWays(network, zones, reaches, hazardWeight, evidence.rightBias);

  const brandIx = new Map(project.brands.map((brand, ix) => [brand.id, ix]));
  const categoryIx = new Map(project.categories.map((category, ix) => [category.id, ix]));
  const packagings = new Map<string, number>();
  for (const sku of project.skus) {
    const packaging = packagingOf(sku);
    if (!packagings.has(packaging)) packagings.set(packaging, packagings.size);
  }
  const skuKeys = project.skus.map((sku) => subjectKey('sku', sku.id));
  const brandKeys = project.brands.map((brand) => subjectKey('brand', brand.id));
  const categoryKeys = project.categories.map((category) => subjectKey('category', category.id));
  const bayKeys = bays.map(({ bay }) => subjectKey('bay', bay.id));
  const sectionKeys = keysOfSections(project, sections);
  const nCategories = project.categories.length;
  const range: number[][] = Array.from({ length: nCategories }, () => []);
  const skuOffer = new Int32Array(project.skus.length).fill(-1);
  const isDisplay = Uint8Array.from(sections, (section) => (isHome(kindOf(section)) ? 0 : 1));
  for (let offer = 0; offer < offers.length; offer++) {
    const skuIx = offers[offer].offer.skuIx;
    const known = skuOffer[skuIx];
    if (known < 0) {
      range[offers[offer].section.categoryIx].push(skuIx);
      skuOffer[skuIx] = offer;
    } else {
      const better =
        isDisplay[offerSection[offer]] < isDisplay[offerSection[known]] ||
        (isDisplay[offerSection[offer]] === isDisplay[offerSection[known]] &&
          offerWeight[offer] > offerWeight[known]);
      if (better) skuOffer[skuIx] = offer;
    }
  }

  const wanderBays = (home: boolean): Int32Array =>
    Int32Array.from(
      bays.filter(({ ix, fixture }) => network.bayPoint[ix] >= 0 && isHome(fixture.kind) === home),
      ({ ix }) => ix,
    );

  const segments = project.demand.segments;
  const missions = project.demand.missions;
  const basket = missions.map((mission): readonly [Float64Array, Float64Array] => {
    const table = (factor: number) =>
      basketTable(
        evidence.basketLogMean + ln(mission.basketFactor * factor),
        evidence.basketLogSd,
        evidence.basketMaxUnits,
      );
    return [table(1), table(evidence.listBasketFactor)];
  });
  const missionShare = missions.reduce((sum, mission) => sum + mission.share, 0);
  let meanUnitsWanted = 0;
  missions.forEach((mission, ix) => {
    const [without, withList] = basket[ix];
    meanUnitsWanted +=
      (mission.share / missionShare) *
      (evidence.listShare * meanOfTable(withList) + (1 - evidence.listShare) * meanOfTable(without));
  });

  return {
    project,
    plan,
    evidence,
    projectHash: hashOf(project),
    evidenceHash: hashText(JSON.stringify(evidence)).toString(16).padStart(8, '0'),
    network,
    ways,
    sections,
    nSkus: project.skus.length,
    skuIxById: new Map(project.skus.map((sku, ix) => [sku.id, ix])),
    skuS0: Int32Array.from(skuKeys, (key) => key.s0),
    skuS1: Int32Array.from(skuKeys, (key) => key.s1),
    skuBrand: Int32Array.from(project.skus, (sku) => brandIx.get(sku.brandId) ?? -1),
    skuPackaging: Int32Array.from(project.skus, (sku) => packagings.get(packagingOf(sku)) ?? -1),
    skuPriceCents: Int32Array.from(project.skus, (sku) => Math.round(sku.price * 100)),
    skuAppeal: Float64Array.from(
      project.skus,
      (sku) => sku.appeal + (project.brands[brandIx.get(sku.brandId) ?? -1]?.appeal ?? 0),
    ),
    skuLnPrice: Float64Array.from(
      project.skus,
      (sku) => ln(Math.max(0.01, sku.price)) - reference.usualLnPrice[categoryIx.get(sku.categoryId) ?? 0],
    ),
    backroomUnits: Int32Array.from(
      project.skus,
      (sku) => project.stock.backroomBySkuUnits[sku.id] ?? project.stock.backroomCases * sku.casePackUnits,
    ),
    brandS0: Int32Array.from(brandKeys, (key) => key.s0),
    brandS1: Int32Array.from(brandKeys, (key) => key.s1),
    nCategories,
    categoryS0: Int32Array.from(categoryKeys, (key) => key.s0),
    categoryS1: Int32Array.from(categoryKeys, (key) => key.s1),
    homes: homesByCategory(nCategories, sections, isDisplay, sectionWeight),
    range: range.map((skus) => Int32Array.from(skus.sort((a, b) => a - b))),
    skuOffer,
    nSections,
    sectionCategory: Int32Array.from(sections, (section) => section.categoryIx),
    sectionBay: Int32Array.from(sections, (section) => section.bayIx),
    sectionPoint: Int32Array.from(sections, (section) => network.bayPoint[section.bayIx]),
    sectionIsDisplay: isDisplay,
    sectionS0: Int32Array.from(sectionKeys, (key) => key.s0),
    sectionS1: Int32Array.from(sectionKeys, (key) => key.s1),
    sectionFrom,
    sectionTo,
    sectionWeight,
    nOffers: offers.length,
    offerSku: Int32Array.from(offers, ({ offer }) => offer.skuIx),
    offerS0: Int32Array.from(offers, ({ offer }) => skuKeys[offer.skuIx].s0),
    offerS1: Int32Array.from(offers, ({ offer }) => skuKeys[offer.skuIx].s1),
    offerBay: Int32Array.from(offers, ({ offer }) => offer.bayIx),
    offerSection,
    offerWeight,
    offerCapacity: Int32Array.from(offers, ({ offer }) => offer.capacityUnits),
    offerOpening: Int32Array.from(offers, ({ offer }) => openingStockUnits(project, offer)),
    bayS0: Int32Array.from(bayKeys, (key) => key.s0),
    bayS1: Int32Array.from(bayKeys, (key) => key.s1),
    wanderBays: wanderBays(true),
    wanderDisplays: wanderBays(false),
    promoters,
    segmentCumulative: cumulate(segments.map((segment) => segment.share)),
    segmentBrandStrength: Float64Array.from(segments, ({ id }) => bySegment('brandStrength', id, evidence)),
    segmentPriceSlope: Float64Array.from(
      segments,
      ({ id }) => evidence.priceBeta * bySegment('priceSensitivity', id, evidence),
    ),
    segmentDisplay: Float64Array.from(segments, ({ id }) => bySegment('displaySensitivity', id, evidence)),
    missionCumulative: cumulate(missions.map((mission) => mission.share)),
    missionBasket: basket,
    missionCategories: missions.map((mission) =>
      cumulate(
        project.categories.map(
          (category) => category.popularity * (mission.departmentWeights[category.departmentId] ?? 1),
        ),
      ),
    ),
    meanUnitsWanted: Math.max(1, meanUnitsWanted),
    speedByDensity: speedTable(evidence.densityGamma, evidence.densityJam, evidence.slowestShare),
  };
}

/** Attention weight of an offer: facings to the exponent, times the mean of its positions' factors by facing. */
function attentionWeight(
  project: Project,
  section: Section,
  offer: Section['offers'][number],
  evidence: Evidence,
): number {
  const sku = project.skus[offer.skuIx];
  const width = section.toM - section.fromM;
  let facings = 0;
  let sum = 0;
  for (const { position, shelf, fromM, toM } of offer.positions) {
    const pack = packSize(sku, position.orientation);
    const middleM = (shelf.heightMm + (pack.heightMm * position.facingsHigh) / 2) / 1000;
    const x01 = width > 0 ? ((fromM + toM) / 2 - section.fromM) / width : 0.5;
    facings += position.facingsWide;
    sum +=
      position.facingsWide *
      levelFactor(middleM, evidence) *
      centreFactor(x01, evidence) *
      orientationFactor(position.orientation, evidence) *
      (position.label ? evidence.labelled : 1);
  }
  return (facingFactor(facings, evidence) * sum) / facings;
}

/** Sections a shopper can stand before; the stop point moves to another bay of the section where the middle is shut. */
function reachable(sections: readonly Section[], network: Network): Section[] {
  const open: Section[] = [];
  for (const section of sections) {
    const bays = [section.bayIx, ...section.offers.map((offer) => offer.bayIx)];
    const bayIx = bays.find((ix) => network.bayPoint[ix] >= 0);
    if (bayIx !== undefined) open.push({ ...section, ix: open.length, bayIx });
  }
  return open;
}

function homesByCategory(
  nCategories: number,
  sections: readonly Section[],
  isDisplay: Uint8Array,
  weight: Float64Array,
): World['homes'] {
  return Array.from({ length: nCategories }, (_, categoryIx) => {
    const all = sections.filter((section) => section.categoryIx === categoryIx);
    const shelves = all.filter((section) => !isDisplay[section.ix]);
    const chosen = shelves.length > 0 ? shelves : all;
    return {
      section: Int32Array.from(chosen, (section) => section.ix),
      cumulative: cumulate(chosen.map((section) => weight[section.ix])),
    };
  });
}

/** Sections are known by category, fixture and face, so that a section keeps its luck when its SKUs move. */
function keysOfSections(project: Project, sections: readonly Section[]): ReturnType<typeof subjectKey>[] {
  const count = new Map<string, number>();
  return sections.map((section) => {
    const base = `${project.categories[section.categoryIx].id}/${project.store.fixtures[section.fixtureIx].id}/${section.face}`;
    const nth = count.get(base) ?? 0;
    count.set(base, nth + 1);
    return subjectKey('section', nth === 0 ? base : `${base}/${nth}`);
  });
}

interface Reference {
  /** Mean ln price of the SKUs of a category within reach: the price a shopper is used to. */
  readonly usualLnPrice: Float64Array;
  /** Attention weight of a category's home shelves: what a section's weight is measured against. */
  readonly homeWeight: Float64Array;
}

/**
 * What shoppers are used to, by category, taken from the baseline plan: so it does not differ between compared plans,
 * and a SKU nobody can reach has no say in it.
 */
function referenceOf(project: Project, evidence: Evidence): Reference {
  const n = project.categories.length;
  const lnPrices = new Float64Array(n);
  const count = new Float64Array(n);
  const shelves = new Float64Array(n);
  const everywhere = new Float64Array(n);
  const baseline = project.plans.find((plan) => plan.id === project.baselinePlanId) ?? project.plans[0];
  const counted = new Uint8Array(project.skus.length);
  const network = networkOf(project.store, absentFixtures(project.store, baseline), evidence);
  for (const section of reachable(listSections(project, baseline), network)) {
    for (const offer of section.offers) {
      const weight = attentionWeight(project, section, offer, evidence);
      everywhere[section.categoryIx] += weight;
      if (isHome(project.store.fixtures[section.fixtureIx].kind)) shelves[section.categoryIx] += weight;
      if (counted[offer.skuIx]) continue;
      counted[offer.skuIx] = 1;
      lnPrices[section.categoryIx] += ln(Math.max(0.01, project.skus[offer.skuIx].price));
      count[section.categoryIx]++;
    }
  }
  return {
    usualLnPrice: lnPrices.map((sum, ix) => (count[ix] > 0 ? sum / count[ix] : 0)),
    homeWeight: shelves.map((weight, ix) => weight || everywhere[ix] || 1),
  };
}

/** Plans with the same floor share a network. */
function networkOf(store: Store, absent: ReadonlySet<number>, evidence: Evidence): Network {
  const key = `${evidence.bodyClearanceM}/${evidence.standDistanceM}/${[...absent].join()}`;
  const known = networks.get(store) ?? new Map<string, Network>();
  networks.set(store, known);
  const network = known.get(key) ?? buildNetwork(store, evidence, absent);
  // The one used last stands last, so that the one in front has waited longest.
  known.delete(key);
  known.set(key, network);
  const most = Math.max(2, Math.floor(MOST_PAIRS / (network.nPoints * network.nPoints)));
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  return network;
}

function hashOf(project: Project): string {
  let hash = hashes.get(project);
  if (hash === undefined) {
    hash = projectHash(project);
    hashes.set(project, hash);
  }
  return hash;
}

function kindHazard(kind: 'commodity' | 'staple' | 'impulse', e: Evidence): number {
  return kind === 'commodity' ? e.hazardCommodity : kind === 'staple' ? e.hazardStaple : e.hazardImpulse;
}

/** Hazard of a place against a shelf showing the same attention weight for the same time. */
function conspicuousness(kind: FixtureKind, e: Evidence): number {
  return e.visibilityEndcap * fixtureKind(kind).againstEndcap(e);
}

function sightM(kind: FixtureKind, e: Evidence): number {
  return e[fixtureKind(kind).sightM];
}

function bySegment(
  trait: 'brandStrength' | 'priceSensitivity' | 'displaySensitivity',
  id: SegmentId,
  e: Evidence,
): number {
  const suffix = (id.charAt(0).toUpperCase() + id.slice(1)) as
    | 'Loyal'
    | 'Switcher'
    | 'QuasiLoyal'
    | 'Unknown';
  return e[`${trait}${suffix}`];
}
