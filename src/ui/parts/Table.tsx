// A table of figures: quiet lines, headings small, numbers to the right (data-num), totals and parts told by their rows.
import type { ComponentProps } from 'react';
import css from './Table.module.css';

export function Table({ className = '', ...rest }: ComponentProps<'table'>) {
  return <table {...rest} className={`${css.table} ${className}`} />;
}
