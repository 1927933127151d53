// What words stand around a field: its name above it, a sign of search within it, a tick before its words.
import type { ComponentProps, ReactNode } from 'react';
import css from './Field.module.css';
import { Icon } from './icons.tsx';

/** A field with its name above it. */
export function Labelled({ label, children, ...rest }: { label: ReactNode } & ComponentProps<'label'>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what it is given.
    <label {...rest} className={css.field}>
      <span className={css.name}>{label}</span>
      {children}
    </label>
  );
}

/** A tick and its words. */
export function Tick({ className = '', ...rest }: ComponentProps<'label'>) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the tick is what it is given.
  return <label {...rest} className={`${css.tick} ${className}`} />;
}

export function SearchBox(props: ComponentProps<'input'>) {
  return (
    <div className={css.search} data-testid="search-box">
      <Icon name="search" size={15} />
      <input {...props} />
    </div>
  );
}
