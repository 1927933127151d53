// How far a long question is: a bar, its words, and what stops it, in one line.
import type { ComponentProps } from 'react';
import css from './Progress.module.css';

export function ProgressLine({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`${css.line} ${className}`} />;
}

export function ProgressBar({ done, total, label }: { done: number; total: number; label: string }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div
      className={css.bar}
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-label={label}
    >
      <div style={{ width: `${100 * share}%` }} />
    </div>
  );
}
