// What can be done from anywhere: see the keys.
import { text } from '../../../sim/words/text.ts';
import type { Actions } from '../../editor/input/action.ts';
import { useApp } from '../../state/store.ts';

export const helpActions = (showKeys: () => void) =>
  ({
    keys: {
      label: text('Keys', '快捷键'),
      keys: ['?'],
      line: text('These keys', '显示快捷键'),
      run: showKeys,
    },
  }) satisfies Actions;

/** While something that went wrong is told. */
export const troubleActions = {
  dismiss: {
    label: text('Dismiss', '知道了'),
    keys: ['Escape'],
    run: () => useApp.setState({ failure: null }),
    isEverywhere: true,
    isBrowsers: true,
    // A dialog over it closes first.
    can: () => document.querySelector('[role=dialog]') === null,
  },
} satisfies Actions;
