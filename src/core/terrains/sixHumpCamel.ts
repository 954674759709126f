import { defineTerrain } from './terrain';

export const sixHumpCamel = defineTerrain({
  title: 'Six-hump camel',
  about: 'Six minima in pairs: half a turn lays one on the other. Two are the lowest.',
  source: 'Dixon and Szego 1978, Towards global optimisation 2.',
  settings: {},
  formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
  domain: { a: [-3, 3], b: [-2, 2] },
  start: [2.2, 1.6],
  rate: 0.005,
  height: 'log',
});
