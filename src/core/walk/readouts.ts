import type { PlaneModel } from '../landscape/planeModel';

/** What a model gets right at one point of a walk. */
export interface Readout {
  /** Share of the samples whose class is answered right; absent where there are no classes. */
  readonly accuracy?: number;
}

/** The accuracy at every point of a path over this plane; undefined where there are no classes. */
export function accuracyAlong(points: Float64Array, plane: PlaneModel): Float64Array | undefined {
  const steps = points.length / 2;
  const accuracies = new Float64Array(steps);
  for (let step = 0; step < steps; step++)
    accuracies[step] = readoutAt(plane, points.subarray(2 * step, 2 * step + 2)).accuracy ?? NaN;
  return Number.isNaN(accuracies[0]) ? undefined : accuracies;
}

/** The readout at a point of the plane. */
export function readoutAt(plane: PlaneModel, point: Float64Array): Readout {
  const { accuracy } = plane.surfaceAt(point);
  return accuracy ? { accuracy: accuracy(plane.thetaFromPlane(point)) } : {};
}
