// Names of things as shown: plans with their letter, bays by what stands in them, goods and categories.

import type { TFunction } from 'i18next';
import { fixtureKind } from '../../../sim/kinds/fixture/index.ts';
import type { FloorPlan } from '../../../sim/picture/floorPlan.ts';
import type { BayRef } from '../../../sim/project/places.ts';
import type { FixtureKind, Project, Sku } from '../../../sim/project/schema.ts';
import { between } from '../../../sim/words/lists.ts';
import { type Language, say, sentence } from '../../../sim/words/text.ts';

/** Name and size of a SKU; the size once, where the name has it already. */
export function skuName(sku: Sku, language: Language): string {
  const name = say(sku.name, language);
  return sku.size === '' || squeeze(name).includes(squeeze(sku.size)) ? name : `${name} ${sku.size}`;
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}

/** What stands in a bay: its one or two main categories. */
export function bayGoods(project: Project, floorPlan: FloorPlan, bayIx: number, language: Language): string {
  const names = (floorPlan.strips[bayIx]?.categoryIxs ?? [])
    .slice(0, 2)
    .map((ix) => say(project.categories[ix].name, language));
  return names.join(between.names[language]);
}

/** Where a bay is: its fixture's name or number, and which bay of that side it is. */
export function bayWhere(bays: readonly BayRef[], bayIx: number, language: Language, t: TFunction): string {
  const { fixture, bay, fixtureIx } = bays[bayIx];
  const named = fixture.name ? say(fixture.name, language) : '';
  const fixtureName =
    named ||
    t('bay.number', {
      kind: kindName(fixture.kind, language),
      n: numberOfKind(bays, fixture.kind, fixtureIx),
    });
  const side = bays
    .filter((ref) => ref.fixtureIx === fixtureIx && ref.bay.face === bay.face)
    .sort((p, q) => p.bay.offsetM - q.bay.offsetM);
  if (side.length === 1) return t('bay.whereOne', { fixture: fixtureName });
  const n = side.findIndex((ref) => ref.ix === bayIx) + 1;
  return t('bay.where', { fixture: fixtureName, n, total: side.length });
}

/** The kind of a fixture as a heading: "Floor stack". */
export function kindName(kind: FixtureKind, language: Language): string {
  return sentence(say(fixtureKind(kind).name, language));
}

/** The how manieth of its kind among the fixtures with bays. */
function numberOfKind(bays: readonly BayRef[], kind: FixtureKind, fixtureIx: number): number {
  const same = bays.filter((ref) => ref.fixture.kind === kind && ref.fixtureIx <= fixtureIx);
  return new Set(same.map((ref) => ref.fixtureIx)).size;
}
