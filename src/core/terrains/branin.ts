import { defineTerrain } from './terrain';

export const branin = defineTerrain({
  title: 'Branin',
  about: 'Three minima of the same height in a row of valleys.',
  source: 'Branin 1972; Dixon and Szego 1978.',
  settings: {},
  formula: '(y - 5.1*x^2/(4*pi^2) + 5*x/pi - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10',
  domain: { a: [-5, 10], b: [0, 15] },
  start: [6, 13],
  rate: 0.01,
  height: 'linear',
});
