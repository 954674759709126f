import { number } from '../settings';
import { defineMethod } from './method';

export const langevin = defineMethod({
  title: 'Langevin',
  about:
    'Plain descent that is pushed about at random, like a grain in warm water: it does not settle, and crosses low passes.',
  source:
    'Langevin 1908; Roberts and Tweedie 1996; with batches Welling and Teh 2011. The noise is the root of 2 rate temperature.',
  rateKind: 'slope',
  rate: 1,
  settings: {
    temperature: number('temperature', 0.01, {
      min: 0,
      max: 100,
      help: 'At a small rate a long walk visits places by exp(-loss/temperature).',
    }),
  },
  start: ({ temperature }) => ({
    init: () => ({}),
    update(gradient, state, { theta, rate, random }) {
      const size = Math.sqrt(2 * rate * temperature);
      const noise = theta.map(() => size * random.normal());
      return {
        theta: theta.map((part, i) => part - rate * gradient[i] + noise[i]),
        state,
        seen: { noise },
      };
    },
  }),
});
