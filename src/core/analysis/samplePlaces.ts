import { exp, log1p } from '../math/elementary';
import type { PlaneModel } from '../landscape/planeModel';

export interface SamplePlaces {
  /** The margin or the error of every sample (of every output, for errors). */
  readonly places: Float64Array;
  /** Its class, or 1 where there are none. */
  readonly classOf: ArrayLike<number>;
}

/**
 * Where the samples stand on the curve of a loss at a point of the plane: answer minus target, or the margin, for
 * several classes that of the true one against all others together. Undefined for a terrain.
 */
export function samplePlaces(
  plane: PlaneModel,
  point: ArrayLike<number>,
  over: 'error' | 'margin',
): SamplePlaces | undefined {
  const { problem, modelObjective } = plane.surfaceAt(point);
  if (!problem.network || !modelObjective) return undefined;
  const { network, samples, score } = problem.network;
  const { count, target } = samples;
  const outputs = modelObjective.outputs(plane.thetaFromPlane(point));
  if (over === 'error') {
    const wanted = (k: number) =>
      network.reproduces ? samples.features[Math.floor(k / count)][k % count] : target[k % count];
    // Of a Gaussian the mean alone has an error.
    const answers = score === 'gaussian' ? outputs.subarray(0, count) : outputs;
    const places = answers.map((answer, k) => answer - wanted(k));
    return { places, classOf: places.map(() => 1) };
  }
  const isOne = outputs.length === count;
  const places = target.map((truth, sample) =>
    isOne ? (2 * truth - 1) * outputs[sample] : marginOf(outputs, sample, truth, count),
  );
  return { places, classOf: target };
}

/** The logit of the true class minus the logsumexp of the others. */
function marginOf(logits: Float64Array, sample: number, truth: number, count: number): number {
  let largest = -Infinity;
  let rest = 0;
  for (let k = 0; k * count < logits.length; k++) {
    const logit = logits[k * count + sample];
    if (k === truth) continue;
    if (logit <= largest) rest += exp(logit - largest);
    else [largest, rest] = [logit, largest === -Infinity ? 0 : (rest + 1) * exp(largest - logit)];
  }
  return logits[truth * count + sample] - largest - log1p(rest);
}
