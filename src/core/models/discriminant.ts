import { log } from '../math/elementary';
import { mean, standardDeviation } from '../math/linear';
import { dot } from '../math/vector';

/** No logit changes by more than this over a standard deviation, nor is farther from 0 at the mean. */
const reach = 10;

/**
 * The logit weight · feature + bias of two normal classes of one spread, by a feature with mean 0 and shares of the
 * second class (Fisher 1936); even where the classes do not overlap it is finite.
 */
export function discriminant(feature: Float64Array, share: Float64Array): { weight: number; bias: number } {
  const ofSecond = mean(share);
  const spread = standardDeviation(feature);
  if (!(ofSecond > 0 && ofSecond < 1) || spread === 0) return { weight: 0, bias: 0 };
  const deviations = feature.map((value) => value / spread);
  const second = dot(share, deviations) / share.length / ofSecond;
  const first = (-second * ofSecond) / (1 - ofSecond);
  const gap = second - first;
  const within = Math.max(1 - ofSecond * (1 - ofSecond) * gap * gap, 0);
  const perDeviation = gap === 0 ? 0 : limited(gap / within);
  const bias = log(ofSecond / (1 - ofSecond)) - (perDeviation * (first + second)) / 2;
  return { weight: perDeviation / spread, bias: limited(bias) };
}

function limited(logit: number): number {
  return Math.min(Math.max(logit, -reach), reach);
}
