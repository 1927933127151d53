// Labels of project files, in every language.
import type { Labels } from '../labels.ts';

export const filesLabels = {
  file: {
    menu: { en: 'Project: {{name}}', zh: '项目：{{name}}' },
    unsaved: { en: 'changes that no file holds yet', zh: '有尚未存入文件的更改' },
    rename: { en: 'Rename…', zh: '重命名…' },
    settings: { en: 'Store settings…', zh: '卖场设置…' },
    copyLink: { en: 'Copy a link to this moment', zh: '复制此刻的链接' },
    newFrom: { en: 'New from', zh: '新建' },
    empty: { en: 'An empty floor', zh: '空白卖场' },
    kept: { en: 'Kept in this browser', zh: '保存在此浏览器' },
    keptOnlyHere: { en: 'no file holds it', zh: '尚无文件' },
    forget: { en: 'Remove “{{name}}” from this browser', zh: '从此浏览器移除“{{name}}”' },
    waiting: { en: 'saving…', zh: '正在保存…' },
    saved: { en: 'saved {{time}}', zh: '{{time}} 已保存' },
    savedHint: {
      en: 'Kept in this browser at {{time}}, revision {{revision}}.',
      zh: '已于 {{time}} 保存在此浏览器，第 {{revision}} 版。',
    },
    savedOnlyHere: { en: 'No file holds it yet: Ctrl+S saves one.', zh: '尚未存为文件：按 Ctrl+S 保存。' },
    persistent: { en: 'The browser has promised to keep it.', zh: '浏览器承诺保留这些内容。' },
    notPersistent: {
      en: 'The browser may clear it when room is short: keep a file as well.',
      zh: '空间不足时浏览器可能清除，请另存一份文件。',
    },
    failed: { en: 'not saved', zh: '未保存' },
    readOnly: { en: 'read-only', zh: '只读' },
    full: {
      en: 'Not saved: the browser has no more room for this page. Download the project so that nothing is lost.',
      zh: '未能保存：浏览器没有更多空间。请下载项目文件，以免丢失。',
    },
    other: {
      en: 'Not saved in the browser: {{message}}. Download the project so that nothing is lost.',
      zh: '未能保存到浏览器：{{message}}。请下载项目文件，以免丢失。',
    },
    download: { en: 'Download', zh: '下载' },
    again: { en: 'Try again', zh: '重试' },
    discard: { en: 'Discard', zh: '放弃' },
    discardSure: { en: 'Discard for good?', zh: '确定放弃？' },
    forgetSure: { en: 'Remove?', zh: '确定移除？' },
    restored: { en: 'Restored from {{time}}.', zh: '已恢复 {{time}} 的内容。' },
    restoredOlder: {
      en: 'Restored from {{time}}; the newest copy was damaged, this is the one before it.',
      zh: '最新一份已损坏，已恢复前一份（{{time}}）。',
    },
    isReadOnly: {
      en: 'Open in another tab: nothing can be changed here until that tab is closed.',
      zh: '此项目正在另一个标签页中编辑，关闭该页之前这里只能查看。',
    },
    workOnCopy: { en: 'Work on a copy', zh: '另建副本编辑' },
    takenOver: {
      en: 'The other tab is closed: this one can be edited now.',
      zh: '另一个标签页已关闭，现在可以在这里编辑。',
    },
    savedAsCopy: {
      en: 'Another tab saved this project in the meantime. Your version goes on as a copy of its own.',
      zh: '其他标签页已保存过此项目。您的版本已另存为副本，可继续编辑。',
    },
    imagesUnread: {
      en: 'The pictures of packs could not be read: packs are drawn without them. Reload the page to try again.',
      zh: '无法读取商品图片：商品暂按无图绘制。请刷新页面重试。',
    },
    licences: { en: 'Licences of the software in this app', zh: '本应用所含软件的许可' },
    keptFailed: {
      en: 'Projects kept in this browser could not be read: {{message}}',
      zh: '无法读取此浏览器中保存的项目：{{message}}',
    },
    linkLost: {
      en: 'That project is not kept in this browser. Ask for its file.',
      zh: '此浏览器中没有该项目，请向对方索取项目文件。',
    },
    linkCopied: { en: 'Link copied.', zh: '链接已复制。' },
    linkCopiedLocal: {
      en: 'Link copied. It works in this browser; for others, send the file.',
      zh: '链接已复制，仅在此浏览器有效；发给他人请附上项目文件。',
    },
    close: { en: 'Close', zh: '关闭' },
    drop: { en: 'Drop to open', zh: '松手即可打开' },
    dropHint: {
      en: 'A project file (.json), or products.csv and shelves.csv together',
      zh: '一个项目文件（.json），或 products.csv 与 shelves.csv 一起',
    },
    reading: { en: 'Reading…', zh: '正在读取…' },
  },
} as const satisfies Labels;
