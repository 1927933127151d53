// Keyed draws: one uniform per (seed, decision, shopper, occurrence, subject), the same whatever else was drawn.
//
// This is what makes two plans comparable shopper by shopper: a draw depends on whose decision it is and about what,
// never on how many draws came before or on where a SKU stands. Sample by inversion only.
import seedrandom from 'seedrandom';
import { hashText } from './hash.ts';

/** Which decision a draw is for. The numbers are part of the results: append, never renumber. */
export const Decision = {
  arrival: 1,
  segment: 2,
  list: 3,
  mission: 4,
  basket: 5,
  goals: 6,
  goalCategory: 7,
  brandNamed: 8,
  route: 9,
  wander: 10,
  wanderPlace: 11,
  walkSpeed: 12,
  stop: 13,
  dwell: 14,
  notice: 15,
  nest: 16,
  taste: 17,
  brandTaste: 18,
  outside: 19,
  stockout: 20,
  lostForGood: 21,
  service: 22,
  homeSection: 23,
  wanderKind: 24,
  contact: 25,
  conversion: 26,
  family: 27,
} as const;
export type Decision = (typeof Decision)[keyof typeof Decision];

/** The key of one replication: two 32-bit lanes (one lane would collide after about 10^5 prefixes). */
export interface MasterKey {
  readonly k0: number;
  readonly k1: number;
}

/** Two 32-bit lanes that name a subject (a SKU, a category, a bay) by its id, wherever it stands. */
export interface SubjectKey {
  readonly s0: number;
  readonly s1: number;
}

/** Turns a person's seed text and a replication number into a key. */
export function masterKey(seed: string, replication: number): MasterKey {
  const random = seedrandom(`${seed}\u0000${replication}`);
  return { k0: random.int32(), k1: random.int32() };
}

/** The key of a subject; `kind` keeps a SKU and a category of the same id apart. */
export function subjectKey(kind: string, id: string): SubjectKey {
  return { s0: hashText(`${kind}\u0000${id}`) | 0, s1: hashText(`${id}\u0001${kind}`) | 0 };
}

/** Lanes of a (decision, shopper, occurrence) prefix; filled by `prefix`, read by the loop that follows it. */
export const lanes = new Int32Array(2);

/** Mixes a prefix into `lanes`. Read them into locals at once: the next call overwrites them. */
export function prefix(key: MasterKey, decision: Decision, shopper: number, occurrence: number): void {
  let a = Math.imul(key.k0 ^ Math.imul(shopper + 1, 0x9e3779b1), 0x85ebca6b);
  // The decision enters both lanes: in one alone, two (shopper, decision) pairs could share all their draws.
  let b = Math.imul(
    key.k1 + Math.imul(occurrence + 1, 0xc2b2ae35) + Math.imul(decision, 0x94d049bb),
    0x27d4eb2f,
  );
  a ^= a >>> 15;
  b ^= b >>> 13;
  a = Math.imul(a + Math.imul(decision, 0x165667b1), 0x7feb352d) ^ b;
  b = Math.imul(b + a, 0x846ca68b);
  a ^= a >>> 16;
  b ^= b >>> 15;
  lanes[0] = Math.imul(a ^ (b >>> 7), 0xc2b2ae3d);
  lanes[1] = Math.imul(b + (a << 5), 0x9e3779b1) ^ a;
}

/** Uniform in (0, 1) for a prefix and a subject. */
export function uniform(p0: number, p1: number, s0: number, s1: number): number {
  let h = Math.imul(p0 ^ s0, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul((h + p1) ^ s1, 0x846ca68b);
  h ^= h >>> 13;
  h = Math.imul(h + p0, 0x9e3779b1);
  h ^= h >>> 16;
  return ((h >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/** One draw with its whole key; subject lanes default to none. */
export function draw(
  key: MasterKey,
  decision: Decision,
  shopper: number,
  occurrence = 0,
  s0 = 0,
  s1 = 0,
): number {
  prefix(key, decision, shopper, occurrence);
  return uniform(lanes[0], lanes[1], s0, s1);
}

/** Both lanes of the keys by which draws know a list of things. */
export interface KeyLanes {
  readonly s0: Int32Array;
  readonly s1: Int32Array;
}

export function keyLanes(keys: readonly SubjectKey[]): KeyLanes {
  return { s0: Int32Array.from(keys, (key) => key.s0), s1: Int32Array.from(keys, (key) => key.s1) };
}
