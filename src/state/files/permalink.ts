// A link to a moment: which project, which plans, whose luck, when and where. Pure; it never holds a trace.
import { two } from '../../../sim/words/times.ts';

export interface Permalink {
  /** One of the two: an example as it comes, or a project kept in this browser. */
  readonly exampleId: string | null;
  readonly projectKey: string | null;
  readonly planA: string | null;
  readonly planB: string | null;
  readonly shown: 'A' | 'B';
  readonly seed: string;
  readonly replication: number;
  /** Paired days that a verdict rests on; null: as many as usual. */
  readonly pairedDays: number | null;
  readonly tMs: number | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly bayIx: number | null;
  readonly skuIx: number | null;
  readonly shopper: number | null;
}

/** Readable, in a fixed order; what is as usual is left out. */
export function writePermalink(link: Permalink): string {
  const parts = new URLSearchParams();
  const put = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') parts.set(name, String(value));
  };
  put('example', link.exampleId);
  put('project', link.projectKey);
  put('a', link.planA);
  put('b', link.planB);
  if (link.shown === 'B') put('show', 'b');
  put('seed', link.seed);
  put('rep', link.replication);
  put('days', link.pairedDays);
  put('t', link.tMs === null ? null : timeText(link.tMs));
  put('place', link.place);
  put('bay', link.bayIx);
  put('sku', link.skuIx);
  put('shopper', link.shopper);
  put('lang', link.language);
  return `#${parts.toString()}`;
}

/** Null where the address holds no link. What cannot be read is passed over. */
export function readPermalink(hash: string): Permalink | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const id = (name: string): string | null => {
    const text = parts.get(name);
    return text !== null && /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(text) ? text : null;
  };
  const whole = (name: string): number | null => {
    const text = parts.get(name);
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
  };
  const exampleId = id('example');
  const projectKey = id('project');
  if (exampleId === null && projectKey === null) return null;
  return {
    exampleId,
    projectKey,
    planA: id('a'),
    planB: id('b'),
    shown: parts.get('show') === 'b' ? 'B' : 'A',
    seed: (parts.get('seed') ?? '').slice(0, 100) || 'shelfwalk',
    replication: whole('rep') ?? 0,
    pairedDays: whole('days') || null,
    tMs: timeOf(parts.get('t') ?? ''),
    place: id('place'),
    language: id('lang'),
    bayIx: whole('bay'),
    skuIx: whole('sku'),
    shopper: whole('shopper'),
  };
}

/** 10:42:07.5 on the first day, 2d10:42:07 on the second. */
export function timeText(tMs: number): string {
  const ms = Math.max(0, Math.round(tMs));
  const day = Math.floor(ms / 86_400_000) + 1;
  const s = Math.floor((ms % 86_400_000) / 1000);
  const rest = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  const clock = `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}${rest}`;
  return day === 1 ? clock : `${day}d${clock}`;
}

export function timeOf(text: string): number | null {
  const found = /^(?:(\d{1,2})d)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/.exec(text);
  if (!found) return null;
  const [, day = '1', hours, minutes, seconds = '0', part = ''] = found;
  const s = ((Number(day) - 1) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds);
  return s * 1000 + Number(part.padEnd(3, '0'));
}
