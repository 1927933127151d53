// Statistical power: how many times more replications one would need with independent seeds, or with one shared stream
// of random numbers, to see a difference as sharply as keyed draws show it. Stock and crowding are on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { sampleVariance } from 'simple-statistics';
import type { PlanUnits } from './powerRun.ts';

/** sim/base/draw.ts with its draws taken in order from one stream, seeded by the replication. */
const SHARED_STREAM = `
export { Decision, subjectKey } from 'keyed:draw';
import { masterKey as keyed } from 'keyed:draw';
export const lanes = new Int32Array(2);
let state = 1;
export function masterKey(seed, replication) {
  const key = keyed(seed, replication);
  state = key.k0 ^ key.k1 | 1;
  return key;
}
export function prefix() {}
export function uniform() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
}
export const draw = uniform;
`;

const sharedStream: Plugin = {
  name: 'shared stream',
  setup(plugin) {
    const real = join(import.meta.dirname, '../../sim/base/draw.ts');
    plugin.onResolve({ filter: /^keyed:draw$/ }, () => ({ path: real }));
    plugin.onResolve({ filter: /base\/draw\.ts$/ }, () => ({ path: real, namespace: 'shared' }));
    plugin.onLoad({ filter: /.*/, namespace: 'shared' }, () => ({
      contents: SHARED_STREAM,
      loader: 'js',
      resolveDir: join(import.meta.dirname, '../../sim/base'),
    }));
  },
};

export interface Power {
  readonly what: 'store' | 'edited';
  /** Replications needed with independent seeds, and with a shared stream, for each one with keyed draws. */
  readonly againstIndependent: number;
  readonly againstSharedStream: number;
}

export async function measurePower(
  example: string,
  alternative: string,
  replications: number,
): Promise<Power[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shelfwalk-power-'));
  try {
    const load = async (name: string, plugins: Plugin[]) => {
      const outfile = join(folder, `${name}.mjs`);
      const entry = join(import.meta.dirname, 'powerRun.ts');
      const built = await build({
        entryPoints: [entry],
        bundle: true,
        format: 'esm',
        platform: 'node',
        write: false,
        plugins,
      });
      writeFileSync(outfile, built.outputFiles[0].text);
      const loaded = (await import(pathToFileURL(outfile).href)) as typeof import('./powerRun.ts');
      return loaded.unitsOfPlans(example, alternative, replications);
    };
    const keyed = await load('keyed', []);
    const shared = await load('shared', [sharedStream]);
    return (['store', 'edited'] as const).map((what) => {
      const paired = differenceVariance(keyed, what);
      const independent = sampleVariance(keyed[0][what]) + sampleVariance(keyed[1][what]);
      return {
        what,
        againstIndependent: independent / paired,
        againstSharedStream: differenceVariance(shared, what) / paired,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differenceVariance([a, b]: [PlanUnits, PlanUnits], what: Power['what']): number {
  return sampleVariance(a[what].map((units, i) => b[what][i] - units));
}
