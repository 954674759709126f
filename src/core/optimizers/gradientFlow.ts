import { number } from '../settings';
import { defineMethod } from './method';
import { rungeKutta } from './rungeKutta';

export const gradientFlow = defineMethod({
  title: 'Gradient flow',
  about:
    'The smooth line that plain descent follows if its rate is small: a step follows the flow for a time of the rate, as closely as its parts can.',
  source:
    "The equation theta' = -gradient by the classical method of Runge and Kutta (Kutta 1901), four parts a step. A line to compare with, no optimizer.",
  rateKind: 'slope',
  rate: 1,
  settings: {
    parts: number('parts of a step', 4, {
      min: 1,
      max: 16,
      integer: true,
      help: 'More follow the flow more closely. On ground that bends by more than 2.7 times the parts over the rate they stray from it.',
    }),
  },
  slopesOfStep: ({ parts }) => 4 * (parts as number),
  start: ({ parts }) => ({
    init: () => ({}),
    update(gradient, state, { theta, rate, objective }) {
      const velocity = (at: Float64Array) =>
        (at === theta ? gradient : objective.gradient(at)).map((slope) => -slope);
      return { theta: rungeKutta(velocity, theta, rate, parts), state, seen: {} };
    },
  }),
});
