// Square cells over a floor: a straight way divided among those it crosses, and a grid made soft.

/** Radius over which a grid is made soft, in cells. */
const SPREAD = 2;

interface Cells {
  readonly values: Float32Array | Float64Array;
  readonly nx: number;
  readonly ny: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Divides an amount among the cells a straight way crosses, by the length in each; coordinates are in cells. */
export function spread({ values, nx, ny }: Cells, from: Point, to: Point, amount: number): void {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let share = 0;
  // Share of the way at which the next upright and the next level border is met, and from border to border.
  let nextX = firstBorder(from.x, dx);
  let nextY = firstBorder(from.y, dy);
  while (share < 1) {
    const end = Math.min(nextX, nextY, 1);
    const middle = (share + end) / 2;
    const column = Math.min(nx - 1, Math.max(0, Math.floor(from.x + dx * middle)));
    const row = Math.min(ny - 1, Math.max(0, Math.floor(from.y + dy * middle)));
    values[row * nx + column] += amount * (end - share);
    if (nextX <= end) nextX += Math.abs(1 / dx);
    if (nextY <= end) nextY += Math.abs(1 / dy);
    share = end;
  }
}

function firstBorder(from: number, by: number): number {
  if (by > 0) return (Math.floor(from) + 1 - from) / by;
  return by < 0 ? (Math.ceil(from) - 1 - from) / by : Number.POSITIVE_INFINITY;
}

/** Mean over a square of side 2 * SPREAD + 1, rows and then columns. */
export function blur(from: Float32Array, nx: number, ny: number): Float32Array {
  const rows = new Float32Array(from.length);
  const both = new Float32Array(from.length);
  const side = 2 * SPREAD + 1;
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      let sum = 0;
      for (let d = -SPREAD; d <= SPREAD; d++) {
        const at = x + d;
        if (at >= 0 && at < nx) sum += from[y * nx + at];
      }
      rows[y * nx + x] = sum / side;
    }
  }
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      let sum = 0;
      for (let d = -SPREAD; d <= SPREAD; d++) {
        const at = y + d;
        if (at >= 0 && at < ny) sum += rows[at * nx + x];
      }
      both[y * nx + x] = sum / side;
    }
  }
  return both;
}
