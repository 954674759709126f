import { norm } from '../math/vector';
import { number } from '../settings';
import { defineMethod } from './method';

export const sam = defineMethod({
  title: 'SAM',
  about:
    'Goes down by the slope at the place nearby that should be the highest, a radius uphill: it prefers wide valleys to narrow ones.',
  source: 'Foret et al. 2021, arXiv 2010.01412, around plain descent; the radius is theirs.',
  rateKind: 'slope',
  rate: 1,
  settings: {
    radius: number('radius', 0.05, {
      min: 0,
      max: 10,
      help: 'How far uphill the slope is read; with 0 it is plain descent.',
    }),
  },
  slopesOfStep: () => 2,
  start: ({ radius }) => ({
    init: () => ({}),
    update(gradient, state, { theta, rate, objective }) {
      const reach = radius / (norm(gradient) + 1e-12);
      const uphill = objective.gradient(theta.map((part, i) => part + reach * gradient[i]));
      return { theta: theta.map((part, i) => part - rate * uphill[i]), state, seen: { uphill } };
    },
  }),
});
