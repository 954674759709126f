import type { PlaneObjective } from '../objective/planeObjective';

/** What a model gets right at one point of a walk. */
export interface Readout {
  /** Share of the samples whose class is answered right; absent where there are no classes. */
  readonly accuracy?: number;
}

/** The accuracy at every point of a path over this plane; undefined where there are no classes. */
export function accuracyAlong(points: Float64Array, plane: PlaneObjective): Float64Array | undefined {
  const steps = points.length / 2;
  const accuracies = Float64Array.from({ length: steps }, (_, step) => {
    return readoutAt(plane, points.subarray(2 * step, 2 * step + 2)).accuracy ?? NaN;
  });
  return Number.isNaN(accuracies[0]) ? undefined : accuracies;
}

/** The readout at a point of the plane. */
export function readoutAt(plane: PlaneObjective, point: Float64Array): Readout {
  const { ground, modelObjective } = plane.surfaceAt(point);
  if (!ground.network || !modelObjective || ground.network.score === 'value') return {};
  const { samples, network } = ground.network;
  if (samples.table.classes.length === 0) return {};
  const outputs = modelObjective.outputs(plane.thetaFromPlane(point));
  let right = 0;
  for (let sample = 0; sample < samples.count; sample++) {
    const answer =
      network.outputs === 1 ? (outputs[sample] > 0 ? 1 : 0) : largest(outputs, sample, samples.count);
    if (answer === samples.target[sample]) right += 1;
  }
  return { accuracy: right / samples.count };
}

function largest(outputs: Float64Array, sample: number, count: number): number {
  let best = 0;
  for (let k = 1; k * count < outputs.length; k++) {
    if (outputs[k * count + sample] > outputs[best * count + sample]) best = k;
  }
  return best;
}
