import { cellOf, type Vector } from './around';
import { gridCoordinates, finiteExtremes } from '../landscape/heightField';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Sliced } from '../longWork';
import type { Domain } from '../planeUnits';
import { leastRounding } from './roundingOf';

/** A grid of size x size points, row by row. */
interface SearchGrid {
  readonly losses: Float64Array;
  /** 1 where there is no slope but for rounding. */
  readonly flat: Uint8Array;
}

/**
 * The losses of a grid and where it has no slope but for rounding, as amid the kinks of a piecewise linear loss, whose terms
 * cancel up to their last digits.
 */
export function* searchGrid(plane: PlaneObjective, domain: Domain, size: number): Sliced<SearchGrid> {
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  const losses = new Float64Array(size * size);
  const flat = new Uint8Array(size * size);
  const rowLosses = plane.rows(domain, 'f64');
  for (let row = 0; row < size; row++) {
    losses.set(rowLosses(a, b[row]), row * size);
    yield (row + 1) / (2 * size);
  }
  if (plane.piecewiseConstant) return { losses, flat: flat.fill(1) };
  const { min, max } = finiteExtremes(losses);
  const noise = leastRounding(Math.max(Math.abs(min), Math.abs(max)));
  const isSame = (one: number, other: number) => Math.abs(losses[one] - losses[other]) <= noise;
  const cell = cellOf(domain, size - 1);
  const rises = [steepestRise(losses, size, 1), steepestRise(losses, size, size)] as const;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const place = row * size + column;
      // Where the losses beside it are others there is a slope, which need not be asked.
      const isLevel =
        (column > 0 && isSame(place - 1, place)) || (column < size - 1 && isSame(place + 1, place));
      if (isLevel && hasNoSlope(plane, [a[column], b[row]], losses[place], cell, rises)) flat[place] = 1;
    }
    yield 0.5 + (row + 1) / (2 * size);
  }
  return { losses, flat };
}

/**
 * Whether a slope is zero, or is the rounding of zero: within a cell it changes the loss by less than rounding does, it is
 * rounding beside the steepest rise within a cell, and it does not bend, so that it is no slope on its way to zero.
 */
function hasNoSlope(
  plane: PlaneObjective,
  [a, b]: Vector,
  loss: number,
  cell: Vector,
  rises: Vector,
): boolean {
  const point = Float64Array.of(a, b);
  const slopes = plane.compiled.gradient(point);
  if (slopes.every((slope) => slope === 0)) return true;
  const isRounding = slopes.every(
    (slope, axis) => Math.abs(slope) * cell[axis] <= leastRounding(Math.min(Math.abs(loss), rises[axis])),
  );
  return isRounding && plane.hessian(point).every((bend) => bend === 0);
}

/** The most that the loss changes from a grid point to the next one, so many places further. */
function steepestRise(losses: Float64Array, size: number, stride: number): number {
  let steepest = 0;
  for (let place = stride; place < losses.length; place++) {
    if (stride === 1 && place % size === 0) continue;
    const rise = Math.abs(losses[place] - losses[place - stride]);
    if (rise < Infinity) steepest = Math.max(steepest, rise);
  }
  return steepest;
}
