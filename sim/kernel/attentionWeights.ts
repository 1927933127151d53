// What draws eyes to the goods of a plan: the attention weight of each offer, and what shoppers are used to.

import { ln } from '../base/ln.ts';
import { yuanRate } from '../base/yuan.ts';
import type { Evidence } from '../evidence/table.ts';
import { isHome } from '../kinds/fixture/index.ts';
import { layoutOf } from '../project/layouts.ts';
import { packSize } from '../project/pack.ts';
import { absentFixtures } from '../project/putUp.ts';
import type { Project, Sku } from '../project/schema.ts';
import { listSections, type Section } from '../shelf/sections.ts';
import { centreFactor, facingFactor, levelFactor, orientationFactor } from '../shopper/attention.ts';
import type { Network } from '../store/network.ts';
import { networkOf } from './networks.ts';

/** Attention weight of an offer: facings to the exponent, times the mean of its positions' factors by facing. */
export function attentionWeight(
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
export function reachable(sections: readonly Section[], network: Network): Section[] {
  const open: Section[] = [];
  for (const section of sections) {
    const bays = [section.bayIx, ...section.offers.map((offer) => offer.bayIx)];
    const bayIx = bays.find((ix) => network.bayPoint[ix] >= 0);
    if (bayIx !== undefined) open.push({ ...section, ix: open.length, bayIx });
  }
  return open;
}

export interface Reference {
  /** Mean ln price of the SKUs of a category within reach: the price a shopper is used to. */
  readonly usualLnPrice: Float64Array;
  /** Attention weight of a category's home shelves: what a section's weight is measured against. */
  readonly homeWeight: Float64Array;
}

/**
 * What shoppers are used to, by category, taken from the baseline plan: so it does not differ between compared plans,
 * and a SKU nobody can reach has no say in it.
 */
export function referenceOf(project: Project, evidence: Evidence): Reference {
  const n = project.categories.length;
  const lnPrices = new Float64Array(n);
  const count = new Float64Array(n);
  const shelves = new Float64Array(n);
  const everywhere = new Float64Array(n);
  const baseline = project.plans.find((plan) => plan.id === project.baselinePlanId) ?? project.plans[0];
  const counted = new Uint8Array(project.skus.length);
  const layout = layoutOf(project, baseline);
  const network = networkOf(layout, absentFixtures(layout, baseline), evidence);
  for (const section of reachable(listSections(project, baseline), network)) {
    for (const offer of section.offers) {
      const weight = attentionWeight(project, section, offer, evidence);
      everywhere[section.categoryIx] += weight;
      if (isHome(layout.fixtures[section.fixtureIx].kind)) shelves[section.categoryIx] += weight;
      if (counted[offer.skuIx]) continue;
      counted[offer.skuIx] = 1;
      lnPrices[section.categoryIx] += lnPrice(project, project.skus[offer.skuIx]);
      count[section.categoryIx]++;
    }
  }
  return {
    usualLnPrice: lnPrices.map((sum, ix) => (count[ix] > 0 ? sum / count[ix] : 0)),
    homeWeight: shelves.map((weight, ix) => weight || everywhere[ix] || 1),
  };
}

/** Logarithm of a price; the least price is a hundredth of a yuan in the project's currency, so that it is finite. */
export function lnPrice(project: Project, { price }: Sku): number {
  return ln(Math.max(0.01 * (yuanRate(project) ?? 1), price));
}
