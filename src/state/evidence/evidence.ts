// What the evidence page shows, and the fidelity check, which goes on when the page is closed.
import { create } from 'zustand';
import type { Fidelity } from '../../../sim/study/fidelity/validate.ts';
import { type ClerkClient, startClerk } from '../../worker/files/clerkClient.ts';

export type EvidenceTab = 'table' | 'figures' | 'check';

export interface CheckState {
  readonly kind: 'idle' | 'running' | 'stopped' | 'done' | 'failed';
  readonly share01: number;
  readonly wanted: number;
  readonly fidelity: Fidelity | null;
  readonly message: string;
}

export interface EvidenceState {
  readonly isOpen: boolean;
  readonly tab: EvidenceTab;
  /** The figure whose rows are shown; null for all. */
  readonly topic: string | null;
  /** A row to go to. */
  readonly key: string | null;
  readonly search: string;
  readonly check: CheckState;
}

export const useEvidence = create<EvidenceState>(() => ({
  isOpen: false,
  tab: 'table',
  topic: null,
  key: null,
  search: '',
  check: { kind: 'idle', share01: 0, wanted: 0, fidelity: null, message: '' },
}));

/** Fresh seeds: others than those of the calibration. */
export const CHECK_SEED = 'fidelity';

let checker: ClerkClient | null = null;

export function openEvidence(topic: string | null = null): void {
  const { tab } = useEvidence.getState();
  useEvidence.setState({ isOpen: true, topic, key: null, search: '', tab: topic ? 'table' : tab });
}

export function goToRow(key: string): void {
  useEvidence.setState({ isOpen: true, tab: 'table', topic: null, key, search: '' });
}

export function closeEvidence(): void {
  useEvidence.setState({ isOpen: false });
}

export async function runCheck(replications: number): Promise<void> {
  checker?.close();
  const mine = startClerk('shelfwalk fidelity');
  checker = mine;
  const put = (change: Partial<CheckState>) => {
    if (checker === mine) useEvidence.setState(({ check }) => ({ check: { ...check, ...change } }));
  };
  put({ kind: 'running', share01: 0, wanted: replications, fidelity: null, message: '' });
  const answer = await mine.ask({ kind: 'check', seed: CHECK_SEED, replications }, (part) => {
    if (part.kind === 'progress') put({ share01: part.share01 });
    else if (part.kind === 'checked') put({ fidelity: part.fidelity });
  });
  if (answer.kind === 'checked') put({ kind: 'done', fidelity: answer.fidelity, share01: 1 });
  else if (answer.kind === 'failed') put({ kind: 'failed', message: answer.message });
  mine.close();
}

/** At once: the worker is ended. What was measured so far stays. */
export function stopCheck(): void {
  checker?.close();
  checker = null;
  useEvidence.setState(({ check }) => ({ check: { ...check, kind: 'stopped' } }));
}
