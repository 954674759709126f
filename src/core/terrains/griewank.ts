import { defineTerrain } from './terrain';

export const griewank = defineTerrain({
  title: 'Griewank',
  about: 'A shallow bowl with 51,897 minima: smooth from afar, rough from near.',
  source: 'Griewank 1981, Journal of Optimization Theory and Applications 34.',
  settings: {},
  formula: '1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))',
  domain: { a: [-600, 600], b: [-600, 600] },
  start: [420, -360],
  rate: 1,
  height: 'linear',
});
