// Search: words before the insides of words, brand, category, pinyin; and keys of an input method, which no field hears.
import { describe, expect, test } from 'vitest';
import { startKeys } from '../src/editor/input/keys.ts';
import { loadPinyin, type Sought, search, searchIndex } from '../src/ui/words/search.ts';

interface Goods extends Sought {
  readonly id: string;
}

const goods = (id: string, en: string, zh: string, more: Partial<Sought> = {}): Goods => ({
  ...{ id, names: [en, zh], ...more },
});

const range: readonly Goods[] = [
  goods('choc', 'Milk Chocolate 40 g', '牛奶巧克力'),
  goods('sauce', 'Steam Pot Sauce', '蒸锅酱', { other: ['Sauces', '调味酱'] }),
  goods('colada', 'Colada Juice', '菠萝汁'),
  goods('cola', 'Cherry Cola 330 ml', '樱桃可乐'),
  goods('kkkl', 'Red Can 330 ml', '可口可乐', { brand: ['Coca', '可口'] }),
  goods('crisps', 'Plain Crisps', '薯片', { brand: ['Cola Valley', '可乐谷'] }),
  goods('straw', 'Straws', '吸管', { other: ['Cola and water', '可乐与水', '6901234567892'] }),
  goods('tea', 'Green Tea', '绿茶'),
];
const index = searchIndex(range, (each) => each);

function found(typed: string, pinyin?: Parameters<typeof search>[2]): string[] {
  return search(index, typed, pinyin).map(({ id }) => id);
}

describe('what is found', () => {
  test('a whole word, the beginning of one, a brand, a category, the inside of a word', () => {
    expect(found('cola')).toEqual(['cola', 'colada', 'crisps', 'straw', 'choc']);
    expect(found('tea')).toEqual(['tea', 'sauce']);
    expect(found('  ')).toEqual(range.map(({ id }) => id));
    expect(found('cola cherry')).toEqual(['cola']);
    expect(found('330')).toEqual(['cola', 'kkkl']);
    expect(found('690123')).toEqual(['straw']);
    expect(found('nothing of that name')).toEqual([]);
  });

  test('Chinese wherever it stands in a name, full-width letters and accents like plain ones', () => {
    expect(found('可乐')).toEqual(['cola', 'kkkl', 'crisps', 'straw']);
    expect(found('ＣＯＬＡ')[0]).toBe('cola');
    expect(found('Tèa')[0]).toBe('tea');
  });

  test('Chinese names by pinyin, whole or by initials, before the insides of words', async () => {
    const pinyin = await loadPinyin();
    for (const typed of ['kkkl', 'kekoukele', 'kekou', 'kkk']) expect(found(typed, pinyin)[0]).toBe('kkkl');
    expect(found('lvcha', pinyin)).toEqual(['tea']);
    expect(found('lc', pinyin)).toEqual(['tea']);
    expect(found('yt kl', pinyin)).toEqual(['cola']);
    expect(found('kele', pinyin)).toContain('cola');
    // Whoever types English finds what has it in its name first.
    expect(found('cola', pinyin).slice(0, 2)).toEqual(['cola', 'colada']);
    expect(found('kkkl')).toEqual([]);
  });
});

test('while an input method composes, nobody hears a key, wherever it listens', () => {
  const window = new EventTarget();
  const had = Object.getOwnPropertyDescriptor(globalThis, 'window');
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
  try {
    startKeys();
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup'])
      for (const capture of [true, false]) window.addEventListener(type, () => heard.push(type), { capture });
    const press = (more: object): void => {
      for (const type of ['keydown', 'keyup']) {
        const event = Object.assign(new Event(type, { cancelable: true }), { key: 'Enter', ...more });
        // What a key does is another matter.
        event.preventDefault();
        window.dispatchEvent(event);
      }
    };
    press({ isComposing: true, keyCode: 13 });
    // The Enter that ends a composition in Safari.
    press({ isComposing: false, keyCode: 229 });
    expect(heard).toEqual([]);
    press({ isComposing: false, keyCode: 13 });
    expect(heard).toHaveLength(4);
  } finally {
    if (had) Object.defineProperty(globalThis, 'window', had);
    else Reflect.deleteProperty(globalThis, 'window');
  }
});
