/** How a plane lies in parameter space: theta = origin + a along[0] + b along[1]. A setting on an axis moves nothing. */
export interface AffinePlane {
  readonly origin: Float64Array;
  readonly along: readonly [Float64Array, Float64Array];
}

export interface PlaneMap {
  /** The full parameters at a point of the plane. */
  thetaAt(point: ArrayLike<number>): Float64Array;
  /** How fast something falls along the plane, from its derivatives by all parameters. */
  slopes(gradient: ArrayLike<number>): Float64Array;
}

/**
 * An affine plane as functions. Only the parameters that a direction moves are touched, so that other slopes may be
 * infinite.
 */
export function planeMapOf({ origin, along }: AffinePlane): PlaneMap {
  const moved = along.map(nonZero);
  return {
    thetaAt(point) {
      const theta = origin.slice();
      for (let axis = 0; axis < moved.length; axis++)
        for (const index of moved[axis]) theta[index] += point[axis] * along[axis][index];
      return theta;
    },
    slopes(gradient) {
      const slopes = new Float64Array(moved.length);
      for (let axis = 0; axis < moved.length; axis++)
        for (const index of moved[axis]) slopes[axis] += along[axis][index] * gradient[index];
      return slopes;
    },
  };
}

function nonZero(direction: Float64Array): Int32Array {
  const indices: number[] = [];
  direction.forEach((part, index) => part !== 0 && indices.push(index));
  return Int32Array.from(indices);
}
