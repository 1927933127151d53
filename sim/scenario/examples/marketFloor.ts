// The floor of a supermarket or hypermarket: the main aisle runs from the entrance to the back wall, gondolas to its
// left, produce to its right, chilled goods along the back, frozen along the left, checkouts in line at the front.
import type { Fixture, Store, Text } from '../schema.ts';
import { addDisplay, addRack, evenBoards, type Floor, metres, styles, two } from './fixtures.ts';

export interface MarketSpec {
  readonly name: Text;
  readonly nGondolas: number;
  /** Bays on each side of a gondola. */
  readonly nBays: number;
  /** Rows of gondolas, front to back. */
  readonly nBlocks: number;
  readonly pitchM: number;
  readonly nTills: number;
  readonly tillPitchM: number;
  /** Columns of chest freezers, and of double-sided dairy coolers, left of the gondolas. */
  readonly nChestColumns: number;
  readonly nCoolerColumns: number;
  readonly nProduceColumns: number;
  /** Part of the back wall for meat, fish and deli; dairy has the rest. */
  readonly meatShare: number;
}

export interface Market {
  readonly store: Store;
  readonly floor: Floor;
  /** Front (shopper coming from the tills) and rear endcaps, left to right. */
  readonly endcapsFront: readonly Fixture[];
  readonly endcapsRear: readonly Fixture[];
  /** The main aisle from the entrance inward, then those before the checkouts from the right. */
  readonly stacks: readonly Fixture[];
  readonly pillars: readonly Fixture[];
  readonly clipStrips: readonly Fixture[];
  readonly sideHangs: readonly Fixture[];
  readonly checkoutRacks: readonly Fixture[];
}

const BAY_M = 0.9;
const GONDOLA_DEPTH_M = 0.9;
const ENDCAP_DEPTH_M = 0.5;
const WALL_DEPTH_M = 0.9;
const SIDE_AISLE_M = 2.4;
const MAIN_AISLE_M = 5.6;
const ISLAND_DEPTH_M = 1.5;
const REAR_AISLE_M = 3.3;
const MID_AISLE_M = 3.6;
/** From the front endcaps to the tills: the front aisle and the queues. */
const FRONT_M = 7.2;
const BEHIND_TILLS_M = 3.9;

interface Frame {
  readonly widthM: number;
  readonly depthM: number;
  readonly gondolaXs: readonly number[];
  readonly blockYs: readonly number[];
  readonly runM: number;
  readonly gondolasEndM: number;
  readonly mainXM: number;
  readonly produceM: number;
  readonly frontM: number;
  readonly tillYM: number;
}

export function buildMarket(spec: MarketSpec): Market {
  const frame = measure(spec);
  const floor: Floor = { fixtures: [], runs: [] };
  addWalls(floor, frame, spec);
  addFrozen(floor, frame, spec);
  addProduce(floor, frame, spec);
  const { endcapsFront, endcapsRear } = addGondolas(floor, frame, spec);
  const checkout = addCheckout(floor, frame, spec);
  const displays = addDisplays(floor, frame, spec);
  const { widthM, depthM, mainXM, tillYM } = frame;
  const tillXs = checkout.tills.map(({ xM }) => xM);
  const [leftEndM, rightEndM] = [Math.min(...tillXs) - 2.2, frame.gondolasEndM + 0.3];
  const wall = (id: string, x1M: number, y1M: number, x2M: number, y2M: number) => ({
    ...{ id, x1M: metres(x1M), y1M: metres(y1M), x2M: metres(x2M), y2M: metres(y2M), thicknessM: 0.15 },
  });
  return {
    ...{ floor, endcapsFront, endcapsRear, checkoutRacks: checkout.racks, ...displays },
    store: {
      ...{ name: spec.name, widthM, depthM },
      // Behind the tills one can only leave: a room closes the left, a rail the way back to the main aisle.
      walls: [
        wall('W1', 0, tillYM, leftEndM, tillYM),
        wall('W2', leftEndM, tillYM, leftEndM, depthM),
        wall('W3', Math.max(...tillXs) + 1.9, tillYM, rightEndM, tillYM),
        wall('W4', rightEndM, tillYM, rightEndM, depthM),
      ],
      entrance: { xM: mainXM, yM: metres(depthM - 0.2) },
      exit: { xM: metres((leftEndM + rightEndM) / 2), yM: metres(depthM - 0.2) },
      checkout: { discipline: 'perTill', service: { kind: 'perUnit' }, tills: checkout.tills },
      fixtures: floor.fixtures,
    },
  };
}

function measure(spec: MarketSpec): Frame {
  const firstXM =
    WALL_DEPTH_M +
    (spec.nChestColumns + spec.nCoolerColumns) * (SIDE_AISLE_M + ISLAND_DEPTH_M) +
    SIDE_AISLE_M +
    GONDOLA_DEPTH_M / 2;
  const gondolaXs = Array.from({ length: spec.nGondolas }, (_, ix) => metres(firstXM + ix * spec.pitchM));
  const gondolasEndM = gondolaXs[gondolaXs.length - 1] + GONDOLA_DEPTH_M / 2;
  const produceM = gondolasEndM + MAIN_AISLE_M;
  const widthM = produceM + spec.nProduceColumns * (ISLAND_DEPTH_M + SIDE_AISLE_M) + WALL_DEPTH_M;
  const runM = spec.nBays * BAY_M;
  const blockM = runM + 2 * ENDCAP_DEPTH_M;
  const blockYs = Array.from({ length: spec.nBlocks }, (_, ix) =>
    metres(WALL_DEPTH_M + REAR_AISLE_M + ENDCAP_DEPTH_M + ix * (blockM + MID_AISLE_M)),
  );
  const frontM = blockYs[blockYs.length - 1] + runM + ENDCAP_DEPTH_M;
  const tillYM = metres(frontM + FRONT_M);
  return {
    ...{ widthM: metres(widthM), depthM: metres(tillYM + BEHIND_TILLS_M), gondolaXs, blockYs, runM },
    ...{ gondolasEndM, mainXM: metres(gondolasEndM + MAIN_AISLE_M / 2), produceM, frontM, tillYM },
  };
}

/** Chilled goods along the back wall: dairy over the gondolas, meat toward the produce. */
function addWalls(floor: Floor, { widthM, depthM, tillYM, produceM }: Frame, spec: MarketSpec): void {
  const y = WALL_DEPTH_M / 2;
  const dairyFromM = 2.6;
  const nCoolers = Math.floor((widthM - 1.3 - dairyFromM) / BAY_M);
  const nMeat = Math.round(nCoolers * spec.meatShare);
  const nDairy = nCoolers - nMeat;
  const meatFromM = dairyFromM + nDairy * BAY_M + 0.3;
  const cooler = {
    kind: 'wall',
    depthM: WALL_DEPTH_M,
    bayM: BAY_M,
    faces: ['front'],
    style: styles.cooler,
  } as const;
  addRack(floor, {
    ...{ ...cooler, id: 'C01', name: { en: 'Dairy cooler', zh: '乳品冷藏柜' }, zone: 'dairy', nBays: nDairy },
    ...{ xM: dairyFromM + (nDairy * BAY_M) / 2, yM: y },
  });
  addRack(floor, {
    ...{
      ...cooler,
      id: 'C02',
      name: { en: 'Meat and deli cooler', zh: '肉品熟食冷藏柜' },
      zone: 'meat',
      nBays: nMeat,
    },
    ...{ xM: meatFromM + (nMeat * BAY_M) / 2, yM: y },
  });
  const nBakery = Math.floor((widthM - produceM - 1.6) / BAY_M);
  addRack(floor, {
    ...{
      id: 'B01',
      kind: 'wall',
      name: { en: 'Bakery wall', zh: '烘焙靠墙架' },
      zone: 'bakery',
      nBays: nBakery,
    },
    ...{ xM: widthM - 1 - (nBakery * BAY_M) / 2, yM: depthM - 0.35, depthM: 0.7, rotationDeg: 180 },
    ...{ bayM: BAY_M, faces: ['front'], style: styles.bakery },
  });
  const islandBays = Math.max(4, Math.floor(nBakery / 2));
  addRack(floor, {
    ...{ id: 'B02', kind: 'gondola', name: { en: 'Bakery island', zh: '烘焙中岛' }, zone: 'bakery' },
    ...{
      xM: widthM - 1 - (nBakery * BAY_M) / 2,
      yM: tillYM + 0.8,
      depthM: 1.1,
      nBays: islandBays,
      bayM: BAY_M,
    },
    ...{ faces: ['front', 'back'], style: styles.bakery },
  });
}

/** Upright freezers along the left wall, chest freezers beside them. */
function addFrozen(floor: Floor, { blockYs, runM, tillYM }: Frame, spec: MarketSpec): void {
  const fromM = REAR_AISLE_M;
  const nBays = Math.floor((tillYM - 1.6 - fromM) / BAY_M);
  addRack(floor, {
    ...{ id: 'F01', kind: 'wall', name: { en: 'Upright freezers', zh: '立式冷冻柜' }, zone: 'freezer' },
    ...{ xM: WALL_DEPTH_M / 2, yM: fromM + (nBays * BAY_M) / 2, depthM: WALL_DEPTH_M, rotationDeg: -90 },
    ...{ nBays, bayM: BAY_M, faces: ['front'], style: styles.freezer },
  });
  for (let column = 0; column < spec.nChestColumns + spec.nCoolerColumns; column++) {
    const chest = column < spec.nChestColumns;
    blockYs.forEach((fromYM, block) => {
      const no = (chest ? column : column - spec.nChestColumns) * spec.nBlocks + block + 1;
      addRack(floor, {
        ...{ id: `${chest ? 'H' : 'D'}${two(no)}`, kind: 'gondola', zone: chest ? 'chest' : 'dairy' },
        name: chest
          ? { en: `Chest freezer ${no}`, zh: `冷冻岛柜${no}` }
          : { en: `Dairy island ${no}`, zh: `乳品冷藏岛${no}` },
        ...{ xM: WALL_DEPTH_M + (column + 1) * (SIDE_AISLE_M + ISLAND_DEPTH_M) - ISLAND_DEPTH_M / 2 },
        ...{ yM: fromYM + runM / 2, depthM: ISLAND_DEPTH_M, rotationDeg: 90 },
        ...{ nBays: Math.floor((runM - 0.8) / BAY_M), bayM: BAY_M, faces: ['front', 'back'] },
        style: chest ? styles.chest : styles.cooler,
      });
    });
  }
}

function addProduce(floor: Floor, frame: Frame, spec: MarketSpec): void {
  const { widthM, produceM, blockYs, runM, tillYM } = frame;
  const nWall = Math.floor((tillYM - 2.4 - REAR_AISLE_M) / BAY_M);
  addRack(floor, {
    ...{ id: 'V01', kind: 'wall', name: { en: 'Produce wall', zh: '蔬果靠墙架' }, zone: 'produce' },
    ...{
      xM: widthM - WALL_DEPTH_M / 2,
      yM: REAR_AISLE_M + (nWall * BAY_M) / 2,
      depthM: WALL_DEPTH_M,
      rotationDeg: 90,
    },
    ...{ nBays: nWall, bayM: BAY_M, faces: ['front'], style: styles.produce },
  });
  for (let column = 0; column < spec.nProduceColumns; column++) {
    blockYs.forEach((fromYM, block) => {
      const no = column * spec.nBlocks + block + 1;
      addRack(floor, {
        ...{ id: `V${two(no + 1)}`, kind: 'gondola', zone: 'produce' },
        name: { en: `Produce island ${no}`, zh: `蔬果中岛${no}` },
        ...{
          xM: produceM + column * (ISLAND_DEPTH_M + SIDE_AISLE_M) + ISLAND_DEPTH_M / 2,
          yM: fromYM + runM / 2,
        },
        ...{ depthM: ISLAND_DEPTH_M, rotationDeg: 90, nBays: spec.nBays - 1, bayM: BAY_M },
        ...{ faces: ['front', 'back'], style: styles.produce },
      });
    });
  }
}

function addGondolas(floor: Floor, { gondolaXs, blockYs, runM }: Frame, spec: MarketSpec) {
  const endcapsFront: Fixture[] = [];
  const endcapsRear: Fixture[] = [];
  blockYs.forEach((fromYM, block) => {
    gondolaXs.forEach((xM, ix) => {
      const no = block * spec.nGondolas + ix + 1;
      addRack(floor, {
        ...{
          id: `G${two(no)}`,
          kind: 'gondola',
          name: { en: `Gondola ${no}`, zh: `货架${no}` },
          zone: 'shelf',
        },
        ...{ xM, yM: fromYM + runM / 2, depthM: GONDOLA_DEPTH_M, rotationDeg: 90, nBays: spec.nBays },
        ...{ bayM: BAY_M, faces: ['front', 'back'], style: styles.gondola },
      });
      const endcap = { kind: 'endcap', xM, widthM: GONDOLA_DEPTH_M, depthM: ENDCAP_DEPTH_M } as const;
      const shelving = { faces: ['front'], boards: evenBoards(5, 150, 355), shelfDepthMm: 450 } as const;
      endcapsRear.push(
        addDisplay(floor, {
          ...{
            ...endcap,
            ...shelving,
            id: `ER${two(no)}`,
            rotationDeg: 180,
            yM: fromYM - ENDCAP_DEPTH_M / 2,
          },
          name: { en: `Endcap ${no} rear`, zh: `端架${no}后` },
        }),
      );
      endcapsFront.push(
        addDisplay(floor, {
          ...{ ...endcap, ...shelving, id: `EF${two(no)}`, yM: fromYM + runM + ENDCAP_DEPTH_M / 2 },
          name: { en: `Endcap ${no} front`, zh: `端架${no}前` },
        }),
      );
    });
  });
  return { endcapsFront, endcapsRear };
}

function addCheckout(floor: Floor, { gondolaXs, tillYM }: Frame, spec: MarketSpec) {
  const middleM = (gondolaXs[0] + gondolaXs[gondolaXs.length - 1]) / 2;
  const firstM = middleM - ((spec.nTills - 1) / 2) * spec.tillPitchM;
  const tills = Array.from({ length: spec.nTills }, (_, ix) => ({
    ...{ id: `T${two(ix + 1)}`, xM: metres(firstM + ix * spec.tillPitchM), yM: tillYM, queueDeg: -90 },
  }));
  const racks = tills.map(({ xM }, ix) =>
    addDisplay(floor, {
      ...{ id: `K${two(ix + 1)}`, kind: 'checkoutRack', xM: xM + spec.tillPitchM / 2, yM: tillYM - 1.6 },
      name: { en: `Checkout rack ${ix + 1}`, zh: `收银台端架${ix + 1}` },
      ...{ widthM: 1.2, depthM: 0.5, rotationDeg: 90, faces: ['front', 'back'] },
      ...{ boards: evenBoards(5, 450, 180), shelfDepthMm: 220 },
    }),
  );
  return { tills, racks };
}

/** Floor stacks, pillars, clip strips, side-hangs. */
function addDisplays(floor: Floor, frame: Frame, spec: MarketSpec) {
  const { gondolaXs, mainXM, blockYs, runM, frontM, tillYM, produceM } = frame;
  const stack = (no: number, xM: number, yM: number): Fixture =>
    addDisplay(floor, {
      ...{
        id: `S${two(no)}`,
        kind: 'floorStack',
        name: { en: `Floor stack ${no}`, zh: `堆头${no}` },
        xM,
        yM,
      },
      ...{ widthM: 1.2, depthM: 1.2, faces: ['front', 'back'], boards: [[120, 1230]], shelfDepthMm: 600 },
    });
  const pillar = (no: number, xM: number, yM: number): Fixture =>
    addDisplay(floor, {
      ...{ id: `P${two(no)}`, kind: 'pillar', name: { en: `Pillar ${no}`, zh: `包柱${no}` }, xM, yM },
      ...{ widthM: 0.9, depthM: 0.9, faces: ['front', 'right', 'back', 'left'] },
      ...{ boards: evenBoards(4, 300, 350), shelfDepthMm: 180 },
    });
  const stacks: Fixture[] = [];
  const pillars: Fixture[] = [];
  // Along the main aisle: a stack facing the entrance, then stacks with a pillar after every second one.
  const lengthM = tillYM - 2.4 - blockYs[0];
  const nPlaces = Math.floor(lengthM / 3.4) + 1;
  for (let ix = 0; ix < nPlaces; ix++) {
    const yM = tillYM - 2.4 - (ix * lengthM) / (nPlaces - 1);
    if (ix % 3 === 2) pillars.push(pillar(pillars.length + 1, mainXM, yM));
    else stacks.push(stack(stacks.length + 1, mainXM, yM));
  }
  // Right of the entrance, then before the checkouts.
  stacks.push(stack(stacks.length + 1, produceM + 0.4, tillYM + 0.6));
  for (let ix = spec.nGondolas - 2; ix >= 1; ix -= 3) {
    stacks.push(stack(stacks.length + 1, gondolaXs[ix] + spec.pitchM / 2, frontM + 2.3));
    if (ix >= 3) pillars.push(pillar(pillars.length + 1, gondolaXs[ix - 1], frontM + 2.3));
  }
  const hooks = evenBoards(7, 420, 190, 15);
  const clipStrips: Fixture[] = [];
  const sideHangs: Fixture[] = [];
  const lastBlockM = blockYs[blockYs.length - 1];
  for (let ix = 1; ix < spec.nGondolas; ix += 2) {
    const no = clipStrips.length + 1;
    clipStrips.push(
      addDisplay(floor, {
        ...{ id: `L${two(no)}`, kind: 'clipStrip', name: { en: `Clip strip ${no}`, zh: `挂条${no}` } },
        ...{
          xM: gondolaXs[ix] - GONDOLA_DEPTH_M / 2 - 0.03,
          yM: lastBlockM + (runM * 2) / 3,
          rotationDeg: 90,
        },
        ...{ widthM: 0.14, depthM: 0.06, faces: ['front'], boards: hooks, shelfDepthMm: 60 },
      }),
    );
    sideHangs.push(
      addDisplay(floor, {
        ...{ id: `N${two(no)}`, kind: 'sideHang', name: { en: `Side-hang ${no}`, zh: `侧挂${no}` } },
        ...{ xM: gondolaXs[ix] + GONDOLA_DEPTH_M / 2 + 0.08, yM: lastBlockM + runM + ENDCAP_DEPTH_M / 2 },
        ...{ rotationDeg: -90, widthM: 0.45, depthM: 0.16, faces: ['front'] },
        ...{ boards: evenBoards(5, 400, 270), shelfDepthMm: 160 },
      }),
    );
  }
  return { stacks, pillars, clipStrips, sideHangs };
}
