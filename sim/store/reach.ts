// What shoppers cannot get to, in words: blocked tills, exits and bays.
import { listBays } from '../project/places.ts';
import type { Problem } from '../project/problems.ts';
import type { Layout } from '../project/schema.ts';
import type { Network } from './network.ts';

/** A store shoppers cannot walk through: no way from the entrance to a till or the exit. */
export class StoreError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.en).join('\n'));
    this.problems = problems;
  }
}

/**
 * Blocked tills and exit are errors, blocked bays warnings (their goods are never seen). `absent`: fixtures that are not
 * put up, so that nobody need stand before them.
 */
export function problemsOf(
  store: Layout,
  network: Network,
  absent: ReadonlySet<number> = new Set(),
): Problem[] {
  const problems: Problem[] = [];
  const reached = (from: number, to: number) => network.next[from * network.nPoints + to] >= 0;
  const widthCm = Math.round(2 * (network.obstacles[0]?.clearanceM ?? 0) * 100);
  const blocked = (path: string, en: string, zh: string) =>
    problems.push({
      level: 'error',
      code: 'unreachable',
      path,
      en: `${en} cannot be reached from the entrance; a way needs at least ${widthCm} cm. Move what stands in the way.`,
      zh: `从入口无法走到${zh}；通道至少需要 ${widthCm} 厘米。请移开挡路的货架。`,
    });
  store.checkout.tills.forEach((till, ix) => {
    const path = `store.checkout.tills[${till.id}]`;
    if (!reached(network.entrance, network.tillPoint[ix]))
      blocked(path, `till ${till.id}`, `收银台 ${till.id}`);
    else if (!reached(network.tillPoint[ix], network.exit))
      blocked('store.exit', `the exit (from till ${till.id})`, `出口（自收银台 ${till.id}）`);
  });
  if (!reached(network.entrance, network.exit)) blocked('store.exit', 'the exit', '出口');
  for (const { ix, fixtureIx, fixture, bay } of listBays(store)) {
    if (network.bayPoint[ix] >= 0 || absent.has(fixtureIx)) continue;
    problems.push({
      level: 'warning',
      code: 'unreachable',
      path: `store.fixtures[${fixture.id}].bays[${bay.id}]`,
      en: `no shopper can stand before bay ${bay.id} of ${fixture.id}: its goods are never seen. Leave at least ${widthCm} cm before it.`,
      zh: `顾客无法站到 ${fixture.id} 的 ${bay.id} 组前：其商品不会被看到。请在前方至少留出 ${widthCm} 厘米。`,
    });
  }
  return problems;
}
