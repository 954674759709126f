import type { Point } from '../experiment/experiment';
import { symmetricEigen2 } from '../math/linear';
import type { PlaneObjective } from '../objective/planeObjective';

/** A principal direction of the ground. */
export interface Bend {
  /** Eigenvalue of the Hessian: the second derivative along the direction. */
  readonly curvature: number;
  /** A unit vector in plane coordinates; its first part is not negative. */
  readonly direction: readonly [a: number, b: number];
}

/** How the ground curves at a point of the plane. */
export interface Curvature {
  readonly point: Point;
  /** The most upward bend first. */
  readonly bends: readonly [Bend, Bend];
}

/** The Hessian of the loss over the plane at a point, by its eigenvalues and directions. */
export function curvatureAt(plane: PlaneObjective, point: Point): Curvature {
  const [aa, ab, , bb] = plane.hessian(Float64Array.from(point));
  const { values, vectors } = symmetricEigen2(aa, ab, bb);
  const bend = (index: number): Bend => {
    const [a, b] = vectors[index];
    return { curvature: values[index], direction: [a, b] };
  };
  return { point, bends: [bend(0), bend(1)] };
}

/**
 * The rate from which plain gradient descent is unstable at a point: 2 / lambda_max of the Hessian. Undefined where
 * nothing curves upwards. (LeCun, Simard, Pearlmutter 1992.)
 */
export function stableRate({ bends: [{ curvature }] }: Curvature): number | undefined {
  return curvature > 0 ? 2 / curvature : undefined;
}
