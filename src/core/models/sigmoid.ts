import { choice } from '../settings';
import { defineModel, type Range } from './model';
import { rangeAround } from './viewRanges';

export const sigmoid = defineModel({
  title: 'Sigmoid neuron',
  about:
    'A weighted sum squeezed between 0 and 1, and scored as that value: every sample digs a step of its own.',
  source: 'Auer, Herbster and Warmuth 1996: prediction = sigmoid(weights times features).',
  settings: {
    parameters: choice(
      'parameters',
      'weights',
      { weights: 'two weights', weightAndBias: 'weight and bias' },
      'Two weights read the first two features, weight and bias the first one.',
    ),
  },
  score: () => 'value',
  unfit({ parameters }, { task, features, target }) {
    const isBetween = target.every((value) => value >= 0 && value <= 1);
    if ((task !== 'regression' && task !== 'binary') || !isBetween)
      return 'A sigmoid neuron answers between 0 and 1; these targets are something else.';
    const wanted = parameters === 'weights' ? 2 : 1;
    return features.length < wanted
      ? `It needs ${wanted} features; this data has ${features.length}.`
      : undefined;
  },
  build({ parameters }, { features, table }) {
    const bias = parameters === 'weightAndBias';
    const inputs = bias ? 1 : 2;
    const read = features.slice(0, inputs);
    const weights = read.map((_, index) => ({
      name: bias ? 'w' : `w${index + 1}`,
      about: table.features[index].name,
    }));
    const ranges = read.map((values): Range => rangeAround(0, 10 / (Math.max(...values.map(Math.abs)) || 1)));
    return {
      parameters: bias ? [...weights, { name: 'b', about: 'bias' }] : weights,
      layers: [
        { kind: 'dense', inputs, outputs: 1, bias },
        { kind: 'activation', function: 'sigmoid' },
      ],
      inputs,
      outputs: 1,
      view: { ranges: bias ? [...ranges, [-10, 10]] : ranges, rate: 1 },
      init: () => new Float64Array(2),
    };
  },
});
