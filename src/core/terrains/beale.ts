import { defineTerrain } from './terrain';

export const beale = defineTerrain({
  title: 'Beale',
  about: 'Plains with steep corners; the slope fades long before the minimum 0 at (3, 0.5).',
  source: 'Beale 1958, On an iterative method for finding a local minimum.',
  settings: {},
  formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  domain: { a: [-4.5, 4.5], b: [-4.5, 4.5] },
  start: [-3, -2.5],
  rate: 0.0005,
  height: 'log',
});
