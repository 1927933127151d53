// A card of a page, and two of them side by side.
import type { ComponentProps } from 'react';
import css from './Card.module.css';

export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={`${css.card} ${className}`} />;
}

/** The heading of a card, with what belongs at its end. */
export function CardHead({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`${css.head} ${className}`} />;
}

export function SideBySide({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`${css.pair} ${className}`} />;
}

/** The sentence a card begins with. */
export function Lead(props: ComponentProps<'p'>) {
  return <p {...props} className={css.lead} />;
}
