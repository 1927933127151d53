// The chain that is planned for: its stores, what was simulated for it, and the settings of the plan. The chain and the
// settings are remembered in this browser; what was simulated is not.

import { create } from 'zustand';
import { type Aim, usualSettings, WEEKS_PER_YEAR } from '../../../sim/chain/chainPlan.ts';
import { documentPlan } from '../../../sim/chain/documentPlan.ts';
import { buildExampleChain } from '../../../sim/chain/exampleChain.ts';
import { parseChain, serialiseChain } from '../../../sim/chain/parseChain.ts';
import { plansForChain } from '../../../sim/chain/placementUse.ts';
import { type ChainReturns, footfallsOf } from '../../../sim/chain/returns.ts';
import type { Chain } from '../../../sim/chain/schema.ts';
import { isSamePlan } from '../../../sim/project/layouts.ts';
import { type Problem, problemList } from '../../../sim/project/problems.ts';
import type { Project } from '../../../sim/project/schema.ts';
import { textOf } from '../../worker/files/formats.ts';
import { useApp } from '../store.ts';
import { beginStudy, forgetStudy } from '../study/studies.ts';

export interface ChainSettings {
  readonly budget: number;
  readonly weeks: number;
  readonly campaignsPerYear: number;
  readonly aim: Aim;
  readonly isCautious: boolean;
  readonly withWeak: boolean;
  readonly replications: number;
}

/** What was simulated, and for what. */
export interface Simulated {
  readonly returns: ChainReturns;
  readonly project: Project;
  readonly chain: Chain;
}

export interface ChainState {
  readonly chain: Chain | null;
  /** Why the last file was refused; the chain before it stays. */
  readonly refusal: { readonly fileName: string; readonly problems: readonly Problem[] } | null;
  /** What to know of the file that was taken. */
  readonly warnings: readonly Problem[];
  readonly settings: ChainSettings;
  /** Plans chosen by hand for a project; null: those that suit. */
  readonly chosenPlans: { readonly project: string; readonly planIds: readonly string[] } | null;
  readonly simulated: Simulated | null;
}

const KEY = 'shelfwalk.chain';
const MOST_BYTES = 20e6;

export const useChain = create<ChainState>(() => ({
  refusal: null,
  warnings: [],
  chosenPlans: null,
  simulated: null,
  ...remembered(),
}));

useChain.subscribe(({ chain, settings }, before) => {
  if (chain === before.chain && settings === before.settings) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ chain: chain && serialiseChain(chain), settings }));
  } catch {
    // Not remembered, but there for this visit.
  }
});

export async function openChainFile(file: File): Promise<boolean> {
  const text = file.size > MOST_BYTES ? null : await textOf(file);
  if (text === null) {
    const problems = problemList();
    problems.error('too-large', file.name, () => ({
      en: `has ${Math.round(file.size / 1e6)} MB; allowed: at most ${MOST_BYTES / 1e6} MB. Keep one row a store.`,
      zh: `有 ${Math.round(file.size / 1e6)} MB；最多允许 ${MOST_BYTES / 1e6} MB。请每店只保留一行。`,
    }));
    useChain.setState({ refusal: { fileName: file.name, problems: problems.list() } });
    return false;
  }
  return take(parseChain(text, file.name), file.name);
}

export function openExampleChain(): void {
  take(parseChain(buildExampleChain()), '');
}

export function setChainSettings(change: Partial<ChainSettings>): void {
  useChain.setState(({ settings }) => {
    const next = { ...settings, ...change };
    // A year has room for so many campaigns.
    const most = Math.max(1, Math.floor(WEEKS_PER_YEAR / next.weeks));
    return { settings: { ...next, campaignsPerYear: Math.min(next.campaignsPerYear, most) } };
  });
}

/** The plans to simulate: those chosen by hand, as far as the project still has them. */
export function plansToPlace(project: Project, { chosenPlans }: Pick<ChainState, 'chosenPlans'>): string[] {
  if (chosenPlans?.project !== project.name.en) return plansForChain(project);
  const { planIds } = chosenPlans;
  return project.plans.flatMap(({ id }) =>
    planIds.includes(id) && id !== project.baselinePlanId ? [id] : [],
  );
}

export function choosePlans(project: Project, planIds: readonly string[]): void {
  useChain.setState({ chosenPlans: { project: project.name.en, planIds } });
}

export function simulateChain(): void {
  const { opened, seed } = useApp.getState();
  const state = useChain.getState();
  const { chain } = state;
  if (!opened || !chain) return;
  const { project } = opened;
  const { replications } = state.settings;
  const settings = {
    planIds: plansToPlace(project, state),
    footfalls: footfallsOf(chain),
    seed,
    replications,
  };
  beginStudy({
    name: 'chain',
    project,
    settings,
    hear({ state, result: returns }) {
      if (state === 'done' && returns) useChain.setState({ simulated: { returns, project, chain } });
    },
  });
}

/** Only what shoppers never hear of has changed: names, costs, fees. */
export function sellsAlike(was: Project, is: Project, planIds: readonly string[]): boolean {
  if (was === is) return true;
  const quiet = ['plans', 'layouts', 'name', 'note', 'retailer'];
  const keys = Object.keys({ ...was, ...is }) as (keyof Project)[];
  if (keys.some((key) => !quiet.includes(key) && was[key] !== is[key])) return false;
  return [is.baselinePlanId, ...planIds].every((id) => isSamePlan(was, is, id, ['positions', 'promotions']));
}

function take(result: ReturnType<typeof parseChain>, fileName: string): boolean {
  if (!result.ok) {
    useChain.setState({ refusal: { fileName, problems: result.problems } });
    return false;
  }
  forgetStudy('chain');
  const { chain, warnings } = result;
  useChain.setState({ chain, warnings, refusal: null, simulated: null });
  return true;
}

function usual(): ChainSettings {
  const { weeks, campaignsPerYear, aim, isCautious, withWeak } = usualSettings();
  return {
    budget: documentPlan().budget,
    weeks,
    campaignsPerYear,
    aim,
    isCautious,
    withWeak,
    replications: 10,
  };
}

function remembered(): Pick<ChainState, 'chain' | 'settings'> & Partial<Pick<ChainState, 'refusal'>> {
  const settings = usual();
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as {
      chain?: unknown;
      settings?: Partial<Record<keyof ChainSettings, unknown>>;
    };
    const parsed = typeof kept.chain === 'string' ? parseChain(kept.chain) : null;
    const sound = Object.fromEntries(
      Object.entries(kept.settings ?? {}).filter(
        ([key, value]) => typeof value === typeof settings[key as keyof ChainSettings],
      ),
    );
    return {
      chain: parsed?.ok ? parsed.chain : null,
      settings: { ...settings, ...sound },
      // A table that was there and cannot be read any more is not the same as none.
      ...(parsed && !parsed.ok ? { refusal: { fileName: KEY, problems: parsed.problems } } : {}),
    };
  } catch {
    // Storage may be forbidden or damaged: there is no chain then.
    return { chain: null, settings };
  }
}
