import { defineTerrain } from './terrain';

export const levi13 = defineTerrain({
  title: 'Lévi 13',
  about: 'Parallel ripples on a bowl: many minima in rows. The lowest is 0 at (1, 1).',
  source:
    'Lévi and Montalvo 1985; Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: 'sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)',
  domain: { a: [-10, 10], b: [-10, 10] },
  start: [7.4, -6.3],
  rate: 0.002,
  height: 'linear',
});
