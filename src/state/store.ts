// The app's state: the open project, its plans and runs, what is chosen, and how it is shown.
import { create } from 'zustand';
import type { Theme } from '../../sim/picture/palette.ts';
import { layoutOf } from '../../sim/project/layouts.ts';
import type { BayRef } from '../../sim/project/places.ts';
import type { Plan, Project } from '../../sim/project/schema.ts';
import { bayTable } from '../../sim/project/tables.ts';
import type { Comparison } from '../../sim/study/compare/compare.ts';
import type { PairVolume } from '../../sim/study/compare/pairVolume.ts';
import type { Language } from '../../sim/words/text.ts';
import type { HeatKind } from '../frame/heat.ts';
import type { TraceIndex } from '../frame/traceIndex.ts';
import type { ExampleInfo } from '../worker/kernel/messages.ts';

export type PlaceName = 'plan' | 'watch' | 'decide';
/** The parts of the Plan place; the last ones are pages. */
export type PlanView = 'floor' | 'shelf' | PlanPage;
export type PlanPage = 'promotions' | 'rules' | 'placements';
/** The parts of the Decide place. */
export type DecideTab = 'verdict' | 'money' | 'stock' | 'chain';
export type Panes = 'floor' | 'both' | 'shelf';
export type ThemeChoice = 'system' | Theme;

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'bay'; readonly bayIx: number; readonly skuIx: number }
  | { readonly kind: 'shopper'; readonly shopper: number };

export interface Opened {
  readonly project: Project;
}

export interface AppState {
  /** The example it began as; empty for a project of the user's own. */
  readonly exampleId: string;
  /** Whose luck the run on the stage has. */
  readonly seed: string;
  readonly replication: number;
  readonly examples: readonly ExampleInfo[];
  /** Another tab has this project open for editing: nothing can be changed here. */
  readonly isReadOnly: boolean;
  readonly opened: Opened | null;
  /** A failure in words, shown until the next project is opened. */
  readonly failure: string | null;
  /** The alternative that is plan B, and the plan on the stage. */
  readonly alternativeId: string | null;
  readonly shownId: string | null;
  readonly runs: Readonly<Record<string, TraceIndex>>;
  readonly runningShare: number | null;
  readonly comparison: Comparison | null;
  /** By alternative: where its volume comes from and what it loses, of the same replications. */
  readonly volumes: Readonly<Record<string, PairVolume>>;
  readonly replicationsWanted: number;
  readonly place: PlaceName;
  readonly planView: PlanView;
  readonly decideTab: DecideTab;
  readonly panes: Panes;
  readonly selection: Selection;
  readonly follow: boolean;
  readonly heat: HeatKind | null;
  readonly segmentFocus: number | null;
  readonly language: Language;
  readonly themeChoice: ThemeChoice;
  readonly systemTheme: Theme;
  readonly still: boolean;
}

/** Paired days that a verdict rests on, until more are asked for. */
export const USUAL_PAIRED_DAYS = 30;

export const useApp = create<AppState>(() => ({
  exampleId: '',
  seed: 'shelfwalk',
  replication: 0,
  examples: [],
  isReadOnly: false,
  opened: null,
  failure: null,
  alternativeId: null,
  shownId: null,
  runs: {},
  runningShare: null,
  comparison: null,
  volumes: {},
  replicationsWanted: USUAL_PAIRED_DAYS,
  place: 'watch',
  planView: 'shelf',
  decideTab: 'verdict',
  panes: 'floor',
  selection: { kind: 'none' },
  follow: false,
  heat: null,
  segmentFocus: null,
  language: 'en',
  themeChoice: 'system',
  systemTheme: 'light',
  still: false,
}));

export function themeOf(state: AppState): Theme {
  return state.themeChoice === 'system' ? state.systemTheme : state.themeChoice;
}

export function planOf(project: Project, planId: string | null): Plan {
  return project.plans.find((plan) => plan.id === planId) ?? project.plans[0];
}

/** The bays of a plan's floor. */
export function baysOf(project: Project, planId: string | null): readonly BayRef[] {
  return bayTable(layoutOf(project, planOf(project, planId)));
}

export function chooseBay(bayIx: number, skuIx = -1): void {
  const { panes } = useApp.getState();
  useApp.setState({
    selection: { kind: 'bay', bayIx, skuIx },
    follow: false,
    place: 'watch',
    panes: panes === 'floor' ? 'both' : panes,
  });
}

export function chooseShopper(shopper: number, follow = false): void {
  const { panes } = useApp.getState();
  useApp.setState({
    selection: { kind: 'shopper', shopper },
    follow,
    place: 'watch',
    panes: panes === 'shelf' ? 'floor' : panes === 'both' ? 'floor' : panes,
  });
}

export function chooseNothing(): void {
  useApp.setState({ selection: { kind: 'none' }, follow: false, panes: 'floor' });
}

export function showView(planView: PlanView): void {
  useApp.setState({ planView });
}
