// What can be done, one entry each: buttons, menus, keys and the list of keys are all made from it.
import type { Text } from '../../../sim/words/text.ts';

export interface Action {
  readonly label: Text;
  /** Keys that do it, the one that is shown first: "Ctrl Shift Z". Letters are capitals; Ctrl is ⌘ on a Mac. */
  readonly keys?: readonly string[];
  /** What the list of keys says, where that is not the label; actions that say the same share a line. */
  readonly line?: Text;
  /** Where it stands in a menu. */
  readonly group?: string;
  /** Told the key it was asked for with; a button tells none. */
  readonly run: (key?: string) => void;
  /** The key was let go of. */
  readonly keyUp?: () => void;
  /** Whether there is something to do it to; always, where this is left out. */
  readonly can?: () => boolean;
  /** Where it cannot be done its key is the browser's. */
  readonly isBrowsers?: boolean;
  /** Its keys work in a field as well, while nothing is being typed there. */
  readonly isInFields?: boolean;
  /** Its keys work in fields and dialogs as well. */
  readonly isEverywhere?: boolean;
}

/** What can be done in one place, by name. */
export type Actions<Name extends string = string> = Readonly<Record<Name, Action>>;

export function canDo({ can }: Action): boolean {
  return can?.() ?? true;
}

export function perform(action: Action): void {
  if (canDo(action)) action.run();
}

const signs: Readonly<Record<string, string>> = {
  Shift: '⇧',
  Space: '␣',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

/** A key as it is shown: "Ctrl ⇧ Z". */
function keySigns(key: string): string {
  return key
    .split(' ')
    .map((part) => signs[part] ?? part)
    .join(' ');
}

/** The key of an action that is shown; empty where it has none. */
export function shownKey({ keys = [] }: Action): string {
  return keys.length > 0 ? keySigns(keys[0]) : '';
}

/** Keys as a browser is told of them: "Control+Shift+Z". */
export function keyShortcuts({ keys = [] }: Action): string | undefined {
  return keys.map((key) => key.replace('Ctrl', 'Control').split(' ').join('+')).join(' ') || undefined;
}

/** The list of keys: what is done, and by which keys. */
export function keyLines(actions: Actions): { readonly says: Text; readonly keys: readonly string[] }[] {
  const lines = new Map<string, { says: Text; keys: string[] }>();
  for (const action of Object.values(actions)) {
    const key = shownKey(action);
    if (key === '') continue;
    const says = action.line ?? action.label;
    const line = lines.get(says.en);
    if (line) line.keys.push(key);
    else lines.set(says.en, { says, keys: [key] });
  }
  return [...lines.values()];
}
