// What is done with files from anywhere in the window.
import { text } from '../../../sim/words/text.ts';
import type { Actions } from '../../editor/input/action.ts';
import { saveToFile } from '../../state/files/projectFiles.ts';

export const fileActions = {
  save: {
    label: text('Save to a file', '保存为文件'),
    line: text('Save the project to a file', '把项目保存为文件'),
    keys: ['Ctrl S'],
    run: () => void saveToFile(),
    isEverywhere: true,
  },
  open: {
    label: text('Open a file…', '打开文件…'),
    keys: ['Ctrl O'],
    run: () => document.getElementById('open-project')?.click(),
    isEverywhere: true,
  },
} satisfies Actions;
