import { dot } from '../math/vector';
import { number } from '../settings';
import { defineMethod } from './method';

export const polyak = defineMethod({
  title: 'Polyak step',
  about:
    'Plain descent that finds its own rate: the one at which the tangent would reach the lowest loss there is, if that is known.',
  source: 'Polyak 1987, Introduction to Optimization; the cap as in optax.polyak_sgd.',
  rateKind: 'none',
  settings: {
    lowest: number('lowest loss', 0, { min: -1000, max: 1e6, help: 'The loss that there is to reach.' }),
    cap: number('largest rate', 1, {
      min: 1e-9,
      max: 100,
      scale: 'log10',
      help: 'No step has a larger rate: where the lowest loss is not reached it would grow for ever.',
    }),
  },
  slopesOfStep: () => 2,
  start: ({ lowest, cap }) => ({
    init: () => ({}),
    update(gradient, state, { theta, objective }) {
      const square = dot(gradient, gradient);
      const rate = square > 0 ? Math.min(Math.max(objective.value(theta) - lowest, 0) / square, cap) : 0;
      return {
        theta: theta.map((part, i) => part - rate * gradient[i]),
        state,
        seen: { rate: theta.map(() => rate) },
      };
    },
  }),
});
