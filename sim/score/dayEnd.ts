// When the last shopper of a run left, in words: a day that did not end is no day like another.

import { MS_PER_DAY } from '../project/offers.ts';
import type { CutShort } from '../trace/format.ts';
import { type Text, text } from '../words/text.ts';
import { timeOfDay } from '../words/times.ts';

export interface DayEnd {
  /** From midnight of the first day; null where nobody came. */
  readonly lastLeftMs: number | null;
  /** What a run had no room for; null where it is whole. */
  readonly cutShort: CutShort | null;
}

/** So long after the last midnight people may still be on their way out; later, the tills were never done. */
const LATE_MS = 2 * 3_600_000;

/** The end of several runs: the latest, and cut short where any was. */
export function latestEnd(ends: readonly DayEnd[]): DayEnd {
  return {
    lastLeftMs: ends.reduce<number | null>((latest, { lastLeftMs }) => later(latest, lastLeftMs), null),
    cutShort: ends.find(({ cutShort }) => cutShort !== null)?.cutShort ?? null,
  };
}

/** The run did not end with its days: what it says a day is more than a day. */
export function isOvertime({ lastLeftMs, cutShort }: DayEnd, days: number): boolean {
  return cutShort !== null || (lastLeftMs ?? 0) > days * MS_PER_DAY + LATE_MS;
}

/** "The last shopper left at 22:29."; where the days did not end, what that means. */
export function dayEndText(end: DayEnd, days: number): Text {
  const { lastLeftMs, cutShort } = end;
  if (lastLeftMs === null) return text('Nobody came.', '没有顾客进店。');
  const day = Math.floor(lastLeftMs / MS_PER_DAY) + 1;
  const time = timeOfDay(lastLeftMs);
  const on =
    day <= days
      ? days === 1
        ? text('', '')
        : text(` on day ${day}`, `第 ${day} 天 `)
      : day === days + 1
        ? text(' the next day', '次日 ')
        : text(` on day ${day}`, `第 ${day} 天 `);
  if (cutShort !== null) {
    const why = reasons[cutShort];
    return text(
      `Cut short at ${time}${on.en}: ${why.en}. Only what happened until then is counted.`,
      `模拟于${on.zh}${time} 中止：${why.zh}。只统计到此为止的结果。`,
    );
  }
  const said = text(`The last shopper left at ${time}${on.en}`, `最后一位顾客于${on.zh}${time} 离店`);
  if (!isOvertime(end, days)) return text(`${said.en}.`, `${said.zh}。`);
  const asked = days === 1 ? text('one day', '1 天') : text(`${days} days`, `${days} 天`);
  return text(
    `${said.en}: the tills could not keep up, and this is more than ${asked.en}. Have more tills, or lower the footfall.`,
    `${said.zh}：收银台跟不上，实际已超过 ${asked.zh}。请增加收银台，或降低客流。`,
  );
}

const reasons: Readonly<Record<CutShort, Text>> = {
  time: text('a run lasts at most 49 days', '一次模拟最长 49 天'),
  wait: text('shoppers would wait longer than 24 days at the tills', '顾客在收银台将等候超过 24 天'),
  shoppers: text('more shoppers came than a run holds', '顾客人数超出一次模拟的容量'),
};

function later(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
