// Pictures of packs: whose a file is by its name, and how a picture stands in the pack's box.
import { describe, expect, test } from 'vitest';
import { imageSize } from '../src/stage/pack/packImage.ts';
import { matchNames, readName } from '../src/worker/images/imageNames.ts';

const gtins = ['6901234567892', '06954767423579', '', '20451604'];

describe('names of picture files', () => {
  test('begin with or hold a GTIN, with or without zeros and suffixes', () => {
    const names = [
      '6901234567892.png',
      'front/06954767423579_C1N1.jpg',
      'packs 20451604 (1).webp',
      'logo.png',
      '690123456789212345.png',
    ];
    const { matched, unmatched, nFurther } = matchNames(names, gtins);
    expect(matched).toEqual([
      { ix: 0, code: '6901234567892' },
      { ix: 1, code: '6954767423579' },
      { ix: 2, code: '20451604' },
    ]);
    expect(nFurther).toBe(0);
    expect(unmatched).toEqual([
      { name: 'logo.png', digits: '', near: null },
      { name: '690123456789212345.png', digits: '', near: null },
    ]);
  });

  test('of several sides the front is taken, in whatever order they come', () => {
    const sides = ['.7.png', '_2.png', '.1.png', '_10.png'].map((suffix) => `6901234567892${suffix}`);
    for (const names of [sides, [...sides].reverse()]) {
      const { matched, nFurther } = matchNames(names, gtins);
      expect(matched.map(({ ix }) => names[ix])).toEqual(['6901234567892.1.png']);
      expect(nFurther).toBe(3);
    }
    expect(matchNames([...sides, '6901234567892.png'], gtins).matched[0].ix).toBe(4);
    expect(readName('06901234567892_C7N1.jpg').rank).toBe(7);
  });

  test('a GTIN nearly right is told with the one probably meant', () => {
    const near = (name: string) => matchNames([name], gtins).unmatched[0].near;
    expect(near('6901234567829.png')).toBe('6901234567892');
    expect(near('690123456789.png')).toBe('6901234567892');
    expect(near('6954767423500.png')).toBe('06954767423579');
    expect(near('6901239999999.png')).toBeNull();
  });
});

test('a picture fills the box it nearly fits, and stands on the shelf in one it does not', () => {
  expect(imageSize({ width: 100, height: 210 }, 50, 100)).toEqual({ dw: 50, dh: 100 });
  expect(imageSize({ width: 100, height: 100 }, 50, 100)).toEqual({ dw: 50, dh: 50 });
  expect(imageSize({ width: 50, height: 200 }, 100, 100)).toEqual({ dw: 25, dh: 100 });
});
