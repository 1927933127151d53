// Loads the evidence page when it is first opened: the table is long, and the first picture does not need it.
import { useEvidence } from '../../state/evidence/evidence.ts';
import { lazyPart } from '../parts/Part.tsx';

const EvidencePage = lazyPart(() => import('./EvidencePage.tsx').then((part) => part.EvidencePage));

export function EvidenceLayer() {
  const isOpen = useEvidence((state) => state.isOpen);
  return isOpen ? <EvidencePage /> : null;
}
