// Loads the evidence page when it is first opened: the table is long, and the first picture does not need it.
import { lazy, Suspense } from 'react';
import { useEvidence } from '../../state/evidence/evidence.ts';

const EvidencePage = lazy(async () => {
  const { EvidencePage } = await import('./EvidencePage.tsx');
  return { default: EvidencePage };
});

export function EvidenceLayer() {
  const isOpen = useEvidence((state) => state.isOpen);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <EvidencePage />
    </Suspense>
  );
}
