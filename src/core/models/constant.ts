import { defineModel } from './model';
import { rangeAround } from './viewRanges';

export const constant = defineModel({
  title: 'Constant',
  about: 'One number for every sample, whatever its features: the simplest answer there is.',
  source: 'The location model: prediction = c.',
  settings: {},
  score: () => 'value',
  unfit: (_settings, { task }) =>
    task === 'regression' ? undefined : 'A constant answers with a value; this data asks for a class.',
  build(_settings, { target }) {
    const [low, high] = [Math.min(...target), Math.max(...target)];
    return {
      parameters: [{ name: 'c', about: 'the answer' }],
      layers: [{ kind: 'dense', inputs: 0, outputs: 1, bias: true }],
      inputs: 0,
      outputs: 1,
      view: { ranges: [rangeAround((low + high) / 2, 0.6 * (high - low) || 1)], rate: 0.2 },
      init: () => Float64Array.of(0),
    };
  },
});
