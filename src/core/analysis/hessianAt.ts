import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import { ring, slopesAround } from './around';

/** In cells, where Hessians are looked at to check the one of the formula. */
const beside = 1e-4;
/** Two distances from a point, in cells: a slope that jumps is as much apart at both, one that bends a tenth. */
const [near, far] = [1e-6, 1e-5];
/** Slopes apart by less than this share of them are rounding. */
const rounding = 1e-7;

/**
 * The Hessian of a formula, row by row, unless those around agree on another one: a formula has no derivative of its own
 * where an inner part has a kink, as cos(|x|) has. Whether those around agree says how far it is to be trusted.
 */
export function hessianAt(
  plane: PlaneObjective,
  point: Point,
  cell: readonly [number, number],
): { readonly hessian: Float64Array; readonly agrees: boolean } {
  const own = plane.hessian(Float64Array.from(point));
  const around = hessiansAround(plane, point, cell, beside);
  const mean = meanOf(around);
  const apart = (hessian: Float64Array) => sizeOf(hessian.map((value, k) => value - mean[k]));
  const agrees = around.every((hessian) => apart(hessian) <= 1e-3 * sizeOf(mean));
  const isOwn = !agrees || apart(own) <= 1e-2 * sizeOf(mean);
  return { hessian: isOwn ? own : mean, agrees };
}

/** Widths of a region in which slopes beside a point are compared. */
const cells = 160;

/**
 * The same in a region, and not a number where the slope jumps, so that there is none. Of smooth formulas, and along a
 * setting, where each step is a new loss, it is that of the formula.
 */
export function hessianOrNone(plane: PlaneObjective, point: Point, { a, b }: Domain): Float64Array {
  const isPlain = plane.isSmooth() || plane.axes.some(({ kind }) => kind === 'setting');
  if (isPlain) return plane.hessian(Float64Array.from(point));
  const cell = [(a[1] - a[0]) / cells, (b[1] - b[0]) / cells] as const;
  const { hessian } = hessianAt(plane, point, cell);
  return slopeJumpsAt(plane, point, cell) ? hessian.fill(NaN) : hessian;
}

/** With more parameters slopes all around a point take longer than a pointer rests. */
const fewParameters = 2;

/** The same for what follows the pointer: the Hessian of the formula where kinks are rare, or too costly to look for. */
export function hessianUnderPointer(plane: PlaneObjective, point: Point): Float64Array {
  const { objective } = plane.surfaceAt(point);
  if (objective.size > fewParameters) return plane.hessian(Float64Array.from(point));
  const [{ range: a }, { range: b }] = plane.axes;
  return hessianOrNone(plane, point, { a, b });
}

/** Whether slopes on opposite sides of a point stay apart, however near they are. */
function slopeJumpsAt(plane: PlaneObjective, point: Point, cell: readonly [number, number]): boolean {
  const slopesAt = slopesAround(plane, point, cell);
  return ring(16).some(([x, y]) => {
    const [close, further] = [near, far].map((distance) => {
      const [one, other] = [slopesAt(distance, [x, y]), slopesAt(distance, [-x, -y])];
      const size = Math.max(...one.map(Math.abs), ...other.map(Math.abs));
      return { apart: Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]), size };
    });
    return close.apart > rounding * close.size && close.apart > 0.5 * further.apart;
  });
}

/** Hessians all around a point, at a distance in cells. */
export function hessiansAround(
  plane: PlaneObjective,
  [a, b]: Point,
  cell: readonly [number, number],
  distance: number,
): Float64Array[] {
  return ring(4).map(([x, y]) =>
    plane.hessian(Float64Array.of(a + distance * x * cell[0], b + distance * y * cell[1])),
  );
}

export function meanOf(hessians: readonly Float64Array[]): Float64Array {
  return hessians[0].map((_, k) => hessians.reduce((sum, hessian) => sum + hessian[k], 0) / hessians.length);
}

/** The largest of its parts, by size. */
export function sizeOf(hessian: Float64Array): number {
  return Math.max(...hessian.map(Math.abs));
}
