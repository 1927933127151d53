// Faults one could make in the engine, each as one change of its text. Every one must be caught by some fast test.

export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly is: string;
  readonly becomes: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'draws depend on how many came before',
    file: 'sim/base/draw.ts',
    is: 'prefix(key, decision, shopper, occurrence);\n  return',
    becomes: 'prefix(key, decision, shopper, occurrence + (drawn++ % 7));\n  return',
  },
  {
    name: 'two lanes that say the same',
    file: 'sim/base/draw.ts',
    is: 'lanes[1] = Math.imul(b + (a << 5), 0x9e3779b1) ^ a;',
    becomes: 'lanes[1] = lanes[0];',
  },
  {
    name: 'a SKU is keyed by where it stands in the list',
    file: 'sim/kernel/compileAssortment.ts',
    is: "subjectKey('sku', sku.id)",
    becomes: "subjectKey('sku', String(project.skus.indexOf(sku)))",
  },
  {
    name: 'a logarithm good to nine digits',
    file: 'sim/base/ln.ts',
    is: 'r * (-1 / 4 +',
    becomes: 'r * (1 / 4 +',
  },
  {
    name: 'a shopper who never leaves',
    file: 'sim/kernel/moving.ts',
    is: 'run.walkers.delete(w.ix);',
    becomes: 'if (w.ix % 50 !== 49) run.walkers.delete(w.ix);\n  if (w.ix % 50 === 49) run.nShoppers++;',
  },
  {
    name: 'a crowd that never thins',
    file: 'sim/kernel/moving.ts',
    is: 'if (w.zone >= 0) run.occupancy[w.zone]--;',
    becomes: '',
  },
  {
    name: 'sold out of an empty shelf',
    file: 'sim/kernel/shopping.ts',
    is: 'run.stock[wanted] > 0',
    becomes: 'run.stock[wanted] > -1',
  },
  {
    name: 'more facings, fewer looks',
    file: 'sim/shopper/attention.ts',
    is: 'return power(facings, e.facingExponent);',
    becomes: 'return power(facings, -e.facingExponent);',
  },
  {
    name: 'facings count up to two',
    file: 'sim/shopper/attention.ts',
    is: 'return power(facings, e.facingExponent);',
    becomes: 'return power(Math.min(2, facings), e.facingExponent);',
  },
  {
    name: 'dear is good',
    file: 'sim/shopper/choice.ts',
    is: '+ priceSlope * lnRelativePrice',
    becomes: '- priceSlope * lnRelativePrice',
  },
  {
    name: 'left is right',
    file: 'sim/store/sight.ts',
    is: '(dy * zone.nx - dx * zone.ny) / lengthM',
    becomes: '(dx * zone.ny - dy * zone.nx) / lengthM',
  },
  {
    name: 'the left end of the shelf draws the eye',
    file: 'sim/shopper/attention.ts',
    is: 'const off = 2 * x01 - 1;',
    becomes: 'const off = x01;',
  },
  {
    name: 'every unit is paid twice',
    file: 'sim/kernel/shopping.ts',
    is: 'w.cents += cents;',
    becomes: 'w.cents += 2 * cents;',
  },
  {
    name: 'a price is paid to the whole yuan',
    file: 'sim/kernel/compileAssortment.ts',
    is: 'Math.round(sku.price * 100)',
    becomes: 'Math.round(sku.price) * 100',
  },
  {
    name: 'one look more than the dwell allows',
    file: 'sim/shopper/attention.ts',
    is: 'const span = looks / totalWeight;',
    becomes: 'const span = (looks + 0.3) / totalWeight;',
  },
  {
    name: 'buying nothing is no matter of luck',
    file: 'sim/kernel/choosing.ts',
    is: 'let bestUtility = outside + outsideNoise(run, w);',
    becomes: 'let bestUtility = outside;',
  },
  {
    name: 'the substitute may be of the same brand',
    file: 'sim/kernel/choosing.ts',
    is: 'world.skuBrand[skuIx] === brand || run.stock[offer] <= 0',
    becomes: 'run.stock[offer] <= 0',
  },
  {
    name: 'temptation by the metre, not by the second',
    file: 'sim/kernel/moving.ts',
    is: 'crowd) * pieceM) / speed',
    becomes: 'crowd) * pieceM)',
  },
  {
    name: 'temptation once a piece of the way',
    file: 'sim/kernel/moving.ts',
    is: 'const before = w.hazard[s];',
    becomes: 'const before = 0;',
  },
  {
    name: 'temptation beyond a stop counts twice',
    file: 'sim/kernel/moving.ts',
    is: 'if (beyond <= 0) continue;',
    becomes: 'if (beyond <= 1) continue;',
  },
  {
    name: 'walks round to whole tenths of a second',
    file: 'sim/kernel/moving.ts',
    is: 'Math.round((((hitShare - w.share) * pieceM) / speed) * 1000)',
    becomes: 'Math.round((((hitShare - w.share) * pieceM) / speed) * 10) * 100',
  },
  {
    name: 'the far errand first',
    file: 'sim/kernel/moving.ts',
    is: 'errand.noise - network.distanceM',
    becomes: 'errand.noise + network.distanceM',
  },
  {
    name: 'through the corner of a shelf',
    file: 'sim/store/obstacle.ts',
    is: 'const halfU = o.halfWidthM - EDGE_SLACK_M - shrinkM;',
    becomes: 'const halfU = o.halfWidthM - 0.15 - shrinkM;',
  },
  {
    name: 'the last in line is served first',
    file: 'sim/kernel/checkout.ts',
    is: 'queue.shift()',
    becomes: 'queue.pop()',
  },
  {
    name: 'a till rests between two shoppers',
    file: 'sim/kernel/checkout.ts',
    is: 'schedule(run, nowMs + durationMs, Moment.served, w.ix);',
    becomes: 'schedule(run, nowMs + durationMs + 500, Moment.served, w.ix);',
  },
  {
    name: 'refilled past the back wall',
    file: 'sim/kernel/replenish.ts',
    is: 'world.offerCapacity[offer] - run.stock[offer]',
    becomes: 'world.offerCapacity[offer]',
  },
  {
    name: 'the backroom never runs dry',
    file: 'sim/kernel/replenish.ts',
    is: 'run.backroom[skuIx] -= units;',
    becomes: '',
  },
  {
    name: 'arrivals at the hour, not through it',
    file: 'sim/kernel/simulate.ts',
    is: 'usedOfHour / perHour',
    becomes: '(usedOfHour * 0.97) / perHour',
  },
  {
    name: 'every day of the week is a Monday',
    file: 'sim/project/week.ts',
    is: "(weekdays.indexOf(firstWeekday ?? 'monday') + day) % 7",
    becomes: "weekdays.indexOf(firstWeekday ?? 'monday') % 7",
  },
  {
    name: 'the door opens at midnight',
    file: 'sim/project/week.ts',
    is: 'from01: hours ? within(hours.openMin) : 0,',
    becomes: 'from01: 0,',
  },
  {
    name: 'one shopper in fifty more',
    file: 'sim/kernel/simulate.ts',
    is: 'const left = perHour * (to01 - from01) - usedOfHour;',
    becomes: 'const left = 1.02 * perHour * (to01 - from01) - usedOfHour;',
  },
  {
    name: 'a dwell a tenth too long',
    file: 'sim/shopper/dwell.ts',
    is: 'logMeanS + logSdS',
    becomes: 'logMeanS + 0.1 + logSdS',
  },
  {
    name: 'a basket counts empty trips as trips of one',
    file: 'sim/shopper/trip.ts',
    is: 'let term = exp(-rate);\n    for (let units = 1',
    becomes: 'let term = exp(-rate);\n    shares[0] += term;\n    for (let units = 1',
  },
  {
    name: 'full traces draw differently from sales traces',
    file: 'sim/kernel/choosing.ts',
    is: 'prefix(run.key, Decision.nest, w.ix, w.stopOccurrence);',
    becomes: 'prefix(run.key, Decision.nest, w.ix, w.stopOccurrence + (run.writer.full ? 1 : 0));',
  },
  {
    name: 'a promoter who serves any number at once',
    file: 'sim/kernel/promoters.ts',
    is: 'stand.busy < world.promoters[k].nPromoters',
    becomes: 'stand.busy < 1000',
  },
  {
    name: 'nobody who waits is served',
    file: 'sim/kernel/promoters.ts',
    is: 'const next = stand.waiting.shift();',
    becomes: 'const next = stand.waiting.length < 0 ? stand.waiting.shift() : undefined;',
  },
  {
    name: 'the free unit is paid for',
    file: 'sim/kernel/shopping.ts',
    is: 'Math.round(terms.cents[skuIx] * secondShare)',
    becomes: 'terms.cents[skuIx] + 0 * secondShare',
  },
  {
    name: 'a special price is paid and not seen',
    file: 'sim/kernel/terms.ts',
    is: 'for (const skuIx of touched) countPrice(run, skuIx);',
    becomes: '',
  },
  {
    name: 'gifts without end',
    file: 'sim/kernel/terms.ts',
    is: 'if (terms.giftsLeft[promotionIx] > 0) terms.giftsLeft[promotionIx]--;',
    becomes: '',
  },
  {
    name: 'promotions begin a day late',
    file: 'sim/kernel/terms.ts',
    is: 'if (!isInForce(promotion, day)) return;',
    becomes: 'if (!isInForce(promotion, day - 1)) return;',
  },
  {
    name: 'material that nobody notices',
    file: 'sim/kernel/moving.ts',
    is: 'conspicuous ? open * conspicuous[s] : open',
    becomes: 'open',
  },
  {
    name: 'the supplier forgets what is on its way',
    file: 'sim/kernel/replenish.ts',
    is: 'run.backroom[skuIx] + run.onOrder[skuIx]',
    becomes: 'run.backroom[skuIx]',
  },
  {
    name: 'an order comes twice',
    file: 'sim/kernel/replenish.ts',
    is: 'run.backroom[skuIx] += units;',
    becomes: 'run.backroom[skuIx] += 2 * units;',
  },
  {
    name: 'a floor stack stands without goods',
    file: 'sim/kernel/compile.ts',
    is: 'const absent = absentFixtures(layout, plan);',
    becomes: 'const absent: ReadonlySet<number> = new Set();',
  },
];
