// Numbers and draws everything else stands on: accuracy against Math, and draws that are uniform, independent and
// keyed as they have always been.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decision, draw, lanes, masterKey, prefix, subjectKey, uniform } from '../sim/base/draw.ts';
import { hashBytes, hashText } from '../sim/base/hash.ts';
import { exp, ln, normalQuantile, power } from '../sim/base/ln.ts';
import { sincosDeg } from '../sim/base/sincos.ts';
import { binomialP, kolmogorovP, mean, normalCdf, pearsonP, variance } from './support/statistics.ts';

const ALPHA = 0.001;

/** Numbers over all magnitudes of a double, subnormal ones included. */
function magnitudes(): number[] {
  const numbers: number[] = [];
  const bits = new DataView(new ArrayBuffer(8));
  let state = 12345;
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  for (let exponent = 0; exponent < 2047; exponent++) {
    for (let n = 0; n < 20; n++) {
      bits.setUint32(0, (exponent << 20) | (word() >>> 12));
      bits.setUint32(4, (word() ^ (word() >>> 16)) >>> 0);
      numbers.push(bits.getFloat64(0));
    }
  }
  for (let k = 1; k < 2000; k++) numbers.push(1 + k * 2 ** -52, 1 - k * 2 ** -53, 1 + k * 1e-4, 1 - k * 4e-4);
  numbers.push(
    5e-324,
    2 ** -1022,
    2 ** -1022 - 2 ** -1074,
    Number.MAX_VALUE,
    Math.SQRT2,
    Math.SQRT1_2,
    0.5,
    2,
  );
  return numbers.filter((x) => x > 0);
}

describe('ln', () => {
  it('is within 1e-15 of the logarithm at every magnitude, next to 1 and among subnormal numbers', () => {
    let worst = 0;
    let at = 0;
    for (const x of magnitudes()) {
      const true_ = Math.log(x);
      const error = true_ === 0 ? Math.abs(ln(x)) : Math.abs(ln(x) / true_ - 1);
      if (!(error <= worst)) {
        worst = error;
        at = x;
      }
    }
    expect(worst, `at ${at}`).toBeLessThan(1e-15);
  });

  it('knows its limits', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(ln(-1)).toBeNaN();
    expect(ln(Number.NaN)).toBeNaN();
  });
});

describe('exp', () => {
  it('is within 1e-15 of the exponential wherever that is a normal number', () => {
    let worst = 0;
    let at = 0;
    const look = (x: number) => {
      const error = Math.abs(exp(x) / Math.exp(x) - 1);
      if (!(error <= worst)) {
        worst = error;
        at = x;
      }
    };
    for (let i = 0; i <= 200_000; i++) look(-708 + (i * 1417.7) / 200_000);
    for (const x of magnitudes()) {
      if (x < 700) {
        look(x);
        look(-x);
      }
    }
    // Where the reduction by multiples of ln 2 turns over.
    for (let k = -1020; k < 1023; k++) look((k + 0.5) * Math.LN2);
    expect(worst, `at ${at}`).toBeLessThan(1e-15);
  });

  it('runs out into subnormal numbers and its limits', () => {
    for (let x = -745.13; x < -708; x += 0.01)
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(Math.max(5e-324, Math.exp(x) * 1e-15));
    expect(exp(0)).toBe(1);
    expect(exp(-746)).toBe(0);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('undoes ln, and makes powers', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(exp(ln(x)) / x - 1)).toBeLessThan(2e-13); // 700 * 2^-53 and a bit
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (x, y) => {
          expect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(2e-14);
        },
      ),
    );
    expect(power(0, 0.26)).toBe(0);
    expect(power(0, 0)).toBe(1);
    expect(power(1, 0.26)).toBe(1);
  });
});

describe('normalQuantile', () => {
  it('is within 1e-8 of the normal quantile, deep in both tails too', () => {
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    let worst = 0;
    const look = (p: number) => {
      const x = normalQuantile(p);
      // The probability missed, over the density there, is the distance to the true quantile (to second order).
      const missed = p < 0.5 ? normalCdf(x) - p : 1 - p - normalCdf(-x);
      worst = Math.max(worst, Math.abs(missed) / density(x));
    };
    for (let p = 0.0005; p < 1; p += 0.0005) look(p);
    for (const p of [1.2e-10, 1e-8, 1e-6, 1e-4, 0.024249, 0.02425, 0.024251]) {
      look(p);
      look(1 - p);
    }
    expect(worst).toBeLessThan(1e-8);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 7);
  });

  it('rises everywhere, across the seams of its pieces as well', () => {
    for (const seam of [0.02425, 0.97575]) {
      for (let k = -50; k < 50; k++)
        expect(normalQuantile(seam + (k + 1) * 1e-7)).toBeGreaterThan(normalQuantile(seam + k * 1e-7));
    }
  });
});

describe('sincosDeg', () => {
  it('is exact at quarter turns, either way round', () => {
    const turns: [number, number, number][] = [
      [0, 1, 0],
      [90, 0, 1],
      [180, -1, 0],
      [270, 0, -1],
      [360, 1, 0],
      [-90, 0, -1],
      [-180, -1, 0],
      [-270, 0, 1],
      [-360, 1, 0],
    ];
    for (const [deg, cos, sin] of turns) {
      const made = sincosDeg(deg);
      expect([made.cos + 0, made.sin + 0], `${deg} degrees`).toEqual([cos, sin]);
    }
  });

  it('is within 1e-15 of sine and cosine between them', () => {
    for (let deg = -360; deg <= 360; deg += 0.125) {
      const { cos, sin } = sincosDeg(deg);
      // Reduced by symmetry in degrees first, where it is exact, so that Math adds no error of its own.
      const quarter = Math.round(deg / 90);
      const rest = ((deg - 90 * quarter) * Math.PI) / 180;
      const [c, s] = [Math.cos(rest), Math.sin(rest)];
      const turned = [
        [c, s],
        [-s, c],
        [-c, -s],
        [s, -c],
      ][((quarter % 4) + 4) % 4];
      expect(Math.abs(cos - turned[0]), `${deg} degrees`).toBeLessThan(1e-15);
      expect(Math.abs(sin - turned[1]), `${deg} degrees`).toBeLessThan(1e-15);
    }
  });
});

describe('keyed draws', () => {
  const key = masterKey('uniform', 0);
  const skus = Array.from({ length: 512 }, (_, n) => subjectKey('sku', `sku-${n}`));
  /** One stream of draws for each thing that can vary while all else stays. */
  const streams: Record<string, (n: number) => number> = {
    shopper: (n) => draw(key, Decision.dwell, n),
    occurrence: (n) => draw(key, Decision.dwell, 5, n),
    replication: (n) => draw(masterKey('uniform', n), Decision.dwell, 5),
    'seed text': (n) => draw(masterKey(`seed ${n}`, 0), Decision.dwell, 5),
    'one SKU after the other': (n) => {
      const { s0, s1 } = subjectKey('sku', `6901234${n}`);
      return draw(key, Decision.taste, 5, 0, s0, s1);
    },
    'SKU and shopper': (n) => {
      const { s0, s1 } = skus[n & 511];
      return draw(key, Decision.taste, n >> 9, 0, s0, s1);
    },
    'SKU at a section': (n) => {
      // As attention does it: the section's lanes are laid over the prefix.
      const section = subjectKey('section', `cola/G${n >> 14}/front`);
      prefix(key, Decision.notice, (n >> 9) & 31, 0);
      const { s0, s1 } = skus[n & 511];
      return uniform(lanes[0] ^ section.s0, lanes[1] ^ section.s1, s0, s1);
    },
    'decision and shopper': (n) => draw(key, ((n % 23) + 1) as Decision, Math.floor(n / 23)),
  };

  it.each(Object.keys(streams))('are uniform along %s, in their high and in their low digits', (name) => {
    const n = name === 'replication' || name === 'seed text' ? 1 << 14 : 1 << 17;
    const high = new Float64Array(256);
    const low = new Float64Array(256);
    const values = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const u = streams[name](i);
      values[i] = u;
      high[Math.floor(u * 256)]++;
      low[Math.floor(u * 2 ** 24) % 256]++;
    }
    const even = new Float64Array(256).fill(1);
    expect(pearsonP(high, even)).toBeGreaterThan(ALPHA);
    expect(pearsonP(low, even)).toBeGreaterThan(ALPHA);
    expect(kolmogorovP(values, (x) => x)).toBeGreaterThan(ALPHA);
    expect(Math.min(...values.subarray(0, 1 << 14))).toBeGreaterThan(0);
    expect(Math.max(...values.subarray(0, 1 << 14))).toBeLessThan(1);
  });

  /** Pairs of draws that differ in one part of their key must be independent: 16 x 16 cells, all equally full. */
  const neighbours: Record<string, (n: number) => [number, number]> = {
    'neighbouring shoppers': (n) => [draw(key, Decision.dwell, n), draw(key, Decision.dwell, n + 1)],
    'neighbouring decisions': (n) => [
      draw(key, ((n % 22) + 1) as Decision, Math.floor(n / 22)),
      draw(key, ((n % 22) + 2) as Decision, Math.floor(n / 22)),
    ],
    'neighbouring occurrences': (n) => [
      draw(key, Decision.stop, n >> 3, n & 7),
      draw(key, Decision.stop, n >> 3, (n & 7) + 1),
    ],
    'shopper n occurrence m and shopper m occurrence n': (n) => [
      draw(key, Decision.stop, n >> 6, 1000 + (n & 63)),
      draw(key, Decision.stop, 1000 + (n & 63), n >> 6),
    ],
    'two SKUs, one shopper': (n) => [
      draw(key, Decision.taste, n >> 8, 0, skus[n & 255].s0, skus[n & 255].s1),
      draw(key, Decision.taste, n >> 8, 0, skus[(n & 255) + 1].s0, skus[(n & 255) + 1].s1),
    ],
    'a SKU and its brand of the same name': (n) => {
      const [sku, brand] = [subjectKey('sku', `n${n}`), subjectKey('brand', `n${n}`)];
      return [
        draw(key, Decision.taste, 3, 0, sku.s0, sku.s1),
        draw(key, Decision.taste, 3, 0, brand.s0, brand.s1),
      ];
    },
  };

  const independent = (pairOf: (n: number) => [number, number], n: number): number => {
    const cells = new Float64Array(256);
    for (let i = 0; i < n; i++) {
      const [u, v] = pairOf(i);
      cells[Math.floor(u * 16) * 16 + Math.floor(v * 16)]++;
    }
    return pearsonP(cells, new Float64Array(256).fill(1));
  };

  it.each(Object.keys(neighbours))('are independent between %s', (name) => {
    expect(independent(neighbours[name], 1 << 17)).toBeGreaterThan(ALPHA);
  });

  it('are independent between neighbouring replications, shopper by shopper', () => {
    const keys = Array.from({ length: 65 }, (_, replication) => masterKey('shop', replication));
    const pair = (n: number): [number, number] => [
      draw(keys[n & 63], Decision.dwell, n >> 6),
      draw(keys[(n & 63) + 1], Decision.dwell, n >> 6),
    ];
    expect(independent(pair, 1 << 17)).toBeGreaterThan(ALPHA);
  });

  it('forget every bit of the shopper number', () => {
    for (let bit = 0; bit < 18; bit++) {
      const pair = (n: number): [number, number] => [
        draw(key, Decision.arrival, n),
        draw(key, Decision.arrival, n ^ (1 << bit)),
      ];
      // 19 tests in this one: a stricter level keeps the false-alarm rate. Pairs come twice, so every other n is used.
      const chosen = (n: number) => pair(((n >> bit) << (bit + 1)) | (n & ((1 << bit) - 1)));
      expect(independent(chosen, 1 << 15), `bit ${bit}`).toBeGreaterThan(ALPHA / 18);
    }
  });

  it('make every SKU of a shelf the luckiest equally often, and sums spread as they should', () => {
    const wins = new Float64Array(24);
    const sums: number[] = [];
    for (let shopper = 0; shopper < 24_000; shopper++) {
      let best = 0;
      let bestU = -1;
      let sum = 0;
      prefix(key, Decision.taste, shopper, 0);
      const [p0, p1] = lanes;
      for (let sku = 0; sku < 24; sku++) {
        const u = uniform(p0, p1, skus[sku].s0, skus[sku].s1);
        sum += u;
        if (u > bestU) {
          bestU = u;
          best = sku;
        }
      }
      wins[best]++;
      sums.push(sum);
    }
    expect(pearsonP(wins, new Float64Array(24).fill(1))).toBeGreaterThan(ALPHA);
    // 24 independent uniforms: mean 12, variance 2. Any shared part of the draws would show here.
    const n = sums.length;
    expect(Math.abs(mean(sums) - 12) / Math.sqrt(2 / n)).toBeLessThan(3.29);
    // The excess kurtosis of the sum is -1.2 / 24.
    expect(Math.abs(variance(sums) / 2 - 1) / Math.sqrt((2 - 1.2 / 24) / n)).toBeLessThan(3.29);
  });

  it('hardly ever share a prefix: two lanes, not one', () => {
    const n = 1 << 20;
    const names = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      // A shopper's draws for one decision must not be another's for some other decision.
      prefix(key, ((i & 15) + 1) as Decision, i >> 5, (i >> 4) & 1);
      names[i] = (lanes[0] >>> 0) * 2 ** 21 + (lanes[1] >>> 11);
    }
    names.sort();
    let same = 0;
    for (let i = 1; i < n; i++) if (names[i] === names[i - 1]) same++;
    expect(same).toBe(0);
  });

  it('of different subjects come from different keys', () => {
    const seen = new Set<string>();
    for (const kind of ['sku', 'category', 'brand', 'bay', 'section'])
      for (let n = 0; n < 20_000; n++) {
        const { s0, s1 } = subjectKey(kind, `${n}`);
        seen.add(`${s0}/${s1}`);
      }
    expect(seen.size).toBe(100_000);
    // One lane alone meets the birthday bound: about 1.2 pairs in 100,000.
    expect(subjectKey('sku', 'ab')).not.toEqual(subjectKey('skua', 'b'));
  });
});

describe('the keys of the draws', () => {
  it('keep their numbers: renumbering a decision changes every result ever published', () => {
    expect(Decision).toMatchObject({
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
    });
    const numbers = Object.values(Decision);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('keep their values', () => {
    const key = masterKey('golden', 3);
    const cola = subjectKey('sku', 'cola-500');
    expect([key.k0, key.k1]).toEqual([534769524, -1498944974]);
    expect([cola.s0, cola.s1]).toEqual([-1994116695, 323891295]);
    expect([
      draw(key, Decision.arrival, 0),
      draw(key, Decision.arrival, 1),
      draw(key, Decision.stop, 7, 2, cola.s0, cola.s1),
      draw(key, Decision.taste, 262_143, 0, cola.s0, cola.s1),
      draw(masterKey('金', 0), Decision.dwell, 12, 1, cola.s0, cola.s1),
    ]).toEqual([
      0.06852400244679302, 0.8567297601839527, 0.5484732297481969, 0.6821651527425274, 0.9202943803975359,
    ]);
  });
});

describe('hashes', () => {
  it('keep their values', () => {
    expect([hashText(''), hashText('a'), hashText('可乐'), hashText('cola-500')]).toEqual([
      1947474976, 3222490305, 3781958884, 2651959085,
    ]);
    expect(hashBytes(Uint8Array.of())).toBe('fd0c8742014b35b9');
    expect(hashBytes(Uint8Array.of(1, 2, 3, 4, 5))).toBe('b4c89a3f563a98dc');
  });

  it('of bytes change with any bit, with the length, and not with where the bytes lie', () => {
    const bytes = Uint8Array.from({ length: 67 }, (_, n) => (n * 37) & 255);
    const seen = new Set([hashBytes(bytes)]);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] ^= 1 << (bit & 7);
      seen.add(hashBytes(changed));
    }
    for (let length = 0; length < bytes.length; length++) seen.add(hashBytes(bytes.slice(0, length)));
    for (let zeros = 1; zeros < 9; zeros++)
      seen.add(hashBytes(Uint8Array.of(...bytes, ...new Uint8Array(zeros))));
    expect(seen.size).toBe(1 + 67 * 8 + 67 + 8);
    const moved = new Uint8Array(80);
    for (const offset of [1, 2, 3, 4, 8]) {
      moved.set(bytes, offset);
      expect(hashBytes(moved.subarray(offset, offset + 67))).toBe(hashBytes(bytes));
    }
  });

  it('of texts spread evenly over their bits', () => {
    const counts = new Float64Array(32);
    const n = 20_000;
    for (let i = 0; i < n; i++) {
      const h = hashText(`sku-${i}`);
      for (let bit = 0; bit < 32; bit++) counts[bit] += (h >>> bit) & 1;
    }
    for (let bit = 0; bit < 32; bit++)
      expect(binomialP(counts[bit], n, 0.5), `bit ${bit}`).toBeGreaterThan(ALPHA / 32);
  });
});
