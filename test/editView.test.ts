// The two halves of the shelf's stage: narrow shelving stands beside its old self, long runs above theirs; both look alike.
import { expect, test } from 'vitest';
import type { EditRun } from '../src/frame/editRun.ts';
import type { EditScene } from '../src/stage/shelf/editScene.ts';
import { cameraOf, faceBay, halvesOf, worldOf } from '../src/stage/shelf/editView.ts';

const run = (nBays: number): EditRun => ({
  ...{ widthMm: nBays * 1000, heightMm: 2000 },
  bays: Array.from({ length: nBays }, (_, k) => ({
    ...{ bayIx: k, bayId: `b${k}`, x0Mm: k * 1000, widthMm: 1000, topMm: 2000, shelves: [], positions: [] },
  })),
});

const scene = (nBays: number, facedBay = 0): EditScene =>
  ({ run: run(nBays), oldRun: run(nBays), facedBay }) as unknown as EditScene;

test.each([
  [1180, 800],
  [780, 560],
])('in a stage of %i by %i', (w, h) => {
  const endcap = scene(1);
  const [now, old] = halvesOf(endcap, { w, h });
  expect(old.pane.y).toBe(0);
  const camera = faceBay(endcap, now)!;
  // A third of the height is not enough to read anything.
  expect(worldOf(endcap.run).h * camera.scale).toBeGreaterThan(h * 0.55);
  // The same point of the shelf stands at the same place of the room that each half has.
  for (const half of [now, old]) {
    const { cx, cy } = cameraOf(camera, half);
    const { pane, air } = half;
    const x = pane.w / 2 + (worldOf(half.run).w / 2 - cx) * camera.scale;
    const y = pane.h / 2 + (worldOf(half.run).h / 2 - cy) * camera.scale;
    expect(x).toBeCloseTo((air.left + pane.w - air.right) / 2, 0);
    expect(y).toBeCloseTo((air.top + pane.h - air.bottom) / 2, 0);
  }
  expect(halvesOf(scene(8), { w, h })[1].pane.x).toBe(0);
});

test('the bay in front does not stand under the map of the floor', () => {
  for (const [nBays, facedBay] of [
    [1, 0],
    [6, 0],
    [6, 3],
    [6, 5],
  ]) {
    const each = { ...scene(nBays, facedBay), oldRun: null };
    const [half] = halvesOf(each, { w: 832, h: 800 });
    const { scale, cx } = faceBay(each, half)!;
    const left = half.pane.w / 2 + (40 + facedBay * 1000 - cx) * scale;
    expect(left).toBeGreaterThan(170);
    expect(left + 1000 * scale).toBeLessThan(832);
  }
});
