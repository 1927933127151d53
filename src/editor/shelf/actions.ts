// Every action of the shelf editor: keys, buttons, the menu and the list of keys are made from this table.
import { text } from '../../../sim/words/text.ts';
import { historyActions } from '../document/actions.ts';
import { useEditor } from '../document/state.ts';
import type { Actions } from '../input/action.ts';
import { copySelected, selectAll, shelfInHand, step, walk } from './choice.ts';
import {
  addFacingsBy,
  addShelfInHand,
  climb,
  fill,
  hang,
  paste,
  removeChosen,
  removeShelfInHand,
  shift,
  stackUp,
  swap,
  tidy,
  toggleLabel,
  turn,
} from './edits.ts';
import { editStageNow } from './stageNow.ts';

export const shelfTitle = text('Keys of the shelf editor', '货架编辑快捷键');

/** What a hand does here, and what comes of it. */
export const shelfGestures = [
  [text('Click, ⇧ click', '点击、⇧ 点击'), text('Choose one, choose more', '选一个、多选')],
  [
    text('Drag, Alt drag', '拖动、Alt 拖动'),
    text(
      'Move, copy; edges change facings; a board changes its notch',
      '移动、复制；拖边缘改排面；拖层板换孔位',
    ),
  ],
  [text('Wheel, ⇧ wheel', '滚轮、⇧ 滚轮'), text('Zoom, move along', '缩放、左右移动')],
] as const;

/** The parts of the menu. */
export const shelfGroups = {
  edit: text('Edit', '编辑'),
  facings: text('Facings', '排面'),
  place: text('Place', '位置'),
  shelf: text('Shelf', '层板'),
  view: text('View', '查看'),
};

const has = () => useEditor.getState().selected.length > 0;
const hasShelf = () => shelfInHand() !== null;
const zooming = text('Zoom in, zoom out', '放大、缩小');

export const shelfActions = {
  ...historyActions,
  copy: {
    label: text('Copy', '复制'),
    keys: ['Ctrl C'],
    group: 'edit',
    run: copySelected,
    can: has,
    isBrowsers: true,
  },
  paste: {
    label: text('Paste', '粘贴'),
    keys: ['Ctrl V', 'Ctrl Shift V'],
    group: 'edit',
    run: paste,
    can: () => useEditor.getState().clipboard !== null,
  },
  remove: {
    label: text('Take off the shelf', '撤下'),
    keys: ['Delete', 'Backspace'],
    group: 'edit',
    run: removeChosen,
    can: has,
  },
  selectShelf: {
    label: text('Choose the whole shelf', '选中整层'),
    keys: ['Ctrl A'],
    group: 'edit',
    run: selectAll,
    can: hasShelf,
  },
  wider: {
    label: text('One facing wider', '面宽加一'),
    keys: ['ArrowRight'],
    group: 'facings',
    run: () => addFacingsBy({ wide: 1 }),
    can: has,
  },
  narrower: {
    label: text('One facing narrower', '面宽减一'),
    keys: ['ArrowLeft'],
    group: 'facings',
    run: () => addFacingsBy({ wide: -1 }),
    can: has,
  },
  higher: {
    label: text('One higher', '叠高一层'),
    keys: ['ArrowUp'],
    group: 'facings',
    run: () => addFacingsBy({ high: 1 }),
    can: has,
  },
  lower: {
    label: text('One lower', '降低一层'),
    keys: ['ArrowDown'],
    group: 'facings',
    run: () => addFacingsBy({ high: -1 }),
    can: has,
  },
  deeper: {
    label: text('One deeper', '纵深加一'),
    keys: ['Shift ArrowUp'],
    group: 'facings',
    run: () => addFacingsBy({ deep: 1 }),
    can: has,
  },
  shallower: {
    label: text('One less deep', '纵深减一'),
    keys: ['Shift ArrowDown'],
    group: 'facings',
    run: () => addFacingsBy({ deep: -1 }),
    can: has,
  },
  stack: {
    label: text('Stack up to the next shelf', '叠放到顶'),
    keys: ['C'],
    group: 'facings',
    run: stackUp,
    can: has,
  },
  turn: {
    label: text('Turn: front, side, lying', '改变朝向：正面、侧放、平放'),
    keys: ['T'],
    group: 'facings',
    run: turn,
    can: has,
  },
  label: {
    label: text('Price label on or off', '价签开关'),
    keys: ['L'],
    group: 'facings',
    run: toggleLabel,
    can: has,
  },
  left: {
    label: text('Move left', '左移'),
    keys: ['Alt ArrowLeft'],
    group: 'place',
    run: () => shift(-1),
    can: has,
  },
  right: {
    label: text('Move right', '右移'),
    keys: ['Alt ArrowRight'],
    group: 'place',
    run: () => shift(1),
    can: has,
  },
  up: {
    label: text('Move to the shelf above', '移到上一层'),
    keys: ['Alt ArrowUp'],
    group: 'place',
    run: () => climb(1),
    can: has,
  },
  down: {
    label: text('Move to the shelf below', '移到下一层'),
    keys: ['Alt ArrowDown'],
    group: 'place',
    run: () => climb(-1),
    can: has,
  },
  swap: {
    label: text('Swap two positions', '互换两个陈列位'),
    keys: ['S'],
    group: 'place',
    run: swap,
    can: () => useEditor.getState().selected.length === 2,
  },
  fill: {
    label: text('Fill the shelf with what is chosen, in place of the rest', '用所选单品铺满本层，撤下其余'),
    keys: ['B'],
    group: 'shelf',
    run: () => fill('shelf'),
    can: has,
  },
  fillGap: {
    label: text('Fill the widest gap', '填补最宽空位'),
    keys: ['Shift B'],
    group: 'shelf',
    run: () => fill('gap'),
    can: has,
  },
  fillBay: {
    label: text('Fill the bay in vertical blocks, in place of the rest', '整组垂直陈列，撤下其余'),
    keys: ['Alt B'],
    group: 'shelf',
    run: () => fill('bay'),
    can: has,
  },
  tidy: {
    label: text('Close the gaps', '收拢空位'),
    keys: ['G'],
    group: 'shelf',
    run: () => tidy('left'),
    can: hasShelf,
  },
  spread: {
    label: text('Spread evenly', '均匀分布'),
    keys: ['Shift G'],
    group: 'shelf',
    run: () => tidy('spread'),
    can: hasShelf,
  },
  shelfUp: {
    label: text('Shelf one notch up', '层板上移一个孔位'),
    keys: ['Ctrl ArrowUp', 'ArrowUp'],
    group: 'shelf',
    run: () => hang(1),
    can: hasShelf,
  },
  shelfDown: {
    label: text('Shelf one notch down', '层板下移一个孔位'),
    keys: ['Ctrl ArrowDown', 'ArrowDown'],
    group: 'shelf',
    run: () => hang(-1),
    can: hasShelf,
  },
  addShelf: { label: text('Add a shelf', '增加层板'), group: 'shelf', run: addShelfInHand },
  removeShelf: {
    label: text('Take the chosen shelf away', '拆除所选层板'),
    group: 'shelf',
    run: removeShelfInHand,
    can: () => useEditor.getState().shelfId !== null,
  },
  next: { label: text('Next position', '下一个陈列位'), keys: ['.'], group: 'view', run: () => step(1) },
  previous: {
    label: text('Previous position', '上一个陈列位'),
    keys: [','],
    group: 'view',
    run: () => step(-1),
  },
  bayAfter: { label: text('Next bay', '下一组'), keys: ['PageDown'], group: 'view', run: () => walk(1) },
  bayBefore: { label: text('Previous bay', '上一组'), keys: ['PageUp'], group: 'view', run: () => walk(-1) },
  compareOld: {
    label: text('Old and new', '新旧对照'),
    keys: ['O'],
    group: 'view',
    run: () => useEditor.setState(({ showsOld }) => ({ showsOld: !showsOld })),
  },
  fitView: {
    label: text('See the whole bay', '显示整组'),
    keys: ['0'],
    group: 'view',
    run: () => editStageNow.current?.fit(),
  },
  zoomIn: {
    label: text('Zoom in', '放大'),
    keys: ['+', '='],
    line: zooming,
    run: () => editStageNow.current?.zoom(1.25),
  },
  zoomOut: {
    label: text('Zoom out', '缩小'),
    keys: ['-'],
    line: zooming,
    run: () => editStageNow.current?.zoom(0.8),
  },
  letGo: {
    label: text('Let go of what is chosen', '取消选择'),
    keys: ['Escape'],
    run: () => useEditor.setState({ selected: [], shelfId: null }),
  },
} satisfies Actions;

export type ShelfActionName = keyof typeof shelfActions;
