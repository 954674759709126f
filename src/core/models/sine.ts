import { defineModel } from './model';
import { farthest } from './viewRanges';

export const sine = defineModel({
  title: 'Sine',
  about: 'A wave of one frequency: only near the right one does it help to turn the dial.',
  source: 'prediction = sin(omega x + phi).',
  settings: {},
  score: () => 'value',
  unfit: (_settings, { task, features }) =>
    task === 'regression' && features.length > 0
      ? undefined
      : 'A wave needs a feature and a value to predict.',
  build(_settings, { features: [x] }) {
    const width = Math.min(Math.max(...x) - Math.min(...x), Number.MAX_VALUE) || 1;
    // Twelve periods over the data, in round numbers.
    const highest = Math.min(Number((72 / width).toPrecision(2)), farthest);
    return {
      parameters: [
        { name: 'omega', about: 'frequency' },
        { name: 'phi', about: 'phase' },
      ],
      layers: [
        { kind: 'dense', inputs: 1, outputs: 1, bias: true },
        { kind: 'activation', function: 'sin' },
      ],
      inputs: 1,
      outputs: 1,
      view: {
        ranges: [
          [0, highest],
          [-3.2, 3.2],
        ],
        rate: 0.05,
      },
      init: () => Float64Array.of(1, 0),
    };
  },
});
