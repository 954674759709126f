import type { Point } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
import { random } from '../math/random';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { RowLosses } from '../objective/rowLosses';
import { convexityGrids } from './curvatureCount';

/** From a point to both ends of a chord, in grid steps; and chords in random directions besides. */
const directions = [[1, 0], [0, 1], [1, 1], [1, -1], [2, 1], [1, 2], [2, -1], [1, -2]] as const; // prettier-ignore
const randomChords = 20_000;
/** A height above a chord by less than this share of the three losses is rounding. */
const rounding = 8 * Number.EPSILON;
/** So is one by less than so many times what the losses just beside them scatter, at these shares of the region. */
const generous = 8;
const nudges = [1e-12, 1e-10, 1e-7, 1e-5];

/**
 * Whether the ground rises above one of many chords over a region, which a convex one never does: from each point of a
 * grid along axes, diagonals and between, near and far, and along random lines. It sees creases that bend downwards, where
 * the Hessian beside them is none, as far as the losses are exact: however large, or small by cancellation. Losses in f64;
 * chords with an end that is not finite say nothing. The grid is coarser where the loss takes long to evaluate.
 */
export function risesAboveChord(plane: PlaneObjective, domain: Domain): boolean {
  const { chords: size } = convexityGrids(plane);
  const [a, b] = [evenly(domain.a, size), evenly(domain.b, size)];
  const rowAt = plane.rows(domain, 'f64');
  const heights = new Float64Array(size * size);
  b.forEach((y, row) => heights.set(rowAt(a, y), row * size));
  const scatterAt = (column: number, row: number) => scatterOf(rowAt, [a[column], b[row]], domain);
  const isAbove = (column: number, row: number, right: number, up: number): boolean => {
    const [from, to] = [column - right, column + right];
    const [below, above] = [row - up, row + up];
    if (Math.min(from, to, below, above) < 0 || Math.max(from, to, below, above) >= size) return false;
    const [start, end] = [heights[below * size + from], heights[above * size + to]];
    const middle = heights[row * size + column];
    const rise = 2 * middle - start - end;
    const noise = rounding * (Math.abs(start) + 2 * Math.abs(middle) + Math.abs(end));
    if (!Number.isFinite(start + end) || !(rise > noise)) return false;
    return rise > generous * (scatterAt(column, row) + scatterAt(from, below) + scatterAt(to, above));
  };
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      for (let stride = 1; stride < size / 2; stride *= 2) {
        if (directions.some(([right, up]) => isAbove(column, row, stride * right, stride * up))) return true;
      }
    }
  }
  const stream = random(1);
  for (let chord = 0; chord < randomChords; chord++) {
    const [column, row] = [stream.integer(size), stream.integer(size)];
    if (isAbove(column, row, stream.integer(size) - column, stream.integer(size) - row)) return true;
  }
  return false;
}

/** Evenly spaced in the coordinates themselves, whatever the scale of an axis: only so a middle is a middle. */
function evenly([low, high]: readonly [number, number], size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, k) => low + ((high - low) * k) / (size - 1));
}

/** How far the losses just beside a point are from lying on a line, which so close is rounding alone. */
function scatterOf(rowAt: RowLosses, [x, y]: Point, { a, b }: Domain): number {
  const [width, height] = [a[1] - a[0], b[1] - b[0]];
  const offsets = Float64Array.from(nudges.flatMap((nudge) => [-nudge, nudge]));
  const loss = rowAt(Float64Array.of(x), y)[0];
  const across = [
    ...rowAt(
      offsets.map((offset) => x + offset * width),
      y,
    ),
  ];
  const along = Array.from(offsets, (offset) => rowAt(Float64Array.of(x), y + offset * height)[0]);
  const bends = [across, along].flatMap((losses) =>
    nudges.map((_, k) => Math.abs(2 * loss - losses[2 * k] - losses[2 * k + 1])),
  );
  return Math.max(0, ...bends.filter(Number.isFinite));
}
