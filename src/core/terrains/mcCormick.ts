import { defineTerrain } from './terrain';

export const mcCormick = defineTerrain({
  title: 'McCormick',
  about: 'A wavy slope with a trough along the diagonal. The lowest is -1.9132 at (-0.547, -1.547).',
  source:
    'McCormick 1976; Jamil and Yang 2013, A literature survey of benchmark functions (arXiv 1308.4008).',
  settings: {},
  formula: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
  domain: { a: [-1.5, 4], b: [-3, 4] },
  start: [3, 3.5],
  rate: 0.05,
  height: 'linear',
});
