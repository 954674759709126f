import { defineTerrain } from './terrain';

export const ackley = defineTerrain({
  title: 'Ackley',
  about: 'A wide funnel with ripples; at the bottom a point where no slope is defined.',
  source: 'Ackley 1987, A connectionist machine for genetic hillclimbing.',
  settings: {},
  formula: '-20*exp(-0.2*sqrt(0.5)*hypot(x, y)) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + exp(1) + 20',
  domain: { a: [-5, 5], b: [-5, 5] },
  start: [3.4, -2.3],
  rate: 0.02,
  height: 'linear',
});
