// Actions on screen: their keys while a place is shown, and a button for one of them.
import { type ReactNode, useEffect } from 'react';
import { say } from '../../../sim/words/text.ts';
import {
  type Action,
  type Actions,
  canDo,
  keyShortcuts,
  perform,
  shownKey,
} from '../../editor/input/action.ts';
import { offer } from '../../editor/input/keys.ts';
import { useApp } from '../../state/store.ts';

/** Offers actions to the keys; null for none. */
export function useKeys(actions: Actions | null): void {
  useEffect(() => (actions ? offer(actions) : undefined), [actions]);
}

/** Whether it can be done is asked whenever what holds the button is drawn. */
export function ActionButton(props: {
  action: Action;
  name?: string;
  className?: string;
  /** For what is switched on and off. */
  pressed?: boolean;
  title?: string;
  children: ReactNode;
}) {
  const { action, name, className = 'icon-button', pressed, children } = props;
  const language = useApp((state) => state.language);
  const label = say(action.label, language);
  return (
    <button
      type="button"
      className={className}
      data-action={name}
      aria-label={typeof children === 'string' ? undefined : label}
      aria-keyshortcuts={keyShortcuts(action)}
      aria-pressed={pressed}
      title={props.title ?? `${label}  ${shownKey(action)}`.trim()}
      disabled={!canDo(action)}
      onClick={() => perform(action)}
    >
      {children}
    </button>
  );
}
