import type { Samples } from '../datasets/samples';
import { hypot } from '../math/elementary';
import { mean } from '../math/linear';
import { choice, type SettingValues } from '../settings';
import { discriminant } from './discriminant';
import type { Dense } from './layers';
import type { Parameter, Range } from './model';
import { isFarOff, rangeAround } from './viewRanges';

/** Which two parameters a single neuron has. */
export const neuronSettings = {
  parameters: choice(
    'parameters',
    'weights',
    { weights: 'two weights', weightAndBias: 'weight and bias' },
    'Two weights read the first two features, weight and bias the first one.',
  ),
};

/** How far a bias is drawn, besides what the weight of a feature that is far off moves. */
const reach = 10;

/** Why a neuron with these settings cannot read the features; undefined when it can. */
export function missingFeatures({ parameters }: SettingValues, { features }: Samples): string | undefined {
  const wanted = parameters === 'weights' ? 2 : 1;
  return features.length < wanted
    ? `It needs ${wanted} features; this data has ${features.length}.`
    : undefined;
}

/** The weighted sum of a single neuron: what it reads, its parameters and layer, and ranges with that of the bias. */
export function neuron({ parameters }: SettingValues, { features, target, table }: Samples) {
  const bias = parameters === 'weightAndBias';
  const inputs = bias ? 1 : 2;
  const read = features.slice(0, inputs);
  const weights = read.map((_, index): Parameter => {
    return { name: bias ? 'w' : `w${index + 1}`, about: table.features[index].name };
  });
  const layer: Dense = { kind: 'dense', inputs, outputs: 1, bias };
  return {
    bias,
    inputs,
    read,
    parameters: bias ? [...weights, { name: 'b', about: 'bias' }] : weights,
    layer,
    ranges: (halfWidth: (values: Float64Array) => number): Range[] => {
      const middle = read.some(isFarOff) ? fitted(read, target) : [0, 0];
      const weights = read.map((values, index) => rangeAround(middle[index], halfWidth(values)));
      if (!bias) return weights;
      const moved = isFarOff(read[0]) ? halfWidth(read[0]) * Math.abs(mean(read[0])) : 0;
      return [...weights, rangeAround(middle[1], reach + moved)];
    },
  };
}

/**
 * Parameters about as good as the best for features that are far off, which lie on a narrow valley floor far from 0. Two
 * weights are a bias along the means of the features, since all values are nearly the same there, and a weight across.
 */
function fitted(read: readonly Float64Array[], target: Float64Array): [number, number] {
  const means = read.map(mean);
  const fromMean = (index: number) => read[index].map((value) => value - means[index]);
  if (read.length === 1) {
    const { weight, bias } = discriminant(fromMean(0), target);
    return [weight, bias - weight * means[0]];
  }
  const size = hypot(means[0], means[1]);
  const [a, b] = means.map((value) => value / size);
  const [x, y] = [fromMean(0), fromMean(1)];
  const { weight, bias } = discriminant(
    x.map((value, index) => b * value - a * y[index]),
    target,
  );
  return [weight * b + (bias / size) * a, (bias / size) * b - weight * a];
}
