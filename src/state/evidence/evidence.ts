// What the evidence page shows, and the fidelity check, which goes on when the page is closed.
import { create } from 'zustand';
import type { Project } from '../../../sim/project/schema.ts';
import { startClerk } from '../../worker/files/clerkClient.ts';
import { beginStudy } from '../study/studies.ts';

export type EvidenceTab = 'table' | 'figures' | 'check';

export interface EvidenceState {
  readonly isOpen: boolean;
  readonly tab: EvidenceTab;
  /** The figure whose rows are shown; null for all. */
  readonly topic: string | null;
  /** A row to go to. */
  readonly key: string | null;
  readonly search: string;
  /** The store the fidelity check runs in; null until it has been read. */
  readonly reference: Project | null;
}

export const useEvidence = create<EvidenceState>(() => ({
  isOpen: false,
  tab: 'table',
  topic: null,
  key: null,
  search: '',
  reference: null,
}));

/** Fresh seeds: others than those of the calibration. */
export const CHECK_SEED = 'fidelity';

/** The store the table is calibrated in. */
const REFERENCE_STORE = 'supermarket';

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

/** Reads the reference store, before anybody asks for a check. */
export async function prepareCheck(): Promise<void> {
  if (useEvidence.getState().reference) return;
  const clerk = startClerk('shelfwalk reference store');
  const answer = await clerk.ask({ kind: 'read', source: { kind: 'example', id: REFERENCE_STORE } });
  clerk.close();
  if (answer.kind === 'read') useEvidence.setState({ reference: answer.project });
}

export function runCheck(replications: number): void {
  const { reference } = useEvidence.getState();
  if (!reference) return;
  const settings = { seed: CHECK_SEED, replications };
  beginStudy({ name: 'fidelity', project: reference, settings, holds: () => true });
}
