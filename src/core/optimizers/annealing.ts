import { exp } from '../math/elementary';
import { number } from '../settings';
import { defineMethod } from './method';

export const annealing = defineMethod({
  title: 'Annealing',
  about:
    'Tries a random place nearby: a lower one is taken, a higher one now and then, ever less often as it cools. It needs no slope.',
  source:
    'Metropolis et al. 1953; Kirkpatrick, Gelatt and Vecchi 1983, doi 10.1126/science.220.4598.671, with their geometric cooling.',
  rateKind: 'length',
  rate: 0.5,
  settings: {
    temperature: number('temperature', 1, {
      min: 0,
      max: 1e6,
      help: 'At first a place that is so much higher is taken once in e times.',
    }),
    cooling: number('cooling', 0.97, {
      min: 0.5,
      max: 1,
      help: 'What the temperature is multiplied with at every step.',
    }),
  },
  slopesOfStep: () => 2,
  start: ({ temperature, cooling }) => ({
    isSlopeless: true,
    init: () => ({ temperature }),
    update(_gradient, { temperature: now }, { theta, rate, random, objective }) {
      const tried = theta.map((part) => part + rate * random.normal());
      const rise = objective.value(tried) - objective.value(theta);
      const chance = random.uniform();
      const isTaken = rise <= 0 || (now > 0 && chance < exp(-rise / now));
      return {
        theta: isTaken ? tried : theta,
        state: { temperature: now * cooling },
        seen: { tried, temperature: theta.map(() => now) },
      };
    },
  }),
});
