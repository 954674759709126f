import { log } from '../math/elementary';
import { mean, standardDeviation } from '../math/linear';
import { defineModel } from './model';
import { rangeAround } from './viewRanges';

export const gaussian = defineModel({
  title: 'Gaussian',
  about: 'One bell curve for all targets: its middle, and the logarithm of its width.',
  source: 'Nix and Weigend 1994, without features: answers mu and log sigma.',
  settings: {},
  score: () => 'gaussian',
  unfit: (_settings, { task }) =>
    task === 'regression' ? undefined : 'A Gaussian describes values; this data asks for something else.',
  build(_settings, { target }) {
    const [middle, spread] = [mean(target), standardDeviation(target) || 1];
    return {
      parameters: [
        { name: 'mu', about: 'middle' },
        { name: 'logsigma', about: 'log width' },
      ],
      layers: [{ kind: 'dense', inputs: 0, outputs: 2, bias: true }],
      inputs: 0,
      outputs: 2,
      view: {
        ranges: [rangeAround(middle, 2 * spread), rangeAround(log(spread) + 0.5, 1.5)],
        // The curvature by mu at the bottom is 1/sigma^2, by log sigma it is 2.
        rate: 0.1,
      },
      init: () => new Float64Array(2),
    };
  },
});
