import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Objective } from '../objective/objective';
import type { Domain } from '../planeUnits';
import { cellOf, ring, slopesAround, twoDistances, usualDistances, type Vector } from './around';
import { bendsAt, bendsOf, isWhatSlopesDo, type Bends } from './bendsAt';

/** Slopes apart by less than this share of them are rounding, and, over a cell, by less than this share of the loss. */
const rounding = 1e-7;
const lossRounding = 64 * Number.EPSILON;
/** Widths of a region in which slopes beside a point are compared. */
const cells = 160;

/**
 * How the ground of a region bends at a point, and not a number where the slope jumps, so that there is no Hessian. Of
 * smooth formulas that have one, and along a setting, where each step is a new loss, it is that of the formula.
 */
export function bendsOrNone(plane: PlaneObjective, point: Point, domain: Domain): Bends {
  const own = plane.hessian(Float64Array.from(point));
  const isPlain = plane.isSmooth() && own.every(Number.isFinite);
  if (isPlain || hasSetting(plane)) return bendsOf(own);
  const cell = cellOf(domain, cells);
  const isNumber = Number.isFinite(plane.value(Float64Array.from(point)));
  const seemsToJump = isNumber && slopeJumpsAt(plane, point, cell, fine, twoDistances(point, cell));
  const isNone = !isNumber || (seemsToJump && !isWhatSlopesDo(plane, point, cell, own));
  if (isNone) return bendsOf(own.map(() => NaN));
  const bends = bendsAt(plane, point, cell);
  // Beside a cusp, however near, a bend is large and not infinite.
  const isBeside = bends.hessian.some((bend, k) => Math.abs(bend) === Infinity && Number.isFinite(own[k]) && own[k] !== 0); // prettier-ignore
  return isBeside ? bendsOf(own) : bends;
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
  if (objective.size <= fewParameters) return bendsOrNone(plane, point, { a, b }).hessian;
  const hessian = plane.hessian(Float64Array.from(point));
  if (plane.isSmooth() || hasSetting(plane)) return hessian;
  const isJump = slopeJumpsAt(plane.compiled, point, cellOf({ a, b }, cells), quarters, usualDistances);
  return isJump ? hessian.fill(NaN) : hessian;
}

/** Along a setting each step is a new loss. */
function hasSetting({ axes }: PlaneObjective): boolean {
  return axes.some(({ kind }) => kind === 'setting');
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
  [near, far]: readonly [number, number],
): boolean {
  const slopesAt = slopesAround(objective, point, cell);
  const noise = lossRounding * Math.abs(objective.value(Float64Array.from(point)));
  return directions.some(([x, y]) => {
    const acrossAt = (distance: number) => {
      const [one, other] = [slopesAt(distance, [x, y]), slopesAt(distance, [-x, -y])];
      const size = Math.max(...one.map(Math.abs), ...other.map(Math.abs));
      return { apart: Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]), size };
    };
    const nearby = acrossAt(near);
    const isApart = nearby.apart > rounding * nearby.size && !(nearby.apart <= noise);
    return isApart && nearby.apart > 0.5 * acrossAt(far).apart;
  });
}
