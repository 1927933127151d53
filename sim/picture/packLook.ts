// How a SKU's pack looks: brand hue, flavour tint, and a label layout that belongs to the brand.
import { hashText } from '../base/hash.ts';
import type { Brand, PackFormat, Sku } from '../project/schema.ts';
import { hsl, luminance, mix } from './palette.ts';

type Colour = `#${string}`;

export interface PackLook {
  readonly format: PackFormat;
  /** Brand colour, its shade and its light side. */
  readonly main: Colour;
  readonly shade: Colour;
  readonly pale: Colour;
  /** Flavour colour. */
  readonly tint: Colour;
  readonly tintPale: Colour;
  /** Ink that reads on the main colour, and on the label. */
  readonly onMain: Colour;
  readonly onPale: Colour;
  /** 0 to 3: where the label sits and what stands on it. */
  readonly layout: number;
}

/** Hues that flavours are known by; others get one of their own from their name. */
const flavourHues: readonly [RegExp, number][] = [
  [/lemon|lime|柠檬|青柠/i, 56],
  [/orange|peach|mango|橙|桃|芒果/i, 30],
  [/strawberr|cherry|raspberr|草莓|樱桃|莓/i, 350],
  [/apple|kiwi|苹果|猕猴桃/i, 95],
  [/grape|blueberr|葡萄|蓝莓/i, 275],
  [/mint|menthol|薄荷/i, 165],
  [/spic|hot|chil|辣/i, 6],
  [/choco|cocoa|coffee|mocha|巧克力|可可|咖啡/i, 24],
  [/vanilla|honey|milk|香草|蜂蜜|牛奶/i, 44],
  [/green tea|matcha|jasmine|绿茶|抹茶|茉莉/i, 110],
  [/black tea|乌龙|红茶|oolong/i, 18],
  [/sea|ocean|salt|海|盐/i, 205],
  [/tomato|番茄/i, 4],
  [/cucumber|黄瓜/i, 128],
  [/rose|玫瑰/i, 335],
];

export function packLook(sku: Sku, brand: Brand | undefined): PackLook {
  const hue = brand?.hueDeg ?? 40;
  // Yellow and green look lighter than red and blue at the same lightness: bring them closer.
  const yellowness = Math.max(0, 1 - Math.abs(hue - 75) / 65);
  const main = hsl(hue, 0.66, 0.47 - 0.04 * yellowness);
  const flavourHue = hueOfFlavour(sku.flavour, hue);
  const tint = hsl(flavourHue, 0.78, 0.55);
  return {
    format: sku.packFormat,
    main,
    shade: mix(main, '#000000', 0.32),
    pale: mix(main, '#ffffff', 0.82),
    tint,
    tintPale: mix(tint, '#ffffff', 0.6),
    onMain: luminance(main) > 0.36 ? '#201c18' : '#ffffff',
    onPale: mix(main, '#000000', 0.6),
    layout: hashText(sku.brandId) % 4,
  };
}

function hueOfFlavour(flavour: string, brandHue: number): number {
  if (flavour === '') return brandHue + 28;
  for (const [pattern, hue] of flavourHues) if (pattern.test(flavour)) return hue;
  if (/original|classic|plain|原味|经典/i.test(flavour)) return brandHue + 20;
  return hashText(flavour) % 360;
}
