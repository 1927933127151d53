// Places for some goods: what is offered fits and leaves ways open, what nobody passes sells nothing, money changes the
// order by its amount alone, and the order of a file means nothing.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floorProblems } from '../sim/edit/floor/floorProblems.ts';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { putUpPlacement } from '../sim/placements/placement.ts';
import { fillOf, placementPlaces } from '../sim/placements/placementPlaces.ts';
import { checkFit } from '../sim/project/fit.ts';
import { parseProject, serialiseProject } from '../sim/project/parse.ts';
import { listBays } from '../sim/project/places.ts';
import type { Project, ProjectInput } from '../sim/project/schema.ts';
import { planWithPlace } from '../sim/study/placements/placementPlan.ts';
import {
  type PlacementSettings,
  type PlacementStudy,
  placementsStudy,
} from '../sim/study/placements/placements.ts';
import { placementVerdict } from '../sim/study/placements/placementWords.ts';
import { EventKind } from '../sim/trace/format.ts';
import { complaints, folderWith, shelfwalk } from './support/command.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';

const COLAS = ['cola0', 'cola1'];

/** An endcap more, in a closed room if so wished. */
function withEndcap(input: ProjectInput, isShut: boolean): void {
  input.layouts[0].fixtures.push({
    ...{ id: 'E2', kind: 'endcap', xM: 2.6, yM: 1.2, widthM: 0.8, depthM: 0.5, rotationDeg: 0 },
    bays: [
      {
        ...{ id: 'E2a', face: 'front', offsetM: 0, widthM: 0.8 },
        shelves: [{ id: 'E2as0', heightMm: 900, clearanceMm: 600, depthMm: 400 }],
      },
    ],
  });
  if (!isShut) return;
  const wall = (id: string, x1M: number, y1M: number, x2M: number, y2M: number) => ({
    id,
    x1M,
    y1M,
    x2M,
    y2M,
  });
  input.layouts[0].walls = [
    wall('W1', 1.6, 0, 1.6, 3.4),
    wall('W2', 1.6, 3.4, 3.6, 3.4),
    wall('W3', 3.6, 3.4, 3.6, 0),
  ];
}

function study(project: Project, settings: Partial<PlacementSettings> = {}): PlacementStudy {
  const running = placementsStudy.start(project, {
    ...{
      planId: 'base',
      skuIds: COLAS,
      seed: 'test',
      replications: 3,
      kinds: ['endcap'],
      fees: { endcap: 0 },
    },
    ...settings,
  });
  let done = 0;
  while (running.step()) done++;
  expect(done).toBe(running.total);
  return running.result()!;
}

describe('places', () => {
  const project = smallProject((input) => withEndcap(input, false));
  const places = placementPlaces(project, 'base', COLAS);

  test('of many kinds, each with a name in both languages and an id of its own', () => {
    const kinds = new Set(places.map(({ kind }) => kind));
    for (const kind of ['floorStack', 'endcap', 'row', 'checkoutRack', 'sideHang'])
      expect(kinds).toContain(kind);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    for (const { name, where } of places)
      for (const text of [name.en, name.zh, where.en, where.zh]) expect(text).not.toBe('');
  });

  test('what is put up fits its shelves, leaves every way open, and is a project that can be opened', () => {
    const fitBefore = checkFit(project, project.plans[0]).length;
    const floorBefore = floorProblems(project, project.layouts[0]).length;
    const open = places.filter(({ refused }) => refused === null);
    expect(open.length).toBeGreaterThan(5);
    for (const place of open) {
      const fill = fillOf(project, 'base', place, COLAS, undefined);
      const made = putUpPlacement(project, 'base', place, fill, { id: place.id });
      expect(made.refused).toBeUndefined();
      const plan = made.project.plans.find(({ id }) => id === place.id)!;
      expect(checkFit(made.project, plan).length).toBeLessThanOrEqual(fitBefore);
      expect(floorProblems(made.project, made.project.layouts[0]).length).toBe(floorBefore);
      expect(parseProject(serialiseProject(made.project)).ok).toBe(true);
      const shelves = new Set(place.shelfIds);
      const there = plan.positions.filter(({ shelfId }) => shelves.has(shelfId));
      expect(there.length).toBeGreaterThan(0);
      expect(there.every(({ skuId, label }) => COLAS.includes(skuId) && label)).toBe(true);
    }
  });

  test('goods that give way are named, and whether they stand elsewhere', () => {
    const taken = places.find(({ fixtureId }) => fixtureId === 'E1')!;
    expect(taken.displaced).toEqual([{ skuId: 'rice5', isGone: false }]);
    const free = places.find(({ fixtureId }) => fixtureId === 'E2')!;
    expect(free.displaced).toEqual([]);
    expect(free.capacityUnits).toBeGreaterThan(0);
  });

  test('a pack that fits nowhere and a chain that forbids are refusals in words', () => {
    const tall = smallProject((input) => {
      for (const sku of input.skus) if (sku.id === 'cola0') sku.heightMm = 1900;
    });
    for (const place of placementPlaces(tall, 'base', ['cola0']))
      expect(place.refused?.en).toMatch(/1900 mm tall/);
    const strict = smallProject((input) => {
      input.retailer = { id: 'r', name: { en: 'Strict', zh: '严格' }, placements: ['endcap'] };
    });
    for (const { kind, refused } of placementPlaces(strict, 'base', COLAS))
      if (kind !== 'endcap' && kind !== 'row') expect(refused?.en).toMatch(/Rule of Strict/);
  });

  test('the order of arrays in a file means nothing', () => {
    const input = smallProjectInput();
    withEndcap(input, false);
    input.skus.reverse();
    input.layouts[0].fixtures.reverse();
    for (const plan of input.plans) plan.positions.reverse();
    const parsed = parseProject(input);
    if (!parsed.ok) throw new Error('not a project');
    expect(placementPlaces(parsed.project, 'base', [...COLAS].reverse())).toEqual(places);
    expect(study(parsed.project)).toEqual(study(project));
  });
});

describe('ranking', () => {
  test('a place nobody passes sells nothing and ranks with no gain', () => {
    const { rows } = study(smallProject((input) => withEndcap(input, true)));
    const shut = rows.find(({ place }) => place.fixtureId === 'E2')!;
    expect(shut.reach).toBe(0);
    for (const { mean, low, high } of [shut.atPlace, shut.units, shut.storeUnits, shut.margin])
      expect([mean, low, high]).toEqual([0, null, null]);
    const open = rows.find(({ place }) => place.fixtureId === 'E1')!;
    expect(open.reach).toBeGreaterThan(0);
    expect(open.atPlace.mean).toBeGreaterThan(0);
  });

  test('what is sold there is what is gained and what the home shelf loses', () => {
    const { rows } = study(smallProject((input) => withEndcap(input, false)));
    for (const { atPlace, cannibalised, units } of rows)
      expect(atPlace.mean - cannibalised.mean).toBeCloseTo(units.mean, 9);
  });

  test('a fee changes no shopper, and the order by its amount alone', () => {
    const project = smallProject((input) => withEndcap(input, false));
    const free = study(project);
    const dear = study(project, { fees: { endcap: 500 } });
    for (const row of free.rows) {
      const same = dear.rows.find(({ place }) => place.id === row.place.id)!;
      expect(same.margin).toEqual(row.margin);
      expect(same.units).toEqual(row.units);
      expect(row.afterCost.mean - same.afterCost.mean).toBeCloseTo(500, 6);
      expect(row.afterCost.mean).toBeCloseTo(row.margin.mean * free.campaignDays, 6);
    }
    expect(dear.rows.map(({ place }) => place.id)).toEqual(free.rows.map(({ place }) => place.id));
  });

  test('where nothing pays that is the answer; a fixed budget is kept', () => {
    const project = smallProject((input) => withEndcap(input, false));
    const dear = study(project, { fees: { endcap: 100_000 } });
    expect(dear).toMatchObject({ nothingIsBest: true, fresh: null });
    expect(placementVerdict(project, dear).en).toMatch(/^No place for .* pays/);
    const budget = study(project, { budget: 12, kinds: ['endcap', 'sideHang', 'checkoutRack'] });
    expect(budget.mode).toBe('budget');
    const judged = budget.rows.filter(({ place }) => place.refused === null);
    expect(judged.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(Math.max(12, judged.length * 2));
  });

  test('the winner becomes a plan with its costs, also where its ids are taken meanwhile', () => {
    const project = smallProject((input) => withEndcap(input, false));
    const ranked = study(project, { kinds: ['floorStack'], fees: { floorStack: 300 } });
    const best = ranked.rows.find(({ place }) => place.refused === null && place.putsUp !== null)!;
    const once = planWithPlace(project, ranked, best);
    const plan = once.project.plans.find(({ id }) => id === once.made[0])!;
    expect(plan.costs).toEqual([
      expect.objectContaining({
        kind: 'placementFee',
        amount: 300,
        per: 'campaign',
        fixtureId: once.made[1],
      }),
    ]);
    const other = ranked.rows.filter(({ place }) => place.refused === null && place.putsUp !== null)[1];
    const twice = planWithPlace(once.project, ranked, other);
    expect(twice.refused).toBeUndefined();
    expect(twice.made[1]).not.toBe(once.made[1]);
    expect(parseProject(serialiseProject(twice.project)).ok).toBe(true);
  });
});

test('a display more takes its share of wanderers and sends nobody else another way', () => {
  const bare = (with2: boolean) =>
    smallProject((input) => {
      if (with2) withEndcap(input, false);
    });
  const before = bare(false);
  const after = bare(true);
  const seed = { seed: 'wander', replication: 0, detail: 'full' as const };
  const goals = (project: Project) => {
    const trace = simulate(compile(project, 'base'), seed);
    const bays = listBays(project.layouts[0]);
    const stops = new Map<number, string>();
    for (let row = 0; row < trace.nEvents; row++)
      if (trace.kind[row] === EventKind.stop)
        stops.set(
          trace.shopper[row],
          `${stops.get(trace.shopper[row]) ?? ''} ${bays[trace.place[row]].bay.id}/${trace.subject[row]}`,
        );
    return { stops, nShoppers: trace.header.nShoppers };
  };
  const [a, b] = [goals(before), goals(after)];
  expect(b.nShoppers).toBe(a.nShoppers);
  let same = 0;
  for (let shopper = 0; shopper < a.nShoppers; shopper++)
    if (a.stops.get(shopper) === b.stops.get(shopper)) same++;
  // One bay of nineteen is new: most shoppers, who wander to eight places at most, make the very same stops.
  expect(same / a.nShoppers).toBeGreaterThan(0.88);
});

test('the command: JSON, CSV and the winner as a plan; a misspelt SKU is met with the nearest', async () => {
  const [folder, file] = folderWith(smallProjectInput());
  try {
    const csv = join(folder, 'places.csv');
    const args = [
      'placements',
      file,
      '--sku',
      'cola0',
      '--kinds',
      'endcap,floorStack',
      '--replications',
      '2',
    ];
    const { out, err, code } = await shelfwalk([...args, '--fee', 'endcap=10', '--json', '--csv', csv]);
    expect(complaints(err)).toBe('');
    const json = JSON.parse(out) as PlacementStudy;
    expect(json).toMatchObject({ planId: 'base', skuIds: ['cola0'], isDone: true, campaignDays: 21 });
    expect(json.rows.find(({ place }) => place.fixtureId === 'E1')?.cost).toMatchObject({
      amount: 10,
      source: 'user',
    });
    expect([0, 1]).toContain(code);
    const lines = readFileSync(csv, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(1 + json.rows.length);
    const wrong = await shelfwalk(['placements', file, '--sku', 'colla0']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/Did you mean "cola ?0"\?/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
