// The sentence that answers, and what to do next: in a panel, above a page, or beside work in hand.
import { Children, type ReactNode } from 'react';
import css from './Verdict.module.css';

export function Verdict(props: {
  readonly kind: string;
  readonly size?: 'panel' | 'page' | 'live';
  readonly testId?: string;
  readonly isLive?: 'polite' | 'off';
  readonly advice?: ReactNode;
  readonly children: ReactNode;
}) {
  const { kind, size = 'panel', testId = 'verdict', isLive, advice, children } = props;
  return (
    <div className={`${css.verdict} ${css[size]}`} data-kind={kind} data-testid={testId} aria-live={isLive}>
      <p className={css.text}>{Children.map(children, sumsWhole)}</p>
      {advice && size !== 'live' && <p className={css.advice}>{advice}</p>}
    </div>
  );
}

/** A sum is not broken between its sign and its figure. */
function sumsWhole(said: ReactNode): ReactNode {
  if (typeof said !== 'string') return said;
  const parts = said.split(/([−+][^\s\d]{1,3}[\d.,]*\d)/);
  return parts.map((part, ix) =>
    ix % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name.
      <span key={ix} className={css.sum}>
        {part}
      </span>
    ),
  );
}
