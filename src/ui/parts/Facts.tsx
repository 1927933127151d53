// A few figures of the thing chosen, side by side, each over its name.
import type { ComponentProps } from 'react';
import css from './Facts.module.css';

export function Facts(props: ComponentProps<'dl'>) {
  return <dl {...props} className={css.facts} />;
}
