// What draws eyes to the goods of a plan: the attention weight of each offer, and the sections one can stand before.
import type { Evidence } from '../evidence/table.ts';
import { packSize } from '../project/pack.ts';
import type { Project } from '../project/schema.ts';
import type { Section } from '../shelf/sections.ts';
import { centreFactor, facingFactor, levelFactor, orientationFactor } from '../shopper/attention.ts';
import type { Network } from '../store/network.ts';

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
