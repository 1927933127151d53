// Reads the repository itself: which way imports go, what the engine may not use, how files begin.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixtureKinds } from '../sim/kinds/fixture/index.ts';
import { promotionKinds } from '../sim/kinds/promotion/index.ts';
import { exportsOf, importsOf, withoutImporter } from './support/exported.ts';
import { mutants } from './verify/mutants.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Without comments and without what stands in quotes. */
  readonly code: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const sources = [...['sim', 'src', 'test', 'tools'].flatMap(filesBelow), join(root, 'vite.config.ts')].map(
  readSource,
);
const engine = sources.filter(({ path }) => path.startsWith('sim/') && !path.startsWith('sim/cli/'));

/** What each module may import from, besides itself: the table of ARCHITECTURE.md. The longest that holds a file is its module. */
const mayImport: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ...readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| `([\w/]+)` *\|[^|]*\|([^|]*)\|$/gm),
  ].map(([, module, allowed]) => [module, [...allowed.matchAll(/`([\w/]+)`/g)].map(([, name]) => name)]),
);

test('this test reads what it should', () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(edges().length).toBeGreaterThan(200);
  const sample =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source, to be read as such.
    "a = 'Math.log'; // Math.log\nf(/['\"]/, `Math.exp ${Math.sin(x)} Date`); /* any */ b = 1 / 2;";
  expect(codeOnly(sample)).toBe('a = ""; \nf(,  + Math.sin(x)"");  b = 1 / 2;');
});

describe('imports', () => {
  test('go only in the agreed directions', () => {
    const wrong = edges()
      .filter(({ from, to }) => {
        if (!/\.(tsx?|mjs)$/.test(to)) return false;
        const allowed = mayImport[moduleOf(from)];
        return (
          allowed !== undefined && moduleOf(from) !== moduleOf(to) && !allowed.some((one) => isBelow(to, one))
        );
      })
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('every folder of the program has its walls', () => {
    const without = sources
      .map(({ path }) => path)
      .filter((path) => /^s(im|rc)\//.test(path) && !(moduleOf(path) in mayImport));
    expect(without).toEqual([]);
    const modules = new Set(sources.map(({ path }) => moduleOf(path)));
    const named = Object.entries(mayImport).flat(2);
    expect(
      named.filter((name) => !modules.has(name) && !Object.keys(mayImport).some((one) => isBelow(one, name))),
    ).toEqual([]);
  });

  test('the engine imports nothing of the app, and nothing imports the command line', () => {
    const wrong = edges().filter(
      ({ from, to }) =>
        (from.startsWith('sim/') && to.startsWith('src/')) ||
        (to.startsWith('sim/cli/') && !from.startsWith('sim/cli/') && !from.startsWith('test/')),
    );
    expect(wrong).toEqual([]);
  });

  test('the kernel is the only writer of traces', () => {
    const writers = edges()
      .filter(({ from, to }) => to === 'sim/trace/writer.ts' && !from.startsWith('test/'))
      .map(({ from }) => moduleOf(from));
    expect(new Set(writers)).toEqual(new Set(['sim/kernel']));
    const layout = edges().filter(({ to }) => to === 'sim/trace/layout.ts');
    expect(layout.filter(({ from }) => !from.startsWith('sim/trace/') && !from.startsWith('test/'))).toEqual(
      [],
    );
  });

  test('pixi is known to the stage alone', () => {
    const wrong = sources.filter(
      ({ path, imports }) =>
        !path.startsWith('src/stage/') && imports.some(({ from }) => /^(@pixi\/|pixi)/.test(from)),
    );
    expect(wrong.map(({ path }) => path).filter((path) => !path.startsWith('test/'))).toEqual([]);
  });

  test('form no circles, types aside', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of edges())
      if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'open') circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (state.has(path)) return;
      state.set(path, 'open');
      for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
      state.set(path, 'done');
    };
    for (const { path } of sources) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('the engine', () => {
  const exactMath = [
    'abs',
    'ceil',
    'floor',
    'fround',
    'imul',
    'max',
    'min',
    'round',
    'sign',
    'sqrt',
    'trunc',
    'clz32',
    'LN2',
    'LOG2E',
    'PI',
  ];

  test('uses only arithmetic that has the same bits everywhere', () => {
    const wrong = engine.flatMap(({ path, code }) =>
      [...code.matchAll(/\bMath\s*\.\s*(\w+)/g)]
        .filter(([, name]) => !exactMath.includes(name))
        .map(([call]) => `${path}: ${call}`),
    );
    expect(wrong).toEqual([]);
    expect(engine.filter(({ code }) => /\bMath\s*(\[|[,;)=])/.test(code)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('raises to whole powers only', () => {
    const wrong = engine.flatMap(({ path, code }) =>
      [...code.matchAll(/\*\*=?\s*([\w.]+|\S)/g)]
        .filter(([, power]) => !/^\d+$/.test(power))
        .map(([found]) => `${path}: ${found}`),
    );
    expect(wrong).toEqual([]);
  });

  test('knows no clock, no chance but its own, no page and no Node', () => {
    const strange =
      /\b(Math\.random|Date|performance|crypto|setTimeout|setInterval|queueMicrotask|console|process|Buffer|require|window|document|navigator|localStorage|fetch|TextDecoder|TextEncoder|globalThis|Intl)\b(?!\s*:)|\.toLocale\w+|\.localeCompare/;
    // Browsers and Node decode text alike; files come in as bytes.
    const wrong = engine.flatMap(({ path, code }) => {
      const found = path === 'sim/formats/decode.ts' ? null : strange.exec(code);
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
    expect(wrong).toEqual([]);
    const packages = engine
      .flatMap(({ imports }) => imports.map(({ from }) => from))
      .filter((from) => !from.startsWith('.'));
    expect(packages.filter((from) => from.startsWith('node:'))).toEqual([]);
  });

  test('has no behavioural number outside the evidence table', () => {
    /** Numbers that are arithmetic, time or money units, or flags of the trace. */
    const plain = new Set([
      '0.5',
      '16',
      '24',
      '60',
      '100',
      '1000',
      '3600',
      '60_000',
      '60000',
      '3_600_000',
      '3600000',
      '86_400_000',
    ]);
    const wrong = sources
      .filter(({ path }) => path.startsWith('sim/shopper/') || path.startsWith('sim/kernel/'))
      .flatMap(({ path, code }) =>
        [...code.matchAll(/(?<![\w.$])(0x[\da-f_]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w.])/gi)]
          .map(([, literal]) => literal)
          .filter((literal) => !/^\d$/.test(literal) && !plain.has(literal))
          .map((literal) => `${path}: ${literal}`),
      );
    expect([...new Set(wrong)].filter((found) => !(found in knownNumbers))).toEqual([]);
    // A reason that is no longer needed goes.
    expect(Object.keys(knownNumbers).filter((known) => !wrong.includes(known))).toEqual([]);
  });
});

describe('kinds', () => {
  /** Where a kind of fixture or promotion is met by its name, beside its own file, and why. */
  const byName: Readonly<Record<string, string>> = {
    'sim/chain/exampleChain.ts': 'made-up fees of an example',
    'sim/edit/campaign/campaignEdits.ts': 'campaigns to begin with',
    'sim/edit/campaign/proposedCosts.ts': 'a day of one promoter (E24)',
    'sim/formats/ssap/ssapStore.ts': 'shelving put up for a file that has no floor',
    'sim/kernel/compilePromoters.ts': 'promoters walk and talk: a mechanism of their own',
    'sim/kernel/terms.ts': 'material makes a fixture conspicuous: a mechanism of its own',
    'sim/placements/stackPlaces.ts': 'the fourth place of the documents (E19) is called an endcap',
    'sim/retailer/retailers.ts': 'what example chains allow',
    'sim/rules/display/stacks.ts': 'a rule about promoters (E19)',
    'sim/shelf/promoterPlace.ts': 'where promoters stand',
    'sim/study/fidelity/promotionExample.ts': 'an example of the documents, built again',
    'src/frame/promoters.ts': 'the promoters and material that are drawn',
    'src/ui/plan/promotions/promotionForms.tsx': 'the form of each kind',
    'src/ui/watch/SegmentLegend.tsx': 'the marks of promoters and material',
  };

  test('are met by name in their own file alone, or for a reason', () => {
    // What is also an inner wall or a gift in the trace says nothing of the kind.
    const names = [...fixtureKinds, ...promotionKinds].filter((kind) => kind !== 'wall' && kind !== 'gift');
    const name = new RegExp(`'(${names.join('|')})'`);
    const found = sources
      .filter(({ path }) => /^s(im|rc)\//.test(path) && !/^sim\/(kinds|examples|evidence)\//.test(path))
      .filter(({ text }) => name.test(text))
      .map(({ path }) => path);
    expect(found.filter((path) => !(path in byName))).toEqual([]);
    // A reason that is no longer needed goes.
    expect(Object.keys(byName).filter((path) => !found.includes(path))).toEqual([]);
  });

  test('each has its file', () => {
    const fileOf = (group: string, kind: string): string => `sim/kinds/${group}/${kind}.ts`;
    const wanted = [
      ...fixtureKinds.map((kind) => fileOf('fixture', kind)),
      ...promotionKinds.map((kind) => fileOf('promotion', kind)),
    ];
    expect(wanted.filter((file) => !sources.some(({ path }) => path === file))).toEqual([]);
  });
});

describe('files', () => {
  test('begin with a line that says what they are for', () => {
    const wrong = sources.filter(({ text }) => !/^(#!.*\n)?\/\/ \S.{10,}/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('use no `any`, no default export, no class but for errors', () => {
    const wrong = sources
      // What vite reads of its configuration is a default export.
      .filter(({ path }) => !path.startsWith('test/') && path !== 'vite.config.ts')
      .flatMap(({ path, code }) => {
        const found =
          /(:|<|\bas|\|)\s*any\b|\bany\[\]|\bexport default\b|\bclass \w+(?! extends \w*Error)\b[^=]*?\{/.exec(
            code,
          );
        return found === null ? [] : [`${path}: ${found[0]}`];
      });
    expect(wrong).toEqual([]);
  });
});

test('code that comes later and workers are asked for where a failure is met, and nowhere else', () => {
  const using = (what: RegExp) =>
    sources.filter(({ path, code }) => path.startsWith('src/') && what.test(code)).map(({ path }) => path);
  expect(using(/\blazy\(|<Suspense/)).toEqual(['src/ui/parts/Part.tsx']);
  const watching = using(/\bwatchWorker</);
  expect(using(/\bnew Worker\(/).filter((path) => !watching.includes(path))).toEqual([]);
});

test('every seeded fault still has its place in the code', () => {
  const lost = mutants.filter(
    ({ file, is }) => (sources.find(({ path }) => path === file)?.text ?? '').split(is).length !== 2,
  );
  expect(lost.map(({ name }) => name)).toEqual([]);
});

describe('exports', () => {
  test('have an importer that is no test', () => {
    const alone = withoutImporter(sources).filter(
      (found) => !foundByPlace.some((place) => place.test(found)),
    );
    const nameOf = (found: string) => found.slice(found.indexOf(': ') + 2);
    expect(alone.filter((found) => !exportedForTests.has(nameOf(found)))).toEqual([]);
    // A name that is used, hidden or gone leaves the list.
    const needed = new Set(alone.map(nameOf));
    expect([...exportedForTests].filter((name) => !needed.has(name))).toEqual([]);
  });

  test('are read whichever way they are written', () => {
    const text = `
export async function a(): void {}
export const b = 1, { no } = x;
export const { c, d: dd } = pair;
export type T = 1;
export interface I {}
const e = 1;
export { e as f, type U };
export { g } from './g.ts';
`;
    expect(exportsOf(text)).toEqual(['a', 'b', 'c', 'dd', 'f', 'g']);
    const importing = `
import one, { a, b as bb, type T } from './x.ts';
import * as all from '../y.ts';
export { g } from './g.ts';
const { late } = await import('./z.ts');
all.used();
`;
    const taken = importsOf({ path: 'src/ui/i.ts', text: importing });
    for (const name of ['x.ts: a', 'x.ts: b', 'x.ts: T', 'g.ts: g', 'z.ts: late'])
      expect(taken).toContain(`src/ui/${name}`);
    expect(taken).toContain('src/y.ts: used');
    expect(taken).not.toContain('src/y.ts: other');
    const files = [
      { path: 'sim/a.ts', text: "import { b } from './b.ts';" },
      { path: 'sim/b.ts', text: 'export const b = 1;\nexport const c = 2;' },
      { path: 'test/c.test.ts', text: "import { c } from '../sim/b.ts';" },
    ];
    expect(withoutImporter(files)).toEqual(['sim/b.ts: c']);
  });
});

/** Numbers in the rules of shoppers and in the kernel that are no behaviour, each with its reason. */
const knownNumbers: Record<string, string> = {
  'sim/kernel/compileAssortment.ts: 0.01':
    'the least price, a hundredth of the currency: keeps its logarithm finite',
  'sim/kernel/run.ts: 18': 'bits of a shopper number in the key of the agenda',
  'sim/kernel/run.ts: 32': 'bits of a moment in its column of the trace and in the key of the agenda',
  'sim/kernel/run.ts: 21': 'bits of a shopper number and kind in the key of the agenda',
  'sim/shopper/trip.ts: 200': 'slices of a numerical integral',
  'sim/shopper/walking.ts: 0.1': 'step of the density table',
};

/** What is found by its place in the tree instead of being imported by name. */
const foundByPlace = [/^sim\/cli\/commands\/\w+\.ts: command$/, /^sim\/formats\/.*\.format\.ts: format$/];

/** Used within their own file, and exported for a test of it alone. No name is added without need. */
const exportedForTests = new Set([
  'alignments',
  'checksumOf',
  'displayWidth',
  'imageSize',
  'isSound',
  'knBoundary',
  'longestStretch',
  'MAX_PROBLEMS_LISTED',
  'measures',
  'readName',
  'retailerSchema',
  'sourceText',
  'tillLoad',
  'timeOf',
  'timeText',
  'tornadoLines',
  'TraceError',
  'uncertainRows',
  'withFootfall',
  'withRecord',
]);

function edges(): { from: string; to: string; typeOnly: boolean }[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from, typeOnly }) => ({
        from: path,
        to: normalize(join(dirname(path), from.replace(/\?.*$/, '')))
          .split(sep)
          .join('/'),
        typeOnly,
      })),
  );
}

function moduleOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  for (let depth = parts.length; depth > 0; depth--) {
    const folder = parts.slice(0, depth).join('/');
    if (folder in mayImport) return folder;
  }
  return parts.slice(0, 2).join('/');
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function filesBelow(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name)) found.push(join(entry.parentPath, entry.name));
  }
  return found.sort();
}

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const imports = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?([^'"]*?)\bfrom\s+['"]([^'"]+)['"]/gm),
  ].map(([, type, names, from]) => ({ from, typeOnly: type !== undefined || isAllTypes(names) }));
  const bare = [...text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)].map(([, from]) => ({
    from,
    typeOnly: false,
  }));
  // Taken when asked for, so no part of a circle; but a direction all the same.
  const late = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, from]) => ({
    from,
    typeOnly: true,
  }));
  const path = relative(root, file).split(sep).join('/');
  return { path, text, code: codeOnly(text), imports: [...imports, ...bare, ...late] };
}

/** { type A, type B }: nothing of it is left when the program runs. */
function isAllTypes(names: string): boolean {
  const inner = /^\{([^}]*)\}\s*$/s.exec(names.trim());
  return (
    inner?.[1].split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false
  );
}

/** The code without comments, and with nothing inside its quotes. Code within a template's ${} stays. */
function codeOnly(text: string): string {
  let code = '';
  let at = 0;
  const templates: number[] = [];
  let braces = 0;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = text[at];
    if (two === '//') at = endOr(text, text.indexOf('\n', at));
    else if (two === '/*') at = endOr(text, text.indexOf('*/', at) + 2);
    else if (one === "'" || one === '"') at = quoteEnd(text, at, one, (kept) => (code += kept));
    else if (one === '/' && /[(,=:[!&|?{};\n]\s*$|\breturn\s*$/.test(code.slice(-12)))
      at = regexEnd(text, at);
    else if (one === '`' || (one === '}' && templates[templates.length - 1] === braces)) {
      if (one === '}') templates.pop();
      at++;
      while (at < text.length && text[at] !== '`' && text.slice(at, at + 2) !== '${')
        at += text[at] === '\\' ? 2 : 1;
      if (text[at] === '`') {
        at++;
        code += '""';
      } else {
        at += 2;
        templates.push(braces);
        code += ' + ';
      }
    } else {
      if (one === '{') braces++;
      if (one === '}') braces--;
      code += one;
      at++;
    }
  }
  return code;
}

function quoteEnd(text: string, from: number, mark: string, keep: (kept: string) => void): number {
  let at = from + 1;
  while (at < text.length && text[at] !== mark && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  keep('""');
  return at + 1;
}

function regexEnd(text: string, from: number): number {
  let at = from + 1;
  let inClass = false;
  while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
    if (text[at] === '[') inClass = true;
    if (text[at] === ']') inClass = false;
    at += text[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function endOr(text: string, at: number): number {
  return at < 0 ? text.length : at;
}
