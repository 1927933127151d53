// What shoppers must get to: without a way to every till and the exit there is no day to simulate.
import type { Problem } from '../project/problems.ts';
import type { Layout } from '../project/schema.ts';
import { sentence, type Text } from '../words/text.ts';
import { type HasUnits, unitsOf } from '../words/units.ts';
import { type Network, wayNeededM } from './network.ts';

/** A store shoppers cannot walk through: no way from the entrance to a till or the exit. */
export class StoreError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.en).join('\n'));
    this.problems = problems;
  }
}

/** Tills and exit that cannot be walked to. Whoever reads a project at the door has been told before. */
export function blockedWays(project: HasUnits, store: Layout, network: Network): Problem[] {
  const { nPoints, entrance, exit, tillPoint, obstacles, next } = network;
  const need = unitsOf(project).gap(wayNeededM(obstacles[0]?.clearanceM ?? 0));
  const at = `layouts[${store.id}]`;
  const problems: Problem[] = [];
  const ask = (point: number, path: string, name: Text): void => {
    if (next[entrance * nPoints + point] >= 0) return;
    problems.push({ level: 'error', code: 'unreachable', path, ...blockedText(name, need) });
  };
  store.checkout.tills.forEach((till, ix) => {
    const name = { en: `till ${till.id}`, zh: `收银台 ${till.id}` };
    ask(tillPoint[ix], `${at}.checkout.tills[${till.id}]`, name);
  });
  ask(exit, `${at}.exit`, { en: 'the exit', zh: '出口' });
  return problems;
}

/** That something cannot be walked to, and how wide a way it would need. */
export function blockedText(name: Text, need: string): Text {
  return {
    en: `${sentence(name.en)} cannot be reached from the entrance: a way needs at least ${need}. Move what stands in the way.`,
    zh: `从入口无法走到${name.zh}：通道至少需要 ${need}。请移开挡路的对象。`,
  };
}
