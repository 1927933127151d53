// Every button of the app is one of these looks. A sign alone (icon) tells its name to ears and on hovering.
import type { ComponentPropsWithRef } from 'react';
import css from './Button.module.css';

/** plain: acts here; strong: what one came for; chip: a choice; quiet and icon: in bars; link: in text; wide: a panel's way on. */
export type ButtonLook = 'plain' | 'strong' | 'chip' | 'quiet' | 'icon' | 'link' | 'wide';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: ButtonLook;
  /** Among other things: lower, lighter. */
  readonly small?: boolean;
  /** Lies over a picture. */
  readonly over?: boolean;
  /** The name of a button that shows only a sign. */
  readonly label?: string;
}

export function Button({ look = 'plain', small, over, label, className, ...rest }: ButtonProps) {
  const classes = `${buttonClass(look, small)} ${over ? css.over : ''} ${className ?? ''}`;
  return (
    <button type="button" aria-label={label} title={label} data-look={look} {...rest} className={classes} />
  );
}

/** For what acts as a button but is none: the label of a file field. */
export function buttonClass(look: ButtonLook, small = false): string {
  return `${css.button} ${css[look]} ${small ? css.small : ''}`;
}

/** Buttons in a row, under what they act on; at its end in a dialog. */
export function Buttons({ atEnd = false, ...rest }: { atEnd?: boolean } & ComponentPropsWithRef<'div'>) {
  return <div {...rest} className={`${css.row} ${atEnd ? css.atEnd : ''}`} />;
}
