// Every action of the floor: keys, buttons and the list of keys are made from this table.
import type { Alignment } from '../../../sim/edit/floor/floorAlign.ts';
import { type Text, text } from '../../../sim/words/text.ts';
import { historyActions } from '../document/actions.ts';
import { useEditor } from '../document/state.ts';
import type { Action, Actions } from '../input/action.ts';
import { fitFloor, panFloor, zoomFloor } from './camera.ts';
import { chooseNext, copySelected, nextProblem, openSelected, selectAll, stepBack } from './choice.ts';
import { align, duplicateSelected, nudge, paste, removeSelected, turn } from './edits.ts';
import { oldFloor } from './floorOf.ts';
import { GRID_M, setFloorPreference, useFloor } from './state.ts';

export const floorTitle = text('Plan: the floor', '规划：平面');

const FAR_M = 0.5;
const FINE_M = 0.01;
const PAN_PX = 80;
const ZOOM = 1.25;

const nChosen = () => useFloor.getState().selected.length;
const has = () => nChosen() > 0;

const line = {
  move: text('Move by 5 cm; with Shift 50 cm, with Alt 1 cm', '移动 5 厘米；Shift 为 50 厘米，Alt 为 1 厘米'),
  next: text('Choose the next, the one before', '选择下一个、上一个'),
  turn: text('Turn by 90°, by 15°', '旋转 90°、15°'),
  copy: text(
    'Copy, put the copy at the pointer; with Shift goods and all',
    '复制，粘贴到指针处；加 Shift 连同商品',
  ),
  zoom: text('Zoom, see everything', '缩放、查看全部'),
  pan: text('Move the picture', '移动画面'),
};

/** An arrow moves what is chosen, and where nothing is the picture. */
function arrow(key: string, x: number, y: number): Action {
  return {
    label: line.move,
    keys: [key, `Shift ${key}`, `Alt ${key}`],
    run(pressed = key) {
      const stepM = pressed.startsWith('Alt') ? FINE_M : pressed.startsWith('Shift') ? FAR_M : GRID_M;
      if (has()) nudge({ dxM: x * stepM, dyM: y * stepM });
      else panFloor(x * PAN_PX, y * PAN_PX);
    },
  };
}

function pan(key: string, x: number, y: number): Action {
  return { label: line.pan, keys: [key], run: () => panFloor(x * PAN_PX, y * PAN_PX) };
}

function aligned(how: Alignment, label: Text): Action {
  const least = how.startsWith('distribute') ? 3 : 2;
  return { label, run: () => align(how), can: () => nChosen() >= least };
}

/** The tools beside several things, in the order in which they stand there. */
export const alignActions = {
  alignLeft: aligned('left', text('Align left edges', '左边缘对齐')),
  alignCentreX: aligned('centreX', text('Align centres on an upright line', '竖直居中对齐')),
  alignRight: aligned('right', text('Align right edges', '右边缘对齐')),
  distributeX: aligned('distributeX', text('Equal gaps from left to right', '左右等距')),
  alignTop: aligned('top', text('Align top edges', '上边缘对齐')),
  alignCentreY: aligned('centreY', text('Align centres on a level line', '水平居中对齐')),
  alignBottom: aligned('bottom', text('Align bottom edges', '下边缘对齐')),
  distributeY: aligned('distributeY', text('Equal gaps from top to bottom', '上下等距')),
} satisfies Actions;

export const floorActions = {
  left: arrow('ArrowLeft', -1, 0),
  up: arrow('ArrowUp', 0, -1),
  right: arrow('ArrowRight', 1, 0),
  down: arrow('ArrowDown', 0, 1),
  previous: {
    label: text('The one before', '上一个'),
    keys: [','],
    line: line.next,
    run: () => chooseNext(-1),
  },
  next: { label: text('The next one', '下一个'), keys: ['.'], line: line.next, run: () => chooseNext(1) },
  turn: { label: text('Turn by 90°', '旋转 90°'), keys: ['R'], line: line.turn, run: () => turn(90) },
  turnALittle: {
    label: text('Turn by 15°', '旋转 15°'),
    keys: ['Shift R'],
    line: line.turn,
    run: () => turn(15),
  },
  remove: { label: text('Delete', '删除'), keys: ['Delete', 'Backspace'], run: removeSelected, can: has },
  copy: {
    label: text('Copy', '复制'),
    keys: ['Ctrl C'],
    line: line.copy,
    run: copySelected,
    can: has,
    isBrowsers: true,
  },
  paste: {
    label: text('Paste', '粘贴'),
    keys: ['Ctrl V', 'Ctrl Shift V'],
    line: line.copy,
    run: (key) => paste(key === 'Ctrl Shift V'),
  },
  duplicate: {
    label: text('Copy beside it', '在旁边复制'),
    keys: ['Ctrl D', 'Ctrl Shift D'],
    run: (key) => duplicateSelected(key === 'Ctrl Shift D'),
  },
  selectAll: { label: text('Choose everything', '全选'), keys: ['Ctrl A'], run: selectAll },
  ...historyActions,
  open: {
    label: text('Open the shelf', '打开货架'),
    keys: ['Enter'],
    run: openSelected,
    can: () => nChosen() === 1,
    isBrowsers: true,
  },
  snap: {
    label: text('Snap', '吸附'),
    keys: ['G'],
    line: text('Snapping on and off', '开关吸附'),
    run: () => setFloorPreference({ snaps: !useFloor.getState().snaps }),
  },
  places: {
    label: text('Best places', '最佳位置'),
    keys: ['P'],
    line: text('Best places for floor stacks', '堆头最佳位置'),
    run() {
      useFloor.setState({ place: null, placeRank: null });
      setFloorPreference({ showsPlaces: !useFloor.getState().showsPlaces });
    },
  },
  compareOld: {
    label: text('Old and new', '新旧对照'),
    keys: ['O'],
    line: text('Where things stand on the floor of the baseline', '显示基准方案平面图中的位置'),
    run: () => useEditor.setState(({ showsOld }) => ({ showsOld: !showsOld })),
    can: () => oldFloor() !== null,
  },
  problem: { label: text('Next problem', '下一个问题'), keys: ['N'], run: nextProblem },
  hold: {
    label: text('Hold and drag to move the picture', '按住并拖动可移动画面'),
    keys: ['Space'],
    run: () => useFloor.setState({ isPanning: true }),
    keyUp: () => useFloor.setState({ isPanning: false }),
  },
  panUp: pan('W', 0, -1),
  panLeft: pan('A', -1, 0),
  panDown: pan('S', 0, 1),
  panRight: pan('D', 1, 0),
  zoomOut: {
    label: text('Zoom out', '缩小'),
    keys: ['[', '-', '_'],
    line: line.zoom,
    run: () => zoomFloor(1 / ZOOM),
  },
  zoomIn: {
    label: text('Zoom in', '放大'),
    keys: [']', '+', '='],
    line: line.zoom,
    run: () => zoomFloor(ZOOM),
  },
  fit: { label: text('See everything', '查看全部'), keys: ['0'], line: line.zoom, run: fitFloor },
  letGo: { label: text('Let go of what is chosen', '取消选择'), keys: ['Escape'], run: stepBack },
} satisfies Actions;
