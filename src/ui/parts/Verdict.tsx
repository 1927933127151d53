// The sentence that answers, and what to do next: in a panel, above a page, or beside work in hand.
import type { ReactNode } from 'react';
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
      <p className={css.text}>{children}</p>
      {advice && size !== 'live' && <p className={css.advice}>{advice}</p>}
    </div>
  );
}
