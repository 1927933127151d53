// A bare store for measured cases: one row of wall shelving, everyone alike, and luck only where a test wants it.
// With the evidence of `still()` every shopper walks in, takes one unit of the one category and leaves.
import { defaultEvidence, type Evidence } from '../../sim/evidence/table.ts';
import { compile } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import { parseProject } from '../../sim/project/parse.ts';
import { type Project, type ProjectInput, VERSION } from '../../sim/project/schema.ts';
import { EventKind, type Trace, type TraceDetail } from '../../sim/trace/format.ts';

const same = (name: string) => ({ en: name, zh: name });

/** Packs are a millimetre high, so that 10,000 units stand behind one facing. */
export const UNITS_BEHIND_A_FACING = 10_000;

export interface LabSku {
  readonly id: string;
  readonly categoryId?: string;
  readonly brandId?: string;
  readonly packFormat?: 'bottle' | 'can' | 'box';
  readonly price?: number;
  readonly appeal?: number;
  readonly facings?: number;
  readonly orientation?: 'front' | 'side' | 'top';
  readonly label?: boolean;
  /** Height of the board it stands on; 1250 is eye level, 300 the bottom, 800 the waist, 1800 the top. */
  readonly heightMm?: number;
  /** Bay of the shelving, 0 at its left end. */
  readonly bay?: number;
  /** Units on the shelf when full; 10,000 a facing where not given. */
  readonly units?: number;
}

export interface LabSettings {
  readonly skus: readonly LabSku[];
  /** Shoppers in each hour, or the 24 hours one by one. */
  readonly perHour?: number | readonly number[];
  readonly days?: number;
  readonly nBays?: number;
  readonly tills?: number;
  readonly change?: (input: ProjectInput) => void;
}

const BAY_M = 5;
const HEIGHTS_MM = [300, 800, 1250, 1800];

/** Entrance at the left end, exit at the right; the shelving along the top faces down. */
export function labInput(settings: LabSettings): ProjectInput {
  const { skus, nBays = 1, days = 1, perHour = 100, tills = 1 } = settings;
  const bays = Array.from({ length: nBays }, (_, n) => n);
  const widthM = nBays * BAY_M + 4;
  const unique = (values: readonly string[]) => [...new Set(values)];
  const nextXMm = new Map<string, number>();
  const positions = skus.map((sku) => {
    const { bay = 0, facings = 1, heightMm = 1250 } = sku;
    const shelfId = `b${bay}h${heightMm}`;
    const xMm = nextXMm.get(shelfId) ?? 0;
    nextXMm.set(shelfId, xMm + 10 * facings);
    return {
      skuId: sku.id,
      shelfId,
      xMm,
      facingsWide: facings,
      facingsHigh: sku.units === undefined ? 100 : 1,
      facingsDeep: sku.units === undefined ? 100 : sku.units / facings,
      orientation: sku.orientation ?? ('front' as const),
      label: sku.label ?? true,
    };
  });
  const input: ProjectInput = {
    format: 'shelfwalk-project',
    version: VERSION,
    name: same('Lab'),
    layouts: [
      {
        id: 'floor',
        name: same('Lab'),
        widthM,
        depthM: 5,
        entrance: { xM: 1, yM: 2 },
        exit: { xM: widthM - 1, yM: 2 },
        checkout: {
          service: { kind: 'constant', meanS: 0.001 },
          tills: Array.from({ length: tills }, (_, n) => ({
            id: `T${n}`,
            xM: widthM - 1.5,
            yM: 2 + 0.02 * n,
          })),
        },
        fixtures: [
          {
            id: 'W',
            kind: 'wall',
            xM: widthM / 2,
            yM: 0.5,
            widthM: nBays * BAY_M,
            depthM: 1,
            bays: bays.map((n) => ({
              id: `b${n}`,
              face: 'front',
              offsetM: n * BAY_M,
              widthM: BAY_M,
              shelves: HEIGHTS_MM.map((heightMm) => ({
                id: `b${n}h${heightMm}`,
                heightMm,
                clearanceMm: 400,
                depthMm: 900,
              })),
            })),
          },
        ],
      },
    ],
    departments: [{ id: 'all', name: same('All') }],
    categories: unique(skus.map((sku) => sku.categoryId ?? 'cola')).map((id) => ({
      id,
      name: same(id),
      departmentId: 'all',
      kind: 'staple',
      popularity: 1,
    })),
    brands: unique(skus.map((sku) => sku.brandId ?? 'ann')).map((id) => ({ id, name: same(id), hueDeg: 0 })),
    skus: skus.map((sku) => ({
      id: sku.id,
      name: same(sku.id),
      brandId: sku.brandId ?? 'ann',
      categoryId: sku.categoryId ?? 'cola',
      packFormat: sku.packFormat ?? 'bottle',
      price: sku.price ?? 5,
      cost: 1,
      widthMm: 10,
      heightMm: 1,
      depthMm: 10,
      appeal: sku.appeal ?? 0,
    })),
    plans: [{ id: 'base', name: same('Base'), layoutId: 'floor', positions }],
    baselinePlanId: 'base',
    demand: {
      days,
      footfallPerHour: typeof perHour === 'number' ? new Array<number>(24).fill(perHour) : [...perHour],
      segments: [{ id: 'switcher', share: 1 }],
      missions: [{ id: 'any', name: same('Any'), share: 1 }],
    },
    stock: { backroomCases: 0, replenishment: { visitsMin: [] } },
  };
  settings.change?.(input);
  return input;
}

/**
 * Evidence with all luck, crowding and wandering taken out; a test puts back what it is about. The figures the closed
 * forms need are set here, so that a new calibration of the table changes no test.
 */
export function still(change: Partial<Evidence> = {}): Evidence {
  return {
    ...defaultEvidence(),
    facingExponent: 0.26,
    levelBottom: 0.62,
    levelWaist: 0.86,
    levelEye: 1,
    levelTop: 0.84,
    waistFromM: 0.6,
    eyeFromM: 1.1,
    topFromM: 1.7,
    sideTurned: 0.635,
    topTurned: 0.635,
    labelled: 1.43,
    priceBeta: -2.9,
    priceSensitivitySwitcher: 1,
    displaySensitivitySwitcher: 1,
    stockoutSwitch: 0.4,
    stockoutLostForGood: 0.25,
    walkSpeedMps: 0.9,
    bodyClearanceM: 0.3,
    standDistanceM: 0.6,
    sightMarginM: 0.5,
    sightMWall: 3,
    hazardStaple: 1,
    rightBias: 0.15,
    satiation: 0.15,
    routeReachM: 12,
    zoneM: 6,
    listShare: 0,
    goalShareNoList: 1,
    basketMaxUnits: 1,
    wanderStopsNoList: 0,
    wanderStopsList: 0,
    stopHazardPerS: 0,
    walkSpeedSdMps: 0,
    crowdAttention: 0,
    densityGamma: 1e9,
    densityJam: 1000,
    dwellLogMean: 0,
    dwellLogSd: 0,
    nestShare: 0,
    centreBonus: 0,
    brandStrengthSwitcher: 0,
    outsideGoal: -1e9,
    outsideUnplanned: -1e9,
    ...change,
  };
}

export function parsed(input: ProjectInput): Project {
  const result = parseProject(input);
  if (!result.ok)
    throw new Error(result.problems.map((problem) => `${problem.path}: ${problem.en}`).join('\n'));
  return result.project;
}

export interface LabRun {
  readonly project: Project;
  readonly trace: Trace;
}

/** Simulates the lab with some settings and evidence. */
export function runLab(
  settings: LabSettings,
  evidence: Evidence,
  run: { seed?: string; replication?: number; detail?: TraceDetail; planId?: string } = {},
): LabRun {
  const project = parsed(labInput(settings));
  const { seed = 'lab', replication = 0, detail = 'sales', planId = 'base' } = run;
  return { project, trace: simulate(compile(project, planId, evidence), { seed, replication, detail }) };
}

/** Rows of one kind, as plain objects. */
export function rowsOf(trace: Trace, kind: EventKind): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < trace.nEvents; i++) if (trace.kind[i] === kind) rows.push(rowAt(trace, i));
  return rows;
}

export interface Row {
  readonly i: number;
  readonly timeMs: number;
  readonly kind: number;
  readonly shopper: number;
  readonly subject: number;
  readonly place: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export function rowAt(trace: Trace, i: number): Row {
  return {
    i,
    timeMs: trace.timeMs[i],
    kind: trace.kind[i],
    shopper: trace.shopper[i],
    subject: trace.subject[i],
    place: trace.place[i],
    a: trace.a[i],
    b: trace.b[i],
    c: trace.c[i],
  };
}

/** Units sold of each SKU, in the order of some ids. */
export function soldOf(project: Project, trace: Trace, skuIds: readonly string[]): number[] {
  const counts = new Float64Array(project.skus.length);
  for (const { subject } of rowsOf(trace, EventKind.pick)) counts[subject]++;
  return skuIds.map((id) => counts[project.skus.findIndex((sku) => sku.id === id)]);
}
