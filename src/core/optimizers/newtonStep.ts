import { ritzPairs } from '../math/lanczos';
import { addScaled } from '../math/vector';
import type { StepContext } from './optimizer';

/** In how many directions a step looks at the curvature: all of them where there are no more parameters. */
const mostDirections = 40;

/**
 * The step -f(H) gradient, with a function of the eigenvalues of the Hessian, in the Krylov space of the gradient (as in
 * Dauphin et al. 2014); exact with no more parameters than the space has directions.
 */
export function newtonStep(
  gradient: Float64Array,
  { theta, objective }: StepContext,
  f: (curvature: number) => number,
): Float64Array {
  const times = (direction: Float64Array) => objective.hessianTimes(theta, [direction])[0];
  const next = theta.slice();
  for (const { value, vector, share } of ritzPairs(times, gradient, mostDirections))
    addScaled(next, -f(value) * share, vector);
  return next;
}

/** A product with the Hessian costs about so many slopes: it has no generated code. */
const slopesOfProduct = 20;

/** What products with the Hessian in all directions of a Krylov space cost, in slopes. */
export function slopesOfProducts(size: number, most = mostDirections): number {
  return slopesOfProduct * Math.min(size, most);
}
