// A project of Shelfwalk's own: one JSON document with everything in it.
import type { ProjectFormat } from './format.ts';

export const format: ProjectFormat = {
  id: 'project',
  document: 'project',
  wanted: { en: 'one project file (.json)', zh: '一个项目文件（.json）' },
  endings: ['.json'],
  // What else ends in .json and is neither this nor another document of ours is refused by its reader, with every reason.
  recognise: (files) =>
    files.length === 1 && !/"format"\s*:\s*"shelfwalk-chain"/.test(files[0].head) ? files : null,
  read: async ([text]) => ({ ok: true, project: text, report: [] }),
};
