// The pair the Decide place is about, and what is known of it.
import { useEffect, useMemo, useState } from 'react';
import type { Project } from '../../../sim/project/schema.ts';
import { type DivergeResult, diverge } from '../../../sim/score/diverge.ts';
import { type Funnel, funnel } from '../../../sim/score/funnel.ts';
import { planTables, skuTables } from '../../../sim/score/lookup.ts';
import type { AlternativeResult, Comparison } from '../../../sim/study/compare/compare.ts';
import type { PairVolume } from '../../../sim/study/compare/pairVolume.ts';
import type { TraceIndex } from '../../frame/traceIndex.ts';
import { prepareRun } from '../../state/session.ts';
import { useApp } from '../../state/store.ts';

export interface Pair {
  readonly project: Project;
  readonly planA: string;
  readonly planB: string;
  readonly comparison: Comparison;
  readonly result: AlternativeResult;
  readonly volume: PairVolume | null;
}

export function usePair(): Pair | null {
  const project = useApp((state) => state.opened?.project);
  const planB = useApp((state) => state.alternativeId);
  const comparison = useApp((state) => state.comparison);
  const volume = useApp((state) => (planB ? state.volumes[planB] : undefined)) ?? null;
  return useMemo(() => {
    const result = comparison?.alternatives.find(({ plan }) => plan === planB);
    if (!project || !planB || !comparison || !result) return null;
    return { project, planA: project.baselinePlanId, planB, comparison, result, volume };
  }, [project, planB, comparison, volume]);
}

/** One day of the same shoppers in both plans. */
export interface DayPair {
  readonly diverged: DivergeResult;
  readonly funnelA: Funnel;
  readonly funnelB: Funnel;
}

export type DayState = DayPair | 'running' | 'looking';

const known = new WeakMap<TraceIndex, WeakMap<TraceIndex, DayPair>>();

/** Reads the shown day of both plans from their full traces; runs them first where need be. */
export function useDayPair(planA: string, planB: string): DayState {
  const a = useApp((state) => state.runs[planA]);
  const b = useApp((state) => state.runs[planB]);
  const [day, setDay] = useState<DayPair | null>(null);
  useEffect(() => {
    prepareRun(planA);
    prepareRun(planB);
  }, [planA, planB]);
  useEffect(() => {
    setDay(null);
    if (!a || !b) return;
    // The page is drawn first: looking through two days takes a moment.
    const timer = setTimeout(() => setDay(dayOf(a, b)), 30);
    return () => clearTimeout(timer);
  }, [a, b]);
  if (!a || !b) return 'running';
  return day ?? 'looking';
}

function dayOf(a: TraceIndex, b: TraceIndex): DayPair {
  const before = known.get(a)?.get(b);
  if (before) return before;
  const funnelOf = ({ project, trace }: TraceIndex): Funnel =>
    funnel(trace, skuTables(project), planTables(project, trace.header.planId));
  const day = { diverged: diverge(b.project, a.trace, b.trace), funnelA: funnelOf(a), funnelB: funnelOf(b) };
  const byB = known.get(a) ?? new WeakMap<TraceIndex, DayPair>();
  byB.set(b, day);
  known.set(a, byB);
  return day;
}
