// The sentence of a comparison, with what it rests on. Loaded when first needed: its statistics are none of a first visit.
import { verdict } from '../../../sim/study/compare/verdict.ts';
import { useApp } from '../../state/store.ts';
import { EvidenceMark } from './EvidenceMark.tsx';
import type { Compared } from './Scorecard.tsx';
import { Verdict } from './Verdict.tsx';

export function VerdictText({ comparison, result, size }: Compared & { size?: 'panel' | 'page' | 'live' }) {
  const project = useApp((state) => state.opened?.project);
  const language = useApp((state) => state.language);
  if (!project) return null;
  // The sentence is about this pair: results in the app are judged each by itself.
  const answer = verdict(project, { ...comparison, alternatives: [result] });
  return (
    <Verdict
      kind={answer.isPreliminary ? 'preliminary' : answer.kind}
      size={size}
      advice={answer.advice[language]}
    >
      {answer.text[language]} <EvidenceMark topic="verdict" />
    </Verdict>
  );
}
