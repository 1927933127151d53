// The checked example of the documents' two promotion rows (E24, E25): a small store with a promoter at a floor stack,
// once with a tasting and once with two for the price of one for families. Costs are the documents' own.
import { type CostKey, documentCost } from '../../evidence/costs.ts';
import { parseProject } from '../../project/parse.ts';
import { type CostKind, type Project, type ProjectInput, VERSION } from '../../project/schema.ts';

export type PromotionRow = 'tasting' | 'twoForOne';

/**
 * Shoppers entering in an hour of the promoter's twelve: solved so that contacts a day come to those of the documents.
 * The documents do not say how many passed by.
 */
const PASSERS_PER_HOUR: Record<PromotionRow, number> = { tasting: 92, twoForOne: 394 };

/** Days in one replication: units a day are few, and more days steady their ratio. */
const DAYS = 5;
const FROM_HOUR = 9;
const TO_HOUR = 21;

const built = new Map<PromotionRow, Project>();

/** The example, parsed; its one plan is the baseline. */
export function promotionExample(row: PromotionRow): Project {
  const known = built.get(row);
  if (known) return known;
  const parsed = parseProject(promotionExampleInput(row));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ en }) => en).join('\n'));
  built.set(row, parsed.project);
  return parsed.project;
}

function promotionExampleInput(row: PromotionRow): ProjectInput {
  const categories = [
    ['snacks', 'Snacks', '零食'],
    ['drinks', 'Drinks', '饮料'],
    ['paper', 'Paper goods', '纸品'],
  ] as const;
  const brands = [
    ['own', 'Own brand', '本品牌'],
    ['other', 'Other brand', '竞品'],
    ['third', 'Third brand', '第三品牌'],
  ] as const;
  const skus = categories.flatMap(([categoryId, en, zh]) =>
    brands.flatMap(([brandId, brandEn, brandZh]) =>
      [1, 2].map((nth) => ({
        id: `${categoryId}-${brandId}-${nth}`,
        name: { en: `${brandEn} ${en.toLowerCase()} ${nth}`, zh: `${brandZh}${zh} ${nth}` },
        brandId,
        categoryId,
        packFormat: 'bag' as const,
        price: 8,
        cost: 5,
        widthMm: 150,
        heightMm: 220,
        depthMm: 80,
      })),
    ),
  );
  const promoted = 'snacks-own-1';
  const homes = skus.map(({ id, categoryId }, ix) => ({
    skuId: id,
    shelfId: `W${categories.findIndex(([each]) => each === categoryId)}s${ix % 2}`,
    xMm: 600 * Math.floor((ix % 6) / 2),
    facingsWide: 4,
    facingsDeep: 100,
  }));
  const costs: readonly (readonly [CostKind, CostKey])[] =
    row === 'tasting'
      ? [
          ['promoterWage', 'promoterWagePerDay'],
          ['management', 'promoterManagementPerDay'],
          ['tasting', 'tastingPerDay'],
          ['image', 'imagePerDay'],
          ['uniform', 'uniformPerDay'],
        ]
      : [['other', 'bogoCost']];
  return {
    format: 'shelfwalk-project',
    version: VERSION,
    name:
      row === 'tasting'
        ? { en: 'A tasting demonstration (E24)', zh: '试吃活动（E24）' }
        : { en: 'Two for the price of one (E25)', zh: '买一送一（E25）' },
    layouts: [
      {
        id: 'floor',
        name: { en: 'Checked example', zh: '核对示例' },
        widthM: 14,
        depthM: 9,
        entrance: { xM: 2, yM: 8.5 },
        exit: { xM: 12, yM: 8.5 },
        checkout: { tills: [1, 2, 3].map((n) => ({ id: `T${n}`, xM: 10 + n, yM: 6.5, queueDeg: -90 })) },
        fixtures: [
          {
            id: 'W',
            kind: 'wall',
            xM: 5,
            yM: 0.3,
            widthM: 6,
            depthM: 0.6,
            bays: [0, 1, 2].map((n) => ({
              id: `W${n}`,
              face: 'front',
              offsetM: 2 * n,
              widthM: 2,
              shelves: [0, 1].map((level) => ({
                id: `W${n}s${level}`,
                heightMm: 800 + 500 * level,
                clearanceMm: 450,
                depthMm: 8000,
              })),
            })),
          },
          {
            id: 'stack',
            kind: 'floorStack',
            xM: 5,
            yM: 4,
            widthM: 1.2,
            depthM: 1.2,
            bays: [
              {
                id: 'stack-front',
                face: 'front',
                offsetM: 0,
                widthM: 1.2,
                shelves: [{ id: 'stack-board', heightMm: 200, clearanceMm: 1200, depthMm: 8000 }],
              },
            ],
          },
        ],
      },
    ],
    departments: [{ id: 'all', name: { en: 'All goods', zh: '全部商品' } }],
    categories: categories.map(([id, en, zh]) => ({
      id,
      name: { en, zh },
      departmentId: 'all',
      kind: 'staple',
      popularity: 1,
    })),
    brands: brands.map(([id, en, zh], n) => ({ id, name: { en, zh }, hueDeg: 120 * n })),
    ownBrandIds: ['own'],
    skus,
    plans: [
      {
        id: 'campaign',
        name: { en: 'Campaign', zh: '促销方案' },
        layoutId: 'floor',
        positions: [
          ...homes,
          {
            skuId: promoted,
            shelfId: 'stack-board',
            xMm: 0,
            facingsWide: 8,
            facingsHigh: 5,
            facingsDeep: 100,
          },
        ],
        promotions: [
          {
            kind: 'promoter',
            id: 'promoter',
            fixtureId: 'stack',
            skuIds: [promoted],
            fromMin: 60 * FROM_HOUR,
            toMin: 60 * TO_HOUR,
            audience: row === 'tasting' ? 'everyone' : 'families',
          },
          ...(row === 'twoForOne' ? [{ kind: 'buyOneGetOne' as const, id: 'two', skuIds: [promoted] }] : []),
        ],
        costs: costs.map(([kind, key]) => ({
          id: key,
          kind,
          amount: documentCost(key).value,
          per: 'day',
          promotionId: 'promoter',
        })),
      },
    ],
    baselinePlanId: 'campaign',
    demand: {
      days: DAYS,
      footfallPerHour: Array.from({ length: 24 }, (_, hour) =>
        FROM_HOUR <= hour && hour < TO_HOUR ? PASSERS_PER_HOUR[row] : 0,
      ),
      segments: [
        { id: 'loyal', share: 0.25 },
        { id: 'switcher', share: 0.25 },
        { id: 'quasiLoyal', share: 0.25 },
        { id: 'unknown', share: 0.25 },
      ],
      missions: [{ id: 'any', name: { en: 'Any', zh: '任意' }, share: 1 }],
    },
    stock: { backroomCases: 1000, replenishment: { visitsMin: [420], refillBelow: 1 } },
  };
}
