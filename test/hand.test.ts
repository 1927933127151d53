// The hand over a stage: which state follows which, what a click is, and that whatever ends a drag otherwise makes nothing.
import { expect, test } from 'vitest';
import { type At, makeHand, panning, pointing, type Tool } from '../src/stage/hand.ts';

/** A hand that writes down what happens to it: a press drags on the right half and pans on the left. */
function handUnderTest() {
  const log: string[] = [];
  const surface = {
    pan: (dx: number, dy: number) => log.push(`pan ${dx} ${dy}`),
    zoom: (_: unknown, factor: number) => log.push(`zoom ${factor}`),
  };
  const dragging: Tool = {
    name: 'dragging',
    onEnter: () => log.push('enter'),
    onMove: ({ x }) => {
      log.push(`move ${x}`);
      return undefined;
    },
    onUp: () => log.push('make'),
    onLeave: () => log.push('leave'),
  };
  const idle: Tool = {
    name: 'idle',
    onDown(at) {
      if (at.event.button !== 0) return undefined;
      const drag = () => (at.x < 100 ? panning(at, surface) : dragging);
      return pointing(at, { drag, click: () => log.push('click') });
    },
    onMove: ({ x }) => {
      log.push(`hover ${x}`);
      return undefined;
    },
    onOut: () => log.push('out'),
  };
  return { hand: makeHand(idle, surface), log };
}

function at(x: number, { id = 1, button = 0 } = {}): At {
  return { x, y: 0, event: { pointerId: id, button } as PointerEvent };
}

test('what has hardly moved is a click, what has moved is a drag, and letting go makes it', () => {
  const { hand, log } = handUnderTest();
  hand.move(at(90));
  hand.down(at(200));
  expect(hand.tool().name).toBe('pointing');
  hand.move(at(203));
  hand.up(at(203));
  hand.down(at(200));
  hand.move(at(210));
  expect(hand.tool().name).toBe('dragging');
  hand.move(at(220));
  hand.up(at(220));
  expect(hand.isHeld()).toBe(false);
  expect(log).toEqual(['hover 90', 'click', 'enter', 'move 210', 'move 220', 'make', 'leave']);
});

test('a cancelled drag makes nothing, and what the pointer does afterwards is no drag', () => {
  const { hand, log } = handUnderTest();
  hand.down(at(200));
  hand.move(at(210));
  hand.cancel();
  expect(hand.tool().name).toBe('idle');
  hand.move(at(230));
  hand.up(at(230));
  expect(log).toEqual(['enter', 'move 210', 'leave', 'hover 230']);
});

test('a second finger ends the drag and moves the picture; one that is left over does nothing', () => {
  const { hand, log } = handUnderTest();
  hand.down(at(200, { id: 1 }));
  hand.move(at(210, { id: 1 }));
  hand.down(at(310, { id: 2 }));
  expect(hand.tool().name).toBe('pinching');
  hand.move(at(410, { id: 2 }));
  hand.up(at(410, { id: 2 }));
  expect(hand.tool().name).toBe('resting');
  hand.move(at(250, { id: 1 }));
  hand.up(at(250, { id: 1 }));
  expect(hand.tool().name).toBe('idle');
  expect(log).toEqual(['enter', 'move 210', 'leave', 'pan -50 0', 'zoom 2']);
});

test('three fingers rest, and two of them pinch no more', () => {
  const { hand, log } = handUnderTest();
  for (const id of [1, 2, 3]) hand.down(at(200 + id, { id }));
  expect(hand.tool().name).toBe('resting');
  hand.up(at(203, { id: 3 }));
  hand.move(at(300, { id: 2 }));
  for (const id of [1, 2]) hand.up(at(200, { id }));
  expect(hand.tool().name).toBe('idle');
  expect(log).toEqual([]);
});

test('a press that takes nothing holds nothing; another pointer does not disturb a drag by moving', () => {
  const { hand, log } = handUnderTest();
  hand.down(at(200, { button: 2 }));
  expect(hand.isHeld()).toBe(false);
  hand.up(at(200, { button: 2 }));
  hand.down(at(50));
  hand.move(at(60));
  expect(hand.tool().name).toBe('panning');
  hand.move(at(500, { id: 9 }));
  hand.out();
  hand.move(at(75));
  hand.up(at(75));
  hand.out();
  expect(log).toEqual(['pan -10 0', 'pan -15 0', 'out']);
});
