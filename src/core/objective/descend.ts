import { solve, symmetricEigen, type Eigen, type Matrix } from '../math/linear';
import { norm } from '../math/vector';
import type { Range } from '../models/model';
import type { Objective } from './objective';
import { within } from './within';

/**
 * How a descent ended: where no slope is left and nothing bends down; the same, with parameters at an end of their
 * range beyond which the loss falls on; on level ground; on a way down without end; or on a slope, as at a crease.
 */
export type DescentEnd = 'minimum' | 'edge' | 'level' | 'falling' | 'unsettled';

/** Where a descent came to. */
export interface Descent {
  readonly theta: Float64Array;
  readonly loss: number;
  readonly end: DescentEnd;
}

/** What is smaller than this beside the loss, or the largest curvature, is rounding. */
const rounding = 1e-12;
const mostHalvings = 40;

/**
 * The way down from a start by Newton steps with a damping that grows while the loss does not fall (Levenberg 1944,
 * Marquardt 1963), every parameter kept within its range. Where the slope ends on a saddle it goes on along the
 * direction that bends down most.
 */
export function descend(
  objective: Objective,
  start: Float64Array,
  ranges: readonly Range[],
  mostSteps: number,
): Descent {
  let theta = within(start, ranges);
  let loss = objective.value(theta);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps && damping < 1e12; step++) {
    const place = placeAt(objective, theta, loss, ranges);
    if (norm(place.slopes) <= tolerance(loss)) {
      const eigen = symmetricEigen(place.hessian);
      const lower = belowSaddle(objective, place, eigen, ranges);
      if (!lower) return { theta, loss, end: endOf(objective, place, eigen, ranges) };
      [theta, loss, damping] = [lower.theta, lower.loss, 1e-3];
      continue;
    }
    const next = dampedStep(place, damping, ranges);
    const nextLoss = next ? objective.value(next) : NaN;
    if (next && nextLoss <= loss) {
      [theta, loss] = [next, nextLoss];
      damping = Math.max(damping / 10, 1e-12);
    } else {
      damping *= 10;
    }
  }
  const place = placeAt(objective, theta, loss, ranges);
  return { theta, loss, end: endOf(objective, place, symmetricEigen(place.hessian), ranges) };
}

function tolerance(loss: number): number {
  return 1e-10 * (1 + Math.abs(loss));
}

/** A point with slopes and Hessian by the parameters that may move: all but those pressed against an end. */
interface Place {
  readonly theta: Float64Array;
  readonly loss: number;
  readonly free: readonly number[];
  readonly slopes: readonly number[];
  readonly hessian: Matrix;
}

function placeAt(objective: Objective, theta: Float64Array, loss: number, ranges: readonly Range[]): Place {
  const gradient = objective.gradient(theta);
  const hessian = objective.hessian(theta);
  const free = ranges.flatMap(([low, high], index) => {
    const isPressed =
      (theta[index] <= low && gradient[index] > 0) || (theta[index] >= high && gradient[index] < 0);
    return isPressed ? [] : [index];
  });
  return {
    theta,
    loss,
    free,
    slopes: free.map((index) => gradient[index]),
    hessian: free.map((row) => free.map((column) => hessian[row * theta.length + column])),
  };
}

/**
 * theta - (H + damping (1 + |H_ii|) I)^-1 g. Parameters that would leave their range go to its end, and the others
 * are solved for again.
 */
function dampedStep(
  { theta, free, slopes, hessian }: Place,
  damping: number,
  ranges: readonly Range[],
): Float64Array | undefined {
  const next = theta.slice();
  let inside = free.map((_, row) => row);
  let right = [...slopes];
  while (inside.length > 0) {
    const step = solve(
      inside.map((row) =>
        inside.map((column) =>
          row === column
            ? hessian[row][row] + damping * (1 + Math.abs(hessian[row][row]))
            : hessian[row][column],
        ),
      ),
      inside.map((row) => right[row]),
    );
    if (!step) return undefined;
    const leaving = new Set<number>();
    inside.forEach((row, k) => {
      const index = free[row];
      const [low, high] = ranges[index];
      next[index] = theta[index] - step[k];
      if (next[index] >= low && next[index] <= high) return;
      next[index] = next[index] < low ? low : high;
      leaving.add(row);
    });
    if (leaving.size === 0) return next;
    inside = inside.filter((row) => !leaving.has(row));
    right = right.map((slope, row) =>
      [...leaving].reduce(
        (sum, left) => sum + hessian[row][left] * (next[free[left]] - theta[free[left]]),
        slope,
      ),
    );
  }
  return next;
}

/** A lower place along the direction that bends down most, as far out as the loss is lower at all. */
function belowSaddle(
  objective: Objective,
  place: Place,
  { values, vectors }: Eigen,
  ranges: readonly Range[],
): { theta: Float64Array; loss: number } | undefined {
  if (!hasNegativeCurvature(values)) return undefined;
  for (let length = 1 + norm(place.theta), tries = 0; tries < mostHalvings; length /= 2, tries++) {
    for (const side of [length, -length]) {
      const theta = within(moved(place, vectors.at(-1)!, side), ranges);
      const loss = objective.value(theta);
      if (isLower(loss, place.loss)) return { theta, loss };
    }
  }
  return undefined;
}

function hasNegativeCurvature(values: readonly number[]): boolean {
  return values.length > 0 && values.at(-1)! < -rounding * Math.max(...values.map(Math.abs));
}

function isLower(loss: number, than: number): boolean {
  return loss < than - rounding * Math.abs(than);
}

function endOf(
  objective: Objective,
  place: Place,
  { values, vectors }: Eigen,
  ranges: readonly Range[],
): DescentEnd {
  const { free, slopes, theta, loss } = place;
  if (!Number.isFinite(loss)) return 'unsettled';
  // Newton's step, what it promises, and the slope in directions that do not bend beside the others.
  const step = new Array<number>(free.length).fill(0);
  const outwards = free.map((index) => -theta[index] / 4);
  const steps = [step, outwards];
  let [promise, rest] = [0, 0];
  values.forEach((value, k) => {
    const along = vectors[k].reduce((sum, part, i) => sum + part * slopes[i], 0);
    if (value > rounding * values[0]) {
      promise += (along * along) / value / 2;
      vectors[k].forEach((part, i) => (step[i] += (along / value) * part));
      return;
    }
    rest += along * along;
    if (value > 0) steps.push(vectors[k].map((part) => (along / value) * part));
  });
  const after = (direction: readonly number[], length: number) =>
    objective.value(within(moved(place, direction, length), ranges));
  // Four steps lead up again from any bottom, and so does twice the way from 0; where the loss fades out both lead down.
  const fades = (direction: readonly number[]): boolean => {
    const farther = after(direction, -4);
    return isLower(farther, loss) && !isLower(farther, after(direction, -16));
  };
  if (steps.some(fades)) return 'falling';
  const hasSlope = norm(slopes) > tolerance(loss);
  if (hasSlope && (promise > rounding * Math.abs(loss) || Math.sqrt(rest) > 1e3 * tolerance(loss)))
    return 'unsettled';
  if (free.length > 0 && values.every((value) => value === 0)) return 'level';
  return free.length < theta.length ? 'edge' : 'minimum';
}

function moved({ theta, free }: Place, direction: readonly number[], length: number): Float64Array {
  const next = theta.slice();
  free.forEach((index, k) => (next[index] += length * direction[k]));
  return next;
}
