import type { Point } from '../experiment/experiment';
import { symmetricEigen2 } from '../math/linear';
import type { PlaneObjective } from '../landscape/planeObjective';

/** A principal direction of the loss over the plane, and how it curves along that. */
export interface PrincipalCurvature {
  /** Eigenvalue of the Hessian: the second derivative along the direction; 0 where it is nothing but rounding. */
  readonly curvature: number;
  /** A unit vector in plane coordinates; its first part is not negative. */
  readonly direction: readonly [a: number, b: number];
}

/** How the ground curves at a point of the plane. */
export interface Curvature {
  readonly point: Point;
  /** The largest first. */
  readonly principal: readonly [PrincipalCurvature, PrincipalCurvature];
}

/** Some hundred units in the last place: what rounding leaves of sums over samples. */
const rounding = 1e-13;

/**
 * The Hessian of the loss over the plane at a point (unless given, that of the formula), by its eigenvalues and
 * directions. A curvature that would change slope and loss across the usual range of the plane by no more than their
 * rounding is none; one of a Hessian that is no number is NaN.
 */
export function curvatureAt(
  plane: PlaneObjective,
  point: Point,
  hessian = plane.hessian(Float64Array.from(point)),
): Curvature {
  const at = Float64Array.from(point);
  const [aa, ab, , bb] = hessian;
  const { values, vectors } = symmetricEigen2(aa, ab, bb);
  const widths = plane.axes.map(({ range: [low, high] }) => high - low);
  const fall = plane.gradient(at).reduce((sum, slope, axis) => sum + Math.abs(slope) * widths[axis], 0);
  const noise = rounding * fall + 4 * Number.EPSILON * Math.abs(plane.value(at));
  const largest = Math.max(...values.map(Math.abs));
  const principalAt = (index: number): PrincipalCurvature => {
    const [a, b] = vectors[index];
    const width = Math.abs(a) * widths[0] + Math.abs(b) * widths[1];
    const size = Math.abs(values[index]);
    const isNoise = size * width * width <= noise || size <= 4 * Number.EPSILON * largest;
    return { curvature: isNoise ? 0 : values[index], direction: [a, b] };
  };
  return { point, principal: [principalAt(0), principalAt(1)] };
}

/**
 * The rate from which plain gradient descent is unstable at a point: 2 / lambda_max of the Hessian. Undefined where
 * nothing curves upwards. (LeCun, Simard, Pearlmutter 1992.)
 */
export function stableRate({ principal: [{ curvature }] }: Curvature): number | undefined {
  return curvature > 0 ? 2 / curvature : undefined;
}
