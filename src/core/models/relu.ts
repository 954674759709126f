import { defineModel } from './model';
import { rangeAround } from './viewRanges';

export const relu = defineModel({
  title: 'ReLU neuron',
  about:
    'A line that is cut off below zero: where it is below zero for all samples, nothing moves it any more.',
  source: 'prediction = max(0, w x + b).',
  settings: {},
  score: () => 'value',
  unfit: (_settings, { task, features }) =>
    task === 'regression' && features.length > 0
      ? undefined
      : 'A ReLU neuron needs a feature and a value to predict.',
  build(_settings, { features: [x], target, table }) {
    const width = (values: Float64Array) => Math.max(...values) - Math.min(...values) || 1;
    const [across, up] = [width(x), Math.max(width(target), ...target.map(Math.abs))];
    return {
      parameters: [
        { name: 'w', about: table.features[0].name },
        { name: 'b', about: 'bias' },
      ],
      layers: [
        { kind: 'dense', inputs: 1, outputs: 1, bias: true },
        { kind: 'activation', function: 'relu' },
      ],
      inputs: 1,
      outputs: 1,
      view: { ranges: [rangeAround(0, (2 * up) / across), rangeAround(0, 2 * up)], rate: 0.2 },
      init: () => Float64Array.of(1, 0),
    };
  },
});
