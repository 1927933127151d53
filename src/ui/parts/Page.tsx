// A page over the stage: one column, scrolling by itself.
import type { ReactNode } from 'react';
import css from './Page.module.css';

export function Page({
  testId,
  over,
  children,
}: {
  testId?: string;
  over?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={css.page} data-testid={testId}>
      <div className={css.column}>{children}</div>
      {over}
    </div>
  );
}
