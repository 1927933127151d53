// Everything that can be done while shoppers walk: keys, buttons and the list of keys are made from this table.
import { text } from '../../../sim/words/text.ts';
import type { Actions } from '../../editor/input/action.ts';
import { timelineOf } from '../../frame/timeline.ts';
import { clock, showPlan } from '../../state/session.ts';
import { chooseNothing, useApp } from '../../state/store.ts';
import { speeds } from '../../state/watch/clock.ts';
import { stageNow } from './stageNow.ts';

const QUARTER_MS = 15 * 60_000;
const PAN_PX = 80;
const ZOOM = 1.25;

const line = {
  step: text('Step back and forward', '后退、前进'),
  quarter: text('A quarter of an hour', '后退、前进一刻钟'),
  speed: text('Faster, slower', '加速、减速'),
  ends: text('Opening, closing', '开店、闭店'),
  pan: text('Move the stage', '移动画面'),
  zoom: text('Zoom the stage, see everything', '缩放画面、显示全部'),
};

function togglePlay(): void {
  if (clock.isPlaying()) clock.pause();
  else clock.play();
}

/** To another time of the day, in milliseconds from now. */
function skip(byMs: number): void {
  clock.seek(clock.now() + byMs);
}

function stepMs(): number {
  return Math.max(1000, clock.speed() * 1000);
}

/** One step faster (1) or slower (-1). */
function stepSpeed(by: 1 | -1): void {
  const at = speeds.findIndex((speed) => speed >= clock.speed());
  clock.setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, at + by))]);
}

/** Puts the other of A and B on the stage: same clock, same shoppers. */
function swapPlans(): void {
  const { opened, shownId, alternativeId } = useApp.getState();
  if (!opened || !alternativeId) return;
  showPlan(shownId === opened.project.baselinePlanId ? alternativeId : opened.project.baselinePlanId);
}

function stockoutsMs(): Uint32Array {
  const { runs, shownId } = useApp.getState();
  const index = shownId ? runs[shownId] : undefined;
  return index ? timelineOf(index).stockoutsMs : new Uint32Array();
}

/** The first one after now; after the last one the first of the day. */
function goToNextStockout(): void {
  const all = stockoutsMs();
  const ms = all.find((each) => each > clock.now() + 500) ?? all[0];
  if (ms !== undefined) clock.seek(ms);
}

const pan = (key: string, x: number, y: number) => ({
  label: line.pan,
  keys: [key],
  run: () => stageNow.current?.pan(x * PAN_PX, y * PAN_PX),
});

export const watchActions = {
  play: { label: text('Play or pause', '播放或暂停'), keys: ['Space'], run: togglePlay },
  back: { label: text('Back', '后退'), keys: ['ArrowLeft'], line: line.step, run: () => skip(-stepMs()) },
  forward: {
    label: text('Forward', '前进'),
    keys: ['ArrowRight'],
    line: line.step,
    run: () => skip(stepMs()),
  },
  quarterBack: {
    label: text('A quarter of an hour back', '后退一刻钟'),
    keys: ['Shift ArrowLeft'],
    line: line.quarter,
    run: () => skip(-QUARTER_MS),
  },
  quarterForward: {
    label: text('A quarter of an hour forward', '前进一刻钟'),
    keys: ['Shift ArrowRight'],
    line: line.quarter,
    run: () => skip(QUARTER_MS),
  },
  faster: { label: text('Faster', '加速'), keys: ['+', '='], line: line.speed, run: () => stepSpeed(1) },
  slower: { label: text('Slower', '减速'), keys: ['-', '_'], line: line.speed, run: () => stepSpeed(-1) },
  opening: { label: text('Opening', '开店'), keys: ['Home'], line: line.ends, run: () => clock.seek(0) },
  closing: {
    label: text('Closing', '闭店'),
    keys: ['End'],
    line: line.ends,
    run: () => clock.seek(Number.MAX_SAFE_INTEGER),
  },
  nextStockout: {
    label: text('Next stockout', '下一次缺货'),
    keys: ['N'],
    run: goToNextStockout,
    can: () => stockoutsMs().length > 0,
  },
  swapPlans: {
    label: text('Swap A and B', '切换 A / B'),
    keys: ['B'],
    line: text('Swap plan A and plan B on the stage', '切换画面中的方案 A 与 B'),
    run: swapPlans,
    can: () => useApp.getState().alternativeId !== null,
  },
  follow: {
    label: text('Follow the chosen shopper', '跟随所选顾客'),
    keys: ['F'],
    run: () => useApp.setState(({ follow }) => ({ follow: !follow })),
    can: () => useApp.getState().selection.kind === 'shopper',
  },
  panUp: pan('W', 0, -1),
  panLeft: pan('A', -1, 0),
  panDown: pan('S', 0, 1),
  panRight: pan('D', 1, 0),
  zoomOut: {
    label: text('Zoom out', '缩小'),
    keys: ['['],
    line: line.zoom,
    run: () => stageNow.current?.zoom(1 / ZOOM),
  },
  zoomIn: {
    label: text('Zoom in', '放大'),
    keys: [']'],
    line: line.zoom,
    run: () => stageNow.current?.zoom(ZOOM),
  },
  fit: {
    label: text('See everything', '显示全部'),
    keys: ['0'],
    line: line.zoom,
    run: () => stageNow.current?.fit(),
  },
  letGo: { label: text('Let go of what is chosen', '取消选择'), keys: ['Escape'], run: chooseNothing },
} satisfies Actions;
