import { defineTerrain } from './terrain';

export const goldsteinPrice = defineTerrain({
  title: 'Goldstein-Price',
  about: 'Heights from 3 to a million: drawn in log height, or nothing is seen of the valley.',
  source: 'Goldstein and Price 1971, Mathematics of Computation 25.',
  settings: {},
  formula:
    '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
  domain: { a: [-2, 2], b: [-2, 2] },
  start: [-1.5, 0.8],
  rate: 1e-5,
  height: 'log',
});
