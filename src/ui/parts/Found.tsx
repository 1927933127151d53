// The list under a search box: what was found, the row in hand marked.
import type { ComponentProps } from 'react';
import css from './Menu.module.css';

export function FoundList({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`${css.found} ${className}`} />;
}

export function FoundRow({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`${css.option} ${className}`} />;
}
