import { choice, toggle } from '../settings';
import { defineModel, type Parameter } from './model';
import type { Layer } from './layers';

export const autoencoder = defineModel({
  title: 'Linear autoencoder',
  about:
    'Squeezes the features into one number and unfolds them again: with tied weights its ground is a sombrero, dented where the variances differ.',
  source:
    'Baldi and Hornik 1989, doi 10.1016/0893-6080(89)90014-2: x -> d (e x), with d = e where weights are tied.',
  settings: {
    features: choice('features', 'two', { two: 'the first two', one: 'the first one' }),
    tied: toggle('tied weights', true, 'The way back uses the same weights as the way in.'),
  },
  score: () => 'values',
  unfit({ features: wanted, tied }, { features }) {
    if (wanted === 'one' && tied) return 'With one feature tied weights are a single parameter.';
    const least = wanted === 'two' ? 2 : 1;
    return features.length < least
      ? `It needs ${least} features; this data has ${features.length}.`
      : undefined;
  },
  build({ features: wanted, tied }, { table }) {
    const width = wanted === 'two' ? 2 : 1;
    const parameters = tied
      ? named('w', width, table)
      : [...named('e', width, table), ...named('d', width, table)];
    const encoder: Layer = { kind: 'dense', inputs: width, outputs: 1, bias: false };
    const decoder: Layer = tied
      ? { kind: 'transposed', of: 0, inputs: 1, outputs: width }
      : { kind: 'dense', inputs: 1, outputs: width, bias: false };
    return {
      parameters,
      layers: [encoder, decoder],
      inputs: width,
      outputs: width,
      reproduces: true,
      view: { ranges: parameters.map(() => (tied ? [-1.5, 1.5] : [-3, 5])), rate: 0.02 },
      init: (random) => Float64Array.from(parameters, () => 0.3 * random.normal()),
    };
  },
});

function named(
  letter: string,
  width: number,
  { features }: { features: readonly { name: string }[] },
): Parameter[] {
  return features
    .slice(0, width)
    .map(({ name }, index) => ({ name: width === 1 ? letter : `${letter}${index + 1}`, about: name }));
}
