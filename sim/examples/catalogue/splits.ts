// The extra categories a hypermarket makes of a category: imported, organic, gift boxes, value packs.
import { type CategorySpec, readText, type SizeSpec } from './rows.ts';

/** Splits by their letter in the catalogue rows. `popularity` and `price` are relative to the category they come from. */
const splits: Readonly<
  Record<string, { readonly words: string; readonly popularity: number; readonly price: number }>
> = {
  i: { words: 'Imported 进口', popularity: 0.3, price: 1.7 },
  o: { words: 'Organic 有机', popularity: 0.3, price: 1.5 },
  g: { words: 'Gift Box 礼盒', popularity: 0.15, price: 1 },
  v: { words: 'Value Pack 量贩装', popularity: 0.4, price: 1 },
};

/** A category and, for a hypermarket, those split from it, side by side. */
export function withSplits(spec: CategorySpec): CategorySpec[] {
  return [spec, ...[...spec.splits].map((letter) => split(spec, letter))];
}

function split(spec: CategorySpec, letter: string): CategorySpec {
  const { words, popularity, price } = splits[letter];
  const { en, zh } = readText(words);
  const leading = letter === 'i' || letter === 'o';
  return {
    ...spec,
    id: `${spec.id}-${letter}`,
    name: leading
      ? { en: `${en} ${spec.name.en.toLowerCase()}`, zh: `${zh}${spec.name.zh}` }
      : { en: `${spec.name.en}, ${en.toLowerCase()}s`.replace('boxs', 'boxes'), zh: `${spec.name.zh}${zh}` },
    noun: leading ? spec.noun : { en: `${spec.noun.en} ${en}`.trim(), zh: `${spec.noun.zh}${zh}` },
    variants: leading
      ? spec.variants.map(({ name, sizeIxs }) => ({
          name: { en: `${letter === 'o' ? `${en} ` : ''}${name.en}`, zh: `${zh}${name.zh}` },
          sizeIxs,
        }))
      : spec.variants.map(({ name }) => ({ name })),
    pool: letter === 'i' ? 'imported' : spec.pool,
    popularity: spec.popularity * popularity,
    splits: '',
    sizes: resize(spec.sizes, letter, price),
  };
}

function resize(sizes: readonly SizeSpec[], letter: string, price: number): readonly SizeSpec[] {
  const base = sizes[0];
  if (letter === 'g') {
    return [
      {
        ...base,
        format: 'box',
        label: 'x6',
        widthMm: 280,
        heightMm: 240,
        depthMm: 95,
        price: base.price * 6,
      },
      {
        ...base,
        format: 'box',
        label: 'x12',
        widthMm: 340,
        heightMm: 270,
        depthMm: 120,
        price: base.price * 11,
      },
    ];
  }
  if (letter !== 'v') return sizes.map((size) => ({ ...size, price: size.price * price }));
  const isPack = /^x|\*/.test(base.label);
  return [2, 3].map((n) => ({
    ...base,
    format: 'multipack',
    label: `${base.label}*${isPack ? n : n * 2}`,
    // Bags lie behind one another, the rest side by side and behind.
    widthMm: base.format === 'bag' ? Math.round(base.widthMm * 1.15) : Math.min(400, base.widthMm * n),
    depthMm: Math.min(380, base.depthMm * (base.format === 'bag' ? n : isPack ? 1 : 2)),
    price: base.price * n * (isPack ? 0.9 : 1.8),
  }));
}
