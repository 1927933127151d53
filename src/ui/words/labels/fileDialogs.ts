// Labels of dialogs about files, which come with the first of them.
import type { Labels } from '../labels.ts';
import { imagesLabels } from './images.ts';

export const fileDialogLabels = {
  images: imagesLabels,
  file: {
    unreadableTitle: { en: 'Your kept projects could not be read', zh: '无法读取已保存的项目' },
    unreadable: {
      en: 'The browser did not give access to its storage ({{message}}). What is kept there has not been changed. Close other tabs of this app and try again; or go on without it: then what you do here may not be kept, and Ctrl+S saves a file.',
      zh: '浏览器未允许访问其存储（{{message}}）。已保存的内容没有改动。请关闭本应用的其他标签页后重试；也可不读取而继续：此时所做的更改可能不会被保存，请按 Ctrl+S 存为文件。',
    },
    goOn: { en: 'Go on without it', zh: '不读取，继续' },
    refusedTitle: { en: '{{name}} cannot be opened', zh: '无法打开 {{name}}' },
    refusedKeep: {
      en: 'Nothing was changed: the project you had open is still here.',
      zh: '没有改动任何内容，原先打开的项目仍在。',
    },
    problems_one: { en: '{{count}} problem', zh: '{{count}} 个问题' },
    problems_other: { en: '{{count}} problems', zh: '{{count}} 个问题' },
    reportTitle: { en: 'Opened: {{name}}', zh: '已打开：{{name}}' },
    warnings: { en: 'Worth a look', zh: '请留意' },
    name: { en: 'Name of the project', zh: '项目名称' },
    cancel: { en: 'Cancel', zh: '取消' },
    done: { en: 'Rename', zh: '重命名' },
  },
} as const satisfies Labels;
