import type { Samples } from '../datasets/samples';
import { choice, type SettingValues } from '../settings';
import type { Dense } from './layers';
import type { Parameter, Range } from './model';

/** Which two parameters a single neuron has. */
export const neuronSettings = {
  parameters: choice(
    'parameters',
    'weights',
    { weights: 'two weights', weightAndBias: 'weight and bias' },
    'Two weights read the first two features, weight and bias the first one.',
  ),
};

const biasRange: Range = [-10, 10];

/** Why a neuron with these settings cannot read the features; undefined when it can. */
export function missingFeatures({ parameters }: SettingValues, { features }: Samples): string | undefined {
  const wanted = parameters === 'weights' ? 2 : 1;
  return features.length < wanted
    ? `It needs ${wanted} features; this data has ${features.length}.`
    : undefined;
}

/** The weighted sum of a single neuron: what it reads, its parameters and layer, and ranges with that of the bias. */
export function neuron({ parameters }: SettingValues, { features, table }: Samples) {
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
    ranges: (ofWeight: (values: Float64Array) => Range): Range[] => {
      const ranges = read.map(ofWeight);
      return bias ? [...ranges, biasRange] : ranges;
    },
  };
}
