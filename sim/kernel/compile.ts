// Turns a project, one of its plans and the evidence into flat tables the simulation runs on. Immutable after this,
// but for ways between points, which are worked out when first walked (a pure function of their ends).

import { hashText } from '../base/hash.ts';
import { type Evidence, evidenceWith } from '../evidence/table.ts';
import { layoutOf, planWith } from '../project/layouts.ts';
import { projectHash } from '../project/parse.ts';
import { listBays } from '../project/places.ts';
import { absentFixtures } from '../project/putUp.ts';
import type { Layout, Plan, Project } from '../project/schema.ts';
import { listSections, type Section } from '../shelf/sections.ts';
import type { Network } from '../store/network.ts';
import { blockedWays, StoreError } from '../store/reach.ts';
import { sightZone } from '../store/sight.ts';
import { createWays, type Ways, zoneGrid } from '../store/ways.ts';
import { reachable } from './attentionWeights.ts';
import { type CategoryTables, compileCategories, compileSkus, type SkuTables } from './compileAssortment.ts';
import { compilePromoters, type Promoter } from './compilePromoters.ts';
import {
  type BayTables,
  compileBays,
  compileSections,
  type SectionTables,
  sightOf,
  stopHazards,
} from './compileSections.ts';
import { compileShoppers, type ShopperTables } from './compileShoppers.ts';
import { networkOf } from './networks.ts';

export interface World extends SkuTables, CategoryTables, SectionTables, BayTables, ShopperTables {
  readonly project: Project;
  readonly plan: Plan;
  readonly layout: Layout;
  readonly evidence: Evidence;
  readonly projectHash: string;
  readonly evidenceHash: string;
  readonly network: Network;
  readonly ways: Ways;
  readonly sections: readonly Section[];
  readonly promoters: readonly Promoter[];
}

/**
 * Compiles one plan of a project, on the table's numbers and what the project solved for its store. `evidence` must be
 * the same for every plan that is compared.
 * Throws if the project has no such plan, and StoreError where no way leads to a till or the exit.
 */
export function compile(
  project: Project,
  planId: string,
  evidence: Evidence = evidenceWith(project.behaviour),
): World {
  const plan = planWith(project, planId);
  const layout = layoutOf(project, plan);
  const absent = absentFixtures(layout, plan);
  const network = networkOf(layout, absent, evidence);
  const blocked = blockedWays(project, layout, network);
  if (blocked.length > 0) throw new StoreError(blocked);
  const bays = listBays(layout);
  const sections = reachable(listSections(project, plan), network);
  const skus = compileSkus(project);
  const sectionTables = compileSections(project, layout, sections, skus, network, evidence);
  const offers = sections.flatMap(({ fixtureIx, offers }) =>
    offers.map(({ skuIx }) => ({ fixtureIx, skuIx })),
  );
  const promoters = compilePromoters(project, plan, layout, evidence, network, bays, offers);
  const hazards = stopHazards(project, layout, sections, evidence);
  return {
    project,
    plan,
    layout,
    evidence,
    projectHash: hashOf(project),
    evidenceHash: hashText(JSON.stringify(evidence)).toString(16).padStart(8, '0'),
    network,
    ways: waysPast(layout, sections, hazards, promoters, network, evidence),
    sections,
    promoters,
    ...skus,
    ...sectionTables,
    ...compileCategories(project, sections, sectionTables),
    ...compileBays(bays, network),
    ...compileShoppers(project, evidence),
  };
}

/** The ways of the store with what is in view along them. */
function waysPast(
  layout: Layout,
  sections: readonly Section[],
  hazards: Float64Array,
  promoters: readonly Promoter[],
  network: Network,
  evidence: Evidence,
): Ways {
  const zones = zoneGrid(network, layout.widthM, layout.depthM, evidence.zoneM);
  const seen = sections.map((section) =>
    sightZone(layout, network.obstacles, section, sightOf(layout, section, evidence), evidence.sightMarginM),
  );
  const reaches = [...seen, ...promoters.map(({ reach }) => reach)];
  return createWays(network, zones, reaches, hazards, evidence.rightBias);
}

const hashes = new WeakMap<Project, string>();

function hashOf(project: Project): string {
  let hash = hashes.get(project);
  if (hash === undefined) {
    hash = projectHash(project);
    hashes.set(project, hash);
  }
  return hash;
}
