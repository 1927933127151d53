// Ranked places on a map: the better the place the larger its mark, a number for the best, and on a plate the rank that
// the documents give it. What it is worth is told by fill and stroke as well as by colour.
import type { Mark, Paint } from './marks.ts';

/** Surely better, not known, surely worse, not allowed, not judged yet. */
export type Standing = 'good' | 'open' | 'bad' | 'refused' | 'waiting';

export interface RankedPlace {
  readonly standing: Standing;
  /** From the best, which is 0; null where it has no place in the order. */
  readonly order: number | null;
  /** The documents' rank, where it is to be shown. */
  readonly rank: number | null;
  readonly isChosen: boolean;
}

const NUMBERED = 10;

export function isNumbered({ standing, order }: Pick<RankedPlace, 'standing' | 'order'>): boolean {
  return order !== null && order < NUMBERED && standing !== 'refused' && standing !== 'waiting';
}

/** In units of the map, which are the same share of it in any store. */
export function placeRadius(place: Pick<RankedPlace, 'standing' | 'order'>): number {
  if (place.standing === 'refused' || place.standing === 'waiting') return 0.55;
  // The first is twice as wide as the tenth, and that a little wider than the rest.
  return isNumbered(place) ? 1.85 - 0.08 * (place.order ?? 0) : 0.62;
}

const looks: Record<Standing, Paint> = {
  good: { fill: 'planB', stroke: 'planB' },
  open: { fill: 'planBSoft', stroke: 'planB' },
  bad: { fill: 'planASoft', stroke: 'planA' },
  refused: { stroke: 'inkSoft' },
  waiting: { fill: 'panel', stroke: 'inkSoft' },
};

/** Round the origin; `unit` is a unit of the map. */
export function placeMarks(place: RankedPlace, unit: number): Mark[] {
  const { standing, order, rank, isChosen } = place;
  const r = placeRadius(place) * unit;
  const look = looks[standing];
  if (standing === 'refused') {
    const lines = [
      [-r, -r, r, r],
      [r, -r, -r, r],
    ];
    return [{ kind: 'lines', lines, isClosed: false, ...look, width: 0.22 * unit }];
  }
  const dash = standing === 'bad' ? ({ dash: [r * 0.785, r * 0.471] } as const) : {};
  const edge = isChosen ? ({ stroke: 'ink' } as const) : dash;
  const marks: Mark[] = [{ kind: 'circle', x: 0, y: 0, r, ...look, width: 0.2 * unit, ...edge }];
  const number = { kind: 'words', anchor: 'middle', weight: 700 } as const;
  if (order !== null && isNumbered(place)) {
    const fill = standing === 'good' ? 'panel' : 'ink';
    marks.push({ ...number, text: String(order + 1), x: 0, y: 0, size: r * 1.25, fill });
  }
  if (rank !== null) {
    const [x, y, half] = [r * 0.95, -r * 0.95, unit * 0.7];
    marks.push(
      { kind: 'rect', x: x - half, y: y - half, w: 2 * half, h: 2 * half, r: unit * 0.3, fill: 'ink' },
      { ...number, text: String(rank), x, y, size: unit * 1.15, fill: 'panel' },
    );
  }
  return marks;
}
