// A small shop for tests: two gondolas and an endcap, four categories, 24 SKUs, two plans that differ in one position.
import { parseProject } from '../../sim/project/parse.ts';
import { type Project, type ProjectInput, VERSION } from '../../sim/project/schema.ts';

const same = (name: string) => ({ en: name, zh: name });

/** The project as a user would write it; change what the test is about, then parse it. */
export function smallProjectInput(): ProjectInput {
  const gondola = (id: string, yM: number): ProjectInput['layouts'][number]['fixtures'][number] => ({
    id,
    kind: 'gondola',
    xM: 6,
    yM,
    widthM: 4,
    depthM: 0.8,
    bays: (['front', 'back'] as const).flatMap((face) =>
      [0, 1, 2, 3].map((n) => ({
        id: `${id}${face}${n}`,
        face,
        offsetM: n,
        widthM: 1,
        shelves: [300, 800, 1300].map((heightMm, level) => ({
          id: `${id}${face}${n}s${level}`,
          heightMm,
          clearanceMm: 450,
          depthMm: 380,
        })),
      })),
    ),
  });
  const brands = ['ann', 'bee', 'cat'];
  const categories = [
    { id: 'cola', kind: 'impulse', bay: 'G1front' },
    { id: 'rice', kind: 'commodity', bay: 'G1back' },
    { id: 'soap', kind: 'staple', bay: 'G2front' },
    { id: 'chips', kind: 'impulse', bay: 'G2back' },
  ] as const;
  const skus = categories.flatMap(({ id }, c) =>
    [0, 1, 2, 3, 4, 5].map((n) => ({
      id: `${id}${n}`,
      name: same(`${id} ${n}`),
      brandId: brands[n % 3],
      categoryId: id,
      packFormat: n % 2 === 0 ? ('bottle' as const) : ('can' as const),
      price: 4 + n + c,
      cost: 2 + n * 0.5,
      widthMm: 100,
      heightMm: 200,
      depthMm: 80,
    })),
  );
  const positions = categories.flatMap(({ id, bay }) =>
    [0, 1, 2, 3, 4, 5].map((n) => ({
      skuId: `${id}${n}`,
      shelfId: `${bay}${1 + (n >> 2)}s${n % 3}`,
      xMm: n === 3 ? 400 : 0,
      facingsWide: 2,
      facingsHigh: 2,
      facingsDeep: 4,
    })),
  );
  const endcap = (skuId: string) => ({
    skuId,
    shelfId: 'E1as0',
    xMm: 0,
    facingsWide: 6,
    facingsHigh: 2,
    facingsDeep: 3,
  });
  return {
    format: 'shelfwalk-project',
    version: VERSION,
    name: same('Small shop'),
    layouts: [
      {
        id: 'floor',
        name: same('Small shop'),
        widthM: 12,
        depthM: 11,
        entrance: { xM: 1, yM: 10.5 },
        exit: { xM: 11, yM: 10.5 },
        checkout: { tills: [{ id: 'T1', xM: 9, yM: 9.5 }] },
        fixtures: [
          gondola('G1', 3),
          gondola('G2', 6.5),
          {
            id: 'E1',
            kind: 'endcap',
            xM: 8.3,
            yM: 3,
            widthM: 0.8,
            depthM: 0.5,
            rotationDeg: -90,
            bays: [
              {
                id: 'E1a',
                face: 'front',
                offsetM: 0,
                widthM: 0.8,
                shelves: [{ id: 'E1as0', heightMm: 900, clearanceMm: 600, depthMm: 400 }],
              },
            ],
          },
        ],
      },
    ],
    departments: [{ id: 'all', name: same('All') }],
    categories: categories.map(({ id, kind }) => ({
      id,
      name: same(id),
      departmentId: 'all',
      kind,
      popularity: 1,
    })),
    brands: brands.map((id, n) => ({ id, name: same(id), hueDeg: n * 120 })),
    ownBrandIds: ['ann'],
    skus,
    plans: [
      { id: 'base', name: same('Base'), layoutId: 'floor', positions: [...positions, endcap('rice5')] },
      {
        id: 'cap',
        name: same('Cola on the endcap'),
        layoutId: 'floor',
        positions: [...positions, endcap('cola0')],
      },
    ],
    baselinePlanId: 'base',
    demand: {
      footfallPerHour: [0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 40, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      segments: [
        { id: 'loyal', share: 0.25 },
        { id: 'switcher', share: 0.35 },
        { id: 'quasiLoyal', share: 0.25 },
        { id: 'unknown', share: 0.15 },
      ],
      missions: [{ id: 'any', name: same('Any'), share: 1 }],
    },
    stock: { replenishment: { visitsMin: [660], delayMin: 10 } },
  };
}

/** The small shop, parsed; `change` edits the input first. */
export function smallProject(change?: (input: ProjectInput) => void): Project {
  const input = smallProjectInput();
  change?.(input);
  const parsed = parseProject(input);
  if (!parsed.ok)
    throw new Error(parsed.problems.map((problem) => `${problem.path}: ${problem.en}`).join('\n'));
  return parsed.project;
}
