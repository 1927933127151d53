// Times of day and lengths of time as people read them.
import { amount } from './figures.ts';
import type { Text } from './text.ts';

/** Minutes after midnight as on a clock: "09:05"; the end of a day is "24:00". */
export function clock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** The time of day of a moment in a run of days: "09:05", or "09:05:30". */
export function timeOfDay(timeMs: number, withSeconds = false): string {
  const s = Math.floor(timeMs / 1000);
  const time = clock(Math.floor(s / 60) % (24 * 60));
  return withSeconds ? `${time}:${two(s % 60)}` : time;
}

/** How long something took: "45 s", "2 min 5 s", "12 min". */
export function duration(ms: number): Text {
  const s = Math.round(ms / 1000);
  if (s < 60) return { en: `${s} s`, zh: `${s} 秒` };
  const [whole, rest] = [Math.floor(s / 60), s % 60];
  if (whole >= 10 || rest === 0) {
    const minutes = Math.round(s / 60);
    return { en: `${minutes} min`, zh: `${minutes} 分钟` };
  }
  return { en: `${whole} min ${rest} s`, zh: `${whole} 分 ${rest} 秒` };
}

/** A mean length of time, with a decimal. */
export function meanTime(ms: number): Text {
  const s = ms / 1000;
  return s < 90
    ? { en: `${amount(s, 1)} s`, zh: `${amount(s, 1)} 秒` }
    : { en: `${amount(s / 60, 1)} min`, zh: `${amount(s / 60, 1)} 分钟` };
}

export function two(n: number): string {
  return String(n).padStart(2, '0');
}
