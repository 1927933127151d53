// The sentence of a comparison, with what it rests on. Loaded when first needed: its statistics are none of a first visit.
import { dayEndText, isOvertime } from '../../../sim/score/dayEnd.ts';
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
  const { end, days } = comparison;
  return (
    <>
      <Verdict
        kind={answer.isPreliminary ? 'preliminary' : answer.kind}
        size={size}
        advice={answer.advice[language]}
      >
        {answer.text[language]} <EvidenceMark topic="verdict" />
      </Verdict>
      {/* Days that did not end are no days like others: what is said a day is more than a day. */}
      {end && isOvertime(end, days) && (
        <p className="hint" role="alert" data-testid="overtime">
          {dayEndText(end, days)[language]}
        </p>
      )}
    </>
  );
}
