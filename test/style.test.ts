// Reads the app's css: what a component names is there, what is there is named, and measures come from the tokens.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The window's grid and the two words every page shares; all else belongs to a module. */
const globals = new Set([
  'app',
  'header',
  'left',
  'centre',
  'right',
  'time-bar',
  'stage-wrap',
  'panel-scroll',
  'hint',
  'hidden',
]);

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
  join(root, 'src', name),
);
const components = files.filter((file) => file.endsWith('.tsx')).map(readText);
const sheets = files.filter((file) => file.endsWith('.module.css')).map(readText);

test('every class a component names stands in its module, and every class of a module is named', () => {
  expect(sheets.length).toBeGreaterThan(25);
  const named = new Map<string, Set<string>>(sheets.map(({ file }) => [file, new Set()]));
  const missing: string[] = [];
  for (const { file, text } of components)
    for (const [, name, from] of text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)) {
      const sheet = join(dirname(file), from);
      const there = classesOf(sheet);
      // Where a class is chosen by a key, any of the sheet's may be meant.
      if (new RegExp(`\\b${name}\\[`).test(text)) for (const each of there) named.get(sheet)?.add(each);
      for (const [, each] of text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) {
        named.get(sheet)?.add(each);
        if (!there.has(each)) missing.push(`${shown(file)}: ${each}`);
      }
    }
  for (const { file, text } of sheets)
    for (const [, names, from] of text.matchAll(/composes: ([\w ]+) from "([^"]+)";/g))
      for (const each of names.split(' ')) named.get(join(dirname(file), from))?.add(each);
  expect(missing).toEqual([]);
  const unused = [...named].flatMap(([sheet, names]) =>
    [...classesOf(sheet)].filter((each) => !names.has(each)).map((each) => `${shown(sheet)}: ${each}`),
  );
  expect(unused).toEqual([]);
});

test('no other class is global', () => {
  const wrong = components.flatMap(({ file, text }) =>
    [...text.matchAll(/className="([^"]+)"/g)]
      .flatMap(([, names]) => names.split(' '))
      .filter((each) => !globals.has(each))
      .map((each) => `${shown(file)}: ${each}`),
  );
  expect(wrong).toEqual([]);
});

test('sizes of type and corners are those of the tokens', () => {
  const wrong = sheets.flatMap(({ file, text }) =>
    [...text.matchAll(/^\s*(?:font-size|border-radius|gap): [^;]*\d+(?:\.\d+)?px[^;]*;/gm)]
      .map(([line]) => line.trim())
      .filter((line) => !/: (1px|0 |99px|calc)/.test(line) && !/gap: [^;]*\b1px\b/.test(line))
      .map((line) => `${shown(file)}: ${line}`),
  );
  expect(wrong).toEqual([]);
});

/** What is cut off short in src/ui and is no list on screen, with the reason. */
const cuts: Readonly<Record<string, string>> = {
  'src/ui/parts/Few.tsx': 'says how many more there are, and shows them',
  'src/ui/plan/floor/FloorNames.tsx': 'a label on the floor names the two largest categories',
  'src/ui/plan/shelf/useEditScene.ts': 'a sign over a bay names its two largest categories',
  'src/ui/words/names.ts': 'a bay goes by its two largest categories',
  'src/ui/watch/ShopperInspector.tsx': 'a sentence names three categories and says how many more',
  'src/ui/decide/stock/StockPage.tsx': 'a tip over a list that has them all',
  'src/ui/decide/stock/StockCourse.tsx': 'hours of the days shown',
  'src/ui/plan/promotions/SkuPicker.tsx': 'no more are chosen than a document may hold',
};

test('no list ends without a word: what is long is shown by useFew', () => {
  const found = files
    .filter((file) => /\.tsx?$/.test(file) && shown(file).startsWith('src/ui/'))
    .filter((file) => /\.slice\(0, [^-]/.test(readFileSync(file, 'utf8')))
    .map(shown);
  expect(found.filter((file) => !(file in cuts))).toEqual([]);
  // A reason that is no longer needed goes.
  expect(Object.keys(cuts).filter((file) => !found.includes(file))).toEqual([]);
});

test('keys are heard in the page, or by the two listeners that come after the one for input methods', () => {
  const found = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) =>
      /addEventListener\(\s*'key|onKey(Down|Up|Press)Capture/.test(readFileSync(file, 'utf8')),
    )
    .map(shown);
  expect(found.sort()).toEqual(['src/editor/input/keys.ts', 'src/stage/pointer.ts']);
});

function readText(file: string): { file: string; text: string } {
  return { file, text: readFileSync(file, 'utf8') };
}

function classesOf(sheet: string): Set<string> {
  const text = sheets.find(({ file }) => file === sheet)?.text ?? '';
  const selectors = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '')
    .match(/[^{};]+(?=\{)/g);
  return new Set(
    (selectors ?? []).flatMap((one) => [...one.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, each]) => each)),
  );
}

function shown(file: string): string {
  return relative(root, file).split(sep).join('/');
}
