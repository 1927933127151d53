// What can be done from anywhere: see the keys.
import { text } from '../../../sim/words/text.ts';
import type { Actions } from '../../editor/input/action.ts';

export const helpActions = (showKeys: () => void) =>
  ({
    keys: {
      label: text('Keys', '快捷键'),
      keys: ['?'],
      line: text('These keys', '显示快捷键'),
      run: showKeys,
    },
  }) satisfies Actions;
