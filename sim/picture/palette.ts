// Every colour, light and dark, in one place: panels and reports take them as CSS variables, the stage as numbers.
import { exp, ln } from '../base/ln.ts';
import type { SegmentId } from '../project/schema.ts';

export type Theme = 'light' | 'dark';

export interface Palette {
  readonly page: string;
  readonly panel: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  /** Plan A and plan B: one accent each, in every list, chart and stage. */
  readonly planA: string;
  readonly planB: string;
  readonly planASoft: string;
  readonly planBSoft: string;
  readonly focus: string;
  /** The floor from above. */
  readonly outside: string;
  readonly floor: string;
  readonly floorGrid: string;
  readonly wall: string;
  readonly fixture: string;
  readonly fixtureEdge: string;
  readonly shadow: string;
  /** Beside a fixture, over the floor. */
  readonly fixtureShadow: string;
  /** The belt of a till. */
  readonly belt: string;
  readonly tokenEdge: string;
  /** The shelf from the front. */
  readonly shelfRoom: string;
  readonly shelfBack: string;
  readonly shelfBackShade: string;
  readonly shelfHeader: string;
  /** A board: its front, its upper side behind the goods, and the light on its edge. */
  readonly board: string;
  readonly boardTop: string;
  readonly boardLight: string;
  readonly boardEdge: string;
  readonly upright: string;
  readonly ticket: string;
  readonly ticketInk: string;
  /** The ticket of a promotion: the same in both themes, as paper is. */
  readonly promoTicket: string;
  readonly promoInk: string;
  readonly hole: string;
  readonly holeLine: string;
}

const light: Palette = {
  page: '#f1ede6',
  panel: '#fbf9f5',
  raised: '#ffffff',
  sunken: '#f1ede6',
  line: '#e4ded3',
  lineStrong: '#cdc5b7',
  ink: '#26221d',
  inkSoft: '#6b6359',
  planA: '#2a5bd0',
  planB: '#bd4a06',
  planASoft: '#e3eafa',
  planBSoft: '#fae7d8',
  focus: '#26221d',
  outside: '#e7e1d7',
  floor: '#faf8f3',
  floorGrid: '#f2eee6',
  wall: '#b3a999',
  fixture: '#ddd6ca',
  fixtureEdge: '#c0b6a7',
  shadow: '#6b5d47',
  fixtureShadow: '#6b5d4729',
  belt: '#66615a',
  tokenEdge: '#2b2620',
  shelfRoom: '#e7e1d7',
  shelfBack: '#efebe3',
  shelfBackShade: '#dcd5c8',
  shelfHeader: '#e2dcd2',
  board: '#d8d1c4',
  boardTop: '#e6e1d9',
  boardLight: '#edeae4',
  boardEdge: '#bdb3a3',
  upright: '#c4baab',
  ticket: '#ffffff',
  ticketInk: '#26221d',
  promoTicket: '#ffd84d',
  promoInk: '#26221d',
  hole: '#cbc2b3',
  holeLine: '#8b8071',
};

const dark: Palette = {
  page: '#171513',
  panel: '#201e1b',
  raised: '#2b2824',
  sunken: '#191715',
  line: '#35312c',
  lineStrong: '#4c463f',
  ink: '#f0ebe4',
  inkSoft: '#aba296',
  planA: '#86abff',
  planB: '#ffa463',
  planASoft: '#22304f',
  planBSoft: '#48301e',
  focus: '#f0ebe4',
  outside: '#131210',
  floor: '#2a2723',
  floorGrid: '#2e2b27',
  wall: '#6d655b',
  fixture: '#403b35',
  fixtureEdge: '#5b544b',
  shadow: '#000000',
  fixtureShadow: '#00000066',
  belt: '#6c6761',
  tokenEdge: '#0c0b0a',
  shelfRoom: '#151311',
  shelfBack: '#38342f',
  shelfBackShade: '#2a2723',
  shelfHeader: '#3e3a34',
  board: '#5a534a',
  boardTop: '#676158',
  boardLight: '#746f67',
  boardEdge: '#3f3a34',
  upright: '#4d473f',
  ticket: '#f4f0e9',
  ticketInk: '#26221d',
  promoTicket: '#ffd84d',
  promoInk: '#26221d',
  hole: '#1d1b18',
  holeLine: '#857b6f',
};

export const palettes: Record<Theme, Palette> = { light, dark };

/** Segments differ in hue and in lightness, so that they stay apart without colour vision. */
export const segmentColours: Record<Theme, Record<SegmentId, string>> = {
  light: { loyal: '#0c8f78', switcher: '#f4c022', quasiLoyal: '#8a3f9e', unknown: '#a3b4c4' },
  dark: { loyal: '#23b79b', switcher: '#ffd95a', quasiLoyal: '#b277cc', unknown: '#c9d5df' },
};

/** From cool and faint to hot and deep: read by lightness alone as well. */
const ramps: Record<Theme, readonly string[]> = {
  light: ['#fdf1c7', '#fbc86b', '#f08a44', '#d1495b', '#8c2f74', '#3f1d63'],
  dark: ['#2c1c4d', '#5c2673', '#a33876', '#e0605e', '#f9a64f', '#fdeb9c'],
};

/** A colour of the heat scale as [red, green, blue], for a share from 0 to 1. */
export function heatColour(theme: Theme, share01: number): [number, number, number] {
  const stops = ramps[theme];
  const at = Math.min(1, Math.max(0, share01)) * (stops.length - 1);
  const k = Math.min(stops.length - 2, Math.floor(at));
  return mixRgb(rgbOf(stops[k]), rgbOf(stops[k + 1]), at - k);
}

export function heatGradient(theme: Theme): string {
  return `linear-gradient(to right, ${ramps[theme].join(', ')})`;
}

function rgbOf(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

export function hexOf([r, g, b]: readonly [number, number, number]): `#${string}` {
  return `#${((1 << 24) | (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)).toString(16).slice(1)}`;
}

export function numberOf(hex: string): number {
  return Number.parseInt(hex.slice(1), 16);
}

function mixRgb(
  p: readonly [number, number, number],
  q: readonly [number, number, number],
  share: number,
): [number, number, number] {
  return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share, p[2] + (q[2] - p[2]) * share];
}

export function mix(p: string, q: string, share: number): `#${string}` {
  return hexOf(mixRgb(rgbOf(p), rgbOf(q), share));
}

/** hue in degrees, saturation and lightness from 0 to 1. */
export function hsl(hueDeg: number, saturation: number, lightness: number): `#${string}` {
  const h = (((hueDeg % 360) + 360) % 360) / 30;
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + h) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return hexOf([channel(0), channel(8), channel(4)]);
}

/** Relative luminance, 0 black to 1 white. */
export function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map((value) => {
    const v = value / 255;
    return v <= 0.04045 ? v / 12.92 : exp(2.4 * ln((v + 0.055) / 1.055));
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
