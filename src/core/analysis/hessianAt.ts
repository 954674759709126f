import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import type { Objective } from '../objective/objective';
import { ring, slopesAround, type Vector } from './around';

/** In cells, where Hessians are looked at to check the one of the formula. */
const beside = 1e-4;
/** Two distances from a point, in cells: a slope that jumps is as much apart at both, one that bends a tenth. */
const [near, far] = [1e-6, 1e-5];
/** Slopes apart by less than this share of them are rounding, and, over a cell, by less than this share of the loss. */
const rounding = 1e-7;
const lossRounding = 64 * Number.EPSILON;

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
export function hessianOrNone(plane: PlaneObjective, point: Point, domain: Domain): Float64Array {
  if (isPlain(plane)) return plane.hessian(Float64Array.from(point));
  const cell = cellOf(domain);
  const { hessian } = hessianAt(plane, point, cell);
  return slopeJumpsAt(plane, point, cell, fine) ? hessian.fill(NaN) : hessian;
}

/** With more parameters Hessians and slopes all around a point take longer than a pointer rests. */
const fewParameters = 2;

/**
 * The same for what follows the pointer: with many parameters that of the formula, unless slopes by code jump across one of
 * two directions, as they do at every crease.
 */
export function hessianUnderPointer(plane: PlaneObjective, point: Point): Float64Array {
  const { objective } = plane.surfaceAt(point);
  const [{ range: a }, { range: b }] = plane.axes;
  if (objective.size <= fewParameters) return hessianOrNone(plane, point, { a, b });
  const hessian = plane.hessian(Float64Array.from(point));
  const isJump = !isPlain(plane) && slopeJumpsAt(plane.compiled, point, cellOf({ a, b }), quarters);
  return isJump ? hessian.fill(NaN) : hessian;
}

/** Formulas without kinks, and settings, along which each step is a new loss. */
function isPlain(plane: PlaneObjective): boolean {
  return plane.isSmooth() || plane.axes.some(({ kind }) => kind === 'setting');
}

function cellOf({ a, b }: Domain): readonly [number, number] {
  return [(a[1] - a[0]) / cells, (b[1] - b[0]) / cells];
}

/** Half a turn in fine steps, and in two. */
const fine = ring(16);
const quarters = ring(4).slice(0, 2);

/** Whether slopes on opposite sides of a point stay apart, however near they are, and by more than rounding of the loss. */
function slopeJumpsAt(
  objective: Objective,
  point: Point,
  cell: readonly [number, number],
  directions: readonly Vector[],
): boolean {
  const slopesAt = slopesAround(objective, point, cell);
  const noise = lossRounding * Math.abs(objective.value(Float64Array.from(point)));
  return directions.some(([x, y]) => {
    const acrossAt = (distance: number) => {
      const [one, other] = [slopesAt(distance, [x, y]), slopesAt(distance, [-x, -y])];
      const size = Math.max(...one.map(Math.abs), ...other.map(Math.abs));
      return { apart: Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]), size };
    };
    const close = acrossAt(near);
    const isApart = close.apart > rounding * close.size && !(close.apart <= noise);
    return isApart && close.apart > 0.5 * acrossAt(far).apart;
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
