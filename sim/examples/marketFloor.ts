// The floor of a supermarket or hypermarket: the main aisle runs from the entrance to the back wall, gondolas to its
// left, produce to its right, chilled goods along the back, frozen along the left, checkouts in line at the front.
import type { Fixture, Layout } from '../project/schema.ts';
import { addDisplay, addRack, evenBoards, type Floor, metres, styles, two } from './fixtures.ts';
import {
  BAY_M,
  ENDCAP_DEPTH_M,
  type Frame,
  GONDOLA_DEPTH_M,
  ISLAND_DEPTH_M,
  type MarketSpec,
  measure,
  REAR_AISLE_M,
  SIDE_AISLE_M,
  WALL_DEPTH_M,
} from './marketFrame.ts';
import { addPlaces } from './marketPlaces.ts';

export interface Market {
  readonly layout: Layout;
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

export function buildMarket(spec: MarketSpec): Market {
  const frame = measure(spec);
  const floor: Floor = { fixtures: [], runs: [] };
  addWalls(floor, frame, spec);
  addFrozen(floor, frame, spec);
  addProduce(floor, frame, spec);
  const { endcapsFront, endcapsRear } = addGondolas(floor, frame, spec);
  const checkout = addCheckout(floor, frame, spec);
  const displays = addPlaces(floor, frame, spec);
  const { widthM, depthM, mainXM, tillYM } = frame;
  const tillXs = checkout.tills.map(({ xM }) => xM);
  const [leftEndM, rightEndM] = [Math.min(...tillXs) - 2.2, frame.gondolasEndM + 0.3];
  const wall = (id: string, x1M: number, y1M: number, x2M: number, y2M: number) => ({
    ...{ id, x1M: metres(x1M), y1M: metres(y1M), x2M: metres(x2M), y2M: metres(y2M), thicknessM: 0.15 },
  });
  return {
    ...{ floor, endcapsFront, endcapsRear, checkoutRacks: checkout.racks, ...displays },
    layout: {
      ...{ id: 'floor', name: spec.name, widthM, depthM },
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
