// Actions on screen: their keys while a place is shown, and a button for one of them.
import { useEffect } from 'react';
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
import { Button, type ButtonProps } from './Button.tsx';

/** Offers actions to the keys; null for none. */
export function useKeys(actions: Actions | null): void {
  useEffect(() => (actions ? offer(actions) : undefined), [actions]);
}

/** What makes a button one for an action. Whether it can be done is asked whenever what holds the button is drawn. */
export function useAction(action: Action) {
  const language = useApp((state) => state.language);
  const label = say(action.label, language);
  return {
    'aria-label': label,
    'aria-keyshortcuts': keyShortcuts(action),
    title: `${label}  ${shownKey(action)}`.trim(),
    disabled: !canDo(action),
    onClick: () => perform(action),
  };
}

/** A sign is told by the name of its action. */
export function ActionButton({ action, ...rest }: { action: Action } & ButtonProps) {
  return <Button look="icon" {...useAction(action)} {...rest} />;
}
