// The week of a store: how many shoppers come on which day, and when its doors are open.
import { plain } from '../words/figures.ts';
import { type Text, text } from '../words/text.ts';
import { clock } from '../words/times.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** Minutes after midnight at which the first shopper may enter, and from which nobody enters any more. */
export interface Hours {
  readonly openMin: number;
  readonly closeMin: number;
}

/** What the document says of the footfall. */
export interface Footfall {
  readonly days: number;
  readonly footfallPerHour: readonly number[];
  readonly weekdayFactors?: readonly number[] | undefined;
  readonly firstWeekday?: Weekday | undefined;
  /** `weekdays`: those with other hours; null: closed all day. */
  readonly opening?:
    | (Hours & { readonly weekdays: { readonly [W in Weekday]?: Hours | null | undefined } })
    | undefined;
}

export const weekdayNames: Readonly<Record<Weekday, Text>> = {
  monday: text('Monday', '星期一'),
  tuesday: text('Tuesday', '星期二'),
  wednesday: text('Wednesday', '星期三'),
  thursday: text('Thursday', '星期四'),
  friday: text('Friday', '星期五'),
  saturday: text('Saturday', '星期六'),
  sunday: text('Sunday', '星期日'),
};

/** The day of the week of a day counted from 0. */
function weekdayOf({ firstWeekday }: Pick<Footfall, 'firstWeekday'>, day: number): Weekday {
  return weekdays[(weekdays.indexOf(firstWeekday ?? 'monday') + day) % 7];
}

/** The project says something of the days of the week, so that naming them tells something. */
function knowsWeekdays({ weekdayFactors, firstWeekday, opening }: Footfall): boolean {
  return (
    weekdayFactors !== undefined ||
    firstWeekday !== undefined ||
    Object.keys(opening?.weekdays ?? {}).length > 0
  );
}

/** "day 6", and where days of the week are known "day 6, Saturday"; `day` counts from 0. */
export function dayText(demand: Footfall, day: number): Text {
  const name = knowsWeekdays(demand) ? weekdayNames[weekdayOf(demand, day)] : null;
  return text(
    `day ${day + 1}${name ? `, ${name.en}` : ''}`,
    `第 ${day + 1} 天${name ? `（${name.zh}）` : ''}`,
  );
}

/** Part of an hour in which shoppers enter: where it begins and ends in the hour, 0 to 1, and how many an hour come. */
export interface OpenHour {
  readonly from01: number;
  readonly to01: number;
  readonly perHour: number;
}

/** An hour of a run, counted from midnight of its first day. */
export function openHour(demand: Footfall, hour: number): OpenHour {
  const day = Math.floor(hour / 24);
  const ofDay = hour % 24;
  const weekday = weekdayOf(demand, day);
  const factor = demand.weekdayFactors?.[weekdays.indexOf(weekday)] ?? 1;
  const hours = hoursOf(demand, weekday);
  const within = (min: number): number => Math.max(0, Math.min(1, min / 60 - ofDay));
  return {
    from01: hours ? within(hours.openMin) : 0,
    to01: hours ? within(hours.closeMin) : hours === null ? 0 : 1,
    perHour: demand.footfallPerHour[ofDay] * factor,
  };
}

/** Opening hours of a day of the week; null: closed; undefined: the document says none, and nobody is kept out. */
function hoursOf({ opening }: Footfall, weekday: Weekday): Hours | null | undefined {
  const own = opening?.weekdays[weekday];
  return own === undefined ? opening : own;
}

/** Shoppers expected on a day, counted from 0. */
function shoppersOfDay(demand: Footfall, day: number): number {
  return shoppersUntil(demand, day, 1440);
}

/** Shoppers expected on a day from midnight to a minute of it. */
export function shoppersUntil(demand: Footfall, day: number, min: number): number {
  let sum = 0;
  for (let ofDay = 0; ofDay < 24; ofDay++) {
    const { from01, to01, perHour } = openHour(demand, 24 * day + ofDay);
    sum += perHour * Math.max(0, Math.min(to01, min / 60 - ofDay) - from01);
  }
  return sum;
}

/** Shoppers expected a day, over the days of a run. */
export function meanShoppersPerDay(demand: Footfall): number {
  // Days that are all alike are not summed and divided again: not one bit is lost.
  if (!demand.weekdayFactors && Object.keys(demand.opening?.weekdays ?? {}).length === 0)
    return shoppersOfDay(demand, 0);
  let sum = 0;
  for (let day = 0; day < demand.days; day++) sum += shoppersOfDay(demand, day);
  return sum / demand.days;
}

/** What the project says of its week: "day 1 a Monday; Saturday × 1.5; open 09:00 to 21:00, Sunday closed"; null: nothing. */
export function weekText(demand: Footfall): Text | null {
  const { weekdayFactors, firstWeekday, opening } = demand;
  const parts: Text[] = [];
  if (knowsWeekdays(demand)) {
    const first = weekdayNames[firstWeekday ?? 'monday'];
    parts.push(text(`day 1 a ${first.en}`, `第 1 天为${first.zh}`));
  }
  for (const [ix, factor] of (weekdayFactors ?? []).entries()) {
    const { en, zh } = weekdayNames[weekdays[ix]];
    if (factor !== 1) parts.push(text(`${en} × ${plain(factor, 3)}`, `${zh} × ${plain(factor, 3)}`));
  }
  if (opening) parts.push(text(`open ${hoursText(opening).en}`, `营业 ${hoursText(opening).zh}`));
  for (const weekday of weekdays) {
    const hours = opening?.weekdays[weekday];
    const { en, zh } = weekdayNames[weekday];
    if (hours === null) parts.push(text(`${en} closed`, `${zh}休息`));
    else if (hours) parts.push(text(`${en} ${hoursText(hours).en}`, `${zh} ${hoursText(hours).zh}`));
  }
  if (parts.length === 0) return null;
  return text(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('，'));
}

function hoursText({ openMin, closeMin }: Hours): Text {
  return text(`${clock(openMin)} to ${clock(closeMin)}`, `${clock(openMin)} 至 ${clock(closeMin)}`);
}
