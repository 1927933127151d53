// How grave a rule is, as a shape: a filled square for a must, a triangle for a should, a ring for a hint.
import type { Severity } from '../../../../sim/rules/rule.ts';
import css from './ruleNotes.module.css';

export function SeverityMark({ severity, isKept = false }: { severity: Severity; isKept?: boolean }) {
  return (
    <svg
      className={css.severity}
      data-severity={severity}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
    >
      {isKept ? (
        <path className={css.severityKept} d="M2.5 7.5 L5.8 10.8 L11.8 3.8" />
      ) : severity === 'must' ? (
        <rect x="2" y="2" width="10" height="10" rx="1.5" />
      ) : severity === 'should' ? (
        <path d="M7 1.8 L12.8 12 L1.2 12 Z" />
      ) : (
        <circle cx="7" cy="7" r="4.4" />
      )}
    </svg>
  );
}
