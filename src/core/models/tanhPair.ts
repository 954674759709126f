import { defineModel } from './model';

export const tanhPair = defineModel({
  title: 'Two tanh neurons',
  about:
    'Two neurons that can change places: the ground is its own mirror image. Where the data needs two different ones, a saddle lies between.',
  source: 'prediction = tanh(a x) + tanh(b x).',
  settings: {},
  score: () => 'value',
  unfit: (_settings, { task, features }) =>
    task === 'regression' && features.length > 0
      ? undefined
      : 'Two neurons need a feature and a value to predict.',
  build() {
    return {
      parameters: [
        { name: 'a', about: 'weight of the first neuron' },
        { name: 'b', about: 'weight of the second neuron' },
      ],
      layers: [
        { kind: 'dense', inputs: 1, outputs: 2, bias: false },
        { kind: 'activation', function: 'tanh' },
        { kind: 'sum' },
      ],
      inputs: 1,
      outputs: 1,
      view: {
        ranges: [
          [-1, 5],
          [-1, 5],
        ],
        rate: 0.5,
      },
      init: (random) => Float64Array.of(random.normal(), random.normal()),
    };
  },
});
