// The free-standing and hanging places of a supermarket or hypermarket: floor stacks, pillars, clip strips, side-hangs.
import type { Fixture } from '../project/schema.ts';
import { addDisplay, evenBoards, type Floor, two } from './fixtures.ts';
import { ENDCAP_DEPTH_M, type Frame, GONDOLA_DEPTH_M, type MarketSpec } from './marketFrame.ts';

/** Floor stacks, pillars, clip strips, side-hangs. */
export function addPlaces(floor: Floor, frame: Frame, spec: MarketSpec) {
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
