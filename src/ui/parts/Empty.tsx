// What stands over a stage that has nothing to show yet: what is missing, and the next step as a button.
import type { ReactNode } from 'react';
import css from './Empty.module.css';

export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.empty} data-testid="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
