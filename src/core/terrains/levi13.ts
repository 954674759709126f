import { defineTerrain } from './terrain';

export const levi13 = defineTerrain({
  title: 'Levy 13',
  about: 'Ripples on a bowl: 1,179 minima in rows. The lowest is 0 at (1, 1).',
  source: 'Levy and Montalvo 1985, doi 10.1137/0906002.',
  settings: {},
  formula: 'sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)',
  domain: { a: [-10, 10], b: [-10, 10] },
  start: [7.4, -6.3],
  rate: 0.002,
  height: 'linear',
});
