import { solve } from '../math/linear';
import type { Objective } from './objective';

const mostSteps = 60;

/**
 * A point where the slope is close to zero, from 0 by Newton steps with a damping that grows while the loss does not
 * fall (Levenberg 1944, Marquardt 1963). Where no minimum exists it stops on the way down.
 */
export function fit(objective: Objective): Float64Array {
  let theta = new Float64Array(objective.size);
  let loss = objective.value(theta);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps && damping < 1e12; step++) {
    const gradient = objective.gradient(theta);
    if (norm(gradient) <= 1e-10 * (1 + Math.abs(loss))) break;
    const next = dampedStep(objective.hessian(theta), gradient, theta, damping);
    const nextLoss = next ? objective.value(next) : NaN;
    if (next && nextLoss <= loss) {
      [theta, loss] = [next, nextLoss];
      damping = Math.max(damping / 10, 1e-12);
    } else {
      damping *= 10;
    }
  }
  return theta;
}

/** theta - (H + damping (1 + |H_ii|) I)^-1 g */
function dampedStep(hessian: Float64Array, gradient: Float64Array, theta: Float64Array, damping: number) {
  const size = theta.length;
  const rows = Array.from({ length: size }, (_, i) => Array.from(hessian.subarray(i * size, (i + 1) * size)));
  rows.forEach((row, i) => (row[i] += damping * (1 + Math.abs(row[i]))));
  const step = solve(rows, Array.from(gradient));
  return step && theta.map((value, i) => value - step[i]);
}

function norm(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
