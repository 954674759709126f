import { defineModel } from './model';
import { missingFeatures, neuron, neuronSettings } from './neuron';
import { isFarOff, logitRate } from './viewRanges';

export const sigmoid = defineModel({
  title: 'Sigmoid neuron',
  about:
    'A weighted sum squeezed between 0 and 1, and scored as that value: every sample adds a step or a hollow of its own.',
  source: 'Auer, Herbster and Warmuth 1996: prediction = sigmoid(weights times features).',
  settings: neuronSettings,
  score: () => 'value',
  unfit(settings, samples) {
    const { task, target } = samples;
    const isBetween = target.every((value) => value >= 0 && value <= 1);
    if ((task !== 'regression' && task !== 'binary') || !isBetween)
      return 'A sigmoid neuron answers between 0 and 1; these targets are something else.';
    return missingFeatures(settings, samples);
  },
  build(settings, samples) {
    const { bias, inputs, read, parameters, layer, ranges } = neuron(settings, samples);
    return {
      parameters,
      layers: [layer, { kind: 'activation', function: 'sigmoid' }],
      inputs,
      outputs: 1,
      view: {
        ranges: ranges((values) => 10 / (Math.max(...values.map(Math.abs)) || 1)),
        rate: read.some(isFarOff) ? logitRate(read, bias) : 1,
      },
      init: () => new Float64Array(2),
    };
  },
});
