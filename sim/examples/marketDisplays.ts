// What stands on the secondary placements of a supermarket or hypermarket as it is: endcaps carry goods of their
// gondola, floor stacks heavy and festive packs, clip strips and checkout racks small impulse packs.
import type { Fixture, Position, Sku } from '../project/schema.ts';
import type { Market } from './marketFloor.ts';
import type { Range } from './range.ts';
import { bestSellers, fillDisplay } from './stock.ts';

/** Categories by display, in turn; an empty word leaves the place free. Several are parted by "+". */
const stackTurns = ['uhtmilk', 'beer', '', 'tissue', 'water', '', 'cola', 'rice', 'laundry', '', 'bagnoodle'];
const pillarTurns = ['nuts', 'coffee', 'chocolate', 'shampoo', 'oats'];
const clipTurns = ['gum', 'gummies', 'tofusnack', 'gum', 'jerky', 'gummies'];
const hangTurns = ['seeds', 'spicystrip', 'driedfruit', 'batteries', 'jerky'];
const checkoutTurns = ['gum+chocolate', 'gum+batteries', 'chocolate+gummies', 'gum+tissue'];

/** `without`: brands and categories that have no display yet. */
export function fillDisplays(
  range: Range,
  market: Market,
  home: readonly Position[],
  without: readonly string[],
): Position[] {
  const byTurn = (fixtures: readonly Fixture[], turns: readonly string[], count: number): Position[] =>
    fixtures.flatMap((fixture, ix) => {
      const categoryIds = turns[ix % turns.length]
        .split('+')
        .filter((id) => id !== '' && !without.includes(id));
      return categoryIds.length === 0
        ? []
        : fillDisplay(fixture, bestSellers(range, fixture, count, categoryIds, { without }));
    });
  const onGondola = tradeByGondola(range, market, home);
  const endcaps = (fixtures: readonly Fixture[], rank: number): Position[] =>
    fixtures.flatMap((fixture) => {
      const onIt = onGondola.get(fixture.id.replace(/^E./, 'G')) ?? [];
      const categories = onIt.filter((categoryId) => !without.includes(categoryId));
      const id = categories[Math.min(rank, categories.length - 1)];
      return id === undefined ? [] : fillDisplay(fixture, bestSellers(range, fixture, 8, [id], { without }));
    });
  return [
    ...endcaps(market.endcapsFront, 0),
    ...endcaps(market.endcapsRear, 1),
    ...byTurn(market.stacks, stackTurns, 2),
    ...byTurn(market.pillars, pillarTurns, 6),
    ...byTurn(market.clipStrips, clipTurns, 3),
    ...byTurn(market.sideHangs, hangTurns, 5),
    ...byTurn(market.checkoutRacks, checkoutTurns, 10),
  ];
}

/** The categories at home on each gondola, those most in demand first. */
function tradeByGondola(
  range: Range,
  market: Market,
  home: readonly Position[],
): ReadonlyMap<string, readonly string[]> {
  const fixtureOf = new Map(
    market.floor.fixtures.flatMap((fixture) =>
      fixture.bays.flatMap((bay) => bay.shelves.map((shelf) => [shelf.id, fixture.id] as const)),
    ),
  );
  const categoryOf = new Map(range.skus.map((sku: Sku) => [sku.id, sku.categoryId]));
  const popularity = new Map(range.categories.map(({ id, popularity }) => [id, popularity]));
  const found = new Map<string, Set<string>>();
  for (const { skuId, shelfId } of home) {
    const fixtureId = fixtureOf.get(shelfId)!;
    const categories = found.get(fixtureId) ?? new Set<string>();
    categories.add(categoryOf.get(skuId)!);
    found.set(fixtureId, categories);
  }
  return new Map(
    [...found].map(([fixtureId, categories]) => [
      fixtureId,
      [...categories].sort((a, b) => popularity.get(b)! - popularity.get(a)! || (a < b ? -1 : 1)),
    ]),
  );
}
