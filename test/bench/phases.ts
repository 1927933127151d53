// Where the kernel's time goes: a sampling profile of some runs, each sample counted for the nearest caller that belongs
// to a phase. Prints nanoseconds a trip by phase.
import { Session } from 'node:inspector/promises';

export const phases = ['arrive', 'walk', 'look', 'choose', 'queue', 'trace', 'other'] as const;
export type Phase = (typeof phases)[number];

/** Functions that are a phase of their own wherever they are called from; then whole files. */
const byFunction: Record<string, Phase> = {
  lookAround: 'look',
  attend: 'look',
  writeLooks: 'trace',
  beginStop: 'choose',
  endStop: 'choose',
  event: 'trace',
  motion: 'trace',
  finish: 'trace',
  packTrace: 'trace',
  openRun: 'other',
};
const byFile: Record<string, Phase> = {
  'walker.ts': 'arrive',
  'choosing.ts': 'choose',
  'shopping.ts': 'choose',
  'moving.ts': 'walk',
  'ways.ts': 'walk',
  'checkout.ts': 'queue',
  'writer.ts': 'trace',
  'layout.ts': 'trace',
  'reader.ts': 'trace',
};

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Share of the time of `work` in each phase. */
export async function timeByPhase(work: () => void): Promise<Record<Phase, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile } = (await session.post('Profiler.stop')) as {
    profile: { nodes: ProfileNode[]; samples?: number[]; timeDeltas?: number[] };
  };
  session.disconnect();
  const phaseOf = new Map<number, Phase>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const visit = (node: ProfileNode, above: Phase): void => {
    const { functionName, url } = node.callFrame;
    const file = url.slice(url.lastIndexOf('/') + 1);
    const phase = byFunction[functionName] ?? byFile[file] ?? above;
    phaseOf.set(node.id, phase);
    for (const child of node.children ?? []) visit(nodes.get(child)!, phase);
  };
  visit(profile.nodes[0], 'other');
  const time = Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>;
  let total = 0;
  profile.samples?.forEach((id, i) => {
    const delta = profile.timeDeltas![i];
    time[phaseOf.get(id) ?? 'other'] += delta;
    total += delta;
  });
  for (const phase of phases) time[phase] /= total;
  return time;
}
