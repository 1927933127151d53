// Parsing a project: every fault is named at its place in both languages, nothing throws, order does not matter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Problem, parseProject, projectHash, serialiseProject } from '../sim/project/parse.ts';
import { MAX_PROBLEMS_LISTED } from '../sim/project/problems.ts';
import { tinyProject } from './support/tinyProject.ts';

type Loose = { [key: string]: Loose } & Loose[] & { [Symbol.iterator]: never };

/** The tiny project as plain JSON that a test may bend, as version 1 wrote it: with one store for all plans. */
function loose(): Loose {
  const { layouts, plans, ...rest } = tinyProject();
  const [{ id: _, ...store }] = layouts;
  const withoutLayout = plans.map(({ layoutId: __, ...plan }) => plan);
  return JSON.parse(JSON.stringify({ ...rest, version: 1, store, plans: withoutLayout })) as Loose;
}

/** The same document as version 2 writes it. */
function stepped({ store, ...rest }: Loose): Loose {
  const plans = (rest.plans as unknown as object[]).map((plan) => ({ layoutId: 'floor', ...plan }));
  return { ...rest, version: 2, layouts: [{ id: 'floor', ...store }], plans } as unknown as Loose;
}

function broken(bend: (project: Loose) => void): Problem[] {
  const project = loose();
  bend(project);
  return problemsOf(project);
}

function problemsOf(input: unknown): Problem[] {
  const result = parseProject(input);
  return result.ok ? result.warnings : result.problems;
}

function good(input: unknown) {
  const result = parseProject(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.project;
}

const set = (value: unknown) => value as Loose;

describe('a good project', () => {
  test('parses without a word', () => {
    expect(problemsOf(tinyProject())).toEqual([]);
  });

  test('of version 1 is the same project, in file, hash and meaning', () => {
    const old = good(loose());
    expect(old).toEqual(good(tinyProject()));
    expect(serialiseProject(old)).toContain('"version": 2');
    expect(projectHash(old)).toBe(projectHash(good(tinyProject())));
    const both = loose();
    both.layouts = set([]);
    expect(problemsOf(both)).toMatchObject([{ code: 'unknown-field', path: 'layouts' }]);
    expect(broken((p) => delete (p as Partial<Loose>).store)).toMatchObject([
      { code: 'missing', path: 'store', en: expect.stringMatching(/Add "store".*\(name, widthM/) },
    ]);
  });

  test('round trip: the file of a project parses to the same project, byte for byte', () => {
    const text = serialiseProject(good(tinyProject()));
    expect(serialiseProject(good(text))).toBe(text);
    expect(good(`\ufeff${text}`)).toEqual(good(tinyProject()));
  });

  test('the order of arrays and fields changes neither file nor hash', () => {
    const expected = serialiseProject(good(tinyProject()));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const next = () => Number(numbers.next().value);
        const shuffled = shuffleDeep(loose(), next);
        expect(serialiseProject(good(shuffled))).toBe(expected);
        expect(projectHash(good(shuffled))).toBe(projectHash(good(tinyProject())));
      }),
      { numRuns: 40 },
    );
  });

  test('a change of content changes the hash; a negative zero does not', () => {
    const hash = projectHash(good(tinyProject()));
    const dearer = loose();
    dearer.skus[0].price = set(4.51);
    expect(projectHash(good(dearer))).not.toBe(hash);
    const zero = tinyProject();
    zero.plans[0].positions[0].xMm = -0;
    zero.skus[0].appeal = -0;
    expect(projectHash(good(zero))).toBe(hash);
    expect(Object.is(good(zero).skus[0].appeal, 0)).toBe(true);
  });
});

describe('files that are not a project', () => {
  const text = JSON.stringify(tinyProject(), null, 2);
  const code = (input: unknown) => problemsOf(input)[0].code;

  test('empty, truncated and foreign files are told apart', () => {
    expect(code('')).toBe('empty');
    expect(code(' \n ')).toBe('empty');
    expect(code('SWTR\u0001')).toBe('not-a-project');
    expect(code('PK\u0003\u0004')).toBe('not-a-project');
    expect(code('[1, 2]')).toBe('not-a-project');
    expect(code(null)).toBe('not-a-project');
    expect(code(undefined)).toBe('not-a-project');
    expect(code('{"format": "shelfwalk-trace"}')).toBe('not-a-project');
    expect(code({ ...tinyProject(), version: 3 })).toBe('newer-version');
  });

  test('every truncation of the file is an error, and inside it is called one', () => {
    for (let end = 1; end < text.length; end += 7) {
      const [problem] = problemsOf(text.slice(0, end));
      expect(problem.code, `cut at ${end}: ${problem.en}`).toBe('json-truncated');
    }
  });

  test('a syntax error is placed by line and column', () => {
    const at = (input: string) => {
      const [{ code, en }] = problemsOf(input);
      return `${code} ${/^line \d+, column \d+/.exec(en)?.[0]}`;
    };
    expect(at('{\n  "format": "x",\n}')).toBe('json-comma line 2, column 16');
    expect(at("{\n  'format': 1}")).toBe('json-syntax line 2, column 3');
    expect(at('{"a": 1 "b": 2}')).toBe('json-syntax line 1, column 9');
    expect(at('{"a": NaN}')).toBe('json-syntax line 1, column 7');
    expect(at('{"a": 01}')).toBe('json-syntax line 1, column 7');
    expect(at('{"a": "b\nc"}')).toBe('json-string line 1, column 9');
    expect(at('{"a": "\\x"}')).toBe('json-escape line 1, column 8');
    expect(at('{} {}')).toBe('json-extra line 1, column 4');
  });

  test('the fault finder agrees with JSON.parse about what is JSON', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 2 }), (at, junk) => {
        const changed = text.slice(0, at) + junk + text.slice(at + 1);
        let wellFormed = true;
        try {
          JSON.parse(changed);
        } catch {
          wellFormed = false;
        }
        const [first] = problemsOf(changed);
        if (!wellFormed) expect(first?.code).toMatch(/^json-/);
      }),
      { numRuns: 300 },
    );
  });

  test('enormous and endlessly nested input is refused at once', () => {
    expect(code(' '.repeat(200_000_001))).toBe('too-large');
    expect(code('['.repeat(200_000))).toMatch(/json-truncated|too-deep/);
    expect(code('['.repeat(200_000) + ']'.repeat(200_000))).toMatch(/not-a-project|too-deep/);
    const deep = loose();
    let at = deep as Loose;
    for (let level = 0; level < 40; level++) {
      at.x = set({});
      at = at.x;
    }
    expect(problemsOf(deep)[0].code).toBe('too-deep');
    const cyclic = loose();
    cyclic.store.self = cyclic;
    expect(problemsOf(cyclic)[0].code).toBe('too-deep');
    const wide = broken((p) => {
      p.skus = set(new Array(250_000).fill(0));
    });
    expect(wide[0]).toMatchObject({ code: 'too-large', path: 'skus' });
  });
});

/** Gives the baseline promotions; the SKU "unplaced" stands on no shelf. */
const promoted =
  (...promotions: object[]) =>
  (p: Loose): unknown => {
    p.skus = set([
      ...(p.skus as unknown as object[]),
      { ...(p.skus[0] as object), id: 'unplaced', gtin: '' },
    ]);
    p.plans[0].promotions = set(promotions);
    return p;
  };

const bayOf = (id: string) => ({
  id: `${id}-b`,
  face: 'front',
  offsetM: 0,
  widthM: 1,
  shelves: [{ id: `${id}-s`, heightMm: 200, clearanceMm: 900, depthMm: 400 }],
});

describe('wrong content', () => {
  /** [what is done to the project, code, path, words the English text must hold] */
  const cases: [string, (p: Loose) => unknown, string, string, ...string[]][] = [
    [
      'missing',
      (p) => delete (p.skus[0] as Partial<Loose>).price,
      'missing',
      'skus[cola-500].price',
      'Add "price"',
    ],
    [
      'text for number',
      (p) => (p.skus[0].price = set('4.5')),
      'wrong-type',
      'skus[cola-500].price',
      '"4.5"',
      'without quotes',
    ],
    ['null', (p) => (p.skus[0].appeal = set(null)), 'wrong-type', 'skus[cola-500].appeal', 'Remove "appeal"'],
    [
      'too big',
      (p) => (p.plans[0].positions[1].facingsWide = set(900)),
      'out-of-range',
      'plans[base].positions[1].facingsWide',
      '900',
      'from 1 to 200',
      '200',
    ],
    [
      'fraction',
      (p) => (p.plans[0].positions[0].facingsHigh = set(1.5)),
      'wrong-type',
      'plans[base].positions[0].facingsHigh',
      'whole number',
    ],
    [
      'field name',
      (p) => (p.plans[0].positions[0].facingWide = set(1)),
      'unknown-field',
      'plans[base].positions[0].facingWide',
      '"facingsWide"',
    ],
    ['top field', (p) => (p.storee = set(1)), 'unknown-field', 'storee', '"store"'],
    [
      'choice',
      (p) => (p.store.fixtures[0].kind = set('gondla')),
      'not-allowed',
      'store.fixtures[g1].kind',
      '"gondola"',
    ],
    [
      'service',
      (p) => (p.store.checkout.service = set({ kind: 'slow' })),
      'not-allowed',
      'store.checkout.service.kind',
      'perUnit',
    ],
    [
      'service time',
      (p) => (p.store.checkout.service = set({ kind: 'constant', meanS: '9' })),
      'wrong-type',
      'store.checkout.service.meanS',
      'Write 9',
    ],
    ['id', (p) => (p.departments[0].id = set('my food')), 'bad-id', 'departments[0].id', '"my-food"'],
    [
      'gtin number',
      (p) => (p.skus[0].gtin = set(6901234567892)),
      'wrong-type',
      'skus[cola-500].gtin',
      '"6901234567892"',
      'quotes',
    ],
    ['name', (p) => (p.name = set('Shop')), 'wrong-type', 'name', '{"en": "Shop", "zh": "Shop"}'],
    [
      'hours',
      (p) => (p.demand.footfallPerHour as unknown[]).pop(),
      'out-of-range',
      'demand.footfallPerHour',
      'exactly 24',
      'Add 1',
    ],
    ['currency', (p) => (p.currency = set('eur')), 'not-allowed', 'currency', '"EUR"'],
    ['no plans', (p) => (p.plans = set([])), 'out-of-range', 'plans', 'at least 1'],
    [
      'duplicate SKU',
      (p) => (p.skus[1].id = set('cola-500')),
      'duplicate-id',
      'skus[1].id',
      'skus[0]',
      '"cola-500-2"',
    ],
    [
      'duplicate shelf',
      (p) => (p.store.fixtures[0].bays[1].shelves[0].id = set('b1-s1')),
      'duplicate-id',
      'store.fixtures[g1].bays[b2].shelves[0].id',
      'bays[b1].shelves[0]',
    ],
    [
      'no such SKU',
      (p) => (p.plans[1].positions[0].skuId = set('cola-50')),
      'no-such',
      'plans[wide].positions[0].skuId',
      '"cola-500"?',
    ],
    [
      'no such shelf',
      (p) => (p.plans[1].positions[0].shelfId = set('attic')),
      'no-such',
      'plans[wide].positions[0].shelfId',
      'store.fixtures',
    ],
    [
      'no such brand',
      (p) => (p.skus[0].brandId = set('cloa')),
      'no-such',
      'skus[cola-500].brandId',
      '"cola"?',
    ],
    ['no such baseline', (p) => (p.baselinePlanId = set('bse')), 'no-such', 'baselinePlanId', '"base"?'],
    [
      'no such department',
      (p) => (p.demand.missions[0].departmentWeights = set({ foot: 1 })),
      'no-such',
      'demand.missions[top-up].departmentWeights.foot',
      '"food"?',
    ],
    [
      'no such backroom SKU',
      (p) => (p.stock.backroomBySkuUnits = set({ tea: 1 })),
      'no-such',
      'stock.backroomBySkuUnits.tea',
    ],
    [
      'fixture outside',
      (p) => (p.store.fixtures[0].xM = set(7.5)),
      'outside-store',
      'store.fixtures[g1]',
      '0.5 m',
      'xM 7',
    ],
    [
      'turned fixture outside',
      (p) => {
        p.store.fixtures[0].yM = set(0.5);
        p.store.fixtures[0].rotationDeg = set(90);
      },
      'outside-store',
      'store.fixtures[g1]',
      '0.5 m',
      'yM 1',
    ],
    [
      'bay too wide',
      (p) => (p.store.fixtures[0].bays[1].widthM = set(1.4)),
      'bay-too-wide',
      'store.fixtures[g1].bays[b2]',
      '2.4 m',
      'widthM to 1',
    ],
    [
      'bays overlap',
      (p) => (p.store.fixtures[0].bays[1].offsetM = set(0.9)),
      'bays-overlap',
      'store.fixtures[g1].bays[b2]',
      '0.1 m',
    ],
    [
      'shelves collide',
      (p) => (p.store.fixtures[0].bays[0].shelves[0].clearanceMm = set(500)),
      'shelves-collide',
      'store.fixtures[g1].bays[b1].shelves[b1-s1].clearanceMm',
      'at most 400',
    ],
    [
      'till outside',
      (p) => (p.store.checkout.tills[0].xM = set(9)),
      'outside-store',
      'store.checkout.tills[till-1]',
      '(8, 4.5)',
    ],
    [
      'entrance in fixture',
      (p) => (p.store.entrance = set({ xM: 3, yM: 2.5 })),
      'inside-fixture',
      'store.entrance',
      '"g1"',
    ],
    ['exit in wall', (p) => (p.store.exit = set({ xM: 6, yM: 0.5 })), 'inside-wall', 'store.exit', '"w1"'],
    ['no shares', (p) => (p.demand.missions[0].share = set(0)), 'shares-sum', 'demand.missions', 'above 0'],
    ['cost above price', (p) => (p.skus[0].cost = set(5)), 'cost-above-price', 'skus[cola-500].cost', '0.5'],
    ['price zero', (p) => (p.skus[0].price = set(0)), 'price-zero', 'skus[cola-500].price', '0.01'],
    [
      'check digit',
      (p) => (p.skus[0].gtin = set('6901234567890')),
      'gtin-check-digit',
      'skus[cola-500].gtin',
      'would be 2',
    ],
    [
      'shared GTIN',
      (p) => (p.skus[1].gtin = set('06901234567892')),
      'shared-gtin',
      'skus[cola-1l].gtin',
      '"cola-500"',
    ],
    [
      'too wide for its shelf',
      (p) => (p.plans[0].positions[3].facingsWide = set(20)),
      'misfit',
      'plans[base].positions[3]',
      '1300 mm',
      '1000 mm',
    ],
    [
      'promotion of an unknown SKU',
      promoted({ kind: 'gift', id: 'g', skuIds: ['tea-500', 'tea-50'], giftValue: 1 }),
      'no-such',
      'plans[base].promotions[g].skuIds[1]',
      '"tea-500"',
    ],
    [
      'promoter at an unknown fixture',
      promoted({ kind: 'promoter', id: 'p', fixtureId: 'g2', skuIds: ['tea-500'] }),
      'no-such',
      'plans[base].promotions[p].fixtureId',
      '"g1"',
    ],
    [
      'promotion twice',
      promoted(
        { kind: 'gift', id: 'g', skuIds: ['tea-500'], giftValue: 1 },
        { kind: 'buyOneGetOne', id: 'g', skuIds: ['tea-500'] },
      ),
      'duplicate-id',
      'plans[base].promotions[1].id',
      '"g-2"',
    ],
    [
      'cost of an unknown promotion',
      (p) => (p.plans[0].costs = set([{ id: 'c', kind: 'gift', amount: 5, promotionId: 'gone' }])),
      'no-such',
      'plans[base].costs[c].promotionId',
      '"gone"',
    ],
    [
      'cost twice',
      (p) =>
        (p.plans[0].costs = set([
          { id: 'c', kind: 'gift', amount: 5 },
          { id: 'c', kind: 'other', amount: 5 },
        ])),
      'duplicate-id',
      'plans[base].costs[1].id',
      '"c-2"',
    ],
    [
      'cost a gift without a gift',
      (p) => (p.plans[0].costs = set([{ id: 'c', kind: 'gift', amount: 5, per: 'gift' }])),
      'cost-never-due',
      'plans[base].costs[c].per',
      'a gift promotion',
    ],
    [
      'days backwards',
      promoted({ kind: 'gift', id: 'g', skuIds: ['tea-500'], giftValue: 1, fromDay: 5, toDay: 3 }),
      'range-backwards',
      'plans[base].promotions[g].toDay',
      'got 3',
      'Write 5',
    ],
    [
      'hours backwards',
      promoted({ kind: 'promoter', id: 'p', fixtureId: 'g1', skuIds: ['tea-500'], fromMin: 900, toMin: 900 }),
      'range-backwards',
      'plans[base].promotions[p].toMin',
      'not after fromMin 900',
    ],
    [
      'promotion after the last day',
      promoted({ kind: 'gift', id: 'g', skuIds: ['tea-500'], giftValue: 1, fromDay: 2 }),
      'promotion-after-run',
      'plans[base].promotions[g].fromDay',
      '1 day is',
    ],
    [
      'two prices on one day',
      promoted(
        { kind: 'specialPrice', id: 'cut', skuIds: ['tea-500'], priceCut: 0.1, toDay: 3 },
        { kind: 'buyOneGetOne', id: 'two', skuIds: ['crisps', 'tea-500'], fromDay: 3 },
      ),
      'price-twice',
      'plans[base].promotions[two].skuIds',
      '"tea-500"',
      'on day 3',
    ],
    [
      'material on a fixture without a bay',
      (p) => {
        p.store.fixtures[0].bays = set([]);
        p.plans[0].promotions = set([{ kind: 'pop', id: 'pop', fixtureId: 'g1', elements: ['offer'] }]);
      },
      'fixture-without-bay',
      'plans[base].promotions[pop].fixtureId',
      '"g1"',
    ],
    [
      'promoter without the goods',
      promoted({ kind: 'promoter', id: 'p', fixtureId: 'g1', skuIds: ['unplaced'] }),
      'promoter-without-goods',
      'plans[base].promotions[p].skuIds',
      'sells nothing',
    ],
    [
      'material on a stack that is not put up',
      (p) => {
        p.store.fixtures = set([
          ...(p.store.fixtures as unknown as object[]),
          {
            ...p.store.fixtures[0],
            id: 'st',
            kind: 'floorStack',
            xM: 6.5,
            yM: 2.5,
            widthM: 1,
            bays: [bayOf('st')],
          },
        ]);
        p.plans[0].promotions = set([{ kind: 'pop', id: 'pop', fixtureId: 'st', elements: ['offer'] }]);
      },
      'not-put-up',
      'plans[base].promotions[pop].fixtureId',
      'is not put up',
    ],
    [
      'promotion of goods that stand nowhere',
      promoted({ kind: 'specialPrice', id: 'cut', skuIds: ['unplaced'], priceCut: 0.1 }),
      'promotion-without-goods',
      'plans[base].promotions[cut].skuIds',
      'on a shelf',
    ],
    [
      'unknown field of a promotion',
      promoted({ kind: 'gift', id: 'g', skuIds: ['tea-500'], giftValue: 1, nGift: 5 }),
      'unknown-field',
      'plans[base].promotions[g].nGift',
      '"nGifts"',
    ],
    [
      'gifts that are no number',
      promoted({ kind: 'gift', id: 'g', skuIds: ['tea-500'], giftValue: 1, nGifts: 'many' }),
      'wrong-type',
      'plans[base].promotions[g].nGifts',
      'a whole number from 0 to 1000000, or null',
    ],
    [
      'another kind of promotion',
      promoted({ kind: 'lottery', id: 'g', skuIds: ['tea-500'] }),
      'not-allowed',
      'plans[base].promotions[g].kind',
      'buyOneGetOne',
    ],
    [
      'a retailer with a wrong word',
      (p) => (p.retailer = set({ id: 'r', name: { en: 'R', zh: '店' }, promoters: 'never' })),
      'not-allowed',
      'retailer.promoters',
      'newProductsOnly',
    ],
    [
      'reserved id',
      (p) => (p.skus[0].id = set('constructor')),
      'reserved-name',
      'skus[constructor].id',
      '"constructor-1"',
    ],
  ];

  test.each(cases)('%s', (_, bend, code, path, ...words) => {
    const problems = broken(bend);
    const found = problems.find((problem) => problem.code === code && problem.path === path);
    expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
    for (const word of words) expect(found!.en).toContain(word);
    // The same fault of a file of the present version, at the place where that has it.
    const project = loose();
    bend(project);
    const places = (list: Problem[]) => list.map((one) => `${one.code} ${one.path}`);
    const now = places(problemsOf(stepped(project)));
    if (path !== 'storee')
      expect(now).toEqual(places(problems).map((one) => one.replace(/ store\b/, ' layouts[floor]')));
    for (const { en, zh } of problems) {
      expect(en.length).toBeGreaterThan(5);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(`${en} ${zh}`).not.toMatch(/undefined|\[object|NaN|Invalid input|Too (big|small)/);
    }
  });

  test('warnings leave the project usable; errors do not', () => {
    const result = parseProject({
      ...tinyProject(),
      skus: tinyProject().skus.map((s) => ({ ...s, cost: 99 })),
    });
    expect(result.ok && result.warnings.map(({ level }) => level)).toEqual(new Array(4).fill('warning'));
  });

  test('all problems of a file are told at once, whatever their kind', () => {
    const codes = broken((p) => {
      delete (p.skus[0] as Partial<Loose>).price;
      p.plans[0].positions[1].facingsWide = set(900);
      p.plans[0].positions[0].facingWide = set(1);
      p.plans[1].positions[0].skuId = set('nobody');
      p.store.exit = set({ xM: 50, yM: 50 });
      p.skus[2].cost = set(100);
    }).map(({ code }) => code);
    for (const code of [
      'missing',
      'out-of-range',
      'unknown-field',
      'no-such',
      'outside-store',
      'cost-above-price',
    ])
      expect(codes).toContain(code);
  });

  test('a fault repeated down a list is summed up and hides no other', () => {
    const problems = broken((p) => {
      const sku = p.skus[0];
      p.skus = set(
        Array.from({ length: 30_000 }, (_, ix) => ({ ...sku, id: `s${ix}`, price: 'x', cost: -1 })),
      );
      p.store.exit = set({ xM: 50, yM: 50 });
    });
    expect(problems.length).toBeLessThan(MAX_PROBLEMS_LISTED + 20);
    expect(problems.some(({ code }) => code === 'outside-store')).toBe(true);
    expect(problems.some(({ code, en }) => code === 'more' && /and \d{4,} more/.test(en))).toBe(true);
  });

  test('field names that could reach into the program are refused wherever they stand', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(tinyProject()).replace(
        '"food":2',
        `"food":2,${JSON.stringify(name)}:{"polluted":1}`,
      );
      const [problem] = problemsOf(text);
      expect(problem).toMatchObject({
        code: 'reserved-name',
        path: 'demand.missions[top-up].departmentWeights',
      });
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test('whatever is done to a project, parsing never throws and always says something sensible', () => {
  const junk = fc.oneof(
    fc.constantFrom(
      null,
      undefined,
      true,
      '',
      '0',
      [],
      {},
      -0,
      NaN,
      Infinity,
      1e300,
      -1,
      'b1-s1',
      '__proto__',
    ),
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 7 }), junk), {
        minLength: 1,
        maxLength: 4,
      }),
      (edits) => {
        const project = loose();
        for (const [steps, value] of edits) bendAt(project, steps, value);
        const result = parseProject(project);
        if (result.ok)
          expect(serialiseProject(good(serialiseProject(result.project)))).toBe(
            serialiseProject(result.project),
          );
        else expect(result.problems.some(({ level }) => level === 'error')).toBe(true);
        for (const { en, zh, path } of result.ok ? result.warnings : result.problems) {
          expect(en).not.toBe('');
          expect(zh).not.toBe('');
          expect(path.length).toBeLessThan(300);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** Replaces or removes the value that a walk by numbers leads to. */
function bendAt(root: Loose, steps: readonly number[], value: unknown): void {
  let at: Loose = root;
  steps.forEach((step, ix) => {
    const keys = typeof at === 'object' && at !== null ? Object.keys(at) : [];
    if (keys.length === 0) return;
    const key = keys[step % keys.length];
    const last = ix === steps.length - 1 || typeof at[key] !== 'object' || at[key] === null;
    if (!last) at = at[key];
    else if (value === undefined) delete (at as Partial<Loose>)[key];
    else at[key] = set(value);
  });
}

/** The same document with every list that has no order of its own, and all fields, in another order. */
function shuffleDeep(value: Loose, next: () => number, key = ''): unknown {
  const shuffle = <T>(list: T[]): T[] => {
    const from = [...list];
    return list.map(() => from.splice(next() % from.length, 1)[0]);
  };
  if (Array.isArray(value)) {
    const made = value.map((entry) => shuffleDeep(entry as Loose, next));
    return key === 'footfallPerHour' ? made : shuffle(made);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffle(Object.entries(value)).map(([name, inner]) => [name, shuffleDeep(inner as Loose, next, name)]),
  );
}
