// Which values a file exports and what files import by name, read from their text.
import { dirname, join, normalize, sep } from 'node:path';

export interface SourceText {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** "file: name" of each exported value that no file imports, types aside. Files that are tests do not count. */
export function withoutImporter(all: readonly SourceText[]): string[] {
  const sources = all
    .filter(({ path }) => !path.startsWith('test/'))
    .map(({ path, text }) => ({ path, text: withoutComments(text) }));
  const used = new Set(sources.flatMap((source) => importsOf(source)));
  const known = new Map(sources.map(({ path, text }) => [path, exportsOf(text)]));
  return sources.flatMap(({ path }) =>
    known
      .get(path)!
      .filter((name) => !used.has(`${path}: ${name}`))
      .map((name) => `${path}: ${name}`),
  );
}

/** Names of exported values: declarations, and lists in braces, those of re-exports too. */
export function exportsOf(text: string): string[] {
  const declared = [
    ...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|abstract class|enum) (\w+)/gm),
  ].map(([, name]) => name);
  const unpacked = [...text.matchAll(/^export (?:const|let) [{[]([^=]*)[}\]] =/gm)].flatMap(([, names]) =>
    namesIn(names, ':').map(([, name]) => name),
  );
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) =>
    namesIn(names, ' as ').map(([, name]) => name),
  );
  return [...new Set([...declared, ...unpacked, ...listed])];
}

/** "file: name" of what a file takes from others, by whichever way of importing. */
export function importsOf({ path, text }: SourceText): string[] {
  const taken: string[] = [];
  const take = (from: string, name: string) => taken.push(`${fileOf(path, from)}: ${name}`);
  for (const [, names, from] of text.matchAll(
    /^\s*(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s+['"]([^'"]+)['"]/gm,
  ))
    for (const [name] of namesIn(names, ' as ', true)) take(from, name);
  // Of what is imported whole, a name is taken where it is spelled: the module's own one for `* as`, any when asked late.
  for (const [, whole, from] of text.matchAll(
    /^\s*import\s+(?:type\s+)?\* as (\w+)\s+from\s+['"]([^'"]+)['"]/gm,
  ))
    for (const [, name] of text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))) take(from, name);
  const spelled = new Set(text.match(/\b\w+\b/g));
  for (const [, from] of text.matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]/g))
    for (const name of spelled) take(from, name);
  return taken;
}

/** Pairs of what a name was and what it became; types are left out unless asked for. */
function namesIn(list: string, becomes: string, withTypes = false): [string, string][] {
  return list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && (withTypes || !each.startsWith('type ')))
    .map((each) => {
      const [was, is = was] = each.replace(/^type /, '').split(becomes);
      return [was.trim(), is.trim()];
    });
}

function fileOf(path: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return normalize(join(dirname(path), from.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
}

/** Good enough to keep an import within a comment from counting; what stands in quotes stays. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
